// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/topic_store.h"

#include "db/stores/connection.h"

#include <sstream>

namespace db::stores {
namespace {

constexpr Names<TopicState, 5> kTopicState{{"raised", "discussed", "done", "rated", "closed"}};
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxShort = 600;
constexpr std::size_t kMaxWords = 1800;
constexpr std::size_t kGrades = 5;

constexpr char kColumns[] = "SELECT id, day, state, category, title, need_id, decision, responsible, due_day, result, "
                            "done_day, grades, lesson, closed_day FROM topic ";
constexpr char kPublished[] =
    "SELECT need_id, topic_id, category, title, result, done_by, grade, closed_day FROM publication ";

std::string lineOf(const GradeCounts& grades) {
    if (grades.size() != kGrades) fail(ErrorKind::Invalid, "not five grades");
    std::ostringstream out;
    for (const int count : grades)
        out << (out.tellp() > 0 ? " " : "") << count;
    return out.str();
}

GradeCounts gradesOf(const std::string& line) {
    std::istringstream in(line);
    GradeCounts grades(kGrades);
    for (int& count : grades)
        in >> count;
    if (!in) fail(ErrorKind::Corrupt, "grades of a topic");
    return grades;
}

Topic readTopic(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = TopicId{row},
            .day = day(s, 1),
            .state = kTopicState.from(text(s, 2)),
            .category = text(s, 3),
            .title = opened(connection, s, 4, {"topic", "title", row}),
            .need = optionalId<NeedId>(s, 5),
            .decision = opened(connection, s, 6, {"topic", "decision", row}),
            .responsible = text(s, 7),
            .dueOn = optionalDay(s, 8),
            .result = opened(connection, s, 9, {"topic", "result", row}),
            .doneOn = optionalDay(s, 10),
            .grades = gradesOf(text(s, 11)),
            .lesson = opened(connection, s, 12, {"topic", "lesson", row}),
            .closedOn = optionalDay(s, 13)};
}

void write(Connection& connection, const char* sql, TopicId id, const Topic& t) {
    checkText(t.category, kMaxCode, "category");
    checkText(t.responsible, kMaxShort, "responsible");
    for (const std::string* words : {&t.title, &t.decision, &t.result, &t.lesson})
        checkText(*words, kMaxWords, "words of a topic");
    for (const auto& each : {std::optional(t.day), t.dueOn, t.doneOn, t.closedOn})
        checkDay(each);
    const seal::FieldSeal& seal = connection.seal();
    const int changed = run(connection, sql, id, t.day, kTopicState.of(t.state), t.category,
                            seal.seal(t.title, {"topic", "title", raw(id)}), t.need,
                            seal.seal(t.decision, {"topic", "decision", raw(id)}), t.responsible, t.dueOn,
                            seal.seal(t.result, {"topic", "result", raw(id)}), t.doneOn, lineOf(t.grades),
                            seal.seal(t.lesson, {"topic", "lesson", raw(id)}), t.closedOn);
    if (changed == 0) fail(ErrorKind::NotFound, subject("topic", id));
}

Publication readPublication(Statement& s) {
    return {.need = optionalId<NeedId>(s, 0),
            .topic = optionalId<TopicId>(s, 1),
            .category = text(s, 2),
            .title = text(s, 3),
            .result = text(s, 4),
            .doneBy = text(s, 5),
            .grade = isNull(s, 6) ? std::nullopt : std::optional(static_cast<Grade>(integer(s, 6))),
            .closedOn = day(s, 7)};
}

std::string subjectOf(const std::optional<NeedId>& need, const std::optional<TopicId>& topic) {
    if (need.has_value() == topic.has_value()) fail(ErrorKind::Invalid, "a publication of one need or one topic");
    return need ? subject("need", *need) : subject("topic", *topic);
}

void drop(Connection& connection, const std::optional<NeedId>& need, const std::optional<TopicId>& topic) {
    run(connection, "DELETE FROM publication WHERE need_id IS ?1 AND topic_id IS ?2", need, topic);
}

} // namespace

Expected<TopicId> TopicStore::insert(const Topic& topic, const Stamp& by) {
    return inTransaction(*m_connection, "insert topic", [&] {
        const TopicId id{nextId(*m_connection, "topic")};
        write(*m_connection,
              "INSERT INTO topic (id, day, state, category, title, need_id, decision, responsible, due_day, result, "
              "done_day, grades, lesson, closed_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
              "?14)",
              id, topic);
        audit(*m_connection, by, "topic.raised", subject("topic", id),
              topic.need ? subject("need", *topic.need) : std::string{});
        return id;
    });
}

Expected<void> TopicStore::update(const Topic& topic, std::string_view action, const Stamp& by) {
    return inTransaction(*m_connection, "update topic", [&] {
        write(*m_connection,
              "UPDATE topic SET day = ?2, state = ?3, category = ?4, title = ?5, need_id = ?6, decision = ?7, "
              "responsible = ?8, due_day = ?9, result = ?10, done_day = ?11, grades = ?12, lesson = ?13, "
              "closed_day = ?14 WHERE id = ?1",
              topic.id, topic);
        audit(*m_connection, by, "topic." + std::string(action), subject("topic", topic.id));
    });
}

Expected<std::optional<Topic>> TopicStore::find(TopicId id) const {
    return guarded("find topic", [&]() -> std::optional<Topic> {
        Statement s{m_connection->sql(), std::string(kColumns) + "WHERE id = ?1"};
        putAll(s, id);
        if (!s.executeStep()) return std::nullopt;
        return readTopic(*m_connection, s);
    });
}

Expected<std::vector<Topic>> TopicStore::forDay(Date day, int most) const {
    return guarded("topics", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "WHERE day = ?1 OR (day < ?1 AND state <> 'closed') "
                                                                 "ORDER BY day DESC, id LIMIT ?2"};
        putAll(s, day, most);
        std::vector<Topic> topics;
        while (s.executeStep())
            addReadable(topics, *m_connection, "topic", integer(s, 0), [&] { return readTopic(*m_connection, s); });
        return topics;
    });
}

Expected<std::vector<Date>> TopicStore::days(int most) const {
    return guarded("talk days", [&] {
        Statement s{m_connection->sql(), "SELECT DISTINCT day FROM topic ORDER BY day DESC LIMIT ?1"};
        putAll(s, most);
        std::vector<Date> days;
        while (s.executeStep())
            days.push_back(day(s, 0));
        return days;
    });
}

Expected<void> TopicStore::publish(const Publication& p, const Stamp& by) {
    return inTransaction(*m_connection, "publish", [&] {
        const std::string about = subjectOf(p.need, p.topic);
        checkText(p.title, kMaxShort, "title");
        checkText(p.result, kMaxShort, "result");
        checkText(p.doneBy, kMaxShort, "done by");
        checkText(p.category, kMaxCode, "category");
        checkDay(p.closedOn);
        drop(*m_connection, p.need, p.topic);
        run(*m_connection,
            "INSERT INTO publication (id, need_id, topic_id, category, title, result, done_by, grade, closed_day) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            nextId(*m_connection, "publication"), p.need, p.topic, p.category, p.title, p.result, p.doneBy,
            p.grade ? std::optional(static_cast<int>(*p.grade)) : std::nullopt, p.closedOn);
        audit(*m_connection, by, "published", about);
    });
}

Expected<void> TopicStore::unpublish(const std::optional<NeedId>& need, const std::optional<TopicId>& topic,
                                     const Stamp& by) {
    return inTransaction(*m_connection, "unpublish", [&] {
        const std::string about = subjectOf(need, topic);
        drop(*m_connection, need, topic);
        audit(*m_connection, by, "unpublished", about);
    });
}

Expected<std::vector<Publication>> TopicStore::published(int most) const {
    return guarded("published", [&] {
        Statement s{m_connection->sql(), std::string(kPublished) + "ORDER BY closed_day DESC, id DESC LIMIT ?1"};
        putAll(s, most);
        std::vector<Publication> found;
        while (s.executeStep())
            found.push_back(readPublication(s));
        return found;
    });
}

Expected<std::optional<Publication>> TopicStore::publishedOf(const std::optional<NeedId>& need,
                                                             const std::optional<TopicId>& topic) const {
    return guarded("published of", [&]() -> std::optional<Publication> {
        Statement s{m_connection->sql(), std::string(kPublished) + "WHERE need_id IS ?1 AND topic_id IS ?2"};
        putAll(s, need, topic);
        if (!s.executeStep()) return std::nullopt;
        return readPublication(s);
    });
}

} // namespace db::stores
