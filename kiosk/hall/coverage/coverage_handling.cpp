// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/coverage/coverage_handling.h"

#include "db/summary/record_coverage.h"
#include "kiosk/hall/state/actor_name.h"

#include <algorithm>

namespace hall {
namespace {

using wire::RefusalCode;

[[nodiscard]] wire::CoverageSaid said(const Records& records, const db::RecordCoverage& coverage) {
    return {.day = coverage.day,
            .reference = coverage.reference,
            .byName = actorName(records.hall, coverage.setBy),
            .at = coverage.setAt};
}

[[nodiscard]] Answer<wire::Coverage> coverageOn(const Records& records, db::Date today) {
    const auto all = records.hall.coverage().all();
    if (!all) { return tl::unexpected(refusalOf(all.error(), "reading how complete the records are")); }
    const auto matters = records.hall.matters().countByItem();
    if (!matters) { return tl::unexpected(refusalOf(matters.error(), "counting matters by item")); }
    wire::Coverage told;
    for (const db::ServiceItem& item : records.catalogueInForce.catalogue().items) {
        if (!db::summary::isSuggested(item)) { continue; }
        wire::Coverage::Item& line = told.items.emplace_back();
        line.code = item.code;
        if (const auto count = matters->find(item.code); count != matters->end()) { line.matters = count->second; }
        std::optional<db::Date> listDay;
        for (const db::RecordCoverage& each : *all) {
            if (each.itemCode != item.code) { continue; }
            if (each.source == db::CoverageSource::List) {
                line.list = said(records, each);
                listDay = each.day;
            } else {
                line.own = said(records, each);
            }
        }
        // Of whoever could have it on the list's day first, the list tells the most.
        line.isListTooOld = listDay && !db::summary::coverageOf(*all, item.code, *listDay, today).isComplete();
    }
    return told;
}

} // namespace

Answer<wire::Coverage> coverageFor(const Records& records, const Asker& asker, const wire::CoverageAsk& /*request*/) {
    return coverageOn(records, db::summary::dateOf(asker.at));
}

Answer<wire::Coverage> setCoverage(HallState& state, const Asker& asker, const wire::CoverageSet& request) {
    const db::Date today = db::summary::dateOf(asker.at);
    const db::RecordCoverage coverage{
        .itemCode = request.code, .source = request.source, .day = request.day, .reference = request.reference};
    if (const auto fault = db::summary::coverageFault(coverage, state.catalogueInForce.catalogue(), today)) {
        const bool isItems = *fault == db::summary::CoverageFault::NotSuggested;
        return tl::unexpected(isItems ? RefusalCode::NotFound : RefusalCode::NotInState);
    }
    const auto done = state.hall.coverage().put(coverage, db::stores::byStaff(asker.by().id, asker.at));
    if (!done) { return tl::unexpected(refusalOf(done.error(), "setting how complete the records are")); }
    return coverageOn(state, today);
}

Answer<wire::Coverage> removeCoverage(HallState& state, const Asker& asker, const wire::CoverageRemove& request) {
    const auto done =
        state.hall.coverage().remove(request.code, request.source, db::stores::byStaff(asker.by().id, asker.at));
    if (!done) { return tl::unexpected(refusalOf(done.error(), "taking back how complete the records are")); }
    return coverageOn(state, db::summary::dateOf(asker.at));
}

} // namespace hall
