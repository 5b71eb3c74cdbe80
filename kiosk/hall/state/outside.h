// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/outside/judge.h"
#include "db/stores/hall_database.h"
#include "kiosk/hall/state/data_folder.h"

#include <cstdint>
#include <string>
#include <vector>

/// The two files beside a data folder (DataFolder::withdrawnList, DataFolder::witness) and the database in it. Only
/// whoever holds the folder's lock writes them. Runs where the database is used.
namespace hall {

/// What lies outside, against what the database says; changes nothing. Errors: those of the database.
struct OutsideLook {
    db::outside::WithdrawnList list;
    std::optional<db::outside::Witness> witness;
    db::outside::Judged judged;
};
[[nodiscard]] db::Expected<OutsideLook> lookAtOutside(const db::stores::HallDatabase& hall, const DataFolder& folder);

/// What the start found and did.
struct OutsideStart {
    db::outside::Judged judged;
    int withdrawnAgain = 0; ///< consents that the list has and the database did not
    int heldBack = 0;       ///< newly
};

/// Before anything is loaded. Carries out what the list says (the erasing is left to finishWithdrawals()), holds back
/// what cannot be known, and tells a fault to the audit log and to faultToldIn() until it is accepted.
[[nodiscard]] db::Expected<OutsideStart> compareAtStart(const db::stores::HallDatabase& hall, const DataFolder& folder,
                                                        const db::stores::Stamp& by);

/// Brings both files up to the database. Call after a withdrawal and now and then. Errors: DiskFull, Io: the files are
/// as they were, and the next call does it.
[[nodiscard]] db::Expected<void> keepOutside(const db::stores::HallDatabase& hall, const DataFolder& folder,
                                             db::Time now);

/// Withdraws again whatever `withdrawn` has and the database does not know as withdrawn; returns how many.
[[nodiscard]] db::Expected<int> withdrawAgain(const db::stores::HallDatabase& hall,
                                              const std::vector<db::outside::Withdrawal>& withdrawn,
                                              const db::stores::Stamp& by);

/// Every consent that was withdrawn, as the list has them.
[[nodiscard]] db::Expected<std::vector<db::outside::Withdrawal>> withdrawnIn(const db::stores::HallDatabase& hall);

/// The signature of this hall's lists, witnesses and backups.
[[nodiscard]] db::outside::Sign signOf(const db::stores::HallDatabase& hall);

/// The setting that holds a fault, in words for the operator, until `yimenctl audit accept`; empty: none.
inline constexpr char kOutsideFault[] = "outside.fault";
/// The setting that says that a witness is kept.
inline constexpr char kOutsideKept[] = "outside.kept";

[[nodiscard]] std::string wordsOf(const db::outside::Judged& judged);

} // namespace hall
