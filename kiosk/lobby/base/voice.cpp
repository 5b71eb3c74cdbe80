// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/voice.h"

#include "kiosk/lobby/base/mouth.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QThread>
#include <chrono>

namespace lobby {
namespace {

Q_LOGGING_CATEGORY(voiceLog, "yimen.lobby")

/// No page takes longer to read. A loudspeaker that never comes to an end keeps no visitor's page on the screen.
constexpr std::chrono::milliseconds kLongest = std::chrono::minutes(4);

class SpeechVoice : public Voice {
public:
    SpeechVoice()
        : m_door(new QObject()) {
        m_thread.setObjectName(QStringLiteral("voice"));
        m_door->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_door, [this] { m_mouth.reset(); }, Qt::DirectConnection);
        connect(&m_thread, &QThread::finished, m_door, &QObject::deleteLater);
        m_thread.start();
        QMetaObject::invokeMethod(m_door, [this] { open(); });
    }

    ~SpeechVoice() override {
        ++m_talk.turn;
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(SpeechVoice)

    [[nodiscard]] bool canSpeak(Language) const override { return m_canSpeak; }

    void say(const QString& text, Language language) override {
        const std::uint64_t turn = ++m_talk.turn;
        m_talk.isSpeaking = m_canSpeak;
        m_since.start();
        QMetaObject::invokeMethod(m_door, [=, this] { m_mouth->say(text, language, turn); });
    }

    void add(const QString& text, Language language) override {
        const std::uint64_t turn = m_talk.turn;
        m_talk.isSpeaking = m_canSpeak;
        m_since.start();
        QMetaObject::invokeMethod(m_door, [=, this] { m_mouth->add(text, language, turn); });
    }

    void stop() override {
        ++m_talk.turn;
        m_talk.isSpeaking = false;
        QMetaObject::invokeMethod(m_door, [this] { m_mouth->stopSpeaking(); });
    }

    [[nodiscard]] bool isSpeaking() const override {
        return m_talk.isSpeaking && m_since.isValid() && !m_since.hasExpired(kLongest.count());
    }

private:
    /// On the voice's own thread: neither the engine's tables nor the search for a loudspeaker holds up the screen.
    void open() {
        m_mouth = std::make_unique<Mouth>(m_talk, speech::Sound::open());
        connect(m_mouth.get(), &Mouth::outputChanged, this, [this](bool isThere) { onOutput(isThere); });
        m_mouth->lookForOutput();
    }

    void onOutput(bool isThere) {
        if (isThere == m_canSpeak) { return; }
        m_canSpeak = isThere;
        qCInfo(voiceLog) << "reading aloud is" << (isThere ? "possible" : "not possible: no loudspeaker");
        Q_EMIT canSpeakChanged();
    }

    Talk m_talk;
    QElapsedTimer m_since; ///< when something was last begun
    QThread m_thread;
    QObject* m_door;                ///< on the voice's thread, which deletes it at its end
    std::unique_ptr<Mouth> m_mouth; ///< of the voice's thread alone
    bool m_canSpeak = false;
};

} // namespace

std::unique_ptr<Voice> makeVoice() {
    return std::make_unique<SpeechVoice>();
}

} // namespace lobby
