// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/summary_stores.h"

#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr ColumnWords<DismissReason> kReason;
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxNote = 600; // bytes; 200 characters of Chinese

constexpr char kAppointments[] =
    "SELECT id, resident_id, item_code, on_day, minute, note, is_cancelled FROM appointment ";

Appointment readAppointment(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = AppointmentId{row},
            .resident = id<ResidentId>(s, 1),
            .itemCode = text(s, 2),
            .on = day(s, 3),
            .minute = static_cast<int>(integer(s, 4)),
            .note = opened(connection, s, 5, {"appointment", "note", row}),
            .isCancelled = integer(s, 6) != 0};
}

} // namespace

Expected<void> DismissalStore::put(const Dismissal& dismissal, const Stamp& by) {
    return inTransaction(*m_connection, "dismiss a line", [&] {
        if (dismissal.lineKey.empty()) { fail(ErrorKind::Invalid, "a line without a key"); }
        checkText(dismissal.lineKey, kMaxCode, "line key");
        checkDay(dismissal.on);
        checkDay(dismissal.until);
        run(*m_connection,
            "INSERT INTO summary_dismissal (resident_id, line_key, reason, on_day, until_day, by_id) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (resident_id, line_key) DO UPDATE SET "
            "reason = excluded.reason, on_day = excluded.on_day, until_day = excluded.until_day, by_id = "
            "excluded.by_id",
            dismissal.resident, dismissal.lineKey, kReason.of(dismissal.reason), dismissal.on, dismissal.until,
            dismissal.by);
        audit(*m_connection, by, "summary_line.dismissed", subject("resident", dismissal.resident), dismissal.lineKey);
    });
}

Expected<void> DismissalStore::remove(ResidentId resident, std::string_view lineKey, const Stamp& by) {
    return inTransaction(*m_connection, "restore a line", [&] {
        const std::string key{lineKey};
        if (run(*m_connection, "DELETE FROM summary_dismissal WHERE resident_id = ?1 AND line_key = ?2", resident,
                key) == 0) {
            fail(ErrorKind::NotFound, "this line was not dismissed");
        }
        audit(*m_connection, by, "summary_line.restored", subject("resident", resident), key);
    });
}

Expected<std::vector<Dismissal>> DismissalStore::ofResident(ResidentId resident) const {
    return guarded("dismissals", [&] {
        Statement s{m_connection->sql(),
                    "SELECT line_key, reason, on_day, until_day, by_id FROM summary_dismissal WHERE resident_id = ?1"};
        db::stores::put(s, 1, resident);
        std::vector<Dismissal> found;
        while (s.executeStep()) {
            found.push_back({.resident = resident,
                             .lineKey = text(s, 0),
                             .reason = kReason.from(text(s, 1)),
                             .on = day(s, 2),
                             .until = optionalDay(s, 3),
                             .by = id<StaffId>(s, 4)});
        }
        return found;
    });
}

Expected<AppointmentId> AppointmentStore::insert(const Appointment& appointment, const Stamp& by) {
    return inTransaction(*m_connection, "make an appointment", [&] {
        checkText(appointment.itemCode, kMaxCode, "item code");
        checkText(appointment.note, kMaxNote, "note");
        checkDay(appointment.on);
        if (appointment.minute < 0 || appointment.minute >= 24 * 60) { fail(ErrorKind::Invalid, "no time of day"); }
        Statement taken{m_connection->sql(), "SELECT 1 FROM appointment WHERE resident_id = ?1 AND on_day = ?2 AND "
                                             "minute = ?3 AND is_cancelled = 0"};
        putAll(taken, appointment.resident, appointment.on, appointment.minute);
        if (taken.executeStep()) { fail(ErrorKind::Conflict, "this resident has an appointment at that time"); }
        const AppointmentId id{nextId(*m_connection, "appointment")};
        run(*m_connection,
            "INSERT INTO appointment (id, resident_id, item_code, on_day, minute, note) VALUES (?1, ?2, ?3, ?4, ?5, "
            "?6)",
            id, appointment.resident, appointment.itemCode, appointment.on, appointment.minute,
            m_connection->seal().seal(appointment.note, {"appointment", "note", raw(id)}));
        audit(*m_connection, by, "appointment.made", subject("appointment", id),
              subject("resident", appointment.resident));
        return id;
    });
}

Expected<void> AppointmentStore::cancel(AppointmentId id, const Stamp& by) {
    return inTransaction(*m_connection, "cancel an appointment", [&] {
        const auto appointment = orFail(find(id));
        if (!appointment) { fail(ErrorKind::NotFound, subject("appointment", id)); }
        if (run(*m_connection, "UPDATE appointment SET is_cancelled = 1 WHERE id = ?1 AND is_cancelled = 0", id) == 0) {
            fail(ErrorKind::Conflict, subject("appointment", id) + " was cancelled before");
        }
        audit(*m_connection, by, "appointment.cancelled", subject("appointment", id),
              subject("resident", appointment->resident));
    });
}

Expected<std::optional<Appointment>> AppointmentStore::find(AppointmentId id) const {
    return guarded("find appointment", [&]() -> std::optional<Appointment> {
        Statement s{m_connection->sql(), std::string(kAppointments) + "WHERE id = ?1"};
        put(s, 1, id);
        if (!s.executeStep()) { return std::nullopt; }
        return readAppointment(*m_connection, s);
    });
}

Expected<std::vector<Appointment>> AppointmentStore::ofResident(ResidentId resident, Date from) const {
    return guarded("appointments", [&] {
        Statement s{m_connection->sql(), std::string(kAppointments) +
                                             "WHERE resident_id = ?1 AND on_day >= ?2 AND is_cancelled = 0 "
                                             "ORDER BY on_day, minute, id"};
        putAll(s, resident, from);
        std::vector<Appointment> found;
        while (s.executeStep()) {
            addReadable(found, *m_connection, "appointment", integer(s, 0),
                        [&] { return readAppointment(*m_connection, s); });
        }
        return found;
    });
}

} // namespace db::stores
