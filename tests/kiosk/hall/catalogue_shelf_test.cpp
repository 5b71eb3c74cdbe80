// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/books/catalogue_shelf.h"

#include "kiosk/hall/books/assets_folder.h"

#include <QTemporaryDir>
#include <chrono>
#include <fstream>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

/// A hall that keeps a catalogue of its own.
class CatalogueShelfTest : public ::testing::Test {
protected:
    CatalogueShelfTest() {
        const auto assets = hall::findAssets({}, "/nowhere");
        m_places = {.folder = fs::path(m_dir.path().toStdString()) / "catalogue",
                    .lastGood = fs::path(m_dir.path().toStdString()) / "last-good",
                    .shipped = *assets / "catalogue"};
        fs::copy(m_places.shipped, m_places.folder);
    }
    [[nodiscard]] hall::CatalogueShelf open() const {
        auto shelf = hall::CatalogueShelf::open(m_places);
        if (!shelf) { throw std::runtime_error(shelf.error().context); }
        return std::move(*shelf);
    }
    /// As an editor saves it, a moment later.
    void write(const std::string& name, const std::string& text) {
        std::ofstream{m_places.folder / name} << text;
        m_saved += std::chrono::seconds(1);
        fs::last_write_time(m_places.folder / name, fs::file_time_type::clock::now() + m_saved);
    }
    void removeOther() const { fs::remove(m_places.folder / "other.json"); }

    QTemporaryDir m_dir;
    hall::CataloguePlaces m_places;
    std::chrono::seconds m_saved{0};
};

TEST_F(CatalogueShelfTest, ReadsWhatTheHallHas) {
    auto shelf = open();
    EXPECT_TRUE(shelf.problem().empty());
    EXPECT_NE(shelf.catalogue().item("OTH-002"), nullptr);
    EXPECT_FALSE(shelf.look()) << "nothing has changed";
}

TEST_F(CatalogueShelfTest, FollowsAnEdit) {
    auto shelf = open();
    removeOther();
    EXPECT_TRUE(shelf.look());
    EXPECT_EQ(shelf.catalogue().item("OTH-002"), nullptr);
    EXPECT_TRUE(shelf.problem().empty());
}

TEST_F(CatalogueShelfTest, ABrokenEditChangesNothingAndIsSaid) {
    auto shelf = open();
    const std::string version = shelf.catalogue().version;
    write("other.json", "{\n  \"category\": \"other\",\n  \"items\": [\n");
    EXPECT_TRUE(shelf.look());
    EXPECT_EQ(shelf.catalogue().version, version);
    EXPECT_NE(shelf.catalogue().item("OTH-002"), nullptr);
    EXPECT_NE(shelf.problem().find("other.json:4"), std::string::npos) << shelf.problem();
    EXPECT_FALSE(shelf.look()) << "said once";
    write("other.json", R"({"category": "other", "items": []})");
    EXPECT_TRUE(shelf.look());
    EXPECT_TRUE(shelf.problem().empty());
}

TEST_F(CatalogueShelfTest, TheLastGoodOneOutlivesARestart) {
    (void)open();
    removeOther();
    const std::string version = open().catalogue().version;
    write("civil.json", "{");
    const auto shelf = open();
    EXPECT_EQ(shelf.catalogue().version, version);
    EXPECT_FALSE(shelf.problem().empty());
}

TEST_F(CatalogueShelfTest, WithoutALastGoodOneTheProgramsOwnIsUsed) {
    write("civil.json", "{");
    const auto shelf = open();
    EXPECT_NE(shelf.catalogue().item("CIV-001"), nullptr);
    EXPECT_FALSE(shelf.problem().empty());
}

TEST_F(CatalogueShelfTest, ABrokenProgramSaysSo) {
    write("civil.json", "{");
    m_places.shipped = m_places.folder;
    EXPECT_FALSE(hall::CatalogueShelf::open(m_places));
}

} // namespace
