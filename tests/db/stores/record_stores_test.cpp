// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/support/temp_hall.h"

namespace db::stores {
namespace {

using test::addResident;
using test::by;
using test::date;
using test::must;
using test::TempHall;

TEST(GridStore, KeepsCellsAndTheirWorkers) {
    const TempHall temp;
    GridCell cell{.id = {},
                  .level = 2,
                  .parent = std::nullopt,
                  .label = "东台社区",
                  .workerName = "周某",
                  .workerPhone = "13900001111"};
    cell.id = must(temp.hall.grid().insert(cell, by()));
    GridCell child{.id = {}, .level = 3, .parent = cell.id, .label = "12号楼", .workerName = "", .workerPhone = ""};
    child.id = must(temp.hall.grid().insert(child, by()));
    EXPECT_EQ(must(temp.hall.grid().findByLabel("12号楼")).value().parent, cell.id);
    cell.workerName = "吴某";
    must(temp.hall.grid().update(cell, by()));
    EXPECT_EQ(must(temp.hall.grid().find(cell.id)).value().workerName, "吴某");
    EXPECT_EQ(must(temp.hall.grid().all()).size(), 2U);
    EXPECT_EQ(temp.hall.grid().insert(cell, by()).error().kind, ErrorKind::Constraint) << "the label is taken";
}

TEST(CareFlagStore, KeepsFlagsWithTheirReasonSealed) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    (void)must(temp.hall.careFlags().insert({.id = {},
                                             .resident = resident,
                                             .kind = "lives-alone",
                                             .grade = 1,
                                             .serviceEffect = "请留联系电话",
                                             .until = date(2027, 1, 1)},
                                            by()));
    const CareFlagId close = must(temp.hall.careFlags().insert(
        {.id = {}, .resident = resident, .kind = "illness-x", .grade = 3, .serviceEffect = "请安排座位", .until = {}},
        by()));
    const auto flags = must(temp.hall.careFlags().ofResident(resident));
    ASSERT_EQ(flags.size(), 2U);
    EXPECT_EQ(flags[0].id, close);
    EXPECT_EQ(flags[0].serviceEffect, "请安排座位");
    EXPECT_EQ(flags[1].until, date(2027, 1, 1));
    const std::string disk = test::everythingOnDisk(temp.folder / "hall.db");
    EXPECT_EQ(disk.find("illness-x"), std::string::npos);
    EXPECT_EQ(disk.find("请安排座位"), std::string::npos);
    must(temp.hall.careFlags().remove(close, by()));
    EXPECT_EQ(must(temp.hall.careFlags().ofResident(resident)).size(), 1U);
    EXPECT_EQ(temp.hall.careFlags().remove(close, by()).error().kind, ErrorKind::NotFound);
}

TEST(NeedStore, KeepsNeedsOfResidentsAndOfNobody) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    Need need{.id = {},
              .resident = resident,
              .category = "place",
              .text = "楼道灯不亮",
              .state = NeedState::Found,
              .raisedAt = test::kMorning,
              .lastProgressOn = std::nullopt,
              .claimedBy = ""};
    need.id = must(temp.hall.needs().insert(need, by()));
    Need anonymous = need;
    anonymous.resident.reset();
    (void)must(temp.hall.needs().insert(anonymous, by()));
    need.state = NeedState::ActedOn;
    need.claimedBy = "物业";
    need.lastProgressOn = date(2026, 11, 17);
    must(temp.hall.needs().update(need, by()));
    const auto needs = must(temp.hall.needs().ofResident(resident));
    ASSERT_EQ(needs.size(), 1U);
    EXPECT_EQ(needs[0].text, "楼道灯不亮");
    EXPECT_EQ(needs[0].state, NeedState::ActedOn);
    EXPECT_EQ(needs[0].lastProgressOn, date(2026, 11, 17));
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("楼道灯不亮"), std::string::npos);
}

TEST(DiaryStore, GivesTheNewestVisitFirst) {
    const TempHall temp;
    const ResidentId resident = addResident(temp.hall);
    for (const unsigned day : {3U, 20U, 11U}) {
        (void)must(temp.hall.diary().insert({.id = {},
                                             .resident = resident,
                                             .visitedOn = date(2026, 5, day),
                                             .visitor = "周某",
                                             .text = "说想学用手机挂号"},
                                            by()));
    }
    const auto entries = must(temp.hall.diary().ofResident(resident));
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].visitedOn, date(2026, 5, 20));
    EXPECT_EQ(entries[2].visitedOn, date(2026, 5, 3));
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("手机挂号"), std::string::npos);
}

TEST(DeviceStore, KnowsDevicesByTheirCertificateAndKeepsTheFirstRevocation) {
    const TempHall temp;
    const DeviceId id = test::addKiosk(temp.hall, 'a');
    const Device device = must(temp.hall.devices().findByFingerprint(std::string(64, 'a'))).value();
    EXPECT_EQ(device.id, id);
    EXPECT_EQ(device.pairedAt, test::kMorning);
    EXPECT_FALSE(device.revokedAt);
    must(temp.hall.devices().revoke(id, by("operator", test::kMorning)));
    must(temp.hall.devices().revoke(id, by("operator", test::kMorning + std::chrono::hours{1})));
    EXPECT_EQ(must(temp.hall.devices().find(id)).value().revokedAt, test::kMorning);
    EXPECT_FALSE(must(temp.hall.devices().findByFingerprint(std::string(64, 'b'))));
    EXPECT_EQ(temp.hall.devices().revoke(DeviceId{9}, by()).error().kind, ErrorKind::NotFound);

    Device bad = device;
    EXPECT_EQ(temp.hall.devices().insert(bad, by()).error().kind, ErrorKind::Constraint);
    bad.certificateFingerprint = std::string(64, 'A');
    EXPECT_EQ(temp.hall.devices().insert(bad, by()).error().kind, ErrorKind::Invalid);
}

TEST(SettingsStore, RemembersAndReplaces) {
    TempHall temp;
    EXPECT_FALSE(must(temp.hall.settings().get("hall.name")));
    must(temp.hall.settings().set("hall.name", "东台社区服务大厅", by("operator")));
    must(temp.hall.settings().set("hall.name", "东台便民服务大厅", by("operator")));
    temp.reopen();
    EXPECT_EQ(must(temp.hall.settings().get("hall.name")), "东台便民服务大厅");
}

} // namespace
} // namespace db::stores
