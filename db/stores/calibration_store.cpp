// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/calibration_store.h"

#include "db/stores/connection.h"

#include <algorithm>
#include <cmath>

namespace db::stores {
namespace {

constexpr ColumnWords<CalibrationEvidence> kEvidence;

constexpr const char* kColumns =
    "SELECT c.id, c.made_at, c.made_by, c.model_digest, c.evidence, c.aim, c.persons, c.templates, c.pairs, "
    "c.persons_needed, c.known, c.unsure, c.margin, c.chips, c.strong, c.strong_chips, c.fitted, c.fitted_low, "
    "c.fitted_high, c.fpir, c.fpir_low, c.fpir_high, c.fnir, c.fnir_low, c.fnir_high, c.impostors_seen, "
    "c.genuine_seen FROM calibration c ";

double real(Statement& s, int at) {
    return s.getColumn(at).getDouble();
}

int small(Statement& s, int at) {
    return static_cast<int>(integer(s, at));
}

RateWithInterval rate(Statement& s, int at) {
    return {.value = real(s, at), .low = real(s, at + 1), .high = real(s, at + 2)};
}

std::optional<RateWithInterval> optionalRate(Statement& s, int at) {
    return isNull(s, at) ? std::nullopt : std::optional{rate(s, at)};
}

Calibration read(Statement& s) {
    return {.id = id<CalibrationId>(s, 0),
            .madeAt = time(s, 1),
            .madeBy = text(s, 2),
            .modelDigest = text(s, 3),
            .evidence = kEvidence.from(text(s, 4)),
            .aim = real(s, 5),
            .persons = small(s, 6),
            .templates = small(s, 7),
            .pairs = integer(s, 8),
            .personsNeeded = small(s, 9),
            .known = real(s, 10),
            .unsure = real(s, 11),
            .margin = real(s, 12),
            .chips = small(s, 13),
            .strong = real(s, 14),
            .strongChips = small(s, 15),
            .fitted = optionalRate(s, 16),
            .fpir = rate(s, 19),
            .fnir = optionalRate(s, 22),
            .impostorsSeen = small(s, 25),
            .genuineSeen = small(s, 26)};
}

// Written so that a NaN is refused too.
bool isShare(const RateWithInterval& rate) {
    return rate.low >= 0 && rate.low <= rate.high && rate.high <= 1 && rate.value >= 0 && rate.value <= 1;
}

void check(const Calibration& c) {
    const bool isDigest = c.modelDigest.size() == 64 && std::ranges::all_of(c.modelDigest, [](char each) {
                              return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
                          });
    if (!isDigest) { fail(ErrorKind::Invalid, "calibration: no model digest"); }
    const bool areScores = c.unsure >= -1 && c.unsure <= c.known && c.known <= 1 && c.margin >= 0 && c.margin <= 2 &&
                           c.strong >= c.known && c.strong <= 2;
    if (!areScores) { fail(ErrorKind::Invalid, "calibration: its thresholds do not fit"); }
    if (c.chips < 1 || c.strongChips < 1) {
        fail(ErrorKind::Invalid, "calibration: a probe holds one picture at least");
    }
    if (!(c.aim > 0 && c.aim <= 1) || !isShare(c.fpir) || (c.fnir && !isShare(*c.fnir))) {
        fail(ErrorKind::Invalid, "calibration: a rate is outside [0, 1]");
    }
    if (c.fitted &&
        !(std::isfinite(c.fitted->value) && std::isfinite(c.fitted->low) && std::isfinite(c.fitted->high))) {
        fail(ErrorKind::Invalid, "calibration: the fit is not a number");
    }
}

std::optional<double> part(const std::optional<RateWithInterval>& rate, double RateWithInterval::* which) {
    return rate ? std::optional{*rate.*which} : std::nullopt;
}

void choose(Connection& connection, std::optional<CalibrationId> id, const Stamp& by) {
    run(connection, "INSERT INTO calibration_choice (calibration_id, chosen_at, chosen_by) VALUES (?1, ?2, ?3)", id,
        by.at, by.actor);
}

void insert(Connection& connection, CalibrationId id, const Calibration& c, const Stamp& by) {
    using Rate = RateWithInterval;
    run(connection,
        "INSERT INTO calibration (id, made_at, made_by, model_digest, evidence, aim, persons, templates, pairs, "
        "persons_needed, known, unsure, margin, chips, strong, strong_chips, fitted, fitted_low, fitted_high, fpir, "
        "fpir_low, fpir_high, fnir, fnir_low, fnir_high, impostors_seen, genuine_seen) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
        "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)",
        id, by.at, by.actor, c.modelDigest, kEvidence.of(c.evidence), c.aim, c.persons, c.templates, c.pairs,
        c.personsNeeded, c.known, c.unsure, c.margin, c.chips, c.strong, c.strongChips, part(c.fitted, &Rate::value),
        part(c.fitted, &Rate::low), part(c.fitted, &Rate::high), c.fpir.value, c.fpir.low, c.fpir.high,
        part(c.fnir, &Rate::value), part(c.fnir, &Rate::low), part(c.fnir, &Rate::high), c.impostorsSeen,
        c.genuineSeen);
}

} // namespace

Expected<CalibrationId> CalibrationStore::add(const Calibration& calibration, const Stamp& by) {
    return inTransaction(*m_connection, "add calibration", [&] {
        check(calibration);
        const CalibrationId id{nextId(*m_connection, "calibration")};
        insert(*m_connection, id, calibration, by);
        stores::choose(*m_connection, id, by);
        audit(*m_connection, by, "calibration.made", subject("calibration", id));
        return id;
    });
}

Expected<void> CalibrationStore::choose(std::optional<CalibrationId> id, const Stamp& by) {
    return inTransaction(*m_connection, "choose calibration", [&] {
        if (id) {
            Statement s{m_connection->sql(), "SELECT 1 FROM calibration WHERE id = ?1"};
            put(s, 1, *id);
            if (!s.executeStep()) { fail(ErrorKind::NotFound, subject("calibration", *id)); }
        }
        stores::choose(*m_connection, id, by);
        audit(*m_connection, by, "calibration.chosen", id ? subject("calibration", *id) : "calibration:shipped");
    });
}

Expected<std::optional<Calibration>> CalibrationStore::inForce() const {
    return guarded("calibration in force", [&]() -> std::optional<Calibration> {
        Statement s{m_connection->sql(), std::string(kColumns) +
                                             "JOIN calibration_choice h ON h.calibration_id = c.id "
                                             "WHERE h.seq = (SELECT max(seq) FROM calibration_choice)"};
        if (!s.executeStep()) { return std::nullopt; }
        return read(s);
    });
}

Expected<std::optional<Calibration>> CalibrationStore::find(CalibrationId id) const {
    return guarded("find calibration", [&]() -> std::optional<Calibration> {
        Statement s{m_connection->sql(), std::string(kColumns) + "WHERE c.id = ?1"};
        put(s, 1, id);
        if (!s.executeStep()) { return std::nullopt; }
        return read(s);
    });
}

Expected<std::vector<Calibration>> CalibrationStore::all() const {
    return guarded("all calibrations", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "ORDER BY c.id DESC"};
        std::vector<Calibration> found;
        while (s.executeStep()) {
            found.push_back(read(s));
        }
        return found;
    });
}

} // namespace db::stores
