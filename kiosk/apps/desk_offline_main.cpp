// SPDX-License-Identifier: GPL-3.0-or-later
// The front desk's whole screen on a hall of made-up people inside the program: for designers, translators and
// pictures.
#include "kiosk/apps/stop_signal.h"
#include "kiosk/desk/shell/desk_app.h"
#include "kiosk/desk/shell/input_watch.h"
#include "kiosk/desk/shell/language.h"
#include "kiosk/practice/day.h"
#include "kiosk/practice/practice_hall.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QQmlApplicationEngine>
#include <QTimer>
#include <algorithm>
#include <exception>
#include <iostream>

namespace {

/// What happens in the hall, one after the other, if the command line names nothing.
const std::vector<std::string> kDay{"late",        "known", "colleague-takes", "unsure",        "anonymous",
                                    "enrol-asked", "phone", "long-name",       "camera-missing"};

db::Time now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

struct Options {
    std::vector<std::string> events;
    int pause = 2000;
    bool isEnglish = false;
};

int run(QGuiApplication& qt, Options options) {
    practice::Hall practiceHall{{.wall = now}};
    const auto line = practiceHall.line(practiceHall.people().desks.at(practice::You));
    practice::Day day{practiceHall, *line};
    guide::HallCatalogue catalogue{*line, {}};
    desk::DeskApp app{*line, {.now = now, .catalogue = &catalogue}};
    line->connectNow();
    practiceHall.settle();
    if (options.isEnglish) { app.setLanguage(QStringLiteral("en")); }
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
    const desk::Language language{app, engine};
    const desk::InputWatch input{qt, app};
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Yimen/Desk/DeskWindow.qml")});
    if (engine.rootObjects().isEmpty()) { return 1; }
    engine.rootObjects().first()->setProperty("visible", true);

    QTimer second;
    QObject::connect(&second, &QTimer::timeout, &app, [&] {
        practiceHall.tick();
        app.tick();
    });
    second.start(std::chrono::seconds{1});
    QTimer minute;
    QObject::connect(&minute, &QTimer::timeout, &app, [&day] { day.minutePassed(); });
    minute.start(std::chrono::minutes{1});
    app.signIn(QString::fromStdString(practiceHall.people().staff.at(practice::You).login),
               QString::fromLatin1(practice::kPassword));
    std::reverse(options.events.begin(), options.events.end());
    QTimer next; // begun anew when a deed is done: it turns the event loop itself
    next.setSingleShot(true);
    QObject::connect(&next, &QTimer::timeout, &app, [&] {
        const std::string what = options.events.back();
        options.events.pop_back();
        if (!day.play(what)) { std::cerr << "nothing is called " << what << '\n'; }
        if (!options.events.empty()) { next.start(options.pause); }
    });
    next.start(options.pause);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App cli{"Yimen front desk on a hall of made-up people. Everybody's password is \"demo\"."};
    cli.add_option("--play", options.events,
                   "What happens, in order: known, late, long-name, unsure, anonymous, crowd, lose ...");
    cli.add_option("--pause", options.pause, "Milliseconds between two events")->check(CLI::Range(0, 60000));
    cli.add_flag("--english", options.isEnglish, "Begin in English");
    CLI11_PARSE(cli, argc, argv);
    if (options.events.empty()) { options.events = kDay; }

    QGuiApplication qt{argc, argv};
    const apps::StopSignal stop{qt};
    QLoggingCategory::setFilterRules(QStringLiteral("yimen.*.info=false")); // what a hall notes of its day
    try {
        return run(qt, std::move(options));
    } catch (const std::exception& error) { // no disk, no assets
        std::cerr << "yimen-desk-offline: " << error.what() << '\n';
        return 1;
    }
}
