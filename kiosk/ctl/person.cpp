// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/person.h"

#include "db/person/person_file.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/paper/sheet_pdf.h"

#include <ostream>
#include <string>
#include <string_view>

namespace ctl {
namespace {

/// Items, categories and kinds of care flags alike; empty: the catalogue does not know the code.
std::string nameIn(const db::catalogue::Catalogue& catalogue, std::string_view code) {
    if (const auto* item = catalogue.item(code)) { return item->name.zh; }
    if (const auto* flag = catalogue.careFlagKind(code)) { return flag->name.zh; }
    const auto* category = catalogue.category(code);
    return category == nullptr ? std::string() : category->name.zh;
}

std::string pdfOf(const db::person::PersonFile& file, const std::string& hallName) {
    paper::Sheet sheet{.title = QStringLiteral("个人信息副本"), .lines = {}};
    sheet.lines << QString::fromStdString(hallName + "应本人请求提供。本厅掌握的与本人有关的信息如下。") << QString();
    for (const std::string& line : db::person::linesOf(file)) {
        sheet.lines << QString::fromStdString(line);
    }
    return paper::pdfOf(sheet).toStdString();
}

} // namespace

Outcome<void> exportPerson(const PersonOptions& options, Shell& shell) {
    if (options.json.empty() && options.pdf.empty()) { return wrongUsage("say where to write: --json, --pdf or both"); }
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto catalogue = loadHallCatalogue(hall->folder, hall->config, options.files);
    if (!catalogue) { return tl::unexpected(catalogue.error()); }
    const db::ResidentId who{options.resident};
    const auto file = db::person::fileOf(
        hall->records, hall->faces, who, [&](const std::string& code) { return nameIn(*catalogue, code); },
        shell.now());
    if (!file && file.error().kind == db::ErrorKind::NotFound) {
        return foundProblem("there is no resident " + std::to_string(options.resident));
    }
    if (!file) { return failed("cannot read all that there is", file.error()); }
    const auto noted = hall->records.audit().append(db::stores::byOperator(shell.now()), "resident.exported",
                                                    "resident:" + std::to_string(options.resident));
    if (!noted) { return failed("cannot note it", noted.error()); }
    if (!options.json.empty()) {
        if (auto kept = writePrivateFile(options.json, db::person::jsonOf(*file, hall->config.hallName)); !kept) {
            return kept;
        }
    }
    if (!options.pdf.empty()) {
        const std::string pdf = pdfOf(*file, hall->config.hallName);
        if (pdf.empty()) { return failed(options.pdf.string() + ": there is not enough memory"); }
        if (auto kept = writePrivateFile(options.pdf, pdf); !kept) { return kept; }
    }
    shell.out << "resident " << options.resident << ": written; hand it to the person, and delete it here\n";
    return {};
}

} // namespace ctl
