// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/support/temp_hall.h"

namespace db::stores {
namespace {

using test::addResident;
using test::addStaff;
using test::by;
using test::date;
using test::kToday;
using test::must;
using test::TempHall;

Dismissal aDismissal(ResidentId resident, StaffId staff) {
    return {.resident = resident,
            .lineKey = "may-apply:ELD-001",
            .reason = DismissReason::NotWanted,
            .on = kToday,
            .until = date(2027, 11, 20),
            .by = staff};
}

Appointment anAppointment(ResidentId resident, Date on, int minute) {
    return {.resident = resident, .itemCode = "ELD-001", .on = on, .minute = minute, .note = "带孙女来"};
}

TEST(DismissalStore, KeepsTheNewestOfALineUntilItIsTakenBack) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    const StaffId staff = addStaff(temp.hall);
    const DismissalStore store = temp.hall.dismissals();
    Dismissal dismissal = aDismissal(resident, staff);
    must(temp.hall.dismissals().put(dismissal, by()));
    dismissal.reason = DismissReason::DoneElsewhere;
    dismissal.until = std::nullopt;
    must(temp.hall.dismissals().put(dismissal, by()));

    const auto kept = must(store.ofResident(resident));
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].lineKey, "may-apply:ELD-001");
    EXPECT_EQ(kept[0].reason, DismissReason::DoneElsewhere);
    EXPECT_EQ(kept[0].on, kToday);
    EXPECT_FALSE(kept[0].until);
    EXPECT_EQ(kept[0].by, staff);

    must(temp.hall.dismissals().remove(resident, "may-apply:ELD-001", by()));
    EXPECT_TRUE(must(store.ofResident(resident)).empty());
    EXPECT_EQ(temp.hall.dismissals().remove(resident, "may-apply:ELD-001", by()).error().kind, ErrorKind::NotFound);
}

TEST(DismissalStore, RefusesWhatNamesNothing) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    Dismissal dismissal = aDismissal(resident, StaffId{99});
    EXPECT_EQ(temp.hall.dismissals().put(dismissal, by()).error().kind, ErrorKind::Constraint);
    dismissal = aDismissal(ResidentId{99}, addStaff(temp.hall));
    EXPECT_EQ(temp.hall.dismissals().put(dismissal, by()).error().kind, ErrorKind::Constraint);
    dismissal.resident = resident;
    dismissal.lineKey = "";
    EXPECT_EQ(temp.hall.dismissals().put(dismissal, by()).error().kind, ErrorKind::Invalid);
}

TEST(AppointmentStore, TellsTheNextFirstWithoutThePastAndTheCancelled) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    auto store = temp.hall.appointments();
    (void)must(store.insert(anAppointment(resident, date(2026, 11, 19), 600), by()));
    const AppointmentId late = must(store.insert(anAppointment(resident, kToday, 900), by()));
    const AppointmentId early = must(store.insert(anAppointment(resident, kToday, 540), by()));
    const AppointmentId off = must(store.insert(anAppointment(resident, kToday, 700), by()));
    must(store.cancel(off, by()));

    const auto next = must(store.ofResident(resident, kToday));
    ASSERT_EQ(next.size(), 2U);
    EXPECT_EQ(next[0].id, early);
    EXPECT_EQ(next[1].id, late);
    EXPECT_EQ(next[0].note, "带孙女来");
    EXPECT_TRUE(must(store.find(off))->isCancelled);
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("带孙女来"), std::string::npos);
}

TEST(AppointmentStore, RefusesASecondAtTheSameTimeAndNoTimeAtAll) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    auto store = temp.hall.appointments();
    const AppointmentId first = must(store.insert(anAppointment(resident, kToday, 540), by()));
    EXPECT_EQ(store.insert(anAppointment(resident, kToday, 540), by()).error().kind, ErrorKind::Conflict);
    must(store.cancel(first, by()));
    EXPECT_TRUE(store.insert(anAppointment(resident, kToday, 540), by())) << "the cancelled one is no hindrance";
    EXPECT_EQ(store.cancel(first, by()).error().kind, ErrorKind::Conflict);
    EXPECT_EQ(store.cancel(AppointmentId{99}, by()).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(store.insert(anAppointment(resident, kToday, 1440), by()).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(store.insert(anAppointment(ResidentId{99}, kToday, 1), by()).error().kind, ErrorKind::Constraint);
}

} // namespace
} // namespace db::stores
