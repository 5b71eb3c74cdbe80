// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/arrivals/arrival_detail.h"
#include "kiosk/desk/arrivals/arrival_list_model.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/request_state.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// Who comes to the hall and whom the clerk reads: feeds the lists of arrivals and the card beside them, and fetches
/// what came while the line was down. GUI thread.
class Reception : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    Q_PROPERTY(bool showsFinished READ showsFinished WRITE setShowsFinished NOTIFY listChanged)
    Q_PROPERTY(int unread READ unread NOTIFY countChanged)
    Q_PROPERTY(int todayCount READ todayCount NOTIFY countChanged)

public:
    /// Fed with every arrival.
    struct Lists {
        ArrivalListModel& open;
        ArrivalListModel& taken;
        ArrivalListModel& finished;
    };

    /// Requires: all outlive this.
    Reception(wire::HallLink& link, Lists lists, ArrivalDetail& detail, QObject* parent = nullptr);

    void forget() override {} ///< a locked desk counts who comes
    void retranslate() override { Q_EMIT stateChanged(); }
    void signedIn(const wire::StaffSignedIn& staff) override { m_staff = staff.staff; }
    void signedOut() override;
    void onNews(const wire::Body& told) override;
    void onBack(bool /*wasAway*/) override { catchUp(); }

    Q_INVOKABLE void select(qint64 arrival);
    /// 1: the next card down, -1: the next up.
    Q_INVOKABLE void move(int step);
    /// Whoever has waited longest; after them the one after them. Nothing happens if nobody waits.
    Q_INVOKABLE void callNext();
    /// Once more what could not be fetched.
    Q_INVOKABLE void reload();
    /// The screen says that this card is in view; passed on as cardShown.
    Q_INVOKABLE void noteCardInView(qint64 arrival, qint64 seq) { Q_EMIT cardShown(arrival, seq); }
    void setShowsFinished(bool shows);

    [[nodiscard]] Loading::State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool showsFinished() const { return m_showsFinished; }
    [[nodiscard]] int unread() const { return m_lists.open.unreadCount(); }
    [[nodiscard]] int todayCount() const { return m_lists.open.count() + m_lists.finished.count(); }
    /// Caught up: what comes now is new.
    [[nodiscard]] bool isLive() const { return m_isLive; }
    /// The newest event that this desk has; what it asks for after a break.
    [[nodiscard]] db::ArrivalEventSeq lastSeq() const { return m_lastSeq; }

Q_SIGNALS:
    void stateChanged();
    void listChanged();
    void countChanged();
    /// The arrival that the clerk reads is another one, or none.
    void selectionChanged();
    /// Everything that is under way has been told again.
    void caughtUp();
    /// Somebody is here whom nobody has seen to yet; `isNew`: just now, not while the line was down.
    void somebodyWaits(bool isNew);
    /// Something changed about whom this clerk serves.
    void ownChanged();
    void cardShown(qint64 arrival, qint64 seq);

private:
    void onArrival(const wire::ArrivalChanged& changed);
    void showNext(const wire::ArrivalChanged& changed);
    void catchUp();
    void setState(Loading::State state, const QString& problem = {});
    void setLive(bool isLive);
    [[nodiscard]] ArrivalListModel& list() { return m_showsFinished ? m_lists.finished : m_lists.open; }

    wire::HallLink& m_link;
    Lists m_lists;
    ArrivalDetail& m_detail;
    std::optional<db::StaffId> m_staff;
    Loading::State m_state = Loading::State::Idle;
    QString m_problem;
    bool m_isLive = false;
    bool m_missedSome = false;
    bool m_showsFinished = false;
    db::ArrivalEventSeq m_lastSeq{};
};

} // namespace desk
