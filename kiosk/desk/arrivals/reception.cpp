// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/arrivals/reception.h"

#include "kiosk/desk/base/words.h"

#include <algorithm>

namespace desk {

Reception::Reception(wire::HallLink& link, Lists lists, ArrivalDetail& detail, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_lists{lists}
    , m_detail{detail} {
    for (const ArrivalListModel* list : {&m_lists.open, &m_lists.finished}) {
        connect(list, &ArrivalListModel::countChanged, this, &Reception::countChanged);
    }
    connect(&m_link, &wire::HallLink::stateChanged, this, [this](wire::HallLink::State state) {
        if (state == wire::HallLink::State::Lost) { setLive(false); }
    });
}

void Reception::setLive(bool isLive) {
    m_isLive = isLive;
    m_lists.open.setMarksUnread(isLive);
}

void Reception::signedOut() {
    m_staff.reset();
    m_lastSeq = {};
    setLive(false);
    setShowsFinished(false);
    setState(Loading::State::Idle);
    Q_EMIT selectionChanged();
}

// --- what the hall tells ---------------------------------------------------------------------------------------------

void Reception::onNews(const wire::Body& told) {
    if (const auto* arrival = wire::getIf<wire::ArrivalChanged>(&told)) { onArrival(*arrival); }
}

void Reception::onArrival(const wire::ArrivalChanged& changed) {
    const int unreadBefore = unread();
    const int waitingBefore = m_lists.open.waitingCount();
    m_lastSeq = std::max(m_lastSeq, changed.seq);
    if (m_isLive && m_staff && changed.arrival.takenBy == m_staff) { Q_EMIT ownChanged(); }
    m_lists.taken.upsert(changed);
    m_lists.finished.upsert(changed);
    if (!m_lists.open.upsert(changed)) { return; }
    m_detail.update(changed);
    showNext(changed);
    if (!m_isLive) {
        m_missedSome = m_missedSome || m_lists.open.waitingCount() > waitingBefore;
    } else if (unread() > unreadBefore) {
        Q_EMIT somebodyWaits(true);
    }
}

void Reception::showNext(const wire::ArrivalChanged& changed) {
    if (!m_isLive) { return; }
    const bool isReading = m_detail.isShown() && !m_detail.isFinishedHere();
    if (isReading) { return; }
    // With nothing to read, and when the clerk has finished somebody, whoever waits longest is next.
    const auto next = m_lists.open.longestWaiting();
    if (next == changed.arrival.id) { // nobody else waits: it stays marked as new
        m_detail.show(changed);
        Q_EMIT selectionChanged();
    } else if (next) {
        select(db::raw(*next));
    }
}

void Reception::catchUp() {
    m_missedSome = false;
    // What is on the screen stays there while the desk catches up.
    if (m_state != Loading::State::Ready) { setState(Loading::State::Loading); }
    m_link.ask(wire::ArrivalsSince{m_lastSeq}, this, [this](const wire::Answered<wire::ArrivalsSince>& done) {
        if (!done) {
            setState(Loading::State::Failed, words::problem(done.error()));
            return;
        }
        Q_EMIT caughtUp();
        setLive(true);
        setState(Loading::State::Ready);
        if (!m_detail.isShown() && m_lists.open.count() > 0) { select(db::raw(m_lists.open.at(0).arrival.id)); }
        if (m_missedSome) { Q_EMIT somebodyWaits(false); }
    });
}

void Reception::reload() {
    if (m_staff && m_state == Loading::State::Failed) { catchUp(); }
}

void Reception::setState(Loading::State state, const QString& problem) {
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

// --- whom the clerk reads --------------------------------------------------------------------------------------------

void Reception::select(qint64 arrival) {
    const db::ArrivalId id{arrival};
    m_lists.open.markRead(id);
    for (const ArrivalListModel* list : {&m_lists.open, &m_lists.finished}) {
        const auto row = list->rowOf(id);
        if (!row) { continue; }
        m_detail.show(list->at(*row));
        Q_EMIT selectionChanged();
        return;
    }
}

void Reception::move(int step) {
    const auto next = list().neighbour(m_detail.shownId(), step);
    if (next) { select(db::raw(*next)); }
}

void Reception::callNext() {
    const auto next = m_lists.open.nextWaiting(m_detail.shownId());
    if (!next) { return; }
    setShowsFinished(false);
    select(db::raw(*next));
}

void Reception::setShowsFinished(bool shows) {
    if (shows == m_showsFinished) { return; }
    m_showsFinished = shows;
    Q_EMIT listChanged();
}

} // namespace desk
