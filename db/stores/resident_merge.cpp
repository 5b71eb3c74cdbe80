// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/resident_merge.h"

#include "db/stores/faces_stored.h"
#include "db/stores/hall_database.h"
#include "db/stores/record_table.h"

#include <array>

namespace db::stores {
namespace {

constexpr std::array kPlaces{
    PlaceOfResident{"care_flag", "resident_id"}, PlaceOfResident{"arrival", "resident_id"},
    PlaceOfResident{"arrival", "candidate_1"},   PlaceOfResident{"arrival", "candidate_2"},
    PlaceOfResident{"arrival", "candidate_3"},   PlaceOfResident{"matter", "resident_id"},
    PlaceOfResident{"need", "resident_id"},      PlaceOfResident{"diary_entry", "resident_id"},
    PlaceOfResident{"authority", "resident_id"}, PlaceOfResident{"appointment", "resident_id"},
};

constexpr ColumnWords<Standing> kStanding;

std::string nameOf(const PlaceOfResident& place) {
    return std::string(place.table) + "." + place.column;
}

Resident standing(const HallDatabase& hall, ResidentId id) {
    auto found = orFail(hall.residents().find(id));
    if (!found) { fail(ErrorKind::NotFound, subject("resident", id)); }
    if (found->standing == Standing::Merged) { fail(ErrorKind::Conflict, "merged already"); }
    return *std::move(found);
}

/// Puts ?2 where a row says ?1.
std::string toMove(const PlaceOfResident& place) {
    return std::string("UPDATE ")
        .append(place.table)
        .append(" SET ")
        .append(place.column)
        .append(" = ?2 WHERE ")
        .append(place.column)
        .append(" = ?1");
}

int moveRows(Connection& connection, std::int64_t merge, ResidentId from, ResidentId to) {
    int moved = 0;
    for (const PlaceOfResident& place : kPlaces) {
        std::string note = "INSERT INTO resident_merge_row SELECT ?1, ?2, id FROM ";
        note.append(place.table).append(" WHERE ").append(place.column).append(" = ?3");
        run(connection, note, merge, nameOf(place), from);
        moved += run(connection, toMove(place), from, to);
    }
    return moved;
}

void moveRowsBack(Connection& connection, std::int64_t merge, ResidentId from, ResidentId to) {
    for (const PlaceOfResident& place : kPlaces) {
        run(connection,
            toMove(place).append(
                " AND id IN (SELECT row_id FROM resident_merge_row WHERE merge_id = ?3 AND place = ?4)"),
            from, to, merge, nameOf(place));
    }
}

} // namespace

std::span<const PlaceOfResident> mergedPlaces() {
    return kPlaces;
}

Expected<void> mergeResidents(const HallDatabase& hall, ResidentId kept, ResidentId merged, const Stamp& by) {
    return inTransaction(hall.connection(), "merge residents", [&] {
        if (kept == merged) { fail(ErrorKind::Conflict, "the same record twice"); }
        (void)standing(hall, kept);
        Resident other = standing(hall, merged);
        if (orFail(hall.consents().liveOf(merged))) { fail(ErrorKind::Conflict, "a consent stands"); }
        if (isCounted(hall.connection(), kept) && isCounted(hall.connection(), merged)) {
            correctCount(hall.connection(), -1); // of stored faces: the two are one
        }
        const std::int64_t merge = nextId(hall.connection(), "resident_merge");
        run(hall.connection(),
            "INSERT INTO resident_merge (id, kept_id, merged_id, at, actor, standing) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            merge, kept, merged, by.at, by.actor, kStanding.of(other.standing));
        const int moved = moveRows(hall.connection(), merge, merged, kept);
        other.standing = Standing::Merged;
        other.mergedInto = kept;
        orFail(hall.residents().update(other, by));
        audit(hall.connection(), by, "resident.merged", subject("resident", merged),
              "into " + subject("resident", kept) + " rows " + std::to_string(moved));
    });
}

Expected<void> undoMerge(const HallDatabase& hall, ResidentId merged, const Stamp& by) {
    return inTransaction(hall.connection(), "undo a merge", [&] {
        Statement s{hall.connection().sql(), "SELECT id, kept_id, standing FROM resident_merge "
                                             "WHERE merged_id = ?1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1"};
        put(s, 1, merged);
        auto other = orFail(hall.residents().find(merged));
        if (!s.executeStep() || !other || other->standing != Standing::Merged) {
            fail(ErrorKind::NotFound, subject("resident", merged) + " is not merged");
        }
        const std::int64_t merge = integer(s, 0);
        const auto kept = id<ResidentId>(s, 1);
        moveRowsBack(hall.connection(), merge, kept, merged);
        run(hall.connection(), "UPDATE resident_merge SET undone_at = ?2 WHERE id = ?1", merge, by.at);
        other->standing = kStanding.from(text(s, 2));
        other->mergedInto.reset();
        orFail(hall.residents().update(*other, by));
        if (isCounted(hall.connection(), kept) && isCounted(hall.connection(), merged)) {
            correctCount(hall.connection(), 1);
        }
        audit(hall.connection(), by, "resident.merge_undone", subject("resident", merged),
              "from " + subject("resident", kept));
    });
}

Expected<std::vector<Merge>> mergesInto(const HallDatabase& hall, ResidentId kept) {
    return guarded("merges", [&] {
        Statement s{hall.connection().sql(), "SELECT merged_id, at FROM resident_merge "
                                             "WHERE kept_id = ?1 AND undone_at IS NULL ORDER BY id DESC"};
        put(s, 1, kept);
        std::vector<Merge> all;
        while (s.executeStep()) {
            all.push_back({.merged = id<ResidentId>(s, 0), .at = time(s, 1)});
        }
        return all;
    });
}

} // namespace db::stores
