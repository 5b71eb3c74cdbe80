// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/track/assignment.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <limits>
#include <numeric>
#include <random>

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using vision::track::assign;
using vision::track::CostTable;

namespace {

// The least total over all permutations; for square tables without impossible pairs.
double leastTotal(const CostTable& table) {
    std::vector<std::size_t> order(table.rows);
    std::iota(order.begin(), order.end(), 0U);
    double least = std::numeric_limits<double>::infinity();
    do {
        double total = 0;
        for (std::size_t row = 0; row < table.rows; ++row) {
            total += *table.costs[row * table.columns + order[row]];
        }
        least = std::min(least, total);
    } while (std::ranges::next_permutation(order).found);
    return least;
}

} // namespace

TEST(Assign, TakesTheLeastTotalAndNotTheLeastFirst) {
    // Greedy would take 1 and then pay 10.
    const CostTable table{.rows = 2, .columns = 2, .costs = {1.0, 2.0, 3.0, 10.0}};
    EXPECT_THAT(assign(table), ElementsAre(Optional(1U), Optional(0U)));
}

TEST(Assign, IsAsCheapAsTheBestPermutation) {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> cost{0, 3};
    for (int round = 0; round < 50; ++round) {
        CostTable table{.rows = 6, .columns = 6, .costs = std::vector<std::optional<double>>(36)};
        for (auto& each : table.costs) {
            each = cost(random);
        }
        double total = 0;
        const auto columns = assign(table);
        for (std::size_t row = 0; row < 6; ++row) {
            total += *table.costs[row * 6 + columns[row].value()];
        }
        EXPECT_NEAR(total, leastTotal(table), 1e-9);
    }
}

TEST(Assign, LeavesRowsOverWhenThereAreFewerColumns) {
    const CostTable table{.rows = 3, .columns = 1, .costs = {2.0, 1.0, 3.0}};
    EXPECT_THAT(assign(table), ElementsAre(std::nullopt, Optional(0U), std::nullopt));
}

TEST(Assign, LeavesColumnsOverWhenThereAreFewerRows) {
    const CostTable table{.rows = 1, .columns = 3, .costs = {2.0, 3.0, 1.0}};
    EXPECT_THAT(assign(table), ElementsAre(Optional(2U)));
}

TEST(Assign, NeverMakesAnImpossiblePair) {
    const CostTable table{.rows = 2, .columns = 2, .costs = {1.0, std::nullopt, 2.0, std::nullopt}};
    EXPECT_THAT(assign(table), ElementsAre(Optional(0U), std::nullopt));
}

TEST(Assign, PrefersOnePairMoreToALowerTotal) {
    const CostTable table{.rows = 2, .columns = 2, .costs = {0.0, 5.0, 5.0, std::nullopt}};
    EXPECT_THAT(assign(table), ElementsAre(Optional(1U), Optional(0U)));
}

TEST(Assign, GivesNothingToNobody) {
    EXPECT_THAT(assign({}), IsEmpty());
    EXPECT_THAT(assign({.rows = 2, .columns = 0, .costs = {}}), ElementsAre(std::nullopt, std::nullopt));
    EXPECT_THAT(assign({.rows = 0, .columns = 2, .costs = {}}), IsEmpty());
}
