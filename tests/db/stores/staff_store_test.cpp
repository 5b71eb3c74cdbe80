// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/staff_store.h"

#include "tests/db/support/temp_hall.h"

namespace db::stores {
namespace {

using test::addStaff;
using test::by;
using test::kMorning;
using test::must;
using test::TempHall;

std::optional<Staff> tryIn(const HallDatabase& hall, std::string_view password, std::string_view login = "zhou") {
    const auto in = must(hall.staff().signIn(login, password, "mark", {"device:2", kMorning}));
    return in ? std::optional{in->staff} : std::nullopt;
}

TEST(StaffStore, SignsInWithTheRightPasswordOnly) {
    const TempHall temp;
    const StaffId id = addStaff(temp.hall);
    const auto in = tryIn(temp.hall, "correct horse");
    ASSERT_TRUE(in);
    EXPECT_EQ(in->id, id);
    EXPECT_EQ(in->name, "周师傅");
    EXPECT_EQ(in->window, "2");
    EXPECT_FALSE(tryIn(temp.hall, "wrong horse"));
    EXPECT_FALSE(tryIn(temp.hall, "correct horse", "nobody"));
    EXPECT_FALSE(tryIn(temp.hall, std::string(5000, 'x')));
}

TEST(StaffStore, WrongPasswordsNeverLockAnAccount) {
    const TempHall temp;
    (void)addStaff(temp.hall);
    for (int i = 0; i < 30; ++i) {
        EXPECT_FALSE(tryIn(temp.hall, "wrong"));
    }
    EXPECT_TRUE(tryIn(temp.hall, "correct horse"));
}

TEST(StaffStore, WhoLeftCannotSignIn) {
    TempHall temp;
    (void)addStaff(temp.hall);
    Staff staff = must(temp.hall.staff().findByLogin("zhou")).value();
    staff.isActive = false;
    must(temp.hall.staff().update(staff, by("operator")));
    EXPECT_FALSE(tryIn(temp.hall, "correct horse"));
}

TEST(StaffStore, ANewPasswordReplacesTheOld) {
    TempHall temp;
    const StaffId id = addStaff(temp.hall);
    must(temp.hall.staff().setPassword(id, "battery staple", by("operator"), seal::kLeastPasswordCost));
    EXPECT_FALSE(tryIn(temp.hall, "correct horse"));
    EXPECT_TRUE(tryIn(temp.hall, "battery staple"));
}

TEST(StaffStore, APasswordThatSomebodyElseSetMustBeChanged) {
    TempHall temp;
    const StaffId id = addStaff(temp.hall);
    const auto signIn = [&](const char* password) {
        return must(temp.hall.staff().signIn("zhou", password, {}, {"device:2", kMorning}));
    };
    EXPECT_FALSE(signIn("correct horse")->mustChangePassword);
    must(temp.hall.staff().resetPassword(id, "kq7m-X2vb", by("staff:9"), seal::kLeastPasswordCost));
    temp.reopen();
    EXPECT_FALSE(signIn("correct horse"));
    EXPECT_TRUE(signIn("kq7m-X2vb")->mustChangePassword);
    EXPECT_EQ(must(temp.hall.staff().withResetPassword()), std::vector{id});
    must(temp.hall.staff().setPassword(id, "battery staple", by("staff:1"), seal::kLeastPasswordCost));
    EXPECT_FALSE(signIn("battery staple")->mustChangePassword);
    EXPECT_TRUE(must(temp.hall.staff().withResetPassword()).empty());
}

TEST(StaffStore, SomebodyNewWithAOneTimePasswordMustChangeIt) {
    TempHall temp;
    const auto id = must(temp.hall.staff().insertWithOneTime({.id = {}, .login = "wu", .name = "吴强", .window = ""},
                                                             "kq7-mx2v-b4e", by("staff:9"), seal::kLeastPasswordCost));
    const auto in = must(temp.hall.staff().signIn("wu", "kq7-mx2v-b4e", {}, {"device:2", kMorning}));
    ASSERT_TRUE(in);
    EXPECT_TRUE(in->mustChangePassword);
    EXPECT_EQ(must(temp.hall.staff().withResetPassword()), std::vector{id});
}

TEST(StaffStore, AuditsWhatChangedAndNoName) {
    TempHall temp;
    const StaffId id = addStaff(temp.hall);
    Staff staff = must(temp.hall.staff().find(id)).value();
    const auto detailAfter = [&] {
        must(temp.hall.staff().update(staff, by("operator")));
        return must(temp.hall.audit().entriesAfter(0, 99)).back().detail;
    };
    EXPECT_EQ(detailAfter(), "");
    staff.name = "周小敏";
    EXPECT_EQ(detailAfter(), "name");
    staff.role = StaffRole::Manager;
    staff.window = "";
    EXPECT_EQ(detailAfter(), "role:manager window:");
    staff.isActive = false;
    EXPECT_EQ(detailAfter(), "disabled");
    staff.isActive = true;
    EXPECT_EQ(detailAfter(), "enabled");
    staff.id = StaffId{99};
    EXPECT_EQ(temp.hall.staff().update(staff, by("operator")).error().kind, ErrorKind::NotFound);
}

TEST(StaffStore, RefusesWeakPasswordsStrangeLoginsAndTakenOnes) {
    TempHall temp;
    (void)addStaff(temp.hall);
    const auto kindOf = [&](const char* login, std::string_view password) {
        const Staff li{
            .id = {}, .login = login, .name = "李某", .role = StaffRole::Clerk, .window = "", .isActive = true};
        const auto id = temp.hall.staff().insert(li, password, by("operator"), seal::kLeastPasswordCost);
        return id ? std::nullopt : std::optional{id.error().kind};
    };
    EXPECT_EQ(kindOf("li", "short"), ErrorKind::Invalid);
    EXPECT_EQ(kindOf("li", "八个字的密码不够"), std::nullopt) << "eight characters";
    EXPECT_EQ(kindOf("Li Si", "long enough"), ErrorKind::Invalid);
    EXPECT_EQ(kindOf("", "long enough"), ErrorKind::Invalid);
    EXPECT_EQ(kindOf("zhou", "long enough"), ErrorKind::Constraint);
    EXPECT_EQ(must(temp.hall.staff().all()).size(), 2U);
}

TEST(StaffStore, AuditsSignInsWithoutWhatWasTyped) {
    const TempHall temp;
    (void)addStaff(temp.hall);
    (void)tryIn(temp.hall, "correct horse");
    (void)tryIn(temp.hall, "secret mistake", "my password by mistake");
    const auto entries = must(temp.hall.audit().entriesAfter(0, 99));
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[1].action, "staff.signed_in");
    EXPECT_EQ(entries[1].actor, "device:2");
    EXPECT_EQ(entries[2].subject, "staff:unknown");
    EXPECT_EQ(entries[2].detail, "mark");
    const std::string disk = test::everythingOnDisk(temp.folder / "hall.db");
    for (const char* typed : {"correct horse", "mistake", "周师傅"}) {
        EXPECT_EQ(disk.find(typed), std::string::npos) << typed;
    }
}

} // namespace
} // namespace db::stores
