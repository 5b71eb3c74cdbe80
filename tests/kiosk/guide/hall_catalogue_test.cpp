// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/guide/hall_catalogue.h"

#include "kiosk/guide/item_words.h"
#include "tests/support/fake_hall_link.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace guide {
namespace {

/// A hall with a catalogue that a test changes.
class HallCatalogueTest : public testing::Test {
protected:
    HallCatalogueTest() { files = builtInFiles(); }

    void rename(const std::string& name) {
        for (auto& file : files) {
            const auto at = file.text.find("高龄津贴\", \"en");
            if (at != std::string::npos) { file.text.replace(at, std::string("高龄津贴").size(), name); }
        }
    }
    /// Answers every question that waits, as the hall does.
    void serve() {
        while (const auto index = link.pending<wire::CatalogueAsk>()) {
            const auto& ask = wire::get<wire::CatalogueAsk>(link.asked()[*index].request);
            const std::string version = db::catalogue::versionOf(files);
            wire::CataloguePart part{.version = version, .part = ask.part, .parts = 0, .name = {}, .text = {}};
            if (ask.have != version) {
                part.parts = static_cast<int>(files.size());
                part.name = files[static_cast<std::size_t>(ask.part)].name;
                part.text = files[static_cast<std::size_t>(ask.part)].text;
            }
            link.answer(*index, part);
        }
    }
    [[nodiscard]] static std::string allowanceIn(const HallCatalogue& device) {
        return device.catalogue().item("ELD-001")->name.zh;
    }

    QTemporaryDir folder;
    QString kept = folder.filePath(QStringLiteral("catalogue.json"));
    support::FakeHallLink link;
    db::catalogue::SourceFiles files;
};

TEST_F(HallCatalogueTest, TheProgramsOwnIsWhole) {
    const HallCatalogue own;
    EXPECT_GE(own.catalogue().items.size(), 60U);
    EXPECT_EQ(own.search().find("glj").front()->code, "ELD-001");
}

TEST_F(HallCatalogueTest, AsksForNothingThatItHas) {
    HallCatalogue device(link, {});
    serve();
    EXPECT_EQ(link.askedOf<wire::CatalogueAsk>().size(), 1U);
}

TEST_F(HallCatalogueTest, ShowsTheHallsOwnAndKeepsItForWhenTheHallIsAway) {
    rename("本厅高龄津贴");
    {
        HallCatalogue device(link, kept);
        EXPECT_EQ(allowanceIn(device), "高龄津贴") << "until the hall has answered";
        serve();
        EXPECT_EQ(allowanceIn(device), "本厅高龄津贴");
        EXPECT_EQ(link.askedOf<wire::CatalogueAsk>().size(), files.size());
    }
    link.lose();
    const HallCatalogue later(link, kept);
    EXPECT_EQ(allowanceIn(later), "本厅高龄津贴");
}

TEST_F(HallCatalogueTest, FollowsWhenTheHallReadsAnother) {
    HallCatalogue device(link, {});
    serve();
    rename("新名字");
    int changes = 0;
    QObject::connect(&device, &HallCatalogue::changed, [&changes] { ++changes; });
    link.push(wire::CatalogueChanged{.version = db::catalogue::versionOf(files), .problem = {}});
    serve();
    EXPECT_EQ(allowanceIn(device), "新名字");
    EXPECT_EQ(changes, 1);
}

TEST_F(HallCatalogueTest, SaysWhatTheHallRefuses) {
    HallCatalogue device(link, {});
    serve();
    link.push(wire::CatalogueChanged{.version = device.catalogue().version, .problem = "civil.json:3: no"});
    EXPECT_EQ(device.problem(), QStringLiteral("civil.json:3: no"));
    serve();
    EXPECT_EQ(allowanceIn(device), "高龄津贴");
    link.push(wire::CatalogueChanged{.version = device.catalogue().version, .problem = {}});
    EXPECT_TRUE(device.problem().isEmpty());
}

TEST_F(HallCatalogueTest, BeginsAgainWhenItChangesOnTheWay) {
    rename("一");
    HallCatalogue device(link, {});
    const auto first = link.pending<wire::CatalogueAsk>();
    ASSERT_TRUE(first);
    link.answer(*first, wire::CataloguePart{.version = db::catalogue::versionOf(files),
                                            .part = 0,
                                            .parts = static_cast<int>(files.size()),
                                            .name = files[0].name,
                                            .text = files[0].text});
    for (auto& file : files) {
        if (const auto at = file.text.find("\"一\", \"en"); at != std::string::npos) {
            file.text.replace(at, 5, "\"二\"");
        }
    }
    serve();
    EXPECT_EQ(allowanceIn(device), "二");
}

TEST_F(HallCatalogueTest, TakesNothingThatIsBroken) {
    files.front().text = "{";
    HallCatalogue device(link, kept);
    serve();
    EXPECT_EQ(allowanceIn(device), "高龄津贴");
    EXPECT_FALSE(QFile::exists(kept));
}

TEST_F(HallCatalogueTest, ADamagedCopyIsNotShown) {
    QFile file(kept);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[{\"name\": \"categories.json\", \"text\": \"{\"}]");
    file.close();
    const HallCatalogue device(link, kept);
    EXPECT_EQ(allowanceIn(device), "高龄津贴");
}

TEST(ItemWords, GiveAScreenAllItNeeds) {
    const HallCatalogue own;
    const auto* item = own.catalogue().item("ELD-001");
    const QVariantMap map = itemMap(own, item, Language::Chinese);
    EXPECT_EQ(map.value(QStringLiteral("window")).toString(), QString()) << "who sits where is not known";
    EXPECT_EQ(map.value(QStringLiteral("who")).toStringList().front(), QStringLiteral("年满 80 周岁"));
    const QVariantMap card = map.value(QStringLiteral("materials")).toList().front().toMap();
    EXPECT_EQ(card.value(QStringLiteral("name")).toString(), QStringLiteral("身份证"));
    EXPECT_EQ(card.value(QStringLiteral("how")).toString(), QStringLiteral("原件，复印 1 份"));
    const QVariantMap flow = flowMap(item->steps, Language::English);
    EXPECT_EQ(flow.value(QStringLiteral("cells")).toList().size(), static_cast<qsizetype>(item->steps.size()));
    EXPECT_TRUE(itemMap(own, nullptr, Language::Chinese).isEmpty());
}

TEST_F(HallCatalogueTest, NamesAWindowOnlyWhileTheHallSaysThatSomebodySitsThere) {
    const HallCatalogue device(link, kept);
    serve();
    const auto* item = device.catalogue().item("ELD-001");
    const auto named = [&](const QString& said) {
        return itemMap(device, item, Language::Chinese, said).value(QStringLiteral("window")).toString();
    };
    EXPECT_EQ(named({}), QString()) << "nothing was said yet";
    EXPECT_FALSE(device.isEmptyNow(QStringLiteral("2")));
    link.push(wire::WindowsOpen{.open = {"2", "3"}, .lines = {{.category = "elderly", .windows = {"2", "3"}}}});
    EXPECT_EQ(named({}), QStringLiteral("2 号窗口"));
    EXPECT_EQ(named(QStringLiteral("3")), QStringLiteral("3 号窗口")) << "as they were told";
    EXPECT_EQ(named(QStringLiteral("7")), QStringLiteral("2 号窗口"));
    EXPECT_EQ(rowsOf(device, {item}, Language::English).front().toMap().value(QStringLiteral("where")).toString(),
              QStringLiteral("Window 2"));
    EXPECT_EQ(device.windowFor("place"), QString()) << "nobody serves it now";
    link.push(wire::WindowsOpen{});
    EXPECT_EQ(named(QStringLiteral("2")), QString());
    EXPECT_TRUE(device.isEmptyNow(QStringLiteral("2")));
    link.push(wire::WindowsOpen{.open = {"2"}, .lines = {{.category = "elderly", .windows = {"2"}}}});
    link.lose();
    EXPECT_EQ(named(QStringLiteral("2")), QString()) << "nobody knows";
    EXPECT_FALSE(device.isEmptyNow(QStringLiteral("2"))) << "what was said is not taken back";
}

} // namespace
} // namespace guide
