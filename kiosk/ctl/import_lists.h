// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <string>

namespace ctl {

struct ImportListOptions {
    std::filesystem::path data;
    std::filesystem::path file;
    bool dryRun = false; ///< judges the file and shows what would change; stores nothing
    ProgramFiles files;  ///< of the catalogue, if the hall has none of its own
};

/// Each stores the rows of its list in one go or, if one of them is refused, none. What a list says that the books say
/// already is counted; who is not on the books, and who is doubtful, is named by line and left out.
/// Exit::FoundProblem if a row is refused.
[[nodiscard]] Outcome<void> importCareFlags(const ImportListOptions& options, Shell& shell);
[[nodiscard]] Outcome<void> importVisits(const ImportListOptions& options, Shell& shell);
[[nodiscard]] Outcome<void> importMatters(const ImportListOptions& options, Shell& shell);
/// The tree of the hall's grid with who looks after each cell; it is about nobody.
[[nodiscard]] Outcome<void> importGrid(const ImportListOptions& options, Shell& shell);

struct ListTemplateOptions {
    std::string kind;
    std::filesystem::path out;
};

/// Writes an empty workbook with the columns of one kind of list, all of them as text, so that a spreadsheet keeps
/// every digit. Fails if the file exists.
[[nodiscard]] Outcome<void> writeListTemplate(const ListTemplateOptions& options, Shell& shell);

} // namespace ctl
