// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/arrivals/arrival_outbox.h"
#include "kiosk/lobby/arrivals/sign_in.h"
#include "kiosk/lobby/arrivals/visitor.h"
#include "kiosk/lobby/arrivals/windows_away.h"
#include "kiosk/lobby/base/comforts.h"
#include "kiosk/lobby/base/device_state.h"
#include "kiosk/lobby/base/eyes.h"
#include "kiosk/lobby/base/hall_clock.h"
#include "kiosk/lobby/base/idle_countdown.h"
#include "kiosk/lobby/base/lobby_settings.h"
#include "kiosk/lobby/base/notice_band.h"
#include "kiosk/lobby/base/words.h"
#include "kiosk/lobby/cases/progress_lookup.h"
#include "kiosk/lobby/cases/rating.h"
#include "kiosk/lobby/cases/slip_reader.h"
#include "kiosk/lobby/enrolling/enrolment.h"
#include "kiosk/lobby/enrolling/face_record.h"
#include "kiosk/lobby/enrolling/face_ring.h"
#include "kiosk/lobby/guide/guide.h"
#include "kiosk/lobby/needs/need_filing.h"
#include "kiosk/lobby/recognition/recogniser.h"
#include "kiosk/lobby/shell/choice.h"
#include "kiosk/lobby/shell/help_call.h"
#include "kiosk/lobby/shell/page_text.h"
#include "kiosk/lobby/talk/topic_board.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// The kiosk's screens without their looks: where the screen is, and the way from page to page. What a page says and
/// does stands in the objects below, which QML shows and calls. One visitor at a time; when the screen is back at home,
/// nothing of the last one is in memory. Lives on the GUI thread and never blocks.
class LobbyApp : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(lobby::LobbyState state READ state NOTIFY stateChanged)
    Q_PROPERTY(lobby::Comforts* comforts READ comforts CONSTANT)
    Q_PROPERTY(lobby::DeviceState* device READ device CONSTANT)
    Q_PROPERTY(lobby::IdleCountdown* idle READ idle CONSTANT)
    Q_PROPERTY(lobby::FaceRing* ring READ ring CONSTANT)
    Q_PROPERTY(lobby::NoticeBand* notice READ notice CONSTANT)
    Q_PROPERTY(lobby::HelpCall* help READ help CONSTANT)
    Q_PROPERTY(lobby::HallClock* clock READ clock CONSTANT)
    Q_PROPERTY(lobby::PageText* page READ page CONSTANT)
    Q_PROPERTY(lobby::Visitor* visitor READ visitor CONSTANT)
    Q_PROPERTY(lobby::Choice* choice READ choice CONSTANT)
    Q_PROPERTY(lobby::FaceRecord* face READ face CONSTANT)
    Q_PROPERTY(lobby::SignIn* signIn READ signIn CONSTANT)
    Q_PROPERTY(lobby::Guide* guide READ guide CONSTANT)
    Q_PROPERTY(lobby::Enrolment* enrolment READ enrolment CONSTANT)
    Q_PROPERTY(lobby::NeedFiling* need READ need CONSTANT)
    Q_PROPERTY(lobby::ProgressLookup* progress READ progress CONSTANT)
    Q_PROPERTY(lobby::Rating* rating READ rating CONSTANT)
    Q_PROPERTY(lobby::TopicBoard* topics READ topics CONSTANT)
    Q_PROPERTY(bool reduceMotion READ reduceMotion CONSTANT)

public:
    LobbyApp(wire::HallLink& link, Eyes& eyes, LobbySettings settings = {}, std::unique_ptr<Voice> voice = makeVoice());

    [[nodiscard]] LobbyState state() const { return m_state; }
    [[nodiscard]] Comforts* comforts() { return &m_comforts; }
    [[nodiscard]] DeviceState* device() { return &m_device; }
    [[nodiscard]] IdleCountdown* idle() { return &m_idle; }
    [[nodiscard]] FaceRing* ring() { return &m_ring; }
    [[nodiscard]] NoticeBand* notice() { return &m_notice; }
    [[nodiscard]] HelpCall* help() { return &m_help; }
    [[nodiscard]] HallClock* clock() { return &m_clock; }
    [[nodiscard]] PageText* page() { return &m_page; }
    [[nodiscard]] Visitor* visitor() { return &m_visitor; }
    [[nodiscard]] Choice* choice() { return &m_choice; }
    [[nodiscard]] FaceRecord* face() { return &m_face; }
    [[nodiscard]] SignIn* signIn() { return &m_signIn; }
    [[nodiscard]] Guide* guide() { return &m_guide; }
    [[nodiscard]] Enrolment* enrolment() { return &m_enrolment; }
    [[nodiscard]] NeedFiling* need() { return &m_need; }
    [[nodiscard]] ProgressLookup* progress() { return &m_progress; }
    [[nodiscard]] Rating* rating() { return &m_rating; }
    [[nodiscard]] TopicBoard* topics() { return &m_topics; }
    [[nodiscard]] bool reduceMotion() const { return m_settings.reduceMotion; }

    Q_INVOKABLE void recogniseMe();
    Q_INVOKABLE void withoutFace();
    Q_INVOKABLE void openGuide();
    Q_INVOKABLE void openNeed();
    Q_INVOKABLE void openProgress();
    /// Of this visit, or of the case that is shown.
    Q_INVOKABLE void openRating();
    Q_INVOKABLE void back();
    Q_INVOKABLE void finish();

    /// Looks at the clock: idle time, patience, notices. The program's timer calls it; a test may.
    void tick();

Q_SIGNALS:
    void stateChanged();
    /// The masked name stands on the screen (or would, if there were one): the moment that latency is measured to.
    void personShown();

private:
    void happen(LobbyEvent event);
    void enter(LobbyState next);
    void forgetVisitor(Recogniser::Farewell farewell);
    void applyStage();
    void updateWords();
    void onLanguage();
    void onTrouble();

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
    NoticeBand m_notice;
    HelpCall m_help;
    WindowsAway m_windowsAway;
    DeviceState m_device;
    Visitor m_visitor;
    Choice m_choice;
    FaceRecord m_face;
    SlipReader m_slips;
    HallClock m_clock;
    PageText m_page;
    IdleCountdown m_idle;
    FaceRing m_ring;
    QTimer m_timer;
};

} // namespace lobby
