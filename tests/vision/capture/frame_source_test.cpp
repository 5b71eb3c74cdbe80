// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/frame_source.h"

#include "tests/support/temporary_folder.h"

#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using support::TemporaryFolder;
using vision::ErrorKind;
using vision::Expected;
using vision::FrameTime;
using vision::capture::Frame;
using vision::capture::openSource;
using vision::capture::Pace;
using vision::capture::SourceSettings;

namespace {

constexpr int kFrames = 20;
constexpr int kRate = 10;

// Each frame has one grey level of its own, so that a test can tell them apart.
cv::Mat pictureOf(int number) {
    return {48, 64, CV_8UC3, cv::Scalar::all(10.0 * number)};
}

std::string makeClip(const TemporaryFolder& folder, const std::string& name = "clip.avi") {
    const std::string file = (folder.path() / name).string();
    cv::VideoWriter writer{file, cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), kRate, {64, 48}};
    for (int i = 0; i < kFrames; ++i) {
        writer.write(pictureOf(i));
    }
    return file;
}

void cutTo(const std::string& file, double share) {
    const auto length = static_cast<double>(std::filesystem::file_size(file));
    std::filesystem::resize_file(file, static_cast<std::uintmax_t>(length * share));
}

struct Played {
    std::vector<Frame> frames;
    ErrorKind end{};
};

Played playAll(const std::string& spec, SourceSettings settings, std::size_t atMost = 1000) {
    auto source = openSource(spec, settings);
    if (!source) { return {.frames = {}, .end = source.error().kind}; }
    Played played;
    while (played.frames.size() < atMost) {
        Expected<Frame> frame = (*source)->nextFrame();
        if (!frame) {
            played.end = frame.error().kind;
            break;
        }
        played.frames.push_back(std::move(*frame));
    }
    return played;
}

constexpr SourceSettings kFast{.pace = Pace::AsFastAsPossible, .start = FrameTime{} + 1h};

} // namespace

TEST(OpenSource, SaysThatACameraIsNotThere) {
    for (const char* spec : {"camera:/dev/video987", "camera:987", "987", "/dev/video987"}) {
        EXPECT_EQ(openSource(spec).error().kind, ErrorKind::NotFound) << spec;
    }
}

TEST(OpenSource, SaysThatADeviceIsNotACamera) {
    EXPECT_EQ(openSource("camera:/dev/null").error().kind, ErrorKind::Unreadable);
}

TEST(OpenSource, SaysThatNobodyAnswersAnAddressAndKeepsThePasswordToItself) {
    SourceSettings settings;
    settings.streamTimeout = 500ms;
    const auto source = openSource("rtsp://user:secret@127.0.0.1:1/live?token=abc", settings); // port 1: nobody

    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().kind, ErrorKind::NotFound);
    EXPECT_EQ(source.error().context.find("secret"), std::string::npos);
    EXPECT_EQ(source.error().context.find("abc"), std::string::npos);
}

TEST(VideoFile, IsNotFoundWhenItIsNotThere) {
    EXPECT_EQ(openSource("/nonexistent/clip.avi").error().kind, ErrorKind::NotFound);
}

TEST(VideoFile, GivesEveryFrameAtItsTimeInTheRecording) {
    const TemporaryFolder folder;
    const Played played = playAll(makeClip(folder), kFast);

    ASSERT_EQ(played.frames.size(), static_cast<std::size_t>(kFrames));
    EXPECT_EQ(played.end, ErrorKind::EndOfStream);
    for (int i = 0; i < kFrames; ++i) {
        const Frame& frame = played.frames[static_cast<std::size_t>(i)];
        EXPECT_EQ(frame.sequence(), static_cast<std::uint64_t>(i));
        EXPECT_EQ(frame.at(), FrameTime{} + 1h + i * 100ms);
        // Frames share no pixels with the next ones; JPEG keeps a flat grey within 2 levels.
        EXPECT_NEAR(frame.image().at<cv::Vec3b>(24, 32)[0], 10 * i, 2);
    }
}

TEST(VideoFile, IsTurnedAsItsMatrixSays) {
    const TemporaryFolder folder;
    const auto file = (folder.path() / "clip.mp4").string();
    {
        cv::VideoWriter writer{file, cv::CAP_FFMPEG, cv::VideoWriter::fourcc('m', 'p', '4', 'v'), kRate, {64, 48}};
        ASSERT_TRUE(writer.isOpened());
        cv::Mat picture(48, 64, CV_8UC3, cv::Scalar::all(200));
        picture.colRange(0, 32).setTo(cv::Scalar::all(20)); // dark to the left
        for (int i = 0; i < kFrames; ++i) {
            writer.write(picture);
        }
    }
    std::ifstream in{file, std::ios::binary};
    const std::string plain{std::istreambuf_iterator<char>{in}, {}};
    const auto track = plain.find("tkhd");
    ASSERT_NE(track, std::string::npos);
    const std::string one("\0\1\0\0", 4);
    const std::string minus("\xff\xff\0\0", 4);
    const std::string none("\0\0\0\0", 4);
    const auto shown = [&](const std::string& a, const std::string& b, const std::string& c, const std::string& d) {
        auto bytes = plain;
        bytes.replace(track + 4 + 40, 20, a + b + none + c + d);
        std::ofstream{file, std::ios::binary} << bytes;
        const Played played = playAll(file, kFast, 1);
        return played.frames.empty() ? cv::Mat(1, 1, CV_8UC3) : played.frames.front().image();
    };
    const auto isDark = [](const cv::Mat& picture, double x, double y) {
        const cv::Point at(static_cast<int>(x * picture.cols), static_cast<int>(y * picture.rows));
        return picture.at<cv::Vec3b>(at)[0] < 100;
    };

    const auto asItIs = shown(one, none, none, one);
    EXPECT_EQ(asItIs.size(), cv::Size(64, 48));
    EXPECT_TRUE(isDark(asItIs, 0.2, 0.5) && !isDark(asItIs, 0.8, 0.5));
    const auto clockwise = shown(none, one, minus, none);
    EXPECT_EQ(clockwise.size(), cv::Size(48, 64));
    EXPECT_TRUE(isDark(clockwise, 0.5, 0.2) && !isDark(clockwise, 0.5, 0.8));
    const auto overHead = shown(minus, none, none, minus);
    EXPECT_TRUE(isDark(overHead, 0.8, 0.5) && !isDark(overHead, 0.2, 0.5));
    const auto back = shown(none, minus, one, none);
    EXPECT_EQ(back.size(), cv::Size(48, 64));
    EXPECT_TRUE(isDark(back, 0.5, 0.8) && !isDark(back, 0.5, 0.2));
}

TEST(VideoFile, ShowsEachFrameWhenItWasTaken) {
    // An animated GIF is the simplest recording whose frames are not evenly spread: hundredths of a second.
    const std::array<int, 6> delays{10, 10, 50, 10, 100, 10};
    std::string gif("GIF89a\x08\0\x08\0\xf1\0\0", 13);
    gif += std::string("\0\0\0\x55\x55\x55\xaa\xaa\xaa\xff\xff\xff", 12);
    for (std::size_t i = 0; i < delays.size(); ++i) {
        gif += std::string("\x21\xf9\x04\0", 4) + static_cast<char>(delays.at(i)) + std::string("\0\0\0", 3);
        gif += std::string("\x2c\0\0\0\0\x08\0\x08\0\0\x02", 11);
        std::string bits; // of codes of three bits, lowest first: clear (4) before each two pixels keeps them so short
        const auto add = [&](unsigned code) {
            for (unsigned bit = 0; bit < 3; ++bit) {
                bits += static_cast<char>('0' + ((code >> bit) & 1U));
            }
        };
        for (int pixels = 0; pixels < 32; ++pixels) {
            add(4);
            add(static_cast<unsigned>(i % 4));
            add(static_cast<unsigned>(i % 4));
        }
        add(5);
        std::string data;
        for (std::size_t at = 0; at < bits.size(); at += 8) {
            unsigned byte = 0;
            for (std::size_t bit = 0; bit < 8 && at + bit < bits.size(); ++bit) {
                byte |= static_cast<unsigned>(bits[at + bit] - '0') << bit;
            }
            data += static_cast<char>(byte);
        }
        gif += static_cast<char>(data.size()) + data + '\0';
    }
    gif += '\x3b';
    const TemporaryFolder folder;
    const auto file = (folder.path() / "clip.gif").string();
    std::ofstream{file, std::ios::binary} << gif;

    const Played played = playAll(file, kFast);

    ASSERT_EQ(played.frames.size(), delays.size());
    EXPECT_EQ(played.end, ErrorKind::EndOfStream);
    auto due = FrameTime{} + 1h;
    for (std::size_t i = 0; i < delays.size(); ++i) {
        EXPECT_EQ(played.frames[i].at(), due) << i;
        due += delays.at(i) * 10ms;
    }
}

TEST(VideoFile, StartsAgainWhenItLoops) {
    const TemporaryFolder folder;
    SourceSettings settings = kFast;
    settings.loop = true;
    const Played played = playAll(makeClip(folder), settings, kFrames + 3);

    ASSERT_EQ(played.frames.size(), static_cast<std::size_t>(kFrames + 3));
    EXPECT_NEAR(played.frames.back().image().at<cv::Vec3b>(24, 32)[0], 20, 2);
    EXPECT_EQ(played.frames.back().sequence(), static_cast<std::uint64_t>(kFrames + 2));
    EXPECT_EQ(played.frames.back().at(), FrameTime{} + 1h + (kFrames + 2) * 100ms);
}

TEST(VideoFile, PlaysInRealTimeNoFasterThanItWasTaken) {
    const TemporaryFolder folder;
    SourceSettings settings;
    settings.pace = Pace::RealTime;
    const auto begin = std::chrono::steady_clock::now();
    const Played played = playAll(makeClip(folder), settings, 3);
    const auto took = std::chrono::steady_clock::now() - begin;

    ASSERT_GE(played.frames.size(), 2U);
    EXPECT_GE(took, played.frames.back().at() - played.frames.front().at());
}

TEST(VideoFile, LeavesFramesOutForASlowReader) {
    const TemporaryFolder folder;
    auto source = openSource(makeClip(folder), {.pace = Pace::RealTime});
    ASSERT_TRUE(source);
    const Expected<Frame> first = (*source)->nextFrame();
    ASSERT_TRUE(first);
    // The reader is busy until four frames later.
    while (std::chrono::steady_clock::now() < first->at() + 450ms) {}
    const Expected<Frame> next = (*source)->nextFrame();

    ASSERT_TRUE(next);
    EXPECT_GE(next->sequence(), first->sequence() + 4);
}

TEST(VideoFile, SaysThatItBreaksOff) {
    for (const double share : {0.9, 0.5, 0.2}) {
        const TemporaryFolder folder;
        const std::string clip = makeClip(folder);
        cutTo(clip, share);
        const Played played = playAll(clip, kFast);

        EXPECT_EQ(played.end, ErrorKind::Truncated) << share;
        EXPECT_LT(played.frames.size(), static_cast<std::size_t>(kFrames));
    }
}

TEST(VideoFile, SaysThatItBreaksOffEvenWhenItLoops) {
    const TemporaryFolder folder;
    const std::string clip = makeClip(folder);
    cutTo(clip, 0.5);
    SourceSettings settings = kFast;
    settings.loop = true;
    EXPECT_EQ(playAll(clip, settings).end, ErrorKind::Truncated);
}

TEST(VideoFile, NeverCrashesWhereverItIsCut) {
    const TemporaryFolder folder;
    const std::string whole = makeClip(folder, "whole.avi");
    const std::string cut = (folder.path() / "cut.avi").string();
    const auto length = static_cast<int>(std::filesystem::file_size(whole));
    for (int bytes = 0; bytes < length; bytes += length / 23) {
        std::filesystem::copy_file(whole, cut, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(cut, static_cast<std::uintmax_t>(bytes));
        const Played played = playAll(cut, kFast);
        EXPECT_NE(played.end, ErrorKind::EndOfStream) << bytes << " bytes of " << length;
    }
}

TEST(VideoFile, IsUnreadableWhenItIsSomethingElse) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "notes.mp4").string();
    std::ofstream{file} << "this is no video, but it is longer than a few bytes";
    EXPECT_EQ(openSource(file).error().kind, ErrorKind::Unreadable);
}

TEST(Folder, ShowsItsPicturesSortedByName) {
    const TemporaryFolder folder;
    for (const int i : {3, 1, 2}) {
        cv::imwrite((folder.path() / (std::to_string(i) + ".PNG")).string(), pictureOf(i));
    }
    std::ofstream{folder.path() / "notes.txt"} << "not a picture";
    SourceSettings settings = kFast;
    settings.folderFps = 5;
    const Played played = playAll(folder.path().string(), settings);

    ASSERT_EQ(played.frames.size(), 3U);
    EXPECT_EQ(played.end, ErrorKind::EndOfStream);
    for (int i = 0; i < 3; ++i) {
        const Frame& frame = played.frames[static_cast<std::size_t>(i)];
        EXPECT_EQ(frame.image().at<cv::Vec3b>(0, 0)[0], 10 * (i + 1));
        EXPECT_EQ(frame.at(), FrameTime{} + 1h + i * 200ms);
    }
}

TEST(Folder, StartsAgainWhenItLoops) {
    const TemporaryFolder folder;
    cv::imwrite((folder.path() / "a.png").string(), pictureOf(1));
    SourceSettings settings = kFast;
    settings.loop = true;
    EXPECT_EQ(playAll(folder.path().string(), settings, 5).frames.size(), 5U);
}

TEST(Folder, SaysThatAPictureIsBroken) {
    const TemporaryFolder folder;
    std::ofstream{folder.path() / "a.png"} << "not a picture";
    EXPECT_EQ(playAll(folder.path().string(), kFast).end, ErrorKind::Unreadable);
}

TEST(Folder, IsNotFoundWithoutAPicture) {
    const TemporaryFolder folder;
    EXPECT_EQ(openSource(folder.path().string()).error().kind, ErrorKind::NotFound);
}
