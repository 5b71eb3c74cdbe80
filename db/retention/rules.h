// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/retention.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// 保存期限 (PIPL 19: the shortest time that the purpose needs; PIPL 47: then it is erased).
namespace db::retention {

/// A hall's rule for one kind of data.
struct Rule {
    DataKind kind = DataKind::Visits;
    std::optional<std::chrono::days> after = {}; ///< nothing: it is kept as long as the hall keeps anything
    bool byItself = false;                       ///< the hall erases it every day without being asked
    std::string because = {};                    ///< the hall's own words; empty: those of factsOf()
    friend bool operator==(const Rule&, const Rule&) = default;
};

/// What is true of a kind in every hall.
struct Facts {
    std::string_view what;   ///< English
    std::string_view whatZh; ///< Chinese
    std::string_view from;   ///< the moment from which its clock runs, English
    std::string_view fromZh;
    std::chrono::days usual;   ///< after which it is erased where the hall says nothing else
    std::chrono::days atLeast; ///< below it no rule is taken
    std::string_view source; ///< where `usual` comes from; law where an article is named, else this project's proposal
};
[[nodiscard]] const Facts& factsOf(DataKind kind);

/// One for each kind, in the order of the kinds; nothing is erased by itself.
[[nodiscard]] std::vector<Rule> usualRules();
/// Of `rules`, which has one for each kind.
[[nodiscard]] const Rule& ruleFor(DataKind kind, std::span<const Rule> rules);

/// What is kept without such a rule, and why: for people, with the columns that name a resident there.
struct Kept {
    std::string_view what;
    std::string_view why;
    std::string_view whyZh;
    std::span<const std::string_view> places; ///< "table.column"
};
[[nodiscard]] std::span<const Kept> keptWithoutRule();

} // namespace db::retention
