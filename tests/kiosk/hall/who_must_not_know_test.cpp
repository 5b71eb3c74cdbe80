// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/case_number.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/tls_server.h"
#include "tests/support/hall_caller.h"
#include "tests/support/test_hall.h"

#include <QRegularExpression>
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string_view>

namespace {

using support::HallCaller;

constexpr const char* kComplaint = "SAF-009";
constexpr const char* kRequestKey = "44444444-4444-4444-8444-444444444444";
constexpr const char* kEnrolmentKey = "33333333-3333-4333-8333-333333333333";
constexpr const char* kTrack = "11111111-1111-4111-8111-111111111111";

/// A complaint, and who must not know of it.
struct Secret {
    const char* name;
    const char* about; ///< login
    bool hasComplainant = false;
};

/// One hall with a kiosk, the desk of whom the secret is about, and that of a colleague. The same day is lived in two
/// of them, in one with the secret.
class Hall {
public:
    Hall(const Secret& secret, db::Time start)
        : m_now(start) {
        (void)m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("wu", "吴强");
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_about = support::must(m_hall.hall().staff().findByLogin(secret.about))->id;
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        const auto kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机");
        const auto theirs = m_hall.pair(db::DeviceKind::Desk, "2 号窗口");
        const auto other = m_hall.pair(db::DeviceKind::Desk, "3 号窗口");
        std::filesystem::copy(*hall::findAssets({}, "/nowhere") / "needs", m_hall.assets() / "needs");
        auto state = m_hall.open();
        m_category = state->catalogueInForce.catalogue().categories.front().code;
        const auto devices = support::must(state->hall.devices().all());
        auto settings = support::must(hall::settingsFor(
            *state, [this] { return m_now; }, [this] { return wire::Steady(m_now.time_since_epoch()); }));
        m_worker = std::make_unique<hall::StoreWorker>(std::move(state));
        m_service = std::make_unique<hall::HallService>(*m_worker, std::move(settings), devices);
        wire::ServerLimits limits;
        limits.rate = {.perSecond = 10000, .burst = 10000}; // a whole day in a second
        m_server = std::make_unique<wire::HallServer>(
            support::must(wire::loadHallIdentity(m_hall.folder().authority())), limits,
            [this](const std::string& fingerprint) { return m_service->allowed(fingerprint); },
            [this](const db::Device& device) { return m_service->welcome(device); });
        QObject::connect(m_server.get(), &wire::HallServer::peerReady, m_service.get(), &hall::HallService::serve);
        if (!m_server->listen(QHostAddress::LocalHost, 0)) { throw std::runtime_error("set-up: loopback"); }
        m_kiosk = call(kiosk);
        m_other = call(other);
        m_theirs = call(theirs);
        signIn(*m_other, "zhou");
        signIn(*m_theirs, secret.about);
    }

    /// A day: with the secret, or without it.
    void live(const Secret& secret, bool isTold) {
        const bool isManager = std::string_view(secret.about) == "ma";
        const auto own = m_theirs->ask<wire::MatterTold>(
            wire::MatterStart{.resident = {}, .itemCode = kComplaint, .words = "about nobody in particular"});
        const auto came = m_kiosk->ask<wire::ArrivalStored>(
            wire::AnonymousArrival{.requestKey = kRequestKey, .category = "help", .at = m_now, .trackKey = {}});
        if (!own || !own->file || !came) { throw std::runtime_error("set-up: the day does not begin"); }
        says(*m_other, wire::LinkArrival{.arrival = came->arrival, .resident = m_zhang, .evidence = {}});
        if (isTold) { complain(secret, "SECRET-WORDS-1"); }
        const db::MatterId hidden{db::raw(own->file->matter.id) + 1};
        lookAround(hidden, isManager);
        says(*m_other, wire::TakeArrival{came->arrival});
        if (isTold) { settle(); }
        if (isTold) { complain(secret, "SECRET-WORDS-2"); }
        says(*m_theirs, wire::MatterAct{.matter = own->file->matter.id,
                                        .step = wire::MatterStepKind::Progress,
                                        .words = "goes on"});
        says(*m_other, wire::HandOverArrival{.arrival = came->arrival, .to = m_about, .note = "please"});
        wire::RatingGive visit;
        visit.of = wire::RatingOf::Arrival;
        visit.arrival = came->arrival;
        says(*m_kiosk, visit);
        lookAround(hidden, isManager);
        lookAround(db::MatterId{db::raw(hidden) + 1}, isManager);
        says(*m_kiosk, need("the lamp is out", db::NeedChannel::Kiosk));
        says(*m_kiosk, wire::EnrolmentAsk{kEnrolmentKey});
        says(*m_kiosk, wire::AttackSeen{.trackKey = kTrack, .sign = {}, .at = m_now});
        says(*m_other, wire::StaffSignOut{}); // what they had in hand is nobody's now
        lookAround(hidden, isManager);
        signIn(*m_theirs, secret.about);
        lookAround(hidden, isManager);
    }

    [[nodiscard]] HallCaller& theirs() { return *m_theirs; }
    [[nodiscard]] HallCaller& other() { return *m_other; }

private:
    [[nodiscard]] std::unique_ptr<HallCaller> call(const support::TestHall::Paired& device) {
        auto caller = std::make_unique<HallCaller>(device.bundle, m_server->port());
        if (!caller->connects()) { throw std::runtime_error("set-up: no line"); }
        return caller;
    }
    void signIn(HallCaller& desk, const char* login) {
        if (!desk.ask<wire::StaffSignedIn>(wire::StaffSignIn{login, support::TestHall::kPassword})) {
            throw std::runtime_error("set-up: no sign-in");
        }
        says(desk, wire::ArrivalsSince{});
    }
    /// Whatever the answer is; then all that it sets off has reached the desks.
    void says(HallCaller& who, const wire::Body& request) {
        (void)who.askAny(request);
        for (HallCaller* desk : {m_theirs.get(), m_other.get()}) {
            if (desk != nullptr) { (void)desk->askAny(wire::PlacesAsk{}); }
        }
    }
    void complain(const Secret& secret, const char* words) {
        wire::MatterStart start{.itemCode = kComplaint, .words = words, .about = m_about};
        if (secret.hasComplainant) { start.resident = m_zhang; }
        // With a purpose, as for any matter of a resident.
        (void)m_other->askAny(wire::OpenResident{.resident = m_zhang, .purpose = "a complaint"});
        const auto told = m_other->ask<wire::MatterTold>(start);
        if (!told || !told->file) { throw std::runtime_error("set-up: no complaint"); }
        m_complaint = *told->file;
        says(*m_other, wire::PlacesAsk{});
        says(*m_other, wire::MatterAct{.matter = m_complaint.matter.id,
                                       .step = wire::MatterStepKind::Progress,
                                       .words = "asked around"});
    }
    void settle() {
        says(*m_other, wire::MatterAct{.matter = m_complaint.matter.id,
                                       .step = wire::MatterStepKind::Finish,
                                       .words = "SECRET-RESULT",
                                       .told = db::InformedBy::Phone});
        wire::RatingGive rating = ratingOf(m_complaint.number);
        rating.proof = wire::Proof{wire::ProofKind::Code, m_complaint.code};
        says(*m_kiosk, rating);
    }
    [[nodiscard]] static wire::RatingGive ratingOf(const std::string& number) {
        wire::RatingGive rating;
        rating.of = wire::RatingOf::Matter;
        rating.number = number;
        return rating;
    }
    [[nodiscard]] wire::NeedFile need(const char* words, db::NeedChannel channel) const {
        wire::NeedFile filed;
        filed.requestKey = kRequestKey;
        filed.category = m_category;
        filed.words = words;
        filed.channel = channel;
        return filed;
    }
    [[nodiscard]] wire::TopicAct topic() const {
        wire::TopicAct raised;
        raised.step = wire::TopicStepKind::Raise;
        raised.title = "the gate";
        raised.category = m_category;
        return raised;
    }
    /// All that a desk may ask that could say something about a complaint.
    void lookAround(db::MatterId hidden, bool isManager) {
        const wire::Body questions[] = {
            wire::OpenResident{.resident = m_zhang, .purpose = "a look"},
            wire::SearchResidents{.text = "zxl"},
            wire::SearchResidents{.text = "投诉"},
            wire::MattersAsk{},
            wire::MattersAsk{.isWholeHall = true},
            wire::DutyAsk{},
            wire::RatingsAsk{},
            wire::AuthoritiesAsk{m_zhang},
            wire::MatterOpen{hidden},
            wire::MatterAct{.matter = hidden, .step = wire::MatterStepKind::Progress, .words = "what is it"},
            ratingOf(db::needs::caseNumber(hidden)),
            wire::LineDismiss{m_zhang, "may-apply:ELD-001", db::DismissReason::Later},
            wire::LineRestore{m_zhang, "may-apply:ELD-001"},
            wire::NeedsAsk{},
            need("the lift is slow", db::NeedChannel::Desk),
            wire::NeedOpen{db::NeedId{1}},
            wire::DirectoryAsk{},
            wire::TopicsAsk{},
            topic(),
            wire::RecognitionAsk{},
            wire::CatalogueAsk{},
        };
        for (const wire::Body& question : questions) {
            says(*m_theirs, question);
        }
        if (isManager) {
            says(*m_theirs, wire::MattersAsk{.isNobodys = true});
            says(*m_theirs, wire::AuthoritiesAsk{m_zhang});
        }
    }

    support::TestHall m_hall;
    db::Time m_now;
    db::StaffId m_about{};
    db::ResidentId m_zhang{};
    std::string m_category;
    wire::MatterFile m_complaint;
    std::unique_ptr<hall::StoreWorker> m_worker;
    std::unique_ptr<hall::HallService> m_service;
    std::unique_ptr<wire::HallServer> m_server;
    std::unique_ptr<HallCaller> m_kiosk;
    std::unique_ptr<HallCaller> m_theirs; ///< of whom the complaint is about
    std::unique_ptr<HallCaller> m_other;  ///< of the colleague who takes it
};

/// What came over the line, as it was written there, without what is another in each hall: codes that hang on its key.
[[nodiscard]] std::vector<std::string> transcript(const HallCaller& desk) {
    static const QRegularExpression kCode(QStringLiteral("\"code\":\"[0-9]{6}\""));
    std::vector<std::string> lines;
    for (const wire::Body& body : desk.heard()) {
        if (wire::holds<wire::Places>(body)) {
            continue; // asked so that all else has come
        }
        // The second hall begins on the first one's clock, which is behind the one that its records were written by.
        if (wire::holds<wire::ClockNotice>(body)) { continue; }
        wire::Message message{.seq = 1, .inReplyTo = {}, .body = body};
        if (wire::typeOf(body).role == wire::Role::Reply) { message.inReplyTo = 1; }
        lines.push_back(QString::fromUtf8(wire::encode(message)).remove(kCode).toStdString());
    }
    return lines;
}

class WhoMustNotKnow : public ::testing::TestWithParam<Secret> {};

TEST_P(WhoMustNotKnow, HearsWordForWordWhatTheyWouldHearIfThereWereNoComplaint) {
    const db::Time start = support::TestHall::now();
    Hall without(GetParam(), start);
    without.live(GetParam(), false);
    Hall with(GetParam(), start);
    with.live(GetParam(), true);
    const auto expected = transcript(without.theirs());
    const auto heard = transcript(with.theirs());
    for (std::size_t i = 0; i < std::min(expected.size(), heard.size()); ++i) {
        ASSERT_EQ(heard[i], expected[i]) << "message " << i;
    }
    EXPECT_EQ(heard.size(), expected.size());
    EXPECT_TRUE(
        std::ranges::none_of(heard, [](const std::string& line) { return line.find("SECRET") != std::string::npos; }));
    const auto colleague = transcript(with.other());
    EXPECT_TRUE(std::ranges::any_of(colleague, [](const std::string& line) {
        return line.find("SECRET-WORDS-2") != std::string::npos;
    })) << "there is a secret, and who handles it knows it";
}

/// Every message that the hall can send: whether the day above brought it to the desk, or why it says nothing there.
const std::map<std::string_view, std::string_view> kDecisions{
    {"welcome", "sent before anybody has signed in"},
    {"refused", "heard"},
    {"done", "heard"},
    {"identified", "kiosks only"},
    {"greeting", "kiosks only"},
    {"arrival-stored", "kiosks only"},
    {"sign-in-choices", "kiosks only"},
    {"withdrawn", "says how many templates are gone, and nothing of anybody"},
    {"password-told", "says why a password was not taken, and nothing of anybody"},
    {"sign-in-help", "names staff and devices"},
    {"accounts", "counts nothing of complaints about who asks: account_handling_test.cpp"},
    {"account-written", "counts nothing of complaints about who asks: account_handling_test.cpp"},
    {"accounts-changed", "has no fields"},
    {"audit-page", "leaves out what is of complaints about who asks: audit_reading_test.cpp"},
    {"audit-checked", "says how many entries there are"},
    {"own-account-changed", "says of oneself what a manager set"},
    {"clock-notice", "names devices"},
    {"hall-troubles", "composed for each manager: damaged_hall_test.cpp"},
    {"session-ended", "has no fields"},
    {"held-consents", "names residents whose consent is held back, and nothing else of them"},
    {"resident-written", "says who is on the books with a number, and nothing of a case"},
    {"resident-history", "of the record, and nothing of cases: registry_handling_test.cpp"},
    {"care-told", "says why somebody gets extra care, to managers, and nothing of a case"},
    {"windows-open", "names windows; heard"},
    {"enrolment-decided", "kiosks only"},
    {"staff-signed-in", "heard"},
    {"resident-record", "heard"},
    {"resident-matches", "heard"},
    {"arrival-changed", "heard"},
    {"enrolment-changed", "heard"},
    {"device-changed", "heard"},
    {"attack-notice", "heard"},
    {"summary-changed", "heard"},
    {"matter-told", "heard"},
    {"open-matters", "heard"},
    {"duty-told", "heard"},
    {"duty-changed", "heard"},
    {"windows-away", "kiosks only"},
    {"authorities", "heard"},
    {"recognition", "heard"},
    {"coverage", "counts matters of items that the card may suggest, which no complaint is, and names managers"},
    {"coverage-changed", "has no fields"},
    {"recognition-changed", "has no fields, and follows calibrations alone"},
    {"catalogue-part", "heard"},
    {"catalogue-changed", "heard"},
    {"places", "heard"},
    {"need-filed", "heard"},
    {"progress-told", "kiosks only"},
    {"published-topics", "kiosks only"},
    {"needs", "heard"},
    {"need-told", "heard"},
    {"directory", "heard"},
    {"needs-changed", "heard"},
    {"topics", "heard"},
    {"topic-told", "heard"},
    {"published", "what a manager wrote for everybody"},
    {"matters-changed", "heard"},
    {"ratings", "heard"},
    {"ratings-changed", "heard"},
};

/// Of one secret: the day is the same with every one of them.
TEST(WhatADeskHears, IsTestedWithEveryMessageThatADeskCanReceive) {
    const Secret secret{"AboutAClerk", "wu", true};
    Hall hall(secret, support::TestHall::now());
    hall.live(secret, true);
    std::set<std::string_view> heard;
    for (const wire::Body& body : hall.theirs().heard()) {
        heard.insert(wire::typeOf(body).name);
    }
    for (const wire::MessageType& type : wire::messageTypes()) {
        if (type.sender != wire::Sender::Hall) { continue; }
        const auto decided = kDecisions.find(type.name);
        if (decided == kDecisions.end()) {
            ADD_FAILURE() << type.name << ": nobody has decided what of it somebody must not know";
        } else if (decided->second == "heard") {
            EXPECT_TRUE(heard.contains(type.name)) << type.name << ": the day above does not bring it";
        }
    }
}

INSTANTIATE_TEST_SUITE_P(EverySecret, WhoMustNotKnow,
                         ::testing::Values(Secret{"AboutAClerk", "wu", true}, Secret{"AboutTheManager", "ma", true},
                                           Secret{"WithoutANameAboutAClerk", "wu", false},
                                           Secret{"WithoutANameAboutTheManager", "ma", false}),
                         [](const auto& secret) { return std::string(secret.param.name); });

} // namespace
