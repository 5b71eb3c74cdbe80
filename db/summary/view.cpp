// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/summary/view.h"

#include "db/catalogue/plain_text.h"

#include <algorithm>
#include <array>

namespace db::summary {
namespace {

using std::chrono::sys_days;

template <typename IsWanted>
std::vector<Clocked> clocked(const View& view, IsWanted isWanted) {
    std::vector<Clocked> found;
    for (const Matter& matter : view.file.matters) {
        const auto limit = limitOf(matter);
        if (isRunning(matter) && limit && isWanted(*limit)) { found.push_back({&matter, *limit}); }
    }
    std::sort(found.begin(), found.end(), [](const Clocked& a, const Clocked& b) {
        return a.limit != b.limit ? a.limit < b.limit : a.matter < b.matter;
    });
    return found;
}

std::string twoDigits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

View viewOf(const ResidentFile& file, const Catalogue& catalogue, Date today) {
    if (file.resident.standing != Standing::Here) { return {file, catalogue, today, {}, {}, {}}; }
    return {file,
            catalogue,
            today,
            dueItems(file, catalogue, today),
            eligibleItems(file, catalogue, today),
            unrecordedItems(file, catalogue, today)};
}

const SummaryRule* ruleOf(const Catalogue& catalogue, SummaryRule::Kind kind) {
    const auto at = std::find_if(catalogue.summaryRules.begin(), catalogue.summaryRules.end(),
                                 [kind](const SummaryRule& rule) { return rule.kind == kind; });
    return at == catalogue.summaryRules.end() ? nullptr : &*at;
}

long daysUntil(Date today, Date day) {
    return (sys_days{day} - sys_days{today}).count();
}

Words dayText(Date day, Date today) {
    static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const unsigned month{day.month()};
    const std::string inMonth = std::to_string(static_cast<unsigned>(day.day()));
    Words text{std::to_string(month) + " 月 " + inMonth + " 日",
               inMonth + " " + (day.ok() ? kMonths.at(month - 1) : "?")};
    if (day.year() == today.year()) { return text; }
    const std::string year = std::to_string(static_cast<int>(day.year()));
    return {year + " 年 " + text.zh, text.en + " " + year};
}

Words listed(const std::vector<Words>& parts) {
    return joined(parts, {"、", ", "});
}

Words itemName(const View& view, const std::string& code) {
    const ServiceItem* item = view.catalogue.item(code);
    return item ? item->name : both(code);
}

std::vector<Words> missingOf(const View& view, const Matter& matter) {
    const ServiceItem* item = view.catalogue.item(matter.itemCode);
    std::vector<Words> names;
    names.reserve(matter.missing.size());
    for (const std::string& missing : matter.missing) {
        names.push_back(item ? catalogue::materialName(*item, missing) : both(missing));
    }
    return names;
}

Words purposeName(const View& view, const std::string& code) {
    if (const auto* item = view.catalogue.item(code)) {
        return item->name; // they chose it from the catalogue
    }
    const auto* category = view.catalogue.category(code);
    return category ? category->name : Words{};
}

bool isOpenNeed(const Need& need) {
    return need.state != NeedState::Evaluated;
}

const Appointment* appointmentToday(const View& view) {
    const Appointment* next = nullptr;
    for (const Appointment& each : view.file.appointments) {
        if (each.isCancelled || each.on != view.today) { continue; }
        if (!next || each.minute < next->minute) { next = &each; }
    }
    return next;
}

std::string clockText(int minute) {
    return twoDigits(minute / 60) + ":" + twoDigits(minute % 60);
}

std::vector<Clocked> lateMatters(const View& view) {
    return clocked(view, [&view](Date limit) { return limit < view.today; });
}

std::vector<Clocked> mattersNearLimit(const View& view, int workingDays) {
    return clocked(view, [&](Date limit) {
        return limit >= view.today && view.catalogue.calendar.between(view.today, limit) <= workingDays;
    });
}

std::optional<Date> limitOf(const Matter& matter) {
    if (matter.promisedBy && matter.statutoryBy) { return std::min(*matter.promisedBy, *matter.statutoryBy); }
    return matter.promisedBy ? matter.promisedBy : matter.statutoryBy;
}

bool isRunning(const Matter& matter) {
    return isOpen(matter) && matter.state != MatterState::WaitingForMaterial;
}

} // namespace db::summary
