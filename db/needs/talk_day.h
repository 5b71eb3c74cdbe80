// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/needs/house_rules.h"
#include "db/needs/need_rules.h"
#include "db/records/refusal.h"
#include "db/records/topic.h"

#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <variant>

namespace db::needs {

/// 居民说事日 of a month, by the hall's rule.
[[nodiscard]] Date talkDayOf(std::chrono::year_month month, const TalkDayRule& rule,
                             const calendar::WorkingCalendar& calendar);
/// The first on or after `today`.
[[nodiscard]] Date nextTalkDay(Date today, const TalkDayRule& rule, const calendar::WorkingCalendar& calendar);

/// 议事、办事、评事、了事; a topic begins raised.
namespace talk {
struct Discuss {
    std::string decision;
    std::string responsible;
    std::optional<Date> dueOn;
};
struct Finish {
    std::string result;
};
struct Rate {
    GradeCounts grades;
};
struct Close {
    std::string lesson;
};
struct Reopen {
    std::string words;
};
} // namespace talk
using TopicAction = std::variant<talk::Discuss, talk::Finish, talk::Rate, talk::Close, talk::Reopen>;
/// The first thing that stands in the way of a step, whatever its words: for buttons that are shown or not.
[[nodiscard]] std::optional<TopicRefusal> hindrance(const Topic& topic, const TopicAction& action, Role role);

/// Pure. Only staff act; `role` Resident is refused as ManagerOnly is for a clerk who closes.
[[nodiscard]] tl::expected<Topic, TopicRefusal> decideTopic(const Topic& topic, const TopicAction& action, Role role,
                                                            Date today);

/// Why a sentence may not stand where everybody reads it; nothing if it may: it is too short or too long (in
/// characters), a resident's name stands in it, or seven digits in a row (a phone, an ID number) or a door (digits
/// before 室 or 号楼) do. Pure. It helps whoever writes; it does not write.
struct PublicLength {
    std::size_t least = 4;
    std::size_t most = 60;
};
[[nodiscard]] std::optional<PublicRefusal> whyNotPublic(std::string_view sentence, PublicLength length,
                                                        std::span<const std::string_view> names);

} // namespace db::needs
