// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/desk_app.h"
#include "kiosk/desk/troubles/trouble_words.h"
#include "tests/kiosk/desk/an_arrival.h"
#include "tests/support/fake_hall_link.h"

#include <gtest/gtest.h>
#include <set>

namespace desk_test {
namespace {

using desk::DeskApp;

class DeskTroubles : public testing::Test {
protected:
    void signIn(db::StaffRole role) {
        app.signIn(QStringLiteral("lin"), QStringLiteral("correct horse"));
        ASSERT_TRUE(link.answerNext<wire::StaffSignIn>(wire::StaffSignedIn{db::StaffId{9}, "林主任", role, "", 600}));
    }
    [[nodiscard]] wire::HallTroubles some() const {
        return {.damaged = {{.table = "resident", .row = 7, .resident = db::ResidentId{7}, .since = time.now}},
                .damagedRows = 103,
                .heldConsents = 2};
    }

    ManualClock time;
    support::FakeHallLink link;
    DeskApp app{link, {.now = time.clock(), .steady = time.steady()}};
};

TEST_F(DeskTroubles, AreSaidAtOnceWithWhatIsLostAndWhoseItIs) {
    signIn(db::StaffRole::Manager);
    EXPECT_EQ(app.troubles()->count(), 1) << "this desk has no notice on holidays at all";
    EXPECT_NE(app.troubles()->holidays(), QString{});
    app.troubles()->setHolidays({});
    link.push(some());
    EXPECT_EQ(app.troubles()->count(), 105);
    EXPECT_EQ(app.troubles()->notice(), QStringLiteral("103 条记录读不出；2 份人脸同意等您确认"));
    const auto row = app.troubles()->damaged().at(0).toMap();
    EXPECT_EQ(row.value(QStringLiteral("title")).toString(), QStringLiteral("居民档案（居民 7）"));
    EXPECT_TRUE(row.value(QStringLiteral("since")).toString().contains(QStringLiteral("resident 第 7 行")));
    EXPECT_TRUE(app.troubles()->moreDamaged().contains(QStringLiteral("102")));
    link.push(wire::HallTroubles{});
    EXPECT_EQ(app.troubles()->notice(), QString{});
}

TEST_F(DeskTroubles, NamesAreAskedForWithThePageAndGoneWithIt) {
    signIn(db::StaffRole::Manager);
    link.push(some());
    EXPECT_TRUE(link.askedOf<wire::HeldConsentsAsk>().empty()) << "each look is in the audit log";
    app.troubles()->refresh();
    ASSERT_TRUE(link.answerNext<wire::HeldConsentsAsk>(wire::HeldConsents{
        .lines =
            {{.resident = db::ResidentId{3}, .name = "王秀兰", .sexAndAge = {}, .since = time.now, .isRestored = true},
             {.resident = db::ResidentId{4}, .name = {}, .sexAndAge = {}, .since = time.now}},
        .all = 120}));
    ASSERT_EQ(app.troubles()->held().size(), 2);
    EXPECT_EQ(app.troubles()->held().at(0).toMap().value(QStringLiteral("title")).toString(), QStringLiteral("王秀兰"));
    EXPECT_FALSE(app.troubles()->held().at(1).toMap().value(QStringLiteral("canOpen")).toBool()) << "no name is left";
    EXPECT_TRUE(app.troubles()->moreHeld().contains(QStringLiteral("118")));
    app.lock();
    EXPECT_TRUE(app.troubles()->held().isEmpty());
}

TEST_F(DeskTroubles, AListThatIsOlderThanTheCountIsAskedForAgain) {
    signIn(db::StaffRole::Manager);
    link.push(some());
    app.troubles()->refresh();
    auto fewer = some();
    fewer.heldConsents = 1;
    link.push(fewer);
    ASSERT_EQ(link.askedOf<wire::HeldConsentsAsk>().size(), 2U);
    const db::ResidentId gone{3};
    const db::ResidentId left{4};
    const auto line = [this](db::ResidentId whose) {
        return wire::HeldConsents::Line{.resident = whose, .name = "王秀兰", .sexAndAge = {}, .since = time.now};
    };
    ASSERT_TRUE(
        link.answerNext<wire::HeldConsentsAsk>(wire::HeldConsents{.lines = {line(gone), line(left)}, .all = 2}));
    ASSERT_TRUE(link.answerNext<wire::HeldConsentsAsk>(wire::HeldConsents{.lines = {line(left)}, .all = 1}));
    EXPECT_EQ(app.troubles()->held().size(), 1);
}

TEST_F(DeskTroubles, StayWithTheManager) {
    signIn(db::StaffRole::Manager);
    link.push(some());
    app.goTo(DeskApp::Page::Troubles);
    EXPECT_EQ(app.page(), DeskApp::Page::Troubles);
    app.lock();
    signIn(db::StaffRole::Clerk); // they are no manager any more
    EXPECT_EQ(app.troubles()->count(), 0);
    EXPECT_EQ(app.page(), DeskApp::Page::Settings);
    app.goTo(DeskApp::Page::Troubles);
    EXPECT_EQ(app.page(), DeskApp::Page::Settings);
}

TEST(TroubleWords, SayOfEveryTableWhatItMeans) {
    std::set<QString> things;
    for (const char* table :
         {"resident", "face_template", "consent", "care_flag", "matter_step", "need_step", "diary_entry", "staff",
          "appointment", "arrival_hand_over", "topic", "grid_cell", "audit_entry", "something_new"}) {
        EXPECT_TRUE(things.insert(desk::words::damagedThing(table)).second) << table;
        EXPECT_FALSE(desk::words::damagedMeans(table).isEmpty()) << table;
    }
}

} // namespace
} // namespace desk_test
