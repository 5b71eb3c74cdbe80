// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/matter_store.h"

#include "db/stores/record_table.h"

#include <sstream>

namespace db::stores {
namespace {

constexpr ColumnWords<MatterState> kMatterState;
constexpr ColumnWords<InformedBy> kTold;
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxShort = 192;
constexpr std::size_t kMostMaterials = 32;
constexpr std::size_t kMaxText = 6000; // bytes; 2000 characters of Chinese

/// One material a line.
std::string linesOf(const std::vector<std::string>& materials) {
    if (materials.size() > kMostMaterials) { fail(ErrorKind::Invalid, "too many missing materials"); }
    std::string lines;
    for (const std::string& material : materials) {
        checkText(material, kMaxShort, "missing material");
        if (material.empty() || material.find('\n') != std::string::npos) {
            fail(ErrorKind::Invalid, "a missing material that is no line");
        }
        if (!lines.empty()) { lines += '\n'; }
        lines += material;
    }
    return lines;
}

std::vector<std::string> materialsOf(const std::string& lines) {
    std::vector<std::string> materials;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        materials.push_back(line);
    }
    return materials;
}

const auto& table() {
    static const auto matters = recordTable<Matter>(
        "matter", Column("resident_id", &Matter::resident), Column("item_code", &Matter::itemCode),
        Column("state", &Matter::state, form::Word{kMatterState}), Column("accepted_day", &Matter::acceptedOn),
        Column("promised_day", &Matter::promisedBy), Column("statutory_day", &Matter::statutoryBy),
        Column("finished_day", &Matter::finishedOn), Column("progress_day", &Matter::lastProgressOn),
        Column("waiting_for", &Matter::missing, form::AsText{form::Sealed{}, linesOf, materialsOf}),
        Column("note", &Matter::note, form::Sealed{}), Column("waiting_since_day", &Matter::waitingSince),
        Column("owner_id", &Matter::owner), Column("unit", &Matter::unit),
        Column("acknowledge_day", &Matter::acknowledgeBy), Column("is_extended", &Matter::isExtended),
        Column("result", &Matter::result, form::Sealed{}), Column("told", &Matter::told, form::Word{kTold}),
        Column("arrival_id", &Matter::arrival), Column("handed_by", &Matter::handedBy),
        Column("authority_id", &Matter::authority), Column("about_id", &Matter::about));
    return matters;
}

void check(const Matter& m) {
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
}

constexpr char kOpen[] = "WHERE state NOT IN ('finished', 'withdrawn') ";
constexpr char kNearestFirst[] = "ORDER BY promised_day IS NULL AND statutory_day IS NULL, "
                                 "min(ifnull(promised_day, statutory_day), ifnull(statutory_day, promised_day)), id";

/// For the audit log; empty if it is nobody's.
std::string whose(const Matter& matter) {
    return matter.resident ? subject("resident", *matter.resident) : std::string();
}

MatterId add(Connection& connection, const Matter& matter, const Stamp& by) {
    const MatterId id{nextId(connection, "matter")};
    check(matter);
    table().insert(connection, id, matter);
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

} // namespace

Expected<MatterId> MatterStore::insert(const Matter& matter, const Stamp& by) {
    return inTransaction(*m_connection, "insert matter", [&] { return add(*m_connection, matter, by); });
}

Expected<MatterId> MatterStore::start(const Matter& matter, const std::optional<OneTimeNotice>& notice,
                                      const Stamp& by) {
    return inTransaction(*m_connection, "start matter", [&] {
        const MatterId id = add(*m_connection, matter, by);
        addStep(*m_connection, id, {.matter = id, .at = by.at, .actor = by.actor, .action = "started", .words = ""});
        if (notice) { addNotice(*m_connection, id, *notice); }
        return id;
    });
}

Expected<void> MatterStore::take(const MatterStep& step, const Matter& after,
                                 const std::optional<OneTimeNotice>& notice, const Stamp& by) {
    return inTransaction(*m_connection, "matter step", [&] {
        check(after);
        table().update(*m_connection, after.id, after);
        addStep(*m_connection, after.id, step);
        if (notice) { addNotice(*m_connection, after.id, *notice); }
        audit(*m_connection, by, "matter." + step.action, subject("matter", after.id), whose(after));
    });
}

Expected<void> MatterStore::update(const Matter& matter, const Stamp& by) {
    return inTransaction(*m_connection, "update matter", [&] {
        check(matter);
        table().update(*m_connection, matter.id, matter);
        audit(*m_connection, by, "matter.changed", subject("matter", matter.id), whose(matter));
    });
}

Expected<std::optional<Matter>> MatterStore::find(MatterId id) const {
    return guarded("find matter", [&] { return table().find(*m_connection, id); });
}

Expected<std::vector<Matter>> MatterStore::ofResident(ResidentId resident) const {
    return guarded("matters", [&] {
        return table().read(*m_connection, "WHERE resident_id = ?1 ORDER BY accepted_day DESC, id DESC", resident);
    });
}

Expected<std::vector<Matter>> MatterStore::open() const {
    return guarded("open matters", [&] { return table().read(*m_connection, std::string(kOpen) + kNearestFirst); });
}

Expected<std::vector<Matter>> MatterStore::openOf(std::optional<StaffId> owner) const {
    return guarded("open matters", [&] {
        return table().read(*m_connection, std::string(kOpen) + "AND owner_id IS ?1 " + kNearestFirst, owner);
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

Expected<std::map<std::string, int, std::less<>>> MatterStore::countByItem() const {
    return guarded("count matters by item", [&] {
        Statement s{m_connection->sql(), "SELECT item_code, count(*) FROM matter GROUP BY item_code"};
        std::map<std::string, int, std::less<>> counts;
        while (s.executeStep()) {
            counts.emplace(text(s, 0), static_cast<int>(integer(s, 1)));
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
