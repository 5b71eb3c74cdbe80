// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/desk_app.h"
#include "tests/kiosk/desk/an_arrival.h"
#include "tests/support/fake_hall_link.h"
#include "tests/support/random_message.h"

#include <QAbstractItemModel>
#include <QDebug>
#include <QMetaProperty>
#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>

namespace desk_test {
namespace {

using desk::DeskApp;

/// What a desk shows to QML, by the name that QML knows it by.
std::map<std::string, QObject*> shownBy(const DeskApp& app) {
    std::map<std::string, QObject*> shown;
    for (int i = 0; i < DeskApp::staticMetaObject.propertyCount(); ++i) {
        const QMetaProperty property = DeskApp::staticMetaObject.property(i);
        if (auto* object = property.read(&app).value<QObject*>()) { shown[property.name()] = object; }
    }
    return shown;
}

/// What QDebug prints of it; of plain data with properties, which it would not look into, each of them.
void print(QDebug& out, const QVariant& value) {
    if (!(value.metaType().flags() & QMetaType::IsGadget)) {
        out << value << '\n';
        return;
    }
    const QMetaObject& kind = *value.metaType().metaObject();
    for (int i = 0; i < kind.propertyCount(); ++i) {
        out << kind.property(i).name();
        print(out, kind.property(i).readOnGadget(value.constData()));
    }
}

/// Every word and number of it, as text; but not whether a view shows it.
QString everythingOf(const QObject& part) {
    QString all;
    QDebug out(&all);
    for (int i = 0; i < part.metaObject()->propertyCount(); ++i) {
        const QMetaProperty property = part.metaObject()->property(i);
        if (QLatin1String(property.name()) != QLatin1String("isShown")) {
            out << property.name();
            print(out, property.read(&part));
        }
    }
    if (const auto* rows = qobject_cast<const QAbstractItemModel*>(&part)) {
        for (int row = 0; row < rows->rowCount(); ++row) {
            for (const int role : rows->roleNames().keys()) {
                out << rows->index(row, 0).data(role) << '\n';
            }
        }
    }
    return all;
}

std::map<std::string, QString> everythingOf(const DeskApp& app) {
    std::map<std::string, QString> all;
    for (const auto& [name, part] : shownBy(app)) {
        all[name] = everythingOf(*part);
    }
    return all;
}

/// A desk where a manager works.
struct DeskAtWork {
    DeskAtWork() {
        app.signIn(QStringLiteral("ma"), QStringLiteral("demo"));
        enter();
        link.answerNext<wire::ArrivalsSince>(wire::Done{});
        wire::HallTroubles troubles;
        troubles.heldConsents = 1;
        link.push(troubles);
    }
    void enter() {
        link.answerNext<wire::StaffSignIn>(
            wire::StaffSignedIn{db::StaffId{4}, "马主任", db::StaffRole::Manager, "2", 600});
    }
    /// Whatever was asked but how the clerk stands is answered with something made up.
    void answerAll() {
        for (std::size_t i = 0; i < link.asked().size(); ++i) {
            const auto& asked = link.asked()[i];
            if (asked.isAnswered || wire::holds<wire::DutyAsk>(asked.request)) { continue; }
            const auto types = wire::messageTypes();
            const auto answer = std::ranges::find(types, asked.request.type().answer, &wire::MessageType::name);
            ASSERT_NE(answer, types.end()) << asked.request.type().name;
            link.answer(i, made.make(static_cast<std::size_t>(answer - types.begin())).body);
        }
    }
    /// Something about somebody in every part that a clerk can open something in.
    void openEverything() {
        const QString one = QStringLiteral("1");
        const QString name = QStringLiteral("张秀兰");
        for (auto* search : {app.search(), app.picker()}) {
            search->setText(name);
            search->searchNow();
        }
        app.resident()->ask(1, name);
        app.resident()->open(QStringLiteral("接待本人办事"));
        app.appointments()->ask(db::ResidentId{1}, name);
        const wire::ArrivalChanged arrival = anArrival(1).of("张秀兰").line(db::SummaryTone::Soon, "一");
        db::NeedsSummary summary = *arrival.summary;
        summary.lines.front().key = "1";
        app.dismissal()->ask(summary);
        app.undo()->offer({.said = [name] { return name; },
                           .back = wire::UndoArrival{db::ArrivalId{1}},
                           .in = std::nullopt,
                           .arrival = std::nullopt});
        app.matters()->reload();
        app.matter()->open(one);
        app.ratings()->reload();
        app.matterStart()->begin(db::ResidentId{1}, name, std::nullopt, {});
        app.needs()->reload();
        app.need()->open(one);
        app.place()->begin();
        app.publishing()->askAboutNeed(one, name, name, false);
        app.talkDay()->reload();
        app.coverage()->ask(one);
        app.access()->refresh();
        app.accounts()->refresh();
        app.audit()->refresh();
        app.troubles()->refresh();
        answerAll();
        app.entry()->correct(); // these are about the record that is open now
        app.standing()->ask();
        app.merging()->ask();
        app.history()->ask();
        app.care()->ask();
        answerAll();
        app.talkDay()->open(one);
    }

    ManualClock clock;
    support::FakeHallLink link;
    support::RandomMessage made{12, support::Fill::Rich};
    DeskApp app{link, {.now = clock.clock(), .steady = clock.steady()}};
};

TEST(Parts, AreAllThatADeskShows) {
    DeskAtWork desk;
    const auto& parts = desk.app.parts();
    std::set<desk::Part*> shown;
    for (const auto& [name, object] : shownBy(desk.app)) {
        auto* part = dynamic_cast<desk::Part*>(object);
        EXPECT_NE(part, nullptr) << name << " is no part: it would not forget when the desk locks";
        EXPECT_NE(std::ranges::find(parts, part), parts.end()) << name << " needs the desk as its parent";
        shown.insert(part);
    }
    for (auto* part : parts) {
        EXPECT_TRUE(shown.contains(part));
    }
    EXPECT_GT(parts.size(), 20U);
}

TEST(Parts, ForgetWhateverWasOpenedWhenTheDeskLocks) {
    DeskAtWork desk;
    desk.app.lock();
    const auto before = everythingOf(desk.app);
    desk.app.unlock(QStringLiteral("demo"));
    desk.enter();
    desk.openEverything();
    const auto opened = everythingOf(desk.app);
    desk.app.lock();
    ASSERT_EQ(desk.app.state(), DeskApp::State::Locked);
    const auto after = everythingOf(desk.app);

    std::set<std::string> untouched;
    for (const auto& [name, all] : opened) {
        EXPECT_EQ(after.at(name).toStdString(), before.at(name).toStdString()) << name;
        if (all == before.at(name)) { untouched.insert(name); }
    }
    // Nothing is opened in these. A part that is not among them is opened above.
    const std::set<std::string> kFedByTheHall{"arrivals",   "counter",  "detail", "devices",   "drafts",      "duty",
                                              "enrolments", "finished", "line",   "reception", "recognition", "taken"};
    EXPECT_EQ(untouched, kFedByTheHall);
}

} // namespace
} // namespace desk_test
