// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/growing_waits.h"
#include "kiosk/hall/state/hall_state.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hall {

/// One wrong password at a desk.
struct FailedSignIn {
    db::DeviceId device{};
    std::string mark; ///< keyed, of the login
    db::Time at{};
};

/// The device of an audit entry's actor or subject, if it is one.
[[nodiscard]] std::optional<db::DeviceId> deviceOf(std::string_view actor);

/// The wrong passwords that the audit log remembers of the last hour, oldest first, without those that are forgiven: of
/// staff who signed in there since, and at a desk whose waits were lifted. Called at start, so that a hall that was
/// started again has not forgotten whom it holds up.
[[nodiscard]] db::Expected<std::vector<FailedSignIn>> failedSignIns(const HallState& state, db::Time now);

/// How waits grow for one name at one device, for whatever is tried at one device, and for the whole hall. The last two
/// are loose: they hold up everybody, so that all that they may do is to keep guessing slow.
struct LockOutRules {
    WaitRule own;
    WaitRule device;
    WaitRule hall;
};
inline constexpr WaitRule kDeviceWaits{.atOnce = 25,
                                       .first = std::chrono::seconds(5),
                                       .longest = std::chrono::seconds(60),
                                       .forgiveOneEvery = std::chrono::seconds(60)};
inline constexpr WaitRule kHallWaits{.atOnce = 80,
                                     .first = std::chrono::seconds(2),
                                     .longest = std::chrono::seconds(30),
                                     .forgiveOneEvery = std::chrono::seconds(30)};
/// Staff at a desk. (Visitors at a kiosk: KioskGuesses.)
inline constexpr LockOutRules kStaffWaits{.own = {.atOnce = 4,
                                                  .first = std::chrono::seconds(10),
                                                  .longest = std::chrono::seconds(600),
                                                  .forgiveOneEvery = std::chrono::seconds(300)},
                                          .device = kDeviceWaits,
                                          .hall = kHallWaits};

/// Who must wait after wrong guesses: a name (a mark as in FailedSignIn) at a device. The same name at another device,
/// and another name at the same device, are served.
class LockOuts {
public:
    explicit LockOuts(const LockOutRules& rules)
        : m_own(rules.own)
        , m_devices(rules.device)
        , m_hall(rules.hall) {}

    /// `wall` and `now` are the same moment. What lies ahead of the wall clock counts as if it happened now, so that no
    /// step of that clock makes a wait longer than the longest.
    void remember(const std::vector<FailedSignIn>& before, db::Time wall, wire::Steady now);

    /// How long this device may not ask about this name.
    [[nodiscard]] std::optional<std::chrono::seconds> waitOf(db::DeviceId device, const std::string& mark,
                                                             wire::Steady now) const;
    void failed(db::DeviceId device, const std::string& mark, wire::Steady now);
    /// The device's own count stays: somebody who knows one name must not guess others for ever.
    void succeeded(db::DeviceId device, const std::string& mark);
    /// Somebody who may do so says that all is well at this device.
    void lift(db::DeviceId device);
    /// The longest wait that anybody has at this device now.
    [[nodiscard]] std::optional<std::chrono::seconds> longestOf(db::DeviceId device, wire::Steady now) const;

private:
    GrowingWaits m_own;
    GrowingWaits m_devices;
    GrowingWaits m_hall;
};

} // namespace hall
