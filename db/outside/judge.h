// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/outside/witness.h"

#include <optional>
#include <string>

namespace db::outside {

/// What lies outside of a data folder, and what the database inside says.
struct Compared {
    bool isExpected = false;             ///< the database knows that a witness is kept
    bool isThere = false;                ///< there is a file for one
    std::optional<Witness> witness = {}; ///< what it says, if it is this hall's and whole
    std::int64_t entries = 0;            ///< of the audit log in the database
    std::optional<std::string> hash =
        {}; ///< there, of the entry that the witness saw last; nothing: there is no such entry
    const WithdrawnList* list = nullptr; ///< outside; not null
};

enum class Fault {
    None,
    Missing,    ///< a witness was kept and is not there
    Unreadable, ///< it is not this hall's, or was changed
    RolledBack, ///< the audit log had come further: an old copy was put back
    Rewritten,  ///< the audit log has another entry than the one that was seen
};

struct Judged {
    Fault fault = Fault::None;
    std::int64_t lost = 0;     ///< RolledBack: so many entries
    bool isListWhole = false;  ///< nobody withdrew but those on the list, as far as the hall had come
    bool mustHoldBack = false; ///< who withdrew in the lost part cannot be known
};

/// A log that has come further than the witness is no fault: the witness is written after it. A hall that never had a
/// witness has none to compare with, and nothing is held back.
[[nodiscard]] Judged judge(const Compared& compared);

/// Whether `list` has all that the witness counted.
[[nodiscard]] bool isWhole(const WithdrawnList& list, const Witness& witness);

} // namespace db::outside
