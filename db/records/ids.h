// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace db {

enum class ResidentId : std::int64_t {};
enum class ConsentId : std::int64_t {};
enum class TemplateId : std::int64_t {};
enum class ArrivalId : std::int64_t {};
enum class NeedId : std::int64_t {};
enum class TopicId : std::int64_t {};
enum class AppointmentId : std::int64_t {};
enum class MatterId : std::int64_t {};
enum class DiaryEntryId : std::int64_t {};
enum class CareFlagId : std::int64_t {};
enum class StaffId : std::int64_t {};
enum class DeviceId : std::int64_t {};
enum class GridCellId : std::int64_t {};
enum class HouseholdId : std::int64_t {};
enum class AuthorityId : std::int64_t {};
enum class ResidentChangeId : std::int64_t {};
/// Position of a change to an arrival in the hall's order; starts at 1 and never has a gap that a reader could miss.
enum class ArrivalEventSeq : std::int64_t {};

template <typename Id>
[[nodiscard]] constexpr std::int64_t raw(Id id) {
    return static_cast<std::int64_t>(id);
}

/// Wall-clock time, UTC, milliseconds.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;
/// A calendar day in the hall's own time zone.
using Date = std::chrono::year_month_day;

} // namespace db
