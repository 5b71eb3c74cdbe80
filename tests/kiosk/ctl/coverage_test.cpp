// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/ctl/shell_for_test.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace {

using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;

TEST(Coverage, IsSetListedAndTakenBack) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto coverage = [&data](std::vector<std::string> words) {
        words.insert(words.begin(), "coverage");
        words.insert(words.end(), {"--data", data});
        return run(words);
    };
    const auto list = [&] { return nlohmann::json::parse(coverage({"list", "--json"}).out); };

    EXPECT_EQ(coverage({"set", "ELD-001", "own-matters"}).code, Exit::Ok);
    const auto set = coverage({"set", "ELD-003", "list", "--day", "2026-1-5", "--reference", "民政"});
    EXPECT_EQ(set.code, Exit::Ok) << set.err;
    EXPECT_THAT(set.out, HasSubstr("ELD-003"));
    EXPECT_EQ(list().size(), 2U);
    EXPECT_EQ(list()[0]["item"], "ELD-001");
    EXPECT_TRUE(list()[0]["day"].is_null());
    EXPECT_EQ(list()[1]["source"], "list");
    EXPECT_EQ(list()[1]["day"], "2026-01-05");
    EXPECT_EQ(list()[1]["reference"], "民政");
    EXPECT_EQ(list()[1]["set_by"], "operator");
    EXPECT_THAT(coverage({"list"}).out, HasSubstr("ELD-001\town-matters\t-\toperator"));

    EXPECT_EQ(coverage({"remove", "ELD-003", "list"}).code, Exit::Ok);
    EXPECT_EQ(list().size(), 1U);
    const auto twice = coverage({"remove", "ELD-003", "list"});
    EXPECT_NE(twice.code, Exit::Ok);
    EXPECT_THAT(twice.err, HasSubstr("nothing was said of ELD-003"));
}

TEST(ImportBenefits, AWholeListSaysWhoHasItAndThatNobodyIsLeftOut) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "a.csv", "姓名,身份证号\n何佩珍,320900194605030029\n周国栋,320900194409170032\n");
    write(folder / "b.csv", "姓名,身份证号\n何佩珍,320900194605030029\n赵志强,320900196806190079\n");
    ASSERT_EQ(run({"import", "residents", (folder / "a.csv").string(), "--data", data}).code, Exit::Ok);
    const auto benefits = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"import", "benefits", (folder / "b.csv").string(), "--data", data};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    const auto preview = benefits({"--item", "ELD-001", "--as-of", "2026-01-05", "--whole", "--preview"});
    EXPECT_EQ(preview.code, Exit::Ok) << preview.err;
    EXPECT_THAT(preview.out, HasSubstr("line 3: 不在本厅的居民里"));
    EXPECT_THAT(preview.out, HasSubstr("1 resident would be put on the books; nothing was stored"));
    EXPECT_EQ(run({"coverage", "list", "--data", data}).out, "");

    const auto applied = benefits({"--item", "ELD-001", "--as-of", "2026-01-05", "--whole", "--reference", "民政"});
    EXPECT_EQ(applied.code, Exit::Ok) << applied.err;
    EXPECT_THAT(applied.out, HasSubstr("1 resident put on the books as having it"));
    EXPECT_THAT(run({"coverage", "list", "--data", data}).out, HasSubstr("ELD-001\tlist\t2026-01-05\toperator"));
    EXPECT_THAT(benefits({"--item", "ELD-001", "--as-of", "2026-01-05", "--whole"}).out,
                HasSubstr("1 resident had it on the books already"));

    EXPECT_EQ(benefits({"--item", "NOT-001", "--as-of", "2026-01-05"}).code, Exit::Usage);
    EXPECT_EQ(benefits({"--item", "ELD-001", "--as-of", "2126-11-01"}).code, Exit::Usage);
    EXPECT_EQ(benefits({"--item", "CIV-001", "--as-of", "2026-01-05", "--whole"}).code, Exit::Usage);
}

TEST(Coverage, WhatCannotBeSaidIsRefusedInOneLine) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto refusal = [&data](std::vector<std::string> words) {
        words.insert(words.begin(), {"coverage", "set"});
        words.insert(words.end(), {"--data", data});
        const auto ran = run(words);
        EXPECT_NE(ran.code, Exit::Ok);
        return ran.err;
    };
    EXPECT_THAT(refusal({"CIV-001", "own-matters"}), HasSubstr("no rule of the card suggests CIV-001"));
    EXPECT_THAT(refusal({"ELD-001", "list"}), HasSubstr("--day"));
    EXPECT_THAT(refusal({"ELD-001", "list", "--day", "2126-01-01"}), HasSubstr("yet to come"));
    EXPECT_THAT(refusal({"ELD-001", "list", "--day", "gestern"}), HasSubstr("no day"));
    EXPECT_THAT(refusal({"ELD-001", "rumour"}), HasSubstr("rumour"));
    EXPECT_EQ(nlohmann::json::parse(run({"coverage", "list", "--json", "--data", data}).out).size(), 0U);
}

} // namespace
