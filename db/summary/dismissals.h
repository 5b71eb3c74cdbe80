// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/summary/due_items.h"
#include "db/summary/needs_summary.h"

#include <string>

/// Inside of db/summary: what a dismissal names. A key never says more than the code of an item, a day and a number.
namespace db::summary {

/// With its day: next year's is another one.
[[nodiscard]] std::string lineKey(const DueItem& item);
[[nodiscard]] std::string lineKey(const EligibleItem& item);
/// The same as of what it is; of what they may never have had, another one every year.
[[nodiscard]] std::string lineKey(const UnrecordedItem& item, Date today);
/// After the next visit it is another one. Null: there was none.
[[nodiscard]] std::string visitKey(const DiaryEntry* last);
[[nodiscard]] std::string ratingKey(const ResidentFile::Unrated& unrated);

[[nodiscard]] bool isDismissed(const ResidentFile& file, const std::string& key, Date today);

} // namespace db::summary
