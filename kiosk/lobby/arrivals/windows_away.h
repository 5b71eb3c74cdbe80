// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/words.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>

namespace lobby {

/// Which windows' staff are out (去向留言), as the hall says it. Each line ends by itself; all are forgotten when the
/// line to the hall is cut, because the hall says them again. GUI thread.
class WindowsAway : public QObject {
    Q_OBJECT

public:
    /// Requires: `link` outlives this.
    explicit WindowsAway(wire::HallLink& link, QObject* parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_away.lines.empty(); }
    /// Into the facts of a page, where it concerns whoever reads it: at home the first window that is out, else the
    /// window that the visitor was sent to. What the greeting said about their own worker stays.
    void addTo(PageFacts& facts, db::Time now, Language language) const;

Q_SIGNALS:
    void changed();

private:
    wire::WindowsAway m_away;
};

/// "14:30", as the kiosk says times.
[[nodiscard]] QString timeWords(db::Time at, Language language);

} // namespace lobby
