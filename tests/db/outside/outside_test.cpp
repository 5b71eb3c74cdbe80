// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/outside/judge.h"

#include <gtest/gtest.h>

namespace db::outside {
namespace {

/// Stands in for the hall's key: what somebody signs who has another salt does not pass.
Sign signer(const std::string& salt) {
    return [salt](std::string_view text) { return std::to_string(std::hash<std::string>{}(salt + std::string(text))); };
}

const Sign kSign = signer("a");

Withdrawal aWithdrawal(std::int64_t resident, std::int64_t consent, int givenAt = 1000) {
    return {.resident = ResidentId{resident},
            .consent = ConsentId{consent},
            .givenAt = Time{std::chrono::milliseconds{givenAt}},
            .withdrawnAt = Time{std::chrono::milliseconds{givenAt + 500}}};
}

const std::vector<Withdrawal> kThree{aWithdrawal(1, 1), aWithdrawal(2, 5), aWithdrawal(1, 9)};

std::string threeLines() {
    return linesFor({}, kThree, kSign);
}

TEST(WithdrawnList, ReadsWhatItWroteAndGoesOnBehindIt) {
    auto list = readList(linesFor({}, {kThree[0]}, kSign), kSign);
    const auto text = linesFor({}, {kThree[0]}, kSign) + linesFor(list, {kThree[1], kThree[2]}, kSign);

    list = readList(text, kSign);

    EXPECT_EQ(text, threeLines());
    EXPECT_EQ(list.all, kThree);
    EXPECT_FALSE(list.isForged || list.isTorn);
}

TEST(WithdrawnList, TakesNoLineThatWasChangedLeftOutOrSignedByAnother) {
    const std::string text = threeLines();
    const auto second = text.find('\n') + 1;
    const auto third = text.find('\n', second) + 1;

    std::string changed = text;
    changed[second] = '3';
    EXPECT_EQ(readList(changed, kSign).all.size(), 1U);
    EXPECT_TRUE(readList(changed, kSign).isForged);
    const auto without = readList(text.substr(0, second) + text.substr(third), kSign);
    EXPECT_EQ(without.all.size(), 1U);
    EXPECT_TRUE(without.isForged);
    EXPECT_TRUE(readList(text, signer("b")).all.empty());
}

TEST(WithdrawnList, LosesOnlyTheLineThatAPowerCutTore) {
    const std::string text = threeLines();
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const auto list = readList(text.substr(0, size), kSign);
        const auto whole =
            static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(size), '\n'));
        EXPECT_EQ(list.all.size(), whole) << size;
        EXPECT_FALSE(list.isForged) << size;
    }
}

TEST(WithdrawnList, TellsAConsentFromAnotherWithItsNumber) {
    const auto list = readList(threeLines(), kSign);
    EXPECT_EQ(missingFrom(list, {aWithdrawal(2, 5), aWithdrawal(2, 5, 7000)}), std::vector{aWithdrawal(2, 5, 7000)});
}

Witness aWitness() {
    const auto list = readList(threeLines(), kSign);
    return {.entries = 20, .hash = "h20", .withdrawals = 3, .lastWithdrawal = list.signatures[2], .at = Time{}};
}

TEST(Witness, IsReadAsItWasWrittenAndNotOtherwise) {
    const auto text = textOf(aWitness(), kSign);
    EXPECT_EQ(readWitness(text, kSign), aWitness());
    EXPECT_FALSE(readWitness(text, signer("b")));
    for (std::size_t size = 0; size < text.size(); ++size) {
        EXPECT_FALSE(readWitness(text.substr(0, size), kSign));
    }
    std::string older = text;
    older.replace(older.find(" 20 "), 4, " 19 ");
    EXPECT_FALSE(readWitness(older, kSign));
    EXPECT_EQ(readWitness(textOf({}, kSign), kSign), Witness{}) << "before the first entry";
}

class Judge : public ::testing::Test {
protected:
    WithdrawnList m_list = readList(threeLines(), kSign);
    Compared m_compared{
        .isExpected = true, .isThere = true, .witness = aWitness(), .entries = 20, .hash = "h20", .list = &m_list};
};

TEST_F(Judge, FindsNoFaultWhereTheLogIsAtOrBeyondTheWitness) {
    EXPECT_EQ(judge(m_compared).fault, Fault::None);
    m_compared.entries = 400;
    EXPECT_EQ(judge(m_compared).fault, Fault::None) << "the witness is written after the log";
    EXPECT_FALSE(judge(m_compared).mustHoldBack);
}

TEST_F(Judge, FindsAnOldCopyAndHoldsNothingBackWhileTheListIsWhole) {
    m_compared.entries = 12;
    m_compared.hash = std::nullopt;
    const auto judged = judge(m_compared);
    EXPECT_EQ(judged.fault, Fault::RolledBack);
    EXPECT_EQ(judged.lost, 8);
    EXPECT_FALSE(judged.mustHoldBack);
}

TEST_F(Judge, HoldsBackWhatCannotBeKnown) {
    m_list = readList(linesFor({}, {kThree[0], kThree[1]}, kSign), kSign);
    EXPECT_TRUE(judge(m_compared).mustHoldBack) << "the list was cut";
    m_compared.witness.reset();
    EXPECT_EQ(judge(m_compared).fault, Fault::Unreadable);
    EXPECT_TRUE(judge(m_compared).mustHoldBack);
    m_compared.isThere = false;
    EXPECT_EQ(judge(m_compared).fault, Fault::Missing);
    EXPECT_TRUE(judge(m_compared).mustHoldBack);
}

TEST_F(Judge, FindsALogThatWasWrittenAnew) {
    m_compared.entries = 30;
    m_compared.hash = "other";
    EXPECT_EQ(judge(m_compared).fault, Fault::Rewritten);
}

TEST_F(Judge, HasNothingToCompareInAHallThatNeverHadAWitness) {
    m_compared = {.list = &m_list};
    EXPECT_EQ(judge(m_compared).fault, Fault::None);
    EXPECT_FALSE(judge(m_compared).mustHoldBack);
}

} // namespace
} // namespace db::outside
