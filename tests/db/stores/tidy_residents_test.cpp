// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/support/temp_hall.h"

namespace db::stores {
namespace {

using test::aResident;
using test::by;
using test::must;
using test::TempHall;

/// A resident as a program of before stored one: the name and the phone as they were typed.
ResidentId addAsBefore(const TempHall& temp, const std::string& name, const std::string& phone) {
    const ResidentId id = test::addResident(temp.hall, "甲", "13800001234");
    Connection& connection = temp.hall.connection();
    run(connection, "UPDATE resident SET name = ?2, phone = ?3 WHERE id = ?1", id,
        connection.seal().seal(name, {"resident", "name", raw(id)}),
        connection.seal().seal(phone, {"resident", "phone", raw(id)}));
    return id;
}

TEST(TidyResidents, BringsNamesAndPhonesOfBeforeIntoOneFormOnceAndListsThem) {
    TempHall temp;
    const ResidentId padded = addAsBefore(temp, "张　三", "8613900000421");
    const ResidentId well = addAsBefore(temp, "李四", "13800001111");
    const ResidentId dotted = addAsBefore(temp, "阿依古丽•买买提", "13900000422 13900000423");
    const ResidentId lost = addAsBefore(temp, "李?", "110");
    EXPECT_EQ(must(temp.hall.residents().tidy(by("hall"))), 3);

    const auto residents = temp.hall.residents();
    EXPECT_EQ(must(residents.find(padded))->name, "张三");
    EXPECT_EQ(must(residents.findByPhone("13900000421")).size(), 1U) << "its index is the new one's";
    EXPECT_EQ(must(residents.findByPhoneTail("0421")).at(0).id, padded);
    EXPECT_EQ(must(residents.find(dotted))->name, "阿依古丽·买买提");
    EXPECT_EQ(must(residents.find(dotted))->secondPhone, "13900000423");
    EXPECT_EQ(must(residents.find(lost))->name, "李?") << "nobody but the resident knows what it was";

    const auto tidied = must(residents.tidied());
    ASSERT_EQ(tidied.size(), 3U);
    EXPECT_EQ(tidied[0].id, padded);
    EXPECT_EQ(tidied[0].nameBefore, "张　三");
    EXPECT_EQ(tidied[0].nameNow, "张三");
    EXPECT_EQ(tidied[0].phoneBefore, "8613900000421");
    EXPECT_EQ(tidied[1].id, dotted);
    EXPECT_EQ(tidied[2].id, lost);
    EXPECT_TRUE(tidied[2].isNameLost && tidied[2].isPhoneWrong);
    EXPECT_TRUE(tidied[2].nameBefore.empty());
    (void)well;
    EXPECT_EQ(must(temp.hall.residents().tidy(by("hall"))), 0) << "once";
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
}

TEST(TidyResidents, NamesPeopleWhoTurnOutToBeAlike) {
    TempHall temp;
    const ResidentId first = addAsBefore(temp, "阿依古丽·买买提", "13900000421");
    const ResidentId second = addAsBefore(temp, "阿依古丽・买买提", "13900000422");
    EXPECT_EQ(must(temp.hall.residents().tidy(by("hall"))), 1);
    const auto tidied = must(temp.hall.residents().tidied());
    ASSERT_EQ(tidied.size(), 1U);
    EXPECT_EQ(tidied[0].id, second);
    EXPECT_EQ(tidied[0].alike, first);
}

TEST(TidyResidents, LeavesNoNameOfBeforeInTheClear) {
    TempHall temp;
    (void)addAsBefore(temp, "张　三丰", "13900000421");
    (void)must(temp.hall.residents().tidy(by("hall")));
    const std::string bytes = test::everythingOnDisk(temp.folder / "hall.db");
    EXPECT_EQ(bytes.find("张　三丰"), std::string::npos);
    EXPECT_EQ(bytes.find("张三丰"), std::string::npos);
}

TEST(TidyResidents, HasNothingToDoWithNamesThatAreStoredNow) {
    const TempHall temp;
    const ResidentId id = test::addResident(temp.hall, "\ufeff张　三", "138 0000 1234");
    EXPECT_EQ(must(temp.hall.residents().find(id))->name, "张三");
    EXPECT_EQ(must(temp.hall.residents().tidy(by("hall"))), 0);
    EXPECT_EQ(temp.hall.residents().insert(aResident("\u200b　"), by()).error().kind, ErrorKind::Invalid);
}

TEST(ResidentStore, KeepsWhatAListSaysBesideTheNumbers) {
    TempHall temp;
    Resident resident = aResident();
    resident.idNumber = "320900194605030029";
    resident.firstIdNumber = "320900460503002";
    resident.document = DocumentKind::DisabilityCard;
    resident.phone = "+852 5123 4567";
    resident.phoneExtension = "801";
    resident.secondPhone = "139 0000 0422";
    resident.note = "租户";
    const ResidentId id = must(temp.hall.residents().insert(resident, by()));
    temp.reopen();
    Resident read = must(temp.hall.residents().find(id)).value();
    EXPECT_EQ(read.document, DocumentKind::DisabilityCard);
    EXPECT_EQ(read.firstIdNumber, "320900460503002");
    EXPECT_EQ(read.phone, "+85251234567");
    EXPECT_EQ(read.phoneExtension, "801");
    EXPECT_EQ(read.secondPhone, "13900000422");
    EXPECT_EQ(read.note, "租户");
    EXPECT_EQ(must(temp.hall.residents().findByPhoneTail("4567")).size(), 1U);
    read.note.clear();
    ASSERT_TRUE(temp.hall.residents().update(read, by()));
    EXPECT_EQ(must(temp.hall.residents().find(id))->note, "");
}

} // namespace
} // namespace db::stores
