// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/wire/arrivals.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// What whoever is signed in can do with one arrival now. As made: nothing.
struct ArrivalSteps {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(bool take MEMBER take CONSTANT)
    Q_PROPERTY(bool reject MEMBER reject CONSTANT)
    Q_PROPERTY(bool open MEMBER open CONSTANT)
    Q_PROPERTY(bool finish MEMBER finish CONSTANT)
    Q_PROPERTY(bool link MEMBER link CONSTANT)
    Q_PROPERTY(bool handOver MEMBER handOver CONSTANT)
    Q_PROPERTY(bool accept MEMBER accept CONSTANT)
    Q_PROPERTY(bool start MEMBER start CONSTANT)

public:
    bool take = false;
    bool reject = false; ///< it is somebody else
    bool open = false;   ///< the record
    bool finish = false;
    bool link = false;     ///< say who it is
    bool handOver = false; ///< it is one's own, or one is the manager
    bool accept = false;
    bool start = false; ///< a matter: it is one's own, and whose it is is known
    bool isMine = false;
};

/// Who is signed in, and whether the hall can be asked.
struct ArrivalClerk {
    std::optional<db::StaffId> staff = {};
    db::StaffRole role = db::StaffRole::Clerk;
    bool isOnline = true;
};

[[nodiscard]] ArrivalSteps stepsOf(const wire::ArrivalChanged& arrival, const ArrivalClerk& clerk);

} // namespace desk
