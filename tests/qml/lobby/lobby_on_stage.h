// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/kiosk/lobby/lobby_on_fakes.h"
#include "tests/support/accessible_walk.h"

#include <QImage>
#include <QPainter>
#include <memory>

/// A LobbyApp on fakes that a Qt Quick test can drive. Each `fresh()` is a new kiosk.
class LobbyOnStage : public QObject {
    Q_OBJECT
    Q_PROPERTY(lobby::LobbyApp* app READ app NOTIFY appChanged)

public:
    using QObject::QObject;

    [[nodiscard]] lobby::LobbyApp* app() const { return m_kiosk ? &m_kiosk->app : nullptr; }

    /// `startsInEnglish`: nobody has to ask for it.
    Q_INVOKABLE void fresh(bool startsInEnglish = false) {
        auto old = std::exchange(m_kiosk, std::make_unique<lobby::LobbyOnFakes>(
                                              startsInEnglish ? lobby::Language::English : lobby::Language::Chinese));
        Q_EMIT appChanged();
    }
    Q_INVOKABLE void end() {
        auto old = std::exchange(m_kiosk, nullptr);
        Q_EMIT appChanged();
    }
    Q_INVOKABLE void stepUp(int goodChips = 1) { m_kiosk->eyes.see("a", lobby::FaceHint::None, goodChips); }
    Q_INVOKABLE void hint() { m_kiosk->eyes.see("a", lobby::FaceHint::ComeCloser, 1); }
    /// A doubtful face, asked for this movement: 0 look straight, then as in lobby::Ask.
    Q_INVOKABLE void challenge(int ask, int done = 0) {
        m_kiosk->stepUp();
        m_kiosk->eyes.see("a", lobby::Liveness::Doubt);
        m_kiosk->eyes.asks(
            {.ask = static_cast<lobby::Ask>(ask), .done = done, .steps = 2, .result = {}, .trackKey = "a"});
    }
    /// What was read after the last page, beginning with nothing.
    Q_INVOKABLE QStringList heardAfterPages() { return std::exchange(m_kiosk->voice->added, {}); }
    Q_INVOKABLE void picture() { m_kiosk->eyes.preview(drawnPerson()); }
    Q_INVOKABLE void recognise(const QString& name) { m_kiosk->recognise(name.toStdString()); }
    Q_INVOKABLE void greet(bool faceEnrolled) {
        m_kiosk->link.answerNext<wire::ConfirmArrival>(lobby::LobbyOnFakes::greeting(faceEnrolled));
    }
    Q_INVOKABLE void greetOutdated() {
        auto greeting = lobby::LobbyOnFakes::greeting(true);
        greeting.faceOutdated = true;
        m_kiosk->link.answerNext<wire::ConfirmArrival>(greeting);
    }
    Q_INVOKABLE void greetBooked() {
        auto greeting = lobby::LobbyOnFakes::greeting(true);
        greeting.appointmentsToday = 1;
        m_kiosk->link.answerNext<wire::ConfirmArrival>(greeting);
    }
    Q_INVOKABLE void hearWhy() { m_kiosk->link.answerNext<wire::ArrivalWhy>(lobby::LobbyOnFakes::greeting(true)); }
    Q_INVOKABLE void returnServed() { m_kiosk->returnServed(); }
    Q_INVOKABLE void greetServed() {
        m_kiosk->returnServed();
        m_kiosk->app.visitor()->sayYes();
        m_kiosk->link.answerNext<wire::ConfirmArrival>(lobby::LobbyOnFakes::servedGreeting());
    }
    Q_INVOKABLE void answerTakeBack(bool isGone) {
        m_kiosk->link.answerNext<wire::TakeBackArrival>(isGone ? wire::Body(wire::Done{})
                                                               : wire::Body(refusal(wire::RefusalCode::NotInState)));
    }
    Q_INVOKABLE void greetWithNothing() {
        m_kiosk->link.answerNext<wire::ConfirmArrival>(
            wire::Greeting{.arrival = db::ArrivalId{7}, .maskedName = "李*", .window = {}});
    }
    Q_INVOKABLE void becomeStranger() { m_kiosk->becomeStranger(); }
    Q_INVOKABLE void store(const QString& window = QStringLiteral("3"), const QString& token = QStringLiteral("A07")) {
        m_kiosk->link.answerNext<wire::AnonymousArrival>(
            wire::ArrivalStored{.requestKey = m_kiosk->link.askedOf<wire::AnonymousArrival>().back().requestKey,
                                .arrival = {},
                                .window = window.toStdString(),
                                .token = token.toStdString()});
    }
    Q_INVOKABLE void refuseArrival() {
        m_kiosk->link.answerNext<wire::AnonymousArrival>(refusal(wire::RefusalCode::NotAllowed));
    }
    Q_INVOKABLE void offerCharacters() { m_kiosk->offerCharacters(); }
    Q_INVOKABLE void denySignIn() {
        m_kiosk->link.answerNext<wire::SignInFinish>(refusal(wire::RefusalCode::WrongCredentials));
    }
    Q_INVOKABLE void lockOut() {
        m_kiosk->link.answerNext<wire::SignInFinish>(refusal(wire::RefusalCode::LockedOut, 300));
    }
    Q_INVOKABLE void askEnrolment() { m_kiosk->askEnrolment(); }
    Q_INVOKABLE void approveEnrolment() { m_kiosk->approveEnrolment(); }
    Q_INVOKABLE void readConsent() { m_kiosk->readConsent(); }
    Q_INVOKABLE void collect(int chips) {
        m_kiosk->collect();
        m_kiosk->eyes.see("a", lobby::FaceHint::LookHere, chips);
        for (int i = 0; i < chips; ++i) {
            m_kiosk->eyes.chip();
        }
    }
    Q_INVOKABLE void finishEnrolment() { m_kiosk->link.answerNext<wire::EnrolmentSubmit>(wire::Done{}); }
    Q_INVOKABLE void stopEnrolment(bool duplicate) {
        m_kiosk->link.answerNext<wire::EnrolmentSubmit>(
            refusal(duplicate ? wire::RefusalCode::Duplicate : wire::RefusalCode::LowQuality));
    }
    Q_INVOKABLE void erase() { m_kiosk->link.answerNext<wire::WithdrawConsent>(wire::Withdrawn{.erasedTemplates = 5}); }
    /// `more`: so many beside the four.
    Q_INVOKABLE void needPlaces(int more = 0) {
        wire::Places places{.within = {},
                            .cells = {{db::GridCellId{1}, 2, "和平社区/一小区", true},
                                      {db::GridCellId{2}, 2, "和平社区/二小区", true},
                                      {db::GridCellId{3}, 2, "和平社区/翠湖花园", false},
                                      {db::GridCellId{4}, 2, "和平社区/老街", true}}};
        for (int i = 0; i < more; ++i) {
            places.cells.push_back(
                {db::GridCellId{10 + i}, 2, "和平社区/东台路" + std::to_string(100 + i) + "弄", true});
        }
        m_kiosk->link.answerNext<wire::PlacesAsk>(places);
    }
    Q_INVOKABLE void refuseNeed() { m_kiosk->link.answerNext<wire::NeedFile>(refusal(wire::RefusalCode::NotFound)); }
    Q_INVOKABLE void mistypeProgress() {
        m_kiosk->link.answerNext<wire::ProgressAsk>(refusal(wire::RefusalCode::NotFound));
    }
    Q_INVOKABLE void holdCode(const QString& text) { m_kiosk->eyes.codes({text.toStdString()}); }
    Q_INVOKABLE void holdSlip() { m_kiosk->eyes.codes({"诉求编号：2000 1239\n查询码：418207"}); }
    Q_INVOKABLE void lockProgress() {
        m_kiosk->link.answerNext<wire::ProgressAsk>(refusal(wire::RefusalCode::LockedOut, 840));
    }
    Q_INVOKABLE void fileNeed() {
        m_kiosk->link.answerNext<wire::NeedFile>(wire::NeedFiled{
            .requestKey = "k", .number = "20001239", .code = "418207", .mayBeSame = true, .answerWithin = 7});
    }
    Q_INVOKABLE void draw() {
        m_kiosk->app.need()->entry()->addStroke({{40, 60}, {200, 60}});
        m_kiosk->turn();
    }
    Q_INVOKABLE void tellProgress() { m_kiosk->link.answerNext<wire::ProgressAsk>(lobby::LobbyOnFakes::told()); }
    Q_INVOKABLE void refuseProgress() {
        m_kiosk->link.answerNext<wire::ProgressAsk>(refusal(wire::RefusalCode::WrongCredentials));
    }
    Q_INVOKABLE void takeRating() { m_kiosk->link.answerNext<wire::RatingGive>(wire::Done{}); }
    /// Nobody comes for a while: the first page rests. `topics`: how many; 1 is as long as one may be.
    Q_INVOKABLE void rest(int topics, bool hasNextDay = true) {
        using namespace std::chrono_literals;
        wire::PublishedTopics published;
        for (int i = 0; i < topics; ++i) {
            published.topics.push_back(topic(topics == 1));
        }
        if (hasNextDay) { published.nextTalkDay = db::Date(2026y, std::chrono::June, 20d); }
        m_kiosk->link.push(published);
        m_kiosk->pass(25s);
    }
    Q_INVOKABLE void loseLine() { m_kiosk->link.lose(); }
    Q_INVOKABLE void refuseKiosk() { m_kiosk->link.refuse(); }
    Q_INVOKABLE void loseCamera() { m_kiosk->eyes.camera(wire::CameraState::Missing); }
    Q_INVOKABLE void pass(int seconds) { m_kiosk->pass(std::chrono::seconds(seconds)); }
    /// What is wrong for whoever cannot see the screen or works it by keys, a line each.
    Q_INVOKABLE [[nodiscard]] static QStringList accessibleProblems(QQuickItem* screen) {
        return support::accessibleProblems(screen);
    }
    /// Where pictures are kept; empty: nowhere.
    Q_INVOKABLE [[nodiscard]] QString shotPath(const QString& name) const {
        const QString folder = qEnvironmentVariable("YIMEN_SHOTS");
        return folder.isEmpty() ? QString() : folder + QStringLiteral("/kiosk-%1.png").arg(name);
    }

Q_SIGNALS:
    void appChanged();

private:
    static wire::PublishedTopics::Topic topic(bool isLong) {
        using namespace std::chrono_literals;
        wire::PublishedTopics::Topic one{.category = "place",
                                         .title = "三号楼的楼道灯不亮",
                                         .result = "已经更换十二盏声控灯，物业每月检查一次。",
                                         .doneBy = "和平社区物业服务中心",
                                         .grade = db::Grade::VeryGood,
                                         .isTalkDay = isLong,
                                         .closedOn = db::Date(2026y, std::chrono::May, 12d)};
        if (isLong) { // 60 and 80 characters
            one.title = "翠湖花园二期北区的居民反映，夜里十点以后广场上音响声音太大，老人和要考试的孩子都睡不好觉，"
                        "希望社区能想个办法来管一管。";
            one.result = "社区同物业、广场舞队、居民代表一起商量，约定晚上九点半以后不用音响，改用耳机；物业在广场边上"
                         "装了音量显示屏，志愿者每天晚上巡查一次，一个月来没有再接到投诉。";
            one.doneBy = "东台街道办事处和平社区居民委员会";
        }
        return one;
    }
    static wire::Refused refusal(wire::RefusalCode code, int seconds = 0) {
        return {.code = code, .retryAfterSeconds = seconds, .takenBy = {}};
    }
    /// Somebody drawn, so that the ring has a picture and no real face is needed.
    static QImage drawnPerson() {
        QImage picture(320, 240, QImage::Format_RGB32);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        QLinearGradient wall(0, 0, 320, 240);
        wall.setColorAt(0, QColor(0xC9, 0xD6, 0xD3));
        wall.setColorAt(1, QColor(0x8F, 0xA6, 0xA1));
        painter.fillRect(picture.rect(), wall);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x35, 0x5C, 0x7D));
        painter.drawEllipse(QRect(70, 180, 180, 120));
        painter.setBrush(QColor(0xE0, 0xB8, 0x99));
        painter.drawEllipse(QRect(115, 60, 90, 120));
        painter.setBrush(QColor(0x3A, 0x32, 0x2E));
        painter.drawChord(QRect(110, 50, 100, 100), 0, 180 * 16);
        painter.drawEllipse(QRect(138, 108, 10, 8));
        painter.drawEllipse(QRect(172, 108, 10, 8));
        painter.setPen(QPen(QColor(0x9A, 0x4F, 0x45), 4));
        painter.drawArc(QRect(140, 125, 40, 30), 200 * 16, 140 * 16);
        return picture;
    }

    std::unique_ptr<lobby::LobbyOnFakes> m_kiosk;
};
