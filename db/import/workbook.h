// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/sheet_reader.h"
#include "db/import/workbook_parts.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

/// Inside of db/import: a workbook (XLSX, ECMA-376).
namespace db::import {

/// Does the file begin as a ZIP does, which every XLSX is?
[[nodiscard]] bool isZip(std::string_view bytes);

class Workbook {
public:
    /// The bytes outlive it and its readers.
    [[nodiscard]] static tl::expected<Workbook, WorkbookFault> open(std::string_view bytes);
    /// Work sheets, in their order; no charts.
    [[nodiscard]] const std::vector<SheetName>& sheets() const { return m_parts->sheets; }
    [[nodiscard]] tl::expected<SheetReader, WorkbookFault> read(std::size_t sheet) const {
        return SheetReader::open(m_parts, sheet);
    }

private:
    std::shared_ptr<const WorkbookParts> m_parts;
};

} // namespace db::import
