// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/wire/arrivals.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace desk {

/// Arrivals as cards, no arrival twice. Fed with every ArrivalChanged; keeps those that it is about. Whom the clerk
/// serves stands first, then who waits, the longest first, then whom colleagues serve; who is done, the newest first.
/// Lives on the GUI thread.
class ArrivalListModel : public QAbstractListModel, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY countChanged)
    Q_PROPERTY(int unreadCount READ unreadCount NOTIFY countChanged)

public:
    /// Which arrivals this list is about.
    enum class About {
        Open,     ///< waiting or being served
        Taken,    ///< being served
        Finished, ///< done
    };

    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        SeqRole,                   ///< qint64, of the newest event of this arrival
        NameRole,                  ///< heading, ready to show
        InitialRole,               ///< one character for the round badge; "?" if nobody knows
        ColourRole,                ///< 0 to 5; -1 if nobody knows
        ReasonRole,                ///< the line under the name
        WaitingRole,               ///< how long they have waited, in words
        KioskRole,                 ///< label of the kiosk
        SentToRole,                ///< where the kiosk sent them, or empty
        SurenessRole,              ///< in words
        UnsureRole,                ///< true: a member of staff must ask who it is
        TagsRole,                  ///< list of {text, tone}: at most two, tone as db::SummaryTone
        WaitsRole,                 ///< nobody has taken it yet
        StateRole,                 ///< db::ArrivalState as int
        TakenByRole,               ///< who serves them, in words, or empty
        MineRole,                  ///< taken by the member of staff who is signed in here
        UnreadRole,                ///< nobody at this desk has looked at it yet
    };

    /// Requires: `names` outlives this.
    ArrivalListModel(About about, const CatalogueNames& names, QObject* parent = nullptr);

    void forget() override {} ///< a locked desk counts who comes
    void retranslate() override;
    void signedIn(const wire::StaffSignedIn& staff) override { setStaff(staff.staff); }
    void signedOut() override;
    void onNews(const wire::Body& told) override;
    void onTick(db::Time hallTime) override { setNow(hallTime); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Takes in one event. An event that is not newer than what is known of its arrival changes nothing.
    /// Returns whether it was taken in.
    bool upsert(const wire::ArrivalChanged& changed);
    /// The hall says what a resident's summary is now.
    void takeSummary(const db::NeedsSummary& summary);
    void clear();

    /// The time for waiting and for "today"; moves the words of every row. An arrival of another day than `now` leaves
    /// the list.
    void setNow(db::Time now);
    /// Who is signed in here, for MineRole.
    void setStaff(std::optional<db::StaffId> staff);
    /// The clerk has looked at it.
    void markRead(db::ArrivalId id);
    /// Arrivals that come from now on are new to the clerk (true), or what was missed while away (false).
    void setMarksUnread(bool marks);

    /// Nothing if the arrival is not on this list.
    [[nodiscard]] std::optional<int> rowOf(db::ArrivalId id) const;
    /// Requires: 0 <= row < count().
    [[nodiscard]] const wire::ArrivalChanged& at(int row) const;
    /// The row that the clerk reaches from `id` by `step` (1: down, -1: up), held at the ends; from an arrival that is
    /// not on the list, the first row. Nothing if the list is empty.
    [[nodiscard]] std::optional<db::ArrivalId> neighbour(std::optional<db::ArrivalId> id, int step) const;

    /// Who has waited longest of those that nobody has taken.
    [[nodiscard]] std::optional<db::ArrivalId> longestWaiting() const;
    /// Whoever waits after `id`, if that one waits, and after the last the first again; else who has waited longest.
    [[nodiscard]] std::optional<db::ArrivalId> nextWaiting(std::optional<db::ArrivalId> id) const;

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int waitingCount() const;
    [[nodiscard]] int unreadCount() const { return static_cast<int>(m_unread.size()); }
    /// The row of this arrival, for the view to bring it into sight; -1, as views have it, if it is not shown.
    Q_INVOKABLE [[nodiscard]] int viewRowOf(qint64 arrival) const;

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] bool isAbout(const wire::ArrivalChanged& changed) const;
    /// Whether `a` stands above `b`.
    [[nodiscard]] bool standsAbove(const wire::ArrivalChanged& a, const wire::ArrivalChanged& b) const;
    [[nodiscard]] QVariant tags(const wire::ArrivalChanged& row) const;
    void insert(const wire::ArrivalChanged& changed);
    void replace(int row, const wire::ArrivalChanged& changed);
    void remove(int row);
    void touchAll(const QList<int>& roles);

    About m_about;
    const CatalogueNames& m_names;
    std::vector<wire::ArrivalChanged> m_rows; ///< as they stand
    std::map<db::ArrivalId, db::ArrivalEventSeq> m_known;
    std::set<db::ArrivalId> m_unread;
    db::Time m_now{};
    std::optional<db::StaffId> m_staff;
    bool m_marksUnread = false;
};

} // namespace desk
