// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/read_catalogue.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace db::catalogue {
namespace {

constexpr const char* kItems = R"({
  "category": "civil",
  "items": [
    {
      "code": "A-1",
      "name": {"zh": "甲", "en": "A"},
      "summary": {"zh": "一件事。", "en": "A thing."},
      "who": {"all": []},
      "materials": [{"name": {"zh": "身份证", "en": "ID card"}, "copies": 1}],
      "steps": [
        {"do": {"zh": "交材料", "en": "Hand in"}},
        {"ask": {"zh": "齐吗", "en": "All there?"}, "branches": [
          {"when": {"zh": "齐", "en": "yes"}, "to": "done"},
          {"when": {"zh": "不齐", "en": "no"}, "to": "missing"}]},
        {"id": "done", "end": {"zh": "办好", "en": "Done"}},
        {"id": "missing", "end": {"zh": "补齐", "en": "Bring the rest"}}
      ],
      "promisedWorkingDays": 1,
      "statutoryWorkingDays": 2,
      "unit": {"zh": "社区", "en": "Community"},
      "phone": "000-0000-0101",
      "level": "community",
      "fee": {"zh": "不收费", "en": "Free"}
    }
  ]
}
)";

/// A catalogue of one item, which a test spoils in one place.
SourceFiles someFiles(const std::string& items = kItems) {
    return {{"care_flags.json", R"({"careFlags": [{"code": "veteran", "name": {"zh": "退役军人", "en": "Veteran"},
                "serviceEffect": "请按优待窗口办理", "colour": "blue"}]})"},
            {"categories.json", R"({"categories": [{"code": "civil", "name": {"zh": "民政", "en": "Welfare"},
                "hint": {"zh": "低保", "en": "Relief"}}]})"},
            {"civil.json", items}};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

/// The error for the item with `from` replaced by `to`.
std::string refusal(const std::string& from, const std::string& to) {
    const auto read = readCatalogue(someFiles(replaced(kItems, from, to)));
    EXPECT_FALSE(read) << to;
    return read ? std::string() : read.error().context;
}

TEST(ReadCatalogue, ReadsTheLeastThereIs) {
    const auto read = readCatalogue(someFiles());
    ASSERT_TRUE(read) << read.error().context;
    ASSERT_EQ(read->items.size(), 1U);
    const ServiceItem& item = read->items.front();
    EXPECT_EQ(item.category, "civil");
    EXPECT_EQ(item.name, (Words{"甲", "A"}));
    ASSERT_EQ(item.materials.size(), 1U);
    EXPECT_TRUE(item.materials[0].original);
    EXPECT_EQ(item.materials[0].copies, 1);
    ASSERT_EQ(item.steps.size(), 4U);
    EXPECT_EQ(item.steps[0].next.front().to, 1);
    EXPECT_EQ(item.steps[1].next[1].to, 3);
    EXPECT_TRUE(item.steps[3].next.empty());
    EXPECT_FALSE(item.due);
    EXPECT_EQ(read->itemsOf("civil").size(), 1U);
    EXPECT_EQ(read->item("B-1"), nullptr);
    EXPECT_EQ(read->version, versionOf(someFiles()));
}

struct Spoilt {
    const char* what;
    const char* from;
    const char* to;
    const char* place; ///< file and line that the error names
    const char* reason;
};

TEST(ReadCatalogue, NamesFileLineAndReason) {
    const Spoilt table[] = {
        {"a comma is missing", "\"code\": \"A-1\",", "\"code\": \"A-1\"", "civil.json:6:", "not JSON"},
        {"a field is missing", "\"phone\": \"000-0000-0101\",", "", "civil.json:4: A-1:", "\"phone\" is missing"},
        {"a field is misspelt", "\"phone\"", "\"phnoe\"", "civil.json:4: A-1:", "\"phone\" is missing"},
        {"a field that nobody knows", "\"unit\"", "\"colour\": 3, \"unit\"", "civil.json:20: A-1:", "\"colour\""},
        {"a window, which the hall says elsewhere", "\"unit\"", "\"window\": \"2\", \"unit\"",
         "civil.json:20: A-1:", "config.json"},
        {"a field stands twice", "\"level\": \"community\"", "\"level\": \"community\", \"level\": \"street\"",
         "civil.json:22:", "twice"},
        {"no English name", R"("name": {"zh": "甲", "en": "A"})", R"("name": {"zh": "甲"})",
         "civil.json:6: A-1:", "\"en\" is missing"},
        {"an empty summary", "一件事。", "", "civil.json:7: A-1:", "empty"},
        {"a category that does not exist", "\"category\": \"civil\"", "\"category\": \"nowhere\"",
         "civil.json:2:", "category"},
        {"a promise later than the law", "\"promisedWorkingDays\": 1", "\"promisedWorkingDays\": 3",
         "civil.json:18: A-1:", "promised"},
        {"a limit that is no number", "\"statutoryWorkingDays\": 2", "\"statutoryWorkingDays\": \"2\"",
         "civil.json:19: A-1:", "whole number"},
        {"a limit below zero", "\"promisedWorkingDays\": 1", "\"promisedWorkingDays\": -1",
         "civil.json:18: A-1:", "between"},
        {"neither original nor copy", "\"copies\": 1", "\"original\": false", "civil.json:9: A-1:", "original"},
        {"a level that does not exist", "\"community\"", "\"province\"", "civil.json:22: A-1:", "street"},
        {"the street, but where?", "\"community\"", "\"street\"", "civil.json:22: A-1:", "goTo"},
        {"a condition that does not exist", "{\"all\": []}", "{\"income\": 5}", "civil.json:8: A-1:", "\"income\""},
        {"a flag that does not exist", "{\"all\": []}", "{\"flag\": \"rich\"}", "civil.json:8: A-1:", "rich"},
        {"two conditions in one", "{\"all\": []}", "{\"ageFrom\": 5, \"ageBelow\": 7}",
         "civil.json:8: A-1:", "one name"},
        {"a step that leads nowhere", "\"to\": \"missing\"", "\"to\": \"nowhere\"", "civil.json:14: A-1:", "nowhere"},
        {"a step that leads back", "\"to\": \"done\"},", "\"to\": \"start\"},", "civil.json:13: A-1:", "start"},
        {"a step that nothing leads to", "\"to\": \"missing\"", "\"to\": \"done\"", "civil.json:16: A-1:", "no step"},
        {"a way that never ends", R"({"id": "missing", "end")", R"({"id": "missing", "do")",
         "civil.json:16: A-1:", "end"},
        {"a code that is a category's", "\"A-1\"", "\"civil\"", "civil.json:4: civil:", "twice"},
        {"a due rule of no kind", "\"unit\"", R"("due": {"kind": "never"}, "unit")", "civil.json:20: A-1:", "at-age"},
        {"a due rule with month 13", "\"unit\"",
         R"("due": {"kind": "every-year", "month": 13, "fromAge": 1, "noticeDays": 1}, "unit")",
         "civil.json:20: A-1:", "month"},
        {"after an item that does not exist", "\"unit\"",
         R"("due": {"kind": "at-age", "fromAge": 1, "noticeDays": 1, "afterItem": "B-1"}, "unit")",
         "civil.json:4: A-1:", "B-1"},
    };
    for (const Spoilt& each : table) {
        const std::string refused = refusal(each.from, each.to);
        EXPECT_TRUE(refused.starts_with(each.place)) << each.what << ": " << refused;
        EXPECT_NE(refused.find(each.reason), std::string::npos) << each.what << ": " << refused;
    }
}

TEST(ReadCatalogue, RefusesOneCodeInTwoFiles) {
    SourceFiles files = someFiles();
    files.push_back({"more.json", kItems});
    const auto read = readCatalogue(files);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().context, "more.json:4: A-1: this code is twice");
}

TEST(ReadCatalogue, RefusesAFileThatIsTooLarge) {
    SourceFiles files = someFiles();
    files.back().text.append(kMostFileBytes, ' ');
    ASSERT_FALSE(readCatalogue(files));
}

TEST(ReadCatalogue, RefusesTextThatIsNotUtf8AndDepthWithoutEnd) {
    EXPECT_FALSE(refusal("一件事。", "\xff\xfe").empty());
    EXPECT_NE(refusal("{\"all\": []}", std::string(200, '[')).find("civil.json:8"), std::string::npos);
}

TEST(ReadCatalogue, SaysCannotOpenForAMissingFile) {
    SourceFiles files = someFiles();
    files.erase(files.begin() + 1);
    const auto read = readCatalogue(files);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, ErrorKind::CannotOpen);
    EXPECT_NE(read.error().context.find("categories.json"), std::string::npos);
    EXPECT_FALSE(loadCatalogue("/no/such/folder"));
}

TEST(ReadCatalogue, ReadsAFolderWithoutAnEditorsLeftovers) {
    std::string name = (std::filesystem::temp_directory_path() / "yimen-catalogue-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    const std::filesystem::path folder = name;
    for (const SourceFile& file : someFiles()) {
        std::ofstream{folder / file.name} << file.text;
    }
    std::ofstream{folder / ".civil.json"} << "half";
    std::ofstream{folder / "civil.json~"} << "half";
    const auto files = readFolder(folder);
    ASSERT_TRUE(files);
    EXPECT_EQ(files->size(), 3U);
    EXPECT_TRUE(loadCatalogue(folder));
    std::ofstream{folder / "civil.json"} << "{";
    const auto broken = loadCatalogue(folder);
    ASSERT_FALSE(broken);
    EXPECT_TRUE(broken.error().context.starts_with((folder / "civil.json:1:").string())) << broken.error().context;
    std::filesystem::remove_all(folder);
}

TEST(ReadCatalogue, PacksAndUnpacks) {
    const auto again = unpack(pack(someFiles()));
    ASSERT_TRUE(again);
    EXPECT_EQ(versionOf(*again), versionOf(someFiles()));
    EXPECT_TRUE(readCatalogue(*again));
    EXPECT_FALSE(unpack("{\"half"));
    EXPECT_FALSE(unpack("[{\"name\": 3}]"));
    SourceFiles other = someFiles();
    other.back().text += "\n";
    EXPECT_NE(versionOf(other), versionOf(someFiles()));
}

TEST(ReadCatalogue, TheShippedSummaryRulesAreThoseThatHoldWithoutThem) {
    const auto shipped = loadCatalogue(YIMEN_ASSETS "/catalogue");
    ASSERT_TRUE(shipped) << shipped.error().context;
    EXPECT_EQ(shipped->summaryRules, defaultSummaryRules());
    EXPECT_EQ(readCatalogue(someFiles())->summaryRules, defaultSummaryRules());
}

TEST(ReadCatalogue, TakesTheHallsOwnSummaryRules) {
    SourceFiles files = someFiles();
    files.push_back({"summary.json", R"({"rules": [{"rule": "how-to-serve"},
        {"rule": "visit-overdue", "days": 90, "daysByGrade": [60, 20, 10]}, {"rule": "may-apply", "most": 1}]})"});
    const auto read = readCatalogue(files);
    ASSERT_TRUE(read) << read.error().context;
    using Kind = SummaryRule::Kind;
    EXPECT_EQ(read->summaryRules, (SummaryRules{{.kind = Kind::HowToServe},
                                                {.kind = Kind::VisitOverdue, .number = 90, .daysByGrade = {60, 20, 10}},
                                                {.kind = Kind::MayApply, .number = 1}}));
}

TEST(ReadCatalogue, RefusesSummaryRulesThatSayNothingOrTwice) {
    struct Row {
        const char* rules;
        const char* error;
    };
    const Row table[] = {
        {R"([{"rule": "rich"}])", "summary.json:1: \"rich\" is no rule"},
        {R"([{"rule": "how-to-serve"}, {"rule": "how-to-serve"}])", "summary.json:1: this rule is twice"},
        {R"([{"rule": "late-matter"}])", "summary.json:1: \"how-to-serve\" is left out"},
        {R"([{"rule": "near-limit"}])", "summary.json:1: \"workingDays\" is missing"},
        {R"([{"rule": "near-limit", "workingDays": 0}])", "summary.json:1: \"workingDays\""},
        {R"([{"rule": "late-matter", "days": 3}])", "summary.json:1: there is no field \"days\""},
        {R"([{"rule": "visit-overdue", "days": 9, "daysByGrade": [1, 2]}])", "summary.json:1: \"daysByGrade\""},
        {R"([{"rule": "visit-overdue", "days": 9, "daysByGrade": [1, 2, 0]}])", "summary.json:1: \"daysByGrade\""},
    };
    for (const Row& row : table) {
        SourceFiles files = someFiles();
        files.push_back({"summary.json", std::string(R"({"rules": )") + row.rules + "}"});
        const auto read = readCatalogue(files);
        ASSERT_FALSE(read) << row.rules;
        EXPECT_TRUE(read.error().context.starts_with(row.error)) << read.error().context;
    }
}

} // namespace
} // namespace db::catalogue
