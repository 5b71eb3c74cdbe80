// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/table_row.h"
#include "db/import/workbook_parts.h"

#include <cstddef>
#include <memory>
#include <optional>

/// Inside of db/import: the rows of one sheet.
namespace db::import {

/// Reads one sheet from its first row. Lines are the sheet's own. Rows without any text are passed over. Texts are as
/// they are, numbers without an exponent, true and false as 是 and 否, days as 1946-05-03. What cannot be read on is a
/// last row with the problem FileDamaged or FileTooLarge.
class SheetReader {
public:
    [[nodiscard]] static tl::expected<SheetReader, WorkbookFault> open(std::shared_ptr<const WorkbookParts> parts,
                                                                       std::size_t sheet);
    [[nodiscard]] std::optional<TableRow> next();
    /// Columns that are hidden, from 0; known once there was a row.
    [[nodiscard]] bool isHidden(std::size_t column) const;

    SheetReader(SheetReader&&) noexcept;
    SheetReader& operator=(SheetReader&&) noexcept;
    SheetReader(const SheetReader&) = delete;
    SheetReader& operator=(const SheetReader&) = delete;
    ~SheetReader();

private:
    struct State;
    explicit SheetReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace db::import
