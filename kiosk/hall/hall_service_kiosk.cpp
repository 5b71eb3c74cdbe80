// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/summary/mask_name.h"
#include "kiosk/hall/arrivals.h"
#include "kiosk/hall/enrolling.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/hall/hall_service_parts.h"
#include "kiosk/hall/log.h"
#include "kiosk/hall/sign_in_choices.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/enrolment.h"

namespace hall {

using wire::RefusalCode;

void HallService::onKioskRequest(db::DeviceId kiosk, const wire::Body& body, const Reply& reply) {
    if (const auto* identify = wire::getIf<wire::Identify>(&body)) {
        onIdentify(kiosk, *identify, reply);
    } else if (const auto* confirm = wire::getIf<wire::ConfirmArrival>(&body)) {
        onConfirm(kiosk, *confirm, reply);
    } else if (const auto* anonymous = wire::getIf<wire::AnonymousArrival>(&body)) {
        onAnonymous(kiosk, *anonymous, reply);
    } else if (const auto* start = wire::getIf<wire::SignInStart>(&body)) {
        onSignInStart(kiosk, *start, reply);
    } else if (const auto* finish = wire::getIf<wire::SignInFinish>(&body)) {
        onSignInFinish(kiosk, *finish, reply);
    } else if (const auto* again = wire::getIf<wire::ComeAgain>(&body)) {
        onComeAgain(kiosk, *again, reply);
    } else if (const auto* why = wire::getIf<wire::ArrivalWhy>(&body)) {
        onArrivalWhy(kiosk, *why, reply);
    } else if (const auto* slip = wire::getIf<wire::TakeBackArrival>(&body)) {
        ask([kiosk, slip = *slip, at = now()](Books& books) { return takeBackArrival(books, kiosk, slip, at); }, reply,
            [this, reply](const Answer<Told<wire::Done>>& answer) { tell(reply, answer); });
    } else if (const auto* asked = wire::getIf<wire::EnrolmentAsk>(&body)) {
        onEnrolmentAsk(kiosk, *asked, reply);
    } else if (const auto* submit = wire::getIf<wire::EnrolmentSubmit>(&body)) {
        onEnrolmentSubmit(kiosk, *submit, reply);
    } else if (const auto* refresh = wire::getIf<wire::RefreshAsk>(&body)) {
        onRefreshAsk(kiosk, *refresh, reply);
    } else if (const auto* renewed = wire::getIf<wire::RefreshSubmit>(&body)) {
        onRefreshSubmit(kiosk, *renewed, reply);
    } else if (const auto* cancel = wire::getIf<wire::EnrolmentCancel>(&body)) {
        onEnrolmentCancel(kiosk, *cancel, reply);
    } else if (const auto* over = wire::getIf<wire::VisitOver>(&body)) {
        m_kiosks[kiosk].session.visitOver(over->arrival);
        reply(wire::Done{});
    } else if (const auto* withdraw = wire::getIf<wire::WithdrawConsent>(&body)) {
        onWithdraw(kiosk, *withdraw, reply);
    } else if (const auto* state = wire::getIf<wire::KioskState>(&body)) {
        onKioskState(kiosk, *state, reply);
    } else if (const auto* attack = wire::getIf<wire::AttackSeen>(&body)) {
        onAttackSeen(kiosk, *attack, reply);
    } else if (!onKioskNeedRequest(kiosk, body, reply)) {
        reply(refused(RefusalCode::NotAllowed)); // the wire lets no other through
    }
}

void HallService::onIdentify(db::DeviceId kiosk, const wire::Identify& request, const Reply& reply) {
    const db::Time at = now();
    ask([kiosk, request, at](Books& books) { return identifyVisitor(books, kiosk, request, at); }, reply,
        [this, kiosk, reply](const Answer<Told<wire::Identified>>& answer) {
            if (answer && answer->answer.arrival) {
                m_kiosks[kiosk].session.asked(*answer->answer.arrival, answer->answer.trackKey, steady());
            }
            tell(reply, answer);
        });
}

void HallService::onConfirm(db::DeviceId kiosk, const wire::ConfirmArrival& request, const Reply& reply) {
    KioskSession& session = m_kiosks[kiosk].session;
    const db::Time at = now();
    const db::ArrivalId arrival = request.arrival;
    if (!session.question(arrival, steady())) {
        reply(refused(RefusalCode::NotInState));
        return;
    }
    if (!request.isMe) {
        session.answered(arrival);
        ask([kiosk, arrival, at](Books& books) { return denyArrival(books, kiosk, arrival, at); }, reply,
            [this, reply](const Answer<Told<wire::Done>>& answer) { tell(reply, answer); });
        return;
    }
    ask([kiosk, arrival, at](Books& books) { return confirmArrival(books, kiosk, arrival, at); }, reply,
        [this, kiosk, arrival, reply](const Answer<Told<wire::Greeting>>& answer) {
            if (answer) {
                m_kiosks[kiosk].session.greeted(arrival, db::ArrivalBasis::Confirmed, steady());
            }
            tell(reply, answer);
        });
}

void HallService::onComeAgain(db::DeviceId kiosk, const wire::ComeAgain& request, const Reply& reply) {
    const auto basis = m_kiosks[kiosk].session.greetedBy(request.arrival, steady());
    if (!basis) {
        reply(refused(RefusalCode::NotInState)); // this kiosk speaks only for whom it greeted last
        return;
    }
    ask([kiosk, request, basis = *basis,
         at = now()](Books& books) { return comeAgain(books, kiosk, request, basis, at); },
        reply,
        [this, kiosk, basis = *basis, reply](const Answer<Told<wire::Greeting>>& answer) {
            if (answer) {
                m_kiosks[kiosk].session.greeted(answer->answer.arrival, basis, steady());
            }
            tell(reply, answer);
        });
}

void HallService::onArrivalWhy(db::DeviceId kiosk, const wire::ArrivalWhy& request, const Reply& reply) {
    if (!m_kiosks[kiosk].session.greetedBy(request.arrival, steady())) {
        reply(refused(RefusalCode::NotInState));
        return;
    }
    ask([kiosk, request, at = now()](Books& books) { return noteWhy(books, kiosk, request, at); }, reply,
        [this, reply](const Answer<Told<wire::Greeting>>& answer) { tell(reply, answer); });
}

void HallService::onAnonymous(db::DeviceId kiosk, const wire::AnonymousArrival& request, const Reply& reply) {
    const db::Time at = now();
    ask([kiosk, request, at](Books& books) { return recordAnonymous(books, kiosk, request, at); }, reply,
        [this, reply](const Answer<Told<wire::ArrivalStored>>& answer) { tell(reply, answer); });
}

bool HallService::refusesWhileLocked(db::DeviceId kiosk, const std::string& mark, const Reply& reply) const {
    const auto wait = m_guesses.waits(kiosk, mark, steady());
    if (wait) {
        reply(lockedOut(*wait));
    }
    return wait.has_value();
}

void HallService::onSignInStart(db::DeviceId kiosk, const wire::SignInStart& request, const Reply& reply) {
    if (!isPhoneTail(request.phoneTail)) {
        reply(refused(RefusalCode::WrongCredentials));
        return;
    }
    const std::string mark = tailMark(request.phoneTail, m_settings.signInSecret);
    if (refusesWhileLocked(kiosk, mark, reply)) {
        return;
    }
    const db::Time at = now();
    m_guesses.add({.kiosk = kiosk, .mark = mark, .kind = GuessKind::Asked}, steady());
    ask([kiosk, tail = request.phoneTail, at](Books& books) { return signInChoicesFor(books, kiosk, tail, at); }, reply,
        [reply](const Answer<wire::SignInChoices>& choices) { replyWith(reply, choices); });
}

void HallService::onSignInFinish(db::DeviceId kiosk, const wire::SignInFinish& request, const Reply& reply) {
    const std::string mark = tailMark(request.phoneTail, m_settings.signInSecret);
    if (refusesWhileLocked(kiosk, mark, reply)) {
        return;
    }
    if (m_kiosks[kiosk].isSigningIn) {
        reply(wire::Refused{.code = RefusalCode::TooMany, .retryAfterSeconds = 1, .takenBy = {}});
        return;
    }
    m_kiosks[kiosk].isSigningIn = true;
    const Reply answered = [this, kiosk, reply](const wire::Body& body) {
        m_kiosks[kiosk].isSigningIn = false;
        reply(body);
    };
    const db::Time at = now();
    ask([kiosk, request, at](Books& books) { return signIn(books, kiosk, request, at); }, answered,
        [this, kiosk, mark, answered](const Answer<Told<wire::Greeting>>& answer) {
            if (answer) {
                m_guesses.add({.kiosk = kiosk, .mark = mark, .kind = GuessKind::Right}, steady());
                m_kiosks[kiosk].session.greeted(answer->answer.arrival, db::ArrivalBasis::PhoneAndName, steady());
            } else if (answer.error() == RefusalCode::WrongCredentials) {
                m_guesses.add({.kiosk = kiosk, .mark = mark, .kind = GuessKind::Wrong}, steady());
                if (refusesWhileLocked(kiosk, mark, answered)) {
                    return;
                }
            }
            tell(answered, answer);
        });
}

void HallService::onEnrolmentAsk(db::DeviceId kiosk, const wire::EnrolmentAsk& request, const Reply& reply) {
    askEnrolment(request.enrolmentKey, kiosk, {}, reply);
}

void HallService::onRefreshAsk(db::DeviceId kiosk, const wire::RefreshAsk& request, const Reply& reply) {
    const db::ArrivalId arrival = request.arrival;
    if (!m_kiosks[kiosk].session.mayWithdraw(arrival, steady())) {
        reply(refused(RefusalCode::NotInState)); // this kiosk speaks only for whom it greeted last
        return;
    }
    ask([kiosk, arrival](Books& books) { return refreshFor(books, kiosk, arrival); }, reply,
        [this, kiosk, key = request.enrolmentKey, reply](const Answer<RefreshFor>& who) {
            if (who) {
                askEnrolment(key, kiosk, *who, reply);
            } else {
                reply(refused(who.error()));
            }
        });
}

void HallService::askEnrolment(const std::string& key, db::DeviceId kiosk, const std::optional<RefreshFor>& refresh,
                               const Reply& reply) {
    auto earlier = m_enrolments.underWayAt(kiosk);
    const auto asked = m_enrolments.ask(key, kiosk, steady(), refresh);
    if (!asked) {
        reply(refused(asked.error()));
        return;
    }
    if (earlier && earlier->key != asked->key) {
        earlier->step = wire::EnrolmentStep::Cancelled;
        pushEnrolment(*earlier);
    }
    reply(wire::Done{});
    pushEnrolment(*asked);
}

HallService::Reply HallService::replyOrStopStoring(const std::string& key, const Reply& reply) {
    return [this, key, reply](const wire::Body& body) {
        m_enrolments.stopStoring(key, steady());
        reply(body);
    };
}

void HallService::onEnrolmentSubmit(db::DeviceId kiosk, const wire::EnrolmentSubmit& request, const Reply& reply) {
    const std::string key = request.enrolmentKey;
    const auto before = m_enrolments.withKey(key);
    if (before && before->isRefresh) {
        reply(refused(RefusalCode::NotInState));
        return;
    }
    const auto storing = m_enrolments.beginStoring(key, kiosk, steady());
    if (!storing) {
        reply(refused(storing.error()));
        return;
    }
    const db::Time at = now();
    ask([approved = *storing, request, at](Books& books) { return enrolResident(books, approved, request, at); },
        replyOrStopStoring(key, reply),
        [this, key, reply](const Answer<Stored>& answer) { onEnrolled(key, answer, reply); });
}

void HallService::onRefreshSubmit(db::DeviceId kiosk, const wire::RefreshSubmit& request, const Reply& reply) {
    const std::string key = request.enrolmentKey;
    const auto before = m_enrolments.withKey(key);
    if (before && !before->isRefresh) {
        reply(refused(RefusalCode::NotInState)); // nobody consented yet
        return;
    }
    const auto storing = m_enrolments.beginStoring(key, kiosk, steady());
    if (!storing) {
        reply(refused(storing.error()));
        return;
    }
    const db::Time at = now();
    ask([approved = *storing, chips = request.chips,
         at](Books& books) { return refreshResident(books, approved, chips, at); },
        replyOrStopStoring(key, reply),
        [this, key, reply](const Answer<Stored>& answer) { onEnrolled(key, answer, reply); });
}

void HallService::onEnrolled(const std::string& key, const Answer<Stored>& answer, const Reply& reply) {
    if (!answer) {
        m_enrolments.stopStoring(key, steady());
        reply(refused(answer.error()));
        return;
    }
    const auto told = m_enrolments.finishStoring(key, *answer, steady());
    switch (answer->outcome) {
    case wire::EnrolmentStep::Enrolled:
        reply(wire::Done{});
        break;
    case wire::EnrolmentStep::Duplicate:
        reply(refused(RefusalCode::Duplicate));
        break;
    case wire::EnrolmentStep::LowQuality:
    case wire::EnrolmentStep::Asked:
    case wire::EnrolmentStep::Approved:
    case wire::EnrolmentStep::Declined:
    case wire::EnrolmentStep::Cancelled:
        reply(refused(RefusalCode::LowQuality));
        break;
    }
    if (told) {
        pushEnrolment(*told);
    }
}

void HallService::onEnrolmentCancel(db::DeviceId kiosk, const wire::EnrolmentCancel& request, const Reply& reply) {
    const auto cancelled = m_enrolments.cancel(request.enrolmentKey, kiosk);
    if (!cancelled) {
        reply(refused(cancelled.error()));
        return;
    }
    reply(wire::Done{});
    pushEnrolment(*cancelled);
}

void HallService::onWithdraw(db::DeviceId kiosk, const wire::WithdrawConsent& request, const Reply& reply) {
    const db::Time at = now();
    const db::ArrivalId arrival = request.arrival;
    if (!m_kiosks[kiosk].session.mayWithdraw(arrival, steady())) {
        reply(refused(RefusalCode::NotInState));
        return;
    }
    struct Leaving {
        std::optional<db::ResidentId> who;
        Answer<wire::Withdrawn> withdrawn;
    };
    ask([kiosk, arrival,
         at](Books& books) { return Leaving{whoStandsAt(books, arrival), withdrawFace(books, kiosk, arrival, at)}; },
        reply,
        [this, reply](const Leaving& leaving) {
            if (leaving.who) {
                forgetVectorsOf(*leaving.who);
            }
            replyWith(reply, leaving.withdrawn);
        });
}

void HallService::forgetVectorsOf(db::ResidentId resident) {
    m_calibration.stop(); // its snapshot of the gallery holds everybody
    for (const Enrolment& dropped : m_enrolments.forgetChipsOf(resident, steady())) {
        pushEnrolment(dropped);
    }
}

void HallService::onAttackSeen(db::DeviceId kiosk, const wire::AttackSeen& request, const Reply& reply) {
    const db::Time at = now();
    if (!m_attacks.admits(kiosk, steady())) {
        reply(wire::Refused{.code = RefusalCode::TooMany,
                            .retryAfterSeconds = static_cast<int>(std::chrono::seconds(AttackBook::kWindow).count()),
                            .takenBy = {}});
        return;
    }
    const AttackBook::Seen seen{.kiosk = kiosk, .sign = request.sign, .at = at, .since = steady()};
    m_attacks.add(seen);
    ask([kiosk, request, at](Books& books) { return noteAttack(books, kiosk, request, at); }, reply,
        [this, seen, reply](const Answer<wire::Done>& noted) {
            reply(noted ? wire::Body(*noted) : wire::Body(refused(noted.error())));
            if (noted) {
                qCInfo(lcHall) << "device" << db::raw(seen.kiosk) << "saw a picture of a face";
                pushToDesks(noticeOf(seen));
            }
        });
}

void HallService::onKioskState(db::DeviceId kiosk, const wire::KioskState& request, const Reply& reply) {
    Kiosk& known = m_kiosks[kiosk];
    const bool isNew = known.camera != request.camera;
    known.camera = request.camera;
    reply(wire::Done{});
    if (isNew) {
        qCInfo(lcHall) << "device" << db::raw(kiosk) << "camera state" << static_cast<int>(request.camera);
        pushDevice(kiosk);
    }
}

} // namespace hall
