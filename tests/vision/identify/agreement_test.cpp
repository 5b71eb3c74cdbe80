// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/agreement.h"

#include "tests/support/some_embeddings.h"

#include <gtest/gtest.h>
#include <vector>

using support::similarTo;
using support::someFace;
using support::someModel;
using vision::identify::agree;

constexpr float kLeast = 0.5F;

TEST(Agree, IsTrueForOnePerson) {
    const auto person = someFace(1);
    EXPECT_TRUE(agree(std::vector{person, similarTo(person, 0.9F, 2), similarTo(person, 0.9F, 3)}, kLeast));
    EXPECT_TRUE(agree({}, kLeast));
}

TEST(Agree, IsFalseWhenOneChipShowsSomebodyElse) {
    const auto person = someFace(1);
    EXPECT_FALSE(agree(std::vector{person, similarTo(person, 0.9F, 2), someFace(9)}, kLeast));
    EXPECT_FALSE(agree(std::vector{someFace(1, 16, someModel('a')), someFace(1, 16, someModel('b'))}, kLeast));
}
