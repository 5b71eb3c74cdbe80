// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/talk_day.h"

#include <gtest/gtest.h>

namespace {

using namespace db;
using namespace db::needs;
using std::chrono::year;

constexpr Date day(int month, int dayOfMonth, int inYear = 2026) {
    return Date{year{inYear}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(dayOfMonth)}};
}
constexpr Date kToday = day(11, 20);
const calendar::WorkingCalendar kCalendar;

TEST(TalkDay, MovesWhenItsDayIsNoWorkingDay) {
    using Otherwise = TalkDayRule::Otherwise;
    const auto december = year{2026} / 12; // the 20th is a Sunday
    EXPECT_EQ(talkDayOf(december, {20, Otherwise::Same}, kCalendar), day(12, 20));
    EXPECT_EQ(talkDayOf(december, {20, Otherwise::Next}, kCalendar), day(12, 21));
    EXPECT_EQ(talkDayOf(december, {20, Otherwise::Previous}, kCalendar), day(12, 18));
    EXPECT_EQ(talkDayOf(year{2026} / 11, {20, Otherwise::Next}, kCalendar), day(11, 20));
}

TEST(TalkDay, IsMovedOverAWholeHoliday) {
    calendar::HolidayYear spring{.year = year{2026}, .rest = {}, .work = {}};
    for (int at = 15; at <= 23; ++at) {
        spring.rest.push_back(std::chrono::sys_days{day(2, at)});
    }
    const calendar::WorkingCalendar calendar{{spring}};
    EXPECT_EQ(talkDayOf(year{2026} / 2, {20, TalkDayRule::Otherwise::Next}, calendar), day(2, 24));
    EXPECT_EQ(talkDayOf(year{2026} / 2, {20, TalkDayRule::Otherwise::Previous}, calendar), day(2, 13));
}

TEST(TalkDay, NextIsTodayOrLater) {
    const TalkDayRule rule;
    EXPECT_EQ(nextTalkDay(day(11, 20), rule, kCalendar), day(11, 20));
    EXPECT_EQ(nextTalkDay(day(11, 21), rule, kCalendar), day(12, 21));
    EXPECT_EQ(nextTalkDay(day(12, 21), rule, kCalendar), day(12, 21)) << "the moved day is the talk day";
    EXPECT_EQ(nextTalkDay(day(12, 22), rule, kCalendar), day(1, 20, 2027));
}

Topic at(TopicState state) {
    Topic topic{.id = TopicId{1}, .day = kToday, .state = state, .category = "place", .title = "停车位怎么分"};
    if (state >= TopicState::Discussed) { topic.responsible = "物业"; }
    return topic;
}

/// raised, discussed, done, rated, closed: . goes through; d discuss first; n not done; r not rated; D is done; E has
/// ended; M the manager's.
char letterOf(const tl::expected<Topic, TopicRefusal>& decided) {
    if (decided) { return '.'; }
    switch (decided.error()) {
    case TopicRefusal::NotDiscussed:
        return 'd';
    case TopicRefusal::NotDone:
        return 'n';
    case TopicRefusal::NotRated:
        return 'r';
    case TopicRefusal::IsDone:
        return 'D';
    case TopicRefusal::HasEnded:
        return 'E';
    case TopicRefusal::ManagerOnly:
        return 'M';
    default:
        return '?';
    }
}

TEST(TopicRules, EveryStepFromEveryStateByEveryRole) {
    struct Row {
        const char* name;
        TopicAction action;
        const char* clerk;
        const char* manager;
    };
    const Row rows[] = {
        {"discuss", talk::Discuss{"划线编号", "物业", day(12, 1)}, "..DDE", "..DDE"},
        {"finish", talk::Finish{"划好了"}, "d.DDE", "d.DDE"},
        {"rate", talk::Rate{{3, 2, 0, 0, 0}}, "dn..E", "dn..E"},
        {"close", talk::Close{"先听邻居再划线"}, "dnrME", "dnr.E"},
        {"reopen", talk::Reopen{"线画歪了"}, "dn..E", "dn..E"},
    };
    for (const Row& row : rows) {
        for (const auto& [role, expected] : {std::pair{Role::Clerk, row.clerk}, std::pair{Role::Manager, row.manager},
                                             std::pair{Role::Resident, "MMMMM"}}) {
            std::string found;
            for (const auto state :
                 {TopicState::Raised, TopicState::Discussed, TopicState::Done, TopicState::Rated, TopicState::Closed}) {
                found += letterOf(decideTopic(at(state), row.action, role, kToday));
            }
            EXPECT_EQ(found, expected) << row.name << " by role " << static_cast<int>(role);
        }
    }
}

TEST(TopicRules, WhatStandsInTheWayIsKnownBeforeAWordIsWritten) {
    EXPECT_EQ(hindrance(at(TopicState::Raised), talk::Discuss{}, Role::Clerk), std::nullopt);
    EXPECT_EQ(hindrance(at(TopicState::Raised), talk::Finish{}, Role::Clerk), TopicRefusal::NotDiscussed);
    EXPECT_EQ(hindrance(at(TopicState::Done), talk::Rate{}, Role::Clerk), std::nullopt);
    EXPECT_EQ(hindrance(at(TopicState::Rated), talk::Close{}, Role::Clerk), TopicRefusal::ManagerOnly);
    EXPECT_EQ(hindrance(at(TopicState::Rated), talk::Close{}, Role::Manager), std::nullopt);
    EXPECT_EQ(hindrance(at(TopicState::Done), talk::Reopen{}, Role::Resident), TopicRefusal::ManagerOnly);
}

TEST(TopicRules, StepsNeedWordsADayAndNumbers) {
    const auto why = [](TopicState state, const TopicAction& action) {
        const auto decided = decideTopic(at(state), action, Role::Manager, kToday);
        return decided ? std::nullopt : std::optional(decided.error());
    };
    EXPECT_EQ(why(TopicState::Raised, talk::Discuss{"划线", "", day(12, 1)}), TopicRefusal::NoWords);
    EXPECT_EQ(why(TopicState::Raised, talk::Discuss{"划线", "物业", day(11, 19)}), TopicRefusal::NoDay);
    EXPECT_EQ(why(TopicState::Raised, talk::Discuss{"划线", "物业", std::nullopt}), TopicRefusal::NoDay);
    EXPECT_EQ(why(TopicState::Discussed, talk::Finish{" "}), TopicRefusal::NoWords);
    EXPECT_EQ(why(TopicState::Done, talk::Rate{{1, 2}}), TopicRefusal::NoGrades);
    EXPECT_EQ(why(TopicState::Done, talk::Rate{{0, 0, 0, 0, 0}}), TopicRefusal::NoGrades);
    EXPECT_EQ(why(TopicState::Done, talk::Rate{{5, -1, 0, 0, 0}}), TopicRefusal::NoGrades);
    EXPECT_EQ(why(TopicState::Rated, talk::Close{""}), TopicRefusal::NoWords);
    EXPECT_EQ(why(TopicState::Done, talk::Reopen{""}), TopicRefusal::NoWords);
}

TEST(WhyNotPublic, KeepsNamesNumbersAndDoorsOffTheScreen) {
    const std::vector<std::string_view> names{"何秀兰", "王伟", "李"};
    const std::optional<PublicRefusal> itMay;
    const PublicRefusal aName{.fault = PublicFault::ResidentsName, .name = "何秀兰"};
    const PublicRefusal someDigits{.fault = PublicFault::PrivateDigits};
    const PublicRefusal aDoor{.fault = PublicFault::Door};
    const PublicRefusal tooShort{.fault = PublicFault::TooShort, .characters = 4};
    struct Case {
        const char* sentence;
        std::optional<PublicRefusal> why;
    };
    for (const auto& [sentence, why] : {
             Case{"小区东门装了充电桩", itMay},
             Case{"何秀兰家的下水道通了", aName},
             Case{"电话 13800138000", someDigits},
             Case{"3号楼路灯换好了", aDoor},
             Case{"302室门口扫干净了", aDoor},
             Case{"换了 120 盏路灯", itMay},
             Case{"李子树剪好了枝", itMay}, // one character is no name
             Case{"好", tooShort},
             Case{"   　 ", tooShort},
         }) {
        EXPECT_EQ(whyNotPublic(sentence, {}, names), why) << sentence;
    }
    std::string longOne;
    for (int i = 0; i < 61; ++i) {
        longOne += "长";
    }
    EXPECT_EQ(whyNotPublic(longOne, {}, {}), (PublicRefusal{.fault = PublicFault::TooLong, .characters = 60}));
}

} // namespace
