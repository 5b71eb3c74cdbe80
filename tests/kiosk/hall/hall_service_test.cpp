// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/hall_service.h"

#include "kiosk/hall/arrivals/attack_log.h"
#include "kiosk/hall/state/retention.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/tls_server.h"

#include "tests/support/hall_caller.h"
#include "tests/support/test_hall.h"

#include <QSemaphore>
#include <algorithm>
#include <atomic>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using support::HallCaller;
using support::someFace;
using wire::EnrolmentStep;
using wire::RefusalCode;

/// At this moment: what these halls know is by the computer's clock.
[[nodiscard]] wire::Identify aProbe(const std::string& trackKey, const vision::Embedding& probe) {
    return support::aProbe(trackKey, probe, support::TestHall::present());
}

/// The whole service in this process: real databases, real TLS on loopback, a clock that the test moves.
class HallServiceTest : public ::testing::Test {
protected:
    HallServiceTest() {
        const auto clerk = m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("wu", "吴强");
        (void)m_hall.addStaff("sun", "孙丽");
        (void)m_hall.addStaff("lin", "林主任", db::StaffRole::Manager);
        m_zhang = m_hall.addResident("张秀兰", "13800001234", kBorn, "11010519491231002X");
        m_li = m_hall.addResident("李明", "13900005678", kBorn, "110105194912310011");
        m_hall.enrol(m_zhang, clerk, m_face);
        m_kioskBundle = m_hall.pair(db::DeviceKind::Kiosk, "一号机");
        m_deskBundle = m_hall.pair(db::DeviceKind::Desk, "2 号窗口");
        open();
    }

    void open() {
        auto state = m_hall.open();
        const auto devices = support::must(state->hall.devices().all());
        auto settings = support::must(hall::settingsFor(*state, [this] { return m_now; }, [this] { return m_steady; }));
        m_consent = state->consent;
        m_worker = std::make_unique<hall::StoreWorker>(std::move(state));
        m_service = std::make_unique<hall::HallService>(*m_worker, std::move(settings), devices);
        m_server = std::make_unique<wire::HallServer>(
            support::must(wire::loadHallIdentity(m_hall.folder().authority())), wire::ServerLimits{},
            [this](const std::string& fingerprint) { return m_service->allowed(fingerprint); },
            [this](const db::Device& device) { return m_service->welcome(device); });
        QObject::connect(m_server.get(), &wire::HallServer::peerReady, m_service.get(), &hall::HallService::serve);
        QObject::connect(m_service.get(), &hall::HallService::devicesChanged, m_server.get(),
                         &wire::HallServer::recheckPeers);
        if (!m_server->listen(QHostAddress::LocalHost, 0)) { throw std::runtime_error("set-up: loopback"); }
    }

    /// Time goes by, on both clocks.
    void pass(std::chrono::milliseconds time) {
        m_now += time;
        m_steady += time;
    }
    /// The same, but not into the hall's next day, whenever this test runs.
    void passToday(std::chrono::milliseconds time) {
        const auto later = m_now + time;
        if (db::summary::dateOf(later) == db::summary::dateOf(m_now)) { m_now = later; }
        m_steady += time;
    }
    /// As a program that ends and is started again.
    void restart() {
        m_server.reset();
        m_service.reset();
        m_worker.reset();
        open();
    }

    [[nodiscard]] std::unique_ptr<HallCaller> call(const support::TestHall::Paired& device) {
        auto caller = std::make_unique<HallCaller>(device.bundle, m_server->port());
        if (!caller->connects()) { throw std::runtime_error("set-up: no line"); }
        return caller;
    }
    [[nodiscard]] std::unique_ptr<HallCaller> kiosk() { return call(m_kioskBundle); }
    /// A desk whose staff signed in and that follows the arrivals.
    [[nodiscard]] std::unique_ptr<HallCaller> desk() {
        auto caller = call(m_deskBundle);
        if (!caller->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", support::TestHall::kPassword}) ||
            !caller->ask<wire::Done>(wire::ArrivalsSince{})) {
            throw std::runtime_error("set-up: no sign-in");
        }
        return caller;
    }
    /// Pairs after the service has started, as an operator does.
    void noticeNewDevices() {
        bool isNoticed = false;
        const auto connection =
            QObject::connect(m_service.get(), &hall::HallService::devicesChanged, [&] { isNoticed = true; });
        m_service->tick();
        ASSERT_TRUE(QTest::qWaitFor([&] { return isNoticed; }, HallCaller::kPatience));
        QObject::disconnect(connection);
    }
    [[nodiscard]] wire::EnrolmentSubmit looksOf(const vision::Embedding& face, const std::string& key) const {
        wire::EnrolmentSubmit submit{.enrolmentKey = key,
                                     .consentVersion = m_consent.version,
                                     .consentHash = m_consent.hash,
                                     .consentedAt = m_now,
                                     .chips = {}};
        for (std::uint32_t i = 0; i < 5; ++i) {
            submit.chips.push_back({.embedding = support::similarTo(face, 0.9F, 100 + i), .quality = 0.8F});
        }
        return submit;
    }

    static constexpr db::Date kBorn{std::chrono::year{1949}, std::chrono::December, std::chrono::day{31}};
    support::TestHall m_hall{support::TestHall::Clock::Computer};
    db::Time m_now = support::TestHall::present();
    wire::Steady m_steady{48h};
    vision::Embedding m_face = someFace(1);
    db::ResidentId m_zhang{};
    db::ResidentId m_li{};
    support::TestHall::Paired m_kioskBundle;
    support::TestHall::Paired m_deskBundle;
    hall::ConsentText m_consent;
    std::unique_ptr<hall::StoreWorker> m_worker;
    std::unique_ptr<hall::HallService> m_service;
    std::unique_ptr<wire::HallServer> m_server;
};

constexpr const char* kTrack = "11111111-1111-4111-8111-111111111111";
constexpr const char* kOtherTrack = "22222222-2222-4222-8222-222222222222";
constexpr const char* kKey = "33333333-3333-4333-8333-333333333333";

TEST_F(HallServiceTest, AResidentStepsUpAndTheDeskKnowsBeforeTheKioskAsks) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    const auto identified = kiosk->ask<wire::Identified>(aProbe(kTrack, m_face));
    ASSERT_TRUE(identified);
    EXPECT_EQ(identified->maskedName, "张*兰");
    ASSERT_TRUE(desk->waitForPushes<wire::ArrivalChanged>(1));
    const auto card = desk->pushed<wire::ArrivalChanged>()[0];
    EXPECT_EQ(card.arrival.id, identified->arrival);
    EXPECT_EQ(card.summary->name, "张秀兰");
    const auto greeting =
        kiosk->ask<wire::Greeting>(wire::ConfirmArrival{.arrival = *identified->arrival, .isMe = true});
    ASSERT_TRUE(greeting);
    ASSERT_TRUE(desk->waitForPushes<wire::ArrivalChanged>(2));
    EXPECT_EQ(desk->pushed<wire::ArrivalChanged>()[1].arrival.basis, db::ArrivalBasis::Confirmed);
}

TEST_F(HallServiceTest, WhoRatesAfterBeingServedIsShownWaitingAtNoDesk) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    const auto arrival = *kiosk->ask<wire::Identified>(aProbe(kTrack, m_face))->arrival;
    ASSERT_TRUE(kiosk->ask<wire::Greeting>(wire::ConfirmArrival{.arrival = arrival, .isMe = true}));
    ASSERT_TRUE(desk->ask<wire::Done>(wire::TakeArrival{arrival}));
    ASSERT_TRUE(desk->ask<wire::Done>(wire::FinishArrival{arrival}));
    restart();
    passToday(20min);
    const auto later = this->kiosk();
    const auto laterDesk = this->desk();
    const auto seen = laterDesk->pushed<wire::ArrivalChanged>().size();
    const auto again = later->ask<wire::Identified>(aProbe(kOtherTrack, m_face));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->wasServed);
    EXPECT_EQ(later->refusalOf(wire::ComeAgain{.requestKey = kKey, .arrival = arrival}), RefusalCode::NotInState)
        << "nobody has said yes";
    const auto greeting = later->ask<wire::Greeting>(wire::ConfirmArrival{.arrival = arrival, .isMe = true});
    ASSERT_TRUE(greeting);
    EXPECT_TRUE(greeting->wasServed);
    EXPECT_TRUE(later->ask<wire::Done>(wire::RatingGive{.of = wire::RatingOf::Arrival,
                                                        .arrival = arrival,
                                                        .number = {},
                                                        .proof = {},
                                                        .grade = db::Grade::VeryGood,
                                                        .words = {}}));
    EXPECT_EQ(laterDesk->pushed<wire::ArrivalChanged>().size(), seen) << "nobody has come";

    const auto else_ = later->ask<wire::Greeting>(wire::ComeAgain{.requestKey = kKey, .arrival = arrival});
    ASSERT_TRUE(else_);
    EXPECT_NE(else_->arrival, arrival);
    ASSERT_TRUE(laterDesk->waitForPushes<wire::ArrivalChanged>(seen + 1));
    EXPECT_EQ(laterDesk->pushed<wire::ArrivalChanged>()[seen].arrival.state, db::ArrivalState::Waiting);
    const auto why = later->ask<wire::Greeting>(wire::ArrivalWhy{.arrival = else_->arrival, .category = "elderly"});
    ASSERT_TRUE(why);
    EXPECT_EQ(later->refusalOf(wire::ArrivalWhy{.arrival = arrival, .category = "elderly"}), RefusalCode::NotInState)
        << "another was greeted since";
}

TEST_F(HallServiceTest, ASlipOfTheHandLeavesTheDesk) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    ASSERT_TRUE(kiosk->ask<wire::ArrivalStored>(
        wire::AnonymousArrival{.requestKey = kKey, .category = "elderly", .at = m_now, .trackKey = {}}));
    ASSERT_TRUE(desk->waitForPushes<wire::ArrivalChanged>(1));
    EXPECT_TRUE(kiosk->ask<wire::Done>(wire::TakeBackArrival{.requestKey = kKey, .at = m_now}));
    ASSERT_TRUE(desk->waitForPushes<wire::ArrivalChanged>(2));
    EXPECT_EQ(desk->pushed<wire::ArrivalChanged>()[1].arrival.state, db::ArrivalState::Done);
}

TEST_F(HallServiceTest, AKioskSpeaksOnlyOfTheArrivalsItWasTold) {
    const auto kiosk = this->kiosk();
    EXPECT_EQ(kiosk->refusalOf(wire::ConfirmArrival{.arrival = db::ArrivalId{1}, .isMe = true}),
              RefusalCode::NotInState);
    const auto identified = kiosk->ask<wire::Identified>(aProbe(kTrack, m_face));
    EXPECT_EQ(kiosk->refusalOf(wire::WithdrawConsent{*identified->arrival}), RefusalCode::NotInState);
    pass(4min);
    EXPECT_EQ(kiosk->refusalOf(wire::ConfirmArrival{.arrival = *identified->arrival, .isMe = true}),
              RefusalCode::NotInState);
}

TEST_F(HallServiceTest, NobodySeesAnythingBeforeSigningIn) {
    const auto desk = call(m_deskBundle);
    EXPECT_EQ(desk->refusalOf(wire::ArrivalsSince{}), RefusalCode::NotSignedIn);
    EXPECT_EQ(desk->refusalOf(wire::SearchResidents{.text = "zxl"}), RefusalCode::NotSignedIn);
    EXPECT_EQ(desk->refusalOf(wire::StaffSignIn{"zhou", "wrong"}), RefusalCode::WrongCredentials);
    const auto kiosk = this->kiosk();
    ASSERT_TRUE(kiosk->ask<wire::Identified>(aProbe(kTrack, m_face)));
    EXPECT_TRUE(desk->pushed<wire::ArrivalChanged>().empty());
}

TEST_F(HallServiceTest, KiosksAndDesksFollowTheHallsCatalogue) {
    const auto kiosk = this->kiosk();
    const auto signedOut = call(m_deskBundle);
    const auto first = kiosk->ask<wire::CataloguePart>(wire::CatalogueAsk{});
    ASSERT_TRUE(first);
    EXPECT_GE(first->parts, 8);
    EXPECT_EQ(first->name, "care_flags.json");
    EXPECT_TRUE(signedOut->ask<wire::CataloguePart>(wire::CatalogueAsk{.have = {}, .part = 1}));
    EXPECT_EQ(kiosk->ask<wire::CataloguePart>(wire::CatalogueAsk{.have = first->version, .part = 0})->parts, 0);
    EXPECT_EQ(kiosk->ask<wire::CataloguePart>(wire::CatalogueAsk{.have = {}, .part = 99})->parts, 0);
    const auto desk = this->desk();
    std::ofstream{m_hall.assets() / "catalogue" / "other.json"} << R"({"category": "other", "items": []})";
    m_service->tick();
    ASSERT_TRUE(kiosk->waitForPushes<wire::CatalogueChanged>(1));
    EXPECT_NE(kiosk->pushed<wire::CatalogueChanged>()[0].version, first->version);
    std::ofstream{m_hall.assets() / "catalogue" / "other.json"} << "{";
    m_service->tick();
    ASSERT_TRUE(desk->waitForPushes<wire::CatalogueChanged>(3)); // at sign-in, the edit, the fault
    EXPECT_NE(desk->pushed<wire::CatalogueChanged>()[2].problem.find("other.json:1"), std::string::npos);
    EXPECT_TRUE(kiosk->waitForPushes<wire::CatalogueChanged>(2));
    EXPECT_TRUE(kiosk->pushed<wire::CatalogueChanged>()[1].problem.empty());
}

TEST_F(HallServiceTest, ADeskLocksWhenNobodyTouchesItAndHearsNoMore) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    pass(11min);
    m_service->tick();
    ASSERT_TRUE(kiosk->ask<wire::Identified>(aProbe(kTrack, m_face)));
    EXPECT_EQ(desk->refusalOf(wire::SearchResidents{.text = "zxl"}), RefusalCode::NotSignedIn);
    EXPECT_TRUE(desk->pushed<wire::ArrivalChanged>().empty());
}

TEST_F(HallServiceTest, ANoteIsToldToDesksAndKiosksAndEndsWhenOneIsBack) {
    const auto secondKiosk = m_hall.pair(db::DeviceKind::Kiosk, "二号机");
    const auto otherDesk = m_hall.pair(db::DeviceKind::Desk, "3 号窗口");
    noticeNewDevices();
    const auto kiosk = this->kiosk();
    const auto other = call(otherDesk);
    const auto desk = this->desk();
    desk->forgetPushes();
    const auto left = desk->ask<wire::DutyTold>(wire::WhereaboutsSet{.until = m_now + 90min, .asks = {}, .words = {}});
    ASSERT_TRUE(left && left->duty);
    ASSERT_TRUE(kiosk->waitForPushes<wire::WindowsAway>(1));
    ASSERT_EQ(kiosk->pushed<wire::WindowsAway>()[0].lines.size(), 1U);
    EXPECT_EQ(kiosk->pushed<wire::WindowsAway>()[0].lines[0].window, "2");
    EXPECT_TRUE(desk->waitForPushes<wire::DutyChanged>(1));
    EXPECT_TRUE(other->pushed<wire::DutyChanged>().empty()) << "nobody is signed in there";
    const auto second = call(secondKiosk);
    EXPECT_TRUE(second->waitForPushes<wire::WindowsAway>(1)) << "a kiosk that connects is told";
    ASSERT_TRUE(desk->ask<wire::DutyTold>(wire::WhereaboutsSet{}));
    ASSERT_TRUE(kiosk->waitForPushes<wire::WindowsAway>(2));
    EXPECT_TRUE(kiosk->pushed<wire::WindowsAway>()[1].lines.empty());
}

TEST_F(HallServiceTest, KiosksAndDesksHearWhereSomebodySits) {
    const auto kiosk = this->kiosk();
    ASSERT_TRUE(kiosk->waitForPushes<wire::WindowsOpen>(1)) << "a kiosk that connects is told";
    EXPECT_TRUE(kiosk->pushed<wire::WindowsOpen>()[0].open.empty());
    const auto desk = this->desk();
    ASSERT_TRUE(kiosk->waitForPushes<wire::WindowsOpen>(2));
    const auto open = kiosk->pushed<wire::WindowsOpen>()[1];
    EXPECT_EQ(open.open, std::vector<std::string>{"2"});
    ASSERT_EQ(open.lines.size(), 7U) << "the hall names no windows, so this one serves every category";
    EXPECT_EQ(open.lines[0].windows, std::vector<std::string>{"2"});
    ASSERT_TRUE(desk->waitForPushes<wire::WindowsOpen>(2));
    EXPECT_EQ(desk->pushed<wire::WindowsOpen>()[1], open);
    const auto told = kiosk->ask<wire::ArrivalStored>(
        wire::AnonymousArrival{.requestKey = "w", .category = "place", .at = m_now, .trackKey = {}});
    EXPECT_EQ(told->window, "2");
    ASSERT_TRUE(desk->ask<wire::Done>(wire::StaffSignOut{}));
    ASSERT_TRUE(kiosk->waitForPushes<wire::WindowsOpen>(3));
    EXPECT_TRUE(kiosk->pushed<wire::WindowsOpen>()[2].open.empty());
}

TEST_F(HallServiceTest, OnTheNextDayKiosksHearOfTheNextTalkDayAndDesksOfTheClocks) {
    const auto kiosk = this->kiosk();
    ASSERT_TRUE(kiosk->waitForPushes<wire::PublishedTopics>(1));
    const auto before = kiosk->pushed<wire::PublishedTopics>()[0].nextTalkDay;
    ASSERT_TRUE(before);
    m_service->tick();
    m_service->tick();
    m_now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::sys_days{*before} + 36h);
    const auto desk = this->desk(); // after the leap: a session of the day before has lapsed
    desk->forgetPushes();
    m_service->tick();
    ASSERT_TRUE(kiosk->waitForPushes<wire::PublishedTopics>(2));
    EXPECT_GT(std::chrono::sys_days{kiosk->pushed<wire::PublishedTopics>()[1].nextTalkDay.value()},
              std::chrono::sys_days{*before});
    EXPECT_TRUE(desk->waitForPushes<wire::NeedsChanged>(1));
    m_service->tick();
    EXPECT_EQ(kiosk->pushed<wire::PublishedTopics>().size(), 2U) << "once a day";
}

TEST_F(HallServiceTest, ASessionThatLapsesWithAVisitorInHandIsNoted) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    const auto stored = kiosk->ask<wire::ArrivalStored>(
        wire::AnonymousArrival{.requestKey = kKey, .category = "civil", .at = m_now, .trackKey = {}});
    ASSERT_TRUE(stored);
    ASSERT_TRUE(desk->ask<wire::Done>(wire::TakeArrival{stored->arrival}));
    pass(9min);
    for (const wire::Body& asked : {wire::Body{wire::DutyAsk{}}, wire::Body{wire::NeedsAsk{}},
                                    wire::Body{wire::MattersAsk{}}, wire::Body{wire::TopicsAsk{}}}) {
        EXPECT_FALSE(desk->refusalOf(asked)) << "asked by the program: nobody was at the desk";
    }
    pass(2min);
    m_service->tick();
    EXPECT_EQ(desk->refusalOf(wire::DutyAsk{}), RefusalCode::NotSignedIn);
    const auto isNoted = [this] {
        const auto entries = support::must(m_hall.hall().audit().entriesAfter(0, 1000));
        return std::ranges::any_of(entries, [](const auto& one) { return one.action == "duty.left"; });
    };
    EXPECT_TRUE(QTest::qWaitFor(isNoted, HallCaller::kPatience));
}

TEST_F(HallServiceTest, ThreeDesksStayInStepAndTheRaceHasOneWinner) {
    const support::TestHall::Paired second = m_hall.pair(db::DeviceKind::Desk, "3 号窗口");
    const support::TestHall::Paired third = m_hall.pair(db::DeviceKind::Desk, "4 号窗口");
    noticeNewDevices();
    const auto kiosk = this->kiosk();
    std::vector<std::unique_ptr<HallCaller>> desks;
    desks.push_back(desk());
    for (const auto& [paired, login] : {std::pair{&second, "wu"}, {&third, "sun"}}) {
        desks.push_back(call(*paired));
        ASSERT_TRUE(desks.back()->ask<wire::StaffSignedIn>(wire::StaffSignIn{login, support::TestHall::kPassword}));
        ASSERT_TRUE(desks.back()->ask<wire::Done>(wire::ArrivalsSince{}));
    }
    const auto arrival = *kiosk->ask<wire::Identified>(aProbe(kTrack, m_face))->arrival;

    int answers = 0;
    int winners = 0;
    for (const auto& each : desks) {
        each->link().ask(wire::TakeArrival{arrival}, &each->link(), [&](const std::optional<wire::Body>& body) {
            ++answers;
            winners += body && wire::holds<wire::Done>(*body) ? 1 : 0;
        });
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers == 3; }, HallCaller::kPatience));
    EXPECT_EQ(winners, 1);
    for (const auto& each : desks) {
        ASSERT_TRUE(each->waitForPushes<wire::ArrivalChanged>(2));
        EXPECT_EQ(each->pushed<wire::ArrivalChanged>().size(), 2U);
        EXPECT_EQ(each->pushed<wire::ArrivalChanged>()[1].arrival.state, db::ArrivalState::Taken);
        EXPECT_EQ(each->pushed<wire::ArrivalChanged>()[1].takenByName,
                  desks[0]->pushed<wire::ArrivalChanged>()[1].takenByName);
    }
}

TEST_F(HallServiceTest, ADeskThatComesBackWhileVisitorsArriveMissesNoneAndGetsNoneTwice) {
    const auto kiosk = this->kiosk();
    constexpr int kVisitors = 114; // all of them within the rate limit's burst, however fast this machine is
    int stored = 0;
    const auto send = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            kiosk->link().ask(
                wire::AnonymousArrival{
                    .requestKey = "key-" + std::to_string(i), .category = "help", .at = m_now, .trackKey = {}},
                &kiosk->link(), [&](const std::optional<wire::Body>& body) {
                    stored += body && wire::holds<wire::ArrivalStored>(*body) ? 1 : 0;
                });
        }
    };
    send(0, 104); // more than one page of a replay
    ASSERT_TRUE(QTest::qWaitFor([&] { return stored == 104; }, HallCaller::kPatience));
    const auto desk = call(m_deskBundle);
    ASSERT_TRUE(desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", support::TestHall::kPassword}));
    for (int sent = 104; sent < kVisitors; sent += 2) {
        send(sent, sent + 2);
        if (sent == 106) {
            desk->link().ask(wire::ArrivalsSince{}, &desk->link(), [](const auto&) {});
        }
        ASSERT_TRUE(QTest::qWaitFor([&] { return stored == sent + 2; }, HallCaller::kPatience));
    }
    ASSERT_TRUE(desk->waitForPushes<wire::ArrivalChanged>(kVisitors));
    const auto cards = desk->pushed<wire::ArrivalChanged>();
    ASSERT_EQ(cards.size(), std::size_t{kVisitors});
    for (std::size_t i = 0; i < cards.size(); ++i) {
        EXPECT_EQ(db::raw(cards[i].seq), static_cast<std::int64_t>(i) + 1);
    }
}

TEST_F(HallServiceTest, AnotherProcessOfADeskWhoseLineWasCutIsNobody) {
    const auto other = m_hall.pair(db::DeviceKind::Desk, "3 号窗口");
    noticeNewDevices();
    const auto colleague = call(other);
    ASSERT_TRUE(colleague->ask<wire::StaffSignedIn>(wire::StaffSignIn{"wu", support::TestHall::kPassword}));
    {
        const auto desk = this->desk();
        ASSERT_TRUE(desk->ask<wire::ResidentRecord>(wire::OpenResident{.resident = m_zhang, .purpose = "核对身份"}));
    }
    const auto back = call(m_deskBundle);
    EXPECT_EQ(back->refusalOf(wire::ArrivalsSince{}), RefusalCode::NotSignedIn);
    EXPECT_EQ(back->refusalOf(wire::OpenResident{.resident = m_zhang, .purpose = "核对身份"}),
              RefusalCode::NotSignedIn);
    EXPECT_EQ(back->refusalOf(wire::SearchResidents{.text = "zxl"}), RefusalCode::NotSignedIn);
    const auto isHere = [&] {
        const auto told = colleague->ask<wire::DutyTold>(wire::DutyAsk{});
        return told && std::ranges::any_of(told->duty->colleagues, [](const wire::Duty::Colleague& each) {
                   return each.name == "周敏" && each.isHere;
               });
    };
    EXPECT_TRUE(isHere()) << "a flicker of the network sends nobody home";
    pass(61s);
    m_service->tick();
    EXPECT_FALSE(isHere());
}

TEST_F(HallServiceTest, WhileTheDiskHangsTheHallStillAnswersTheLine) {
    const auto kiosk = this->kiosk();
    QSemaphore hangs;
    QSemaphore disk;
    m_worker->run(
        [&](hall::HallState&) {
            hangs.release();
            disk.acquire();
            return 0;
        },
        m_service.get(), [](int) {});
    hangs.acquire(); // an identification would go before it
    bool isIdentified = false;
    kiosk->link().ask(aProbe(kTrack, m_face), &kiosk->link(), [&](const auto&) { isIdentified = true; });
    // What needs no disk is answered, a new device is welcomed, and the question waits.
    EXPECT_TRUE(kiosk->ask<wire::Done>(wire::KioskState{wire::CameraState::Stalled}));
    const auto desk = call(m_deskBundle);
    EXPECT_FALSE(isIdentified);
    disk.release();
    EXPECT_TRUE(QTest::qWaitFor([&] { return isIdentified; }, HallCaller::kPatience));
}

wire::SignInFinish signingIn(const std::string& tail, const std::string& character, const std::string& idTail) {
    return {.requestKey = kKey, .phoneTail = tail, .firstCharacter = character, .idTail = idTail};
}

TEST_F(HallServiceTest, SignInWithoutAFaceServesWhoErrsTwiceAtOnce) {
    const auto kiosk = this->kiosk();
    ASSERT_TRUE(kiosk->ask<wire::SignInChoices>(wire::SignInStart{.phoneTail = "5678"}));
    EXPECT_EQ(kiosk->refusalOf(signingIn("5678", "李", "0000")), RefusalCode::WrongCredentials);
    EXPECT_EQ(kiosk->refusalOf(signingIn("5678", "王", "0011")), RefusalCode::WrongCredentials);
    const auto greeting = kiosk->ask<wire::Greeting>(signingIn("5678", "李", "0011"));
    ASSERT_TRUE(greeting);
    EXPECT_EQ(greeting->maskedName, "李*");
}

TEST_F(HallServiceTest, SignInWithoutAFaceHoldsUpTheTailAndThenTheKiosk) {
    const auto kiosk = this->kiosk();
    const auto second = m_hall.pair(db::DeviceKind::Kiosk, "二号机");
    noticeNewDevices();
    const auto other = call(second);
    const auto choices = kiosk->ask<wire::SignInChoices>(wire::SignInStart{.phoneTail = "5678"});
    ASSERT_TRUE(choices);
    EXPECT_THAT(choices->firstCharacters, ::testing::Contains("李"));
    const auto guess = [&](const std::string& tail) { return kiosk->refusalOf(signingIn(tail, "李", "0000")); };
    EXPECT_EQ(guess("5678"), RefusalCode::WrongCredentials);
    EXPECT_EQ(guess("5678"), RefusalCode::WrongCredentials);
    EXPECT_EQ(guess("5678"), RefusalCode::LockedOut);
    EXPECT_EQ(kiosk->refusalOf(wire::SignInStart{.phoneTail = "5678"}), RefusalCode::LockedOut);
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(guess("000" + std::to_string(i)), RefusalCode::WrongCredentials) << "nobody's tail looks the same";
    }
    EXPECT_EQ(guess("0009"), RefusalCode::LockedOut); // the tenth wrong one at this kiosk
    pass(61s);
    EXPECT_TRUE(kiosk->ask<wire::Greeting>(signingIn("5678", "李", "0011")));
}

TEST_F(HallServiceTest, AGuessAtAKioskWithdrawsNobodysConsent) {
    const auto kiosk = this->kiosk();
    const auto named = kiosk->ask<wire::Identified>(aProbe(kTrack, m_face)); // the real one stood there, and left
    ASSERT_TRUE(named && named->arrival);
    EXPECT_EQ(kiosk->refusalOf(signingIn("1234", "张", "0000")), RefusalCode::WrongCredentials);
    EXPECT_EQ(kiosk->refusalOf(wire::WithdrawConsent{*named->arrival}), RefusalCode::NotInState);
    const auto desk = this->desk();
    EXPECT_EQ(desk->ask<wire::Withdrawn>(wire::WithdrawAtDesk{m_zhang})->erasedTemplates, 5) << "staff may";
    EXPECT_EQ(desk->refusalOf(wire::WithdrawAtDesk{m_zhang}), RefusalCode::NotInState);
}

TEST_F(HallServiceTest, WrongPasswordsAtOneDeskLockNobodyAtAnother) {
    const auto third = m_hall.pair(db::DeviceKind::Desk, "3 号窗口");
    noticeNewDevices();
    const auto other = call(third);
    const auto desk = call(m_deskBundle);
    const auto guess = [&](const char* login) { return desk->refusalOf(wire::StaffSignIn{login, "not the password"}); };
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(guess("zhou"), RefusalCode::WrongCredentials);
    }
    EXPECT_EQ(guess("zhou"), RefusalCode::LockedOut);
    EXPECT_EQ(desk->refusalOf(wire::StaffSignIn{"zhou", support::TestHall::kPassword}), RefusalCode::LockedOut);
    EXPECT_TRUE(desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"wu", support::TestHall::kPassword}));
    EXPECT_TRUE(other->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", support::TestHall::kPassword}));
}

TEST_F(HallServiceTest, NoAnswerTellsWhetherALoginExists) {
    const auto desk = call(m_deskBundle);
    for (int i = 0; i < 7; ++i) {
        const auto known = desk->ask<wire::Refused>(wire::StaffSignIn{"zhou", "not the password"});
        const auto unknown = desk->ask<wire::Refused>(wire::StaffSignIn{"nobody", "not the password"});
        ASSERT_TRUE(known && unknown);
        EXPECT_EQ(known->code, unknown->code) << i;
        EXPECT_EQ(known->retryAfterSeconds, unknown->retryAfterSeconds) << i;
    }
}

TEST_F(HallServiceTest, PasswordsThatAreSentAllAtOnceAreCheckedOneByOne) {
    const auto desk = call(m_deskBundle);
    int answers = 0;
    int checked = 0;
    for (int i = 0; i < 20; ++i) {
        desk->link().ask(wire::StaffSignIn{"zhou", "guess " + std::to_string(i)}, &desk->link(),
                         [&](const std::optional<wire::Body>& body) {
                             const auto* refused = body ? wire::getIf<wire::Refused>(&*body) : nullptr;
                             checked += refused != nullptr && refused->code == RefusalCode::WrongCredentials ? 1 : 0;
                             ++answers;
                         });
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers == 20; }, HallCaller::kPatience));
    EXPECT_LE(checked, 4) << "no more than are served at once";
}

TEST_F(HallServiceTest, AHallThatIsStartedAgainHasNotForgottenWhoMustWait) {
    {
        const auto kiosk = this->kiosk();
        for (int i = 0; i < 3; ++i) {
            (void)kiosk->askAny(
                wire::SignInFinish{.requestKey = kKey, .phoneTail = "5678", .firstCharacter = "李", .idTail = "0000"});
        }
        const auto desk = call(m_deskBundle);
        for (int i = 0; i < 5; ++i) {
            (void)desk->askAny(wire::StaffSignIn{"zhou", "not the password"});
        }
    }
    restart();
    const auto kiosk = this->kiosk();
    EXPECT_EQ(kiosk->refusalOf(wire::SignInStart{.phoneTail = "5678"}), RefusalCode::LockedOut);
    EXPECT_TRUE(kiosk->ask<wire::SignInChoices>(wire::SignInStart{.phoneTail = "1234"}));
    const auto desk = call(m_deskBundle);
    EXPECT_EQ(desk->refusalOf(wire::StaffSignIn{"zhou", support::TestHall::kPassword}), RefusalCode::LockedOut);
    EXPECT_TRUE(desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"wu", support::TestHall::kPassword}));
}

TEST_F(HallServiceTest, StaffLiftWhatHoldsUpAKioskAndAManagerWhatHoldsUpADesk) {
    const auto kiosk = this->kiosk();
    for (int i = 0; i < 3; ++i) {
        (void)kiosk->askAny(signingIn("5678", "赵", "0000"));
    }
    const auto held = m_hall.pair(db::DeviceKind::Desk, "3 号窗口");
    const auto manager = m_hall.pair(db::DeviceKind::Desk, "主任室");
    noticeNewDevices();
    const auto third = call(held);
    for (int i = 0; i < 5; ++i) {
        (void)third->askAny(wire::StaffSignIn{"wu", "not the password"});
    }
    const auto clerk = this->desk();
    const auto seen = clerk->ask<wire::SignInHelp>(wire::SignInHelpAsk{});
    ASSERT_TRUE(seen);
    EXPECT_TRUE(seen->staff.empty()) << "who may sign in is the manager's";
    ASSERT_EQ(seen->waits.size(), 1U);
    EXPECT_EQ(seen->waits[0].label, "一号机");
    EXPECT_EQ(clerk->refusalOf(wire::WaitLift{held.id}), RefusalCode::NotAllowed);
    EXPECT_TRUE(clerk->ask<wire::Done>(wire::WaitLift{m_kioskBundle.id}));
    EXPECT_TRUE(kiosk->ask<wire::SignInChoices>(wire::SignInStart{.phoneTail = "5678"}));

    const auto boss = call(manager);
    ASSERT_TRUE(boss->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    EXPECT_EQ(boss->ask<wire::SignInHelp>(wire::SignInHelpAsk{})->waits.at(0).label, "3 号窗口");
    EXPECT_TRUE(boss->ask<wire::Done>(wire::WaitLift{held.id}));
    EXPECT_TRUE(third->ask<wire::StaffSignedIn>(wire::StaffSignIn{"wu", support::TestHall::kPassword}));
    restart();
    EXPECT_TRUE(this->kiosk()->ask<wire::SignInChoices>(wire::SignInStart{.phoneTail = "5678"})) << "and it stays so";
}

TEST_F(HallServiceTest, WhoHasAOneTimePasswordMaySetAnotherAndNothingElse) {
    const auto manager = m_hall.pair(db::DeviceKind::Desk, "主任室");
    noticeNewDevices();
    const auto boss = call(manager);
    ASSERT_TRUE(boss->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    const auto desk = this->desk();
    const auto zhou = support::must(m_hall.hall().staff().findByLogin("zhou"))->id;
    const auto reset = boss->ask<wire::PasswordTold>(wire::PasswordReset{zhou});
    ASSERT_TRUE(reset);
    EXPECT_EQ(desk->refusalOf(wire::SearchResidents{"张"}), RefusalCode::NotSignedIn) << "their session is over";

    const auto in = desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", reset->oneTime});
    ASSERT_TRUE(in);
    EXPECT_TRUE(in->mustChangePassword);
    desk->forgetPushes();
    EXPECT_EQ(desk->refusalOf(wire::SearchResidents{"张"}), RefusalCode::NotAllowed);
    EXPECT_EQ(desk->refusalOf(wire::ArrivalsSince{}), RefusalCode::NotAllowed);
    EXPECT_TRUE(this->kiosk()->ask<wire::Identified>(aProbe(kTrack, m_face)));
    EXPECT_TRUE(desk->pushed<wire::ArrivalChanged>().empty());
    EXPECT_TRUE(desk->pushed<wire::DeviceChanged>().empty());

    const auto changed = desk->ask<wire::PasswordTold>(wire::PasswordChange{reset->oneTime, "blue-kettle-94"});
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->problem, std::nullopt);
    EXPECT_TRUE(desk->ask<wire::Done>(wire::ArrivalsSince{}));
    EXPECT_TRUE(desk->ask<wire::ResidentMatches>(wire::SearchResidents{"张"}));
}

TEST_F(HallServiceTest, APasswordThatTheOperatorResetsEndsTheSessionsOfThatLoginAlone) {
    const auto other = m_hall.pair(db::DeviceKind::Desk, "3 号窗口");
    noticeNewDevices();
    const auto desk = this->desk();
    const auto colleague = call(other);
    ASSERT_TRUE(colleague->ask<wire::StaffSignedIn>(wire::StaffSignIn{"wu", support::TestHall::kPassword}));
    const auto zhou = support::must(m_hall.hall().staff().findByLogin("zhou"))->id;
    ASSERT_TRUE(m_hall.hall().staff().resetPassword(zhou, "kq7-mx2v-b4e", db::stores::byOperator(m_now),
                                                    db::seal::kLeastPasswordCost));
    m_service->tick(); // once a second in the program
    ASSERT_TRUE(desk->waitForPushes<wire::SessionEnded>(1)) << "so that no name stays on its screen";
    EXPECT_EQ(desk->refusalOf(wire::SearchResidents{"张"}), RefusalCode::NotSignedIn);
    EXPECT_EQ(desk->refusalOf(wire::StaffSignIn{"zhou", support::TestHall::kPassword}), RefusalCode::WrongCredentials);
    EXPECT_TRUE(colleague->ask<wire::ResidentMatches>(wire::SearchResidents{"张"}));
    EXPECT_TRUE(colleague->pushed<wire::SessionEnded>().empty());
}

TEST_F(HallServiceTest, WhoSignsInWithTheNewPasswordBeforeTheHallLooksStaysSignedIn) {
    const auto desk = call(m_deskBundle);
    const auto zhou = support::must(m_hall.hall().staff().findByLogin("zhou"))->id;
    ASSERT_TRUE(m_hall.hall().staff().resetPassword(zhou, "kq7-mx2v-b4e", db::stores::byOperator(m_now),
                                                    db::seal::kLeastPasswordCost));
    ASSERT_TRUE(desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", "kq7-mx2v-b4e"}));
    m_service->tick();
    const auto changed = desk->ask<wire::PasswordTold>(wire::PasswordChange{"kq7-mx2v-b4e", "blue-kettle-94"});
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->problem, std::nullopt);
    EXPECT_TRUE(desk->ask<wire::ResidentMatches>(wire::SearchResidents{"张"}));
}

TEST_F(HallServiceTest, WhoIsDisabledIsOutAtOnceAndTheirDeskHearsIt) {
    const auto desk = this->desk();
    auto zhou = *support::must(m_hall.hall().staff().findByLogin("zhou"));
    zhou.isActive = false;
    ASSERT_TRUE(m_hall.hall().staff().update(zhou, db::stores::byOperator(m_now)));
    m_service->tick();
    ASSERT_TRUE(desk->waitForPushes<wire::SessionEnded>(1));
    EXPECT_EQ(desk->refusalOf(wire::SearchResidents{"张"}), RefusalCode::NotSignedIn);
}

TEST_F(HallServiceTest, AManagerDisablesSomebodyWhoseDeskLocksAndManagersHearIt) {
    const auto manager = m_hall.pair(db::DeviceKind::Desk, "主任室");
    noticeNewDevices();
    const auto boss = call(manager);
    ASSERT_TRUE(boss->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    const auto clerk = this->desk();
    EXPECT_EQ(clerk->refusalOf(wire::AccountsAsk{}), RefusalCode::NotAllowed);
    const auto accounts = boss->ask<wire::Accounts>(wire::AccountsAsk{});
    ASSERT_TRUE(accounts);
    const auto zhou = *std::ranges::find(accounts->accounts, "zhou", &wire::Accounts::Account::login);
    EXPECT_TRUE(zhou.isHere);
    EXPECT_EQ(zhou.lastSignInAt, m_now);
    const wire::AccountState was{zhou.name, zhou.role, zhou.window, true};

    wire::AccountState moved = was;
    moved.window = "5";
    moved.name = "周小敏";
    clerk->forgetPushes();
    ASSERT_TRUE(boss->ask<wire::AccountWritten>(wire::AccountSet{zhou.staff, was, moved}));
    ASSERT_TRUE(clerk->waitForPushes<wire::OwnAccountChanged>(1));
    EXPECT_EQ(clerk->pushed<wire::OwnAccountChanged>()[0].account, moved);
    EXPECT_TRUE(clerk->pushed<wire::SessionEnded>().empty()) << "a name and a window are no reason to go";
    EXPECT_TRUE(clerk->pushed<wire::AccountsChanged>().empty()) << "the manager's";
    ASSERT_TRUE(boss->waitForPushes<wire::AccountsChanged>(1));
    EXPECT_EQ(boss->refusalOf(wire::AccountSet{zhou.staff, was, moved}), RefusalCode::NotInState);

    wire::AccountState gone = moved;
    gone.isActive = false;
    ASSERT_TRUE(boss->ask<wire::AccountWritten>(wire::AccountSet{zhou.staff, moved, gone}));
    ASSERT_TRUE(clerk->waitForPushes<wire::SessionEnded>(1));
    EXPECT_FALSE(clerk->pushed<wire::OwnAccountChanged>().back().account.isActive);
    EXPECT_EQ(clerk->refusalOf(wire::SearchResidents{"张"}), RefusalCode::NotSignedIn);
    EXPECT_EQ(clerk->refusalOf(wire::StaffSignIn{"zhou", support::TestHall::kPassword}), RefusalCode::WrongCredentials);
}

TEST_F(HallServiceTest, WhoIsSomethingElseNowSignsInAgainAsThat) {
    const auto clerk = this->desk();
    auto zhou = *support::must(m_hall.hall().staff().findByLogin("zhou"));
    zhou.role = db::StaffRole::Manager;
    ASSERT_TRUE(m_hall.hall().staff().update(zhou, db::stores::byOperator(m_now)));
    EXPECT_EQ(clerk->refusalOf(wire::AccountsAsk{}), RefusalCode::NotAllowed);
    m_service->tick();
    ASSERT_TRUE(clerk->waitForPushes<wire::SessionEnded>(1));
    EXPECT_EQ(clerk->pushed<wire::OwnAccountChanged>().back().account.role, db::StaffRole::Manager);
    EXPECT_EQ(clerk->refusalOf(wire::SearchResidents{"张"}), RefusalCode::NotSignedIn);
    const auto in = clerk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", support::TestHall::kPassword});
    ASSERT_TRUE(in);
    EXPECT_EQ(in->role, db::StaffRole::Manager);
    EXPECT_TRUE(clerk->ask<wire::Accounts>(wire::AccountsAsk{}));
}

TEST_F(HallServiceTest, AOneTimePasswordIsSaidInOneReplyAndNowhereElse) {
    const auto manager = m_hall.pair(db::DeviceKind::Desk, "主任室");
    noticeNewDevices();
    const auto boss = call(manager);
    ASSERT_TRUE(boss->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    const auto added = boss->ask<wire::AccountWritten>(
        wire::AccountAdd{.login = "qian", .name = "钱进", .role = db::StaffRole::Clerk, .window = {}});
    ASSERT_TRUE(added);
    ASSERT_FALSE(added->oneTime.empty());
    const auto accounts = boss->ask<wire::Accounts>(wire::AccountsAsk{});
    ASSERT_TRUE(accounts);
    EXPECT_EQ(wire::encode({1, 1, *accounts}).toStdString().find(added->oneTime), std::string::npos);
    const auto again = boss->ask<wire::AccountWritten>(
        wire::AccountAdd{.login = "qian", .name = "钱进", .role = db::StaffRole::Clerk, .window = {}});
    EXPECT_EQ(again->problem, wire::AccountProblem::LoginTaken);
    EXPECT_TRUE(again->oneTime.empty());
    const auto clerk = call(m_deskBundle);
    const auto in = clerk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"qian", added->oneTime});
    ASSERT_TRUE(in);
    EXPECT_TRUE(in->mustChangePassword);
    EXPECT_EQ(clerk->refusalOf(wire::SearchResidents{"张"}), RefusalCode::NotAllowed);
    std::ifstream database(m_hall.folder().hallDatabase(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(database)), std::istreambuf_iterator<char>());
    EXPECT_EQ(bytes.find(added->oneTime), std::string::npos);
}

TEST_F(HallServiceTest, WhatIsHeldBackIsTheManagersAlone) {
    (void)support::must(
        m_hall.hall().heldConsents().holdAll(db::stores::kHeldByRestore, db::stores::byOperator(m_now)));
    const auto manager = m_hall.pair(db::DeviceKind::Desk, "主任室");
    restart();
    const auto clerk = this->desk();
    const auto boss = call(manager);
    ASSERT_TRUE(boss->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    ASSERT_TRUE(boss->waitForPushes<wire::HallTroubles>(1)) << "with the sign-in";
    EXPECT_EQ(boss->pushed<wire::HallTroubles>().back().heldConsents, 1);
    EXPECT_EQ(clerk->refusalOf(wire::HeldConsentsAsk{}), RefusalCode::NotAllowed);
    EXPECT_EQ(clerk->refusalOf(wire::ConsentConfirm{m_zhang}), RefusalCode::NoPurpose);
    const auto record = clerk->ask<wire::ResidentRecord>(wire::OpenResident{.resident = m_zhang, .purpose = "asks"});
    ASSERT_TRUE(record);
    EXPECT_EQ(record->consentHeldSince, m_now) << "why nobody greets them";
    EXPECT_EQ(clerk->refusalOf(wire::ConsentConfirm{m_zhang}), RefusalCode::NotAllowed);
    EXPECT_TRUE(clerk->pushed<wire::HallTroubles>().empty());
    EXPECT_EQ(kiosk()->ask<wire::Identified>(aProbe(kTrack, m_face))->outcome, wire::Outcome::Unknown);

    const auto held = boss->ask<wire::HeldConsents>(wire::HeldConsentsAsk{});
    ASSERT_TRUE(held);
    ASSERT_EQ(held->lines.size(), 1U);
    EXPECT_EQ(held->lines[0].name, "张秀兰");
    EXPECT_EQ(boss->refusalOf(wire::ConsentConfirm{m_zhang}), RefusalCode::NoPurpose) << "not from a list alone";
    ASSERT_TRUE(boss->ask<wire::ResidentRecord>(wire::OpenResident{.resident = m_zhang, .purpose = "in person"}));
    EXPECT_TRUE(boss->ask<wire::Done>(wire::ConsentConfirm{m_zhang}));
    ASSERT_TRUE(boss->waitForPushes<wire::HallTroubles>(2));
    EXPECT_EQ(boss->pushed<wire::HallTroubles>().back().heldConsents, 0);
    EXPECT_EQ(kiosk()->ask<wire::Identified>(aProbe(kOtherTrack, m_face))->outcome, wire::Outcome::Known);
}

TEST_F(HallServiceTest, AManagerHearsWithinALookThatTheOperatorConfirmed) {
    (void)support::must(
        m_hall.hall().heldConsents().holdAll(db::stores::kHeldByRestore, db::stores::byOperator(m_now)));
    restart();
    const auto boss = call(m_deskBundle);
    ASSERT_TRUE(boss->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    ASSERT_TRUE(boss->waitForPushes<wire::HallTroubles>(1));
    ASSERT_TRUE(m_hall.hall().heldConsents().confirm(m_zhang, "asked", db::stores::byOperator(m_now)));
    m_service->tick();
    ASSERT_TRUE(boss->waitForPushes<wire::HallTroubles>(2));
    EXPECT_EQ(boss->pushed<wire::HallTroubles>().back(), wire::HallTroubles{});
}

TEST_F(HallServiceTest, GuessingTheOldPasswordIsSlowedDownAsASignInIs) {
    const auto desk = this->desk();
    for (int i = 0; i < 5; ++i) {
        const auto told = desk->ask<wire::PasswordTold>(wire::PasswordChange{"guess", "blue-kettle-94"});
        ASSERT_TRUE(told);
        EXPECT_EQ(told->problem, wire::PasswordProblem::WrongOld);
    }
    EXPECT_EQ(desk->refusalOf(wire::PasswordChange{"guess", "blue-kettle-94"}), RefusalCode::LockedOut);
}

TEST_F(HallServiceTest, AClockThatStepsIsInTheAuditLogAndToldToTheManagerAlone) {
    const auto manager = m_hall.pair(db::DeviceKind::Desk, "主任室");
    noticeNewDevices();
    const auto clerk = this->desk();
    const auto boss = call(manager);
    ASSERT_TRUE(boss->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    EXPECT_TRUE(boss->pushed<wire::ClockNotice>().empty());
    m_now -= 1h;
    m_service->tick();
    ASSERT_TRUE(boss->waitForPushes<wire::ClockNotice>(1));
    const auto notice = boss->pushed<wire::ClockNotice>().back();
    EXPECT_EQ(notice.steppedBySeconds, -3600);
    ASSERT_EQ(notice.devices.size(), 2U) << "both desks now show another time than the hall";
    EXPECT_NEAR(notice.devices[0].aheadSeconds, 3600, 30);
    EXPECT_TRUE(clerk->pushed<wire::ClockNotice>().empty());
    (void)boss->askAny(wire::DutyAsk{}); // the worker has written by now
    const auto entries = support::must(m_hall.hall().audit().entriesAfter(0, 1000));
    const auto stepped =
        std::find_if(entries.begin(), entries.end(), [](const auto& entry) { return entry.action == "clock.stepped"; });
    ASSERT_NE(stepped, entries.end());
    EXPECT_EQ(stepped->detail, "-3600");
}

TEST_F(HallServiceTest, AClockThatWasSetBackWhileNoHallRanIsNoticedAtTheNextStart) {
    { const auto desk = this->desk(); }
    m_now -= 24h;
    restart();
    const auto desk = call(m_deskBundle);
    ASSERT_TRUE(desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    ASSERT_TRUE(desk->waitForPushes<wire::ClockNotice>(1));
    EXPECT_LT(desk->pushed<wire::ClockNotice>()[0].steppedBySeconds, -86000);
}

TEST_F(HallServiceTest, AClockThatWasSetForwardWhileNoHallRanIsNoticedAtTheNextStart) {
    pass(8h);
    restart(); // closed for the night
    const auto entries = support::must(m_hall.hall().audit().entriesAfter(0, 1000));
    EXPECT_TRUE(std::ranges::none_of(entries, [](const auto& entry) { return entry.action == "clock.stepped"; }));
    m_now += 24h;
    restart();
    const auto desk = call(m_deskBundle);
    ASSERT_TRUE(desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"lin", support::TestHall::kPassword}));
    ASSERT_TRUE(desk->waitForPushes<wire::ClockNotice>(1));
    EXPECT_EQ(desk->pushed<wire::ClockNotice>()[0].steppedBySeconds, 86400);
}

TEST_F(HallServiceTest, AClockThatIsSetBackKeepsNoDeskOpen) {
    const auto desk = this->desk();
    m_now -= 24h * 365;
    m_steady += 11min;
    EXPECT_EQ(desk->refusalOf(wire::SearchResidents{"张"}), RefusalCode::NotSignedIn);
}

TEST_F(HallServiceTest, AClockThatIsSetForwardAndBackLocksNobodyForLonger) {
    m_now += 24h * 365;
    const auto kiosk = this->kiosk();
    const auto desk = call(m_deskBundle);
    for (int i = 0; i < 5; ++i) {
        (void)kiosk->askAny(signingIn("5678", "赵", "0000"));
        (void)desk->askAny(wire::StaffSignIn{"zhou", "not the password"});
    }
    m_now -= 24h * 365;
    m_steady += 15min;
    EXPECT_TRUE(kiosk->ask<wire::SignInChoices>(wire::SignInStart{.phoneTail = "5678"}));
    EXPECT_TRUE(desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", support::TestHall::kPassword}));
}

TEST_F(HallServiceTest, AClockThatIsSetBackLetsNoKioskSpeakForWhomItGreetedLongAgo) {
    const auto kiosk = this->kiosk();
    const auto seen = kiosk->ask<wire::Identified>(aProbe(kTrack, m_face));
    ASSERT_TRUE(seen && seen->arrival);
    ASSERT_TRUE(kiosk->ask<wire::Greeting>(wire::ConfirmArrival{.arrival = *seen->arrival, .isMe = true}));
    m_now -= 24h;
    m_steady += 6min;
    EXPECT_EQ(kiosk->refusalOf(wire::WithdrawConsent{.arrival = *seen->arrival}), RefusalCode::NotInState);
}

TEST_F(HallServiceTest, GuessesThatAreSentAllAtOnceAreNotChecked) {
    const auto kiosk = this->kiosk();
    const auto choices = kiosk->ask<wire::SignInChoices>(wire::SignInStart{.phoneTail = "5678"});
    ASSERT_TRUE(choices);
    int answers = 0;
    int tooMany = 0;
    for (const std::string& character : choices->firstCharacters) {
        kiosk->link().ask(
            wire::SignInFinish{.requestKey = kKey, .phoneTail = "5678", .firstCharacter = character, .idTail = "0011"},
            &kiosk->link(), [&](const std::optional<wire::Body>& body) {
                const auto* refused = body ? wire::getIf<wire::Refused>(&*body) : nullptr;
                tooMany += refused != nullptr && refused->code == RefusalCode::TooMany ? 1 : 0;
                ++answers;
            });
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers == 24; }, HallCaller::kPatience));
    EXPECT_GE(tooMany, 24 - 3) << "no more than the growing wait lets through one by one";
}

TEST_F(HallServiceTest, TwoFacesOfOneFrameAreNeverGreetedAsTheSameResident) {
    const auto kiosk = this->kiosk();
    const auto first = kiosk->ask<wire::Identified>(aProbe(kTrack, m_face));
    ASSERT_EQ(first->outcome, wire::Outcome::Known);
    auto beside = aProbe(kOtherTrack, m_face);
    beside.otherTracks = {kTrack};
    const auto second = kiosk->ask<wire::Identified>(beside);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->outcome, wire::Outcome::Unsure);
    EXPECT_FALSE(second->arrival);
    EXPECT_EQ(second->maskedName, "");
}

TEST_F(HallServiceTest, WhoMayNoLongerSignInIsSignedOut) {
    const auto desk = this->desk();
    const auto zhou = support::must(m_hall.hall().staff().findByLogin("zhou"));
    auto gone = *zhou;
    gone.isActive = false;
    ASSERT_TRUE(m_hall.hall().staff().update(gone, db::stores::byOperator(m_now)));
    EXPECT_TRUE(desk->ask<wire::ResidentMatches>(wire::SearchResidents{.text = "张"}));
    const auto isSignedOut = [&] {
        m_service->tick();
        return desk->refusalOf(wire::SearchResidents{.text = "张"}) == RefusalCode::NotSignedIn;
    };
    EXPECT_TRUE(QTest::qWaitFor(isSignedOut, HallCaller::kPatience));
}

TEST_F(HallServiceTest, EnrolmentIsAskedApprovedStoredAndTakenBack) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    ASSERT_TRUE(kiosk->ask<wire::Done>(wire::EnrolmentAsk{kKey}));
    ASSERT_TRUE(desk->waitForPushes<wire::EnrolmentChanged>(1));
    EXPECT_EQ(desk->pushed<wire::EnrolmentChanged>()[0].kioskLabel, "一号机");
    EXPECT_EQ(kiosk->refusalOf(looksOf(someFace(3), kKey)), RefusalCode::NotInState); // nobody approved yet

    ASSERT_TRUE(desk->ask<wire::Done>(
        wire::EnrolmentDecide{.enrolmentKey = kKey, .approve = true, .resident = m_li, .guardianName = {}}));
    ASSERT_TRUE(kiosk->waitForPushes<wire::EnrolmentDecided>(1));
    EXPECT_EQ(kiosk->pushed<wire::EnrolmentDecided>()[0].maskedName, "李*");
    ASSERT_TRUE(kiosk->ask<wire::Done>(looksOf(someFace(3), kKey)));
    ASSERT_TRUE(desk->waitForPushes<wire::EnrolmentChanged>(3));
    EXPECT_EQ(desk->pushed<wire::EnrolmentChanged>()[2].step, EnrolmentStep::Enrolled);

    const auto identified = kiosk->ask<wire::Identified>(aProbe(kTrack, someFace(3)));
    ASSERT_TRUE(identified && identified->arrival);
    ASSERT_TRUE(kiosk->ask<wire::Greeting>(wire::ConfirmArrival{.arrival = *identified->arrival, .isMe = true}));
    const auto withdrawn = kiosk->ask<wire::Withdrawn>(wire::WithdrawConsent{*identified->arrival});
    ASSERT_TRUE(withdrawn);
    EXPECT_EQ(withdrawn->erasedTemplates, 5);
    EXPECT_EQ(kiosk->ask<wire::Identified>(aProbe(kOtherTrack, someFace(3)))->outcome, wire::Outcome::Unknown);
}

TEST_F(HallServiceTest, ADuplicateIsToldToTheKioskAsAWordAndToTheDeskByName) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    ASSERT_TRUE(kiosk->ask<wire::Done>(wire::EnrolmentAsk{kKey}));
    ASSERT_TRUE(desk->ask<wire::Done>(
        wire::EnrolmentDecide{.enrolmentKey = kKey, .approve = true, .resident = m_li, .guardianName = {}}));
    EXPECT_EQ(kiosk->refusalOf(looksOf(m_face, kKey)), RefusalCode::Duplicate);
    ASSERT_TRUE(desk->waitForPushes<wire::EnrolmentChanged>(3));
    EXPECT_EQ(desk->pushed<wire::EnrolmentChanged>()[2].duplicateName, "张秀兰");
}

TEST_F(HallServiceTest, ATwinIsStoredWhenStaffSayThatItIsAnotherPerson) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    EXPECT_EQ(desk->refusalOf(wire::DuplicateDecide{kKey, true}), RefusalCode::NotFound);
    ASSERT_TRUE(kiosk->ask<wire::Done>(wire::EnrolmentAsk{kKey}));
    ASSERT_TRUE(desk->ask<wire::Done>(
        wire::EnrolmentDecide{.enrolmentKey = kKey, .approve = true, .resident = m_li, .guardianName = {}}));
    EXPECT_EQ(kiosk->refusalOf(looksOf(m_face, kKey)), RefusalCode::Duplicate);
    ASSERT_TRUE(desk->ask<wire::Done>(wire::DuplicateDecide{kKey, true}));
    ASSERT_TRUE(desk->waitForPushes<wire::EnrolmentChanged>(4));
    EXPECT_EQ(desk->pushed<wire::EnrolmentChanged>()[3].step, EnrolmentStep::Enrolled);
    EXPECT_EQ(desk->pushed<wire::EnrolmentChanged>()[3].separation, wire::Separation::Near);
    EXPECT_EQ(kiosk->ask<wire::Identified>(aProbe(kTrack, m_face))->outcome, wire::Outcome::Unsure);
}

TEST_F(HallServiceTest, AfterAChangeOfTheModelAVisitorIsEnrolledAgainWithTheDesk) {
    const auto wang = m_hall.addResident("王芳", "13900007788", kBorn, "110105194912310089");
    restart();
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    ASSERT_TRUE(kiosk->ask<wire::Done>(wire::EnrolmentAsk{kKey}));
    ASSERT_TRUE(desk->ask<wire::Done>(
        wire::EnrolmentDecide{.enrolmentKey = kKey, .approve = true, .resident = wang, .guardianName = {}}));
    ASSERT_TRUE(kiosk->ask<wire::Done>(looksOf(someFace(3), kKey)));

    const auto newFace = someFace(3, vision::kJointDimension, support::someModel('b'));
    EXPECT_EQ(kiosk->ask<wire::Identified>(aProbe(kTrack, newFace))->outcome, wire::Outcome::Unknown);
    const std::string key = "77777777-1111-4111-8111-111111111111";
    EXPECT_EQ(kiosk->refusalOf(wire::RefreshAsk{key, db::ArrivalId{1}}), RefusalCode::NotInState)
        << "nobody was greeted here";
    const auto greeted = kiosk->ask<wire::Greeting>(
        wire::SignInFinish{.requestKey = key, .phoneTail = "7788", .firstCharacter = "王", .idTail = "0089"});
    ASSERT_TRUE(greeted);
    EXPECT_TRUE(greeted->faceOutdated);
    desk->forgetPushes();
    ASSERT_TRUE(kiosk->ask<wire::Done>(wire::RefreshAsk{key, greeted->arrival}));
    ASSERT_TRUE(desk->waitForPushes<wire::EnrolmentChanged>(1));
    const auto asked = desk->pushed<wire::EnrolmentChanged>()[0];
    EXPECT_TRUE(asked.isRefresh);
    EXPECT_EQ(asked.resident, wang);
    EXPECT_EQ(asked.residentName, "王芳");
    EXPECT_EQ(desk->refusalOf(
                  wire::EnrolmentDecide{.enrolmentKey = key, .approve = true, .resident = m_li, .guardianName = {}}),
              RefusalCode::NotInState)
        << "it is about nobody else";
    const wire::RefreshSubmit looks{.enrolmentKey = key, .chips = looksOf(newFace, key).chips};
    EXPECT_EQ(kiosk->refusalOf(looks), RefusalCode::NotInState) << "nobody approved yet";
    ASSERT_TRUE(desk->ask<wire::Done>(
        wire::EnrolmentDecide{.enrolmentKey = key, .approve = true, .resident = wang, .guardianName = {}}));
    EXPECT_EQ(kiosk->refusalOf(looksOf(newFace, key)), RefusalCode::NotInState) << "no consent was asked for";
    ASSERT_TRUE(kiosk->ask<wire::Done>(looks));
    EXPECT_EQ(kiosk->ask<wire::Identified>(aProbe(kOtherTrack, newFace))->outcome, wire::Outcome::Known);
}

TEST_F(HallServiceTest, OnlyAManagerCalibratesAndSeesHowItGoes) {
    (void)m_hall.addStaff("wang", "王主任", db::StaffRole::Manager);
    const auto clerk = support::must(m_hall.hall().staff().findByLogin("zhou"))->id;
    for (std::uint32_t i = 0; i < 110; ++i) {
        m_hall.enrol(m_hall.addResident("居民" + std::to_string(i)), clerk, someFace(5000 + i));
    }
    restart();
    const auto desk = this->desk();
    for (const wire::Body& body : {wire::Body(wire::CalibrationTry{}), wire::Body(wire::CalibrationKeep{}),
                                   wire::Body(wire::CalibrationChoose{})}) {
        EXPECT_EQ(desk->refusalOf(body), RefusalCode::NotAllowed);
    }
    EXPECT_EQ(desk->ask<wire::Recognition>(wire::RecognitionAsk{})->persons, 111);

    ASSERT_TRUE(desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"wang", support::TestHall::kPassword}));
    EXPECT_EQ(desk->refusalOf(wire::CalibrationKeep{}), RefusalCode::NotInState) << "none was tried";
    ASSERT_TRUE(desk->ask<wire::Done>(wire::CalibrationTry{.aim = 0.01}));
    const auto tried = [&] { return desk->ask<wire::Recognition>(wire::RecognitionAsk{})->tried; };
    ASSERT_TRUE(QTest::qWaitFor([&] { return tried().has_value(); }, HallCaller::kPatience));
    EXPECT_FALSE(desk->pushed<wire::RecognitionChanged>().empty());
    EXPECT_EQ(tried()->pairs, 111 * 110 / 2);
    EXPECT_EQ(tried()->evidence, db::CalibrationEvidence::Extrapolated);
    EXPECT_TRUE(desk->ask<wire::Recognition>(wire::RecognitionAsk{})->calibrations.empty()) << "nothing is kept yet";

    ASSERT_TRUE(desk->ask<wire::Done>(wire::CalibrationKeep{}));
    auto page = desk->ask<wire::Recognition>(wire::RecognitionAsk{});
    ASSERT_EQ(page->calibrations.size(), 1U);
    EXPECT_EQ(page->calibrations[0].madeBy, "王主任");
    EXPECT_EQ(page->inForce, page->calibrations[0].id);
    EXPECT_FALSE(page->tried);
    ASSERT_TRUE(desk->ask<wire::Done>(wire::CalibrationChoose{0}));
    EXPECT_FALSE(desk->ask<wire::Recognition>(wire::RecognitionAsk{})->inForce);
    EXPECT_EQ(desk->refusalOf(wire::CalibrationChoose{77}), RefusalCode::NotFound);
}

TEST_F(HallServiceTest, AnEnrolmentThatNobodyDecidesIsCancelled) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    ASSERT_TRUE(kiosk->ask<wire::Done>(wire::EnrolmentAsk{kKey}));
    pass(5min + 1s);
    m_service->tick();
    ASSERT_TRUE(desk->waitForPushes<wire::EnrolmentChanged>(2));
    EXPECT_EQ(desk->pushed<wire::EnrolmentChanged>()[1].step, EnrolmentStep::Cancelled);
    EXPECT_EQ(desk->refusalOf(
                  wire::EnrolmentDecide{.enrolmentKey = kKey, .approve = true, .resident = m_li, .guardianName = {}}),
              RefusalCode::NotFound);
}

TEST_F(HallServiceTest, APictureHeldToTheCameraIsToldToTheDesksWithoutAnybodysName) {
    const auto desk = this->desk();
    const auto kiosk = this->kiosk();
    const wire::AttackSeen seen{.trackKey = kTrack, .sign = wire::AttackSign::Passive, .at = m_now};
    ASSERT_TRUE(kiosk->ask<wire::Done>(seen));
    ASSERT_TRUE(desk->waitForPushes<wire::AttackNotice>(1));
    EXPECT_FALSE(desk->pushed<wire::AttackNotice>()[0].kioskLabel.empty());
    EXPECT_EQ(desk->pushed<wire::AttackNotice>()[0].at, m_now);
    const auto answer = kiosk->ask<wire::Identified>(aProbe(kTrack, m_face));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->outcome, wire::Outcome::NotLive);
    // A desk that signs in a little later hears of it, too; a kiosk that goes on and on is not listened to.
    const auto late = this->desk();
    EXPECT_TRUE(late->waitForPushes<wire::AttackNotice>(1));
    for (std::size_t i = 1; i < hall::AttackLog::kMostInWindow; ++i) {
        ASSERT_TRUE(kiosk->ask<wire::Done>(seen));
    }
    EXPECT_EQ(kiosk->refusalOf(seen), RefusalCode::TooMany);
}

TEST_F(HallServiceTest, DesksSeeHowTheKioskIs) {
    const auto desk = this->desk();
    ASSERT_TRUE(desk->waitForPushes<wire::DeviceChanged>(1)); // at sign-in: the kiosk is off
    EXPECT_FALSE(desk->pushed<wire::DeviceChanged>()[0].online);
    {
        const auto kiosk = this->kiosk();
        ASSERT_TRUE(kiosk->ask<wire::Done>(wire::KioskState{wire::CameraState::Missing}));
        ASSERT_TRUE(desk->waitForPushes<wire::DeviceChanged>(3));
        EXPECT_TRUE(desk->pushed<wire::DeviceChanged>()[1].online);
        EXPECT_EQ(desk->pushed<wire::DeviceChanged>()[2].camera, wire::CameraState::Missing);
    }
    ASSERT_TRUE(desk->waitForPushes<wire::DeviceChanged>(4));
    EXPECT_FALSE(desk->pushed<wire::DeviceChanged>()[3].online);
}

TEST_F(HallServiceTest, ARevokedDeviceIsCutOffWhileItIsConnected) {
    const auto kiosk = this->kiosk();
    ASSERT_TRUE(m_hall.hall().devices().revoke(m_kioskBundle.id, db::stores::byOperator(m_now)));
    noticeNewDevices();
    EXPECT_TRUE(QTest::qWaitFor([&] { return kiosk->link().state() == wire::HallLink::State::Refused; },
                                HallCaller::kPatience));
}

TEST_F(HallServiceTest, AKioskThatAsksWithoutEndIsToldHowLongToWaitAndNobodyElseNotices) {
    const auto kiosk = this->kiosk();
    const auto desk = this->desk();
    int answered = 0;
    std::optional<wire::Refused> refused;
    for (int i = 0; i < 100 && !refused; ++i) {
        const auto answer = kiosk->askAny(wire::SignInStart{.phoneTail = "0000"});
        ASSERT_TRUE(answer);
        if (const auto* no = wire::getIf<wire::Refused>(&*answer)) {
            refused = *no;
        } else {
            ++answered;
        }
    }
    ASSERT_TRUE(refused) << "it could ask for the names behind all phone tails";
    EXPECT_EQ(refused->code, RefusalCode::TooMany);
    EXPECT_GE(refused->retryAfterSeconds, 1);
    EXPECT_GE(answered, 40);
    EXPECT_TRUE(kiosk->ask<wire::Identified>(aProbe(kTrack, m_face))) << "what it asks for something else is answered";
    EXPECT_TRUE(desk->ask<wire::ResidentMatches>(wire::SearchResidents{"张"}));
}

TEST_F(HallServiceTest, ManyQuestionsAtAHangingDiskAreRefusedInsteadOfKept) {
    const auto kiosk = this->kiosk();
    QSemaphore hangs;
    QSemaphore disk;
    m_worker->run(
        [&](hall::HallState&) {
            hangs.release();
            disk.acquire();
            return 0;
        },
        m_service.get(), [](int) {});
    hangs.acquire(); // an identification would go before it
    for (int i = 0; i < 500; ++i) {
        m_worker->run([](hall::HallState&) { return 0; }, m_service.get(), [](int) {});
    }
    EXPECT_EQ(kiosk->refusalOf(aProbe(kTrack, m_face)), RefusalCode::Unavailable);
    disk.release();
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_worker->waiting() == 0; }, HallCaller::kPatience));
    EXPECT_TRUE(kiosk->ask<wire::Identified>(aProbe(kTrack, m_face)));
}

TEST_F(HallServiceTest, EachDayAsSecondsPassItErasesWhatIsOverByARuleThatSaysSo) {
    auto config = support::must(hall::readConfig(m_hall.folder()));
    config.retention.at(static_cast<std::size_t>(db::DataKind::Visits)).byItself = true;
    ASSERT_TRUE(hall::writeConfig(m_hall.folder(), config));
    const auto visit = [&](const char* key, db::Time at) {
        (void)support::must(m_hall.hall().arrivals().record({.resident = {},
                                                             .candidates = {},
                                                             .basis = db::ArrivalBasis::Anonymous,
                                                             .kiosk = m_kioskBundle.id,
                                                             .requestKey = key,
                                                             .category = "civil",
                                                             .firstSeenAt = at},
                                                            db::stores::byHall(at)));
    };
    const auto visits = [&] { return support::must(m_hall.hall().arrivals().since(db::Time{})).size(); };
    visit("two years ago", m_now - std::chrono::days(730));
    visit("today", m_now);
    ASSERT_TRUE(hall::noteRetention(m_hall.hall(), db::summary::dateOf(m_now - std::chrono::days(1)),
                                    db::stores::byOperator(m_now)));
    restart();
    ASSERT_EQ(visits(), 2U);
    const auto tickedUntil = [&](auto isDone) {
        return QTest::qWaitFor(
            [&] {
                m_service->tick();
                return isDone();
            },
            HallCaller::kPatience);
    };
    EXPECT_TRUE(tickedUntil([&] { return visits() == 1U; }));
    EXPECT_TRUE(tickedUntil([&] {
        return support::must(hall::lastRetention(m_hall.hall())) == db::summary::dateOf(m_now);
    })) << "so that a start on the same day does not do it again";
}

} // namespace
