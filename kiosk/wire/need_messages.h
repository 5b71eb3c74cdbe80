// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/need.h"

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
    bool isTheirs = false;  ///< it is in the resident's file, so that the last four of the ID number open it, too
};

// --- progress --------------------------------------------------------------------------------------------------------

/// What shows that one may see a case besides its number.
enum class ProofKind {
    IdTail, ///< the last four of the resident's ID number; the last may be X
    Code,   ///< six digits from the slip or the desk
};

struct Proof {
    ProofKind kind{};
    std::string text; ///< IdTail: 4 characters; Code: 6 digits
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

/// Nothing in it names a person.
struct ProgressTold {
    std::string number;
    CaseKind kind{};
    std::string subject; ///< Matter: the item's code; Need: the category's code
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
    std::string handledBy;          ///< the unit, organisation or team; empty: this hall
    std::string askWhom;            ///< such as "和平社区服务大厅 2号窗口"; never a resident
    std::string askPhone;           ///< or empty
    std::string goesOnAs;           ///< Merged only: a number
    bool mayRate = false;           ///< RatingGive is open for it now
    std::optional<db::Grade> rated; ///< the grade that was given
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

} // namespace wire
