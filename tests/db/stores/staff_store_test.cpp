// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/staff_store.h"

#include "tests/db/support/temp_hall.h"

namespace db::stores {
namespace {

using std::chrono::minutes;
using test::addStaff;
using test::by;
using test::kMorning;
using test::must;
using test::TempHall;

SignInOutcome tryIn(const HallDatabase& hall, std::string_view password, Time at = kMorning,
                    std::string_view login = "zhou") {
    return must(
        hall.staff().signIn(login, password, {"device:2", at}, {.failuresBeforeLock = 3, .lockFor = minutes{10}}));
}

TEST(StaffStore, SignsInWithTheRightPasswordOnly) {
    const TempHall temp;
    const StaffId id = addStaff(temp.hall);
    const auto in = tryIn(temp.hall, "correct horse");
    ASSERT_TRUE(std::holds_alternative<Staff>(in));
    EXPECT_EQ(std::get<Staff>(in).id, id);
    EXPECT_EQ(std::get<Staff>(in).name, "周师傅");
    EXPECT_EQ(std::get<Staff>(in).window, "2");
    EXPECT_TRUE(std::holds_alternative<WrongPassword>(tryIn(temp.hall, "wrong horse")));
    EXPECT_TRUE(std::holds_alternative<WrongPassword>(tryIn(temp.hall, "correct horse", kMorning, "nobody")));
    EXPECT_TRUE(std::holds_alternative<WrongPassword>(tryIn(temp.hall, std::string(5000, 'x'))));
}

TEST(StaffStore, LocksOutAfterFailuresAcrossARestartAndOpensAgain) {
    TempHall temp;
    (void)addStaff(temp.hall);
    (void)tryIn(temp.hall, "wrong 1");
    (void)tryIn(temp.hall, "wrong 2");
    temp.reopen();
    const auto third = tryIn(temp.hall, "wrong 3");
    ASSERT_TRUE(std::holds_alternative<LockedOut>(third));
    EXPECT_EQ(std::get<LockedOut>(third).until, kMorning + minutes{10});
    temp.reopen();
    EXPECT_TRUE(std::holds_alternative<LockedOut>(tryIn(temp.hall, "correct horse", kMorning + minutes{9})));
    EXPECT_TRUE(std::holds_alternative<Staff>(tryIn(temp.hall, "correct horse", kMorning + minutes{10})));
}

TEST(StaffStore, AGoodSignInForgivesEarlierFailures) {
    const TempHall temp;
    (void)addStaff(temp.hall);
    for (int round = 0; round < 3; ++round) {
        EXPECT_TRUE(std::holds_alternative<WrongPassword>(tryIn(temp.hall, "wrong 1")));
        EXPECT_TRUE(std::holds_alternative<WrongPassword>(tryIn(temp.hall, "wrong 2")));
        EXPECT_TRUE(std::holds_alternative<Staff>(tryIn(temp.hall, "correct horse")));
    }
}

TEST(StaffStore, WhoLeftCannotSignIn) {
    TempHall temp;
    (void)addStaff(temp.hall);
    Staff staff = must(temp.hall.staff().findByLogin("zhou")).value();
    staff.isActive = false;
    must(temp.hall.staff().update(staff, by("operator")));
    EXPECT_TRUE(std::holds_alternative<WrongPassword>(tryIn(temp.hall, "correct horse")));
}

TEST(StaffStore, ANewPasswordReplacesTheOldAndUnlocks) {
    TempHall temp;
    const StaffId id = addStaff(temp.hall);
    for (int i = 0; i < 3; ++i)
        (void)tryIn(temp.hall, "wrong");
    must(temp.hall.staff().setPassword(id, "battery staple", by("operator"), seal::kLeastPasswordCost));
    EXPECT_TRUE(std::holds_alternative<WrongPassword>(tryIn(temp.hall, "correct horse")));
    EXPECT_TRUE(std::holds_alternative<Staff>(tryIn(temp.hall, "battery staple")));
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
    (void)tryIn(temp.hall, "secret mistake", kMorning, "my password by mistake");
    const auto entries = must(temp.hall.audit().entriesAfter(0, 99));
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[1].action, "staff.signed_in");
    EXPECT_EQ(entries[1].actor, "device:2");
    EXPECT_EQ(entries[2].subject, "staff:unknown");
    const std::string disk = test::everythingOnDisk(temp.folder / "hall.db");
    for (const char* typed : {"correct horse", "mistake", "周师傅"})
        EXPECT_EQ(disk.find(typed), std::string::npos) << typed;
}

} // namespace
} // namespace db::stores
