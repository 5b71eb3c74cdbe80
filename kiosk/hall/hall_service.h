// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/allowances.h"
#include "kiosk/hall/attack_book.h"
#include "kiosk/hall/books.h"
#include "kiosk/hall/calibration_run.h"
#include "kiosk/hall/clock_watch.h"
#include "kiosk/hall/enrolling.h"
#include "kiosk/hall/enrolment_book.h"
#include "kiosk/hall/front_desk.h"
#include "kiosk/hall/kiosk_guesses.h"
#include "kiosk/hall/lock_outs.h"
#include "kiosk/hall/sessions.h"
#include "kiosk/hall/store_worker.h"
#include "kiosk/hall/summary_desk.h"
#include "kiosk/hall/troubles.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/catalogue.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/recognition.h"
#include "kiosk/wire/residents.h"
#include "kiosk/wire/tls_server.h"
#include "kiosk/wire/troubles.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hall {

struct ServiceSettings {
    std::string hallName;
    std::string hallPhone;
    bool isDemo = false; ///< a recording may stand in for a camera
    ConsentText consent;
    std::chrono::seconds deskIdleLock{600};
    /// Who worked at a desk whose line was cut counts as here this long. The desk itself signs in again, with the
    /// password that its clerk gave to that process: another process of the same computer is nobody.
    std::chrono::seconds deskGrace{60};
    GuessLimits guessLimits;
    LockOutRules staffWaits = kStaffWaits;
    std::string signInSecret;               ///< as in Books
    std::vector<FailedSignIn> failedBefore; ///< before this start
    std::vector<EarlierGuess> guessedBefore;
    EnrolmentSettings enrolment;
    Allowances::Table allowances = kAllowances;
    /// More questions than this waiting for the disk: the hall says Unavailable instead of growing.
    int mostWaiting = 500;
    wire::CatalogueChanged catalogue; ///< as it was read at start
    Troubles troubles{wire::HallTroubles{}};
    std::function<db::Time()> now;        ///< wall clock: says when something happened
    std::function<wire::Steady()> steady; ///< measures whatever limits
    /// By how much the wall clock was set while no hall ran, as far as that left a trace.
    std::optional<std::chrono::seconds> setWhileAway;
};

/// What a service over these books needs, read before the worker takes them.
[[nodiscard]] db::Expected<ServiceSettings> settingsFor(Books& books, std::function<db::Time()> now,
                                                        std::function<wire::Steady()> steady = wire::BootClock::now);

/// Serves kiosks and desks: who may ask what, in which state; the store worker does what was asked; everybody who must
/// know is told afterwards. Lives on the main thread and never blocks it.
class HallService : public QObject {
    Q_OBJECT

public:
    /// `devices`: the paired devices at start. `worker` outlives the service.
    HallService(StoreWorker& worker, ServiceSettings settings, const std::vector<db::Device>& devices,
                QObject* parent = nullptr);

    /// For HallServer: who may connect, and the answer to Hello.
    [[nodiscard]] tl::expected<db::Device, wire::CloseReason> allowed(const std::string& fingerprint) const;
    /// Of all devices that may connect.
    [[nodiscard]] std::vector<std::string> fingerprints() const;
    [[nodiscard]] wire::Welcome welcome(const db::Device& device) const;

    /// For HallServer::peerReady.
    void serve(wire::Peer* peer);

    /// Once a second in the program: what times out, and what another program changed.
    void tick();

Q_SIGNALS:
    /// The device table changed; the server should ask allowed() again.
    void devicesChanged();

private:
    using Reply = std::function<void(const wire::Body&)>;

    struct Desk {
        QPointer<wire::Peer> peer;
        std::optional<DeskSession> session;
        bool isFollowing = false; ///< has all it missed, gets what happens
        [[nodiscard]] bool isWorking() const { return session && !session->mustChangePassword; }
    };
    struct Kiosk {
        QPointer<wire::Peer> peer;
        std::string label;
        KioskSession session;
        wire::CameraState camera{};
        bool isOnline = false;
        bool isSigningIn = false; ///< a guess is being checked; the next one waits, so that none escapes the count
    };
    struct Left {
        DeskSession session;
        wire::Steady at{};
    };

    [[nodiscard]] db::Time now() const { return m_settings.now(); }
    [[nodiscard]] wire::Steady steady() const { return m_settings.steady(); }
    void onMessage(wire::Peer* peer, const wire::Message& message);
    void onGone(const db::Device& device, std::uint64_t connection);
    void serveKiosk(wire::Peer* peer);
    void serveDesk(wire::Peer* peer);
    void know(const db::Device& device);
    /// Null: no such device.
    [[nodiscard]] const db::Device* known(db::DeviceId device) const;
    void loadDevices();
    void loadStaff();

    /// Asks the worker; a Refused{Unavailable} at once if too much waits already.
    template <typename Job, typename Then>
    void ask(Job job, const Reply& reply, Then then);
    /// The usual ends of a question: tell the desks, answer, or refuse.
    template <typename T>
    void tell(const Reply& reply, const Answer<Told<T>>& answer);
    void tellArrival(const Reply& reply, const ArrivalAnswer& answer);
    void pushArrival(const ArrivalNews& news);
    void pushToDesks(const wire::Body& body);
    void pushToKiosk(db::DeviceId kiosk, const wire::Body& body);
    void pushToKiosks(const wire::Body& body);
    void pushEnrolment(const Enrolment& enrolment);
    [[nodiscard]] wire::EnrolmentChanged describeEnrolment(const Enrolment& enrolment) const;
    void pushDevice(db::DeviceId device);
    void onCatalogueAsk(const wire::CatalogueAsk& request, const Reply& reply);
    void loadCatalogue();

    // --- kiosks (hall_service_kiosk.cpp)
    void onKioskRequest(db::DeviceId kiosk, const wire::Body& body, const Reply& reply);
    void onIdentify(db::DeviceId kiosk, const wire::Identify& request, const Reply& reply);
    void onConfirm(db::DeviceId kiosk, const wire::ConfirmArrival& request, const Reply& reply);
    void onAnonymous(db::DeviceId kiosk, const wire::AnonymousArrival& request, const Reply& reply);
    void onSignInStart(db::DeviceId kiosk, const wire::SignInStart& request, const Reply& reply);
    void onSignInFinish(db::DeviceId kiosk, const wire::SignInFinish& request, const Reply& reply);
    void onComeAgain(db::DeviceId kiosk, const wire::ComeAgain& request, const Reply& reply);
    void onArrivalWhy(db::DeviceId kiosk, const wire::ArrivalWhy& request, const Reply& reply);
    void onEnrolmentAsk(db::DeviceId kiosk, const wire::EnrolmentAsk& request, const Reply& reply);
    void onEnrolmentSubmit(db::DeviceId kiosk, const wire::EnrolmentSubmit& request, const Reply& reply);
    void onRefreshAsk(db::DeviceId kiosk, const wire::RefreshAsk& request, const Reply& reply);
    void onRefreshSubmit(db::DeviceId kiosk, const wire::RefreshSubmit& request, const Reply& reply);
    void askEnrolment(const std::string& key, db::DeviceId kiosk, const std::optional<RefreshFor>& refresh,
                      const Reply& reply);
    /// The answer to the kiosk, or to the desk that decided about a duplicate.
    void onEnrolled(const std::string& key, const Answer<Stored>& answer, const Reply& reply);
    [[nodiscard]] Reply replyOrStopStoring(const std::string& key, const Reply& reply);
    void onEnrolmentCancel(db::DeviceId kiosk, const wire::EnrolmentCancel& request, const Reply& reply);
    void onWithdraw(db::DeviceId kiosk, const wire::WithdrawConsent& request, const Reply& reply);
    /// A resident withdrew: what the service itself still holds of their face is gone when this returns.
    void forgetVectorsOf(db::ResidentId resident);
    void onKioskState(db::DeviceId kiosk, const wire::KioskState& request, const Reply& reply);
    void onAttackSeen(db::DeviceId kiosk, const wire::AttackSeen& request, const Reply& reply);
    [[nodiscard]] wire::AttackNotice noticeOf(const AttackBook::Seen& seen) const;
    /// True, and answered, if this kiosk may not ask about this phone tail or case now.
    [[nodiscard]] bool refusesWhileLocked(db::DeviceId kiosk, const std::string& mark, const Reply& reply) const;

    // --- needs, progress, ratings, the talk day (hall_service_needs.cpp); false: it is about something else
    bool onKioskNeedRequest(db::DeviceId kiosk, const wire::Body& body, const Reply& reply);
    void onProgressAsk(db::DeviceId kiosk, const wire::ProgressAsk& request, const Reply& reply);
    void onKioskRating(db::DeviceId kiosk, const wire::RatingGive& request, const Reply& reply);
    void rated(const wire::RatingGive& request);
    void tellFiled(const Reply& reply, const Answer<wire::NeedFiled>& answer);
    /// A reply that counts a wrong proof; nothing, and answered, if this kiosk may not ask about this number now.
    [[nodiscard]] std::optional<Reply> countedReply(db::DeviceId kiosk, const std::string& number, const Reply& reply);
    [[nodiscard]] std::string caseMark(const std::string& number) const;
    bool onNeedRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply);
    bool onTalkRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply);
    void pushTopics(db::DeviceId kiosk);
    /// What is said about days is another on the next one.
    void turnDay(db::Date today);
    /// A need or a topic, or the resident's case of this number, went a step on: the desks follow.
    void pushNeeds(std::optional<db::NeedId> need = {});
    /// To the desks of whoever may know that there is this matter; nothing: several, or all.
    void pushMatters(std::optional<db::MatterId> matter = {});
    void pushCase(const std::string& number);
    void pushVisit(db::ArrivalId arrival);
    /// Tells the desks what `read` says on the worker's thread, if it says anything.
    void pushSummary(std::function<std::optional<SummaryNews>(Books&)> read);
    /// To the desks that show this resident, each as who works there may know it.
    void pushSummary(const SummaryNews& news);

    // --- desks (hall_service_desk.cpp)
    void onDeskRequest(std::uint64_t connection, const wire::Body& body, const Reply& reply);
    void onStaffSignIn(std::uint64_t connection, const wire::StaffSignIn& request, const Reply& reply);
    /// True, and answered, if this desk may not try this login now.
    [[nodiscard]] bool refusesWhileWaiting(db::DeviceId desk, const std::string& mark, const Reply& reply) const;
    /// A reply that lets the next try in; nothing, and answered, if this desk may not try now.
    [[nodiscard]] std::optional<Reply> passwordReply(db::DeviceId desk, const std::string& mark, const Reply& reply);
    void onSignedIn(std::uint64_t connection, const db::stores::SignedInStaff& in, const Reply& reply);
    void onArrivalsSince(std::uint64_t connection, db::ArrivalEventSeq after, const Reply& reply);
    /// False: it is not about a summary.
    bool onSummaryRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply);
    void onMatterRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply);
    /// Looks at the ground on which a request may say something about somebody (ways_to_people.h), and carries it out.
    void onGroundedRequest(std::uint64_t connection, const wire::Body& body, const Reply& reply);
    void onSignedInRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply);
    void onOpenResident(std::uint64_t connection, const wire::OpenResident& request, const Reply& reply);
    void onEnrolmentDecide(const db::Staff& staff, const wire::EnrolmentDecide& request, const Reply& reply);
    void decline(const std::string& key, const Reply& reply);
    void approve(const std::string& key, const Approval& approval, const Reply& reply);
    void onDuplicateDecide(const db::Staff& staff, const wire::DuplicateDecide& request, const Reply& reply);
    void onRecognitionAsk(const db::Staff& staff, const Reply& reply);
    /// NotAllowed, and true, for who is no manager.
    [[nodiscard]] bool refusesUnlessManager(const db::Staff& staff, const Reply& reply) const;
    void onCalibrationTry(const db::Staff& staff, const wire::CalibrationTry& request, const Reply& reply);
    void onCalibrationKeep(const db::Staff& staff, const Reply& reply);
    void onCalibrationChoose(const db::Staff& staff, const wire::CalibrationChoose& request, const Reply& reply);
    void onCalibrationRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply);
    void pushRecognitionChanged();
    void tellWaiting(Desk& desk);
    void lockIdleDesks();
    /// Passwords, waits, the clock (hall_service_access.cpp). False: it is about something else. Requires: a session.
    bool onAccessRequest(std::uint64_t connection, const wire::Body& body, const Reply& reply);
    void onPasswordChange(std::uint64_t connection, const wire::PasswordChange& request, const Reply& reply);
    /// All of this member of staff, but the one at that connection.
    void endSessions(db::StaffId who, std::optional<std::uint64_t> butAt);
    /// Nobody works at this desk any more, and it hears so.
    void endSession(Desk& desk);
    /// What the operator set a password for: who signed in with the one before goes out. A session that must choose a
    /// password first stays: it was begun with the new one, or can do nothing without it.
    void onPasswordsSet(const std::set<db::StaffId>& whose);
    /// False: it is about something else.
    bool onTroublesRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply);
    void loadTroubles();
    void tellTroubles(const Desk& desk) const;
    void onSignInHelpAsk(const db::Staff& staff, const Reply& reply);
    void onWaitLift(const db::Staff& staff, db::DeviceId device, const Reply& reply);
    [[nodiscard]] static bool mayLift(const db::Staff& staff, const db::Device& device);
    [[nodiscard]] std::optional<std::chrono::seconds> longestWaitAt(db::DeviceId device) const;
    void lookAtClock();
    void onClockStep(std::chrono::seconds by);
    void noteClock(const char* action, const std::string& subject, std::chrono::seconds by);
    [[nodiscard]] wire::ClockNotice clockNotice() const;
    /// For the next start.
    void writeClockDown();
    void pushClock();
    /// First contact, hand-over and whereabouts (hall_service_duty.cpp).
    void onWhereabouts(const db::Staff& staff, const wire::WhereaboutsSet& request, const Reply& reply);
    void onDutyRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply);
    [[nodiscard]] std::set<db::StaffId> signedIn() const;
    /// A session ended: what was left in hand is noted, and the desks hear who is here.
    void onLeft(db::StaffId who);
    void pushDuty();
    /// Who sits where may be different now: the books hear it, and kiosks and desks if it is.
    void updateWindows();
    void tellWindows(db::DeviceId kiosk);

    StoreWorker& m_worker;
    ServiceSettings m_settings;
    std::map<std::string, db::Device> m_devices; ///< by fingerprint
    std::map<db::DeviceId, Kiosk> m_kiosks;
    std::map<std::uint64_t, Desk> m_desks; ///< by connection
    std::map<db::DeviceId, Left> m_left;   ///< sessions of desks that must sign in again; see deskGrace
    wire::CatalogueChanged m_catalogue;    ///< what is in force, and what is refused
    Troubles m_troubles;                   ///< what needs a manager
    EnrolmentBook m_enrolments;
    CalibrationRun m_calibration;
    bool m_isCalibrationStarting = false; ///< its input is being read
    ClockWatch m_clock;
    wire::Steady m_clockNotedAt{};
    std::chrono::seconds m_lastStep{0};
    std::optional<db::Time> m_lastStepAt;
    std::set<db::DeviceId> m_differs; ///< devices whose clock does
    LockOuts m_staffWaits;
    std::set<db::DeviceId> m_desksChecking; ///< a password is being checked; the next try waits, so that each counts
    KioskGuesses m_guesses;
    AttackBook m_attacks;
    Allowances m_allowances;
    db::Time m_tooManyLoggedAt{};    ///< the log is not for the asker to fill
    wire::WindowsOpen m_windowsOpen; ///< as kiosks and desks were told last
    wire::WindowsAway m_windowsAway; ///< as kiosks were
    bool m_isLooking = false;        ///< a look outside is on its way
    std::optional<db::Date> m_today;
};

[[nodiscard]] wire::Refused refused(wire::RefusalCode code);
[[nodiscard]] wire::Refused lockedOut(std::chrono::seconds wait);

} // namespace hall
