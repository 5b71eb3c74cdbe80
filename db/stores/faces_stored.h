// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/filing.h"
#include "db/records/result.h"

namespace db::stores {

class Connection;
class HallDatabase;

/// How many people's faces were ever stored: goes up when the templates of somebody lie in faces.db who never had any
/// here, and down by nothing but a merge that shows that two were one. A number alone, so that it outlives withdrawals
/// and erased records; whoever enrols again after the proof of their last consent was erased counts as somebody new,
/// since nobody can know then.
[[nodiscard]] Expected<FacesStored> facesStored(const HallDatabase& hall);

// --- for the functions of this folder, inside a transaction

/// Templates lie under this consent.
void countStored(Connection& connection, ConsentId consent, Time at);
/// Whether a face was stored of the resident, or of a record that is merged with theirs.
[[nodiscard]] bool isCounted(Connection& connection, ResidentId resident);
/// Two that were counted are one (-1), or one is two (1).
void correctCount(Connection& connection, int by);

} // namespace db::stores
