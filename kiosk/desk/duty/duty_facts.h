// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/duty.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// What the desk says about who is here and what is in hand, in its language and at one time. As made: about nobody.
struct DutyFacts {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QVariantList colleagues MEMBER colleagues CONSTANT)
    Q_PROPERTY(QVariantList everybody MEMBER everybody CONSTANT)
    Q_PROPERTY(int arrivals MEMBER arrivals CONSTANT)
    Q_PROPERTY(int matters MEMBER matters CONSTANT)
    Q_PROPERTY(int handedToYou MEMBER handedToYou CONSTANT)
    Q_PROPERTY(int nobodys MEMBER nobodys CONSTANT)
    Q_PROPERTY(int pressing MEMBER pressing CONSTANT)
    Q_PROPERTY(int lateNeeds MEMBER lateNeeds CONSTANT)
    Q_PROPERTY(QString away MEMBER away CONSTANT)

public:
    /// Everybody else who works here: {staff, name, initial, about (window, or that they are out), note, isHere,
    /// isAway}; those who are here first.
    QVariantList colleagues;
    /// The same, with the clerk themselves first: a manager takes over what nobody looks after.
    QVariantList everybody;
    int arrivals = 0;
    int matters = 0;
    int handedToYou = 0;
    int nobodys = 0;
    int pressing = 0;  ///< of `matters`, due by the next working day, or late
    int lateNeeds = 0; ///< in the whole hall
    QString away;      ///< as awayOf()
};

/// `me`: who is signed in; `now`: of the hall.
[[nodiscard]] DutyFacts factsOf(const wire::Duty& duty, std::optional<db::StaffId> me, db::Time now);

/// The clerk's own note in one line; empty: there is none that still counts.
[[nodiscard]] QString awayOf(const wire::Duty& duty, std::optional<db::StaffId> me, db::Time now);

} // namespace desk
