// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace db::import {

/// residents, benefits, care-flags, visits, matters, grid: the lists that have a template, in this order.
[[nodiscard]] const std::vector<std::string_view>& templateKinds();

/// A workbook with the columns of that kind of list and no row; what must be filled in has a star. Every column is
/// text, so that a spreadsheet keeps the digits of numbers and makes no dates. Invalid: no such kind. Io.
[[nodiscard]] Expected<void> writeListTemplate(std::string_view kind, const std::filesystem::path& file);

} // namespace db::import
