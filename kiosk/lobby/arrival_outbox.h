// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/hall_link.h"

#include <QTimer>
#include <deque>

namespace lobby {

/// Keeps anonymous arrivals in memory until the hall has stored them. The requestKey makes each one only once, however
/// often it is sent. GUI thread.
class ArrivalOutbox : public QObject {
    Q_OBJECT

public:
    /// More than this many waiting arrivals are not one afternoon's visitors: the oldest is let go, with a warning.
    static constexpr std::size_t kMost = 200;

    explicit ArrivalOutbox(wire::HallLink& link, QObject* parent = nullptr);

    void send(wire::AnonymousArrival arrival);
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }

Q_SIGNALS:
    void stored(const QString& requestKey, const QString& window);
    /// Could not be delivered now; it will be when the hall is there again.
    void kept(const QString& requestKey);
    /// The hall will not take it; it is not kept.
    void refused(const QString& requestKey);

private:
    void sendNext();
    void onReply(const std::string& requestKey, const std::optional<wire::Body>& reply);
    void retryIn(std::chrono::seconds time);

    wire::HallLink& m_link;
    std::deque<wire::AnonymousArrival> m_waiting;
    bool m_inFlight = false;
    QTimer m_retry;
};

} // namespace lobby
