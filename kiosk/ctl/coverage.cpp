// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/coverage.h"

#include "db/records/days.h"
#include "db/summary/needs_summary.h"
#include "db/summary/record_coverage.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/words.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace ctl {
namespace {

std::string faultOf(const CoverageSetOptions& options, db::summary::CoverageFault fault) {
    switch (fault) {
    case db::summary::CoverageFault::NotSuggested:
        return "no rule of the card suggests " + options.item + ": nothing depends on its records";
    case db::summary::CoverageFault::DayToCome:
        return options.day + " is yet to come";
    case db::summary::CoverageFault::ListWithoutDay:
        return "a list needs the day on which it was true: --day";
    }
    return {};
}

} // namespace

Outcome<void> listCoverage(const CoverageListOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto all = hall->records.coverage().all();
    if (!all) { return failed("cannot read how complete the records are", all.error()); }
    auto list = nlohmann::ordered_json::array();
    for (const db::RecordCoverage& each : *all) {
        const std::string day = each.day ? db::isoDay(*each.day) : std::string();
        if (options.json) {
            list.push_back({{"item", each.itemCode},
                            {"source", word(each.source)},
                            {"day", each.day ? nlohmann::ordered_json(day) : nlohmann::ordered_json()},
                            {"reference", each.reference},
                            {"set_by", each.setBy},
                            {"set_at", isoTime(each.setAt)}});
        } else {
            shell.out << each.itemCode << '\t' << word(each.source) << '\t' << (day.empty() ? "-" : day) << '\t'
                      << each.setBy << '\t' << isoTime(each.setAt) << '\t' << each.reference << '\n';
        }
    }
    if (options.json) { shell.out << list.dump(2) << '\n'; }
    return {};
}

Outcome<void> setCoverage(const CoverageSetOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto catalogue = loadHallCatalogue(hall->folder, hall->config, options.files);
    if (!catalogue) { return tl::unexpected(catalogue.error()); }
    db::RecordCoverage coverage{.itemCode = options.item, .source = options.source, .reference = options.reference};
    if (!options.day.empty()) {
        coverage.day = db::readDay(options.day);
        if (!coverage.day) { return wrongUsage(options.day + " is no day; write it as 2026-12-31"); }
    }
    const db::Time now = shell.now();
    if (const auto fault = db::summary::coverageFault(coverage, *catalogue, db::summary::dateOf(now))) {
        return wrongUsage(faultOf(options, *fault));
    }
    const auto done = hall->records.coverage().put(coverage, db::stores::byOperator(now));
    if (!done) { return failed("this was not kept", done.error()); }
    shell.out << options.item << ": the records leave nobody out (" << word(options.source)
              << (coverage.day ? " " + db::isoDay(*coverage.day) : "") << ")\n";
    return {};
}

Outcome<void> removeCoverage(const CoverageRemoveOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto done =
        hall->records.coverage().remove(options.item, options.source, db::stores::byOperator(shell.now()));
    if (!done && done.error().kind == db::ErrorKind::NotFound) {
        return foundProblem("nothing was said of " + options.item + " by " + std::string(word(options.source)));
    }
    if (!done) { return failed("this was not taken back", done.error()); }
    shell.out << options.item << ": no longer complete by " << word(options.source) << '\n';
    return {};
}

} // namespace ctl
