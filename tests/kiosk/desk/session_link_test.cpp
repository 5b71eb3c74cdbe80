// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/session_link.h"

#include "kiosk/desk/shell/desk_app.h"
#include "kiosk/wire/codec.h"
#include "tests/kiosk/desk/an_arrival.h"
#include "tests/support/fake_hall_link.h"

#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <string_view>
#include <vector>

namespace desk_test {
namespace {

using desk::DeskApp;
using desk::Loading;

/// A desk where a manager works.
struct Desk {
    Desk() {
        app->signIn(QStringLiteral("ma"), QStringLiteral("demo"));
        enter();
    }
    void enter() {
        link.answerNext<wire::StaffSignIn>(
            wire::StaffSignedIn{db::StaffId{4}, "马主任", db::StaffRole::Manager, "2", 600});
    }
    /// Of the newest question of this name without an answer.
    [[nodiscard]] std::optional<std::size_t> pending(std::string_view request) const {
        for (std::size_t i = link.asked().size(); i-- > 0;) {
            const auto& one = link.asked()[i];
            if (!one.isAnswered && wire::typeOf(one.request).name == request) { return i; }
        }
        return std::nullopt;
    }
    void answer(std::string_view request, const wire::Body& body) {
        if (const auto index = pending(request)) { link.answer(*index, body); }
    }
    void openNeed() {
        app->need()->setShown(true);
        app->need()->open(QStringLiteral("5"));
        wire::NeedCard card;
        card.need.id = db::NeedId{5};
        answer("need-open", wire::NeedTold{.card = card, .refusal = {}});
    }

    ManualClock clock;
    support::FakeHallLink link;
    std::unique_ptr<DeskApp> app =
        std::make_unique<DeskApp>(link, desk::DeskSettings{.now = clock.clock(), .steady = clock.steady()});
};

enum class Kind {
    Read, ///< what it was for is still wanted when the desk is back
    Step, ///< the clerk does it again
};

/// A page of the desk with one question under way.
struct Page {
    const char* name;
    const char* request;
    Kind kind;
    std::function<void(Desk&)> begin;
    std::function<bool(DeskApp&)> isAsking;
};

bool loads(Loading::State state) {
    return state == Loading::State::Loading;
}

const std::vector<Page>& pages() {
    static const std::vector<Page> kPages{
        {"Arrivals", "arrivals-since", Kind::Read, [](Desk&) {},
         [](DeskApp& app) { return loads(app.reception()->state()); }},
        {"MatterList", "matters-ask", Kind::Read, [](Desk& desk) { desk.app->matters()->setShown(true); },
         [](DeskApp& app) { return loads(app.matters()->state()); }},
        {"Matter", "matter-open", Kind::Read, [](Desk& desk) { desk.app->matter()->open(QStringLiteral("5")); },
         [](DeskApp& app) { return loads(app.matter()->state()) || app.matter()->isBusy(); }},
        {"Ratings", "ratings-ask", Kind::Read, [](Desk& desk) { desk.app->ratings()->setShown(true); },
         [](DeskApp& app) { return loads(app.ratings()->state()); }},
        {"NeedList", "needs-ask", Kind::Read, [](Desk& desk) { desk.app->needs()->reload(); },
         [](DeskApp& app) { return loads(app.needs()->state()); }},
        {"Need", "need-open", Kind::Read, [](Desk& desk) { desk.app->need()->open(QStringLiteral("5")); },
         [](DeskApp& app) { return loads(app.need()->state()) || app.need()->isBusy(); }},
        {"WhoCouldDoTheNeed", "directory-ask", Kind::Read,
         [](Desk& desk) {
             desk.openNeed();
             desk.app->need()->askWho();
         },
         [](DeskApp& app) { return app.need()->isBusy(); }},
        {"WhoCouldDoTheTopic", "directory-ask", Kind::Read, [](Desk& desk) { desk.app->talkDay()->askWho(); },
         [](DeskApp& app) { return app.talkDay()->isBusy(); }},
        {"TalkDay", "topics-ask", Kind::Read, [](Desk& desk) { desk.app->talkDay()->setShown(true); },
         [](DeskApp& app) { return loads(app.talkDay()->state()); }},
        {"Duty", "duty-ask", Kind::Read, [](Desk&) {}, [](DeskApp& app) { return app.duty()->isBusy(); }},
        {"Recognition", "recognition-ask", Kind::Read, [](Desk& desk) { desk.app->recognition()->refresh(); },
         [](DeskApp& app) { return loads(app.recognition()->state()); }},
        {"Search", "search-residents", Kind::Read,
         [](Desk& desk) {
             desk.app->search()->setText(QStringLiteral("zxl"));
             desk.app->search()->searchNow();
         },
         [](DeskApp& app) { return loads(app.search()->state()); }},
        {"Record", "open-resident", Kind::Read,
         [](Desk& desk) {
             desk.app->resident()->ask(7, QStringLiteral("张秀兰"));
             desk.app->resident()->open(QStringLiteral("接待本人办事"));
         },
         [](DeskApp& app) { return loads(app.resident()->state()); }},
        {"Places", "places-ask", Kind::Read, [](Desk& desk) { desk.app->place()->begin(); },
         [](DeskApp& app) { return app.place()->isLoading(); }},
        {"SignInHelp", "sign-in-help-ask", Kind::Read, [](Desk& desk) { desk.app->access()->refresh(); },
         [](DeskApp& app) { return loads(app.access()->state()); }},
        {"Accounts", "accounts-ask", Kind::Read, [](Desk& desk) { desk.app->accounts()->refresh(); },
         [](DeskApp& app) { return loads(app.accounts()->state()); }},
        {"AuditLog", "audit-ask", Kind::Step, [](Desk& desk) { desk.app->audit()->refresh(); },
         [](DeskApp& app) { return app.audit()->isBusy(); }},
        {"HeldConsents", "held-consents-ask", Kind::Read,
         [](Desk& desk) {
             wire::HallTroubles troubles;
             troubles.heldConsents = 1;
             desk.link.push(troubles);
             desk.app->troubles()->refresh();
         },
         [](DeskApp& app) { return loads(app.troubles()->heldState()); }},
        {"Authorities", "authorities-ask", Kind::Read,
         [](Desk& desk) {
             desk.app->matterStart()->begin(db::ResidentId{7}, QStringLiteral("张秀兰"), std::nullopt,
                                            QStringLiteral("CIV-002"));
             desk.app->matterStart()->setProxied(true);
         },
         [](DeskApp& app) { return app.matterStart()->isBusy(); }},
        {"NeedWeight", "need-weight-set", Kind::Step, [](Desk& desk) { desk.app->needs()->setResidentPercent(80); },
         [](DeskApp& app) { return loads(app.needs()->state()); }},
        {"Topic", "topic-act", Kind::Step,
         [](Desk& desk) { desk.app->talkDay()->raise(QStringLiteral("东门堵车"), QStringLiteral("place"), {}); },
         [](DeskApp& app) { return app.talkDay()->isBusy(); }},
        {"NeedFiling", "need-file", Kind::Step,
         [](Desk& desk) { desk.app->need()->file(QStringLiteral("place"), QStringLiteral("灯不亮"), 1, 0, 0); },
         [](DeskApp& app) { return app.need()->isBusy(); }},
        {"HandOverAll", "hand-over-all", Kind::Step,
         [](Desk& desk) {
             desk.answer("duty-ask", wire::DutyTold{.duty = wire::Duty{}, .refusal = {}});
             desk.app->duty()->handOverAll(9, QStringLiteral("我下班了"));
         },
         [](DeskApp& app) { return app.duty()->isBusy(); }},
        {"Password", "password-change", Kind::Step,
         [](Desk& desk) { desk.app->access()->change(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("b")); },
         [](DeskApp& app) { return app.access()->isBusy(); }},
        {"Publishing", "publish", Kind::Step,
         [](Desk& desk) {
             desk.app->publishing()->askAboutNeed(QStringLiteral("5"), QStringLiteral("楼道的灯"),
                                                  QStringLiteral("已经修好"), false);
             desk.app->publishing()->publish(QStringLiteral("楼道的灯"), QStringLiteral("已经修好"));
         },
         [](DeskApp& app) { return app.publishing()->isBusy(); }},
    };
    return kPages;
}

class EveryPage : public testing::TestWithParam<Page> {
protected:
    Desk desk;
    void begin() {
        ASSERT_EQ(desk.app->state(), DeskApp::State::Working);
        GetParam().begin(desk);
        ASSERT_TRUE(desk.pending(GetParam().request)) << "it asks";
    }
    /// Nothing is under way, or a new question is.
    void expectNotStuck(const char* when) {
        EXPECT_TRUE(!GetParam().isAsking(*desk.app) || desk.pending(GetParam().request)) << when;
    }
};

TEST_P(EveryPage, LocksTheDeskWhenTheHallKnowsNoSessionAndIsNotLeftAsking) {
    begin();
    desk.link.answer(*desk.pending(GetParam().request), wire::Refused{wire::RefusalCode::NotSignedIn, 0, {}});
    EXPECT_EQ(desk.app->state(), DeskApp::State::Locked);
    desk.app->unlock(QStringLiteral("demo"));
    desk.enter();
    EXPECT_EQ(desk.app->state(), DeskApp::State::Working);
    expectNotStuck("after a session that had ended");
}

TEST_P(EveryPage, IsNotLeftAskingByALock) {
    begin();
    const auto before = *desk.pending(GetParam().request);
    desk.app->lock();
    desk.app->unlock(QStringLiteral("demo"));
    desk.enter();
    desk.link.answer(before, std::nullopt);
    expectNotStuck("after a lock");
}

TEST_P(EveryPage, IsAskedAgainWhenTheLineIsBack) {
    begin();
    desk.link.lose();
    EXPECT_FALSE(GetParam().isAsking(*desk.app));
    const auto asked = desk.link.asked().size();
    desk.link.comeBack();
    EXPECT_FALSE(desk.pending(GetParam().request)) << "nobody is signed in yet";
    desk.enter();
    EXPECT_EQ(desk.app->state(), DeskApp::State::Working);
    EXPECT_GT(desk.link.asked().size(), asked);
    EXPECT_EQ(desk.pending(GetParam().request).has_value(), GetParam().kind == Kind::Read);
}

INSTANTIATE_TEST_SUITE_P(OfTheDesk, EveryPage, testing::ValuesIn(pages()),
                         [](const auto& page) { return std::string(page.param.name); });

/// What a clerk touches while their desk signs in again by itself: the hall would not know them.
TEST(SessionLink, HoldsBackWhatIsAskedWhileTheDeskSignsInAgain) {
    Desk desk;
    desk.link.lose();
    desk.link.comeBack();
    const auto before = desk.link.askedOf<wire::NeedsAsk>().size();
    desk.app->needs()->reload();
    EXPECT_EQ(desk.link.askedOf<wire::NeedsAsk>().size(), before);
    desk.enter();
    EXPECT_EQ(desk.link.askedOf<wire::NeedsAsk>().size(), before + 1);
}

TEST(SessionLink, AnswersWithNothingWhatWaitedForASignInThatFailed) {
    Desk desk;
    desk.link.lose();
    desk.link.comeBack();
    desk.app->recognition()->refresh();
    desk.answer("staff-sign-in", wire::Refused{wire::RefusalCode::WrongCredentials, 0, {}});
    EXPECT_EQ(desk.app->state(), DeskApp::State::Locked);
    EXPECT_FALSE(loads(desk.app->recognition()->state()));
}

// --- what a colleague does
// ---------------------------------------------------------------------------------------------

wire::MatterTold aMatter(const std::string& words = {}) {
    wire::MatterFile file;
    file.matter.id = db::MatterId{5};
    file.matter.itemCode = "CIV-002";
    file.matter.state = db::MatterState::InProgress;
    file.steps = {{.at = kMorning, .byName = "周敏", .action = "progress", .words = words}};
    return {.file = file, .notice = {}, .refusal = {}};
}

wire::DutyTold duty(int handed, int pressing = 0, int lateNeeds = 0) {
    wire::Duty told;
    told.handedToYou = handed;
    told.pressing = pressing;
    told.lateNeeds = lateNeeds;
    return {.duty = told, .refusal = {}};
}

TEST(AColleaguesStep, IsSeenInTheListAndOnTheOpenMatter) {
    Desk desk;
    desk.app->matters()->setShown(true);
    desk.answer("matters-ask", wire::OpenMatters{});
    desk.app->matter()->setShown(true);
    desk.app->matter()->open(QStringLiteral("5"));
    desk.answer("matter-open", aMatter("已受理"));
    desk.link.push(wire::MattersChanged{db::MatterId{6}});
    EXPECT_TRUE(desk.pending("matters-ask"));
    EXPECT_FALSE(desk.pending("matter-open")) << "another one's; each look is in the audit log";
    desk.link.push(wire::MattersChanged{db::MatterId{5}});
    ASSERT_TRUE(desk.pending("matter-open"));
    desk.answer("matter-open", aMatter("街道回话了"));
    EXPECT_EQ(desk.app->matter()->facts().steps[0].toMap().value(QStringLiteral("text")), QStringLiteral("街道回话了"));
}

TEST(AColleaguesStep, DoesNotPutAnythingInPlaceOfWhatTheClerkWrites) {
    Desk desk;
    auto* matter = desk.app->matter();
    matter->setShown(true);
    matter->open(QStringLiteral("5"));
    desk.answer("matter-open", aMatter("已受理"));
    matter->setWriting(true);
    desk.link.push(wire::MattersChanged{db::MatterId{5}});
    auto newer = aMatter("街道回话了");
    newer.file->matter.state = db::MatterState::WaitingForMaterial;
    desk.answer("matter-open", newer);
    EXPECT_FALSE(matter->facts().isWaiting);
    EXPECT_TRUE(matter->hasNews());
    matter->takeNews();
    EXPECT_TRUE(matter->facts().isWaiting);
    EXPECT_FALSE(matter->hasNews());
}

TEST(TheBadges, AreThereBeforeAnybodyHasOpenedAPage) {
    Desk desk;
    desk.answer("duty-ask", duty(0, 2, 3));
    EXPECT_EQ(desk.app->duty()->facts().pressing, 2);
    EXPECT_EQ(desk.app->duty()->facts().lateNeeds, 3);
    desk.link.push(wire::NeedsChanged{});
    desk.answer("duty-ask", duty(0, 2, 4));
    EXPECT_EQ(desk.app->duty()->facts().lateNeeds, 4);
    EXPECT_TRUE(desk.link.askedOf<wire::MattersAsk>().empty());
    EXPECT_TRUE(desk.link.askedOf<wire::NeedsAsk>().empty());
}

TEST(WhatIsHandedOver, Rings) {
    Desk desk;
    int rings = 0;
    QObject::connect(desk.app.get(), &DeskApp::chimeWanted, desk.app.get(), [&rings] { ++rings; });
    desk.answer("duty-ask", duty(1));
    EXPECT_EQ(rings, 0) << "it lay there when the clerk came";
    desk.link.push(wire::MattersChanged{db::MatterId{5}});
    desk.answer("duty-ask", duty(2));
    EXPECT_EQ(rings, 1);
    desk.link.push(wire::MattersChanged{db::MatterId{5}});
    desk.answer("duty-ask", duty(1));
    EXPECT_EQ(rings, 1) << "one was accepted";
}

TEST(Duty, IsAskedOnceMoreHoweverOftenTheHallTellsOfChanges) {
    Desk desk;
    const auto before = desk.link.askedOf<wire::DutyAsk>().size();
    for (int i = 0; i < 5; ++i) {
        desk.link.push(wire::MattersChanged{db::MatterId{5}});
    }
    EXPECT_EQ(desk.link.askedOf<wire::DutyAsk>().size(), before) << "one is under way";
    desk.answer("duty-ask", duty(0));
    EXPECT_EQ(desk.link.askedOf<wire::DutyAsk>().size(), before + 1);
}

} // namespace
} // namespace desk_test
