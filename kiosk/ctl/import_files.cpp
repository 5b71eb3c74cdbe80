// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/import_files.h"

#include "db/import/import_benefits.h"
#include "db/import/import_residents.h"
#include "db/records/days.h"
#include "db/summary/needs_summary.h"
#include "db/summary/record_coverage.h"
#include "kiosk/ctl/list_report.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/progress.h"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace ctl {
namespace {

std::string fieldsOf(const db::import::ChangedRow& changed) {
    std::string names;
    for (const db::ResidentField* field : changed.fields) {
        names.append(names.empty() ? "" : "、").append(field->chinese);
    }
    return names;
}

/// What was put right, what is doubtful, and who is known already.
void report(const db::import::ParsedResidents& parsed, const db::import::ImportPlan& plan, bool isWhole, Shell& shell) {
    const Teller teller{shell, parsed};
    sayFirst(shell, parsed.remarks, isWhole,
             [&](const auto& each) { teller.say(each.line, each.column, "", each.words); });
    sayFirst(shell, plan.leftOut, true,
             [&](const auto& each) { teller.say(each.line, each.column, "doubtful, left out: ", each.reason); });
    sayFirst(shell, plan.doubles, true,
             [&](const auto& each) { teller.say(each.line, 0, "doubtful, left out: ", each.reason); });
    if (!isWhole) { return; }
    sayFirst(shell, plan.changed, true, [&](const auto& each) {
        teller.say(each.row->line, 0, "changes resident " + std::to_string(db::raw(each.after.id)) + ": ",
                   fieldsOf(each));
    });
    sayFirst(shell, plan.known, true, [&](const auto& each) { teller.say(each.line, 0, "known: ", each.reason); });
}

void sum(const db::import::ImportPlan& plan, Shell& shell) {
    if (!plan.known.empty()) {
        shell.out << counted(plan.known.size(), "row says", "rows say") << " nothing new of people on the books\n";
    }
    if (!plan.doubles.empty()) {
        shell.out << counted(plan.doubles.size(), "row is", "rows are")
                  << " perhaps of people on the books, and left out: look at them, they are named above\n";
    }
    if (!plan.leftOut.empty()) {
        shell.out << counted(plan.leftOut.size(), "doubtful row", "doubtful rows")
                  << " left out; put them right in the list, or take them as they are with --take-doubtful\n";
    }
}

/// The other rows are told, too: all that is to be put right is put right at once.
Outcome<void> refuse(const db::import::ParsedResidents& parsed, const db::import::ImportPlan& plan, bool isWhole,
                     Shell& shell) {
    const Teller teller{shell, parsed};
    report(parsed, plan, isWhole, shell);
    sayFirst(shell, plan.problems, isWhole,
             [&](const auto& each) { teller.say(each.line, each.column, "", each.reason); });
    return foundProblem(counted(plan.problems.size(), "problem", "problems") + "; nothing was imported");
}

Outcome<void> preview(const OpenHall& hall, const db::import::ParsedResidents& parsed,
                      const db::import::ImportChoices& choices, Shell& shell) {
    const auto plan = db::import::planImport(hall.records, parsed, choices);
    if (!plan) { return failed("nothing was imported", plan.error()); }
    if (!plan->problems.empty()) { return refuse(parsed, *plan, true, shell); }
    report(parsed, *plan, true, shell);
    sum(*plan, shell);
    shell.out << counted(plan->changed.size(), "resident", "residents") << " on the books would change\n"
              << counted(plan->take.size(), "resident", "residents") << " could be imported; nothing was stored\n";
    return {};
}

} // namespace

Outcome<void> importResidents(const ImportResidentsOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto now = shell.now();
    const auto parsed = db::import::readResidentsFile(options.file, db::summary::dateOf(now));
    if (!parsed) { return failed("cannot read " + options.file.string(), parsed.error()); }
    db::import::ImportChoices choices{.newOnly = options.newOnly, .takeDoubtful = options.takeDoubtful};
    if (!hall->config.hallName.empty()) { choices.community = hall->config.hallName; }
    if (options.dryRun) { return preview(*hall, *parsed, choices, shell); }
    std::optional<Progress> progress;
    const auto imported = db::import::importResidents(
        hall->records, *parsed, db::stores::byOperator(now),
        [&](int done, int all) {
            if (!progress) {
                progress.emplace(shell.err, "residents", static_cast<std::size_t>(all),
                                 Progress::Settings{.isTerminal = shell.errIsTerminal});
            }
            progress->update(static_cast<std::size_t>(done));
        },
        choices);
    progress.reset();
    if (!imported) { return failed("nothing was imported", imported.error()); }
    if (!imported->plan.problems.empty()) { return refuse(*parsed, imported->plan, false, shell); }
    report(*parsed, imported->plan, false, shell);
    sum(imported->plan, shell);
    if (imported->changed > 0) {
        shell.out << counted(static_cast<std::size_t>(imported->changed), "resident", "residents")
                  << " on the books changed\n";
    }
    shell.out << imported->residents << " residents imported\n";
    return {};
}

Outcome<void> importBenefits(const ImportBenefitsOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto catalogue = loadHallCatalogue(hall->folder, hall->config, options.files);
    if (!catalogue) { return tl::unexpected(catalogue.error()); }
    if (catalogue->item(options.item) == nullptr) { return wrongUsage("there is no item " + options.item); }
    const auto now = shell.now();
    const db::Date today = db::summary::dateOf(now);
    const auto asOf = db::readDay(options.asOf);
    if (!asOf) { return wrongUsage(options.asOf + " is no day; write it as 2026-12-31"); }
    if (*asOf > today) { return wrongUsage(options.asOf + " is yet to come"); }
    const db::import::BenefitList list{
        .itemCode = options.item, .asOf = *asOf, .isWhole = options.isWhole, .reference = options.reference};
    const db::RecordCoverage said{.itemCode = list.itemCode, .source = db::CoverageSource::List, .day = list.asOf};
    if (list.isWhole && db::summary::coverageFault(said, *catalogue, today)) {
        return wrongUsage("no rule of the card suggests " + options.item + ": --whole says nothing of it");
    }
    const auto parsed = db::import::readResidentsFile(options.file, today);
    if (!parsed) { return failed("cannot read " + options.file.string(), parsed.error()); }
    const auto plan = options.dryRun
                          ? db::import::planBenefits(hall->records, *parsed, list)
                          : db::import::importBenefits(hall->records, *parsed, list, db::stores::byOperator(now));
    if (!plan) { return failed("nothing was imported", plan.error()); }
    const Teller teller{shell, *parsed};
    for (const auto& each : parsed->remarks) {
        // Which sheet it is, and what of it was hidden; the rest says nothing of who has something.
        if (each.line == 0) { teller.say(0, 0, "", each.words); }
    }
    const auto tell = [&teller](const auto& problem) { teller.say(problem.line, problem.column, "", problem.reason); };
    if (!plan->problems.empty()) {
        sayFirst(shell, plan->problems, options.dryRun, tell);
        return foundProblem(counted(plan->problems.size(), "problem", "problems") + "; nothing was imported");
    }
    sayFirst(shell, plan->doubtful, true, tell);
    sayFirst(shell, plan->strange, options.dryRun, tell);
    shell.out << counted(plan->strange.size(), "row is", "rows are") << " of nobody on the books\n"
              << counted(plan->known.size(), "resident", "residents") << " had it on the books already\n";
    if (list.isWhole && !db::import::isWhole(*plan, list)) {
        shell.out << "with doubtful rows the list does not count as whole: put them right and import it again\n";
    }
    shell.out << counted(plan->holders.size(), "resident", "residents")
              << (options.dryRun ? " would be put on the books; nothing was stored\n"
                                 : " put on the books as having it\n");
    return {};
}

Outcome<void> listTidied(const ListTidiedOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto residents = hall->records.residents();
    if (const auto done = hall->records.residents().tidy(db::stores::byOperator(shell.now())); !done) {
        return failed("names could not be brought into one form", done.error());
    }
    const auto tidied = residents.tidied();
    if (!tidied) { return failed("the list cannot be read", tidied.error()); }
    for (const db::stores::TidiedResident& each : *tidied) {
        shell.out << "resident " << db::raw(each.id) << ':';
        if (!each.nameBefore.empty()) {
            shell.out << " name was \"" << each.nameBefore << "\", is \"" << each.nameNow << "\";";
        }
        if (!each.phoneBefore.empty()) { shell.out << " phone was \"" << each.phoneBefore << "\";"; }
        if (each.isNameLost) { shell.out << " a character of the name was lost: ask for it;"; }
        if (each.isPhoneWrong) { shell.out << " the phone is no number, nobody can sign in with it: ask for it;"; }
        if (each.alike) { shell.out << " same name and birth date as resident " << db::raw(*each.alike) << ';'; }
        shell.out << '\n';
    }
    shell.out << counted(tidied->size(), "resident", "residents") << " listed\n";
    return {};
}

Outcome<void> importDemo(const ImportDemoOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto now = shell.now();
    const auto ids =
        db::import::loadDemo(hall->records, options.folder, db::summary::dateOf(now), db::stores::byOperator(now));
    if (!ids && ids.error().kind == db::ErrorKind::Conflict) {
        return failed("this hall has residents already; the demo goes into an empty one");
    }
    if (!ids) { return failed("nothing was imported", ids.error()); }
    // Who lives in this hall is made up, so a clip may stand in for its camera.
    hall->config.isDemo = true;
    if (auto written = hall::writeConfig(hall::DataFolder(options.data), hall->config); !written) {
        return failed("the demo is imported, but the hall is not marked as one", written.error());
    }
    shell.out << ids->size() << " demo residents imported; the first has the id "
              << (ids->empty() ? 0 : db::raw(ids->front())) << '\n';
    return {};
}

} // namespace ctl
