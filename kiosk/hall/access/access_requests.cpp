// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/access/access_requests.h"

#include "kiosk/hall/access/account_handling.h"
#include "kiosk/hall/access/staff_access.h"
#include "kiosk/hall/state/log.h"

#include <algorithm>
#include <utility>

namespace hall {

using db::stores::Credentials;
using wire::RefusalCode;

namespace {

[[nodiscard]] bool mayLift(const db::Staff& staff, const db::Device& device) {
    return device.kind == db::DeviceKind::Kiosk || staff.role == db::StaffRole::Manager;
}

/// Whether somebody has a one-time password.
constexpr auto kAccounts = [](const auto&, const wire::PasswordTold& told) {
    return Changes{.accounts = !told.problem};
};

} // namespace

AccessRequests::AccessRequests(Service& hall, KioskTries& tries, const Settings& settings)
    : m_hall(hall)
    , m_tries(tries)
    , m_settings(settings)
    , m_waits(settings.waits) {
    m_waits.remember(settings.failedBefore, hall.now(), hall.steady());
    hall.onHere<wire::StaffSignIn>([this](const auto&... each) { signIn(each...); });
    hall.onHere<wire::StaffSignOut>(
        [this](const Asker& asker, const wire::StaffSignOut&, const Respond& respond) { signOut(asker, respond); });
    hall.onHere<wire::PasswordChange>([this](const auto&... each) { changePassword(each...); });
    hall.onHere<wire::PasswordReset>([this](const auto&... each) { resetPassword(each...); });
    hall.on<wire::AccountsAsk>(accountsFor);
    hall.on<wire::AccountAdd>(addAccount, [](const auto&, const wire::AccountWritten& written) {
        return Changes{.duty = !written.problem, .accounts = !written.problem};
    });
    hall.onHere<wire::AccountSet>([this](const auto&... each) { setAccount(each...); });
    hall.onHere<wire::SignInHelpAsk>(
        [this](const Asker& asker, const wire::SignInHelpAsk&, const Respond& respond) { tellHelp(asker, respond); });
    hall.onHere<wire::WaitLift>([this](const auto&... each) { liftWait(each...); });
}

// --- signing in and out ----------------------------------------------------------------------------------------------

void AccessRequests::signIn(const Asker& asker, const wire::StaffSignIn& request, const Respond& respond) {
    auto& desk = *m_hall.lines().desk(asker.connection);
    if (desk.session) { m_hall.lines().left()[asker.device] = {*desk.session, m_hall.steady()}; }
    desk.session.reset();
    desk.isFollowing = false;
    const std::string mark = loginMark(request.login, m_settings.signInSecret);
    const auto answered = trying(asker.device, mark, respond);
    if (!answered) { return; }
    const auto noted = [this, asker, mark, answered = *answered](const Answer<db::stores::SignedInStaff>& answer) {
        if (answer) {
            m_waits.succeeded(asker.device, mark);
            signedIn(asker, *answer, answered);
            return;
        }
        if (answer.error() == RefusalCode::WrongCredentials) {
            m_waits.failed(asker.device, mark, m_hall.steady());
            if (refuses(asker.device, mark, answered)) { return; }
        }
        answered(refused(answer.error()));
    };
    tryPassword(
        request.login, [password = request.password](const Credentials& known) { return known.fit(password); },
        *answered,
        [this, asker, request, answered = *answered, noted](const Credentials& known, bool isRight) {
            m_hall.ask(
                [asker, request, known, isRight](HallState& state) {
                    return noteSignIn(state, asker.device, request.login, known, isRight, asker.at);
                },
                answered, noted);
        });
}

template <typename Weigh, typename Then>
void AccessRequests::tryPassword(const std::string& login, const Weigh& weigh, const Respond& respond,
                                 const Then& then) {
    m_hall.ask([login](HallState& state) { return credentialsOf(state, login); }, respond,
               [this, weigh, respond, then](const Answer<Credentials>& known) {
                   if (!known) {
                       respond(refused(known.error()));
                       return;
                   }
                   m_hall.askAside([known = *known, weigh] { return weigh(known); }, respond,
                                   [known = *known, then](const auto& weighed) { then(known, weighed); });
               });
}

void AccessRequests::signedIn(const Asker& asker, const db::stores::SignedInStaff& in, const Respond& respond) {
    auto* desk = m_hall.lines().desk(asker.connection);
    if (desk == nullptr) {
        respond(refused(RefusalCode::NotSignedIn)); // the line was cut while the password was checked
        return;
    }
    const db::Staff& staff = in.staff;
    desk->session = DeskSession{
        .staff = staff, .lastActiveAt = m_hall.steady(), .opened = {}, .mustChangePassword = in.mustChangePassword};
    std::optional<db::StaffId> replaced;
    auto& left = m_hall.lines().left();
    if (const auto found = left.find(asker.device); found != left.end()) {
        const DeskSession& before = found->second.session;
        if (before.staff.id == staff.id &&
            m_hall.steady() - found->second.at <= std::chrono::milliseconds(m_settings.grace)) {
            desk->session->opened = before.opened; // they have the same records before them
        } else if (before.staff.id != staff.id) {
            replaced = before.staff.id;
        }
        left.erase(found);
    }
    respond(wire::StaffSignedIn{.staff = staff.id,
                                .name = staff.name,
                                .role = staff.role,
                                .window = staff.window,
                                .idleLockSeconds = static_cast<int>(m_settings.idleLock.count()),
                                .mustChangePassword = in.mustChangePassword});
    if (in.mustChangePassword) { return; }
    m_hall.deskBegins(*desk);
    m_hall.tell({.duty = true});
    if (replaced) { m_hall.left(*replaced); }
    m_hall.tell({.windows = true});
}

void AccessRequests::signOut(const Asker& asker, const Respond& respond) {
    auto& desk = *m_hall.lines().desk(asker.connection);
    qCInfo(lcHall) << "staff" << db::raw(asker.by().id) << "signed out";
    desk.session.reset();
    desk.isFollowing = false;
    respond(wire::Done{});
    m_hall.left(asker.by().id);
}

bool AccessRequests::refuses(db::DeviceId desk, const std::string& mark, const Respond& respond) const {
    const auto wait = m_waits.waitOf(desk, mark, m_hall.steady());
    if (wait) { respond(lockedOut(*wait)); }
    return wait.has_value();
}

std::optional<Respond> AccessRequests::trying(db::DeviceId desk, const std::string& mark, const Respond& respond) {
    if (refuses(desk, mark, respond)) { return std::nullopt; }
    if (!m_trying.insert(desk).second) {
        respond(tooMany(std::chrono::seconds(1)));
        return std::nullopt;
    }
    return [this, desk, respond](const wire::Body& body) {
        m_trying.erase(desk);
        respond(body);
    };
}

// --- passwords -------------------------------------------------------------------------------------------------------

void AccessRequests::changePassword(const Asker& asker, const wire::PasswordChange& request, const Respond& respond) {
    const std::string mark = loginMark(asker.by().login, m_settings.signInSecret);
    const auto answered = trying(asker.device, mark, respond);
    if (!answered) { return; }
    const auto noted = [this, asker, mark, request, answered = *answered](const Answer<wire::PasswordTold>& answer) {
        if (answer && answer->problem == wire::PasswordProblem::WrongOld) {
            m_waits.failed(asker.device, mark, m_hall.steady());
        } else if (answer) {
            m_waits.succeeded(asker.device, mark);
        }
        const bool isChanged = answer && !answer->problem;
        if (isChanged) {
            endSessions(asker.by().id, asker.connection); // whoever else is in with the old one
        }
        m_hall.finish(answered, request, answer, kAccounts);
        auto* desk = m_hall.lines().desk(asker.connection);
        if (isChanged && desk != nullptr && desk->session && std::exchange(desk->session->mustChangePassword, false)) {
            m_hall.deskBegins(*desk);
            m_hall.tell({.duty = true, .windows = true});
        }
    };
    tryPassword(
        asker.by().login,
        [staff = asker.by(), hallName = m_settings.hallName, request](const Credentials& known) {
            return weighPassword(known, staff, hallName, request);
        },
        *answered,
        [this, asker, answered = *answered, noted](const Credentials& known, const NewPassword& weighed) {
            m_hall.ask(
                [asker, known, weighed](HallState& state) {
                    return notePassword(state, asker.device, asker.by(), known, weighed, asker.at);
                },
                answered, noted);
        });
}

void AccessRequests::resetPassword(const Asker& asker, const wire::PasswordReset& request, const Respond& respond) {
    m_hall.ask(
        [asker, request](HallState& state) { return hall::resetPassword(state, asker.by(), request.staff, asker.at); },
        respond,
        [this, request, respond](const Answer<wire::PasswordTold>& answer) {
            if (answer) { endSessions(request.staff, std::nullopt); }
            m_hall.finish(respond, request, answer, kAccounts);
        });
}

void AccessRequests::endSessions(db::StaffId who, std::optional<std::uint64_t> butAt) {
    for (auto& [connection, desk] : m_hall.lines().desks()) {
        if (desk.session && desk.session->staff.id == who && connection != butAt) {
            qCInfo(lcHall) << "staff" << db::raw(who) << "has another password; their other desk is locked";
            endSession(desk);
        }
    }
    std::erase_if(m_hall.lines().left(), [&](const auto& each) { return each.second.session.staff.id == who; });
    m_hall.left(who);
}

void AccessRequests::endSession(Connections::Desk& desk) {
    desk.session.reset();
    desk.isFollowing = false;
    desk.tell(wire::SessionEnded{}); // a closing line ends the session, too
}

void AccessRequests::passwordsSet(const std::set<db::StaffId>& whose) {
    std::set<db::StaffId> out;
    for (auto& [connection, desk] : m_hall.lines().desks()) {
        if (desk.isWorking() && whose.contains(desk.session->staff.id)) {
            out.insert(desk.session->staff.id);
            qCInfo(lcHall) << "staff" << db::raw(desk.session->staff.id)
                           << "has another password; their desk is locked";
            endSession(desk);
        }
    }
    std::erase_if(m_hall.lines().left(),
                  [&](const auto& each) { return whose.contains(each.second.session.staff.id); });
    for (const db::StaffId who : out) {
        m_hall.left(who);
    }
}

void AccessRequests::setAccount(const Asker& asker, const wire::AccountSet& request, const Respond& respond) {
    m_hall.ask([asker, request](HallState& state) { return hall::setAccount(state, asker, request); }, respond,
               [this, request, respond](const Answer<AccountSetDone>& done) {
                   if (!done) {
                       respond(refused(done.error()));
                       return;
                   }
                   if (!done->told.problem) { staffChanged(done->all); }
                   m_hall.finish(respond, request, Answer<wire::AccountWritten>(done->told));
               });
}

void AccessRequests::staffChanged(const std::vector<db::Staff>& staff) {
    std::set<db::StaffId> gone;
    for (auto& [connection, desk] : m_hall.lines().desks()) {
        if (!desk.session) { continue; }
        const AccountNews news = takeOver(*desk.session, staff);
        if (news == AccountNews::None) { continue; }
        const db::StaffId who = desk.session->staff.id;
        if (const auto now = std::ranges::find(staff, who, &db::Staff::id); now != staff.end()) {
            desk.tell(wire::OwnAccountChanged{
                {.name = now->name, .role = now->role, .window = now->window, .isActive = now->isActive}});
        }
        if (news == AccountNews::Ended) {
            gone.insert(who);
            qCInfo(lcHall) << "staff" << db::raw(who) << "may no longer work as before; their desk is locked";
            endSession(desk);
        }
    }
    std::erase_if(m_hall.lines().left(), [&](const auto& each) {
        DeskSession left = each.second.session;
        const bool isOver = takeOver(left, staff) == AccountNews::Ended;
        if (isOver) { gone.insert(left.staff.id); }
        return isOver;
    });
    for (const db::StaffId who : gone) {
        m_hall.left(who);
    }
    m_hall.tell({.duty = true, .windows = true, .accounts = true});
}

void AccessRequests::lockIdleDesks() {
    std::vector<db::StaffId> left;
    for (auto& [connection, desk] : m_hall.lines().desks()) {
        if (desk.session && isIdle(*desk.session, m_hall.steady(), m_settings.idleLock)) {
            left.push_back(desk.session->staff.id);
            qCInfo(lcHall) << "staff" << db::raw(left.back()) << "idle; desk locked";
            desk.session.reset();
            desk.isFollowing = false;
        }
    }
    for (const db::StaffId who : left) {
        m_hall.left(who);
    }
}

void AccessRequests::dropLapsed() {
    std::vector<db::StaffId> lapsed;
    std::erase_if(m_hall.lines().left(), [&](const auto& each) {
        const bool isOver = m_hall.steady() - each.second.at > std::chrono::milliseconds(m_settings.grace);
        if (isOver) { lapsed.push_back(each.second.session.staff.id); }
        return isOver;
    });
    for (const db::StaffId who : lapsed) {
        m_hall.left(who);
    }
}

// --- who must wait ---------------------------------------------------------------------------------------------------

void AccessRequests::tellHelp(const Asker& asker, const Respond& respond) {
    m_hall.ask([asker](HallState& state) { return whoSignsIn(state, asker.by()); }, respond,
               [this, asker, respond](const Answer<std::vector<wire::SignInHelp::Member>>& members) {
                   if (!members) {
                       respond(refused(members.error()));
                       return;
                   }
                   wire::SignInHelp help{.staff = *members, .waits = {}};
                   for (const auto& [fingerprint, device] : m_hall.lines().devices()) {
                       const auto wait = longestWaitAt(device.id);
                       if (wait && mayLift(asker.by(), device)) {
                           help.waits.push_back({.device = device.id,
                                                 .label = device.label,
                                                 .kind = device.kind,
                                                 .seconds = static_cast<int>(wait->count())});
                       }
                   }
                   std::ranges::sort(help.waits, {}, &wire::SignInHelp::Wait::device);
                   respond(help);
               });
}

std::optional<std::chrono::seconds> AccessRequests::longestWaitAt(db::DeviceId device) const {
    const db::Device* found = m_hall.lines().known(device);
    const bool isKiosk = found != nullptr && found->kind == db::DeviceKind::Kiosk;
    return isKiosk ? m_tries.guesses().longestOf(device, m_hall.steady()) : m_waits.longestOf(device, m_hall.steady());
}

void AccessRequests::liftWait(const Asker& asker, const wire::WaitLift& request, const Respond& respond) {
    const db::Device* found = m_hall.lines().known(request.device);
    if (found == nullptr) {
        respond(refused(RefusalCode::NotFound));
        return;
    }
    if (!mayLift(asker.by(), *found)) {
        respond(refused(RefusalCode::NotAllowed));
        return;
    }
    m_hall.ask([asker, request](HallState& state) { return noteLift(state, asker.by(), request.device, asker.at); },
               respond,
               [this, request, respond](const Answer<wire::Done>& noted) {
                   if (noted) {
                       m_tries.guesses().lift(request.device);
                       m_waits.lift(request.device);
                   }
                   m_hall.finish(respond, request, noted);
               });
}

} // namespace hall
