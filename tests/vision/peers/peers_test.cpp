// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/model_test.h"
#include "vision/peers/peer.h"
#include "vision/peers/subject.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

namespace {

namespace fs = std::filesystem;
using testing_support::ModelTest;
using vision::Box;
using vision::ErrorKind;
using vision::peers::Peer;
using vision::peers::subjectOf;

// $YIMEN_FACES, else shared/faces beside the project.
fs::path facesFolder() {
    const char* const named = std::getenv("YIMEN_FACES");
    return named != nullptr ? named : YIMEN_SOURCE_DIR "/../shared/faces";
}

float distanceOf(const std::vector<float>& a, const std::vector<float>& b) {
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return std::sqrt(sum);
}

// The vectors of two pictures of one person and of one of another, from LFW.
std::array<std::vector<float>, 3> threeFaces(Peer& peer) {
    std::array<std::vector<float>, 3> vectors;
    const std::array<const char*, 3> pictures{"Abdullah_Gul/Abdullah_Gul_0001.jpg",
                                              "Abdullah_Gul/Abdullah_Gul_0002.jpg",
                                              "Anwar_Ibrahim/Anwar_Ibrahim_0001.jpg"};
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto vector = peer.embed(cv::imread((facesFolder() / "lfw" / pictures.at(i)).string()));
        EXPECT_TRUE(vector && *vector) << pictures.at(i);
        if (vector && *vector) { vectors.at(i) = **vector; }
    }
    return vectors;
}

TEST(SubjectOf, IsLargeAndNearTheMiddle) {
    const Box inTheMiddle{.x = 80, .y = 80, .width = 40, .height = 40};
    const Box atTheEdge{.x = 0, .y = 0, .width = 45, .height = 45};
    const Box small{.x = 95, .y = 95, .width = 10, .height = 10};
    EXPECT_EQ(subjectOf(std::array{atTheEdge, inTheMiddle, small}, {200, 200}), 1U);
}

TEST(YuNetPeer, SaysWhichFileIsMissing) {
    const auto peer = vision::peers::openYuNetMobileFaceNet("/nonexistent");
    ASSERT_FALSE(peer);
    EXPECT_EQ(peer.error().kind, ErrorKind::NotFound);
    EXPECT_NE(peer.error().context.find("face_detection_yunet_2022mar.onnx"), std::string::npos);
}

TEST(YuNetPeer, TellsPeopleApart) {
    if (!fs::exists(facesFolder() / "peer-models")) { GTEST_SKIP() << "no shared faces on this machine (YIMEN_FACES)"; }
    auto peer = vision::peers::openYuNetMobileFaceNet(facesFolder() / "peer-models");
    ASSERT_TRUE(peer) << peer.error().context;
    const auto nobody = (*peer)->embed(cv::Mat(200, 200, CV_8UC3, cv::Scalar::all(90)));
    ASSERT_TRUE(nobody);
    EXPECT_FALSE(*nobody);
    const auto faces = threeFaces(**peer);
    ASSERT_EQ(faces[0].size(), 128U);
    EXPECT_LT(distanceOf(faces[0], faces[1]), 1.0F);
    EXPECT_GT(distanceOf(faces[0], faces[2]), 1.1F);
}

class DlibPeer : public ModelTest {};

TEST_F(DlibPeer, TellsPeopleApartAtDlibsOwnDistance) {
    if (!fs::exists(vision::peers::kDlibPredictor)) { GTEST_SKIP() << "no libdlib-data on this machine"; }
    if (!fs::exists(facesFolder() / "lfw")) { GTEST_SKIP() << "no shared faces on this machine (YIMEN_FACES)"; }
    auto peer = vision::peers::openDlib(bytes(vision::manifest::kDlibModel), vision::peers::kDlibPredictor);
    ASSERT_TRUE(peer) << peer.error().context;
    const auto faces = threeFaces(**peer);
    EXPECT_LT(distanceOf(faces[0], faces[1]), vision::peers::kDlibDistance);
    EXPECT_GT(distanceOf(faces[0], faces[2]), vision::peers::kDlibDistance);
}

TEST_F(DlibPeer, SaysThatThePredictorIsMissing) {
    const auto peer = vision::peers::openDlib(bytes(vision::manifest::kDlibModel), "/nonexistent/shape.dat");
    ASSERT_FALSE(peer);
    EXPECT_EQ(peer.error().kind, ErrorKind::NotFound);
}

} // namespace
