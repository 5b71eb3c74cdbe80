// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/search.h"

#include "tests/support/some_embeddings.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

using support::someFace;
using support::someModel;
using vision::Candidate;
using vision::PersonId;
using vision::identify::GalleryBuilder;
using vision::identify::searchPersons;

namespace {

double slowDot(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    }
    return sum;
}

} // namespace

TEST(Dot, AgreesWithThePlainSumForEveryLength) {
    for (const std::size_t length : {1U, 7U, 8U, 9U, 31U, 64U, 704U, 705U}) {
        const auto a = someFace(1, length).values;
        const auto b = someFace(2, length).values;
        // Unit vectors: sums of at most 705 rounded products stay far within 1e-5.
        EXPECT_NEAR(vision::identify::dot(a, b), slowDot(a, b), 1e-5) << "length " << length;
    }
}

TEST(SumOf, AddsEveryValueOnce) {
    for (const std::size_t length : {0U, 1U, 31U, 32U, 33U, 100U}) {
        const std::vector<float> ones(length, 1.0F);
        EXPECT_EQ(vision::identify::sumOf(ones), static_cast<float>(length));
    }
}

TEST(SearchPersons, FindsExactlyWhatThePlainSearchFinds) {
    constexpr std::size_t kDimension = 37; // not a multiple of the vector width
    GalleryBuilder builder{someModel(), kDimension};
    const auto probe = someFace(99, kDimension);
    std::map<std::int64_t, double> best;
    for (std::uint32_t i = 0; i < 203; ++i) { // neither a multiple of the row block
        const std::int64_t person = i % 61;
        const auto face = someFace(i, kDimension);
        ASSERT_TRUE(builder.add(PersonId{person}, face));
        const double score = slowDot(face.values, probe.values);
        const auto [at, isNew] = best.try_emplace(person, score);
        if (!isNew) { at->second = std::max(at->second, score); }
    }
    std::vector<std::pair<double, std::int64_t>> expected;
    expected.reserve(best.size());
    for (const auto& [person, score] : best) {
        expected.emplace_back(-score, person);
    }
    std::ranges::sort(expected);

    const std::vector<Candidate> found = searchPersons(*builder.finish(), probe.values, 5);

    ASSERT_EQ(found.size(), 5U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(static_cast<std::int64_t>(found[i].person), expected[i].second);
        EXPECT_NEAR(found[i].score, -expected[i].first, 1e-5);
    }
}

TEST(SearchPersons, ReturnsEveryPersonOnceHoweverManyTemplates) {
    GalleryBuilder builder{someModel(), 16};
    for (std::uint32_t i = 0; i < 9; ++i) {
        ASSERT_TRUE(builder.add(PersonId{1}, someFace(i, 16)));
    }
    ASSERT_TRUE(builder.add(PersonId{2}, someFace(50, 16)));

    EXPECT_EQ(searchPersons(*builder.finish(), someFace(3, 16).values, 5).size(), 2U);
}

TEST(SearchPersons, PutsThePersonAddedFirstFirstWhenScoresAreEqual) {
    GalleryBuilder builder{someModel(), 16};
    for (const int person : {4, 2, 9}) {
        ASSERT_TRUE(builder.add(PersonId{person}, someFace(1, 16)));
    }
    const auto found = searchPersons(*builder.finish(), someFace(1, 16).values, 2);

    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].person, PersonId{4});
    EXPECT_EQ(found[1].person, PersonId{2});
}

TEST(SearchPersons, FindsNobodyInAnEmptyGallery) {
    EXPECT_TRUE(searchPersons(*GalleryBuilder{someModel()}.finish(), someFace(1).values, 3).empty());
}
