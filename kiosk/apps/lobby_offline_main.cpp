// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/offline_eyes.h"
#include "kiosk/apps/shots.h"
#include "kiosk/lobby/shell/lobby_screen.h"
#include "kiosk/practice/colleagues.h"
#include "kiosk/practice/faces.h"
#include "kiosk/practice/practice_hall.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/needs.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QQuickWindow>
#include <QTimer>
#include <exception>
#include <iostream>
#include <memory>

namespace {

constexpr const char* kKeys =
    "K: a resident steps up   U: a stranger steps up   S: somebody who is not sure   N: they leave\n"
    "L: the line breaks or comes back   C: the camera breaks or comes back   Q: quit\n";

struct Options {
    bool isEnglish = false;
    bool isLandscape = false;
    std::string shots;
};

/// Who steps up before eyes that see whoever the designer says.
class Visitors {
public:
    Visitors(const practice::Hall& hall, apps::OfflineEyes& eyes)
        : m_people(hall.people())
        , m_eyes(eyes) {}

    void resident() { m_eyes.stepUp(m_people.face(m_people.resident(practice::MuchToDo))); }
    void stranger() {
        constexpr int kNobody = 100'000; // of the residents
        m_eyes.stepUp(practice::faceOf(kNobody + ++m_strangers, m_people.model, m_people.width));
    }
    void oneOfTwo() {
        m_eyes.stepUp(practice::between(m_people.face(m_people.resident(practice::Alike)),
                                        m_people.face(m_people.resident(practice::AlsoAlike))));
    }
    void leave() { m_eyes.leave(); }
    void toggleCamera() { m_eyes.toggleCamera(); }

private:
    const practice::MadeUp& m_people;
    apps::OfflineEyes& m_eyes;
    int m_strangers = 0;
};

/// A colleague who looks at the ID card of whoever asks to be recognised, and says yes.
class Approver : public QObject {
public:
    Approver(const practice::Hall& hall, practice::Caller& desk)
        : m_desk(desk.link())
        , m_who(hall.people().resident(practice::Nothing)) {
        connect(&m_desk, &wire::HallLink::received, this, &Approver::look);
    }

private:
    void look(const wire::Body& told) {
        const auto* asked = wire::getIf<wire::EnrolmentChanged>(&told);
        if (asked == nullptr || asked->step != wire::EnrolmentStep::Asked) { return; }
        const wire::EnrolmentDecide yes{.enrolmentKey = asked->enrolmentKey,
                                        .approve = true,
                                        .resident = asked->resident.value_or(m_who),
                                        .guardianName = {}};
        QTimer::singleShot(std::chrono::seconds(2), this,
                           [this, yes] { m_desk.ask(wire::Body(yes), this, wire::HallLink::Reply()); });
    }

    wire::LoopLink& m_desk;
    db::ResidentId m_who;
};

/// The designer's keys.
class Keys : public QObject {
public:
    Keys(wire::LoopLink& line, Visitors& visitors)
        : m_line(line)
        , m_visitors(visitors) {}

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress) { return QObject::eventFilter(watched, event); }
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_K:
            m_visitors.resident();
            return true;
        case Qt::Key_U:
            m_visitors.stranger();
            return true;
        case Qt::Key_S:
            m_visitors.oneOfTwo();
            return true;
        case Qt::Key_N:
            m_visitors.leave();
            return true;
        case Qt::Key_L:
            if (m_line.state() == wire::HallLink::State::Connected) {
                m_line.cut();
            } else {
                m_line.connectNow();
            }
            return true;
        case Qt::Key_C:
            m_visitors.toggleCamera();
            return true;
        case Qt::Key_Q:
            QCoreApplication::quit();
            return true;
        default:
            return QObject::eventFilter(watched, event);
        }
    }

private:
    wire::LoopLink& m_line;
    Visitors& m_visitors;
};

/// Walks through the main screens by itself, so that each leaves its picture, and ends the program.
class Tour : public QObject {
public:
    Tour(lobby::LobbyApp& app, Visitors& visitors)
        : m_app(app)
        , m_visitors(visitors) {
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
            m_visitors.leave();
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
            m_visitors.resident();
            return;
        case 1:
            m_visitors.stranger();
            return;
        case 2:
            m_app.withoutFace();
            return;
        default:
            m_visitors.toggleCamera();
        }
    }

    lobby::LobbyApp& m_app;
    Visitors& m_visitors;
    int m_visits = 0;
};

/// A case whose progress can be asked for: what stands on its slip.
[[nodiscard]] std::string slipOfACase(practice::Caller& desk) {
    constexpr db::NeedId kMeal{3};
    const auto told = desk.ask(wire::NeedOpen{kMeal});
    return told && told->card
               ? "A case of this hall: number " + told->card->number + ", code " + told->card->code + "\n"
               : std::string();
}

[[nodiscard]] db::Time wallClock() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

[[nodiscard]] int run(const Options& options) {
    practice::Hall practiceHall({.wall = wallClock});
    practice::Colleagues colleagues(practiceHall);
    const Approver approver(practiceHall, colleagues.at(practice::Neighbour));
    const auto line = practiceHall.line(practiceHall.people().kiosks.front());
    apps::OfflineEyes eyes;
    Visitors visitors(practiceHall, eyes);
    guide::HallCatalogue catalogue(*line, {});
    lobby::LobbySettings settings;
    settings.firstLanguage = options.isEnglish ? lobby::Language::English : lobby::Language::Chinese;
    settings.scribe = lobby::makeMachineScribe();
    settings.catalogue = &catalogue;
    lobby::LobbyApp app(*line, eyes, settings);
    line->connectNow();
    practiceHall.settle();
    lobby::LobbyScreen screen(app);
    if (screen.window() == nullptr) {
        std::cerr << "The screen could not be loaded.\n";
        return 1;
    }
    Keys keys(*line, visitors);
    screen.window()->installEventFilter(&keys);
    screen.show(options.isLandscape ? QSize(1280, 800) : QSize(1080, 1920));
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, &app, [&practiceHall] { practiceHall.tick(); });
    second.start(std::chrono::seconds(1));
    QTimer minute;
    QObject::connect(&minute, &QTimer::timeout, &app, [&colleagues] { colleagues.work(); });
    minute.start(std::chrono::minutes(1));

    apps::Shots shots(*screen.window(), QString::fromStdString(options.shots), QStringLiteral("kiosk"));
    const auto keep = [&] {
        shots.keep(QLatin1String(QMetaEnum::fromType<lobby::LobbyState>().valueToKey(static_cast<int>(app.state()))));
    };
    keep();
    QObject::connect(&app, &lobby::LobbyApp::stateChanged, &app, keep);
    if (options.shots.empty()) { std::cout << kKeys << slipOfACase(colleagues.at(practice::Neighbour)) << std::flush; }
    const auto tour = options.shots.empty() ? nullptr : std::make_unique<Tour>(app, visitors);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App commandLine("The kiosk's screens on a hall of made-up people and eyes inside the program, for designers "
                         "and translators.\n" +
                         std::string(kKeys));
    commandLine.add_flag("--english", options.isEnglish, "start in English");
    commandLine.add_flag("--landscape", options.isLandscape, "1280 x 800 instead of 1080 x 1920");
    commandLine.add_option("--shots", options.shots, "walk through the screens, keep a picture of each here, and end");
    CLI11_PARSE(commandLine, argc, argv);

    const QGuiApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("yimen.*.info=false")); // what a hall notes of its day
    try {
        return run(options);
    } catch (const std::exception& error) { // no disk, no assets
        std::cerr << "yimen-kiosk-offline: " << error.what() << '\n';
        return 1;
    }
}
