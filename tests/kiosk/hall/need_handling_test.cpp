// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/needs/need_handling.h"

#include "db/needs/case_number.h"
#include "kiosk/hall/cases/case_progress.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "kiosk/hall/talk/talk_handling.h"
#include "tests/support/test_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using wire::NeedStepKind;
using wire::ProofKind;
using wire::RefusalCode;

class NeedHandlingTest : public ::testing::Test {
protected:
    NeedHandlingTest() {
        (void)m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        std::filesystem::copy(std::filesystem::path(YIMEN_ASSETS) / "needs", m_hall.assets() / "needs");
        m_state = m_hall.open();
        m_category = m_state->catalogueInForce.catalogue().categories.front().code;
    }

    [[nodiscard]] db::Staff staff(const std::string& login) const {
        return *support::must(m_hall.hall().staff().findByLogin(login));
    }
    [[nodiscard]] wire::NeedFile request(const std::string& words, db::NeedChannel channel = db::NeedChannel::Phone) {
        wire::NeedFile filed;
        filed.requestKey = "need-" + std::to_string(++m_keys);
        filed.category = m_category;
        filed.words = words;
        filed.channel = channel;
        return filed;
    }
    wire::NeedFiled file(const std::string& words, std::optional<db::ResidentId> who = {}) {
        auto filed = request(words);
        filed.resident = who;
        return support::must(hall::fileNeedAtDesk(*m_state, staff("zhou"), filed, m_now));
    }
    static db::NeedId idOf(const wire::NeedFiled& filed) {
        return std::get<db::NeedId>(db::needs::parseCaseNumber(filed.number).value());
    }
    /// One step by `who`; `change` fills in what it needs.
    template <typename Change>
    hall::Answer<wire::NeedTold> act(db::NeedId need, NeedStepKind step, Change change,
                                     const std::string& who = "zhou") {
        wire::NeedAct asked;
        asked.need = need;
        asked.step = step;
        change(asked);
        return hall::actOnNeed(*m_state, staff(who), asked, m_now);
    }
    hall::Answer<wire::NeedTold> say(db::NeedId need, NeedStepKind step, const std::string& words,
                                     const std::string& who = "zhou") {
        return act(need, step, [&](wire::NeedAct& asked) { asked.words = words; }, who);
    }
    /// Classified, planned, claimed and done.
    void handle(db::NeedId need) {
        ASSERT_TRUE(act(need, NeedStepKind::Classify, [](auto& asked) { asked.kind = db::NeedKind::Routine; })->card);
        ASSERT_TRUE(act(need, NeedStepKind::Plan, [&](auto& asked) {
                        asked.words = "换灯泡";
                        asked.dueOn = db::summary::dateOf(m_now + std::chrono::days{7});
                    })->card);
        ASSERT_TRUE(act(need, NeedStepKind::Claim, [](auto& asked) { asked.claimant = "handy-team"; })->card);
        ASSERT_TRUE(say(need, NeedStepKind::Progress, "灯泡买好了")->card);
        ASSERT_TRUE(say(need, NeedStepKind::Finish, "换好了")->card);
    }
    hall::Answer<wire::ProgressTold> look(const wire::NeedFiled& filed, wire::Proof proof) {
        return hall::progressOf(*m_state, m_kiosk, {.number = filed.number, .proof = std::move(proof)}, "mark", m_now);
    }
    hall::Answer<wire::Done> rate(const wire::NeedFiled& filed, db::Grade grade) {
        wire::RatingGive given;
        given.of = wire::RatingOf::Need;
        given.number = filed.number;
        given.proof = wire::Proof{ProofKind::Code, filed.code};
        given.grade = grade;
        return hall::rateAtKiosk(*m_state, m_kiosk, given, false, "mark", m_now);
    }

    support::TestHall m_hall;
    db::ResidentId m_zhang{};
    db::DeviceId m_kiosk{};
    std::unique_ptr<hall::HallState> m_state;
    std::string m_category;
    int m_keys = 0;
    db::Time m_now = support::TestHall::now();
};

TEST_F(NeedHandlingTest, ARequestKeyIsGoodForTheDeviceThatMadeItAlone) {
    const auto other = m_hall.pair(db::DeviceKind::Kiosk, "二号机").id;
    auto filed = request("楼道的灯不亮", db::NeedChannel::Kiosk);
    const auto first = support::must(hall::fileNeedAtKiosk(*m_state, m_kiosk, filed, m_now));
    EXPECT_EQ(support::must(hall::fileNeedAtKiosk(*m_state, m_kiosk, filed, m_now)).number, first.number)
        << "asked again after a cut line, it is the same need";
    filed.words = "什么都行";
    const auto second = support::must(hall::fileNeedAtKiosk(*m_state, other, filed, m_now));
    EXPECT_NE(second.number, first.number);
    EXPECT_NE(second.code, first.code);
    filed.channel = db::NeedChannel::Desk;
    EXPECT_NE(support::must(hall::fileNeedAtDesk(*m_state, staff("zhou"), filed, m_now)).number, first.number);
}

TEST_F(NeedHandlingTest, WhoFilesHearsInHowManyWorkingDaysTheRulesWantItPlanned) {
    const auto& limits = m_state->needRules.rules().limits;
    ASSERT_GT(limits.planWithin, 0);
    EXPECT_EQ(file("楼道灯不亮").answerWithin, limits.classifyWithin + limits.planWithin);
}

TEST_F(NeedHandlingTest, AKioskFilesInSomebodysFileOnlyIfTheyShowedWhoTheyAre) {
    const auto by = db::stores::byDevice(m_kiosk, m_now);
    const auto arrival = support::must(m_state->hall.arrivals().record({.resident = m_zhang,
                                                                        .candidates = {},
                                                                        .basis = db::ArrivalBasis::Face,
                                                                        .kiosk = m_kiosk,
                                                                        .requestKey = "a",
                                                                        .category = {},
                                                                        .firstSeenAt = m_now},
                                                                       by))
                             .event.arrival.id;
    const auto isTheirs = [&](db::ArrivalBasis basis) {
        EXPECT_TRUE(m_state->hall.arrivals().link(arrival, m_zhang, basis, by));
        auto filed = request("楼道灯不亮", db::NeedChannel::Kiosk);
        filed.arrival = arrival;
        return hall::fileNeedAtKiosk(*m_state, m_kiosk, filed, m_now)->isTheirs;
    };
    EXPECT_FALSE(isTheirs(db::ArrivalBasis::Face));
    EXPECT_FALSE(isTheirs(db::ArrivalBasis::Staff));
    EXPECT_TRUE(isTheirs(db::ArrivalBasis::Confirmed));
    EXPECT_TRUE(isTheirs(db::ArrivalBasis::PhoneAndName));
}

TEST_F(NeedHandlingTest, AKioskFilesForNobodyAndNeverForAResidentByName) {
    auto filed = request("楼道灯不亮", db::NeedChannel::Kiosk);
    const auto answer = hall::fileNeedAtKiosk(*m_state, m_kiosk, filed, m_now);
    ASSERT_TRUE(answer);
    EXPECT_FALSE(answer->isTheirs);
    EXPECT_EQ(answer->code.size(), 6U);
    EXPECT_EQ(hall::fileNeedAtKiosk(*m_state, m_kiosk, filed, m_now)->number, answer->number) << "once for its key";
    filed.resident = m_zhang;
    EXPECT_EQ(hall::fileNeedAtKiosk(*m_state, m_kiosk, filed, m_now).error(), RefusalCode::NotAllowed);
    filed = request("楼道灯不亮", db::NeedChannel::Kiosk);
    filed.category = "no-such";
    EXPECT_EQ(hall::fileNeedAtKiosk(*m_state, m_kiosk, filed, m_now).error(), RefusalCode::NotFound);
    filed = request("楼道灯不亮", db::NeedChannel::Kiosk);
    filed.place = db::GridCellId{99};
    EXPECT_EQ(hall::fileNeedAtKiosk(*m_state, m_kiosk, filed, m_now).error(), RefusalCode::NotFound);
}

TEST_F(NeedHandlingTest, TheSameAgainIsSeenAndMerged) {
    const auto first = file("楼道的灯不亮了");
    EXPECT_FALSE(first.mayBeSame);
    const auto second = file("楼道灯不亮");
    EXPECT_TRUE(second.mayBeSame);
    const auto card = hall::openNeed(*m_state, staff("zhou"), {.need = idOf(second)}, m_now);
    ASSERT_TRUE(card && card->card);
    ASSERT_EQ(card->card->similar.size(), 1U);
    EXPECT_EQ(card->card->similar[0].number, first.number);
    const auto merged =
        act(idOf(second), NeedStepKind::Merge, [&](wire::NeedAct& asked) { asked.sameAs = idOf(first); });
    ASSERT_TRUE(merged && merged->card);
    EXPECT_EQ(merged->card->need.end, db::NeedEnd::Merged);
    const auto progress = look(second, {ProofKind::Code, second.code});
    ASSERT_TRUE(progress);
    EXPECT_EQ(progress->end, wire::CaseEnd::Merged);
    EXPECT_EQ(progress->goesOnAs, first.number);
}

TEST_F(NeedHandlingTest, GoesThroughFiveStepsAndIsRatedByBothSides) {
    const auto filed = file("楼道灯不亮", m_zhang);
    handle(idOf(filed));
    ASSERT_TRUE(rate(filed, db::Grade::Good));
    const auto rated =
        act(idOf(filed), NeedStepKind::RateByUnit, [](wire::NeedAct& asked) { asked.grade = db::Grade::VeryGood; });
    ASSERT_TRUE(rated && rated->card);
    EXPECT_EQ(rated->card->need.state, db::NeedState::Evaluated);
    EXPECT_EQ(rated->card->score, 83) << "75 points at 70 %, 100 points at 30 %: 82.5";
    EXPECT_EQ(rated->card->residentName, "张秀兰");
    EXPECT_EQ(rated->card->steps.front().action, "unit-rated");
    EXPECT_EQ(rated->card->steps.back().action, "filed");
}

TEST_F(NeedHandlingTest, WhatTheRulesRefuseIsToldInWordsAndChangesNothing) {
    const auto filed = file("楼道灯不亮");
    const auto early = say(idOf(filed), NeedStepKind::Finish, "换好了");
    ASSERT_TRUE(early);
    EXPECT_FALSE(early->card);
    EXPECT_TRUE(early->refusal);
    EXPECT_EQ(say(idOf(filed), NeedStepKind::Decline, "不归我们")->refusal,
              (db::Refusal{.rule = db::NeedRefusal::ManagerOnly}));
    EXPECT_EQ(support::must(m_hall.hall().needs().stepsOf(idOf(filed))).size(), 1U);
    EXPECT_EQ(say(db::NeedId{99}, NeedStepKind::Finish, "x").error(), RefusalCode::NotFound);
    EXPECT_EQ(act(idOf(filed), NeedStepKind::Claim, [](auto& asked) { asked.claimant = "nobody"; }).error(),
              RefusalCode::NotFound);
}

TEST_F(NeedHandlingTest, ACardSaysWhatThisMemberOfStaffMayDo) {
    const auto filed = file("楼道灯不亮");
    const auto clerk = hall::openNeed(*m_state, staff("zhou"), {.need = idOf(filed)}, m_now)->card->may;
    const auto manager = hall::openNeed(*m_state, staff("ma"), {.need = idOf(filed)}, m_now)->card->may;
    EXPECT_THAT(clerk, Contains(NeedStepKind::Classify));
    EXPECT_THAT(clerk, Not(Contains(NeedStepKind::Decline)));
    EXPECT_THAT(clerk, Not(Contains(NeedStepKind::Finish)));
    EXPECT_THAT(manager, Contains(NeedStepKind::Decline));
}

TEST_F(NeedHandlingTest, TheListCountsByFilterKindAndPlace) {
    (void)file("楼道灯不亮");
    handle(idOf(file("门禁坏了")));
    const auto later = m_now + std::chrono::days{30};
    wire::NeedsAsk asked;
    asked.filter = wire::NeedFilter::Overdue;
    const auto list = hall::noteLook(*m_state, staff("ma"), later, hall::listNeeds(*m_state, asked, later));
    ASSERT_TRUE(list);
    EXPECT_EQ(list->all, 2) << "nobody looked at one, nobody rated the other";
    EXPECT_EQ(list->lines.front().colour, db::ClockColour::Late);
    ASSERT_EQ(list->counts.size(), 6U);
    EXPECT_EQ(list->counts[0].needs, 2);
    EXPECT_EQ(list->counts[1].needs, 1) << "new";
    EXPECT_EQ(list->counts[4].needs, 1) << "to rate";
    ASSERT_EQ(list->byKind.size(), 2U);
    ASSERT_EQ(list->byPlace.size(), 1U);
    EXPECT_EQ(list->byPlace[0].overdue, 2);
    asked.filter = wire::NeedFilter::Open;
    asked.kind = db::NeedKind::Routine;
    EXPECT_EQ(hall::noteLook(*m_state, staff("ma"), m_now, hall::listNeeds(*m_state, asked, m_now))->all, 1);
}

TEST_F(NeedHandlingTest, HistoryNamesTheKioskAtWhichItWasFiled) {
    const auto filed =
        support::must(hall::fileNeedAtKiosk(*m_state, m_kiosk, request("楼道的灯不亮", db::NeedChannel::Kiosk), m_now));
    const auto told = support::must(hall::openNeed(*m_state, staff("zhou"), {.need = idOf(filed)}, m_now));
    ASSERT_TRUE(told.card && !told.card->steps.empty());
    EXPECT_EQ(told.card->steps.back().byName, "一号机");
}

TEST_F(NeedHandlingTest, ProgressSaysWhatWasAskedInShortAndFiledWhen) {
    const auto filed = file("3号楼的楼道灯不亮。张梅说一直没有人修，电话13800001234");
    const auto progress = look(filed, {ProofKind::Code, filed.code});
    ASSERT_TRUE(progress);
    EXPECT_EQ(progress->asked, "…号楼的楼道灯不亮");
    EXPECT_EQ(progress->steps.front().on, db::summary::dateOf(m_now));
    const auto other = file("楼道里的灯坏了");
    ASSERT_TRUE(act(idOf(other), NeedStepKind::Merge, [&](auto& asked) { asked.sameAs = idOf(filed); })->card);
    const auto merged = look(other, {ProofKind::Code, other.code});
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->asked, "楼道里的灯坏了") << "their own words, not the other's";
}

TEST_F(NeedHandlingTest, ProgressNeedsItsProofAndNamesNobody) {
    const auto filed = file("楼道灯不亮", m_zhang);
    handle(idOf(filed));
    const auto progress = look(filed, {ProofKind::Code, filed.code});
    ASSERT_TRUE(progress);
    EXPECT_EQ(progress->kind, wire::CaseKind::Need);
    ASSERT_EQ(progress->steps.size(), 5U);
    EXPECT_EQ(progress->steps[3].mark, wire::StepMark::Done);
    EXPECT_EQ(progress->steps[4].mark, wire::StepMark::Now);
    EXPECT_EQ(progress->result, "换好了");
    ASSERT_EQ(progress->news.size(), 1U);
    EXPECT_EQ(progress->handledBy.zh, "便民维修志愿队");
    EXPECT_NE(progress->handledBy.en, progress->handledBy.zh) << "the directory has both";
    EXPECT_EQ(progress->askWhom, "清河社区服务大厅");
    EXPECT_TRUE(progress->mayRate);
    const std::string wrong = filed.code == "000000" ? "000001" : "000000";
    EXPECT_EQ(look(filed, {ProofKind::Code, wrong}).error(), RefusalCode::WrongCredentials);
    EXPECT_EQ(look(filed, {ProofKind::IdTail, "1234"}).error(), RefusalCode::WrongCredentials)
        << "nobody's ID number is known";
    const wire::NeedFiled none{.requestKey = {}, .number = db::needs::caseNumber(db::NeedId{999}), .code = {}};
    EXPECT_EQ(look(none, {ProofKind::Code, "123456"}).error(), RefusalCode::WrongCredentials)
        << "whether there is such a case is not said";
}

TEST_F(NeedHandlingTest, TheLastSixOfTheIdNumberOpenTheirOwn) {
    db::Resident resident;
    resident.name = "李国强";
    resident.idNumber = "11010519491231002X";
    resident.birthDate = db::Date{std::chrono::year{1949} / 12 / 31};
    const auto who = support::must(m_hall.hall().residents().insert(resident, db::stores::byOperator(m_now)));
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    const auto filed = file("楼道灯不亮", who);
    EXPECT_TRUE(look(filed, {ProofKind::IdTail, "31002X"}));
    EXPECT_TRUE(look(filed, {ProofKind::IdTail, "31002x"}));
    EXPECT_EQ(look(filed, {ProofKind::IdTail, "002X"}).error(), RefusalCode::WrongCredentials)
        << "case numbers stand in a row: four characters would be guessed too soon";
    EXPECT_EQ(look(filed, {ProofKind::IdTail, "310021"}).error(), RefusalCode::WrongCredentials);
    EXPECT_EQ(look(file("门禁坏了"), {ProofKind::IdTail, "31002X"}).error(), RefusalCode::WrongCredentials)
        << "nobody's need opens with its code alone";
}

TEST_F(NeedHandlingTest, ARatingChangesUntilTheDaysEnd) {
    const auto filed = file("楼道灯不亮");
    EXPECT_EQ(rate(filed, db::Grade::Good).error(), RefusalCode::NotInState) << "nothing is done yet";
    handle(idOf(filed));
    EXPECT_TRUE(rate(filed, db::Grade::Good));
    EXPECT_TRUE(rate(filed, db::Grade::Poor));
    EXPECT_EQ(support::must(m_hall.hall().needs().find(idOf(filed)))->ofResident, db::Grade::Poor);
    m_now += std::chrono::days{1};
    EXPECT_EQ(rate(filed, db::Grade::VeryGood).error(), RefusalCode::NotInState);
}

TEST_F(NeedHandlingTest, TheResidentWeighsAtLeastSeventy) {
    EXPECT_EQ(hall::residentPercent(*m_state), 70);
    EXPECT_EQ(hall::setResidentPercent(*m_state, staff("ma"), 69, m_now).error(), RefusalCode::NotInState);
    EXPECT_EQ(hall::setResidentPercent(*m_state, staff("zhou"), 80, m_now).error(), RefusalCode::NotAllowed);
    EXPECT_TRUE(hall::setResidentPercent(*m_state, staff("ma"), 80, m_now));
    EXPECT_EQ(hall::residentPercent(*m_state), 80);
}

TEST_F(NeedHandlingTest, TheDirectoryPutsThoseWithTheSkillFirst) {
    const auto filed = file("下水道堵了");
    ASSERT_TRUE(
        act(idOf(filed), NeedStepKind::Classify, [](auto& asked) { asked.kind = db::NeedKind::Professional; })->card);
    ASSERT_TRUE(act(idOf(filed), NeedStepKind::Plan, [&](auto& asked) {
                    asked.words = "疏通";
                    asked.dueOn = db::summary::dateOf(m_now + std::chrono::days{3});
                })->card);
    const auto directory = hall::directoryFor(*m_state, {.need = idOf(filed)}, m_now);
    ASSERT_TRUE(directory);
    EXPECT_TRUE(directory->claimants.front().fits);
    EXPECT_FALSE(directory->claimants.back().fits);
    EXPECT_THAT(directory->problem, IsEmpty());
    const auto refused = act(idOf(filed), NeedStepKind::Claim, [](auto& asked) { asked.claimant = "art-team"; });
    EXPECT_EQ(refused->refusal, (db::Refusal{.rule = db::NeedRefusal::NoSkill}));
}

TEST_F(NeedHandlingTest, ABrokenDirectoryChangesNothing) {
    const auto file = m_hall.assets() / "needs" / "directory.json";
    std::ofstream(file) << "{ \"skills\": [";
    m_state->needRules.look();
    EXPECT_THAT(m_state->needRules.problem(), HasSubstr("directory.json:1"));
    EXPECT_NE(m_state->needRules.rules().claimant("handy-team"), nullptr);
}

TEST_F(NeedHandlingTest, ATopicGoesThroughItsStepsAndIsShownWithoutNames) {
    const auto ma = staff("ma");
    wire::TopicAct asked;
    asked.step = wire::TopicStepKind::Raise;
    asked.title = "停车位怎么分";
    asked.category = m_category;
    auto told = hall::actOnTopic(*m_state, ma, asked, m_now);
    ASSERT_TRUE(told && told->card);
    const auto id = told->card->topic.id;
    EXPECT_EQ(told->card->topic.day,
              hall::noteLook(*m_state, ma, m_now, hall::listTopics(*m_state, ma, {}, m_now))->day);
    asked.topic = id;
    for (const auto step : {wire::TopicStepKind::Discuss, wire::TopicStepKind::Finish, wire::TopicStepKind::Rate,
                            wire::TopicStepKind::Close}) {
        asked.step = step;
        asked.words = "重新划线";
        asked.responsible = "物业";
        asked.dueOn = db::summary::dateOf(m_now);
        asked.grades = {5, 1, 0, 0, 0};
        told = hall::actOnTopic(*m_state, ma, asked, m_now);
        ASSERT_TRUE(told && told->card);
    }
    wire::Publish shown{.need = {}, .topic = id, .title = "张秀兰说停车难", .result = "重新划了四十个车位"};
    EXPECT_EQ(hall::publish(*m_state, staff("zhou"), shown, m_now).error(), RefusalCode::NotAllowed);
    EXPECT_EQ(hall::publish(*m_state, ma, shown, m_now)->refusal,
              (db::PublicRefusal{.fault = db::PublicFault::ResidentsName, .name = "张秀兰"}));
    EXPECT_THAT(hall::publishedTopics(*m_state, m_now).topics, IsEmpty());
    shown.title = "居民提出停车难";
    EXPECT_FALSE(hall::publish(*m_state, ma, shown, m_now)->refusal);
    const auto listed = hall::noteLook(*m_state, ma, m_now, hall::listTopics(*m_state, ma, {}, m_now));
    ASSERT_TRUE(listed && listed->topics.size() == 1);
    EXPECT_TRUE(listed->topics[0].isPublished);
    EXPECT_EQ(listed->topics[0].publicTitle, "居民提出停车难") << "a change begins with what stands there";
    EXPECT_EQ(listed->topics[0].publicResult, "重新划了四十个车位");
    EXPECT_EQ(listed->topics[0].topic.title, "停车位怎么分");
    const auto screen = hall::publishedTopics(*m_state, m_now);
    ASSERT_EQ(screen.topics.size(), 1U);
    EXPECT_TRUE(screen.topics[0].isTalkDay);
    EXPECT_EQ(screen.topics[0].grade, db::Grade::VeryGood);
    EXPECT_TRUE(screen.nextTalkDay);
    shown.title.clear();
    shown.result.clear();
    EXPECT_FALSE(hall::publish(*m_state, ma, shown, m_now)->refusal);
    EXPECT_TRUE(hall::noteLook(*m_state, ma, m_now, hall::listTopics(*m_state, ma, {}, m_now))
                    ->topics.at(0)
                    .publicTitle.empty());
    EXPECT_THAT(hall::publishedTopics(*m_state, m_now).topics, IsEmpty());
}

} // namespace
