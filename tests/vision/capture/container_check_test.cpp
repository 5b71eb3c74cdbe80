// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/container_check.h"

#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <string_view>

using support::TemporaryFolder;
using vision::capture::isCutShort;

namespace {

std::string bigEndian(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = bytes; i-- > 0;) {
        text.push_back(static_cast<char>(value >> (8 * i) & 0xFFU));
    }
    return text;
}

std::string box(std::string_view type, std::size_t payload) {
    return bigEndian(payload + 8, 4) + std::string{type} + std::string(payload, 'x');
}

bool isCutShortWith(const std::string& bytes) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "file";
    std::ofstream{file, std::ios::binary} << bytes;
    return isCutShort(file);
}

} // namespace

TEST(IsCutShort, IsFalseForAWholeMp4) {
    EXPECT_FALSE(isCutShortWith(box("ftyp", 16) + box("moov", 40) + box("mdat", 100)));
    EXPECT_FALSE(isCutShortWith(box("ftyp", 16) + box("mdat", 100) + box("moov", 40)));
}

TEST(IsCutShort, IsTrueForAnMp4WithoutItsEnd) {
    const std::string whole = box("ftyp", 16) + box("moov", 40) + box("mdat", 100);
    EXPECT_TRUE(isCutShortWith(whole.substr(0, whole.size() - 1)));
    EXPECT_TRUE(isCutShortWith(box("ftyp", 16) + box("moov", 40) + std::string(3, '\0')));
}

TEST(IsCutShort, IsTrueForAnMp4WithoutItsIndex) {
    EXPECT_TRUE(isCutShortWith(box("ftyp", 16) + box("mdat", 100)));
}

TEST(IsCutShort, ReadsSizesOf64BitsAndOpenEnds) {
    const std::string wide = bigEndian(1, 4) + "mdat" + bigEndian(16 + 50, 8) + std::string(50, 'x');
    const std::string open = bigEndian(0, 4) + "mdat" + std::string(50, 'x');
    EXPECT_FALSE(isCutShortWith(box("ftyp", 16) + box("moov", 40) + wide));
    EXPECT_TRUE(isCutShortWith(box("ftyp", 16) + box("moov", 40) + wide.substr(0, 60)));
    EXPECT_FALSE(isCutShortWith(box("ftyp", 16) + box("moov", 40) + open));
}

TEST(IsCutShort, IsTrueForABoxThatClaimsMoreThanThereCanBe) {
    const std::string absurd = bigEndian(1, 4) + "mdat" + bigEndian(~0ULL, 8);
    EXPECT_TRUE(isCutShortWith(box("ftyp", 16) + box("moov", 40) + absurd));
    EXPECT_TRUE(isCutShortWith(box("ftyp", 16) + bigEndian(3, 4) + "moov")); // smaller than its own header
}

TEST(IsCutShort, LooksForTheLastByteOfAGif) {
    EXPECT_FALSE(isCutShortWith("GIF89a..............;"));
    EXPECT_TRUE(isCutShortWith("GIF89a..............x"));
}

TEST(IsCutShort, IsTrueForAnEmptyFileAndFalseForWhatItDoesNotKnow) {
    EXPECT_TRUE(isCutShortWith(""));
    EXPECT_FALSE(isCutShortWith("anything else"));
    EXPECT_FALSE(isCutShortWith("short"));
    EXPECT_FALSE(isCutShort("/nonexistent/file"));
}
