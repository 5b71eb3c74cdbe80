// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "db/records/duty.h"
#include "db/records/hall.h"
#include "db/records/resident.h"
#include "db/records/summary.h"
#include "db/records/work.h"
#include "kiosk/wire/need_messages.h"
#include "kiosk/wire/type_list.h"
#include "vision/types/embedding.h"

#include <any>
#include <cassert>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Every message between kiosk, desk and hall, as plain values. The codec gives each its name and its JSON form;
/// ARCHITECTURE.md has the table. All text is UTF-8.
namespace wire {

/// Version of this table. A peer with another number is refused with a reason.
inline constexpr int kProtocol = 1;

/// Position of a message in its connection and direction: 1, 2, 3 ... A reply names the request that it answers.
using Seq = std::uint64_t;

// --- both ways -------------------------------------------------------------------------------------------------------

/// client -> hall, the first message of a connection. The hall knows the device by its certificate, not by this.
struct Hello {
    int protocol = kProtocol;
    db::DeviceKind program{};
    std::string version;             ///< of the program
    std::optional<db::Time> at = {}; ///< its wall clock, which the hall holds against its own
};

/// hall -> client, the answer to Hello.
struct Welcome {
    std::string hallName;
    std::string hallPhone; ///< as people write it; empty: the hall has named none
    db::DeviceId device{};
    std::string deviceLabel;
    db::Time hallTime{};
    std::string consentVersion; ///< the consent text in force
    std::string consentHash;    ///< SHA-256 of that text, hexadecimal
    bool isDemo = false;        ///< made-up people alone: a recording may stand in for the camera
};

enum class RefusalCode {
    NotSignedIn,      ///< a desk asked before its staff signed in, or after the idle lock
    WrongCredentials, ///< staff name or password, or what a visitor signs in with, do not fit
    LockedOut,        ///< too many failures; see retryAfterSeconds
    NotAllowed,       ///< this device or role may not
    NoPurpose,        ///< nobody at this desk opened this record with a purpose or serves its resident
    AlreadyTaken,     ///< another desk was first; see takenBy
    NotFound,
    NotInState,    ///< the arrival, enrolment or session is not where the request needs it
    Duplicate,     ///< these templates look like another resident's
    LowQuality,    ///< the templates are not good enough or do not agree with each other
    WrongModel,    ///< the vector comes from a model that this hall does not use
    StaleConsent,  ///< another consent text is in force
    NeedsGuardian, ///< this resident is under 14: a guardian consents, and is named
    TooMany,       ///< slow down; see retryAfterSeconds
    Unavailable,   ///< the hall cannot do it now (disk full, starting up); nothing was stored
};

/// hall -> client, the answer to a request that was not carried out. The connection stays.
struct Refused {
    RefusalCode code{};
    int retryAfterSeconds = 0;
    std::string takenBy; ///< AlreadyTaken only: the name of the member of staff
};

/// hall -> client, the answer to a request that was carried out and has nothing more to say.
struct Done {};

// --- kiosk -> hall ---------------------------------------------------------------------------------------------------

/// One probe: the fused joint vector of several good chips of one track.
struct Identify {
    std::string trackKey;                 ///< made by the kiosk for each track, unique for ever (UUID)
    std::vector<std::string> otherTracks; ///< keys of the other tracks in the same frame
    vision::Embedding probe;
    int chips = 0;                ///< how many good chips went into it, at least 1
    float quality = 0;            ///< mean quality of the chips, [0, 1]
    float liveness = 0;           ///< mean liveness score of the chips, [0, 1], 1 is live
    db::Time firstGoodFrameAt{};  ///< wall clock of the first good frame of this track
    bool challengePassed = false; ///< the visitor turned, blinked or nodded as the kiosk asked, in this track
};

enum class Outcome {
    Known,
    Unsure, ///< not told to the visitor; more frames may help
    Unknown,
    NotLive, ///< no identification was tried; the visitor is served without a face
};

/// hall -> kiosk, the answer to Identify.
struct Identified {
    std::string trackKey;
    Outcome outcome{};
    std::optional<db::ArrivalId> arrival; ///< Known only; already stored
    std::string maskedName;               ///< Known only: first and last character, the rest hidden
    bool sameVisit = false;               ///< Known only: this visit was already on the desk's list
    bool wasServed = false; ///< Known only: `arrival` is today's visit, which has ended; no new one was stored
};

/// The resident says yes or no to the masked name. Answer: Greeting if yes, Done if no.
struct ConfirmArrival {
    db::ArrivalId arrival{};
    bool isMe = false;
};

/// Counts only: nothing personal follows from a face alone.
struct Greeting {
    db::ArrivalId arrival{};
    std::string maskedName;
    std::string window; ///< where somebody serves them now, such as "2"; empty: they sit until they are called
    int openMatters = 0;
    int mattersWithProgress = 0;
    int openNeeds = 0;
    bool faceEnrolled = false; ///< a live consent stands, so it can be withdrawn
    bool faceOutdated = false; ///< it stands, but no template is of this kiosk's model: RefreshAsk makes new ones
    std::optional<db::Time> awayUntil = {}; ///< whoever handles their matter is out until then
    std::string helpingWindow = {};         ///< and this window helps; or empty
    bool wasServed = false;    ///< `arrival` is today's visit, which has ended: to be rated, or ComeAgain; no window
    int appointmentsToday = 0; ///< how many; what for is not said
};

/// A visitor who says what they came for. Kept by the kiosk in memory until it is answered; requestKey makes it once
/// only. Answer: ArrivalStored.
struct AnonymousArrival {
    std::string requestKey; ///< UUID
    std::string category;   ///< a category's or an item's code of the catalogue, or "help" (call a person)
    db::Time at{};
    std::optional<std::string> trackKey; ///< joins the candidates of an unsure track, if any
};

struct ArrivalStored {
    std::string requestKey;
    db::ArrivalId arrival{};
    std::string window;     ///< as in Greeting
    std::string token = {}; ///< by which they will be called, such as "A07"; or empty
};

/// Sign-in without a face, first step. Answer: SignInChoices, always of the same size, whether anybody fits or not; or
/// Refused (LockedOut). A list that was asked for counts as a guess.
struct SignInStart {
    std::string phoneTail; ///< four digits
};

struct SignInChoices {
    std::string phoneTail;
    std::vector<std::string> firstCharacters; ///< 24 characters, sorted, with decoys
};

/// Last step, with all three: phone tail and first character alone call up nobody. Answer: Greeting (an arrival is
/// stored), or Refused: WrongCredentials (which of the three does not fit is not said), LockedOut.
struct SignInFinish {
    std::string requestKey; ///< UUID
    std::string phoneTail;
    std::string firstCharacter;
    std::string idTail; ///< last four of the ID number; the last may be X
};

/// The visitor wants to enrol. Answer: Done; the desks see EnrolmentAsked; EnrolmentDecided follows.
struct EnrolmentAsk {
    std::string enrolmentKey; ///< UUID
};

/// The five good chips and the consent that was just read and given. Answer: Done, or Refused.
struct EnrolmentSubmit {
    std::string enrolmentKey;
    std::string consentVersion;
    std::string consentHash;
    db::Time consentedAt{};
    struct Chip {
        vision::Embedding embedding;
        float quality = 0;
    };
    std::vector<Chip> chips; ///< 3 to 8
};

struct EnrolmentCancel {
    std::string enrolmentKey;
};

/// The page of whom this kiosk greeted has ended: from now on it may ask nothing in their name. Also when a kiosk
/// connects and nobody stands before it, so that what a line that was cut has swallowed is said. Answer: Done, always.
struct VisitOver {
    std::optional<db::ArrivalId> arrival; ///< theirs; nothing: whoever it was
};

/// Erase my templates. Only for the arrival that this kiosk greeted last, and only if the person of it showed who they
/// are (db::isProven), else NotInState. Answer: Withdrawn, after they are gone.
struct WithdrawConsent {
    db::ArrivalId arrival{};
};

/// desk -> hall. The same by a member of staff, for whoever asks at the counter. Answer: Withdrawn; NotInState if no
/// consent stands.
struct WithdrawAtDesk {
    db::ResidentId resident{};
};

struct Withdrawn {
    int erasedTemplates = 0;
};

enum class CameraState {
    Working,
    Missing,
    Busy,
    Stalled,
    ModelMissing,
    OtherCamera, ///< not the one that this kiosk was set up with; its pictures are not looked at
    NotACamera,  ///< a virtual device, a recording or a stream in a hall that is not a demo; not looked at
    Colourless,  ///< works, but gives grey pictures, as for infrared light; living people are refused as pictures
};

/// Told when it changes. Answer: Done.
struct KioskState {
    CameraState camera{};
};

// --- hall -> kiosk, unasked ------------------------------------------------------------------------------------------

struct EnrolmentDecided {
    std::string enrolmentKey;
    bool approved = false;
    std::string maskedName; ///< approved only
};

// --- desk -> hall ----------------------------------------------------------------------------------------------------

/// Answer: StaffSignedIn, or Refused (WrongCredentials, LockedOut).
struct StaffSignIn {
    std::string login;
    std::string password;
};

struct StaffSignedIn {
    db::StaffId staff{};
    std::string name;
    db::StaffRole role{};
    std::string window;
    int idleLockSeconds = 600;
    bool mustChangePassword = false; ///< until PasswordChange the hall answers nothing else, and sends nothing
};

struct StaffSignOut {};

/// What is wrong with a password that somebody wants to have.
enum class PasswordProblem {
    WrongOld,  ///< the one that they have now is another
    TooShort,  ///< under 8 characters
    TooLong,   ///< over 128 bytes
    Same,      ///< it is the one that they have now
    Guessable, ///< common, a pattern, or made of their login, their name, the hall's name or a year
};

/// desk -> hall, for oneself. Answer: PasswordTold, or Refused (LockedOut after wrong old ones).
struct PasswordChange {
    std::string oldPassword;
    std::string newPassword;
};
/// desk -> hall, of a manager, for somebody who forgot theirs: ends their sessions. Answer: PasswordTold.
struct PasswordReset {
    db::StaffId staff{};
};
struct PasswordTold {
    std::optional<PasswordProblem> problem; ///< nothing: it is done
    std::string oneTime;                    ///< PasswordReset: signs in once, to choose another
};

/// desk -> hall. Answer: SignInHelp.
struct SignInHelpAsk {};
/// Who cannot sign in, and where somebody must wait after wrong guesses.
struct SignInHelp {
    struct Member {
        db::StaffId staff{};
        std::string login;
        std::string name;
        std::string window;
        bool mustChangePassword = false;
    };
    struct Wait {
        db::DeviceId device{};
        std::string label;
        db::DeviceKind kind{};
        int seconds = 0; ///< the longest that anybody has there
    };
    std::vector<Member> staff; ///< active, by login; for a manager alone
    std::vector<Wait> waits;   ///< of kiosks; of desks for a manager alone
};
/// desk -> hall: the waits at this device end. Any staff for a kiosk, a manager for a desk. Answer: Done.
struct WaitLift {
    db::DeviceId device{};
};

/// "Send me all after this one." Answer: the missed ArrivalChanged in order, then Done; from then on they are pushed.
struct ArrivalsSince {
    db::ArrivalEventSeq after{};
};

/// The requests on one arrival. Answer: Done or Refused; what changed comes as ArrivalChanged to every desk.
struct TakeArrival {
    db::ArrivalId arrival{};
};
struct FinishArrival {
    db::ArrivalId arrival{};
};
/// Why somebody is not who the hall took them for.
enum class UnlinkReason {
    TheySaidNo,
    OtherDocument, ///< their document says somebody else
    Slip,          ///< a member of staff linked the wrong one
};
/// Undoes the link, tells the audit why, keeps an anonymous arrival.
struct NotThisPerson {
    db::ArrivalId arrival{};
    UnlinkReason reason{};
};
/// What a member of staff knows it from.
enum class LinkEvidence {
    Document, ///< seen
    TheySaid,
    KnownToMe,
};
/// A member of staff says who it is (a candidate of an unsure arrival, or anybody they found), and what they know it
/// from; both are in the audit log.
struct LinkArrival {
    db::ArrivalId arrival{};
    db::ResidentId resident{};
    LinkEvidence evidence{};
};

/// Purpose is required and audited. Answer: ResidentRecord.
struct OpenResident {
    db::ResidentId resident{};
    std::string purpose; ///< 2 to 100 characters
};

struct ResidentRecord {
    db::Resident resident;
    db::NeedsSummary summary;
    std::vector<db::Matter> matters;
    std::vector<db::Need> needs;
    std::vector<db::DiaryEntry> diary;
    std::vector<db::Appointment> appointments; ///< of today and later, the next first
    std::vector<db::Words> serviceEffects;
    std::optional<db::Consent> consent;
    std::optional<db::Time> consentHeldSince; ///< it recognises nobody until a manager has confirmed it
    int templates = 0;
};

/// desk -> hall, managers only. Answer: HeldConsents.
struct HeldConsentsAsk {};
/// Consents that recognise nobody until a human has asked the resident, since old records were put back.
struct HeldConsents {
    struct Line {
        db::ResidentId resident{};
        std::string name; ///< empty: the row is damaged
        db::Words sexAndAge;
        db::Time since{};
        bool isRestored = false; ///< `yimenctl restore` did it; else the hall, when it found what lies outside wanting
    };
    std::vector<Line> lines; ///< by number, at most 100
    int all = 0;
};
/// desk -> hall, managers only: the resident is here and says that the consent stands. Answer: Done, or Refused:
/// NotFound (none is held back).
struct ConsentConfirm {
    db::ResidentId resident{};
};

/// Name, pinyin initials, last four of phone or ID, or address. Answer: ResidentMatches, at most 20.
struct SearchResidents {
    std::string text; ///< 1 to 40 characters
};

struct ResidentMatches {
    std::string text;
    struct Match {
        db::ResidentId resident{};
        std::string name;
        db::Words sexAndAge;
        std::string address; ///< only where name, sex and age do not tell two of them apart; else empty
        std::string idTail;
        bool faceEnrolled = false;
    };
    std::vector<Match> matches;
    bool hasMore = false;
};

/// Answer: Done or Refused; the kiosk gets EnrolmentDecided.
struct EnrolmentDecide {
    std::string enrolmentKey;
    bool approve = false;
    db::ResidentId resident{}; ///< approve only
    std::string guardianName;  ///< approve only, and only for a resident under 14 (else NeedsGuardian); or empty
};

// --- hall -> desk, unasked -------------------------------------------------------------------------------------------

/// One arrival as it is now; the newest event of an arrival replaces what a desk had of it.
struct ArrivalChanged {
    db::ArrivalEventSeq seq{};
    db::Arrival arrival;
    std::string kioskLabel;
    std::string takenByName;
    std::string takenByWindow;
    std::optional<db::NeedsSummary> summary; ///< present if the arrival is linked to a resident
    struct Candidate {
        db::ResidentId resident{};
        std::string name;
        db::Words sexAndAge;
        std::string address; ///< only where name, sex and age do not tell two of them apart; else empty
    };
    std::vector<Candidate> candidates;        ///< basis Unsure only
    std::optional<db::Time> firstGoodFrameAt; ///< for the latency figure; absent on replay
    std::string firstContactName = {};        ///< 首问负责: who was asked first; empty: nobody yet
    std::optional<db::Time> firstContactAt = {};
    std::string handedByName = {}; ///< who handed it over, until it is accepted
    std::string handOverNote = {}; ///< what they said
};

/// Duplicate: nothing is stored yet; staff say whether it is somebody else (DuplicateDecide).
enum class EnrolmentStep { Asked, Approved, Declined, Enrolled, Duplicate, LowQuality, Cancelled };

/// How well a new resident stands apart from everybody else who is enrolled, by the nearest other one.
enum class Separation {
    Alone, ///< nobody else is enrolled
    Clear, ///< the nearest is far under what a human is asked about
    Fair,  ///< under it
    Near,  ///< over it: the desk will be asked now and then
};

/// Where an enrolment stands, for every signed-in desk.
struct EnrolmentChanged {
    std::string enrolmentKey;
    db::DeviceId kiosk{};
    std::string kioskLabel;
    EnrolmentStep step{};
    std::string residentName;                    ///< Approved and later; isRefresh: always
    std::string duplicateName;                   ///< Duplicate only: whom the templates look like
    bool isRefresh = false;                      ///< new templates under the consent that stands; `resident` is given
    std::optional<db::ResidentId> resident = {}; ///< isRefresh only: whom staff confirm when they approve
    std::optional<Separation> separation = {};   ///< Enrolled and Duplicate only
};

/// How a kiosk is, for every signed-in desk.
struct DeviceChanged {
    db::DeviceId device{};
    std::string label;
    bool online = false;
    CameraState camera{};
};

// --- presentation attacks --------------------------------------------------------------------------------------------

/// What made the kiosk take what it saw for a picture of a face.
enum class AttackSign {
    Passive,   ///< how it looks
    Challenge, ///< it did not do what it was asked, and looked doubtful
};

/// kiosk -> hall: a picture was held before the camera. Nothing of it is sent, and nothing of it was kept. The hall
/// does not compare this track any more, notes the attack in the audit log and tells the desks. Answer: Done, or
/// Refused (TooMany) when this kiosk has said so too often.
struct AttackSeen {
    std::string trackKey;
    AttackSign sign{};
    db::Time at{};
};

/// hall -> desk, unasked: the same for every signed-in desk; at sign-in, those of the last minutes.
struct AttackNotice {
    db::DeviceId device{};
    std::string kioskLabel;
    AttackSign sign{};
    db::Time at{};
};

// --- what a resident may need
// --------------------------------------------------------------------------------------------

/// A line is not said to this resident again, for as long as the reason holds; Answer: Done, and SummaryChanged to
/// every desk.
struct LineDismiss {
    db::ResidentId resident{};
    std::string lineKey = {}; ///< db::SummaryLine::key
    db::DismissReason reason{};
};
/// Takes that back. Answer: Done, and SummaryChanged; Refused with NotFound if it was not dismissed.
struct LineRestore {
    db::ResidentId resident{};
    std::string lineKey = {};
};

/// Keeps a time free. Answer: Done, and SummaryChanged; NotInState for a day that is past, or if the resident has an
/// appointment at that time; NotFound for an item that the catalogue does not have.
struct AppointmentMake {
    db::ResidentId resident{};
    std::string itemCode = {}; ///< an item's or a category's
    db::Date on{};
    int minute = 0; ///< of the day in the hall
    std::string note = {};
};
/// Answer: Done, and SummaryChanged; NotFound, or NotInState if it was cancelled before.
struct AppointmentCancel {
    db::AppointmentId appointment{};
};

/// hall -> desk, unasked. What the desks show of this resident is no longer true.
struct SummaryChanged {
    db::NeedsSummary summary;
    std::vector<db::Appointment> appointments; ///< of today and later, the next first
};

// --- matters ---------------------------------------------------------------------------------------------------------

/// A matter begins with what was brought; whoever asks owns it. Answer: MatterTold.
struct MatterStart {
    std::optional<db::ResidentId> resident = {}; ///< nothing: a complaint of somebody who leaves no name
    std::string itemCode = {};
    std::vector<std::string> brought = {};     ///< of the item's materials
    std::optional<db::ArrivalId> arrival = {}; ///< the visit that it comes of
    std::string proxy = {};                    ///< who acts for the resident, with authority on record; or empty
    std::string words = {};                    ///< a complaint's
    std::optional<db::StaffId> about = {};     ///< a complaint about this member of staff
};

/// A step; which fields count depends on it (db::matters::MatterAction).
enum class MatterStepKind {
    BringMaterials, ///< materials
    AskMaterials,   ///< materials
    Progress,       ///< words
    Delay,          ///< words: the reason; workingDays
    HandOn,         ///< words: the reason; unit
    Acknowledge,
    HandOver, ///< words; to
    Finish,   ///< words: the result; told
    Withdraw, ///< words: the reason
    Accept,   ///< what was handed over
};

/// Answer: MatterTold.
struct MatterAct {
    db::MatterId matter{};
    MatterStepKind step{};
    std::string words = {};
    std::vector<std::string> materials = {};
    int workingDays = 0;
    std::string unit = {};
    std::optional<db::StaffId> to = {};
    std::optional<db::Told> told = {};
};

/// Answer: MatterTold.
struct MatterOpen {
    db::MatterId matter{};
};

/// A matter with its names, its clock and its history.
struct MatterFile {
    db::Matter matter;
    std::string residentName;
    std::string ownerName; ///< or empty
    db::ClockColour colour{};
    int workingDaysLeft = 0;
    struct Step {
        db::Time at{};
        std::string byName;
        std::string action; ///< see db::MatterStep
        std::string words;
    };
    std::vector<Step> steps;           ///< newest first, at most 20
    std::string firstContactName = {}; ///< 首问负责
    std::optional<db::Time> firstContactAt = {};
    std::string handedByName = {}; ///< until the owner has accepted it
    std::optional<db::Authority> proxy = {};
    std::string aboutName = {}; ///< a complaint about this member of staff
    bool isComplaint = false;
    std::string number = {}; ///< for the resident's slip; digits
    std::string code = {};   ///< six digits; with the number it opens the progress at a kiosk
    std::optional<CaseDelay> delayed = {};
};

/// What became of a step, or why it was not taken; then nothing was changed.
struct MatterTold {
    std::optional<MatterFile> file;
    std::vector<std::string> notice; ///< 一次性告知: all that is missing, if it must be told now
    std::string refusal;             ///< the sentence for staff, or empty
};

/// What is open, the nearest limit first: one's own (what was handed to one before all), or the whole hall's; for the
/// manager also what nobody looks after, and what another unit has not answered for in time (else NotAllowed). A
/// complaint is not told to whom it is about. Answer: OpenMatters.
struct MattersAsk {
    bool isWholeHall = false;
    bool isNobodys = false;
};

struct OpenMatters {
    struct Line {
        db::MatterId matter{};
        std::optional<db::ResidentId> resident; ///< nothing: a complaint without a name
        std::string residentName;
        std::string itemCode;
        std::string ownerName; ///< or empty
        db::MatterState state{};
        db::ClockColour colour{};
        std::optional<db::Date> limit;
        int workingDaysLeft = 0;
        std::string handedByName = {}; ///< handed over and not accepted yet
        std::string silentUnit = {};   ///< it was handed on there, and they have not answered for it in time
    };
    /// An arrival that was taken and left, or handed over and not accepted.
    struct Visit {
        db::ArrivalId arrival{};
        std::string name; ///< of the resident, or empty
        std::string ownerName;
        std::string handedByName;
        std::string note;
        db::Time takenAt{};
    };
    std::vector<Line> lines;        ///< at most 100
    int all = 0;                    ///< how many there are
    std::vector<Visit> visits = {}; ///< one's own: what was handed to one; nobody's: what was left. At most 50
};

// --- first contact, who is where, and who may act for whom -----------------------------------------------------------

/// desk -> hall. Answer: DutyTold.
struct DutyAsk {};

/// How the staff of this hall stand, and what the one who asks has in hand.
struct Duty {
    struct Colleague {
        db::StaffId staff{};
        std::string name;
        std::string window;
        bool isHere = false;                    ///< signed in
        std::optional<db::Time> awayUntil = {}; ///< their note (去向留言)
        std::string asksName = {};              ///< who helps meanwhile
        std::string words = {};
    };
    std::vector<Colleague> colleagues; ///< active, by name, the one who asks among them; at most 100
    int arrivals = 0;                  ///< open in the asker's hands
    int matters = 0;
    int handedToYou = 0; ///< of both, not accepted yet
    int nobodys = 0;     ///< of both, for the manager; with what another unit has not answered for in time
    int pressing = 0;    ///< of `matters`, due by the next working day, or late
    int lateNeeds = 0;   ///< in the whole hall
};

/// What became of it, or why it was not done; then nothing was changed.
struct DutyTold {
    std::optional<Duty> duty;
    std::string refusal; ///< the sentence for staff, or empty
};

/// desk -> hall. Out until then, and whom to ask; no `until`: back. Answer: DutyTold.
struct WhereaboutsSet {
    std::optional<db::Time> until;
    std::optional<db::StaffId> asks;
    std::string words;
};

/// desk -> hall. To a colleague, with a note; the desks see ArrivalChanged. Answer: DutyTold.
struct HandOverArrival {
    db::ArrivalId arrival{};
    db::StaffId to{};
    std::string note;
};

/// desk -> hall, of the receiver. Answer: DutyTold.
struct AcceptArrival {
    db::ArrivalId arrival{};
};

/// desk -> hall, before signing off: all open arrivals and matters of the one who asks. All or none. Answer: DutyTold.
struct HandOverAll {
    db::StaffId to{};
    std::string note;
};

/// hall -> desks: somebody came, left, or left a note; ask again.
struct DutyChanged {};

/// hall -> the desks of whoever may know of it: a matter began or went a step on, or a new day began. Ask again the
/// lists that are shown, and the page if it is this matter's. Sent once for what a desk or a kiosk did.
struct MattersChanged {
    std::optional<db::MatterId> matter; ///< nothing: several, or the day
};

/// hall -> desks of managers, after sign-in and when it changes: the hall's clock was set, or differs from a device's.
/// Which of the two is wrong, nobody here can know.
struct ClockNotice {
    struct Device {
        std::string label;
        int aheadSeconds = 0; ///< of the hall; negative: behind it
    };
    int steppedBySeconds = 0;          ///< by the newest step since the hall started; 0: none
    std::optional<db::Time> steppedAt; ///< by the clock as it was set
    std::vector<Device> devices;       ///< that are a minute and more off
};

/// hall -> desks of managers, after sign-in and when it changes: what in the hall's records needs a human.
struct HallTroubles {
    /// A row that cannot be read any more; the hall goes on without it.
    struct Damaged {
        std::string table;
        std::int64_t row = 0;
        std::optional<db::ResidentId> resident; ///< whose it is, where the file still says so
        db::Time since{};                       ///< when the hall found it
        friend bool operator==(const Damaged&, const Damaged&) = default;
    };
    std::vector<Damaged> damaged; ///< at most 100
    int damagedRows = 0;          ///< all
    int heldConsents = 0;         ///< HeldConsentsAsk says whose
    friend bool operator==(const HallTroubles&, const HallTroubles&) = default;
};

/// hall -> a desk: whoever worked there may not go on with the password that they gave; the desk locks.
struct SessionEnded {};

/// hall -> kiosks, when it changes and, if there are any, when one connects: windows whose staff are out, without
/// names.
struct WindowsAway {
    struct Line {
        std::string window;
        db::Time until{};
        std::string helpingWindow; ///< or empty
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::vector<Line> lines;
    friend bool operator==(const WindowsAway&, const WindowsAway&) = default;
};

/// Windows that a hall tells of at once, and categories that it names windows for.
inline constexpr std::size_t kMostWindows = 20;
inline constexpr std::size_t kMostServed = 64;

/// hall -> kiosks and desks, when it changes, when a kiosk connects and when somebody signs in at a desk: where
/// somebody sits now, and who serves what. No names.
struct WindowsOpen {
    std::vector<std::string> open; ///< somebody is signed in there and has not gone out
    struct Line {
        std::string category;             ///< of the catalogue
        std::vector<std::string> windows; ///< of `open`, the first is named; at least one
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::vector<Line> lines; ///< the categories that are served now
    friend bool operator==(const WindowsOpen&, const WindowsOpen&) = default;
};

/// desk -> hall. Who may act for this resident; audited. Answer: Authorities.
struct AuthoritiesAsk {
    db::ResidentId resident{};
};

/// desk -> hall. Puts on record what staff saw on paper. Answer: Authorities.
struct AuthorityAdd {
    db::ResidentId resident{};
    std::string holder;
    db::AuthorityKind kind{};
    std::optional<db::Date> until;
};

struct Authorities {
    std::vector<db::Authority> all; ///< newest first, the lapsed ones too, at most 20
    std::string refusal;            ///< why it was not put on record, or empty
};

// --- enrolled again after a change of the model ----------------------------------------------------------------------

/// kiosk -> hall. Only for the arrival that this kiosk greeted last, if its templates are of another model and its
/// consent stands in the text in force (else StaleConsent: enrol as new). Answer: Done; the desks see EnrolmentAsked
/// with isRefresh; EnrolmentDecided follows.
struct RefreshAsk {
    std::string enrolmentKey; ///< UUID
    db::ArrivalId arrival{};
};

/// kiosk -> hall. New chips under the consent that stands. Answer: Done (the old templates are erased), or Refused.
struct RefreshSubmit {
    std::string enrolmentKey;
    std::vector<EnrolmentSubmit::Chip> chips; ///< 3 to 8
};

/// desk -> hall. Of an enrolment that stopped at Duplicate. Answer: Done or Refused.
struct DuplicateDecide {
    std::string enrolmentKey;
    bool isAnother = false; ///< another person, documents seen: stored, and the two are asked about from now on
};

// --- how recognition stands, and its calibration ---------------------------------------------------------------------

/// desk -> hall. Answer: Recognition.
struct RecognitionAsk {};

struct Recognition {
    std::string model;       ///< digest of the model in use; empty: nothing was seen or enrolled yet
    int persons = 0;         ///< residents with templates
    int toRefresh = 0;       ///< of them, without one of the model in use
    int lookAlikes = 0;      ///< pairs that are asked about
    double shippedKnown = 0; ///< the threshold that came with the program
    double knownNow = 0;     ///< the threshold in force
    /// In force; nothing: the thresholds that came with the program.
    std::optional<db::CalibrationId> inForce;
    bool applies = false; ///< inForce is of the model in use; else the shipped thresholds hold
    // The rest for a manager only; for others as if there were none.
    bool isRunning = false;                    ///< a calibration is being worked out
    int runningPercent = 0;                    ///< of the people
    std::optional<db::Calibration> tried;      ///< worked out last, not kept; id and times are 0
    std::vector<db::Calibration> calibrations; ///< newest first, 30 at most
};

/// desk -> hall, managers only (else NotAllowed). Works a calibration out, keeps nothing. Answer: Done at once, or
/// Refused: TooMany (one is running), NotFound (nobody is enrolled). RecognitionChanged follows.
struct CalibrationTry {
    double aim = 0.001; ///< share of the strangers who may be named, at this gallery's size
};

/// desk -> hall, managers only. Keeps the one tried last and puts it in force. Answer: Done, or Refused: NotInState
/// (none was tried, the gallery's model changed since, or it rests on too few people).
struct CalibrationKeep {};

/// desk -> hall, managers only. Answer: Done or Refused.
struct CalibrationChoose {
    std::int64_t calibration = 0; ///< 0: the thresholds that came with the program
};

/// hall -> desks of managers, unasked: ask again.
struct RecognitionChanged {};

// --- the catalogue ---------------------------------------------------------------------------------------------------

/// Asks for one file of the hall's catalogue. A kiosk or desk asks for part 0 after Welcome and after CatalogueChanged,
/// then for the rest, and checks what it has got as the hall did. Answer: CataloguePart; a desk need not be signed in.
struct CatalogueAsk {
    std::string have; ///< the version that the asker has, or empty; if it is the hall's, nothing is sent
    int part = 0;
};

struct CataloguePart {
    std::string version; ///< of the whole; if it is another than that of the parts before, begin again
    int part = 0;
    int parts = 0; ///< 0: the asker has this version already, or there is no such part
    std::string name;
    std::string text;
};

/// Pushed to kiosks and signed-in desks when the hall has read a new catalogue, or could not.
struct CatalogueChanged {
    std::string version; ///< in force
    std::string problem; ///< "FILE:LINE: reason" while a newer one is refused; for desks, empty for kiosks
};

// --- a visit after it was stored -------------------------------------------------------------------------------------

/// kiosk -> hall. "There is something else", of somebody whose visit of today has ended (Greeting::wasServed) and whom
/// this kiosk greeted last (else NotInState). requestKey makes it once only. Answer: Greeting, of the new arrival, or
/// of the one that another kiosk was faster with.
struct ComeAgain {
    std::string requestKey; ///< UUID
    db::ArrivalId arrival{};
};

/// What ArrivalWhy says of somebody who comes for what they have an appointment for today.
inline constexpr auto kAppointmentWhy = "appointment";

/// kiosk -> hall. What somebody whom this kiosk greeted last came for. Answer: Greeting, with the window for that; or
/// Refused: NotInState (another was greeted since, or staff have ended it).
struct ArrivalWhy {
    db::ArrivalId arrival{};
    std::string category; ///< as in AnonymousArrival, or kAppointmentWhy
};

/// kiosk -> hall. An AnonymousArrival of this kiosk was a slip of the hand. Answer: Done, also if it is taken back
/// already or never came; Refused: NotInState (staff have begun with it, or it was there for too long).
struct TakeBackArrival {
    std::string requestKey; ///< of the arrival
    db::Time at{};          ///< when they said so
};

/// How long a member of staff can take back what they did to an arrival, from the answer on.
inline constexpr std::chrono::minutes kMayUndo{2};

/// Takes back what this member of staff did last to this arrival: they finished it, or said that it is somebody else.
/// NotInState: they did neither, it is too long ago, or somebody changed it since.
struct UndoArrival {
    db::ArrivalId arrival{};
};

/// Every type that a message's content may have, in the order of the table.
struct BodyTypes
    : TypeList<Hello, Welcome, Refused, Done, Identify, Identified, ConfirmArrival, Greeting, AnonymousArrival,
               ArrivalStored, SignInStart, SignInChoices, SignInFinish, EnrolmentAsk, EnrolmentSubmit, EnrolmentCancel,
               VisitOver, WithdrawConsent, WithdrawAtDesk, Withdrawn, KioskState, EnrolmentDecided, StaffSignIn,
               StaffSignedIn, StaffSignOut, ArrivalsSince, TakeArrival, FinishArrival, NotThisPerson, LinkArrival,
               OpenResident, ResidentRecord, SearchResidents, ResidentMatches, EnrolmentDecide, ArrivalChanged,
               EnrolmentChanged, DeviceChanged, AttackSeen, AttackNotice, LineDismiss, LineRestore, AppointmentMake,
               AppointmentCancel, SummaryChanged, MatterStart, MatterAct, MatterOpen, MatterTold, MattersAsk,
               OpenMatters, DutyAsk, DutyTold, WhereaboutsSet, HandOverArrival, AcceptArrival, HandOverAll, DutyChanged,
               PasswordChange, PasswordReset, PasswordTold, SignInHelpAsk, SignInHelp, WaitLift, ClockNotice,
               HallTroubles, SessionEnded, HeldConsentsAsk, HeldConsents, ConsentConfirm, WindowsAway, WindowsOpen,
               AuthoritiesAsk, AuthorityAdd, Authorities, RefreshAsk, RefreshSubmit, DuplicateDecide, RecognitionAsk,
               Recognition, CalibrationTry, CalibrationKeep, CalibrationChoose, RecognitionChanged, CatalogueAsk,
               CataloguePart, CatalogueChanged, PlacesAsk, Places, NeedFile, NeedFiled, ProgressAsk, ProgressTold,
               RatingGive, PublishedTopics, NeedsAsk, Needs, NeedAct, NeedOpen, NeedTold, DirectoryAsk, Directory,
               NeedWeightSet, NeedsChanged, TopicsAsk, Topics, TopicAct, TopicTold, Publish, Published, ComeAgain,
               ArrivalWhy, TakeBackArrival, MattersChanged, RatingsAsk, Ratings, RatingsChanged, UndoArrival> {};

/// What a message says: exactly one value of one of BodyTypes, a Hello unless told. Not a std::variant: the whole list
/// would be part of the name of every function that touches one, and those names were nine tenths of the objects.
class Body {
public:
    Body()
        : Body{Hello{}} {}
    /// Implicit, so that a request or an answer is written as what it is.
    template <OneOf<BodyTypes> Type>
    Body(Type value) // NOLINT(google-explicit-constructor,hicpp-explicit-conversions)
        : m_index{BodyTypes::indexOf<Type>()}
        , m_value{std::move(value)} {}

    /// Position of the held value's type in BodyTypes.
    [[nodiscard]] std::size_t index() const { return m_index; }

    /// Holds an empty value of this type from now on. The reference is good until the body holds something else.
    template <OneOf<BodyTypes> Type>
    Type& emplace() {
        m_index = BodyTypes::indexOf<Type>();
        return m_value.emplace<Type>();
    }

    /// The held value, or nothing if it is of another type.
    template <OneOf<BodyTypes> Type>
    [[nodiscard]] const Type* as() const {
        return std::any_cast<Type>(&m_value);
    }

private:
    std::size_t m_index;
    std::any m_value;
};

/// As std::holds_alternative.
template <OneOf<BodyTypes> Type>
[[nodiscard]] bool holds(const Body& body) {
    return body.as<Type>() != nullptr;
}
/// As std::get_if.
template <OneOf<BodyTypes> Type>
[[nodiscard]] const Type* getIf(const Body* body) {
    return body == nullptr ? nullptr : body->as<Type>();
}
/// As std::get; requires that the body holds a `Type`.
template <OneOf<BodyTypes> Type>
[[nodiscard]] const Type& get(const Body& body) {
    const Type* value = body.as<Type>();
    assert(value != nullptr);
    return *value;
}

struct Message {
    Seq seq = 0;
    std::optional<Seq> inReplyTo;
    Body body;
};

} // namespace wire
