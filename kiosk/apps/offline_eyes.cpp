// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/lobby_offline_hall.h"

#include "kiosk/wire/duty.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/talk.h"

#include <QImage>
#include <QPainter>
#include <chrono>

namespace apps {
namespace {

using namespace std::chrono_literals;

constexpr db::ArrivalId kArrival{1};
/// The case that this hall knows, and what opens it.
constexpr auto kNumber = "20001239";
constexpr auto kCode = "418207";
constexpr auto kIdTail = "01123X";
constexpr int kTries = 3;

db::Date daysAgo(int days) {
    return db::Date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()) - std::chrono::days(days));
}

wire::Places placesWithin(const std::optional<db::GridCellId>& within) {
    if (!within) {
        return {.within = {},
                .cells = {{db::GridCellId{1}, 1, "和平社区", true}, {db::GridCellId{2}, 1, "东台社区", false}}};
    }
    wire::Places places{.within = within, .cells = {}};
    if (*within == db::GridCellId{1}) {
        for (int i = 1; i <= 9; ++i) {
            places.cells.push_back({db::GridCellId{10 + i}, 2, "和平社区/" + std::to_string(i) + "号楼", false});
        }
    }
    return places;
}

wire::ProgressTold theCase() {
    using Step = wire::CaseStep;
    using Mark = wire::StepMark;
    wire::ProgressTold told;
    told.number = kNumber;
    told.kind = wire::CaseKind::Need;
    told.subject = "place";
    told.asked = "楼道灯不亮";
    told.steps = {{Step::Received, Mark::Done, daysAgo(9)},
                  {Step::Classified, Mark::Done, daysAgo(8)},
                  {Step::Planned, Mark::Done, daysAgo(6)},
                  {Step::ActedOn, Mark::Now, daysAgo(4)},
                  {Step::Rated, Mark::ToCome, {}}};
    told.expectedBy = daysAgo(-5);
    told.news = {{daysAgo(1), "配件已到，周五上午更换楼道灯。"}};
    told.handledBy = {"和平社区物业服务中心", "Heping property management"};
    told.askWhom = "社区便民服务大厅";
    told.askPhone = "0000-1234567";
    told.mayRate = true;
    return told;
}

wire::PublishedTopics publishedTopics() {
    wire::PublishedTopics shown;
    shown.topics = {{.category = "place",
                     .title = "三号楼的楼道灯不亮",
                     .result = "换了十二盏声控灯，物业每月检查一次。",
                     .doneBy = "和平社区物业服务中心",
                     .grade = db::Grade::VeryGood,
                     .isTalkDay = false,
                     .closedOn = daysAgo(12)},
                    {.category = "elderly",
                     .title = "周末也希望能吃上老年餐",
                     .result = "助餐点周六、周日开放午餐，行动不便的送到家。",
                     .doneBy = {},
                     .grade = db::Grade::Good,
                     .isTalkDay = true,
                     .closedOn = daysAgo(30)}};
    shown.nextTalkDay = daysAgo(-8);
    return shown;
}

/// Two windows at which somebody sits; nobody serves safety and place.
wire::WindowsOpen windowsOpen() {
    return {.open = {"2", "3"},
            .lines = {{.category = "civil", .windows = {"2"}},
                      {.category = "elderly", .windows = {"2"}},
                      {.category = "health", .windows = {"3"}},
                      {.category = "culture", .windows = {"3"}}}};
}

std::string windowFor(const std::string& category) {
    for (const auto& line : windowsOpen().lines) {
        if (line.category == category) { return line.windows.front(); }
    }
    return {};
}

/// A head and shoulders, drawn: no photograph of anybody is needed to see the screens.
QImage drawnPerson() {
    QImage picture(320, 240, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(picture.rect(), QColor(0xB4, 0xC6, 0xC2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x35, 0x5C, 0x7D));
    painter.drawEllipse(QRect(70, 180, 180, 120));
    painter.setBrush(QColor(0xE0, 0xB8, 0x99));
    painter.drawEllipse(QRect(115, 60, 90, 120));
    painter.setBrush(QColor(0x3A, 0x32, 0x2E));
    painter.drawChord(QRect(110, 50, 100, 100), 0, 180 * 16);
    return picture;
}

} // namespace

OfflineHall::OfflineHall() {
    const lobby::ConsentText consent = lobby::builtInConsentText();
    wire::Welcome welcome;
    welcome.hallName = "社区便民服务大厅";
    welcome.hallPhone = "000-0000-1234";
    welcome.consentVersion = consent.version;
    welcome.consentHash = consent.hash;
    m_welcome = welcome;
}

void OfflineHall::toggleLine() {
    m_state = m_state == State::Connected ? State::Lost : State::Connected;
    Q_EMIT stateChanged(m_state);
    if (m_state == State::Connected) { greet(); }
}

void OfflineHall::greet() {
    Q_EMIT received(publishedTopics());
    Q_EMIT received(windowsOpen());
}

void OfflineHall::ask(wire::Body request, QObject* context, Reply reply) {
    QTimer::singleShot(150ms, context, [this, request = std::move(request), reply = std::move(reply)] {
        reply(m_state == State::Connected ? std::optional(answer(request)) : std::nullopt);
    });
}

wire::Body OfflineHall::tell(const wire::ProgressAsk& asked) {
    if (asked.number != kNumber) {
        return wire::Refused{.code = wire::RefusalCode::NotFound, .retryAfterSeconds = 0, .takenBy = {}};
    }
    if (asked.proof.text == (asked.proof.kind == wire::ProofKind::Code ? kCode : kIdTail)) {
        m_wrong = 0;
        return theCase();
    }
    const bool isLocked = ++m_wrong > kTries;
    return wire::Refused{.code = isLocked ? wire::RefusalCode::LockedOut : wire::RefusalCode::WrongCredentials,
                         .retryAfterSeconds = isLocked ? 300 : 0,
                         .takenBy = {}};
}

std::optional<wire::Body> OfflineHall::answerCase(const wire::Body& request) {
    if (const auto* places = wire::getIf<wire::PlacesAsk>(&request)) { return placesWithin(places->within); }
    if (const auto* need = wire::getIf<wire::NeedFile>(&request)) {
        return wire::NeedFiled{.requestKey = need->requestKey,
                               .number = kNumber,
                               .code = kCode,
                               .mayBeSame = false,
                               .isTheirs = need->arrival.has_value(),
                               .answerWithin = 7};
    }
    if (const auto* asked = wire::getIf<wire::ProgressAsk>(&request)) { return tell(*asked); }
    if (wire::holds<wire::RatingGive>(request)) { return wire::Done{}; }
    return std::nullopt;
}

wire::Body OfflineHall::answer(const wire::Body& request) {
    if (auto answered = answerCase(request)) { return *std::move(answered); }
    if (const auto* probe = wire::getIf<wire::Identify>(&request)) {
        wire::Identified found;
        found.trackKey = probe->trackKey;
        found.outcome = m_outcome;
        if (m_outcome == wire::Outcome::Known) {
            found.arrival = kArrival;
            found.maskedName = "张*梅";
        }
        return found;
    }
    if (const auto* confirm = wire::getIf<wire::ConfirmArrival>(&request); confirm != nullptr && !confirm->isMe) {
        return wire::Done{};
    }
    if (wire::holds<wire::ConfirmArrival>(request) || wire::holds<wire::SignInFinish>(request) ||
        wire::holds<wire::ArrivalWhy>(request) || wire::holds<wire::ComeAgain>(request)) {
        return wire::Greeting{.arrival = kArrival,
                              .maskedName = "张*梅",
                              .window = "2",
                              .openMatters = 2,
                              .mattersWithProgress = 1,
                              .openNeeds = 0,
                              .faceEnrolled = m_enrolled};
    }
    if (const auto* arrival = wire::getIf<wire::AnonymousArrival>(&request)) {
        return wire::ArrivalStored{.requestKey = arrival->requestKey,
                                   .arrival = kArrival,
                                   .window = windowFor(arrival->category),
                                   .token = "A07"};
    }
    if (const auto* digits = wire::getIf<wire::SignInStart>(&request)) {
        return wire::SignInChoices{.phoneTail = digits->phoneTail,
                                   .firstCharacters = {"陈", "戴", "丁", "冯", "高", "郭", "韩", "何",
                                                       "胡", "黄", "蒋", "李", "刘", "马", "孙", "王",
                                                       "吴", "徐", "杨", "叶", "张", "赵", "郑", "周"}};
    }
    if (const auto* asked = wire::getIf<wire::EnrolmentAsk>(&request)) {
        QTimer::singleShot(2s, this, [this, key = asked->enrolmentKey] {
            Q_EMIT received(wire::EnrolmentDecided{.enrolmentKey = key, .approved = true, .maskedName = "张*梅"});
        });
        return wire::Done{};
    }
    if (wire::holds<wire::WithdrawConsent>(request)) {
        m_enrolled = false;
        return wire::Withdrawn{.erasedTemplates = 5};
    }
    if (wire::holds<wire::EnrolmentSubmit>(request)) { m_enrolled = true; }
    return wire::Done{};
}

OfflineEyes::OfflineEyes() {
    connect(&m_timer, &QTimer::timeout, this, &OfflineEyes::look);
    m_timer.start(400ms);
}

void OfflineEyes::setMode(Mode mode) {
    m_mode = mode;
    m_chips = 0;
}

void OfflineEyes::startOver() {
    ++m_person;
    m_chips = 0;
    m_isSettled = false;
}

void OfflineEyes::settle(const std::string& /*trackKey*/) {
    m_isSettled = true;
}

void OfflineEyes::watchClosely(bool /*isWanted*/) {}

void OfflineEyes::challenge(bool /*isWanted*/) {
    // Whoever stands before these eyes is live.
}

void OfflineEyes::readCodes(bool /*isWanted*/) {}

void OfflineEyes::stepUp() {
    m_isThere = true;
    startOver();
    look();
}

void OfflineEyes::leave() {
    m_isThere = false;
    look();
}

void OfflineEyes::toggleCamera() {
    m_hasCamera = !m_hasCamera;
    Q_EMIT cameraChanged(m_hasCamera ? wire::CameraState::Working : wire::CameraState::Missing);
}

void OfflineEyes::look() {
    if (!m_hasCamera) { return; }
    Q_EMIT previewChanged(m_isThere ? drawnPerson() : QImage());
    if (!m_isThere) {
        Q_EMIT faceChanged(lobby::FaceInView{});
        return;
    }
    const std::string track = "offline-" + std::to_string(m_person);
    ++m_chips;
    Q_EMIT faceChanged({.trackKey = track,
                        .box = QRectF(0.35, 0.25, 0.3, 0.5),
                        .hint = m_chips == 1 ? lobby::FaceHint::ComeCloser : lobby::FaceHint::None,
                        .goodChips = m_chips,
                        .faces = 1});
    if (m_mode == Mode::Enrol) { Q_EMIT chipReady({.embedding = {}, .quality = 0.9F}); }
    if (m_mode == Mode::Watch && m_chips >= 3 && !m_isSettled) {
        wire::Identify probe;
        probe.trackKey = track;
        probe.chips = m_chips;
        Q_EMIT probeReady(probe);
    }
}

} // namespace apps
