// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/sample/sample_hall.h"

#include "kiosk/desk/sample/sample_residents.h"
#include "kiosk/wire/catalogue.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/talk.h"

#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <iterator>
#include <utility>

namespace desk::sample {

namespace {

constexpr db::StaffId kMe{4};
constexpr db::StaffId kColleague{9};
constexpr int kTriesBeforeLockOut = 5;
constexpr int kLockOutSeconds = 300;
constexpr std::size_t kMostMatches = 20;

wire::Body refused(wire::RefusalCode code, int seconds = 0, const std::string& takenBy = {}) {
    return wire::Refused{code, seconds, takenBy};
}

} // namespace

SampleHall::SampleHall(Clock now, QObject* parent)
    : HallLink{parent}
    , m_now{std::move(now)}
    , m_residents{residents(localDay(m_now()))}
    , m_matters{localDay(m_now()), m_now(), m_residents.front().name}
    , m_needs{localDay(m_now()), m_now()}
    , m_topics{localDay(m_now())}
    , m_duty{m_now()} {
    wire::Welcome welcome;
    welcome.hallName = "东台社区便民服务大厅";
    welcome.device = db::DeviceId{3};
    welcome.deviceLabel = "2 号窗口电脑";
    welcome.hallTime = m_now();
    m_welcome = welcome;
    m_recognition.model = std::string(64, 'd');
    m_recognition.persons = 124;
    m_recognition.shippedKnown = 0.6;
    m_recognition.knownNow = 0.6;
    m_devices = {{db::DeviceId{1}, "一号机", true, wire::CameraState::Working},
                 {db::DeviceId{2}, "二号机", true, wire::CameraState::Working}};
}

void SampleHall::ask(wire::Body request, QObject* context, Reply reply) {
    if (m_isSilent) { return; }
    const QPointer<QObject> asker{context};
    QTimer::singleShot(0, this, [this, request = std::move(request), asker, reply = std::move(reply)] {
        if (!asker) { return; }
        if (m_state != State::Connected) {
            reply(std::nullopt);
            return;
        }
        reply(answer(request));
    });
}

wire::Body SampleHall::answer(const wire::Body& request) {
    if (m_isUnavailable) { return refused(wire::RefusalCode::Unavailable); }
    if (const auto* asked = wire::getIf<wire::StaffSignIn>(&request)) { return signIn(*asked); }
    if (!m_staff) { return refused(wire::RefusalCode::NotSignedIn); }
    if (auto matters = m_matters.answer(request)) { return *std::move(matters); }
    if (auto needs = answerAboutNeeds(request)) { return *std::move(needs); }
    if (auto duty = answerAboutDuty(request)) { return *std::move(duty); }
    if (auto access = m_access.answer(request, m_role == db::StaffRole::Manager)) { return *std::move(access); }
    if (const auto* asked = wire::getIf<wire::ArrivalsSince>(&request)) { return catchUp(*asked); }
    if (const auto* asked = wire::getIf<wire::TakeArrival>(&request)) { return take(*asked); }
    if (const auto* asked = wire::getIf<wire::OpenResident>(&request)) { return record(*asked); }
    if (wire::holds<wire::WithdrawAtDesk>(request)) { return wire::Withdrawn{.erasedTemplates = 5}; }
    if (const auto* asked = wire::getIf<wire::SearchResidents>(&request)) { return search(*asked); }
    if (const auto* asked = wire::getIf<wire::EnrolmentDecide>(&request)) { return decide(*asked); }
    if (const auto* asked = wire::getIf<wire::LinkArrival>(&request)) { return link(*asked); }
    if (const auto* asked = wire::getIf<wire::FinishArrival>(&request)) {
        auto* arrival = find(asked->arrival);
        if (arrival == nullptr) { return refused(wire::RefusalCode::NotFound); }
        m_before.insert_or_assign(asked->arrival, *arrival);
        arrival->arrival.state = db::ArrivalState::Done;
        arrival->arrival.doneAt = m_now();
        tell(*arrival);
    }
    if (const auto* asked = wire::getIf<wire::NotThisPerson>(&request)) {
        auto* arrival = find(asked->arrival);
        if (arrival == nullptr) { return refused(wire::RefusalCode::NotFound); }
        m_before.insert_or_assign(asked->arrival, *arrival);
        arrival->arrival.resident.reset();
        arrival->arrival.basis = db::ArrivalBasis::Anonymous;
        arrival->summary.reset();
        tell(*arrival);
    }
    if (const auto* asked = wire::getIf<wire::UndoArrival>(&request)) { return undo(*asked); }
    if (const auto* asked = wire::getIf<wire::DuplicateDecide>(&request)) {
        if (asked->enrolmentKey != m_enrolling) { return refused(wire::RefusalCode::NotInState); }
        tellEnrolment(asked->isAnother ? wire::EnrolmentStep::Enrolled : wire::EnrolmentStep::Declined);
    }
    if (const auto about = answerAboutHeld(request)) { return *about; }
    if (const auto about = answerAboutRecognition(request)) { return *about; }
    if (const auto about = answerAboutSummaries(request)) { return *about; }
    if (wire::holds<wire::StaffSignOut>(request)) { m_staff.reset(); }
    return wire::Done{};
}

std::optional<wire::Body> SampleHall::answerAboutNeeds(const wire::Body& request) {
    if (const auto* asked = wire::getIf<wire::Publish>(&request)) {
        for (const auto& one : m_residents) {
            if (asked->title.find(one.name) == std::string::npos && asked->result.find(one.name) == std::string::npos) {
                continue;
            }
            return wire::Published{.refusal =
                                       db::PublicRefusal{.fault = db::PublicFault::ResidentsName, .name = one.name}};
        }
    }
    auto answered = m_topics.answer(request, m_role == db::StaffRole::Manager);
    if (!answered) { answered = m_needs.answer(request); }
    if (const auto changed = answered ? SampleNeeds::changeBy(request, *answered) : std::nullopt) {
        QTimer::singleShot(0, this, [this, changed] { Q_EMIT received(*changed); });
    }
    return answered;
}

wire::Body SampleHall::signIn(const wire::StaffSignIn& request) {
    if (request.password != "demo" && request.password != "once") {
        if (++m_wrongPasswords < kTriesBeforeLockOut) { return refused(wire::RefusalCode::WrongCredentials); }
        m_wrongPasswords = 0;
        return refused(wire::RefusalCode::LockedOut, kLockOutSeconds);
    }
    m_wrongPasswords = 0;
    m_staff = wire::StaffSignedIn{kMe, "周敏", m_role, "2", 600, request.password == "once"};
    for (const auto& device : m_devices) {
        QTimer::singleShot(0, this, [this, device] { Q_EMIT received(device); });
    }
    tellTroubles();
    return *m_staff;
}

wire::Body SampleHall::catchUp(const wire::ArrivalsSince& request) {
    if (m_refusesArrivals) { return refused(wire::RefusalCode::Unavailable); }
    auto missed = m_arrivals;
    std::sort(missed.begin(), missed.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
    for (const auto& arrival : missed) {
        if (arrival.seq > request.after) { Q_EMIT received(arrival); }
    }
    return wire::Done{};
}

wire::Body SampleHall::take(const wire::TakeArrival& request) {
    auto* arrival = find(request.arrival);
    if (arrival == nullptr || !m_staff) { return refused(wire::RefusalCode::NotFound); }
    if (arrival->arrival.state != db::ArrivalState::Waiting) {
        return refused(wire::RefusalCode::AlreadyTaken, 0, arrival->takenByName);
    }
    arrival->arrival.state = db::ArrivalState::Taken;
    arrival->arrival.takenBy = m_staff->staff;
    arrival->arrival.takenAt = m_now();
    arrival->takenByName = m_staff->name;
    arrival->takenByWindow = m_staff->window;
    arrival->firstContactName = m_staff->name;
    arrival->firstContactAt = m_now();
    tell(*arrival);
    return wire::Done{};
}

std::optional<wire::Body> SampleHall::answerAboutSummaries(const wire::Body& request) {
    if (const auto* asked = wire::getIf<wire::LineDismiss>(&request)) { return dismiss(*asked); }
    if (const auto* asked = wire::getIf<wire::LineRestore>(&request)) { return restore(*asked); }
    if (const auto* asked = wire::getIf<wire::AppointmentMake>(&request)) { return keepFree(*asked); }
    if (const auto* asked = wire::getIf<wire::AppointmentCancel>(&request)) { return cancel(*asked); }
    return std::nullopt;
}

db::NeedsSummary* SampleHall::summaryOf(db::ResidentId resident) {
    const auto at = std::find_if(m_residents.begin(), m_residents.end(),
                                 [resident](const auto& one) { return one.resident == resident; });
    return at == m_residents.end() ? nullptr : &*at;
}

wire::Body SampleHall::dismiss(const wire::LineDismiss& request) {
    db::NeedsSummary* summary = summaryOf(request.resident);
    if (summary == nullptr) { return refused(wire::RefusalCode::NotFound); }
    const auto line = std::find_if(summary->lines.begin(), summary->lines.end(),
                                   [&request](const auto& one) { return one.key == request.lineKey; });
    if (line == summary->lines.end()) { return refused(wire::RefusalCode::NotFound); }
    m_dismissed.push_back({.resident = request.resident,
                           .place = static_cast<std::size_t>(line - summary->lines.begin()),
                           .line = *line});
    summary->lines.erase(line);
    tellSummary(*summary);
    return wire::Done{};
}

wire::Body SampleHall::restore(const wire::LineRestore& request) {
    db::NeedsSummary* summary = summaryOf(request.resident);
    const auto gone = std::find_if(m_dismissed.begin(), m_dismissed.end(), [&request](const Dismissed& one) {
        return one.resident == request.resident && one.line.key == request.lineKey;
    });
    if (summary == nullptr || gone == m_dismissed.end()) { return refused(wire::RefusalCode::NotFound); }
    const auto place = std::min(gone->place, summary->lines.size());
    summary->lines.insert(summary->lines.begin() + static_cast<std::ptrdiff_t>(place), gone->line);
    m_dismissed.erase(gone);
    tellSummary(*summary);
    return wire::Done{};
}

wire::Body SampleHall::keepFree(const wire::AppointmentMake& request) {
    const db::NeedsSummary* summary = summaryOf(request.resident);
    if (summary == nullptr) { return refused(wire::RefusalCode::NotFound); }
    if (request.on < localDay(m_now())) { return refused(wire::RefusalCode::NotInState); }
    m_appointments.push_back({.id = db::AppointmentId{static_cast<std::int64_t>(m_appointments.size()) + 1},
                              .resident = request.resident,
                              .itemCode = request.itemCode,
                              .on = request.on,
                              .minute = request.minute,
                              .note = request.note});
    tellSummary(*summary);
    return wire::Done{};
}

wire::Body SampleHall::cancel(const wire::AppointmentCancel& request) {
    const auto at = std::find_if(m_appointments.begin(), m_appointments.end(),
                                 [&request](const auto& one) { return one.id == request.appointment; });
    if (at == m_appointments.end()) { return refused(wire::RefusalCode::NotFound); }
    at->isCancelled = true;
    if (const db::NeedsSummary* summary = summaryOf(at->resident)) { tellSummary(*summary); }
    return wire::Done{};
}

std::vector<db::Appointment> SampleHall::appointmentsOf(db::ResidentId resident) const {
    std::vector<db::Appointment> found;
    std::copy_if(m_appointments.begin(), m_appointments.end(), std::back_inserter(found),
                 [resident](const auto& one) { return one.resident == resident && !one.isCancelled; });
    return found;
}

void SampleHall::tellSummary(const db::NeedsSummary& summary) {
    for (wire::ArrivalChanged& arrival : m_arrivals) {
        if (arrival.summary && arrival.summary->resident == summary.resident) { arrival.summary = summary; }
    }
    Q_EMIT received(wire::SummaryChanged{.summary = summary, .appointments = appointmentsOf(summary.resident)});
}

std::optional<wire::Body> SampleHall::answerAboutDuty(const wire::Body& request) {
    if (const auto* asked = wire::getIf<wire::HandOverArrival>(&request)) { return handOver(*asked); }
    if (const auto* asked = wire::getIf<wire::AcceptArrival>(&request)) {
        auto* arrival = find(asked->arrival);
        if (arrival == nullptr) { return refused(wire::RefusalCode::NotFound); }
        arrival->handedByName.clear();
        arrival->handOverNote.clear();
        m_matters.dropVisit(asked->arrival);
        m_duty.setHandedToYou(0);
        tell(*arrival);
        return m_duty.told();
    }
    countInHand();
    return m_duty.answer(request);
}

wire::Body SampleHall::handOver(const wire::HandOverArrival& request) {
    auto* arrival = find(request.arrival);
    if (arrival == nullptr || !m_staff) { return refused(wire::RefusalCode::NotFound); }
    if (request.to == db::StaffId{11}) {
        return wire::DutyTold{.duty = {}, .refusal = db::Refusal{.rule = db::HandOverRefusal::IsAway}};
    }
    arrival->handedByName = m_staff->name;
    arrival->handOverNote = request.note;
    arrival->arrival.takenBy = request.to;
    arrival->takenByName = SampleDuty::nameOf(request.to);
    arrival->takenByWindow = "1";
    tell(*arrival);
    countInHand();
    return m_duty.told();
}

void SampleHall::countInHand() {
    const auto arrivals = std::ranges::count_if(m_arrivals, [](const auto& one) {
        return one.arrival.takenBy == kMe && one.arrival.state == db::ArrivalState::Taken;
    });
    m_duty.setInHand(static_cast<int>(arrivals), m_matters.own());
    m_duty.setPressing(m_matters.pressing());
    m_duty.setLateNeeds(m_needs.late());
}

void SampleHall::tellTroubles() {
    m_troubles.heldConsents = static_cast<int>(m_held.size());
    if (m_role == db::StaffRole::Manager) {
        QTimer::singleShot(0, this, [this] { Q_EMIT received(m_troubles); });
    }
}

std::optional<wire::Body> SampleHall::answerAboutHeld(const wire::Body& request) {
    const auto* confirm = wire::getIf<wire::ConsentConfirm>(&request);
    if (!wire::holds<wire::HeldConsentsAsk>(request) && confirm == nullptr) { return std::nullopt; }
    if (m_role != db::StaffRole::Manager) { return refused(wire::RefusalCode::NotAllowed); }
    if (confirm != nullptr) {
        const bool isHeld = std::erase(m_held, confirm->resident) > 0;
        tellTroubles();
        return isHeld ? wire::Body{wire::Done{}} : refused(wire::RefusalCode::NotFound);
    }
    wire::HeldConsents held{.lines = {}, .all = static_cast<int>(m_held.size())};
    for (const auto& who : m_residents) {
        if (std::ranges::find(m_held, who.resident) == m_held.end()) { continue; }
        held.lines.push_back({.resident = who.resident,
                              .name = who.name,
                              .sexAndAge = who.sexAndAge,
                              .since = m_now() - std::chrono::days{2},
                              .isRestored = held.lines.size() != 1});
    }
    return held;
}

bool SampleHall::playClock(const QString& what) {
    if (what == QLatin1String("troubles")) {
        constexpr int kRow = 41;
        const db::Time since = m_now() - std::chrono::days{2};
        m_troubles.damaged = {
            {.table = "resident", .row = kRow, .resident = db::ResidentId{kRow}, .since = since},
            {.table = "face_template", .row = kRow, .resident = db::ResidentId{kRow + 1}, .since = since},
            {.table = "matter_step", .row = kRow, .resident = db::ResidentId{kRow}, .since = m_now()}};
        m_troubles.damagedRows = static_cast<int>(m_troubles.damaged.size());
        m_held = {m_residents.at(0).resident, m_residents.at(1).resident, m_residents.at(2).resident};
        if (m_staff) { tellTroubles(); }
        return true;
    }
    if (what != QLatin1String("clock-off")) { return false; }
    constexpr int kHourBack = -3600;
    constexpr int kAhead = 3605;
    Q_EMIT received(wire::ClockNotice{
        .steppedBySeconds = kHourBack, .steppedAt = m_now(), .devices = {{"一号机", kAhead}, {"二号机", kAhead}}});
    return true;
}

bool SampleHall::playDuty(const QString& what) {
    if (what == QLatin1String("alone")) {
        m_duty.beAlone();
    } else if (what == QLatin1String("colleagues")) {
        m_duty.beMany();
    } else if (what == QLatin1String("nobodys")) {
        m_matters.leaveToNobody();
        m_duty.setNobodys(2);
    } else if (what == QLatin1String("handed")) {
        if (m_arrivals.empty()) { addResident(1, db::ArrivalBasis::Face); }
        wire::ArrivalChanged& arrival = m_arrivals.back();
        arrival.arrival.state = db::ArrivalState::Taken;
        arrival.arrival.takenBy = kMe;
        arrival.arrival.takenAt = m_now();
        arrival.takenByName = "周敏";
        arrival.takenByWindow = "2";
        arrival.firstContactName = "欧阳建国";
        arrival.firstContactAt = m_now() - std::chrono::minutes{12};
        arrival.handedByName = "欧阳建国";
        arrival.handOverNote = "来问高龄津贴，户口簿看过了，差一张照片";
        m_matters.handToMe(arrival);
        m_duty.setHandedToYou(2);
        tell(arrival);
    } else {
        return false;
    }
    Q_EMIT received(wire::DutyChanged{});
    return true;
}

wire::Body SampleHall::record(const wire::OpenResident& request) const {
    const auto who = std::find_if(m_residents.begin(), m_residents.end(),
                                  [&request](const auto& one) { return one.resident == request.resident; });
    if (who == m_residents.end()) { return refused(wire::RefusalCode::NotFound); }
    const auto today = std::chrono::sys_days{localDay(m_now())};
    wire::ResidentRecord record;
    record.resident.id = who->resident;
    record.resident.name = who->name;
    record.resident.birthDate = db::Date{today - std::chrono::days{29250}};
    record.resident.idNumber = "11010119000101" + (who->idTail.empty() ? std::string{"0000"} : who->idTail);
    record.resident.phone = "13800000421";
    record.resident.address = who->address;
    record.summary = *who;
    record.appointments = appointmentsOf(who->resident);
    record.serviceEffects = {{"请安排座位，优先办理", "offer a seat, serve first"}};
    record.matters = {{.id = db::MatterId{1},
                       .resident = who->resident,
                       .itemCode = "ELD-001",
                       .state = db::MatterState::WaitingForMaterial,
                       .acceptedOn = db::Date{today - std::chrono::days{9}},
                       .promisedBy = db::Date{today + std::chrono::days{6}},
                       .missing = {"户口簿复印件"}},
                      {.id = db::MatterId{2},
                       .resident = who->resident,
                       .itemCode = "CIV-001",
                       .state = db::MatterState::InProgress,
                       .acceptedOn = db::Date{today - std::chrono::days{30}},
                       .promisedBy = db::Date{today - std::chrono::days{2}}}};
    record.needs = {{db::NeedId{1},
                     who->resident,
                     "place",
                     "楼道灯不亮，晚上下楼看不清",
                     db::NeedState::Planned,
                     m_now() - std::chrono::days{12},
                     {},
                     "惠民物业"}};
    record.diary = {{db::DiaryEntryId{1}, who->resident, db::Date{today - std::chrono::days{32}}, who->gridWorker,
                     "家里整洁，一个人住。说想学用手机挂号，女儿每周日来。"}};
    db::Consent consent;
    consent.textVersion = "2026-11-01";
    consent.givenAt = m_now() - std::chrono::days{15};
    record.consent = consent;
    record.templates = 5;
    if (std::ranges::find(m_held, who->resident) != m_held.end()) {
        record.consentHeldSince = m_now() - std::chrono::days{2};
    }
    return record;
}

wire::Body SampleHall::search(const wire::SearchResidents& request) const {
    wire::ResidentMatches found;
    found.text = request.text;
    for (const auto& one : m_residents) {
        const bool fits = one.name.find(request.text) != std::string::npos || one.idTail == request.text ||
                          one.address.find(request.text) != std::string::npos;
        if (!fits) { continue; }
        if (found.matches.size() == kMostMatches) {
            found.hasMore = true;
            break;
        }
        // No two of them have one name: as the hall, it leaves the addresses out.
        found.matches.push_back(
            {one.resident, one.name, one.sexAndAge, {}, one.idTail, db::raw(one.resident) % 2 == 1});
    }
    return found;
}

wire::Body SampleHall::decide(const wire::EnrolmentDecide& request) {
    if (request.enrolmentKey != m_enrolling) { return refused(wire::RefusalCode::NotInState); }
    if (request.approve && request.resident == kChild && request.guardianName.empty()) {
        return refused(wire::RefusalCode::NeedsGuardian);
    }
    tellEnrolment(request.approve ? wire::EnrolmentStep::Approved : wire::EnrolmentStep::Declined);
    return wire::Done{};
}

wire::Body SampleHall::link(const wire::LinkArrival& request) {
    auto* arrival = find(request.arrival);
    const auto who = std::find_if(m_residents.begin(), m_residents.end(),
                                  [&request](const auto& one) { return one.resident == request.resident; });
    if (arrival == nullptr || who == m_residents.end()) { return refused(wire::RefusalCode::NotFound); }
    arrival->arrival.resident = who->resident;
    arrival->arrival.basis = db::ArrivalBasis::Staff;
    arrival->summary = *who;
    arrival->candidates.clear();
    tell(*arrival);
    return wire::Done{};
}

wire::Body SampleHall::undo(const wire::UndoArrival& request) {
    auto* arrival = find(request.arrival);
    const auto before = m_before.extract(request.arrival);
    if (arrival == nullptr || before.empty()) { return refused(wire::RefusalCode::NotInState); }
    *arrival = before.mapped();
    tell(*arrival);
    return wire::Done{};
}

wire::ArrivalChanged* SampleHall::find(db::ArrivalId id) {
    const auto place =
        std::find_if(m_arrivals.begin(), m_arrivals.end(), [id](const auto& one) { return one.arrival.id == id; });
    return place == m_arrivals.end() ? nullptr : &*place;
}

bool SampleHall::play(const QString& what) {
    return playArrival(what) || playChange(what) || playEnrolment(what) || playRecognition(what) || playDevice(what) ||
           playDuty(what) || playLine(what) || playClock(what);
}

wire::ArrivalChanged& SampleHall::add(db::ArrivalBasis basis) {
    wire::ArrivalChanged event;
    event.arrival.id = db::ArrivalId{static_cast<std::int64_t>(m_arrivals.size()) + 1};
    event.arrival.basis = basis;
    if (basis != db::ArrivalBasis::Face) { event.arrival.sentTo = basis == db::ArrivalBasis::Unsure ? "" : "2"; }
    event.arrival.firstSeenAt = m_now();
    event.arrival.lastSeenAt = m_now();
    event.kioskLabel = "一号机";
    return m_arrivals.emplace_back(event);
}

void SampleHall::addResident(std::size_t resident, db::ArrivalBasis basis) {
    auto& arrival = add(basis);
    arrival.summary = m_residents.at(resident);
    arrival.arrival.resident = m_residents.at(resident).resident;
    arrival.firstGoodFrameAt = m_now();
    tell(arrival);
}

void SampleHall::tell(wire::ArrivalChanged& arrival) {
    arrival.seq = db::ArrivalEventSeq{++m_seq};
    if (m_staff && m_state == State::Connected) { Q_EMIT received(wire::ArrivalChanged{arrival}); }
}

bool SampleHall::playArrival(const QString& what) {
    if (what == QLatin1String("known")) {
        addResident(1, db::ArrivalBasis::Face);
    } else if (what == QLatin1String("late")) {
        addResident(0, db::ArrivalBasis::Face);
    } else if (what == QLatin1String("long-name")) {
        addResident(2, db::ArrivalBasis::Confirmed);
    } else if (what == QLatin1String("phone")) {
        addResident(3, db::ArrivalBasis::PhoneAndName);
    } else if (what == QLatin1String("crowd")) {
        for (std::size_t i = 0; i < 60; ++i) {
            addResident(6 + i % 20, db::ArrivalBasis::Face);
        }
    } else if (what == QLatin1String("anonymous") || what == QLatin1String("help") || what == QLatin1String("item")) {
        auto& arrival = add(db::ArrivalBasis::Anonymous);
        arrival.arrival.token = "A0" + std::to_string(1 + m_arrivals.size() % 9);
        arrival.arrival.category = what == QLatin1String("help")   ? "help"
                                   : what == QLatin1String("item") ? "ELD-001"
                                                                   : "civil";
        arrival.kioskLabel = "二号机";
        tell(arrival);
    } else if (what == QLatin1String("unsure")) {
        auto& arrival = add(db::ArrivalBasis::Unsure);
        arrival.arrival.token = "A0" + std::to_string(1 + m_arrivals.size() % 9);
        for (const std::size_t i : {std::size_t{4}, std::size_t{5}}) {
            arrival.arrival.candidates.push_back(m_residents[i].resident);
            arrival.candidates.push_back({m_residents[i].resident, m_residents[i].name, m_residents[i].sexAndAge, {}});
        }
        tell(arrival);
    } else {
        return false;
    }
    return true;
}

bool SampleHall::playChange(const QString& what) {
    if (what == QLatin1String("broken-catalogue")) {
        Q_EMIT received(
            wire::CatalogueChanged{.version = {}, .problem = "civil.json:112: CIV-004: \"phone\" is missing"});
        return true;
    }
    if (m_arrivals.empty()) { return false; }
    wire::ArrivalChanged& arrival = m_arrivals.back();
    const bool isTaken = what == QLatin1String("colleague-takes");
    const bool isDone = what == QLatin1String("colleague-finishes");
    if (what == QLatin1String("confirm")) {
        arrival.arrival.basis = db::ArrivalBasis::Confirmed;
    } else if (!isTaken && !isDone) {
        return false;
    }
    if (isTaken || isDone) {
        arrival.arrival.state = isDone ? db::ArrivalState::Done : db::ArrivalState::Taken;
        arrival.arrival.takenBy = kColleague;
        if (!arrival.arrival.takenAt) { arrival.arrival.takenAt = m_now(); }
        arrival.takenByName = "王敏";
        arrival.takenByWindow = "3";
    }
    tell(arrival);
    return true;
}

void SampleHall::tellEnrolment(wire::EnrolmentStep step) {
    const bool isKnown = step != wire::EnrolmentStep::Asked && step != wire::EnrolmentStep::Declined;
    wire::EnrolmentChanged told{m_enrolling,
                                db::DeviceId{1},
                                "一号机",
                                step,
                                isKnown ? m_residents[3].name : std::string{},
                                step == wire::EnrolmentStep::Duplicate ? m_residents[4].name : std::string{}};
    if (step == wire::EnrolmentStep::Enrolled) { told.separation = wire::Separation::Clear; }
    Q_EMIT received(std::move(told));
}

// --- recognition -----------------------------------------------------------------------------------------------------

void SampleHall::tryCalibration(double aim) {
    db::Calibration found;
    found.modelDigest = m_recognition.model;
    found.aim = aim;
    found.persons = m_recognition.persons - m_recognition.toRefresh;
    found.templates = found.persons * 5;
    found.pairs = std::int64_t{found.persons} * (found.persons - 1) / 2;
    const bool isFew = found.persons < 101;
    found.evidence = isFew ? db::CalibrationEvidence::TooFew : db::CalibrationEvidence::Extrapolated;
    found.personsNeeded = 101;
    found.known = isFew ? 0.6 : 0.634;
    found.unsure = 0.54;
    found.margin = 0.08;
    found.chips = 3;
    found.strong = 0.714;
    found.strongChips = 2;
    found.fpir = isFew ? db::RateWithInterval{0, 0, 0.147} : db::RateWithInterval{aim, aim / 2.4, aim * 2.1};
    found.fnir = db::RateWithInterval{0.006, 0.002, 0.017};
    found.impostorsSeen = isFew ? 0 : 4;
    found.genuineSeen = isFew ? 0 : 213;
    m_recognition.tried = found;
}

std::optional<wire::Body> SampleHall::answerAboutRecognition(const wire::Body& request) {
    if (wire::holds<wire::RecognitionAsk>(request)) {
        wire::Recognition told = m_recognition;
        if (m_role != db::StaffRole::Manager) { told.calibrations.clear(); }
        return told;
    }
    if (const auto* asked = wire::getIf<wire::CalibrationTry>(&request)) {
        tryCalibration(asked->aim);
        return wire::Done{};
    }
    if (wire::holds<wire::CalibrationKeep>(request)) {
        if (!m_recognition.tried) { return refused(wire::RefusalCode::NotInState); }
        db::Calibration kept = *m_recognition.tried;
        kept.id = db::CalibrationId{static_cast<std::int64_t>(m_recognition.calibrations.size()) + 1};
        kept.madeAt = m_now();
        kept.madeBy = m_staff ? m_staff->name : std::string();
        m_recognition.tried.reset();
        m_recognition.inForce = kept.id;
        m_recognition.applies = true;
        m_recognition.knownNow = kept.known;
        m_recognition.calibrations.insert(m_recognition.calibrations.begin(), kept);
        return wire::Done{};
    }
    if (const auto* asked = wire::getIf<wire::CalibrationChoose>(&request)) {
        m_recognition.inForce.reset();
        m_recognition.knownNow = m_recognition.shippedKnown;
        for (const db::Calibration& each : m_recognition.calibrations) {
            if (db::raw(each.id) != asked->calibration) { continue; }
            m_recognition.inForce = each.id;
            m_recognition.knownNow = each.known;
        }
        return wire::Done{};
    }
    return std::nullopt;
}

bool SampleHall::playRecognition(const QString& what) {
    if (what == QLatin1String("manager")) {
        m_role = db::StaffRole::Manager;
    } else if (what == QLatin1String("empty-hall")) {
        m_recognition.persons = 0;
    } else if (what == QLatin1String("few-people")) {
        m_recognition.persons = 24;
    } else if (what == QLatin1String("many-people")) {
        m_recognition.persons = 612;
        m_recognition.lookAlikes = 3;
    } else if (what == QLatin1String("model-changed")) {
        m_recognition.toRefresh = m_recognition.persons / 5;
        m_recognition.applies = false;
        m_recognition.knownNow = m_recognition.shippedKnown;
        m_recognition.model = std::string(64, 'e');
    } else if (what == QLatin1String("calibrating")) {
        m_recognition.isRunning = true;
        m_recognition.runningPercent = 45;
    } else if (what == QLatin1String("calibrated-before")) {
        for (const double aim : {0.01, 0.005, 0.001}) {
            tryCalibration(aim);
            m_recognition.tried->known = aim == 0.01 ? 0.6 : 0.618;
            (void)answerAboutRecognition(wire::CalibrationKeep{});
            m_recognition.calibrations.front().madeAt -= std::chrono::days{static_cast<int>(aim * 8000)};
            m_recognition.calibrations.front().madeBy = aim == 0.01 ? "operator" : "王主任";
        }
    } else {
        return false;
    }
    Q_EMIT received(wire::RecognitionChanged{});
    return true;
}

bool SampleHall::playEnrolment(const QString& what) {
    using Step = wire::EnrolmentStep;
    const std::vector<std::pair<QString, Step>> steps{{QStringLiteral("enrol-asked"), Step::Asked},
                                                      {QStringLiteral("enrol-approved"), Step::Approved},
                                                      {QStringLiteral("enrol-done"), Step::Enrolled},
                                                      {QStringLiteral("enrol-duplicate"), Step::Duplicate},
                                                      {QStringLiteral("enrol-low-quality"), Step::LowQuality},
                                                      {QStringLiteral("enrol-cancelled"), Step::Cancelled}};
    if (what == QLatin1String("refresh-asked")) {
        m_enrolling = "enrolment-" + std::to_string(++m_enrolments);
        wire::EnrolmentChanged told{m_enrolling, db::DeviceId{1}, "一号机", Step::Asked, m_residents[3].name, {}};
        told.isRefresh = true;
        told.resident = m_residents[3].resident;
        Q_EMIT received(std::move(told));
        return true;
    }
    for (const auto& [name, step] : steps) {
        if (name != what) { continue; }
        if (step == Step::Asked) { m_enrolling = "enrolment-" + std::to_string(++m_enrolments); }
        tellEnrolment(step);
        return true;
    }
    return false;
}

bool SampleHall::playDevice(const QString& what) {
    auto& second = m_devices[1];
    if (what == QLatin1String("kiosks-well")) {
        second = {db::DeviceId{2}, "二号机", true, wire::CameraState::Working};
    } else if (what == QLatin1String("camera-missing")) {
        second = {db::DeviceId{2}, "二号机", true, wire::CameraState::Missing};
    } else if (what == QLatin1String("kiosk-offline")) {
        second = {db::DeviceId{2}, "二号机", false, wire::CameraState::Working};
    } else {
        return false;
    }
    Q_EMIT received(second);
    return true;
}

bool SampleHall::playLine(const QString& what) {
    if (what == QLatin1String("silent")) {
        m_isSilent = true;
    } else if (what == QLatin1String("speak")) {
        m_isSilent = m_isUnavailable = m_refusesArrivals = false;
    } else if (what == QLatin1String("unavailable")) {
        m_isUnavailable = true;
    } else if (what == QLatin1String("no-arrivals")) {
        m_refusesArrivals = true;
    } else if (what == QLatin1String("no-matters")) {
        m_matters.clear();
    } else if (what == QLatin1String("no-needs")) {
        m_needs.clear();
    } else if (what == QLatin1String("no-topics")) {
        m_topics.clear();
    } else if (what == QLatin1String("many-needs")) {
        m_needs.beMany();
    } else if (what == QLatin1String("need-elsewhere")) {
        m_needs.goOnElsewhere();
    } else if (what == QLatin1String("lose")) {
        setState(State::Lost);
    } else if (what == QLatin1String("connecting")) {
        setState(State::Connecting);
    } else if (what == QLatin1String("refuse")) {
        setState(State::Refused);
    } else if (what == QLatin1String("come-back")) {
        setState(State::Connected);
    } else {
        return false;
    }
    if (what.contains(QLatin1String("need"))) {
        for (const db::NeedId need : m_needs.ids()) {
            Q_EMIT received(wire::NeedsChanged{need});
        }
        Q_EMIT received(wire::NeedsChanged{});
    }
    return true;
}

void SampleHall::setState(State state) {
    if (state == m_state) { return; }
    m_state = state;
    if (state != State::Connected) { m_staff.reset(); }
    if (m_welcome) { m_welcome->hallTime = m_now(); }
    Q_EMIT stateChanged(state);
}

} // namespace desk::sample
