// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/refusal.h"
#include "db/records/topic.h"
#include "db/records/words.h"
#include "db/records/work.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Needs (民需) in five steps, where they are, and who takes them on.
namespace wire {

struct Places;
struct NeedFiled;
struct Needs;
struct NeedTold;
struct Directory;

/// kiosk or desk -> hall. The cells of the grid right under one, or the topmost ones. Answer: Places.
struct PlacesAsk {
    using Is = Request<Sender::KioskOrStaff, Places>;
    static constexpr std::string_view kName = "places-ask";
    std::optional<db::GridCellId> within;
    template <typename S = PlacesAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::within>(Maybe<Id>{})};
    }
};

struct Places {
    using Is = Reply;
    static constexpr std::string_view kName = "places";
    std::optional<db::GridCellId> within;
    struct Cell {
        db::GridCellId id{};
        int level = 1;        ///< 1 (community) to 5 (unit)
        std::string label;    ///< such as "和平社区/一小区/3号楼"; nobody's name
        bool hasMore = false; ///< there are cells within it
        template <typename S = Cell>
        static constexpr auto fields() {
            return std::tuple{field<&S::id>(Id{}), field<&S::level>(Whole{1, 5}), field<&S::label>(kLabel),
                              field<&S::hasMore>(Flag{})};
        }
    };
    std::vector<Cell> cells; ///< at most 200, in the order of their labels
    template <typename S = Places>
    static constexpr auto fields() {
        return std::tuple{field<&S::within>(Maybe<Id>{}), field<&S::cells>(List<Object>{.most = 200})};
    }
};

/// kiosk or desk -> hall. requestKey makes it once only. Answer: NeedFiled, or Refused: NotFound (no such category,
/// place or resident), NotInState (this kiosk did not greet that arrival last), NotAllowed (a kiosk named a resident).
struct NeedFile {
    using Is = Request<Sender::KioskOrStaff, NeedFiled>;
    static constexpr std::string_view kName = "need-file";
    std::string requestKey; ///< UUID
    std::string category;   ///< a category's code of the catalogue
    std::string words;      ///< 2 to 500 characters
    std::optional<db::GridCellId> place;
    db::NeedChannel channel{};              ///< Kiosk from a kiosk; any other from a desk
    std::optional<db::ArrivalId> arrival;   ///< kiosk: whom it greeted last, so that the need is theirs; or nothing
    std::optional<db::ResidentId> resident; ///< desk only
    template <typename S = NeedFile>
    static constexpr auto fields() {
        return std::tuple{field<&S::requestKey>(Key{}),
                          field<&S::category>(Text{.most = 64, .least = 1}),
                          field<&S::words>(Text{.most = 500, .least = 2}),
                          field<&S::place>(Maybe<Id>{}),
                          field<&S::channel>(Named{}),
                          field<&S::arrival>(Maybe<Id>{}),
                          field<&S::resident>(Maybe<Id>{})};
    }
};

struct NeedFiled {
    using Is = Reply;
    static constexpr std::string_view kName = "need-filed";
    std::string requestKey;
    std::string number;     ///< digits; for the slip: "20001233" is shown as "2000 1233"
    std::string code;       ///< six digits, for the slip: who has them can look the progress up
    bool mayBeSame = false; ///< somebody asked for something like it before; nothing of that is said here
    bool isTheirs = false;  ///< it is in the resident's file, so that the last six of the ID number open it, too
    int answerWithin = 0;   ///< working days, today not counted, in which the hall says what becomes of it
    template <typename S = NeedFiled>
    static constexpr auto fields() {
        return std::tuple{field<&S::requestKey>(Key{}), field<&S::number>(kCaseNumber),
                          field<&S::code>(Digits{6}),   field<&S::mayBeSame>(Flag{}),
                          field<&S::isTheirs>(Flag{}),  field<&S::answerWithin>(kCount)};
    }
};

enum class NeedFilter {
    Open,
    New,       ///< found, and nobody has looked at it yet
    Unclaimed, ///< classified or planned, and nobody does it
    Overdue,   ///< a step takes longer than it may
    ToRate,    ///< done, and not rated by both sides
    Ended,     ///< evaluated, merged, declined or withdrawn
};
template <>
struct Names<NeedFilter> {
    static constexpr std::array<std::string_view, 6> kAll{"open", "new", "unclaimed", "overdue", "to-rate", "ended"};
};

/// desk -> hall. The most pressing first; those that ended: the newest first. Answer: Needs.
struct NeedsAsk {
    using Is = Refresh<Sender::Staff, Needs>;
    static constexpr std::string_view kName = "needs-ask";
    NeedFilter filter{};
    std::optional<db::GridCellId> place; ///< in this cell or within it
    std::optional<db::NeedKind> kind;
    template <typename S = NeedsAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::filter>(Named{}), field<&S::place>(Maybe<Id>{}), field<&S::kind>(Maybe<Named>{})};
    }
};

struct Needs {
    using Is = Reply;
    static constexpr std::string_view kName = "needs";
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
        template <typename S = Line>
        static constexpr auto fields() {
            return std::tuple{field<&S::need>(Id{}),
                              field<&S::number>(kCaseNumber),
                              field<&S::category>(kCode),
                              field<&S::text>(Text{80}),
                              field<&S::state>(Named{}),
                              field<&S::kind>(Maybe<Named>{}),
                              field<&S::end>(Maybe<Named>{}),
                              field<&S::claimedBy>(kLabel),
                              field<&S::placeLabel>(kLabel),
                              field<&S::residentName>(kLabel),
                              field<&S::raisedAt>(When{}),
                              field<&S::limit>(Maybe<Day>{}),
                              field<&S::workingDaysLeft>(kDaysLeft),
                              field<&S::colour>(Named{}),
                              field<&S::isDone>(Flag{})};
        }
    };
    std::vector<Line> lines; ///< at most 100
    int all = 0;             ///< how many there are under this filter
    struct Count {
        NeedFilter filter{};
        int needs = 0;
        template <typename S = Count>
        static constexpr auto fields() {
            return std::tuple{field<&S::filter>(Named{}), field<&S::needs>(kCount)};
        }
    };
    std::vector<Count> counts; ///< the whole hall, by filter
    struct KindCount {
        std::optional<db::NeedKind> kind; ///< nothing: not classified
        int open = 0;
        int unclaimed = 0;
        int overdue = 0;
        template <typename S = KindCount>
        static constexpr auto fields() {
            return std::tuple{field<&S::kind>(Maybe<Named>{}), field<&S::open>(kCount), field<&S::unclaimed>(kCount),
                              field<&S::overdue>(kCount)};
        }
    };
    std::vector<KindCount> byKind;
    struct PlaceCount {
        std::optional<db::GridCellId> place; ///< a topmost cell or one right under it; nothing: no place
        std::string label;
        int open = 0;
        int unclaimed = 0;
        int overdue = 0;
        template <typename S = PlaceCount>
        static constexpr auto fields() {
            return std::tuple{field<&S::place>(Maybe<Id>{}), field<&S::label>(kLabel), field<&S::open>(kCount),
                              field<&S::unclaimed>(kCount), field<&S::overdue>(kCount)};
        }
    };
    std::vector<PlaceCount> byPlace; ///< where most is overdue first, at most 20
    int residentPercent = 70;        ///< how much the resident's grade weighs
    template <typename S = Needs>
    static constexpr auto fields() {
        return std::tuple{field<&S::lines>(List<Object>{.most = 100}),  field<&S::all>(kCount),
                          field<&S::counts>(List<Object>{.most = 6}),   field<&S::byKind>(List<Object>{.most = 4}),
                          field<&S::byPlace>(List<Object>{.most = 20}), field<&S::residentPercent>(kPercent)};
    }
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
template <>
struct Names<NeedStepKind> {
    static constexpr std::array<std::string_view, 14> kAll{
        "classify",          "merge",        "plan",   "claim", "unclaim", "progress", "finish",
        "rate-for-resident", "rate-by-unit", "reopen", "close", "decline", "withdraw", "restore"};
};

/// desk -> hall. Answer: NeedTold.
struct NeedAct {
    using Is = Request<Sender::Staff, NeedTold>;
    static constexpr std::string_view kName = "need-act";
    db::NeedId need{};
    NeedStepKind step{};
    std::string words;
    std::optional<db::NeedKind> kind;
    std::optional<db::NeedId> sameAs;
    std::string claimant; ///< its code in the directory
    std::optional<db::Date> dueOn;
    std::optional<db::Grade> grade;
    template <typename S = NeedAct>
    static constexpr auto fields() {
        return std::tuple{field<&S::need>(Id{}),           field<&S::step>(Named{}),        field<&S::words>(Text{500}),
                          field<&S::kind>(Maybe<Named>{}), field<&S::sameAs>(Maybe<Id>{}),  field<&S::claimant>(kCode),
                          field<&S::dueOn>(Maybe<Day>{}),  field<&S::grade>(Maybe<Named>{})};
    }
};

/// desk -> hall. Audited. Answer: NeedTold.
struct NeedOpen {
    using Is = Request<Sender::Staff, NeedTold>;
    static constexpr std::string_view kName = "need-open";
    db::NeedId need{};
    template <typename S = NeedOpen>
    static constexpr auto fields() {
        return std::tuple{field<&S::need>(Id{})};
    }
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
        template <typename S = Step>
        static constexpr auto fields() {
            return std::tuple{field<&S::at>(When{}), field<&S::byName>(kPerson), field<&S::action>(kCode),
                              field<&S::words>(Text{500})};
        }
    };
    std::vector<Step> steps; ///< newest first, at most 30
    struct Similar {
        db::NeedId need{};
        std::string number;
        std::string text; ///< its beginning
        db::NeedState state{};
        int percent = 0; ///< how alike the words are
        template <typename S = Similar>
        static constexpr auto fields() {
            return std::tuple{field<&S::need>(Id{}), field<&S::number>(kCaseNumber), field<&S::text>(Text{80}),
                              field<&S::state>(Named{}), field<&S::percent>(kPercent)};
        }
    };
    std::vector<Similar> similar;        ///< most alike first, at most 5
    std::optional<db::NeedKind> suggest; ///< by the hall's rules; Found only
    db::Words because;                   ///< why
    std::vector<NeedStepKind> may;       ///< what this member of staff may do with it now
    std::optional<int> score;            ///< 0 to 100, both sides' grades by their weights; once both are there
    bool isPublished = false;
    std::string publicTitle; ///< as it stands on the kiosks
    std::string publicResult;
    template <typename S = NeedCard>
    static constexpr auto fields() {
        return std::tuple{field<&S::need>(Object{}),
                          field<&S::number>(kCaseNumber),
                          field<&S::code>(Key{.mayBeEmpty = true}),
                          field<&S::residentName>(kPerson),
                          field<&S::placeLabel>(kLabel),
                          field<&S::limit>(Maybe<Day>{}),
                          field<&S::workingDaysLeft>(kDaysLeft),
                          field<&S::colour>(Named{}),
                          field<&S::steps>(List<Object>{.most = 30}),
                          field<&S::similar>(List<Object>{.most = 5}),
                          field<&S::suggest>(Maybe<Named>{}),
                          field<&S::because>(Object{}),
                          field<&S::may>(List<Named>{.most = 14}),
                          field<&S::score>(Maybe<Whole>{kPercent}),
                          field<&S::isPublished>(Flag{}),
                          field<&S::publicTitle>(kLine),
                          field<&S::publicResult>(kLine)};
    }
};

/// What became of a step, or why it was not taken; then nothing was changed.
struct NeedTold {
    using Is = Reply;
    static constexpr std::string_view kName = "need-told";
    std::optional<NeedCard> card;
    std::optional<db::Refusal> refusal;
    template <typename S = NeedTold>
    static constexpr auto fields() {
        return std::tuple{field<&S::card>(Maybe<Object>{}), field<&S::refusal>(Maybe<Object>{})};
    }
};

/// desk -> hall. Who could do it: those with the skill first. Answer: Directory.
struct DirectoryAsk {
    using Is = Request<Sender::Staff, Directory>;
    static constexpr std::string_view kName = "directory-ask";
    std::optional<db::NeedId> need;
    template <typename S = DirectoryAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::need>(Maybe<Id>{})};
    }
};

struct Directory {
    using Is = Reply;
    static constexpr std::string_view kName = "directory";
    struct Claimant {
        std::string code;
        std::string nameZh;
        std::string nameEn;
        db::ClaimantKind kind{};
        std::vector<db::Words> skills; ///< their names
        std::string phone;
        int openNow = 0;   ///< needs that it has claimed and not done
        bool fits = false; ///< has the skill, and may claim a need of this kind
        template <typename S = Claimant>
        static constexpr auto fields() {
            return std::tuple{field<&S::code>(kCode),
                              field<&S::nameZh>(kLabel),
                              field<&S::nameEn>(kLabel),
                              field<&S::kind>(Named{}),
                              field<&S::skills>(List<Object>{.most = 12}),
                              field<&S::phone>(kLabel),
                              field<&S::openNow>(kCount),
                              field<&S::fits>(Flag{})};
        }
    };
    std::vector<Claimant> claimants; ///< at most 60
    std::string problem;             ///< "FILE:LINE: CODE: reason" while a newer file is refused
    template <typename S = Directory>
    static constexpr auto fields() {
        return std::tuple{field<&S::claimants>(List<Object>{.most = 60}), field<&S::problem>(kNote)};
    }
};

/// desk -> hall, managers only (else NotAllowed). Answer: Done, or Refused (NotInState: less than 70 or over 95).
struct NeedWeightSet {
    using Is = Request<Sender::Manager, Done>;
    static constexpr std::string_view kName = "need-weight-set";
    int residentPercent = 70;
    template <typename S = NeedWeightSet>
    static constexpr auto fields() {
        return std::tuple{field<&S::residentPercent>(kPercent)};
    }
};

/// hall -> desks: a need or a topic came, or went a step on, or a new day began; ask again the lists that are shown,
/// and the card if it is this need's. Sent once for what a desk or a kiosk did.
struct NeedsChanged {
    using Is = Push;
    static constexpr std::string_view kName = "needs-changed";
    std::optional<db::NeedId> need; ///< nothing: a topic, or the day
    template <typename S = NeedsChanged>
    static constexpr auto fields() {
        return std::tuple{field<&S::need>(Maybe<Id>{})};
    }
};

using NeedsMessages = TypeList<PlacesAsk, Places, NeedFile, NeedFiled, NeedsAsk, Needs, NeedAct, NeedOpen, NeedTold,
                               DirectoryAsk, Directory, NeedWeightSet, NeedsChanged>;

} // namespace wire
