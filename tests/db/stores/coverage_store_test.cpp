// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/support/temp_hall.h"

#include <gmock/gmock.h>

namespace db::stores {
namespace {

using test::by;
using test::date;
using test::must;
using test::TempHall;
using testing::HasSubstr;

TEST(CoverageStore, KeepsWhatWasSaidLastOfAnItemAndASource) {
    const TempHall temp;
    auto store = temp.hall.coverage();
    must(store.put({.itemCode = "ELD-003", .source = CoverageSource::List, .day = date(2026, 10, 1)}, by()));
    must(store.put({.itemCode = "ELD-003", .source = CoverageSource::OwnMatters}, by()));
    must(store.put({.itemCode = "ELD-001", .day = date(2024, 1, 1), .reference = "街道交接"}, by("staff:3")));
    must(store.put(
        {.itemCode = "ELD-003", .source = CoverageSource::List, .day = date(2026, 11, 1), .reference = "民政"}, by()));

    const auto all = must(store.all());
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].itemCode, "ELD-001");
    EXPECT_EQ(all[0].day, date(2024, 1, 1));
    EXPECT_EQ(all[0].reference, "街道交接");
    EXPECT_EQ(all[0].setBy, "staff:3");
    EXPECT_EQ(all[0].setAt, by().at);
    EXPECT_EQ(all[1].source, CoverageSource::OwnMatters);
    EXPECT_FALSE(all[1].day);
    EXPECT_EQ(all[2].source, CoverageSource::List);
    EXPECT_EQ(all[2].day, date(2026, 11, 1));
    EXPECT_EQ(all[2].reference, "民政");

    must(store.remove("ELD-003", CoverageSource::List, by()));
    EXPECT_EQ(must(store.all()).size(), 2U);
    EXPECT_EQ(store.remove("ELD-003", CoverageSource::List, by()).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(store.remove("CIV-001", CoverageSource::OwnMatters, by()).error().kind, ErrorKind::NotFound);
}

TEST(CoverageStore, EachChangeIsInTheAuditLog) {
    const TempHall temp;
    auto store = temp.hall.coverage();
    const auto seen = must(temp.hall.audit().entriesAfter(0, 1000)).size();
    must(store.put({.itemCode = "ELD-003", .source = CoverageSource::List, .day = date(2026, 10, 1)}, by()));
    must(store.remove("ELD-003", CoverageSource::List, by()));
    const auto entries = must(temp.hall.audit().entriesAfter(0, 1000));
    ASSERT_EQ(entries.size(), seen + 2);
    EXPECT_EQ(entries[seen].action, "coverage.set");
    EXPECT_EQ(entries[seen].detail, "ELD-003 list 2026-10-01");
    EXPECT_EQ(entries[seen + 1].action, "coverage.removed");
}

TEST(CoverageStore, RefusesWhatSaysNothing) {
    const TempHall temp;
    auto store = temp.hall.coverage();
    const auto refusal = [&store](const RecordCoverage& coverage) { return store.put(coverage, by()).error().kind; };
    EXPECT_EQ(refusal({}), ErrorKind::Invalid) << "no item";
    EXPECT_EQ(refusal({.itemCode = "ELD-003", .source = CoverageSource::List}), ErrorKind::Invalid) << "no day";
    EXPECT_EQ(refusal({.itemCode = "ELD-003", .day = date(2026, 2, 30)}), ErrorKind::Invalid);
    EXPECT_EQ(refusal({.itemCode = std::string(65, 'A')}), ErrorKind::Invalid);
    EXPECT_EQ(refusal({.itemCode = "ELD-003", .reference = std::string(321, 'a')}), ErrorKind::Invalid);
    EXPECT_TRUE(must(store.all()).empty());
}

} // namespace
} // namespace db::stores
