// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/import/resident_entry.h"

#include "db/records/resident_fields.h"

#include <gtest/gtest.h>

namespace db::import {
namespace {

constexpr Date kToday{std::chrono::year{2026}, std::chrono::November, std::chrono::day{30}};

ResidentEntry anEntry() {
    ResidentEntry entry;
    entry.name = "张 秀兰";
    entry.idNumber = "11010519491231002x";
    entry.phone = "138 0000 1234；0515-88005678转12";
    entry.address = "东台巷\"老院\",7 号";
    entry.household = "H-1";
    entry.language = "粤语";
    return entry;
}

TEST(ResidentEntry, IsReadAsARowOfAList) {
    const ReadEntry read = readEntry(anEntry(), kToday);
    ASSERT_TRUE(read.row);
    EXPECT_FALSE(read.fault);
    EXPECT_FALSE(read.doubt);
    EXPECT_EQ(read.row->resident.name, "张秀兰");
    EXPECT_EQ(read.row->resident.idNumber, "11010519491231002X");
    EXPECT_EQ(read.row->resident.phone, "13800001234");
    EXPECT_EQ(read.row->resident.secondPhone, "051588005678");
    EXPECT_EQ(read.row->resident.address, "东台巷\"老院\",7 号") << "a comma or a quote is no other cell";
    EXPECT_EQ(read.row->householdNumber, "H-1");
}

TEST(ResidentEntry, SaysWhichFieldIsWrongOrDoubted) {
    ResidentEntry entry = anEntry();
    entry.idNumber = "110105194912310021";
    ASSERT_TRUE(readEntry(entry, kToday).fault);
    EXPECT_EQ(readEntry(entry, kToday).fault->field, "id-number");
    entry = anEntry();
    entry.birthDate = "1949-12-30";
    ASSERT_TRUE(readEntry(entry, kToday).doubt);
    EXPECT_EQ(readEntry(entry, kToday).doubt->field, "birth-date");
    EXPECT_TRUE(readEntry(entry, kToday).row);
    entry = anEntry();
    entry.phone = "12345";
    ASSERT_TRUE(readEntry(entry, kToday).doubt);
    EXPECT_EQ(readEntry(entry, kToday).doubt->field, "phone");
    EXPECT_TRUE(readEntry(ResidentEntry{}, kToday).fault);
    entry = ResidentEntry{};
    entry.name = "合计";
    ASSERT_TRUE(readEntry(entry, kToday).fault);
    EXPECT_EQ(readEntry(entry, kToday).fault->field, "name");
}

TEST(ResidentEntry, CannotAddARowOfItsOwn) {
    ResidentEntry entry = anEntry();
    entry.address = "一号楼\n\"李四\",,2001-01-01,";
    const ReadEntry read = readEntry(entry, kToday);
    ASSERT_TRUE(read.row);
    EXPECT_EQ(read.row->resident.name, "张秀兰");
}

TEST(ResidentEntry, ACorrectionTakesAwayWhatIsLeftEmpty) {
    Resident before;
    before.id = ResidentId{7};
    before.name = "张秀兰";
    before.phone = "13800001234";
    before.note = "租户";
    before.standing = Standing::MovedOut;
    before.gridCell = GridCellId{3};
    ResidentEntry entry = anEntry();
    entry.phone.clear();
    const Resident after = corrected(before, *readEntry(entry, kToday).row);
    EXPECT_EQ(after.id, before.id);
    EXPECT_TRUE(after.phone.empty());
    EXPECT_EQ(after.note, "租户");
    EXPECT_EQ(after.standing, Standing::MovedOut);
    EXPECT_EQ(after.gridCell, before.gridCell);
}

} // namespace
} // namespace db::import
