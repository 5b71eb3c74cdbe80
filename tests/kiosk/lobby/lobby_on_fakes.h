// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/shell/lobby_app.h"
#include "tests/support/fake_eyes.h"
#include "tests/support/fake_hall_link.h"
#include "tests/support/fake_scribe.h"

#include <QCoreApplication>
#include <map>
#include <string>

namespace lobby {

/// Says nothing, and remembers what it was asked to say.
class SilentVoice : public Voice {
public:
    [[nodiscard]] bool canSpeak(Language) const override { return true; }
    void say(const QString& text, Language) override { said.push_back(text); }
    void add(const QString& text, Language) override { added.push_back(text); }
    void stop() override {}
    [[nodiscard]] bool isSpeaking() const override { return false; }

    QStringList said;
    QStringList added;
};

/// A LobbyApp whose hall, eyes and clocks belong to the test.
class LobbyOnFakes {
public:
    explicit LobbyOnFakes(Language first = Language::Chinese)
        : app{link, eyes, settings(first), makeSilentVoice()} {
        m_welcome.hallName = "东台社区便民服务大厅";
        m_welcome.hallPhone = "000-0000-1234";
        m_welcome.consentVersion = builtInConsentText().version;
        m_welcome.consentHash = builtInConsentText().hash;
        link.setWelcome(m_welcome);
        eyes.seeNobody();
    }

    /// Time goes on by this much, and the program's timer with it.
    void pass(std::chrono::milliseconds time) {
        for (auto gone = 0ms; gone < time; gone += 200ms) {
            now += std::min(200ms, time - gone);
            app.tick();
        }
    }
    static void turn() { QCoreApplication::processEvents(); }

    void stepUp(const std::string& track = "a") { eyes.see(track, FaceHint::None, 1); }
    void answerProbe(wire::Outcome outcome, const std::string& track = "a", const std::string& name = "张*梅") {
        eyes.probe(track);
        wire::Identified answer;
        answer.trackKey = track;
        answer.outcome = outcome;
        if (outcome == wire::Outcome::Known) {
            answer.arrival = db::ArrivalId{7};
            answer.maskedName = name;
        }
        link.answerNext<wire::Identify>(answer);
    }
    void recognise(const std::string& name = "张*梅") {
        stepUp();
        answerProbe(wire::Outcome::Known, "a", name);
    }
    [[nodiscard]] static wire::Greeting greeting(bool faceEnrolled = true) {
        return {.arrival = db::ArrivalId{7},
                .maskedName = "张*梅",
                .window = "2",
                .openMatters = 2,
                .mattersWithProgress = 1,
                .openNeeds = 0,
                .faceEnrolled = faceEnrolled};
    }
    /// Greeted, and asked what they have come for.
    void greet(bool faceEnrolled = true) {
        recognise();
        app.visitor()->sayYes();
        link.answerNext<wire::ConfirmArrival>(greeting(faceEnrolled));
    }
    void welcome(bool faceEnrolled = true) {
        greet(faceEnrolled);
        app.visitor()->skipWhy();
    }
    /// Recognised again after staff have ended their visit of today.
    void returnServed() {
        stepUp();
        eyes.probe("a");
        link.answerNext<wire::Identify>(wire::Identified{.trackKey = "a",
                                                         .outcome = wire::Outcome::Known,
                                                         .arrival = db::ArrivalId{7},
                                                         .maskedName = "张*梅",
                                                         .sameVisit = true,
                                                         .wasServed = true});
    }
    [[nodiscard]] static wire::Greeting servedGreeting() {
        wire::Greeting served = greeting();
        served.window.clear();
        served.wasServed = true;
        return served;
    }
    [[nodiscard]] static wire::ProgressTold told() {
        const auto on = [](unsigned day) {
            return db::Date(std::chrono::year(2026), std::chrono::November, std::chrono::day(day));
        };
        using Step = wire::CaseStep;
        using Mark = wire::StepMark;
        return {.number = "20001239",
                .kind = wire::CaseKind::Need,
                .subject = "place",
                .asked = "楼道灯不亮",
                .steps = {{Step::Received, Mark::Done, on(2)},
                          {Step::Classified, Mark::Done, on(3)},
                          {Step::Planned, Mark::Done, on(5)},
                          {Step::ActedOn, Mark::Now, on(9)},
                          {Step::Rated, Mark::ToCome, {}}},
                .end = wire::CaseEnd::Open,
                .expectedBy = on(30),
                .missing = {"身份证复印件"},
                .result = {},
                .news = {{on(12), "配件已到，周五上午更换楼道灯。"}},
                .handledBy = {"和平社区物业服务中心", "Heping property management"},
                .askWhom = "和平社区服务大厅",
                .askPhone = "0000-1234567",
                .goesOnAs = {},
                .mayRate = true,
                .rated = {}};
    }
    void becomeStranger() {
        stepUp();
        answerProbe(wire::Outcome::Unknown);
        pass(2s);
    }
    void askEnrolment() {
        becomeStranger();
        app.face()->enrol();
        link.answerNext<wire::EnrolmentAsk>(wire::Done{});
    }
    void approveEnrolment() {
        askEnrolment();
        const auto asked = link.askedOf<wire::EnrolmentAsk>();
        link.push(
            wire::EnrolmentDecided{.enrolmentKey = asked.back().enrolmentKey, .approved = true, .maskedName = "张*梅"});
    }
    void readConsent() {
        while (!app.enrolment()->isLastCard()) {
            pass(2s);
            app.enrolment()->nextCard();
        }
        pass(2s);
    }
    void collect() {
        approveEnrolment();
        readConsent();
        app.enrolment()->agree();
    }
    void typeDigits(const QString& digits = QStringLiteral("5566")) {
        app.withoutFace();
        for (const QChar each : digits) {
            app.signIn()->addDigit(each);
        }
    }
    void typeIdDigits(const QString& digits = QStringLiteral("002X")) {
        for (const QChar each : digits) {
            app.signIn()->addIdDigit(each);
        }
    }
    void offerCharacters() {
        link.answerNext<wire::SignInStart>(wire::SignInChoices{
            .phoneTail = "5566",
            .firstCharacters = {"陈", "戴", "丁", "冯", "高", "郭", "韩", "何", "胡", "黄", "蒋", "李",
                                "刘", "马", "孙", "王", "吴", "徐", "杨", "叶", "张", "赵", "郑", "周"}});
    }

    SteadyTime now{std::chrono::hours(1)};
    int keys = 0;
    support::FakeHallLink link;
    support::FakeEyes eyes;
    guide::HallCatalogue catalogue{link, {}};
    SilentVoice* voice = nullptr;
    std::shared_ptr<support::FakeScribe> scribe = std::make_shared<support::FakeScribe>();
    LobbyApp app;

private:
    LobbySettings settings(Language first) {
        LobbySettings result;
        result.firstLanguage = first;
        result.scribe = scribe;
        result.catalogue = &catalogue;
        result.reduceMotion = true; // a picture of a page is taken when it is there
        result.steadyNow = [this] { return now; };
        // In the middle of 28 May between Hawaii and China: the kiosk tells days in its own time zone.
        result.now = [] { return db::Time(std::chrono::milliseconds(1'779'956'800'000)); };
        result.newKey = [this] { return "key-" + std::to_string(++keys); };
        return result;
    }
    std::unique_ptr<Voice> makeSilentVoice() {
        auto made = std::make_unique<SilentVoice>();
        voice = made.get();
        return made;
    }

    wire::Welcome m_welcome = *support::FakeHallLink().welcome();
};

} // namespace lobby
