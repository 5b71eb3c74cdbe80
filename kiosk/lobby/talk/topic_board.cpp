// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/talk/topic_board.h"

#include "kiosk/lobby/cases/rating.h"
#include "kiosk/wire/body.h"

namespace lobby {

TopicBoard::TopicBoard(wire::HallLink& link, const LobbySettings& settings)
    : m_settings(settings)
    , m_language(settings.firstLanguage)
    , m_awakeAt(settings.steadyNow())
    , m_turnedAt(m_awakeAt) {
    connect(&link, &wire::HallLink::received, this, [this](const wire::Body& body) {
        if (const auto* topics = wire::getIf<wire::PublishedTopics>(&body)) {
            m_topics = *topics;
            m_at = 0;
            m_isShown = m_isShown && !isEmpty();
            Q_EMIT changed();
        }
    });
}

QDate TopicBoard::today() const {
    return QDateTime::fromMSecsSinceEpoch(m_settings.now().time_since_epoch().count()).date();
}

std::optional<QDate> TopicBoard::nextDay() const {
    if (!m_topics.nextTalkDay) { return std::nullopt; }
    const QDate day = dayOf(*m_topics.nextTalkDay);
    return day < today() ? std::nullopt : std::optional(day); // the hall may have been away since midnight
}

bool TopicBoard::isEmpty() const {
    return m_topics.topics.empty() && !nextDay();
}

const wire::PublishedTopics::Topic* TopicBoard::topic() const {
    return m_at < m_topics.topics.size() ? &m_topics.topics[m_at] : nullptr;
}

QString TopicBoard::heading() const {
    return topic() == nullptr ? tr("居民说事日") : topic()->isTalkDay ? tr("说事日 · 你说我办") : tr("你说我办");
}

QString TopicBoard::title() const {
    if (topic() != nullptr) { return QString::fromStdString(topic()->title); }
    const auto day = nextDay();
    return !day ? QString() : *day == today() ? tr("就在今天") : dateWords(day->startOfDay(), m_language);
}

QString TopicBoard::result() const {
    return topic() != nullptr ? QString::fromStdString(topic()->result)
                              : tr("身边有什么事要办，欢迎来说，也可以在这里说。");
}

QString TopicBoard::about() const {
    if (topic() == nullptr) { return {}; }
    QStringList parts;
    parts << (topic()->doneBy.empty() ? tr("本大厅") : QString::fromStdString(topic()->doneBy));
    if (topic()->grade) { parts << tr("居民评价：%1").arg(Rating::grades().value(static_cast<int>(*topic()->grade))); }
    parts << dayWords(dayOf(topic()->closedOn), m_language);
    return parts.join(QStringLiteral(" · "));
}

QString TopicBoard::next() const {
    const auto day = nextDay();
    if (topic() == nullptr || !day) { return {}; }
    return *day == today() ? tr("今天是说事日") : tr("下个说事日：%1").arg(dayWords(*day, m_language));
}

void TopicBoard::wake() {
    m_awakeAt = m_settings.steadyNow();
    if (m_isShown) {
        m_isShown = false;
        Q_EMIT changed();
    }
}

void TopicBoard::tick(bool mayRest) {
    const SteadyTime now = m_settings.steadyNow();
    if (!mayRest || isEmpty()) {
        wake();
        return;
    }
    if (!m_isShown) {
        if (now - m_awakeAt >= m_settings.topicsAfter) {
            m_isShown = true;
            m_turnedAt = now;
            Q_EMIT changed();
        }
        return;
    }
    if (now - m_turnedAt >= m_settings.topicTurn) {
        m_turnedAt = now;
        m_at = m_at + 1 < m_topics.topics.size() ? m_at + 1 : 0;
        Q_EMIT changed();
    }
}

void TopicBoard::setLanguage(Language language) {
    m_language = language;
    Q_EMIT changed();
}

} // namespace lobby
