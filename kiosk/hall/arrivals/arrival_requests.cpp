// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrival_requests.h"

#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "kiosk/hall/state/log.h"
#include "kiosk/hall/state/sign_in_choices.h"
#include "kiosk/wire/arrivals.h"

namespace hall {

using wire::RefusalCode;

ArrivalRequests::ArrivalRequests(Service& hall, KioskTries& tries)
    : m_hall(hall)
    , m_tries(tries) {
    answerKiosks();
    answerDesks();
    hall.whenDeskBegins([this](const Connections::Desk& desk) {
        for (const AttackLog::Seen& seen : m_attacks.recent(m_hall.steady())) {
            desk.tell(noticeOf(seen));
        }
    });
}

void ArrivalRequests::answerKiosks() {
    m_hall.onHere<wire::Identify>([this](const auto&... each) { identify(each...); });
    m_hall.onHere<wire::ConfirmArrival>([this](const auto&... each) { confirm(each...); });
    m_hall.on<wire::AnonymousArrival>(recordAnonymous);
    m_hall.on<wire::TakeBackArrival>(takeBackArrival);
    m_hall.onHere<wire::SignInStart>([this](const auto&... each) { startSignIn(each...); });
    m_hall.onHere<wire::SignInFinish>([this](const auto&... each) { finishSignIn(each...); });
    m_hall.onHere<wire::ComeAgain>([this](const auto&... each) { comeAgain(each...); });
    m_hall.onHere<wire::ArrivalWhy>([this](const auto&... each) { noteWhy(each...); });
    m_hall.onHere<wire::VisitOver>([this](const Asker& asker, const wire::VisitOver& over, const Respond& respond) {
        session(asker).visitOver(over.arrival);
        respond(wire::Done{});
    });
    m_hall.onHere<wire::AttackSeen>([this](const auto&... each) { noteAttack(each...); });
}

void ArrivalRequests::answerDesks() {
    m_hall.onHere<wire::ArrivalsSince>(
        [this](const Asker& asker, const wire::ArrivalsSince& since, const Respond& respond) {
            m_hall.lines().desk(asker.connection)->isFollowing = false;
            sendMissed(asker, since.after, respond);
        });
    m_hall.on<wire::TakeArrival>([](HallState& state, const Asker& asker, const wire::TakeArrival& take) {
        return takeArrival(state, asker.by(), take.arrival, asker.at);
    });
    m_hall.on<wire::FinishArrival>([](HallState& state, const Asker& asker, const wire::FinishArrival& finish) {
        return finishArrival(state, asker.by(), finish.arrival, asker.at);
    });
    m_hall.on<wire::UndoArrival>([](HallState& state, const Asker& asker, const wire::UndoArrival& undo) {
        return undoArrival(state, asker.by(), undo.arrival, asker.at);
    });
    m_hall.on<wire::NotThisPerson>(notThisPerson);
    m_hall.on<wire::LinkArrival>(linkArrival);
}

void ArrivalRequests::identify(const Asker& asker, const wire::Identify& request, const Respond& respond) {
    m_hall.ask([asker, request](HallState& state) { return identifyVisitor(state, asker.device, request, asker.at); },
               respond,
               [this, asker, request, respond](const Answer<WithNews<wire::Identified>>& answer) {
                   if (answer && answer->answer.arrival) {
                       session(asker).asked(*answer->answer.arrival, answer->answer.trackKey, m_hall.steady());
                   }
                   m_hall.finish(respond, request, answer);
               },
               Urgency::AtOnce);
}

void ArrivalRequests::confirm(const Asker& asker, const wire::ConfirmArrival& request, const Respond& respond) {
    if (!session(asker).question(request.arrival, m_hall.steady())) {
        respond(refused(RefusalCode::NotInState));
        return;
    }
    if (!request.isMe) {
        session(asker).answered(request.arrival);
        m_hall.ask(
            [asker, request](HallState& state) { return denyArrival(state, asker.device, request.arrival, asker.at); },
            respond,
            [this, request, respond](const Answer<WithNews<wire::Done>>& answer) {
                m_hall.finish(respond, request, answer);
            });
        return;
    }
    m_hall.ask(
        [asker, request](HallState& state) { return confirmArrival(state, asker.device, request.arrival, asker.at); },
        respond,
        [this, asker, request, respond](const Answer<WithNews<wire::Greeting>>& answer) {
            if (answer) { session(asker).greeted(request.arrival, db::ArrivalBasis::Confirmed, m_hall.steady()); }
            m_hall.finish(respond, request, answer);
        });
}

void ArrivalRequests::startSignIn(const Asker& asker, const wire::SignInStart& request, const Respond& respond) {
    if (!isPhoneTail(request.phoneTail)) {
        respond(refused(RefusalCode::WrongCredentials));
        return;
    }
    const std::string mark = m_tries.markOfTail(request.phoneTail);
    if (m_tries.refuses(asker.device, mark, respond)) { return; }
    m_tries.guesses().add({.kiosk = asker.device, .mark = mark, .kind = GuessKind::Asked}, m_hall.steady());
    m_hall.ask([asker, request](
                   HallState& state) { return signInChoicesFor(state, asker.device, request.phoneTail, asker.at); },
               respond,
               [this, request, respond](const Answer<wire::SignInChoices>& choices) {
                   m_hall.finish(respond, request, choices);
               });
}

void ArrivalRequests::finishSignIn(const Asker& asker, const wire::SignInFinish& request, const Respond& respond) {
    const auto counted = m_tries.counted(asker.device, m_tries.markOfTail(request.phoneTail), respond);
    if (!counted) { return; }
    m_hall.ask([asker, request](HallState& state) { return signIn(state, asker.device, request, asker.at); }, *counted,
               [this, asker, request, counted = *counted](const Answer<WithNews<wire::Greeting>>& answer) {
                   if (answer) {
                       session(asker).greeted(answer->answer.arrival, db::ArrivalBasis::PhoneAndName, m_hall.steady());
                   }
                   m_hall.finish(counted, request, answer);
               });
}

void ArrivalRequests::comeAgain(const Asker& asker, const wire::ComeAgain& request, const Respond& respond) {
    const auto basis = session(asker).greetedBy(request.arrival, m_hall.steady());
    if (!basis) {
        respond(refused(RefusalCode::NotInState)); // this kiosk speaks only for whom it greeted last
        return;
    }
    m_hall.ask([asker, request, basis = *basis](
                   HallState& state) { return hall::comeAgain(state, asker.device, request, basis, asker.at); },
               respond,
               [this, asker, request, basis = *basis, respond](const Answer<WithNews<wire::Greeting>>& answer) {
                   if (answer) { session(asker).greeted(answer->answer.arrival, basis, m_hall.steady()); }
                   m_hall.finish(respond, request, answer);
               });
}

void ArrivalRequests::noteWhy(const Asker& asker, const wire::ArrivalWhy& request, const Respond& respond) {
    if (!session(asker).greetedBy(request.arrival, m_hall.steady())) {
        respond(refused(RefusalCode::NotInState));
        return;
    }
    m_hall.ask([asker, request](HallState& state) { return hall::noteWhy(state, asker.device, request, asker.at); },
               respond,
               [this, request, respond](const Answer<WithNews<wire::Greeting>>& answer) {
                   m_hall.finish(respond, request, answer);
               });
}

void ArrivalRequests::noteAttack(const Asker& asker, const wire::AttackSeen& request, const Respond& respond) {
    if (!m_attacks.admits(asker.device, m_hall.steady())) {
        respond(tooMany(AttackLog::kWindow));
        return;
    }
    const AttackLog::Seen seen{.kiosk = asker.device, .sign = request.sign, .at = asker.at, .since = m_hall.steady()};
    m_attacks.add(seen);
    m_hall.ask([asker, request](HallState& state) { return hall::noteAttack(state, asker.device, request, asker.at); },
               respond,
               [this, seen, request, respond](const Answer<wire::Done>& noted) {
                   if (noted) { qCInfo(lcHall) << "device" << db::raw(seen.kiosk) << "saw a picture of a face"; }
                   m_hall.finish(respond, request, noted,
                                 [this, seen](const auto&, const auto&) { return Changes{.attack = noticeOf(seen)}; });
               });
}

wire::AttackNotice ArrivalRequests::noticeOf(const AttackLog::Seen& seen) const {
    return {.device = seen.kiosk, .kioskLabel = m_hall.lines().labelOf(seen.kiosk), .sign = seen.sign, .at = seen.at};
}

void ArrivalRequests::sendMissed(const Asker& asker, db::ArrivalEventSeq after, const Respond& respond) {
    m_hall.ask([asker, after](HallState& state) { return missedBy(state, asker.by(), after, asker.at); }, respond,
               [this, asker, respond](const Answer<MissedPage>& page) {
                   if (!page) {
                       respond(refused(page.error()));
                       return;
                   }
                   // What was composed for one is not sent to another who signed in meanwhile.
                   auto* desk = m_hall.lines().deskOf(asker.connection, asker.by().id);
                   if (desk == nullptr || !desk->peer) {
                       respond(refused(RefusalCode::NotSignedIn));
                       return;
                   }
                   for (const wire::ArrivalChanged& change : page->changes) {
                       desk->tell(change);
                   }
                   if (!page->isComplete) {
                       sendMissed(asker, page->last, respond);
                       return;
                   }
                   // The worker answers in order: all that was stored before this page is in it, and all that is stored
                   // after it is still to come.
                   desk->isFollowing = true;
                   respond(wire::Done{});
               });
}

} // namespace hall
