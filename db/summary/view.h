// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/summary/due_items.h"
#include "db/summary/needs_summary.h"
#include "db/summary/two_languages.h"

#include <string>
#include <string_view>
#include <vector>

/// Inside of db/summary: what every rule looks at, and the words that several of them use.
namespace db::summary {

struct View {
    const ResidentFile& file;
    const Catalogue& catalogue;
    Date today;
    // Of who does not live here any more, none: nothing is offered to them.
    std::vector<DueItem> due;               ///< what was not dismissed
    std::vector<EligibleItem> eligible;     ///< what was not dismissed
    std::vector<UnrecordedItem> unrecorded; ///< what was not dismissed
};
[[nodiscard]] View viewOf(const ResidentFile& file, const Catalogue& catalogue, Date today);

/// Null: this hall does not use the rule.
[[nodiscard]] const SummaryRule* ruleOf(const Catalogue& catalogue, SummaryRule::Kind kind);

[[nodiscard]] long daysUntil(Date today, Date day);
/// "6 月 3 日", "3 Jun", with the year if it is another.
[[nodiscard]] Words dayText(Date day, Date today);
/// As a list: "A、B", "A, B".
[[nodiscard]] Words listed(const std::vector<Words>& parts);
[[nodiscard]] Words itemName(const View& view, const std::string& code);
/// What a matter waits for: a material of its item in both languages, anything else as staff wrote it.
[[nodiscard]] std::vector<Words> missingOf(const View& view, const Matter& matter);
/// Of an item or of a category; empty if the catalogue has neither.
[[nodiscard]] Words purposeName(const View& view, const std::string& code);

[[nodiscard]] bool isOpenNeed(const Need& need);
/// Their next one today, or null.
[[nodiscard]] const Appointment* appointmentToday(const View& view);
/// "09:30"
[[nodiscard]] std::string clockText(int minute);

/// An open matter with a clock, and by when.
struct Clocked {
    const Matter* matter = nullptr;
    Date limit{};
};
/// The longest past first.
[[nodiscard]] std::vector<Clocked> lateMatters(const View& view);
[[nodiscard]] std::vector<Clocked> mattersNearLimit(const View& view, int workingDays);
/// The nearer of the two clocks, if the matter has one.
[[nodiscard]] std::optional<Date> limitOf(const Matter& matter);
/// The clock stands still while the hall waits for material.
[[nodiscard]] bool isRunning(const Matter& matter);

/// The lines of the card in the order of the catalogue's rules: at most seven, and how to serve is always among them.
[[nodiscard]] std::vector<SummaryLine> composeLines(const View& view);

} // namespace db::summary
