// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/summary/dismissals.h"

#include <algorithm>

namespace db::summary {
namespace {

std::string dayKey(Date day) {
    return std::to_string(std::chrono::sys_days{day}.time_since_epoch().count());
}

} // namespace

std::string lineKey(const DueItem& item) {
    return "yearly:" + item.item->code + ":" + dayKey(item.by);
}

std::string lineKey(const EligibleItem& item) {
    return "may-apply:" + item.item->code;
}

std::string lineKey(const UnrecordedItem& item, Date today) {
    if (item.eligible) { return lineKey(*item.eligible); }
    if (item.late) { return lineKey(*item.late); }
    return "yearly:" + item.item->code + ":never:" + std::to_string(static_cast<int>(today.year()));
}

std::string visitKey(const DiaryEntry* last) {
    return "visit:" + (last ? dayKey(last->visitedOn) : std::string("none"));
}

std::string ratingKey(const ResidentFile::Unrated& unrated) {
    return "rating:" + std::to_string(raw(unrated.arrival));
}

bool isDismissed(const ResidentFile& file, const std::string& key, Date today) {
    return std::any_of(file.dismissals.begin(), file.dismissals.end(), [&](const Dismissal& each) {
        return each.lineKey == key && (!each.until || today <= *each.until);
    });
}

std::optional<Date> dismissedUntil(DismissReason reason, Date today) {
    const auto after = [today](int days) { return Date{std::chrono::sys_days{today} + std::chrono::days{days}}; };
    switch (reason) {
    case DismissReason::NotWanted:
        return after(365);
    case DismissReason::Later:
        return after(30);
    case DismissReason::DoneElsewhere:
    case DismissReason::DoesNotApply:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace db::summary
