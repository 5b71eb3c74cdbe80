// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/actor_name.h"

#include <charconv>
#include <string_view>

namespace hall {

std::string actorName(const db::stores::HallDatabase& hall, const std::string& actor) {
    constexpr std::string_view kStaff = "staff:";
    std::int64_t id = 0;
    if (!actor.starts_with(kStaff) ||
        std::from_chars(actor.data() + kStaff.size(), actor.data() + actor.size(), id).ec != std::errc()) {
        return actor;
    }
    const auto staff = hall.staff().find(db::StaffId{id});
    return staff && *staff ? (*staff)->name : actor;
}

} // namespace hall
