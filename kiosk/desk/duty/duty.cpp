// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/duty/duty.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"

#include <QDateTime>
#include <QTime>
#include <algorithm>
#include <utility>

namespace desk {

namespace {

db::StaffId staffOf(double id) {
    return db::StaffId{static_cast<std::int64_t>(id)};
}

QDateTime local(db::Time at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

/// "9:30" and "09:30", also with a full-width colon.
QTime timeOf(const QString& back) {
    QString plain = back.trimmed();
    plain.replace(QChar(u'：'), QLatin1Char(':'));
    return QTime::fromString(plain, QStringLiteral("H:mm"));
}

} // namespace

Duty::Duty(wire::HallLink& link, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_question{link, *this}
    , m_hallTime{std::move(hallTime)} {}

void Duty::setStaff(const std::optional<wire::StaffSignedIn>& staff) {
    const bool isSame = m_staff && staff && m_staff->staff == staff->staff;
    m_staff = staff;
    if (!isSame) {
        m_question.forget();
        m_duty = {};
        m_isBusy = m_isLooking = m_isStale = m_isKnown = false;
        m_problem.clear();
    }
    if (m_staff) { refresh(); }
    tell();
}

void Duty::signedOut() {
    stay();
    setStaff(std::nullopt);
}

bool Duty::holdsBack() {
    if (!mustSayBeforeLeaving()) { return false; }
    forgetProblem();
    m_isLeaving = true;
    Q_EMIT leavingChanged();
    return true;
}

void Duty::stay() {
    m_isLeaving = false;
    Q_EMIT leavingChanged();
}

void Duty::onChange(const wire::Body& told) {
    // With needs: how many are late.
    if (wire::holds<wire::DutyChanged>(told) || wire::holds<wire::MattersChanged>(told) ||
        wire::holds<wire::NeedsChanged>(told)) {
        refresh();
    }
}

void Duty::refresh() {
    if (!m_staff) { return; }
    // A look while a step is under way would make its answer the older one; it is taken afterwards. As is one that the
    // hall tells of while it is asked.
    if (m_isBusy || m_isLooking) {
        m_isStale = true;
    } else {
        ask(wire::DutyAsk{}, Kind::Look);
    }
}

void Duty::handOverArrival(double arrival, double to, const QString& note) {
    ask(wire::HandOverArrival{.arrival = db::ArrivalId{static_cast<std::int64_t>(arrival)},
                              .to = staffOf(to),
                              .note = note.trimmed().toStdString()},
        Kind::Step);
}

void Duty::acceptArrival(double arrival) {
    ask(wire::AcceptArrival{db::ArrivalId{static_cast<std::int64_t>(arrival)}}, Kind::Step);
}

void Duty::handOverAll(double to, const QString& note) {
    ask(wire::HandOverAll{.to = staffOf(to), .note = note.trimmed().toStdString()}, Kind::Step);
}

void Duty::leaveNote(const QString& back, double to, const QString& words) {
    const QTime at = timeOf(back);
    if (!at.isValid()) { return; }
    const QDateTime now = local(m_hallTime());
    QDateTime until{now.date(), at};
    if (until <= now) { until = until.addDays(1); }
    ask(wire::WhereaboutsSet{.until = db::Time{std::chrono::milliseconds{until.toMSecsSinceEpoch()}},
                             .asks = to > 0 ? std::optional{staffOf(to)} : std::nullopt,
                             .words = words.trimmed().toStdString()},
        Kind::Note);
}

QString Duty::timeIn(int minutes) const {
    constexpr int kQuarter = 5; // a time that people say
    QDateTime at = local(m_hallTime()).addSecs(60 * minutes);
    at = at.addSecs(60 * ((kQuarter - at.time().minute() % kQuarter) % kQuarter));
    return at.toString(QStringLiteral("HH:mm"));
}

bool Duty::isTime(const QString& back) const {
    return timeOf(back).isValid();
}

void Duty::comeBack() {
    ask(wire::WhereaboutsSet{.until = std::nullopt, .asks = std::nullopt, .words = {}}, Kind::Step);
}

void Duty::forgetProblem() {
    m_problem.clear();
    tell();
}

template <wire::Exchanged Request>
void Duty::ask(Request request, Kind kind) {
    const bool isStep = kind != Kind::Look;
    if (!m_staff || (isStep && m_isBusy)) { return; }
    m_isBusy = isStep;
    m_isLooking = !isStep;
    if (isStep) { m_problem.clear(); }
    tell();
    m_question.ask(std::move(request), [this, kind](const wire::Answered<Request>& told) { take(told, kind); });
}

void Duty::take(const wire::Answered<wire::DutyAsk>& told, Kind kind) {
    const bool isStep = kind != Kind::Look;
    m_isBusy = m_isLooking = false;
    const bool isDone = told && told->duty;
    const bool isHanded = isDone && m_isKnown && told->duty->handedToYou > m_duty.handedToYou;
    if (isDone) {
        m_duty = *told->duty;
        m_isKnown = true;
    } else if (isStep) {
        m_problem = told ? words::refusedBy(told->refusal) : words::problem(told.error());
    }
    tell();
    if (isDone && kind == Kind::Step) { Q_EMIT done(); }
    if (isDone && kind == Kind::Note) { Q_EMIT left(); }
    if (isHanded) { Q_EMIT handed(); }
    if (isDone && std::exchange(m_isBack, false) && isAway()) { comeBack(); }
    if (!m_isBusy && std::exchange(m_isStale, false)) { refresh(); }
}

void Duty::tell() {
    m_facts = factsOf(m_duty, m_staff ? std::optional{m_staff->staff} : std::nullopt, m_hallTime());
    Q_EMIT changed();
}

bool Duty::isAway() const {
    return m_staff && !awayOf(m_duty, m_staff->staff, m_hallTime()).isEmpty();
}

bool Duty::mustSayBeforeLeaving() const {
    return m_duty.arrivals + m_duty.matters > 0 && !isAway();
}

} // namespace desk
