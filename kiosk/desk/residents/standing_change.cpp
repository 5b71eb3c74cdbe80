// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/standing_change.h"

namespace desk {

void StandingChange::ask() {
    const wire::ResidentRecord* record = openRecord();
    if (record == nullptr) { return; }
    m_now = static_cast<Standing>(record->resident.standing);
    Q_EMIT changed();
}

void StandingChange::say(Standing standing, const QString& day) {
    if (!isAsking() || isBusy() || !resident()) { return; }
    std::optional<db::Date> since;
    if (standing != Standing::Here && !day.trimmed().isEmpty()) {
        since = words::typedDay(day);
        if (!since) { return refuse(tr("日期请写成 2026-12-31 的样子")); }
        if (*since > localDay(m_hallTime())) { return refuse(tr("这一天还没有到")); }
    }
    send(wire::StandingSet{.resident = *resident(), .standing = static_cast<db::Standing>(standing), .since = since},
         [this](const wire::Withdrawn&) {
             cancel();
             Q_EMIT written();
         });
}

} // namespace desk
