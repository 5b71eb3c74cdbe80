// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/talk_day.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace db::needs {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Decision = tl::expected<Topic, TopicRefusal>;
using Hindrance = std::optional<TopicRefusal>;

constexpr std::size_t kGrades = 5;
constexpr std::size_t kPrivateDigits = 7;

tl::unexpected<TopicRefusal> refused(TopicRefusal why) {
    return tl::unexpected(why);
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// What the topic is not yet, or is already.
TopicRefusal stateAgainst(TopicState state) {
    switch (state) {
    case TopicState::Raised:
        return TopicRefusal::NotDiscussed;
    case TopicState::Discussed:
        return TopicRefusal::NotDone;
    case TopicState::Done:
        return TopicRefusal::NotRated;
    case TopicState::Rated:
        return TopicRefusal::IsDone;
    case TopicState::Closed:
        break;
    }
    return TopicRefusal::HasEnded;
}

/// What stands in the way of a step whatever its words.
struct Fits {
    TopicState state;
    Role role;

    [[nodiscard]] bool isDone() const { return state == TopicState::Done || state == TopicState::Rated; }

    Hindrance operator()(const talk::Discuss& /*step*/) const {
        if (state == TopicState::Raised || state == TopicState::Discussed) { return std::nullopt; }
        return isDone() ? TopicRefusal::IsDone : TopicRefusal::HasEnded;
    }
    Hindrance operator()(const talk::Finish& /*step*/) const {
        if (state == TopicState::Discussed) { return std::nullopt; }
        return isDone() ? TopicRefusal::IsDone : stateAgainst(state);
    }
    Hindrance operator()(const talk::Close& /*step*/) const {
        if (state != TopicState::Rated) { return stateAgainst(state); }
        return role == Role::Manager ? std::nullopt : Hindrance{TopicRefusal::ManagerOnly};
    }
    Hindrance operator()(const auto& /*rate or reopen*/) const {
        return isDone() ? std::nullopt : Hindrance{stateAgainst(state)};
    }
};

/// One step each; what stands in its way whatever its words was looked at before.
struct Step {
    Topic topic;
    Date today;

    Decision operator()(const talk::Discuss& step) {
        if (isBlank(step.decision) || isBlank(step.responsible)) { return refused(TopicRefusal::NoWords); }
        if (!step.dueOn || *step.dueOn < today) { return refused(TopicRefusal::NoDay); }
        topic.decision = step.decision;
        topic.responsible = step.responsible;
        topic.dueOn = step.dueOn;
        topic.state = TopicState::Discussed;
        return std::move(topic);
    }
    Decision operator()(const talk::Finish& step) {
        if (isBlank(step.result)) { return refused(TopicRefusal::NoWords); }
        topic.result = step.result;
        topic.doneOn = today;
        topic.state = TopicState::Done;
        return std::move(topic);
    }
    Decision operator()(const talk::Rate& step) {
        const bool isCount =
            step.grades.size() == kGrades && std::ranges::all_of(step.grades, [](int count) { return count >= 0; });
        if (!isCount || std::accumulate(step.grades.begin(), step.grades.end(), 0) == 0) {
            return refused(TopicRefusal::NoGrades);
        }
        topic.grades = step.grades;
        topic.state = TopicState::Rated;
        return std::move(topic);
    }
    Decision operator()(const talk::Close& step) {
        if (isBlank(step.lesson)) { return refused(TopicRefusal::NoWords); }
        topic.lesson = step.lesson;
        topic.closedOn = today;
        topic.state = TopicState::Closed;
        return std::move(topic);
    }
    Decision operator()(const talk::Reopen& step) {
        if (isBlank(step.words)) { return refused(TopicRefusal::NoWords); }
        topic.decision = step.words;
        topic.doneOn.reset();
        topic.grades = GradeCounts(kGrades);
        topic.state = TopicState::Discussed;
        return std::move(topic);
    }
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Spaces of both widths.
std::size_t spacesIn(std::string_view text) {
    constexpr std::string_view kWide = "　";
    std::size_t spaces = static_cast<std::size_t>(std::ranges::count(text, ' '));
    for (std::size_t at = text.find(kWide); at != std::string_view::npos; at = text.find(kWide, at + kWide.size())) {
        ++spaces;
    }
    return spaces;
}

bool hasPrivateDigits(std::string_view text) {
    std::size_t row = 0;
    for (const char c : text) {
        row = isDigit(c) ? row + 1 : 0;
        if (row >= kPrivateDigits) { return true; }
    }
    return false;
}

bool namesADoor(std::string_view text) {
    static constexpr std::array<std::string_view, 3> kDoors{"室", "号楼", "单元"};
    return std::ranges::any_of(kDoors, [&](std::string_view door) {
        const auto at = text.find(door);
        return at != std::string_view::npos && at > 0 && isDigit(text[at - 1]);
    });
}

} // namespace

Date talkDayOf(std::chrono::year_month month, const TalkDayRule& rule, const calendar::WorkingCalendar& calendar) {
    sys_days day{month / std::chrono::day{static_cast<unsigned>(rule.dayOfMonth)}};
    if (rule.otherwise == TalkDayRule::Otherwise::Same) { return Date{day}; }
    const days step{rule.otherwise == TalkDayRule::Otherwise::Next ? 1 : -1};
    while (!calendar.isWorkingDay(Date{day})) {
        day += step;
    }
    return Date{day};
}

Date nextTalkDay(Date today, const TalkDayRule& rule, const calendar::WorkingCalendar& calendar) {
    // A day that was moved may lie in another month than its own.
    std::chrono::year_month month = today.year() / today.month() - std::chrono::months{1};
    Date day = talkDayOf(month, rule, calendar);
    while (day < today) {
        month += std::chrono::months{1};
        day = talkDayOf(month, rule, calendar);
    }
    return day;
}

std::optional<TopicRefusal> hindrance(const Topic& topic, const TopicAction& action, Role role) {
    if (role == Role::Resident) { return TopicRefusal::ManagerOnly; }
    return std::visit(Fits{topic.state, role}, action);
}

Decision decideTopic(const Topic& topic, const TopicAction& action, Role role, Date today) {
    if (const auto why = hindrance(topic, action, role)) { return refused(*why); }
    return std::visit(Step{topic, today}, action);
}

std::optional<PublicRefusal> whyNotPublic(std::string_view sentence, PublicLength length,
                                          std::span<const std::string_view> names) {
    const std::size_t characters = charactersIn(sentence);
    if (characters < length.least + spacesIn(sentence)) {
        return PublicRefusal{.fault = PublicFault::TooShort, .characters = static_cast<int>(length.least)};
    }
    if (characters > length.most) {
        return PublicRefusal{.fault = PublicFault::TooLong, .characters = static_cast<int>(length.most)};
    }
    constexpr std::size_t kShortestName = 2;
    for (const std::string_view name : names) {
        if (charactersIn(name) >= kShortestName && sentence.find(name) != std::string_view::npos) {
            return PublicRefusal{.fault = PublicFault::ResidentsName, .name = std::string(name)};
        }
    }
    if (hasPrivateDigits(sentence)) { return PublicRefusal{.fault = PublicFault::PrivateDigits}; }
    if (namesADoor(sentence)) { return PublicRefusal{.fault = PublicFault::Door}; }
    return std::nullopt;
}

} // namespace db::needs
