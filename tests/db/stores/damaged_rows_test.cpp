// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/face_consent.h"
#include "tests/db/support/temp_hall.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace db::stores {
namespace {

using test::addResident;
using test::by;
using test::must;
using test::TemporaryFolder;
using test::testKey;

/// Changes the last byte of one sealed field, as a bad sector or a stray write would.
void damage(const std::filesystem::path& file, const std::string& table, const std::string& column, std::int64_t row) {
    SQLite::Database sql{file.string(), SQLite::OPEN_READWRITE};
    SQLite::Statement read{sql, "SELECT " + column + " FROM " + table + " WHERE rowid = ?1"};
    read.bind(1, row);
    ASSERT_TRUE(read.executeStep());
    std::string bytes{static_cast<const char*>(read.getColumn(0).getBlob()),
                      static_cast<std::size_t>(read.getColumn(0).getBytes())};
    ASSERT_FALSE(bytes.empty());
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    read.reset();
    SQLite::Statement write{sql, "UPDATE " + table + " SET " + column + " = ?2 WHERE rowid = ?1"};
    write.bind(1, row);
    write.bind(2, bytes.data(), static_cast<int>(bytes.size()));
    ASSERT_EQ(write.exec(), 1);
}

struct Opened {
    TemporaryFolder folder;
    HallDatabase hall = must(HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall)));
    [[nodiscard]] std::filesystem::path file() const { return folder / "hall.db"; }
    void again() { hall = must(HallDatabase::open(file(), testKey(seal::KeyPurpose::Hall))); }
};

TEST(DamagedRows, LeaveOutOnePersonAndKeepTheOthersAndTheRow) {
    Opened temp;
    const auto first = addResident(temp.hall, "王秀兰");
    const auto second = addResident(temp.hall, "李建国");
    damage(temp.file(), "resident", "name", raw(first));
    temp.again();

    const auto all = must(temp.hall.residents().all());

    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().id, second);
    EXPECT_EQ(temp.hall.damagedRows(), (std::set<DamagedRow>{{"resident", raw(first)}}));
    EXPECT_EQ(temp.hall.residents().count(), 2) << "the row stays";
}

TEST(DamagedRows, BlameTheRowAndNotTheKey) {
    Opened temp;
    const auto id = addResident(temp.hall);
    // Also where the mark of the key is what was hit.
    SQLite::Database{temp.file().string(), SQLite::OPEN_READWRITE}.exec(
        "UPDATE resident SET name = CAST(x'00' || substr(name, 2) AS BLOB) WHERE id = " + std::to_string(raw(id)));

    const auto found = temp.hall.residents().find(id);

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::Corrupt);
    EXPECT_NE(found.error().context.find("resident.name of row 1 is damaged"), std::string::npos)
        << found.error().context;
    EXPECT_EQ(found.error().context.find("key"), std::string::npos) << found.error().context;
}

TEST(DamagedRows, AreFoundInEverySealedColumnThatTheSchemaHas) {
    Opened temp;
    SQLite::Database sql{temp.file().string(), SQLite::OPEN_READWRITE};
    sql.exec("PRAGMA foreign_keys = OFF");
    sql.exec("PRAGMA ignore_check_constraints = ON");
    std::set<DamagedRow> expected;
    SQLite::Statement tables{sql, "SELECT DISTINCT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c "
                                  "WHERE m.type = 'table' AND c.type = 'BLOB'"};
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        if (table == "key_check" || table == "audit_head") {
            continue; // one row each, and that is good
        }
        std::string columns;
        std::string values;
        SQLite::Statement about{sql, "SELECT name, type, pk FROM pragma_table_info(?1)"};
        about.bind(1, table);
        while (about.executeStep()) {
            columns += (columns.empty() ? "" : ", ") + about.getColumn(0).getString();
            const std::string type = about.getColumn(1).getString();
            values += values.empty() ? "" : ", ";
            values += about.getColumn(2).getInt() != 0 ? "77"
                      : type == "BLOB"                 ? "x'0102'"
                      : type == "TEXT"                 ? "'x'"
                                                       : "1";
        }
        sql.exec("INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")");
        expected.insert({table, 77});
    }
    ASSERT_GT(expected.size(), 12U);

    must(temp.hall.findDamaged());

    EXPECT_EQ(temp.hall.damagedRows(), expected);
}

TEST(DamagedRows, LeaveOutOneNeedAndOneDiaryEntry) {
    Opened temp;
    const auto resident = addResident(temp.hall);
    Need need;
    need.resident = resident;
    need.category = "elderly";
    need.text = "楼道灯坏了";
    const auto bad = must(temp.hall.needs().insert(need, by()));
    const auto good = must(temp.hall.needs().insert(need, by()));
    DiaryEntry entry;
    entry.resident = resident;
    entry.visitedOn = Date{std::chrono::year{2026}, std::chrono::May, std::chrono::day{3}};
    entry.visitor = "小陈";
    entry.text = "一切都好";
    const auto badEntry = must(temp.hall.diary().insert(entry, by()));
    const auto goodEntry = must(temp.hall.diary().insert(entry, by()));
    damage(temp.file(), "need", "text", raw(bad));
    damage(temp.file(), "diary_entry", "text", raw(badEntry));

    const auto needs = must(temp.hall.needs().open());
    const auto entries = must(temp.hall.diary().ofResident(resident));

    ASSERT_EQ(needs.size(), 1U);
    EXPECT_EQ(needs.front().id, good);
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries.front().id, goodEntry);
}

TEST(DamagedRows, OpenWithTheRightKeyWhereTheKeyCheckItselfIsHit) {
    Opened temp;
    (void)addResident(temp.hall);
    damage(temp.file(), "key_check", "sealed", 1);

    temp.again();
    must(temp.hall.findDamaged());

    EXPECT_EQ(temp.hall.damagedRows(), (std::set<DamagedRow>{{"key_check", 1}}));
    const auto wrong = HallDatabase::open(temp.file(), testKey(seal::KeyPurpose::Hall, 2));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::WrongKey);
}

TEST(DamagedRows, RenewTheEndOfTheAuditLogAndSaySoInIt) {
    Opened temp;
    (void)addResident(temp.hall);
    damage(temp.file(), "audit_head", "sealed", 1);
    temp.again();
    ASSERT_FALSE(temp.hall.audit().append(by(), "x", "y")) << "nothing may be stored without a trace";

    EXPECT_TRUE(must(temp.hall.audit().renewEnd(by())));
    EXPECT_FALSE(must(temp.hall.audit().renewEnd(by())));

    const auto report = must(temp.hall.audit().verify());
    EXPECT_FALSE(report.fault);
    const auto entries = must(temp.hall.audit().entriesAfter(0, 10));
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries.back().action, "audit.end_renewed");
}

} // namespace
} // namespace db::stores
