// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/talk/talk_day.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/needs.h"

#include <QVariantMap>
#include <algorithm>
#include <utility>

namespace desk {
namespace {

using wire::TopicStepKind;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
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
    tell();
}

// --- the list --------------------------------------------------------------------------------------------------------

void TalkDay::reload() {
    m_problem.clear();
    m_reading.begin();
    tell();
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
    tell();
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
            tellAll();
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

void TalkDay::tellAll() {
    m_day = factsOf(m_list, m_names, today());
    if (state() != Loading::State::Ready) { m_day.day.clear(); }
    Q_EMIT listChanged();
    tell();
}

void TalkDay::tell() {
    const auto* card = openCard();
    m_topic = card != nullptr ? factsOf(*card, m_isManager, m_names, today()) : TopicFacts{};
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
    tellAll();
}

// --- one topic -------------------------------------------------------------------------------------------------------

void TalkDay::open(const QString& key) {
    m_problem.clear();
    m_open = db::TopicId{key.toLongLong()};
    if (openCard() == nullptr) { m_open.reset(); }
    tell();
}

void TalkDay::move(int step) {
    const auto count = static_cast<int>(m_list.topics.size());
    if (count == 0) { return; }
    const auto* now = openCard();
    const int at = now == nullptr ? (step > 0 ? -1 : count) : static_cast<int>(now - m_list.topics.data());
    m_problem.clear();
    m_open = m_list.topics[static_cast<std::size_t>(std::clamp(at + step, 0, count - 1))].topic.id;
    tell();
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
    tell();
}

void TalkDay::takeStep(const wire::Answered<wire::TopicAct>& told, bool isRaise) {
    if (!told || !told->card) {
        m_problem = told ? words::refusedBy(told->refusal) : words::problem(told.error());
        tell();
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
    tellAll();
    onChanged();
    Q_EMIT acted();
    if (isRaise) { Q_EMIT raised(); }
}

void TalkDay::forgetProblem() {
    m_problem.clear();
    tell();
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
        tell();
    });
}

QString TalkDay::key() const {
    const auto* card = openCard();
    return card != nullptr ? QString::number(db::raw(card->topic.id)) : QString{};
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
