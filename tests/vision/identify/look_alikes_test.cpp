// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/look_alikes.h"

#include "tests/support/some_embeddings.h"
#include "vision/identify/identify.h"

#include <gtest/gtest.h>

using support::similarTo;
using support::someFace;
using support::someModel;
using vision::Candidate;
using vision::Identification;
using vision::Known;
using vision::PersonId;
using vision::Unknown;
using vision::Unsure;
using vision::identify::askAboutDoubles;
using vision::identify::LookAlikes;
using vision::identify::Thresholds;

namespace {

constexpr Thresholds kRules{
    .known = 0.60F, .unsure = 0.50F, .margin = 0.05F, .chips = 3, .strong = 0.70F, .strongChips = 2};
constexpr PersonId kLi{1};
constexpr PersonId kLisTwin{2};
constexpr PersonId kWang{3};
constexpr PersonId kZhao{4};

std::vector<PersonId> asked(const Identification& answer) {
    std::vector<PersonId> persons;
    for (const Candidate& each : std::get<Unsure>(answer).candidates) {
        persons.push_back(each.person);
    }
    return persons;
}

} // namespace

TEST(AskAboutDoubles, AsksForTwinsHoweverFarOneIsAhead) {
    const Identification who = Known{.best = {kLi, 0.90F}, .runnerUp = Candidate{kLisTwin, 0.52F}};
    const auto answer = askAboutDoubles(who, std::vector<Candidate>{{kLisTwin, 0.52F}}, kRules);
    EXPECT_EQ(asked(answer), (std::vector{kLi, kLisTwin}));
}

TEST(AskAboutDoubles, KnowsHimWhereHisTwinIsNotNear) {
    const Identification who = Known{.best = {kLi, 0.90F}, .runnerUp = Candidate{kLisTwin, 0.49F}};
    EXPECT_TRUE(std::holds_alternative<Known>(askAboutDoubles(who, std::vector<Candidate>{{kLisTwin, 0.49F}}, kRules)));
    EXPECT_TRUE(std::holds_alternative<Known>(askAboutDoubles(who, std::vector<Candidate>{}, kRules)));
}

TEST(AskAboutDoubles, PutsTheDoubleBeforeOthersWhoAreNearer) {
    const Identification who = Unsure{{{kLi, 0.58F}, {kWang, 0.57F}, {kZhao, 0.56F}}};
    const auto answer = askAboutDoubles(who, std::vector<Candidate>{{kLisTwin, 0.51F}}, kRules);
    EXPECT_EQ(asked(answer), (std::vector{kLi, kWang, kLisTwin}));
}

TEST(AskAboutDoubles, LeavesNobodyNearAsItIs) {
    EXPECT_TRUE(
        std::holds_alternative<Unknown>(askAboutDoubles(Unknown{}, std::vector<Candidate>{{kLi, 0.9F}}, kRules)));
}

TEST(AskAboutDoubles, LooksTheDoubleUpInTheGallery) {
    const auto li = someFace(1);
    vision::identify::GalleryBuilder builder{someModel()};
    ASSERT_TRUE(builder.add(kLi, li));
    ASSERT_TRUE(builder.add(kLisTwin, someFace(2)));
    ASSERT_TRUE(builder.add(kLisTwin, similarTo(li, 0.55F, 3)));
    ASSERT_TRUE(builder.add(kWang, someFace(4)));
    const auto gallery = builder.finish();
    const auto who = vision::identify::identify({.embedding = li, .chips = 3}, *gallery, kRules).who;
    ASSERT_TRUE(std::holds_alternative<Known>(who));

    LookAlikes lookAlikes;
    lookAlikes.add(kLi, kWang);        // not near
    lookAlikes.add(kLi, PersonId{99}); // withdrew
    EXPECT_TRUE(std::holds_alternative<Known>(askAboutDoubles(who, lookAlikes, *gallery, li.values, kRules)));
    lookAlikes.add(kLisTwin, kLi);
    EXPECT_EQ(asked(askAboutDoubles(who, lookAlikes, *gallery, li.values, kRules)), (std::vector{kLi, kLisTwin}));
    EXPECT_NEAR(vision::identify::scoreOf(*gallery, li.values, kLisTwin), 0.55, 1e-4);
    EXPECT_EQ(vision::identify::scoreOf(*gallery, li.values, PersonId{99}), -1);
}

TEST(LookAlikes, HoldAPairOnceAndBothWays) {
    LookAlikes lookAlikes;
    lookAlikes.add(kLi, kWang);
    lookAlikes.add(kWang, kLi);
    EXPECT_EQ(lookAlikes.of(kLi).size(), 1U);
    EXPECT_EQ(lookAlikes.of(kWang).front(), kLi);
    EXPECT_TRUE(lookAlikes.of(kZhao).empty());
}
