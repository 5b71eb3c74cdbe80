// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/voice.h"

#include <QTranslator>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// What a visitor may ask of the screen itself: the other language, larger type, to be read to. GUI thread.
class Comforts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(bool isEnglish READ isEnglish NOTIFY languageChanged)
    Q_PROPERTY(bool isElder READ isElder NOTIFY elderChanged)
    Q_PROPERTY(bool canReadAloud READ canReadAloud NOTIFY canReadAloudChanged)
    Q_PROPERTY(bool isReadingAloud READ isReadingAloud NOTIFY readAloudChanged)

public:
    /// Installs the translation of `first`, which is also what reset() comes back to.
    Comforts(Language first, std::unique_ptr<Voice> voice, QObject* parent = nullptr);

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool isEnglish() const { return m_language == Language::English; }
    [[nodiscard]] bool isElder() const { return m_isElder; }
    [[nodiscard]] bool isReadingAloud() const { return m_isReadingAloud; }
    [[nodiscard]] bool canReadAloud() const { return m_voice->canSpeak(m_language); }
    [[nodiscard]] bool isSpeaking() const { return m_voice->isSpeaking(); }
    /// Has the visitor asked for anything?
    [[nodiscard]] bool areAskedFor() const;

    Q_INVOKABLE void toggleLanguage();
    Q_INVOKABLE void toggleElder();
    Q_INVOKABLE void toggleReadAloud();
    void reset();
    /// Says it if the visitor wants to be read to.
    void say(const QString& text);
    /// Says it after that.
    void add(const QString& text);
    /// Says it to everybody, where the machine can speak: for what cannot be read just now.
    void announce(const QString& text);
    void stopSpeaking() { m_voice->stop(); }

Q_SIGNALS:
    void languageChanged();
    void elderChanged();
    void readAloudChanged();
    void canReadAloudChanged();

private:
    void installTranslation();
    void onCanSpeak();

    Language m_first;
    std::unique_ptr<Voice> m_voice;
    Language m_language;
    bool m_isElder = false;
    bool m_isReadingAloud = false;
    QTranslator m_translator;
};

} // namespace lobby
