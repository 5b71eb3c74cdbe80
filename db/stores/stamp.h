// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <string>

namespace db::stores {

/// Who does something and when; goes into the audit log with every change.
struct Stamp {
    std::string actor; ///< "staff:3", "device:1", "hall" or "operator"
    Time at{};
};

[[nodiscard]] inline Stamp byStaff(StaffId who, Time at) {
    return {"staff:" + std::to_string(raw(who)), at};
}
[[nodiscard]] inline Stamp byDevice(DeviceId which, Time at) {
    return {"device:" + std::to_string(raw(which)), at};
}
[[nodiscard]] inline Stamp byHall(Time at) {
    return {"hall", at};
}
[[nodiscard]] inline Stamp byOperator(Time at) {
    return {"operator", at};
}

} // namespace db::stores
