// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Inside of db/import: texts and places as the XML of a workbook writes them.
namespace db::import {

/// A text of more bytes is none of ours.
inline constexpr std::size_t kMaxCellBytes = 4096;

/// Of digits alone, no more than nine; nothing else.
[[nodiscard]] std::optional<int> wholeNumber(std::string_view digits);

struct CellPlace {
    int row = 0;            ///< from 1
    std::size_t column = 0; ///< from 0
};
/// "C7". Nothing if it is no place in a sheet (1,048,576 rows, 16,384 columns).
[[nodiscard]] std::optional<CellPlace> placeOf(std::string_view reference);

/// "_x000D_" as the character that it stands for (ECMA-376 part 1, 22.9.2.19).
[[nodiscard]] std::string unescaped(std::string_view text);

/// Puts together the text of an element si or is: its only t, or those of its runs; not those of phonetic runs, which
/// say how it is read. Of more than kMaxCellBytes only so many that one sees it.
class RichText {
public:
    void start(std::string_view name);
    void end(std::string_view name);
    void text(std::string_view text);
    [[nodiscard]] std::string take();

private:
    std::string m_all;
    std::string m_run;
    bool m_isText = false;
    bool m_isPhonetic = false;
};

} // namespace db::import
