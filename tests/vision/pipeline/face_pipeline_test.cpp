// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/face_pipeline.h"

#include "tests/support/model_test.h"
#include "tests/support/temporary_folder.h"
#include "vision/disturb/disturbance.h"
#include "vision/pipeline/still_embedder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <numeric>
#include <opencv2/imgproc.hpp>

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;
using vision::ErrorKind;
using vision::FrameTime;
using vision::TrackId;
using vision::capture::Frame;
using vision::pipeline::FacePipeline;
using vision::pipeline::FrameResult;
using vision::pipeline::Mode;
using vision::pipeline::ModelFiles;
using vision::pipeline::Settings;
using vision::pipeline::StillEmbedder;
using vision::quality::Flaw;

namespace {

float dot(const std::vector<float>& a, const std::vector<float>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

/// A webcam frame with one person, cut out of a group photograph around `face`, moved by `shift` pixels.
cv::Mat webcamFrame(const cv::Mat& group, cv::Point face, int shift = 0) {
    const cv::Rect around(std::clamp(face.x - 240 - shift, 0, group.cols - 480),
                          std::clamp(face.y - 180, 0, group.rows - 360), 480, 360);
    cv::Mat frame;
    cv::resize(group(around), frame, {640, 480});
    return frame;
}

// Sample 6, from left to right.
const cv::Point kFirst(360, 620);
const cv::Point kThird(1266, 446);

} // namespace

class FacePipelineOnModels : public testing_support::ModelTest {
protected:
    void SetUp() override {
        ModelTest::SetUp();
        if (IsSkipped()) { return; }
        m_group = sample(6);
        if (m_group.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    }

    FacePipeline open(const Settings& settings = {}) {
        auto opened = FacePipeline::open(models(), settings);
        EXPECT_TRUE(opened.has_value());
        return std::move(*opened);
    }

    /// The next frame, 40 ms after the last.
    FrameResult show(FacePipeline& pipeline, const cv::Mat& bgr) {
        m_now += 40ms;
        auto result = pipeline.process(Frame(bgr, m_now, m_sequence++));
        EXPECT_TRUE(result.has_value());
        return std::move(*result);
    }

    cv::Mat m_group;
    cv::Mat m_nobody{480, 640, CV_8UC3, cv::Scalar::all(120)};
    FrameTime m_now = FrameTime{} + 1h;
    std::uint64_t m_sequence = 0;
};

TEST_F(FacePipelineOnModels, TwoGoodLooksMakeAProbe) {
    auto pipeline = open({.firstProbeChips = 2});
    const auto first = show(pipeline, webcamFrame(m_group, kFirst));
    ASSERT_THAT(first.faces, SizeIs(1));
    EXPECT_EQ(first.faces[0].quality.flaw, Flaw::None);
    EXPECT_TRUE(first.faces[0].liveness.has_value());
    EXPECT_THAT(first.probes, IsEmpty());
    const auto second = show(pipeline, webcamFrame(m_group, kFirst, 4));
    ASSERT_THAT(second.probes, SizeIs(1));
    const auto& probe = second.probes[0];
    EXPECT_EQ(probe.track, first.faces[0].track);
    EXPECT_EQ(probe.chips, 2);
    EXPECT_EQ(probe.firstGoodFrame, first.time);
    EXPECT_EQ(probe.embedding.model, models().jointDigest());
    EXPECT_THAT(probe.embedding.values, SizeIs(vision::kJointDimension));
    EXPECT_NEAR(dot(probe.embedding.values, probe.embedding.values), 1, 1e-4);
}

TEST_F(FacePipelineOnModels, AFrameThatLiesOrStandsOnItsHeadMakesNoProbe) {
    for (const double degrees : {90.0, 180.0, 270.0}) {
        for (const auto& person : {kFirst, kThird}) {
            auto pipeline = open({.firstProbeChips = 1});
            const auto frame =
                vision::disturb::disturbed(webcamFrame(m_group, person), std::nullopt,
                                           {.kind = vision::disturb::Kind::Rotated, .level = degrees}, 0);
            const auto seen = show(pipeline, frame);
            EXPECT_THAT(seen.probes, IsEmpty()) << degrees;
            for (const auto& face : seen.faces) {
                EXPECT_FALSE(face.quality.good()) << degrees;
            }
        }
    }
}

TEST_F(FacePipelineOnModels, APictureToBeEnrolledIsTurnedUprightAndUsed) {
    auto still = StillEmbedder::open(models()).value();
    for (const int quarters : {0, 1, 2, 3}) {
        const auto picture =
            vision::disturb::disturbed(webcamFrame(m_group, kFirst), std::nullopt,
                                       {.kind = vision::disturb::Kind::Rotated, .level = 90.0 * quarters}, 0);
        const auto portrait = still.findPortrait(picture).value();
        ASSERT_TRUE(portrait && portrait->isUsable()) << quarters;
        EXPECT_EQ(portrait->quarterTurns, (4 - quarters) % 4);
        const auto upright = still.embedLargestFace(webcamFrame(m_group, kFirst)).value();
        EXPECT_GT(dot(still.embed(*portrait)->embedding.values, upright->embedding.values), 0.999F) << quarters;
    }
}

TEST_F(FacePipelineOnModels, APartOfAFaceIsNoTemplate) {
    auto still = StillEmbedder::open(models()).value();
    for (const auto& person : {kFirst, kThird}) {
        const auto frame = webcamFrame(m_group, person);
        const auto subject = still.locateSubject(frame).value();
        ASSERT_TRUE(subject);
        for (const double part : {1.0, 2.0, 3.0, 4.0}) {
            const auto left =
                disturbed(frame, vision::disturb::Face{.box = subject->box, .landmarks = subject->landmarks},
                          {.kind = vision::disturb::Kind::Part, .level = part}, 0);
            auto pipeline = open({.firstProbeChips = 1});
            if (part != 3) { // eyes over a covered mouth are recognised, as behind a mask
                EXPECT_THAT(show(pipeline, left).probes, IsEmpty()) << part;
            }
            const auto portrait = still.findPortrait(left).value();
            EXPECT_FALSE(portrait && portrait->isUsable()) << part;
        }
    }
}

TEST_F(FacePipelineOnModels, SomebodyOfLikeSizeIsCompany) {
    auto still = StillEmbedder::open(models()).value();
    const auto one = webcamFrame(m_group, kFirst);
    cv::Mat two;
    cv::hconcat(one, webcamFrame(m_group, kThird), two);
    EXPECT_FALSE(still.locateSubject(one).value()->hasCompany);
    EXPECT_TRUE(still.locateSubject(two).value()->hasCompany);
}

TEST_F(FacePipelineOnModels, WhoOnlyPassesByIsFollowedAndNeverEmbedded) {
    const auto frame = webcamFrame(m_group, kFirst);
    auto pipeline = open({.firstProbeChips = 1});
    const auto near = show(pipeline, frame);
    ASSERT_THAT(near.faces, SizeIs(1));
    ASSERT_THAT(near.probes, SizeIs(1));
    const float share = near.faces[0].box.width / static_cast<float>(frame.cols);
    auto reserved = open({.firstProbeChips = 1, .minFaceShare = share * 1.1F});
    const auto passing = show(reserved, frame);
    ASSERT_THAT(passing.faces, SizeIs(1));
    EXPECT_EQ(passing.faces[0].quality.flaw, Flaw::TooSmall);
    EXPECT_EQ(passing.faces[0].goodChips, 0);
    EXPECT_FALSE(passing.faces[0].liveness.has_value());
    EXPECT_THAT(passing.probes, IsEmpty());
}

TEST_F(FacePipelineOnModels, ASettledTrackIsFollowedAndAskedNothing) {
    auto pipeline = open({.firstProbeChips = 1, .probeEveryChips = 1, .chipsEvery = 0ms});
    const auto first = show(pipeline, webcamFrame(m_group, kFirst));
    ASSERT_THAT(first.probes, SizeIs(1));
    pipeline.settle(first.faces[0].track);
    for (int i = 0; i < 5; ++i) {
        const auto later = show(pipeline, webcamFrame(m_group, kFirst, 2 * i));
        ASSERT_THAT(later.faces, SizeIs(1));
        EXPECT_TRUE(later.faces[0].settled);
        EXPECT_FALSE(later.faces[0].measured);
        EXPECT_EQ(later.faces[0].track, first.faces[0].track);
        EXPECT_THAT(later.probes, IsEmpty());
    }
    pipeline.startOver(first.faces[0].track);
    EXPECT_THAT(show(pipeline, webcamFrame(m_group, kFirst)).probes, SizeIs(1));
}

TEST_F(FacePipelineOnModels, AnotherPersonInTheSamePlaceIsAnotherTrack) {
    auto pipeline = open({.firstProbeChips = 1, .recheckEvery = 80ms});
    const auto first = show(pipeline, webcamFrame(m_group, kFirst));
    ASSERT_THAT(first.faces, SizeIs(1));
    const auto before = first.faces[0].track;
    pipeline.settle(before);
    (void)show(pipeline, webcamFrame(m_group, kThird));
    const auto swapped = show(pipeline, webcamFrame(m_group, kThird));
    ASSERT_THAT(swapped.faces, SizeIs(1));
    EXPECT_NE(swapped.faces[0].track, before);
    EXPECT_FALSE(swapped.faces[0].settled);
    EXPECT_THAT(swapped.ended, testing::ElementsAre(before));
    ASSERT_THAT(swapped.probes, SizeIs(1));
    EXPECT_LT(dot(swapped.probes[0].embedding.values, first.probes[0].embedding.values), 0.4F);
}

TEST_F(FacePipelineOnModels, UnderANameAnotherPersonIsSeenWithinAThirdOfASecond) {
    auto pipeline = open({.firstProbeChips = 1});
    pipeline.watchClosely(true);
    auto here = kFirst;
    auto there = kThird;
    for (int swap = 0; swap < 50; ++swap) {
        FrameResult seen = show(pipeline, webcamFrame(m_group, here));
        ASSERT_THAT(seen.faces, SizeIs(1));
        const auto named = seen.faces[0].track;
        pipeline.settle(named);
        for (int i = 0; i < swap % 5; ++i) { // so that the swap falls anywhere between two looks
            (void)show(pipeline, webcamFrame(m_group, here, i));
        }
        const auto steppedIn = m_now;
        do {
            seen = show(pipeline, webcamFrame(m_group, there, swap % 3));
            ASSERT_LE(m_now - steppedIn, 330ms) << swap;
        } while (seen.faces.empty() || seen.faces[0].track == named);
        std::swap(here, there);
    }
}

TEST_F(FacePipelineOnModels, EnrolmentGivesChipsThatDifferAndNoProbe) {
    auto pipeline = open({.chipsEvery = 0ms});
    pipeline.setMode(Mode::Enrol);
    const auto first = show(pipeline, webcamFrame(m_group, kFirst));
    EXPECT_THAT(first.chips, SizeIs(1));
    const auto same = show(pipeline, webcamFrame(m_group, kFirst));
    EXPECT_THAT(same.chips, IsEmpty());
    EXPECT_THAT(same.probes, IsEmpty());
    EXPECT_EQ(same.faces[0].goodChips, 1);
}

TEST_F(FacePipelineOnModels, ACoveredFaceIsRecognisedAndNotEnrolled) {
    const auto frame = webcamFrame(m_group, kFirst);
    auto pipeline = open({.firstProbeChips = 1, .chipsEvery = 0ms});
    const auto bare = show(pipeline, frame);
    ASSERT_THAT(bare.faces, SizeIs(1));
    const vision::disturb::Face face{.box = bare.faces[0].box, .landmarks = bare.faces[0].landmarks};
    for (const auto& [kind, level] :
         {std::pair{vision::disturb::Kind::Mask, 0.85}, std::pair{vision::disturb::Kind::Glasses, 0.9}}) {
        const auto covered = vision::disturb::disturbed(frame, face, {.kind = kind, .level = level}, 0);
        pipeline.reset();
        pipeline.setMode(Mode::Enrol);
        const auto enrolled = show(pipeline, covered);
        ASSERT_THAT(enrolled.faces, SizeIs(1));
        EXPECT_EQ(enrolled.faces[0].quality.flaw, Flaw::Covered);
        EXPECT_THAT(enrolled.chips, IsEmpty());
        pipeline.reset();
        pipeline.setMode(Mode::Recognise);
        EXPECT_THAT(show(pipeline, covered).probes, SizeIs(1));
    }
}

TEST_F(FacePipelineOnModels, FollowingEmbedsNothing) {
    auto pipeline = open({.firstProbeChips = 1});
    pipeline.setMode(Mode::Follow);
    const auto result = show(pipeline, webcamFrame(m_group, kFirst));
    ASSERT_THAT(result.faces, SizeIs(1));
    EXPECT_TRUE(result.faces[0].measured);
    EXPECT_FALSE(result.faces[0].liveness.has_value());
    EXPECT_THAT(result.probes, IsEmpty());
}

TEST_F(FacePipelineOnModels, AFaceAtTheEdgeIsNotWholeAndIsNotEmbedded) {
    auto pipeline = open({.firstProbeChips = 1});
    const auto frame = webcamFrame(m_group, kFirst);
    const auto whole = show(pipeline, frame);
    ASSERT_THAT(whole.faces, SizeIs(1));
    const auto& box = whole.faces[0].box;
    pipeline.reset();
    const auto cut = show(pipeline, frame.colRange(static_cast<int>(box.x + 0.35F * box.width), 640).clone());
    for (const auto& face : cut.faces) {
        EXPECT_EQ(face.quality.flaw, Flaw::NotWhole);
    }
    EXPECT_THAT(cut.probes, IsEmpty());
}

TEST_F(FacePipelineOnModels, ATrackEndsWhenItsPersonHasLeft) {
    auto pipeline = open();
    const auto seen = show(pipeline, webcamFrame(m_group, kFirst));
    ASSERT_TRUE(seen.hasFaces());
    std::vector<TrackId> ended;
    for (int i = 0; i < 30; ++i) {
        const auto result = show(pipeline, m_nobody);
        EXPECT_FALSE(result.hasFaces());
        ended.insert(ended.end(), result.ended.begin(), result.ended.end());
    }
    EXPECT_THAT(ended, testing::ElementsAre(seen.faces[0].track));
}

TEST_F(FacePipelineOnModels, AGroupHasATrackEachAndOneEmbeddingAFrame) {
    auto pipeline = open({.firstProbeChips = 1, .eagerProbes = 1, .maxEmbedsPerFrame = 1, .maxMeasuredPerFrame = 4});
    const auto first = show(pipeline, m_group);
    ASSERT_THAT(first.faces, SizeIs(4));
    std::set<TrackId> ids;
    for (const auto& face : first.faces) {
        ids.insert(face.track);
    }
    EXPECT_THAT(ids, SizeIs(4));
    EXPECT_THAT(first.probes, SizeIs(1));
    std::set<TrackId> probed{first.probes[0].track};
    for (int i = 0; i < 3; ++i) {
        for (const auto& probe : show(pipeline, m_group).probes) {
            probed.insert(probe.track);
        }
    }
    EXPECT_GE(probed.size(), 2U); // while the largest waits for its next look, others have their turn
}

TEST_F(FacePipelineOnModels, TheSameFramesGiveTheSameProbe) {
    const auto probeOf = [&] {
        auto pipeline = open({.firstProbeChips = 1});
        return show(pipeline, webcamFrame(m_group, kThird)).probes.at(0).embedding.values;
    };
    EXPECT_EQ(probeOf(), probeOf());
}

TEST_F(FacePipelineOnModels, AWrongModelIsRefused) {
    support::TemporaryFolder folder;
    for (const auto& entry : std::filesystem::directory_iterator(models().folder())) {
        if (entry.is_regular_file()) { std::filesystem::copy(entry.path(), folder.path()); }
    }
    std::fstream(folder.path() / "fr_feature.onnx", std::ios::in | std::ios::out | std::ios::binary).write("x", 1);
    const auto files = ModelFiles::open(vision::manifest::defaultManifest(), folder.path());
    ASSERT_TRUE(files.has_value());
    EXPECT_EQ(FacePipeline::open(*files).error().kind, ErrorKind::WrongDigest);
    EXPECT_EQ(StillEmbedder::open(*files).error().kind, ErrorKind::WrongDigest);
}

TEST_F(FacePipelineOnModels, AStillAndAProbeOfTheSamePersonAgree) {
    auto stills = std::move(StillEmbedder::open(models()).value());
    auto pipeline = open({.firstProbeChips = 1});
    const auto still = stills.embedLargestFace(webcamFrame(m_group, kFirst, 10)).value();
    ASSERT_TRUE(still.has_value());
    const auto probe = show(pipeline, webcamFrame(m_group, kFirst)).probes.at(0);
    EXPECT_GT(dot(still->embedding.values, probe.embedding.values), 0.85F);
    EXPECT_EQ(still->embedding.model, probe.embedding.model);
}

TEST_F(FacePipelineOnModels, AStillFindsAFaceThatFillsThePictureAndNobodyInAnEmptyOne) {
    auto stills = std::move(StillEmbedder::open(models()).value());
    const auto wide = stills.embedLargestFace(webcamFrame(m_group, kFirst)).value();
    ASSERT_TRUE(wide.has_value());
    const auto frame = webcamFrame(m_group, kFirst);
    const auto& box = wide->box;
    const cv::Rect tight(cvRound(box.x), cvRound(box.y), cvRound(box.width), cvRound(box.height));
    const auto cropped = stills.embedLargestFace(frame(tight).clone()).value();
    ASSERT_TRUE(cropped.has_value());
    EXPECT_GT(dot(wide->embedding.values, cropped->embedding.values), 0.7F);
    EXPECT_FALSE(stills.embedLargestFace(m_nobody).value().has_value());
}
