// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_care_flags.h"

#include "db/import/columns.h"
#include "db/import/plan_list.h"
#include "db/records/days.h"

#include <array>
#include <optional>
#include <set>
#include <utility>

namespace db::import {
namespace {

enum Own { kKind, kGrade, kEffect, kUntil };

constexpr std::array<OwnColumn, 4> kTitles{
    {{"类别", "kind|人员类别|特殊群体类别|关爱类别|群体类别|对象类别|标签", 40, true},
     {"等级", "grade|关爱等级|级别|关注等级", 10},
     {"服务措施", "service_effect|服务要求|服务提示|注意事项", 200, false, OwnKind::Prose},
     {"有效期至", "until|到期日期|有效期|截止日期|复核日期", 40, false, OwnKind::Day}}};

/// Nothing: not a grade. 一级 is the lightest in one list and the heaviest in the next, so it is not taken.
std::optional<int> gradeOf(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, int>, 12> kWords{{{"1", 1},
                                                                       {"2", 2},
                                                                       {"3", 3},
                                                                       {"轻", 1},
                                                                       {"轻度", 1},
                                                                       {"一般", 1},
                                                                       {"中", 2},
                                                                       {"中度", 2},
                                                                       {"重点", 2},
                                                                       {"重", 3},
                                                                       {"重度", 3},
                                                                       {"特别", 3}}};
    const std::string word = comparedWord(text);
    const auto* const found =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto& each) { return each.first == word; });
    return found == kWords.end() ? std::nullopt : std::optional{found->second};
}

class Judge {
public:
    Judge(const stores::HallDatabase& hall, const std::vector<CareFlagKindWords>& kinds)
        : m_hall(hall)
        , m_kinds(kinds) {
        m_codes.assign(kinds.begin(), kinds.end());
    }

    Expected<void> operator()(const ResidentRow& row, const Resident& who, ListPlan<CareFlag>& plan) {
        const CodeWords* code = findCode(m_codes, row.own[kKind]);
        if (!code) {
            plan.problems.push_back({row.line, 0, "“类别”不在本厅的类别里；可以写：" + allNames()});
            return {};
        }
        const auto grade = gradeOf(row.own[kGrade]);
        if (!row.own[kGrade].empty() && !grade) {
            plan.problems.push_back({row.line, 0, "“等级”请写 1（轻）、2（中）、3（重）"});
            return {};
        }
        if (!m_met.emplace(who.id, code->code).second) {
            plan.doubtful.push_back({row.line, 0, residentText(who.id) + "的这一类，名单里已经有一行"});
            return {};
        }
        const auto all = m_hall.careFlags().ofResident(who.id);
        if (!all) { return tl::unexpected(all.error()); }
        const auto known =
            std::find_if(all->begin(), all->end(), [&](const CareFlag& flag) { return flag.kind == code->code; });
        CareFlag flag = known != all->end() ? *known
                                            : CareFlag{.id = {},
                                                       .resident = who.id,
                                                       .kind = code->code,
                                                       .serviceEffect = effectOf(code->code),
                                                       .until = {}};
        if (grade) { flag.grade = *grade; }
        if (!row.own[kEffect].empty()) { flag.serviceEffect = row.own[kEffect]; }
        if (!row.own[kUntil].empty()) { flag.until = readDay(row.own[kUntil]); }
        if (known == all->end()) {
            plan.fresh.push_back({row.line, std::move(flag)});
        } else if (flag.grade == known->grade && flag.serviceEffect == known->serviceEffect &&
                   flag.until == known->until) {
            plan.same.push_back(row.line);
        } else {
            plan.changed.push_back({row.line, std::move(flag)});
        }
        return {};
    }

private:
    [[nodiscard]] std::string allNames() const {
        std::string all;
        for (const CodeWords& each : m_codes) {
            if (!all.empty()) { all += "、"; }
            all += each.names.empty() ? each.code : each.names.front();
        }
        return all;
    }
    [[nodiscard]] std::string effectOf(std::string_view code) const {
        const auto kind =
            std::find_if(m_kinds.begin(), m_kinds.end(), [&](const auto& each) { return each.code == code; });
        return kind == m_kinds.end() ? std::string{} : kind->serviceEffect;
    }

    const stores::HallDatabase& m_hall;
    const std::vector<CareFlagKindWords>& m_kinds;
    std::vector<CodeWords> m_codes;
    std::set<std::pair<ResidentId, std::string>> m_met;
};

} // namespace

std::span<const OwnColumn> careFlagColumns() {
    return kTitles;
}

Expected<ListPlan<CareFlag>> planCareFlags(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                           const std::vector<CareFlagKindWords>& kinds) {
    return planList<ListPlan<CareFlag>>(hall, parsed, RowsOfOne::Many, Judge{hall, kinds});
}

Expected<ListPlan<CareFlag>> importCareFlags(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                             const std::vector<CareFlagKindWords>& kinds, const stores::Stamp& by) {
    return storeList(
        hall, "care_flags.imported", by, [&] { return planCareFlags(hall, parsed, kinds); },
        [&](const CareFlag& flag) { return hall.careFlags().insert(flag, by); },
        [&](const CareFlag& flag) { return hall.careFlags().update(flag, by); });
}

} // namespace db::import
