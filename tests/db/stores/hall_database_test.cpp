// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/hall_database.h"

#include "db/stores/transaction.h"
#include "tests/db/support/temp_hall.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

namespace db::stores {
namespace {

using test::addResident;
using test::by;
using test::must;
using test::TempHall;
using test::TemporaryFolder;
using test::testKey;

TEST(HallDatabase, IsMadeForItsOwnerAlone) {
    const ::mode_t before = ::umask(0);
    const TempHall temp;
    (void)addResident(temp.hall);
    ::umask(before);
    for (const char* name : {"hall.db", "hall.db-wal", "faces.db"}) {
        struct ::stat info{};
        ASSERT_EQ(::stat((temp.folder / name).c_str(), &info), 0) << name;
        EXPECT_EQ(info.st_mode & 0777U, 0600U) << name;
    }
}

TEST(HallDatabase, RefusesAWrongKeyBeforeAnythingIsReadAndStaysUnchanged) {
    const TemporaryFolder folder;
    (void)addResident(must(HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall, 1))));
    const std::string before = test::bytesOf(folder / "hall.db");

    const auto opened = HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall, 2));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::WrongKey);
    EXPECT_EQ(test::bytesOf(folder / "hall.db"), before);
    EXPECT_TRUE(HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall, 1)));
}

TEST(HallDatabase, RefusesTheOtherDatabasesKey) {
    const TemporaryFolder folder;
    const auto opened = HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Faces));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::WrongKey);
    EXPECT_FALSE(std::filesystem::exists(folder / "hall.db"));
}

TEST(HallDatabase, RefusesANewerSchemaAndTouchesNothing) {
    const TemporaryFolder folder;
    (void)must(HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall)));
    SQLite::Database{(folder / "hall.db").string(), SQLite::OPEN_READWRITE}.exec("PRAGMA user_version = 999");
    const std::string before = test::bytesOf(folder / "hall.db");

    const auto opened = HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::SchemaTooNew);
    EXPECT_EQ(test::bytesOf(folder / "hall.db"), before);
}

TEST(HallDatabase, SaysCorruptForAFileThatIsNoDatabase) {
    const TemporaryFolder folder;
    std::ofstream{folder / "hall.db"} << std::string(8192, 'x');
    const auto opened = HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Corrupt);
}

TEST(HallDatabase, SaysCorruptForADatabaseOfSomethingElse) {
    const TemporaryFolder folder;
    SQLite::Database{(folder / "hall.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(
        "CREATE TABLE songs (title TEXT)");
    const auto opened = HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Corrupt);
}

TEST(HallDatabase, SaysCannotOpenWhereNoFileCanBe) {
    const TemporaryFolder folder;
    const auto opened = HallDatabase::open(folder / "no/such/folder/hall.db", testKey(seal::KeyPurpose::Hall));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::CannotOpen);
}

TEST(HallDatabase, RunsWithTheGuardsOn) {
    const TempHall temp;
    (void)addResident(temp.hall);
    SQLite::Database file{(temp.folder / "hall.db").string(), SQLite::OPEN_READONLY};
    EXPECT_EQ(file.execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_EQ(file.execAndGet("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                              "AND name NOT LIKE 'sqlite%' AND NOT strict")
                  .getInt(),
              0);
}

TEST(HallDatabase, BacksUpWhileItRuns) {
    const TempHall temp;
    const ResidentId id = addResident(temp.hall);
    must(temp.hall.backupTo(temp.folder / "copy.db"));
    const auto copy = must(HallDatabase::open(temp.folder / "copy.db", testKey(seal::KeyPurpose::Hall)));
    EXPECT_EQ(must(copy.residents().find(id)).value().name, "何佩珍");
    EXPECT_FALSE(must(copy.audit().verify()).fault);
    const auto again = temp.hall.backupTo(temp.folder / "copy.db");
    ASSERT_FALSE(again) << "a backup never overwrites";
    EXPECT_EQ(again.error().kind, ErrorKind::CannotOpen);
}

TEST(Transaction, RollsBackUnlessItIsCommitted) {
    const TempHall temp;
    {
        auto transaction = must(Transaction::begin(temp.hall));
        (void)addResident(temp.hall);
        EXPECT_EQ(must(temp.hall.residents().count()), 1);
    }
    EXPECT_EQ(must(temp.hall.residents().count()), 0);
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
}

TEST(Transaction, ComposesWithTheStoresInside) {
    const TempHall temp;
    auto transaction = must(Transaction::begin(temp.hall));
    (void)addResident(temp.hall, "甲");
    Resident nameless = test::aResident();
    nameless.name.clear();
    EXPECT_FALSE(temp.hall.residents().insert(nameless, by())) << "the inner one fails alone";
    (void)addResident(temp.hall, "乙");
    must(transaction.commit());
    EXPECT_EQ(must(temp.hall.residents().count()), 2);
    EXPECT_EQ(must(temp.hall.audit().verify()).entries, 2);
}

TEST(Transaction, MakesASecondWriterWaitAndThenSaysBusy) {
    const TempHall temp;
    const auto transaction = must(Transaction::begin(temp.hall));
    SQLite::Database other{(temp.folder / "hall.db").string(), SQLite::OPEN_READWRITE};
    try {
        other.exec("BEGIN IMMEDIATE");
        FAIL() << "two writers at once";
    } catch (const SQLite::Exception& exception) { EXPECT_EQ(schema::toError(exception, "x").kind, ErrorKind::Busy); }
}

TEST(DiskFull, IsToldAndNothingIsHalfWritten) {
    const TempHall temp;
    const ResidentId id = addResident(temp.hall);
    const DeviceId kiosk = test::addKiosk(temp.hall);
    SQLite::Database& sql = test::sqlOf(temp.hall);
    sql.exec("PRAGMA max_page_count = " + std::to_string(sql.execAndGet("PRAGMA page_count").getInt() + 1));

    int stored = 0;
    Expected<RecordedArrival> last = tl::unexpected(Error{});
    for (int i = 0; i < 2000; ++i) {
        last = temp.hall.arrivals().record(test::anArrival(kiosk, id, "key-" + std::to_string(i)), by());
        if (!last) { break; }
        ++stored;
    }
    ASSERT_FALSE(last);
    EXPECT_EQ(last.error().kind, ErrorKind::DiskFull);
    EXPECT_EQ(must(temp.hall.arrivals().since(Time{})).size(), static_cast<std::size_t>(stored));
    EXPECT_EQ(must(temp.hall.arrivals().eventsAfter({}, 9999)).size(), static_cast<std::size_t>(stored));
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);

    sql.exec("PRAGMA max_page_count = 1000000"); // somebody made room
    EXPECT_TRUE(temp.hall.arrivals().record(test::anArrival(kiosk, id, "key-after"), by()));
}

TEST(DiskFull, UndoesAllOfAnOuterTransaction) {
    const TempHall temp;
    SQLite::Database& sql = test::sqlOf(temp.hall);
    sql.exec("PRAGMA max_page_count = " + std::to_string(sql.execAndGet("PRAGMA page_count").getInt() + 4));
    {
        auto transaction = must(Transaction::begin(temp.hall));
        Expected<ResidentId> last = ResidentId{};
        for (int i = 0; i < 500 && last; ++i) {
            last = temp.hall.residents().insert(test::aResident(), by());
        }
        ASSERT_FALSE(last);
        EXPECT_EQ(last.error().kind, ErrorKind::DiskFull);
        // A caller that goes on by mistake must not get half of it stored.
        sql.exec("PRAGMA max_page_count = 1000000");
        if (temp.hall.residents().insert(test::aResident(), by())) {
            EXPECT_GT(must(temp.hall.residents().count()), 1) << "the earlier rows are still part of it";
        } else {
            EXPECT_FALSE(transaction.commit());
        }
    }
    EXPECT_EQ(must(temp.hall.residents().count()), 0);
    EXPECT_TRUE(temp.hall.residents().insert(test::aResident(), by()));
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
}

} // namespace
} // namespace db::stores
