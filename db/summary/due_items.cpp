// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/due_items.h"

#include "db/catalogue/who_qualifies.h"
#include "db/summary/dismissals.h"
#include "db/summary/view.h"

#include <algorithm>

namespace db::summary {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::years;

/// 29 February becomes 1 March in a year that has none.
Date sameDayIn(std::chrono::year year, Date date) {
    const Date moved{year, date.month(), date.day()};
    return moved.ok() ? moved : Date{sys_days{moved}};
}

/// What the books say about this resident on the day when they are `age`.
catalogue::Facts factsOf(const ResidentFile& file, int age, Date today) {
    catalogue::Facts facts;
    facts.age = age;
    facts.sex = file.resident.sex;
    if (file.cell) { facts.livesHere = true; }
    facts.careFlags.emplace();
    for (const CareFlag& flag : file.careFlags) {
        if (!flag.until || *flag.until >= today) { facts.careFlags->push_back(flag.kind); }
    }
    return facts;
}

/// What only a person can tell is asked at the desk; what the books rule out is not said at all.
bool mayQualify(const ResidentFile& file, const ServiceItem& item, int age, Date today) {
    return catalogue::qualifies(item.who, factsOf(file, age, today)) != catalogue::Verdict::No;
}

bool hasOpen(const ResidentFile& file, const std::string& code) {
    return std::any_of(file.matters.begin(), file.matters.end(),
                       [&](const Matter& m) { return m.itemCode == code && isOpen(m); });
}

std::optional<Date> lastFinished(const ResidentFile& file, const std::string& code) {
    std::optional<Date> last;
    for (const Matter& matter : file.matters) {
        if (matter.itemCode != code || matter.state != MatterState::Finished || !matter.finishedOn) { continue; }
        if (!last || *last < *matter.finishedOn) { last = matter.finishedOn; }
    }
    return last;
}

/// By when a yearly item is due next, and from when on it may have been done for that.
struct NextDue {
    Date by{};
    Date since{};
};

/// Nothing if its rule does not speak to this resident.
std::optional<NextDue> nextDue(const ResidentFile& file, const ServiceItem& item, const DueRule& rule, Date today) {
    const auto before = rule.afterItem.empty() ? std::nullopt : lastFinished(file, rule.afterItem);
    if (!rule.afterItem.empty() && !before) { return std::nullopt; }
    const auto done = lastFinished(file, item.code);
    if (rule.month == DueRule::kSinceLast) {
        const auto from = std::max(done, before); // nothing is less than any day
        if (!from) { return std::nullopt; }
        return NextDue{.by = sameDayIn(from->year() + years{1}, *from), .since = *from};
    }
    const auto month =
        rule.month == 0 ? file.resident.birthDate.month() : std::chrono::month{static_cast<unsigned>(rule.month)};
    if (done && done->year() == today.year()) { return std::nullopt; }
    return NextDue{.by = Date{sys_days{today.year() / month / std::chrono::last}},
                   .since = today.year() / std::chrono::January / 1};
}

/// Whatever the records are; not what is being handled, was done for this period or was dismissed.
std::vector<DueItem> allDue(const ResidentFile& file, const Catalogue& catalogue, Date today) {
    std::vector<DueItem> found;
    for (const ServiceItem& item : catalogue.items) {
        if (!item.due || item.due->kind != DueRule::Kind::EveryYear) { continue; }
        if (ageOn(file.resident.birthDate, today) < item.due->fromAge || hasOpen(file, item.code)) { continue; }
        const auto next = nextDue(file, item, *item.due, today);
        if (!next || sys_days{next->by} - sys_days{today} > days{item.due->noticeDays}) { continue; }
        if (!mayQualify(file, item, ageOn(file.resident.birthDate, today), today)) { continue; }
        const DueItem due{&item, next->by, coverageOf(file.coverage, item.code, next->since, today)};
        if (!isDismissed(file, lineKey(due), today)) { found.push_back(due); }
    }
    std::sort(found.begin(), found.end(), [](const DueItem& a, const DueItem& b) {
        return a.by != b.by ? a.by < b.by : a.item < b.item; // items lie in the catalogue's order
    });
    return found;
}

/// Whatever the records are: the age reached last first; not what was dismissed or ever applied for here.
std::vector<EligibleItem> allEligible(const ResidentFile& file, const Catalogue& catalogue, Date today) {
    std::vector<EligibleItem> found;
    for (const ServiceItem& item : catalogue.items) {
        if (!item.due || item.due->kind != DueRule::Kind::AtAge) { continue; }
        const bool applied = std::any_of(file.matters.begin(), file.matters.end(), [&](const Matter& m) {
            return m.itemCode == item.code && m.state != MatterState::Withdrawn;
        });
        if (applied) { continue; }
        if (!item.due->afterItem.empty() && !lastFinished(file, item.due->afterItem)) { continue; }
        const Date since =
            sameDayIn(file.resident.birthDate.year() + years{item.due->fromAge}, file.resident.birthDate);
        if (sys_days{since} - sys_days{today} > days{item.due->noticeDays}) { continue; }
        // Who will be 80 next month may prepare today.
        const int age = std::max(ageOn(file.resident.birthDate, today), item.due->fromAge);
        const EligibleItem eligible{&item, item.due->fromAge, since,
                                    coverageOf(file.coverage, item.code, std::min(since, today), today)};
        if (mayQualify(file, item, age, today) && !isDismissed(file, lineKey(eligible), today)) {
            found.push_back(eligible);
        }
    }
    std::sort(found.begin(), found.end(), [](const EligibleItem& a, const EligibleItem& b) {
        return a.since != b.since ? b.since < a.since : a.item < b.item;
    });
    return found;
}

} // namespace

bool isOpen(const Matter& matter) {
    switch (matter.state) {
    case MatterState::Accepted:
    case MatterState::WaitingForMaterial:
    case MatterState::InProgress:
        return true;
    case MatterState::Finished:
    case MatterState::Withdrawn:
        return false;
    }
    return false;
}

std::vector<DueItem> dueItems(const ResidentFile& file, const Catalogue& catalogue, Date today) {
    std::vector<DueItem> found;
    for (const DueItem& due : allDue(file, catalogue, today)) {
        const bool isLate = due.by < today;
        const auto rule = isLate ? SummaryRule::Kind::LateYearly : SummaryRule::Kind::DueYearly;
        if (ruleOf(catalogue, rule) && !(isLate && !due.coverage.isComplete())) { found.push_back(due); }
    }
    return found;
}

std::vector<EligibleItem> eligibleItems(const ResidentFile& file, const Catalogue& catalogue, Date today) {
    const SummaryRule* rule = ruleOf(catalogue, SummaryRule::Kind::MayApply);
    if (!rule) { return {}; }
    std::vector<EligibleItem> found = allEligible(file, catalogue, today);
    std::erase_if(found, [](const EligibleItem& each) { return !each.coverage.isComplete(); });
    // Whoever turned 80 comes for that, not for what has been open to them since 60.
    const auto most = static_cast<std::size_t>(rule->number);
    if (found.size() > most) { found.resize(most); }
    return found;
}

std::vector<UnrecordedItem> unrecordedItems(const ResidentFile& file, const Catalogue& catalogue, Date today) {
    const SummaryRule* rule = ruleOf(catalogue, SummaryRule::Kind::NoRecord);
    if (!rule) { return {}; }
    std::vector<UnrecordedItem> found;
    for (const DueItem& due : allDue(file, catalogue, today)) {
        if (due.by < today && !due.coverage.isComplete()) { found.push_back({.item = due.item, .late = due}); }
    }
    std::vector<EligibleItem> eligible = allEligible(file, catalogue, today);
    std::erase_if(eligible, [](const EligibleItem& each) { return each.coverage.isComplete(); });
    // The age reached last, then what comes round every year, then what has been open for long.
    const auto add = [&found](const EligibleItem& each) { found.push_back({.item = each.item, .eligible = each}); };
    if (!eligible.empty()) { add(eligible.front()); }
    const int age = ageOn(file.resident.birthDate, today);
    for (const ServiceItem& item : catalogue.items) {
        const bool isYearly = item.due && item.due->kind == DueRule::Kind::EveryYear &&
                              item.due->month == DueRule::kSinceLast && item.due->afterItem.empty();
        if (!isYearly || age < rule->fromAge) { continue; }
        if (lastFinished(file, item.code) || hasOpen(file, item.code)) { continue; }
        const UnrecordedItem never{.item = &item};
        if (mayQualify(file, item, age, today) && !isDismissed(file, lineKey(never, today), today)) {
            found.push_back(never);
        }
    }
    std::for_each(eligible.begin() + (eligible.empty() ? 0 : 1), eligible.end(), add);
    const auto most = static_cast<std::size_t>(rule->number);
    if (found.size() > most) { found.resize(most); }
    return found;
}

} // namespace db::summary
