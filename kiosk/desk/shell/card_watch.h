// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/shell/desk_app.h"

#include <QMutex>
#include <QObject>
#include <QQuickWindow>
#include <optional>
#include <set>
#include <vector>

namespace desk {

/// A card that stood in a frame that was really shown.
struct ShownCard {
    db::ArrivalId arrival{};
    db::ArrivalEventSeq seq{};
    db::ArrivalBasis basis{};
    db::ArrivalState state{};
    db::Time shownAt{}; ///< this computer's wall clock, just after the frame was swapped
    std::optional<db::Time> firstGoodFrameAt;
};

/// Says when a card is on the screen: the list says that it is in view, the next frame that is made from then on
/// contains it, and that frame's swap is the moment. Works with every render loop: with a render thread, a frame that
/// was already under way does not count. Lives on the GUI thread.
class CardWatch : public QObject {
    Q_OBJECT

public:
    /// Requires: `window` and `app` outlive this.
    CardWatch(QQuickWindow& window, DeskApp& app, Clock now, QObject* parent = nullptr);

Q_SIGNALS:
    void shown(const desk::ShownCard& card);

private:
    void onCardInView(qint64 arrival, qint64 seq);
    void onSynchronizing();
    void onSwapped();

    DeskApp& m_app;
    std::set<db::ArrivalEventSeq> m_seen; ///< an event comes onto the screen once, however often it scrolls by
    Clock m_now;
    std::vector<ShownCard> m_pending; ///< in view, in no frame yet; GUI thread, or while it is blocked for the frame
    QMutex m_mutex;
    std::vector<ShownCard> m_inFrame; ///< in the frame that is under way; guarded by m_mutex
};

} // namespace desk
