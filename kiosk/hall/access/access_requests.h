// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/kiosk_tries.h"
#include "kiosk/hall/service/lock_outs.h"
#include "kiosk/hall/service/service.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/accounts.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hall {

/// Answers how staff sign in and out, and what desks ask about passwords, waits and accounts. Main thread; outlived by
/// the service.
class AccessRequests {
public:
    struct Settings {
        std::chrono::seconds idleLock{600};
        std::chrono::seconds grace{60}; ///< who worked at a desk whose line was cut counts as here this long
        LockOutRules waits = kStaffWaits;
        std::string signInSecret;
        std::string hallName; ///< no password may be made of it
        std::vector<FailedSignIn> failedBefore;
    };

    AccessRequests(Service& hall, KioskTries& tries, const Settings& settings);

    /// Nobody touched it for too long.
    void lockIdleDesks();
    /// Desks whose line was cut, and that did not come back in time.
    void dropLapsed();
    /// What the operator set a password for: who signed in with the one before goes out. A session that must choose a
    /// password first stays: it was begun with the new one, or can do nothing without it.
    void passwordsSet(const std::set<db::StaffId>& whose);
    /// The accounts as they are now: who may not work any more, or as something else, goes out; the desks of the others
    /// hear of it, and the managers'.
    void staffChanged(const std::vector<db::Staff>& staff);

private:
    void signIn(const Asker& asker, const wire::StaffSignIn& request, const Respond& respond);
    void signedIn(const Asker& asker, const db::stores::SignedInStaff& in, const Respond& respond);
    void signOut(const Asker& asker, const Respond& respond);
    /// `weigh(credentials)` on a thread aside, then `then(credentials, its result)` here.
    template <typename Weigh, typename Then>
    void tryPassword(const std::string& login, const Weigh& weigh, const Respond& respond, const Then& then);
    void changePassword(const Asker& asker, const wire::PasswordChange& request, const Respond& respond);
    void resetPassword(const Asker& asker, const wire::PasswordReset& request, const Respond& respond);
    void setAccount(const Asker& asker, const wire::AccountSet& request, const Respond& respond);
    void tellHelp(const Asker& asker, const Respond& respond);
    void liftWait(const Asker& asker, const wire::WaitLift& request, const Respond& respond);
    /// True, and answered, if this desk may not try this login now.
    [[nodiscard]] bool refuses(db::DeviceId desk, const std::string& mark, const Respond& respond) const;
    /// A Respond that lets the next try in; nothing, and answered, if this desk may not try now.
    [[nodiscard]] std::optional<Respond> trying(db::DeviceId desk, const std::string& mark, const Respond& respond);
    /// All of this member of staff, but the one at that connection.
    void endSessions(db::StaffId who, std::optional<std::uint64_t> butAt);
    /// Nobody works at this desk any more, and it hears so.
    static void endSession(Connections::Desk& desk);
    [[nodiscard]] std::optional<std::chrono::seconds> longestWaitAt(db::DeviceId device) const;

    Service& m_hall;
    KioskTries& m_tries;
    Settings m_settings;
    LockOuts m_waits;
    std::set<db::DeviceId> m_trying; ///< a password is being checked; the next try waits, so that each counts
};

} // namespace hall
