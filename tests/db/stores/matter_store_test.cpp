// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/support/temp_hall.h"

#include <gmock/gmock.h>

namespace db::stores {
namespace {

using test::addResident;
using test::addStaff;
using test::by;
using test::date;
using test::must;
using test::TempHall;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(MatterStore, KeepsBothClocksAndSealsTheTexts) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    Matter matter{.id = {},
                  .resident = resident,
                  .itemCode = "ELD-001",
                  .state = MatterState::WaitingForMaterial,
                  .acceptedOn = date(2026, 6, 3),
                  .promisedBy = date(2026, 6, 10),
                  .statutoryBy = date(2026, 7, 1),
                  .finishedOn = std::nullopt,
                  .lastProgressOn = std::nullopt,
                  .missing = {"户口簿复印件", "照片"},
                  .note = "腿脚不便"};
    matter.id = must(temp.hall.matters().insert(matter, by()));
    const Matter read = must(temp.hall.matters().find(matter.id)).value();
    EXPECT_EQ(read.itemCode, "ELD-001");
    EXPECT_EQ(read.state, MatterState::WaitingForMaterial);
    EXPECT_EQ(read.promisedBy, date(2026, 6, 10));
    EXPECT_EQ(read.statutoryBy, date(2026, 7, 1));
    EXPECT_FALSE(read.finishedOn);
    EXPECT_THAT(read.missing, ElementsAre("户口簿复印件", "照片"));
    matter.state = MatterState::Finished;
    matter.finishedOn = date(2026, 6, 9);
    must(temp.hall.matters().update(matter, by()));
    EXPECT_EQ(must(temp.hall.matters().ofResident(resident)).at(0).finishedOn, date(2026, 6, 9));
    const std::string disk = test::everythingOnDisk(temp.folder / "hall.db");
    EXPECT_EQ(disk.find("户口簿复印件"), std::string::npos);
    EXPECT_EQ(disk.find("腿脚不便"), std::string::npos);
    matter.resident = ResidentId{99};
    EXPECT_EQ(temp.hall.matters().insert(matter, by()).error().kind, ErrorKind::Constraint);
}

TEST(MatterStore, KeepsAComplaintThatIsNobodys) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    const StaffId zhou = addStaff(temp.hall);
    Matter complaint{.itemCode = "SAF-009", .acceptedOn = test::kToday, .note = "等了两小时", .owner = zhou};
    complaint.id = must(temp.hall.matters().start(complaint, std::nullopt, by()));
    EXPECT_EQ(must(temp.hall.matters().find(complaint.id)).value().resident, std::nullopt);
    EXPECT_TRUE(must(temp.hall.matters().ofResident(resident)).empty());
    EXPECT_EQ(must(temp.hall.matters().openOf(zhou)).size(), 1U);
    complaint.state = MatterState::Finished;
    complaint.finishedOn = test::kToday;
    must(temp.hall.matters().take(
        {.matter = complaint.id, .at = {}, .actor = "staff:1", .action = "finished", .words = "已道歉"}, complaint,
        std::nullopt, by()));
    EXPECT_EQ(must(temp.hall.matters().find(complaint.id)).value().resident, std::nullopt);
    const auto noted = must(temp.hall.audit().entriesAfter(0, 100));
    EXPECT_TRUE(std::ranges::none_of(noted, [](const AuditEntry& entry) {
        return entry.action.starts_with("matter.") && !entry.detail.empty();
    })) << "nobody stands behind it in the audit log";
    EXPECT_EQ(std::ranges::count(noted, "matter.added", &AuditEntry::action), 1);
    EXPECT_EQ(std::ranges::count(noted, "matter.finished", &AuditEntry::action), 1);
}

/// What one resident asked for today, owned by `owner`.
Matter aMatter(ResidentId resident, StaffId owner, Date promised) {
    return {.resident = resident,
            .itemCode = "CIV-002",
            .acceptedOn = test::kToday,
            .promisedBy = promised,
            .statutoryBy = date(2027, 1, 4),
            .owner = owner};
}

TEST(MatterStore, StartsAMatterWithItsNoticeAndFirstStepTogether) {
    const TempHall temp;
    const StaffId zhou = addStaff(temp.hall);
    Matter matter = aMatter(addResident(temp.hall), zhou, date(2026, 11, 27));
    matter.state = MatterState::WaitingForMaterial;
    matter.missing = {"户口簿", "困难情况说明"};
    const OneTimeNotice notice{.givenOn = test::kToday, .missing = matter.missing};

    const MatterId id = must(temp.hall.matters().start(matter, notice, by()));

    const auto notices = must(temp.hall.matters().noticesOf(id));
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].givenOn, test::kToday);
    EXPECT_THAT(notices[0].missing, ElementsAre("户口簿", "困难情况说明"));
    const auto steps = must(temp.hall.matters().stepsOf(id));
    ASSERT_EQ(steps.size(), 1U);
    EXPECT_EQ(steps[0].action, "started");
    EXPECT_EQ(steps[0].actor, "staff:1");
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("困难情况说明"), std::string::npos);
}

TEST(MatterStore, KeepsEveryFieldOfAStep) {
    TempHall temp;
    const StaffId zhou = addStaff(temp.hall);
    const StaffId ma = addStaff(temp.hall, "ma");
    Matter matter = aMatter(addResident(temp.hall), zhou, date(2026, 11, 27));
    matter.id = must(temp.hall.matters().start(matter, std::nullopt, by()));
    matter.state = MatterState::Finished;
    matter.owner = ma;
    matter.waitingSince = date(2026, 11, 23);
    matter.unit = "街道民政科";
    matter.acknowledgeBy = date(2026, 11, 24);
    matter.isExtended = true;
    matter.result = "补助已发放";
    matter.told = InformedBy::Phone;
    must(temp.hall.matters().take(
        {.matter = matter.id, .at = test::kMorning, .actor = "staff:2", .action = "finished", .words = "补助已发放"},
        matter, std::nullopt, by("staff:2")));
    temp.reopen();

    const Matter read = must(temp.hall.matters().find(matter.id)).value();

    EXPECT_EQ(read.state, MatterState::Finished);
    EXPECT_EQ(read.owner, ma);
    EXPECT_EQ(read.waitingSince, date(2026, 11, 23));
    EXPECT_EQ(read.unit, "街道民政科");
    EXPECT_EQ(read.acknowledgeBy, date(2026, 11, 24));
    EXPECT_TRUE(read.isExtended);
    EXPECT_EQ(read.result, "补助已发放");
    EXPECT_EQ(read.told, InformedBy::Phone);
    const auto steps = must(temp.hall.matters().stepsOf(matter.id));
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[1].action, "finished");
    EXPECT_EQ(steps[1].words, "补助已发放");
    EXPECT_THAT(must(temp.hall.matters().open()), IsEmpty());
}

TEST(MatterStore, ListsWhatIsOpenByTheNearestLimit) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    const StaffId zhou = addStaff(temp.hall);
    const StaffId ma = addStaff(temp.hall, "ma");
    auto& matters = temp.hall;
    const auto later = must(matters.matters().start(aMatter(resident, zhou, date(2026, 12, 4)), std::nullopt, by()));
    const auto sooner = must(matters.matters().start(aMatter(resident, ma, date(2026, 11, 24)), std::nullopt, by()));
    Matter free = aMatter(resident, zhou, date(2026, 11, 24));
    free.promisedBy.reset();
    free.statutoryBy.reset();
    const auto never = must(matters.matters().start(free, std::nullopt, by()));
    const auto idsOf = [](const std::vector<Matter>& list) {
        std::vector<MatterId> ids;
        for (const Matter& matter : list) {
            ids.push_back(matter.id);
        }
        return ids;
    };

    EXPECT_THAT(idsOf(must(matters.matters().open())), ElementsAre(sooner, later, never));
    EXPECT_THAT(idsOf(must(matters.matters().openOf(zhou))), ElementsAre(later, never));
}

TEST(MatterStore, RefusesAMaterialThatIsNoLine) {
    const TempHall temp;
    Matter matter = aMatter(addResident(temp.hall), addStaff(temp.hall), date(2026, 11, 27));
    for (const std::vector<std::string>& missing :
         {std::vector<std::string>{""}, {"一\n二"}, std::vector<std::string>(33, "照片")}) {
        matter.missing = missing;
        EXPECT_EQ(temp.hall.matters().start(matter, std::nullopt, by()).error().kind, ErrorKind::Invalid);
    }
}

} // namespace
} // namespace db::stores
