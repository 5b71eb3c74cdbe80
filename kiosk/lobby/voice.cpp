// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/voice.h"

#include <QLocale>
#include <QTextToSpeech>

namespace lobby {
namespace {

QLocale localeOf(Language language) {
    return language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                         : QLocale(QLocale::English, QLocale::UnitedStates);
}

class SpeechVoice : public Voice {
public:
    SpeechVoice() {
        for (const QString& engine : QTextToSpeech::availableEngines()) {
            // "mock" is Qt's own test engine: it says nothing.
            if (engine == QLatin1String("mock")) {
                continue;
            }
            m_speech = std::make_unique<QTextToSpeech>(engine);
            m_locales = m_speech->availableLocales();
            return;
        }
    }

    [[nodiscard]] bool canSpeak(Language language) const override {
        const QLocale::Language wanted = localeOf(language).language();
        return std::any_of(m_locales.begin(), m_locales.end(),
                           [&](const QLocale& each) { return each.language() == wanted; });
    }

    void say(const QString& text, Language language) override {
        if (!m_speech || !canSpeak(language)) {
            return;
        }
        m_speech->setLocale(localeOf(language));
        // A little slower than the engine's usual pace, for older ears.
        m_speech->setRate(-0.2);
        m_speech->say(text);
    }

    void stop() override {
        if (m_speech) {
            m_speech->stop();
        }
    }

    [[nodiscard]] bool isSpeaking() const override { return m_speech && m_speech->state() == QTextToSpeech::Speaking; }

private:
    std::unique_ptr<QTextToSpeech> m_speech;
    QList<QLocale> m_locales;
};

} // namespace

std::unique_ptr<Voice> makeVoice() {
    return std::make_unique<SpeechVoice>();
}

} // namespace lobby
