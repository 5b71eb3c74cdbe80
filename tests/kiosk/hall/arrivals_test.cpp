// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrivals.h"

#include "db/stores/connection.h"
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/state/sign_in_choices.h"
#include "tests/support/test_hall.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <tuple>

namespace {

using namespace std::chrono_literals;
using db::ArrivalBasis;
using support::aProbe;
using support::similarTo;
using support::someFace;
using wire::Outcome;
using wire::RefusalCode;

/// A hall with one kiosk; Zhang Xiulan is enrolled, Li Ming is on the books only.
class ArrivalsTest : public ::testing::Test {
protected:
    ArrivalsTest() {
        m_clerk.id = m_hall.addStaff("zhou", "周敏");
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        m_zhang = m_hall.addResident("张秀兰", "13800001234", kBorn, "11010519491231002X");
        m_li = m_hall.addResident("李明", "13900001234", kBorn, "110105194912310011");
        m_hall.enrol(m_zhang, m_clerk.id, m_face);
        m_state = m_hall.open();
        m_state->steady = [this] { return m_steady; };
    }

    /// Near to Zhang, but not near enough.
    [[nodiscard]] vision::Embedding somewhatLikeZhang() const {
        const auto& thresholds = m_state->rules.of(m_face.model)->thresholds;
        return similarTo(m_face, (thresholds.unsure + thresholds.known) / 2, 5);
    }
    auto identify(const wire::Identify& probe, std::chrono::milliseconds later = 0ms) {
        m_steady = kStarted + later;
        return hall::identifyVisitor(*m_state, m_kiosk, probe, m_now + later);
    }
    auto identifyZhang(const std::string& track, std::chrono::milliseconds later = 0ms) {
        return identify(aProbe(track, m_face), later);
    }
    [[nodiscard]] db::Arrival arrival(db::ArrivalId id) const {
        return *support::must(m_state->hall.arrivals().find(id));
    }
    [[nodiscard]] std::size_t stored() const {
        return support::must(m_state->hall.arrivals().since(m_now - 24h * 365)).size();
    }
    /// A member of staff takes it and ends it.
    void serve(db::ArrivalId id) {
        if (!hall::takeArrival(*m_state, m_clerk, id, m_now) || !hall::finishArrival(*m_state, m_clerk, id, m_now)) {
            throw std::runtime_error("set-up: not served");
        }
    }
    [[nodiscard]] db::AuditEntry lastAudited() const {
        return support::must(m_state->hall.audit().entriesAfter(0, 1000)).back();
    }
    static wire::AnonymousArrival saying(const std::string& key, const std::string& category,
                                         const std::optional<std::string>& track = {}) {
        return {.requestKey = key, .category = category, .at = support::TestHall::now(), .trackKey = track};
    }
    static wire::SignInFinish signingIn(const std::string& tail, const std::string& character,
                                        const std::string& idTail) {
        return {.requestKey = "sign-in-" + tail + character + idTail,
                .phoneTail = tail,
                .firstCharacter = character,
                .idTail = idTail};
    }
    static constexpr db::Date kBorn{std::chrono::year{1949}, std::chrono::December, std::chrono::day{31}};

    support::TestHall m_hall;
    db::Staff m_clerk;
    db::DeviceId m_kiosk{};
    db::ResidentId m_zhang{};
    db::ResidentId m_li{};
    vision::Embedding m_face = someFace(1);
    std::unique_ptr<hall::HallState> m_state;
    static constexpr wire::Steady kStarted{48h};
    db::Time m_now = support::TestHall::now();
    wire::Steady m_steady = kStarted;
};

TEST_F(ArrivalsTest, AKnownFaceIsAnArrivalWithAMaskedNameAndACard) {
    const auto told = identifyZhang("a");
    ASSERT_TRUE(told);
    EXPECT_EQ(told->answer.outcome, Outcome::Known);
    EXPECT_EQ(told->answer.maskedName, "张*兰");
    EXPECT_FALSE(told->answer.sameVisit);
    ASSERT_EQ(told->changes.size(), 1U);
    EXPECT_EQ(told->changes[0].as({}).arrival.basis, ArrivalBasis::Face);
    EXPECT_EQ(told->changes[0].as({}).kioskLabel, "一号机");
    EXPECT_EQ(told->changes[0].as({}).summary->name, "张秀兰");
    EXPECT_TRUE(told->changes[0].as({}).firstGoodFrameAt);
    EXPECT_EQ(arrival(*told->answer.arrival).resident, m_zhang);
}

TEST_F(ArrivalsTest, AskingEverySecondAboutOneFaceIsOneArrivalAndOneEvent) {
    const auto first = identifyZhang("a");
    for (int second = 1; second < 20; ++second) {
        const auto again = identifyZhang("a", std::chrono::seconds(second));
        ASSERT_TRUE(again);
        EXPECT_EQ(again->answer.arrival, first->answer.arrival);
        EXPECT_FALSE(again->answer.sameVisit);
        EXPECT_TRUE(again->changes.empty());
    }
    EXPECT_EQ(stored(), 1U);
}

TEST_F(ArrivalsTest, AnotherTrackOfTheSamePersonIsTheSameVisit) {
    const auto first = identifyZhang("a");
    const auto second = identifyZhang("b", 10min);
    EXPECT_EQ(second->answer.arrival, first->answer.arrival);
    EXPECT_TRUE(second->answer.sameVisit);
    EXPECT_EQ(stored(), 1U);
}

TEST_F(ArrivalsTest, ComingBackAfterTheMatterIsDoneIsANewArrival) {
    const auto first = identifyZhang("a");
    ASSERT_TRUE(hall::finishArrival(*m_state, m_clerk, *first->answer.arrival, m_now + 1min));
    const auto second = identifyZhang("b", 2min);
    EXPECT_NE(second->answer.arrival, first->answer.arrival);
    EXPECT_FALSE(second->answer.sameVisit);
}

/// What a desk shows as waiting.
std::size_t waitingAt(hall::HallState& state) {
    const auto open = support::must(state.hall.arrivals().open());
    return static_cast<std::size_t>(std::count_if(
        open.begin(), open.end(), [](const auto& each) { return each.state == db::ArrivalState::Waiting; }));
}

TEST_F(ArrivalsTest, WhoWasServedAndStepsUpAgainToRateItIsNobodyWhoWaits) {
    const auto first = identifyZhang("a");
    const db::ArrivalId visit = *first->answer.arrival;
    serve(visit);
    m_state = m_hall.open(); // the hall was started again meanwhile
    m_state->steady = [this] { return m_steady; };
    const auto again = identifyZhang("b", 20min);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->answer.wasServed);
    EXPECT_EQ(again->answer.arrival, visit) << "that is what they rate";
    EXPECT_EQ(again->answer.maskedName, "张*兰");
    EXPECT_TRUE(again->changes.empty());
    const auto before = arrival(visit);
    const auto greeted = hall::confirmArrival(*m_state, m_kiosk, visit, m_now + 20min);
    ASSERT_TRUE(greeted);
    EXPECT_TRUE(greeted->answer.wasServed);
    EXPECT_EQ(greeted->answer.window, "");
    EXPECT_TRUE(greeted->changes.empty());
    EXPECT_EQ(arrival(visit).lastSeenAt, before.lastSeenAt) << "what staff have ended is not rewritten";
    EXPECT_EQ(arrival(visit).basis, before.basis);
    EXPECT_EQ(stored(), 1U);
    EXPECT_EQ(waitingAt(*m_state), 0U);
    EXPECT_EQ(lastAudited().action, "visitor.returned");
}

TEST_F(ArrivalsTest, WhoWasServedIsANewArrivalWhereTheHallWantsItSo) {
    m_state->config.ratesOnReturn = false;
    const auto first = identifyZhang("a");
    serve(*first->answer.arrival);
    const auto again = identifyZhang("b", 20min);
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->answer.wasServed);
    EXPECT_NE(again->answer.arrival, first->answer.arrival);
    EXPECT_EQ(waitingAt(*m_state), 1U);
}

TEST_F(ArrivalsTest, WhoWasServedAndSignsInByPhoneToRateItIsNobodyWhoWaits) {
    const auto first = hall::signIn(*m_state, m_kiosk, signingIn("1234", "李", "0011"), m_now);
    serve(first->answer.arrival);
    auto again = signingIn("1234", "李", "0011");
    again.requestKey = "later";
    const auto greeted = hall::signIn(*m_state, m_kiosk, again, m_now + 20min);
    ASSERT_TRUE(greeted);
    EXPECT_TRUE(greeted->answer.wasServed);
    EXPECT_EQ(greeted->answer.arrival, first->answer.arrival);
    EXPECT_TRUE(greeted->changes.empty());
    EXPECT_EQ(stored(), 1U);
    EXPECT_EQ(waitingAt(*m_state), 0U);
}

TEST_F(ArrivalsTest, NoFromSomebodyElseDoesNotTakeAServedVisitFromItsResident) {
    const auto first = identifyZhang("a");
    serve(*first->answer.arrival);
    ASSERT_TRUE(identifyZhang("b", 5min)->answer.wasServed); // a look-alike
    const auto denied = hall::denyArrival(*m_state, m_kiosk, *first->answer.arrival, m_now + 5min);
    ASSERT_TRUE(denied);
    EXPECT_TRUE(denied->changes.empty());
    EXPECT_EQ(arrival(*first->answer.arrival).resident, m_zhang);
    EXPECT_EQ(lastAudited().action, "arrival.denied");
    EXPECT_EQ(identifyZhang("b", 5min)->answer.outcome, Outcome::Unsure);
}

TEST_F(ArrivalsTest, SomethingElseIsOneNewArrivalHoweverManyKiosksSaySo) {
    const auto other = m_hall.pair(db::DeviceKind::Kiosk, "二号机").id;
    const auto first = identifyZhang("a");
    const db::ArrivalId visit = *first->answer.arrival;
    serve(visit);
    const auto come = [&](db::DeviceId kiosk, const std::string& key) {
        return hall::comeAgain(*m_state, kiosk, {.requestKey = key, .arrival = visit}, ArrivalBasis::Confirmed,
                               m_now + 20min);
    };
    const auto again = come(m_kiosk, "k1");
    ASSERT_TRUE(again);
    EXPECT_NE(again->answer.arrival, visit);
    EXPECT_FALSE(again->answer.wasServed);
    EXPECT_EQ(arrival(again->answer.arrival).basis, ArrivalBasis::Confirmed);
    EXPECT_EQ(arrival(again->answer.arrival).resident, m_zhang);
    EXPECT_EQ(come(m_kiosk, "k1")->answer.arrival, again->answer.arrival);
    EXPECT_EQ(come(other, "k2")->answer.arrival, again->answer.arrival);
    EXPECT_EQ(waitingAt(*m_state), 1U);
    EXPECT_EQ(stored(), 2U);
}

TEST_F(ArrivalsTest, WhatAGreetedVisitorCameForIsOnTheirCardAndNotOnASecondOne) {
    const auto first = identifyZhang("a");
    const db::ArrivalId visit = *first->answer.arrival;
    ASSERT_TRUE(hall::confirmArrival(*m_state, m_kiosk, visit, m_now));
    const auto why = [&](const std::string& category) {
        return hall::noteWhy(*m_state, m_kiosk, {.arrival = visit, .category = category}, m_now);
    };
    const auto noted = why("elderly");
    ASSERT_TRUE(noted);
    EXPECT_EQ(noted->changes.at(0).as({}).arrival.category, "elderly");
    EXPECT_EQ(noted->answer.maskedName, "张*兰");
    EXPECT_TRUE(why("elderly")->changes.empty()) << "said twice, written once";
    EXPECT_EQ(arrival(visit).category, "elderly");
    ASSERT_TRUE(why("no such thing"));
    EXPECT_EQ(arrival(visit).category, "other");
    EXPECT_EQ(stored(), 1U);
    serve(visit);
    EXPECT_EQ(why("civil").error(), RefusalCode::NotInState);
}

TEST_F(ArrivalsTest, WhoComesForTheirAppointmentHasItsItemOnTheCard) {
    const auto today = db::summary::dateOf(m_now);
    for (const auto& [item, minute] : {std::pair{"CIV-001", 900}, std::pair{"ELD-001", 600}}) {
        ASSERT_TRUE(
            m_state->hall.appointments().insert({.resident = m_zhang, .itemCode = item, .on = today, .minute = minute},
                                                db::stores::byStaff(m_clerk.id, m_now)));
    }
    const auto first = identifyZhang("a");
    const auto greeted = hall::confirmArrival(*m_state, m_kiosk, *first->answer.arrival, m_now);
    EXPECT_EQ(greeted->answer.appointmentsToday, 2);
    ASSERT_TRUE(hall::noteWhy(*m_state, m_kiosk, {.arrival = *first->answer.arrival, .category = wire::kAppointmentWhy},
                              m_now));
    EXPECT_EQ(arrival(*first->answer.arrival).category, "ELD-001") << "the next one of today";
}

TEST_F(ArrivalsTest, ASlipOfTheHandIsTakenBackAndItsCardGoes) {
    const auto slip = hall::recordAnonymous(*m_state, m_kiosk, saying("k", "elderly"), m_now);
    const auto back = [&](db::DeviceId kiosk, std::chrono::seconds later) {
        return hall::takeBackArrival(*m_state, kiosk, {.requestKey = "k", .at = m_now + later}, m_now + later);
    };
    const auto other = m_hall.pair(db::DeviceKind::Kiosk, "二号机").id;
    ASSERT_TRUE(back(other, 10s)) << "that kiosk never sent it: nothing to do";
    EXPECT_EQ(waitingAt(*m_state), 1U);
    EXPECT_EQ(back(m_kiosk, 150s).error(), RefusalCode::NotInState) << "long ago";
    const auto gone = back(m_kiosk, 10s);
    ASSERT_TRUE(gone);
    ASSERT_EQ(gone->changes.size(), 1U);
    EXPECT_EQ(gone->changes.at(0).as({}).arrival.state, db::ArrivalState::Done);
    EXPECT_EQ(waitingAt(*m_state), 0U);
    EXPECT_EQ(lastAudited().action, "arrival.taken_back");
    EXPECT_TRUE(back(m_kiosk, 11s)->changes.empty()) << "asked again after a line that was cut";
    const auto seq = support::must(m_state->hall.arrivals().lastSeq());
    const auto next = hall::recordAnonymous(*m_state, m_kiosk, saying("k2", "civil"), m_now + 12s);
    EXPECT_EQ(db::raw(next->answer.arrival), db::raw(slip->answer.arrival) + 1)
        << "no number is given twice or left out";
    EXPECT_EQ(db::raw(support::must(m_state->hall.arrivals().lastSeq())), db::raw(seq) + 1);
}

TEST_F(ArrivalsTest, WhatStaffHaveBegunIsNotTakenBack) {
    const auto slip = hall::recordAnonymous(*m_state, m_kiosk, saying("k", "elderly"), m_now);
    const wire::TakeBackArrival back{.requestKey = "k", .at = m_now + 5s};
    ASSERT_TRUE(hall::takeArrival(*m_state, m_clerk, slip->answer.arrival, m_now));
    EXPECT_EQ(hall::takeBackArrival(*m_state, m_kiosk, back, m_now + 5s).error(), RefusalCode::NotInState);
    ASSERT_TRUE(hall::finishArrival(*m_state, m_clerk, slip->answer.arrival, m_now));
    EXPECT_EQ(hall::takeBackArrival(*m_state, m_kiosk, back, m_now + 5s).error(), RefusalCode::NotInState);
}

TEST_F(ArrivalsTest, APictureIsNotIdentified) {
    auto probe = aProbe("a", m_face);
    probe.liveness = 0.2F;
    const auto told = identify(probe);
    EXPECT_EQ(told->answer.outcome, Outcome::NotLive);
    EXPECT_EQ(stored(), 0U);
}

TEST_F(ArrivalsTest, WhoDidWhatTheKioskAskedIsComparedInSpiteOfADoubt) {
    auto probe = aProbe("a", m_face);
    probe.liveness = 0.4F;
    probe.challengePassed = true;
    EXPECT_EQ(identify(probe)->answer.outcome, Outcome::Known);
}

TEST_F(ArrivalsTest, ATrackThatWasAPictureIsNotComparedAgainAndTheAuditKnowsNoMoreThanThat) {
    ASSERT_TRUE(
        hall::noteAttack(*m_state, m_kiosk, {.trackKey = "a", .sign = wire::AttackSign::Passive, .at = m_now}, m_now));
    auto probe = aProbe("a", m_face);
    probe.challengePassed = true;
    EXPECT_EQ(identify(probe)->answer.outcome, Outcome::NotLive);
    EXPECT_EQ(stored(), 0U);
    EXPECT_EQ(identify(aProbe("b", m_face))->answer.outcome, Outcome::Known); // the person who comes next
    const auto entries = m_state->hall.audit().entriesAfter(0, 1000);
    ASSERT_TRUE(entries);
    const auto entry =
        std::find_if(entries->begin(), entries->end(), [](const auto& each) { return each.action == "attack.seen"; });
    ASSERT_NE(entry, entries->end());
    EXPECT_EQ(entry->subject, "face:passive");
}

TEST_F(ArrivalsTest, AStrangerIsUnknownAndNothingIsStored) {
    const auto told = identify(aProbe("a", someFace(2)));
    EXPECT_EQ(told->answer.outcome, Outcome::Unknown);
    EXPECT_TRUE(told->answer.maskedName.empty());
    EXPECT_EQ(stored(), 0U);
}

TEST_F(ArrivalsTest, AVectorOfAnotherModelIsComparedWithNobody) {
    const auto told = identify(aProbe("a", someFace(1, vision::kJointDimension, support::someModel('b'))));
    EXPECT_EQ(told->answer.outcome, Outcome::Unknown);
    EXPECT_EQ(stored(), 0U);
}

TEST_F(ArrivalsTest, AVectorThatNoManifestOfThisHallDescribesIsRefused) {
    const auto unknown = identify(aProbe("a", someFace(1, vision::kJointDimension, support::someModel('c'))));
    EXPECT_EQ(unknown.error(), RefusalCode::WrongModel) << "no thresholds of other models stand in for its own";
    const auto short128 = identify(aProbe("b", someFace(1, 128)));
    EXPECT_EQ(short128.error(), RefusalCode::WrongModel) << "not as wide as its model makes them";
    EXPECT_EQ(stored(), 0U);
}

TEST_F(ArrivalsTest, AModelOf256ValuesIsKnownByItsOwnThresholds) {
    const auto model = support::someModel('d');
    auto rules = support::someRules();
    auto strict = support::shippedThresholds();
    strict.known = strict.strong = 0.93F;
    rules.set(model, {.width = 256, .thresholds = strict});
    ASSERT_TRUE(m_hall.hall().settings().set(hall::kRulesSetting, rules.json(), db::stores::byOperator(m_now)));
    const auto wide = someFace(9, 256, model);
    m_hall.enrol(m_li, m_clerk.id, wide);
    m_state = m_hall.open();
    EXPECT_EQ(identify(aProbe("a", wide))->answer.outcome, Outcome::Known);
    EXPECT_EQ(identify(aProbe("b", similarTo(wide, 0.8F, 5)))->answer.outcome, Outcome::Unsure);
    EXPECT_EQ(identify(aProbe("c", similarTo(m_face, 0.8F, 5)))->answer.outcome, Outcome::Known) << "of model 'a'";
}

TEST_F(ArrivalsTest, TheHallKeepsTheThresholdsOfItsManifestForLater) {
    const auto kept = support::must(hall::keptRules(m_state->hall));
    const auto* own = kept.of(m_state->ownModel);
    ASSERT_NE(own, nullptr);
    EXPECT_EQ(own->width, vision::kJointDimension);
    EXPECT_EQ(own->thresholds.known, support::shippedThresholds().known);
    EXPECT_EQ(support::must(hall::ModelRules::fromJson(kept.json())).json(), kept.json());
    EXPECT_FALSE(hall::ModelRules::fromJson("{\"a\": 3}"));
}

TEST_F(ArrivalsTest, HoweverManyModelsAHallHasSeenTheNewestFitIntoItsSetting) {
    hall::ModelRules rules;
    const auto model = [](int number) {
        const auto tail = std::to_string(1000 + number);
        return vision::ModelDigest{std::string(64 - tail.size(), 'e') + tail};
    };
    const auto least = std::nextafter(support::shippedThresholds().known, 1.0F); // printed with all of its digits
    for (int i = 0; i < 100; ++i) {
        rules.set(model(i), {.width = 2048,
                             .thresholds = {.known = least,
                                            .unsure = least,
                                            .margin = least,
                                            .strong = least,
                                            .duplicate = least,
                                            .agreement = least,
                                            .samePerson = least}});
    }
    EXPECT_EQ(rules.of(model(0)), nullptr);
    ASSERT_NE(rules.of(model(99)), nullptr);
    ASSERT_TRUE(m_hall.hall().settings().set(hall::kRulesSetting, rules.json(), db::stores::byOperator(m_now)));
    m_state = m_hall.open();
    EXPECT_EQ(m_state->rules.of(model(99))->thresholds.known, least);
    EXPECT_NE(m_state->rules.of(m_state->ownModel), nullptr);
}

TEST_F(ArrivalsTest, AHallDoesNotStartAsLongAsNobodyHasMeasuredTheThresholds) {
    auto manifest = nlohmann::json::parse(std::ifstream(vision::manifest::defaultManifest()));
    manifest["recognition"].erase("thresholds");
    const auto own = m_hall.root() / "own.json";
    std::ofstream(own) << manifest.dump();
    ::setenv("YIMEN_MANIFEST", own.c_str(), 1); // one thread, and it is taken back at once
    const auto state = hall::openHallState(m_hall.folder(), m_hall.assets(), m_now);
    ::unsetenv("YIMEN_MANIFEST");
    ASSERT_FALSE(state);
    EXPECT_NE(state.error().context.find("own.json has no thresholds"), std::string::npos) << state.error().context;
}

TEST_F(ArrivalsTest, ALookThatIsNotClearIsNotCompared) {
    auto probe = aProbe("a", m_face);
    probe.quality = vision::identify::kLeastProbeQuality - 0.01F;
    EXPECT_EQ(identify(probe).error(), RefusalCode::LowQuality);
    EXPECT_EQ(stored(), 0U);
    probe.quality = vision::identify::kLeastProbeQuality;
    EXPECT_EQ(identify(probe)->answer.outcome, Outcome::Known);
}

TEST_F(ArrivalsTest, TwoTracksInOneFrameAreNeverTheSameResident) {
    ASSERT_EQ(identifyZhang("a")->answer.outcome, Outcome::Known);
    auto twin = aProbe("b", m_face);
    twin.otherTracks = {"a"};
    EXPECT_EQ(identify(twin)->answer.outcome, Outcome::Unsure);
    EXPECT_EQ(stored(), 1U);
}

TEST_F(ArrivalsTest, ATrackThatTurnsIntoSomebodyElseIsUnsure) {
    const auto liFace = someFace(77);
    m_hall.enrol(m_li, m_clerk.id, liFace);
    ASSERT_TRUE(hall::reloadGallery(*m_state));
    ASSERT_EQ(identifyZhang("a")->answer.outcome, Outcome::Known);
    EXPECT_EQ(identify(aProbe("a", liFace))->answer.outcome, Outcome::Unsure);
}

TEST_F(ArrivalsTest, YesConfirmsAndGreetsWithCountsOnly) {
    const auto first = identifyZhang("a");
    const auto greeted = hall::confirmArrival(*m_state, m_kiosk, *first->answer.arrival, m_now);
    ASSERT_TRUE(greeted);
    EXPECT_EQ(greeted->answer.maskedName, "张*兰");
    EXPECT_TRUE(greeted->answer.faceEnrolled);
    EXPECT_EQ(greeted->changes.at(0).as({}).arrival.basis, ArrivalBasis::Confirmed);
}

TEST_F(ArrivalsTest, YesTwiceIsWrittenOnce) {
    const auto first = identifyZhang("a");
    ASSERT_TRUE(hall::confirmArrival(*m_state, m_kiosk, *first->answer.arrival, m_now));
    const auto again = hall::confirmArrival(*m_state, m_kiosk, *first->answer.arrival, m_now);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->changes.empty());
}

TEST_F(ArrivalsTest, NoKeepsAnAnonymousArrivalAndDoesNotAskAgain) {
    const auto first = identifyZhang("a");
    const auto denied = hall::denyArrival(*m_state, m_kiosk, *first->answer.arrival, m_now);
    ASSERT_TRUE(denied);
    EXPECT_EQ(denied->changes.at(0).as({}).arrival.basis, ArrivalBasis::Anonymous);
    EXPECT_FALSE(denied->changes.at(0).as({}).summary);
    EXPECT_EQ(identifyZhang("a", 1s)->answer.outcome, Outcome::Unsure);
    EXPECT_EQ(identifyZhang("b", 2s)->answer.outcome, Outcome::Unsure); // stepped aside and back
    EXPECT_EQ(stored(), 1U);
}

TEST_F(ArrivalsTest, NoDoesNotTouchAVisitThatWasConfirmedBefore) {
    const auto first = identifyZhang("a");
    ASSERT_TRUE(hall::confirmArrival(*m_state, m_kiosk, *first->answer.arrival, m_now));
    ASSERT_TRUE(identifyZhang("b", 5min)->answer.sameVisit); // a look-alike steps up
    const auto denied = hall::denyArrival(*m_state, m_kiosk, *first->answer.arrival, m_now + 5min);
    ASSERT_TRUE(denied);
    EXPECT_TRUE(denied->changes.empty());
    EXPECT_EQ(arrival(*first->answer.arrival).resident, m_zhang);
}

TEST_F(ArrivalsTest, WhoSaidNoAndWhatTheyCameForHasOneOpenCard) {
    const auto first = identifyZhang("a");
    ASSERT_TRUE(hall::denyArrival(*m_state, m_kiosk, *first->answer.arrival, m_now));
    const auto stored = hall::recordAnonymous(*m_state, m_kiosk, saying("k", "elderly", "a"), m_now);
    ASSERT_TRUE(stored);
    EXPECT_EQ(arrival(*first->answer.arrival).state, db::ArrivalState::Done);
    EXPECT_EQ(support::must(m_state->hall.arrivals().open()).size(), 1U);
}

TEST_F(ArrivalsTest, EachVisitorWithoutANameHasATokenOfTheirOwnThatDay) {
    const auto tokenOf = [&](const std::string& key, std::chrono::hours ago = {}) {
        wire::AnonymousArrival said = saying(key, "elderly");
        said.at = m_now - ago;
        return hall::recordAnonymous(*m_state, m_kiosk, said, m_now)->answer.token;
    };
    EXPECT_EQ(tokenOf("k1"), "A01");
    EXPECT_EQ(tokenOf("k2"), "A02");
    EXPECT_EQ(tokenOf("k1"), "A01") << "asked again: the same visitor";
    m_state.reset();
    m_state = m_hall.open();
    EXPECT_EQ(tokenOf("k3"), "A03") << "a restart begins no new row";
    EXPECT_EQ(tokenOf("k1"), "A01");
    m_now += 24h;
    EXPECT_EQ(tokenOf("k4"), "A01") << "another day does";
    EXPECT_EQ(tokenOf("k5", 24h), "") << "who came yesterday is on nobody's list";
}

TEST_F(ArrivalsTest, TheSameRequestKeyIsTheSameArrival) {
    const auto first = hall::recordAnonymous(*m_state, m_kiosk, saying("k", "elderly"), m_now);
    const auto again = hall::recordAnonymous(*m_state, m_kiosk, saying("k", "elderly"), m_now + 1h);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->answer.arrival, again->answer.arrival);
    EXPECT_EQ(first->changes.size(), 1U);
    EXPECT_TRUE(again->changes.empty());
    EXPECT_EQ(stored(), 1U);
}

TEST_F(ArrivalsTest, AnArrivalIsNotRefusedForACategoryThatNobodyKnows) {
    const auto told = hall::recordAnonymous(*m_state, m_kiosk, saying("k", std::string(60, 'x')), m_now);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->changes.at(0).as({}).arrival.category, "other");
}

TEST_F(ArrivalsTest, TwoKiosksWithOneRequestKeyDoNotMeet) {
    const auto other = m_hall.pair(db::DeviceKind::Kiosk, "二号机").id;
    const auto first = hall::recordAnonymous(*m_state, m_kiosk, saying("k", "elderly"), m_now);
    const auto second = hall::recordAnonymous(*m_state, other, saying("k", "elderly"), m_now);
    EXPECT_NE(first->answer.arrival, second->answer.arrival);
}

TEST_F(ArrivalsTest, AnUnsureTrackGivesTheDeskItsCandidates) {
    ASSERT_EQ(identify(aProbe("a", somewhatLikeZhang()))->answer.outcome, Outcome::Unsure);
    const auto told = hall::recordAnonymous(*m_state, m_kiosk, saying("k", "elderly", "a"), m_now);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->changes.at(0).as({}).arrival.basis, ArrivalBasis::Unsure);
    ASSERT_EQ(told->changes.at(0).as({}).candidates.size(), 1U);
    EXPECT_EQ(told->changes.at(0).as({}).candidates[0].name, "张秀兰");
}

TEST_F(ArrivalsTest, AnUnsureTrackIsForgottenAfterAFewMinutes) {
    ASSERT_EQ(identify(aProbe("a", somewhatLikeZhang()))->answer.outcome, Outcome::Unsure);
    m_steady += 6min;
    const auto told = hall::recordAnonymous(*m_state, m_kiosk, saying("k", "elderly", "a"), m_now - 24h);
    EXPECT_EQ(told->changes.at(0).as({}).arrival.basis, ArrivalBasis::Anonymous);
}

TEST_F(ArrivalsTest, AKioskClockThatIsWrongDoesNotMoveAnArrivalIntoTheFuture) {
    auto request = saying("k", "elderly");
    request.at = m_now + 48h;
    const auto told = hall::recordAnonymous(*m_state, m_kiosk, request, m_now);
    EXPECT_EQ(arrival(told->answer.arrival).firstSeenAt, m_now);
}

TEST_F(ArrivalsTest, SigningInWithoutAFaceIsAnArrival) {
    const auto greeted = hall::signIn(*m_state, m_kiosk, signingIn("1234", "李", "0011"), m_now);
    ASSERT_TRUE(greeted);
    EXPECT_EQ(greeted->answer.maskedName, "李*");
    EXPECT_FALSE(greeted->answer.faceEnrolled);
    EXPECT_EQ(greeted->changes.at(0).as({}).arrival.basis, ArrivalBasis::PhoneAndName);
    EXPECT_EQ(greeted->changes.at(0).as({}).arrival.resident, m_li);
}

TEST_F(ArrivalsTest, PhoneAndFirstCharacterAloneCallUpNobodyAndNothingTellsWhichOfTheThreeIsWrong) {
    const auto before = support::must(m_state->hall.audit().entriesAfter(0, 1000)).size();
    for (const auto& [tail, character, idTail] : {std::tuple{"1234", "李", "0012"},    // a guess at the ID number
                                                  std::tuple{"1234", "李", ""},        // none
                                                  std::tuple{"1234", "李", "002X"},    // another resident's
                                                  std::tuple{"1234", "王", "0011"},    // nobody of that name
                                                  std::tuple{"9999", "李", "0011"}}) { // nobody's phone
        EXPECT_EQ(hall::signIn(*m_state, m_kiosk, signingIn(tail, character, idTail), m_now).error(),
                  RefusalCode::WrongCredentials)
            << tail << character << idTail;
    }
    EXPECT_EQ(stored(), 0U);
    const auto after = support::must(m_state->hall.audit().entriesAfter(static_cast<std::int64_t>(before), 1000));
    ASSERT_EQ(after.size(), 5U);
    for (const auto& entry : after) {
        EXPECT_EQ(entry.action, "visitor.sign_in_failed");
        EXPECT_EQ(entry.subject, "kiosk");
    }
}

TEST_F(ArrivalsTest, WhoHasNoPhoneOrNoIdNumberOnTheBooksIsFoundByNobodysGuess) {
    (void)m_hall.addResident("钱多", "13700004321");
    (void)m_hall.addResident("孙少", "", kBorn, "110105194912310038");
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    EXPECT_FALSE(hall::signIn(*m_state, m_kiosk, signingIn("4321", "钱", ""), m_now));
    EXPECT_FALSE(hall::signIn(*m_state, m_kiosk, signingIn("", "孙", "0038"), m_now));
}

TEST_F(ArrivalsTest, AnXIsAsGoodInEitherCase) {
    EXPECT_TRUE(hall::signIn(*m_state, m_kiosk, signingIn("1234", "张", "002x"), m_now));
}

TEST_F(ArrivalsTest, EveryStepOfASignInIsInTheAuditLogHitsTooAndWithoutThePhoneNumber) {
    ASSERT_TRUE(hall::signInChoicesFor(*m_state, m_kiosk, "1234", m_now));
    (void)hall::signIn(*m_state, m_kiosk, signingIn("1234", "赵", "0011"), m_now);
    ASSERT_TRUE(hall::signIn(*m_state, m_kiosk, signingIn("1234", "李", "0011"), m_now));
    auto entries = support::must(m_state->hall.audit().entriesAfter(m_state->auditSeen, 10));
    std::erase_if(entries, [](const auto& entry) { return !entry.action.starts_with("visitor."); });
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].action, "visitor.sign_in_asked");
    EXPECT_EQ(entries[1].action, "visitor.sign_in_failed");
    EXPECT_EQ(entries[2].action, "visitor.signed_in");
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(entries[i].actor, "device:" + std::to_string(db::raw(m_kiosk)));
        EXPECT_EQ(entries[i].detail, hall::tailMark("1234", m_state->signInSecret));
        EXPECT_EQ(entries[i].detail.find("1234"), std::string::npos);
    }
}

TEST_F(ArrivalsTest, AFaceThatNobodyAnsweredForIsProvenByASignIn) {
    const auto seen = identifyZhang("a");
    ASSERT_EQ(arrival(*seen->answer.arrival).basis, ArrivalBasis::Face);
    const auto greeted = hall::signIn(*m_state, m_kiosk, signingIn("1234", "张", "002X"), m_now + 1s);
    ASSERT_TRUE(greeted);
    EXPECT_EQ(greeted->answer.arrival, *seen->answer.arrival) << "the same visit";
    EXPECT_EQ(arrival(*seen->answer.arrival).basis, ArrivalBasis::PhoneAndName);
}

TEST_F(ArrivalsTest, TwoWhoShareAllThreeAreAskedByAHuman) {
    const auto wife = m_hall.addResident("李芳", "13700001234", kBorn, "310105194912310011");
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    const auto greeted = hall::signIn(*m_state, m_kiosk, signingIn("1234", "李", "0011"), m_now);
    ASSERT_TRUE(greeted);
    EXPECT_TRUE(greeted->answer.maskedName.empty());
    EXPECT_EQ(greeted->answer.openMatters, 0);
    EXPECT_THAT(greeted->changes.at(0).as({}).arrival.candidates, ::testing::ElementsAre(m_li, wife));
}

TEST_F(ArrivalsTest, ThePadHasTheRealCharactersAmongTwentyFour) {
    const auto choices = hall::signInChoicesFor(*m_state, m_kiosk, "1234", m_now);
    ASSERT_TRUE(choices);
    EXPECT_EQ(choices->firstCharacters.size(), 24U);
    EXPECT_THAT(choices->firstCharacters, ::testing::IsSupersetOf({"张", "李"}));
    EXPECT_EQ(hall::signInChoicesFor(*m_state, m_kiosk, "8888", m_now)->firstCharacters.size(), 24U);
}

TEST_F(ArrivalsTest, CountsOneOutcomePerTrack) {
    (void)identify(aProbe("s", someFace(2)));
    (void)identify(aProbe("s", someFace(2)), 1s);
    (void)identify(aProbe("a", somewhatLikeZhang()));
    (void)identifyZhang("a", 1s);
    EXPECT_EQ(m_state->counts.known, 1);
    EXPECT_EQ(m_state->counts.unsure, 0);
    EXPECT_EQ(m_state->counts.unknown, 1);
    EXPECT_EQ(m_state->counts.arrivals, 1);
}

TEST_F(ArrivalsTest, AFullDiskStoresNothingSaysSoAndIsOverWhenThereIsRoomAgain) {
    auto& sql = m_state->hall.connection().sql();
    sql.exec("PRAGMA max_page_count = " + std::to_string(sql.execAndGet("PRAGMA page_count").getInt()));
    std::optional<RefusalCode> refusal;
    int told = 0;
    for (; told < 2000 && !refusal; ++told) {
        const auto answer = hall::recordAnonymous(*m_state, m_kiosk, saying(std::to_string(told), "help"), m_now);
        refusal = answer ? std::nullopt : std::optional(answer.error());
    }
    EXPECT_EQ(refusal, RefusalCode::Unavailable);
    EXPECT_EQ(stored(), static_cast<std::size_t>(told) - 1);

    sql.exec("PRAGMA max_page_count = 1000000");
    EXPECT_EQ(identifyZhang("a")->answer.outcome, Outcome::Known);
    EXPECT_FALSE(support::must(m_state->hall.audit().verify()).fault);
}

TEST_F(ArrivalsTest, AllOfItStandsInTheAuditLogAndTheChainHolds) {
    const auto first = identifyZhang("a");
    (void)hall::denyArrival(*m_state, m_kiosk, *first->answer.arrival, m_now);
    const auto report = support::must(m_state->hall.audit().verify());
    EXPECT_FALSE(report.fault);
    const auto entries = support::must(m_state->hall.audit().entriesAfter(0, 1000));
    EXPECT_THAT(entries,
                ::testing::Contains(::testing::Field(&db::AuditEntry::subject,
                                                     "arrival:" + std::to_string(db::raw(*first->answer.arrival))))
                    .Times(2));
}

TEST_F(ArrivalsTest, AVisitorMayComeForOneItemOfTheCatalogue) {
    const auto stored = hall::recordAnonymous(
        *m_state, m_kiosk, {.requestKey = "item-1", .category = "HEA-004", .at = m_now, .trackKey = {}}, m_now);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->answer.window, "") << "nobody is signed in";
    EXPECT_EQ(stored->changes.front().as({}).arrival.sentTo, "") << "asked to take a seat";
    EXPECT_EQ(stored->changes.front().as({}).arrival.category, "HEA-004");
}

/// A hall whose window 3 serves health and whose window 2, where Zhou sits, serves the rest that is named here.
class WindowsTest : public ArrivalsTest {
protected:
    WindowsTest() {
        m_state->config.windows = {{"2", {"civil", "elderly"}}, {"3", {"health"}}};
        m_chen = m_hall.addStaff("chen", "陈晨");
        auto chen = *support::must(m_hall.hall().staff().find(m_chen));
        chen.window = "3";
        (void)m_hall.hall().staff().update(chen, db::stores::byOperator(m_now));
    }
    [[nodiscard]] std::string windowFor(const std::string& key, const std::string& category) {
        const auto stored = hall::recordAnonymous(*m_state, m_kiosk, saying(key, category), m_now);
        return stored ? stored->answer.window : "refused";
    }
    db::StaffId m_chen{};
};

TEST_F(WindowsTest, NobodyIsSentToAWindowWhereNobodySits) {
    EXPECT_EQ(windowFor("a", "HEA-004"), "");
    m_state->signedIn = {m_clerk.id};
    EXPECT_EQ(windowFor("b", "HEA-004"), "");
    EXPECT_EQ(windowFor("c", "elderly"), "2");
    EXPECT_EQ(windowFor("d", "PLA-001"), "") << "no window serves it";
    m_state->signedIn = {m_clerk.id, m_chen};
    EXPECT_EQ(windowFor("e", "HEA-004"), "3");
    const db::Whereabouts note{.staff = m_chen, .since = m_now, .until = m_now + 1h, .asks = m_clerk.id};
    ASSERT_TRUE(m_state->hall.whereabouts().set(note, db::stores::byStaff(m_chen, m_now)));
    EXPECT_EQ(windowFor("f", "HEA-004"), "2") << "who helps meanwhile";
}

TEST_F(WindowsTest, WhatTheKioskSaidIsOnTheCardAndStaysForThisVisit) {
    m_state->config.windows = {{"2", {}}, {"3", {}}};
    m_state->signedIn = {m_chen};
    const auto first = hall::signIn(*m_state, m_kiosk, signingIn("1234", "李", "0011"), m_now);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->answer.window, "3");
    EXPECT_EQ(first->changes.back().as({}).arrival.sentTo, "3");
    m_state->signedIn = {m_chen, m_clerk.id};
    auto later = signingIn("1234", "李", "0011");
    later.requestKey = "again";
    const auto again = hall::signIn(*m_state, m_kiosk, later, m_now + 5min);
    EXPECT_EQ(again->answer.arrival, first->answer.arrival);
    EXPECT_EQ(again->answer.window, "3") << "although 2 comes first now";
    m_state->signedIn = {m_clerk.id};
    later.requestKey = "once more";
    const auto left = hall::signIn(*m_state, m_kiosk, later, m_now + 6min);
    EXPECT_EQ(left->answer.window, "2") << "nobody sits at 3 any more";
    EXPECT_EQ(arrival(left->answer.arrival).sentTo, "2");
}

TEST_F(WindowsTest, AConfirmedFaceIsSentOnceWithTheConfirmation) {
    m_state->config.windows = {};
    m_state->signedIn = {m_clerk.id};
    const auto seen = identifyZhang("a");
    EXPECT_FALSE(arrival(*seen->answer.arrival).sentTo) << "nothing was said yet";
    const auto told = hall::confirmArrival(*m_state, m_kiosk, *seen->answer.arrival, m_now);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->answer.window, "2");
    ASSERT_EQ(told->changes.size(), 1U);
    EXPECT_EQ(told->changes[0].as({}).arrival.sentTo, "2");
}

TEST_F(WindowsTest, AnArrivalThatWaitedAtItsKioskWasSentNowhere) {
    m_state->signedIn = {m_clerk.id};
    auto late = saying("late", "elderly");
    late.at = m_now - 10min;
    const auto stored = hall::recordAnonymous(*m_state, m_kiosk, late, m_now);
    ASSERT_TRUE(stored);
    EXPECT_FALSE(arrival(stored->answer.arrival).sentTo);
}

} // namespace
