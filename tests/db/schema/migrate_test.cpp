// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/schema/migrate.h"

#include "tests/db/support/temp_hall.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <iomanip>
#include <sstream>

namespace db::schema {
namespace {

SQLite::Database inMemory() {
    return SQLite::Database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
}

int version(SQLite::Database& database) {
    return versionOf(database).value();
}

constexpr auto kTwoSteps = std::to_array<Migration>(
    {{1, "0001_a.sql", "CREATE TABLE a (x INTEGER NOT NULL) STRICT; INSERT INTO a VALUES (7);"},
     {2, "0002_b.sql", "ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'new'; UPDATE a SET x = x * 2;"}});

TEST(Migrate, BringsANewFileToTheNewestSchema) {
    auto database = inMemory();
    ASSERT_TRUE(migrate(database, kTwoSteps));
    EXPECT_EQ(version(database), 2);
    EXPECT_EQ(database.execAndGet("SELECT x FROM a").getInt(), 14);
}

TEST(Migrate, TakesAnOlderFileThroughTheMissingStepsOnly) {
    auto database = inMemory();
    ASSERT_TRUE(migrate(database, std::span{kTwoSteps}.first(1)));
    database.exec("UPDATE a SET x = 50");
    ASSERT_TRUE(migrate(database, kTwoSteps));
    EXPECT_EQ(database.execAndGet("SELECT x FROM a").getInt(), 100);
    ASSERT_TRUE(migrate(database, kTwoSteps)) << "and once more changes nothing";
    EXPECT_EQ(database.execAndGet("SELECT x FROM a").getInt(), 100);
}

TEST(Migrate, LeavesAFailedStepUndoneAndTheEarlierOnesInPlace) {
    constexpr auto kBroken = std::to_array<Migration>(
        {kTwoSteps[0], {2, "0002_broken.sql", "UPDATE a SET x = 0; CREATE TABLE b (y INTEGER); NO SUCH WORDS;"}});
    auto database = inMemory();
    const auto outcome = migrate(database, kBroken);
    ASSERT_FALSE(outcome);
    EXPECT_NE(outcome.error().context.find("0002_broken.sql"), std::string::npos);
    EXPECT_EQ(version(database), 1);
    EXPECT_EQ(database.execAndGet("SELECT x FROM a").getInt(), 7);
    EXPECT_FALSE(database.tableExists("b"));
    ASSERT_TRUE(migrate(database, kTwoSteps)) << "a repaired program goes on";
    EXPECT_EQ(version(database), 2);
}

TEST(Migrate, RefusesANewerSchemaAndChangesNothing) {
    auto database = inMemory();
    ASSERT_TRUE(migrate(database, kTwoSteps));
    const auto outcome = migrate(database, std::span{kTwoSteps}.first(1));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::SchemaTooNew);
    EXPECT_EQ(version(database), 2);
}

TEST(Migrate, JoinsATransactionThatIsOpen) {
    auto database = inMemory();
    {
        SQLite::Transaction transaction{database};
        ASSERT_TRUE(migrate(database, kTwoSteps));
    } // rolled back
    EXPECT_EQ(version(database), 0);
    EXPECT_FALSE(database.tableExists("a"));
}

TEST(Migrations, AreNumberedWithoutGaps) {
    for (const auto migrations : {hallMigrations(), facesMigrations()}) {
        ASSERT_FALSE(migrations.empty());
        for (std::size_t i = 0; i < migrations.size(); ++i) {
            EXPECT_EQ(migrations[i].version, static_cast<int>(i) + 1);
        }
    }
}

/// Every table with all its rows as text, for comparing.
std::string dump(SQLite::Database& database) {
    std::ostringstream out;
    SQLite::Statement tables{database,
                             "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                             "ORDER BY name"};
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        out << table << '\n';
        SQLite::Statement rows{database, "SELECT * FROM " + table + " ORDER BY 1"};
        while (rows.executeStep()) {
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const auto value = rows.getColumn(i);
                out << "  " << rows.getColumnName(i) << '=';
                if (value.isBlob()) {
                    for (const char c : value.getString()) {
                        out << std::hex << std::setw(2) << std::setfill('0') << (static_cast<unsigned>(c) & 0xffU)
                            << std::dec;
                    }
                } else {
                    out << (value.isNull() ? "NULL" : value.getString());
                }
            }
            out << '\n';
        }
    }
    return out.str();
}

struct Fixture {
    const char* database;
    std::span<const Migration> migrations;
};

std::filesystem::path fixtureFile(const Fixture& fixture, const Migration& migration, const char* ending) {
    return std::filesystem::path{YIMEN_FIXTURES} / fixture.database /
           (std::string(4 - std::to_string(migration.version).size(), '0') + std::to_string(migration.version) +
            ending);
}

/// Each schema that ever shipped has rows as they were, and those rows as they are after the newest migration. A new
/// migration without its fixture fails here. UPDATE_FIXTURES=1 writes the expected files anew: read the difference.
void checkFixtures(const Fixture& fixture) {
    for (const Migration& migration : fixture.migrations) {
        const auto rows = fixtureFile(fixture, migration, "_rows.sql");
        const auto expected = fixtureFile(fixture, migration, "_expected.txt");
        ASSERT_TRUE(std::filesystem::exists(rows)) << rows << " is missing";
        auto database = inMemory();
        database.exec("PRAGMA foreign_keys = ON");
        ASSERT_TRUE(migrate(database, fixture.migrations.first(static_cast<std::size_t>(migration.version))));
        database.exec(test::bytesOf(rows));
        ASSERT_TRUE(migrate(database, fixture.migrations));
        EXPECT_EQ(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
        SQLite::Statement broken{database, "PRAGMA foreign_key_check"};
        EXPECT_FALSE(broken.executeStep());
        if (std::getenv("UPDATE_FIXTURES")) { std::ofstream{expected} << dump(database); }
        EXPECT_EQ(dump(database), test::bytesOf(expected)) << "from schema " << migration.version;
    }
}

TEST(Migrations, OfTheHallKeepEveryRowFromEverySchema) {
    checkFixtures({"hall", hallMigrations()});
}
TEST(Migrations, OfTheFacesKeepEveryRowFromEverySchema) {
    checkFixtures({"faces", facesMigrations()});
}

TEST(ToError, TellsTheKindsApart) {
    auto database = inMemory();
    database.exec("CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT; INSERT INTO a VALUES (1)");
    try {
        database.exec("INSERT INTO a VALUES (1)");
        FAIL();
    } catch (const SQLite::Exception& exception) { EXPECT_EQ(toError(exception, "a").kind, ErrorKind::Constraint); }
    try {
        SQLite::Database{"/no/such/folder/x.db", SQLite::OPEN_READONLY};
        FAIL();
    } catch (const SQLite::Exception& exception) {
        EXPECT_EQ(toError(exception, "x").kind, ErrorKind::CannotOpen);
        EXPECT_TRUE(toError(exception, "where").context.starts_with("where: "));
    }
}

TEST(ToError, IsOneLineWhateverADamagedFileMakesSqliteQuote) {
    const SQLite::Exception exception("malformed database schema - unrecognized token: \"\n    a TEXT,\r\n\tb\"", 11);
    EXPECT_EQ(toError(exception, "hall.db").context,
              "hall.db: malformed database schema - unrecognized token: \"     a TEXT,   b\"");
}

} // namespace
} // namespace db::schema
