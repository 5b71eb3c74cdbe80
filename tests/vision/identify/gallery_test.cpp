// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/gallery.h"

#include "tests/support/some_embeddings.h"

#include <cmath>
#include <cstdint>
#include <gtest/gtest.h>
#include <limits>

using support::someFace;
using support::someModel;
using vision::ErrorKind;
using vision::PersonId;
using vision::identify::GalleryBuilder;

TEST(Gallery, KeepsTheRowsOfOnePersonNextToEachOther) {
    GalleryBuilder builder{someModel(), 16};
    ASSERT_TRUE(builder.add(PersonId{7}, someFace(1, 16)));
    ASSERT_TRUE(builder.add(PersonId{3}, someFace(2, 16)));
    ASSERT_TRUE(builder.add(PersonId{7}, someFace(3, 16)));
    const auto gallery = builder.finish();

    ASSERT_EQ(gallery->persons(), 2U);
    EXPECT_EQ(gallery->templates(), 3U);
    EXPECT_EQ(gallery->entries()[0].person, PersonId{7});
    EXPECT_EQ(gallery->entries()[0].firstRow, 0U);
    EXPECT_EQ(gallery->entries()[0].endRow, 2U);
    EXPECT_EQ(gallery->entries()[1].firstRow, 2U);
    EXPECT_EQ(gallery->matrix()[gallery->stride()], someFace(3, 16).values[0]);
}

TEST(Gallery, AlignsAndPadsRowsOfAnyLength) {
    GalleryBuilder builder{someModel(), 13};
    ASSERT_TRUE(builder.add(PersonId{1}, someFace(1, 13)));
    const auto gallery = builder.finish();

    EXPECT_EQ(gallery->stride(), 16U);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(gallery->matrix().data()) % 32, 0U);
    EXPECT_EQ(gallery->matrix()[13], 0.0F);
    EXPECT_EQ(gallery->matrix()[15], 0.0F);
}

TEST(GalleryBuilder, RefusesATemplateOfAnotherModel) {
    GalleryBuilder builder{someModel('a'), 16};
    const auto added = builder.add(PersonId{1}, someFace(1, 16, someModel('b')));

    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().kind, ErrorKind::WrongDigest);
    EXPECT_TRUE(builder.finish()->empty());
}

TEST(GalleryBuilder, RefusesAVectorThatIsNotAUnitVectorOfItsLength) {
    GalleryBuilder builder{someModel(), 16};
    vision::Embedding twiceAsLong = someFace(1, 16);
    twiceAsLong.values[0] += 1;
    vision::Embedding notANumber = someFace(1, 16);
    notANumber.values[3] = std::numeric_limits<float>::quiet_NaN();

    for (const auto& bad : {someFace(1, 15), twiceAsLong, notANumber}) {
        const auto added = builder.add(PersonId{1}, bad);
        ASSERT_FALSE(added);
        EXPECT_EQ(added.error().kind, ErrorKind::WrongShape);
    }
    EXPECT_TRUE(builder.finish()->empty());
}

TEST(GalleryBuilder, StartsAfreshAfterASnapshot) {
    GalleryBuilder builder{someModel(), 16};
    ASSERT_TRUE(builder.add(PersonId{1}, someFace(1, 16)));
    ASSERT_EQ(builder.finish()->persons(), 1U);
    ASSERT_TRUE(builder.add(PersonId{2}, someFace(2, 16)));
    const auto second = builder.finish();

    ASSERT_EQ(second->persons(), 1U);
    EXPECT_EQ(second->entries()[0].person, PersonId{2});
}
