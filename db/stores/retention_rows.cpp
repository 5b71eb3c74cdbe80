// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/retention_rows.h"

#include "db/records/days.h"
#include "db/stores/connection.h"
#include "db/stores/face_consent.h"
#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"

#include <algorithm>
#include <array>
#include <string>

namespace db::stores {
namespace {

constexpr ColumnWords<Hold> kHolds;

/// The hall's day (UTC+8) of a time in milliseconds.
std::string dayOf(std::string_view time) {
    return "((" + std::string(time) + " + 28800000) / 86400000)";
}

const std::string kVisitEnd = dayOf("coalesce(a.done_at, a.last_seen_at)");
const std::string kNeedEnd = "CASE WHEN n.state = 'evaluated' OR n.ended IS NOT NULL THEN max(coalesce(n.done_day, 0), "
                             "coalesce(n.ended_day, 0), " +
                             dayOf("n.raised_at") + ", coalesce(" +
                             dayOf("(SELECT max(s.at) FROM need_step s WHERE s.need_id = n.id)") + ", 0)) END";
constexpr const char* kMatterEnd = "CASE WHEN m.state IN ('finished', 'withdrawn') THEN "
                                   "coalesce(m.finished_day, m.progress_day, m.accepted_day) END";
const std::string kMergeDay =
    dayOf("(SELECT max(g.at) FROM resident_merge g WHERE g.merged_id = r.id AND g.undone_at IS NULL)");
/// Where no day was written, the one on which it was written that they are not here.
const std::string kStandingDay =
    "coalesce(r.standing_day, " +
    dayOf("(SELECT max(c.at) FROM resident_change c WHERE c.resident_id = r.id AND c.field = 'standing')") + ")";

constexpr std::size_t kKinds = WordsOf<DataKind>::kAll.size();

/// Every row of a kind as "row", "since" and "hold", in the order of the kinds.
const std::array<std::string, kKinds> kSelects{
    // Ratings
    "SELECT g.id AS row, " + dayOf("g.given_at") +
        " AS since, CASE WHEN (g.of = 'matter' AND EXISTS (SELECT 1 FROM matter m WHERE m.id = g.subject_id AND "
        "m.state NOT IN ('finished', 'withdrawn'))) OR (g.of = 'need' AND EXISTS (SELECT 1 FROM need n WHERE n.id = "
        "g.subject_id AND n.state <> 'evaluated' AND n.ended IS NULL)) THEN 'case' END AS hold FROM rating g",
    // Evidence
    "SELECT e.id AS row, " + dayOf("e.seen_at") + " AS since, NULL AS hold FROM recognition_evidence e",
    // Appointments
    "SELECT p.id AS row, p.on_day AS since, NULL AS hold FROM appointment p",
    // HomeVisits
    "SELECT d.id AS row, d.visited_day AS since, NULL AS hold FROM diary_entry d",
    // CareFlags
    "SELECT f.id AS row, f.until_day AS since, NULL AS hold FROM care_flag f",
    // DismissedLines
    "SELECT d.resident_id AS row, min(d.until_day) AS since, NULL AS hold FROM summary_dismissal d GROUP BY "
    "d.resident_id",
    // Needs
    "SELECT n.id AS row, " + kNeedEnd +
        " AS since, CASE WHEN EXISTS (SELECT 1 FROM need o WHERE o.same_as = n.id) OR EXISTS (SELECT 1 FROM topic t "
        "WHERE t.need_id = n.id AND t.state <> 'closed') THEN 'case' END AS hold FROM need n",
    // Matters
    "SELECT m.id AS row, " + std::string(kMatterEnd) +
        " AS since, CASE WHEN EXISTS (SELECT 1 FROM record_coverage c WHERE c.item_code = m.item_code) AND EXISTS "
        "(SELECT 1 FROM resident r WHERE r.id = m.resident_id AND r.standing = 'here') THEN 'coverage' END AS hold "
        "FROM matter m",
    // Visits
    "SELECT a.id AS row, " + kVisitEnd +
        " AS since, CASE WHEN EXISTS (SELECT 1 FROM matter m WHERE m.arrival_id = a.id) THEN 'case' WHEN a.basis IN "
        "('face', 'confirmed') AND EXISTS (SELECT 1 FROM consent c WHERE c.resident_id = a.resident_id AND "
        "c.withdrawn_at IS NULL) AND NOT EXISTS (SELECT 1 FROM arrival b WHERE b.resident_id = a.resident_id AND "
        "b.basis IN ('face', 'confirmed') AND (b.last_seen_at > a.last_seen_at OR (b.last_seen_at = a.last_seen_at AND "
        "b.id > a.id))) THEN 'face' END AS hold FROM arrival a",
    // Authorities
    "SELECT u.id AS row, u.until_day AS since, CASE WHEN EXISTS (SELECT 1 FROM matter m WHERE m.authority_id = u.id) "
    "THEN 'case' END AS hold FROM authority u",
    // Changes
    "SELECT c.id AS row, " + dayOf("c.at") +
        " AS since, CASE WHEN c.field = 'standing' AND EXISTS (SELECT 1 FROM resident r WHERE r.id = c.resident_id AND "
        "r.standing <> 'here' AND r.standing_day IS NULL) THEN 'standing' END AS hold FROM resident_change c",
    // UnusedFaces
    "SELECT c.resident_id AS row, max(" + dayOf("c.given_at") + ", coalesce(" +
        dayOf("(SELECT max(a.last_seen_at) FROM arrival a WHERE a.resident_id = c.resident_id AND a.basis IN ('face', "
              "'confirmed'))") +
        ", 0)) AS since, NULL AS hold FROM consent c WHERE c.withdrawn_at IS NULL",
    // WithdrawnConsents
    "SELECT c.id AS row, " + dayOf("c.withdrawn_at") +
        " AS since, CASE WHEN EXISTS (SELECT 1 FROM withdrawal w WHERE w.consent_id = c.id AND w.erased_at IS NULL) "
        "THEN 'erasure' END AS hold FROM consent c",
    // Merged
    "SELECT r.id AS row, " + kMergeDay + " AS since, NULL AS hold FROM resident r WHERE r.standing = 'merged'",
    // MovedOut
    "SELECT r.id AS row, " + kStandingDay + " AS since, NULL AS hold FROM resident r WHERE r.standing = 'moved_out'",
    // Died
    "SELECT r.id AS row, " + kStandingDay + " AS since, NULL AS hold FROM resident r WHERE r.standing = 'died'",
};

/// What hangs on a record: of each kind how many, the newest's beginning, and how many have none; ?1 is the resident.
struct Hanging {
    DataKind kind;
    std::string select;
};
const std::vector<Hanging>& hangings() {
    static const std::vector<Hanging> kAll{
        {DataKind::Appointments, "SELECT count(*), max(on_day), 0 FROM appointment WHERE resident_id = ?1"},
        {DataKind::HomeVisits, "SELECT count(*), max(visited_day), 0 FROM diary_entry WHERE resident_id = ?1"},
        {DataKind::Needs, "SELECT count(*), max(since), sum(since IS NULL) FROM (SELECT " + kNeedEnd +
                              " AS since FROM need n WHERE n.resident_id = ?1)"},
        {DataKind::Matters, "SELECT count(*), max(since), sum(since IS NULL) FROM (SELECT " + std::string(kMatterEnd) +
                                " AS since FROM matter m WHERE m.resident_id = ?1)"},
        {DataKind::Visits, "SELECT count(*), max(" + kVisitEnd +
                               "), 0 FROM arrival a WHERE a.resident_id = ?1 OR a.candidate_1 = ?1 OR a.candidate_2 = "
                               "?1 OR a.candidate_3 = ?1"},
        {DataKind::WithdrawnConsents, "SELECT count(*), max(" + dayOf("withdrawn_at") +
                                          "), sum(withdrawn_at IS NULL) FROM consent WHERE resident_id = ?1"},
        {DataKind::Merged, "SELECT count(*), max(" + kMergeDay + "), 0 FROM resident r WHERE r.merged_into_id = ?1"},
    };
    return kAll;
}

std::vector<HangsOn> hangsOn(Connection& connection, std::int64_t resident) {
    std::vector<HangsOn> found;
    for (const Hanging& each : hangings()) {
        Prepared prepared{connection, each.select};
        put(*prepared, 1, resident);
        if (!(*prepared).executeStep() || integer(*prepared, 0) == 0) { continue; }
        const bool isOpen = integer(*prepared, 2) > 0;
        found.push_back({.kind = each.kind, .since = isOpen ? std::nullopt : optionalDay(*prepared, 1)});
    }
    return found;
}

/// New pictures are a use of a face, and lie in the other file.
void countPictures(const FacesDatabase& faces, RetentionRow& row) {
    Prepared prepared{faces.connection(),
                      "SELECT max(" + dayOf("enrolled_at") + ") FROM face_template WHERE resident_id = ?1"};
    put(*prepared, 1, row.row);
    if (!(*prepared).executeStep()) { return; }
    const auto taken = optionalDay(*prepared, 0);
    if (taken && row.since && *taken > *row.since) { row.since = taken; }
}

std::vector<RetentionRow> read(const HallDatabase& hall, const FacesDatabase& faces, DataKind kind,
                               const RetentionPage& page) {
    std::string select =
        "SELECT row, since, hold FROM (" + kSelects.at(static_cast<std::size_t>(kind)) + ") WHERE row > ?1";
    if (page.until) { select += " AND since <= ?3"; }
    select += " ORDER BY row LIMIT ?2";
    Prepared prepared{hall.connection(), select};
    put(*prepared, 1, page.after);
    put(*prepared, 2, page.most > 0 ? page.most : -1);
    if (page.until) { put(*prepared, 3, *page.until); }
    std::vector<RetentionRow> rows;
    while ((*prepared).executeStep()) {
        RetentionRow row{.row = integer(*prepared, 0), .since = optionalDay(*prepared, 1)};
        if (!isNull(*prepared, 2)) { row.hold = kHolds.from(text(*prepared, 2)); }
        if (kind == DataKind::UnusedFaces) { countPictures(faces, row); }
        if (isRecord(kind) && row.since) {
            row.hangsOn = hangsOn(hall.connection(), row.row);
            if (!row.hangsOn.empty()) { row.hold = Hold::Others; }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

// What is run for each row that goes; ?1 is the row, ?2 the last day.
constexpr std::array<std::string_view, 1> kRatings{"DELETE FROM rating WHERE id = ?1"};
constexpr std::array<std::string_view, 1> kEvidence{"DELETE FROM recognition_evidence WHERE id = ?1"};
constexpr std::array<std::string_view, 1> kAppointments{"DELETE FROM appointment WHERE id = ?1"};
constexpr std::array<std::string_view, 1> kHomeVisits{"DELETE FROM diary_entry WHERE id = ?1"};
constexpr std::array<std::string_view, 1> kCareFlags{"DELETE FROM care_flag WHERE id = ?1"};
constexpr std::array<std::string_view, 1> kDismissed{
    "DELETE FROM summary_dismissal WHERE resident_id = ?1 AND until_day <= ?2"};
constexpr std::array<std::string_view, 5> kNeeds{
    "DELETE FROM rating WHERE of = 'need' AND subject_id = ?1", "DELETE FROM need_step WHERE need_id = ?1",
    "DELETE FROM publication WHERE need_id = ?1", "UPDATE topic SET need_id = NULL WHERE need_id = ?1",
    "DELETE FROM need WHERE id = ?1"};
constexpr std::array<std::string_view, 4> kMatters{
    "DELETE FROM rating WHERE of = 'matter' AND subject_id = ?1", "DELETE FROM one_time_notice WHERE matter_id = ?1",
    "DELETE FROM matter_step WHERE matter_id = ?1", "DELETE FROM matter WHERE id = ?1"};
constexpr std::array<std::string_view, 5> kVisits{
    "DELETE FROM rating WHERE of = 'arrival' AND subject_id = ?1", "DELETE FROM arrival_event WHERE arrival_id = ?1",
    "DELETE FROM first_contact WHERE arrival_id = ?1", "DELETE FROM arrival_hand_over WHERE arrival_id = ?1",
    "DELETE FROM arrival WHERE id = ?1"};
constexpr std::array<std::string_view, 1> kAuthorities{"DELETE FROM authority WHERE id = ?1"};
constexpr std::array<std::string_view, 1> kChanges{"DELETE FROM resident_change WHERE id = ?1"};
constexpr std::array<std::string_view, 4> kConsents{
    "DELETE FROM withdrawal WHERE consent_id = ?1", "DELETE FROM held_consent WHERE consent_id = ?1",
    "DELETE FROM unfinished_enrolment WHERE consent_id = ?1", "DELETE FROM consent WHERE id = ?1"};
constexpr std::array<std::string_view, 11> kRecords{
    "DELETE FROM care_flag WHERE resident_id = ?1",
    "DELETE FROM authority WHERE resident_id = ?1",
    "DELETE FROM summary_dismissal WHERE resident_id = ?1",
    "DELETE FROM tidied_resident WHERE resident_id = ?1",
    "UPDATE tidied_resident SET alike_id = NULL WHERE alike_id = ?1",
    "DELETE FROM resident_change WHERE resident_id = ?1",
    "DELETE FROM look_alike WHERE first_id = ?1 OR second_id = ?1",
    "DELETE FROM recognition_evidence WHERE resident_id = ?1 OR other_id = ?1",
    "DELETE FROM resident_merge_row WHERE merge_id IN (SELECT id FROM resident_merge WHERE kept_id = ?1 OR "
    "merged_id = ?1)",
    "DELETE FROM resident_merge WHERE kept_id = ?1 OR merged_id = ?1",
    "DELETE FROM resident WHERE id = ?1"};
/// In the order of the kinds; of unused faces markWithdrawn() and what follows it do it.
constexpr std::array<std::span<const std::string_view>, kKinds> kErasures{
    kRatings,  kEvidence, kAppointments, kHomeVisits,  kCareFlags, kDismissed,
    kNeeds,    kMatters,  kVisits,       kAuthorities, kChanges,   std::span<const std::string_view>(),
    kConsents, kRecords,  kRecords,      kRecords,
};

std::optional<std::int64_t> householdOf(Connection& connection, std::int64_t resident) {
    Prepared prepared{connection, "SELECT household_id FROM resident WHERE id = ?1"};
    put(*prepared, 1, resident);
    if (!(*prepared).executeStep() || isNull(*prepared, 0)) { return std::nullopt; }
    return integer(*prepared, 0);
}

void erase(const HallDatabase& hall, DataKind kind, std::int64_t row, Date lastDay, const Stamp& by) {
    if (kind == DataKind::UnusedFaces) {
        (void)orFail(markWithdrawn(hall, ResidentId{row}, by, "unused"));
        return;
    }
    const auto household = isRecord(kind) ? householdOf(hall.connection(), row) : std::nullopt;
    for (const std::string_view sql : kErasures.at(static_cast<std::size_t>(kind))) {
        Prepared prepared{hall.connection(), sql};
        put(*prepared, 1, row);
        if (sql.find("?2") != std::string_view::npos) { put(*prepared, 2, lastDay); }
        (*prepared).exec();
    }
    if (household) { // its number goes with the last of its people
        run(hall.connection(),
            "DELETE FROM household WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM resident WHERE household_id = ?1)",
            *household);
    }
    if (isRecord(kind)) {
        audit(hall.connection(), by, "resident.erased", subject("resident", ResidentId{row}),
              ColumnWords<DataKind>::of(kind));
    }
}

} // namespace

Expected<std::vector<RetentionRow>> retentionRows(const HallDatabase& hall, const FacesDatabase& faces, DataKind kind,
                                                  const RetentionPage& page) {
    return guarded("retention rows", [&] { return read(hall, faces, kind, page); });
}

Expected<ErasedRows> eraseRetained(const HallDatabase& hall, const FacesDatabase& faces, DataKind kind,
                                   const RetentionPage& page, const Choose& choose, const Stamp& by) {
    auto erased = inTransaction(hall.connection(), "erase what is over", [&] {
        const auto rows = read(hall, faces, kind, page);
        ErasedRows done{.rows = choose(rows),
                        .lastLooked = rows.empty() ? page.after : rows.back().row,
                        .isMore = static_cast<int>(rows.size()) == page.most};
        for (const std::int64_t row : done.rows) {
            erase(hall, kind, row, page.until.value_or(Date{}), by);
        }
        if (!done.rows.empty()) {
            const std::string word(WordsOf<DataKind>::kAll.at(static_cast<std::size_t>(kind)));
            audit(hall.connection(), by, "retention.erased", "retention:" + word,
                  std::to_string(done.rows.size()) + " until " + isoDay(page.until.value_or(Date{})));
        }
        return done;
    });
    if (!erased || kind != DataKind::UnusedFaces) { return erased; }
    for (const std::int64_t row : erased->rows) { // marked: nothing is left of them whatever happens here
        const auto gone = withdrawConsent(hall, faces, ResidentId{row}, by);
        if (!gone) { return tl::unexpected(gone.error()); }
    }
    return erased;
}

std::span<const std::string_view> retainedPlaces() {
    static constexpr std::array<std::string_view, 16> kPlaces{"care_flag.resident_id",
                                                              "consent.resident_id",
                                                              "arrival.resident_id",
                                                              "arrival.candidate_1",
                                                              "arrival.candidate_2",
                                                              "arrival.candidate_3",
                                                              "matter.resident_id",
                                                              "need.resident_id",
                                                              "diary_entry.resident_id",
                                                              "authority.resident_id",
                                                              "summary_dismissal.resident_id",
                                                              "appointment.resident_id",
                                                              "recognition_evidence.resident_id",
                                                              "recognition_evidence.other_id",
                                                              "resident_change.resident_id",
                                                              "resident.merged_into_id"};
    return kPlaces;
}

Expected<void> forgetErased(const HallDatabase& hall) {
    return hall.connection().truncateLog();
}

} // namespace db::stores
