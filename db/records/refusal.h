// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

/// What the hall's rules refuse: the rule and its arguments. Each screen says it in its own language.
namespace db {

/// Why a matter is not begun, or does not go on.
enum class MatterRefusal {
    HasEnded,            ///< finished or withdrawn: nothing more happens to it
    NotYours,            ///< another member of staff owns it, and you are not the manager
    WaitsForMaterial,    ///< bring what is missing first
    NothingMissing,      ///< there is no gap that these materials could fill
    NoReason,            ///< this step needs its words: a reason, a result, a unit, a note
    NotHandedOn,         ///< nobody waits for an acknowledgement
    PromiseIsPast,       ///< a delay is told before the limit, or the manager answers for it
    BeyondStatutory,     ///< a clerk may not promise past the statutory limit
    ExtendedAlready,     ///< the statutory limit is extended once
    ImpossibleExtension, ///< less than one working day, or past what the law lets a manager add
    AboutYou,            ///< a complaint is never handled by whom it is about, be it the manager
    ToTheOneMeant,       ///< nor is it handed to them
    HasItAlready,        ///< the receiver owns it
    ReceiverIsAway,      ///< the receiver left a note that they are out
    NothingToAccept,     ///< it was not handed to you
    NoComplaint,         ///< only a complaint is about a member of staff
    NobodysMatter        ///< only a complaint is taken from somebody who leaves no name
};

/// Why an arrival does not go to somebody else, or is not accepted.
enum class HandOverRefusal {
    IsDone,       ///< nothing more happens to it
    NotTaken,     ///< nobody owns it yet: take it first
    NotYours,     ///< another member of staff owns it, and you are not the manager
    NoNote,       ///< 移交要留话: the receiver must know what was said
    HasItAlready, ///< the receiver owns it
    NotStaff,     ///< the receiver does not work here, or not any more
    IsAway,       ///< the receiver left a note that they are out
    NothingToAccept,
    NotForYou, ///< it was handed to another
};

/// Why a note of being out (去向留言) is not taken.
enum class WhereaboutsRefusal {
    InThePast,
    TooLong,      ///< longer than kLongestAway: that is a hand-over
    AsksYourself, ///< somebody else helps meanwhile
    AsksNobody,   ///< who shall help does not work here, or is out too
};

/// Why somebody does not act for a resident, or an authority is not put on record.
enum class ProxyRefusal {
    NoAuthority, ///< nothing on record lets this person act for the resident
    Lapsed,      ///< what was on record has run out
    NoName,
    EndNeeded, ///< a letter of authority says until when
    EndIsPast,
};

/// Why a step of a need is not taken.
enum class NeedRefusal {
    HasEnded,        ///< evaluated, merged, declined or withdrawn
    HasNotEnded,     ///< there is nothing to bring back
    NotClassified,   ///< classify it first
    NotPlanned,      ///< plan it first
    NotClaimed,      ///< nobody does it yet
    IsClaimed,       ///< somebody does it: they give it back first
    IsDone,          ///< it is done; reopen it first
    NotDone,         ///< it is not done yet
    ManagerOnly,     ///< this step is the manager's
    StaffOnly,       ///< a resident may rate and withdraw, and nothing else
    NoWords,         ///< this step needs its words
    NoDay,           ///< a plan has a day, and the day is not past
    KeyNeedsUnit,    ///< a key need is taken on by a unit or an organisation
    NoSkill,         ///< a professional need is taken on by somebody with the skill
    SameNeed,        ///< a need is not its own duplicate
    OtherHasEnded,   ///< the need that it should go on with has ended
    RatedBefore,     ///< a rating changes until the end of the day on which it was given
    AwaitsRating,    ///< the resident still has time to rate
    BadGradeUnheard, ///< who rated badly is answered before it is closed
    TooLate,         ///< only the manager brings back what ended on an earlier day
};

/// Why a step of a topic of the talking day is not taken.
enum class TopicRefusal {
    NotDiscussed, ///< decide together first
    NotDone,      ///< it is not done yet
    NotRated,     ///< nobody has rated it yet
    IsDone,       ///< it is done; reopen it first
    HasEnded,     ///< closed
    ManagerOnly,
    NoWords,
    NoDay,     ///< by when, and not in the past
    NoGrades,  ///< five numbers, and somebody graded
    NoTalkDay, ///< topics are raised for the residents' talking day
};

using RefusedBy =
    std::variant<MatterRefusal, HandOverRefusal, WhereaboutsRefusal, ProxyRefusal, NeedRefusal, TopicRefusal>;

struct Refusal {
    RefusedBy rule = {};
    int limit = 0; ///< that the rule names, if it names one: working days (ImpossibleExtension), days (TooLong)
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

} // namespace db
