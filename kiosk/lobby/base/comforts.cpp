// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/comforts.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace lobby {
namespace {

Q_LOGGING_CATEGORY(comfortsLog, "yimen.lobby")

} // namespace

Comforts::Comforts(Language first, std::unique_ptr<Voice> voice, QObject* parent)
    : QObject(parent)
    , m_first(first)
    , m_voice(std::move(voice))
    , m_language(first) {
    installTranslation();
    connect(m_voice.get(), &Voice::canSpeakChanged, this, &Comforts::onCanSpeak);
}

void Comforts::onCanSpeak() {
    Q_EMIT canReadAloudChanged();
    if (m_isReadingAloud && !canReadAloud()) { toggleReadAloud(); }
}

bool Comforts::areAskedFor() const {
    return m_isElder || m_isReadingAloud || m_language != m_first;
}

void Comforts::toggleLanguage() {
    m_language = m_language == Language::Chinese ? Language::English : Language::Chinese;
    installTranslation();
    Q_EMIT languageChanged();
    onCanSpeak();
}

void Comforts::toggleElder() {
    m_isElder = !m_isElder;
    Q_EMIT elderChanged();
}

void Comforts::toggleReadAloud() {
    m_isReadingAloud = !m_isReadingAloud && canReadAloud();
    if (!m_isReadingAloud) { stopSpeaking(); }
    Q_EMIT readAloudChanged();
}

void Comforts::reset() {
    if (m_isReadingAloud) { toggleReadAloud(); }
    if (m_isElder) { toggleElder(); }
    if (m_language != m_first) { toggleLanguage(); }
}

void Comforts::say(const QString& text) {
    if (m_isReadingAloud) { m_voice->say(text, m_language); }
}

void Comforts::add(const QString& text) {
    if (m_isReadingAloud) { m_voice->add(text, m_language); }
}

void Comforts::announce(const QString& text) {
    if (m_voice->canSpeak(m_language)) { m_voice->say(text, m_language); }
}

void Comforts::installTranslation() {
    QCoreApplication::removeTranslator(&m_translator);
    const QString name = m_language == Language::Chinese ? QStringLiteral("lobby_zh_CN") : QStringLiteral("lobby_en");
    if (!m_translator.load(QStringLiteral(":/yimen/i18n/%1.qm").arg(name))) {
        qCWarning(comfortsLog) << "no translation" << name;
        return;
    }
    QCoreApplication::installTranslator(&m_translator);
}

} // namespace lobby
