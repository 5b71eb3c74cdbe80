// SPDX-License-Identifier: GPL-3.0-or-later
// The screen tests of the front desk: each state that a clerk can see, in a practice hall, with a picture of each in
// the folder that YIMEN_SHOTS names.
#include "tests/qml/desk/desk_stage.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QQmlEngine>
#include <QStyleHints>
#include <QtQuickTest>

class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    /// A caret that blinks stands on one picture of a state and not on the next.
    void applicationAvailable() {
        QGuiApplication::styleHints()->setCursorFlashTime(0);
        // What the hall notes of its day; a warning of the screens fails a test.
        QLoggingCategory::setFilterRules(QStringLiteral("yimen.*.info=false\nyimen.hall.warning=false"));
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterType<DeskStage>("Yimen.DeskStage", 1, 0, "DeskStage");
    }
};

QUICK_TEST_MAIN_WITH_SETUP(desk_screens, Setup)

#include "desk_screens_main.moc"
