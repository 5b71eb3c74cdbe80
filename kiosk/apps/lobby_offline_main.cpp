// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/lobby_offline_hall.h"
#include "kiosk/apps/shots.h"
#include "kiosk/lobby/shell/lobby_screen.h"
#include "kiosk/wire/arrivals.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QQuickWindow>
#include <QTimer>
#include <iostream>
#include <memory>

namespace {

constexpr const char* kKeys =
    "K: a resident steps up   U: a stranger steps up   S: somebody who is not sure   N: they leave\n"
    "L: the line breaks or comes back   C: the camera breaks or comes back   Q: quit\n"
    "The case that this hall knows: number 2000 1233, code 418207, ID number ending in 123X.";

struct Options {
    bool isEnglish = false;
    bool isLandscape = false;
    std::string shots;
};

/// The designer's keys.
class Keys : public QObject {
public:
    Keys(apps::OfflineHall& hall, apps::OfflineEyes& eyes)
        : m_hall(hall)
        , m_eyes(eyes) {}

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress) { return QObject::eventFilter(watched, event); }
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_K:
            stepUp(wire::Outcome::Known);
            return true;
        case Qt::Key_U:
            stepUp(wire::Outcome::Unknown);
            return true;
        case Qt::Key_S:
            stepUp(wire::Outcome::Unsure);
            return true;
        case Qt::Key_N:
            m_eyes.leave();
            return true;
        case Qt::Key_L:
            m_hall.toggleLine();
            return true;
        case Qt::Key_C:
            m_eyes.toggleCamera();
            return true;
        case Qt::Key_Q:
            QCoreApplication::quit();
            return true;
        default:
            return QObject::eventFilter(watched, event);
        }
    }

private:
    void stepUp(wire::Outcome outcome) {
        m_hall.setNextOutcome(outcome);
        m_eyes.stepUp();
    }

    apps::OfflineHall& m_hall;
    apps::OfflineEyes& m_eyes;
};

/// Walks through the main screens by itself, so that each leaves its picture, and ends the program.
class Tour : public QObject {
public:
    Tour(lobby::LobbyApp& app, apps::OfflineHall& hall, apps::OfflineEyes& eyes)
        : m_app(app)
        , m_hall(hall)
        , m_eyes(eyes) {
        connect(&m_app, &lobby::LobbyApp::stateChanged, this, &Tour::waitAndGoOn);
        waitAndGoOn();
    }

private:
    void waitAndGoOn() {
        QTimer::singleShot(std::chrono::milliseconds(1500), this, [this, state = m_app.state()] {
            if (state == m_app.state()) { goOn(state); }
        });
    }

    void goOn(lobby::LobbyState state) {
        using S = lobby::LobbyState;
        switch (state) {
        case S::Attract:
            stepUpNext();
            return;
        case S::IsItYou:
            m_app.visitor()->sayYes();
            return;
        case S::Today:
            m_app.visitor()->skipWhy();
            return;
        case S::Welcome:
            m_app.face()->withdraw();
            return;
        case S::WithdrawAsk:
            m_app.face()->confirmWithdraw();
            return;
        case S::Stranger:
            m_app.choice()->choose(QStringLiteral("civil"));
            return;
        case S::Withdrawn:
        case S::Stored:
        case S::Digits:
            m_eyes.leave();
            m_app.finish();
            return;
        case S::OutOfOrder:
            QCoreApplication::quit();
            return;
        default:
            return;
        }
    }

    void stepUpNext() {
        switch (m_visits++) {
        case 0:
            m_hall.setNextOutcome(wire::Outcome::Known);
            m_eyes.stepUp();
            return;
        case 1:
            m_hall.setNextOutcome(wire::Outcome::Unknown);
            m_eyes.stepUp();
            return;
        case 2:
            m_app.withoutFace();
            return;
        default:
            m_eyes.toggleCamera();
        }
    }

    lobby::LobbyApp& m_app;
    apps::OfflineHall& m_hall;
    apps::OfflineEyes& m_eyes;
    int m_visits = 0;
};

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App commandLine("The kiosk's screens on a hall and eyes inside the program, for designers and translators.\n" +
                         std::string(kKeys));
    commandLine.add_flag("--english", options.isEnglish, "start in English");
    commandLine.add_flag("--landscape", options.isLandscape, "1280 x 800 instead of 1080 x 1920");
    commandLine.add_option("--shots", options.shots, "walk through the screens, keep a picture of each here, and end");
    CLI11_PARSE(commandLine, argc, argv);

    const QGuiApplication application(argc, argv);
    apps::OfflineHall hall;
    apps::OfflineEyes eyes;
    lobby::LobbySettings settings;
    settings.firstLanguage = options.isEnglish ? lobby::Language::English : lobby::Language::Chinese;
    settings.scribe = lobby::makeMachineScribe();
    lobby::LobbyApp app(hall, eyes, settings);
    hall.greet();
    lobby::LobbyScreen screen(app);
    if (screen.window() == nullptr) {
        std::cerr << "The screen could not be loaded.\n";
        return 1;
    }
    Keys keys(hall, eyes);
    screen.window()->installEventFilter(&keys);
    screen.show(options.isLandscape ? QSize(1280, 800) : QSize(1080, 1920));

    apps::Shots shots(*screen.window(), QString::fromStdString(options.shots), QStringLiteral("kiosk"));
    const auto keep = [&] {
        shots.keep(QLatin1String(QMetaEnum::fromType<lobby::LobbyState>().valueToKey(static_cast<int>(app.state()))));
    };
    keep();
    QObject::connect(&app, &lobby::LobbyApp::stateChanged, &app, keep);
    if (options.shots.empty()) { std::cout << kKeys << '\n'; }
    const auto tour = options.shots.empty() ? nullptr : std::make_unique<Tour>(app, hall, eyes);
    return QGuiApplication::exec();
}
