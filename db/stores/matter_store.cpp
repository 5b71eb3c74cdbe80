// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/matter_store.h"

#include "db/stores/connection.h"

#include <sstream>

namespace db::stores {
namespace {

constexpr Names<MatterState, 5> kMatterState{
    {"accepted", "waiting_for_material", "in_progress", "finished", "withdrawn"}};
constexpr Names<Told, 4> kTold{{"in_person", "phone", "message", "letter"}};
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxShort = 192;
constexpr std::size_t kMostMaterials = 32;
constexpr std::size_t kMaxText = 6000; // bytes; 2000 characters of Chinese

constexpr char kMatterColumns[] = "SELECT id, resident_id, item_code, state, accepted_day, promised_day, "
                                  "statutory_day, finished_day, progress_day, waiting_for, note, waiting_since_day, "
                                  "owner_id, unit, acknowledge_day, is_extended, result, told, arrival_id, handed_by, "
                                  "authority_id, about_id FROM matter ";

/// One material a line.
std::string linesOf(const std::vector<std::string>& materials) {
    if (materials.size() > kMostMaterials) fail(ErrorKind::Invalid, "too many missing materials");
    std::string lines;
    for (const std::string& material : materials) {
        checkText(material, kMaxShort, "missing material");
        if (material.empty() || material.find('\n') != std::string::npos)
            fail(ErrorKind::Invalid, "a missing material that is no line");
        if (!lines.empty()) lines += '\n';
        lines += material;
    }
    return lines;
}

std::vector<std::string> materialsOf(const std::string& lines) {
    std::vector<std::string> materials;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);)
        materials.push_back(line);
    return materials;
}

Matter readMatter(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = MatterId{row},
            .resident = optionalId<ResidentId>(s, 1),
            .itemCode = text(s, 2),
            .state = kMatterState.from(text(s, 3)),
            .acceptedOn = day(s, 4),
            .promisedBy = optionalDay(s, 5),
            .statutoryBy = optionalDay(s, 6),
            .finishedOn = optionalDay(s, 7),
            .lastProgressOn = optionalDay(s, 8),
            .missing = materialsOf(opened(connection, s, 9, {"matter", "waiting_for", row})),
            .note = opened(connection, s, 10, {"matter", "note", row}),
            .waitingSince = optionalDay(s, 11),
            .owner = optionalId<StaffId>(s, 12),
            .unit = text(s, 13),
            .acknowledgeBy = optionalDay(s, 14),
            .isExtended = integer(s, 15) != 0,
            .result = isNull(s, 16) ? std::string() : opened(connection, s, 16, {"matter", "result", row}),
            .told = isNull(s, 17) ? std::optional<Told>() : kTold.from(text(s, 17)),
            .arrival = optionalId<ArrivalId>(s, 18),
            .handedBy = optionalId<StaffId>(s, 19),
            .authority = optionalId<AuthorityId>(s, 20),
            .about = optionalId<StaffId>(s, 21)};
}

void write(Connection& connection, const char* sql, MatterId id, const Matter& m) {
    checkText(m.itemCode, kMaxCode, "item code");
    checkText(m.unit, kMaxShort, "unit");
    checkText(m.result, kMaxText, "result");
    checkText(m.note, kMaxText, "note");
    checkDay(m.acceptedOn);
    checkDay(m.promisedBy);
    checkDay(m.statutoryBy);
    checkDay(m.finishedOn);
    checkDay(m.lastProgressOn);
    checkDay(m.waitingSince);
    checkDay(m.acknowledgeBy);
    const seal::FieldSeal& seal = connection.seal();
    std::optional<std::string> told;
    if (m.told) told = kTold.of(*m.told);
    const int changed = run(connection, sql, id, m.resident, m.itemCode, kMatterState.of(m.state), m.acceptedOn,
                            m.promisedBy, m.statutoryBy, m.finishedOn, m.lastProgressOn,
                            seal.seal(linesOf(m.missing), {"matter", "waiting_for", raw(id)}),
                            seal.seal(m.note, {"matter", "note", raw(id)}), m.waitingSince, m.owner, m.unit,
                            m.acknowledgeBy, m.isExtended, seal.seal(m.result, {"matter", "result", raw(id)}), told,
                            m.arrival, m.handedBy, m.authority, m.about);
    if (changed == 0) fail(ErrorKind::NotFound, subject("matter", id));
}

constexpr char kInsertMatter[] =
    "INSERT INTO matter (id, resident_id, item_code, state, accepted_day, promised_day, statutory_day, finished_day, "
    "progress_day, waiting_for, note, waiting_since_day, owner_id, unit, acknowledge_day, is_extended, result, told, "
    "arrival_id, handed_by, authority_id, about_id) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)";
constexpr char kUpdateMatter[] =
    "UPDATE matter SET resident_id = ?2, item_code = ?3, state = ?4, accepted_day = ?5, promised_day = ?6, "
    "statutory_day = ?7, finished_day = ?8, progress_day = ?9, waiting_for = ?10, note = ?11, waiting_since_day = ?12, "
    "owner_id = ?13, unit = ?14, acknowledge_day = ?15, is_extended = ?16, result = ?17, told = ?18, "
    "arrival_id = ?19, handed_by = ?20, authority_id = ?21, about_id = ?22 WHERE id = ?1";
constexpr char kOpen[] = "WHERE state NOT IN ('finished', 'withdrawn') ";
constexpr char kNearestFirst[] = "ORDER BY promised_day IS NULL AND statutory_day IS NULL, "
                                 "min(ifnull(promised_day, statutory_day), ifnull(statutory_day, promised_day)), id";

/// For the audit log; empty if it is nobody's.
std::string whose(const Matter& matter) {
    return matter.resident ? subject("resident", *matter.resident) : std::string();
}

MatterId add(Connection& connection, const Matter& matter, const Stamp& by) {
    const MatterId id{nextId(connection, "matter")};
    write(connection, kInsertMatter, id, matter);
    audit(connection, by, "matter.added", subject("matter", id), whose(matter));
    return id;
}

void addStep(Connection& connection, MatterId matter, const MatterStep& step) {
    checkText(step.words, kMaxText, "words of a step");
    checkText(step.action, kMaxCode, "action");
    const auto row = nextId(connection, "matter_step");
    run(connection, "INSERT INTO matter_step (id, matter_id, at, actor, action, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        row, matter, step.at, step.actor, step.action,
        connection.seal().seal(step.words, {"matter_step", "words", row}));
}

void addNotice(Connection& connection, MatterId matter, const OneTimeNotice& notice) {
    checkDay(notice.givenOn);
    const auto row = nextId(connection, "one_time_notice");
    run(connection, "INSERT INTO one_time_notice (id, matter_id, given_day, missing) VALUES (?1, ?2, ?3, ?4)", row,
        matter, notice.givenOn, connection.seal().seal(linesOf(notice.missing), {"one_time_notice", "missing", row}));
}

/// All that `where` finds, in its order.
template <typename... Values>
std::vector<Matter> matters(Connection& connection, const std::string& where, const Values&... values) {
    Statement s{connection.sql(), kMatterColumns + where};
    putAll(s, values...);
    std::vector<Matter> found;
    while (s.executeStep())
        addReadable(found, connection, "matter", integer(s, 0), [&] { return readMatter(connection, s); });
    return found;
}

} // namespace

Expected<MatterId> MatterStore::insert(const Matter& matter, const Stamp& by) {
    return inTransaction(*m_connection, "insert matter", [&] { return add(*m_connection, matter, by); });
}

Expected<MatterId> MatterStore::start(const Matter& matter, const std::optional<OneTimeNotice>& notice,
                                      const Stamp& by) {
    return inTransaction(*m_connection, "start matter", [&] {
        const MatterId id = add(*m_connection, matter, by);
        addStep(*m_connection, id, {.matter = id, .at = by.at, .actor = by.actor, .action = "started", .words = ""});
        if (notice) addNotice(*m_connection, id, *notice);
        return id;
    });
}

Expected<void> MatterStore::take(const MatterStep& step, const Matter& after,
                                 const std::optional<OneTimeNotice>& notice, const Stamp& by) {
    return inTransaction(*m_connection, "matter step", [&] {
        write(*m_connection, kUpdateMatter, after.id, after);
        addStep(*m_connection, after.id, step);
        if (notice) addNotice(*m_connection, after.id, *notice);
        audit(*m_connection, by, "matter." + step.action, subject("matter", after.id), whose(after));
    });
}

Expected<void> MatterStore::update(const Matter& matter, const Stamp& by) {
    return inTransaction(*m_connection, "update matter", [&] {
        write(*m_connection, kUpdateMatter, matter.id, matter);
        audit(*m_connection, by, "matter.changed", subject("matter", matter.id), whose(matter));
    });
}

Expected<std::optional<Matter>> MatterStore::find(MatterId id) const {
    return guarded("find matter", [&]() -> std::optional<Matter> {
        Statement s{m_connection->sql(), std::string(kMatterColumns) + "WHERE id = ?1"};
        put(s, 1, id);
        if (!s.executeStep()) return std::nullopt;
        return readMatter(*m_connection, s);
    });
}

Expected<std::vector<Matter>> MatterStore::ofResident(ResidentId resident) const {
    return guarded("matters", [&] {
        return matters(*m_connection, "WHERE resident_id = ?1 ORDER BY accepted_day DESC, id DESC", resident);
    });
}

Expected<std::vector<Matter>> MatterStore::open() const {
    return guarded("open matters", [&] { return matters(*m_connection, std::string(kOpen) + kNearestFirst); });
}

Expected<std::vector<Matter>> MatterStore::openOf(std::optional<StaffId> owner) const {
    return guarded("open matters", [&] {
        return matters(*m_connection, std::string(kOpen) + "AND owner_id IS ?1 " + kNearestFirst, owner);
    });
}

Expected<std::vector<OpenCount>> MatterStore::openCounts(StaffId viewer) const {
    return guarded("count open matters", [&] {
        Statement s{m_connection->sql(), std::string("SELECT owner_id, count(*), count(handed_by) FROM matter ") +
                                             kOpen + "AND about_id IS NOT ?1 GROUP BY owner_id"};
        putAll(s, viewer);
        std::vector<OpenCount> counts;
        while (s.executeStep()) {
            counts.push_back({.owner = optionalId<StaffId>(s, 0),
                              .open = static_cast<int>(integer(s, 1)),
                              .handed = static_cast<int>(integer(s, 2))});
        }
        return counts;
    });
}

Expected<std::vector<OneTimeNotice>> MatterStore::noticesOf(MatterId matter) const {
    return guarded("notices", [&] {
        Statement s{m_connection->sql(),
                    "SELECT id, given_day, missing FROM one_time_notice WHERE matter_id = ?1 ORDER BY id"};
        put(s, 1, matter);
        std::vector<OneTimeNotice> notices;
        while (s.executeStep()) {
            const std::int64_t row = integer(s, 0);
            addReadable(notices, *m_connection, "one_time_notice", row, [&]() -> OneTimeNotice {
                const auto lines = opened(*m_connection, s, 2, {"one_time_notice", "missing", row});
                return {.matter = matter, .givenOn = day(s, 1), .missing = materialsOf(lines)};
            });
        }
        return notices;
    });
}

Expected<std::vector<MatterStep>> MatterStore::stepsOf(MatterId matter) const {
    return guarded("matter steps", [&] {
        Statement s{m_connection->sql(),
                    "SELECT id, at, actor, action, words FROM matter_step WHERE matter_id = ?1 ORDER BY id"};
        put(s, 1, matter);
        std::vector<MatterStep> steps;
        while (s.executeStep()) {
            addReadable(steps, *m_connection, "matter_step", integer(s, 0), [&]() -> MatterStep {
                return {.matter = matter,
                        .at = time(s, 1),
                        .actor = text(s, 2),
                        .action = text(s, 3),
                        .words = opened(*m_connection, s, 4, {"matter_step", "words", integer(s, 0)})};
            });
        }
        return steps;
    });
}

} // namespace db::stores
