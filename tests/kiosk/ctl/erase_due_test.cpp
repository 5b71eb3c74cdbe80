// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/erase_due.h"

#include "db/stores/face_consent.h"
#include "kiosk/ctl/open_hall.h"
#include "tests/kiosk/ctl/shell_for_test.h"
#include "tests/support/some_embeddings.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <csignal>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace ctl::test;
using ctl::Exit;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

const auto kBy = db::stores::byOperator(kNow);
constexpr db::Time kLater = kNow + std::chrono::days(800);

/// A hall whose first resident is enrolled and has been there once.
class EraseDueTest : public ::testing::Test {
protected:
    EraseDueTest() {
        write(m_folder / "a.csv", kTwoResidents);
        EXPECT_EQ(run({"import", "residents", (m_folder / "a.csv").string(), "--data", m_data}).code, Exit::Ok);
        const auto hall = ctl::openHall(m_data);
        db::Staff staff;
        staff.login = "zhou";
        staff.name = "周敏";
        const auto who = hall->records.staff().insert(staff, "demo password", kBy, db::seal::kLeastPasswordCost);
        db::FaceTemplate one;
        one.embedding = support::someFace(1);
        one.quality = 0.8F;
        one.enrolledAt = kNow;
        const db::stores::NewConsent consent{.resident = kWho,
                                             .textVersion = "1",
                                             .textHash = std::string(64, 'c'),
                                             .guardianName = {},
                                             .approvedBy = who.value()};
        EXPECT_TRUE(db::stores::enrol(hall->records, hall->faces, consent, {one}, kBy));
        const auto kiosk = hall->records.devices().insert({.id = {},
                                                           .kind = db::DeviceKind::Kiosk,
                                                           .label = "一号机",
                                                           .certificateFingerprint = std::string(64, 'a'),
                                                           .pairedAt = {},
                                                           .revokedAt = {}},
                                                          kBy);
        EXPECT_TRUE(hall->records.arrivals().record({.resident = kWho,
                                                     .candidates = {},
                                                     .basis = db::ArrivalBasis::Confirmed,
                                                     .kiosk = kiosk.value(),
                                                     .requestKey = "visit",
                                                     .category = "",
                                                     .firstSeenAt = kNow},
                                                    kBy));
    }
    [[nodiscard]] json listed(db::Time now) const {
        const auto told = run({"retention", "--json", "--data", m_data}, {}, now);
        EXPECT_EQ(told.code, Exit::Ok) << told.err;
        return json::parse(told.out);
    }
    [[nodiscard]] static json kindOf(const json& list, const std::string& kind) {
        for (const auto& rule : list.at("rules")) {
            if (rule.at("kind") == kind) { return rule; }
        }
        ADD_FAILURE() << kind;
        return {};
    }
    void configure(const std::string& from, const std::string& to) const {
        const auto file = std::filesystem::path(m_data) / "config.json";
        auto config = json::parse(read(file));
        config["retention"][from] = json::parse(to);
        write(file, config.dump());
    }
    [[nodiscard]] int visits() const {
        return static_cast<int>(ctl::openHall(m_data)->records.arrivals().arrivalsOf(kWho, 10).value().size());
    }

    static constexpr db::ResidentId kWho{1};
    TemporaryFolder m_folder;
    std::string m_data = makeHall(m_folder);
};

TEST_F(EraseDueTest, ListsEveryRuleAndWhatIsDueByNumbersAlone) {
    const auto now = listed(kNow);
    EXPECT_EQ(now.at("format"), "yimen-retention/1");
    EXPECT_EQ(now.at("last_applied"), nullptr);
    EXPECT_EQ(now.at("rules").size(), 16U);
    EXPECT_EQ(kindOf(now, "visits").at("due"), 0);
    const auto later = listed(kLater);
    EXPECT_EQ(kindOf(later, "unused-faces").at("due"), 1);
    EXPECT_EQ(kindOf(later, "unused-faces").at("rows"), json::parse("[1]"));
    EXPECT_EQ(kindOf(later, "unused-faces").at("oldest"), "2026-06-15");
    EXPECT_EQ(kindOf(later, "visits").at("stay").at(0).at("why"), "face");
    EXPECT_GE(later.at("kept").size(), 5U);

    const auto text = run({"retention", "--data", m_data}, {}, kLater);
    EXPECT_EQ(text.code, Exit::Ok);
    EXPECT_THAT(text.out, HasSubstr("due on 2028-08-23"));
    EXPECT_THAT(text.out, HasSubstr("unused-faces        731 days   by hand  1       2026-06-15"));
    EXPECT_THAT(text.out, HasSubstr("1 stays: the newest visit by face"));
    EXPECT_THAT(text.out, HasSubstr("the audit log: as long as the hall"));
    EXPECT_THAT(text.out, HasSubstr("never carried out"));
    EXPECT_THAT(text.out, Not(HasSubstr("王秀兰")));
    EXPECT_EQ(visits(), 1) << "it only listed";
}

TEST_F(EraseDueTest, AppliesWhatItListed) {
    const auto done = run({"retention", "--apply", "--data", m_data}, {}, kLater);
    ASSERT_EQ(done.code, Exit::Ok) << done.err;
    EXPECT_EQ(done.out, "unused-faces: 1 erased\n");
    EXPECT_EQ(ctl::openHall(m_data)->faces.templates().count().value(), 0);
    // The visit was held by the face alone.
    EXPECT_EQ(run({"retention", "--apply", "--data", m_data}, {}, kLater).out, "visits: 1 erased\n");
    EXPECT_EQ(visits(), 0);
    EXPECT_EQ(run({"retention", "--apply", "--json", "--data", m_data}, {}, kLater).code, Exit::Ok);
    const auto list = listed(kLater);
    EXPECT_EQ(list.at("last_applied"), "2028-08-23");
    EXPECT_EQ(kindOf(list, "withdrawn-consents").at("running"), 1) << "the proof is kept for three years";
    EXPECT_EQ(run({"audit", "verify", "--data", m_data}).code, Exit::Ok);
}

TEST_F(EraseDueTest, TheHallsOwnRulesCountAndTheirReasonIsTold) {
    configure("visits", R"({"days": 30, "because": "街道档案要求"})");
    configure("unused-faces", R"({"days": null, "because": "本人要求保留"})");
    const auto text = run({"retention", "--data", m_data}, {}, kLater);
    EXPECT_THAT(text.out, HasSubstr("街道档案要求"));
    EXPECT_THAT(text.out, HasSubstr("unused-faces        never"));
    EXPECT_EQ(run({"retention", "--apply", "--data", m_data}, {}, kLater).out, "nothing was due\n");
}

TEST_F(EraseDueTest, SaysWhatTheHallWaitsForWhereItIsToEraseByItself) {
    configure("visits", R"({"days": 365, "byItself": true})");
    EXPECT_THAT(run({"retention", "--data", m_data}).out, HasSubstr("after the first `yimenctl retention --apply`"));
    EXPECT_EQ(run({"retention", "--apply", "--data", m_data}).code, Exit::Ok);
    EXPECT_THAT(run({"retention", "--data", m_data}).out, HasSubstr("last carried out on 2026-06-15\n"));
    EXPECT_THAT(run({"retention", "--data", m_data}, {}, kLater).out, HasSubstr("the hall waits until"));
    EXPECT_EQ(run({"retention", "--apply", "--data", m_data}, {}, kLater).code, Exit::Ok);
    EXPECT_THAT(run({"retention", "--data", m_data}).out, HasSubstr("2028-08-23, which lies ahead"));
}

TEST_F(EraseDueTest, BesideAServingHallThatSaysNothingAFaceIsGoneAndThatIsNamed) {
    const auto lock = hall::FolderLock::take(hall::DataFolder(m_data));
    ASSERT_TRUE(lock);
    std::istringstream in;
    std::ostringstream out;
    ctl::Shell shell{.in = in,
                     .out = out,
                     .err = out,
                     .askSecret = [](const std::string&) -> ctl::Outcome<std::string> { return ctl::failed("none"); },
                     .now = [] { return kLater; }};
    const auto done = ctl::retention({.data = m_data, .apply = true, .patience = std::chrono::milliseconds(1)}, shell);
    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().line, HasSubstr("has not said that it forgot the face"));
    EXPECT_EQ(ctl::openHall(m_data)->faces.templates().count().value(), 0);
}

TEST_F(EraseDueTest, KilledInTheMiddleNothingIsHalfGoneAndTheNextRunFinishes) {
    constexpr int kVisits = 3000;
    SQLite::Database sql{(std::filesystem::path(m_data) / "hall.db").string(), SQLite::OPEN_READWRITE, 5000};
    const auto count = [&](const std::string& from) { return sql.execAndGet("SELECT count(*) FROM " + from).getInt(); };
    sql.exec("BEGIN");
    sql.exec("WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n LIMIT " + std::to_string(kVisits) +
             ") INSERT INTO arrival (id, basis, state, kiosk_id, request_key, category, first_seen_at, last_seen_at) "
             "SELECT i, 'anonymous', 'done', 1, 'old-' || i, 'civil', 1600000000000, 1600000000000 FROM n");
    sql.exec("INSERT INTO arrival_event (arrival_id, at, change, basis, state, last_seen_at) SELECT id, 1600000000000, "
             "'recorded', 'anonymous', 'waiting', 1600000000000 FROM arrival WHERE id >= 100");
    sql.exec("COMMIT");
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::execl(YIMENCTL_PROGRAM, YIMENCTL_PROGRAM, "retention", "--apply", "--data", m_data.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    bool hasEnded = false;
    while (!hasEnded && count("arrival WHERE id >= 100") == kVisits) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        hasEnded = ::waitpid(child, &status, WNOHANG) != 0;
    }
    if (!hasEnded) {
        ::kill(child, SIGKILL);
        ::waitpid(child, &status, 0);
    }
    const int left = count("arrival WHERE id >= 100");
    EXPECT_LT(left, kVisits);
    EXPECT_EQ(count("arrival_event WHERE arrival_id >= 100"), left);
    EXPECT_EQ(run({"audit", "verify", "--data", m_data}).code, Exit::Ok);
    EXPECT_EQ(run({"retention", "--apply", "--data", m_data}).code, Exit::Ok);
    EXPECT_EQ(count("arrival WHERE id >= 100") + count("arrival_event WHERE arrival_id >= 100"), 0);
}

} // namespace
