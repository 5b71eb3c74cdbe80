// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/open_hall.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace {

using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;

class PersonTest : public ::testing::Test {
protected:
    PersonTest() {
        write(m_folder / "a.csv", kTwoResidents);
        EXPECT_EQ(run({"import", "residents", (m_folder / "a.csv").string(), "--data", m_data}).code, Exit::Ok);
    }
    [[nodiscard]] std::string in(const std::string& name) const { return (m_folder / name).string(); }
    [[nodiscard]] int exports() const {
        return static_cast<int>(std::ranges::count(ctl::openHall(m_data)->records.audit().entriesAfter(0, 1000).value(),
                                                   "resident.exported", &db::AuditEntry::action));
    }

    TemporaryFolder m_folder;
    std::string m_data = makeHall(m_folder);
};

TEST_F(PersonTest, WritesBothFilesForTheirOwnerAloneAndNotesIt) {
    const auto done = run({"person", "1", "--json", in("one.json"), "--pdf", in("one.pdf"), "--data", m_data});
    ASSERT_EQ(done.code, Exit::Ok) << done.err;
    EXPECT_THAT(read(in("one.json")), HasSubstr("\"format\": \"yimen-person/1\""));
    EXPECT_TRUE(read(in("one.pdf")).starts_with("%PDF-"));
    for (const char* name : {"one.json", "one.pdf"}) {
        const auto mode = std::filesystem::status(in(name)).permissions();
        EXPECT_EQ(mode & std::filesystem::perms::mask, std::filesystem::perms{0600}) << name;
    }
    EXPECT_EQ(exports(), 1);
    EXPECT_EQ(run({"person", "1", "--json", in("one.json"), "--data", m_data}).code, Exit::Failed) << "it is there";
}

TEST_F(PersonTest, NeedsSomebodyAndSomewhere) {
    EXPECT_EQ(run({"person", "1", "--data", m_data}).code, Exit::Usage);
    EXPECT_EQ(run({"person", "77", "--json", in("none.json"), "--data", m_data}).code, Exit::FoundProblem);
    EXPECT_FALSE(std::filesystem::exists(in("none.json")));
    EXPECT_EQ(exports(), 0);
}

} // namespace
