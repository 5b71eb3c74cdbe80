// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/support/temp_hall.h"

#include <gmock/gmock.h>

namespace db::stores {
namespace {

using test::addResident;
using test::by;
using test::date;
using test::must;
using test::TempHall;
using ::testing::IsEmpty;

Need aNeed(std::optional<ResidentId> who = {}) {
    return {.resident = who, .category = "place", .text = "楼道灯不亮", .raisedAt = test::kMorning};
}

TEST(NeedStore, KeepsWhatTheFiveStepsNeedAndSealsTheTexts) {
    const TempHall temp;
    const GridCellId place = must(temp.hall.grid().insert(
        {.id = {}, .level = 1, .parent = std::nullopt, .label = "东台社区", .workerName = "丁", .workerPhone = ""},
        by()));
    const NeedId first = must(temp.hall.needs().insert(aNeed(), by()));
    Need need = aNeed(addResident(temp.hall));
    need.id = must(temp.hall.needs().file(need, "key-1", by()));
    need.state = NeedState::Evaluated;
    need.place = place;
    need.channel = NeedChannel::TalkDay;
    need.kind = NeedKind::Key;
    need.claimant = "property";
    need.claimedBy = "物业";
    need.claimedOn = date(2026, 11, 20);
    need.plan = "换成声控灯";
    need.dueOn = date(2026, 12, 1);
    need.result = "全部换好";
    need.doneOn = date(2026, 11, 24);
    need.end = NeedEnd::Merged;
    need.sameAs = first;
    need.endedOn = date(2026, 11, 25);
    need.ofResident = Grade::VeryGood;
    need.ofUnit = Grade::VeryPoor;
    must(temp.hall.needs().take(
        {.need = need.id, .at = test::kMorning, .actor = "staff:1", .action = "finished", .words = "很好"}, need,
        by()));
    const Need read = must(temp.hall.needs().find(need.id)).value();
    EXPECT_EQ(read.place, place);
    EXPECT_EQ(read.channel, NeedChannel::TalkDay);
    EXPECT_EQ(read.kind, NeedKind::Key);
    EXPECT_EQ(read.claimant, "property");
    EXPECT_EQ(read.claimedOn, need.claimedOn);
    EXPECT_EQ(read.plan, need.plan);
    EXPECT_EQ(read.dueOn, need.dueOn);
    EXPECT_EQ(read.result, need.result);
    EXPECT_EQ(read.doneOn, need.doneOn);
    EXPECT_EQ(read.end, NeedEnd::Merged);
    EXPECT_EQ(read.sameAs, first);
    EXPECT_EQ(read.endedOn, need.endedOn);
    EXPECT_EQ(read.ofResident, Grade::VeryGood);
    EXPECT_EQ(read.ofUnit, Grade::VeryPoor);
    const std::string disk = test::everythingOnDisk(temp.folder / "hall.db");
    for (const char* text : {"楼道灯不亮", "换成声控灯", "全部换好", "很好"}) {
        EXPECT_EQ(disk.find(text), std::string::npos) << text;
    }
}

TEST(NeedStore, TheSameRequestKeyAgainIsTheSameNeed) {
    const TempHall temp;
    const NeedId once = must(temp.hall.needs().file(aNeed(), "key-1", by()));
    EXPECT_EQ(must(temp.hall.needs().file(aNeed(), "key-1", by())), once);
    EXPECT_NE(must(temp.hall.needs().file(aNeed(), "key-2", by())), once);
    ASSERT_EQ(must(temp.hall.needs().stepsOf(once)).size(), 1U);
    EXPECT_EQ(must(temp.hall.needs().stepsOf(once)).front().action, "filed");
}

TEST(NeedStore, TellsTheOpenFromTheEnded) {
    const TempHall temp;
    Need need = aNeed();
    need.id = must(temp.hall.needs().file(need, "key-1", by()));
    Need gone = aNeed();
    gone.id = must(temp.hall.needs().file(gone, "key-2", by()));
    gone.end = NeedEnd::Withdrawn;
    gone.endedOn = test::kToday;
    must(temp.hall.needs().update(gone, by()));
    ASSERT_EQ(must(temp.hall.needs().open()).size(), 1U);
    EXPECT_EQ(must(temp.hall.needs().open()).front().id, need.id);
    ASSERT_EQ(must(temp.hall.needs().ended(10)).size(), 1U);
    EXPECT_EQ(must(temp.hall.needs().ended(10)).front().id, gone.id);
    EXPECT_EQ(must(temp.hall.needs().countEnded()), 1);
    EXPECT_EQ(must(temp.hall.needs().ofCategorySince("place", test::kMorning, 10)).size(), 2U);
    EXPECT_THAT(must(temp.hall.needs().ofCategorySince("place", test::kMorning + std::chrono::hours{1}, 10)),
                IsEmpty());
    EXPECT_THAT(must(temp.hall.needs().ofCategorySince("health", test::kMorning, 10)), IsEmpty());
}

TEST(NeedStore, AStepAndItsRatingAreStoredTogetherOrNotAtAll) {
    const TempHall temp;
    Need need = aNeed();
    need.id = must(temp.hall.needs().file(need, "key-1", by()));
    const RatedSubject of{RatedKind::Need, raw(need.id)};
    need.ofResident = Grade::Good;
    const NeedStep step{.need = need.id, .at = test::kMorning, .actor = "device:1", .action = "rated", .words = ""};
    const Rating tooLong{
        .of = of, .grade = Grade::Good, .words = std::string(4000, 'x'), .by = "device:1", .at = test::kMorning};
    EXPECT_EQ(temp.hall.needs().takeRated(step, need, tooLong, by()).error().kind, ErrorKind::Invalid);
    EXPECT_FALSE(must(temp.hall.needs().find(need.id))->ofResident);
    must(temp.hall.needs().takeRated(
        step, need, {.of = of, .grade = Grade::Good, .words = "谢谢", .by = "device:1", .at = test::kMorning}, by()));
    EXPECT_EQ(must(temp.hall.needs().find(need.id))->ofResident, Grade::Good);
    EXPECT_EQ(must(temp.hall.ratings().find(of))->words, "谢谢");
}

TEST(RatingStore, TheNewestTakesThePlaceOfTheOneBefore) {
    const TempHall temp;
    const RatedSubject visit{RatedKind::Arrival, 7};
    EXPECT_FALSE(must(temp.hall.ratings().find(visit)));
    must(temp.hall.ratings().give(
        {.of = visit, .grade = Grade::Poor, .words = "等太久", .by = "device:1", .at = test::kMorning}, by()));
    must(temp.hall.ratings().give(
        {.of = visit, .grade = Grade::Good, .words = "", .by = "device:1", .at = test::kMorning}, by()));
    EXPECT_EQ(must(temp.hall.ratings().find(visit))->grade, Grade::Good);
    EXPECT_FALSE(must(temp.hall.ratings().find({RatedKind::Matter, 7}))) << "another thing with the same number";
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("等太久"), std::string::npos);
}

TEST(TopicStore, KeepsATopicFromDayToDayUntilItIsClosed) {
    const TempHall temp;
    Topic topic{.day = date(2026, 10, 20), .category = "place", .title = "停车位怎么分"};
    topic.id = must(temp.hall.topics().insert(topic, by()));
    Topic later{.day = date(2026, 11, 20), .category = "place", .title = "装充电桩"};
    (void)must(temp.hall.topics().insert(later, by()));
    EXPECT_EQ(must(temp.hall.topics().forDay(date(2026, 11, 20), 10)).size(), 2U) << "an open one goes on";
    topic.state = TopicState::Closed;
    topic.grades = {3, 2, 0, 0, 1};
    topic.lesson = "先听邻居";
    topic.closedOn = date(2026, 11, 20);
    must(temp.hall.topics().update(topic, "closed", by()));
    EXPECT_EQ(must(temp.hall.topics().forDay(date(2026, 11, 20), 10)).size(), 1U);
    const Topic read = must(temp.hall.topics().find(topic.id)).value();
    EXPECT_EQ(read.grades, (GradeCounts{3, 2, 0, 0, 1}));
    EXPECT_EQ(read.lesson, "先听邻居");
    EXPECT_EQ(must(temp.hall.topics().days(10)).front(), date(2026, 11, 20));
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("停车位怎么分"), std::string::npos);
}

TEST(TopicStore, PublishesOneSentenceOfEach) {
    const TempHall temp;
    const TopicId topic =
        must(temp.hall.topics().insert({.day = test::kToday, .category = "place", .title = "停车"}, by()));
    Publication publication{.topic = topic,
                            .category = "place",
                            .title = "停车位重新划线",
                            .result = "已划好",
                            .grade = Grade::Good,
                            .closedOn = test::kToday};
    must(temp.hall.topics().publish(publication, by()));
    publication.result = "已划好四十个";
    must(temp.hall.topics().publish(publication, by()));
    ASSERT_EQ(must(temp.hall.topics().published(10)).size(), 1U);
    EXPECT_EQ(must(temp.hall.topics().publishedOf(std::nullopt, topic))->result, "已划好四十个");
    must(temp.hall.topics().unpublish(std::nullopt, topic, by()));
    EXPECT_THAT(must(temp.hall.topics().published(10)), IsEmpty());
    EXPECT_EQ(temp.hall.topics().unpublish(std::nullopt, std::nullopt, by()).error().kind, ErrorKind::Invalid);
}

} // namespace
} // namespace db::stores
