// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/shell/lobby_app.h"

#include "kiosk/wire/cases.h"

#include <QLoggingCategory>
#include <utility>

namespace lobby {
namespace {

Q_LOGGING_CATEGORY(lobbyLog, "yimen.lobby")

bool isEnrolmentState(LobbyState state) {
    return state == LobbyState::EnrolWaiting || state == LobbyState::ConsentReading || state == LobbyState::Enrolling ||
           state == LobbyState::EnrolmentStopped;
}

Recogniser::Stage stageOf(LobbyState state) {
    switch (state) {
    case LobbyState::Attract:
    case LobbyState::OutOfOrder:
        return Recogniser::Stage::AtHome;
    case LobbyState::Recognising:
        return Recogniser::Stage::Looking;
    case LobbyState::Challenge:
        return Recogniser::Stage::Asking;
    case LobbyState::IsItYou:
        return Recogniser::Stage::Naming;
    default:
        return Recogniser::Stage::Serving;
    }
}

} // namespace

LobbyApp::LobbyApp(wire::HallLink& link, Eyes& eyes, LobbySettings settings, std::unique_ptr<Voice> voice)
    : m_eyes(eyes)
    , m_settings(std::move(settings))
    , m_comforts(m_settings.firstLanguage, std::move(voice))
    , m_outbox(link, m_settings.waitingFile)
    , m_recogniser(link, eyes, m_settings)
    , m_ownCatalogue(m_settings.catalogue == nullptr ? std::make_unique<guide::HallCatalogue>() : nullptr)
    , m_catalogue(m_settings.catalogue == nullptr ? *m_ownCatalogue : *m_settings.catalogue)
    , m_guide(m_catalogue, m_settings.printer, m_settings.scribe)
    , m_signIn(link, m_settings)
    , m_enrolment(link, eyes, m_settings)
    , m_need(link, m_catalogue, m_settings)
    , m_progress(link, m_catalogue, m_settings)
    , m_rating(link, m_settings)
    , m_topics(link, m_settings)
    , m_notice(m_settings)
    , m_help(m_outbox, m_notice, m_settings)
    , m_windowsAway(link)
    , m_device(link, eyes)
    , m_visitor(link, m_recogniser, m_rating, m_notice, m_comforts, m_settings, m_state)
    , m_choice({.outbox = m_outbox,
                .visitor = m_visitor,
                .recogniser = m_recogniser,
                .guide = m_guide,
                .catalogue = m_catalogue,
                .device = m_device,
                .comforts = m_comforts,
                .settings = m_settings,
                .state = m_state})
    , m_face(link, m_visitor, m_enrolment, m_notice, m_device, m_state)
    , m_slips(eyes, m_progress, m_state)
    , m_clock(m_comforts, m_settings)
    , m_page(m_comforts,
             {.enrolment = m_enrolment, .guide = m_guide, .need = m_need, .progress = m_progress, .rating = m_rating},
             m_state)
    , m_idle(m_comforts, m_settings, m_state)
    , m_ring(eyes, m_recogniser, m_enrolment, m_settings, m_state) {
    connect(&m_comforts, &Comforts::languageChanged, this, &LobbyApp::onLanguage);
    connect(&m_comforts, &Comforts::elderChanged, &m_idle, &IdleCountdown::restart);
    connect(&m_ring, &FaceRing::happened, this, &LobbyApp::happen);
    connect(&m_ring, &FaceRing::asked, this, [this](bool isNews) {
        updateWords();
        if (isNews) { m_page.speak(); }
    });
    connect(&m_idle, &IdleCountdown::wasTouched, &m_topics, &TopicBoard::wake);
    connect(&m_idle, &IdleCountdown::ranOut, this, [this] {
        if (isHome(m_state)) { m_comforts.reset(); }
        happen(LobbyEvent::Finished);
    });
    connect(&m_slips, &SlipReader::hasRead, &m_idle, &IdleCountdown::touched);
    connect(&m_device, &DeviceState::cameraChanged, this, [this] {
        m_progress.setHasCamera(m_device.hasCamera());
        if (!m_device.hasCamera()) { m_ring.dropPicture(); }
    });
    connect(&m_device, &DeviceState::troubleChanged, this, &LobbyApp::onTrouble);
    connect(&m_recogniser, &Recogniser::happened, this, &LobbyApp::happen);
    connect(&m_visitor, &Visitor::happened, this, &LobbyApp::happen);
    connect(&m_visitor, &Visitor::shown, this, &LobbyApp::personShown);
    connect(&m_visitor, &Visitor::sentTo, &m_guide, &Guide::setSentTo);
    connect(&m_visitor, &Visitor::sentTo, &m_progress, &ProgressLookup::setSentTo);
    connect(&m_visitor, &Visitor::turnedAnonymous, this, [this] { forgetVisitor(Recogniser::Farewell::OnlyLooked); });
    connect(&m_choice, &Choice::happened, this, &LobbyApp::happen);
    connect(&m_choice, &Choice::changed, this, &LobbyApp::updateWords);
    connect(&m_choice, &Choice::hasNews, &m_page, &PageText::speak);
    connect(&m_face, &FaceRecord::happened, this, &LobbyApp::happen);
    connect(&m_recogniser, &Recogniser::faceChanged, this, [this] {
        updateWords();
        m_ring.refresh();
    });
    connect(&m_signIn, &SignIn::happened, this, &LobbyApp::happen);
    connect(&m_signIn, &SignIn::greeted, &m_visitor, &Visitor::greet);
    connect(&m_enrolment, &Enrolment::happened, this, &LobbyApp::happen);
    connect(&m_enrolment, &Enrolment::changed, this, [this] {
        updateWords();
        m_idle.restart();
        m_ring.refresh();
    });
    connect(&m_guide, &Guide::changed, this, &LobbyApp::updateWords);
    connect(&m_need, &NeedFiling::changed, this, &LobbyApp::updateWords);
    connect(&m_progress, &ProgressLookup::changed, this, &LobbyApp::updateWords);
    connect(&m_rating, &Rating::changed, this, &LobbyApp::updateWords);
    connect(&m_windowsAway, &WindowsAway::changed, this, &LobbyApp::updateWords);
    connect(&m_catalogue, &guide::HallCatalogue::windowsChanged, this, &LobbyApp::updateWords);
    connect(&m_timer, &QTimer::timeout, this, &LobbyApp::tick);
    m_device.check();
    applyStage();
    updateWords();
    m_timer.start(200ms);
}

// --- the state ---------------------------------------------------------------------------------------------------

void LobbyApp::happen(LobbyEvent event) {
    const LobbyState next = nextState(m_state, event);
    if (next == m_state) { return; }
    if (next == LobbyState::Attract) {
        const bool onlyLooked =
            event == LobbyEvent::FaceGone || event == LobbyEvent::MachineMended || event == LobbyEvent::MachineBroken;
        forgetVisitor(onlyLooked                      ? Recogniser::Farewell::OnlyLooked
                      : m_visitor.known().choseNoFace ? Recogniser::Farewell::ChoseNoFace
                                                      : Recogniser::Farewell::Served);
        m_comforts.reset();
    }
    if (event == LobbyEvent::PersonChanged || event == LobbyEvent::PersonReplaced) {
        forgetVisitor(Recogniser::Farewell::OnlyLooked);
        m_comforts.reset();
    }
    if (event == LobbyEvent::WithoutFaceAsked) {
        forgetVisitor(Recogniser::Farewell::OnlyLooked);
        m_visitor.chooseNoFace(true);
    }
    if (event == LobbyEvent::CategoryChosen) {
        m_signIn.clear(); // what was typed of a sign-in goes nowhere
    }
    enter(next);
}

void LobbyApp::enter(LobbyState next) {
    const LobbyState previous = std::exchange(m_state, next);
    if (isEnrolmentState(previous) && !isEnrolmentState(next) && next != LobbyState::EnrolmentDone) {
        m_enrolment.cancel();
    }
    if (previous == LobbyState::Rating) { m_rating.leave(); }
    if (previous == LobbyState::Progress && next == LobbyState::Today) {
        m_progress.reset(); // what was told stands on no other page
    }
    if (next == LobbyState::Attract && m_device.trouble() != Trouble::None) { m_state = LobbyState::OutOfOrder; }
    if (next == LobbyState::Challenge) { m_ring.startChallenge(); }
    m_page.enter();
    m_topics.wake();
    applyStage();
    m_idle.enter();
    updateWords();
    qCDebug(lobbyLog) << "screen" << m_state;
    Q_EMIT stateChanged();
    m_visitor.refresh();
    m_choice.refresh();
    m_ring.refresh();
    m_page.speak();
}

void LobbyApp::forgetVisitor(Recogniser::Farewell farewell) {
    m_recogniser.forgetVisitor(farewell);
    m_visitor.leave();
    m_signIn.clear();
    m_guide.reset();
    m_need.reset();
    m_progress.reset();
    m_rating.leave();
    m_comforts.stopSpeaking();
    m_visitor.refresh();
    m_choice.refresh();
}

void LobbyApp::applyStage() {
    const bool declined = m_visitor.known().choseNoFace && m_state != LobbyState::Recognising && !isHome(m_state);
    m_recogniser.setStage(declined ? Recogniser::Stage::Off : stageOf(m_state));
    m_eyes.challenge(m_state == LobbyState::Challenge);
    m_slips.update();
    if (m_state == LobbyState::Enrolling) {
        m_eyes.setMode(Eyes::Mode::Enrol);
        m_eyes.startOver();
        return;
    }
    const bool rests = declined || isEnrolmentState(m_state) || m_state == LobbyState::WithdrawAsk;
    m_eyes.setMode(rests ? Eyes::Mode::Rest : Eyes::Mode::Watch);
}

void LobbyApp::updateWords() {
    PageFacts facts = m_visitor.known().facts;
    facts.state = m_state;
    facts.delivery = m_choice.delivery();
    facts.token = m_choice.token();
    facts.hint = m_recogniser.hint();
    facts.ask = m_ring.ask();
    facts.chips = m_enrolment.chips();
    facts.isSending = m_enrolment.isSending();
    facts.problem = m_enrolment.problem();
    facts.trouble = m_device.trouble();
    m_windowsAway.addTo(facts, m_settings.now(), m_comforts.language());
    if (!facts.window.isEmpty() && m_catalogue.isEmptyNow(facts.window)) {
        facts.window.clear(); // nobody sits there any more: they are called instead
    }
    m_page.update(facts);
}

// --- time --------------------------------------------------------------------------------------------------------

void LobbyApp::tick() {
    m_recogniser.tick();
    if (!m_windowsAway.isEmpty()) {
        updateWords(); // a note runs out by itself
    }
    m_enrolment.tick();
    m_rating.tick();
    m_topics.tick(m_state == LobbyState::Attract && !m_comforts.areAskedFor() && m_notice.words().isEmpty());
    m_idle.tick();
    if (m_state == LobbyState::Stored) {
        m_choice.refresh(); // what can be taken back can be so for a while
    }
    m_notice.tick();
    m_clock.tick();
}

// --- the camera and the line -------------------------------------------------------------------------------------

void LobbyApp::onTrouble() {
    if (m_device.trouble() == Trouble::None) {
        happen(LobbyEvent::MachineMended);
    } else {
        if (m_state == LobbyState::Enrolling) {
            m_enrolment.cancel();
            m_enrolment.stopFor(EnrolmentProblem::CameraGone);
        }
        happen(LobbyEvent::MachineBroken);
    }
    updateWords();
}

// --- the visitor -------------------------------------------------------------------------------------------------

void LobbyApp::recogniseMe() {
    if (!m_device.canRecognise()) { return; }
    m_visitor.chooseNoFace(false);
    m_recogniser.lookAgain();
    happen(LobbyEvent::RecogniseAsked);
}

void LobbyApp::withoutFace() {
    if (m_device.canSignIn()) {
        happen(LobbyEvent::WithoutFaceAsked);
    } else {
        happen(LobbyEvent::CategoriesAsked);
    }
}

void LobbyApp::openGuide() {
    const LobbyState from = m_state;
    happen(LobbyEvent::GuideAsked);
    if (m_state == LobbyState::Guide && from != m_state) {
        m_guideIsFromStranger = from == LobbyState::Stranger;
        m_guide.reset();
        updateWords();
    }
}

void LobbyApp::openNeed() {
    const auto arrival = m_state == LobbyState::Welcome ? m_visitor.known().arrival : std::nullopt;
    if (nextState(m_state, LobbyEvent::NeedAsked) != m_state) {
        m_need.begin(arrival);
        happen(LobbyEvent::NeedAsked);
    }
}

void LobbyApp::openProgress() {
    if (nextState(m_state, LobbyEvent::ProgressAsked) != m_state) {
        m_progress.reset();
        m_progress.setSentTo(m_visitor.known().facts.window);
        happen(LobbyEvent::ProgressAsked);
    }
}

void LobbyApp::openRating() {
    wire::RatingGive what;
    if (const auto arrival = m_visitor.known().arrival; m_state == LobbyState::Welcome && arrival) {
        what.of = wire::RatingOf::Arrival;
        what.arrival = arrival;
    } else if (m_state == LobbyState::Progress && m_progress.mayRate()) {
        const wire::ProgressTold& told = *m_progress.told();
        what.of = told.kind == wire::CaseKind::Need ? wire::RatingOf::Need : wire::RatingOf::Matter;
        what.number = told.number;
        what.proof = m_progress.proof();
    } else {
        return;
    }
    m_rating.begin(std::move(what));
    happen(LobbyEvent::RatingAsked);
}

void LobbyApp::back() {
    if (m_state == LobbyState::Guide) {
        if (!m_guide.back()) { happen(m_guideIsFromStranger ? LobbyEvent::CategoriesAsked : LobbyEvent::Back); }
        return;
    }
    if ((m_state == LobbyState::NeedFiling && m_need.back()) ||
        (m_state == LobbyState::Progress && m_progress.back())) {
        return;
    }
    if (m_state == LobbyState::IdDigits) { m_signIn.unchoose(); }
    if (m_visitor.known().isGreeted && (m_state == LobbyState::NeedFiling || m_state == LobbyState::Progress)) {
        happen(m_state == LobbyState::NeedFiling ? LobbyEvent::WelcomeAsked : LobbyEvent::TodayAsked);
        return;
    }
    happen(LobbyEvent::Back);
}

void LobbyApp::finish() {
    if (m_visitor.known().isGreeted && m_state == LobbyState::Progress) {
        happen(LobbyEvent::TodayAsked); // they read how far it is, and have not heard yet where to go
        return;
    }
    happen(LobbyEvent::Finished);
}

void LobbyApp::onLanguage() {
    m_enrolment.setLanguage(m_comforts.language());
    m_guide.setLanguage(m_comforts.language());
    m_need.setLanguage(m_comforts.language());
    m_progress.setLanguage(m_comforts.language());
    m_rating.retranslate();
    m_topics.setLanguage(m_comforts.language());
    m_signIn.retranslate();
    m_idle.restart();
    m_choice.retranslate();
    m_visitor.refresh();
    m_notice.retranslate();
    m_device.retranslate();
    m_clock.retranslate();
    updateWords();
    m_page.refresh();
    m_page.speak();
}

} // namespace lobby
