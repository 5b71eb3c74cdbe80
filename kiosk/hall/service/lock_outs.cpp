// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/lock_outs.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace hall {
namespace {

/// A wait lasts a quarter of an hour at most, and a failure is forgiven after five minutes.
constexpr std::chrono::hours kRemembered{1};
/// More than a busy hall writes in that time; bounds the start of a hall with years of log.
constexpr int kMostEntries = 20000;
constexpr const char* kHall = "hall";

/// The start of all names at this device.
[[nodiscard]] std::string nameOf(db::DeviceId device) {
    return std::to_string(db::raw(device)) + ":";
}

} // namespace

std::optional<db::DeviceId> deviceOf(std::string_view actor) {
    constexpr std::string_view kDevice = "device:";
    if (!actor.starts_with(kDevice)) { return std::nullopt; }
    actor.remove_prefix(kDevice.size());
    std::int64_t id = 0;
    const auto [end, problem] = std::from_chars(actor.data(), actor.data() + actor.size(), id);
    return problem == std::errc() ? std::optional(db::DeviceId{id}) : std::nullopt;
}

namespace {

void take(std::vector<FailedSignIn>& before, const db::AuditEntry& entry) {
    if (const auto lifted = entry.action == "waits.lifted" ? deviceOf(entry.subject) : std::nullopt) {
        std::erase_if(before, [&](const FailedSignIn& each) { return each.device == *lifted; });
    }
    const auto device = deviceOf(entry.actor);
    if (!device) { return; }
    const FailedSignIn failed{.device = *device, .mark = entry.detail, .at = entry.at};
    if (entry.action == "staff.sign_in_failed") {
        before.push_back(failed);
    } else if (entry.action == "staff.signed_in") {
        std::erase_if(
            before, [&](const FailedSignIn& each) { return each.device == failed.device && each.mark == failed.mark; });
    }
}

} // namespace

db::Expected<std::vector<FailedSignIn>> failedSignIns(const HallState& state, db::Time now) {
    const auto entries = state.hall.audit().entriesAfter(state.auditSeen - kMostEntries, kMostEntries);
    if (!entries) { return tl::unexpected(entries.error()); }
    std::vector<FailedSignIn> before;
    for (const db::AuditEntry& entry : *entries) {
        if (entry.at >= now - kRemembered) { take(before, entry); }
    }
    return before;
}

void LockOuts::remember(const std::vector<FailedSignIn>& before, db::Time wall, wire::Steady now) {
    wire::Steady last = wire::Steady::min();
    for (const FailedSignIn& each : before) {
        // Their order is sure, their times are those of a clock that may have been set in between.
        const auto age = std::max(wall - each.at, wire::BootClock::duration(0));
        last = std::max(last, now - age);
        failed(each.device, each.mark, last);
    }
}

std::optional<std::chrono::seconds> LockOuts::waitOf(db::DeviceId device, const std::string& mark,
                                                     wire::Steady now) const {
    return std::max(
        {m_own.waitOf(nameOf(device) + mark, now), m_devices.waitOf(nameOf(device), now), m_hall.waitOf(kHall, now)});
}

void LockOuts::failed(db::DeviceId device, const std::string& mark, wire::Steady now) {
    m_own.failed(nameOf(device) + mark, now);
    m_devices.failed(nameOf(device), now);
    m_hall.failed(kHall, now);
}

void LockOuts::succeeded(db::DeviceId device, const std::string& mark) {
    m_own.forget(nameOf(device) + mark);
}

void LockOuts::lift(db::DeviceId device) {
    m_own.forgetAll(nameOf(device));
    m_devices.forget(nameOf(device));
    m_hall.forget(kHall);
}

std::optional<std::chrono::seconds> LockOuts::longestOf(db::DeviceId device, wire::Steady now) const {
    return std::max(m_own.longestOf(nameOf(device), now), m_devices.waitOf(nameOf(device), now));
}

} // namespace hall
