// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/catalogue_in_force.h"

#include "kiosk/hall/state/assets_folder.h"

#include <QTemporaryDir>
#include <chrono>
#include <fstream>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

/// A hall that keeps a catalogue of its own.
class CatalogueInForceTest : public ::testing::Test {
protected:
    CatalogueInForceTest() {
        const auto assets = hall::findAssets({}, "/nowhere");
        m_places = {.folder = fs::path(m_dir.path().toStdString()) / "catalogue",
                    .lastGood = fs::path(m_dir.path().toStdString()) / "last-good",
                    .shipped = *assets / "catalogue"};
        fs::copy(m_places.shipped, m_places.folder);
    }
    [[nodiscard]] hall::CatalogueInForce open() const {
        auto inForce = hall::CatalogueInForce::open(m_places);
        if (!inForce) { throw std::runtime_error(inForce.error().context); }
        return std::move(*inForce);
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

TEST_F(CatalogueInForceTest, ReadsWhatTheHallHas) {
    auto inForce = open();
    EXPECT_TRUE(inForce.problem().empty());
    EXPECT_NE(inForce.catalogue().item("OTH-002"), nullptr);
    EXPECT_FALSE(inForce.look()) << "nothing has changed";
}

TEST_F(CatalogueInForceTest, FollowsAnEdit) {
    auto inForce = open();
    removeOther();
    EXPECT_TRUE(inForce.look());
    EXPECT_EQ(inForce.catalogue().item("OTH-002"), nullptr);
    EXPECT_TRUE(inForce.problem().empty());
}

TEST_F(CatalogueInForceTest, ABrokenEditChangesNothingAndIsSaid) {
    auto inForce = open();
    const std::string version = inForce.catalogue().version;
    write("other.json", "{\n  \"category\": \"other\",\n  \"items\": [\n");
    EXPECT_TRUE(inForce.look());
    EXPECT_EQ(inForce.catalogue().version, version);
    EXPECT_NE(inForce.catalogue().item("OTH-002"), nullptr);
    EXPECT_NE(inForce.problem().find("other.json:4"), std::string::npos) << inForce.problem();
    EXPECT_FALSE(inForce.look()) << "said once";
    write("other.json", R"({"category": "other", "items": []})");
    EXPECT_TRUE(inForce.look());
    EXPECT_TRUE(inForce.problem().empty());
}

TEST_F(CatalogueInForceTest, TheLastGoodOneOutlivesARestart) {
    (void)open();
    removeOther();
    const std::string version = open().catalogue().version;
    write("civil.json", "{");
    const auto inForce = open();
    EXPECT_EQ(inForce.catalogue().version, version);
    EXPECT_FALSE(inForce.problem().empty());
}

TEST_F(CatalogueInForceTest, WithoutALastGoodOneTheProgramsOwnIsUsed) {
    write("civil.json", "{");
    const auto inForce = open();
    EXPECT_NE(inForce.catalogue().item("CIV-001"), nullptr);
    EXPECT_FALSE(inForce.problem().empty());
}

TEST_F(CatalogueInForceTest, ABrokenProgramSaysSo) {
    write("civil.json", "{");
    m_places.shipped = m_places.folder;
    EXPECT_FALSE(hall::CatalogueInForce::open(m_places));
}

} // namespace
