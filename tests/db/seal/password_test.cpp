// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/seal/digest.h"
#include "db/seal/password.h"

#include <gtest/gtest.h>

namespace db::seal {
namespace {

TEST(Password, FitsItsOwnHashOnly) {
    const auto hash = hashPassword("correct horse", kLeastPasswordCost);
    ASSERT_TRUE(hash);
    EXPECT_TRUE(hash->starts_with("$argon2id$"));
    EXPECT_EQ(hash->find("correct"), std::string::npos);
    EXPECT_TRUE(passwordMatches(*hash, "correct horse"));
    EXPECT_FALSE(passwordMatches(*hash, "correct horsf"));
    EXPECT_FALSE(passwordMatches(*hash, ""));
    EXPECT_FALSE(passwordMatches(*hash, {}));
    EXPECT_FALSE(passwordMatches("not a hash", "correct horse"));
}

TEST(Password, HasItsOwnSalt) {
    EXPECT_NE(hashPassword("same", kLeastPasswordCost).value(), hashPassword("same", kLeastPasswordCost).value());
}

TEST(Password, DefaultCostIsSixtyFourMebibytes) {
    const auto hash = hashPassword("x");
    ASSERT_TRUE(hash);
    EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << *hash;
}

TEST(Digest, IsSha256) { // FIPS 180-4, "abc"
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Digest, RandomHexHasTheLengthAndNeverRepeats) {
    EXPECT_EQ(randomHex(16).size(), 32U);
    EXPECT_NE(randomHex(16), randomHex(16));
}

} // namespace
} // namespace db::seal
