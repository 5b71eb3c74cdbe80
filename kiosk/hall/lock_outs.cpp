// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/lock_outs.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace hall {
namespace {

/// A lock lasts a quarter of an hour at most, and a failure is forgiven after five minutes.
constexpr std::chrono::hours kRemembered{1};
/// More than a busy hall writes in that time; bounds the start of a hall with years of log.
constexpr int kMostEntries = 20000;

[[nodiscard]] std::string nameOf(db::DeviceId device) {
    return "device:" + std::to_string(db::raw(device));
}

[[nodiscard]] std::optional<db::DeviceId> deviceOf(std::string_view actor) {
    constexpr std::string_view kDevice = "device:";
    if (!actor.starts_with(kDevice)) {
        return std::nullopt;
    }
    actor.remove_prefix(kDevice.size());
    std::int64_t id = 0;
    const auto [end, problem] = std::from_chars(actor.data(), actor.data() + actor.size(), id);
    return problem == std::errc() ? std::optional(db::DeviceId{id}) : std::nullopt;
}

} // namespace

db::Expected<std::vector<FailedSignIn>> failedSignIns(const Books& books, db::Time now) {
    const auto entries = books.hall.audit().entriesAfter(books.auditSeen - kMostEntries, kMostEntries);
    if (!entries) {
        return tl::unexpected(entries.error());
    }
    std::vector<FailedSignIn> failed;
    for (const db::AuditEntry& entry : *entries) {
        const auto device = deviceOf(entry.actor);
        if (!device || entry.at < now - kRemembered) {
            continue;
        }
        if (entry.action == "visitor.sign_in_failed" || entry.action == "staff.sign_in_failed" ||
            entry.action == "progress.failed") {
            failed.push_back({.device = *device, .tailMark = entry.detail, .at = entry.at});
        }
        if (entry.action == "staff.signed_in") {
            std::erase_if(failed,
                          [&](const FailedSignIn& each) { return each.device == *device && each.tailMark.empty(); });
        }
    }
    return failed;
}

void LockOuts::remember(const std::vector<FailedSignIn>& before) {
    std::for_each(before.begin(), before.end(), [this](const FailedSignIn& each) { failed(each); });
}

std::optional<std::chrono::seconds> LockOuts::visitorWaits(db::DeviceId kiosk, const std::string& tailMark,
                                                           db::Time now) const {
    return std::max(m_tails.lockedFor(tailMark, now), m_devices.lockedFor(nameOf(kiosk), now));
}

std::optional<std::chrono::seconds> LockOuts::deskWaits(db::DeviceId desk, db::Time now) const {
    return m_devices.lockedFor(nameOf(desk), now);
}

void LockOuts::failed(const FailedSignIn& attempt) {
    if (!attempt.tailMark.empty()) {
        m_tails.failed(attempt.tailMark, attempt.at);
    }
    m_devices.failed(nameOf(attempt.device), attempt.at);
}

void LockOuts::deskSucceeded(db::DeviceId desk) {
    m_devices.succeeded(nameOf(desk));
}

} // namespace hall
