// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/audit_log.h"

#include "tests/db/support/temp_hall.h"

namespace db::stores {
namespace {

using test::by;
using test::must;
using test::TempHall;

struct AuditLogTest : ::testing::Test {
    TempHall temp;
    AuditLog audit = temp.hall.audit();

    void SetUp() override {
        for (const char* action : {"a.one", "b.two", "c.three", "d.four"}) {
            (void)must(audit.append(by(), action, "resident:12", "detail", "想核对低保材料"));
        }
        ASSERT_FALSE(must(audit.verify()).fault);
        ASSERT_EQ(must(audit.verify()).entries, 4);
    }
    AuditReport after(const char* tampering) {
        test::sqlOf(temp.hall).exec(tampering);
        return must(audit.verify());
    }
};

TEST_F(AuditLogTest, KeepsEntriesInOrderWithTheirNotesSealed) {
    const auto entries = must(audit.entriesAfter(1, 2));
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].seq, 2);
    EXPECT_EQ(entries[0].action, "b.two");
    EXPECT_EQ(entries[1].subject, "resident:12");
    EXPECT_EQ(must(audit.noteOf(3)), "想核对低保材料");
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("想核对低保材料"), std::string::npos);
    EXPECT_EQ(audit.noteOf(77).error().kind, ErrorKind::NotFound);
}

TEST_F(AuditLogTest, FindsAnEditedField) {
    for (const char* edit :
         {"UPDATE audit_entry SET actor = 'hall' WHERE seq = 2", "UPDATE audit_entry SET at = at + 1 WHERE seq = 3",
          "UPDATE audit_entry SET note = NULL WHERE seq = 4"}) {
        test::sqlOf(temp.hall).exec("SAVEPOINT before_edit");
        const AuditReport report = after(edit);
        EXPECT_EQ(report.fault, AuditReport::Fault::Edited) << edit;
        EXPECT_EQ(report.entries + 1, report.atSeq);
        test::sqlOf(temp.hall).exec("ROLLBACK TO before_edit; RELEASE before_edit");
    }
    EXPECT_FALSE(must(audit.verify()).fault);
}

TEST_F(AuditLogTest, FieldsCannotBeMovedAcrossTheirBorder) {
    const AuditReport report = after("UPDATE audit_entry SET subject = subject || 'd', detail = 'etail' WHERE seq = 1");
    EXPECT_EQ(report.fault, AuditReport::Fault::Edited);
    EXPECT_EQ(report.atSeq, 1);
}

TEST_F(AuditLogTest, FindsAGap) {
    const AuditReport report = after("DELETE FROM audit_entry WHERE seq = 2");
    EXPECT_EQ(report.fault, AuditReport::Fault::Gap);
    EXPECT_EQ(report.atSeq, 2);
    EXPECT_EQ(report.entries, 1);
}

TEST_F(AuditLogTest, FindsACutTail) {
    const AuditReport report = after("DELETE FROM audit_entry WHERE seq >= 3");
    EXPECT_EQ(report.fault, AuditReport::Fault::CutTail);
    EXPECT_EQ(report.atSeq, 3);
}

TEST_F(AuditLogTest, FindsAForgedTail) {
    EXPECT_EQ(after("INSERT INTO audit_entry SELECT 5, at, actor, action, subject, detail, note, hash "
                    "FROM audit_entry WHERE seq = 4")
                  .fault,
              AuditReport::Fault::ForgedTail);
}

TEST_F(AuditLogTest, FindsAMissingOrForgedEndAndWritesNothingBehindIt) {
    EXPECT_EQ(after("DELETE FROM audit_head").fault, AuditReport::Fault::NoHead);
    const auto appended = audit.append(by(), "e.five", "hall");
    ASSERT_FALSE(appended);
    EXPECT_EQ(appended.error().kind, ErrorKind::Corrupt);
    EXPECT_EQ(after("INSERT INTO audit_head (id, sealed) VALUES (1, x'00')").fault, AuditReport::Fault::NoHead);
}

TEST_F(AuditLogTest, FindsALogThatWasEmptied) {
    EXPECT_EQ(after("DELETE FROM audit_entry").fault, AuditReport::Fault::CutTail);
    EXPECT_EQ(after("DELETE FROM audit_head").fault, AuditReport::Fault::NoHead);
}

TEST_F(AuditLogTest, FindsAChainWrittenAnewBehindAnEarlierEnd) {
    // The last entry replaced by another that fits the chain: only the sealed end can tell.
    TempHall other;
    for (const char* action : {"a.one", "b.two", "c.three"}) {
        (void)must(other.hall.audit().append(by(), action, "resident:12", "detail"));
    }
    const std::string file = (other.folder / "hall.db").string();
    test::sqlOf(temp.hall).exec("ATTACH '" + file + "' AS other");
    const AuditReport report =
        after("DELETE FROM audit_entry; INSERT INTO audit_entry SELECT * FROM other.audit_entry");
    EXPECT_EQ(report.fault, AuditReport::Fault::CutTail);
    const AuditReport sameLength =
        after("DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM other.audit_head");
    EXPECT_FALSE(sameLength.fault) << "the same key sealed it: a whole file put back is not what this can show";
}

TEST(AuditLog, IsSoundInANewHall) {
    const TempHall temp;
    const AuditReport report = must(temp.hall.audit().verify());
    EXPECT_FALSE(report.fault);
    EXPECT_EQ(report.entries, 0);
}

TEST(AuditLog, GoesOnAfterARestart) {
    TempHall temp;
    (void)must(temp.hall.audit().append(by(), "a.one", "hall"));
    temp.reopen();
    EXPECT_EQ(must(temp.hall.audit().append(by(), "b.two", "hall")), 2);
    EXPECT_EQ(must(temp.hall.audit().verify()).entries, 2);
}

} // namespace
} // namespace db::stores
