// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/desk_app.h"

#include "tests/kiosk/desk/an_arrival.h"
#include "tests/support/fake_hall_link.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::DeskApp;
using desk::Loading;

wire::StaffSignedIn clerk(std::int64_t id = 4, const std::string& name = "周敏") {
    return {db::StaffId{id}, name, db::StaffRole::Clerk, "2", 600};
}

class Desk : public testing::Test {
protected:
    Desk() {
        wire::Welcome welcome = *link.welcome();
        welcome.hallTime = time.now;
        link.setWelcome(welcome);
    }

    void signIn() {
        app.signIn(QStringLiteral("zhou"), QStringLiteral("correct horse"));
        ASSERT_TRUE(link.answerNext<wire::StaffSignIn>(clerk()));
        ASSERT_TRUE(link.answerNext<wire::ArrivalsSince>(wire::Done{}));
    }
    void later(std::chrono::milliseconds span) {
        time.now += span;
        app.tick();
    }
    void refuse(wire::RefusalCode code, int seconds = 0) {
        ASSERT_TRUE(link.answerNext<wire::StaffSignIn>(wire::Refused{code, seconds, {}}));
    }

    ManualClock time;
    support::FakeHallLink link;
    DeskApp app{link, {.now = time.clock(), .steady = time.steady()}};
};

// --- who is signed in ------------------------------------------------------------------------------------------------

TEST_F(Desk, AsksForAPasswordFirst) {
    EXPECT_EQ(app.state(), DeskApp::State::SignIn);
    EXPECT_TRUE(app.canSignIn());
}

TEST_F(Desk, SaysSoWhileTheHallCannotBeReached) {
    support::FakeHallLink far;
    far.setState(wire::HallLink::State::Connecting);
    DeskApp waiting{far, {.now = time.clock(), .steady = time.steady()}};
    EXPECT_EQ(waiting.state(), DeskApp::State::Connecting);
    far.setState(wire::HallLink::State::Lost);
    EXPECT_EQ(waiting.state(), DeskApp::State::Connecting);
    EXPECT_EQ(waiting.line()->sentence(), QStringLiteral("连不上大厅服务，正在自动重试"));
    far.comeBack();
    EXPECT_EQ(waiting.state(), DeskApp::State::SignIn);
}

TEST_F(Desk, ShowsNothingWhenTheHallRefusesThisComputer) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    link.refuse();
    EXPECT_EQ(app.state(), DeskApp::State::Refused);
    EXPECT_EQ(app.arrivals()->count(), 0);
    EXPECT_FALSE(app.detail()->isShown());
}

TEST_F(Desk, LetsAClerkInAndFetchesEverythingFromTheStart) {
    app.signIn(QStringLiteral(" zhou "), QStringLiteral("correct horse"));
    EXPECT_TRUE(app.isSigningIn());
    EXPECT_EQ(link.askedOf<wire::StaffSignIn>().at(0).login, "zhou");
    link.answerNext<wire::StaffSignIn>(clerk());
    EXPECT_EQ(app.state(), DeskApp::State::Working);
    EXPECT_EQ(app.reception()->state(), Loading::State::Loading);
    EXPECT_EQ(link.askedOf<wire::ArrivalsSince>().at(0).after, db::ArrivalEventSeq{0});
    link.answerNext<wire::ArrivalsSince>(wire::Done{});
    EXPECT_EQ(app.reception()->state(), Loading::State::Ready);
    EXPECT_EQ(app.window(), QStringLiteral("2 号窗口"));
}

TEST_F(Desk, DoesNotSayWhetherTheLoginOrThePasswordWasWrong) {
    app.signIn(QStringLiteral("nobody"), QStringLiteral("x"));
    refuse(wire::RefusalCode::WrongCredentials);
    EXPECT_EQ(app.state(), DeskApp::State::SignIn);
    EXPECT_EQ(app.signInProblem(), QStringLiteral("工号或密码不对"));
}

TEST_F(Desk, CountsALockOutDownAndThenLetsTheClerkTry) {
    app.signIn(QStringLiteral("zhou"), QStringLiteral("x"));
    refuse(wire::RefusalCode::LockedOut, 272);
    EXPECT_FALSE(app.canSignIn());
    EXPECT_EQ(app.signInProblem(), QStringLiteral("连续输错太多次，请 4 分 32 秒后再试，或请负责人解锁"));
    app.signIn(QStringLiteral("zhou"), QStringLiteral("x"));
    EXPECT_EQ(link.askedOf<wire::StaffSignIn>().size(), 1U);
    later(12s);
    EXPECT_EQ(app.signInProblem(), QStringLiteral("连续输错太多次，请 4 分 20 秒后再试，或请负责人解锁"));
    later(260s);
    EXPECT_TRUE(app.canSignIn());
    EXPECT_EQ(app.signInProblem(), QString{});
}

TEST_F(Desk, ForgetsEverythingAtSignOut) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    link.push(wire::DeviceChanged{db::DeviceId{1}, "一号机", true, wire::CameraState::Working});
    link.push(wire::AttackNotice{db::DeviceId{1}, "一号机", wire::AttackSign::Challenge, time.now});
    EXPECT_TRUE(app.devices()->index(0).data(desk::DeviceListModel::SentenceRole).toString().contains(QChar(u'\n')));
    app.signOut();
    EXPECT_EQ(link.askedOf<wire::StaffSignOut>().size(), 1U);
    EXPECT_EQ(app.state(), DeskApp::State::SignIn);
    EXPECT_EQ(app.arrivals()->count(), 0);
    EXPECT_EQ(app.devices()->count(), 0);
    EXPECT_EQ(app.login(), QString{});
    link.push(anArrival(2).of("李某某"));
    EXPECT_EQ(app.arrivals()->count(), 0);
}

TEST_F(Desk, AsksBeforeSigningOffWithSomethingInHand) {
    signIn();
    wire::Duty duty;
    duty.colleagues = {{.staff = db::StaffId{4}, .name = "周敏", .window = "2", .isHere = true}};
    duty.matters = 2;
    ASSERT_TRUE(link.answerNext<wire::DutyAsk>(wire::DutyTold{.duty = duty, .refusal = {}}));
    app.leave();
    EXPECT_TRUE(app.duty()->isLeaving());
    EXPECT_EQ(app.state(), DeskApp::State::Working);
    app.duty()->stay();
    EXPECT_FALSE(app.duty()->isLeaving());
    app.leave();
    app.duty()->handOverAll(5, QStringLiteral("我下班了"));
    duty.matters = 0;
    ASSERT_TRUE(link.answerNext<wire::HandOverAll>(wire::DutyTold{.duty = duty, .refusal = {}}));
    EXPECT_EQ(app.state(), DeskApp::State::SignIn);
    EXPECT_EQ(link.askedOf<wire::StaffSignOut>().size(), 1U);
}

TEST_F(Desk, WithNothingInHandSigningOffAsksNothing) {
    signIn();
    app.leave();
    EXPECT_EQ(app.state(), DeskApp::State::SignIn);
}

TEST_F(Desk, ANoteLocksTheDesk) {
    signIn();
    ASSERT_TRUE(link.answerNext<wire::DutyAsk>(wire::DutyTold{.duty = wire::Duty{}, .refusal = {}}));
    app.duty()->leaveNote(QStringLiteral("23:59"), 0, {});
    ASSERT_TRUE(link.answerNext<wire::WhereaboutsSet>(wire::DutyTold{.duty = wire::Duty{}, .refusal = {}}));
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
}

TEST_F(Desk, AMatterBeginsOnlyForAKnownVisitorInHand) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    EXPECT_FALSE(app.counter()->startMatter());
    EXPECT_FALSE(app.detail()->problem().isEmpty()) << "it says what to do first";
    EXPECT_FALSE(app.matterStart()->isOpen());
}

// --- idle lock -------------------------------------------------------------------------------------------------------

TEST_F(Desk, LocksWhenNobodyTouchesItForTheHallsTime) {
    signIn();
    later(599s);
    EXPECT_EQ(app.state(), DeskApp::State::Working);
    later(1s);
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
}

TEST_F(Desk, StaysOpenWhileSomebodyUsesIt) {
    signIn();
    later(500s);
    app.noteInput();
    later(500s);
    EXPECT_EQ(app.state(), DeskApp::State::Working);
}

TEST_F(Desk, WarnsForAMinuteBeforeItLocks) {
    signIn();
    later(539s);
    EXPECT_EQ(app.lockWarning(), QString{});
    later(21s);
    EXPECT_EQ(app.lockWarning(), QStringLiteral("没有人操作，40 秒后锁屏；动一下鼠标或按任意键继续"));
    app.noteInput();
    EXPECT_EQ(app.lockWarning(), QString{});
}

TEST_F(Desk, SignsInAgainBeforeTheHallForgetsAClerkWhoOnlyReads) {
    signIn();
    later(300s);
    app.noteInput();
    later(240s);
    ASSERT_EQ(link.askedOf<wire::StaffSignIn>().size(), 2U);
    link.push(anArrival(1).of("张某某"));
    link.answerNext<wire::StaffSignIn>(clerk());
    EXPECT_EQ(app.reception()->state(), Loading::State::Ready);
    EXPECT_EQ(link.askedOf<wire::ArrivalsSince>().back().after, db::ArrivalEventSeq{1});
    later(360s);
    EXPECT_EQ(app.state(), DeskApp::State::Locked) << "its own sign-in is nobody's input";
}

TEST_F(Desk, DoesNotStayKnownWhenNobodyIsThere) {
    signIn();
    later(590s);
    EXPECT_EQ(link.askedOf<wire::StaffSignIn>().size(), 1U);
}

TEST_F(Desk, AClockThatIsSetBackKeepsItNoLongerOpenAndOneSetForwardLocksNothing) {
    signIn();
    time.step = 24h * 365;
    later(1s);
    EXPECT_EQ(app.state(), DeskApp::State::Working);
    time.step = -24h * 365;
    later(600s);
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
}

TEST_F(Desk, AWaitEndsWhateverTheClockIsSetTo) {
    app.signIn(QStringLiteral("zhou"), QStringLiteral("x"));
    refuse(wire::RefusalCode::LockedOut, 30);
    time.step = -24h * 365;
    later(30s);
    EXPECT_TRUE(app.canSignIn());
}

TEST_F(Desk, TellsAManagerWhichClocksAreOffAndNobodyWhichIsRight) {
    link.lose();
    link.comeBack(); // and hears what time it is at the hall
    signIn();
    EXPECT_EQ(app.line()->clockWarning(), QString{});
    link.push(wire::ClockNotice{.steppedBySeconds = -3600, .steppedAt = time.now, .devices = {{"一号机", 183}}});
    EXPECT_EQ(app.line()->clockWarning(),
              QStringLiteral("大厅的时钟被拨慢了 60 分钟\n一号机的时钟比大厅快 3 分钟，其中一个不准"));
    link.push(wire::ClockNotice{});
    EXPECT_EQ(app.line()->clockWarning(), QString{});
    time.step = -5min;
    link.lose();
    link.comeBack();
    EXPECT_EQ(app.line()->clockWarning(), QStringLiteral("这台电脑的时钟比大厅慢 5 分钟，其中一个不准"));
}

TEST_F(Desk, WhoSignsInWithAOneTimePasswordChoosesTheirOwnFirst) {
    app.signIn(QStringLiteral("zhou"), QStringLiteral("kq7-mX2v-b4e"));
    auto staff = clerk();
    staff.mustChangePassword = true;
    ASSERT_TRUE(link.answerNext<wire::StaffSignIn>(staff));
    EXPECT_EQ(app.state(), DeskApp::State::NewPassword);
    EXPECT_TRUE(link.askedOf<wire::ArrivalsSince>().empty());
    app.setNewPassword(QStringLiteral("blue-kettle-94"), QStringLiteral("blue-kettle-95"));
    EXPECT_EQ(app.access()->changeProblem(), QStringLiteral("两次输入的新密码不一样"));
    app.setNewPassword(QStringLiteral("zhou2026"), QStringLiteral("zhou2026"));
    ASSERT_TRUE(link.answerNext<wire::PasswordChange>(
        wire::PasswordTold{.problem = wire::PasswordProblem::Guessable, .oneTime = {}}));
    EXPECT_EQ(app.state(), DeskApp::State::NewPassword);
    EXPECT_FALSE(app.access()->changeProblem().isEmpty());
    app.setNewPassword(QStringLiteral("blue-kettle-94"), QStringLiteral("blue-kettle-94"));
    EXPECT_EQ(link.askedOf<wire::PasswordChange>().back().oldPassword, "kq7-mX2v-b4e");
    ASSERT_TRUE(link.answerNext<wire::PasswordChange>(wire::PasswordTold{}));
    EXPECT_EQ(app.state(), DeskApp::State::Working);
    link.lose();
    link.comeBack();
    EXPECT_EQ(link.askedOf<wire::StaffSignIn>().back().password, "blue-kettle-94");
}

TEST_F(Desk, AManagerReadsOutAOneTimePasswordOnce) {
    app.signIn(QStringLiteral("lin"), QStringLiteral("correct horse"));
    ASSERT_TRUE(link.answerNext<wire::StaffSignIn>(
        wire::StaffSignedIn{db::StaffId{9}, "林主任", db::StaffRole::Manager, "", 600}));
    app.access()->refresh();
    ASSERT_TRUE(link.answerNext<wire::SignInHelpAsk>(wire::SignInHelp{
        .staff = {{db::StaffId{4}, "zhou", "周敏", "2", false}, {db::StaffId{9}, "lin", "林主任", "", false}},
        .waits = {{db::DeviceId{1}, "一号机", db::DeviceKind::Kiosk, 42}}}));
    EXPECT_EQ(app.access()->waits().size(), 1);
    EXPECT_FALSE(app.access()->members().at(1).toMap().value(QStringLiteral("canReset")).toBool()) << "one's own";
    app.access()->reset(4);
    ASSERT_TRUE(link.answerNext<wire::PasswordReset>(wire::PasswordTold{.problem = {}, .oneTime = "kq7-mx2v-b4e"}));
    EXPECT_EQ(app.access()->oneTime(), QStringLiteral("kq7-mx2v-b4e"));
    EXPECT_EQ(app.access()->oneTimeFor(), QStringLiteral("周敏"));
    app.lock();
    EXPECT_EQ(app.access()->oneTime(), QString{});
    EXPECT_TRUE(app.access()->members().isEmpty());
}

TEST_F(Desk, CountsAndRingsWhileLockedButShowsNoName) {
    signIn();
    later(600s);
    QSignalSpy chimes{&app, &DeskApp::chimeWanted};
    link.push(anArrival(1).of("张某某"));
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
    EXPECT_EQ(app.lockedNews(), QStringLiteral("锁屏后又有 1 位到访"));
    EXPECT_FALSE(app.title().contains(QStringLiteral("张某某")));
    EXPECT_EQ(chimes.count(), 1);
}

TEST_F(Desk, UnlocksOnlyWithAPasswordThatTheHallHasChecked) {
    signIn();
    app.lock();
    app.unlock(QStringLiteral("wrong"));
    refuse(wire::RefusalCode::WrongCredentials);
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
    app.unlock(QStringLiteral("correct horse"));
    EXPECT_EQ(link.askedOf<wire::StaffSignIn>().back().login, "zhou");
    link.answerNext<wire::StaffSignIn>(clerk());
    EXPECT_EQ(app.state(), DeskApp::State::Working);
}

TEST_F(Desk, DoesNotSignInByItselfWhenItIsLocked) {
    signIn();
    app.lock();
    link.lose();
    link.comeBack();
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
    EXPECT_EQ(link.askedOf<wire::StaffSignIn>().size(), 1U);
}

TEST_F(Desk, LocksWhenTheHallNoLongerKnowsTheSession) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    app.detail()->take();
    link.answerNext<wire::TakeArrival>(wire::Refused{wire::RefusalCode::NotSignedIn, 0, {}});
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
    EXPECT_EQ(app.signInProblem(), QStringLiteral("登录已经失效，请重新登录"));
}

TEST_F(Desk, ShowsTheNextClerkNothingOfTheOneBefore) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    app.lock();
    app.signIn(QStringLiteral("chen"), QStringLiteral("another horse"));
    link.answerNext<wire::StaffSignIn>(clerk(5, "陈立"));
    EXPECT_EQ(app.staffName(), QStringLiteral("陈立"));
    EXPECT_EQ(app.arrivals()->count(), 0);
    EXPECT_EQ(link.askedOf<wire::ArrivalsSince>().back().after, db::ArrivalEventSeq{0});
}

// --- the line --------------------------------------------------------------------------------------------------------

TEST_F(Desk, SignsInAgainAfterABreakAndFetchesOnlyWhatItMissed) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    link.lose();
    EXPECT_EQ(app.state(), DeskApp::State::Working);
    EXPECT_FALSE(app.line()->isOnline());
    link.comeBack();
    link.answerNext<wire::StaffSignIn>(clerk());
    EXPECT_EQ(link.askedOf<wire::ArrivalsSince>().back().after, db::ArrivalEventSeq{1});
    link.push(anArrival(1).of("张某某"));
    link.push(anArrival(2).of("李某某"));
    link.push(anArrival(1).seq(3).of("张某某").taken(9, "王敏"));
    link.answerNext<wire::ArrivalsSince>(wire::Done{});
    EXPECT_EQ(app.arrivals()->count(), 2);
    EXPECT_EQ(app.reception()->lastSeq(), db::ArrivalEventSeq{3});
    EXPECT_EQ(app.taken()->count(), 1);
}

TEST_F(Desk, RingsOnceForEverybodyItMissed) {
    signIn();
    link.lose();
    link.comeBack();
    link.answerNext<wire::StaffSignIn>(clerk());
    QSignalSpy chimes{&app, &DeskApp::chimeWanted};
    for (int id = 1; id <= 5; ++id) {
        link.push(anArrival(id).of("张某某"));
    }
    EXPECT_EQ(chimes.count(), 0);
    link.answerNext<wire::ArrivalsSince>(wire::Done{});
    EXPECT_EQ(chimes.count(), 1);
}

TEST_F(Desk, GoesOnFromWhereTheCatchingUpBroke) {
    signIn();
    link.lose();
    link.comeBack();
    link.answerNext<wire::StaffSignIn>(clerk());
    link.push(anArrival(1).of("张某某"));
    link.lose();
    EXPECT_EQ(app.reception()->state(), Loading::State::Failed);
    link.comeBack();
    link.answerNext<wire::StaffSignIn>(clerk());
    EXPECT_EQ(link.askedOf<wire::ArrivalsSince>().back().after, db::ArrivalEventSeq{1});
}

TEST_F(Desk, DropsAnEnrolmentRequestThatEndedDuringABreakAndKeepsTheOther) {
    signIn();
    for (const char* key : {"gone", "waiting"}) {
        link.push(wire::EnrolmentChanged{key, db::DeviceId{1}, "一号机", wire::EnrolmentStep::Asked, {}, {}});
    }
    link.push(wire::EnrolmentChanged{"done", db::DeviceId{1}, "一号机", wire::EnrolmentStep::Enrolled, "张某某", {}});
    link.lose();
    link.comeBack();
    link.answerNext<wire::StaffSignIn>(clerk());
    QSignalSpy chimes{&app, &DeskApp::chimeWanted};
    link.push(wire::EnrolmentChanged{"waiting", db::DeviceId{1}, "一号机", wire::EnrolmentStep::Asked, {}, {}});
    EXPECT_EQ(app.enrolments()->askedCount(), 2);
    link.answerNext<wire::ArrivalsSince>(wire::Done{});
    EXPECT_EQ(app.enrolments()->askedCount(), 1);
    EXPECT_EQ(app.enrolments()->count(), 2);
    EXPECT_EQ(chimes.count(), 0);
}

TEST_F(Desk, AsksForThePasswordAfterALongBreak) {
    signIn();
    link.lose();
    later(599s);
    app.noteInput();
    EXPECT_EQ(app.state(), DeskApp::State::Working);
    later(2s);
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
    link.comeBack();
    EXPECT_EQ(link.askedOf<wire::StaffSignIn>().size(), 1U);
}

TEST_F(Desk, LocksWhenThePasswordWasChangedDuringABreak) {
    signIn();
    link.lose();
    link.comeBack();
    refuse(wire::RefusalCode::WrongCredentials);
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
}

TEST_F(Desk, OffersNothingThatTheHallCannotHearDuringABreak) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    EXPECT_TRUE(app.detail()->can().take);
    link.lose();
    EXPECT_FALSE(app.detail()->can().take);
    EXPECT_FALSE(app.detail()->can().open);
}

TEST_F(Desk, TriesAgainWhenFetchingFailed) {
    app.signIn(QStringLiteral("zhou"), QStringLiteral("correct horse"));
    link.answerNext<wire::StaffSignIn>(clerk());
    link.answerNext<wire::ArrivalsSince>(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_EQ(app.reception()->state(), Loading::State::Failed);
    EXPECT_NE(app.reception()->problem(), QString{});
    app.reception()->reload();
    link.answerNext<wire::ArrivalsSince>(wire::Done{});
    EXPECT_EQ(app.reception()->state(), Loading::State::Ready);
}

TEST_F(Desk, CountsWaitingByTheHallsClock) {
    wire::Welcome welcome = *link.welcome();
    welcome.hallTime = time.now + 2h; // this computer's clock is two hours behind
    link.setWelcome(welcome);
    DeskApp behind{link, {.now = time.clock(), .steady = time.steady()}};
    behind.signIn(QStringLiteral("zhou"), QStringLiteral("correct horse"));
    link.answerNext<wire::StaffSignIn>(clerk());
    link.answerNext<wire::ArrivalsSince>(wire::Done{});
    link.push(anArrival(1).seenAt(time.now + 2h - 4min));
    const auto index = behind.arrivals()->index(0);
    EXPECT_EQ(index.data(desk::ArrivalListModel::WaitingRole).toString(), QStringLiteral("4 分钟"));
}

// --- reading ---------------------------------------------------------------------------------------------------------

TEST_F(Desk, ShowsTheFirstArrivalWithoutBeingAskedAndKeepsItMarkedAsNew) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("张某某"));
    EXPECT_EQ(app.reception()->unread(), 1);
    EXPECT_TRUE(app.title().startsWith(QStringLiteral("（1 位新到访）")));
}

TEST_F(Desk, ANewArrivalDoesNotMoveWhatTheClerkReads) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    app.reception()->select(1);
    link.push(anArrival(2).of("李某某"));
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("张某某"));
    EXPECT_EQ(app.reception()->unread(), 1);
}

TEST_F(Desk, KeepsShowingWhatTheClerkReadsWhenAColleagueFinishesIt) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    link.push(anArrival(1).seq(2).of("张某某").taken(9, "王敏"));
    link.push(anArrival(1).seq(3).of("张某某").taken(9, "王敏").done());
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("张某某"));
    EXPECT_EQ(app.detail()->facts().takenBy, QStringLiteral("3 号窗口 王敏接待完毕"));
    EXPECT_FALSE(app.detail()->can().take);
    EXPECT_EQ(app.finished()->count(), 1);
}

TEST_F(Desk, GoesOnToWhoeverWaitsLongestWhenTheClerkHasFinished) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    link.push(anArrival(2).of("李某某"));
    link.push(anArrival(3).of("王某某"));
    app.reception()->select(3);
    link.push(anArrival(3).seq(4).of("王某某").taken(4, "周敏"));
    link.push(anArrival(3).seq(5).of("王某某").taken(4, "周敏").done());
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("张某某"));
}

TEST_F(Desk, ShowsTheNextArrivalWhenTheLastOneIsFinishedHere) {
    signIn();
    link.push(anArrival(1).of("张某某").taken(4, "周敏"));
    app.reception()->select(1);
    link.push(anArrival(1).seq(2).of("张某某").taken(4, "周敏").done());
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("张某某"));
    link.push(anArrival(3).of("王某某"));
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("王某某"));
}

TEST_F(Desk, RingsForANewArrivalAndNotForWhatBecomesOfIt) {
    signIn();
    QSignalSpy chimes{&app, &DeskApp::chimeWanted};
    link.push(anArrival(1).of("张某某"));
    link.push(anArrival(1).seq(2).of("张某某").basis(db::ArrivalBasis::Confirmed));
    link.push(anArrival(1).seq(3).of("张某某").taken(9, "王敏"));
    EXPECT_EQ(chimes.count(), 1);
}

TEST_F(Desk, MovesByKeyThroughTheCards) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    link.push(anArrival(2).of("李某某"));
    app.reception()->select(1);
    app.reception()->move(1);
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("李某某"));
    app.reception()->move(-1);
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("张某某"));
}

TEST_F(Desk, OneKeyGoesToWhoeverHasWaitedLongestFromWhereverTheClerkIs) {
    signIn();
    link.push(anArrival(1).of("张某某"));
    link.push(anArrival(2).of("李某某"));
    link.push(anArrival(3).of("王某某"));
    link.push(anArrival(3).seq(4).of("王某某").taken(4, "周敏"));
    app.reception()->select(3);
    app.reception()->setShowsFinished(true);
    app.reception()->callNext();
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("张某某"));
    EXPECT_FALSE(app.reception()->showsFinished());
    app.reception()->callNext();
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("李某某"));
}

TEST_F(Desk, AVisitThatIsOpenAgainIsShownAgain) {
    signIn();
    link.push(anArrival(1).of("张某某").taken(4, "周敏"));
    link.push(anArrival(2).of("李某某"));
    app.reception()->select(1);
    app.detail()->finish();
    link.answerNext<wire::FinishArrival>(wire::Done{});
    link.push(anArrival(1).seq(3).of("张某某").taken(4, "周敏").done());
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("李某某"));
    EXPECT_EQ(app.undo()->text(), QStringLiteral("接待完毕：张某某")) << "though the next visitor is shown";
    app.undo()->undo();
    link.answerNext<wire::UndoArrival>(wire::Done{});
    EXPECT_EQ(app.detail()->facts().name, QStringLiteral("张某某"));
    link.push(anArrival(1).seq(4).of("张某某").taken(4, "周敏"));
    EXPECT_TRUE(app.detail()->can().finish);
    EXPECT_EQ(app.finished()->count(), 0);
}

TEST_F(Desk, WhatOneDidIsNotTakenBackByTheNextWhoSitsDown) {
    signIn();
    link.push(anArrival(1).of("张某某").taken(4, "周敏"));
    app.reception()->select(1);
    app.detail()->finish();
    link.answerNext<wire::FinishArrival>(wire::Done{});
    app.lock();
    EXPECT_EQ(app.undo()->text(), QString{});
}

// --- three desks -----------------------------------------------------------------------------------------------------

TEST_F(Desk, ThreeDesksShowTheSameAfterTheSameEvents) {
    support::FakeHallLink secondLink;
    support::FakeHallLink thirdLink;
    const auto settings = [this] { return desk::DeskSettings{.now = time.clock(), .steady = time.steady()}; };
    DeskApp second{secondLink, settings()};
    DeskApp third{thirdLink, settings()};
    signIn();
    for (auto* other : {&second, &third}) {
        other->signIn(QStringLiteral("chen"), QStringLiteral("another horse"));
    }
    for (auto* other : {&secondLink, &thirdLink}) {
        other->answerNext<wire::StaffSignIn>(clerk(5, "陈立"));
        other->answerNext<wire::ArrivalsSince>(wire::Done{});
    }
    const std::vector<wire::Body> events{anArrival(1).of("张某某"),
                                         anArrival(2).chose("civil"),
                                         anArrival(3).candidate("王某某", 3),
                                         anArrival(1).seq(4).of("张某某").taken(4, "周敏", "2"),
                                         anArrival(3).seq(5).of("王某某", 3).basis(db::ArrivalBasis::Staff),
                                         anArrival(1).seq(6).of("张某某").taken(4, "周敏", "2").done()};
    for (const auto& event : events) {
        for (auto* one : {&link, &secondLink, &thirdLink}) {
            one->push(event);
        }
    }
    for (DeskApp* other : {&second, &third}) {
        ASSERT_EQ(other->arrivals()->count(), app.arrivals()->count());
        EXPECT_EQ(other->finished()->count(), 1);
        EXPECT_EQ(other->reception()->lastSeq(), app.reception()->lastSeq());
        for (int row = 0; row < app.arrivals()->count(); ++row) {
            for (const int role : {desk::ArrivalListModel::NameRole, desk::ArrivalListModel::StateRole,
                                   desk::ArrivalListModel::TakenByRole}) {
                EXPECT_EQ(other->arrivals()->index(row).data(role), app.arrivals()->index(row).data(role));
            }
        }
    }
}

// --- records ---------------------------------------------------------------------------------------------------------

TEST_F(Desk, OpensARecordOnlyForAPurpose) {
    signIn();
    link.push(anArrival(1).of("张某某", 12));
    app.counter()->askToOpen();
    EXPECT_TRUE(app.resident()->isAsking());
    for (const QString& none : {QString{}, QStringLiteral(" 办 "), QString{101, u'办'}}) {
        app.resident()->open(none);
    }
    EXPECT_TRUE(link.askedOf<wire::OpenResident>().empty());
    app.resident()->open(QStringLiteral(" 办理高龄津贴 "));
    ASSERT_EQ(link.askedOf<wire::OpenResident>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::OpenResident>()[0].purpose, "办理高龄津贴");
    EXPECT_EQ(link.askedOf<wire::OpenResident>()[0].resident, db::ResidentId{12});
    EXPECT_EQ(app.page(), DeskApp::Page::Residents);
}

TEST_F(Desk, ClosesTheRecordWhenItLocks) {
    signIn();
    link.push(anArrival(1).of("张某某", 12));
    app.counter()->askToOpen();
    app.resident()->open(QStringLiteral("办理高龄津贴"));
    wire::ResidentRecord record;
    record.resident.name = "张某某";
    record.resident.phone = "13800000000";
    link.answerNext<wire::OpenResident>(record);
    EXPECT_EQ(app.resident()->state(), Loading::State::Ready);
    EXPECT_FALSE(app.resident()->facts().details.isEmpty());
    app.lock();
    EXPECT_EQ(app.resident()->state(), Loading::State::Idle);
    EXPECT_TRUE(app.resident()->facts().details.isEmpty());
}

TEST_F(Desk, WithdrawsForWhoeverAsksAtTheCounterAfterOneQuestionMore) {
    signIn();
    app.resident()->ask(12, QStringLiteral("张某某"));
    app.resident()->open(QStringLiteral("本人要求删除人脸"));
    wire::ResidentRecord record;
    record.resident.id = db::ResidentId{12};
    record.resident.name = "张某某";
    record.consent = db::Consent{};
    record.templates = 5;
    link.answerNext<wire::OpenResident>(record);
    ASSERT_TRUE(app.resident()->facts().canWithdraw);
    app.resident()->withdrawFace();
    EXPECT_TRUE(link.askedOf<wire::WithdrawAtDesk>().empty()) << "one touch erases nothing";
    app.resident()->askToWithdraw();
    app.resident()->keepFace();
    app.resident()->withdrawFace();
    EXPECT_TRUE(link.askedOf<wire::WithdrawAtDesk>().empty());
    app.resident()->askToWithdraw();
    app.resident()->withdrawFace();
    app.resident()->withdrawFace();
    ASSERT_EQ(link.askedOf<wire::WithdrawAtDesk>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::WithdrawAtDesk>()[0].resident, db::ResidentId{12});
    link.answerNext<wire::WithdrawAtDesk>(
        wire::Refused{.code = wire::RefusalCode::Unavailable, .retryAfterSeconds = 0, .takenBy = {}});
    EXPECT_FALSE(app.resident()->withdrawProblem().isEmpty());
    EXPECT_TRUE(app.resident()->facts().canWithdraw) << "nothing is called erased before it is";
    app.resident()->withdrawFace();
    link.answerNext<wire::WithdrawAtDesk>(wire::Withdrawn{.erasedTemplates = 5});
    EXPECT_FALSE(app.resident()->facts().canWithdraw);
    EXPECT_TRUE(app.resident()->facts().consent.contains(QLatin1Char('5')));
}

TEST_F(Desk, SaysWhyARecordDidNotOpen) {
    signIn();
    app.resident()->ask(12, QStringLiteral("张某某"));
    app.resident()->open(QStringLiteral("核对身份"));
    link.answerNext<wire::OpenResident>(wire::Refused{wire::RefusalCode::NotAllowed, 0, {}});
    EXPECT_EQ(app.resident()->state(), Loading::State::Failed);
    EXPECT_EQ(app.resident()->problem(), QStringLiteral("您的岗位不能做这一步，请找负责人"));
}

} // namespace
} // namespace desk_test
