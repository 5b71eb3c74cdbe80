// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/answered.h"
#include "kiosk/wire/hall_link.h"

#include <optional>

/// What every page of the kiosk makes of a question that the hall did not answer. What it says about that is its own:
/// a visitor who signs in goes elsewhere than one who rates.
namespace lobby {

/// The hall's own "no". Nothing: the line was lost, or what came is no answer.
[[nodiscard]] std::optional<wire::RefusalCode> refusalOf(const wire::NoAnswer& none);
[[nodiscard]] inline bool isLost(const wire::NoAnswer& none) {
    return none.why == wire::NoAnswer::Why::LineLost;
}
/// There were too many tries: minutes until the hall hears another one, at least 1. Nothing: it is not that.
[[nodiscard]] std::optional<int> minutesToWait(const wire::NoAnswer& none);

/// Tells the hall something; whatever it answers changes nothing here.
template <wire::Exchanged Request>
void tell(wire::HallLink& link, Request what, QObject* context) {
    link.ask(std::move(what), context, [](const wire::Answered<Request>&) {});
}

} // namespace lobby
