// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/words.h"

#include <cstddef>
#include <string>
#include <vector>

/// Inside of db/summary: a sentence is put together twice, from the same pieces.
namespace db::summary {

/// What somebody wrote, or a number: the same in both.
[[nodiscard]] Words both(const std::string& text);
Words& operator+=(Words& left, const Words& right);
[[nodiscard]] Words operator+(Words left, const Words& right);
[[nodiscard]] Words joined(const std::vector<Words>& parts, const Words& between);
/// At most `most` characters of Chinese, and what has about their width in English; see shortened() of text.
[[nodiscard]] Words shortened(const Words& words, std::size_t most);
/// An English sentence whose first letter is a small one of ours begins with a capital.
[[nodiscard]] Words capitalised(Words words);
/// "1 day", "2 days"
[[nodiscard]] std::string counted(long number, const std::string& one);

} // namespace db::summary
