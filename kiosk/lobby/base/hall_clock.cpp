// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/hall_clock.h"

#include "kiosk/lobby/base/words.h"

#include <QDateTime>

namespace lobby {
namespace {

QDateTime momentOf(db::Time time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

} // namespace

QString HallClock::time() const {
    return clockWords(momentOf(m_settings.now()), m_comforts.language());
}

QString HallClock::date() const {
    return dateWords(momentOf(m_settings.now()), m_comforts.language());
}

void HallClock::tick() {
    if (const QString shown = date() + time(); shown != m_shown) {
        m_shown = shown;
        Q_EMIT changed();
    }
}

} // namespace lobby
