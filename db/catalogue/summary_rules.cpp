// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/summary_rules.h"

#include "db/catalogue/read_item.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace db::catalogue {
namespace {

using Kind = SummaryRule::Kind;

constexpr int kMostDays = 3660;

/// What a kind is called in the file, what its number is called, and the number that holds without a file.
struct RuleName {
    Kind kind;
    std::string_view name;
    std::string_view number = {}; ///< empty: it has none
    int most = 0;                 ///< of its number
    int usual = 0;
};

constexpr std::array<RuleName, 16> kRules{{
    {.kind = Kind::Appointment, .name = "appointment"},
    {.kind = Kind::LateMatter, .name = "late-matter"},
    {.kind = Kind::LateYearly, .name = "late-yearly"},
    {.kind = Kind::NearLimit, .name = "near-limit", .number = "workingDays", .most = 30, .usual = 2},
    {.kind = Kind::DueYearly, .name = "due-yearly"},
    {.kind = Kind::MissingMaterial, .name = "missing-material"},
    {.kind = Kind::OpenMatter, .name = "open-matter"},
    {.kind = Kind::MayApply, .name = "may-apply", .number = "most", .most = 7, .usual = 2},
    {.kind = Kind::NeedProgress, .name = "need-progress"},
    {.kind = Kind::OpenNeed, .name = "open-need"},
    {.kind = Kind::VisitOverdue, .name = "visit-overdue", .number = "days", .most = kMostDays, .usual = 183},
    {.kind = Kind::RatingOpen, .name = "rating-open", .number = "days", .most = kMostDays, .usual = 14},
    {.kind = Kind::HowToServe, .name = "how-to-serve"},
    {.kind = Kind::LastVisit, .name = "last-visit"},
    {.kind = Kind::LastArrival, .name = "last-arrival"},
    {.kind = Kind::NoRecord, .name = "no-record", .number = "most", .most = 7, .usual = 3},
}};

/// 一般家庭每年 2 次, 特殊家庭每月 2 次: the closest grade every fortnight, the others monthly and quarterly.
constexpr std::array<int, 3> kUsualDaysByGrade = {92, 31, 15};

/// 老年人 by law: 60 and older.
constexpr int kUsualFromAge = 60;

std::array<int, 3> readDaysByGrade(const JsonNode& node) {
    if (node.kind != JsonNode::Kind::List || node.list.size() != 3) {
        throw BadEntry(node.line, "\"daysByGrade\" is not a list of three numbers");
    }
    std::array<int, 3> days{};
    for (std::size_t grade = 0; grade < days.size(); ++grade) {
        const JsonNode& each = node.list[grade];
        if (each.kind != JsonNode::Kind::Number || each.number < 1 || each.number > kMostDays) {
            throw BadEntry(each.line, "\"daysByGrade\" is not a list of numbers from 1 to 3660");
        }
        days.at(grade) = static_cast<int>(each.number);
    }
    return days;
}

} // namespace

SummaryRules defaultSummaryRules() {
    SummaryRules rules;
    rules.reserve(kRules.size());
    for (const RuleName& each : kRules) {
        rules.push_back({.kind = each.kind, .number = each.usual});
        if (each.kind == Kind::VisitOverdue) { rules.back().daysByGrade = kUsualDaysByGrade; }
        if (each.kind == Kind::NoRecord) { rules.back().fromAge = kUsualFromAge; }
    }
    return rules;
}

SummaryRule readSummaryRule(const JsonNode& object) {
    Fields fields(object);
    const std::string name = fields.word("rule");
    const auto* const known =
        std::find_if(kRules.begin(), kRules.end(), [&name](const RuleName& each) { return each.name == name; });
    if (known == kRules.end()) {
        throw BadEntry(fields.required("rule").line, "\"" + name + "\" is no rule of the summary");
    }
    SummaryRule rule{.kind = known->kind};
    if (!known->number.empty()) { rule.number = fields.number(known->number, 1, known->most); }
    if (known->kind == Kind::VisitOverdue) {
        if (const JsonNode* days = fields.optional("daysByGrade")) { rule.daysByGrade = readDaysByGrade(*days); }
    }
    if (known->kind == Kind::NoRecord) {
        rule.fromAge = fields.optional("fromAge") == nullptr ? kUsualFromAge : fields.number("fromAge", 0, 120);
    }
    fields.done();
    return rule;
}

} // namespace db::catalogue
