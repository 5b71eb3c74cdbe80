// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/access_page.h"
#include "kiosk/desk/appointment_book.h"
#include "kiosk/desk/arrival_detail.h"
#include "kiosk/desk/arrival_list_model.h"
#include "kiosk/desk/catalogue_page.h"
#include "kiosk/desk/clock.h"
#include "kiosk/desk/credentials.h"
#include "kiosk/desk/device_list_model.h"
#include "kiosk/desk/drafts.h"
#include "kiosk/desk/duty.h"
#include "kiosk/desk/enrolment_requests.h"
#include "kiosk/desk/line_dismissal.h"
#include "kiosk/desk/matter_list.h"
#include "kiosk/desk/matter_page.h"
#include "kiosk/desk/matter_start.h"
#include "kiosk/desk/need_list.h"
#include "kiosk/desk/need_page.h"
#include "kiosk/desk/place_picker.h"
#include "kiosk/desk/publishing.h"
#include "kiosk/desk/rating_list.h"
#include "kiosk/desk/reception.h"
#include "kiosk/desk/recognition_page.h"
#include "kiosk/desk/request_state.h"
#include "kiosk/desk/resident_page.h"
#include "kiosk/desk/search_model.h"
#include "kiosk/desk/session_link.h"
#include "kiosk/desk/talk_day.h"
#include "kiosk/desk/troubles_page.h"
#include "kiosk/desk/undo.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/boot_clock.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/residents.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace desk {

struct DeskSettings {
    Clock now;                                  ///< this computer's wall clock; required
    std::chrono::milliseconds searchDelay{250}; ///< after the last key, before the hall is asked
    /// What the hall does. Null: codes stand for names, and the catalogue page shows the program's own.
    guide::HallCatalogue* catalogue = nullptr;
    std::shared_ptr<look::Printer> printer = nullptr;                ///< null: that of this machine, if there is one
    std::chrono::milliseconds longestLoss{std::chrono::minutes{10}}; ///< a longer break asks for the password again
    std::function<wire::Steady()> steady = wire::BootClock::now;     ///< measures idle lock, waits and losses
};

/// The front desk's one object: whom it serves, what it shows, what its commands do. Everything else hangs below it.
/// Lives on the GUI thread, as the link does.
///
/// A locked desk shows no name and answers no command; as long as the hall still sends it arrivals, it counts them and
/// rings. Every unlock is a sign-in that the hall checks.
///
/// The hall ends a session that has asked nothing for a while, and cannot know that its clerk reads or types. While
/// somebody uses this desk, it therefore signs in again shortly before that time.
class DeskApp : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(Page page READ page WRITE goTo NOTIFY pageChanged)
    Q_PROPERTY(bool isOnline READ isOnline NOTIFY linkChanged)
    Q_PROPERTY(QString linkSentence READ linkSentence NOTIFY linkChanged)
    Q_PROPERTY(QString hallName READ hallName NOTIFY linkChanged)
    Q_PROPERTY(QString deviceLabel READ deviceLabel NOTIFY linkChanged)
    Q_PROPERTY(QString staffName READ staffName NOTIFY staffChanged)
    Q_PROPERTY(QString window READ window NOTIFY staffChanged)
    /// To a manager: the notice on public holidays that should be here and is not; else empty.
    Q_PROPERTY(QString holidayNotice READ holidayNotice NOTIFY holidayNoticeChanged)
    Q_PROPERTY(QString login READ login NOTIFY staffChanged)
    Q_PROPERTY(bool isSigningIn READ isSigningIn NOTIFY signInChanged)
    Q_PROPERTY(bool canSignIn READ canSignIn NOTIFY signInChanged)
    Q_PROPERTY(QString signInProblem READ signInProblem NOTIFY signInChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString lockedNews READ lockedNews NOTIFY titleChanged)
    Q_PROPERTY(QString lockWarning READ lockWarning NOTIFY clockChanged)
    Q_PROPERTY(bool isSilent READ isSilent WRITE setSilent NOTIFY silentChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged)
    Q_PROPERTY(desk::ArrivalListModel* arrivals READ arrivals CONSTANT)
    Q_PROPERTY(desk::ArrivalListModel* taken READ taken CONSTANT)
    Q_PROPERTY(desk::ArrivalListModel* finished READ finished CONSTANT)
    Q_PROPERTY(desk::ArrivalDetail* detail READ detail CONSTANT)
    Q_PROPERTY(desk::Reception* reception READ reception CONSTANT)
    Q_PROPERTY(desk::SearchModel* search READ search CONSTANT)
    Q_PROPERTY(desk::SearchModel* picker READ picker CONSTANT)
    Q_PROPERTY(desk::ResidentPage* resident READ resident CONSTANT)
    Q_PROPERTY(desk::AppointmentBook* appointments READ appointments CONSTANT)
    Q_PROPERTY(desk::LineDismissal* dismissal READ dismissal CONSTANT)
    Q_PROPERTY(desk::Undo* undo READ undo CONSTANT)
    Q_PROPERTY(desk::MatterList* matters READ matters CONSTANT)
    Q_PROPERTY(desk::MatterPage* matter READ matter CONSTANT)
    Q_PROPERTY(desk::RatingList* ratings READ ratings CONSTANT)
    Q_PROPERTY(desk::MatterStart* matterStart READ matterStart CONSTANT)
    Q_PROPERTY(desk::Duty* duty READ duty CONSTANT)
    /// The clerk wants to sign off and has something in hand.
    Q_PROPERTY(bool isLeaving READ isLeaving NOTIFY leavingChanged)
    Q_PROPERTY(desk::NeedList* needs READ needs CONSTANT)
    Q_PROPERTY(desk::NeedPage* need READ need CONSTANT)
    Q_PROPERTY(desk::PlacePicker* place READ place CONSTANT)
    Q_PROPERTY(desk::Publishing* publishing READ publishing CONSTANT)
    Q_PROPERTY(desk::TalkDay* talkDay READ talkDay CONSTANT)
    Q_PROPERTY(desk::EnrolmentRequests* enrolments READ enrolments CONSTANT)
    Q_PROPERTY(desk::CataloguePage* catalogue READ catalogue CONSTANT)
    Q_PROPERTY(desk::DeviceListModel* devices READ devices CONSTANT)
    Q_PROPERTY(desk::RecognitionPage* recognition READ recognition CONSTANT)
    Q_PROPERTY(desk::AccessPage* access READ access CONSTANT)
    Q_PROPERTY(desk::TroublesPage* troubles READ troubles CONSTANT)
    Q_PROPERTY(desk::Drafts* drafts READ drafts CONSTANT)
    /// Clocks that are off, a line each, as far as this desk is told; empty: none.
    Q_PROPERTY(QString clockWarning READ clockWarning NOTIFY clockWarningChanged)

public:
    enum class State {
        Connecting,  ///< the hall has not been reached yet
        SignIn,      ///< nobody is signed in
        Locked,      ///< somebody is, and must type their password again
        NewPassword, ///< somebody signed in with a password that another set, and must choose their own
        Working,
        Refused, ///< the hall does not let this computer in
    };
    Q_ENUM(State)

    enum class Page {
        Arrivals,
        Residents,
        Matters,
        Enrolments,
        Settings,
        Calibration,
        Catalogue,
        Needs,
        TalkDay,
        Troubles
    };
    Q_ENUM(Page)

    /// Requires: `link` outlives this; settings.now is set.
    DeskApp(wire::HallLink& link, DeskSettings settings, QObject* parent = nullptr);

    /// To be called once a second: waiting times, lock-out, idle lock, long loss.
    Q_INVOKABLE void tick();
    /// The clerk has moved the mouse, pressed a key or touched the screen.
    void noteInput();

    Q_INVOKABLE void signIn(const QString& login, const QString& password);
    /// The same member of staff again, from the lock screen.
    Q_INVOKABLE void unlock(const QString& password);
    /// Instead of the one that somebody else set (State::NewPassword). `again`: typed a second time.
    Q_INVOKABLE void setNewPassword(const QString& fresh, const QString& again);
    Q_INVOKABLE void signOut();
    /// As signOut(), unless something is in hand and nobody was told: then it asks first (isLeaving).
    Q_INVOKABLE void leave();
    Q_INVOKABLE void stay();
    Q_INVOKABLE void lock();
    /// A matter of whoever's arrival, record or item is on the screen; false if there is nobody whose it could be.
    Q_INVOKABLE bool startMatter();
    /// A complaint of somebody who leaves no name, whoever is shown.
    Q_INVOKABLE void startAnonymousComplaint();
    /// Whose record is open, or who is being served: {resident, name}; empty if nobody is.
    Q_INVOKABLE [[nodiscard]] QVariantMap whoIsHere() const;
    [[nodiscard]] bool isLeaving() const { return m_isLeaving; }

    /// Opens the purpose question for the resident of the arrival that is shown.
    Q_INVOKABLE void askToOpen();
    /// Asks which line of the summary that is read now is not to be said again.
    Q_INVOKABLE void askToDismiss();
    /// Asks when the resident whose record is open shall come.
    Q_INVOKABLE void askForTime();

    void goTo(Page page);
    void setSilent(bool isSilent);
    /// "zh" or "en"; whoever hears languageChanged installs the translator and calls retranslate().
    void setLanguage(const QString& language);
    void retranslate();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] bool isOnline() const;
    [[nodiscard]] QString linkSentence() const;
    [[nodiscard]] QString hallName() const;
    [[nodiscard]] QString deviceLabel() const;
    [[nodiscard]] QString staffName() const;
    [[nodiscard]] QString window() const;
    [[nodiscard]] QString holidayNotice() const { return m_holidayNotice; }
    [[nodiscard]] QString login() const { return QString::fromStdString(m_credentials.login()); }
    [[nodiscard]] bool isSigningIn() const { return m_isSigningIn; }
    [[nodiscard]] bool canSignIn() const;
    [[nodiscard]] QString signInProblem() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString lockedNews() const;
    /// In the last minute before the idle lock: that it comes; else empty.
    [[nodiscard]] QString lockWarning() const;
    [[nodiscard]] bool isSilent() const { return m_isSilent; }
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] ArrivalListModel* arrivals() { return &m_arrivals; }
    [[nodiscard]] ArrivalListModel* taken() { return &m_taken; }
    [[nodiscard]] ArrivalListModel* finished() { return &m_finished; }
    [[nodiscard]] ArrivalDetail* detail() { return &m_detail; }
    [[nodiscard]] desk::Reception* reception() { return &m_reception; }
    [[nodiscard]] SearchModel* search() { return &m_search; }
    [[nodiscard]] SearchModel* picker() { return &m_picker; }
    [[nodiscard]] ResidentPage* resident() { return &m_resident; }
    [[nodiscard]] AppointmentBook* appointments() { return &m_appointments; }
    [[nodiscard]] LineDismissal* dismissal() { return &m_dismissal; }
    [[nodiscard]] Undo* undo() { return &m_undo; }
    [[nodiscard]] MatterList* matters() { return &m_matters; }
    [[nodiscard]] MatterPage* matter() { return &m_matter; }
    [[nodiscard]] RatingList* ratings() { return &m_ratings; }
    [[nodiscard]] MatterStart* matterStart() { return &m_matterStart; }
    [[nodiscard]] Duty* duty() { return &m_duty; }
    [[nodiscard]] NeedList* needs() { return &m_needs; }
    [[nodiscard]] NeedPage* need() { return &m_need; }
    [[nodiscard]] PlacePicker* place() { return &m_place; }
    [[nodiscard]] Publishing* publishing() { return &m_publishing; }
    [[nodiscard]] desk::TalkDay* talkDay() { return &m_talkDay; }
    [[nodiscard]] EnrolmentRequests* enrolments() { return &m_enrolments; }
    [[nodiscard]] DeviceListModel* devices() { return &m_devices; }
    [[nodiscard]] RecognitionPage* recognition() { return &m_recognition; }
    [[nodiscard]] CataloguePage* catalogue() { return &m_catalogue; }
    [[nodiscard]] AccessPage* access() { return &m_access; }
    [[nodiscard]] TroublesPage* troubles() { return &m_troubles; }
    [[nodiscard]] desk::Drafts* drafts() { return &m_drafts; }
    [[nodiscard]] QString clockWarning() const;
    /// Whatever it tells to forget, to speak another language, what the hall says.
    [[nodiscard]] const std::vector<Part*>& parts() const { return m_parts; }

Q_SIGNALS:
    void stateChanged();
    void pageChanged();
    void linkChanged();
    void staffChanged();
    void holidayNoticeChanged();
    void leavingChanged();
    void signInChanged();
    void titleChanged();
    void silentChanged();
    void languageChanged();
    void clockChanged();
    void clockWarningChanged();
    /// Somebody is here whom nobody has seen to yet: time for the sound, if sound is wanted.
    void chimeWanted();

private:
    enum class Recall { No, Yes }; ///< whether the sign-in is the desk's own, after a break or to stay signed in

    void connectParts();
    void connectWork();
    void setLeaving(bool isLeaving);
    void onLinkState(wire::HallLink::State state);
    void onReceived(const wire::Body& body);
    void stayKnown();
    void requestSignIn(const Credentials::Pair& pair, Recall recall);
    void onSignInReply(const wire::Answered<wire::StaffSignIn>& staff, const Credentials::Pair& pair, Recall recall);
    void enter(const wire::StaffSignedIn& staff);
    void forgetSession();
    void setState(State state);
    void updateHolidayNotice();
    void onSignedOutByHall();
    void onPasswordSet(const QString& password);
    [[nodiscard]] db::Time hallTime() const;
    [[nodiscard]] int lockedOutSeconds() const;

    wire::HallLink& m_link;
    DeskSettings m_settings;
    SessionLink m_session; ///< for everything but signing in and out
    Clock m_hallClock{[this] { return hallTime(); }};
    std::unique_ptr<guide::HallCatalogue> m_ownCatalogue; ///< if the settings name none
    const guide::HallCatalogue& m_hallCatalogue;
    CatalogueNames m_names;
    // The parts, this object's children. Those that stand further up are told first.
    ArrivalListModel m_arrivals{ArrivalListModel::About::Open, m_names, this};
    ArrivalListModel m_taken{ArrivalListModel::About::Taken, m_names, this};
    ArrivalListModel m_finished{ArrivalListModel::About::Finished, m_names, this};
    Undo m_undo;
    ArrivalDetail m_detail;
    desk::Reception m_reception;
    SearchModel m_search;
    SearchModel m_picker;
    ResidentPage m_resident;
    AppointmentBook m_appointments;
    LineDismissal m_dismissal;
    Duty m_duty;
    MatterList m_matters;
    MatterPage m_matter;
    RatingList m_ratings;
    MatterStart m_matterStart;
    NeedList m_needs;
    NeedPage m_need;
    PlacePicker m_place;
    Publishing m_publishing;
    desk::TalkDay m_talkDay;
    EnrolmentRequests m_enrolments;
    CataloguePage m_catalogue;
    DeviceListModel m_devices{this};
    RecognitionPage m_recognition;
    AccessPage m_access;
    TroublesPage m_troubles;
    desk::Drafts m_drafts{this};
    std::vector<Part*> m_parts;

    QString m_holidayNotice;
    State m_state = State::Connecting;
    Page m_page = Page::Arrivals;
    Credentials m_credentials;
    std::optional<wire::StaffSignedIn> m_staff;
    bool m_isSigningIn = false;
    bool m_isLeaving = false;
    std::optional<QString> m_signInProblem;
    std::optional<wire::Steady> m_lockedOutUntil;
    int m_newWhileLocked = 0;
    bool m_isSilent = false;
    QString m_language = QStringLiteral("zh");
    wire::Steady m_lastInput{};
    wire::Steady m_signedInAt{};
    std::optional<db::Time> m_lostAt;         ///< by the hall's clock, to be told
    std::optional<wire::Steady> m_lostSince;  ///< the same moment
    std::optional<db::Time> m_hallZero;       ///< what the hall's clock showed when the steady one began
    std::chrono::milliseconds m_clockAhead{}; ///< this computer's clock minus the hall's, when it was heard last
    std::optional<wire::ClockNotice> m_clockNotice;
};

} // namespace desk
