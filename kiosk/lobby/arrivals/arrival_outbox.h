// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"

#include <QString>
#include <QTimer>
#include <deque>

namespace lobby {

/// Keeps anonymous arrivals until the hall has stored them, and what a visitor took back until the hall knows, in a
/// file too, so that a kiosk that is switched off with arrivals in hand still delivers them. The requestKey makes each
/// one only once, however often it is sent. GUI thread.
class ArrivalOutbox : public QObject {
    Q_OBJECT

public:
    /// More than this many waiting arrivals are not one afternoon's visitors: the oldest is let go, with a warning.
    static constexpr std::size_t kMost = 200;

    /// `file` holds what waits, one message a line, mode 0600, and is gone when nothing does; it says what was chosen
    /// and when, and nothing about a face. Empty: in memory alone. A line that cannot be read is left out, with a
    /// warning; so is a file that cannot be written.
    explicit ArrivalOutbox(wire::HallLink& link, QString file = {}, QObject* parent = nullptr);

    void send(wire::AnonymousArrival arrival);
    /// It was a slip of the hand. What the hall cannot have heard of yet goes at once; of the rest the hall is told.
    void takeBack(const QString& requestKey, db::Time at);
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }

Q_SIGNALS:
    /// `token`: by which they will be called, or empty.
    void stored(const QString& requestKey, const QString& window, const QString& token);
    /// Could not be delivered now; it will be when the hall is there again.
    void kept(const QString& requestKey);
    /// The hall will not take it; it is not kept.
    void refused(const QString& requestKey);
    /// Nobody waits for it any more.
    void takenBack(const QString& requestKey);
    /// Staff have begun with it: it stands.
    void tooLate(const QString& requestKey);

private:
    struct Waiting {
        std::string requestKey;
        wire::Body body;      ///< AnonymousArrival, or TakeBackArrival of one
        bool wasSent = false; ///< the hall may have it
    };

    [[nodiscard]] std::deque<Waiting>::iterator find(const std::string& requestKey, bool isTakeBack);
    void keep(Waiting waiting);
    void sendNext();
    void onStored(const std::string& requestKey, const wire::Answered<wire::AnonymousArrival>& arrival);
    void onTakenBack(const std::string& requestKey, const wire::Answered<wire::TakeBackArrival>& done);
    /// The hall did not answer, or has no time now: it hears it again in a while.
    [[nodiscard]] bool retries(const wire::NoAnswer& none);
    void onDelivered(const std::string& requestKey, bool isTakeBack);
    void onUndelivered(const std::string& requestKey);
    void load();
    void save() const;

    wire::HallLink& m_link;
    QString m_file;
    std::deque<Waiting> m_waiting;
    bool m_inFlight = false;
    QTimer m_retry;
};

} // namespace lobby
