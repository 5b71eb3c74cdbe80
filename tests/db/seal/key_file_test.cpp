// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/seal/key_file.h"

#include "tests/db/support/temp_hall.h"

#include <algorithm>
#include <sys/stat.h>

namespace db::seal {
namespace {

using test::TemporaryFolder;

TEST(KeyFile, IsMadeForItsOwnerAloneAndReadBackTheSame) {
    const TemporaryFolder folder;
    const ::mode_t before = ::umask(0);
    const auto made = createKeyFile(folder / "hall.key", KeyPurpose::Hall);
    ::umask(before);
    ASSERT_TRUE(made) << made.error().context;
    struct ::stat info{};
    ASSERT_EQ(::stat((folder / "hall.key").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0600U);

    const auto read = loadKeyFile(folder / "hall.key", KeyPurpose::Hall);
    ASSERT_TRUE(read) << read.error().context;
    EXPECT_EQ(read->id(), made->id());
    EXPECT_TRUE(std::equal(read->bytes().begin(), read->bytes().end(), made->bytes().begin()));
}

TEST(KeyFile, IsNeverOverwritten) {
    const TemporaryFolder folder;
    ASSERT_TRUE(createKeyFile(folder / "hall.key", KeyPurpose::Hall));
    const std::string bytes = test::bytesOf(folder / "hall.key");
    const auto again = createKeyFile(folder / "hall.key", KeyPurpose::Hall);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::CannotOpen);
    EXPECT_EQ(test::bytesOf(folder / "hall.key"), bytes);
}

TEST(KeyFile, TwoKeysDiffer) {
    const auto a = Key::generate(KeyPurpose::Hall);
    const auto b = Key::generate(KeyPurpose::Hall);
    ASSERT_TRUE(a && b);
    EXPECT_NE(a->id(), b->id());
    EXPECT_FALSE(std::equal(a->bytes().begin(), a->bytes().end(), b->bytes().begin()));
}

TEST(KeyFile, IsRefusedWithOneLineThatNamesTheFile) {
    const TemporaryFolder folder;
    const auto refusal = [&](const char* name, KeyPurpose purpose = KeyPurpose::Hall) {
        const auto key = loadKeyFile(folder / name, purpose);
        EXPECT_FALSE(key);
        if (key) { return std::string{}; }
        EXPECT_EQ(key.error().kind, ErrorKind::WrongKey);
        EXPECT_NE(key.error().context.find(name), std::string::npos);
        EXPECT_EQ(key.error().context.find('\n'), std::string::npos);
        return key.error().context;
    };
    EXPECT_NE(refusal("missing.key").find("is missing"), std::string::npos);

    ASSERT_TRUE(createKeyFile(folder / "open.key", KeyPurpose::Hall));
    ASSERT_EQ(::chmod((folder / "open.key").c_str(), 0640), 0);
    EXPECT_NE(refusal("open.key").find("chmod 600"), std::string::npos);

    ASSERT_TRUE(createKeyFile(folder / "faces.key", KeyPurpose::Faces));
    EXPECT_NE(refusal("faces.key").find("hall.db"), std::string::npos);

    ASSERT_TRUE(createKeyFile(folder / "short.key", KeyPurpose::Hall));
    std::filesystem::resize_file(folder / "short.key", 49);
    EXPECT_NE(refusal("short.key").find("size"), std::string::npos);

    ASSERT_TRUE(createKeyFile(folder / "other.key", KeyPurpose::Hall));
    std::fstream{folder / "other.key", std::ios::in | std::ios::out | std::ios::binary} << "SSHKEY!!";
    EXPECT_NE(refusal("other.key").find("not a key file"), std::string::npos);

    std::filesystem::create_directory(folder / "folder.key");
    EXPECT_NE(refusal("folder.key").find("not a plain file"), std::string::npos);

    std::filesystem::create_symlink(folder / "open.key", folder / "link.key");
    EXPECT_FALSE(refusal("link.key").empty());
}

} // namespace
} // namespace db::seal
