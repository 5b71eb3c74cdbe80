// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/talk/talk_day.h"

#include "kiosk/desk/base/need_words.h"
#include "kiosk/desk/base/words.h"
#include "kiosk/wire/needs.h"

#include <QDate>
#include <QLocale>
#include <QVariantMap>
#include <algorithm>
#include <array>
#include <utility>

namespace desk {
namespace {

using db::TopicState;
using wire::TopicStepKind;

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

} // namespace

TalkDay::TalkDay(wire::HallLink& link, const guide::HallCatalogue& catalogue, const CatalogueNames& names,
                 Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_reading{link, *this}
    , m_step{link, *this}
    , m_catalogue{catalogue}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void TalkDay::setRole(std::optional<db::StaffRole> role) {
    m_isManager = role == db::StaffRole::Manager;
    Q_EMIT changed();
}

// --- the list --------------------------------------------------------------------------------------------------------

void TalkDay::reload() {
    m_problem.clear();
    m_reading.begin();
    Q_EMIT changed();
    ask(Reading::How::Loud);
}

void TalkDay::onChanged() {
    if (m_reading.mustAskAgain(m_isShown)) { ask(Reading::How::Quiet); }
}

void TalkDay::retry() {
    if (m_wantsDirectory) { askWho(); }
}

void TalkDay::setShown(bool isShown) {
    if (isShown == m_isShown) { return; }
    m_isShown = isShown;
    if (m_isShown && state() == Loading::State::Idle) {
        reload();
    } else if (m_isShown && m_reading.isStale()) {
        onChanged();
    }
    Q_EMIT changed();
}

void TalkDay::ask(Reading::How how) {
    m_reading.ask(
        m_request, how,
        [this, how](const wire::Topics* topics) {
            if (topics != nullptr) {
                m_list = *topics;
                // A list that is asked for again may be older than the topic that was just raised.
                if (openCard() == nullptr && !m_reading.isStale()) { m_open.reset(); }
            } else if (how == Reading::How::Loud) {
                m_problem = m_reading.problem();
            }
            retranslate();
        },
        [this] { onChanged(); });
}

void TalkDay::onChange(const wire::Body& told) {
    if (wire::holds<wire::NeedsChanged>(told)) { onChanged(); }
}

void TalkDay::onBack(bool /*wasAway*/) {
    onChanged();
    retry();
}

void TalkDay::retranslate() {
    Q_EMIT listChanged();
    Q_EMIT changed();
}

void TalkDay::chooseDay(int value) {
    m_open.reset();
    m_request.day =
        value == 0 ? std::nullopt : std::optional(db::Date{std::chrono::sys_days{std::chrono::days{value}}});
    reload();
}

void TalkDay::clear() {
    m_reading.forget();
    m_step.forget();
    m_request = {};
    m_list = {};
    m_open.reset();
    m_directory.clear();
    m_wantsDirectory = false;
    m_problem.clear();
    retranslate();
}

QString TalkDay::day() const {
    if (state() != Loading::State::Ready) { return {}; }
    const QString date = words::day(m_list.day, today());
    const QString weekday =
        QLocale{m_names.language() == db::catalogue::Language::English ? QLocale::English : QLocale::Chinese}.dayName(
            asQt(m_list.day).dayOfWeek());
    const auto left = (std::chrono::sys_days{m_list.day} - std::chrono::sys_days{today()}).count();
    if (left == 0) { return tr("%1 %2，今天").arg(date, weekday); }
    return left > 0 ? tr("%1 %2，还有 %3 天").arg(date, weekday).arg(left) : tr("%1 %2").arg(date, weekday);
}

QVariantList TalkDay::days() const {
    QVariantList list;
    for (const db::Date day : m_list.days) {
        const bool isToCome = day >= today();
        list << QVariantMap{{QStringLiteral("text"),
                             isToCome ? tr("%1（下一次）").arg(words::day(day, today())) : words::day(day, today())},
                            {QStringLiteral("chosen"), day == m_list.day},
                            {QStringLiteral("value"), asNumber(day)}};
    }
    return list;
}

QVariantList TalkDay::topics() const {
    QVariantList list;
    for (const wire::TopicCard& card : m_list.topics) {
        const db::Topic& topic = card.topic;
        QStringList about{m_names.of(topic.category)};
        if (topic.day != m_list.day) { about << tr("%1提出").arg(words::day(topic.day, today())); }
        if (!topic.responsible.empty()) { about << text(topic.responsible); }
        const bool isLate = topic.state == TopicState::Discussed && topic.dueOn && *topic.dueOn < today();
        list << QVariantMap{{QStringLiteral("key"), QString::number(db::raw(topic.id))},
                            {QStringLiteral("title"), text(topic.title)},
                            {QStringLiteral("about"), about.join(QStringLiteral(" · "))},
                            {QStringLiteral("stage"), words::topicStage(topic.state)},
                            {QStringLiteral("clock"), isLate ? tr("过了说好的日子") : QString{}},
                            {QStringLiteral("published"), card.isPublished}};
    }
    return list;
}

// --- one topic -------------------------------------------------------------------------------------------------------

void TalkDay::open(const QString& key) {
    m_problem.clear();
    m_open = db::TopicId{key.toLongLong()};
    if (openCard() == nullptr) { m_open.reset(); }
    Q_EMIT changed();
}

void TalkDay::move(int step) {
    const auto count = static_cast<int>(m_list.topics.size());
    if (count == 0) { return; }
    const auto* now = openCard();
    const int at = now == nullptr ? (step > 0 ? -1 : count) : static_cast<int>(now - m_list.topics.data());
    m_problem.clear();
    m_open = m_list.topics[static_cast<std::size_t>(std::clamp(at + step, 0, count - 1))].topic.id;
    Q_EMIT changed();
}

const wire::TopicCard* TalkDay::openCard() const {
    const auto at = std::ranges::find_if(m_list.topics, [this](const auto& card) { return card.topic.id == m_open; });
    return at == m_list.topics.end() ? nullptr : &*at;
}

void TalkDay::raise(const QString& title, const QString& category, const QString& need) {
    wire::TopicAct request;
    request.step = TopicStepKind::Raise;
    request.title = title.trimmed().toStdString();
    request.category = category.toStdString();
    if (!need.isEmpty()) { request.need = db::NeedId{need.toLongLong()}; }
    send(std::move(request));
}

void TalkDay::discuss(const QString& decision, const QString& responsible, int workingDays) {
    const auto* card = openCard();
    if (card == nullptr) { return; }
    wire::TopicAct request;
    request.topic = card->topic.id;
    request.step = TopicStepKind::Discuss;
    request.words = decision.trimmed().toStdString();
    request.responsible = responsible.trimmed().toStdString();
    request.dueOn = m_catalogue.catalogue().calendar.add(today(), std::max(workingDays, 0));
    send(std::move(request));
}

void TalkDay::act(const QString& step, const QString& words) {
    const auto* card = openCard();
    if (card == nullptr) { return; }
    wire::TopicAct request;
    request.topic = card->topic.id;
    request.words = words.trimmed().toStdString();
    request.step = step == QLatin1String("finish")  ? TopicStepKind::Finish
                   : step == QLatin1String("close") ? TopicStepKind::Close
                                                    : TopicStepKind::Reopen;
    send(std::move(request));
}

void TalkDay::rate(const QStringList& counts) {
    const auto* card = openCard();
    if (card == nullptr) { return; }
    wire::TopicAct request;
    request.topic = card->topic.id;
    request.step = TopicStepKind::Rate;
    for (const QString& count : counts) {
        request.grades.push_back(std::max(count.trimmed().toInt(), 0));
    }
    send(std::move(request));
}

void TalkDay::send(wire::TopicAct request) {
    if (isBusy()) { return; }
    const bool isRaise = request.step == TopicStepKind::Raise;
    m_problem.clear();
    m_step.ask(std::move(request),
               [this, isRaise](const wire::Answered<wire::TopicAct>& told) { takeStep(told, isRaise); });
    Q_EMIT changed();
}

void TalkDay::takeStep(const wire::Answered<wire::TopicAct>& told, bool isRaise) {
    if (!told || !told->card) {
        m_problem = told ? words::refusedBy(told->refusal) : words::problem(told.error());
        Q_EMIT changed();
        return;
    }
    const wire::TopicCard& card = *told->card;
    const auto at = std::ranges::find(m_list.topics, card.topic.id, [](const auto& one) { return one.topic.id; });
    if (at != m_list.topics.end()) { *at = card; }
    if (isRaise) {
        m_request.day = card.topic.day;
        m_list.day = card.topic.day;
        if (at == m_list.topics.end()) { m_list.topics.push_back(card); }
        m_open = card.topic.id;
        if (state() == Loading::State::Idle) {
            m_reading.settle(); // the rest comes when it is shown
        }
    }
    retranslate();
    onChanged();
    Q_EMIT acted();
    if (isRaise) { Q_EMIT raised(); }
}

void TalkDay::forgetProblem() {
    m_problem.clear();
    Q_EMIT changed();
}

void TalkDay::askWho() {
    if (!m_directory.empty()) { return; }
    m_wantsDirectory = true;
    m_link.ask(wire::DirectoryAsk{}, this, [this](const wire::Answered<wire::DirectoryAsk>& directory) {
        if (!directory) {
            return; // a name can be typed, too
        }
        m_wantsDirectory = false;
        m_directory.clear();
        for (const auto& each : directory->claimants) {
            m_directory.push_back(each.nameZh);
        }
        Q_EMIT changed();
    });
}

QString TalkDay::key() const {
    const auto* card = openCard();
    return card != nullptr ? QString::number(db::raw(card->topic.id)) : QString{};
}

QString TalkDay::title() const {
    const auto* card = openCard();
    return card != nullptr ? text(card->topic.title) : QString{};
}

QString TalkDay::about() const {
    const auto* card = openCard();
    if (card == nullptr) { return {}; }
    QStringList parts{m_names.of(card->topic.category), tr("%1提出").arg(words::day(card->topic.day, today()))};
    if (!card->needNumber.empty()) { parts << tr("来自诉求 %1").arg(words::caseNumber(card->needNumber)); }
    if (card->isPublished) { parts << tr("已公示"); }
    return parts.join(QStringLiteral(" · "));
}

QVariantList TalkDay::story() const {
    const auto* card = openCard();
    if (card == nullptr) { return {}; }
    const db::Topic& topic = card->topic;
    QVariantList list;
    if (!topic.decision.empty()) {
        const QString until = topic.dueOn ? tr("，%1前完成").arg(words::day(*topic.dueOn, today())) +
                                                m_names.provisional(topic.day, *topic.dueOn)
                                          : QString{};
        list << lineOf(tr("议事"), text(topic.decision), tr("%1负责%2").arg(text(topic.responsible), until));
    }
    if (!topic.result.empty() && topic.doneOn) {
        list << lineOf(tr("办事"), text(topic.result), tr("%1办完").arg(words::day(*topic.doneOn, today())));
    }
    QStringList given;
    for (std::size_t at = 0; at < topic.grades.size() && at < 5; ++at) {
        if (topic.grades[at] > 0) {
            given << tr("%1 %2 人").arg(words::grade(static_cast<db::Grade>(at))).arg(topic.grades[at]);
        }
    }
    if (!given.isEmpty()) { list << lineOf(tr("评事"), given.join(tr("，")), {}); }
    if (!topic.lesson.empty()) {
        list << lineOf(tr("了事"), text(topic.lesson),
                       topic.closedOn ? tr("%1了结").arg(words::day(*topic.closedOn, today())) : QString{});
    }
    return list;
}

QVariantList TalkDay::five() const {
    const auto* card = openCard();
    if (card == nullptr) { return {}; }
    QVariantList list;
    const int done = static_cast<int>(card->topic.state) + 1;
    int at = 0;
    for (const QString& step : {tr("说事"), tr("议事"), tr("办事"), tr("评事"), tr("了事")}) {
        list << QVariantMap{{QStringLiteral("text"), step},
                            {QStringLiteral("mark"), at < done    ? 0
                                                     : at == done ? 1
                                                                  : 2}};
        ++at;
    }
    return list;
}

QStringList TalkDay::may() const {
    QStringList list;
    const auto* card = openCard();
    if (card == nullptr) { return list; }
    for (const TopicStepKind step : card->may) {
        list << QString::fromUtf8(wire::Names<TopicStepKind>::kAll.at(static_cast<std::size_t>(step)));
    }
    if (m_isManager && card->topic.state == TopicState::Closed) { list << QStringLiteral("publish"); }
    return list;
}

QString TalkDay::publicTitle() const {
    const auto* card = openCard();
    if (card == nullptr) { return {}; }
    return text(card->isPublished ? card->publicTitle : card->topic.title);
}

QString TalkDay::publicResult() const {
    const auto* card = openCard();
    if (card == nullptr) { return {}; }
    return text(card->isPublished ? card->publicResult : card->topic.result);
}

bool TalkDay::isPublished() const {
    const auto* card = openCard();
    return card != nullptr && card->isPublished;
}

QVariantList TalkDay::categories() const {
    QVariantList list;
    for (const auto& category : m_catalogue.catalogue().categories) {
        list << QVariantMap{{QStringLiteral("code"), text(category.code)},
                            {QStringLiteral("text"), m_names.of(category.code)}};
    }
    return list;
}

QStringList TalkDay::responsibles() const {
    QStringList list;
    for (const std::string& name : m_directory) {
        list << text(name);
    }
    return list;
}

} // namespace desk
