// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/pad_visits.h"

#include "tests/kiosk/ctl/shell_for_test.h"

#include <gmock/gmock.h>
#include <set>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using ctl::attacksIn;
using ctl::readPadManifest;
using ctl::visitsIn;
using ::testing::HasSubstr;

void touch(const fs::path& file) {
    fs::create_directories(file.parent_path());
    write(file, "");
}

std::set<std::string> kindsOf(const std::vector<ctl::PadVisit>& visits) {
    std::set<std::string> kinds;
    for (const auto& visit : visits) {
        kinds.insert(visit.kind);
    }
    return kinds;
}

TEST(PadVisits, AreNamesThatAgreeUpToTheLastUnderscore) {
    const TemporaryFolder folder;
    for (const auto* name : {"0001/0001_01_9.jpg", "0001/0001_01_10.jpg", "0001/0001_01_0.jpg", "0001/0001_02_0.jpg",
                             "0002/0001_01_0.jpg", "0002/alone.PNG", "0002/notes.txt"}) {
        touch(folder / name);
    }
    const auto visits = visitsIn(folder.path(), {});

    ASSERT_EQ(visits.size(), 4U);
    EXPECT_EQ(visits[0].frames, (std::vector{folder / "0001/0001_01_0.jpg", folder / "0001/0001_01_9.jpg",
                                             folder / "0001/0001_01_10.jpg"}));
    EXPECT_EQ(visits[1].frames.size(), 1U);
    EXPECT_EQ(visits[3].frames.at(0), folder / "0002/alone.PNG");
    EXPECT_TRUE(visits[0].kind.empty());
    EXPECT_TRUE(visitsIn(folder / "nowhere", {}).empty());
}

TEST(PadVisits, CallEachFolderOfAttacksAKind) {
    const TemporaryFolder folder;
    touch(folder / "live/p1/a_1.jpg");
    touch(folder / "attacks/screen/p1/a_1.jpg");
    touch(folder / "attacks/print/a_1.jpg");
    touch(folder / "attacks/b_1.jpg");
    EXPECT_EQ(kindsOf(attacksIn(folder / "attacks", folder / "live")),
              (std::set<std::string>{"attacks", "print", "screen"}));
    EXPECT_EQ(kindsOf(attacksIn(folder / "attacks/print/", folder / "live")), (std::set<std::string>{"print"}));
}

TEST(PadVisits, TakeAFolderThatTheLivingHaveTooForAPerson) {
    const TemporaryFolder folder;
    touch(folder / "live/0001/a_1.jpg");
    touch(folder / "live/0002/a_1.jpg");
    touch(folder / "print/0001/a_1.jpg");
    touch(folder / "print/0002/a_1.jpg");
    const auto attacks = attacksIn(folder / "print", folder / "live");
    EXPECT_EQ(attacks.size(), 2U);
    EXPECT_EQ(kindsOf(attacks), (std::set<std::string>{"print"}));
}

TEST(PadManifest, SaysWhatIsAVisitAndOfWhatKind) {
    const TemporaryFolder folder;
    write(folder / "pad.csv", "path,visit,kind\n2.jpg,a,live\n1.jpg,a,live\n3.jpg,,print\n4.jpg,,print\n");
    const auto visits = readPadManifest(folder / "pad.csv");

    ASSERT_TRUE(visits) << visits.error().line;
    ASSERT_EQ(visits->size(), 3U);
    EXPECT_EQ(visits->at(0).frames, (std::vector{folder / "2.jpg", folder / "1.jpg"}));
    EXPECT_TRUE(visits->at(0).kind.empty());
    EXPECT_EQ(visits->at(2).kind, "print");
}

TEST(PadManifest, TakesANameForAnotherVisitInEachKind) {
    const TemporaryFolder folder;
    write(folder / "pad.csv", "path,visit,kind\nl1.jpg,01_00,live\np1.jpg,01_00,print\nl2.jpg,01_00,live\n");
    const auto visits = readPadManifest(folder / "pad.csv");
    ASSERT_TRUE(visits);
    ASSERT_EQ(visits->size(), 2U);
    EXPECT_EQ(visits->at(0).frames, (std::vector{folder / "l1.jpg", folder / "l2.jpg"}));
    EXPECT_EQ(visits->at(1).kind, "print");
    EXPECT_EQ(visits->at(1).frames, (std::vector{folder / "p1.jpg"}));
}

TEST(PadManifest, NamesTheLineAndTheReasonOfWhatItRefuses) {
    const TemporaryFolder folder;
    const auto refusalOf = [&](const std::string& rows) {
        write(folder / "pad.csv", "path,visit,kind\n1.jpg,a,live\n" + rows);
        const auto visits = readPadManifest(folder / "pad.csv");
        return visits ? std::string("it was accepted") : visits.error().line;
    };
    EXPECT_THAT(refusalOf("2.jpg,b,\n"), HasSubstr("pad.csv, line 3: there is no kind"));
    EXPECT_THAT(refusalOf(",b,live\n"), HasSubstr("line 3: there is no path"));
    EXPECT_THAT(refusalOf("1.jpg,b,live\n"), HasSubstr("line 3: this picture stands in line 2 already"));
    EXPECT_THAT(refusalOf("2.jpg,a\n"), HasSubstr("line 3: 2 fields"));
}

} // namespace
