// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/lobby_app.h"

#include "kiosk/lobby/no_answer.h"
#include "kiosk/lobby/read_buttons.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/enrolment.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLoggingCategory>
#include <QQuickItem>
#include <algorithm>

namespace lobby {
namespace {

Q_LOGGING_CATEGORY(lobbyLog, "yimen.lobby")

/// Asks for a person instead of a service; in no catalogue.
constexpr auto kHelpCategory = "help";
/// What is none of the big categories; it has a button of its own.
constexpr auto kOtherCategory = "other";

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
    : m_link(link)
    , m_eyes(eyes)
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
    , m_notice(m_settings.noticeTime)
    , m_windowsAway(link)
    , m_device(link, eyes)
    , m_clock(m_comforts, m_settings)
    , m_idle(m_comforts, m_settings, m_state)
    , m_ring(eyes, m_recogniser, m_enrolment, m_settings, m_state) {
    connect(&m_comforts, &Comforts::languageChanged, this, &LobbyApp::onLanguage);
    connect(&m_comforts, &Comforts::elderChanged, &m_idle, &IdleCountdown::restart);
    connect(&m_comforts, &Comforts::readAloudChanged, this, [this] {
        m_readButtons.clear();
        speak();
    });
    connect(&m_ring, &FaceRing::happened, this, &LobbyApp::happen);
    connect(&m_ring, &FaceRing::asked, this, [this](bool isNews) {
        updateWords();
        if (isNews) {
            speak();
        }
    });
    connect(&m_idle, &IdleCountdown::wasTouched, &m_topics, &TopicBoard::wake);
    connect(&m_idle, &IdleCountdown::ranOut, this, [this] {
        if (isHome(m_state)) {
            m_comforts.reset();
        }
        happen(LobbyEvent::Finished);
    });
    connect(&m_eyes, &Eyes::codesSeen, this, &LobbyApp::onCodes);
    connect(&m_device, &DeviceState::cameraChanged, this, [this] {
        m_progress.setHasCamera(m_device.hasCamera());
        if (!m_device.hasCamera()) {
            m_ring.dropPicture();
        }
    });
    connect(&m_device, &DeviceState::troubleChanged, this, &LobbyApp::onTrouble);
    connect(&m_link, &wire::HallLink::stateChanged, this, &LobbyApp::onLine);
    connect(&m_recogniser, &Recogniser::happened, this, &LobbyApp::happen);
    connect(&m_recogniser, &Recogniser::known, this, &LobbyApp::onKnown);
    connect(&m_recogniser, &Recogniser::faceChanged, this, [this] {
        updateWords();
        m_ring.refresh();
    });
    connect(&m_signIn, &SignIn::happened, this, &LobbyApp::happen);
    connect(&m_signIn, &SignIn::greeted, this, &LobbyApp::greet);
    connect(&m_enrolment, &Enrolment::happened, this, &LobbyApp::happen);
    connect(&m_enrolment, &Enrolment::cardChanged, this, &LobbyApp::speak);
    connect(&m_enrolment, &Enrolment::changed, this, [this] {
        updateWords();
        m_idle.restart();
        m_ring.refresh();
    });
    connect(&m_catalogue, &guide::HallCatalogue::changed, this, &LobbyApp::categoriesChanged);
    connect(&m_guide, &Guide::changed, this, &LobbyApp::updateWords);
    connect(&m_need, &NeedFiling::changed, this, &LobbyApp::updateWords);
    connect(&m_progress, &ProgressLookup::changed, this, [this] {
        m_eyes.readCodes(wantsCodes());
        updateWords();
    });
    connect(&m_rating, &Rating::changed, this, &LobbyApp::updateWords);
    connect(&m_windowsAway, &WindowsAway::changed, this, &LobbyApp::updateWords);
    connect(&m_catalogue, &guide::HallCatalogue::windowsChanged, this, &LobbyApp::updateWords);
    connect(&m_outbox, &ArrivalOutbox::stored, this, &LobbyApp::onStored);
    connect(&m_outbox, &ArrivalOutbox::kept, this, &LobbyApp::onKept);
    connect(&m_outbox, &ArrivalOutbox::refused, this, &LobbyApp::onRefused);
    connect(&m_outbox, &ArrivalOutbox::takenBack, this,
            [this](const QString& requestKey) { onTakenBack(requestKey, Delivery::TakenBack); });
    connect(&m_outbox, &ArrivalOutbox::tooLate, this,
            [this](const QString& requestKey) { onTakenBack(requestKey, Delivery::TooLate); });
    connect(&m_timer, &QTimer::timeout, this, &LobbyApp::tick);
    m_device.check();
    applyStage();
    updateWords();
    m_timer.start(200ms);
}

// --- the state ---------------------------------------------------------------------------------------------------

void LobbyApp::happen(LobbyEvent event) {
    const LobbyState next = nextState(m_state, event);
    if (next == m_state) {
        return;
    }
    if (next == LobbyState::Attract) {
        const bool onlyLooked =
            event == LobbyEvent::FaceGone || event == LobbyEvent::MachineMended || event == LobbyEvent::MachineBroken;
        forgetVisitor(onlyLooked              ? Recogniser::Farewell::OnlyLooked
                      : m_visitor.choseNoFace ? Recogniser::Farewell::ChoseNoFace
                                              : Recogniser::Farewell::Served);
        m_comforts.reset();
    }
    if (event == LobbyEvent::PersonChanged || event == LobbyEvent::PersonReplaced) {
        forgetVisitor(Recogniser::Farewell::OnlyLooked);
        m_comforts.reset();
    }
    if (event == LobbyEvent::WithoutFaceAsked) {
        forgetVisitor(Recogniser::Farewell::OnlyLooked);
        m_visitor.choseNoFace = true;
    }
    enter(next);
}

void LobbyApp::enter(LobbyState next) {
    const LobbyState previous = std::exchange(m_state, next);
    if (isEnrolmentState(previous) && !isEnrolmentState(next) && next != LobbyState::EnrolmentDone) {
        m_enrolment.cancel();
    }
    if (previous == LobbyState::Rating) {
        m_rating.leave();
    }
    if (previous == LobbyState::Progress && next == LobbyState::Today) {
        m_progress.reset(); // what was told stands on no other page
    }
    if (next == LobbyState::Attract && m_device.trouble() != Trouble::None) {
        m_state = LobbyState::OutOfOrder;
    }
    if (next == LobbyState::Challenge) {
        m_ring.startChallenge();
    }
    m_readButtons.clear();
    m_topics.wake();
    applyStage();
    m_idle.enter();
    updateWords();
    qCDebug(lobbyLog) << "screen" << m_state;
    Q_EMIT stateChanged();
    Q_EMIT visitorChanged();
    m_ring.refresh();
    speak();
}

void LobbyApp::forgetVisitor(Recogniser::Farewell farewell) {
    m_recogniser.forgetVisitor(farewell);
    if (m_visitor.isGreeted) {
        tellVisitOver(m_visitor.arrival);
    }
    m_visitor = {};
    m_signIn.clear();
    m_guide.reset();
    m_need.reset();
    m_progress.reset();
    m_rating.leave();
    m_comforts.hush();
    Q_EMIT visitorChanged();
}

void LobbyApp::tellVisitOver(std::optional<db::ArrivalId> arrival) {
    if (m_link.state() == wire::HallLink::State::Connected) {
        tell(m_link, wire::VisitOver{arrival}, this);
    }
}

void LobbyApp::applyStage() {
    const bool declined = m_visitor.choseNoFace && m_state != LobbyState::Recognising && !isHome(m_state);
    m_recogniser.setStage(declined ? Recogniser::Stage::Off : stageOf(m_state));
    m_eyes.challenge(m_state == LobbyState::Challenge);
    m_eyes.readCodes(wantsCodes());
    if (m_state == LobbyState::Enrolling) {
        m_eyes.setMode(Eyes::Mode::Enrol);
        m_eyes.startOver();
        return;
    }
    const bool rests = declined || isEnrolmentState(m_state) || m_state == LobbyState::WithdrawAsk;
    m_eyes.setMode(rests ? Eyes::Mode::Rest : Eyes::Mode::Watch);
}

bool LobbyApp::wantsCodes() const {
    return m_state == LobbyState::Progress && m_progress.readsSlips();
}

void LobbyApp::onCodes(const std::vector<std::string>& texts) {
    if (wantsCodes() && m_progress.hold(texts)) { // what was on its way when the page was left is dropped
        m_idle.touched();
    }
}

void LobbyApp::updateWords() {
    PageFacts facts = m_visitor.facts;
    facts.state = m_state;
    facts.delivery = m_visitor.delivery;
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
    PageWords words = wordsOf(facts);
    if (words.title == m_words.title && words.body == m_words.body && facts.window == m_window) {
        return;
    }
    m_words = std::move(words);
    m_window = facts.window;
    Q_EMIT wordsChanged();
    if (hasPages()) {
        speak(); // its pages change without a change of state
    }
}

PageWords LobbyApp::wordsOf(const PageFacts& facts) const {
    switch (m_state) {
    case LobbyState::Guide:
        return m_guide.words();
    case LobbyState::NeedFiling:
        return m_need.words();
    case LobbyState::Progress:
        return m_progress.words();
    case LobbyState::Rating:
        return m_rating.words();
    default:
        return pageWords(facts);
    }
}

bool LobbyApp::hasPages() const {
    return m_state == LobbyState::Guide || m_state == LobbyState::NeedFiling || m_state == LobbyState::Progress ||
           m_state == LobbyState::Rating;
}

void LobbyApp::speak() {
    // Never the masked name: it is for the eyes of the one who stands here, not for the ears of the room.
    const QStringList parts = m_state == LobbyState::ConsentReading ? QStringList{m_enrolment.sentence()}
                                                                    : QStringList{m_words.title, m_words.body};
    if (m_state == LobbyState::Challenge) {
        m_comforts.announce(m_words.title); // eyes that are closed, or a head that is turned, read nothing
        return;
    }
    m_comforts.say(parts.join(QChar(u'\n')));
    if (m_comforts.isReadingAloud()) {
        Q_EMIT pageRead();
    }
}

void LobbyApp::readButtons(QQuickItem* page) {
    if (page == nullptr || !m_comforts.isReadingAloud() || m_state == LobbyState::Challenge) {
        return;
    }
    const QStringList buttons = buttonsOf(*page);
    const bool isHeardAlready = m_state == LobbyState::ConsentReading && buttons == m_readButtons;
    m_readButtons = buttons;
    if (!buttons.isEmpty() && !isHeardAlready) { // not once more behind each of a text's sentences
        m_comforts.add(tr("You can touch: %1").arg(buttons.join(QChar(u'\n'))));
    }
}

// --- time --------------------------------------------------------------------------------------------------------

void LobbyApp::tick() {
    const SteadyTime now = m_settings.steadyNow();
    m_recogniser.tick();
    if (!m_windowsAway.isEmpty()) {
        updateWords(); // a note runs out by itself
    }
    m_enrolment.tick();
    m_rating.tick();
    m_topics.tick(m_state == LobbyState::Attract && !m_comforts.areAskedFor() && notice().isEmpty());
    m_idle.tick();
    if (m_state == LobbyState::Stored) {
        Q_EMIT visitorChanged(); // what can be taken back can be so for a while
    }
    if (m_notice.isOver(now)) {
        setNotice(Notice::None);
    }
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

void LobbyApp::onLine(wire::HallLink::State state) {
    if (state == wire::HallLink::State::Connected) {
        if (!m_visitor.isGreeted) {
            tellVisitOver({}); // a page may have ended while the line was cut, or the program with it
        }
        if (m_visitor.confirmWaits) {
            askConfirm();
        }
        if (!m_visitor.whyWaits.empty()) {
            m_visitor.isBusy = false;
            sayWhy(std::exchange(m_visitor.whyWaits, {}));
        }
    }
    Q_EMIT visitorChanged();
    Q_EMIT wordsChanged();
}

// --- the visitor -------------------------------------------------------------------------------------------------

void LobbyApp::recogniseMe() {
    if (!m_device.canRecognise()) {
        return;
    }
    m_visitor.choseNoFace = false;
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

void LobbyApp::chooseCategories() {
    happen(LobbyEvent::CategoriesAsked);
}

QVariantList LobbyApp::categories() const {
    QVariantList tiles = m_guide.categories();
    tiles.removeIf([](const QVariant& each) {
        return each.toMap().value(QStringLiteral("code")) == QLatin1String(kOtherCategory);
    });
    return tiles;
}

QString LobbyApp::otherName() const {
    const auto* other = m_catalogue.catalogue().category(kOtherCategory);
    return other == nullptr ? QString()
                            : QString::fromStdString(m_comforts.isEnglish() ? other->name.en : other->name.zh);
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
    const auto arrival = m_state == LobbyState::Welcome ? m_visitor.arrival : std::nullopt;
    if (nextState(m_state, LobbyEvent::NeedAsked) != m_state) {
        m_need.begin(arrival);
        happen(LobbyEvent::NeedAsked);
    }
}

void LobbyApp::openProgress() {
    if (nextState(m_state, LobbyEvent::ProgressAsked) != m_state) {
        m_progress.reset();
        m_progress.setSentTo(m_visitor.facts.window);
        happen(LobbyEvent::ProgressAsked);
    }
}

void LobbyApp::openRating() {
    wire::RatingGive what;
    if (m_state == LobbyState::Welcome && m_visitor.arrival) {
        what.of = wire::RatingOf::Arrival;
        what.arrival = m_visitor.arrival;
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

void LobbyApp::chooseItem() {
    choose(m_guide.itemCode());
}

bool LobbyApp::mayChoose(const std::string& code) const {
    const auto& catalogue = m_catalogue.catalogue();
    return !m_device.hallRefuses() && (catalogue.category(code) != nullptr || catalogue.item(code) != nullptr);
}

void LobbyApp::choose(const QString& code) {
    const std::string wanted = code.toStdString();
    if (!mayChoose(wanted)) {
        return;
    }
    if (m_visitor.isGreeted) {
        sayWhy(wanted); // they have a card: another one would be somebody who is not there
        return;
    }
    if (nextState(m_state, LobbyEvent::CategoryChosen) != LobbyState::Stored) {
        return;
    }
    wire::AnonymousArrival arrival;
    arrival.requestKey = m_settings.newKey();
    arrival.category = wanted;
    arrival.at = m_settings.now();
    if (!m_visitor.choseNoFace && (m_state == LobbyState::Stranger || m_state == LobbyState::Guide) &&
        !m_recogniser.trackKey().empty()) {
        arrival.trackKey = m_recogniser.trackKey();
    }
    m_visitor.requestKey = QString::fromStdString(arrival.requestKey);
    m_visitor.delivery = Delivery::Sending;
    m_visitor.choseAt = m_settings.steadyNow();
    m_signIn.clear(); // what was typed of a sign-in goes nowhere
    happen(LobbyEvent::CategoryChosen);
    m_outbox.send(std::move(arrival));
}

void LobbyApp::onStored(const QString& requestKey, const QString& window, const QString& token) {
    if (requestKey == m_helpKey) {
        m_helpKey.clear();
        setNotice(Notice::HelpComes);
    }
    if (requestKey != m_visitor.requestKey || isTakenBack()) {
        return;
    }
    sendTo(window);
    m_visitor.facts.token = token;
    m_visitor.delivery = Delivery::Told;
    updateWords();
    Q_EMIT visitorChanged();
    speak();
}

void LobbyApp::sendTo(const QString& window) {
    m_visitor.facts.window = window;
    m_guide.setSentTo(window);
    m_progress.setSentTo(window);
}

void LobbyApp::onKept(const QString& requestKey) {
    if (requestKey == m_helpKey) {
        setNotice(Notice::HelpKept);
    }
    if (requestKey != m_visitor.requestKey || m_visitor.delivery == Delivery::Told || isTakenBack()) {
        return;
    }
    m_visitor.delivery = Delivery::Kept;
    updateWords();
    Q_EMIT visitorChanged();
    speak();
}

void LobbyApp::onRefused(const QString& requestKey) {
    if (requestKey == m_helpKey) {
        setNotice(Notice::NotHeard);
    }
    if (requestKey != m_visitor.requestKey || isTakenBack()) {
        return;
    }
    m_visitor.delivery = Delivery::Refused;
    updateWords();
    Q_EMIT visitorChanged();
}

bool LobbyApp::isTakenBack() const {
    return m_visitor.delivery == Delivery::TakingBack || m_visitor.delivery == Delivery::TakenBack ||
           m_visitor.delivery == Delivery::TooLate;
}

bool LobbyApp::canTakeBack() const {
    return m_state == LobbyState::Stored && !m_visitor.requestKey.isEmpty() && !isTakenBack() &&
           m_visitor.delivery != Delivery::Refused &&
           m_settings.steadyNow() - m_visitor.choseAt < m_settings.takeBackFor;
}

void LobbyApp::takeBack() {
    if (!canTakeBack()) {
        return;
    }
    m_visitor.delivery = Delivery::TakingBack;
    sendTo({});
    m_visitor.facts.token.clear();
    updateWords();
    Q_EMIT visitorChanged();
    m_outbox.takeBack(m_visitor.requestKey, m_settings.now());
}

void LobbyApp::onTakenBack(const QString& requestKey, Delivery delivery) {
    if (requestKey != m_visitor.requestKey) {
        return;
    }
    m_visitor.delivery = delivery;
    updateWords();
    Q_EMIT visitorChanged();
    speak();
}

void LobbyApp::chooseAgain() {
    if (m_state == LobbyState::Stored && m_visitor.delivery == Delivery::TakenBack) {
        m_visitor.requestKey.clear();
        happen(LobbyEvent::CategoriesAsked);
    } else if (m_state == LobbyState::Welcome) {
        happen(LobbyEvent::TodayAsked);
    }
}

void LobbyApp::chooseAppointment() {
    if (hasAppointment()) {
        sayWhy(wire::kAppointmentWhy);
    }
}

void LobbyApp::skipWhy() {
    if (m_state == LobbyState::Today) {
        m_visitor.whyWaits.clear();
        m_visitor.isBusy = false;
        happen(LobbyEvent::WelcomeAsked);
    }
}

void LobbyApp::sayWhy(const std::string& why) {
    if (!m_visitor.isGreeted || m_visitor.isBusy || nextState(m_state, LobbyEvent::Greeted) != LobbyState::Welcome) {
        return;
    }
    m_visitor.isBusy = true;
    Q_EMIT visitorChanged();
    const db::ArrivalId arrival = *m_visitor.arrival;
    m_link.ask(
        wire::ArrivalWhy{.arrival = arrival, .category = why}, this,
        [this, arrival, why](const wire::Answered<wire::ArrivalWhy>& greeting) { onWhy(arrival, why, greeting); });
}

void LobbyApp::onWhy(db::ArrivalId arrival, const std::string& why, const wire::Answered<wire::ArrivalWhy>& greeting) {
    if (!m_visitor.isBusy || m_visitor.arrival != arrival ||
        nextState(m_state, LobbyEvent::Greeted) != LobbyState::Welcome) {
        return; // they have gone on, or gone
    }
    if (!greeting && isLost(greeting.error())) {
        m_visitor.whyWaits = why; // asked again when the line is back; the desk has the arrival already
        setNotice(Notice::Working);
        return;
    }
    if (greeting) {
        m_visitor.hasSaidWhy = true;
        greet(*greeting);
        return;
    }
    m_visitor.isBusy = false;
    setNotice(Notice::SayWhy);
    happen(m_state == LobbyState::Progress ? LobbyEvent::TodayAsked : LobbyEvent::WelcomeAsked);
}

void LobbyApp::comeAgain() {
    if (m_state != LobbyState::Rating || !wasServed() || m_visitor.isBusy) {
        return;
    }
    m_rating.send(); // what was chosen is of the visit before
    m_visitor.isBusy = true;
    Q_EMIT visitorChanged();
    const db::ArrivalId arrival = *m_visitor.arrival;
    m_link.ask(wire::ComeAgain{.requestKey = m_settings.newKey(), .arrival = arrival}, this,
               [this, arrival](const wire::Answered<wire::ComeAgain>& greeting) { onCameAgain(arrival, greeting); });
}

void LobbyApp::onCameAgain(db::ArrivalId arrival, const wire::Answered<wire::ComeAgain>& greeting) {
    if (m_state != LobbyState::Rating || m_visitor.arrival != arrival || !m_visitor.isBusy) {
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
    happen(LobbyEvent::CategoriesAsked);
    forgetVisitor(Recogniser::Farewell::OnlyLooked);
}

void LobbyApp::onKnown(const wire::Identified& person) {
    m_visitor = {};
    m_visitor.arrival = person.arrival;
    m_visitor.maskedName = spreadName(QString::fromStdString(person.maskedName));
    m_visitor.facts.wasServed = person.wasServed;
    happen(LobbyEvent::PersonKnown);
    Q_EMIT personShown();
}

void LobbyApp::toCounter() {
    choose(QLatin1String(kOtherCategory));
}

void LobbyApp::sayYes() {
    if (m_state == LobbyState::IsItYou && m_visitor.arrival && !m_visitor.isBusy) {
        askConfirm();
    }
}

void LobbyApp::askConfirm() {
    m_visitor.isBusy = true;
    m_visitor.confirmWaits = false;
    Q_EMIT visitorChanged();
    const db::ArrivalId arrival = *m_visitor.arrival;
    m_link.ask(wire::ConfirmArrival{.arrival = arrival, .isMe = true}, this,
               [this, arrival](const wire::Answered<wire::ConfirmArrival>& answer) { onConfirmed(arrival, answer); });
}

void LobbyApp::onConfirmed(db::ArrivalId arrival, const wire::Answered<wire::ConfirmArrival>& answer) {
    const auto* greeting = answer ? std::get_if<wire::Greeting>(&*answer) : nullptr;
    if (m_state != LobbyState::IsItYou || m_visitor.arrival != arrival) {
        if (greeting != nullptr && !(m_visitor.isGreeted && m_visitor.arrival == arrival)) {
            tellVisitOver(arrival); // the greeting came too late for whoever said yes
        }
        return;
    }
    if (!answer && isLost(answer.error())) {
        m_visitor.confirmWaits = true; // asked again when the line is back; the desk has the arrival already
        setNotice(Notice::Working);
        return;
    }
    m_visitor.isBusy = false;
    if (greeting != nullptr) {
        greet(*greeting);
        return;
    }
    setNotice(Notice::NotHeard);
    Q_EMIT visitorChanged();
}

void LobbyApp::greet(const wire::Greeting& greeting) {
    m_visitor.arrival = greeting.arrival;
    m_visitor.isGreeted = true;
    m_visitor.maskedName = spreadName(QString::fromStdString(greeting.maskedName));
    sendTo(QString::fromStdString(greeting.window));
    m_visitor.facts.openMatters = greeting.openMatters;
    m_visitor.facts.mattersWithProgress = greeting.mattersWithProgress;
    m_visitor.facts.openNeeds = greeting.openNeeds;
    m_visitor.faceEnrolled = greeting.faceEnrolled;
    m_visitor.facts.isFaceOutdated = greeting.faceOutdated;
    m_visitor.facts.awayUntil = greeting.awayUntil ? timeWords(*greeting.awayUntil, m_comforts.language()) : QString();
    m_visitor.facts.helpingWindow = QString::fromStdString(greeting.helpingWindow);
    m_visitor.facts.wasServed = greeting.wasServed;
    m_visitor.appointmentsToday = greeting.appointmentsToday;
    m_visitor.isBusy = false;
    if (greeting.wasServed) {
        wire::RatingGive visit;
        visit.of = wire::RatingOf::Arrival;
        visit.arrival = greeting.arrival;
        m_rating.begin(std::move(visit));
    }
    happen(greeting.wasServed ? LobbyEvent::ServedGreeted : LobbyEvent::Greeted);
}

void LobbyApp::sayNo() {
    if (m_state != LobbyState::IsItYou || !m_visitor.arrival) {
        return;
    }
    tell(m_link, wire::ConfirmArrival{.arrival = *m_visitor.arrival, .isMe = false}, this);
    m_visitor = {};
    // The visitor has said who they are not: nothing of that look goes along with what they choose next.
    m_recogniser.dropTrack();
    happen(LobbyEvent::SaidNo);
}

QString LobbyApp::progressWords() const {
    const PageFacts& facts = m_visitor.facts;
    if (facts.mattersWithProgress > 0) {
        return countWords(0, facts.mattersWithProgress, 0);
    }
    return countWords(facts.openMatters, 0, facts.openNeeds);
}

bool LobbyApp::canEnrol() const {
    return m_device.canRecognise() && !m_visitor.faceEnrolled;
}

void LobbyApp::enrol() {
    if (!canEnrol() || nextState(m_state, LobbyEvent::EnrolAsked) == m_state) {
        return;
    }
    m_visitor.choseNoFace = false;
    happen(LobbyEvent::EnrolAsked);
    m_enrolment.start();
}

void LobbyApp::refreshFace() {
    if (!canRefresh() || !m_visitor.arrival || nextState(m_state, LobbyEvent::EnrolAsked) == m_state) {
        return;
    }
    m_visitor.choseNoFace = false; // they chose the camera now
    happen(LobbyEvent::EnrolAsked);
    m_enrolment.startRefresh(*m_visitor.arrival);
}

void LobbyApp::withdraw() {
    if (canWithdraw()) {
        happen(LobbyEvent::WithdrawAsked);
    }
}

void LobbyApp::confirmWithdraw() {
    if (m_state != LobbyState::WithdrawAsk || !m_visitor.arrival || m_visitor.isBusy) {
        return;
    }
    m_visitor.isBusy = true;
    Q_EMIT visitorChanged();
    const db::ArrivalId arrival = *m_visitor.arrival;
    m_link.ask(
        wire::WithdrawConsent{.arrival = arrival}, this,
        [this, arrival](const wire::Answered<wire::WithdrawConsent>& withdrawn) { onWithdrawn(arrival, withdrawn); });
}

void LobbyApp::onWithdrawn(db::ArrivalId arrival, const wire::Answered<wire::WithdrawConsent>& withdrawn) {
    if (m_state != LobbyState::WithdrawAsk || m_visitor.arrival != arrival) {
        return;
    }
    m_visitor.isBusy = false;
    if (!withdrawn) {
        setNotice(Notice::NotHeard); // never say "erased" before the hall has
        Q_EMIT visitorChanged();
        return;
    }
    m_visitor.facts.erasedTemplates = withdrawn->erasedTemplates;
    m_visitor.facts.isFaceOutdated = false;
    m_visitor.faceEnrolled = false;
    happen(LobbyEvent::WithdrawDone);
}

void LobbyApp::back() {
    if (m_state == LobbyState::Guide) {
        if (!m_guide.back()) {
            happen(m_guideIsFromStranger ? LobbyEvent::CategoriesAsked : LobbyEvent::Back);
        }
        return;
    }
    if ((m_state == LobbyState::NeedFiling && m_need.back()) ||
        (m_state == LobbyState::Progress && m_progress.back())) {
        return;
    }
    if (m_state == LobbyState::IdDigits) {
        m_signIn.unchoose();
    }
    if (m_visitor.isGreeted && (m_state == LobbyState::NeedFiling || m_state == LobbyState::Progress)) {
        happen(m_state == LobbyState::NeedFiling ? LobbyEvent::WelcomeAsked : LobbyEvent::TodayAsked);
        return;
    }
    happen(LobbyEvent::Back);
}

void LobbyApp::finish() {
    if (m_visitor.isGreeted && m_state == LobbyState::Progress) {
        happen(LobbyEvent::TodayAsked); // they read how far it is, and have not heard yet where to go
        return;
    }
    happen(LobbyEvent::Finished);
}

// --- always at hand ----------------------------------------------------------------------------------------------

void LobbyApp::callPerson() {
    const SteadyTime now = m_settings.steadyNow();
    if (m_helpAskedAt && now - *m_helpAskedAt < m_settings.helpAgainAfter) {
        setNotice(m_helpKey.isEmpty() ? Notice::HelpComes : Notice::HelpKept);
        return;
    }
    m_helpAskedAt = now;
    wire::AnonymousArrival arrival;
    arrival.requestKey = m_settings.newKey();
    arrival.category = kHelpCategory;
    arrival.at = m_settings.now();
    m_helpKey = QString::fromStdString(arrival.requestKey);
    m_outbox.send(std::move(arrival));
}

void LobbyApp::setNotice(Notice notice) {
    m_notice.show(notice, m_settings.steadyNow());
    Q_EMIT noticeChanged();
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
    Q_EMIT categoriesChanged();
    Q_EMIT noticeChanged();
    m_device.retranslate();
    m_clock.retranslate();
    updateWords();
    Q_EMIT wordsChanged();
    speak();
}

} // namespace lobby
