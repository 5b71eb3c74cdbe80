// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/files/durable.h"

#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>

namespace db::files {
namespace {

using support::TemporaryFolder;

std::string textIn(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

TEST(Durable, ReplacesAFileWholeForItsOwnerAlone) {
    const TemporaryFolder folder;
    std::ofstream(folder / "a.new") << "left by a run that was killed";
    ASSERT_TRUE(replaceWhole(folder / "a", "one"));
    ASSERT_TRUE(replaceWhole(folder / "a", "two"));
    EXPECT_EQ(textIn(folder / "a"), "two");
    EXPECT_FALSE(std::filesystem::exists(folder / "a.new"));
    struct ::stat about{};
    ASSERT_EQ(::stat((folder / "a").c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST(Durable, KeepsTheOldFileWhereTheNewOneCannotBePlaced) {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "a" / "inner"); // a folder that is not empty cannot be replaced
    const auto placed = replaceWhole(folder / "a", "text");
    ASSERT_FALSE(placed);
    EXPECT_TRUE(std::filesystem::exists(folder / "a" / "inner"));
    EXPECT_FALSE(std::filesystem::exists(folder / "a.new"));
    EXPECT_FALSE(replaceWhole(folder / "nowhere" / "a", "text"));
}

TEST(Durable, AppendsAndSyncsATree) {
    const TemporaryFolder folder;
    ASSERT_TRUE(append(folder / "list", "1\n"));
    ASSERT_TRUE(append(folder / "list", "2\n"));
    EXPECT_EQ(textIn(folder / "list"), "1\n2\n");
    std::filesystem::create_directories(folder / "x" / "y");
    ASSERT_TRUE(append(folder / "x" / "y" / "z", "3"));
    EXPECT_TRUE(syncTree(folder / "x"));
    ASSERT_TRUE(files::moveTo(folder / "x", folder / "w"));
    EXPECT_EQ(textIn(folder / "w" / "y" / "z"), "3");
}

} // namespace
} // namespace db::files
