// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/residents.h"

#include <optional>
#include <vector>

namespace desk::sample {

/// The colleagues of the sample hall, the clerk's own note, and who may act for whom; answers as a hall's would,
/// without its rules but for those that a screen must show refused.
class SampleDuty {
public:
    explicit SampleDuty(db::Time now);

    /// The answer to a request about duty; nothing if it is about something else.
    [[nodiscard]] std::optional<wire::Body> answer(const wire::Body& request);
    [[nodiscard]] wire::DutyTold told() const { return {.duty = m_duty, .refusal = {}}; }
    /// What the clerk has in hand.
    void setInHand(int arrivals, int matters);
    void setPressing(int matters) { m_duty.pressing = matters; }
    void setLateNeeds(int count) { m_duty.lateNeeds = count; }
    void setHandedToYou(int count) { m_duty.handedToYou = count; }
    void setNobodys(int count) { m_duty.nobodys = count; }
    /// Nobody else works here.
    void beAlone();
    /// Forty more colleagues.
    void beMany();
    [[nodiscard]] static std::string nameOf(db::StaffId who);

private:
    [[nodiscard]] wire::Body note(const wire::WhereaboutsSet& request);
    [[nodiscard]] wire::Body add(const wire::AuthorityAdd& request);

    db::Time m_now;
    wire::Duty m_duty;
    std::vector<db::Authority> m_authorities;
};

} // namespace desk::sample
