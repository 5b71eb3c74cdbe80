// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/allowances.h"

#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/recognition.h"
#include "kiosk/wire/residents.h"
#include "kiosk/wire/talk.h"
#include "kiosk/wire/troubles.h"

#include <algorithm>
#include <cassert>

namespace hall {
namespace {

template <typename... Types>
[[nodiscard]] bool isOneOf(const wire::Body& body) {
    return (wire::holds<Types>(body) || ...);
}

[[nodiscard]] bool isRecord(const wire::Body& body) {
    return isOneOf<wire::OpenResident, wire::MatterOpen, wire::NeedOpen, wire::AuthoritiesAsk, wire::DirectoryAsk>(
        body);
}

/// Of whoever works at a desk; what a program asks again by itself is a list, what a person asks for is a deed. A
/// request of a new family is allowed for without being named here.
[[nodiscard]] std::optional<Allowance> allowanceAtDesk(const wire::MessageType& type) {
    if (type.sender != wire::Sender::Staff && type.sender != wire::Sender::Manager) { return std::nullopt; }
    return type.isAskedByProgram ? Allowance::Lists : Allowance::Deeds;
}

} // namespace

std::optional<Allowance> allowanceFor(const wire::Body& request) {
    if (wire::holds<wire::NeedFile>(request)) { return Allowance::Needs; }
    if (isOneOf<wire::EnrolmentAsk, wire::RefreshAsk>(request)) { return Allowance::EnrolmentQuestions; }
    if (isOneOf<wire::EnrolmentSubmit, wire::RefreshSubmit>(request)) { return Allowance::EnrolmentPictures; }
    if (isOneOf<wire::AnonymousArrival, wire::TakeBackArrival, wire::ComeAgain, wire::ArrivalWhy>(request)) {
        return Allowance::Arrivals;
    }
    if (wire::holds<wire::SignInStart>(request)) { return Allowance::SignInChoices; }
    if (wire::holds<wire::ProgressAsk>(request)) { return Allowance::Progress; }
    if (wire::holds<wire::RatingGive>(request)) { return Allowance::Ratings; }
    if (wire::holds<wire::PlacesAsk>(request)) { return Allowance::Places; }
    if (wire::holds<wire::SearchResidents>(request)) { return Allowance::Searches; }
    if (isRecord(request)) { return Allowance::Records; }
    if (wire::holds<wire::HeldConsentsAsk>(request)) { return Allowance::Lists; }
    return allowanceAtDesk(request.type());
}

std::optional<std::chrono::seconds> Allowances::take(db::DeviceId device, const wire::Body& request,
                                                     wire::Monotonic now) {
    const auto what = allowanceFor(request);
    if (!what) { return std::nullopt; }
    const auto rule =
        std::find_if(m_table.begin(), m_table.end(), [&what](const AllowanceRule& each) { return each.what == *what; });
    assert(rule != m_table.end());
    constexpr double kSecondsInAnHour = 3600;
    const wire::Rate rate{.perSecond = rule->anHour / kSecondsInAnHour, .burst = static_cast<double>(rule->atOnce)};
    wire::RateLimit& used = m_used.try_emplace(std::pair(device, *what), rate, now).first->second;
    if (used.take(now)) { return std::nullopt; }
    return std::max(std::chrono::ceil<std::chrono::seconds>(used.untilNext()), std::chrono::seconds(1));
}

} // namespace hall
