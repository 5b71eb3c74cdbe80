// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/clock_note.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/hall/hall_service_parts.h"
#include "kiosk/hall/log.h"
#include "kiosk/hall/staff_access.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/troubles.h"

#include <algorithm>
#include <utility>

namespace hall {

using wire::RefusalCode;

namespace {

/// A hall that is killed loses so much: a clock that was set in that time is told as set while no hall ran.
constexpr std::chrono::minutes kClockNoteEvery{1};

} // namespace

bool HallService::onAccessRequest(std::uint64_t connection, const wire::Body& body, const Reply& reply) {
    const db::Staff staff = m_desks[connection].session->staff;
    if (const auto* change = wire::getIf<wire::PasswordChange>(&body)) {
        onPasswordChange(connection, *change, reply);
    } else if (const auto* reset = wire::getIf<wire::PasswordReset>(&body)) {
        const db::Time at = now();
        ask([staff, whose = reset->staff, at](Books& books) { return resetPassword(books, staff, whose, at); }, reply,
            [this, whose = reset->staff, reply](const Answer<wire::PasswordTold>& answer) {
                if (answer) {
                    endSessions(whose, std::nullopt);
                }
                replyWith(reply, answer);
            });
    } else if (wire::holds<wire::SignInHelpAsk>(body)) {
        onSignInHelpAsk(staff, reply);
    } else if (const auto* lift = wire::getIf<wire::WaitLift>(&body)) {
        onWaitLift(staff, lift->device, reply);
    } else {
        return false;
    }
    return true;
}

void HallService::onPasswordChange(std::uint64_t connection, const wire::PasswordChange& request, const Reply& reply) {
    const db::Staff staff = m_desks[connection].session->staff;
    const db::DeviceId device = m_desks[connection].peer->device().id;
    const std::string mark = loginMark(staff.login, m_settings.signInSecret);
    const auto answered = passwordReply(device, mark, reply);
    if (!answered) {
        return;
    }
    const db::Time at = now();
    ask([device, staff, request, at](Books& books) { return changePassword(books, device, staff, request, at); },
        *answered,
        [this, connection, device, mark, id = staff.id,
         answered = *answered](const Answer<wire::PasswordTold>& answer) {
            if (answer && answer->problem == wire::PasswordProblem::WrongOld) {
                m_staffWaits.failed(device, mark, steady());
            } else if (answer) {
                m_staffWaits.succeeded(device, mark);
            }
            const auto desk = m_desks.find(connection);
            const bool isChanged = answer && !answer->problem;
            if (isChanged) {
                endSessions(id, connection); // whoever else is in with the old one
            }
            replyWith(answered, answer);
            if (isChanged && desk != m_desks.end() && desk->second.session &&
                std::exchange(desk->second.session->mustChangePassword, false)) {
                tellWaiting(desk->second);
                pushDuty();
                updateWindows();
            }
        });
}

void HallService::endSessions(db::StaffId who, std::optional<std::uint64_t> butAt) {
    for (auto& [connection, desk] : m_desks) {
        if (desk.session && desk.session->staff.id == who && connection != butAt) {
            qCInfo(lcHall) << "staff" << db::raw(who) << "has another password; their other desk is locked";
            endSession(desk);
        }
    }
    std::erase_if(m_left, [&](const auto& each) { return each.second.session.staff.id == who; });
    onLeft(who);
}

void HallService::endSession(Desk& desk) {
    desk.session.reset();
    desk.isFollowing = false;
    if (desk.peer) {
        (void)desk.peer->send(wire::SessionEnded{}); // a closing line ends the session, too
    }
}

void HallService::onPasswordsSet(const std::set<db::StaffId>& whose) {
    std::set<db::StaffId> out;
    for (auto& [connection, desk] : m_desks) {
        if (desk.isWorking() && whose.contains(desk.session->staff.id)) {
            out.insert(desk.session->staff.id);
            qCInfo(lcHall) << "staff" << db::raw(desk.session->staff.id)
                           << "has another password; their desk is locked";
            endSession(desk);
        }
    }
    std::erase_if(m_left, [&](const auto& each) { return whose.contains(each.second.session.staff.id); });
    for (const db::StaffId who : out) {
        onLeft(who);
    }
}

void HallService::onSignInHelpAsk(const db::Staff& staff, const Reply& reply) {
    ask([staff](Books& books) { return whoSignsIn(books, staff); }, reply,
        [this, staff, reply](const Answer<std::vector<wire::SignInHelp::Member>>& members) {
            if (!members) {
                reply(refused(members.error()));
                return;
            }
            wire::SignInHelp help{.staff = *members, .waits = {}};
            for (const auto& [fingerprint, device] : m_devices) {
                const auto wait = longestWaitAt(device.id);
                if (wait && mayLift(staff, device)) {
                    help.waits.push_back({.device = device.id,
                                          .label = device.label,
                                          .kind = device.kind,
                                          .seconds = static_cast<int>(wait->count())});
                }
            }
            std::sort(help.waits.begin(), help.waits.end(),
                      [](const auto& a, const auto& b) { return a.device < b.device; });
            reply(help);
        });
}

std::optional<std::chrono::seconds> HallService::longestWaitAt(db::DeviceId device) const {
    const db::Device* found = known(device);
    const bool isKiosk = found != nullptr && found->kind == db::DeviceKind::Kiosk;
    return isKiosk ? m_guesses.longestOf(device, steady()) : m_staffWaits.longestOf(device, steady());
}

const db::Device* HallService::known(db::DeviceId device) const {
    const auto found = std::find_if(m_devices.begin(), m_devices.end(),
                                    [device](const auto& each) { return each.second.id == device; });
    return found == m_devices.end() ? nullptr : &found->second;
}

bool HallService::mayLift(const db::Staff& staff, const db::Device& device) {
    return device.kind == db::DeviceKind::Kiosk || staff.role == db::StaffRole::Manager;
}

void HallService::onWaitLift(const db::Staff& staff, db::DeviceId device, const Reply& reply) {
    const db::Device* found = known(device);
    if (found == nullptr) {
        reply(refused(RefusalCode::NotFound));
        return;
    }
    if (!mayLift(staff, *found)) {
        reply(refused(RefusalCode::NotAllowed));
        return;
    }
    const db::Time at = now();
    ask([staff, device, at](Books& books) { return noteLift(books, staff, device, at); }, reply,
        [this, device, reply](const Answer<wire::Done>& noted) {
            if (noted) {
                m_guesses.lift(device);
                m_staffWaits.lift(device);
            }
            replyWith(reply, noted);
        });
}

// --- what needs a manager -------------------------------------------------------------------------------------------

bool HallService::onTroublesRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply) {
    const db::Time at = now();
    if (wire::holds<wire::HeldConsentsAsk>(body)) {
        ask([staff, at](Books& books) { return heldConsents(books, staff, at); }, reply,
            [reply](const Answer<wire::HeldConsents>& answer) { replyWith(reply, answer); });
    } else if (const auto* confirm = wire::getIf<wire::ConsentConfirm>(&body)) {
        ask([staff, whose = confirm->resident, at](Books& books) { return confirmConsent(books, staff, whose, at); },
            reply,
            [this, reply](const Answer<wire::Done>& answer) {
                replyWith(reply, answer);
                if (answer) {
                    loadTroubles();
                }
            });
    } else {
        return false;
    }
    return true;
}

void HallService::loadTroubles() {
    m_worker.run([at = now()](Books& books) { return troublesOf(books, at); }, this,
                 [this](const db::Expected<Troubles>& troubles) {
                     if (!troubles) {
                         (void)refusalOf(troubles.error(), "reading what needs a manager"); // logged
                         return;
                     }
                     m_troubles = *troubles;
                     for (const auto& [connection, desk] : m_desks) {
                         if (desk.isWorking()) {
                             tellTroubles(desk);
                         }
                     }
                 });
}

void HallService::tellTroubles(const Desk& desk) const {
    if (desk.session->staff.role == db::StaffRole::Manager && desk.peer) {
        (void)desk.peer->send(m_troubles.as(desk.session->staff.id)); // a desk that comes back is told then
    }
}

// --- the clock -------------------------------------------------------------------------------------------------------

void HallService::lookAtClock() {
    const db::Time at = now();
    if (const auto by = m_clock.look(at, steady())) {
        onClockStep(*by);
    } else if (steady() - m_clockNotedAt >= kClockNoteEvery) {
        writeClockDown();
    }
    std::set<db::DeviceId> differ;
    for (const ClockWatch::Off& each : m_clock.off(at, steady())) {
        differ.insert(each.device);
        if (!m_differs.contains(each.device)) {
            noteClock("clock.differs", "device:" + std::to_string(db::raw(each.device)), each.ahead);
        }
    }
    for (const db::DeviceId device : m_differs) {
        if (!differ.contains(device)) {
            noteClock("clock.agrees", "device:" + std::to_string(db::raw(device)), {});
        }
    }
    if (m_differs != differ) {
        m_differs = std::move(differ);
        pushClock();
    }
}

void HallService::onClockStep(std::chrono::seconds by) {
    m_lastStep = by;
    m_lastStepAt = now();
    noteClock("clock.stepped", "hall", by);
    writeClockDown();
    pushClock();
}

void HallService::writeClockDown() {
    m_clockNotedAt = steady();
    m_worker.run([note = ClockNote{.boot = bootOfThisMachine(), .wall = now(), .steady = m_clockNotedAt}](
                     const Books& books) { return writeClockNote(books.folder.clockNote(), note); },
                 this,
                 [](const auto& written) {
                     if (!written) {
                         (void)refusalOf(written.error(), "writing down what the clocks show"); // logged
                     }
                 });
}

void HallService::noteClock(const char* action, const std::string& subject, std::chrono::seconds by) {
    qCWarning(lcHall) << action << QString::fromStdString(subject) << "by" << by.count() << "s";
    m_worker.run(
        [action, subject, by, at = now()](Books& books) {
            return books.hall.audit().append(db::stores::byHall(at), action, subject, std::to_string(by.count()));
        },
        this,
        [](const auto& noted) {
            if (!noted) {
                (void)refusalOf(noted.error(), "noting how the clock is"); // logged
            }
        });
}

wire::ClockNotice HallService::clockNotice() const {
    static constexpr std::int64_t kMost = 2'000'000'000; // as the wire takes it
    const auto seconds = [](std::chrono::seconds by) {
        return static_cast<int>(std::clamp<std::int64_t>(by.count(), -kMost, kMost));
    };
    wire::ClockNotice notice{.steppedBySeconds = seconds(m_lastStep), .steppedAt = m_lastStepAt, .devices = {}};
    for (const ClockWatch::Off& each : m_clock.off(now(), steady())) {
        const db::Device* found = known(each.device);
        if (found != nullptr && !found->revokedAt) {
            notice.devices.push_back({.label = found->label, .aheadSeconds = seconds(each.ahead)});
        }
    }
    return notice;
}

void HallService::pushClock() {
    for (auto& [connection, desk] : m_desks) {
        if (desk.isWorking() && desk.session->staff.role == db::StaffRole::Manager && desk.peer) {
            (void)desk.peer->send(clockNotice()); // a desk that comes back is told then
        }
    }
}

} // namespace hall
