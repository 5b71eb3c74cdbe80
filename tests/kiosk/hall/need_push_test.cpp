// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/hall_service.h"
#include "kiosk/wire/tls_server.h"
#include "tests/support/hall_caller.h"
#include "tests/support/test_hall.h"

#include <gtest/gtest.h>

namespace {

using support::HallCaller;
using wire::RefusalCode;

/// The service over real TLS on loopback, with one kiosk, a desk of a clerk, and a desk that nobody signed in at.
class NeedPush : public ::testing::Test {
protected:
    NeedPush() {
        const auto clerk = m_hall.addStaff("zhou", "周敏");
        m_wu = m_hall.addStaff("wu", "吴强");
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_hall.enrol(m_zhang, clerk, m_face);
        const auto kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机");
        const auto desk = m_hall.pair(db::DeviceKind::Desk, "2 号窗口");
        const auto empty = m_hall.pair(db::DeviceKind::Desk, "3 号窗口");
        auto state = m_hall.open();
        m_category = state->catalogueInForce.catalogue().categories.front().code;
        m_item = state->catalogueInForce.catalogue().items.front().code;
        const auto devices = support::must(state->hall.devices().all());
        auto settings = support::must(hall::settingsFor(*state, [this] { return m_now; }));
        m_worker = std::make_unique<hall::StoreWorker>(std::move(state));
        m_service = std::make_unique<hall::HallService>(*m_worker, std::move(settings), devices);
        m_server = std::make_unique<wire::HallServer>(
            support::must(wire::loadHallIdentity(m_hall.folder().authority())), wire::ServerLimits{},
            [this](const std::string& fingerprint) { return m_service->allowed(fingerprint); },
            [this](const db::Device& device) { return m_service->welcome(device); });
        QObject::connect(m_server.get(), &wire::HallServer::peerReady, m_service.get(), &hall::HallService::serve);
        if (!m_server->listen(QHostAddress::LocalHost, 0)) { throw std::runtime_error("set-up: loopback"); }
        m_kiosk = std::make_unique<HallCaller>(kiosk.bundle, m_server->port());
        m_desk = std::make_unique<HallCaller>(desk.bundle, m_server->port());
        m_empty = std::make_unique<HallCaller>(empty.bundle, m_server->port());
        if (!m_kiosk->connects() || !m_desk->connects() || !m_empty->connects()) {
            throw std::runtime_error("set-up: no line");
        }
        if (!m_desk->ask<wire::StaffSignedIn>(wire::StaffSignIn{"zhou", support::TestHall::kPassword}) ||
            !m_desk->ask<wire::Done>(wire::ArrivalsSince{})) {
            throw std::runtime_error("set-up: no sign-in");
        }
    }

    [[nodiscard]] wire::NeedFile need(const std::string& words, std::optional<db::ArrivalId> arrival = {}) const {
        wire::NeedFile filed;
        filed.requestKey = "44444444-4444-4444-8444-444444444444";
        filed.category = m_category;
        filed.words = words;
        filed.arrival = arrival;
        return filed;
    }
    /// Zhang steps up to the kiosk and says that it is her.
    [[nodiscard]] std::optional<db::ArrivalId> greet() {
        const auto seen =
            m_kiosk->ask<wire::Identified>(support::aProbe("11111111-1111-4111-8111-111111111111", m_face));
        if (!seen || !seen->arrival) { return std::nullopt; }
        if (!m_kiosk->ask<wire::Greeting>(wire::ConfirmArrival{.arrival = *seen->arrival, .isMe = true})) {
            return std::nullopt;
        }
        return seen->arrival;
    }
    /// At the desk where nobody was.
    [[nodiscard]] bool colleagueSignsIn() {
        return m_empty->ask<wire::StaffSignedIn>(wire::StaffSignIn{"wu", support::TestHall::kPassword}) &&
               m_empty->ask<wire::Done>(wire::ArrivalsSince{});
    }
    [[nodiscard]] std::optional<wire::MatterTold> startMatter() {
        (void)m_desk->askAny(wire::OpenResident{.resident = m_zhang, .purpose = "接待本人办事"});
        return m_desk->ask<wire::MatterTold>(wire::MatterStart{.resident = m_zhang, .itemCode = m_item});
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    vision::Embedding m_face = support::someFace(1);
    db::ResidentId m_zhang{};
    db::StaffId m_wu{};
    std::string m_category;
    std::string m_item;
    std::unique_ptr<hall::StoreWorker> m_worker;
    std::unique_ptr<hall::HallService> m_service;
    std::unique_ptr<wire::HallServer> m_server;
    std::unique_ptr<HallCaller> m_kiosk;
    std::unique_ptr<HallCaller> m_desk;
    std::unique_ptr<HallCaller> m_empty; ///< nobody signed in
};

TEST_F(NeedPush, ANeedOfNobodyReachesTheDeskOnceAndNoSummaryChanges) {
    const auto filed = m_kiosk->ask<wire::NeedFiled>(need("楼道的灯不亮"));
    ASSERT_TRUE(filed);
    EXPECT_FALSE(filed->isTheirs);
    ASSERT_TRUE(m_desk->waitForPushes<wire::NeedsChanged>(1));
    m_desk->catchUp();
    ASSERT_EQ(m_desk->pushed<wire::NeedsChanged>().size(), 1U);
    EXPECT_TRUE(m_desk->pushed<wire::NeedsChanged>()[0].need) << "so that an open card of another need is left alone";
    EXPECT_TRUE(m_desk->pushed<wire::SummaryChanged>().empty());
    const auto list = m_desk->ask<wire::Needs>(wire::NeedsAsk{});
    ASSERT_TRUE(list);
    ASSERT_EQ(list->lines.size(), 1U);
    EXPECT_EQ(list->lines[0].number, filed->number);
}

TEST_F(NeedPush, ANeedOfAResidentChangesWhatTheDeskReadsAboutThem) {
    const auto arrival = greet();
    ASSERT_TRUE(arrival);
    const auto filed = m_kiosk->ask<wire::NeedFiled>(need("想要有人送饭", arrival));
    ASSERT_TRUE(filed);
    EXPECT_TRUE(filed->isTheirs);
    ASSERT_TRUE(m_desk->waitForPushes<wire::NeedsChanged>(1));
    ASSERT_TRUE(m_desk->waitForPushes<wire::SummaryChanged>(1));
    const auto summary = m_desk->pushed<wire::SummaryChanged>().back().summary;
    EXPECT_EQ(summary.resident, m_zhang);
    EXPECT_TRUE(std::ranges::any_of(
        summary.lines, [](const auto& line) { return line.text.zh.find("想要有人送饭") != std::string::npos; }));
}

TEST_F(NeedPush, AMattersStepChangesWhatTheDeskReadsAboutTheResident) {
    const auto started = startMatter();
    ASSERT_TRUE(started && started->file);
    ASSERT_TRUE(m_desk->waitForPushes<wire::SummaryChanged>(1));
    m_desk->forgetPushes();
    wire::MatterAct withdrawn{.matter = started->file->matter.id, .step = wire::MatterStepKind::Withdraw};
    withdrawn.words = "不办了";
    const auto told = m_desk->ask<wire::MatterTold>(withdrawn);
    ASSERT_TRUE(told && told->file);
    ASSERT_TRUE(m_desk->waitForPushes<wire::SummaryChanged>(1));
    EXPECT_EQ(m_desk->pushed<wire::SummaryChanged>()[0].summary.resident, m_zhang);
    m_desk->catchUp();
    EXPECT_TRUE(m_desk->pushed<wire::NeedsChanged>().empty()) << "a matter is no need";
}

TEST_F(NeedPush, AMatterHandedToAColleagueIsAnnouncedToThem) {
    ASSERT_TRUE(colleagueSignsIn());
    const auto started = startMatter();
    ASSERT_TRUE(started && started->file);
    ASSERT_TRUE(m_empty->waitForPushes<wire::MattersChanged>(1));
    m_empty->forgetPushes();
    ASSERT_TRUE(m_desk->ask<wire::MatterTold>(wire::MatterAct{.matter = started->file->matter.id,
                                                              .step = wire::MatterStepKind::HandOver,
                                                              .words = "等街道回话",
                                                              .to = m_wu}));
    ASSERT_TRUE(m_empty->waitForPushes<wire::MattersChanged>(1));
    EXPECT_EQ(m_empty->pushed<wire::MattersChanged>()[0].matter, started->file->matter.id);
    const auto duty = m_empty->ask<wire::DutyTold>(wire::DutyAsk{});
    ASSERT_TRUE(duty && duty->duty);
    EXPECT_EQ(duty->duty->handedToYou, 1);
    EXPECT_TRUE(m_desk->waitForPushes<wire::MattersChanged>(2)) << "whoever did it has a list, too";
}

TEST_F(NeedPush, AComplaintIsNotAnnouncedToWhomItIsAbout) {
    ASSERT_TRUE(colleagueSignsIn());
    const auto told = m_desk->ask<wire::MatterTold>(
        wire::MatterStart{.resident = {}, .itemCode = "SAF-009", .words = "态度不好", .about = m_wu});
    ASSERT_TRUE(told && told->file);
    ASSERT_TRUE(m_desk->waitForPushes<wire::MattersChanged>(1));
    m_empty->catchUp();
    EXPECT_TRUE(m_empty->pushed<wire::MattersChanged>().empty());
}

TEST_F(NeedPush, EverythingHandedOverAtOnceIsAnnouncedToo) {
    ASSERT_TRUE(colleagueSignsIn());
    ASSERT_TRUE(startMatter());
    m_empty->catchUp();
    m_empty->forgetPushes();
    ASSERT_TRUE(m_desk->ask<wire::DutyTold>(wire::HandOverAll{.to = m_wu, .note = "我下班了"}));
    EXPECT_TRUE(m_empty->waitForPushes<wire::MattersChanged>(1));
}

TEST_F(NeedPush, AGradeIsToldToWhoseWorkItWasAndToNoOtherClerk) {
    ASSERT_TRUE(colleagueSignsIn());
    const auto arrival = greet();
    ASSERT_TRUE(arrival);
    ASSERT_TRUE(m_desk->ask<wire::Done>(wire::TakeArrival{*arrival}));
    wire::RatingGive given;
    given.of = wire::RatingOf::Arrival;
    given.arrival = arrival;
    given.grade = db::Grade::Poor;
    ASSERT_TRUE(m_kiosk->ask<wire::Done>(given));
    EXPECT_TRUE(m_desk->waitForPushes<wire::RatingsChanged>(1));
    m_empty->catchUp();
    EXPECT_TRUE(m_empty->pushed<wire::RatingsChanged>().empty());
}

TEST_F(NeedPush, ATopicReachesTheDeskToo) {
    wire::TopicAct raised;
    raised.step = wire::TopicStepKind::Raise;
    raised.title = "东门堵车";
    raised.category = m_category;
    const auto told = m_desk->ask<wire::TopicTold>(raised);
    ASSERT_TRUE(told && told->card);
    EXPECT_TRUE(m_desk->waitForPushes<wire::NeedsChanged>(1));
}

TEST_F(NeedPush, WhatWasRefusedIsNotTold) {
    wire::TopicAct nothing;
    nothing.step = wire::TopicStepKind::Raise;
    nothing.category = m_category;
    const auto told = m_desk->ask<wire::TopicTold>(nothing);
    ASSERT_TRUE(told);
    EXPECT_TRUE(told->refusal);
    EXPECT_EQ(m_kiosk->refusalOf(need("楼道的灯不亮", db::ArrivalId{77})), RefusalCode::NotInState);
    m_desk->catchUp();
    EXPECT_TRUE(m_desk->pushed<wire::NeedsChanged>().empty());
}

TEST_F(NeedPush, ADeskThatNobodySignedInAtIsToldNothing) {
    const auto arrival = greet();
    ASSERT_TRUE(m_kiosk->ask<wire::NeedFiled>(need("想要有人送饭", arrival)));
    ASSERT_TRUE(startMatter());
    ASSERT_TRUE(m_desk->waitForPushes<wire::NeedsChanged>(1));
    ASSERT_TRUE(m_desk->waitForPushes<wire::SummaryChanged>(2));
    EXPECT_EQ(m_empty->refusalOf(wire::NeedsAsk{}), RefusalCode::NotSignedIn);
    EXPECT_TRUE(m_empty->pushed<wire::NeedsChanged>().empty());
    EXPECT_TRUE(m_empty->pushed<wire::SummaryChanged>().empty());
    EXPECT_TRUE(m_empty->pushed<wire::MattersChanged>().empty());
}

TEST_F(NeedPush, TheNumberAndCodeOfAMatterOpenItsProgressAtTheKiosk) {
    const auto started = startMatter();
    ASSERT_TRUE(started && started->file);
    const auto& file = *started->file;
    ASSERT_FALSE(file.number.empty());
    ASSERT_EQ(file.code.size(), 6U);
    const auto progress =
        m_kiosk->ask<wire::ProgressTold>(wire::ProgressAsk{file.number, {wire::ProofKind::Code, file.code}});
    ASSERT_TRUE(progress);
    EXPECT_EQ(progress->kind, wire::CaseKind::Matter);
    EXPECT_EQ(progress->number, file.number);
    EXPECT_EQ(progress->subject, m_item);
    EXPECT_FALSE(progress->steps.empty());
    std::string wrong = file.code;
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    EXPECT_EQ(m_kiosk->refusalOf(wire::ProgressAsk{file.number, {wire::ProofKind::Code, wrong}}),
              RefusalCode::WrongCredentials);
}

} // namespace
