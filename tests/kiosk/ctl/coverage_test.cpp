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
