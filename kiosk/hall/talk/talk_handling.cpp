// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/talk/talk_handling.h"

#include "db/needs/case_number.h"
#include "db/needs/rating.h"
#include "db/needs/talk_day.h"
#include "kiosk/wire/line.h"

#include <QString>
#include <algorithm>
#include <array>
#include <utility>

namespace hall {
namespace {

using db::needs::TopicAction;
using wire::RefusalCode;
using wire::TopicStepKind;

constexpr int kMostTopics = 20;
constexpr int kMostDays = 12;
constexpr int kMostShown = 12;
/// What may be done with a topic that is there, what comes next first.
constexpr std::array kSteps{TopicStepKind::Close, TopicStepKind::Finish, TopicStepKind::Rate, TopicStepKind::Discuss,
                            TopicStepKind::Reopen};
constexpr db::needs::PublicLength kTitle{.least = 4, .most = 60};
constexpr db::needs::PublicLength kResult{.least = 4, .most = 80};

[[nodiscard]] db::Date nextDay(const Records& records, db::Date today) {
    return db::needs::nextTalkDay(today, records.needRules.rules().talkDay,
                                  records.catalogueInForce.catalogue().calendar);
}

[[nodiscard]] TopicAction actionOf(const wire::TopicAct& request) {
    namespace talk = db::needs::talk;
    switch (request.step) {
    case TopicStepKind::Raise:
        break;
    case TopicStepKind::Discuss:
        return talk::Discuss{request.words, request.responsible, request.dueOn};
    case TopicStepKind::Finish:
        return talk::Finish{request.words};
    case TopicStepKind::Rate:
        return talk::Rate{request.grades};
    case TopicStepKind::Close:
        return talk::Close{request.words};
    case TopicStepKind::Reopen:
        return talk::Reopen{request.words};
    }
    return talk::Reopen{request.words};
}

/// The step's name in the audit log.
[[nodiscard]] const char* nameOf(TopicStepKind step) {
    switch (step) {
    case TopicStepKind::Raise:
        return "raised";
    case TopicStepKind::Discuss:
        return "discussed";
    case TopicStepKind::Finish:
        return "done";
    case TopicStepKind::Rate:
        return "rated";
    case TopicStepKind::Close:
        return "closed";
    case TopicStepKind::Reopen:
        return "reopened";
    }
    return "";
}

[[nodiscard]] Answer<wire::TopicCard> cardOf(const Records& records, const db::Staff& who, const db::Topic& topic) {
    const auto shown = records.hall.topics().publishedOf(std::nullopt, topic.id);
    if (!shown) { return tl::unexpected(refusalOf(shown.error(), "reading what is published")); }
    wire::TopicCard card{.topic = topic,
                         .needNumber = topic.need ? db::needs::caseNumber(*topic.need) : std::string(),
                         .isPublished = shown->has_value()};
    if (*shown) {
        card.publicTitle = (*shown)->title;
        card.publicResult = (*shown)->result;
    }
    for (const TopicStepKind step : kSteps) {
        wire::TopicAct asked;
        asked.step = step;
        if (!db::needs::hindrance(topic, actionOf(asked), db::needs::roleOf(who.role))) { card.may.push_back(step); }
    }
    return card;
}

[[nodiscard]] Answer<wire::TopicTold> told(const Records& records, const db::Staff& who, const db::Topic& topic) {
    auto card = cardOf(records, who, topic);
    if (!card) { return tl::unexpected(card.error()); }
    return wire::TopicTold{.card = std::move(*card), .refusal = {}};
}

[[nodiscard]] Answer<wire::TopicTold> raise(HallState& state, const db::Staff& who, const wire::TopicAct& request,
                                            const db::stores::Stamp& by) {
    const db::Date today = db::summary::dateOf(by.at);
    const db::Date day = request.onDay.value_or(nextDay(state, today));
    if (state.catalogueInForce.catalogue().category(request.category) == nullptr) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    if (day < today || nextDay(state, day) != day) {
        return wire::TopicTold{.card = {}, .refusal = db::Refusal{.rule = db::TopicRefusal::NoTalkDay}};
    }
    if (request.title.find_first_not_of(" \n\t") == std::string::npos) {
        return wire::TopicTold{.card = {}, .refusal = db::Refusal{.rule = db::TopicRefusal::NoWords}};
    }
    db::Topic topic{.day = day, .category = request.category, .title = request.title, .need = request.need};
    const auto id = state.hall.topics().insert(topic, by);
    if (!id) { return tl::unexpected(refusalOf(id.error(), "raising a topic")); }
    topic.id = *id;
    return told(state, who, topic);
}

/// What has ended and may be shown: who did it, how it was rated, when.
[[nodiscard]] Answer<db::Publication> subjectOf(const HallState& state, const wire::Publish& request) {
    db::Publication about{.need = request.need, .topic = request.topic};
    if (request.need.has_value() == request.topic.has_value()) { return tl::unexpected(RefusalCode::NotInState); }
    if (request.topic) {
        const auto topic = state.hall.topics().find(*request.topic);
        if (!topic) { return tl::unexpected(refusalOf(topic.error(), "reading a topic")); }
        if (!*topic) { return tl::unexpected(RefusalCode::NotFound); }
        if (!(*topic)->closedOn) { return tl::unexpected(RefusalCode::NotInState); }
        about.category = (*topic)->category;
        about.doneBy = (*topic)->responsible;
        about.grade = db::needs::gradeOf((*topic)->grades);
        about.closedOn = *(*topic)->closedOn;
        return about;
    }
    const auto need = state.hall.needs().find(*request.need);
    if (!need) { return tl::unexpected(refusalOf(need.error(), "reading a need")); }
    if (!*need) { return tl::unexpected(RefusalCode::NotFound); }
    if ((*need)->state != db::NeedState::Evaluated || !(*need)->endedOn) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    about.category = (*need)->category;
    about.doneBy = (*need)->claimedBy;
    about.grade = (*need)->ofResident;
    about.closedOn = *(*need)->endedOn;
    return about;
}

} // namespace

Answer<Looked<wire::Topics>> listTopics(const Records& records, const db::Staff& who, const wire::TopicsAsk& request,
                                        db::Time now) {
    const db::Date day = request.day.value_or(nextDay(records, db::summary::dateOf(now)));
    const auto topics = records.hall.topics().forDay(day, kMostTopics);
    auto days = records.hall.topics().days(kMostDays);
    if (!topics || !days) {
        return tl::unexpected(refusalOf(!topics ? topics.error() : days.error(), "reading topics"));
    }
    if (std::ranges::find(*days, day) == days->end()) {
        days->push_back(day);
        std::ranges::sort(*days, std::ranges::greater{});
    }
    wire::Topics list{.day = day, .days = std::move(*days), .topics = {}};
    for (const db::Topic& topic : *topics) {
        auto card = cardOf(records, who, topic);
        if (!card) { return tl::unexpected(card.error()); }
        list.topics.push_back(std::move(*card));
    }
    const std::string said = "topics " + std::to_string(topics->size());
    return Looked<wire::Topics>{.answer = std::move(list), .action = "topics.listed", .subject = "hall", .said = said};
}

Answer<wire::TopicTold> actOnTopic(HallState& state, const db::Staff& who, const wire::TopicAct& request,
                                   db::Time now) {
    const auto by = db::stores::byStaff(who.id, now);
    if (request.step == TopicStepKind::Raise) { return raise(state, who, request, by); }
    const auto topic = state.hall.topics().find(request.topic.value_or(db::TopicId{}));
    if (!topic) { return tl::unexpected(refusalOf(topic.error(), "reading a topic")); }
    if (!*topic) { return tl::unexpected(RefusalCode::NotFound); }
    const auto decided =
        db::needs::decideTopic(**topic, actionOf(request), db::needs::roleOf(who.role), db::summary::dateOf(now));
    if (!decided) { return wire::TopicTold{.card = {}, .refusal = db::Refusal{.rule = decided.error()}}; }
    const auto stored = state.hall.topics().update(*decided, nameOf(request.step), by);
    if (!stored) { return tl::unexpected(refusalOf(stored.error(), "a step of a topic")); }
    return told(state, who, *decided);
}

Answer<wire::Published> publish(HallState& state, const db::Staff& who, const wire::Publish& request, db::Time now) {
    if (who.role != db::StaffRole::Manager) { return tl::unexpected(RefusalCode::NotAllowed); }
    auto about = subjectOf(state, request);
    if (!about) { return tl::unexpected(about.error()); }
    const auto by = db::stores::byStaff(who.id, now);
    if (request.title.empty() && request.result.empty()) {
        const auto gone = state.hall.topics().unpublish(request.need, request.topic, by);
        return gone ? Answer<wire::Published>(wire::Published{})
                    : tl::unexpected(refusalOf(gone.error(), "taking something off the kiosks"));
    }
    const auto names = state.residents.names();
    for (const auto& [sentence, length] : {std::pair{&request.title, kTitle}, std::pair{&request.result, kResult}}) {
        auto why = db::needs::whyNotPublic(*sentence, length, names);
        if (why) { return wire::Published{.refusal = std::move(why)}; }
    }
    about->title = request.title;
    about->result = request.result;
    const auto shown = state.hall.topics().publish(*about, by);
    return shown ? Answer<wire::Published>(wire::Published{}) : tl::unexpected(refusalOf(shown.error(), "publishing"));
}

wire::PublishedTopics publishedTopics(HallState& state, db::Time now) {
    wire::PublishedTopics shown;
    shown.nextTalkDay = nextDay(state, db::summary::dateOf(now));
    const auto published = state.hall.topics().published(kMostShown);
    if (!published) {
        (void)refusalOf(published.error(), "reading what is published"); // logged; the kiosks show nothing
        return shown;
    }
    for (const db::Publication& each : *published) {
        shown.topics.push_back({.category = each.category,
                                .title = each.title,
                                .result = each.result,
                                .doneBy = each.doneBy,
                                .grade = each.grade,
                                .isTalkDay = each.topic.has_value(),
                                .closedOn = each.closedOn});
    }
    return shown;
}

} // namespace hall
