// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/clock_notices.h"

#include "kiosk/hall/clock_note.h"
#include "kiosk/hall/state/log.h"

#include <algorithm>
#include <utility>

namespace hall {
namespace {

/// A hall that is killed loses so much: a clock that was set in that time is told as set while no hall ran.
constexpr std::chrono::minutes kWriteEvery{1};

} // namespace

ClockNotices::ClockNotices(Service& hall, std::optional<std::chrono::seconds> setWhileAway)
    : m_hall(hall)
    , m_clock(hall.now(), hall.steady()) {
    hall.everySecond([this] { look(); });
    hall.whenDeskBegins([this](const Connections::Desk& desk) {
        const bool isWorthTelling = m_lastStepAt || !m_differs.empty();
        if (isWorthTelling && desk.session->staff.role == db::StaffRole::Manager) { desk.tell(notice()); }
    });
    if (setWhileAway) {
        stepped(*setWhileAway);
    } else {
        writeDown();
    }
}

void ClockNotices::heard(db::DeviceId device, db::Time theirs) {
    m_clock.heard(device, theirs, m_hall.steady());
}

void ClockNotices::look() {
    const db::Time at = m_hall.now();
    if (const auto by = m_clock.look(at, m_hall.steady())) {
        stepped(*by);
    } else if (m_hall.steady() - m_writtenAt >= kWriteEvery) {
        writeDown();
    }
    std::set<db::DeviceId> differ;
    for (const ClockWatch::Off& each : m_clock.off(at, m_hall.steady())) {
        differ.insert(each.device);
        if (!m_differs.contains(each.device)) {
            note("clock.differs", "device:" + std::to_string(db::raw(each.device)), each.ahead);
        }
    }
    for (const db::DeviceId device : m_differs) {
        if (!differ.contains(device)) { note("clock.agrees", "device:" + std::to_string(db::raw(device)), {}); }
    }
    if (std::exchange(m_differs, differ) != differ) { m_hall.lines().toManagers(notice()); }
}

void ClockNotices::stepped(std::chrono::seconds by) {
    m_lastStep = by;
    m_lastStepAt = m_hall.now();
    note("clock.stepped", "hall", by);
    writeDown();
    m_hall.lines().toManagers(notice());
}

void ClockNotices::writeDown() {
    m_writtenAt = m_hall.steady();
    m_hall.look([note = ClockNote{.boot = bootOfThisMachine(), .wall = m_hall.now(), .steady = m_writtenAt}](
                    const HallState& state) { return writeClockNote(state.folder.clockNote(), note); },
                [](const auto& written) {
                    if (!written) {
                        (void)refusalOf(written.error(), "writing down what the clocks show"); // logged
                    }
                });
}

void ClockNotices::note(const char* action, const std::string& subject, std::chrono::seconds by) {
    qCWarning(lcHall) << action << QString::fromStdString(subject) << "by" << by.count() << "s";
    m_hall.look(
        [action, subject, by, at = m_hall.now()](HallState& state) {
            return state.hall.audit().append(db::stores::byHall(at), action, subject, std::to_string(by.count()));
        },
        [](const auto& noted) {
            if (!noted) {
                (void)refusalOf(noted.error(), "noting how the clock is"); // logged
            }
        });
}

wire::ClockNotice ClockNotices::notice() const {
    static constexpr std::int64_t kMost = 2'000'000'000; // as the wire takes it
    const auto seconds = [](std::chrono::seconds by) {
        return static_cast<int>(std::clamp<std::int64_t>(by.count(), -kMost, kMost));
    };
    wire::ClockNotice notice{.steppedBySeconds = seconds(m_lastStep), .steppedAt = m_lastStepAt, .devices = {}};
    for (const ClockWatch::Off& each : m_clock.off(m_hall.now(), m_hall.steady())) {
        const db::Device* found = m_hall.lines().known(each.device);
        if (found != nullptr && !found->revokedAt) {
            notice.devices.push_back({.label = found->label, .aheadSeconds = seconds(each.ahead)});
        }
    }
    return notice;
}

} // namespace hall
