// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of which screens are made, under a screen reader and the Tab key.
#include <QAccessible>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <gtest/gtest.h>

Q_IMPORT_QML_PLUGIN(Yimen_LookPlugin)

namespace {

class Parts : public testing::Test {
protected:
    void show(const QByteArray& body) {
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        component.setData("import QtQuick\nimport Yimen.Look\nWindow { width: 200; height: 300\n" + body + "}", {});
        window.reset(qobject_cast<QQuickWindow*>(component.create()));
        ASSERT_TRUE(window) << component.errorString().toStdString();
        window->show();
        window->requestActivate();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }

    [[nodiscard]] QQuickItem* item(const char* name) const {
        return window->findChild<QQuickItem*>(QString::fromLatin1(name));
    }

    void press(const char* name) const {
        QAccessibleInterface* one = QAccessible::queryAccessibleInterface(item(name));
        ASSERT_NE(one, nullptr);
        one->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    }

    QQmlEngine engine;
    QQmlComponent component{&engine};
    std::unique_ptr<QQuickWindow> window;
};

// Pressed by a screen reader, Qt 6.4's own buttons do nothing.
TEST_F(Parts, AScreenReaderPressesAButtonOnce) {
    show("property int count: 0\n"
         "BigButton { objectName: 'one'; text: 'one'; onClicked: count++ }\n"
         "BigButton { objectName: 'off'; text: 'off'; enabled: false; onClicked: count++ }\n");
    EXPECT_FALSE(QAccessible::queryAccessibleInterface(item("one"))
                     ->actionInterface()
                     ->actionNames()
                     .contains(QAccessibleActionInterface::toggleAction()))
        << "it is no check box";
    press("one");
    EXPECT_EQ(window->property("count"), 1);
    press("off");
    EXPECT_EQ(window->property("count"), 1) << "it is not enabled";
}

constexpr const char* kTen = "PageScroll { objectName: 'scroll'; anchors.fill: parent; contentHeight: rows.height\n"
                             "Column { id: rows; Repeater { model: 10; BigButton { required property int index\n"
                             "objectName: 'row' + index; text: index; width: 200; height: 80 } } } }\n";

// Is the whole row in the window?
bool isSeen(const QQuickItem& row) {
    const QRectF place = row.mapRectToScene(row.boundingRect());
    return place.top() >= 0 && place.bottom() <= 300;
}

TEST_F(Parts, WhatTheTabKeyReachesIsSeen) {
    show(kTen);
    for (int row = 0; row < 10; ++row) {
        QTest::keyClick(window.get(), Qt::Key_Tab);
        QCoreApplication::processEvents();
        QQuickItem* reached = window->activeFocusItem();
        ASSERT_EQ(reached->objectName(), QStringLiteral("row%1").arg(row));
        EXPECT_TRUE(isSeen(*reached)) << "row " << row;
    }
    for (int row = 8; row >= 0; --row) {
        QTest::keyClick(window.get(), Qt::Key_Backtab);
        QCoreApplication::processEvents();
        EXPECT_TRUE(isSeen(*window->activeFocusItem())) << "back to row " << row;
    }
}

// Else the button would leave the finger that presses it.
TEST_F(Parts, ATouchMovesNothing) {
    show(kTen);
    QTest::mouseClick(window.get(), Qt::LeftButton, {}, {100, 290}); // of row 3 the upper part alone is seen
    QCoreApplication::processEvents();
    EXPECT_EQ(item("scroll")->property("contentY"), 0);
}

} // namespace
