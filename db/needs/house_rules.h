// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/read_catalogue.h"
#include "db/records/need.h"
#include "db/records/service_item.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db::needs {

/// In working days.
struct NeedLimits {
    int classifyWithin = 2;
    int planWithin = 5;
    int claimWithin = 5;
    int progressEvery = 10; ///< whoever acts says how it goes at least so often
    int rateWithin = 10;    ///< after that a manager may close it without the resident's rating
};

/// What counts as the same need; see findAlike().
struct AlikeRules {
    int days = 60;
    int percent = 40; ///< least likeness
};

/// 居民说事日.
struct TalkDayRule {
    enum class Otherwise { Same, Next, Previous };
    int dayOfMonth = 20;
    Otherwise otherwise = Otherwise::Next; ///< if that is no working day
};

/// All conditions that are given must hold; the first rule that fits decides.
struct ClassifyRule {
    NeedKind kind{};
    std::string skill; ///< code, or empty
    Words because;
    std::vector<std::string> categories; ///< empty: any
    std::vector<std::string> anyWords;   ///< one of them stands in the text; empty: any text
    int fromSame = 0;                    ///< so many others asked for the same; 0: whatever
};

struct Skill {
    std::string code;
    Words name;
};

/// Somebody who takes needs on.
struct Claimant {
    std::string code;
    ClaimantKind kind{};
    Words name;
    std::string phone;
    std::vector<std::string> skills; ///< codes
};

/// A hall's own rules about needs and the directory of those who can do something about them. Immutable once read.
struct HouseRules {
    std::string version; ///< of the files it was read from
    NeedLimits limits;
    AlikeRules alike;
    TalkDayRule talkDay;
    std::vector<ClassifyRule> classify;
    std::vector<Skill> skills;
    std::vector<Claimant> claimants;

    /// Null if there is none.
    [[nodiscard]] const Claimant* claimant(std::string_view code) const;
    [[nodiscard]] const Skill* skill(std::string_view code) const;
};

/// Pure: rules.json and directory.json. Refuses both for the first thing that is wrong, as Invalid with
/// "FILE:LINE: CODE: reason"; a file that is missing as CannotOpen.
[[nodiscard]] Expected<HouseRules> readHouseRules(const catalogue::SourceFiles& files);

/// What the rules say about a new need: `same` others ask for the same. Routine, without a skill, if no rule fits.
struct Suggestion {
    NeedKind kind = NeedKind::Routine;
    std::string skill; ///< code, or empty
    Words because;     ///< or empty
};
[[nodiscard]] Suggestion suggestKind(const Need& need, int same, const HouseRules& rules);

/// Whether the directory's entry has the skill that is asked for; any has, if none is.
[[nodiscard]] bool hasSkill(const Claimant& claimant, std::string_view skill);

} // namespace db::needs
