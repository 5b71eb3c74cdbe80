// SPDX-License-Identifier: GPL-3.0-or-later
// The disk that the power cuts are tried on loses what it may lose, and keeps what it must.
#include "tests/attack/disk_log.h"
#include "tests/attack/table.h"

#include <gtest/gtest.h>
#include <set>

namespace {

using attack::DiskOperation;
using attack::DiskStep;
using Files = std::map<std::string, std::string>;

constexpr std::uint64_t kInode = 7;

[[nodiscard]] DiskStep written(const std::string& data, std::int64_t at = 0) {
    return {DiskOperation::Write, kInode, at, {}, {}, data, 0};
}
[[nodiscard]] DiskStep of(DiskOperation operation, const std::string& path = {}, const std::string& newPath = {}) {
    return {operation, kInode, 0, path, newPath, {}, 0};
}

/// Everything that may be there after a cut at the end of these steps.
[[nodiscard]] std::set<Files> outcomes(const attack::DiskFiles& before, const std::vector<DiskStep>& log) {
    std::mt19937 random(1);
    std::set<Files> found;
    for (int i = 0; i < 400; ++i) {
        found.insert(attack::afterPowerCut(before, log, log.size(), random));
    }
    return found;
}

const attack::DiskFiles kOneFile{{"a", {kInode, "old"}}};

TEST(PowerCut, KeepsWhatWasSynced) {
    EXPECT_EQ(outcomes(kOneFile, {written("new"), of(DiskOperation::Sync)}), (std::set<Files>{{{"a", "new"}}}));
}

TEST(PowerCut, MayLoseAnyWriteThatWasNotSynced) {
    EXPECT_EQ(outcomes(kOneFile, {written("N"), written("W", 2)}),
              (std::set<Files>{{{"a", "old"}}, {{"a", "Nld"}}, {{"a", "olW"}}, {{"a", "NlW"}}}));
}

TEST(PowerCut, MayTearAWriteAtASector) {
    const auto found = outcomes({{"a", {kInode, ""}}}, {written(std::string(1024, 'x'))});
    EXPECT_EQ(found, (std::set<Files>{{{"a", ""}}, {{"a", std::string(512, 'x')}}, {{"a", std::string(1024, 'x')}}}));
}

TEST(PowerCut, MayLoseANewNameUntilItsFolderWasSynced) {
    const std::vector<DiskStep> made{of(DiskOperation::Create, "b"), written("new"), of(DiskOperation::Sync)};
    EXPECT_EQ(outcomes({}, made), (std::set<Files>{{}, {{"b", "new"}}}));
    auto synced = made;
    synced.push_back(of(DiskOperation::SyncFolder));
    EXPECT_EQ(outcomes({}, synced), (std::set<Files>{{{"b", "new"}}}));
}

TEST(PowerCut, MayUndoARenameButKeepsOneOfTheTwoFiles) {
    const attack::DiskFiles two{{"a", {1, "old"}}, {"b", {2, "new"}}};
    EXPECT_EQ(outcomes(two, {of(DiskOperation::Rename, "b", "a")}),
              (std::set<Files>{{{"a", "old"}, {"b", "new"}}, {{"a", "new"}}}));
}

TEST(Table, ARowThatWasNotTriedDoesNotHold) {
    attack::Row row{.what = "kills"};
    EXPECT_FALSE(attack::allHeld({row}));
    row.count({});
    EXPECT_TRUE(attack::allHeld({row}));
    row.count("lost one");
    EXPECT_FALSE(attack::allHeld({row}));
    EXPECT_EQ(row.failures.at("lost one"), 1);
}

} // namespace
