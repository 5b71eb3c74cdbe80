// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/enrolling/enrolment.h"

#include "kiosk/lobby/base/no_answer.h"

namespace lobby {

Enrolment::Enrolment(wire::HallLink& link, Eyes& eyes, const LobbySettings& settings, QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_settings(settings)
    , m_language(settings.firstLanguage) {
    connect(&eyes, &Eyes::chipReady, this, &Enrolment::onChip);
    connect(&m_link, &wire::HallLink::received, this, [this](const wire::Body& body) {
        if (const auto* decision = wire::getIf<wire::EnrolmentDecided>(&body)) { onDecided(*decision); }
    });
    connect(&m_link, &wire::HallLink::stateChanged, this, [this](wire::HallLink::State state) {
        // The hall forgets an enrolment when its kiosk is gone, so there is nothing to go on with.
        if (state != wire::HallLink::State::Connected && m_step != Step::None) {
            stopFor(EnrolmentProblem::NotPossible);
        }
    });
}

QString Enrolment::sentence() const {
    const bool isChinese = m_language == Language::Chinese;
    const QStringList& all = isChinese ? m_settings.consent.chinese : m_settings.consent.english;
    const auto& welcome = m_link.welcome();
    if (!welcome) {
        return {}; // nobody consents to a hall that has no name
    }
    return namingHall(all.value(m_card), QString::fromStdString(welcome->hallName),
                      QString::fromStdString(welcome->hallPhone), isChinese);
}

bool Enrolment::canGoOn() const {
    return m_card < m_cardsRead || m_settings.steadyNow() - m_cardSince >= m_settings.consentCardTime;
}

void Enrolment::begin(bool isRefresh) {
    clear();
    m_problem = EnrolmentProblem::None;
    m_submission.enrolmentKey = m_settings.newKey();
    m_step = Step::Asking;
    m_isRefresh = isRefresh;
    Q_EMIT changed();
}

void Enrolment::start() {
    begin(false);
    m_link.ask(wire::EnrolmentAsk{.enrolmentKey = m_submission.enrolmentKey}, this,
               [this, key = m_submission.enrolmentKey](const wire::Answered<wire::EnrolmentAsk>& done) {
                   if (key == m_submission.enrolmentKey) { onAsked(done); }
               });
}

void Enrolment::startRefresh(db::ArrivalId arrival) {
    begin(true);
    m_link.ask(wire::RefreshAsk{.enrolmentKey = m_submission.enrolmentKey, .arrival = arrival}, this,
               [this, key = m_submission.enrolmentKey](const wire::Answered<wire::RefreshAsk>& done) {
                   if (key == m_submission.enrolmentKey) { onAsked(done); }
               });
}

void Enrolment::onAsked(const wire::Answered<wire::EnrolmentAsk>& done) {
    if (done) { return; }
    if (m_isRefresh && refusalOf(done.error()) == wire::RefusalCode::StaleConsent) {
        start(); // the text has changed since they consented: they read the one in force
        return;
    }
    stopFor(EnrolmentProblem::NotPossible);
}

void Enrolment::onDecided(const wire::EnrolmentDecided& decision) {
    if (m_step != Step::Asking || decision.enrolmentKey != m_submission.enrolmentKey) { return; }
    if (!decision.approved) {
        stopFor(EnrolmentProblem::Declined);
        return;
    }
    if (m_isRefresh) {
        m_maskedName = QString::fromStdString(decision.maskedName);
        m_step = Step::Collecting;
        Q_EMIT changed();
        Q_EMIT happened(LobbyEvent::RefreshApproved);
        return;
    }
    if (!isConsentInForce()) {
        const std::string key = m_submission.enrolmentKey;
        stopFor(EnrolmentProblem::StaleConsent);
        tell(m_link, wire::EnrolmentCancel{.enrolmentKey = key}, this);
        return;
    }
    m_maskedName = QString::fromStdString(decision.maskedName);
    m_step = Step::Reading;
    m_cardsRead = 0;
    showCard(0);
    Q_EMIT happened(LobbyEvent::EnrolApproved);
}

bool Enrolment::isConsentInForce() const {
    const auto& welcome = m_link.welcome();
    return welcome && welcome->consentVersion == m_settings.consent.version &&
           welcome->consentHash == m_settings.consent.hash;
}

void Enrolment::showCard(int card) {
    m_card = card;
    m_cardSince = m_settings.steadyNow();
    m_couldGoOn = canGoOn();
    Q_EMIT changed();
    Q_EMIT cardChanged();
}

void Enrolment::nextCard() {
    if (m_step != Step::Reading || isLastCard() || !canGoOn()) { return; }
    m_cardsRead = std::max(m_cardsRead, m_card + 1);
    showCard(m_card + 1);
}

void Enrolment::previousCard() {
    if (m_step != Step::Reading || m_card == 0) { return; }
    if (canGoOn()) { m_cardsRead = std::max(m_cardsRead, m_card + 1); }
    showCard(m_card - 1);
}

void Enrolment::agree() {
    if (m_step != Step::Reading || !isLastCard() || !canGoOn()) { return; }
    m_submission.consentVersion = m_settings.consent.version;
    m_submission.consentHash = m_settings.consent.hash;
    m_submission.consentedAt = m_settings.now();
    m_step = Step::Collecting;
    Q_EMIT changed();
    Q_EMIT happened(LobbyEvent::ConsentGiven);
}

void Enrolment::tryAgain() {
    if (m_step != Step::MayTryAgain) { return; }
    m_problem = EnrolmentProblem::None;
    m_step = Step::Collecting;
    Q_EMIT changed();
    Q_EMIT happened(LobbyEvent::EnrolAgain);
}

void Enrolment::onChip(const wire::EnrolmentSubmit::Chip& chip) {
    if (m_step != Step::Collecting) { return; }
    m_submission.chips.push_back(chip);
    m_chips = static_cast<int>(m_submission.chips.size());
    if (m_chips >= m_settings.chipsToEnrol) { submit(); }
    Q_EMIT changed();
}

void Enrolment::submit() {
    m_step = Step::Sending;
    const auto take = [this, key = m_submission.enrolmentKey](const wire::Answered<wire::EnrolmentSubmit>& done) {
        if (key == m_submission.enrolmentKey && m_step == Step::Sending) { onSubmitted(done); }
    };
    wire::EnrolmentSubmit submission = m_submission;
    m_submission.chips.clear();
    if (m_isRefresh) {
        m_link.ask(wire::RefreshSubmit{.enrolmentKey = submission.enrolmentKey, .chips = std::move(submission.chips)},
                   this, take);
    } else {
        m_link.ask(std::move(submission), this, take);
    }
}

void Enrolment::onSubmitted(const wire::Answered<wire::EnrolmentSubmit>& done) {
    if (done) {
        clear();
        Q_EMIT changed();
        Q_EMIT happened(LobbyEvent::EnrolStored);
        return;
    }
    const auto refusal = refusalOf(done.error());
    if (!refusal) {
        stopFor(EnrolmentProblem::NotPossible);
        return;
    }
    switch (*refusal) {
    case wire::RefusalCode::Duplicate:
        stopFor(EnrolmentProblem::Duplicate);
        return;
    case wire::RefusalCode::LowQuality:
        m_step = Step::MayTryAgain;
        m_chips = 0;
        m_problem = EnrolmentProblem::LowQuality;
        Q_EMIT changed();
        Q_EMIT happened(LobbyEvent::EnrolStopped);
        return;
    case wire::RefusalCode::StaleConsent:
        stopFor(EnrolmentProblem::StaleConsent);
        return;
    default:
        stopFor(EnrolmentProblem::NotPossible);
    }
}

void Enrolment::stopFor(EnrolmentProblem problem) {
    clear();
    m_problem = problem;
    Q_EMIT changed();
    Q_EMIT happened(LobbyEvent::EnrolStopped);
}

void Enrolment::cancel() {
    const bool hallWaits = m_step != Step::None;
    const std::string key = m_submission.enrolmentKey;
    clear();
    m_problem = EnrolmentProblem::None;
    if (hallWaits) { tell(m_link, wire::EnrolmentCancel{.enrolmentKey = key}, this); }
    Q_EMIT changed();
}

void Enrolment::clear() {
    m_submission = {};
    m_maskedName.clear();
    m_step = Step::None;
    m_isRefresh = false;
    m_card = 0;
    m_cardsRead = 0;
    m_chips = 0;
}

void Enrolment::setLanguage(Language language) {
    m_language = language;
    Q_EMIT changed();
}

void Enrolment::tick() {
    if (m_step == Step::Reading && canGoOn() != m_couldGoOn) {
        m_couldGoOn = canGoOn();
        Q_EMIT changed();
    }
}

} // namespace lobby
