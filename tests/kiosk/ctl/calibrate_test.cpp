// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/face_consent.h"
#include "kiosk/ctl/open_hall.h"
#include "tests/kiosk/ctl/shell_for_test.h"
#include "tests/support/some_embeddings.h"
#include "tests/support/some_rules.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace {

using namespace ctl::test;
using ctl::Exit;
using support::similarTo;
using support::someFace;
using support::someModel;
using ::testing::HasSubstr;

/// A hall whose residents look alike as a family does: any two score about 0.75 * 0.75 = 0.56.
class CalibrateTest : public ::testing::Test {
protected:
    CalibrateTest()
        : m_data(makeHall(m_folder)) {
        auto hall = ctl::openHall(m_data);
        EXPECT_TRUE(hall->records.settings().set(hall::kRulesSetting, support::someRules().json(),
                                                 db::stores::byOperator(kNow)));
        db::Staff clerk;
        clerk.login = "zhou";
        clerk.name = "周敏";
        m_clerk = hall->records.staff()
                      .insert(clerk, "correct horse", db::stores::byOperator(kNow), db::seal::kLeastPasswordCost)
                      .value();
    }

    /// `count` more residents with one template each.
    void enrol(std::uint32_t count, const vision::ModelDigest& model = someModel()) {
        const auto hall = ctl::openHall(m_data);
        const auto common = someFace(1, vision::kJointDimension, model);
        for (std::uint32_t i = 0; i < count; ++i) {
            db::Resident resident;
            resident.name = "居民";
            resident.birthDate = db::Date{std::chrono::year{1950}, std::chrono::May, std::chrono::day{3}};
            const auto id = hall->records.residents().insert(resident, db::stores::byOperator(kNow)).value();
            db::FaceTemplate one;
            one.embedding = similarTo(common, 0.75F, ++m_seed);
            one.quality = 0.8F;
            one.enrolledAt = kNow;
            const db::stores::NewConsent consent{
                .resident = id, .textVersion = "1", .textHash = std::string(64, 'c'), .approvedBy = m_clerk};
            ASSERT_TRUE(db::stores::enrol(hall->records, hall->faces, consent, {one}, db::stores::byOperator(kNow)));
        }
    }
    [[nodiscard]] Ran yimenctl(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", m_data});
        return run(arguments);
    }
    [[nodiscard]] nlohmann::json status() const {
        return nlohmann::json::parse(yimenctl({"status", "--json", "--models", m_folder.path().string()}).out);
    }

    TemporaryFolder m_folder;
    std::string m_data;
    db::StaffId m_clerk{};
    std::uint32_t m_seed = 100;
};

TEST_F(CalibrateTest, SaysThatNobodyIsEnrolled) {
    const auto ran = yimenctl({"calibrate"});
    EXPECT_EQ(ran.code, Exit::FoundProblem);
    EXPECT_THAT(ran.err, HasSubstr("nobody is enrolled"));
}

TEST_F(CalibrateTest, SetsKeepsShowsAndGoesBack) {
    enrol(110);

    const auto dry = yimenctl({"calibrate", "--dry-run", "--json"});
    ASSERT_EQ(dry.code, Exit::Ok) << dry.err;
    EXPECT_TRUE(nlohmann::json::parse(dry.out)["id"].is_null());
    EXPECT_THAT(yimenctl({"calibrate", "--list"}).out, HasSubstr("* 0  the thresholds"));
    EXPECT_TRUE(status()["calibration"].is_null());

    const auto made = yimenctl({"calibrate", "--fpir", "0.001", "--json"});
    ASSERT_EQ(made.code, Exit::Ok) << made.err;
    const auto report = nlohmann::json::parse(made.out);
    EXPECT_EQ(report["id"], 1);
    EXPECT_EQ(report["in_force"], true);
    EXPECT_EQ(report["evidence"], "extrapolated");
    EXPECT_EQ(report["persons"], 110);
    EXPECT_EQ(report["pairs"], 5995);
    EXPECT_GT(report["thresholds"]["known"], 0.61) << "a family needs more than strangers do";
    EXPECT_LT(report["thresholds"]["known"], 0.80);
    EXPECT_TRUE(report["fnir"].is_null()) << "one template each";
    EXPECT_EQ(report["look_alike"].size(), 5U);
    EXPECT_EQ(status()["calibration"]["id"], 1);
    EXPECT_EQ(status()["calibration"]["applies"], true);
    EXPECT_THAT(yimenctl({"calibrate", "--list"}).out, HasSubstr("* 1  2026-06-15T02:00:00Z  operator"));

    EXPECT_EQ(yimenctl({"calibrate", "--back", "0"}).code, Exit::Ok);
    EXPECT_TRUE(status()["calibration"].is_null());
    EXPECT_EQ(yimenctl({"calibrate", "--back", "1"}).code, Exit::Ok);
    EXPECT_EQ(status()["calibration"]["id"], 1);
    const auto none = yimenctl({"calibrate", "--back", "9"});
    EXPECT_EQ(none.code, Exit::FoundProblem);
    EXPECT_THAT(none.err, HasSubstr("no calibration 9"));
    EXPECT_EQ(yimenctl({"audit", "verify"}).code, Exit::Ok);
}

TEST_F(CalibrateTest, OfTooFewPeopleIsKeptAndNotPutInForce) {
    enrol(3);
    const auto made = yimenctl({"calibrate"});
    EXPECT_EQ(made.code, Exit::FoundProblem);
    EXPECT_THAT(made.err, HasSubstr("too few people to say: 3 are enrolled, 101 would be needed"));
    EXPECT_TRUE(status()["calibration"].is_null());
    EXPECT_THAT(yimenctl({"calibrate", "--list"}).out, HasSubstr("too_few"));
}

TEST_F(CalibrateTest, StatusCountsWhoEnrolsAgainAndACalibrationOfAnotherModel) {
    enrol(101);
    ASSERT_EQ(yimenctl({"calibrate"}).code, Exit::Ok);
    EXPECT_EQ(status()["to_re_enrol"], 0);
    // The newest template decides the hall's model; the others recognise nobody.
    const auto hall = ctl::openHall(m_data);
    db::FaceTemplate other;
    other.embedding = someFace(7, vision::kJointDimension, someModel('b'));
    other.quality = 0.8F;
    other.enrolledAt = kNow + std::chrono::hours(1);
    const db::stores::NewConsent consent{
        .resident = db::ResidentId{1}, .textVersion = "1", .textHash = std::string(64, 'c'), .approvedBy = m_clerk};
    ASSERT_TRUE(db::stores::enrol(hall->records, hall->faces, consent, {other}, db::stores::byOperator(kNow)));
    EXPECT_EQ(status()["to_re_enrol"], 100);
    EXPECT_EQ(status()["calibration"]["applies"], false);
}

TEST_F(CalibrateTest, RefusesWhatDoesNotGoTogether) {
    EXPECT_EQ(yimenctl({"calibrate", "--fpir", "0.5"}).code, Exit::Usage);
    EXPECT_EQ(yimenctl({"calibrate", "--back", "1", "--list"}).code, Exit::Usage);
    EXPECT_EQ(yimenctl({"calibrate", "--list", "--dry-run"}).code, Exit::Usage);
}

} // namespace
