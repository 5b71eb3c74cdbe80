// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <vector>

namespace db::stores {

class Connection;

/// Calibrations, none of which is ever changed or removed, and which one is in force. A handle, like ResidentStore.
class CalibrationStore {
public:
    explicit CalibrationStore(Connection& connection)
        : m_connection(&connection) {}

    /// Keeps it and puts it in force; `id`, `madeAt` and `madeBy` are taken from here and the stamp. Audited as
    /// "calibration.made". Invalid: no model digest, a number that is none, a rate outside [0, 1], thresholds that are
    /// not -1 <= unsure <= known <= 1.
    [[nodiscard]] Expected<CalibrationId> add(const Calibration& calibration, const Stamp& by);
    /// Puts an earlier one in force again; nothing: the thresholds that came with the program. Audited as
    /// "calibration.chosen". NotFound: there is no such calibration.
    [[nodiscard]] Expected<void> choose(std::optional<CalibrationId> id, const Stamp& by);

    /// Nothing: the thresholds that came with the program.
    [[nodiscard]] Expected<std::optional<Calibration>> inForce() const;
    [[nodiscard]] Expected<std::optional<Calibration>> find(CalibrationId id) const;
    /// Newest first.
    [[nodiscard]] Expected<std::vector<Calibration>> all() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
