// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/evaluation_manifest.h"

#include "tests/kiosk/ctl/shell_for_test.h"

#include <gmock/gmock.h>

namespace {

using namespace ctl::test;
using ctl::readEvaluationManifest;
using ::testing::HasSubstr;

const std::string kHeader = "path,person,visit,role,group\n";

/// What is said of a manifest with this text.
std::string refusalOf(const std::string& text) {
    const TemporaryFolder folder;
    write(folder / "set.csv", text);
    const auto plan = readEvaluationManifest(folder / "set.csv", {});
    return plan ? "it was accepted" : plan.error().line;
}

TEST(EvaluationManifest, SaysWhoIsEnrolledAndWhatIsAVisit) {
    const TemporaryFolder folder;
    write(folder / "set.csv", kHeader + "a/1.jpg,li,,enrol,\n"
                                        "a/3.jpg,li,monday,probe,casia\n"
                                        "a/2.jpg,li,monday,probe,casia\n"
                                        "a/4.jpg,li,,probe,\n"
                                        "\"b/1,2.jpg\",wang,monday,probe,nz\n"
                                        "/elsewhere/5.jpg,wang,,probe,nz\n");
    const auto plan = readEvaluationManifest(folder / "set.csv", {});

    ASSERT_TRUE(plan) << plan.error().line;
    EXPECT_TRUE(plan->namesVisits);
    ASSERT_EQ(plan->people.size(), 2U);
    const auto& li = plan->people[0];
    const auto& wang = plan->people[1];
    EXPECT_EQ(li.templates, std::vector{folder / "a/1.jpg"});
    ASSERT_EQ(li.visits.size(), 2U);
    EXPECT_EQ(li.visits[0].pictures, (std::vector{folder / "a/3.jpg", folder / "a/2.jpg"}))
        << "in the order of the rows";
    EXPECT_EQ(li.visits[0].group, "casia");
    EXPECT_EQ(li.visits[1].pictures.size(), 1U);
    EXPECT_FALSE(wang.isEnrolled());
    ASSERT_EQ(wang.visits.size(), 2U) << "a visit is of one person";
    EXPECT_EQ(wang.visits[0].pictures.at(0), folder / "b/1,2.jpg");
    EXPECT_EQ(wang.visits[1].pictures.at(0), "/elsewhere/5.jpg");
}

TEST(EvaluationManifest, TakesPathsFromTheFolderThatIsNamed) {
    const TemporaryFolder folder;
    write(folder / "set.csv", "role,path,person\nenrol,1.jpg,li\nprobe,2.jpg,li\n");
    const auto plan = readEvaluationManifest(folder / "set.csv", "/data/set");
    ASSERT_TRUE(plan) << plan.error().line;
    EXPECT_EQ(plan->people[0].templates.at(0), "/data/set/1.jpg");
    EXPECT_FALSE(plan->namesVisits);
}

TEST(EvaluationManifest, NamesTheLineAndTheReasonOfWhatItRefuses) {
    const std::string good = kHeader + "1.jpg,li,,enrol,\n";
    EXPECT_THAT(refusalOf(good + ",li,,probe,\n"), HasSubstr("set.csv, line 3: there is no path"));
    EXPECT_THAT(refusalOf(good + "2.jpg,,,probe,\n"), HasSubstr("line 3: there is no person"));
    EXPECT_THAT(refusalOf(good + "2.jpg,li,,guest,\n"), HasSubstr("line 3: the role is neither enrol nor probe"));
    EXPECT_THAT(refusalOf(good + "x/../1.jpg,li,,probe,\n"),
                HasSubstr("line 3: this picture stands in line 2 already"));
    EXPECT_THAT(refusalOf(good + "2.jpg,li,v,probe,a\n3.jpg,li,v,probe,b\n"),
                HasSubstr("line 4: the visit is in another"));
    EXPECT_THAT(refusalOf(good + "2.jpg,li,,probe\n"), HasSubstr("line 3: 4 fields, and 5 columns"));
    EXPECT_THAT(refusalOf(good + "2.jpg,\"li,,probe,\n"), HasSubstr("line 3: a quote that is not closed"));
    EXPECT_THAT(refusalOf(good + "2.jpg,l\"i,,probe,\n"), HasSubstr("line 3: a quote in the middle"));
    EXPECT_THAT(refusalOf(good + "2.jpg,\"li\"x,,probe,\n"), HasSubstr("line 3: something between"));
    EXPECT_THAT(refusalOf(good + "2.jpg,l\x01i,,probe,\n"), HasSubstr("line 3: a field holds a control character"));
    EXPECT_THAT(refusalOf(good + "2.jpg," + std::string(5000, 'x') + ",,probe,\n"),
                HasSubstr("line 3: a field is too"));
    EXPECT_THAT(refusalOf(good + std::string(100, ',') + "\n"), HasSubstr("line 3: too many fields"));
    EXPECT_THAT(refusalOf("path,person,who\n"), HasSubstr("line 1: there is no column \"who\""));
    EXPECT_THAT(refusalOf("path,person,path\n"), HasSubstr("line 1: the column \"path\" stands there twice"));
    EXPECT_THAT(refusalOf("path,role\n"), HasSubstr("line 1: the column \"person\" is missing"));
    EXPECT_THAT(refusalOf(kHeader), HasSubstr("there is no row"));
    EXPECT_THAT(refusalOf(""), HasSubstr("the file is empty"));
    EXPECT_THAT(refusalOf(std::string("\0\0\xff\xfe\0", 5)), HasSubstr("set.csv"));
    EXPECT_THAT(refusalOf(good), HasSubstr("there is no probe"));
    EXPECT_THAT(refusalOf(kHeader + "1.jpg,li,,probe,\n"), HasSubstr("nobody is enrolled"));
}

TEST(EvaluationManifest, SaysThatTheFileIsNotThere) {
    EXPECT_THAT(readEvaluationManifest("/nonexistent/set.csv", {}).error().line, HasSubstr("/nonexistent/set.csv"));
    EXPECT_THAT(readEvaluationManifest("/tmp", {}).error().line, HasSubstr("is a folder"));
}

TEST(EvaluationManifest, ReadsWhatASpreadsheetSaves) {
    const TemporaryFolder folder;
    write(folder / "set.csv", "\xef\xbb\xbfpath,person,role\r\n 1.jpg ,李,enrol\r\n2.jpg,李,probe\r\n");
    const auto plan = readEvaluationManifest(folder / "set.csv", {});
    ASSERT_TRUE(plan) << plan.error().line;
    EXPECT_EQ(plan->people[0].templates.at(0), folder / "1.jpg");
}

} // namespace
