// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/shell/lobby_screen.h"

#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Yimen_LookPlugin)
Q_IMPORT_QML_PLUGIN(Yimen_LobbyPlugin)

namespace lobby {

LobbyScreen::LobbyScreen(LobbyApp& app)
    : m_app(app) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&m_app)}});
    connect(m_app.comforts(), &Comforts::languageChanged, &m_engine, &QQmlApplicationEngine::retranslate);
    m_engine.load(QStringLiteral("qrc:/qt/qml/Yimen/Lobby/LobbyWindow.qml"));
    if (window() != nullptr) { window()->installEventFilter(this); }
}

QQuickWindow* LobbyScreen::window() const {
    return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
}

void LobbyScreen::show(std::optional<QSize> size) {
    if (window() == nullptr) { return; }
    if (!size) {
        window()->showFullScreen();
        return;
    }
    window()->resize(*size);
    window()->show();
}

bool LobbyScreen::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
        m_app.idle()->touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lobby
