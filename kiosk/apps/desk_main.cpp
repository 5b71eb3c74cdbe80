// SPDX-License-Identifier: GPL-3.0-or-later
// The front desk's program: reads its pairing, opens the line to the hall and shows the screen.
#include "kiosk/apps/parse_options.h"
#include "kiosk/apps/rehearsal.h"
#include "kiosk/apps/report.h"
#include "kiosk/apps/shots.h"
#include "kiosk/apps/stop_signal.h"
#include "kiosk/desk/shell/card_watch.h"
#include "kiosk/desk/shell/chime.h"
#include "kiosk/desk/shell/desk_app.h"
#include "kiosk/desk/shell/input_watch.h"
#include "kiosk/desk/shell/language.h"
#include "kiosk/wire/identity.h"
#include "kiosk/wire/tls_client.h"

#include <CLI/CLI.hpp>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>
#include <iostream>

namespace {

struct Options {
    std::string bundle;
    std::string hall;
    std::string shots;
    std::string report;
    std::string signInFrom;
    bool isFullscreen = false;
    bool rehearses = false;
    bool isSilent = false;
    bool isEnglish = false;
};

struct SignIn {
    QString login;
    QString password;
};

db::Time now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Two lines: login and password. Refuses a file that others may read.
tl::expected<SignIn, std::string> readSignIn(const std::string& path) {
    QFile file{QString::fromStdString(path)};
    if (!file.open(QIODevice::ReadOnly)) { return tl::unexpected("cannot read " + path); }
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if ((file.permissions() & others) != QFile::Permissions{}) {
        return tl::unexpected(path + " may be read by others: chmod 600 " + path);
    }
    const QString login = QString::fromUtf8(file.readLine()).trimmed();
    QString password = QString::fromUtf8(file.readLine());
    while (password.endsWith(QLatin1Char('\n')) || password.endsWith(QLatin1Char('\r'))) {
        password.chop(1);
    }
    if (login.isEmpty() || password.isEmpty()) { return tl::unexpected(path + " needs two lines: login and password"); }
    return SignIn{login, password};
}

QString nameOf(db::ArrivalBasis basis) {
    switch (basis) {
    case db::ArrivalBasis::Face:
        return QStringLiteral("face");
    case db::ArrivalBasis::Confirmed:
        return QStringLiteral("confirmed");
    case db::ArrivalBasis::PhoneAndName:
        return QStringLiteral("phone-and-name");
    case db::ArrivalBasis::Unsure:
        return QStringLiteral("unsure");
    case db::ArrivalBasis::Anonymous:
        return QStringLiteral("anonymous");
    case db::ArrivalBasis::Staff:
        return QStringLiteral("staff");
    }
    return {};
}

QString pictureOf(const desk::ShownCard& card) {
    switch (card.state) {
    case db::ArrivalState::Waiting:
        break;
    case db::ArrivalState::Taken:
        return QStringLiteral("taken");
    case db::ArrivalState::Done:
        return QStringLiteral("finished");
    }
    if (card.basis == db::ArrivalBasis::Face) { return QStringLiteral("arrival-known"); }
    return QStringLiteral("arrival-") + nameOf(card.basis);
}

QJsonObject lineOf(const desk::ShownCard& card) {
    QJsonObject line{{QStringLiteral("event"), QStringLiteral("card")},
                     {QStringLiteral("arrival"), static_cast<qint64>(db::raw(card.arrival))},
                     {QStringLiteral("seq"), static_cast<qint64>(db::raw(card.seq))},
                     {QStringLiteral("basis"), nameOf(card.basis)},
                     {QStringLiteral("shownAt"), static_cast<qint64>(card.shownAt.time_since_epoch().count())}};
    if (!card.firstGoodFrameAt) { return line; }
    line.insert(QStringLiteral("firstGoodFrameAt"),
                static_cast<qint64>(card.firstGoodFrameAt->time_since_epoch().count()));
    line.insert(QStringLiteral("latency_ms"), static_cast<qint64>((card.shownAt - *card.firstGoodFrameAt).count()));
    return line;
}

/// What is told to the demo and kept as pictures.
void watch(QQuickWindow& window, desk::DeskApp& app, desk::CardWatch& cards, apps::Report& report, apps::Shots& shots) {
    QObject::connect(&cards, &desk::CardWatch::shown, &app, [&report, &shots](const desk::ShownCard& card) {
        report.write(lineOf(card));
        shots.keep(pictureOf(card));
    });
    const auto keepState = [&app, &shots] {
        using State = desk::DeskApp::State;
        switch (app.state()) {
        case State::Connecting:
            return shots.keep(QStringLiteral("connecting"));
        case State::SignIn:
            return shots.keep(QStringLiteral("sign-in"));
        case State::Locked:
            return shots.keep(QStringLiteral("locked"));
        case State::NewPassword:
            return shots.keep(QStringLiteral("new-password"));
        case State::Refused:
            return shots.keep(QStringLiteral("refused"));
        case State::Working:
            break;
        }
        const bool isEmpty = app.arrivals()->count() == 0 && app.reception()->state() == desk::Loading::State::Ready;
        if (isEmpty) { shots.keep(QStringLiteral("signed-in-empty")); }
    };
    QObject::connect(&app, &desk::DeskApp::stateChanged, &window, keepState);
    QObject::connect(app.reception(), &desk::Reception::stateChanged, &window,
                     [&app, &report, keepState, isTold = false]() mutable {
                         keepState();
                         if (isTold || app.reception()->state() != desk::Loading::State::Ready) { return; }
                         isTold = true;
                         report.write({{QStringLiteral("event"), QStringLiteral("ready")},
                                       {QStringLiteral("at"), static_cast<qint64>(now().time_since_epoch().count())}});
                     });
}

int run(QGuiApplication& qt, const Options& options, wire::DeviceBundle bundle, std::optional<SignIn> signIn) {
    wire::ClientSettings line;
    line.version = YIMEN_VERSION;
    wire::TlsHallLink link{std::move(bundle), line};
    guide::HallCatalogue catalogue{
        link, QDir{QString::fromStdString(options.bundle)}.filePath(QStringLiteral("catalogue.json"))};
    desk::DeskApp app{link, {.now = now, .catalogue = &catalogue}};
    app.setSilent(options.isSilent);
    if (options.isEnglish) { app.setLanguage(QStringLiteral("en")); }

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
    const desk::Language language{app, engine};
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Yimen/Desk/DeskWindow.qml")});
    auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (window == nullptr) {
        std::cerr << "yimen-desk: the screen cannot be opened\n";
        return 1;
    }

    apps::Report report{QString::fromStdString(options.report)};
    apps::Shots shots{*window, QString::fromStdString(options.shots), QStringLiteral("desk")};
    desk::CardWatch cards{*window, app, now};
    watch(*window, app, cards, report, shots);
    const desk::InputWatch input{qt, app};
    // Without a screen nobody listens, and asking for a sound device can block where there is none.
    std::optional<desk::Chime> chime;
    if (QGuiApplication::platformName() != QLatin1String("offscreen")) { chime.emplace(); }
    QObject::connect(&app, &desk::DeskApp::chimeWanted, window, [&chime, &app] {
        if (chime && !app.isSilent()) { chime->ring(); }
    });
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, &app, &desk::DeskApp::tick);
    clock.start(std::chrono::seconds{1});
    QObject::connect(&app, &desk::DeskApp::signInChanged, window, [&app, &signIn] {
        if (!signIn || app.state() != desk::DeskApp::State::SignIn || !app.canSignIn()) { return; }
        const SignIn once = *signIn;
        signIn.reset();
        app.signIn(once.login, once.password);
    });
    std::optional<apps::Rehearsal> rehearsal;
    if (options.rehearses) {
        rehearsal.emplace(*window,
                          std::vector<apps::Touch>{{QStringLiteral("finishButton"), std::chrono::milliseconds{1500}},
                                                   {QStringLiteral("takeButton"), std::chrono::milliseconds{1500}}});
    }

    if (options.isFullscreen) {
        window->showFullScreen();
    } else {
        window->show();
    }
    link.start();
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App cli{"Yimen front desk: who has come, and what they may need."};
    cli.set_version_flag("--version", YIMEN_VERSION);
    cli.add_option("--bundle", options.bundle, "Folder that `yimenctl pair --kind desk` made for this computer")
        ->required()
        ->check(CLI::ExistingDirectory);
    cli.add_option("--hall", options.hall, "The hall's address, such as wss://hall.local:8443 (default: the bundle's)");
    cli.add_option("--sign-in-from", options.signInFrom, "File of mode 0600 with two lines, login and password");
    cli.add_option("--shots", options.shots, "Keep a picture of each state in this folder");
    cli.add_option("--report", options.report, "Append one JSON line for each card that came onto the screen");
    cli.add_flag("--rehearse", options.rehearses, "Take and finish arrivals as a clerk would, for a demo");
    cli.add_flag("--silent", options.isSilent, "Begin with the sound off");
    cli.add_flag("--english", options.isEnglish, "Begin in English");
    auto* fullscreen = cli.add_flag("--fullscreen", options.isFullscreen, "Fill the screen");
    bool isWindowed = false;
    cli.add_flag("--windowed", isWindowed, "Stay a window (default)")->excludes(fullscreen);
    if (const auto ended = apps::exitAfterParsing(cli, "yimen-desk", argc, argv)) { return *ended; }
    if (!apps::findsScreen("yimen-desk", argc, argv)) { return 1; }

    QGuiApplication qt{argc, argv};
    QGuiApplication::setApplicationName(QStringLiteral("yimen-desk"));
    const apps::StopSignal stop{qt};
    auto bundle = wire::loadDeviceBundle(options.bundle);
    if (!bundle) {
        std::cerr << "yimen-desk: " << bundle.error() << '\n';
        return 1;
    }
    if (bundle->kind != db::DeviceKind::Desk) {
        std::cerr << "yimen-desk: " << options.bundle << " belongs to a kiosk\n";
        return 1;
    }
    // Not the end: the clock may still be set, and a device without its hall says so on the screen.
    if (const auto problem = wire::problemOf(bundle->identity, QDateTime::currentDateTimeUtc())) {
        std::cerr << "yimen-desk: " << *problem << '\n';
    }
    if (!options.hall.empty()) { bundle->hall = QUrl{QString::fromStdString(options.hall)}; }
    std::optional<SignIn> signIn;
    if (!options.signInFrom.empty()) {
        auto read = readSignIn(options.signInFrom);
        if (!read) {
            std::cerr << "yimen-desk: " << read.error() << '\n';
            return 1;
        }
        signIn = *read;
    }
    return run(qt, options, std::move(*bundle), std::move(signIn));
}
