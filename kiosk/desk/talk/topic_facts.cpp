// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/talk/topic_facts.h"

#include "kiosk/desk/base/need_words.h"
#include "kiosk/desk/base/words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QVariantMap>

namespace desk {
namespace {

using db::TopicState;
using wire::TopicStepKind;

/// lupdate reads the context from this name.
struct TopicWords {
    Q_DECLARE_TR_FUNCTIONS(desk::TopicFacts)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

int asNumber(db::Date date) {
    return static_cast<int>(std::chrono::sys_days{date}.time_since_epoch().count());
}

QDate asQt(db::Date date) {
    return {int{date.year()}, static_cast<int>(unsigned{date.month()}), static_cast<int>(unsigned{date.day()})};
}

QVariantMap lineOf(const QString& tag, const QString& words, const QString& because) {
    return {{QStringLiteral("tag"), tag},
            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
            {QStringLiteral("text"), words},
            {QStringLiteral("because"), because}};
}

QString dayOf(const wire::Topics& shown, const CatalogueNames& names, db::Date today) {
    if (!shown.day.ok()) { return {}; } // none was read yet
    const QString date = words::day(shown.day, today);
    const QString weekday =
        QLocale{names.language() == db::catalogue::Language::English ? QLocale::English : QLocale::Chinese}.dayName(
            asQt(shown.day).dayOfWeek());
    const auto left = (std::chrono::sys_days{shown.day} - std::chrono::sys_days{today}).count();
    if (left == 0) { return TopicWords::tr("%1 %2，今天").arg(date, weekday); }
    return left > 0 ? TopicWords::tr("%1 %2，还有 %3 天").arg(date, weekday).arg(left)
                    : TopicWords::tr("%1 %2").arg(date, weekday);
}

QVariantList daysOf(const wire::Topics& shown, db::Date today) {
    QVariantList list;
    for (const db::Date day : shown.days) {
        const bool isToCome = day >= today;
        list << QVariantMap{{QStringLiteral("text"), isToCome
                                                         ? TopicWords::tr("%1（下一次）").arg(words::day(day, today))
                                                         : words::day(day, today)},
                            {QStringLiteral("chosen"), day == shown.day},
                            {QStringLiteral("value"), asNumber(day)}};
    }
    return list;
}

QVariantList topicsOf(const wire::Topics& shown, const CatalogueNames& names, db::Date today) {
    QVariantList list;
    for (const wire::TopicCard& card : shown.topics) {
        const db::Topic& topic = card.topic;
        QStringList about{names.of(topic.category)};
        if (topic.day != shown.day) { about << TopicWords::tr("%1提出").arg(words::day(topic.day, today)); }
        if (!topic.responsible.empty()) { about << text(topic.responsible); }
        const bool isLate = topic.state == TopicState::Discussed && topic.dueOn && *topic.dueOn < today;
        list << QVariantMap{{QStringLiteral("key"), QString::number(db::raw(topic.id))},
                            {QStringLiteral("title"), text(topic.title)},
                            {QStringLiteral("about"), about.join(QStringLiteral(" · "))},
                            {QStringLiteral("stage"), words::topicStage(topic.state)},
                            {QStringLiteral("clock"), isLate ? TopicWords::tr("过了说好的日子") : QString{}},
                            {QStringLiteral("published"), card.isPublished}};
    }
    return list;
}

QString aboutOf(const wire::TopicCard& card, const CatalogueNames& names, db::Date today) {
    QStringList parts{names.of(card.topic.category), TopicWords::tr("%1提出").arg(words::day(card.topic.day, today))};
    if (!card.needNumber.empty()) { parts << TopicWords::tr("来自诉求 %1").arg(words::caseNumber(card.needNumber)); }
    if (card.isPublished) { parts << TopicWords::tr("已公示"); }
    return parts.join(QStringLiteral(" · "));
}

QVariantList storyOf(const wire::TopicCard& card, const CatalogueNames& names, db::Date today) {
    const db::Topic& topic = card.topic;
    QVariantList list;
    if (!topic.decision.empty()) {
        const QString until = topic.dueOn ? TopicWords::tr("，%1前完成").arg(words::day(*topic.dueOn, today)) +
                                                names.provisional(topic.day, *topic.dueOn)
                                          : QString{};
        list << lineOf(TopicWords::tr("议事"), text(topic.decision),
                       TopicWords::tr("%1负责%2").arg(text(topic.responsible), until));
    }
    if (!topic.result.empty() && topic.doneOn) {
        list << lineOf(TopicWords::tr("办事"), text(topic.result),
                       TopicWords::tr("%1办完").arg(words::day(*topic.doneOn, today)));
    }
    QStringList given;
    for (std::size_t at = 0; at < topic.grades.size() && at < 5; ++at) {
        if (topic.grades[at] > 0) {
            given << TopicWords::tr("%1 %2 人").arg(words::grade(static_cast<db::Grade>(at))).arg(topic.grades[at]);
        }
    }
    if (!given.isEmpty()) { list << lineOf(TopicWords::tr("评事"), given.join(TopicWords::tr("，")), {}); }
    if (!topic.lesson.empty()) {
        list << lineOf(TopicWords::tr("了事"), text(topic.lesson),
                       topic.closedOn ? TopicWords::tr("%1了结").arg(words::day(*topic.closedOn, today)) : QString{});
    }
    return list;
}

QVariantList fiveOf(const wire::TopicCard& card) {
    QVariantList list;
    const int done = static_cast<int>(card.topic.state) + 1;
    int at = 0;
    for (const QString& step : {TopicWords::tr("说事"), TopicWords::tr("议事"), TopicWords::tr("办事"),
                                TopicWords::tr("评事"), TopicWords::tr("了事")}) {
        list << QVariantMap{{QStringLiteral("text"), step},
                            {QStringLiteral("mark"), at < done    ? 0
                                                     : at == done ? 1
                                                                  : 2}};
        ++at;
    }
    return list;
}

QStringList mayOf(const wire::TopicCard& card, bool isManager) {
    QStringList list;
    for (const TopicStepKind step : card.may) {
        list << QString::fromUtf8(wire::Names<TopicStepKind>::kAll.at(static_cast<std::size_t>(step)));
    }
    if (isManager && card.topic.state == TopicState::Closed) { list << QStringLiteral("publish"); }
    return list;
}

} // namespace

TopicFacts factsOf(const wire::TopicCard& card, bool isManager, const CatalogueNames& names, db::Date today) {
    TopicFacts facts;
    facts.title = text(card.topic.title);
    facts.about = aboutOf(card, names, today);
    facts.story = storyOf(card, names, today);
    facts.five = fiveOf(card);
    facts.may = mayOf(card, isManager);
    facts.publicTitle = text(card.isPublished ? card.publicTitle : card.topic.title);
    facts.publicResult = text(card.isPublished ? card.publicResult : card.topic.result);
    facts.isPublished = card.isPublished;
    return facts;
}

TalkDayFacts factsOf(const wire::Topics& topics, const CatalogueNames& names, db::Date today) {
    return {
        .day = dayOf(topics, names, today), .days = daysOf(topics, today), .topics = topicsOf(topics, names, today)};
}

} // namespace desk
