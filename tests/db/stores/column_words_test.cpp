// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/records/words_of.h"

#include "db/seal/key_file.h"
#include "db/stores/hall_database.h"
#include "tests/support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>
#include <string>
#include <vector>

namespace {

struct Checked {
    std::string table;
    std::string column;
    std::vector<std::string> words; ///< in alphabetical order
    friend bool operator==(const Checked&, const Checked&) = default;
    friend auto operator<=>(const Checked&, const Checked&) = default;
    friend void PrintTo(const Checked& one, std::ostream* out) {
        *out << one.table << '.' << one.column << ' ' << testing::PrintToString(one.words);
    }
};

template <typename Enum>
Checked checked(const char* table, const char* column) {
    Checked one{table, column, {}};
    for (const std::string_view word : db::WordsOf<Enum>::kAll) {
        one.words.emplace_back(word);
        std::ranges::replace(one.words.back(), '-', '_');
    }
    std::ranges::sort(one.words);
    return one;
}

/// Every CHECK (column IN ('word', ...)) of the schema as it is after all migrations.
std::vector<Checked> checksOf(SQLite::Database& sql) {
    std::vector<Checked> found;
    SQLite::Statement tables{sql, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"};
    const std::regex check{R"(CHECK\s*\((\w+)\s+IN\s*\(([^)]*)\))"};
    const std::regex word{"'([^']*)'"};
    while (tables.executeStep()) {
        const std::string text = tables.getColumn(1).getString();
        for (std::sregex_iterator at{text.begin(), text.end(), check}; at != std::sregex_iterator{}; ++at) {
            Checked one{tables.getColumn(0).getString(), (*at)[1], {}};
            const std::string list = (*at)[2];
            for (std::sregex_iterator each{list.begin(), list.end(), word}; each != std::sregex_iterator{}; ++each) {
                one.words.push_back((*each)[1]);
            }
            std::ranges::sort(one.words);
            if (!one.words.empty()) { found.push_back(one); } // else 0 and 1
        }
    }
    std::ranges::sort(found);
    return found;
}

TEST(ColumnWords, AreThoseThatTheSchemaChecks) {
    const support::TemporaryFolder folder;
    const auto key = db::seal::createKeyFile(folder.path() / "hall.key", db::seal::KeyPurpose::Hall);
    ASSERT_TRUE(key);
    ASSERT_TRUE(db::stores::HallDatabase::open(folder.path() / "hall.db", *key));
    SQLite::Database sql{(folder.path() / "hall.db").string(), SQLite::OPEN_READONLY};

    EXPECT_THAT(
        checksOf(sql),
        testing::UnorderedElementsAre(
            checked<db::StaffRole>("staff", "role"), checked<db::DeviceKind>("device", "kind"),
            checked<db::Sex>("resident", "sex"), checked<db::DocumentKind>("resident", "document"),
            Checked{"consent", "given_by", {"guardian", "self"}}, // is_by_guardian in the record
            checked<db::ArrivalBasis>("arrival", "basis"), checked<db::ArrivalState>("arrival", "state"),
            checked<db::MatterState>("matter", "state"), checked<db::InformedBy>("matter", "told"),
            checked<db::NeedState>("need", "state"), checked<db::NeedChannel>("need", "channel"),
            checked<db::NeedKind>("need", "kind"), checked<db::NeedEnd>("need", "ended"),
            checked<db::RatedKind>("rating", "of"), checked<db::TopicState>("topic", "state"),
            checked<db::DismissReason>("summary_dismissal", "reason"),
            checked<db::CalibrationEvidence>("calibration", "evidence"),
            checked<db::AuthorityKind>("authority", "kind"), checked<db::CoverageSource>("record_coverage", "source"),
            checked<db::Standing>("resident", "standing"), checked<db::Standing>("resident_merge", "standing")));
}

} // namespace
