// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/hall_database.h"
#include "kiosk/hall/state/catalogue_in_force.h"
#include "kiosk/hall/state/data_folder.h"
#include "kiosk/hall/state/need_rules_in_force.h"
#include "kiosk/hall/state/resident_index.h"

#include <set>
#include <string>
#include <vector>

namespace hall {

/// Who is signed in at some desk now; the service knows it, the records do not.
using SignedIn = std::set<db::StaffId>;

/// The hall's records, and what it keeps in memory to read them by. What is a function over `const Records&` reads, and
/// runs on the thread of the readers (StoreWorker), beside whatever is written meanwhile.
struct Records {
    db::stores::HallDatabase hall;
    HallConfig config;
    CatalogueInForce catalogueInForce;
    NeedRulesInForce needRules;
    std::string signInSecret; ///< of the codes that go with case numbers, too
    ResidentIndex residents;
};

/// What was read for a member of staff, and what the audit log says of that look before they see it (noteLook).
template <typename T>
struct Looked {
    T answer;
    std::string action; ///< such as "needs.listed"
    std::string subject;
    std::string said;                       ///< comes before whom it is about, such as "needs 3"
    std::vector<db::ResidentId> whose = {}; ///< whose names it says
};

} // namespace hall
