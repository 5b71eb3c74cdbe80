// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db::outside {

/// The keyed digest of a text, in hexadecimal digits; of the hall whose list it is.
using Sign = std::function<std::string(std::string_view)>;

/// A consent that does not stand any more. The time at which it was given tells it from another one that got the same
/// number after a restore.
struct Withdrawal {
    ResidentId resident{};
    ConsentId consent{};
    Time givenAt{};
    Time withdrawnAt{};
    friend auto operator<=>(const Withdrawal&, const Withdrawal&) = default;
    [[nodiscard]] bool isOf(const Withdrawal& other) const {
        return resident == other.resident && consent == other.consent && givenAt == other.givenAt;
    }
};

/// The list as a text file, one line a withdrawal:
///
///     RESIDENT CONSENT GIVEN WITHDRAWN SIGNATURE        (numbers and times in milliseconds since 1970 UTC)
///
/// Each signature covers the one before it, so that no line can be changed, left out or put in between.
struct WithdrawnList {
    std::vector<Withdrawal> all;         ///< the lines that are good, from the start
    std::vector<std::string> signatures; ///< of each of them
    bool isTorn = false;                 ///< the last line has no end: what a power cut leaves; it is not in `all`
    bool isForged = false; ///< a line is not this hall's, or was changed; it and what follows are not in `all`

    [[nodiscard]] bool has(const Withdrawal& one) const;
};

[[nodiscard]] WithdrawnList readList(std::string_view text, const Sign& sign);

/// The lines that put `more` behind what `list` has.
[[nodiscard]] std::string linesFor(const WithdrawnList& list, const std::vector<Withdrawal>& more, const Sign& sign);

/// Those of `all` that `list` does not have.
[[nodiscard]] std::vector<Withdrawal> missingFrom(const WithdrawnList& list, const std::vector<Withdrawal>& all);

} // namespace db::outside
