// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/mouth.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>
#include <algorithm>
#include <cstring>

namespace lobby {
namespace {

/// Behind the last word, so that no loudspeaker cuts it off.
constexpr int kSilentBytes = speech::kSamplesInASecond / 4 * static_cast<int>(sizeof(std::int16_t));

QAudioFormat format() {
    QAudioFormat format;
    format.setSampleRate(speech::kSamplesInASecond);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

speech::Tongue tongueOf(Language language) {
    return language == Language::Chinese ? speech::Tongue::Chinese : speech::Tongue::English;
}

} // namespace

SampleQueue::SampleQueue(QObject* parent)
    : QIODevice(parent) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void SampleQueue::clear() {
    m_samples.clear();
    m_read = 0;
    m_isWhole = false;
}

void SampleQueue::append(std::span<const std::int16_t> samples) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are what a QIODevice gives
    m_samples.append(reinterpret_cast<const char*>(samples.data()), static_cast<qsizetype>(samples.size_bytes()));
    m_isWhole = false;
}

void SampleQueue::finish() {
    m_samples.append(kSilentBytes, '\0');
    m_isWhole = true;
}

qint64 SampleQueue::bytesAvailable() const {
    return m_samples.size() - m_read + QIODevice::bytesAvailable();
}

qint64 SampleQueue::readData(char* data, qint64 most) {
    const qint64 given = std::min<qint64>(most, m_samples.size() - m_read);
    if (given > 0) {
        std::memcpy(data, m_samples.constData() + m_read, static_cast<std::size_t>(given));
        m_read += given;
        return given;
    }
    if (m_isWhole) { return 0; }
    std::memset(data, 0, static_cast<std::size_t>(most));
    return most;
}

qint64 SampleQueue::writeData(const char*, qint64) {
    return -1;
}

Mouth::Mouth(Talk& talk, std::unique_ptr<speech::Sound> sound)
    : m_talk(talk)
    , m_sound(std::move(sound))
    , m_devices(std::make_unique<QMediaDevices>()) {
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &Mouth::lookForOutput);
}

Mouth::~Mouth() = default;

void Mouth::lookForOutput() {
    Q_EMIT outputChanged(m_sound != nullptr && !QMediaDevices::defaultAudioOutput().isNull());
}

void Mouth::say(const QString& text, Language language, std::uint64_t turn) {
    stopSpeaking();
    m_turn = turn;
    add(text, language, turn);
}

void Mouth::add(const QString& text, Language language, std::uint64_t turn) {
    if (turn != m_talk.turn || turn != m_turn) {
        return; // somebody said something else meanwhile
    }
    for (std::string& each : speech::inParts(text.toStdString(), tongueOf(language))) {
        m_parts.push_back({std::move(each), tongueOf(language)});
    }
    if (!m_isMaking) { makeNext(); }
}

void Mouth::makeNext() {
    m_isMaking = !m_parts.empty() && m_turn == m_talk.turn && m_sound != nullptr;
    if (!m_isMaking) {
        m_parts.clear();
        m_samples.finish();
        onQuiet();
        return;
    }
    const Part part = std::move(m_parts.front());
    m_parts.pop_front();
    m_sound->make(part.text, part.tongue, [this](std::span<const std::int16_t> samples) {
        m_samples.append(samples);
        return m_turn == m_talk.turn;
    });
    play();
    // One after the other, so that the first is heard while the next is made, and a new sentence comes in between.
    QMetaObject::invokeMethod(this, &Mouth::makeNext, Qt::QueuedConnection);
}

void Mouth::play() {
    if (m_sink != nullptr && m_sink->state() == QAudio::ActiveState) { return; }
    dropSink();
    const QAudioDevice output = QMediaDevices::defaultAudioOutput();
    if (output.isNull()) {
        m_parts.clear();
        m_samples.clear();
        return;
    }
    m_sink = std::make_unique<QAudioSink>(output, format());
    // Queued: a sink is not dropped within its own signal.
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &Mouth::onQuiet, Qt::QueuedConnection);
    m_sink->start(&m_samples);
}

void Mouth::onQuiet() {
    const bool isPlaying = m_sink != nullptr && m_sink->state() == QAudio::ActiveState;
    if (isPlaying || m_isMaking) { return; }
    dropSink();
    m_samples.clear();
    if (m_turn == m_talk.turn) { m_talk.isSpeaking = false; }
}

void Mouth::dropSink() {
    if (m_sink != nullptr) {
        m_sink->disconnect(this);
        m_sink->reset();
        m_sink.reset();
    }
}

void Mouth::stopSpeaking() {
    m_parts.clear();
    dropSink();
    m_samples.clear();
}

} // namespace lobby
