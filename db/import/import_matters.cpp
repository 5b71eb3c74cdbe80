// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_matters.h"

#include "db/import/columns.h"
#include "db/import/plan_list.h"
#include "db/records/days.h"

#include <array>
#include <map>
#include <utility>

namespace db::import {
namespace {

enum Own { kItem, kAccepted, kFinished, kResult, kNote };

constexpr std::array<OwnColumn, 5> kTitles{
    {{"事项", "item|事项名称|事项编码|事项编号|办理事项|业务|业务名称|服务事项", 80, true},
     {"受理日期", "accepted|受理时间|申请日期|申请时间|登记日期|收件日期", 40, true, OwnKind::Day},
     {"办结日期", "finished|办结时间|办理日期|完成日期|办结日", 40, true, OwnKind::Day},
     {"结果", "result|办理结果|办结结果", 200, false, OwnKind::Prose},
     {"备注", "note|说明", 200, false, OwnKind::Prose}}};

class Judge {
public:
    Judge(const stores::HallDatabase& hall, const std::vector<CodeWords>& items, Date today)
        : m_hall(hall)
        , m_items(items)
        , m_today(today) {}

    Expected<void> operator()(const ResidentRow& row, const Resident& who, ListPlan<Matter>& plan) {
        const auto refuse = [&](const char* why) {
            plan.problems.push_back({row.line, 0, why});
            return Expected<void>{};
        };
        const CodeWords* item = findCode(m_items, row.own[kItem]);
        if (!item) { return refuse("“事项”不是本厅事项的编码或名称"); }
        const auto accepted = readDay(row.own[kAccepted]);
        const auto finished = readDay(row.own[kFinished]);
        if (!accepted || !finished || *finished > m_today) { return refuse("“办结日期”还没有到"); }
        if (*accepted > *finished) { return refuse("“受理日期”在“办结日期”以后"); }
        auto known = m_known.find(who.id);
        if (known == m_known.end()) {
            auto matters = m_hall.matters().ofResident(who.id);
            if (!matters) { return tl::unexpected(matters.error()); }
            known = m_known.emplace(who.id, std::move(*matters)).first;
        }
        Matter matter{.resident = who.id,
                      .itemCode = item->code,
                      .state = MatterState::Finished,
                      .acceptedOn = *accepted,
                      .finishedOn = finished,
                      .note = row.own[kNote],
                      .result = row.own[kResult]};
        const bool isKnown = std::any_of(known->second.begin(), known->second.end(), [&](const Matter& each) {
            return each.itemCode == matter.itemCode && each.acceptedOn == matter.acceptedOn;
        });
        if (isKnown) {
            plan.same.push_back(row.line);
            return {};
        }
        known->second.push_back(matter);
        plan.fresh.push_back({row.line, std::move(matter)});
        return {};
    }

private:
    const stores::HallDatabase& m_hall;
    const std::vector<CodeWords>& m_items;
    Date m_today;
    std::map<ResidentId, std::vector<Matter>> m_known;
};

} // namespace

std::span<const OwnColumn> matterColumns() {
    return kTitles;
}

Expected<ListPlan<Matter>> planMatters(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                       const std::vector<CodeWords>& items, Date today) {
    return planList<ListPlan<Matter>>(hall, parsed, RowsOfOne::Many, Judge{hall, items, today});
}

Expected<ListPlan<Matter>> importMatters(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                         const std::vector<CodeWords>& items, Date today, const stores::Stamp& by) {
    return storeList(
        hall, "matters.imported", by, [&] { return planMatters(hall, parsed, items, today); },
        [&](const Matter& matter) { return hall.matters().insert(matter, by); },
        [](const Matter&) { return Expected<void>{}; });
}

} // namespace db::import
