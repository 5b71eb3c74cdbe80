// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/topic.h"
#include "db/records/words.h"
#include "db/records/work.h"

#include <optional>
#include <string>
#include <vector>

/// What is said about needs, progress, ratings and the talk day; messages.h has the rest.
namespace wire {

// --- places ----------------------------------------------------------------------------------------------------------

/// kiosk or desk -> hall. The cells of the grid right under one, or the topmost ones. Answer: Places.
struct PlacesAsk {
    std::optional<db::GridCellId> within;
};

struct Places {
    std::optional<db::GridCellId> within;
    struct Cell {
        db::GridCellId id{};
        int level = 1;        ///< 1 (community) to 5 (unit)
        std::string label;    ///< such as "和平社区/一小区/3号楼"; nobody's name
        bool hasMore = false; ///< there are cells within it
    };
    std::vector<Cell> cells; ///< at most 200, in the order of their labels
};

// --- needs -----------------------------------------------------------------------------------------------------------

/// kiosk or desk -> hall. requestKey makes it once only. Answer: NeedFiled, or Refused: NotFound (no such category,
/// place or resident), NotInState (this kiosk did not greet that arrival last), NotAllowed (a kiosk named a resident).
struct NeedFile {
    std::string requestKey; ///< UUID
    std::string category;   ///< a category's code of the catalogue
    std::string words;      ///< 2 to 500 characters
    std::optional<db::GridCellId> place;
    db::NeedChannel channel{};              ///< Kiosk from a kiosk; any other from a desk
    std::optional<db::ArrivalId> arrival;   ///< kiosk: whom it greeted last, so that the need is theirs; or nothing
    std::optional<db::ResidentId> resident; ///< desk only
};

struct NeedFiled {
    std::string requestKey;
    std::string number;     ///< digits; for the slip: "20001233" is shown as "2000 1233"
    std::string code;       ///< six digits, for the slip: who has them can look the progress up
    bool mayBeSame = false; ///< somebody asked for something like it before; nothing of that is said here
    bool isTheirs = false;  ///< it is in the resident's file, so that the last six of the ID number open it, too
    int answerWithin = 0;   ///< working days, today not counted, in which the hall says what becomes of it
};

// --- progress --------------------------------------------------------------------------------------------------------

/// What shows that one may see a case besides its number.
enum class ProofKind {
    IdTail, ///< the last six of the resident's ID number; the last may be X
    Code,   ///< six digits from the slip or the desk
};

struct Proof {
    ProofKind kind{};
    std::string text; ///< IdTail: 6 characters; Code: 6 digits
};

/// kiosk -> hall. Answer: ProgressTold, or Refused: NotFound (the number has a slip of the hand: its check digit does
/// not fit; no try is counted), WrongCredentials (no such case, or the proof does not fit it; which of them is not
/// said), LockedOut (too many tries at this kiosk or about this number; see retryAfterSeconds).
struct ProgressAsk {
    std::string number; ///< digits alone
    Proof proof;
};

enum class CaseKind { Matter, Need };

/// Matter: Received, Materials (only if it waited for some), Handling, Ended. Need: Received, Classified, Planned,
/// ActedOn, Rated.
enum class CaseStep { Received, Materials, Handling, Ended, Classified, Planned, ActedOn, Rated };

enum class StepMark { Done, Now, ToCome };

enum class CaseEnd {
    Open,
    Finished,  ///< with a result
    Withdrawn, ///< by the resident
    Declined,  ///< needs only; `result` has the reason
    Merged,    ///< needs only: goes on under another number, `goesOnAs`
};

/// The promised day was moved; of the newest time that it was.
struct CaseDelay {
    db::Date on{};      ///< when that was decided
    std::string reason; ///< in the staff's words, written for the resident
};

/// Nothing in it names a person.
struct ProgressTold {
    std::string number;
    CaseKind kind{};
    std::string subject; ///< Matter: the item's code; Need: the category's code
    std::string asked;   ///< Need: what was asked, in short (db::needs::inShort); Matter: empty
    struct Step {
        CaseStep step{};
        StepMark mark{};
        std::optional<db::Date> on; ///< Done or Now, where the day is known
    };
    std::vector<Step> steps; ///< in order, at most 8
    CaseEnd end{};
    std::optional<db::Date> expectedBy; ///< while it is open: the promised day
    std::vector<std::string> missing;   ///< materials to bring
    std::string result;                 ///< what came of it, in the staff's words; or empty
    struct News {
        db::Date on{};
        std::string words;
    };
    std::vector<News> news;         ///< needs only: progress that staff wrote for the resident, newest first, at most 5
    db::Words handledBy;            ///< the unit, organisation or team; empty: this hall
    std::string askWhom;            ///< the hall's name; never a resident
    std::string askPhone;           ///< or empty
    std::string goesOnAs;           ///< Merged only: a number
    bool mayRate = false;           ///< RatingGive is open for it now
    std::optional<db::Grade> rated; ///< the grade that was given
    std::optional<CaseDelay> delayed = {}; ///< matters only, while it is open
};

// --- ratings ---------------------------------------------------------------------------------------------------------

/// What is rated.
enum class RatingOf { Arrival, Matter, Need };

/// kiosk or desk -> hall. One rating for each; given again it takes the other's place until the day's end. Answer:
/// Done, or Refused: NotInState (too late, not done yet, or a visit that was not at this kiosk today), NotFound,
/// WrongCredentials, LockedOut (as ProgressAsk).
struct RatingGive {
    RatingOf of{};
    std::optional<db::ArrivalId> arrival; ///< Arrival only
    std::string number;                   ///< Matter or Need: the case's number; else empty
    std::optional<Proof> proof;           ///< kiosk, Matter or Need: as in ProgressAsk; a desk gives none
    db::Grade grade{};
    std::string words; ///< at most 200 characters, or empty
};

/// desk -> hall. What residents thought, for staff to learn from: a clerk hears of their own visits and matters, a
/// manager of the whole hall's. Audited. Answer: Ratings.
struct RatingsAsk {};

struct Ratings {
    /// Of one's own work nothing says who gave it: no name, no number, no hour; with a low grade not even for what.
    struct Line {
        RatingOf of{};
        db::Grade grade{};
        std::string words;
        db::Date on{};
        std::string about;        ///< code of the item, the category or the purpose; or empty
        std::string number;       ///< of the case; or empty
        std::string residentName; ///< or empty
        std::string staffName;    ///< whose work it was; empty: one's own, or nobody's
    };
    std::vector<Line> lines; ///< of the last 90 days; the lowest grade first, then the newest; at most 100
    int all = 0;
    int low = 0; ///< of all, with one of the two lowest grades
};

/// hall -> the desks of managers and of whose work it was: a resident gave a grade; ask again if they are shown.
struct RatingsChanged {};

// --- what is shown to everybody --------------------------------------------------------------------------------------

/// hall -> kiosk, unasked: when the kiosk connects, and when it changes. Every sentence was written for this and
/// approved by a manager; nothing is copied from what residents said.
struct PublishedTopics {
    struct Topic {
        std::string category;           ///< code
        std::string title;              ///< what was asked
        std::string result;             ///< what was done
        std::string doneBy;             ///< a unit, organisation or team; empty: this hall
        std::optional<db::Grade> grade; ///< how it was rated, all raters together
        bool isTalkDay = false;         ///< raised on a talk day; else a need
        db::Date closedOn{};
    };
    std::vector<Topic> topics;           ///< newest first, at most 12
    std::optional<db::Date> nextTalkDay; ///< 居民说事日; may be today
};

// --- needs at the desk -----------------------------------------------------------------------------------------------

enum class NeedFilter {
    Open,
    New,       ///< found, and nobody has looked at it yet
    Unclaimed, ///< classified or planned, and nobody does it
    Overdue,   ///< a step takes longer than it may
    ToRate,    ///< done, and not rated by both sides
    Ended,     ///< evaluated, merged, declined or withdrawn
};

/// desk -> hall. The most pressing first; those that ended: the newest first. Answer: Needs.
struct NeedsAsk {
    NeedFilter filter{};
    std::optional<db::GridCellId> place; ///< in this cell or within it
    std::optional<db::NeedKind> kind;
};

struct Needs {
    struct Line {
        db::NeedId need{};
        std::string number;
        std::string category;
        std::string text; ///< its beginning
        db::NeedState state{};
        std::optional<db::NeedKind> kind;
        std::optional<db::NeedEnd> end;
        std::string claimedBy;
        std::string placeLabel;
        std::string residentName; ///< or empty
        db::Time raisedAt{};
        std::optional<db::Date> limit; ///< of the step that it is in
        int workingDaysLeft = 0;
        db::ClockColour colour{};
        bool isDone = false; ///< waits for ratings
    };
    std::vector<Line> lines; ///< at most 100
    int all = 0;             ///< how many there are under this filter
    struct Count {
        NeedFilter filter{};
        int needs = 0;
    };
    std::vector<Count> counts; ///< the whole hall, by filter
    struct KindCount {
        std::optional<db::NeedKind> kind; ///< nothing: not classified
        int open = 0;
        int unclaimed = 0;
        int overdue = 0;
    };
    std::vector<KindCount> byKind;
    struct PlaceCount {
        std::optional<db::GridCellId> place; ///< a topmost cell or one right under it; nothing: no place
        std::string label;
        int open = 0;
        int unclaimed = 0;
        int overdue = 0;
    };
    std::vector<PlaceCount> byPlace; ///< where most is overdue first, at most 20
    int residentPercent = 70;        ///< how much the resident's grade weighs
};

/// A step; which fields of NeedAct count depends on it (db::needs::NeedAction).
enum class NeedStepKind {
    Classify,        ///< kind
    Merge,           ///< sameAs
    Plan,            ///< words; dueOn
    Claim,           ///< claimant
    Unclaim,         ///< words: the reason
    Progress,        ///< words; the resident can read them
    Finish,          ///< words: the result; the resident can read it
    RateForResident, ///< grade; what the resident said to staff
    RateByUnit,      ///< grade; by whoever did it
    Reopen,          ///< words: what is still to do
    Close,           ///< words: why without a rating, or what was answered to a bad one
    Decline,         ///< words: the reason; the resident can read it
    Withdraw,        ///< words
    Restore,         ///< words: why it goes on after all
};

/// desk -> hall. Answer: NeedTold.
struct NeedAct {
    db::NeedId need{};
    NeedStepKind step{};
    std::string words;
    std::optional<db::NeedKind> kind;
    std::optional<db::NeedId> sameAs;
    std::string claimant; ///< its code in the directory
    std::optional<db::Date> dueOn;
    std::optional<db::Grade> grade;
};

/// desk -> hall. Audited. Answer: NeedTold.
struct NeedOpen {
    db::NeedId need{};
};

/// A need with its names, its clock, its history, and what may be done with it now.
struct NeedCard {
    db::Need need;
    std::string number;
    std::string code; ///< for the resident's slip
    std::string residentName;
    std::string placeLabel;
    std::optional<db::Date> limit;
    int workingDaysLeft = 0;
    db::ClockColour colour{};
    struct Step {
        db::Time at{};
        std::string byName;
        std::string action; ///< see db::NeedStep
        std::string words;
    };
    std::vector<Step> steps; ///< newest first, at most 30
    struct Similar {
        db::NeedId need{};
        std::string number;
        std::string text; ///< its beginning
        db::NeedState state{};
        int percent = 0; ///< how alike the words are
    };
    std::vector<Similar> similar;        ///< most alike first, at most 5
    std::optional<db::NeedKind> suggest; ///< by the hall's rules; Found only
    db::Words because;                   ///< why
    std::vector<NeedStepKind> may;       ///< what this member of staff may do with it now
    std::optional<int> score;            ///< 0 to 100, both sides' grades by their weights; once both are there
    bool isPublished = false;
    std::string publicTitle; ///< as it stands on the kiosks
    std::string publicResult;
};

/// What became of a step, or why it was not taken; then nothing was changed.
struct NeedTold {
    std::optional<NeedCard> card;
    std::string refusal; ///< the sentence for staff, or empty
};

/// desk -> hall. Who could do it: those with the skill first. Answer: Directory.
struct DirectoryAsk {
    std::optional<db::NeedId> need;
};

struct Directory {
    struct Claimant {
        std::string code;
        std::string nameZh;
        std::string nameEn;
        db::ClaimantKind kind{};
        std::vector<db::Words> skills; ///< their names
        std::string phone;
        int openNow = 0;   ///< needs that it has claimed and not done
        bool fits = false; ///< has the skill, and may claim a need of this kind
    };
    std::vector<Claimant> claimants; ///< at most 60
    std::string problem;             ///< "FILE:LINE: CODE: reason" while a newer file is refused
};

/// desk -> hall, managers only (else NotAllowed). Answer: Done, or Refused (NotInState: less than 70 or over 95).
struct NeedWeightSet {
    int residentPercent = 70;
};

/// hall -> desks: a need or a topic came, or went a step on, or a new day began; ask again the lists that are shown,
/// and the card if it is this need's. Sent once for what a desk or a kiosk did.
struct NeedsChanged {
    std::optional<db::NeedId> need; ///< nothing: a topic, or the day
};

// --- talk day --------------------------------------------------------------------------------------------------------

/// desk -> hall. Answer: Topics.
struct TopicsAsk {
    std::optional<db::Date> day; ///< a talk day; nothing: the next one, or today's
};

struct TopicCard {
    db::Topic topic;
    std::string needNumber; ///< of the need that it came from, or empty
    bool isPublished = false;
    std::string publicTitle = {}; ///< as it stands on the kiosks
    std::string publicResult = {};
};

struct Topics {
    db::Date day{};
    std::vector<db::Date> days;    ///< talk days with topics, newest first, at most 12; and `day`
    std::vector<TopicCard> topics; ///< of `day`, and those of earlier days that are still open; at most 20
};

/// 说事、议事、办事、评事、了事.
enum class TopicStepKind {
    Raise,   ///< title, category; need, if it comes from one; onDay
    Discuss, ///< words: what was decided; responsible; dueOn
    Finish,  ///< words: what was done
    Rate,    ///< grades
    Close,   ///< words: what is learnt from it
    Reopen,  ///< words: what is still to do
};

/// desk -> hall. Answer: TopicTold.
struct TopicAct {
    std::optional<db::TopicId> topic; ///< nothing: Raise
    TopicStepKind step{};
    std::string title;
    std::string category;
    std::optional<db::NeedId> need;
    std::optional<db::Date> onDay; ///< a talk day to come; nothing: the next one
    std::string words;
    std::string responsible;
    std::optional<db::Date> dueOn;
    std::vector<int> grades; ///< Rate: how many gave each of the five grades, best first
};

struct TopicTold {
    std::optional<TopicCard> card;
    std::string refusal; ///< the sentence for staff, or empty
};

/// desk -> hall, managers only (else NotAllowed). What stands on the kiosks' idle screen about one need or topic that
/// has ended; both texts empty: not shown any more. Answer: Published.
struct Publish {
    std::optional<db::NeedId> need;
    std::optional<db::TopicId> topic; ///< one of the two
    std::string title;                ///< 4 to 60 characters
    std::string result;               ///< 4 to 80 characters
};

struct Published {
    std::optional<db::PublicRefusal> refusal; ///< why it may not stand there; then nothing was changed
};

} // namespace wire
