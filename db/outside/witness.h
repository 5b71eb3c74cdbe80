// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/outside/withdrawn_list.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace db::outside {

/// How far a hall had come when this was written: kept outside of the data folder, so that an old copy of the folder
/// does not agree with it.
struct Witness {
    std::int64_t entries = 0;     ///< of the audit log
    std::string hash;             ///< of the last of them, 64 hexadecimal digits; empty before the first
    std::int64_t withdrawals = 0; ///< lines of the list of withdrawn consents
    std::string lastWithdrawal;   ///< signature of the last of them; empty before the first
    Time at{};
    friend bool operator==(const Witness&, const Witness&) = default;
};

[[nodiscard]] std::string textOf(const Witness& witness, const Sign& sign);
/// Nothing: another hall's, changed, or cut.
[[nodiscard]] std::optional<Witness> readWitness(std::string_view text, const Sign& sign);

} // namespace db::outside
