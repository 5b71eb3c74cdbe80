// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/needs_summary.h"

#include "db/summary/mask_name.h"
#include "db/summary/utf8.h"
#include "db/summary/view.h"

#include <algorithm>
#include <cstddef>

namespace db::summary {
namespace {

constexpr std::size_t kMostPast = 5;
constexpr int kColours = 6;

std::vector<std::string> namesOf(const std::vector<Material>& materials) {
    std::vector<std::string> names;
    names.reserve(materials.size());
    for (const Material& material : materials)
        names.push_back(material.name.zh);
    return names;
}

const Matter* firstWaiting(const View& view) {
    const auto& matters = view.file.matters;
    const auto at = std::find_if(matters.begin(), matters.end(),
                                 [](const Matter& m) { return m.state == MatterState::WaitingForMaterial; });
    return at == matters.end() ? nullptr : &*at;
}

const Matter* firstOverdue(const View& view) {
    const auto late = lateMatters(view);
    return late.empty() ? nullptr : late.front().matter;
}

const EligibleItem* firstReached(const View& view) {
    const auto at = std::find_if(view.eligible.begin(), view.eligible.end(),
                                 [&](const EligibleItem& item) { return item.since <= view.today; });
    return at == view.eligible.end() ? nullptr : &*at;
}

std::string likelyReason(const View& view) {
    if (const Appointment* booked = appointmentToday(view))
        return "预约 " + clockText(booked->minute) + "：" + purposeName(view, booked->itemCode);
    if (const Matter* waiting = firstWaiting(view)) {
        return "补交材料：" + itemName(view, waiting->itemCode) +
               (waiting->missing.empty() ? "" : "，缺" + shortened(joined(waiting->missing, "、"), 20));
    }
    if (const EligibleItem* item = firstReached(view)) {
        return "可能来办：" + item->item->name.zh + "（年满 " + std::to_string(item->age) + "，未申请）";
    }
    if (!view.due.empty()) return "可能来办：" + view.due.front().item->name.zh;
    if (const Matter* late = firstOverdue(view)) return "可能来问：" + itemName(view, late->itemCode) + "，已超期";
    for (const Matter& matter : view.file.matters) {
        if (isOpen(matter)) return "可能来问：" + itemName(view, matter.itemCode) + "办到哪了";
    }
    for (const Need& need : view.file.needs) {
        if (isOpenNeed(need)) return "可能来问：" + shortened(need.text, 20);
    }
    return {};
}

/// The one next thing, of at most two parts: what can be settled now, and what must be told at once.
std::string suggestion(const View& view) {
    std::vector<std::string> parts;
    if (const Matter* waiting = firstWaiting(view); waiting && !waiting->missing.empty()) {
        parts.push_back("收下" + shortened(joined(waiting->missing, "、"), 20) + "，接着办" +
                        itemName(view, waiting->itemCode));
    }
    const auto atOnce = std::find_if(view.due.begin(), view.due.end(),
                                     [](const DueItem& d) { return d.item->promisedWorkingDays == 0; });
    if (atOnce != view.due.end()) parts.push_back("当场办" + atOnce->item->name.zh);
    if (const EligibleItem* item = firstReached(view)) {
        parts.push_back("一次性告知" + item->item->name.zh + "材料（" + joined(namesOf(item->item->materials), "、") +
                        "）");
    }
    if (const Matter* late = firstOverdue(view)) {
        parts.push_back("说明" + itemName(view, late->itemCode) + "为什么超期，约定新的时间");
    }
    if (parts.size() > 2) parts.resize(2);
    return joined(parts, "，并");
}

std::vector<NeedsSummary::Past> past(const View& view) {
    std::vector<NeedsSummary::Past> all;
    all.reserve(view.file.diary.size() + view.file.arrivals.size() + view.file.matters.size());
    for (const DiaryEntry& entry : view.file.diary)
        all.push_back({.on = entry.visitedOn, .text = "网格员走访，记民情日记 1 条"});
    for (const auto& arrival : view.file.arrivals) {
        if (arrival.on >= view.today) continue;
        const std::string category = purposeName(view, arrival.category);
        all.push_back({.on = arrival.on, .text = "来大厅" + (category.empty() ? "" : "：" + category)});
    }
    for (const Matter& matter : view.file.matters) {
        if (matter.state == MatterState::Finished && matter.finishedOn) {
            all.push_back({.on = *matter.finishedOn, .text = itemName(view, matter.itemCode) + "，已办结"});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.on != b.on ? b.on < a.on : a.text < b.text; });
    if (all.size() > kMostPast) all.resize(kMostPast);
    return all;
}

} // namespace

NeedsSummary composeNeedsSummary(const ResidentFile& file, const Catalogue& catalogue, Date today) {
    const View view = viewOf(file, catalogue, today);
    const Resident& who = file.resident;
    NeedsSummary summary{.resident = who.id,
                         .name = who.name,
                         .initial = firstCharacter(who.name),
                         .colour = static_cast<int>(raw(who.id) % kColours),
                         .sexAndAge = sexAndAge(who, today),
                         .idTail =
                             who.idNumber.size() < 4 ? std::string{} : who.idNumber.substr(who.idNumber.size() - 4),
                         .address = who.address,
                         .gridWorker = file.cell ? file.cell->workerName : std::string{},
                         .likelyReason = likelyReason(view),
                         .lines = composeLines(view),
                         .suggestion = suggestion(view),
                         .past = past(view)};
    for (const Matter& matter : file.matters) {
        if (!isOpen(matter)) continue;
        ++summary.openMatters;
        if (matter.lastProgressOn) ++summary.mattersWithProgress;
    }
    summary.openNeeds = static_cast<int>(std::count_if(file.needs.begin(), file.needs.end(), isOpenNeed));
    return summary;
}

} // namespace db::summary
