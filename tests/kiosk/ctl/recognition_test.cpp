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

/// A hall with two residents and one member of staff.
std::string staffedHall(const TemporaryFolder& folder) {
    auto data = makeHall(folder);
    write(folder / "a.csv", kTwoResidents);
    EXPECT_EQ(run({"import", "residents", (folder / "a.csv").string(), "--data", data}).code, Exit::Ok);
    EXPECT_EQ(run({"staff", "add", "--data", data, "--login", "zhou", "--name", "周敏", "--password-stdin"},
                  "correct horse battery")
                  .code,
              Exit::Ok);
    return data;
}

std::vector<std::string> enrolCommand(const std::string& data, const std::string& resident,
                                      const std::vector<fs::path>& images) {
    std::vector<std::string> command{"enrol", "--data",  data, "--resident", resident, "--consent-approved-by",
                                     "zhou",  "--images"};
    for (const auto& image : images) {
        command.push_back(image.string());
    }
    return command;
}

/// Pictures of one subject in front of a webcam, of one session each.
std::vector<fs::path> webcamSession(int session) {
    std::vector<fs::path> pictures;
    const auto prefix = "0001_00_00_0" + std::to_string(session);
    for (const auto& entry : fs::directory_iterator(*facesFolder() / "spoof/nuaa/live/0001")) {
        if (entry.path().filename().string().starts_with(prefix)) { pictures.push_back(entry.path()); }
    }
    std::sort(pictures.begin(), pictures.end());
    return pictures;
}

TEST(Enrol, NeedsAResidentAndSomebodyWhoSawTheConsent) {
    const TemporaryFolder folder;
    const auto data = staffedHall(folder);

    const auto nobody = run(enrolCommand(data, "99", {"a.jpg"}));
    const auto noStaff =
        run({"enrol", "--data", data, "--resident", "1", "--consent-approved-by", "who", "--images", "a"});

    EXPECT_EQ(nobody.code, Exit::FoundProblem);
    EXPECT_THAT(nobody.err, HasSubstr("no resident 99"));
    EXPECT_EQ(noStaff.code, Exit::FoundProblem);
    EXPECT_THAT(noStaff.err, HasSubstr("login who"));
}

TEST(Enrol, SaysWhatIsWrongWithEachPictureAndStoresNothing) {
    YIMEN_NEEDS_MODELS();
    const TemporaryFolder folder;
    const auto data = staffedHall(folder);
    cv::imwrite((folder / "grey.png").string(), cv::Mat(200, 200, CV_8UC3, cv::Scalar(90, 90, 90)));

    const auto enrolled = run(enrolCommand(data, "1", {folder / "grey.png", folder / "missing.jpg"}));

    EXPECT_EQ(enrolled.code, Exit::FoundProblem);
    EXPECT_THAT(enrolled.err, HasSubstr("grey.png: no face was found in it"));
    EXPECT_THAT(enrolled.err, HasSubstr("missing.jpg: cannot be read as a picture"));
    EXPECT_EQ(nlohmann::json::parse(run({"status", "--data", data, "--json"}).out)["live_consents"], 0);
}

TEST(Enrol, IsKnownAgainUntilTheConsentIsWithdrawn) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    const auto data = staffedHall(folder);
    const auto pictures = webcamSession(1);
    ASSERT_GE(pictures.size(), 4U);
    fs::create_directory(folder / "clip");
    for (const auto& picture : pictures) {
        fs::copy(picture, folder / "clip");
    }

    const auto enrolled = run(enrolCommand(data, "1", {pictures.begin(), pictures.begin() + 4}));
    ASSERT_EQ(enrolled.code, Exit::Ok) << enrolled.err;
    const auto again = run(enrolCommand(data, "2", {pictures[0], pictures[1]}));
    const std::vector<std::string> replay{"replay", (folder / "clip").string(), "--json", "--data", data};
    const auto known = nlohmann::json::parse(run(replay).out);
    const auto withdrawn = run({"withdraw", "--data", data, "--resident", "1"});
    const auto unknown = nlohmann::json::parse(run(replay).out);

    EXPECT_EQ(again.code, Exit::FoundProblem);
    EXPECT_THAT(again.err, HasSubstr("looks like resident 1"));
    ASSERT_FALSE(known["tracks"].empty());
    EXPECT_EQ(known["tracks"][0]["outcome"], "known") << known.dump(1);
    EXPECT_EQ(known["tracks"][0]["resident"], 1);
    EXPECT_EQ(known["tracks"][0]["visit"], "new");
    EXPECT_GE(known["tracks"][0]["summary_lines"], 0);
    EXPECT_EQ(withdrawn.code, Exit::Ok) << withdrawn.err;
    EXPECT_EQ(unknown["gallery"]["templates"], 0);
    EXPECT_NE(unknown["tracks"][0]["outcome"], "known");
}

TEST(Enrol, OfAChildNeedsTheNameOfTheGuardianWhoSigned) {
    YIMEN_NEEDS_MODELS();
    const TemporaryFolder folder;
    const auto data = staffedHall(folder);
    write(folder / "child.csv", "姓名,出生日期\n王小宝,2020-05-01\n");
    ASSERT_EQ(run({"import", "residents", (folder / "child.csv").string(), "--data", data}).code, Exit::Ok);
    const auto enrol = [&](const std::string& resident, const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"enrol",      "--data",   data,
                                           "--resident", resident,   "--consent-approved-by",
                                           "zhou",       "--images", (folder / "none.jpg").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    };
    const auto without = enrol("3", {});
    EXPECT_EQ(without.code, Exit::FoundProblem);
    EXPECT_THAT(without.err, HasSubstr("--guardian"));
    EXPECT_THAT(enrol("3", {"--guardian", "王建国"}).err, HasSubstr("no picture is good enough"));
    const auto grownUp = enrol("1", {"--guardian", "王建国"});
    EXPECT_EQ(grownUp.code, Exit::FoundProblem);
    EXPECT_THAT(grownUp.err, HasSubstr("is not under 14"));
}

TEST(Enrol, RefusesPicturesOfTwoPeople) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    const auto data = staffedHall(folder);
    const fs::path other = fs::directory_iterator(*facesFolder() / "spoof/nuaa/live/0008")->path();

    const auto enrolled = run(enrolCommand(data, "1", {webcamSession(1).at(0), webcamSession(1).at(1), other}));

    EXPECT_EQ(enrolled.code, Exit::FoundProblem);
    EXPECT_THAT(enrolled.err, HasSubstr("one and the same person"));
}

TEST(Enrol, TurnsAPictureUprightAndRefusesTwoPeopleInOne) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    const auto data = staffedHall(folder);
    const cv::Mat one = cv::imread(webcamSession(1).at(0).string());
    const cv::Mat other = cv::imread(fs::directory_iterator(*facesFolder() / "spoof/nuaa/live/0008")->path().string());
    cv::Mat two;
    cv::hconcat(one, other, two);
    cv::imwrite((folder / "two.png").string(), two);
    cv::Mat turned;
    cv::rotate(one, turned, cv::ROTATE_180);
    cv::imwrite((folder / "turned.png").string(), turned);

    const auto refused = run(enrolCommand(data, "1", {folder / "two.png"}));
    const auto enrolled = run(enrolCommand(data, "1", {folder / "turned.png"}));
    const auto again = run(enrolCommand(data, "2", {webcamSession(1).at(0)}));

    EXPECT_EQ(refused.code, Exit::FoundProblem);
    EXPECT_THAT(refused.err, HasSubstr("two.png: two people of like size are in it"));
    EXPECT_EQ(enrolled.code, Exit::Ok) << enrolled.err;
    EXPECT_THAT(enrolled.err, HasSubstr("turned.png: was turned upright"));
    EXPECT_THAT(again.err, HasSubstr("looks like resident 1"));
}

TEST(Replay, StoresTheArrivalOnceHoweverOftenTheClipIsPlayed) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    const auto data = staffedHall(folder);
    const auto pictures = webcamSession(1);
    fs::create_directory(folder / "clip");
    for (const auto& picture : pictures) {
        fs::copy(picture, folder / "clip");
    }
    ASSERT_EQ(run(enrolCommand(data, "1", {pictures.begin(), pictures.begin() + 4})).code, Exit::Ok);
    (void)run({"pair", "--data", data, "--kind", "kiosk", "--label", "一号机", "--out", (folder / "k").string()});
    const std::vector<std::string> replay{"replay", (folder / "clip").string(), "--json", "--record", "--data", data};

    const auto first = nlohmann::json::parse(run(replay).out);
    const auto second = nlohmann::json::parse(run(replay).out);

    EXPECT_EQ(first["tracks"][0]["visit"], "new") << first.dump(1);
    EXPECT_EQ(first["tracks"][0]["arrival"], 1);
    EXPECT_EQ(second["tracks"][0]["visit"], "same") << second.dump(1);
    EXPECT_EQ(second["tracks"][0]["arrival"], 1);
    EXPECT_EQ(nlohmann::json::parse(run({"status", "--data", data, "--json"}).out)["arrivals_today"], 1);
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
    EXPECT_TRUE(report["fnir"].contains("0.001"));
    EXPECT_GT(report["rank1"], 0.5);
    EXPECT_EQ(report["model"].get<std::string>().size(), 64U);
}

TEST(Evaluate, LeavesOutWhatASystemPutsBesidePictures) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    copyPerson(folder.path(), "Abdullah_Gul", 3);
    copyPerson(folder.path(), "Anwar_Ibrahim", 2);
    copyPerson(folder.path(), "Aaron_Eckhart", 1);
    const std::vector<std::string> command{"evaluate", "--gallery-per-person", "1", "--json", folder.path().string()};
    const auto alone = run(command);
    for (const auto* name : {"Abdullah_Gul", "Anwar_Ibrahim", "Aaron_Eckhart"}) {
        fs::create_directories(folder / "__MACOSX" / name);
        for (const auto& picture : fs::directory_iterator(folder / name)) {
            const auto file = picture.path().filename().string();
            write(folder / name / ("._" + file), "of a Mac");
            write(folder / "__MACOSX" / name / ("._" + file), "of a Mac");
        }
        fs::create_directories(folder / ".thumbnails");
        fs::copy(folder / name, folder / ".thumbnails" / name);
    }

    const auto beside = run(command);

    ASSERT_EQ(beside.code, Exit::Ok) << beside.err;
    EXPECT_EQ(beside.out, alone.out);
    EXPECT_THAT(beside.err, testing::Not(HasSubstr("._")));
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

TEST(Evaluate, ReadsAManifestAndTellsOfVisitsAndGroups) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    const auto at = [](const std::string& name, int number) {
        return name + "/" + name + "_000" + std::to_string(number) + ".jpg";
    };
    write(folder / "set.csv",
          "path,person,visit,role,group\n" + at("Abdullah_Gul", 1) + ",a,,enrol,\n" + at("Abdullah_Gul", 2) +
              ",a,v,probe,one\n" + at("Abdullah_Gul", 3) + ",a,v,probe,one\n" + at("Anwar_Ibrahim", 1) +
              ",b,,enrol,\n" + at("Anwar_Ibrahim", 2) + ",b,,probe,two\n" + at("Aaron_Eckhart", 1) + ",c,,probe,two\n");

    const auto ran = run({"evaluate", "--manifest", (folder / "set.csv").string(), "--json", "--jobs", "1",
                          (*facesFolder() / "lfw").string()});

    ASSERT_EQ(ran.code, Exit::Ok) << ran.err;
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["enrolled"], 2);
    EXPECT_EQ(report["probes"], 3);
    EXPECT_EQ(report["strangers"], 1);
    EXPECT_EQ(report["visits"]["probes"], 2);
    EXPECT_EQ(report["groups"]["one"]["probes"], 2);
    EXPECT_EQ(report["groups"]["two"]["strangers"], 1);
}

TEST(Evaluate, MeasuresPeersInTheSameRunAndLeavesOutWhatIsMissing) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    copyPerson(folder.path(), "Abdullah_Gul", 2);
    copyPerson(folder.path(), "Aaron_Eckhart", 1);

    const auto ran = run({"evaluate", "--gallery-per-person", "1", "--json", "--peer", "dlib", "--peer",
                          "yunet-mobilefacenet", "--peer-models", "/nonexistent", folder.path().string()});

    ASSERT_EQ(ran.code, Exit::Ok) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("the peer yunet-mobilefacenet is left out"));
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_FALSE(report["peers"].contains("yunet-mobilefacenet"));
    if (ran.err.find("the peer dlib is left out") != std::string::npos) {
        return; // no libdlib-data here
    }
    EXPECT_EQ(report["peers"]["dlib"]["probes"], 1);
    EXPECT_TRUE(report["peers"]["dlib"].contains("at_advised_threshold"));
}

TEST(Evaluate, MeasuresDisturbedProbesOfAllSystemsTheSameInEachRun) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    copyPerson(folder.path(), "Abdullah_Gul", 2);
    copyPerson(folder.path(), "Aaron_Eckhart", 1);
    const auto measure = [&] {
        return run({"evaluate", "--gallery-per-person", "1", "--json", "--disturb", "noise:20", "--disturb", "small",
                    "--peer", "dlib", folder.path().string()});
    };

    const auto ran = measure();

    ASSERT_EQ(ran.code, Exit::Ok) << ran.err;
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["disturbed"]["noise"]["levels"].size(), 1U);
    EXPECT_EQ(report["disturbed"]["noise"]["levels"][0]["level"], 20);
    EXPECT_EQ(report["disturbed"]["small"]["levels"].size(), 4U);
    EXPECT_EQ(report["disturbed"]["noise"]["levels"][0]["fta"]["hits"], 0);
    EXPECT_EQ(measure().out, ran.out);
    if (ran.err.find("the peer dlib is left out") != std::string::npos) {
        return; // no libdlib-data here
    }
    EXPECT_EQ(report["peers"]["dlib"]["disturbed"]["small"]["levels"].size(), 4U);
}

TEST(Evaluate, WritesOnePageThatOnlyItsOwnerMayRead) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    copyPerson(folder.path(), "Abdullah_Gul", 2);
    copyPerson(folder.path(), "Aaron_Eckhart", 1);
    const auto page = folder / "page.html";
    write(page, "an older one, readable by all");

    const auto ran = run({"evaluate", "--gallery-per-person", "1", "--html", page.string(), folder.path().string()});
    const auto nowhere =
        run({"evaluate", "--gallery-per-person", "1", "--html", "/nonexistent/page.html", folder.path().string()});

    ASSERT_EQ(ran.code, Exit::Ok) << ran.err;
    EXPECT_EQ(fs::status(page).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_THAT(read(page), HasSubstr("data:image/jpeg;base64,/9j/"));
    EXPECT_THAT(read(page), HasSubstr("</html>"));
    EXPECT_EQ(nowhere.code, Exit::Failed);
    EXPECT_THAT(
        run({"evaluate", "--gallery-per-person", "1", "--html", folder.path().string(), folder.path().string()}).err,
        HasSubstr("is a folder"));
    EXPECT_THAT(nowhere.err, HasSubstr("/nonexistent/page.html"));
}

TEST(Evaluate, WantsOneWayOfSayingWhoIsWho) {
    EXPECT_EQ(run({"evaluate", "lfw"}).code, Exit::Usage);
    EXPECT_EQ(run({"evaluate", "--gallery-per-person", "1"}).code, Exit::Usage);
    EXPECT_EQ(run({"evaluate", "--gallery-per-person", "1", "--manifest", "a.csv", "lfw"}).code, Exit::Usage);
    EXPECT_EQ(run({"evaluate", "--gallery-per-person", "1", "--peer", "nobody", "lfw"}).code, Exit::Usage);
    EXPECT_EQ(run({"evaluate", "--gallery-per-person", "1", "--disturb", "fog", "lfw"}).code, Exit::Usage);
    EXPECT_EQ(run({"evaluate", "--pairs", "pairs.txt", "--disturb", "dark", "lfw"}).code, Exit::Usage);
}

TEST(Pad, TellsPrintsFromLivePeople) {
    YIMEN_NEEDS_MODELS();
    YIMEN_NEEDS_FACES();
    const TemporaryFolder folder;
    for (const auto* kind : {"live", "print"}) { // one visit of the first subject
        fs::create_directories(folder / kind);
        const auto whole = *facesFolder() / "spoof/nuaa" / kind / "0001";
        for (const auto& entry : fs::directory_iterator(whole)) {
            if (entry.path().filename().string().starts_with("0001_00_00_01_")) {
                fs::copy(entry.path(), folder / kind);
            }
        }
    }
    write(folder / "live/nobody_1.png", "not a picture");

    const auto ran =
        run({"pad", "--live", (folder / "live").string(), "--attack", (folder / "print").string(), "--json"});

    ASSERT_EQ(ran.code, Exit::Ok) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("nobody_1.png: cannot be read as a picture"));
    const auto report = nlohmann::json::parse(ran.out);
    EXPECT_EQ(report["apcer"]["print"], 0.0);
    EXPECT_EQ(report["apcer_max"], 0.0);
    EXPECT_EQ(report["bpcer"], 0.0);
    EXPECT_EQ(report["live"]["all"], 2);
    EXPECT_DOUBLE_EQ(report["non_response"], 1.0 / 3) << "what cannot be read gets no verdict";
    EXPECT_GT(report["by_frame"]["live"]["all"], 5);
}

TEST(Pad, SaysWhatIsMissing) {
    const TemporaryFolder folder;
    EXPECT_EQ(run({"pad", "--live", folder.path().string()}).code, Exit::Usage);
    EXPECT_EQ(run({"pad", "--manifest", "a.csv", "--live", folder.path().string()}).code, Exit::Usage);
    const auto empty = run({"pad", "--live", folder.path().string(), "--attack", folder.path().string()});
    EXPECT_EQ(empty.code, Exit::Failed);
    EXPECT_THAT(empty.err, HasSubstr("there is no picture"));
}

} // namespace
