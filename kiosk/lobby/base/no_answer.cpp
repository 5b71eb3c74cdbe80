// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/no_answer.h"

#include <algorithm>

namespace lobby {

std::optional<wire::RefusalCode> refusalOf(const wire::NoAnswer& none) {
    const bool isRefused = none.why == wire::NoAnswer::Why::Refused || none.why == wire::NoAnswer::Why::SessionOver;
    return isRefused ? std::optional(none.refusal.code) : std::nullopt;
}

std::optional<int> minutesToWait(const wire::NoAnswer& none) {
    const auto code = refusalOf(none);
    if (code != wire::RefusalCode::LockedOut && code != wire::RefusalCode::TooMany) { return {}; }
    return std::max(1, (none.refusal.retryAfterSeconds + 59) / 60);
}

} // namespace lobby
