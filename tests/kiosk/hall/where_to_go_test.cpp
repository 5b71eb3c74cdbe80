// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/duty/where_to_go.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using hall::countersFrom;
using hall::openFor;
using hall::Sitter;
using hall::whereToGo;
using hall::Window;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<Window> kThree{{"1", {"civil"}}, {"2", {"elderly", "health"}}, {"3", {}}};

TEST(WhereToGo, NamesAWindowThatServesItAndWhereSomebodySits) {
    struct Row {
        const char* what;
        std::vector<Sitter> sitters;
        const char* category;
        const char* window;
    };
    for (const Row& row : {
             Row{"all are there", {{"1", true, ""}, {"2", true, ""}, {"3", true, ""}}, "health", "2"},
             Row{"nobody is there", {{"2", false, ""}}, "health", ""},
             Row{"the one that names it is empty", {{"3", true, ""}}, "health", "3"},
             Row{"only one that does not serve it", {{"1", true, ""}}, "health", ""},
             Row{"what no window names", {{"1", true, ""}, {"3", true, ""}}, "place", "3"},
             Row{"nothing chosen", {{"1", true, ""}, {"3", true, ""}}, "", "3"},
             Row{"nothing chosen, no general window", {{"1", true, ""}}, "", ""},
             Row{"out, and the other helps", {{"2", false, "1"}, {"1", true, ""}}, "health", "1"},
             Row{"out, and who helps is not there", {{"2", false, "1"}, {"1", false, ""}}, "health", ""},
             Row{"out, and a colleague sits there",
                 {{"2", false, "1"}, {"2", true, ""}, {"1", true, ""}},
                 "health",
                 "2"},
             Row{"a window that there is not", {{"4", true, ""}}, "place", ""},
             Row{"no window of their own", {{"", true, ""}}, "place", ""},
         }) {
        EXPECT_EQ(whereToGo(countersFrom(kThree, row.sitters), row.category), row.window) << row.what;
    }
}

TEST(WhereToGo, StaysWithWhatWasSaidUntilItIsUntrue) {
    const auto both = countersFrom({{"1", {}}, {"2", {}}}, {{"1", true, ""}, {"2", true, ""}});
    EXPECT_EQ(whereToGo(both, "civil"), "1");
    EXPECT_EQ(whereToGo(both, "civil", "2"), "2");
    EXPECT_EQ(whereToGo(countersFrom({{"1", {}}, {"2", {}}}, {{"1", true, ""}}), "civil", "2"), "1") << "they left";
    EXPECT_EQ(whereToGo(both, "civil", "7"), "1") << "there is no such window";
}

TEST(WhereToGo, NamesTheWindowsOfTheStaffWhereTheHallNamesNone) {
    const auto counters = countersFrom({}, {{"2", true, ""}, {"5", false, ""}});
    EXPECT_EQ(whereToGo(counters, "place"), "2");
    EXPECT_EQ(whereToGo(countersFrom({}, {}), "place"), "");
}

TEST(OpenFor, PutsTheWindowThatNamesTheCategoryFirst) {
    const auto counters = countersFrom(kThree, {{"3", true, ""}, {"2", true, ""}, {"1", true, ""}});
    EXPECT_THAT(openFor(counters, "elderly"), ElementsAre("2", "3"));
    EXPECT_THAT(openFor(countersFrom(kThree, {}), "elderly"), IsEmpty());
}

} // namespace
