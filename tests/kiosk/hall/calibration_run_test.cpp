// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/recognition/calibration_run.h"

#include "tests/support/some_embeddings.h"
#include "tests/support/some_rules.h"

#include <QTest>
#include <gtest/gtest.h>
#include <memory>

namespace {

[[nodiscard]] hall::GalleryPointer galleryOf(std::uint32_t people) {
    std::vector<db::FaceTemplate> templates;
    for (std::uint32_t i = 1; i <= people; ++i) {
        db::FaceTemplate made;
        made.resident = db::ResidentId{i};
        made.embedding = support::someFace(i);
        templates.push_back(made);
    }
    return hall::Galleries(templates).of(support::someModel());
}

TEST(CalibrationRun, HoldsNoGalleryOnceItIsStoppedAndSaysNothingOfIt) {
    auto gallery = galleryOf(300);
    const std::weak_ptr<const vision::identify::Gallery> snapshot = gallery;
    hall::CalibrationRun run;
    run.start({.gallery = std::move(gallery), .observed = {}, .shipped = support::shippedThresholds()}, 0.01);
    EXPECT_FALSE(snapshot.expired());
    run.stop();
    EXPECT_TRUE(snapshot.expired());
    EXPECT_FALSE(run.isRunning());
    QCoreApplication::processEvents(); // what its thread may have said before it ended
    EXPECT_FALSE(run.tried());
    EXPECT_EQ(run.percent(), 0);
    run.start({.gallery = galleryOf(120), .observed = {}, .shipped = support::shippedThresholds()}, 0.01);
    EXPECT_TRUE(QTest::qWaitFor([&] { return run.tried().has_value(); }, 15000)) << "the next one is worked out";
}

} // namespace
