// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/need_store.h"

#include "db/stores/record_table.h"

namespace db::stores {
namespace {

constexpr ColumnWords<NeedState> kNeedState;
constexpr ColumnWords<NeedChannel> kChannel;
constexpr ColumnWords<NeedKind> kKind;
constexpr ColumnWords<NeedEnd> kEnd;
constexpr ColumnWords<RatedKind> kRated;
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxShort = 192;
constexpr std::size_t kMaxText = 6000; // bytes; 2000 characters of Chinese
constexpr std::size_t kMaxWords = 1800;

constexpr char kOpen[] = "WHERE state <> 'evaluated' AND ended IS NULL ";
const auto& table() {
    static const auto needs =
        recordTable<Need>("need", Column("resident_id", &Need::resident), Column("category", &Need::category),
                          Column("text", &Need::text, form::Sealed{}),
                          Column("state", &Need::state, form::Word{kNeedState}), Column("raised_at", &Need::raisedAt),
                          Column("progress_day", &Need::lastProgressOn), Column("claimed_by", &Need::claimedBy),
                          Column("place_id", &Need::place), Column("channel", &Need::channel, form::Word{kChannel}),
                          Column("kind", &Need::kind, form::Word{kKind}), Column("claimant", &Need::claimant),
                          Column("claimed_day", &Need::claimedOn), Column("plan", &Need::plan, form::SealedOrNull{}),
                          Column("due_day", &Need::dueOn), Column("result", &Need::result, form::SealedOrNull{}),
                          Column("done_day", &Need::doneOn), Column("ended", &Need::end, form::Word{kEnd}),
                          Column("same_as", &Need::sameAs), Column("ended_day", &Need::endedOn),
                          Column("resident_grade", &Need::ofResident), Column("unit_grade", &Need::ofUnit));
    return needs;
}

void check(const Need& n) {
    checkText(n.category, kMaxCode, "category");
    checkText(n.text, kMaxText, "need");
    checkText(n.claimedBy, kMaxShort, "claimed by");
    checkText(n.claimant, kMaxCode, "claimant");
    checkText(n.plan, kMaxWords, "plan");
    checkText(n.result, kMaxWords, "result");
    for (const auto& each : {n.lastProgressOn, n.claimedOn, n.dueOn, n.doneOn, n.endedOn}) {
        checkDay(each);
    }
}

NeedId add(Connection& connection, const Need& need, const Stamp& by) {
    const NeedId id{nextId(connection, "need")};
    check(need);
    table().insert(connection, id, need);
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
    check(after);
    table().update(connection, after.id, after);
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

} // namespace

Expected<NeedId> NeedStore::insert(const Need& need, const Stamp& by) {
    return inTransaction(*m_connection, "insert need", [&] { return add(*m_connection, need, by); });
}

Expected<void> NeedStore::update(const Need& need, const Stamp& by) {
    return inTransaction(*m_connection, "update need", [&] {
        check(need);
        table().update(*m_connection, need.id, need);
        audit(*m_connection, by, "need.changed", subject("need", need.id));
    });
}

Expected<NeedId> NeedStore::file(const Need& need, std::string_view requestKey, const Stamp& by) {
    return inTransaction(*m_connection, "file need", [&] {
        Statement s{m_connection->sql(), "SELECT id FROM need WHERE request_key = ?1"};
        putAll(s, requestKey);
        if (s.executeStep()) { return id<NeedId>(s, 0); }
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
        auto found = table().read(*m_connection, "WHERE id = ?1", id);
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

Expected<std::vector<Need>> NeedStore::ofResident(ResidentId resident) const {
    return guarded("needs", [&] {
        return table().read(*m_connection, "WHERE resident_id = ?1 ORDER BY raised_at DESC, id DESC", resident);
    });
}

Expected<std::vector<Need>> NeedStore::open() const {
    return guarded("open needs",
                   [&] { return table().read(*m_connection, std::string(kOpen) + "ORDER BY raised_at, id"); });
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
        return table().read(*m_connection,
                            "WHERE state = 'evaluated' OR ended IS NOT NULL ORDER BY ended_day DESC, id DESC LIMIT ?1",
                            most);
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
        return table().read(*m_connection,
                            "WHERE category = ?1 AND raised_at >= ?2 ORDER BY raised_at DESC, id DESC LIMIT ?3",
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
        if (!s.executeStep()) { return std::nullopt; }
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
