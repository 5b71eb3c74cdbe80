// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/need_store.h"

#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr Names<NeedState, 5> kNeedState{{"found", "classified", "planned", "acted_on", "evaluated"}};
constexpr Names<NeedChannel, 5> kChannel{{"kiosk", "desk", "visit", "phone", "talk_day"}};
constexpr Names<NeedKind, 3> kKind{{"routine", "professional", "key"}};
constexpr Names<NeedEnd, 3> kEnd{{"merged", "declined", "withdrawn"}};
constexpr Names<RatedKind, 3> kRated{{"arrival", "matter", "need"}};
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxShort = 192;
constexpr std::size_t kMaxText = 6000; // bytes; 2000 characters of Chinese
constexpr std::size_t kMaxWords = 1800;

constexpr char kNeedColumns[] =
    "SELECT id, resident_id, category, text, state, raised_at, progress_day, claimed_by, place_id, channel, kind, "
    "claimant, claimed_day, plan, due_day, result, done_day, ended, same_as, ended_day, resident_grade, unit_grade "
    "FROM need ";
constexpr char kOpen[] = "WHERE state <> 'evaluated' AND ended IS NULL ";
constexpr char kInsertNeed[] =
    "INSERT INTO need (id, resident_id, category, text, state, raised_at, progress_day, claimed_by, place_id, channel, "
    "kind, claimant, claimed_day, plan, due_day, result, done_day, ended, same_as, ended_day, resident_grade, "
    "unit_grade) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
    "?21, ?22)";
constexpr char kUpdateNeed[] =
    "UPDATE need SET resident_id = ?2, category = ?3, text = ?4, state = ?5, raised_at = ?6, progress_day = ?7, "
    "claimed_by = ?8, place_id = ?9, channel = ?10, kind = ?11, claimant = ?12, claimed_day = ?13, plan = ?14, "
    "due_day = ?15, result = ?16, done_day = ?17, ended = ?18, same_as = ?19, ended_day = ?20, resident_grade = ?21, "
    "unit_grade = ?22 WHERE id = ?1";

template <typename Enum, std::size_t N>
std::optional<Enum> optionalName(Statement& s, int at, const Names<Enum, N>& names) {
    return isNull(s, at) ? std::nullopt : std::optional(names.from(text(s, at)));
}

template <typename Enum, std::size_t N>
std::optional<std::string_view> nameOf(const std::optional<Enum>& value, const Names<Enum, N>& names) {
    return value ? std::optional(names.of(*value)) : std::nullopt;
}

std::optional<Grade> optionalGrade(Statement& s, int at) {
    return isNull(s, at) ? std::nullopt : std::optional(static_cast<Grade>(integer(s, at)));
}

std::optional<int> numberOf(const std::optional<Grade>& grade) {
    return grade ? std::optional(static_cast<int>(*grade)) : std::nullopt;
}

std::string openedOrEmpty(const Connection& connection, Statement& s, int at, const seal::Place& place) {
    return isNull(s, at) ? std::string() : opened(connection, s, at, place);
}

std::optional<std::vector<std::uint8_t>> sealedOrNull(Connection& connection, const std::string& text,
                                                      const seal::Place& place) {
    if (text.empty()) return std::nullopt;
    return connection.seal().seal(text, place);
}

Need readNeed(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = NeedId{row},
            .resident = optionalId<ResidentId>(s, 1),
            .category = text(s, 2),
            .text = opened(connection, s, 3, {"need", "text", row}),
            .state = kNeedState.from(text(s, 4)),
            .raisedAt = time(s, 5),
            .lastProgressOn = optionalDay(s, 6),
            .claimedBy = text(s, 7),
            .place = optionalId<GridCellId>(s, 8),
            .channel = kChannel.from(text(s, 9)),
            .kind = optionalName(s, 10, kKind),
            .claimant = text(s, 11),
            .claimedOn = optionalDay(s, 12),
            .plan = openedOrEmpty(connection, s, 13, {"need", "plan", row}),
            .dueOn = optionalDay(s, 14),
            .result = openedOrEmpty(connection, s, 15, {"need", "result", row}),
            .doneOn = optionalDay(s, 16),
            .end = optionalName(s, 17, kEnd),
            .sameAs = optionalId<NeedId>(s, 18),
            .endedOn = optionalDay(s, 19),
            .ofResident = optionalGrade(s, 20),
            .ofUnit = optionalGrade(s, 21)};
}

void check(const Need& n) {
    checkText(n.category, kMaxCode, "category");
    checkText(n.text, kMaxText, "need");
    checkText(n.claimedBy, kMaxShort, "claimed by");
    checkText(n.claimant, kMaxCode, "claimant");
    checkText(n.plan, kMaxWords, "plan");
    checkText(n.result, kMaxWords, "result");
    for (const auto& each : {n.lastProgressOn, n.claimedOn, n.dueOn, n.doneOn, n.endedOn})
        checkDay(each);
}

void write(Connection& connection, const char* sql, NeedId id, const Need& n) {
    check(n);
    const int changed =
        run(connection, sql, id, n.resident, n.category, connection.seal().seal(n.text, {"need", "text", raw(id)}),
            kNeedState.of(n.state), n.raisedAt, n.lastProgressOn, n.claimedBy, n.place, kChannel.of(n.channel),
            nameOf(n.kind, kKind), n.claimant, n.claimedOn, sealedOrNull(connection, n.plan, {"need", "plan", raw(id)}),
            n.dueOn, sealedOrNull(connection, n.result, {"need", "result", raw(id)}), n.doneOn, nameOf(n.end, kEnd),
            n.sameAs, n.endedOn, numberOf(n.ofResident), numberOf(n.ofUnit));
    if (changed == 0) fail(ErrorKind::NotFound, subject("need", id));
}

NeedId add(Connection& connection, const Need& need, const Stamp& by) {
    const NeedId id{nextId(connection, "need")};
    write(connection, kInsertNeed, id, need);
    audit(connection, by, "need.added", subject("need", id),
          need.resident ? subject("resident", *need.resident) : std::string{});
    return id;
}

void addStep(Connection& connection, NeedId need, const NeedStep& step) {
    checkText(step.words, kMaxWords, "words of a step");
    checkText(step.action, kMaxCode, "action");
    const auto row = nextId(connection, "need_step");
    run(connection, "INSERT INTO need_step (id, need_id, at, actor, action, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        row, need, step.at, step.actor, step.action, connection.seal().seal(step.words, {"need_step", "words", row}));
}

/// Call inside of a transaction.
void put(Connection& connection, const NeedStep& step, const Need& after, const Stamp& by) {
    write(connection, kUpdateNeed, after.id, after);
    addStep(connection, after.id, step);
    audit(connection, by, "need." + step.action, subject("need", after.id),
          after.resident ? subject("resident", *after.resident) : std::string{});
}

/// Call inside of a transaction.
void put(Connection& connection, const Rating& rating, const Stamp& by) {
    checkText(rating.words, kMaxWords, "words of a rating");
    const auto of = kRated.of(rating.of.kind);
    run(connection, "DELETE FROM rating WHERE of = ?1 AND subject_id = ?2", of, rating.of.id);
    const auto row = nextId(connection, "rating");
    run(connection,
        "INSERT INTO rating (id, of, subject_id, grade, words, given_by, given_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        row, of, rating.of.id, static_cast<int>(rating.grade),
        connection.seal().seal(rating.words, {"rating", "words", row}), rating.by, rating.at);
    audit(connection, by, "rating.given", std::string(of) + ":" + std::to_string(rating.of.id),
          "grade " + std::to_string(static_cast<int>(rating.grade)));
}

/// All that `where` finds, in its order.
template <typename... Values>
std::vector<Need> needs(Connection& connection, const std::string& where, const Values&... values) {
    Statement s{connection.sql(), kNeedColumns + where};
    putAll(s, values...);
    std::vector<Need> found;
    while (s.executeStep())
        addReadable(found, connection, "need", integer(s, 0), [&] { return readNeed(connection, s); });
    return found;
}

} // namespace

Expected<NeedId> NeedStore::insert(const Need& need, const Stamp& by) {
    return inTransaction(*m_connection, "insert need", [&] { return add(*m_connection, need, by); });
}

Expected<void> NeedStore::update(const Need& need, const Stamp& by) {
    return inTransaction(*m_connection, "update need", [&] {
        write(*m_connection, kUpdateNeed, need.id, need);
        audit(*m_connection, by, "need.changed", subject("need", need.id));
    });
}

Expected<NeedId> NeedStore::file(const Need& need, std::string_view requestKey, const Stamp& by) {
    return inTransaction(*m_connection, "file need", [&] {
        Statement s{m_connection->sql(), "SELECT id FROM need WHERE request_key = ?1"};
        putAll(s, requestKey);
        if (s.executeStep()) return id<NeedId>(s, 0);
        const NeedId id = add(*m_connection, need, by);
        run(*m_connection, "UPDATE need SET request_key = ?2 WHERE id = ?1", id, requestKey);
        addStep(*m_connection, id, {.need = id, .at = by.at, .actor = by.actor, .action = "filed", .words = ""});
        return id;
    });
}

Expected<void> NeedStore::take(const NeedStep& step, const Need& after, const Stamp& by) {
    return inTransaction(*m_connection, "need step", [&] { put(*m_connection, step, after, by); });
}

Expected<void> NeedStore::takeRated(const NeedStep& step, const Need& after, const Rating& rating, const Stamp& by) {
    return inTransaction(*m_connection, "rate need", [&] {
        put(*m_connection, step, after, by);
        put(*m_connection, rating, by);
    });
}

Expected<std::optional<Need>> NeedStore::find(NeedId id) const {
    return guarded("find need", [&]() -> std::optional<Need> {
        auto found = needs(*m_connection, "WHERE id = ?1", id);
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

Expected<std::vector<Need>> NeedStore::ofResident(ResidentId resident) const {
    return guarded("needs", [&] {
        return needs(*m_connection, "WHERE resident_id = ?1 ORDER BY raised_at DESC, id DESC", resident);
    });
}

Expected<std::vector<Need>> NeedStore::open() const {
    return guarded("open needs", [&] { return needs(*m_connection, std::string(kOpen) + "ORDER BY raised_at, id"); });
}

Expected<std::vector<Need>> NeedStore::openDates() const {
    return guarded("dates of open needs", [&] {
        Statement s{m_connection->sql(),
                    std::string("SELECT id, state, raised_at, progress_day, claimed_by, due_day, done_day FROM need ") +
                        kOpen};
        std::vector<Need> found;
        while (s.executeStep()) {
            found.push_back({.id = NeedId{integer(s, 0)},
                             .state = kNeedState.from(text(s, 1)),
                             .raisedAt = time(s, 2),
                             .lastProgressOn = optionalDay(s, 3),
                             .claimedBy = text(s, 4),
                             .dueOn = optionalDay(s, 5),
                             .doneOn = optionalDay(s, 6)});
        }
        return found;
    });
}

Expected<std::vector<Need>> NeedStore::ended(int most) const {
    return guarded("ended needs", [&] {
        return needs(*m_connection,
                     "WHERE state = 'evaluated' OR ended IS NOT NULL ORDER BY ended_day DESC, id DESC LIMIT ?1", most);
    });
}

Expected<int> NeedStore::countEnded() const {
    return guarded("count ended needs", [&] {
        Statement s{m_connection->sql(), "SELECT count(*) FROM need WHERE state = 'evaluated' OR ended IS NOT NULL"};
        s.executeStep();
        return static_cast<int>(integer(s, 0));
    });
}

Expected<std::vector<Need>> NeedStore::ofCategorySince(std::string_view category, Time since, int most) const {
    return guarded("needs of a category", [&] {
        return needs(*m_connection, "WHERE category = ?1 AND raised_at >= ?2 ORDER BY raised_at DESC, id DESC LIMIT ?3",
                     category, since, most);
    });
}

Expected<std::vector<NeedStep>> NeedStore::stepsOf(NeedId need) const {
    return guarded("need steps", [&] {
        Statement s{m_connection->sql(),
                    "SELECT id, at, actor, action, words FROM need_step WHERE need_id = ?1 ORDER BY id"};
        putAll(s, need);
        std::vector<NeedStep> steps;
        while (s.executeStep()) {
            addReadable(steps, *m_connection, "need_step", integer(s, 0), [&]() -> NeedStep {
                return {.need = need,
                        .at = time(s, 1),
                        .actor = text(s, 2),
                        .action = text(s, 3),
                        .words = opened(*m_connection, s, 4, {"need_step", "words", integer(s, 0)})};
            });
        }
        return steps;
    });
}

Expected<void> RatingStore::give(const Rating& rating, const Stamp& by) {
    return inTransaction(*m_connection, "give rating", [&] { put(*m_connection, rating, by); });
}

Expected<std::optional<Rating>> RatingStore::find(const RatedSubject& of) const {
    return guarded("find rating", [&]() -> std::optional<Rating> {
        Statement s{m_connection->sql(),
                    "SELECT id, grade, words, given_by, given_at FROM rating WHERE of = ?1 AND subject_id = ?2"};
        putAll(s, kRated.of(of.kind), of.id);
        if (!s.executeStep()) return std::nullopt;
        return Rating{.of = of,
                      .grade = static_cast<Grade>(integer(s, 1)),
                      .words = opened(*m_connection, s, 2, {"rating", "words", integer(s, 0)}),
                      .by = text(s, 3),
                      .at = time(s, 4)};
    });
}

Expected<std::vector<Rating>> RatingStore::since(Time at) const {
    return guarded("ratings", [&] {
        Statement s{m_connection->sql(), "SELECT id, of, subject_id, grade, words, given_by, given_at FROM rating "
                                         "WHERE given_at >= ?1 ORDER BY given_at DESC, id DESC"};
        putAll(s, at);
        std::vector<Rating> ratings;
        while (s.executeStep()) {
            const std::int64_t row = integer(s, 0);
            addReadable(ratings, *m_connection, "rating", row, [&]() -> Rating {
                return {.of = {kRated.from(text(s, 1)), integer(s, 2)},
                        .grade = static_cast<Grade>(integer(s, 3)),
                        .words = opened(*m_connection, s, 4, {"rating", "words", row}),
                        .by = text(s, 5),
                        .at = time(s, 6)};
            });
        }
        return ratings;
    });
}

} // namespace db::stores
