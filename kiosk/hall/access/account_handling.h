// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/asker.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/accounts.h"

#include <vector>

/// What a manager reads and sets of the staff's accounts; who else asks is refused before. Those that write run on the
/// state's thread; each change is in the audit log, and no name or password.
namespace hall {

[[nodiscard]] Answer<wire::Accounts> accountsFor(const Records& records, const Asker& asker,
                                                 const wire::AccountsAsk& request);

/// Takes as long as a password takes to hash (db::seal::PasswordCost).
[[nodiscard]] Answer<wire::AccountWritten> addAccount(HallState& state, const Asker& asker,
                                                      const wire::AccountAdd& request);

/// What was written, and all accounts as they are now, for the sessions.
struct AccountSetDone {
    wire::AccountWritten told;
    std::vector<db::Staff> all;
};
/// NotFound: there is none. NotInState: somebody else changed it since.
[[nodiscard]] Answer<AccountSetDone> setAccount(HallState& state, const Asker& asker, const wire::AccountSet& request);

} // namespace hall
