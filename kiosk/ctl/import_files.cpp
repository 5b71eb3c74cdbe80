// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/import_files.h"

#include "db/import/import_residents.h"
#include "db/summary/needs_summary.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/progress.h"

#include <ostream>
#include <string>
#include <vector>

namespace ctl {
namespace {

Outcome<void> refuse(const std::vector<db::import::RowProblem>& problems, Shell& shell) {
    for (const auto& problem : problems) {
        if (problem.line > 0) shell.out << "line " << problem.line << ": ";
        shell.out << problem.reason << '\n';
    }
    return foundProblem(std::to_string(problems.size()) +
                        (problems.size() == 1 ? " problem; nothing was imported" : " problems; nothing was imported"));
}

} // namespace

Outcome<void> importResidents(const ImportResidentsOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) return tl::unexpected(hall.error());
    const auto now = shell.now();
    const auto parsed = db::import::readResidentsFile(options.file, db::summary::dateOf(now));
    if (!parsed) return failed("cannot read " + options.file.string(), parsed.error());
    if (!parsed->problems.empty()) return refuse(parsed->problems, shell);
    if (options.dryRun) {
        shell.out << parsed->rows.size() << " residents could be imported; nothing was stored\n";
        return {};
    }
    Progress progress(shell.err, "residents", parsed->rows.size(), {.isTerminal = shell.errIsTerminal});
    const auto imported =
        db::import::importResidents(hall->records, *parsed, db::stores::byOperator(now),
                                    [&](int done, int) { progress.update(static_cast<std::size_t>(done)); });
    if (!imported) return failed("nothing was imported", imported.error());
    if (!imported->problems.empty()) return refuse(imported->problems, shell);
    shell.out << imported->residents << " residents imported\n";
    return {};
}

Outcome<void> importDemo(const ImportDemoOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) return tl::unexpected(hall.error());
    const auto now = shell.now();
    const auto ids =
        db::import::loadDemo(hall->records, options.folder, db::summary::dateOf(now), db::stores::byOperator(now));
    if (!ids && ids.error().kind == db::ErrorKind::Conflict) {
        return failed("this hall has residents already; the demo goes into an empty one");
    }
    if (!ids) return failed("nothing was imported", ids.error());
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
