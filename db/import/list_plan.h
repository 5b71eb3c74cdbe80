// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/row_notes.h"

#include <vector>

namespace db::import {

/// What a list brings to the books, and what it does not.
template <typename Record>
struct ListPlan {
    struct Entry {
        int line = 0;
        Record record; ///< of a changed one: as it will stand there
    };
    std::vector<Entry> fresh;
    std::vector<Entry> changed;
    std::vector<int> same;            ///< lines that say what the books say
    std::vector<RowProblem> strange;  ///< of nobody on the books: left out
    std::vector<RowProblem> doubtful; ///< perhaps of somebody on the books, or perhaps wrong: left out
    std::vector<RowProblem> problems; ///< of the file: nothing is stored
};

/// A code, and the words that people write for it.
struct CodeWords {
    std::string code;
    std::vector<std::string> names;
};

} // namespace db::import
