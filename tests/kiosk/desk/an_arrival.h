// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/wire/boot_clock.h"
#include "kiosk/wire/messages.h"

#include <chrono>
#include <string>
#include <utility>

namespace desk_test {

using namespace std::chrono_literals;

/// Noon of some day in this computer's zone is not needed: tests count from here.
inline const db::Time kMorning{std::chrono::milliseconds{1'795'225'200'000}}; // 2026-11-21 01:00 UTC

/// A clock that a test moves by hand.
struct ManualClock {
    db::Time now = kMorning;
    std::chrono::milliseconds step{0}; ///< by which somebody set it; no time went by
    [[nodiscard]] desk::Clock clock() {
        return [this] { return now + step; };
    }
    [[nodiscard]] std::function<wire::Steady()> steady() {
        return [this] { return wire::Steady{std::chrono::hours{48}} + (now - kMorning); };
    }
};

/// anArrival(3).of("李桂兰").seenAt(kMorning).taken(by) ...
class Arrival {
public:
    explicit Arrival(std::int64_t id) {
        m_event.seq = db::ArrivalEventSeq{id};
        m_event.arrival.id = db::ArrivalId{id};
        m_event.arrival.firstSeenAt = kMorning + std::chrono::minutes{id};
        m_event.arrival.lastSeenAt = m_event.arrival.firstSeenAt;
        m_event.kioskLabel = "一号机";
    }
    Arrival& seq(std::int64_t seq) {
        m_event.seq = db::ArrivalEventSeq{seq};
        return *this;
    }
    Arrival& of(const std::string& name, std::int64_t resident = 7) {
        db::NeedsSummary summary;
        summary.resident = db::ResidentId{resident};
        summary.name = name;
        summary.initial = name.substr(0, 3);
        summary.likelyReason = {"可能来办：高龄津贴", "May come for: Old-age allowance"};
        m_event.summary = summary;
        m_event.arrival.resident = summary.resident;
        m_event.arrival.basis = db::ArrivalBasis::Face;
        return *this;
    }
    Arrival& line(db::SummaryTone tone, const std::string& tag, const std::string& text = "一句话") {
        m_event.summary->lines.push_back(
            {db::SummaryKind::OpenMatter, tone, {tag, tag}, {text, text}, {"依据", "Rule"}});
        return *this;
    }
    Arrival& basis(db::ArrivalBasis basis) {
        m_event.arrival.basis = basis;
        return *this;
    }
    Arrival& candidate(const std::string& name, std::int64_t resident) {
        m_event.arrival.basis = db::ArrivalBasis::Unsure;
        m_event.arrival.candidates.push_back(db::ResidentId{resident});
        m_event.candidates.push_back({db::ResidentId{resident}, name, {"女 · 70 岁", "Female · 70"}, "东台社区"});
        return *this;
    }
    Arrival& chose(const std::string& category) {
        m_event.arrival.category = category;
        return *this;
    }
    Arrival& seenAt(db::Time at) {
        m_event.arrival.firstSeenAt = at;
        return *this;
    }
    Arrival& taken(std::int64_t staff, const std::string& name, const std::string& window = "3") {
        m_event.arrival.state = db::ArrivalState::Taken;
        m_event.arrival.takenBy = db::StaffId{staff};
        m_event.arrival.takenAt = m_event.arrival.firstSeenAt + 2min;
        m_event.takenByName = name;
        m_event.takenByWindow = window;
        return *this;
    }
    Arrival& done() {
        m_event.arrival.state = db::ArrivalState::Done;
        return *this;
    }
    operator wire::ArrivalChanged() const { return m_event; } // NOLINT: a builder reads best without a call at the end
    operator wire::Body() const { return m_event; }           // NOLINT: the same

private:
    wire::ArrivalChanged m_event;
};

inline Arrival anArrival(std::int64_t id) {
    return Arrival{id};
}

} // namespace desk_test
