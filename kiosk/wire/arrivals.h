// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/records/resident.h"
#include "db/records/summary.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"
#include "vision/types/embedding.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Who comes, is recognised, signs in, and is served.
namespace wire {

struct Identified;
struct Greeting;
struct ArrivalStored;
struct SignInChoices;

/// One probe: the fused joint vector of several good chips of one track.
struct Identify {
    using Is = Request<Sender::Kiosk, Identified>;
    static constexpr std::string_view kName = "identify";
    std::string trackKey;                 ///< made by the kiosk for each track, unique for ever (UUID)
    std::vector<std::string> otherTracks; ///< keys of the other tracks in the same frame
    vision::Embedding probe;
    int chips = 0;                ///< how many good chips went into it, at least 1
    float quality = 0;            ///< mean quality of the chips, [0, 1]
    float liveness = 0;           ///< mean liveness score of the chips, [0, 1], 1 is live
    db::Time firstGoodFrameAt{};  ///< wall clock of the first good frame of this track
    bool challengePassed = false; ///< the visitor turned, blinked or nodded as the kiosk asked, in this track
    template <typename S = Identify>
    static constexpr auto fields() {
        return std::tuple{field<&S::trackKey>(Key{}),          field<&S::otherTracks>(List<Key>{.most = 32}),
                          field<&S::probe>(Joint{}),           field<&S::chips>(Whole{1, 1000}),
                          field<&S::quality>(Part{}),          field<&S::liveness>(Part{}),
                          field<&S::firstGoodFrameAt>(When{}), field<&S::challengePassed>(Flag{})};
    }
};

enum class Outcome {
    Known,
    Unsure, ///< not told to the visitor; more frames may help
    Unknown,
    NotLive, ///< no identification was tried; the visitor is served without a face
};
template <>
struct Names<Outcome> {
    static constexpr std::array<std::string_view, 4> kAll{"known", "unsure", "unknown", "not-live"};
};

/// hall -> kiosk, the answer to Identify.
struct Identified {
    using Is = Reply;
    static constexpr std::string_view kName = "identified";
    std::string trackKey;
    Outcome outcome{};
    std::optional<db::ArrivalId> arrival; ///< Known only; already stored
    std::string maskedName;               ///< Known only: first and last character, the rest hidden
    bool sameVisit = false;               ///< Known only: this visit was already on the desk's list
    bool wasServed = false; ///< Known only: `arrival` is today's visit, which has ended; no new one was stored
    template <typename S = Identified>
    static constexpr auto fields() {
        return std::tuple{field<&S::trackKey>(Key{}),     field<&S::outcome>(Named{}),  field<&S::arrival>(Maybe<Id>{}),
                          field<&S::maskedName>(kPerson), field<&S::sameVisit>(Flag{}), field<&S::wasServed>(Flag{})};
    }
};

/// The resident says yes or no to the masked name. Answer: Greeting if yes, Done if no.
struct ConfirmArrival {
    using Is = Request<Sender::Kiosk, Greeting, Done>;
    static constexpr std::string_view kName = "confirm-arrival";
    db::ArrivalId arrival{};
    bool isMe = false;
    template <typename S = ConfirmArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{}), field<&S::isMe>(Flag{})};
    }
};

/// Counts only: nothing personal follows from a face alone.
struct Greeting {
    using Is = Reply;
    static constexpr std::string_view kName = "greeting";
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
    template <typename S = Greeting>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{}),
                          field<&S::maskedName>(kPerson),
                          field<&S::window>(kLabel),
                          field<&S::openMatters>(kCount),
                          field<&S::mattersWithProgress>(kCount),
                          field<&S::openNeeds>(kCount),
                          field<&S::faceEnrolled>(Flag{}),
                          field<&S::faceOutdated>(Flag{}),
                          field<&S::awayUntil>(Maybe<When>{}),
                          field<&S::helpingWindow>(kLabel),
                          field<&S::wasServed>(Flag{}),
                          field<&S::appointmentsToday>(kCount)};
    }
};

/// A visitor who says what they came for. Kept by the kiosk in memory until it is answered; requestKey makes it once
/// only. Answer: ArrivalStored.
struct AnonymousArrival {
    using Is = Request<Sender::Kiosk, ArrivalStored>;
    static constexpr std::string_view kName = "anonymous-arrival";
    std::string requestKey; ///< UUID
    std::string category;   ///< a category's or an item's code of the catalogue, or "help" (call a person)
    db::Time at{};
    std::optional<std::string> trackKey; ///< joins the candidates of an unsure track, if any
    template <typename S = AnonymousArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::requestKey>(Key{}), field<&S::category>(Text{.most = 64, .least = 1}),
                          field<&S::at>(When{}), field<&S::trackKey>(Maybe<Key>{})};
    }
};

struct ArrivalStored {
    using Is = Reply;
    static constexpr std::string_view kName = "arrival-stored";
    std::string requestKey;
    db::ArrivalId arrival{};
    std::string window;     ///< as in Greeting
    std::string token = {}; ///< by which they will be called, such as "A07"; or empty
    template <typename S = ArrivalStored>
    static constexpr auto fields() {
        return std::tuple{field<&S::requestKey>(Key{}), field<&S::arrival>(Id{}), field<&S::window>(kLabel),
                          field<&S::token>(Text{.most = 8})};
    }
};

/// kiosk -> hall. An AnonymousArrival of this kiosk was a slip of the hand. Answer: Done, also if it is taken back
/// already or never came; Refused: NotInState (staff have begun with it, or it was there for too long).
struct TakeBackArrival {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "take-back-arrival";
    std::string requestKey; ///< of the arrival
    db::Time at{};          ///< when they said so
    template <typename S = TakeBackArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::requestKey>(Key{}), field<&S::at>(When{})};
    }
};

/// What ArrivalWhy says of somebody who comes for what they have an appointment for today.
inline constexpr auto kAppointmentWhy = "appointment";

/// kiosk -> hall. What somebody whom this kiosk greeted last came for. Answer: Greeting, with the window for that; or
/// Refused: NotInState (another was greeted since, or staff have ended it).
struct ArrivalWhy {
    using Is = Request<Sender::Kiosk, Greeting>;
    static constexpr std::string_view kName = "arrival-why";
    db::ArrivalId arrival{};
    std::string category; ///< as in AnonymousArrival, or kAppointmentWhy
    template <typename S = ArrivalWhy>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{}), field<&S::category>(Text{.most = 64, .least = 1})};
    }
};

/// kiosk -> hall. "There is something else", of somebody whose visit of today has ended (Greeting::wasServed) and whom
/// this kiosk greeted last (else NotInState). requestKey makes it once only. Answer: Greeting, of the new arrival, or
/// of the one that another kiosk was faster with.
struct ComeAgain {
    using Is = Request<Sender::Kiosk, Greeting>;
    static constexpr std::string_view kName = "come-again";
    std::string requestKey; ///< UUID
    db::ArrivalId arrival{};
    template <typename S = ComeAgain>
    static constexpr auto fields() {
        return std::tuple{field<&S::requestKey>(Key{}), field<&S::arrival>(Id{})};
    }
};

/// Sign-in without a face, first step. Answer: SignInChoices, always of the same size, whether anybody fits or not; or
/// Refused (LockedOut). A list that was asked for counts as a guess.
struct SignInStart {
    using Is = Request<Sender::Kiosk, SignInChoices>;
    static constexpr std::string_view kName = "sign-in-start";
    std::string phoneTail; ///< four digits
    template <typename S = SignInStart>
    static constexpr auto fields() {
        return std::tuple{field<&S::phoneTail>(Digits{4})};
    }
};

struct SignInChoices {
    using Is = Reply;
    static constexpr std::string_view kName = "sign-in-choices";
    std::string phoneTail;
    std::vector<std::string> firstCharacters; ///< 24 characters, sorted, with decoys
    template <typename S = SignInChoices>
    static constexpr auto fields() {
        return std::tuple{field<&S::phoneTail>(Digits{4}),
                          field<&S::firstCharacters>(List<Text>{.most = 64, .each = {.most = 8, .least = 1}})};
    }
};

/// Last step, with all three: phone tail and first character alone call up nobody. Answer: Greeting (an arrival is
/// stored), or Refused: WrongCredentials (which of the three does not fit is not said), LockedOut.
struct SignInFinish {
    using Is = Request<Sender::Kiosk, Greeting>;
    static constexpr std::string_view kName = "sign-in-finish";
    std::string requestKey; ///< UUID
    std::string phoneTail;
    std::string firstCharacter;
    std::string idTail; ///< last four of the ID number; the last may be X
    template <typename S = SignInFinish>
    static constexpr auto fields() {
        return std::tuple{field<&S::requestKey>(Key{}), field<&S::phoneTail>(Digits{4}),
                          field<&S::firstCharacter>(Text{.most = 8, .least = 1}), field<&S::idTail>(Key{})};
    }
};

/// The page of whom this kiosk greeted has ended: from now on it may ask nothing in their name. Also when a kiosk
/// connects and nobody stands before it, so that what a line that was cut has swallowed is said. Answer: Done, always.
struct VisitOver {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "visit-over";
    std::optional<db::ArrivalId> arrival; ///< theirs; nothing: whoever it was
    template <typename S = VisitOver>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Maybe<Id>{})};
    }
};

/// "Send me all after this one." Answer: the missed ArrivalChanged in order, then Done; from then on they are pushed.
struct ArrivalsSince {
    using Is = Refresh<Sender::Staff, Done>;
    static constexpr std::string_view kName = "arrivals-since";
    db::ArrivalEventSeq after{};
    template <typename S = ArrivalsSince>
    static constexpr auto fields() {
        return std::tuple{field<&S::after>(Id{.mayBeZero = true})};
    }
};

/// One arrival as it is now; the newest event of an arrival replaces what a desk had of it.
struct ArrivalChanged {
    using Is = Push;
    static constexpr std::string_view kName = "arrival-changed";
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
        template <typename S = Candidate>
        static constexpr auto fields() {
            return std::tuple{field<&S::resident>(Id{}), field<&S::name>(kPerson), field<&S::sexAndAge>(Object{}),
                              field<&S::address>(kLine)};
        }
    };
    std::vector<Candidate> candidates;        ///< basis Unsure only
    std::optional<db::Time> firstGoodFrameAt; ///< for the latency figure; absent on replay
    std::string firstContactName = {};        ///< 首问负责: who was asked first; empty: nobody yet
    std::optional<db::Time> firstContactAt = {};
    std::string handedByName = {}; ///< who handed it over, until it is accepted
    std::string handOverNote = {}; ///< what they said
    template <typename S = ArrivalChanged>
    static constexpr auto fields() {
        return std::tuple{field<&S::seq>(Id{}),
                          field<&S::arrival>(Object{}),
                          field<&S::kioskLabel>(kLabel),
                          field<&S::takenByName>(kPerson),
                          field<&S::takenByWindow>(kLabel),
                          field<&S::summary>(Maybe<Object>{}),
                          field<&S::candidates>(List<Object>{.most = 3}),
                          field<&S::firstGoodFrameAt>(Maybe<When>{}),
                          field<&S::firstContactName>(kPerson),
                          field<&S::firstContactAt>(Maybe<When>{}),
                          field<&S::handedByName>(kPerson),
                          field<&S::handOverNote>(kNote)};
    }
};

/// The requests on one arrival. Answer: Done or Refused; what changed comes as ArrivalChanged to every desk.
struct TakeArrival {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "take-arrival";
    db::ArrivalId arrival{};
    template <typename S = TakeArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{})};
    }
};

struct FinishArrival {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "finish-arrival";
    db::ArrivalId arrival{};
    template <typename S = FinishArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{})};
    }
};

/// How long a member of staff can take back what they did to an arrival, from the answer on.
inline constexpr std::chrono::minutes kMayUndo{2};

/// Takes back what this member of staff did last to this arrival: they finished it, or said that it is somebody else.
/// NotInState: they did neither, it is too long ago, or somebody changed it since.
struct UndoArrival {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "undo-arrival";
    db::ArrivalId arrival{};
    template <typename S = UndoArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{})};
    }
};

/// Why somebody is not who the hall took them for.
enum class UnlinkReason {
    TheySaidNo,
    OtherDocument, ///< their document says somebody else
    Slip,          ///< a member of staff linked the wrong one
};
template <>
struct Names<UnlinkReason> {
    static constexpr std::array<std::string_view, 3> kAll{"they-said-no", "other-document", "slip"};
};

/// Undoes the link, tells the audit why, keeps an anonymous arrival.
struct NotThisPerson {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "not-this-person";
    db::ArrivalId arrival{};
    UnlinkReason reason{};
    template <typename S = NotThisPerson>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{}), field<&S::reason>(Named{})};
    }
};

/// What a member of staff knows it from.
enum class LinkEvidence {
    Document, ///< seen
    TheySaid,
    KnownToMe,
};
template <>
struct Names<LinkEvidence> {
    static constexpr std::array<std::string_view, 3> kAll{"document", "they-said", "known-to-me"};
};

/// A member of staff says who it is (a candidate of an unsure arrival, or anybody they found), and what they know it
/// from; both are in the audit log.
struct LinkArrival {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "link-arrival";
    db::ArrivalId arrival{};
    db::ResidentId resident{};
    LinkEvidence evidence{};
    template <typename S = LinkArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{}), field<&S::resident>(Id{}), field<&S::evidence>(Named{})};
    }
};

/// What made the kiosk take what it saw for a picture of a face.
enum class AttackSign {
    Passive,   ///< how it looks
    Challenge, ///< it did not do what it was asked, and looked doubtful
};
template <>
struct Names<AttackSign> {
    static constexpr std::array<std::string_view, 2> kAll{"passive", "challenge"};
};

/// kiosk -> hall: a picture was held before the camera. Nothing of it is sent, and nothing of it was kept. The hall
/// does not compare this track any more, notes the attack in the audit log and tells the desks. Answer: Done, or
/// Refused (TooMany) when this kiosk has said so too often.
struct AttackSeen {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "attack-seen";
    std::string trackKey;
    AttackSign sign{};
    db::Time at{};
    template <typename S = AttackSeen>
    static constexpr auto fields() {
        return std::tuple{field<&S::trackKey>(Key{}), field<&S::sign>(Named{}), field<&S::at>(When{})};
    }
};

/// hall -> desk, unasked: the same for every signed-in desk; at sign-in, those of the last minutes.
struct AttackNotice {
    using Is = Push;
    static constexpr std::string_view kName = "attack-notice";
    db::DeviceId device{};
    std::string kioskLabel;
    AttackSign sign{};
    db::Time at{};
    template <typename S = AttackNotice>
    static constexpr auto fields() {
        return std::tuple{field<&S::device>(Id{}), field<&S::kioskLabel>(kLabel), field<&S::sign>(Named{}),
                          field<&S::at>(When{})};
    }
};

using ArrivalsMessages =
    TypeList<Identify, Identified, ConfirmArrival, Greeting, AnonymousArrival, ArrivalStored, TakeBackArrival,
             ArrivalWhy, ComeAgain, SignInStart, SignInChoices, SignInFinish, VisitOver, ArrivalsSince, ArrivalChanged,
             TakeArrival, FinishArrival, UndoArrival, NotThisPerson, LinkArrival, AttackSeen, AttackNotice>;

} // namespace wire
