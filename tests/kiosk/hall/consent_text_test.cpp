// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/assets_folder.h"
#include "kiosk/hall/state/consent_text.h"

#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace {

using namespace std::chrono;

std::string textOf(const std::filesystem::path& path) {
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

int paragraphsOf(const std::string& text) {
    int count = 0;
    for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at + 2)) {
        ++count;
    }
    return count;
}

class ConsentTextTest : public ::testing::Test {
protected:
    void write(const std::string& chinese, const std::string& english) {
        const std::filesystem::path folder = std::filesystem::path(m_dir.path().toStdString()) / "consent";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "face_recognition.zh.txt") << chinese;
        std::ofstream(folder / "face_recognition.en.txt") << english;
    }
    [[nodiscard]] auto load() const { return hall::loadConsentText(m_dir.path().toStdString()); }

    QTemporaryDir m_dir;
};

TEST_F(ConsentTextTest, TheShippedTextsAreOneVersionWithTheSameParagraphs) {
    const auto assets = hall::findAssets({}, "/nowhere");
    ASSERT_TRUE(assets);
    const auto text = hall::loadConsentText(*assets);
    ASSERT_TRUE(text) << text.error().context;
    EXPECT_EQ(text->version.size(), 10U);
    EXPECT_EQ(text->hash.size(), 64U);
    EXPECT_EQ(paragraphsOf(textOf(*assets / "consent/face_recognition.zh.txt")),
              paragraphsOf(textOf(*assets / "consent/face_recognition.en.txt")));
}

TEST_F(ConsentTextTest, AChangedCharacterIsAnotherText) {
    write("version: 1\n\na\n", "version: 1\n\nb\n");
    const auto before = load();
    write("version: 1\n\na\n", "version: 1\n\nc\n");
    const auto after = load();
    ASSERT_TRUE(before && after);
    EXPECT_FALSE(hall::isInForce(*after, before->version, before->hash));
    EXPECT_TRUE(hall::isInForce(*after, after->version, after->hash));
    EXPECT_FALSE(hall::isInForce(*after, "2", after->hash));
}

TEST_F(ConsentTextTest, TwoVersionsOrNoneAreRefused) {
    write("version: 1\n\na\n", "version: 2\n\nb\n");
    EXPECT_EQ(load().error().kind, db::ErrorKind::Invalid);
    write("a\n", "b\n");
    EXPECT_EQ(load().error().kind, db::ErrorKind::Invalid);
}

TEST_F(ConsentTextTest, AMissingTextIsNotFound) {
    EXPECT_EQ(load().error().kind, db::ErrorKind::NotFound);
}

TEST(NeedsGuardian, UntilTheFourteenthBirthday) {
    const db::Date born{2012y, November, day(21)};
    EXPECT_TRUE(hall::needsGuardian(born, {2026y, November, day(20)}));
    EXPECT_FALSE(hall::needsGuardian(born, {2026y, November, day(21)}));
}

} // namespace
