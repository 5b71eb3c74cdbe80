// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"
#include "kiosk/hall/state/retention.h"

#include <optional>

namespace hall {

/// Erases once a day what is over by the rules that say so, a page a second, so that nobody waits for it. Main thread;
/// outlived by the service.
class DailyRetention {
public:
    explicit DailyRetention(Service& hall);

    /// What one second's work came to.
    struct Came {
        std::optional<RetentionRun> run = {}; ///< nothing: it is over, or there is nothing to do today
        RetentionStep step = {};
    };

private:
    void look();
    void tell(const RetentionStep& step);

    Service& m_hall;
    bool m_isBusy = false;
    std::optional<RetentionRun> m_run;
    std::optional<db::Date> m_settled; ///< nothing more on this day
    std::optional<wire::Steady> m_failedAt;
};

/// One second of it: begins, goes on or ends, and brings what is in memory after it.
[[nodiscard]] db::Expected<DailyRetention::Came> retainOn(HallState& state, std::optional<RetentionRun> run,
                                                          db::Time now);

} // namespace hall
