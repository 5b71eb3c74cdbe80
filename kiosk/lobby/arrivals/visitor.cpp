// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/arrivals/visitor.h"

#include "kiosk/lobby/arrivals/windows_away.h"
#include "kiosk/lobby/base/no_answer.h"
#include "kiosk/wire/body.h"

#include <utility>

namespace lobby {

Visitor::Visitor(wire::HallLink& link, Recogniser& recogniser, Rating& rating, NoticeBand& notice,
                 const Comforts& comforts, const LobbySettings& settings, const LobbyState& state)
    : m_link(link)
    , m_recogniser(recogniser)
    , m_rating(rating)
    , m_notice(notice)
    , m_comforts(comforts)
    , m_settings(settings)
    , m_state(state) {
    connect(&m_recogniser, &Recogniser::known, this, &Visitor::onKnown);
    connect(&m_link, &wire::HallLink::stateChanged, this, &Visitor::onLine);
}

QString Visitor::progressWords() const {
    const PageFacts& facts = m_known.facts;
    if (facts.mattersWithProgress > 0) { return countWords(0, facts.mattersWithProgress, 0); }
    return countWords(facts.openMatters, 0, facts.openNeeds);
}

void Visitor::onKnown(const wire::Identified& person) {
    forget();
    m_known.arrival = person.arrival;
    m_known.maskedName = spreadName(QString::fromStdString(person.maskedName));
    m_known.facts.wasServed = person.wasServed;
    Q_EMIT happened(LobbyEvent::PersonKnown);
    Q_EMIT shown();
}

void Visitor::onLine(wire::HallLink::State state) {
    if (state == wire::HallLink::State::Connected) {
        if (!m_known.isGreeted) {
            tellVisitOver({}); // a page may have ended while the line was cut, or the program with it
        }
        if (m_confirmWaits) { askConfirm(); }
        if (!m_whyWaits.empty()) {
            m_isBusy = false;
            sayWhy(std::exchange(m_whyWaits, {}));
        }
    }
    Q_EMIT changed();
}

void Visitor::forget() {
    m_known = {};
    m_isBusy = false;
    m_confirmWaits = false;
    m_whyWaits.clear();
    Q_EMIT forgotten();
}

void Visitor::leave() {
    if (m_known.isGreeted) { tellVisitOver(m_known.arrival); }
    forget();
}

void Visitor::tellVisitOver(std::optional<db::ArrivalId> arrival) {
    if (m_link.state() == wire::HallLink::State::Connected) { tell(m_link, wire::VisitOver{arrival}, this); }
}

void Visitor::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    Q_EMIT changed();
}

void Visitor::sendTo(const QString& window) {
    m_known.facts.window = window;
    Q_EMIT sentTo(window);
}

// --- is it you? --------------------------------------------------------------------------------------------------

void Visitor::sayYes() {
    if (m_state == LobbyState::IsItYou && m_known.arrival && !m_isBusy) { askConfirm(); }
}

void Visitor::askConfirm() {
    m_confirmWaits = false;
    setBusy(true);
    const db::ArrivalId arrival = *m_known.arrival;
    m_link.ask(wire::ConfirmArrival{.arrival = arrival, .isMe = true}, this,
               [this, arrival](const wire::Answered<wire::ConfirmArrival>& answer) { onConfirmed(arrival, answer); });
}

void Visitor::onConfirmed(db::ArrivalId arrival, const wire::Answered<wire::ConfirmArrival>& answer) {
    const auto* greeting = answer ? std::get_if<wire::Greeting>(&*answer) : nullptr;
    if (m_state != LobbyState::IsItYou || m_known.arrival != arrival) {
        if (greeting != nullptr && !(m_known.isGreeted && m_known.arrival == arrival)) {
            tellVisitOver(arrival); // the greeting came too late for whoever said yes
        }
        return;
    }
    if (!answer && isLost(answer.error())) {
        m_confirmWaits = true; // asked again when the line is back; the desk has the arrival already
        m_notice.show(Notice::Working);
        return;
    }
    m_isBusy = false;
    if (greeting != nullptr) {
        greet(*greeting);
        return;
    }
    m_notice.show(Notice::NotHeard);
    Q_EMIT changed();
}

void Visitor::greet(const wire::Greeting& greeting) {
    m_known.arrival = greeting.arrival;
    m_known.isGreeted = true;
    m_known.maskedName = spreadName(QString::fromStdString(greeting.maskedName));
    sendTo(QString::fromStdString(greeting.window));
    PageFacts& facts = m_known.facts;
    facts.openMatters = greeting.openMatters;
    facts.mattersWithProgress = greeting.mattersWithProgress;
    facts.openNeeds = greeting.openNeeds;
    facts.isFaceOutdated = greeting.faceOutdated;
    facts.awayUntil = greeting.awayUntil ? timeWords(*greeting.awayUntil, m_comforts.language()) : QString();
    facts.helpingWindow = QString::fromStdString(greeting.helpingWindow);
    facts.wasServed = greeting.wasServed;
    m_known.faceEnrolled = greeting.faceEnrolled;
    m_known.appointmentsToday = greeting.appointmentsToday;
    m_isBusy = false;
    if (greeting.wasServed) {
        wire::RatingGive visit;
        visit.of = wire::RatingOf::Arrival;
        visit.arrival = greeting.arrival;
        m_rating.begin(std::move(visit));
    }
    Q_EMIT happened(greeting.wasServed ? LobbyEvent::ServedGreeted : LobbyEvent::Greeted);
}

void Visitor::sayNo() {
    if (m_state != LobbyState::IsItYou || !m_known.arrival) { return; }
    tell(m_link, wire::ConfirmArrival{.arrival = *m_known.arrival, .isMe = false}, this);
    forget();
    // The visitor has said who they are not: nothing of that look goes along with what they choose next.
    m_recogniser.dropTrack();
    Q_EMIT happened(LobbyEvent::SaidNo);
}

// --- what have you come for? -------------------------------------------------------------------------------------

void Visitor::chooseAppointment() {
    if (hasAppointment()) { sayWhy(wire::kAppointmentWhy); }
}

void Visitor::skipWhy() {
    if (m_state == LobbyState::Today) {
        m_whyWaits.clear();
        m_isBusy = false;
        Q_EMIT happened(LobbyEvent::WelcomeAsked);
    }
}

void Visitor::sayWhy(const std::string& why) {
    if (!m_known.isGreeted || m_isBusy || nextState(m_state, LobbyEvent::Greeted) != LobbyState::Welcome) { return; }
    setBusy(true);
    const db::ArrivalId arrival = *m_known.arrival;
    m_link.ask(
        wire::ArrivalWhy{.arrival = arrival, .category = why}, this,
        [this, arrival, why](const wire::Answered<wire::ArrivalWhy>& greeting) { onWhy(arrival, why, greeting); });
}

void Visitor::onWhy(db::ArrivalId arrival, const std::string& why, const wire::Answered<wire::ArrivalWhy>& greeting) {
    if (!m_isBusy || m_known.arrival != arrival || nextState(m_state, LobbyEvent::Greeted) != LobbyState::Welcome) {
        return; // they have gone on, or gone
    }
    if (!greeting && isLost(greeting.error())) {
        m_whyWaits = why; // asked again when the line is back; the desk has the arrival already
        m_notice.show(Notice::Working);
        return;
    }
    if (greeting) {
        m_known.hasSaidWhy = true;
        greet(*greeting);
        return;
    }
    m_isBusy = false;
    m_notice.show(Notice::SayWhy);
    Q_EMIT happened(m_state == LobbyState::Progress ? LobbyEvent::TodayAsked : LobbyEvent::WelcomeAsked);
}

void Visitor::comeAgain() {
    if (m_state != LobbyState::Rating || !wasServed() || m_isBusy) { return; }
    m_rating.send(); // what was chosen is of the visit before
    setBusy(true);
    const db::ArrivalId arrival = *m_known.arrival;
    m_link.ask(wire::ComeAgain{.requestKey = m_settings.newKey(), .arrival = arrival}, this,
               [this, arrival](const wire::Answered<wire::ComeAgain>& greeting) { onCameAgain(arrival, greeting); });
}

void Visitor::onCameAgain(db::ArrivalId arrival, const wire::Answered<wire::ComeAgain>& greeting) {
    if (m_state != LobbyState::Rating || m_known.arrival != arrival || !m_isBusy) {
        if (greeting) {
            tellVisitOver(greeting->arrival); // it came too late for whoever asked
        }
        return;
    }
    if (greeting) {
        greet(*greeting);
        return;
    }
    // The line is down, or the hall has begun anew: as anybody else they say what they came for, and it is kept.
    Q_EMIT happened(LobbyEvent::CategoriesAsked);
    Q_EMIT turnedAnonymous();
}

void Visitor::onErased(int templates) {
    m_known.facts.erasedTemplates = templates;
    m_known.facts.isFaceOutdated = false;
    m_known.faceEnrolled = false;
}

} // namespace lobby
