// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/outside/judge.h"

#include <cassert>

namespace db::outside {

bool isWhole(const WithdrawnList& list, const Witness& witness) {
    if (witness.withdrawals == 0) { return true; }
    const auto count = static_cast<std::size_t>(witness.withdrawals);
    return witness.withdrawals > 0 && list.signatures.size() >= count &&
           list.signatures[count - 1] == witness.lastWithdrawal;
}

Judged judge(const Compared& compared) {
    assert(compared.list);
    Judged judged;
    if (!compared.witness) {
        const bool isLost = compared.isThere || compared.isExpected;
        judged.fault = compared.isThere ? Fault::Unreadable : compared.isExpected ? Fault::Missing : Fault::None;
        judged.mustHoldBack = isLost;
        judged.isListWhole = !isLost;
        return judged;
    }
    const Witness& witness = *compared.witness;
    judged.isListWhole = isWhole(*compared.list, witness);
    judged.mustHoldBack = !judged.isListWhole;
    if (compared.entries < witness.entries) {
        judged.fault = Fault::RolledBack;
        judged.lost = witness.entries - compared.entries;
    } else if (witness.entries > 0 && compared.hash != witness.hash) {
        judged.fault = Fault::Rewritten;
    }
    return judged;
}

} // namespace db::outside
