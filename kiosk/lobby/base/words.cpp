// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace lobby {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lobby::Words)
};

QString trouble(Trouble what) {
    switch (what) {
    case Trouble::None:
        return {};
    case Trouble::CameraMissing:
        return Words::tr("摄像头没有接上。");
    case Trouble::CameraBusy:
        return Words::tr("摄像头正被别的程序占用。");
    case Trouble::CameraStalled:
        return Words::tr("摄像头暂时没有画面。");
    case Trouble::ModelMissing:
        return Words::tr("本机的人脸识别还没有准备好。");
    case Trouble::OtherCamera:
    case Trouble::NotACamera:
        return Words::tr("摄像头需要工作人员检查。");
    case Trouble::HallRefuses:
        return Words::tr("本机未登记。");
    }
    return {};
}

PageWords outOfOrder(Trouble what) {
    if (what == Trouble::HallRefuses) {
        return {Words::tr("本机暂停服务"), Words::tr("%1请直接到前台。").arg(trouble(what))};
    }
    return {Words::tr("人脸识别暂停使用"), Words::tr("%1其他功能照常使用。").arg(trouble(what))};
}

PageWords enrolmentStopped(EnrolmentProblem problem) {
    switch (problem) {
    case EnrolmentProblem::Declined:
        return {Words::tr("请到前台"), Words::tr("工作人员想先和您说一说。什么都没有保存。")};
    case EnrolmentProblem::Duplicate:
        return {Words::tr("请到前台"), Words::tr("请工作人员和您核对一下登记。什么都没有保存。")};
    case EnrolmentProblem::LowQuality:
        return {Words::tr("没有看清楚"), Words::tr("什么都没有保存。您可以再试一次，或者到前台。")};
    case EnrolmentProblem::StaleConsent:
        return {Words::tr("请到前台"), Words::tr("告知书换了新的，本机还没有更新。什么都没有保存。")};
    case EnrolmentProblem::CameraGone:
        return {Words::tr("摄像头停了"), Words::tr("什么都没有保存，请到前台。")};
    case EnrolmentProblem::None:
    case EnrolmentProblem::NotPossible:
        break;
    }
    return {Words::tr("现在办不了"), Words::tr("请过一会儿再试，或者到前台。")};
}

QString toldAndWhere(const QString& window) {
    return window.isEmpty() ? Words::tr("前台已经知道您来了，\n请坐，稍后叫您")
                            : Words::tr("前台已经知道您来了，\n请到 %1 号窗口").arg(window);
}

/// One sentence a line; empty ones are left out.
QString lines(const QStringList& all) {
    QStringList present;
    for (const QString& one : all) {
        if (!one.isEmpty()) { present << one; }
    }
    return present.join(QChar(u'\n'));
}

/// By what they will be called; the worker's screen says the same.
QString tokenWords(const QString& token) {
    return token.isEmpty() ? QString() : Words::tr("您的号码是 %1，叫到这个号请过来。").arg(token);
}

PageWords stored(const PageFacts& facts) {
    switch (facts.delivery) {
    case Delivery::Sending:
        return {Words::tr("记下了"), Words::tr("正在告诉前台……")};
    case Delivery::Told:
        return {toldAndWhere(facts.window), lines({tokenWords(facts.token), awayWords(facts)})};
    case Delivery::Kept:
        return {Words::tr("记下了"), Words::tr("和前台的连接断了，一连上就告诉前台。您也可以现在就到前台。")};
    case Delivery::Refused:
        return {Words::tr("现在办不了"), Words::tr("请直接到前台。")};
    case Delivery::TakingBack:
        return {Words::tr("知道了，是点错了"), Words::tr("正在告诉前台……")};
    case Delivery::TakenBack:
        return {Words::tr("已经取消"), Words::tr("前台不会再等您。要办事的话，请重新选一次。")};
    case Delivery::TooLate:
        return {Words::tr("工作人员已经接手了"), Words::tr("请到前台说一声“点错了”。")};
    }
    return {};
}

PageWords isItYou(const PageFacts& facts) {
    return {Words::tr("是您吗？"), facts.wasServed
                                       ? Words::tr("点「是我」，就可以给今天的服务打分。\n屏幕上不会显示您的其他信息。")
                                       : Words::tr("点「是我」，前台就知道您来了。\n屏幕上不会显示您的其他信息。")};
}

PageWords welcome(const PageFacts& facts) {
    const QString renew = facts.isFaceOutdated ? Words::tr("本机更新过，还认不出您的脸") : QString();
    return {toldAndWhere(facts.window), lines({awayWords(facts), renew})};
}

PageWords enrolling(const PageFacts& facts) {
    if (facts.isSending) { return {Words::tr("请稍等"), Words::tr("正在登记。")}; }
    const QString hint = hintWords(facts.hint);
    return {hint.isEmpty() ? Words::tr("很好，请保持") : hint,
            Words::tr("一共看五次，每次请稍微转一下头。不保存照片。")};
}

PageWords personalPage(const PageFacts& facts) {
    switch (facts.state) {
    case LobbyState::EnrolWaiting:
        return {Words::tr("正在等工作人员同意"), Words::tr("已经告诉前台，工作人员会来核对您的身份。请稍等。")};
    case LobbyState::ConsentReading:
        return {Words::tr("请一句一句看完"), {}};
    case LobbyState::Enrolling:
        return enrolling(facts);
    case LobbyState::EnrolmentDone:
        return {Words::tr("登记好了"), Words::tr("下次来，走到本机前面就可以了。想撤回，随时在这里办。")};
    case LobbyState::EnrolmentStopped:
        return enrolmentStopped(facts.problem);
    case LobbyState::WithdrawAsk:
        return {Words::tr("要撤回并删除吗？"),
                Words::tr("您的人脸特征马上删除，本机以后不再认您。每一项服务都完全一样。")};
    case LobbyState::Withdrawn:
        return {Words::tr("已经删好了"),
                Words::tr("删除了 %n 份人脸特征，本机以后不再认您。", nullptr, facts.erasedTemplates)};
    default:
        return {};
    }
}

} // namespace

QString awayWords(const PageFacts& facts) {
    if (facts.awayUntil.isEmpty()) { return {}; }
    if (facts.awayWindow.isEmpty()) {
        return facts.helpingWindow.isEmpty()
                   ? Words::tr("为您办事的同事外出，%1 回来；前台可以先帮您。").arg(facts.awayUntil)
                   : Words::tr("为您办事的同事外出，%1 回来；请先到 %2 号窗口。")
                         .arg(facts.awayUntil, facts.helpingWindow);
    }
    return facts.helpingWindow.isEmpty() ? Words::tr("%1 号窗口暂离，%2 回来。").arg(facts.awayWindow, facts.awayUntil)
                                         : Words::tr("%1 号窗口暂离，%2 回来；请先到 %3 号窗口。")
                                               .arg(facts.awayWindow, facts.awayUntil, facts.helpingWindow);
}

QString hintWords(FaceHint hint) {
    switch (hint) {
    case FaceHint::None:
        return {};
    case FaceHint::NoFace:
        return Words::tr("请站到摄像头前");
    case FaceHint::ComeCloser:
        return Words::tr("请再近一点");
    case FaceHint::StepBack:
        return Words::tr("请退后一点");
    case FaceHint::LookHere:
        return Words::tr("请看这里");
    case FaceHint::MoreLight:
        return Words::tr("光线太暗，请面向亮处");
    case FaceHint::HoldStill:
        return Words::tr("请不要动");
    case FaceHint::OnlyOnePerson:
        return Words::tr("请一次只站一位");
    case FaceHint::WholeFace:
        return Words::tr("请露出整张脸");
    case FaceHint::Uncover:
        return Words::tr("请摘下口罩和墨镜");
    }
    return {};
}

QString askWords(Ask ask) {
    switch (ask) {
    case Ask::LookStraight:
        return Words::tr("请正对摄像头");
    case Ask::TurnLeft:
        return Words::tr("请慢慢向左转头");
    case Ask::TurnRight:
        return Words::tr("请慢慢向右转头");
    case Ask::CloseEyes:
        return Words::tr("请闭一下眼睛");
    case Ask::Nod:
        return Words::tr("请慢慢点一下头");
    }
    return {};
}

QString iconOf(Ask ask) {
    switch (ask) {
    case Ask::LookStraight:
        return QStringLiteral("face");
    case Ask::TurnLeft:
        return QStringLiteral("turn_left");
    case Ask::TurnRight:
        return QStringLiteral("turn_right");
    case Ask::CloseEyes:
        return QStringLiteral("close_eyes");
    case Ask::Nod:
        return QStringLiteral("nod");
    }
    return {};
}

QString countWords(int openMatters, int mattersWithProgress, int openNeeds) {
    QStringList parts;
    if (openMatters > 0) { parts << Words::tr("%n 件在办", nullptr, openMatters); }
    if (mattersWithProgress > 0) { parts << Words::tr("%n 件有进展", nullptr, mattersWithProgress); }
    if (openNeeds > 0) { parts << Words::tr("%n 件诉求在跟进", nullptr, openNeeds); }
    return parts.join(Words::tr("，", "between counts"));
}

QString clockWords(const QDateTime& time, Language language) {
    if (language == Language::Chinese) {
        return QLocale(QLocale::Chinese, QLocale::China).toString(time, QStringLiteral("AP h:mm"));
    }
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(time, QStringLiteral("h:mm AP"));
}

QString dateWords(const QDateTime& time, Language language) {
    if (language == Language::Chinese) {
        return QLocale(QLocale::Chinese, QLocale::China).toString(time, QStringLiteral("M\u6708d\u65e5 dddd"));
    }
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(time, QStringLiteral("dddd d MMMM"));
}

QString dayWords(QDate day, Language language) {
    if (language == Language::Chinese) {
        return QLocale(QLocale::Chinese, QLocale::China).toString(day, QStringLiteral("M\u6708d\u65e5"));
    }
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(day, QStringLiteral("d MMMM"));
}

QDate dayOf(const db::Date& date) {
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

QString spreadName(const QString& maskedName) {
    QStringList characters;
    for (const uint each : maskedName.toUcs4()) {
        const char32_t one = each;
        characters << QString::fromUcs4(&one, 1);
    }
    // Letters of an alphabet belong together; only a name of Han characters is spread.
    const bool isHan = !maskedName.isEmpty() && maskedName.front().script() == QChar::Script_Han;
    return isHan && characters.size() <= 4 ? characters.join(QChar(u'\u2002')) : maskedName;
}

PageWords pageWords(const PageFacts& facts) {
    switch (facts.state) {
    case LobbyState::Attract:
        return {Words::tr("您好，请看这里"),
                lines({awayWords(facts), Words::tr("登记过人脸的居民，走近就能认出\n没有登记，也一样办事")})};
    case LobbyState::OutOfOrder:
        return outOfOrder(facts.trouble);
    case LobbyState::Guide: // these have words of their own
    case LobbyState::NeedFiling:
    case LobbyState::Progress:
    case LobbyState::Rating:
        return {};
    case LobbyState::Recognising: {
        const QString hint = hintWords(facts.hint);
        return {hint.isEmpty() ? Words::tr("请稍等") : hint, Words::tr("正在查您有没有登记过")};
    }
    case LobbyState::Challenge:
        return {askWords(facts.ask), Words::tr("摄像头没看清楚，请跟着做两个小动作，不着急。")};
    case LobbyState::IsItYou:
        return isItYou(facts);
    case LobbyState::Today:
        return {Words::tr("今天办什么事？"), Words::tr("点一项，前台好提前准备。")};
    case LobbyState::Welcome:
        return welcome(facts);
    case LobbyState::Stranger:
        return {Words::tr("请问您来办什么事？"), Words::tr("点一下，前台就知道您来了。")};
    case LobbyState::Digits:
        return {Words::tr("请输入手机号后四位"), Words::tr("第一步，共三步")};
    case LobbyState::FirstCharacter:
        return {Words::tr("请选姓名的第一个字"), Words::tr("第二步，共三步")};
    case LobbyState::IdDigits:
        return {Words::tr("身份证号后四位"), Words::tr("第三步，共三步。长号码的最后四位，可能有 X")};
    case LobbyState::Stored:
        return stored(facts);
    case LobbyState::EnrolWaiting:
    case LobbyState::ConsentReading:
    case LobbyState::Enrolling:
    case LobbyState::EnrolmentDone:
    case LobbyState::EnrolmentStopped:
    case LobbyState::WithdrawAsk:
    case LobbyState::Withdrawn:
        return personalPage(facts);
    }
    return {};
}

} // namespace lobby
