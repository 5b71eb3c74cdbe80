// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/records/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace db::calendar {

/// Reads a file such as assets/catalogue/working_days.json. Errors: CannotOpen, Invalid (naming file, year and reason:
/// not JSON, a day that is none, a day outside of its year, a period that ends before it begins).
[[nodiscard]] Expected<WorkingCalendar> loadWorkingCalendar(const std::filesystem::path& file);

/// The same of a text; `name` is the file that the error names.
[[nodiscard]] Expected<WorkingCalendar> parseWorkingCalendar(std::string_view text, const std::string& name);

} // namespace db::calendar
