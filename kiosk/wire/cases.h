// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/records/words.h"
#include "db/records/work.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Progress and ratings of a case, which is a matter or a need.
namespace wire {

struct ProgressTold;
struct Ratings;

/// What shows that one may see a case besides its number.
enum class ProofKind {
    IdTail, ///< the last six of the resident's ID number; the last may be X
    Code,   ///< six digits from the slip or the desk
};
template <>
struct Names<ProofKind> {
    static constexpr std::array<std::string_view, 2> kAll{"id-tail", "code"};
};

struct Proof {
    ProofKind kind{};
    std::string text; ///< IdTail: 6 characters; Code: 6 digits
    template <typename S = Proof>
    static constexpr auto fields() {
        return std::tuple{field<&S::kind>(Named{}), field<&S::text>(Key{})};
    }
};

/// kiosk -> hall. Answer: ProgressTold, or Refused: NotFound (the number has a slip of the hand: its check digit does
/// not fit; no try is counted), WrongCredentials (no such case, or the proof does not fit it; which of them is not
/// said), LockedOut (too many tries at this kiosk or about this number; see retryAfterSeconds).
struct ProgressAsk {
    using Is = Request<Sender::Kiosk, ProgressTold>;
    static constexpr std::string_view kName = "progress-ask";
    std::string number; ///< digits alone
    Proof proof;
    template <typename S = ProgressAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::number>(Key{}), field<&S::proof>(Object{})};
    }
};

enum class CaseKind { Matter, Need };
template <>
struct Names<CaseKind> {
    static constexpr std::array<std::string_view, 2> kAll{"matter", "need"};
};

/// Matter: Received, Materials (only if it waited for some), Handling, Ended. Need: Received, Classified, Planned,
/// ActedOn, Rated.
enum class CaseStep { Received, Materials, Handling, Ended, Classified, Planned, ActedOn, Rated };
template <>
struct Names<CaseStep> {
    static constexpr std::array<std::string_view, 8> kAll{"received",   "materials", "handling", "ended",
                                                          "classified", "planned",   "acted-on", "rated"};
};

enum class StepMark { Done, Now, ToCome };
template <>
struct Names<StepMark> {
    static constexpr std::array<std::string_view, 3> kAll{"done", "now", "to-come"};
};

enum class CaseEnd {
    Open,
    Finished,  ///< with a result
    Withdrawn, ///< by the resident
    Declined,  ///< needs only; `result` has the reason
    Merged,    ///< needs only: goes on under another number, `goesOnAs`
};
template <>
struct Names<CaseEnd> {
    static constexpr std::array<std::string_view, 5> kAll{"open", "finished", "withdrawn", "declined", "merged"};
};

/// The promised day was moved; of the newest time that it was.
struct CaseDelay {
    db::Date on{};      ///< when that was decided
    std::string reason; ///< in the staff's words, written for the resident
    template <typename S = CaseDelay>
    static constexpr auto fields() {
        return std::tuple{field<&S::on>(Day{}), field<&S::reason>(kNote)};
    }
};

/// Nothing in it names a person.
struct ProgressTold {
    using Is = Reply;
    static constexpr std::string_view kName = "progress-told";
    std::string number;
    CaseKind kind{};
    std::string subject; ///< Matter: the item's code; Need: the category's code
    std::string asked;   ///< Need: what was asked, in short (db::needs::inShort); Matter: empty
    struct Step {
        CaseStep step{};
        StepMark mark{};
        std::optional<db::Date> on; ///< Done or Now, where the day is known
        template <typename S = Step>
        static constexpr auto fields() {
            return std::tuple{field<&S::step>(Named{}), field<&S::mark>(Named{}), field<&S::on>(Maybe<Day>{})};
        }
    };
    std::vector<Step> steps; ///< in order, at most 8
    CaseEnd end{};
    std::optional<db::Date> expectedBy; ///< while it is open: the promised day
    std::vector<std::string> missing;   ///< materials to bring
    std::string result;                 ///< what came of it, in the staff's words; or empty
    struct News {
        db::Date on{};
        std::string words;
        template <typename S = News>
        static constexpr auto fields() {
            return std::tuple{field<&S::on>(Day{}), field<&S::words>(kNote)};
        }
    };
    std::vector<News> news;         ///< needs only: progress that staff wrote for the resident, newest first, at most 5
    db::Words handledBy;            ///< the unit, organisation or team; empty: this hall
    std::string askWhom;            ///< the hall's name; never a resident
    std::string askPhone;           ///< or empty
    std::string goesOnAs;           ///< Merged only: a number
    bool mayRate = false;           ///< RatingGive is open for it now
    std::optional<db::Grade> rated; ///< the grade that was given
    std::optional<CaseDelay> delayed = {}; ///< matters only, while it is open
    template <typename S = ProgressTold>
    static constexpr auto fields() {
        return std::tuple{field<&S::number>(Key{}),
                          field<&S::kind>(Named{}),
                          field<&S::subject>(kCode),
                          field<&S::asked>(kLine),
                          field<&S::steps>(List<Object>{.most = 8}),
                          field<&S::end>(Named{}),
                          field<&S::expectedBy>(Maybe<Day>{}),
                          field<&S::missing>(kMaterials),
                          field<&S::result>(kNote),
                          field<&S::news>(List<Object>{.most = 5}),
                          field<&S::handledBy>(Object{}),
                          field<&S::askWhom>(kLine),
                          field<&S::askPhone>(kLabel),
                          field<&S::goesOnAs>(kCaseNumber),
                          field<&S::mayRate>(Flag{}),
                          field<&S::rated>(Maybe<Named>{}),
                          field<&S::delayed>(Maybe<Object>{})};
    }
};

/// What is rated.
enum class RatingOf { Arrival, Matter, Need };
template <>
struct Names<RatingOf> {
    static constexpr std::array<std::string_view, 3> kAll{"arrival", "matter", "need"};
};

/// kiosk or desk -> hall. One rating for each; given again it takes the other's place until the day's end. Answer:
/// Done, or Refused: NotInState (too late, not done yet, or a visit that was not at this kiosk today), NotFound,
/// WrongCredentials, LockedOut (as ProgressAsk).
struct RatingGive {
    using Is = Request<Sender::KioskOrStaff, Done>;
    static constexpr std::string_view kName = "rating-give";
    RatingOf of{};
    std::optional<db::ArrivalId> arrival; ///< Arrival only
    std::string number;                   ///< Matter or Need: the case's number; else empty
    std::optional<Proof> proof;           ///< kiosk, Matter or Need: as in ProgressAsk; a desk gives none
    db::Grade grade{};
    std::string words; ///< at most 200 characters, or empty
    template <typename S = RatingGive>
    static constexpr auto fields() {
        return std::tuple{field<&S::of>(Named{}),         field<&S::arrival>(Maybe<Id>{}),
                          field<&S::number>(kCaseNumber), field<&S::proof>(Maybe<Object>{}),
                          field<&S::grade>(Named{}),      field<&S::words>(kLine)};
    }
};

/// desk -> hall. What residents thought, for staff to learn from: a clerk hears of their own visits and matters, a
/// manager of the whole hall's. Audited. Answer: Ratings.
struct RatingsAsk {
    using Is = Refresh<Sender::Staff, Ratings>;
    static constexpr std::string_view kName = "ratings-ask";
    static constexpr auto fields() { return std::tuple{}; }
};

struct Ratings {
    using Is = Reply;
    static constexpr std::string_view kName = "ratings";
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
        template <typename S = Line>
        static constexpr auto fields() {
            return std::tuple{field<&S::of>(Named{}),           field<&S::grade>(Named{}),
                              field<&S::words>(kNote),          field<&S::on>(Day{}),
                              field<&S::about>(kCode),          field<&S::number>(kCaseNumber),
                              field<&S::residentName>(kPerson), field<&S::staffName>(kPerson)};
        }
    };
    std::vector<Line> lines; ///< of the last 90 days; the lowest grade first, then the newest; at most 100
    int all = 0;
    int low = 0; ///< of all, with one of the two lowest grades
    template <typename S = Ratings>
    static constexpr auto fields() {
        return std::tuple{field<&S::lines>(List<Object>{.most = 100}), field<&S::all>(kCount), field<&S::low>(kCount)};
    }
};

/// hall -> the desks of managers and of whose work it was: a resident gave a grade; ask again if they are shown.
struct RatingsChanged {
    using Is = Push;
    static constexpr std::string_view kName = "ratings-changed";
    static constexpr auto fields() { return std::tuple{}; }
};

using CasesMessages = TypeList<ProgressAsk, ProgressTold, RatingGive, RatingsAsk, Ratings, RatingsChanged>;

} // namespace wire
