// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/part.h"
#include "kiosk/wire/boot_clock.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <chrono>
#include <functional>
#include <optional>

namespace desk {

/// The line to the hall as the clerk sees it, and the hall's clock, which the desk goes by. GUI thread.
class HallLine : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isOnline READ isOnline NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString hallName READ hallName NOTIFY changed)
    Q_PROPERTY(QString deviceLabel READ deviceLabel NOTIFY changed)
    Q_PROPERTY(QString clockText READ clockText NOTIFY ticked)
    /// Clocks that are off, a line each, as far as this desk is told; empty: none.
    Q_PROPERTY(QString clockWarning READ clockWarning NOTIFY changed)

public:
    /// Requires: `link` outlives this. `now`: this computer's wall clock; `steady`: measures how long the line is down.
    HallLine(wire::HallLink& link, Clock now, std::function<wire::Steady()> steady, QObject* parent = nullptr);

    void forget() override {} ///< it names nobody
    void retranslate() override { Q_EMIT changed(); }
    void signedIn(const wire::StaffSignedIn& staff) override;
    void signedOut() override;
    void onNews(const wire::Body& told) override;
    void onTick(db::Time /*hallTime*/) override { Q_EMIT ticked(); }

    [[nodiscard]] bool isOnline() const { return m_link.state() == wire::HallLink::State::Connected; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString hallName() const;
    [[nodiscard]] QString deviceLabel() const;
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString clockWarning() const;
    [[nodiscard]] db::Time hallTime() const;
    /// Nothing: it is not lost.
    [[nodiscard]] std::optional<std::chrono::milliseconds> lostFor() const;

Q_SIGNALS:
    void changed();
    void ticked();

private:
    void onState(wire::HallLink::State state);

    wire::HallLink& m_link;
    Clock m_now;
    std::function<wire::Steady()> m_steady;
    bool m_isStaffed = false;                 ///< there is something on the screen that may be old
    std::optional<db::Time> m_lostAt;         ///< by the hall's clock, to be told
    std::optional<wire::Steady> m_lostSince;  ///< the same moment
    std::optional<db::Time> m_hallZero;       ///< what the hall's clock showed when the steady one began
    std::chrono::milliseconds m_clockAhead{}; ///< this computer's clock minus the hall's, when it was heard last
    std::optional<wire::ClockNotice> m_clockNotice;
};

} // namespace desk
