// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/card_watch.h"

#include "kiosk/wire/arrivals.h"

#include <QMutexLocker>
#include <utility>

namespace desk {

CardWatch::CardWatch(QQuickWindow& window, DeskApp& app, Clock now, QObject* parent)
    : QObject{parent}
    , m_app{app}
    , m_now{std::move(now)} {
    connect(app.reception(), &Reception::cardShown, this, &CardWatch::onCardInView);
    // Direct: both come from the thread that draws, and mean that thread's now.
    connect(&window, &QQuickWindow::beforeSynchronizing, this, &CardWatch::onSynchronizing, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &CardWatch::onSwapped, Qt::DirectConnection);
}

void CardWatch::onCardInView(qint64 arrival, qint64 seq) {
    const db::ArrivalId id{arrival};
    for (const ArrivalListModel* list : {m_app.arrivals(), m_app.finished()}) {
        const auto row = list->rowOf(id);
        if (!row || db::raw(list->at(*row).seq) != seq) { continue; }
        const wire::ArrivalChanged& event = list->at(*row);
        if (!m_seen.insert(event.seq).second) { return; }
        m_pending.push_back({id, event.seq, event.arrival.basis, event.arrival.state, {}, event.firstGoodFrameAt});
        return;
    }
}

void CardWatch::onSynchronizing() {
    const QMutexLocker lock{&m_mutex};
    m_inFrame.insert(m_inFrame.end(), m_pending.begin(), m_pending.end());
    m_pending.clear();
}

void CardWatch::onSwapped() {
    const db::Time now = m_now();
    std::vector<ShownCard> cards;
    {
        const QMutexLocker lock{&m_mutex};
        cards.swap(m_inFrame);
    }
    if (cards.empty()) { return; }
    QMetaObject::invokeMethod(
        this,
        [this, now, cards = std::move(cards)]() mutable {
            for (ShownCard& card : cards) {
                card.shownAt = now;
                Q_EMIT shown(card);
            }
        },
        Qt::QueuedConnection);
}

} // namespace desk
