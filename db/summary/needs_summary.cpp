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

std::vector<Words> namesOf(const std::vector<Material>& materials) {
    std::vector<Words> names;
    names.reserve(materials.size());
    for (const Material& material : materials) {
        names.push_back(material.name);
    }
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

const Words kMayCome{"可能来办：", "May come for: "};
const Words kMayAsk{"可能来问：", "May ask about: "};

/// What a matter waits for, cut to what a line has room for.
Words missingText(const View& view, const Matter& matter) {
    return shortened(listed(missingOf(view, matter)), 20);
}

Words likelyReason(const View& view) {
    if (const Appointment* booked = appointmentToday(view)) {
        const std::string at = clockText(booked->minute);
        return Words{"预约 " + at + "：", "Appointment at " + at + ": "} + purposeName(view, booked->itemCode);
    }
    if (const Matter* waiting = firstWaiting(view)) {
        const Words what = Words{"补交材料：", "Brings material: "} + itemName(view, waiting->itemCode);
        return waiting->missing.empty() ? what : what + Words{"，缺", ", missing: "} + missingText(view, *waiting);
    }
    if (const EligibleItem* item = firstReached(view)) {
        const std::string age = std::to_string(item->age);
        return kMayCome + item->item->name +
               Words{"（年满 " + age + "，未申请）", " (turned " + age + ", no application)"};
    }
    const auto due =
        std::find_if(view.due.begin(), view.due.end(), [](const DueItem& d) { return d.coverage.isComplete(); });
    if (due != view.due.end()) { return kMayCome + due->item->name; }
    if (const Matter* late = firstOverdue(view)) {
        return kMayAsk + itemName(view, late->itemCode) + Words{"，已超期", ", late"};
    }
    for (const Matter& matter : view.file.matters) {
        if (isOpen(matter)) { return kMayAsk + itemName(view, matter.itemCode) + Words{"办到哪了", ", how far it is"}; }
    }
    for (const Need& need : view.file.needs) {
        if (isOpenNeed(need)) { return kMayAsk + shortened(both(need.text), 20); }
    }
    return {};
}

/// The one next thing, of at most two parts: what can be settled now, and what must be told at once.
Words suggestion(const View& view) {
    std::vector<Words> parts;
    if (const Appointment* booked = appointmentToday(view)) {
        const std::string at = clockText(booked->minute);
        const Words name = purposeName(view, booked->itemCode);
        const Words what = name.isEmpty() ? Words{"事", "the matter"} : name;
        parts.push_back({"办 " + at + " 预约的" + what.zh, "do what is booked for " + at + ": " + what.en});
    }
    if (const Matter* waiting = firstWaiting(view); waiting && !waiting->missing.empty()) {
        const Words missing = missingText(view, *waiting);
        const Words item = itemName(view, waiting->itemCode);
        parts.push_back(
            {"收下" + missing.zh + "，接着办" + item.zh, "take " + missing.en + " and go on with: " + item.en});
    }
    const auto atOnce = std::find_if(view.due.begin(), view.due.end(), [](const DueItem& d) {
        return d.coverage.isComplete() && d.item->promisedWorkingDays == 0;
    });
    if (atOnce != view.due.end()) { parts.push_back(Words{"当场办", "do at once: "} + atOnce->item->name); }
    if (const EligibleItem* item = firstReached(view)) {
        const Words materials = listed(namesOf(item->item->materials));
        parts.push_back({"一次性告知" + item->item->name.zh + "材料（" + materials.zh + "）",
                         "say all that " + item->item->name.en + " takes (" + materials.en + ")"});
    }
    if (const Matter* late = firstOverdue(view)) {
        const Words item = itemName(view, late->itemCode);
        parts.push_back(
            {"说明" + item.zh + "为什么超期，约定新的时间", "say why this is late and agree on a new day: " + item.en});
    }
    if (parts.size() > 2) { parts.resize(2); }
    return capitalised(joined(parts, {"，并", "; then "}));
}

std::vector<NeedsSummary::Past> past(const View& view) {
    std::vector<NeedsSummary::Past> all;
    all.reserve(view.file.diary.size() + view.file.arrivals.size() + view.file.matters.size());
    for (const DiaryEntry& entry : view.file.diary) {
        all.push_back({.on = entry.visitedOn,
                       .text = {"网格员走访，记民情日记 1 条", "Home visit by the grid worker, noted in the diary"}});
    }
    for (const auto& arrival : view.file.arrivals) {
        if (arrival.on >= view.today) { continue; }
        const Words what = purposeName(view, arrival.category);
        all.push_back(
            {.on = arrival.on,
             .text = what.isEmpty() ? Words{"来大厅", "Here"} : Words{"来大厅：" + what.zh, "Here for: " + what.en}});
    }
    for (const Matter& matter : view.file.matters) {
        if (matter.state == MatterState::Finished && matter.finishedOn) {
            all.push_back(
                {.on = *matter.finishedOn, .text = itemName(view, matter.itemCode) + Words{"，已办结", ", done"}});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.on != b.on ? b.on < a.on : a.text.zh < b.text.zh; });
    if (all.size() > kMostPast) { all.resize(kMostPast); }
    return all;
}

} // namespace

Words serviceEffect(const CareFlag& flag, const Catalogue& catalogue) {
    const auto* kind = catalogue.careFlagKind(flag.kind);
    const bool isUsual = kind != nullptr && kind->serviceEffect.zh == flag.serviceEffect;
    return isUsual ? kind->serviceEffect : both(flag.serviceEffect);
}

ResidentFile seenBy(ResidentFile file, const Viewer& viewer) {
    if (viewer.staff) {
        std::erase_if(file.matters, [&](const Matter& matter) { return isHiddenFrom(matter, *viewer.staff); });
    }
    return file;
}

NeedsSummary composeNeedsSummary(const ResidentFile& file, const Viewer& viewer, const Catalogue& catalogue,
                                 Date today) {
    if (viewer.staff) { return composeNeedsSummary(seenBy(file, viewer), {}, catalogue, today); }
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
        if (!isOpen(matter)) { continue; }
        ++summary.openMatters;
        if (matter.lastProgressOn) { ++summary.mattersWithProgress; }
    }
    summary.openNeeds = static_cast<int>(std::count_if(file.needs.begin(), file.needs.end(), isOpenNeed));
    return summary;
}

} // namespace db::summary
