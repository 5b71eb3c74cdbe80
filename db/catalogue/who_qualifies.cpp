// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/who_qualifies.h"

#include <algorithm>

namespace db::catalogue {
namespace {

using Kind = WhoRule::Kind;

Verdict of(std::optional<bool> known) {
    if (!known) { return Verdict::Ask; }
    return *known ? Verdict::Yes : Verdict::No;
}

Verdict opposite(Verdict verdict) {
    if (verdict == Verdict::Ask) { return Verdict::Ask; }
    return verdict == Verdict::Yes ? Verdict::No : Verdict::Yes;
}

/// `deciding` as soon as one part says so, else Ask if one asks, else the other.
Verdict joined(const std::vector<WhoRule>& parts, const Facts& facts, Verdict deciding) {
    Verdict verdict = opposite(deciding);
    for (const WhoRule& part : parts) {
        const Verdict one = qualifies(part, facts);
        if (one == deciding) { return deciding; }
        if (one == Verdict::Ask) { verdict = Verdict::Ask; }
    }
    return verdict;
}

Words count(int number, const char* zhBefore, const char* zhAfter, const char* enBefore, const char* enAfter) {
    const std::string digits = std::to_string(number);
    return {zhBefore + digits + zhAfter, enBefore + digits + enAfter};
}

Words list(const std::vector<WhoRule>& parts, const char* zhBetween, const char* enBetween) {
    Words all;
    for (const WhoRule& part : parts) {
        const Words one = inWords(part);
        all.zh += (all.zh.empty() ? "" : zhBetween) + one.zh;
        all.en += (all.en.empty() ? "" : enBetween) + one.en;
    }
    return all;
}

Words everybody() {
    return {"人人都可以办", "Everybody may apply"};
}

} // namespace

Verdict qualifies(const WhoRule& rule, const Facts& facts) {
    switch (rule.kind) {
    case Kind::All:
        return joined(rule.parts, facts, Verdict::No);
    case Kind::Any:
        return joined(rule.parts, facts, Verdict::Yes);
    case Kind::Not:
        return opposite(qualifies(rule.parts.front(), facts));
    case Kind::AgeFrom:
        return facts.age ? of(*facts.age >= rule.number) : Verdict::Ask;
    case Kind::AgeBelow:
        return facts.age ? of(*facts.age < rule.number) : Verdict::Ask;
    case Kind::SexIs:
        return facts.sex && *facts.sex != Sex::Unstated ? of(*facts.sex == rule.sex) : Verdict::Ask;
    case Kind::LivesHere:
        return facts.livesHere ? of(*facts.livesHere == rule.yes) : Verdict::Ask;
    case Kind::Registered:
        return facts.registeredHere ? of(*facts.registeredHere == rule.yes) : Verdict::Ask;
    case Kind::Flag:
        return facts.careFlags ? of(std::find(facts.careFlags->begin(), facts.careFlags->end(), rule.code) !=
                                    facts.careFlags->end())
                               : Verdict::Ask;
    case Kind::Household:
        return facts.household ? of(*facts.household <= rule.number) : Verdict::Ask;
    case Kind::Ask:
        return Verdict::Ask;
    }
    return Verdict::Ask;
}

Words inWords(const WhoRule& rule) {
    switch (rule.kind) {
    case Kind::All:
        return rule.parts.empty() ? everybody() : list(rule.parts, "，并且", " and ");
    case Kind::Any:
        return list(rule.parts, "，或者", " or ");
    case Kind::Not: {
        const Words one = inWords(rule.parts.front());
        return {"不是：" + one.zh, "not: " + one.en};
    }
    case Kind::AgeFrom:
        return count(rule.number, "年满 ", " 周岁", "", " years or older");
    case Kind::AgeBelow:
        return count(rule.number, "未满 ", " 周岁", "under ", " years");
    case Kind::SexIs:
        return rule.sex == Sex::Female ? Words{"女性", "Women"} : Words{"男性", "Men"};
    case Kind::LivesHere:
        return rule.yes ? Words{"住在本社区", "Living in this community"}
                        : Words{"不住在本社区", "Living outside this community"};
    case Kind::Registered:
        return rule.yes ? Words{"本地户籍", "Household registered here"}
                        : Words{"外地户籍", "Household registered elsewhere"};
    case Kind::Flag:
    case Kind::Ask:
        return rule.words;
    case Kind::Household:
        if (rule.number == 1) { return {"独自居住", "Living alone"}; }
        return count(rule.number, "家中不超过 ", " 人", "A household of at most ", " persons");
    }
    return {};
}

Qualification explain(const WhoRule& rule, const Facts& facts) {
    Qualification answer{.verdict = qualifies(rule, facts), .conditions = {}};
    const auto add = [&](const WhoRule& one) {
        answer.conditions.push_back({.verdict = qualifies(one, facts), .words = inWords(one)});
    };
    if (rule.kind == Kind::All && !rule.parts.empty()) {
        std::for_each(rule.parts.begin(), rule.parts.end(), add);
    } else {
        add(rule);
    }
    return answer;
}

} // namespace db::catalogue
