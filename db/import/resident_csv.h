// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace db::import {

/// One good row. `resident.id`, `gridCell` and `household` are filled in when it is stored.
struct ResidentRow {
    int line = 0; ///< in the file, from 1, where the row starts
    Resident resident;
    std::string gridLabel;       ///< empty: not stated
    std::string householdNumber; ///< empty: not stated
};

/// Why a row, or the file (line 0), is refused. `reason` is Chinese, for the operator, and quotes no personal value.
struct RowProblem {
    int line = 0;
    std::string reason;
};

struct ParsedResidents {
    std::vector<ResidentRow> rows;
    std::vector<RowProblem> problems;
};

inline constexpr std::size_t kMaxCsvBytes = std::size_t{32} << 20U;
inline constexpr std::size_t kMaxCsvRows = 100'000;

/// Reads UTF-8 (with or without BOM) or GB18030, RFC 4180 quoting, a header row with Chinese or English names in any
/// order: 姓名 name (required), 性别 sex, 出生日期 birth_date, 身份证号 id_number (one of these two is required), 电话
/// phone, 住址 address, 网格 grid, 户号 household, 语言 language, 听力 hearing, 轮椅 wheelchair. An unknown column is
/// refused. `today` bounds the birth dates. Never fails on content: what is wrong is in `problems`.
[[nodiscard]] ParsedResidents parseResidents(std::string_view bytes, Date today);

/// True if `id` is 18 characters with the right check digit (GB 11643-1999, ISO 7064 MOD 11-2) and a real date.
[[nodiscard]] bool isValidIdNumber(std::string_view id);

} // namespace db::import
