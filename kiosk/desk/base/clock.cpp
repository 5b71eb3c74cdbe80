// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/clock.h"

#include <QDateTime>

namespace desk {

db::Date localDay(db::Time at) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).date();
    return db::Date{std::chrono::year{day.year()}, std::chrono::month{static_cast<unsigned>(day.month())},
                    std::chrono::day{static_cast<unsigned>(day.day())}};
}

} // namespace desk
