// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/records/summary.h"
#include "db/stores/stamp.h"

#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// What staff took off a resident's summary. A handle, like ResidentStore.
class DismissalStore {
public:
    explicit DismissalStore(Connection& connection)
        : m_connection(&connection) {}

    /// Replaces an older dismissal of the same line. Invalid: no key. Constraint: no such resident or staff.
    [[nodiscard]] Expected<void> put(const Dismissal& dismissal, const Stamp& by);
    /// The line is said again. NotFound: it was not dismissed.
    [[nodiscard]] Expected<void> remove(ResidentId resident, std::string_view lineKey, const Stamp& by);
    /// In no order.
    [[nodiscard]] Expected<std::vector<Dismissal>> ofResident(ResidentId resident) const;

private:
    Connection* m_connection;
};

/// The times that a hall keeps free for residents. A handle, like ResidentStore.
class AppointmentStore {
public:
    explicit AppointmentStore(Connection& connection)
        : m_connection(&connection) {}

    /// `appointment.id` is ignored; the new id is returned. Invalid: no time of day. Conflict: the resident has one at
    /// that time. Constraint: no such resident.
    [[nodiscard]] Expected<AppointmentId> insert(const Appointment& appointment, const Stamp& by);
    /// NotFound. Conflict: it was cancelled before.
    [[nodiscard]] Expected<void> cancel(AppointmentId id, const Stamp& by);
    [[nodiscard]] Expected<std::optional<Appointment>> find(AppointmentId id) const;
    /// Of `from` and later, without the cancelled; the next first.
    [[nodiscard]] Expected<std::vector<Appointment>> ofResident(ResidentId resident, Date from) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
