// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/arrival_outbox.h"
#include "kiosk/lobby/comforts.h"
#include "kiosk/lobby/device_state.h"
#include "kiosk/lobby/enrolment.h"
#include "kiosk/lobby/eyes.h"
#include "kiosk/lobby/face_ring.h"
#include "kiosk/lobby/guide.h"
#include "kiosk/lobby/hall_clock.h"
#include "kiosk/lobby/idle_countdown.h"
#include "kiosk/lobby/lobby_settings.h"
#include "kiosk/lobby/need_filing.h"
#include "kiosk/lobby/notice_band.h"
#include "kiosk/lobby/progress_lookup.h"
#include "kiosk/lobby/rating.h"
#include "kiosk/lobby/recogniser.h"
#include "kiosk/lobby/sign_in.h"
#include "kiosk/lobby/topic_board.h"
#include "kiosk/lobby/windows_away.h"
#include "kiosk/lobby/words.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"

#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

class QQuickItem;

namespace lobby {

/// The kiosk's screens without their looks: QML shows what stands here and calls the verbs. One visitor at a time; when
/// the screen is back at home, nothing of the last one is in memory. Lives on the GUI thread and never blocks.
class LobbyApp : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE(<QQuickItem>)
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(lobby::LobbyState state READ state NOTIFY stateChanged)
    Q_PROPERTY(lobby::Comforts* comforts READ comforts CONSTANT)
    Q_PROPERTY(lobby::DeviceState* device READ device CONSTANT)
    Q_PROPERTY(lobby::IdleCountdown* idle READ idle CONSTANT)
    Q_PROPERTY(lobby::FaceRing* ring READ ring CONSTANT)
    Q_PROPERTY(lobby::HallClock* clock READ clock CONSTANT)
    Q_PROPERTY(lobby::SignIn* signIn READ signIn CONSTANT)
    Q_PROPERTY(lobby::Guide* guide READ guide CONSTANT)
    Q_PROPERTY(lobby::Enrolment* enrolment READ enrolment CONSTANT)
    Q_PROPERTY(lobby::NeedFiling* need READ need CONSTANT)
    Q_PROPERTY(lobby::ProgressLookup* progress READ progress CONSTANT)
    Q_PROPERTY(lobby::Rating* rating READ rating CONSTANT)
    Q_PROPERTY(lobby::TopicBoard* topics READ topics CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY wordsChanged)
    Q_PROPERTY(QString body READ body NOTIFY wordsChanged)
    /// Where somebody serves this visitor now, such as "2"; or empty.
    Q_PROPERTY(QString window READ window NOTIFY wordsChanged)
    Q_PROPERTY(QString maskedName READ maskedName NOTIFY visitorChanged)
    Q_PROPERTY(bool canEnrol READ canEnrol NOTIFY visitorChanged)
    Q_PROPERTY(bool canWithdraw READ canWithdraw NOTIFY visitorChanged)
    Q_PROPERTY(bool canRefresh READ canRefresh NOTIFY visitorChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY visitorChanged)
    Q_PROPERTY(lobby::Delivery delivery READ delivery NOTIFY visitorChanged)
    /// "That was a mistake": the choice that was just made can be taken back here.
    Q_PROPERTY(bool canTakeBack READ canTakeBack NOTIFY visitorChanged)
    /// Their visit of today is over; only if they say so is there something else.
    Q_PROPERTY(bool wasServed READ wasServed NOTIFY visitorChanged)
    /// They have said what they came for.
    Q_PROPERTY(bool hasSaidWhy READ hasSaidWhy NOTIFY visitorChanged)
    /// "1 with news", or that something is in hand; empty: nothing is.
    Q_PROPERTY(QString progressWords READ progressWords NOTIFY wordsChanged)
    Q_PROPERTY(bool hasAppointment READ hasAppointment NOTIFY visitorChanged)
    Q_PROPERTY(QString token READ token NOTIFY visitorChanged)
    /// One sentence in a band over the screen: help is coming, or something did not work. Empty: no band.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    /// Maps of code, name and hint in the language of the screen: the big tiles, in order, without "other".
    Q_PROPERTY(QVariantList categories READ categories NOTIFY categoriesChanged)
    Q_PROPERTY(QString otherName READ otherName NOTIFY categoriesChanged)
    Q_PROPERTY(bool reduceMotion READ reduceMotion CONSTANT)

public:
    LobbyApp(wire::HallLink& link, Eyes& eyes, LobbySettings settings = {}, std::unique_ptr<Voice> voice = makeVoice());

    [[nodiscard]] LobbyState state() const { return m_state; }
    [[nodiscard]] Comforts* comforts() { return &m_comforts; }
    [[nodiscard]] DeviceState* device() { return &m_device; }
    [[nodiscard]] IdleCountdown* idle() { return &m_idle; }
    [[nodiscard]] FaceRing* ring() { return &m_ring; }
    [[nodiscard]] HallClock* clock() { return &m_clock; }
    [[nodiscard]] SignIn* signIn() { return &m_signIn; }
    [[nodiscard]] Guide* guide() { return &m_guide; }
    [[nodiscard]] Enrolment* enrolment() { return &m_enrolment; }
    [[nodiscard]] NeedFiling* need() { return &m_need; }
    [[nodiscard]] ProgressLookup* progress() { return &m_progress; }
    [[nodiscard]] Rating* rating() { return &m_rating; }
    [[nodiscard]] TopicBoard* topics() { return &m_topics; }
    [[nodiscard]] QString title() const { return m_words.title; }
    [[nodiscard]] QString body() const { return m_words.body; }
    [[nodiscard]] const QString& window() const { return m_window; }
    [[nodiscard]] const QString& maskedName() const { return m_visitor.maskedName; }
    [[nodiscard]] bool canEnrol() const;
    [[nodiscard]] bool canWithdraw() const { return m_visitor.faceEnrolled && !m_device.isOffline(); }
    /// They are enrolled, but for another model than this kiosk's: new pictures under the consent that stands.
    [[nodiscard]] bool canRefresh() const { return m_visitor.facts.isFaceOutdated && m_device.canRecognise(); }
    [[nodiscard]] bool isBusy() const { return m_visitor.isBusy; }
    /// By what a visitor whose name nobody knows will be called, or empty.
    [[nodiscard]] const QString& token() const { return m_visitor.facts.token; }
    [[nodiscard]] Delivery delivery() const { return m_visitor.delivery; }
    [[nodiscard]] bool canTakeBack() const;
    [[nodiscard]] bool wasServed() const { return m_visitor.facts.wasServed; }
    [[nodiscard]] bool hasSaidWhy() const { return m_visitor.hasSaidWhy; }
    [[nodiscard]] QString progressWords() const;
    [[nodiscard]] bool hasAppointment() const { return m_visitor.appointmentsToday > 0; }
    [[nodiscard]] QString notice() const { return noticeWords(m_notice.shown()); }
    [[nodiscard]] QVariantList categories() const;
    [[nodiscard]] QString otherName() const;
    [[nodiscard]] bool reduceMotion() const { return m_settings.reduceMotion; }
    /// Arrivals that still wait for the hall.
    [[nodiscard]] std::size_t waitingArrivals() const { return m_outbox.waiting(); }

    Q_INVOKABLE void recogniseMe();
    Q_INVOKABLE void withoutFace();
    Q_INVOKABLE void chooseCategories();
    /// A category or an item of the catalogue; another code does nothing. Of somebody who was greeted it goes on the
    /// card that they have; of anybody else it is an arrival.
    Q_INVOKABLE void choose(const QString& code);
    /// What they have an appointment for today.
    Q_INVOKABLE void chooseAppointment();
    /// "I will tell the staff."
    Q_INVOKABLE void skipWhy();
    /// What they came for is something else after all.
    Q_INVOKABLE void chooseAgain();
    /// The choice was a slip of the hand.
    Q_INVOKABLE void takeBack();
    /// "There is something else", after a visit that is over.
    Q_INVOKABLE void comeAgain();
    Q_INVOKABLE void openGuide();
    Q_INVOKABLE void openNeed();
    Q_INVOKABLE void openProgress();
    /// Of this visit, or of the case that is shown.
    Q_INVOKABLE void openRating();
    /// "Take me to the counter for this": the item that is read.
    Q_INVOKABLE void chooseItem();
    /// To a member of staff instead, whatever it was that the machine could not do.
    Q_INVOKABLE void toCounter();
    Q_INVOKABLE void sayYes();
    Q_INVOKABLE void sayNo();
    Q_INVOKABLE void enrol();
    Q_INVOKABLE void refreshFace();
    Q_INVOKABLE void withdraw();
    Q_INVOKABLE void confirmWithdraw();
    Q_INVOKABLE void back();
    Q_INVOKABLE void finish();
    Q_INVOKABLE void callPerson();
    /// Says what stands on the buttons of `page` after what is being said, to whom the page is read.
    Q_INVOKABLE void readButtons(QQuickItem* page);

    /// Looks at the clock: idle time, patience, notices. The program's timer calls it; a test may.
    void tick();

Q_SIGNALS:
    void stateChanged();
    void wordsChanged();
    void visitorChanged();
    void noticeChanged();
    void categoriesChanged();
    /// The page was read: its buttons come next (readButtons), once the screen shows it.
    void pageRead();
    /// The masked name stands on the screen (or would, if there were one): the moment that latency is measured to.
    void personShown();

private:
    /// All that is known of the one before the screen; a fresh value forgets it.
    struct Visitor {
        std::optional<db::ArrivalId> arrival;
        bool isGreeted = false; ///< the hall lets this kiosk ask in their name
        QString maskedName;
        PageFacts facts;
        bool faceEnrolled = false;
        bool isBusy = false;
        bool confirmWaits = false; ///< "yes" was said while the line was down
        bool choseNoFace = false;
        bool hasSaidWhy = false;
        std::string whyWaits; ///< what they came for, said while the line was down
        int appointmentsToday = 0;
        SteadyTime choseAt;
        Delivery delivery = Delivery::Sending;
        QString requestKey;
    };

    void happen(LobbyEvent event);
    void enter(LobbyState next);
    void forgetVisitor(Recogniser::Farewell farewell);
    /// The hall hears that nothing more comes from this person; nothing: from whoever stood here before.
    void tellVisitOver(std::optional<db::ArrivalId> arrival);
    void applyStage();
    void updateWords();
    void speak();
    [[nodiscard]] PageWords wordsOf(const PageFacts& facts) const;
    [[nodiscard]] bool hasPages() const;
    void setNotice(Notice notice);
    void onLanguage();
    /// QR codes are read on this page.
    [[nodiscard]] bool wantsCodes() const;
    void onCodes(const std::vector<std::string>& texts);
    void onLine(wire::HallLink::State state);
    void onTrouble();
    void onKnown(const wire::Identified& person);
    void greet(const wire::Greeting& greeting);
    void askConfirm();
    void onConfirmed(db::ArrivalId arrival, const wire::Answered<wire::ConfirmArrival>& answer);
    void sayWhy(const std::string& why);
    void onWhy(db::ArrivalId arrival, const std::string& why, const wire::Answered<wire::ArrivalWhy>& greeting);
    void onCameAgain(db::ArrivalId arrival, const wire::Answered<wire::ComeAgain>& greeting);
    [[nodiscard]] bool mayChoose(const std::string& code) const;
    void onWithdrawn(db::ArrivalId arrival, const wire::Answered<wire::WithdrawConsent>& withdrawn);
    void onStored(const QString& requestKey, const QString& window, const QString& token);
    /// What the hall said, for all pages of this visit.
    void sendTo(const QString& window);
    void onRefused(const QString& requestKey);
    void onKept(const QString& requestKey);
    /// A choice that was taken back, and what became of that.
    [[nodiscard]] bool isTakenBack() const;
    void onTakenBack(const QString& requestKey, Delivery delivery);

    wire::HallLink& m_link;
    Eyes& m_eyes;
    LobbySettings m_settings;
    Comforts m_comforts;
    ArrivalOutbox m_outbox;
    Recogniser m_recogniser;
    std::unique_ptr<guide::HallCatalogue> m_ownCatalogue; ///< if the settings name none
    const guide::HallCatalogue& m_catalogue;
    Guide m_guide;
    bool m_guideIsFromStranger = false;
    SignIn m_signIn;
    Enrolment m_enrolment;
    NeedFiling m_need;
    ProgressLookup m_progress;
    Rating m_rating;
    TopicBoard m_topics;
    LobbyState m_state = LobbyState::Attract;
    Visitor m_visitor;
    PageWords m_words;
    QString m_window;
    NoticeBand m_notice;
    WindowsAway m_windowsAway;
    DeviceState m_device;
    HallClock m_clock;
    IdleCountdown m_idle;
    FaceRing m_ring;
    std::optional<SteadyTime> m_helpAskedAt;
    QString m_helpKey;
    QStringList m_readButtons; ///< of the state that is shown
    QTimer m_timer;
};

} // namespace lobby
