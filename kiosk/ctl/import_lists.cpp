// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/import_lists.h"

#include "db/import/import_care_flags.h"
#include "db/import/import_grid.h"
#include "db/import/import_matters.h"
#include "db/import/import_visits.h"
#include "db/import/list_template.h"
#include "db/summary/needs_summary.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/list_report.h"
#include "kiosk/ctl/open_hall.h"

#include <system_error>
#include <vector>

namespace ctl {
namespace {

/// One of them, and several.
struct Noun {
    std::string_view one;
    std::string_view many;
};

template <typename Record>
Outcome<void> report(const ImportListOptions& options, const db::import::ListNotes& notes,
                     const db::Expected<db::import::ListPlan<Record>>& plan, Noun noun, Shell& shell) {
    if (!plan) { return failed("nothing was imported", plan.error()); }
    const Teller teller{shell, notes};
    const auto tell = [&teller](const auto& each) { teller.say(each.line, each.column, "", each.reason); };
    sayFirst(shell, notes.remarks, options.dryRun,
             [&](const auto& each) { teller.say(each.line, each.column, "", each.words); });
    sayFirst(shell, plan->doubtful, true,
             [&](const auto& each) { teller.say(each.line, each.column, "doubtful, left out: ", each.reason); });
    if (!plan->problems.empty()) {
        sayFirst(shell, plan->problems, options.dryRun, tell);
        return foundProblem(counted(plan->problems.size(), "problem", "problems") + "; nothing was imported");
    }
    sayFirst(shell, plan->strange, options.dryRun, tell);
    if (options.dryRun) {
        sayFirst(shell, plan->changed, true,
                 [&](const auto& each) { teller.say(each.line, 0, "changes what is there", ""); });
    }
    if (!plan->strange.empty()) {
        shell.out << counted(plan->strange.size(), "row is", "rows are") << " of nobody on the books, and left out\n";
    }
    const auto count = [&noun](std::size_t of) { return counted(of, noun.one, noun.many); };
    if (!plan->same.empty()) { shell.out << count(plan->same.size()) << " on the books already, as the list has it\n"; }
    if (!plan->changed.empty()) {
        shell.out << count(plan->changed.size()) << (options.dryRun ? " would change\n" : " changed\n");
    }
    shell.out << count(plan->fresh.size())
              << (options.dryRun ? " would be new; nothing was stored\n" : " new on the books\n");
    return {};
}

std::vector<std::string> namesOf(const db::Words& words) {
    std::vector<std::string> names{words.zh};
    if (!words.en.empty()) { names.push_back(words.en); }
    return names;
}

std::vector<db::import::CareFlagKindWords> kindsOf(const db::catalogue::Catalogue& catalogue) {
    std::vector<db::import::CareFlagKindWords> kinds;
    kinds.reserve(catalogue.careFlagKinds.size());
    for (const db::catalogue::CareFlagKind& kind : catalogue.careFlagKinds) {
        kinds.push_back({{.code = kind.code, .names = namesOf(kind.name)}, kind.serviceEffect.zh});
    }
    return kinds;
}

std::vector<db::import::CodeWords> itemsOf(const db::catalogue::Catalogue& catalogue) {
    std::vector<db::import::CodeWords> items;
    items.reserve(catalogue.items.size());
    for (const db::ServiceItem& item : catalogue.items) {
        std::vector<std::string> names = namesOf(item.name);
        names.insert(names.end(), item.alsoCalled.begin(), item.alsoCalled.end());
        items.push_back({.code = item.code, .names = std::move(names)});
    }
    return items;
}

/// What each list is read with.
struct Opened {
    OpenHall hall;
    std::string bytes;
    db::Date today{};
};

Outcome<Opened> open(const ImportListOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    auto bytes = readWholeFile(options.file, db::import::kMaxListBytes);
    if (!bytes) { return tl::unexpected(bytes.error()); }
    return Opened{std::move(*hall), std::move(*bytes), db::summary::dateOf(shell.now())};
}

} // namespace

Outcome<void> importCareFlags(const ImportListOptions& options, Shell& shell) {
    const auto opened = open(options, shell);
    if (!opened) { return tl::unexpected(opened.error()); }
    const auto catalogue = loadHallCatalogue(opened->hall.folder, opened->hall.config, options.files);
    if (!catalogue) { return tl::unexpected(catalogue.error()); }
    const auto kinds = kindsOf(*catalogue);
    const auto& records = opened->hall.records;
    const auto parsed = db::import::parsePeople(opened->bytes, db::import::careFlagColumns(), opened->today);
    return report(options, parsed,
                  options.dryRun
                      ? db::import::planCareFlags(records, parsed, kinds)
                      : db::import::importCareFlags(records, parsed, kinds, db::stores::byOperator(shell.now())),
                  {"care flag", "care flags"}, shell);
}

Outcome<void> importVisits(const ImportListOptions& options, Shell& shell) {
    const auto opened = open(options, shell);
    if (!opened) { return tl::unexpected(opened.error()); }
    const auto& records = opened->hall.records;
    const auto parsed = db::import::parsePeople(opened->bytes, db::import::visitColumns(), opened->today);
    return report(options, parsed,
                  options.dryRun
                      ? db::import::planVisits(records, parsed, opened->today)
                      : db::import::importVisits(records, parsed, opened->today, db::stores::byOperator(shell.now())),
                  {"visit", "visits"}, shell);
}

Outcome<void> importMatters(const ImportListOptions& options, Shell& shell) {
    const auto opened = open(options, shell);
    if (!opened) { return tl::unexpected(opened.error()); }
    const auto catalogue = loadHallCatalogue(opened->hall.folder, opened->hall.config, options.files);
    if (!catalogue) { return tl::unexpected(catalogue.error()); }
    const auto items = itemsOf(*catalogue);
    const auto& records = opened->hall.records;
    const auto parsed = db::import::parsePeople(opened->bytes, db::import::matterColumns(), opened->today);
    return report(options, parsed,
                  options.dryRun ? db::import::planMatters(records, parsed, items, opened->today)
                                 : db::import::importMatters(records, parsed, items, opened->today,
                                                             db::stores::byOperator(shell.now())),
                  {"matter", "matters"}, shell);
}

Outcome<void> importGrid(const ImportListOptions& options, Shell& shell) {
    const auto opened = open(options, shell);
    if (!opened) { return tl::unexpected(opened.error()); }
    const auto& records = opened->hall.records;
    const auto parsed = db::import::parseGrid(opened->bytes);
    const auto plan = [&]() -> db::Expected<db::import::ListPlan<db::import::PlannedCell>> {
        if (!options.dryRun) { return db::import::importGrid(records, parsed, db::stores::byOperator(shell.now())); }
        const auto books = records.grid().all();
        if (!books) { return tl::unexpected(books.error()); }
        return db::import::planGrid(*books, parsed);
    };
    return report(options, parsed, plan(), {"cell", "cells"}, shell);
}

Outcome<void> writeListTemplate(const ListTemplateOptions& options, Shell& shell) {
    std::error_code error;
    if (std::filesystem::exists(options.out, error)) { return failed(options.out.string() + " exists"); }
    if (const auto written = db::import::writeListTemplate(options.kind, options.out); !written) {
        return failed("no template was written", written.error());
    }
    shell.out << "template written to " << options.out.string() << '\n';
    return {};
}

} // namespace ctl
