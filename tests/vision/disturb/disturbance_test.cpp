// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/disturb/disturbance.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace {

using vision::ErrorKind;
using vision::disturb::allKinds;
using vision::disturb::disturbed;
using vision::disturb::Face;
using vision::disturb::infoOf;
using vision::disturb::Kind;
using vision::disturb::parseDisturbances;

constexpr std::uint64_t kSeed = 4;

// A drawn face of 100 x 120 pixels on a striped wall, 300 x 300; eyes 40 apart, jaw as a half circle.
Face aFace() {
    Face face{.box = {.x = 100, .y = 90, .width = 100, .height = 120}};
    const auto at = [&](std::size_t i, float x, float y) { face.landmarks.at(i) = {.x = x, .y = y}; };
    for (std::size_t i = 0; i < 68; ++i) {
        at(i, 150, 150);
    }
    for (std::size_t i = 0; i <= 16; ++i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(16 - i) / 16;
        at(i, 150 + 48 * std::cos(angle), 140 + 68 * std::sin(angle));
    }
    for (std::size_t i = 36; i < 42; ++i) {
        at(i, 130, 140);
    }
    for (std::size_t i = 42; i < 48; ++i) {
        at(i, 170, 140);
    }
    at(28, 150, 145);
    return face;
}

cv::Mat aPicture() {
    cv::Mat picture(300, 300, CV_8UC3, cv::Scalar(150, 140, 130));
    for (int x = 0; x < 300; x += 20) {
        cv::line(picture, {x, 0}, {x, 299}, cv::Scalar(90, 120, 110), 6);
    }
    cv::ellipse(picture, {150, 150}, {48, 60}, 0, 0, 360, cv::Scalar(140, 170, 215), cv::FILLED);
    cv::circle(picture, {130, 140}, 6, cv::Scalar(40, 40, 40), cv::FILLED);
    cv::circle(picture, {170, 140}, 6, cv::Scalar(40, 40, 40), cv::FILLED);
    cv::line(picture, {135, 185}, {165, 185}, cv::Scalar(70, 70, 160), 4);
    return picture;
}

cv::Mat with(Kind kind, double level, std::uint64_t seed = kSeed) {
    return disturbed(aPicture(), aFace(), {.kind = kind, .level = level}, seed);
}

double meanOf(const cv::Mat& picture, const cv::Rect& part) {
    const cv::Scalar mean = cv::mean(picture(part));
    return (mean[0] + mean[1] + mean[2]) / 3;
}

double differenceOf(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3);
}

bool areSame(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

// Where the pixels are nearly of that colour.
cv::Mat1b maskOf(const cv::Mat& picture, const cv::Scalar& colour) {
    cv::Mat1b mask;
    cv::inRange(picture, colour - cv::Scalar::all(3), colour + cv::Scalar::all(3), mask);
    return mask;
}

const cv::Rect kForehead(135, 105, 30, 20);
const cv::Rect kWall(5, 5, 50, 50);

} // namespace

TEST(Disturbances, AreNamedOneByOneByKindAndAllTogether) {
    const auto one = parseDisturbances("blur:0.07");
    ASSERT_TRUE(one);
    ASSERT_EQ(one->size(), 1U);
    EXPECT_EQ(one->front().kind, Kind::Blur);
    EXPECT_DOUBLE_EQ(one->front().level, 0.07);
    const auto kind = parseDisturbances("mask");
    ASSERT_TRUE(kind);
    EXPECT_EQ(kind->size(), infoOf(Kind::Mask).levels.size());
    const auto all = parseDisturbances("all");
    ASSERT_TRUE(all);
    EXPECT_EQ(all->size(), allKinds().size() * 4);
}

TEST(Disturbances, OfNoSenseAreRefusedWithWhatWouldBeRight) {
    for (const char* text :
         {"", "fog", "dark:", "dark:x", "dark:0.5x", "dark:nan", "dark:-1", "dark:2", "jpeg:101", ":1"}) {
        const auto parsed = parseDisturbances(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().kind, ErrorKind::Unreadable);
    }
    EXPECT_NE(parseDisturbances("fog").error().context.find("backlight"), std::string::npos);
    EXPECT_NE(parseDisturbances("jpeg:101").error().context.find("100"), std::string::npos);
}

TEST(Disturbances, HaveLevelsThatMakeSenseFromMildToHarsh) {
    for (const auto& info : allKinds()) {
        for (const double level : info.levels) {
            EXPECT_GE(level, info.least) << info.name;
            EXPECT_LE(level, info.most) << info.name;
        }
    }
}

TEST(Disturbances, AreRepeatableAndLeaveThePictureItselfAlone) {
    const cv::Mat before = aPicture();
    for (const auto& info : allKinds()) {
        const cv::Mat picture = aPicture();
        const auto disturb = [&] {
            return disturbed(picture, aFace(), {.kind = info.kind, .level = info.levels.back()}, 9);
        };
        const cv::Mat once = disturb();
        EXPECT_TRUE(areSame(once, disturb())) << info.name;
        EXPECT_TRUE(areSame(picture, before)) << info.name;
        EXPECT_FALSE(areSame(once, before)) << info.name;
        EXPECT_EQ(once.type(), CV_8UC3) << info.name;
    }
}

TEST(Disturbances, ThatNeedAFaceDoNothingWithoutOne) {
    const cv::Mat picture = aPicture();
    for (const Kind kind : {Kind::Backlight, Kind::Small, Kind::Far, Kind::Near, Kind::Turned, Kind::Glasses,
                            Kind::Mask, Kind::Cut, Kind::Part}) {
        const cv::Mat result = disturbed(picture, std::nullopt, {kind, infoOf(kind).levels.front()}, 1);
        EXPECT_TRUE(areSame(result, picture)) << infoOf(kind).name;
    }
    for (const Kind kind : {Kind::Dark, Kind::Blur, Kind::Noise, Kind::Jpeg, Kind::Tilted}) {
        const cv::Mat result = disturbed(picture, std::nullopt, {kind, infoOf(kind).levels.back()}, 1);
        EXPECT_FALSE(areSame(result, picture)) << infoOf(kind).name;
    }
}

TEST(Dark, LeavesTheShareOfTheLightThatWasSaid) {
    // A quarter of the light of sRGB 140 (0.262 linear) is sRGB 73.
    cv::Mat flat(200, 200, CV_8UC3, cv::Scalar::all(140));
    const cv::Mat dark = disturbed(flat, std::nullopt, {Kind::Dark, 0.25}, kSeed);
    EXPECT_NEAR(meanOf(dark, {0, 0, 200, 200}), 73, 2);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(dark, mean, deviation);
    EXPECT_GT(deviation[0], 0.5) << "a sensor has noise";
    EXPECT_FALSE(areSame(dark, disturbed(flat, std::nullopt, {Kind::Dark, 0.25}, kSeed + 1)));
}

TEST(Backlight, TakesLightFromThePersonAndGivesItToTheWall) {
    const cv::Mat result = with(Kind::Backlight, 0.08);
    EXPECT_LT(meanOf(result, kForehead), 0.6 * meanOf(aPicture(), kForehead));
    EXPECT_GT(meanOf(result, kWall), 220);
}

TEST(Blur, TakesTheEdgesAndKeepsTheLight) {
    const auto edgesOf = [](const cv::Mat& picture) {
        cv::Mat edges;
        cv::Laplacian(picture, edges, CV_32F);
        return cv::norm(edges, cv::NORM_L1);
    };
    EXPECT_LT(edgesOf(with(Kind::Blur, 0.12)), 0.4 * edgesOf(aPicture()));
    EXPECT_NEAR(meanOf(with(Kind::Blur, 0.12), {0, 0, 300, 300}), meanOf(aPicture(), {0, 0, 300, 300}), 1);
}

TEST(NoiseAndJpeg, GrowWithTheirLevels) {
    EXPECT_LT(differenceOf(aPicture(), with(Kind::Noise, 10)), differenceOf(aPicture(), with(Kind::Noise, 50)));
    EXPECT_NEAR(differenceOf(aPicture(), with(Kind::Noise, 10)), 10 * std::sqrt(2 / std::numbers::pi), 1);
    EXPECT_LT(differenceOf(aPicture(), with(Kind::Jpeg, 60)), differenceOf(aPicture(), with(Kind::Jpeg, 4)));
}

TEST(Framing, GivesTheFaceItsSizeInTheMiddleOfTheFrame) {
    const auto middleOfEyes = [](const cv::Mat& picture) {
        const auto moments = cv::moments(maskOf(picture, cv::Scalar::all(40)), true);
        return cv::Point2d(moments.m10 / moments.m00, moments.m01 / moments.m00);
    };
    // The box's middle is (150, 150), the eyes are 10 above it; twice as large they are 20 above.
    const cv::Mat near = with(Kind::Near, 0.5); // 240 of 480 pixels: twice
    EXPECT_EQ(near.size(), cv::Size(640, 480));
    EXPECT_NEAR(middleOfEyes(near).x, 320, 1);
    EXPECT_NEAR(middleOfEyes(near).y, 220, 1);
    EXPECT_EQ(with(Kind::Small, 40).size(), cv::Size(640, 480));
    EXPECT_EQ(with(Kind::Far, 40).size(), cv::Size(1920, 1080));
    // 40 of 100 pixels: the wall around is 120 wide.
    const cv::Mat small = with(Kind::Small, 40);
    EXPECT_GT(differenceOf(small(cv::Rect(262, 182, 116, 116)), cv::Mat(116, 116, CV_8UC3, cv::mean(aPicture()))), 5);
    EXPECT_LT(differenceOf(small(cv::Rect(0, 0, 255, 480)), cv::Mat(480, 255, CV_8UC3, cv::mean(aPicture()))), 1);
}

TEST(Cut, LeavesAShareOfTheFaceOutsideOnEachSideInTurn) {
    EXPECT_EQ(with(Kind::Cut, 0.3, 0).size(), cv::Size(170, 300)); // from x = 130
    EXPECT_EQ(with(Kind::Cut, 0.3, 1).size(), cv::Size(170, 300)); // to x = 170
    EXPECT_EQ(with(Kind::Cut, 0.3, 2).size(), cv::Size(300, 174)); // from y = 126
    EXPECT_EQ(with(Kind::Cut, 0.3, 3).size(), cv::Size(300, 174)); // to y = 174
}

TEST(Tilted, TurnsAboutTheFaceToEitherSide) {
    const cv::Mat left = with(Kind::Tilted, 90, 0);
    // Counter-clockwise: the right eye, 20 to the right and 10 above the middle, comes 10 to the left and 20 above it.
    EXPECT_LT(meanOf(left, {138, 128, 4, 4}), 60);
    EXPECT_FALSE(areSame(left, with(Kind::Tilted, 90, 1)));
    EXPECT_LT(differenceOf(with(Kind::Tilted, 0), aPicture()), 0.01);
}

TEST(Turned, MovesTheMiddleOfTheFaceAndNotTheWall) {
    EXPECT_LT(differenceOf(with(Kind::Turned, 0), aPicture()), 0.5);
    const cv::Mat turned = with(Kind::Turned, 35);
    EXPECT_TRUE(areSame(turned(kWall), aPicture()(kWall)));
    const auto eyesOf = [](const cv::Mat& picture) { return cv::moments(maskOf(picture, cv::Scalar::all(40)), true); };
    const auto before = eyesOf(aPicture());
    const auto after = eyesOf(turned);
    EXPECT_GT(std::abs(after.m10 / after.m00 - before.m10 / before.m00), 12);
    const auto other = eyesOf(with(Kind::Turned, 35, kSeed + 1));
    EXPECT_LT((after.m10 / after.m00 - 150) * (other.m10 / other.m00 - 150), 0) << "to the other side";
}

TEST(Glasses, CoverTheEyesAndNothingElse) {
    const cv::Mat dark = with(Kind::Glasses, 0.95);
    EXPECT_LT(meanOf(dark, {122, 132, 16, 16}), 60);
    EXPECT_TRUE(areSame(dark(cv::Rect(135, 175, 30, 20)), aPicture()(cv::Rect(135, 175, 30, 20))));
    const cv::Mat clear = with(Kind::Glasses, 0);
    EXPECT_TRUE(areSame(clear(cv::Rect(125, 135, 10, 10)), aPicture()(cv::Rect(125, 135, 10, 10))));
    EXPECT_FALSE(areSame(clear, aPicture())) << "rims";
}

TEST(Mask, ReachesFromTheChinAsHighAsWasSaid) {
    const cv::Rect mouth(140, 183, 20, 5);
    const cv::Rect underTheEyes(140, 152, 20, 8);
    EXPECT_GT(differenceOf(with(Kind::Mask, 0.5)(mouth), aPicture()(mouth)), 30);
    EXPECT_TRUE(areSame(with(Kind::Mask, 0.5)(underTheEyes), aPicture()(underTheEyes)));
    EXPECT_FALSE(areSame(with(Kind::Mask, 1)(underTheEyes), aPicture()(underTheEyes)));
    EXPECT_TRUE(areSame(with(Kind::Mask, 1)(kForehead), aPicture()(kForehead)));
}

TEST(SeedOf, IsTheSameEverywhere) {
    EXPECT_EQ(vision::disturb::seedOf(""), 0xcbf29ce484222325U); // FNV-1a's own examples
    EXPECT_EQ(vision::disturb::seedOf("a"), 0xaf63dc4c8601ec8cU);
}

TEST(Rotated, TurnsThePictureByQuarters) {
    const cv::Mat wide = aPicture()(cv::Rect(0, 0, 300, 200));
    const auto rotated = [&](double degrees) {
        return disturbed(wide, std::nullopt, {.kind = Kind::Rotated, .level = degrees}, kSeed);
    };
    EXPECT_TRUE(areSame(rotated(0), wide));
    EXPECT_EQ(rotated(90).size(), cv::Size(200, 300));
    EXPECT_EQ(rotated(90).at<cv::Vec3b>(0, 199), wide.at<cv::Vec3b>(0, 0)); // clockwise
    EXPECT_EQ(rotated(180).at<cv::Vec3b>(199, 299), wide.at<cv::Vec3b>(0, 0));
    EXPECT_EQ(rotated(270).at<cv::Vec3b>(299, 0), wide.at<cv::Vec3b>(0, 0));
}

TEST(Part, LeavesThatPartOfTheFaceAlone) {
    auto face = aFace();
    for (std::size_t i = 27; i < 36; ++i) {
        face.landmarks.at(i) = {.x = 150, .y = 165};
    }
    const auto left = [&](int part) {
        return disturbed(aPicture(), face, {.kind = Kind::Part, .level = static_cast<double>(part)}, kSeed);
    };
    const cv::Rect mouth(140, 182, 20, 6);
    const cv::Rect leftEye(126, 136, 8, 8);
    const cv::Rect rightEye(166, 136, 8, 8);
    const auto isLeft = [&](int part, const cv::Rect& place) { return areSame(left(part)(place), aPicture()(place)); };
    EXPECT_TRUE(isLeft(1, mouth) && !isLeft(1, leftEye));
    EXPECT_TRUE(isLeft(2, kForehead) && !isLeft(2, leftEye) && !isLeft(2, mouth));
    EXPECT_TRUE(isLeft(3, leftEye) && isLeft(3, rightEye) && !isLeft(3, mouth));
    EXPECT_TRUE(isLeft(4, leftEye) && !isLeft(4, rightEye));
    EXPECT_FALSE(isLeft(4, kWall));
}
