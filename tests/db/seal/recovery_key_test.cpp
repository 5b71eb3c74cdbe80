// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/seal/recovery_key.h"

#include "db/seal/digest.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace {

using namespace db::seal;
using ::testing::HasSubstr;

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

RecoveryKey newKey() {
    auto key = RecoveryKey::generate();
    EXPECT_TRUE(key);
    return std::move(*key);
}

constexpr std::size_t kGroupAndHyphen = RecoveryKey::kDigits + 1;

TEST(RecoveryKey, OpensWhatWasSealedToItAlsoWhenItIsTypedBackFromPaper) {
    const auto key = newKey();
    const std::string secret("a\0b", 3);
    const auto sealed = sealTo(key.publicKey(), secret);

    for (auto typed : {key.digits(), "  " + key.digits() + "\n"}) {
        EXPECT_EQ(RecoveryKey::fromDigits(typed)->open(bytesOf(sealed)), secret);
        std::replace(typed.begin(), typed.end(), '-', ' ');
        EXPECT_EQ(RecoveryKey::fromDigits(typed)->open(bytesOf(sealed)), secret);
        typed.erase(std::remove(typed.begin(), typed.end(), ' '), typed.end());
        EXPECT_EQ(RecoveryKey::fromDigits(typed)->open(bytesOf(sealed)), secret);
    }
    EXPECT_THAT(key.digits(), ::testing::MatchesRegex("([0-9]{6}-){7}[0-9]{6}"));
    EXPECT_EQ(sealed.find(secret), std::string::npos);
    EXPECT_EQ(newKey().open(bytesOf(sealTo(key.publicKey(), secret))).error().kind, db::ErrorKind::WrongKey);
}

TEST(RecoveryKey, AnyOneWrongDigitIsNamedByItsGroup) {
    for (int keys = 0; keys < 20; ++keys) {
        const auto good = newKey().digits();
        for (std::size_t at = 0; at < good.size(); ++at) {
            if (good[at] == '-') { continue; }
            for (char wrong = '0'; wrong <= '9'; ++wrong) {
                if (wrong == good[at]) { continue; }
                auto typed = good;
                typed[at] = wrong;
                const auto key = RecoveryKey::fromDigits(typed);
                ASSERT_FALSE(key) << at;
                EXPECT_EQ(key.error().kind, db::ErrorKind::Invalid);
                EXPECT_TRUE(key.error().context.ends_with(": " + std::to_string(at / kGroupAndHyphen + 1)))
                    << key.error().context;
            }
        }
    }
}

TEST(RecoveryKey, NeighboursThatChangedPlacesAreNamedDigitsAndGroups) {
    for (int keys = 0; keys < 20; ++keys) {
        const auto good = newKey().digits();
        for (std::size_t at = 0; at + 1 < good.size(); ++at) {
            auto typed = good;
            std::swap(typed[at], typed[at + 1]);
            if (typed == good) { continue; }
            EXPECT_FALSE(RecoveryKey::fromDigits(typed)) << at;
        }
        auto typed = good;
        std::swap_ranges(typed.begin() + kGroupAndHyphen, typed.begin() + kGroupAndHyphen + 6,
                         typed.begin() + 4 * kGroupAndHyphen);
        const auto swapped = RecoveryKey::fromDigits(typed);
        if (typed == good) { continue; }
        ASSERT_FALSE(swapped);
        EXPECT_THAT(swapped.error().context, HasSubstr("2, 5"));
    }
}

TEST(RecoveryKey, GroupsThatAreMissingTooLongOrNoDigitsAreSaidAndNoDigitIsRepeated) {
    const auto good = newKey().digits();
    const std::vector<std::pair<std::string, std::string>> slips{
        {good.substr(0, good.size() - kGroupAndHyphen), "this has 7"},
        {good + "-000000", "this has 9"},
        {good.substr(0, good.size() - 1), ": 8"},
        {good + "0", ": 8"},
        {"l" + good.substr(1), ": 1"},
        {"", "this has 0"},
        {std::string(48, '9'), ": 1, 2, 3, 4, 5, 6, 7, 8"},
        {std::string(1000, '1'), "this has 1"},
    };
    for (const auto& [typed, said] : slips) {
        const auto key = RecoveryKey::fromDigits(typed);
        ASSERT_FALSE(key) << said;
        EXPECT_THAT(key.error().context, HasSubstr(said));
        EXPECT_THAT(key.error().context, ::testing::Not(HasSubstr(good.substr(7, 6))));
    }
}

TEST(RecoveryKey, OneByteThatWasChangedAnywhereIsFound) {
    const auto key = newKey();
    const auto sealed = sealTo(key.publicKey(), "secret");
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        auto changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(key.open(bytesOf(changed))) << at;
        EXPECT_FALSE(key.open(bytesOf(sealed).first(at))) << at;
    }
}

TEST(RecoveryKey, APublicKeyIsReadFromHexAndOneThatSealsNothingIsRefused) {
    const auto key = newKey().publicKey();
    EXPECT_EQ(publicKeyFromHex(hex(key)), key);
    EXPECT_FALSE(publicKeyFromHex(hex(key).substr(1)));
    EXPECT_FALSE(publicKeyFromHex(std::string(64, 'g')));
    EXPECT_FALSE(publicKeyFromHex(std::string(64, '0'))) << "a point of small order";
    EXPECT_FALSE(publicKeyFromHex(""));
}

} // namespace
