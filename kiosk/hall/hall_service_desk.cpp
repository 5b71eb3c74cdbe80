// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/summary/mask_name.h"
#include "kiosk/hall/front_desk.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/hall/hall_service_parts.h"
#include "kiosk/hall/log.h"
#include "kiosk/hall/matter_desk.h"
#include "kiosk/hall/recognition_page.h"
#include "kiosk/hall/staff_access.h"
#include "kiosk/hall/summary_desk.h"
#include "kiosk/hall/ways_to_people.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/recognition.h"
#include "kiosk/wire/residents.h"
#include "kiosk/wire/talk.h"

namespace hall {
namespace {

using wire::RefusalCode;

[[nodiscard]] bool isAboutCalibration(const wire::Body& body) {
    return wire::holds<wire::CalibrationTry>(body) || wire::holds<wire::CalibrationKeep>(body) ||
           wire::holds<wire::CalibrationChoose>(body);
}

/// Lists that a desk also asks for by itself, whenever a colleague or a kiosk changed something: they do not count as
/// somebody at the desk, or a busy hall would keep every desk open.
[[nodiscard]] bool isAskedByProgram(const wire::Body& body) {
    return wire::holds<wire::DutyAsk>(body) || wire::holds<wire::MattersAsk>(body) ||
           wire::holds<wire::NeedsAsk>(body) || wire::holds<wire::TopicsAsk>(body) ||
           wire::holds<wire::RatingsAsk>(body) || wire::holds<wire::RecognitionAsk>(body);
}

} // namespace

void HallService::onDeskRequest(std::uint64_t connection, const wire::Body& body, const Reply& reply) {
    Desk& desk = m_desks[connection];
    if (const auto* signIn = wire::getIf<wire::StaffSignIn>(&body)) {
        onStaffSignIn(connection, *signIn, reply);
        return;
    }
    lockIdleDesks();
    if (!desk.session) {
        reply(refused(RefusalCode::NotSignedIn));
        return;
    }
    if (desk.session->mustChangePassword && !wire::holds<wire::PasswordChange>(body) &&
        !wire::holds<wire::StaffSignOut>(body)) {
        reply(refused(RefusalCode::NotAllowed));
        return;
    }
    if (const auto* since = wire::getIf<wire::ArrivalsSince>(&body)) {
        // The program asks this by itself when its line is back: it does not count as somebody at the desk.
        desk.isFollowing = false;
        onArrivalsSince(connection, since->after, reply);
        return;
    }
    if (wire::holds<wire::StaffSignOut>(body)) {
        const db::StaffId who = desk.session->staff.id;
        qCInfo(lcHall) << "staff" << db::raw(who) << "signed out";
        desk.session.reset();
        desk.isFollowing = false;
        reply(wire::Done{});
        onLeft(who);
        return;
    }
    if (!isAskedByProgram(body)) {
        desk.session->lastActiveAt = steady();
    }
    if (!onAccessRequest(connection, body, reply)) {
        onGroundedRequest(connection, body, reply);
    }
}

void HallService::onGroundedRequest(std::uint64_t connection, const wire::Body& body, const Reply& reply) {
    const DeskSession& session = *m_desks[connection].session;
    const Way* way = wayOf(wire::typeOf(body).name);
    if (const auto* open = wire::getIf<wire::OpenResident>(&body)) {
        onOpenResident(connection, *open, reply);
        return;
    }
    if (way != nullptr && way->ground != Ground::AtHand) {
        onSignedInRequest(session.staff, body, reply);
        return;
    }
    ask([staff = session.staff, opened = session.opened,
         body](Books& books) { return checkGround(books, staff, opened, body); },
        reply,
        [this, connection, who = session.staff.id, body, reply](const Answer<void>& ground) {
            const auto desk = m_desks.find(connection);
            const bool isSame = desk != m_desks.end() && desk->second.session && desk->second.session->staff.id == who;
            if (!ground) {
                reply(refused(ground.error()));
            } else if (!isSame) {
                reply(refused(RefusalCode::NotSignedIn));
            } else {
                onSignedInRequest(desk->second.session->staff, body, reply);
            }
        });
}

void HallService::onOpenResident(std::uint64_t connection, const wire::OpenResident& request, const Reply& reply) {
    const db::Staff& staff = m_desks[connection].session->staff;
    ask([staff, request, at = now()](Books& books) { return openResident(books, staff, request, at); }, reply,
        [this, connection, who = staff.id, resident = request.resident,
         reply](const Answer<wire::ResidentRecord>& answer) {
            const auto desk = m_desks.find(connection);
            if (answer && desk != m_desks.end() && desk->second.session && desk->second.session->staff.id == who) {
                desk->second.session->opened.insert(resident);
            }
            replyWith(reply, answer);
        });
}

void HallService::onStaffSignIn(std::uint64_t connection, const wire::StaffSignIn& request, const Reply& reply) {
    Desk& desk = m_desks[connection];
    const db::DeviceId device = desk.peer->device().id;
    if (desk.session) {
        m_left[device] = {*desk.session, steady()};
    }
    desk.session.reset();
    desk.isFollowing = false;
    const std::string mark = loginMark(request.login, m_settings.signInSecret);
    const auto answered = passwordReply(device, mark, reply);
    if (!answered) {
        return;
    }
    const db::Time at = now();
    ask([device, request, at](Books& books) { return signInStaff(books, device, request, at); }, *answered,
        [this, connection, device, mark, answered = *answered](const Answer<db::stores::SignedInStaff>& answer) {
            if (answer) {
                m_staffWaits.succeeded(device, mark);
                onSignedIn(connection, *answer, answered);
                return;
            }
            if (answer.error() == RefusalCode::WrongCredentials) {
                m_staffWaits.failed(device, mark, steady());
                if (refusesWhileWaiting(device, mark, answered)) {
                    return;
                }
            }
            answered(refused(answer.error()));
        });
}

std::optional<HallService::Reply> HallService::passwordReply(db::DeviceId desk, const std::string& mark,
                                                             const Reply& reply) {
    if (refusesWhileWaiting(desk, mark, reply)) {
        return std::nullopt;
    }
    if (!m_desksChecking.insert(desk).second) {
        reply(wire::Refused{.code = RefusalCode::TooMany, .retryAfterSeconds = 1, .takenBy = {}});
        return std::nullopt;
    }
    return [this, desk, reply](const wire::Body& body) {
        m_desksChecking.erase(desk);
        reply(body);
    };
}

bool HallService::refusesWhileWaiting(db::DeviceId desk, const std::string& mark, const Reply& reply) const {
    const auto wait = m_staffWaits.waitOf(desk, mark, steady());
    if (wait) {
        reply(lockedOut(*wait));
    }
    return wait.has_value();
}

void HallService::onSignedIn(std::uint64_t connection, const db::stores::SignedInStaff& in, const Reply& reply) {
    const auto desk = m_desks.find(connection);
    if (desk == m_desks.end()) {
        reply(refused(RefusalCode::NotSignedIn)); // the line was cut while the password was checked
        return;
    }
    const db::Staff& staff = in.staff;
    desk->second.session = DeskSession{
        .staff = staff, .lastActiveAt = steady(), .opened = {}, .mustChangePassword = in.mustChangePassword};
    std::optional<db::StaffId> replaced;
    if (const auto left = m_left.find(desk->second.peer->device().id); left != m_left.end()) {
        const DeskSession& before = left->second.session;
        if (before.staff.id == staff.id &&
            steady() - left->second.at <= std::chrono::milliseconds(m_settings.deskGrace)) {
            desk->second.session->opened = before.opened; // they have the same records before them
        } else if (before.staff.id != staff.id) {
            replaced = before.staff.id;
        }
        m_left.erase(left);
    }
    reply(wire::StaffSignedIn{.staff = staff.id,
                              .name = staff.name,
                              .role = staff.role,
                              .window = staff.window,
                              .idleLockSeconds = static_cast<int>(m_settings.deskIdleLock.count()),
                              .mustChangePassword = in.mustChangePassword});
    if (!in.mustChangePassword) {
        tellWaiting(desk->second);
        pushDuty();
        if (replaced) {
            onLeft(*replaced);
        }
        updateWindows();
    }
}

void HallService::tellWaiting(Desk& desk) {
    (void)desk.peer->send(m_catalogue);
    (void)desk.peer->send(m_windowsOpen);
    for (const auto& [id, kiosk] : m_kiosks) {
        (void)desk.peer->send(
            wire::DeviceChanged{.device = id, .label = kiosk.label, .online = kiosk.isOnline, .camera = kiosk.camera});
    }
    for (const AttackBook::Seen& seen : m_attacks.recent(steady())) {
        (void)desk.peer->send(noticeOf(seen));
    }
    for (const Enrolment& enrolment : m_enrolments.underWay()) {
        (void)desk.peer->send(describeEnrolment(enrolment));
    }
    const bool isToldOfClock = m_lastStepAt || !m_differs.empty();
    if (isToldOfClock && desk.session->staff.role == db::StaffRole::Manager) {
        (void)desk.peer->send(clockNotice());
    }
    tellTroubles(desk); // that there are none, too: it may remember some of before
}

void HallService::onArrivalsSince(std::uint64_t connection, db::ArrivalEventSeq after, const Reply& reply) {
    const db::Time at = now();
    const db::Staff staff = m_desks[connection].session->staff;
    ask([staff, after, at](Books& books) { return missedBy(books, staff, after, at); }, reply,
        [this, connection, who = staff.id, reply](const Answer<MissedPage>& page) {
            if (!page) {
                reply(refused(page.error()));
                return;
            }
            const auto desk = m_desks.find(connection);
            // What was composed for one is not sent to another who signed in meanwhile.
            const bool isSame = desk != m_desks.end() && desk->second.session && desk->second.session->staff.id == who;
            if (!isSame || !desk->second.peer) {
                reply(refused(RefusalCode::NotSignedIn));
                return;
            }
            for (const wire::ArrivalChanged& change : page->changes) {
                (void)desk->second.peer->send(change); // a closing line asks again when it is back
            }
            if (!page->isComplete) {
                onArrivalsSince(connection, page->last, reply);
                return;
            }
            // The worker answers in order: all that was stored before this page is in it, and all that is stored after
            // it is still to come through pushArrival().
            desk->second.isFollowing = true;
            reply(wire::Done{});
        });
}

void HallService::onSignedInRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply) {
    const db::Time at = now();
    const auto change = [&](auto job) {
        ask(std::move(job), reply, [this, reply](const ArrivalAnswer& answer) { tellArrival(reply, answer); });
    };
    if (const auto* take = wire::getIf<wire::TakeArrival>(&body)) {
        change([staff, id = take->arrival, at](Books& books) { return takeArrival(books, staff, id, at); });
    } else if (const auto* finish = wire::getIf<wire::FinishArrival>(&body)) {
        change([staff, id = finish->arrival, at](Books& books) { return finishArrival(books, staff, id, at); });
    } else if (const auto* wrong = wire::getIf<wire::NotThisPerson>(&body)) {
        change([staff, request = *wrong, at](Books& books) { return notThisPerson(books, staff, request, at); });
    } else if (const auto* undo = wire::getIf<wire::UndoArrival>(&body)) {
        change([staff, id = undo->arrival, at](Books& books) { return undoArrival(books, staff, id, at); });
    } else if (const auto* link = wire::getIf<wire::LinkArrival>(&body)) {
        change([staff, request = *link, at](Books& books) { return linkArrival(books, staff, request, at); });
    } else if (const auto* search = wire::getIf<wire::SearchResidents>(&body)) {
        ask([staff, request = *search, at](Books& books) { return searchResidents(books, staff, request, at); }, reply,
            [reply](const Answer<wire::ResidentMatches>& answer) { replyWith(reply, answer); });
    } else if (const auto* decide = wire::getIf<wire::EnrolmentDecide>(&body)) {
        onEnrolmentDecide(staff, *decide, reply);
    } else if (const auto* duplicate = wire::getIf<wire::DuplicateDecide>(&body)) {
        onDuplicateDecide(staff, *duplicate, reply);
    } else if (const auto* withdraw = wire::getIf<wire::WithdrawAtDesk>(&body)) {
        ask([staff, id = withdraw->resident, at](Books& books) { return withdrawAtDesk(books, staff, id, at); }, reply,
            [this, id = withdraw->resident, reply](const Answer<wire::Withdrawn>& answer) {
                forgetVectorsOf(id);
                replyWith(reply, answer);
            });
    } else if (wire::holds<wire::RecognitionAsk>(body)) {
        onRecognitionAsk(staff, reply);
    } else if (isAboutCalibration(body)) {
        onCalibrationRequest(staff, body, reply);
    } else if (!onTroublesRequest(staff, body, reply) && !onSummaryRequest(staff, body, reply) &&
               !onNeedRequest(staff, body, reply)) {
        onMatterRequest(staff, body, reply);
    }
}

bool HallService::onSummaryRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply) {
    const db::Time at = now();
    const auto change = [this, &reply](auto job) {
        ask(std::move(job), reply, [this, reply](const Answer<SummaryNews>& changed) {
            if (changed) pushSummary(*changed);
            replyWith(reply, changed ? Answer<wire::Done>{wire::Done{}} : tl::unexpected(changed.error()));
        });
    };
    if (const auto* dismiss = wire::getIf<wire::LineDismiss>(&body)) {
        change([staff, request = *dismiss, at](Books& books) { return dismissLine(books, staff, request, at); });
    } else if (const auto* restore = wire::getIf<wire::LineRestore>(&body)) {
        change([staff, request = *restore, at](Books& books) { return restoreLine(books, staff, request, at); });
    } else if (const auto* make = wire::getIf<wire::AppointmentMake>(&body)) {
        change([staff, request = *make, at](Books& books) { return makeAppointment(books, staff, request, at); });
    } else if (const auto* cancel = wire::getIf<wire::AppointmentCancel>(&body)) {
        change([staff, request = *cancel, at](Books& books) { return cancelAppointment(books, staff, request, at); });
    } else {
        return false;
    }
    return true;
}

void HallService::onMatterRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply) {
    const db::Time at = now();
    const auto answer = [this, &reply](auto job) {
        ask(std::move(job), reply, [reply](const auto& answered) { replyWith(reply, answered); });
    };
    const auto change = [this, &reply](auto job) {
        ask(std::move(job), reply, [this, reply](const Answer<wire::MatterTold>& told) {
            replyWith(reply, told);
            if (told && told->file) pushCase(told->file->number);
        });
    };
    if (const auto* start = wire::getIf<wire::MatterStart>(&body)) {
        change([staff, request = *start, at](Books& books) { return startMatter(books, staff, request, at); });
    } else if (const auto* act = wire::getIf<wire::MatterAct>(&body)) {
        change([staff, request = *act, at](Books& books) { return actOnMatter(books, staff, request, at); });
    } else if (const auto* open = wire::getIf<wire::MatterOpen>(&body)) {
        answer([staff, request = *open, at](Books& books) { return openMatter(books, staff, request, at); });
    } else if (const auto* list = wire::getIf<wire::MattersAsk>(&body)) {
        answer([staff, request = *list, at, here = signedIn()](Books& books) {
            return openMatters(books, staff, request, at, here);
        });
    } else {
        onDutyRequest(staff, body, reply);
    }
}

void HallService::onEnrolmentDecide(const db::Staff& staff, const wire::EnrolmentDecide& request, const Reply& reply) {
    const std::string key = request.enrolmentKey;
    if (!request.approve) {
        decline(key, reply);
        return;
    }
    const auto asked = m_enrolments.withKey(key);
    if (asked && asked->isRefresh) {
        // Whose consent stands is settled; staff confirm that this is who stands there, and nobody else.
        if (request.resident != asked->resident) {
            reply(refused(RefusalCode::NotInState));
        } else {
            approve(
                key,
                {.by = staff.id, .resident = asked->resident, .residentName = asked->residentName, .guardianName = {}},
                reply);
        }
        return;
    }
    const db::Time at = now();
    ask([by = staff.id, request, at](Books& books) { return nameToEnrol(books, by, request, at); }, reply,
        [this, staff, request, key, reply](const Answer<std::string>& name) {
            if (!name) {
                reply(refused(name.error()));
                return;
            }
            approve(key,
                    {.by = staff.id,
                     .resident = request.resident,
                     .residentName = *name,
                     .guardianName = request.guardianName},
                    reply);
        });
}

void HallService::decline(const std::string& key, const Reply& reply) {
    const auto declined = m_enrolments.decline(key, steady());
    if (!declined) {
        reply(refused(declined.error()));
        return;
    }
    reply(wire::Done{});
    pushToKiosk(declined->kiosk, wire::EnrolmentDecided{.enrolmentKey = key, .approved = false, .maskedName = {}});
    pushEnrolment(*declined);
}

void HallService::approve(const std::string& key, const Approval& approval, const Reply& reply) {
    const auto approved = m_enrolments.approve(key, approval, steady());
    if (!approved) {
        reply(refused(approved.error()));
        return;
    }
    reply(wire::Done{});
    pushToKiosk(approved->kiosk, wire::EnrolmentDecided{.enrolmentKey = key,
                                                        .approved = true,
                                                        .maskedName = db::summary::maskName(approval.residentName)});
    pushEnrolment(*approved);
}

void HallService::onDuplicateDecide(const db::Staff& staff, const wire::DuplicateDecide& request, const Reply& reply) {
    const std::string key = request.enrolmentKey;
    if (!request.isAnother) {
        const auto dropped = m_enrolments.dropDuplicate(key, steady());
        if (!dropped) {
            reply(refused(dropped.error()));
            return;
        }
        reply(wire::Done{});
        pushEnrolment(*dropped);
        return;
    }
    const auto storing = m_enrolments.storeDuplicate(key, steady());
    if (!storing) {
        reply(refused(storing.error()));
        return;
    }
    const db::Time at = now();
    ask([approved = *storing, by = staff.id, at](Books& books) { return storeDuplicate(books, approved, by, at); },
        replyOrStopStoring(key, reply),
        [this, key, reply](const Answer<Stored>& answer) { onEnrolled(key, answer, reply); });
}

// --- recognition and its calibration ---------------------------------------------------------------------------------

void HallService::onRecognitionAsk(const db::Staff& staff, const Reply& reply) {
    ask([staff](Books& books) { return recognitionFor(books, staff); }, reply,
        [this, staff, reply](Answer<wire::Recognition> answer) {
            if (answer && staff.role == db::StaffRole::Manager) {
                answer->isRunning = m_calibration.isRunning() || m_isCalibrationStarting;
                answer->runningPercent = m_calibration.isRunning() ? m_calibration.percent() : 0;
                answer->tried = m_calibration.tried();
            }
            replyWith(reply, answer);
        });
}

void HallService::onCalibrationRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply) {
    if (refusesUnlessManager(staff, reply)) {
        return;
    }
    if (const auto* attempt = wire::getIf<wire::CalibrationTry>(&body)) {
        onCalibrationTry(staff, *attempt, reply);
    } else if (wire::holds<wire::CalibrationKeep>(body)) {
        onCalibrationKeep(staff, reply);
    } else if (const auto* choose = wire::getIf<wire::CalibrationChoose>(&body)) {
        onCalibrationChoose(staff, *choose, reply);
    } else {
        reply(refused(RefusalCode::NotAllowed)); // the wire lets no other through
    }
}

bool HallService::refusesUnlessManager(const db::Staff& staff, const Reply& reply) const {
    if (staff.role == db::StaffRole::Manager) {
        return false;
    }
    reply(refused(RefusalCode::NotAllowed));
    return true;
}

void HallService::onCalibrationTry(const db::Staff& staff, const wire::CalibrationTry& request, const Reply& reply) {
    if (m_calibration.isRunning() || m_isCalibrationStarting) {
        reply(wire::Refused{.code = RefusalCode::TooMany, .retryAfterSeconds = 5, .takenBy = {}});
        return;
    }
    m_isCalibrationStarting = true;
    const Reply answered = [this, reply](const wire::Body& body) {
        m_isCalibrationStarting = false;
        reply(body);
    };
    const db::Time at = now();
    ask([by = staff.id, aim = request.aim, at](Books& books) { return inputToTry(books, by, aim, at); }, answered,
        [this, aim = request.aim, answered](Answer<CalibrationInput> input) {
            if (!input) {
                answered(refused(input.error()));
                return;
            }
            m_calibration.start(std::move(*input), aim);
            answered(wire::Done{});
            pushRecognitionChanged();
        });
}

void HallService::onCalibrationKeep(const db::Staff& staff, const Reply& reply) {
    if (!m_calibration.tried()) {
        reply(refused(RefusalCode::NotInState));
        return;
    }
    const db::Time at = now();
    ask([staff, tried = *m_calibration.tried(), at](Books& books) { return keepTried(books, staff, tried, at); }, reply,
        [this, reply](const Answer<wire::Done>& answer) {
            if (answer) {
                m_calibration.forgetTried();
            }
            replyWith(reply, answer);
            pushRecognitionChanged();
        });
}

void HallService::onCalibrationChoose(const db::Staff& staff, const wire::CalibrationChoose& request,
                                      const Reply& reply) {
    const db::Time at = now();
    ask([staff, id = request.calibration, at](Books& books) { return chooseCalibration(books, staff, id, at); }, reply,
        [this, reply](const Answer<wire::Done>& answer) {
            replyWith(reply, answer);
            pushRecognitionChanged();
        });
}

void HallService::pushRecognitionChanged() {
    for (auto& [connection, desk] : m_desks) {
        if (desk.isWorking() && desk.session->staff.role == db::StaffRole::Manager && desk.peer) {
            (void)desk.peer->send(wire::RecognitionChanged{}); // a desk that comes back asks by itself
        }
    }
}

void HallService::lockIdleDesks() {
    std::vector<db::StaffId> left;
    for (auto& [connection, desk] : m_desks) {
        if (desk.session && isIdle(*desk.session, steady(), m_settings.deskIdleLock)) {
            left.push_back(desk.session->staff.id);
            qCInfo(lcHall) << "staff" << db::raw(left.back()) << "idle; desk locked";
            desk.session.reset();
            desk.isFollowing = false;
        }
    }
    for (const db::StaffId who : left) {
        onLeft(who);
    }
}

} // namespace hall
