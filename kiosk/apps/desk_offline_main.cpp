// SPDX-License-Identifier: GPL-3.0-or-later
// The front desk's whole screen on a sample hall inside the program: for designers, translators and pictures.
#include "kiosk/apps/stop_signal.h"
#include "kiosk/desk/sample/sample_hall.h"
#include "kiosk/desk/shell/desk_app.h"
#include "kiosk/desk/shell/input_watch.h"
#include "kiosk/desk/shell/language.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QTimer>
#include <algorithm>
#include <iostream>

namespace {

/// What happens in the sample hall, one after the other, if the command line names nothing.
const std::vector<std::string> kDay{"late",        "known", "colleague-takes", "unsure",        "anonymous",
                                    "enrol-asked", "phone", "long-name",       "camera-missing"};

db::Time now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> events;
    int pause = 2000;
    bool isEnglish = false;
    CLI::App cli{"Yimen front desk on an invented hall. Everybody's password is \"demo\"."};
    cli.add_option("--play", events,
                   "What happens, in order: known, late, long-name, unsure, anonymous, crowd, lose ...");
    cli.add_option("--pause", pause, "Milliseconds between two events")->check(CLI::Range(0, 60000));
    cli.add_flag("--english", isEnglish, "Begin in English");
    CLI11_PARSE(cli, argc, argv);
    if (events.empty()) { events = kDay; }

    QGuiApplication qt{argc, argv};
    const apps::StopSignal stop{qt};
    desk::sample::SampleHall hall{now};
    guide::HallCatalogue catalogue;
    desk::DeskApp app{hall, {.now = now, .catalogue = &catalogue}};
    if (isEnglish) { app.setLanguage(QStringLiteral("en")); }
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
    const desk::Language language{app, engine};
    const desk::InputWatch input{qt, app};
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Yimen/Desk/DeskWindow.qml")});
    if (engine.rootObjects().isEmpty()) { return 1; }
    engine.rootObjects().first()->setProperty("visible", true);

    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, &app, &desk::DeskApp::tick);
    clock.start(std::chrono::seconds{1});
    app.signIn(QStringLiteral("zhou"), QStringLiteral("demo"));
    std::reverse(events.begin(), events.end());
    QTimer day;
    QObject::connect(&day, &QTimer::timeout, &hall, [&] {
        if (events.empty()) { return; }
        if (!hall.play(QString::fromStdString(events.back()))) {
            std::cerr << "nothing is called " << events.back() << '\n';
        }
        events.pop_back();
    });
    day.start(pause);
    return QGuiApplication::exec();
}
