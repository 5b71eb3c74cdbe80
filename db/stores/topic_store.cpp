// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/topic_store.h"

#include "db/stores/record_table.h"

#include <sstream>

namespace db::stores {
namespace {

constexpr ColumnWords<TopicState> kTopicState;
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxShort = 600;
constexpr std::size_t kMaxWords = 1800;
constexpr std::size_t kGrades = 5;

constexpr char kPublished[] =
    "SELECT need_id, topic_id, category, title, result, done_by, grade, closed_day FROM publication ";

std::string lineOf(const GradeCounts& grades) {
    if (grades.size() != kGrades) { fail(ErrorKind::Invalid, "not five grades"); }
    std::ostringstream out;
    for (const int count : grades) {
        out << (out.tellp() > 0 ? " " : "") << count;
    }
    return out.str();
}

GradeCounts gradesOf(const std::string& line) {
    std::istringstream in(line);
    GradeCounts grades(kGrades);
    for (int& count : grades) {
        in >> count;
    }
    if (!in) { fail(ErrorKind::Corrupt, "grades of a topic"); }
    return grades;
}

const auto& table() {
    static const auto topics =
        recordTable<Topic>("topic", Column("day", &Topic::day), Column("state", &Topic::state, form::Word{kTopicState}),
                           Column("category", &Topic::category), Column("title", &Topic::title, form::Sealed{}),
                           Column("need_id", &Topic::need), Column("decision", &Topic::decision, form::Sealed{}),
                           Column("responsible", &Topic::responsible), Column("due_day", &Topic::dueOn),
                           Column("result", &Topic::result, form::Sealed{}), Column("done_day", &Topic::doneOn),
                           Column("grades", &Topic::grades, form::AsText{form::Plain{}, lineOf, gradesOf}),
                           Column("lesson", &Topic::lesson, form::Sealed{}), Column("closed_day", &Topic::closedOn));
    return topics;
}

void check(const Topic& t) {
    checkText(t.category, kMaxCode, "category");
    checkText(t.responsible, kMaxShort, "responsible");
    for (const std::string* words : {&t.title, &t.decision, &t.result, &t.lesson}) {
        checkText(*words, kMaxWords, "words of a topic");
    }
    for (const auto& each : {std::optional(t.day), t.dueOn, t.doneOn, t.closedOn}) {
        checkDay(each);
    }
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
    if (need.has_value() == topic.has_value()) { fail(ErrorKind::Invalid, "a publication of one need or one topic"); }
    return need ? subject("need", *need) : subject("topic", *topic);
}

void drop(Connection& connection, const std::optional<NeedId>& need, const std::optional<TopicId>& topic) {
    run(connection, "DELETE FROM publication WHERE need_id IS ?1 AND topic_id IS ?2", need, topic);
}

} // namespace

Expected<TopicId> TopicStore::insert(const Topic& topic, const Stamp& by) {
    return inTransaction(*m_connection, "insert topic", [&] {
        const TopicId id{nextId(*m_connection, "topic")};
        check(topic);
        table().insert(*m_connection, id, topic);
        audit(*m_connection, by, "topic.raised", subject("topic", id),
              topic.need ? subject("need", *topic.need) : std::string{});
        return id;
    });
}

Expected<void> TopicStore::update(const Topic& topic, std::string_view action, const Stamp& by) {
    return inTransaction(*m_connection, "update topic", [&] {
        check(topic);
        table().update(*m_connection, topic.id, topic);
        audit(*m_connection, by, "topic." + std::string(action), subject("topic", topic.id));
    });
}

Expected<std::optional<Topic>> TopicStore::find(TopicId id) const {
    return guarded("find topic", [&] { return table().find(*m_connection, id); });
}

Expected<std::vector<Topic>> TopicStore::forDay(Date day, int most) const {
    return guarded("topics", [&] {
        return table().read(*m_connection,
                            "WHERE day = ?1 OR (day < ?1 AND state <> 'closed') ORDER BY day DESC, id LIMIT ?2", day,
                            most);
    });
}

Expected<std::vector<Date>> TopicStore::days(int most) const {
    return guarded("talk days", [&] {
        Statement s{m_connection->sql(), "SELECT DISTINCT day FROM topic ORDER BY day DESC LIMIT ?1"};
        putAll(s, most);
        std::vector<Date> days;
        while (s.executeStep()) {
            days.push_back(day(s, 0));
        }
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
        while (s.executeStep()) {
            found.push_back(readPublication(s));
        }
        return found;
    });
}

Expected<std::optional<Publication>> TopicStore::publishedOf(const std::optional<NeedId>& need,
                                                             const std::optional<TopicId>& topic) const {
    return guarded("published of", [&]() -> std::optional<Publication> {
        Statement s{m_connection->sql(), std::string(kPublished) + "WHERE need_id IS ?1 AND topic_id IS ?2"};
        putAll(s, need, topic);
        if (!s.executeStep()) { return std::nullopt; }
        return readPublication(s);
    });
}

} // namespace db::stores
