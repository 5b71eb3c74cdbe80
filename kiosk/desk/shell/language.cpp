// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/language.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace desk {

namespace {

Q_LOGGING_CATEGORY(kLog, "yimen.desk")

} // namespace

Language::Language(DeskApp& app, QQmlEngine& engine, QObject* parent)
    : QObject{parent}
    , m_app{app}
    , m_engine{engine} {
    connect(&app, &DeskApp::languageChanged, this, &Language::install);
    install();
}

Language::~Language() {
    QCoreApplication::removeTranslator(&m_translator);
}

void Language::install() {
    QCoreApplication::removeTranslator(&m_translator);
    const bool isEnglish = m_app.language() == QLatin1String("en");
    const QString file = isEnglish ? QStringLiteral("desk_en") : QStringLiteral("desk_zh_CN");
    if (!m_translator.load(file, QStringLiteral(":/yimen/i18n"))) {
        qCWarning(kLog, "the translation %s is missing", qUtf8Printable(file));
    }
    QCoreApplication::installTranslator(&m_translator);
    m_engine.retranslate();
    m_app.retranslate();
}

} // namespace desk
