// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program that needs Qt's event loop. Needs no display.
#include <QGuiApplication>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    testing::InitGoogleTest(&argc, argv);
    const QGuiApplication application{argc, argv};
    return RUN_ALL_TESTS();
}
