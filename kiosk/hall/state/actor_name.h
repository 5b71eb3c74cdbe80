// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/hall_database.h"

#include <string>

namespace hall {

/// Of whom an actor of the audit log (db::stores::Stamp) names, as long as they are on the books: "staff:3" says
/// nothing to a manager. Others as they stand there, such as "operator".
[[nodiscard]] std::string actorName(const db::stores::HallDatabase& hall, const std::string& actor);

} // namespace hall
