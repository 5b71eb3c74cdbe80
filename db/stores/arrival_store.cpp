// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/arrival_store.h"

#include "db/stores/connection.h"

#include <algorithm>

namespace db::stores {
namespace {

constexpr ColumnWords<ArrivalBasis> kBasis;
constexpr ColumnWords<ArrivalState> kState;
constexpr std::size_t kMaxKey = 64;
constexpr std::size_t kMaxCategory = 32;
constexpr std::size_t kMaxWindow = 60;
constexpr std::size_t kMaxToken = 8;
constexpr std::size_t kMaxCandidates = 3;
constexpr std::size_t kMaxNote = 900; // bytes; 300 characters of Chinese

constexpr char kColumns[] =
    "SELECT id, kiosk_id, request_key, category, first_seen_at, resident_id, candidate_1, candidate_2, candidate_3, "
    "basis, state, last_seen_at, taken_by, taken_at, done_at, sent_to, token FROM arrival ";

// As kColumns, with what changes taken from the event; then the event's number, and what it did.
constexpr char kEventColumns[] =
    "SELECT a.id, a.kiosk_id, a.request_key, a.category, a.first_seen_at, e.resident_id, e.candidate_1, e.candidate_2, "
    "e.candidate_3, e.basis, e.state, e.last_seen_at, e.taken_by, e.taken_at, e.done_at, a.sent_to, a.token, e.seq, "
    "e.change "
    "FROM arrival_event e JOIN arrival a ON a.id = e.arrival_id ";

Arrival read(Statement& s) {
    Arrival arrival{.id = id<ArrivalId>(s, 0),
                    .resident = optionalId<ResidentId>(s, 5),
                    .candidates = {},
                    .basis = kBasis.from(text(s, 9)),
                    .state = kState.from(text(s, 10)),
                    .kiosk = id<DeviceId>(s, 1),
                    .requestKey = text(s, 2),
                    .category = text(s, 3),
                    .firstSeenAt = time(s, 4),
                    .lastSeenAt = time(s, 11),
                    .takenBy = optionalId<StaffId>(s, 12),
                    .takenAt = optionalTime(s, 13),
                    .doneAt = optionalTime(s, 14),
                    .sentTo = optionalText(s, 15),
                    .token = text(s, 16)};
    for (int column = 6; column <= 8; ++column) {
        if (const auto candidate = optionalId<ResidentId>(s, column)) { arrival.candidates.push_back(*candidate); }
    }
    return arrival;
}

ArrivalEvent readEvent(Statement& s) {
    Arrival arrival = read(s);
    return {.seq = id<ArrivalEventSeq>(s, 17), .arrival = std::move(arrival)};
}

std::optional<Arrival> readOne(Statement& s) {
    if (!s.executeStep()) { return std::nullopt; }
    return read(s);
}

std::vector<Arrival> readAll(Statement& s) {
    std::vector<Arrival> arrivals;
    while (s.executeStep()) {
        arrivals.push_back(read(s));
    }
    return arrivals;
}

template <typename... Values>
std::optional<Arrival> selectOne(Connection& connection, const char* condition, const Values&... values) {
    Statement s{connection.sql(), std::string(kColumns) + condition};
    putAll(s, values...);
    return readOne(s);
}

Arrival get(Connection& connection, ArrivalId id) {
    auto arrival = selectOne(connection, "WHERE id = ?1", id);
    if (!arrival) { fail(ErrorKind::NotFound, subject("arrival", id)); }
    return std::move(*arrival);
}

std::optional<ResidentId> candidate(const Arrival& arrival, std::size_t at) {
    return at < arrival.candidates.size() ? std::optional{arrival.candidates[at]} : std::nullopt;
}

void checkBasis(const NewArrival& arrival) {
    const bool isUnsure = arrival.basis == ArrivalBasis::Unsure;
    const bool isAnonymous = arrival.basis == ArrivalBasis::Anonymous;
    if (arrival.resident.has_value() == (isUnsure || isAnonymous)) {
        fail(ErrorKind::Invalid, "arrival: its basis and its resident do not fit");
    }
    const std::size_t count = arrival.candidates.size();
    if (isUnsure ? count < 1 || count > kMaxCandidates : count != 0) {
        fail(ErrorKind::Invalid, "arrival: its basis and its candidates do not fit");
    }
}

void check(const NewArrival& arrival) {
    checkBasis(arrival);
    if (arrival.requestKey.empty()) { fail(ErrorKind::Invalid, "arrival: no request key"); }
    checkText(arrival.requestKey, kMaxKey, "request key");
    checkText(arrival.category, kMaxCategory, "category");
    checkText(arrival.sentTo.value_or(""), kMaxWindow, "window");
    checkText(arrival.token, kMaxToken, "token");
}

/// What the audit entry says besides: whose it was before, if it is nobody's now, and why.
struct Because {
    std::optional<ResidentId> before = {};
    std::string_view why = {};
};

/// The event row and the audit entry of a change that was just written; inside its transaction.
ArrivalEvent announce(Connection& connection, Arrival arrival, std::string_view change, const Stamp& by,
                      const Because& because = {}) {
    run(connection,
        "INSERT INTO arrival_event (arrival_id, at, change, resident_id, candidate_1, candidate_2, candidate_3, basis, "
        "state, last_seen_at, taken_by, taken_at, done_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        arrival.id, by.at, change, arrival.resident, candidate(arrival, 0), candidate(arrival, 1),
        candidate(arrival, 2), kBasis.of(arrival.basis), kState.of(arrival.state), arrival.lastSeenAt, arrival.takenBy,
        arrival.takenAt, arrival.doneAt);
    const ArrivalEventSeq seq{connection.sql().getLastInsertRowid()};
    const auto whose = arrival.resident ? arrival.resident : because.before;
    std::string detail = whose ? subject("resident", *whose) : std::string{};
    if (!because.why.empty()) { detail += (detail.empty() ? "" : " ") + std::string(because.why); }
    audit(connection, by, "arrival." + std::string(change), subject("arrival", arrival.id), detail);
    return {.seq = seq, .arrival = std::move(arrival)};
}

/// Writes what may change of an arrival and announces it.
ArrivalEvent save(Connection& connection, Arrival arrival, std::string_view change, const Stamp& by,
                  const Because& because) {
    run(connection,
        "UPDATE arrival SET resident_id = ?2, candidate_1 = ?3, candidate_2 = ?4, candidate_3 = ?5, basis = ?6, "
        "state = ?7, last_seen_at = ?8, taken_by = ?9, taken_at = ?10, done_at = ?11, sent_to = ?12, category = ?13 "
        "WHERE id = ?1",
        arrival.id, arrival.resident, candidate(arrival, 0), candidate(arrival, 1), candidate(arrival, 2),
        kBasis.of(arrival.basis), kState.of(arrival.state), arrival.lastSeenAt, arrival.takenBy, arrival.takenAt,
        arrival.doneAt, arrival.sentTo, arrival.category);
    return announce(connection, std::move(arrival), change, by, because);
}

ArrivalEvent newestEventOf(Connection& connection, ArrivalId id) {
    Statement s{connection.sql(), std::string(kEventColumns) + "WHERE e.arrival_id = ?1 ORDER BY e.seq DESC LIMIT 1"};
    put(s, 1, id);
    if (!s.executeStep()) { fail(ErrorKind::Corrupt, subject("arrival", id) + " has no event"); }
    return readEvent(s);
}

ArrivalEvent insert(Connection& connection, const NewArrival& wanted, const Stamp& by) {
    Arrival arrival{.id = ArrivalId{nextId(connection, "arrival")},
                    .resident = wanted.resident,
                    .candidates = wanted.candidates,
                    .basis = wanted.basis,
                    .state = ArrivalState::Waiting,
                    .kiosk = wanted.kiosk,
                    .requestKey = wanted.requestKey,
                    .category = wanted.category,
                    .firstSeenAt = wanted.firstSeenAt,
                    .lastSeenAt = std::max(wanted.firstSeenAt, by.at),
                    .takenBy = std::nullopt,
                    .takenAt = std::nullopt,
                    .doneAt = std::nullopt,
                    .sentTo = wanted.sentTo,
                    .token = wanted.token};
    run(connection,
        "INSERT INTO arrival (id, resident_id, candidate_1, candidate_2, candidate_3, basis, state, kiosk_id, "
        "request_key, category, first_seen_at, last_seen_at, sent_to, token) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        arrival.id, arrival.resident, candidate(arrival, 0), candidate(arrival, 1), candidate(arrival, 2),
        kBasis.of(arrival.basis), kState.of(arrival.state), arrival.kiosk, arrival.requestKey, arrival.category,
        arrival.firstSeenAt, arrival.lastSeenAt, arrival.sentTo, arrival.token);
    return announce(connection, std::move(arrival), "recorded", by);
}

/// An event of this arrival, and the one before it.
struct TwoEvents {
    ArrivalEvent before;
    ArrivalEvent event;
    std::string change;
};

TwoEvents eventAndBefore(Connection& connection, ArrivalId id, ArrivalEventSeq event) {
    Statement s{connection.sql(),
                std::string(kEventColumns) + "WHERE e.arrival_id = ?1 AND e.seq <= ?2 ORDER BY e.seq DESC LIMIT 2"};
    putAll(s, id, event);
    if (!s.executeStep()) { fail(ErrorKind::NotFound, subject("arrival", id) + " has no such event"); }
    TwoEvents two{.before = {}, .event = readEvent(s), .change = text(s, 18)};
    if (two.event.seq != event) { fail(ErrorKind::NotFound, subject("arrival", id) + " has no such event"); }
    if (!s.executeStep()) { fail(ErrorKind::Invalid, subject("arrival", id) + " was recorded by that event"); }
    two.before = readEvent(s);
    return two;
}

/// One change: read, decide, write, announce.
template <typename Decide>
Expected<ArrivalEvent> change(Connection& connection, ArrivalId id, std::string_view what, const Stamp& by,
                              Decide&& decide, std::string_view why = {}) {
    return inTransaction(connection, what, [&] {
        Arrival arrival = get(connection, id);
        const Because because{.before = arrival.resident, .why = why};
        decide(arrival);
        return save(connection, std::move(arrival), what, by, because);
    });
}

} // namespace

Expected<RecordedArrival> ArrivalStore::record(const NewArrival& arrival, const Stamp& by) {
    return inTransaction(*m_connection, "record arrival", [&]() -> RecordedArrival {
        check(arrival);
        if (const auto earlier = selectOne(*m_connection, "WHERE request_key = ?1", arrival.requestKey)) {
            return {.event = newestEventOf(*m_connection, earlier->id), .isNew = false};
        }
        return {.event = insert(*m_connection, arrival, by), .isNew = true};
    });
}

Expected<ArrivalEvent> ArrivalStore::touch(ArrivalId id, const Stamp& by) {
    return change(*m_connection, id, "seen_again", by,
                  [&](Arrival& arrival) { arrival.lastSeenAt = std::max(arrival.lastSeenAt, by.at); });
}

Expected<ArrivalEvent> ArrivalStore::tellAgain(ArrivalId id, const Stamp& by) {
    return change(*m_connection, id, "told_again", by, [](Arrival& /*arrival*/) {});
}

Expected<ArrivalEvent> ArrivalStore::confirm(ArrivalId id, const Stamp& by, std::optional<std::string> sentTo) {
    return change(*m_connection, id, "confirmed", by, [&](Arrival& arrival) {
        checkText(sentTo.value_or(""), kMaxWindow, "window");
        if (!arrival.resident) { fail(ErrorKind::Conflict, subject("arrival", id) + " has no resident to confirm"); }
        arrival.basis = ArrivalBasis::Confirmed;
        if (sentTo) { arrival.sentTo = std::move(sentTo); }
    });
}

Expected<ArrivalEvent> ArrivalStore::send(ArrivalId id, const std::string& sentTo, const Stamp& by) {
    return change(*m_connection, id, "sent", by, [&](Arrival& arrival) {
        checkText(sentTo, kMaxWindow, "window");
        arrival.sentTo = sentTo;
    });
}

Expected<ArrivalEvent> ArrivalStore::cameFor(ArrivalId id, const std::string& category, const Stamp& by) {
    const auto say = [&](Arrival& arrival) {
        checkText(category, kMaxCategory, "category");
        if (arrival.state == ArrivalState::Done) { fail(ErrorKind::Conflict, subject("arrival", id) + " is done"); }
        arrival.category = category;
    };
    return change(*m_connection, id, "came_for", by, say, category);
}

Expected<ArrivalEvent> ArrivalStore::takeBack(ArrivalId id, const Stamp& by) {
    return change(*m_connection, id, "taken_back", by, [&](Arrival& arrival) {
        if (arrival.state != ArrivalState::Waiting) {
            fail(ErrorKind::Conflict, subject("arrival", id) + " does not wait any more");
        }
        arrival.state = ArrivalState::Done;
        arrival.doneAt = by.at;
    });
}

Expected<ArrivalEvent> ArrivalStore::unlink(ArrivalId id, const Stamp& by, std::string_view why) {
    const auto forget = [](Arrival& arrival) {
        arrival.resident.reset();
        arrival.candidates.clear();
        arrival.basis = ArrivalBasis::Anonymous;
    };
    return change(*m_connection, id, "unlinked", by, forget, why);
}

Expected<ArrivalEvent> ArrivalStore::link(ArrivalId id, ResidentId resident, ArrivalBasis basis, const Stamp& by,
                                          std::string_view why) {
    const auto name = [&](Arrival& arrival) {
        if (basis == ArrivalBasis::Unsure || basis == ArrivalBasis::Anonymous) {
            fail(ErrorKind::Invalid, "a link needs a basis that says who");
        }
        arrival.resident = resident;
        arrival.candidates.clear();
        arrival.basis = basis;
    };
    return change(*m_connection, id, "linked", by, name, why);
}

Expected<std::variant<ArrivalEvent, AlreadyTaken>> ArrivalStore::take(ArrivalId id, StaffId who, const Stamp& by) {
    using Outcome = std::variant<ArrivalEvent, AlreadyTaken>;
    return inTransaction(*m_connection, "take arrival", [&]() -> Outcome {
        Arrival arrival = get(*m_connection, id);
        if (arrival.takenBy) { return AlreadyTaken{*arrival.takenBy}; }
        if (arrival.state == ArrivalState::Done) { fail(ErrorKind::Conflict, subject("arrival", id) + " is done"); }
        arrival.state = ArrivalState::Taken;
        arrival.takenBy = who;
        arrival.takenAt = by.at;
        run(*m_connection,
            "INSERT INTO first_contact (arrival_id, staff_id, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", id, who,
            by.at);
        return save(*m_connection, std::move(arrival), "taken", by, {});
    });
}

Expected<ArrivalEvent> ArrivalStore::handOver(const ArrivalHandOver& handOver, const Stamp& by) {
    return change(*m_connection, handOver.arrival, "handed_over", by, [&](Arrival& arrival) {
        checkText(handOver.note, kMaxNote, "hand-over note");
        if (arrival.state != ArrivalState::Taken) {
            fail(ErrorKind::Conflict, subject("arrival", arrival.id) + " is not taken");
        }
        arrival.takenBy = handOver.to;
        run(*m_connection,
            "UPDATE arrival_hand_over SET accepted_at = ?2 WHERE arrival_id = ?1 AND accepted_at IS NULL", arrival.id,
            by.at);
        const auto row = nextId(*m_connection, "arrival_hand_over");
        run(*m_connection,
            "INSERT INTO arrival_hand_over (id, arrival_id, from_id, to_id, at, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            row, arrival.id, handOver.from, handOver.to, by.at,
            m_connection->seal().seal(handOver.note, {"arrival_hand_over", "note", row}));
    });
}

Expected<ArrivalEvent> ArrivalStore::accept(ArrivalId id, const Stamp& by) {
    return change(*m_connection, id, "accepted", by, [&](Arrival& arrival) {
        const int accepted =
            run(*m_connection,
                "UPDATE arrival_hand_over SET accepted_at = ?2 WHERE arrival_id = ?1 AND accepted_at IS NULL",
                arrival.id, by.at);
        if (accepted == 0) { fail(ErrorKind::Conflict, subject("arrival", id) + " was not handed over"); }
    });
}

Expected<std::optional<FirstContact>> ArrivalStore::firstContactOf(ArrivalId id) const {
    return guarded("first contact", [&]() -> std::optional<FirstContact> {
        Statement s{m_connection->sql(), "SELECT staff_id, at FROM first_contact WHERE arrival_id = ?1"};
        put(s, 1, id);
        if (!s.executeStep()) { return std::nullopt; }
        return FirstContact{.arrival = id, .staff = stores::id<StaffId>(s, 0), .at = time(s, 1)};
    });
}

Expected<std::optional<ArrivalHandOver>> ArrivalStore::openHandOverOf(ArrivalId id) const {
    return guarded("hand-over", [&]() -> std::optional<ArrivalHandOver> {
        Statement s{m_connection->sql(), "SELECT id, from_id, to_id, at, note FROM arrival_hand_over "
                                         "WHERE arrival_id = ?1 AND accepted_at IS NULL"};
        put(s, 1, id);
        if (!s.executeStep()) { return std::nullopt; }
        return ArrivalHandOver{.arrival = id,
                               .from = stores::id<StaffId>(s, 1),
                               .to = stores::id<StaffId>(s, 2),
                               .at = time(s, 3),
                               .note = opened(*m_connection, s, 4, {"arrival_hand_over", "note", integer(s, 0)})};
    });
}

Expected<ArrivalEvent> ArrivalStore::finish(ArrivalId id, const Stamp& by) {
    return change(*m_connection, id, "finished", by, [&](Arrival& arrival) {
        if (arrival.state == ArrivalState::Done) { fail(ErrorKind::Conflict, subject("arrival", id) + " is done"); }
        arrival.state = ArrivalState::Done;
        arrival.doneAt = by.at;
    });
}

Expected<ArrivalEvent> ArrivalStore::undo(ArrivalId id, ArrivalEventSeq event, const Stamp& by) {
    return inTransaction(*m_connection, "undo", [&] {
        Arrival arrival = get(*m_connection, id);
        const auto [before, after, change] = eventAndBefore(*m_connection, id, event);
        if (change == "finished") {
            if (arrival.state != ArrivalState::Done || arrival.doneAt != after.arrival.doneAt) {
                fail(ErrorKind::Conflict, subject("arrival", id) + " is not as it was finished");
            }
            arrival.state = before.arrival.state;
            arrival.doneAt.reset();
            return save(*m_connection, std::move(arrival), "finish_undone", by, {});
        }
        if (change != "unlinked") { fail(ErrorKind::Invalid, "an arrival that was " + change + " stays so"); }
        if (arrival.state == ArrivalState::Done || arrival.basis != ArrivalBasis::Anonymous) {
            fail(ErrorKind::Conflict, subject("arrival", id) + " is not as it was unlinked");
        }
        arrival.resident = before.arrival.resident;
        arrival.candidates = before.arrival.candidates;
        arrival.basis = before.arrival.basis;
        return save(*m_connection, std::move(arrival), "unlink_undone", by, {});
    });
}

Expected<std::optional<Arrival>> ArrivalStore::find(ArrivalId id) const {
    return guarded("find arrival", [&] { return selectOne(*m_connection, "WHERE id = ?1", id); });
}

Expected<std::optional<Arrival>> ArrivalStore::findByRequestKey(std::string_view requestKey) const {
    return guarded("find arrival", [&] { return selectOne(*m_connection, "WHERE request_key = ?1", requestKey); });
}

Expected<std::optional<Arrival>> ArrivalStore::lastArrivalOf(ResidentId resident) const {
    return guarded("last arrival", [&] {
        return selectOne(*m_connection, "WHERE resident_id = ?1 ORDER BY last_seen_at DESC, id DESC LIMIT 1", resident);
    });
}

Expected<std::vector<ResidentId>> ArrivalStore::namedByFace(ArrivalId id) const {
    return guarded("named by face", [&] {
        // Confirmed comes after Face alone, and a member of staff who links makes it Staff.
        Statement s{m_connection->sql(), "SELECT resident_id FROM arrival_event WHERE arrival_id = ?1 "
                                         "AND resident_id IS NOT NULL AND basis IN ('face', 'confirmed') "
                                         "GROUP BY resident_id ORDER BY min(seq)"};
        put(s, 1, id);
        std::vector<ResidentId> named;
        while (s.executeStep()) {
            named.push_back(stores::id<ResidentId>(s, 0));
        }
        return named;
    });
}

Expected<std::vector<Arrival>> ArrivalStore::arrivalsOf(ResidentId resident, int limit) const {
    return guarded("arrivals of a resident", [&] {
        Statement s{m_connection->sql(),
                    std::string(kColumns) + "WHERE resident_id = ?1 ORDER BY last_seen_at DESC, id DESC LIMIT ?2"};
        putAll(s, resident, limit);
        return readAll(s);
    });
}

Expected<std::vector<Arrival>> ArrivalStore::open() const {
    return guarded("open arrivals", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "WHERE state <> 'done' ORDER BY first_seen_at, id"};
        return readAll(s);
    });
}

Expected<std::vector<Arrival>> ArrivalStore::since(Time from) const {
    return guarded("arrivals since", [&] {
        Statement s{m_connection->sql(),
                    std::string(kColumns) + "WHERE first_seen_at >= ?1 ORDER BY first_seen_at, id"};
        put(s, 1, from);
        return readAll(s);
    });
}

Expected<std::vector<std::string>> ArrivalStore::tokensSince(Time from) const {
    return guarded("tokens", [&] {
        Statement s{m_connection->sql(), "SELECT token FROM arrival WHERE first_seen_at >= ?1 AND token <> ''"};
        put(s, 1, from);
        std::vector<std::string> tokens;
        while (s.executeStep()) {
            tokens.push_back(text(s, 0));
        }
        return tokens;
    });
}

Expected<std::vector<ArrivalEvent>> ArrivalStore::eventsAfter(ArrivalEventSeq after, int limit) const {
    return guarded("arrival events", [&] {
        Statement s{m_connection->sql(), std::string(kEventColumns) + "WHERE e.seq > ?1 ORDER BY e.seq LIMIT ?2"};
        putAll(s, after, limit);
        std::vector<ArrivalEvent> events;
        while (s.executeStep()) {
            events.push_back(readEvent(s));
        }
        return events;
    });
}

Expected<ArrivalEventSeq> ArrivalStore::lastSeq() const {
    return guarded("last arrival event", [&] {
        return ArrivalEventSeq{
            m_connection->sql().execAndGet("SELECT coalesce(max(seq), 0) FROM arrival_event").getInt64()};
    });
}

} // namespace db::stores
