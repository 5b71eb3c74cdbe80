// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_visits.h"

#include "db/import/columns.h"
#include "db/import/plan_list.h"
#include "db/records/days.h"

#include <array>
#include <map>
#include <utility>

namespace db::import {
namespace {

enum Own { kDay, kVisitor, kText };

constexpr std::array<OwnColumn, 3> kTitles{
    {{"走访日期", "visited|走访时间|入户日期|入户时间|日期|探访日期|探访时间|走访日", 40, true, OwnKind::Day},
     {"走访人", "visitor|走访人员|网格员|入户人员|探访人|走访干部|记录人", 60, true},
     {"内容", "text|走访内容|走访情况|走访记录|情况|记录|日记|民情日记|反映情况|主要内容", 2000, true,
      OwnKind::Prose}}};

class Judge {
public:
    Judge(const stores::HallDatabase& hall, Date today)
        : m_hall(hall)
        , m_today(today) {}

    Expected<void> operator()(const ResidentRow& row, const Resident& who, ListPlan<DiaryEntry>& plan) {
        const auto day = readDay(row.own[kDay]);
        if (!day || *day > m_today) {
            plan.problems.push_back({row.line, 0, "“走访日期”还没有到"});
            return {};
        }
        auto known = m_known.find(who.id);
        if (known == m_known.end()) {
            auto diary = m_hall.diary().ofResident(who.id);
            if (!diary) { return tl::unexpected(diary.error()); }
            known = m_known.emplace(who.id, std::move(*diary)).first;
        }
        DiaryEntry entry{
            .id = {}, .resident = who.id, .visitedOn = *day, .visitor = row.own[kVisitor], .text = row.own[kText]};
        const bool isKnown = std::any_of(known->second.begin(), known->second.end(), [&](const DiaryEntry& each) {
            return each.visitedOn == entry.visitedOn && each.visitor == entry.visitor && each.text == entry.text;
        });
        if (isKnown) {
            plan.same.push_back(row.line);
            return {};
        }
        known->second.push_back(entry);
        plan.fresh.push_back({row.line, std::move(entry)});
        return {};
    }

private:
    const stores::HallDatabase& m_hall;
    Date m_today;
    std::map<ResidentId, std::vector<DiaryEntry>> m_known;
};

} // namespace

std::span<const OwnColumn> visitColumns() {
    return kTitles;
}

Expected<ListPlan<DiaryEntry>> planVisits(const stores::HallDatabase& hall, const ParsedResidents& parsed, Date today) {
    return planList<ListPlan<DiaryEntry>>(hall, parsed, RowsOfOne::Many, Judge{hall, today});
}

Expected<ListPlan<DiaryEntry>> importVisits(const stores::HallDatabase& hall, const ParsedResidents& parsed, Date today,
                                            const stores::Stamp& by) {
    return storeList(
        hall, "visits.imported", by, [&] { return planVisits(hall, parsed, today); },
        [&](const DiaryEntry& entry) { return hall.diary().insert(entry, by); },
        [](const DiaryEntry&) { return Expected<void>{}; });
}

} // namespace db::import
