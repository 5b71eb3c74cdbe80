// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/catalogue.h"

#include "tests/db/support/temp_hall.h"

#include <set>

namespace db::summary {
namespace {

using test::must;
using test::TemporaryFolder;

struct CatalogueFiles {
    TemporaryFolder folder;
    std::string categories = R"({"categories": [{"code": "civil", "name": "民政", "nameEn": "Welfare", "hint": "",
        "hintEn": "", "window": "2"}]})";
    std::string items = R"({"items": [{"code": "A-1", "category": "civil", "name": "甲", "nameEn": "A", "window": "2",
        "promisedWorkingDays": 1, "statutoryWorkingDays": 2, "materials": ["身份证"]}]})";
    std::string careFlags = R"({"careFlags": []})";

    [[nodiscard]] Expected<Catalogue> load() const {
        std::ofstream{folder / "categories.json"} << categories;
        std::ofstream{folder / "items.json"} << items;
        std::ofstream{folder / "care_flags.json"} << careFlags;
        return loadCatalogue(folder.path());
    }
    /// The reason for refusing the items with `from` replaced by `to`.
    [[nodiscard]] std::string reasonWith(const std::string& from, const std::string& to) {
        const std::string before = items;
        const auto at = items.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        items.replace(at, from.size(), to);
        const auto loaded = load();
        items = before;
        EXPECT_FALSE(loaded) << to;
        if (loaded) return {};
        EXPECT_EQ(loaded.error().kind, ErrorKind::Invalid);
        EXPECT_NE(loaded.error().context.find("items.json"), std::string::npos) << loaded.error().context;
        return loaded.error().context;
    }
};

TEST(Catalogue, OfTheHallLoadsAndIsWhole) {
    const Catalogue catalogue = must(loadCatalogue(YIMEN_ASSETS "/catalogue"));
    EXPECT_EQ(catalogue.categories.size(), 7U);
    EXPECT_GE(catalogue.items.size(), 25U);
    EXPECT_FALSE(catalogue.careFlagKinds.empty());
    std::set<std::string> used;
    for (const ServiceItem& item : catalogue.items)
        used.insert(item.category);
    EXPECT_EQ(used.size(), catalogue.categories.size()) << "every category has an item";
    const ServiceItem* allowance = catalogue.item("ELD-001");
    ASSERT_NE(allowance, nullptr);
    EXPECT_EQ(allowance->name, "高龄津贴");
    EXPECT_EQ(allowance->due->fromAge, 80);
    const ServiceItem* check = catalogue.item("ELD-002");
    ASSERT_NE(check, nullptr);
    EXPECT_EQ(check->due->month, DueRule::kSinceLast);
    EXPECT_EQ(catalogue.item("NO-SUCH"), nullptr);
}

TEST(Catalogue, LoadsTheLeastThereIs) {
    CatalogueFiles files;
    const Catalogue catalogue = must(files.load());
    ASSERT_EQ(catalogue.items.size(), 1U);
    EXPECT_EQ(catalogue.items[0].materials, std::vector<std::string>{"身份证"});
    EXPECT_FALSE(catalogue.items[0].due);
}

TEST(Catalogue, NamesTheFileAndTheReason) {
    CatalogueFiles files;
    EXPECT_NE(files.reasonWith("\"name\": \"甲\",", "").find("\"name\""), std::string::npos);
    EXPECT_NE(files.reasonWith("\"civil\"", "\"nowhere\"").find("category"), std::string::npos);
    EXPECT_NE(files.reasonWith("\"promisedWorkingDays\": 1", "\"promisedWorkingDays\": 3").find("promised"),
              std::string::npos);
    EXPECT_NE(files.reasonWith("\"promisedWorkingDays\": 1", "\"promisedWorkingDays\": -1").find("between"),
              std::string::npos);
    EXPECT_NE(files.reasonWith("[\"身份证\"]", "[7]").find("material"), std::string::npos);
    EXPECT_FALSE(files.reasonWith("{\"items\"", "{\"items\" oops").empty());
    EXPECT_FALSE(files.reasonWith("\"items\"", "\"item\"").empty());
    EXPECT_NE(files.reasonWith("[\"身份证\"]", "[], \"due\": {\"kind\": \"never\"}").find("kind"), std::string::npos);
    EXPECT_NE(files
                  .reasonWith("[\"身份证\"]", "[], \"due\": {\"kind\": \"every-year\", \"fromAge\": 1, "
                                              "\"noticeDays\": 1, \"month\": 13}")
                  .find("month"),
              std::string::npos);
    EXPECT_NE(files
                  .reasonWith("[\"身份证\"]", "[], \"due\": {\"kind\": \"at-age\", \"fromAge\": 1, "
                                              "\"noticeDays\": 1, \"afterItem\": \"B-1\"}")
                  .find("unknown item"),
              std::string::npos);
}

TEST(Catalogue, RefusesOneCodeTwice) {
    CatalogueFiles files;
    const std::string item = files.items.substr(files.items.find('[') + 1);
    const std::string one = item.substr(0, item.rfind(']'));
    files.items = R"({"items": [)" + one + "," + one + "]}";
    const auto loaded = files.load();
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().context.find("twice"), std::string::npos);
}

TEST(Catalogue, SaysCannotOpenForAMissingFile) {
    const TemporaryFolder folder;
    const auto loaded = loadCatalogue(folder.path());
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().kind, ErrorKind::CannotOpen);
    EXPECT_NE(loaded.error().context.find("categories.json"), std::string::npos);
}

} // namespace
} // namespace db::summary
