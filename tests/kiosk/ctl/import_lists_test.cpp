// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/import/list_template.h"
#include "kiosk/ctl/open_hall.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <gmock/gmock.h>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;

struct ImportLists : ::testing::Test {
    TemporaryFolder folder;
    std::string data = makeHall(folder);

    /// What `yimenctl import KIND` makes of a list.
    Ran import(const std::string& kind, const std::string& list, const char* how = "--apply") {
        const auto file = (folder / "list.csv").string();
        write(file, list);
        return run({"import", kind, file, "--data", data, how});
    }
};

TEST_F(ImportLists, BringsAHallWhatItsOfficesKnow) {
    ASSERT_EQ(import("grid", "网格,上级,层级,网格员\n南湖社区,,1,\n第一网格,南湖社区,3,周敏\n").out,
              "2 cells new on the books\n");
    ASSERT_EQ(import("residents", "姓名,身份证号,网格\n何佩珍,320900194605030029,第一网格\n").code, Exit::Ok);

    const auto preview = import("care-flags",
                                "姓名,身份证号,类别,等级\n何佩珍,320900194605030029,独居老人,2\n"
                                "李某某,32090019890211004X,独居老人,2\n",
                                "--preview");
    EXPECT_EQ(preview.code, Exit::Ok) << preview.err;
    EXPECT_EQ(preview.out, "line 3: 不在本厅的居民里\n1 row is of nobody on the books, and left out\n"
                           "1 care flag would be new; nothing was stored\n");
    EXPECT_THAT(import("care-flags", "姓名,身份证号,类别,等级\n何佩珍,320900194605030029,独居老人,2\n").out,
                HasSubstr("1 care flag new on the books\n"));
    EXPECT_EQ(import("care-flags", "姓名,身份证号,类别,等级\n何佩珍,320900194605030029,独居老人,3\n", "--preview").out,
              "line 2: changes what is there\n1 care flag would change\n"
              "0 care flags would be new; nothing was stored\n");
    EXPECT_EQ(
        import("visits", "姓名,身份证号,走访日期,走访人,内容\n何佩珍,320900194605030029,2026-06-01,周敏,都好\n").out,
        "1 visit new on the books\n");
    EXPECT_EQ(import("matters",
                     "姓名,身份证号,事项,受理日期,办结日期\n何佩珍,320900194605030029,ELD-001,2026-01-05,2026-01-09\n")
                  .out,
              "1 matter new on the books\n");
    EXPECT_EQ(import("matters",
                     "姓名,身份证号,事项,受理日期,办结日期\n何佩珍,320900194605030029,ELD-001,2026-01-05,2026-01-09\n")
                  .out,
              "1 matter on the books already, as the list has it\n0 matters new on the books\n");
}

TEST_F(ImportLists, NamesTheCellThatIsWrongAndStoresNothing) {
    ASSERT_EQ(import("residents", "姓名,身份证号\n何佩珍,320900194605030029\n").code, Exit::Ok);
    const auto refused =
        import("visits", "姓名,身份证号,走访日期,走访人,内容\n何佩珍,320900194605030029,2026-06-01,周敏,都好\n"
                         "何佩珍,320900194605030029,六月,周敏,都好\n");
    EXPECT_EQ(refused.code, Exit::FoundProblem);
    EXPECT_THAT(refused.out, HasSubstr("line 3, column 3: “走访日期”不是日期"));
    EXPECT_THAT(refused.err, HasSubstr("1 problem; nothing was imported"));
    EXPECT_EQ(import("visits", "走访日期\n").code, Exit::FoundProblem);
    EXPECT_EQ(run({"import", "visits", (folder / "none.csv").string(), "--data", data}).code, Exit::Failed);
}

TEST_F(ImportLists, EachTemplateIsAListWithoutRows) {
    for (const std::string_view each : db::import::templateKinds()) {
        const std::string kind{each};
        const auto file = (folder / (kind + ".xlsx")).string();
        const auto written = run({"import", "template", kind, "--out", file});
        ASSERT_EQ(written.code, Exit::Ok) << written.err;
        std::vector<std::string> arguments{"import", kind, file, "--data", data};
        if (kind == "benefits") { arguments.insert(arguments.end(), {"--item", "ELD-001", "--as-of", "2026-06-01"}); }
        const auto read = run(arguments);
        EXPECT_EQ(read.code, Exit::FoundProblem) << kind << read.err;
        EXPECT_THAT(read.out, HasSubstr("只有表头"))
            << kind << ": all its columns are known, and those that must be there";
        EXPECT_EQ(run({"import", "template", kind, "--out", file}).code, Exit::Failed) << "what is there stays";
    }
    EXPECT_EQ(run({"import", "template", "faces", "--out", (folder / "x.xlsx").string()}).code, Exit::Usage);
    EXPECT_EQ(run({"import", "template", "grid", "--out", (folder / "no" / "x.xlsx").string()}).code, Exit::Failed);
}

} // namespace
