// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/ctl/faces_for_test.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;

/// A short clip of a moving grey disc: no face.
void writeClip(const fs::path& file, int frames) {
    cv::VideoWriter writer(file.string(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 10, {320, 240});
    ASSERT_TRUE(writer.isOpened());
    for (int i = 0; i < frames; ++i) {
        cv::Mat frame(240, 320, CV_8UC3, cv::Scalar(60, 80, 100));
        cv::circle(frame, {20 + 10 * i, 120}, 30, cv::Scalar(160, 160, 160), cv::FILLED);
        writer.write(frame);
    }
}

/// Copies `count` pictures of one person of LFW.
void copyPerson(const fs::path& set, const std::string& name, int count) {
    fs::create_directories(set / name);
    for (int i = 1; i <= count; ++i) {
        const auto picture = name + "_000" + std::to_string(i) + ".jpg";
        fs::copy_file(*facesFolder() / "lfw" / name / picture, set / name / picture);
    }
}

TEST(Replay, SaysThatTheModelsAreMissing) {
    const TemporaryFolder folder;

    const auto ran = run({"replay", "clip.avi", "--models", folder.path().string()});

    EXPECT_EQ(ran.code, Exit::Failed);
    EXPECT_THAT(ran.err, HasSubstr("the models"));
}

TEST(Replay, FindsNoFaceWhereThereIsNone) {
    YIMEN_NEEDS_MODELS();
    const TemporaryFolder folder;
    writeClip(folder / "a.avi", 6);

    const auto ran = run({"replay", (folder / "a.avi").string(), "--json"});

    EXPECT_EQ(ran.code, Exit::FoundProblem) << ran.err;
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["frames"], 6);
    EXPECT_EQ(report["broken_off"], false);
    EXPECT_TRUE(report["tracks"].empty());
}

TEST(Replay, SaysClearlyThatAClipIsNone) {
    YIMEN_NEEDS_MODELS();
    const TemporaryFolder folder;
    writeClip(folder / "whole.avi", 6);
    write(folder / "cut.avi", read(folder / "whole.avi").substr(0, 300));
    write(folder / "text.avi", "not a clip at all");
    write(folder / "empty.avi", "");
    for (const auto* name : {"cut.avi", "text.avi", "empty.avi", "missing.avi"}) {
        const auto ran = run({"replay", (folder / name).string(), "--json"});
        EXPECT_EQ(ran.code, Exit::Failed) << name;
        EXPECT_THAT(ran.err, HasSubstr(name));
        EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
    }
}

TEST(Replay, TellsACutClipToItsLastWholeFrame) {
    YIMEN_NEEDS_MODELS();
    const TemporaryFolder folder;
    writeClip(folder / "whole.avi", 20);
    const auto bytes = read(folder / "whole.avi");
    write(folder / "cut.avi", bytes.substr(0, bytes.size() / 2));

    const auto ran = run({"replay", (folder / "cut.avi").string(), "--json"});

    EXPECT_EQ(ran.code, Exit::Failed);
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_GT(report["frames"], 0);
    EXPECT_LT(report["frames"], 20);
    EXPECT_EQ(report["broken_off"], true);
}

TEST(Replay, RecordsOnlyForAHallAndAPairedKiosk) {
    YIMEN_NEEDS_MODELS();
    const TemporaryFolder folder;
    writeClip(folder / "a.avi", 2);

    EXPECT_EQ(run({"replay", (folder / "a.avi").string(), "--record"}).code, Exit::Usage);
    const auto unpaired = run({"replay", (folder / "a.avi").string(), "--record", "--data", makeHall(folder)});
    EXPECT_EQ(unpaired.code, Exit::FoundProblem);
    EXPECT_THAT(unpaired.err, HasSubstr("no paired kiosk"));
}

TEST(Evaluate, SaysWhatIsMissing) {
    YIMEN_NEEDS_MODELS();
    const TemporaryFolder folder;

    EXPECT_EQ(run({"evaluate", "--gallery-per-person", "1", (folder / "nowhere").string()}).code, Exit::Failed);
    EXPECT_EQ(run({"evaluate", "--gallery-per-person", "1", folder.path().string()}).code, Exit::Failed);
    EXPECT_EQ(run({"evaluate", "--pairs", (folder / "no.txt").string(), folder.path().string()}).code, Exit::Failed);
}

TEST(Evaluate, NamesPicturesThatCannotBeReadAndGoesOn) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    copyPerson(folder.path(), "Abdullah_Gul", 3);
    copyPerson(folder.path(), "Anwar_Ibrahim", 2);
    copyPerson(folder.path(), "Aaron_Eckhart", 1);
    write(folder / "Abdullah_Gul/Abdullah_Gul_0009.jpg", "not a picture");

    const auto ran = run({"evaluate", "--gallery-per-person", "1", "--json", folder.path().string()});

    ASSERT_EQ(ran.code, Exit::Ok) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("Abdullah_Gul_0009.jpg: cannot be read as a picture"));
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["enrolled"], 2);
    EXPECT_EQ(report["probes"], 4);
    EXPECT_EQ(report["strangers"], 1);
    EXPECT_EQ(report["missed"], 1);
    EXPECT_TRUE(report["fnir"].contains("0.01"));
    EXPECT_TRUE(report["fnir"].contains("0.005"));
    EXPECT_TRUE(report["fnir"].contains("0.002"));
    EXPECT_GT(report["rank1"], 0.5);
    EXPECT_EQ(report["model"].get<std::string>().size(), 64U);
}

TEST(Evaluate, ComparesPairs) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    copyPerson(folder.path(), "Abdullah_Gul", 3);
    copyPerson(folder.path(), "Anwar_Ibrahim", 2);
    write(folder / "pairs.txt", "Abdullah_Gul\t1\t2\nAbdullah_Gul\t1\tAnwar_Ibrahim\t2\nAnwar_Ibrahim\t1\t2\n"
                                "Abdullah_Gul\t3\tAnwar_Ibrahim\t1\n");

    const auto ran = run({"evaluate", "--pairs", (folder / "pairs.txt").string(), "--json", folder.path().string()});

    ASSERT_EQ(ran.code, Exit::Ok) << ran.err;
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["same"], 2);
    EXPECT_EQ(report["different"], 2);
    EXPECT_EQ(report["missed"], 0);
}

} // namespace
