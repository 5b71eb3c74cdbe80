// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <QString>
#include <string>

/// What the words of the audit log are in the desk's language.
namespace desk::words {

/// An action, such as "resident.opened"; of one that has no words of its own what it is about ("matter.delayed": the
/// matter went on), else as it is.
[[nodiscard]] QString auditAction(const std::string& action);
/// "2026-11-21 09:40", by this computer's clock.
[[nodiscard]] QString when(db::Time at);
/// Who did it: a name as it is, "operator", "hall" and "device:1" in words.
[[nodiscard]] QString actor(const std::string& name);

} // namespace desk::words
