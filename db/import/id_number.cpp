// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/id_number.h"

#include "db/import/resident_list.h"
#include "db/records/days.h"

#include <algorithm>
#include <array>

namespace db::import {
/// The weights are 2^(18-position) mod 11; the last character makes the sum 1 mod 11, ten written as X.
char checkDigit(std::string_view first17) {
    static constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr std::string_view kDigits = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        sum += kWeights.at(i) * (first17[i] - '0');
    }
    return kDigits[static_cast<std::size_t>(sum % 11)];
}

std::optional<IdNumberFacts> readIdNumber(std::string_view id) {
    if (id.size() != 18 || !std::all_of(id.begin(), id.begin() + 17, isDigit)) { return std::nullopt; }
    if (checkDigit(id.substr(0, 17)) != id[17]) { return std::nullopt; }
    const auto birthDate = dayOf(numberOf(id.substr(6, 4)), numberOf(id.substr(10, 2)), numberOf(id.substr(12, 2)));
    if (!birthDate) { return std::nullopt; }
    return IdNumberFacts{.birthDate = *birthDate, .sex = (id[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female};
}

bool isValidIdNumber(std::string_view id) {
    return readIdNumber(id).has_value();
}

} // namespace db::import
