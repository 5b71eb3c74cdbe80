// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/enrolling/enrolment_requests.h"
#include "kiosk/desk/residents/search_model.h"
#include "kiosk/desk/troubles/device_list_model.h"
#include "tests/support/fake_hall_link.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::Loading;
constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

wire::ResidentMatches found(const std::string& text, const std::vector<std::string>& names, bool hasMore = false) {
    wire::ResidentMatches matches;
    matches.text = text;
    std::int64_t id = 1;
    for (const std::string& name : names) {
        matches.matches.push_back(
            {db::ResidentId{id++}, name, {"女 · 80 岁", "Female · 80"}, "东台社区", "0421", true});
    }
    matches.hasMore = hasMore;
    return matches;
}

class Search : public testing::Test {
protected:
    support::FakeHallLink link;
    desk::SearchModel model{link, std::chrono::milliseconds{0}};
    const QAbstractItemModelTester tester{&model, kFatal};
};

TEST_F(Search, AsksOnceForSeveralKeysInARow) {
    QSignalSpy changes{&model, &desk::SearchModel::stateChanged};
    for (const QString& typed : {QStringLiteral("z"), QStringLiteral("zh"), QStringLiteral("zhang")}) {
        model.setText(typed);
    }
    ASSERT_TRUE(changes.wait(1000));
    ASSERT_EQ(link.askedOf<wire::SearchResidents>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::SearchResidents>()[0].text, "zhang");
    EXPECT_EQ(model.state(), Loading::State::Loading);
}

TEST_F(Search, ShowsTheNewestQuestionsAnswerEvenIfAnOlderOneComesLate) {
    model.setText(QStringLiteral("张"));
    model.searchNow();
    model.setText(QStringLiteral("李"));
    model.searchNow();
    link.answer(1, found("李", {"李某某"}));
    link.answer(0, found("张", {"张某某", "张某"}));
    EXPECT_EQ(model.count(), 1);
    EXPECT_EQ(model.nameAt(0), QStringLiteral("李某某"));
}

TEST_F(Search, TellsNothingFoundFromNotAsked) {
    EXPECT_EQ(model.state(), Loading::State::Idle);
    model.setText(QStringLiteral("赵"));
    model.searchNow();
    link.answer(0, found("赵", {}));
    EXPECT_EQ(model.state(), Loading::State::Ready);
    EXPECT_EQ(model.count(), 0);
}

TEST_F(Search, SaysWhenThereAreMore) {
    model.setText(QStringLiteral("张"));
    model.searchNow();
    link.answer(0, found("张", {"张某某"}, true));
    EXPECT_TRUE(model.hasMore());
}

TEST_F(Search, SaysWhatHappenedAndTriesAgain) {
    model.setText(QStringLiteral("张"));
    model.searchNow();
    link.answer(0, std::nullopt);
    EXPECT_EQ(model.state(), Loading::State::Failed);
    EXPECT_NE(model.problem(), QString{});
    model.searchNow();
    link.answer(1, found("张", {"张某某"}));
    EXPECT_EQ(model.state(), Loading::State::Ready);
}

TEST_F(Search, ForgetsWhatItFound) {
    model.setText(QStringLiteral("张"));
    model.searchNow();
    link.answer(0, found("张", {"张某某"}));
    model.clear();
    EXPECT_EQ(model.count(), 0);
    EXPECT_EQ(model.state(), Loading::State::Idle);
    EXPECT_EQ(model.residentAt(0), 0);
}

TEST_F(Search, TakesNoMoreTextThanTheHallDoes) {
    model.setText(QString{60, u'张'});
    EXPECT_EQ(model.text().size(), desk::SearchModel::kLongestText);
}

class Enrolments : public testing::Test {
protected:
    static wire::EnrolmentChanged at(const std::string& key, wire::EnrolmentStep step) {
        return {key, db::DeviceId{1}, "一号机", step, "张某某", "李某某"};
    }
    [[nodiscard]] QString sentence(int row) const {
        return model.data(model.index(row), desk::EnrolmentRequests::SentenceRole).toString();
    }
    support::FakeHallLink link;
    desk::EnrolmentRequests model{link};
    const QAbstractItemModelTester tester{&model, kFatal};
};

TEST_F(Enrolments, FollowsOneRequestThroughItsSteps) {
    QSignalSpy asked{&model, &desk::EnrolmentRequests::asked};
    model.upsert(at("a", wire::EnrolmentStep::Asked));
    EXPECT_EQ(model.askedCount(), 1);
    model.upsert(at("a", wire::EnrolmentStep::Approved));
    EXPECT_EQ(model.askedCount(), 0);
    model.upsert(at("a", wire::EnrolmentStep::Enrolled));
    EXPECT_EQ(model.count(), 1);
    EXPECT_EQ(sentence(0), QStringLiteral("登记完成"));
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(Enrolments, NamesWhomADuplicateLooksLike) {
    model.upsert(at("a", wire::EnrolmentStep::Duplicate));
    EXPECT_EQ(sentence(0), QStringLiteral("与 李某某 太像，还没有保存，等您核对"));
    EXPECT_EQ(model.askedCount(), 1);
    model.decideDuplicate(QStringLiteral("a"), true);
    ASSERT_EQ(link.askedOf<wire::DuplicateDecide>().size(), 1U);
    EXPECT_TRUE(link.askedOf<wire::DuplicateDecide>()[0].isAnother);
}

TEST_F(Enrolments, SaysWhoIsToBeEnrolledAgainAndHowWellTheyStandApart) {
    auto refresh = at("a", wire::EnrolmentStep::Asked);
    refresh.isRefresh = true;
    refresh.resident = db::ResidentId{12};
    model.upsert(refresh);
    const QVariantMap about = model.about(QStringLiteral("a"));
    EXPECT_TRUE(about[QStringLiteral("isRefresh")].toBool());
    EXPECT_EQ(about[QStringLiteral("resident")].toLongLong(), 12);
    EXPECT_EQ(about[QStringLiteral("name")].toString(), QStringLiteral("张某某"));
    refresh.step = wire::EnrolmentStep::Enrolled;
    refresh.separation = wire::Separation::Clear;
    model.upsert(refresh);
    EXPECT_EQ(sentence(0), QStringLiteral("登记完成；和其他居民都不像，不易认混"));
    EXPECT_TRUE(model.about(QStringLiteral("b")).isEmpty());
}

TEST_F(Enrolments, ApprovesForTheResidentThatTheClerkChose) {
    model.upsert(at("a", wire::EnrolmentStep::Asked));
    model.approve(QStringLiteral("a"), 12);
    EXPECT_TRUE(model.isBusy());
    const auto asked = link.askedOf<wire::EnrolmentDecide>();
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_TRUE(asked[0].approve);
    EXPECT_EQ(asked[0].resident, db::ResidentId{12});
    link.answer(0, wire::Done{});
    EXPECT_FALSE(model.isBusy());
    EXPECT_EQ(model.problem(), QString{});
}

TEST_F(Enrolments, AsksForTheGuardianOfAChildAndForgetsItWithTheNextResident) {
    model.upsert(at("a", wire::EnrolmentStep::Asked));
    model.approve(QStringLiteral("a"), 12);
    link.answer(0, wire::Refused{wire::RefusalCode::NeedsGuardian, 0, {}});
    EXPECT_TRUE(model.needsGuardian());
    EXPECT_NE(model.problem(), QString{});
    model.forgetProblem();
    EXPECT_FALSE(model.needsGuardian());
    EXPECT_EQ(model.problem(), QString{});
    model.approve(QStringLiteral("a"), 12, QStringLiteral(" 张建国 "));
    EXPECT_EQ(link.askedOf<wire::EnrolmentDecide>().back().guardianName, "张建国");
}

TEST_F(Enrolments, SaysWhenAnotherDeskHasAlreadyDecided) {
    model.upsert(at("a", wire::EnrolmentStep::Asked));
    model.decline(QStringLiteral("a"));
    link.answer(0, wire::Refused{wire::RefusalCode::NotInState, 0, {}});
    EXPECT_EQ(model.problem(), QStringLiteral("情况刚刚变了，这一步没有做，请看最新状态"));
}

TEST_F(Enrolments, KeepsOnlyTheNewest) {
    for (int i = 0; i < 30; ++i) {
        model.upsert(at(std::to_string(i), wire::EnrolmentStep::Cancelled));
    }
    EXPECT_EQ(model.count(), static_cast<int>(desk::EnrolmentRequests::kKept));
}

TEST(Devices, StandOnceEachWithWhatTheyCanStillDo) {
    desk::DeviceListModel model;
    const QAbstractItemModelTester tester{&model, kFatal};
    model.upsert({db::DeviceId{2}, "二号机", true, wire::CameraState::Missing});
    model.upsert({db::DeviceId{1}, "一号机", true, wire::CameraState::Working});
    model.upsert({db::DeviceId{2}, "二号机", false, wire::CameraState::Missing});
    ASSERT_EQ(model.count(), 2);
    const auto sentence = [&model](int row) {
        return model.index(row).data(desk::DeviceListModel::SentenceRole).toString();
    };
    EXPECT_EQ(sentence(0), QStringLiteral("正常"));
    EXPECT_EQ(sentence(1), QStringLiteral("离线，请看电源和网线"));
    EXPECT_EQ(model.troubledCount(), 1);
    model.upsert({db::DeviceId{1}, "一号机", true, wire::CameraState::Colourless});
    EXPECT_TRUE(sentence(0).startsWith(QStringLiteral("摄像头的画面没有颜色"))) << sentence(0).toStdString();
    EXPECT_EQ(model.troubledCount(), 2);
}

TEST(Devices, SayQuietlyThatAPictureWasSeenAndForgetIt) {
    desk::DeviceListModel model;
    const QAbstractItemModelTester tester{&model, kFatal};
    model.upsert({db::DeviceId{1}, "一号机", true, wire::CameraState::Working});
    const db::Time at{std::chrono::seconds{1'750'000'000}};
    model.noteAttack({db::DeviceId{1}, "一号机", wire::AttackSign::Passive, at});
    const auto sentence = [&model] { return model.index(0).data(desk::DeviceListModel::SentenceRole).toString(); };
    EXPECT_TRUE(sentence().startsWith(QStringLiteral("正常\n"))) << sentence().toStdString();
    EXPECT_TRUE(sentence().endsWith(QStringLiteral("像是有照片对着摄像头，没有识别"))) << sentence().toStdString();
    EXPECT_EQ(model.index(0).data(desk::DeviceListModel::ToneRole).toInt(), static_cast<int>(db::SummaryTone::Soon));
    EXPECT_EQ(model.troubledCount(), 0); // the machine itself is well
    model.setNow(at + std::chrono::minutes{9});
    EXPECT_TRUE(sentence().contains(QChar(u'\n')));
    model.setNow(at + std::chrono::minutes{11});
    EXPECT_EQ(sentence(), QStringLiteral("正常"));
}

} // namespace
} // namespace desk_test
