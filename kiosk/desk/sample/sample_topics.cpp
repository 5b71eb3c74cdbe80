// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/sample/sample_topics.h"

#include <algorithm>

namespace desk::sample {
namespace {

using wire::TopicStepKind;

[[nodiscard]] db::Date after(db::Date day, int days) {
    return db::Date{std::chrono::sys_days{day} + std::chrono::days{days}};
}

/// The 20th on or after `day`.
[[nodiscard]] db::Date twentieth(db::Date day) {
    const auto month = day.year() / day.month() + std::chrono::months{unsigned{day.day()} > 20 ? 1 : 0};
    return month / 20;
}

[[nodiscard]] bool isOpen(const wire::TopicCard& card) {
    return card.topic.state != db::TopicState::Closed;
}

/// With what may be done with it next.
wire::TopicCard withSteps(wire::TopicCard card, bool isManager) {
    using enum wire::TopicStepKind;
    switch (card.topic.state) {
    case db::TopicState::Raised:
        card.may = {Discuss};
        break;
    case db::TopicState::Discussed:
        card.may = {Finish, Discuss};
        break;
    case db::TopicState::Rated:
        if (isManager) { card.may = {Close}; }
        [[fallthrough]];
    case db::TopicState::Done:
        card.may.insert(card.may.end(), {Rate, Reopen});
        break;
    case db::TopicState::Closed:
        break;
    }
    return card;
}

} // namespace

SampleTopics::SampleTopics(db::Date today)
    : m_today{today}
    , m_next{twentieth(today)}
    , m_last{twentieth(after(m_next, -45))} {
    add(m_next, "safety", "小区东门早晚高峰堵车，接孩子的车停在路口，消防车进不来", db::TopicState::Raised).needNumber =
        "20000050";
    auto& bins = add(m_last, "other", "垃圾桶太少，味道大", db::TopicState::Discussed).topic;
    bins.dueOn = after(today, -2);
    add(m_last, "culture", "活动室晚上能不能开到九点", db::TopicState::Done);
    add(m_last, "elderly", "老年食堂的菜能不能软一点、少盐", db::TopicState::Rated);
    add(m_last, "place", "3 号院外墙掉瓷砖", db::TopicState::Closed);
}

wire::TopicCard& SampleTopics::add(db::Date day, const char* category, const std::string& title, db::TopicState state) {
    wire::TopicCard card;
    db::Topic& topic = card.topic;
    topic.id = db::TopicId{static_cast<std::int64_t>(m_cards.size()) + 1};
    topic.day = day;
    topic.category = category;
    topic.title = title;
    topic.state = state;
    if (state >= db::TopicState::Discussed) {
        topic.decision = "先试一个月，大家轮流值班，月底再一起看效果";
        topic.responsible = "小区物业服务中心";
        topic.dueOn = after(m_today, 12);
    }
    if (state >= db::TopicState::Done) {
        topic.result = "照商量好的办了，门口贴了新的时间表";
        topic.doneOn = after(m_today, -3);
    }
    if (state >= db::TopicState::Rated) { topic.grades = {12, 7, 2, 0, 1}; }
    if (state >= db::TopicState::Closed) {
        topic.lesson = "下次先问住在一楼的人";
        topic.closedOn = after(m_today, -1);
    }
    m_cards.push_back(std::move(card));
    return m_cards.back();
}

wire::TopicCard* SampleTopics::find(db::TopicId id) {
    const auto at = std::ranges::find(m_cards, id, [](const auto& card) { return card.topic.id; });
    return at == m_cards.end() ? nullptr : &*at;
}

std::optional<wire::Body> SampleTopics::answer(const wire::Body& request, bool isManager) {
    if (const auto* asked = wire::getIf<wire::TopicsAsk>(&request)) { return list(*asked, isManager); }
    if (const auto* asked = wire::getIf<wire::TopicAct>(&request)) { return act(*asked, isManager); }
    if (const auto* asked = wire::getIf<wire::Publish>(&request); asked != nullptr && asked->topic) {
        return publish(*asked, isManager);
    }
    return std::nullopt;
}

wire::Body SampleTopics::list(const wire::TopicsAsk& asked, bool isManager) const {
    wire::Topics told;
    told.day = asked.day.value_or(m_next);
    told.days = {m_next, m_last};
    for (const auto& card : m_cards) {
        if (card.topic.day == told.day || (card.topic.day < told.day && isOpen(card))) {
            told.topics.push_back(withSteps(card, isManager));
        }
    }
    return told;
}

wire::Body SampleTopics::act(const wire::TopicAct& request, bool isManager) {
    if (request.step == TopicStepKind::Raise) {
        auto& card = add(m_next, request.category.c_str(), request.title, db::TopicState::Raised);
        card.topic.need = request.need;
        if (request.need) { card.needNumber = "2" + std::to_string(1000000 + db::raw(*request.need)).substr(1) + "0"; }
        return wire::TopicTold{.card = withSteps(card, isManager), .refusal = {}};
    }
    auto* card = find(request.topic.value_or(db::TopicId{}));
    if (card == nullptr) { return wire::Refused{wire::RefusalCode::NotFound, 0, {}}; }
    db::Topic& topic = card->topic;
    if (request.step == TopicStepKind::Discuss) {
        topic.decision = request.words;
        topic.responsible = request.responsible;
        topic.dueOn = request.dueOn;
        topic.state = db::TopicState::Discussed;
    } else if (request.step == TopicStepKind::Finish) {
        topic.result = request.words;
        topic.doneOn = m_today;
        topic.state = db::TopicState::Done;
    } else if (request.step == TopicStepKind::Rate) {
        topic.grades = request.grades;
        topic.state = db::TopicState::Rated;
    } else if (request.step == TopicStepKind::Reopen) {
        topic.decision = request.words;
        topic.doneOn.reset();
        topic.grades = db::GradeCounts(5);
        topic.state = db::TopicState::Discussed;
    } else if (!isManager) {
        return wire::TopicTold{.card = {}, .refusal = db::Refusal{.rule = db::TopicRefusal::ManagerOnly}};
    } else {
        topic.lesson = request.words;
        topic.closedOn = m_today;
        topic.state = db::TopicState::Closed;
    }
    return wire::TopicTold{.card = withSteps(*card, isManager), .refusal = {}};
}

wire::Body SampleTopics::publish(const wire::Publish& request, bool isManager) {
    auto* card = find(*request.topic);
    if (!isManager) { return wire::Refused{wire::RefusalCode::NotAllowed, 0, {}}; }
    if (card == nullptr || isOpen(*card)) { return wire::Refused{wire::RefusalCode::NotInState, 0, {}}; }
    card->isPublished = !request.title.empty();
    card->publicTitle = request.title;
    card->publicResult = request.result;
    return wire::Published{};
}

} // namespace desk::sample
