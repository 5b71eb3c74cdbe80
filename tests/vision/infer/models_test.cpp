// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/model_test.h"
#include "vision/infer/network.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/dnn/dnn.hpp>

using vision::infer::Network;

namespace {

class NetworkOnModels : public testing_support::ModelTest, public testing::WithParamInterface<std::string> {};

/// Largest difference of two lists over the largest value of the second.
double difference(std::span<const float> ours, std::span<const float> theirs) {
    double worst = 0;
    double largest = 0;
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        worst = std::max(worst, static_cast<double>(std::abs(ours[i] - theirs[i])));
        largest = std::max(largest, static_cast<double>(std::abs(theirs[i])));
    }
    return worst / largest;
}

} // namespace

TEST_P(NetworkOnModels, GivesWhatOpenCvGives) {
    const auto file = bytes(GetParam());
    auto network = Network::open(file);
    ASSERT_TRUE(network.has_value()) << network.error().context;
    auto reference = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.data()), file.size());
    const auto names = reference.getUnconnectedOutLayersNames();
    const auto shape = network->input();
    cv::Mat picture(
        {1, static_cast<int>(shape.channels), static_cast<int>(shape.height), static_cast<int>(shape.width)}, CV_32F);
    cv::theRNG().state = 7;
    for (int round = 0; round < 2; ++round) {
        cv::randu(picture, -1, 1);
        const auto ours = network->run({picture.ptr<float>(), shape.size()});
        ASSERT_TRUE(ours.has_value());
        reference.setInput(picture);
        std::vector<cv::Mat> theirs;
        reference.forward(theirs, names);
        ASSERT_EQ(ours->size(), theirs.size());
        for (std::size_t i = 0; i < theirs.size(); ++i) {
            ASSERT_EQ((*ours)[i].size(), theirs[i].total());
            EXPECT_LT(difference((*ours)[i], {theirs[i].ptr<float>(), theirs[i].total()}), 1e-4) << names[i];
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Each, NetworkOnModels, testing::Values("landmarks", "embed-a", "embed-b", "liveness"));
