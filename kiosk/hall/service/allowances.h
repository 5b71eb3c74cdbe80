// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"
#include "kiosk/wire/pace.h"

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <utility>

namespace hall {

/// What a device may do only so often in an hour.
enum class Allowance {
    Needs,
    EnrolmentQuestions,
    EnrolmentPictures,
    Arrivals,
    SignInChoices,
    Progress,
    Ratings,
    Places,
    Searches,
    Records,
    Lists,
    Deeds
};

struct AllowanceRule {
    Allowance what{};
    int atOnce = 0; ///< after an hour of quiet
    int anHour = 0; ///< on average, in the long run
};

/// Far above what people do: a busy hall has 300 visitors in eight hours, so 40 in an hour, with two kiosks and four
/// desks; the figures allow one device many times what all of them would do there. They are against a device that
/// somebody else has, or that has gone mad: what it writes would fill the disk, what it reads would be everybody's.
inline constexpr std::array kAllowances{
    // A need takes two minutes to say; one that is sent again after a cut counts again.
    AllowanceRule{Allowance::Needs, 30, 120},
    // Staff approve each one, and each one shows on every desk.
    AllowanceRule{Allowance::EnrolmentQuestions, 15, 60},
    // Every approved one, and again when the pictures were not good enough.
    AllowanceRule{Allowance::EnrolmentPictures, 30, 120},
    // A kiosk keeps up to 200 while the hall is away, and sends them when it is back; the rest waits in the kiosk.
    AllowanceRule{Allowance::Arrivals, 300, 600},
    // Each shows the masked names behind four digits; there are 10,000 of those.
    AllowanceRule{Allowance::SignInChoices, 40, 120},
    // One question for each visitor who asks how far something is; wrong ones are counted besides.
    AllowanceRule{Allowance::Progress, 60, 240},
    AllowanceRule{Allowance::Ratings, 60, 240},
    // One for each level of the grid that somebody walks down or back up.
    AllowanceRule{Allowance::Places, 300, 1800},
    // A desk searches while staff type: about five for a name.
    AllowanceRule{Allowance::Searches, 200, 1200},
    // A resident's, a matter's or a need's record, opened, or opened again because somebody else changed it.
    AllowanceRule{Allowance::Records, 300, 1800},
    // A desk asks for what it shows whenever anything in it changed.
    AllowanceRule{Allowance::Lists, 900, 7200},
    // Everything else that staff do with a click.
    AllowanceRule{Allowance::Deeds, 300, 1800},
};

/// What a request counts as; nothing: it is not counted here. Guesses are counted elsewhere (LockOuts), pictures that
/// are held up in AttackLog; a face that is looked for, the catalogue and what a program says of itself write nothing
/// and tell nothing new, and the pace of the wire is enough.
[[nodiscard]] std::optional<Allowance> allowanceFor(const wire::Body& request);

/// How much each device has used. In memory: who can start the hall again has more than a device's rights, and gains
/// one "at once". Not thread-safe.
class Allowances {
public:
    using Table = std::array<AllowanceRule, kAllowances.size()>;

    explicit Allowances(const Table& table = kAllowances)
        : m_table(table) {}

    /// Counts this request; or how long the device has to wait (at least a second), and then it is not counted.
    /// Requires: `now` does not go back.
    [[nodiscard]] std::optional<std::chrono::seconds> take(db::DeviceId device, const wire::Body& request,
                                                           wire::Monotonic now);

private:
    Table m_table;
    std::map<std::pair<db::DeviceId, Allowance>, wire::RateLimit> m_used;
};

} // namespace hall
