// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace db::needs {

using CaseId = std::variant<MatterId, NeedId>;

/// What stands on a slip and is typed on a kiosk's number pad: digits alone. "1" for a matter or "2" for a need, the id
/// with at least six digits, and a check digit (ISO/IEC 7064, MOD 11,10, as in GB/T 17710), which finds every single
/// wrong digit: "20001239" for example. Shown in groups of four.
[[nodiscard]] std::string caseNumber(const CaseId& id);
/// Nothing if it is no such number, or the check digit does not fit.
[[nodiscard]] std::optional<CaseId> parseCaseNumber(std::string_view number);

} // namespace db::needs
