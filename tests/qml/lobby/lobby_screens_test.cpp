// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/lobby/lobby_on_stage.h"

#include <QQmlEngine>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(Yimen_LookPlugin)
Q_IMPORT_QML_PLUGIN(Yimen_LobbyPlugin)

/// The screen follows the language: LobbyScreen does this in the program.
class Retranslator : public QObject {
    Q_OBJECT

public:
    explicit Retranslator(QQmlEngine& engine)
        : QObject(&engine)
        , m_engine(engine) {}
    Q_INVOKABLE void retranslate() { m_engine.retranslate(); }

private:
    QQmlEngine& m_engine;
};

/// Gives the tests their kiosk.
class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    // The names are Qt Quick Test's.
    void applicationAvailable() { qmlRegisterType<LobbyOnStage>("Yimen.LobbyTest", 1, 0, "LobbyOnStage"); }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterSingletonInstance("Yimen.LobbyTest", 1, 0, "Retranslator", new Retranslator(*engine));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(lobby_screens, Setup)

#include "lobby_screens_test.moc"
