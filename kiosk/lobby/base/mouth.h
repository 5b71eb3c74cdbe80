// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/lobby_state.h"
#include "kiosk/speech/sound.h"

#include <QByteArray>
#include <QIODevice>
#include <QObject>
#include <QString>
#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>

class QAudioSink;
class QMediaDevices;

namespace lobby {

/// What the GUI thread and the one that speaks both see.
struct Talk {
    /// Counts what was begun and what was stopped; of an older turn nothing is said any more.
    std::atomic<std::uint64_t> turn{0};
    std::atomic<bool> isSpeaking{false};
};

/// Samples that are still to be heard. It gives silence while more of them are being made, so that nothing that plays
/// it takes a pause for the end.
class SampleQueue : public QIODevice {
    Q_OBJECT

public:
    explicit SampleQueue(QObject* parent = nullptr);

    void clear();
    void append(std::span<const std::int16_t> samples);
    /// Nothing more comes.
    void finish();
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_samples;
    qsizetype m_read = 0;
    bool m_isWhole = true;
};

/// Makes sound of sentences and plays it, on a thread of its own: it is constructed, called and destroyed there.
class Mouth : public QObject {
    Q_OBJECT

public:
    /// `talk` outlives it; `sound` may be null.
    Mouth(Talk& talk, std::unique_ptr<speech::Sound> sound);
    ~Mouth() override;

    void say(const QString& text, Language language, std::uint64_t turn);
    /// Behind what is said in this turn.
    void add(const QString& text, Language language, std::uint64_t turn);
    void stopSpeaking();
    /// Tells outputChanged what there is.
    void lookForOutput();

Q_SIGNALS:
    /// There is a loudspeaker, or none.
    void outputChanged(bool isThere);

private:
    struct Part {
        std::string text;
        speech::Tongue tongue;
    };

    void makeNext();
    void play();
    void onQuiet();
    void dropSink();

    Talk& m_talk;
    std::unique_ptr<speech::Sound> m_sound;
    std::unique_ptr<QMediaDevices> m_devices;
    std::unique_ptr<QAudioSink> m_sink;
    SampleQueue m_samples;
    std::deque<Part> m_parts;
    std::uint64_t m_turn = 0;
    bool m_isMaking = false;
};

} // namespace lobby
