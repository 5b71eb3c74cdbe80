// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/duty.h"

namespace db::matters {
namespace {

bool isInForce(const std::optional<Whereabouts>& note, Time now) {
    return note && note->until > now;
}

} // namespace

Attendance attendanceOf(bool isSignedIn, bool isActive, const std::optional<Whereabouts>& note, Time now) {
    if (!isActive) { return Attendance::Nobody; }
    if (isInForce(note, now)) { return Attendance::Away; }
    return isSignedIn ? Attendance::Here : Attendance::Nobody;
}

bool mustSayBeforeLeaving(const InHand& inHand, const std::optional<Whereabouts>& note, Time now) {
    return inHand.arrivals + inHand.matters > 0 && !isInForce(note, now);
}

Refusal withLimit(WhereaboutsRefusal rule) {
    return {.rule = rule, .limit = rule == WhereaboutsRefusal::TooLong ? static_cast<int>(kLongestAway.count()) : 0};
}

std::optional<WhereaboutsRefusal> refuseWhereabouts(const Whereabouts& note, bool isHelperHere, Time now) {
    if (note.until <= now) { return WhereaboutsRefusal::InThePast; }
    if (note.until - now > kLongestAway) { return WhereaboutsRefusal::TooLong; }
    if (note.asks && *note.asks == note.staff) { return WhereaboutsRefusal::AsksYourself; }
    if (note.asks && !isHelperHere) { return WhereaboutsRefusal::AsksNobody; }
    return std::nullopt;
}

} // namespace db::matters
