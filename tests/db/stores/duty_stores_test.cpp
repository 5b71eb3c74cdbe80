// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/support/temp_hall.h"

#include <gmock/gmock.h>

namespace db::stores {
namespace {

using std::chrono::hours;
using test::addResident;
using test::addStaff;
using test::by;
using test::date;
using test::must;
using test::TempHall;
using ::testing::IsEmpty;

TEST(AuthorityStore, KeepsWhoMayActForWhomAndSealsTheName) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    const StaffId zhou = addStaff(temp.hall);
    const Authority letter{.resident = resident,
                           .holder = "王芳芳芳",
                           .kind = AuthorityKind::Written,
                           .until = date(2026, 12, 31),
                           .notedBy = zhou,
                           .notedAt = by().at};
    const AuthorityId id = must(temp.hall.authorities().insert(letter, by()));
    const auto all = must(temp.hall.authorities().ofResident(resident));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].holder, "王芳芳芳");
    EXPECT_EQ(all[0].kind, AuthorityKind::Written);
    EXPECT_EQ(all[0].until, date(2026, 12, 31));
    EXPECT_EQ(must(temp.hall.authorities().find(id))->notedBy, zhou);
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("王芳芳芳"), std::string::npos);
    EXPECT_EQ(must(temp.hall.audit().entriesAfter(0, 100)).back().action, "authority.added");
    auto stranger = letter;
    stranger.resident = ResidentId{99};
    EXPECT_EQ(temp.hall.authorities().insert(stranger, by()).error().kind, ErrorKind::Constraint);
    stranger.resident = resident;
    stranger.holder.clear();
    EXPECT_EQ(temp.hall.authorities().insert(stranger, by()).error().kind, ErrorKind::Invalid);
}

TEST(WhereaboutsStore, OneNoteEachThatRunsOutByItself) {
    const TempHall temp;
    const StaffId zhou = addStaff(temp.hall);
    const Time now = by().at;
    must(temp.hall.whereabouts().set(
        {.staff = zhou, .since = now, .until = now + hours{1}, .asks = {}, .words = "去街道开会会"}, by()));
    must(temp.hall.whereabouts().set(
        {.staff = zhou, .since = now, .until = now + hours{2}, .asks = {}, .words = "去街道开会会"}, by()));
    const auto notes = must(temp.hall.whereabouts().inForce(now));
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].until, now + hours{2});
    EXPECT_EQ(notes[0].words, "去街道开会会");
    EXPECT_THAT(must(temp.hall.whereabouts().inForce(now + hours{2})), IsEmpty());
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("去街道开会会"), std::string::npos);
    must(temp.hall.whereabouts().clear(zhou, by()));
    EXPECT_THAT(must(temp.hall.whereabouts().inForce(now)), IsEmpty());
    const auto noted = must(temp.hall.audit().entriesAfter(0, 100)).size();
    must(temp.hall.whereabouts().clear(zhou, by()));
    EXPECT_EQ(must(temp.hall.audit().entriesAfter(0, 100)).size(), noted) << "nothing to clear, nothing to note";
}

} // namespace
} // namespace db::stores
