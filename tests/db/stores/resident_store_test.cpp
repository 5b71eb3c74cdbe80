// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/resident_store.h"

#include "tests/db/support/temp_hall.h"

namespace db::stores {
namespace {

using test::addResident;
using test::aResident;
using test::by;
using test::must;
using test::TempHall;

TEST(ResidentStore, GivesBackWhatWasPutIn) {
    TempHall temp;
    Resident resident = aResident();
    resident.idNumber = "11010519491231002x";
    resident.phone = "138 0000 1234";
    resident.gridCell = must(temp.hall.grid().insert({.id = {},
                                                      .level = 3,
                                                      .parent = std::nullopt,
                                                      .label = "第三网格",
                                                      .workerName = "周某",
                                                      .workerPhone = "13900000000"},
                                                     by()));
    resident.household = must(temp.hall.residents().ensureHousehold("H-0012", by()));
    resident.usesWheelchair = true;
    const ResidentId id = must(temp.hall.residents().insert(resident, by()));
    temp.reopen();

    const Resident read = must(temp.hall.residents().find(id)).value();
    EXPECT_EQ(read.id, id);
    EXPECT_EQ(read.name, "何佩珍");
    EXPECT_EQ(read.sex, Sex::Female);
    EXPECT_EQ(read.birthDate, test::date(1946, 5, 3));
    EXPECT_EQ(read.idNumber, "11010519491231002X");
    EXPECT_EQ(read.phone, "13800001234");
    EXPECT_EQ(read.address, resident.address);
    EXPECT_EQ(read.gridCell, resident.gridCell);
    EXPECT_EQ(read.household, resident.household);
    EXPECT_EQ(read.spokenLanguage, "zh");
    EXPECT_TRUE(read.needsHearingHelp);
    EXPECT_TRUE(read.usesWheelchair);
    EXPECT_FALSE(read.isDemo);
}

TEST(ResidentStore, KeepsBirthDatesBefore1970) {
    const TempHall temp;
    Resident resident = aResident();
    resident.birthDate = test::date(1919, 2, 28);
    const ResidentId id = must(temp.hall.residents().insert(resident, by()));
    EXPECT_EQ(must(temp.hall.residents().find(id))->birthDate, test::date(1919, 2, 28));
}

TEST(ResidentStore, FindsByNumberPhoneAndTail) {
    const TempHall temp;
    Resident first = aResident("甲", "13800001234");
    first.idNumber = "11010519491231002X";
    const ResidentId one = must(temp.hall.residents().insert(first, by()));
    const ResidentId two = addResident(temp.hall, "乙", "13900001234");
    (void)addResident(temp.hall, "丙", "");
    const auto residents = temp.hall.residents();

    EXPECT_EQ(must(residents.findByIdNumber("11010519491231002x")).value().id, one);
    EXPECT_FALSE(must(residents.findByIdNumber("110105194912310021")));
    EXPECT_FALSE(must(residents.findByIdNumber("")));
    ASSERT_EQ(must(residents.findByPhone("+86 138-0000-1234")).size(), 1U);
    const auto tails = must(residents.findByPhoneTail("1234"));
    ASSERT_EQ(tails.size(), 2U);
    EXPECT_EQ(tails[0].id, one);
    EXPECT_EQ(tails[1].id, two);
    EXPECT_TRUE(must(residents.findByPhoneTail("")).empty()) << "people without a phone are not found by nothing";
    EXPECT_EQ(must(residents.all()).size(), 3U);
}

TEST(ResidentStore, RefusesASecondPersonWithOneIdNumberButNotWithout) {
    const TempHall temp;
    Resident resident = aResident();
    resident.idNumber = "11010519491231002X";
    (void)must(temp.hall.residents().insert(resident, by()));
    const auto again = temp.hall.residents().insert(resident, by());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::Constraint);
    (void)addResident(temp.hall);
    (void)addResident(temp.hall);
    EXPECT_EQ(must(temp.hall.residents().count()), 3);
}

TEST(ResidentStore, UpdatesAndMovesTheIndexesAlong) {
    TempHall temp;
    const ResidentId id = addResident(temp.hall);
    Resident changed = must(temp.hall.residents().find(id)).value();
    changed.name = "何珍";
    changed.phone = "13700005678";
    must(temp.hall.residents().update(changed, by()));
    EXPECT_TRUE(must(temp.hall.residents().findByPhoneTail("1234")).empty());
    EXPECT_EQ(must(temp.hall.residents().findByPhoneTail("5678")).at(0).name, "何珍");

    changed.id = ResidentId{999};
    const auto missing = temp.hall.residents().update(changed, by());
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, ErrorKind::NotFound);
}

TEST(ResidentStore, RefusesWhatIsNoResident) {
    const TempHall temp;
    const auto kindOf = [&](const Resident& resident) {
        const auto id = temp.hall.residents().insert(resident, by());
        return id ? std::nullopt : std::optional{id.error().kind};
    };
    Resident nameless = aResident("");
    Resident endless = aResident();
    endless.address = std::string(5000, 'x');
    Resident strange = aResident("何\x01珍");
    Resident unborn = aResident();
    unborn.birthDate = test::date(2023, 2, 30);
    Resident nowhere = aResident();
    nowhere.gridCell = GridCellId{42};
    EXPECT_EQ(kindOf(nameless), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(endless), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(strange), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(unborn), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(nowhere), ErrorKind::Constraint);
    EXPECT_EQ(must(temp.hall.residents().count()), 0);
}

TEST(ResidentStore, LeavesNoNameNumberPhoneOrAddressOnTheDisk) {
    TempHall temp;
    Resident resident = aResident("何佩珍", "13800001234");
    resident.idNumber = "11010519491231002X";
    const ResidentId id = must(temp.hall.residents().insert(resident, by()));
    resident.id = id;
    resident.address = "东台社区9号楼";
    must(temp.hall.residents().update(resident, by()));
    (void)must(temp.hall.residents().ensureHousehold("HUKOU-778899", by()));
    for (const bool reopened : {false, true}) {
        if (reopened) { temp.reopen(); }
        const std::string disk = test::everythingOnDisk(temp.folder / "hall.db");
        ASSERT_GT(disk.size(), 4096U);
        for (const char* secret : {"何佩珍", "13800001234", "11010519491231002X", "东台社区", "HUKOU-778899"}) {
            EXPECT_EQ(disk.find(secret), std::string::npos) << secret;
        }
    }
}

TEST(ResidentStore, ASealedNameMovedToAnotherRowIsNoticed) {
    TempHall temp;
    const ResidentId one = addResident(temp.hall, "甲");
    const ResidentId two = addResident(temp.hall, "乙");
    test::sqlOf(temp.hall).exec("UPDATE resident SET name = (SELECT name FROM resident WHERE id = 1) WHERE id = 2");
    EXPECT_TRUE(temp.hall.residents().find(one));
    const auto moved = temp.hall.residents().find(two);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().kind, ErrorKind::Corrupt);
}

TEST(ResidentStore, OneHouseholdHasOneId) {
    TempHall temp;
    const HouseholdId one = must(temp.hall.residents().ensureHousehold("H-1", by()));
    EXPECT_EQ(must(temp.hall.residents().ensureHousehold("H-1", by())), one);
    EXPECT_NE(must(temp.hall.residents().ensureHousehold("H-2", by())), one);
}

TEST(ResidentStore, KeepsWhatStoodThereBeforeAChange) {
    TempHall temp;
    const ResidentId id = addResident(temp.hall);
    Resident resident = must(temp.hall.residents().find(id)).value();
    const std::string before = resident.phone;
    resident.phone = "13911112222";
    resident.standing = Standing::MovedOut;
    resident.standingSince = test::date(2026, 11, 1);
    must(temp.hall.residents().update(resident, by()));
    temp.reopen();
    const auto changes = must(temp.hall.residents().changesOf(id, 10));
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[2].field, "phone");
    EXPECT_EQ(changes[2].before, before);
    EXPECT_EQ(changes[2].after, "13911112222");
    EXPECT_EQ(changes[2].by, by().actor);
    EXPECT_EQ(changes[1].field, "standing");
    EXPECT_EQ(changes[1].after, "moved-out");
    EXPECT_EQ(changes[0].after, "2026-11-01");
    EXPECT_EQ(must(temp.hall.residents().changesOf(id, 1)).size(), 1U);
    must(temp.hall.residents().update(resident, by()));
    EXPECT_EQ(must(temp.hall.residents().changesOf(id, 10)).size(), 3U) << "nothing is another";
}

TEST(ResidentStore, IsMergedIntoSomebodyOrNotMerged) {
    const TempHall temp;
    const ResidentId id = addResident(temp.hall);
    Resident resident = must(temp.hall.residents().find(id)).value();
    resident.standing = Standing::Merged;
    EXPECT_EQ(temp.hall.residents().update(resident, by()).error().kind, ErrorKind::Invalid);
    resident.standing = Standing::Here;
    resident.mergedInto = id;
    EXPECT_EQ(temp.hall.residents().update(resident, by()).error().kind, ErrorKind::Invalid);
}

} // namespace
} // namespace db::stores
