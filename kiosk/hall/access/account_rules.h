// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/hall/state/data_folder.h"
#include "kiosk/wire/accounts.h"

#include <optional>
#include <vector>

/// What an account of a member of staff may be, whether a manager wants it at a desk or the operator in the shell.
namespace hall {

/// As it was meant: the name in its one form (db::names::oneForm), nothing around the window.
[[nodiscard]] db::Staff tidied(db::Staff account);

/// Why an account cannot be as `wanted`, which is tidied(), or nothing. `all`: the hall's, of one moment; an id that
/// none of them has: somebody new. `windows`: the hall's; an account that already has another keeps it. `by`: who wants
/// it; nothing: the operator.
[[nodiscard]] std::optional<wire::AccountProblem> accountProblem(const db::Staff& wanted,
                                                                 const std::vector<db::Staff>& all,
                                                                 const std::vector<Window>& windows,
                                                                 std::optional<db::StaffId> by);

} // namespace hall
