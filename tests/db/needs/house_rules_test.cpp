// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/house_rules.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using namespace db;
using namespace db::needs;

constexpr const char* kRules = R"({
"limits": {"classifyWithin": 2, "planWithin": 5, "claimWithin": 5, "progressEvery": 10, "rateWithin": 10},
"alike": {"days": 60, "percent": 40},
"talkDay": {"dayOfMonth": 20, "ifNotWorkingDay": "next"},
"classify": [
{"kind": "key", "because": {"zh": "多户", "en": "Many"}, "fromSame": 4},
{"kind": "professional", "skill": "repair", "because": {"zh": "要维修", "en": "Repairs"},
 "categories": ["place"], "anyWords": ["漏水", "路灯"]}]
})";
constexpr const char* kDirectory = R"({
"skills": [{"code": "repair", "name": {"zh": "维修", "en": "Repairs"}}],
"claimants": [
{"code": "team", "kind": "team", "name": {"zh": "维修队", "en": "Team"}, "phone": "", "skills": ["repair"]},
{"code": "unit", "kind": "unit", "name": {"zh": "物业", "en": "Property"}, "phone": "000-0000-0001"}]
})";

Expected<HouseRules> read(std::string rules = kRules, std::string directory = kDirectory) {
    return readHouseRules({{"directory.json", std::move(directory)}, {"rules.json", std::move(rules)}});
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(HouseRules, AreReadWithTheirDirectory) {
    const auto rules = read();
    ASSERT_TRUE(rules) << rules.error().context;
    EXPECT_EQ(rules->limits.progressEvery, 10);
    EXPECT_EQ(rules->talkDay.otherwise, TalkDayRule::Otherwise::Next);
    ASSERT_NE(rules->claimant("team"), nullptr);
    EXPECT_TRUE(hasSkill(*rules->claimant("team"), "repair"));
    EXPECT_FALSE(hasSkill(*rules->claimant("unit"), "repair"));
    EXPECT_TRUE(hasSkill(*rules->claimant("unit"), "")) << "none is asked for";
    EXPECT_EQ(rules->claimant("nobody"), nullptr);
}

TEST(HouseRules, SayFileLineAndReasonOfWhatIsWrong) {
    struct Case {
        const char* what;
        Expected<HouseRules> found;
        const char* begins;
    };
    const Case cases[] = {
        {"no JSON", read("{"), "rules.json:1: "},
        {"a limit of nothing", read(changed(kRules, "\"planWithin\": 5", "\"planWithin\": 0")), "rules.json:2: "},
        {"a misspelt name", read(changed(kRules, "\"fromSame\"", "\"fromsame\"")), "rules.json:6: "},
        {"a day that not every month has", read(changed(kRules, "\"dayOfMonth\": 20", "\"dayOfMonth\": 31")),
         "rules.json:4: "},
        {"an unknown kind", read(changed(kRules, "\"kind\": \"key\"", "\"kind\": \"huge\"")), "rules.json:6: "},
        {"a skill that nobody has", read(changed(kRules, "\"skill\": \"repair\"", "\"skill\": \"magic\"")),
         "rules.json:7: "},
        {"a code twice", read(kRules, changed(kDirectory, "\"code\": \"unit\"", "\"code\": \"team\"")),
         "directory.json:5: team: "},
        {"an unknown skill", read(kRules, changed(kDirectory, "[\"repair\"]", "[\"magic\"]")),
         "directory.json:4: team: "},
        {"no English name", read(kRules, changed(kDirectory, "\"en\": \"Team\"", "\"en\": \"\"")),
         "directory.json:4: team: "},
    };
    for (const Case& each : cases) {
        ASSERT_FALSE(each.found) << each.what;
        EXPECT_EQ(each.found.error().kind, ErrorKind::Invalid) << each.what;
        EXPECT_TRUE(each.found.error().context.starts_with(each.begins))
            << each.what << ": " << each.found.error().context;
    }
    EXPECT_EQ(readHouseRules({}).error().kind, ErrorKind::CannotOpen);
}

TEST(HouseRules, ClassifyByTheFirstRuleThatFits) {
    const auto rules = read();
    ASSERT_TRUE(rules);
    struct Case {
        const char* category;
        const char* text;
        int same;
        NeedKind kind;
        const char* skill;
    };
    for (const auto& [category, text, same, kind, skill] : {
             Case{"place", "楼道路灯坏了", 0, NeedKind::Professional, "repair"},
             Case{"place", "楼道路灯坏了", 4, NeedKind::Key, ""},
             Case{"place", "楼道路灯坏了", 3, NeedKind::Professional, "repair"},
             Case{"health", "楼道路灯坏了", 0, NeedKind::Routine, ""},
             Case{"place", "想要一个书架", 0, NeedKind::Routine, ""},
         }) {
        const auto found = suggestKind({.category = category, .text = text}, same, *rules);
        EXPECT_EQ(found.kind, kind) << text << same;
        EXPECT_EQ(found.skill, skill) << text << same;
        EXPECT_EQ(found.because.isEmpty(), kind == NeedKind::Routine) << text;
    }
}

TEST(HouseRules, ThatComeWithTheProgramAreSound) {
    const auto files = catalogue::readFolder(std::string(YIMEN_ASSETS) + "/needs");
    ASSERT_TRUE(files) << files.error().context;
    const auto rules = readHouseRules(*files);
    ASSERT_TRUE(rules) << rules.error().context;
    EXPECT_GE(rules->claimants.size(), 12U);
    for (const Skill& skill : rules->skills) {
        EXPECT_TRUE(
            std::ranges::any_of(rules->claimants, [&](const Claimant& each) { return hasSkill(each, skill.code); }))
            << "nobody has " << skill.code;
    }
}

} // namespace
