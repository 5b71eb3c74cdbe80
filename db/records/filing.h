// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <cstdint>
#include <optional>

/// 人脸识别技术应用安全管理办法 15: who stores the faces of 100,000 people files with the provincial authority.
namespace db {

inline constexpr std::int64_t kFilingLine = 100'000;
inline constexpr std::int64_t kFilingNear = kFilingLine * 8 / 10;
inline constexpr int kFilingWorkingDays = 30; ///< after it was reached, changed in substance, or ended

struct FacesStored {
    std::int64_t people = 0;            ///< whose face was ever stored here
    std::optional<Time> reachedAt = {}; ///< the line, the first time; nothing: never, or before it was counted
};

enum class FilingLevel { Below, Near, Reached };

[[nodiscard]] constexpr FilingLevel filingLevel(std::int64_t people) {
    if (people >= kFilingLine) { return FilingLevel::Reached; }
    return people >= kFilingNear ? FilingLevel::Near : FilingLevel::Below;
}

} // namespace db
