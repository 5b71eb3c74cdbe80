#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A screen reader presses a button of Qt Quick Controls 6.4.2: the button offers the action "Press" and does nothing when
# it is asked for it, neither signal nor error, so over AT-SPI the answer is "done". A button that handles the attached
# Accessible.onPressAction itself gets it, and offers "Press" twice then. (Qt 6.8.2, looked at by hand: pressed once, with
# the handler or without.) Fails (1) if that has changed, and ends with 2 if it cannot be looked at here. Needs g++ and
# Debian 12's package mirror; installs nothing outside a temporary folder; what Qt itself needs has to be there.
set -euo pipefail
base=6.4.2+dfsg-10
declarative=6.4.2+dfsg-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download "qt6-base-dev=$base" "libqt6core6=$base" "libqt6gui6=$base" "libqt6network6=$base" "libqt6opengl6=$base" \
    "libqt6dbus6=$base" "qt6-declarative-dev=$declarative" "libqt6qml6=$declarative" "libqt6qmlmodels6=$declarative" \
    "libqt6quick6=$declarative" "libqt6quicktemplates2-6=$declarative" "qml6-module-qtquick=$declarative" \
    "qml6-module-qtquick-templates=$declarative" "qml6-module-qtquick-window=$declarative" \
    "qml6-module-qtqml=$declarative" "qml6-module-qtqml-workerscript=$declarative" >fetch.log 2>&1 || {
    echo "the packages cannot be fetched" >&2
    exit 2
}
for package in ./*.deb; do dpkg-deb -x "$package" root; done
cat >press.cpp <<'CODE'
#include <QAccessible>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <cstdio>

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nimport QtQuick.Templates as T\nWindow {\n"
                      "property int plain: 0\nproperty int handled: 0\n"
                      "T.Button { objectName: 'plain'; text: 'plain'; onClicked: plain++ }\n"
                      "T.Button { id: one; objectName: 'handled'; text: 'handled'; onClicked: handled++\n"
                      "Accessible.onPressAction: one.clicked() } }", QUrl());
    QObject* window = component.create();
    if (window == nullptr) {
        std::fputs(qPrintable(component.errorString()), stderr);
        return 2;
    }
    QAccessible::setActive(true); // as if a screen reader had come
    for (const char* name : {"plain", "handled"}) {
        QAccessibleInterface* one = QAccessible::queryAccessibleInterface(window->findChild<QQuickItem*>(name));
        QAccessibleActionInterface* actions = one->actionInterface();
        actions->doAction(QAccessibleActionInterface::pressAction());
        std::printf("%s: offers %s; asked once to press, clicked %d times\n", name,
                    qPrintable(actions->actionNames().join(' ')), window->property(name).toInt());
    }
}
CODE
headers=root/usr/include/x86_64-linux-gnu/qt6
libraries=$PWD/root/usr/lib/x86_64-linux-gnu
includes=(-I"$headers")
for each in QtCore QtGui QtNetwork QtQml QtQmlIntegration QtQmlModels QtQuick; do includes+=(-I"$headers/$each"); done
g++ -std=c++17 -fPIC "${includes[@]}" press.cpp -o press -Wl,--unresolved-symbols=ignore-in-shared-libs \
    "$libraries"/libQt6{Core,Gui,Qml,Quick}.so.6 >build.log 2>&1 || {
    cat build.log >&2
    exit 2
}
seen=$(LD_LIBRARY_PATH=$libraries QML2_IMPORT_PATH=$libraries/qt6/qml QT_PLUGIN_PATH=$libraries/qt6/plugins \
    QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software ./press 2>press.log) || {
    cat press.log >&2
    exit 2
}
printf '%s\n' "$seen"
before='plain: offers Press SetFocus; asked once to press, clicked 0 times
handled: offers Press SetFocus Press; asked once to press, clicked 1 times'
if [ "$seen" = "$before" ]; then
    echo "as found: a button offers to be pressed and does nothing"
else
    printf 'this has changed; found before:\n%s\n' "$before" >&2
    exit 1
fi
