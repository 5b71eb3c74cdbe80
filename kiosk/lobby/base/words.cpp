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
        return Words::tr("The camera is not connected.");
    case Trouble::CameraBusy:
        return Words::tr("The camera is used by another program.");
    case Trouble::CameraStalled:
        return Words::tr("The camera gives no picture just now.");
    case Trouble::ModelMissing:
        return Words::tr("Face recognition is not ready on this machine.");
    case Trouble::OtherCamera:
    case Trouble::NotACamera:
        return Words::tr("The camera has to be checked by the staff.");
    case Trouble::HallRefuses:
        return Words::tr("This machine is not registered with the hall.");
    }
    return {};
}

PageWords outOfOrder(Trouble what) {
    if (what == Trouble::HallRefuses) {
        return {Words::tr("This machine is out of service"),
                Words::tr("%1 Please go straight to the front desk.").arg(trouble(what))};
    }
    return {Words::tr("Recognition is out of service"),
            Words::tr("%1 Everything else works as usual.").arg(trouble(what))};
}

PageWords enrolmentStopped(EnrolmentProblem problem) {
    switch (problem) {
    case EnrolmentProblem::Declined:
        return {Words::tr("Please go to the front desk"),
                Words::tr("The staff would like to speak with you first. Nothing was kept.")};
    case EnrolmentProblem::Duplicate:
        return {Words::tr("Please go to the front desk"),
                Words::tr("The staff will check your registration with you. Nothing was kept.")};
    case EnrolmentProblem::LowQuality:
        return {Words::tr("The pictures were not clear enough"),
                Words::tr("Nothing was kept. You can try again, or go to the front desk.")};
    case EnrolmentProblem::StaleConsent:
        return {Words::tr("Please go to the front desk"),
                Words::tr("The consent text has changed and this machine has not the new one yet. Nothing was kept.")};
    case EnrolmentProblem::CameraGone:
        return {Words::tr("The camera has stopped"), Words::tr("Nothing was kept. Please go to the front desk.")};
    case EnrolmentProblem::None:
    case EnrolmentProblem::NotPossible:
        break;
    }
    return {Words::tr("This does not work just now"), Words::tr("Please try again later, or go to the front desk.")};
}

QString toldAndWhere(const QString& window) {
    return window.isEmpty() ? Words::tr("The front desk knows you are here. Please take a seat, we will call you.")
                            : Words::tr("The front desk knows you are here. Please go to window %1.").arg(window);
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
    return token.isEmpty() ? QString() : Words::tr("Your number is %1. Please come when it is called.").arg(token);
}

PageWords stored(const PageFacts& facts) {
    switch (facts.delivery) {
    case Delivery::Sending:
        return {Words::tr("Noted"), Words::tr("Telling the front desk …")};
    case Delivery::Told:
        return {toldAndWhere(facts.window), lines({tokenWords(facts.token), awayWords(facts)})};
    case Delivery::Kept:
        return {Words::tr("Noted"),
                Words::tr("The line to the front desk is down; it will be told as soon as the line is back. "
                          "You can also go to the front desk now.")};
    case Delivery::Refused:
        return {Words::tr("This does not work just now"), Words::tr("Please go straight to the front desk.")};
    case Delivery::TakingBack:
        return {Words::tr("Noted: it was a mistake"), Words::tr("Telling the front desk …")};
    case Delivery::TakenBack:
        return {Words::tr("Taken back"),
                Words::tr("The front desk does not wait for you. If you have come for something, choose again.")};
    case Delivery::TooLate:
        return {Words::tr("The staff have begun with it"),
                Words::tr("Please tell them at the front desk that it was a mistake.")};
    }
    return {};
}

PageWords isItYou(const PageFacts& facts) {
    return {Words::tr("Is it you?"), facts.wasServed
                                         ? Words::tr("Touch \"Yes, it is me\" and you can rate today's visit. Nothing "
                                                     "else about you is shown on this screen.")
                                         : Words::tr("Touch \"Yes, it is me\" and the front desk knows you are here. "
                                                     "Nothing else about you is shown on this screen.")};
}

PageWords welcome(const PageFacts& facts) {
    const QString renew =
        facts.isFaceOutdated ? Words::tr("This machine has been renewed and does not know your face yet.") : QString();
    return {toldAndWhere(facts.window), lines({awayWords(facts), renew})};
}

PageWords enrolling(const PageFacts& facts) {
    if (facts.isSending) { return {Words::tr("One moment, please"), Words::tr("The front desk is registering you.")}; }
    const QString hint = hintWords(facts.hint);
    return {hint.isEmpty() ? Words::tr("Just right, please stay") : hint,
            Words::tr("We look five times; turn your head a little each time. No photograph is kept.")};
}

PageWords personalPage(const PageFacts& facts) {
    switch (facts.state) {
    case LobbyState::EnrolWaiting:
        return {Words::tr("Waiting for the staff to agree"),
                Words::tr("The front desk has been asked and will check who you are. You need do nothing now.")};
    case LobbyState::ConsentReading:
        return {Words::tr("Please read these sentences"), {}};
    case LobbyState::Enrolling:
        return enrolling(facts);
    case LobbyState::EnrolmentDone:
        return {Words::tr("Registered"),
                Words::tr("From next time on, just step up to this machine. You can withdraw here at any time.")};
    case LobbyState::EnrolmentStopped:
        return enrolmentStopped(facts.problem);
    case LobbyState::WithdrawAsk:
        return {Words::tr("Withdraw and erase?"),
                Words::tr("Your face template is erased at once, and this machine no longer recognises you. "
                          "Every service stays exactly the same.")};
    case LobbyState::Withdrawn:
        return {Words::tr("Erased"), Words::tr("%n face template(s) erased. This machine no longer recognises you.",
                                               nullptr, facts.erasedTemplates)};
    default:
        return {};
    }
}

} // namespace

QString awayWords(const PageFacts& facts) {
    if (facts.awayUntil.isEmpty()) { return {}; }
    if (facts.awayWindow.isEmpty()) {
        return facts.helpingWindow.isEmpty()
                   ? Words::tr("Your worker is out until %1; the front desk helps you.").arg(facts.awayUntil)
                   : Words::tr("Your worker is out until %1; window %2 helps you.")
                         .arg(facts.awayUntil, facts.helpingWindow);
    }
    return facts.helpingWindow.isEmpty() ? Words::tr("Window %1 is back at %2.").arg(facts.awayWindow, facts.awayUntil)
                                         : Words::tr("Window %1 is back at %2; window %3 helps you.")
                                               .arg(facts.awayWindow, facts.awayUntil, facts.helpingWindow);
}

QString hintWords(FaceHint hint) {
    switch (hint) {
    case FaceHint::None:
        return {};
    case FaceHint::NoFace:
        return Words::tr("Please stand before the camera");
    case FaceHint::ComeCloser:
        return Words::tr("A little closer, please");
    case FaceHint::StepBack:
        return Words::tr("A little further back, please");
    case FaceHint::LookHere:
        return Words::tr("Please look here");
    case FaceHint::MoreLight:
        return Words::tr("It is too dark; please turn to the light");
    case FaceHint::HoldStill:
        return Words::tr("Please hold still");
    case FaceHint::OnlyOnePerson:
        return Words::tr("One person at a time, please");
    case FaceHint::WholeFace:
        return Words::tr("Please show your whole face");
    case FaceHint::Uncover:
        return Words::tr("Please take off mask and dark glasses");
    }
    return {};
}

QString askWords(Ask ask) {
    switch (ask) {
    case Ask::LookStraight:
        return Words::tr("Please look straight at the camera");
    case Ask::TurnLeft:
        return Words::tr("Please turn your head slowly to the left");
    case Ask::TurnRight:
        return Words::tr("Please turn your head slowly to the right");
    case Ask::CloseEyes:
        return Words::tr("Please close your eyes for a moment");
    case Ask::Nod:
        return Words::tr("Please nod your head slowly");
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
    if (openMatters > 0) { parts << Words::tr("%n matter(s) in hand", nullptr, openMatters); }
    if (mattersWithProgress > 0) { parts << Words::tr("%n with news", nullptr, mattersWithProgress); }
    if (openNeeds > 0) { parts << Words::tr("%n request(s) being followed up", nullptr, openNeeds); }
    return parts.join(Words::tr(", ", "between counts"));
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
        return {Words::tr("Hello! Look here"),
                lines({awayWords(facts),
                       Words::tr("Step up if you have registered.\nIf not, every service is the same.")})};
    case LobbyState::OutOfOrder:
        return outOfOrder(facts.trouble);
    case LobbyState::Guide: // these have words of their own
    case LobbyState::NeedFiling:
    case LobbyState::Progress:
    case LobbyState::Rating:
        return {};
    case LobbyState::Recognising: {
        const QString hint = hintWords(facts.hint);
        return {hint.isEmpty() ? Words::tr("One moment, please") : hint,
                Words::tr("Checking whether you have registered …")};
    }
    case LobbyState::Challenge:
        return {askWords(facts.ask),
                Words::tr("The camera did not see well. Two small movements, please; there is no hurry.")};
    case LobbyState::IsItYou:
        return isItYou(facts);
    case LobbyState::Today:
        return {Words::tr("What have you come for today?"), Words::tr("Touch one, and the front desk can prepare it.")};
    case LobbyState::Welcome:
        return welcome(facts);
    case LobbyState::Stranger:
        return {Words::tr("What have you come for?"), Words::tr("Touch one, and the front desk knows you are here.")};
    case LobbyState::Digits:
        return {Words::tr("Phone: last 4 digits"), Words::tr("Step 1 of 3")};
    case LobbyState::FirstCharacter:
        return {Words::tr("First character of your name"), Words::tr("Step 2 of 3")};
    case LobbyState::IdDigits:
        return {Words::tr("ID card: last 4 digits"),
                Words::tr("Step 3 of 3. The end of the long number; the last may be X.")};
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
