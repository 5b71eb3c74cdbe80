// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/number_format.h"
#include "db/import/zip_parts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Inside of db/import: what the sheets of a workbook share.
namespace db::import {

struct SheetName {
    std::string name;
    bool isHidden = false;
    std::string part; ///< in the ZIP
};

/// Many short texts behind each other.
class TextList {
public:
    void append(std::string_view text) { m_all += text; }
    void endText() { m_ends.push_back(static_cast<std::uint32_t>(m_all.size())); }
    [[nodiscard]] std::size_t sizeOfLast() const { return m_all.size() - (m_ends.empty() ? 0 : m_ends.back()); }
    [[nodiscard]] std::optional<std::string_view> at(std::size_t index) const;

private:
    std::string m_all;
    std::vector<std::uint32_t> m_ends;
};

struct WorkbookParts {
    ZipParts zip;
    std::vector<SheetName> sheets;
    TextList texts;
    std::vector<NumberFormat> formats; ///< by the number of a cell's style
    Epoch epoch = Epoch::Of1900;
};

} // namespace db::import
