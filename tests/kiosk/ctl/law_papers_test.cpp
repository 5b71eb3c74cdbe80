// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/law_papers.h"

#include "kiosk/ctl/sign.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <numeric>

namespace {

using namespace ctl::test;
using namespace std::chrono_literals;
using ctl::Exit;
using ctl::HallFacts;
using ::testing::HasSubstr;
using ::testing::Not;

HallFacts someFacts() {
    HallFacts facts;
    facts.hallName = "清河社区服务大厅";
    facts.phone = "010-1234 5678";
    facts.program = "0.9";
    facts.today = 2026y / 6 / 15;
    facts.residents = 2500;
    facts.kiosks = 2;
    facts.desks = 4;
    facts.consents = 300;
    facts.byGuardians = 3;
    facts.withdrawn = 12;
    facts.templates = 1500;
    facts.stored.people = 312;
    facts.consentVersion = "2026-11-29";
    facts.consentHash = std::string(64, 'c');
    facts.minimumLiveness = 0.5F;
    facts.rules = db::retention::usualRules();
    facts.keepBackupsDays = 30;
    facts.auditEntries = 9876;
    facts.isAuditSound = true;
    return facts;
}

std::string text(const std::vector<std::string>& lines) {
    return std::accumulate(lines.begin(), lines.end(), std::string(),
                           [](std::string all, const std::string& line) { return std::move(all) + line + "\n"; });
}

TEST(Filing, BelowTheLineSaysSoAndWhatIsCounted) {
    const auto lines = text(ctl::filingLines(someFacts()));
    EXPECT_THAT(lines, HasSubstr("尚未达到 10 万人（累计 312 人）"));
    EXPECT_THAT(lines, HasSubstr("现在保存：300 人的人脸特征，共 1500 份"));
    EXPECT_THAT(lines, HasSubstr("不是法律意见"));
    EXPECT_THAT(lines, HasSubstr("〔大厅填写〕统一社会信用代码：\n"));
    EXPECT_FALSE(ctl::filingLine(someFacts()));
}

TEST(Filing, FromTheLineOnNamesTheDayByWhichToFile) {
    auto facts = someFacts();
    facts.stored = {.people = 100'000, .reachedAt = db::Time{std::chrono::sys_days{2026y / 6 / 1} + 2h}};
    facts.filingDue = 2026y / 7 / 14;
    const auto lines = text(ctl::filingLines(facts));
    EXPECT_THAT(lines, HasSubstr("达到日期：2026年6月1日；最迟备案日期：2026年7月14日（30 个工作日）"));
    EXPECT_THAT(ctl::filingLine(facts).value_or(""), HasSubstr("by 2026-07-14 (`yimenctl filing`)"));
    facts.isFilingDueProvisional = true;
    EXPECT_THAT(text(ctl::filingLines(facts)), HasSubstr("暂按法定节假日计算"));
}

TEST(Filing, WhereTheDayIsNotKnownItIsTheHallsToWrite) {
    auto facts = someFacts();
    facts.stored.people = 120'000;
    EXPECT_THAT(text(ctl::filingLines(facts)), HasSubstr("〔大厅填写〕达到 10 万人的日期"));
    EXPECT_TRUE(ctl::filingLine(facts));
}

TEST(Filing, AWordFromEightyPercentOn) {
    auto facts = someFacts();
    facts.stored.people = 80'000;
    EXPECT_THAT(ctl::filingLine(facts).value_or(""), HasSubstr("80000 people's faces were stored here so far"));
}

TEST(Assessment, WithoutACalibrationClaimsNoFigures) {
    const auto lines = text(ctl::assessmentLines(someFacts()));
    EXPECT_THAT(lines, HasSubstr("没有本厅的实测数字"));
    EXPECT_THAT(lines, Not(HasSubstr("FPIR）预期")));
    EXPECT_THAT(lines, HasSubstr("到访记录：自到访结束之日起 365 天，由管理员执行删除。"));
    EXPECT_THAT(lines, HasSubstr("其中监护人代不满十四周岁儿童同意 3 份"));
    EXPECT_THAT(lines, HasSubstr("〔大厅填写〕是否可以使用人脸识别：\n"));
}

TEST(Assessment, TellsTheFiguresOfTheCalibrationInForceWithTheirIntervals) {
    auto facts = someFacts();
    facts.calibration = db::Calibration{};
    facts.calibration->id = db::CalibrationId{3};
    facts.calibration->evidence = db::CalibrationEvidence::Extrapolated;
    facts.calibration->aim = 0.001;
    facts.calibration->persons = 300;
    facts.calibration->known = 0.61;
    facts.calibration->fpir = {0.0011, 0.0004, 0.0023};
    facts.calibration->fnir = {0.02, 0.011, 0.036};
    const auto lines = text(ctl::assessmentLines(facts));
    EXPECT_THAT(lines, HasSubstr("预期 0.11%（95% 区间 0.04% 至 0.23%），目标 0.1%"));
    EXPECT_THAT(lines, HasSubstr("预期 2%（95% 区间 1.1% 至 3.6%）"));
    EXPECT_THAT(lines, HasSubstr("阈值 0.610；依据：按最相近的 2% 外推"));
}

TEST(Incident, HasTheHallsFactsTheTimesAndRoomToWrite) {
    const auto lines = text(ctl::incidentLines(someFacts()));
    for (const char* part : {"现存人脸 300 人", "最迟 4 小时报省级网信部门", "12387", "个人信息保护法第五十七条",
                             "〔大厅填写〕时间（年月日时分）：\n", "联系方式：清河社区服务大厅，010-1234 5678"}) {
        EXPECT_THAT(lines, HasSubstr(part));
    }
    auto facts = someFacts();
    facts.phone.clear();
    facts.isAuditSound = false;
    EXPECT_THAT(text(ctl::incidentLines(facts)), HasSubstr("〔大厅填写〕电话：\n"));
    EXPECT_THAT(text(ctl::incidentLines(facts)), HasSubstr("核对时发现问题"));
}

/// What a line that ends in a colon means to the sheet: a rule to write on. No other line may end in one.
TEST(LawPapers, OnlyWhatTheHallFillsInGetsARule) {
    for (const auto& lines :
         {ctl::filingLines(someFacts()), ctl::assessmentLines(someFacts()), ctl::incidentLines(someFacts())}) {
        for (const std::string& line : lines) {
            EXPECT_EQ(line.ends_with("："), line.starts_with("〔大厅填写〕")) << line;
            EXPECT_THAT(line, Not(HasSubstr("yimenctl staff disable 登录名")));
        }
    }
}

class LawPapersTest : public ::testing::Test {
protected:
    [[nodiscard]] std::string in(const std::string& name) const { return (m_folder / name).string(); }
    void setStored(std::int64_t people) const {
        SQLite::Database sql{(std::filesystem::path(m_data) / "hall.db").string(), SQLite::OPEN_READWRITE};
        sql.exec("UPDATE faces_stored SET people = " + std::to_string(people) + ", reached_at = CASE WHEN " +
                 std::to_string(people) + " >= 100000 THEN 1780279200000 END");
    }
    TemporaryFolder m_folder;
    std::string m_data = makeHall(m_folder);
};

TEST_F(LawPapersTest, EachIsWrittenForItsOwnerAloneAndOverNothing) {
    for (const char* paper : {"filing", "assessment", "incident", "sign"}) {
        const std::string out = in(std::string(paper) + ".pdf");
        const auto done = run({paper, "--out", out, "--data", m_data});
        ASSERT_EQ(done.code, Exit::Ok) << paper << done.err;
        EXPECT_TRUE(read(out).starts_with("%PDF-")) << paper;
        EXPECT_EQ(std::filesystem::status(out).permissions() & std::filesystem::perms::mask,
                  std::filesystem::perms{0600});
        EXPECT_EQ(run({paper, "--out", out, "--data", m_data}).code, Exit::Failed) << "it is there";
        EXPECT_EQ(run({paper, "--data", m_data}).code, Exit::Usage);
    }
    EXPECT_EQ(run({"sign", "--a3", "--out", in("a3.pdf"), "--data", m_data}).code, Exit::Ok);
}

TEST_F(LawPapersTest, StatusSaysWhenAHallComesNearTheLine) {
    const auto warned = [&] {
        const auto told = run({"status", "--data", m_data});
        return told.out + told.err;
    };
    EXPECT_THAT(warned(), HasSubstr("ever stored      0 people's faces"));
    EXPECT_THAT(warned(), Not(HasSubstr("files with the provincial authority")));
    setStored(80'000);
    EXPECT_THAT(warned(), HasSubstr("80000 people's faces were stored here so far, 0 are now: at 100000"));
    setStored(100'000); // on 2026-06-01
    EXPECT_THAT(warned(), HasSubstr("files with the provincial authority by 2026-07-14"));
    const auto json = run({"status", "--json", "--data", m_data});
    EXPECT_EQ(nlohmann::json::parse(json.out).at("faces_ever_stored"), 100'000);
}

TEST(Sign, NamesTheHallItsTelephoneTheWayWithoutAFaceAndWhereToWithdraw) {
    const auto all = [](const std::string& phone) {
        QString text;
        for (const auto& point : ctl::signOf("清河社区", phone).points) {
            text += point.chinese + QLatin1Char('\n') + point.english + QLatin1Char('\n');
        }
        return text.toStdString();
    };
    for (const char* part : {"谁在用：清河社区", "完全自愿", "不用人脸，一样办", "撤回并删除", "010-1234",
                             "any counter", "served the same", "不存照片和录像"}) {
        EXPECT_THAT(all("010-1234"), HasSubstr(part));
    }
    EXPECT_THAT(all(""), HasSubstr("有事要问：请到任何一个窗口"));
}

} // namespace
