// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/list_template.h"

#include "db/import/columns.h"
#include "db/import/import_care_flags.h"
#include "db/import/import_grid.h"
#include "db/import/import_matters.h"
#include "db/import/import_visits.h"
#include "db/records/utf8.h"

#include <algorithm>
#include <span>
#include <string>
#include <system_error>
#include <xlsxwriter.h>

namespace db::import {
namespace {

struct Title {
    std::string text;
    std::size_t most = 0; ///< characters
};

Title titleOf(std::string_view chinese, std::size_t most, bool isRequired) {
    return {std::string(chinese) + (isRequired ? "*" : ""), most};
}

std::vector<Title> allOfPeople() {
    std::vector<Title> titles;
    for (const ColumnName& name : columnNames()) {
        titles.push_back(titleOf(name.chinese, name.most, name.column == Column::Name));
    }
    return titles;
}

/// Enough to know somebody by.
std::vector<Title> whoTheyAre() {
    std::vector<Title> titles;
    for (const Column column : {Column::Name, Column::IdNumber, Column::BirthDate, Column::Phone}) {
        const ColumnName& name = columnNames().at(static_cast<std::size_t>(column));
        titles.push_back(titleOf(name.chinese, name.most, column == Column::Name));
    }
    return titles;
}

std::vector<Title> with(std::vector<Title> titles, std::span<const OwnColumn> own) {
    for (const OwnColumn& column : own) {
        titles.push_back(titleOf(column.chinese, column.most, column.isRequired));
    }
    return titles;
}

std::vector<Title> titlesOf(std::string_view kind) {
    if (kind == "residents") { return allOfPeople(); }
    if (kind == "benefits") { return whoTheyAre(); }
    if (kind == "care-flags") { return with(whoTheyAre(), careFlagColumns()); }
    if (kind == "visits") { return with(whoTheyAre(), visitColumns()); }
    if (kind == "matters") { return with(whoTheyAre(), matterColumns()); }
    if (kind == "grid") { return with({}, gridColumns()); }
    return {};
}

} // namespace

const std::vector<std::string_view>& templateKinds() {
    static const std::vector<std::string_view> kinds{"residents", "benefits", "care-flags",
                                                     "visits",    "matters",  "grid"};
    return kinds;
}

Expected<void> writeListTemplate(std::string_view kind, const std::filesystem::path& file) {
    const auto titles = titlesOf(kind);
    if (titles.empty()) {
        return tl::unexpected(Error{ErrorKind::Invalid, "there is no template for " + std::string(kind)});
    }
    std::error_code error;
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    lxw_workbook* workbook = std::filesystem::is_directory(folder, error) ? ::workbook_new(file.c_str()) : nullptr;
    if (workbook == nullptr) { return tl::unexpected(Error{ErrorKind::Io, file.string() + " cannot be written"}); }
    lxw_worksheet* sheet = ::workbook_add_worksheet(workbook, "名单");
    lxw_format* text = ::workbook_add_format(workbook);
    ::format_set_num_format_index(text, 49); // "@": text (ECMA-376 part 1, 18.8.30)
    lxw_format* bold = ::workbook_add_format(workbook);
    ::format_set_bold(bold);
    ::format_set_num_format_index(bold, 49);
    constexpr std::size_t kNarrow = 10;
    constexpr std::size_t kWide = 60;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const std::size_t width =
            std::clamp(titles[i].most / 2, std::max(kNarrow, 2 * characterCount(titles[i].text)), kWide);
        ::worksheet_set_column(sheet, column, column, static_cast<double>(width), text);
        ::worksheet_write_string(sheet, 0, column, titles[i].text.c_str(), bold);
    }
    ::worksheet_freeze_panes(sheet, 1, 0);
    if (const lxw_error failed = ::workbook_close(workbook); failed != LXW_NO_ERROR) {
        return tl::unexpected(Error{ErrorKind::Io, file.string() + ": " + ::lxw_strerror(failed)});
    }
    return {};
}

} // namespace db::import
