// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/refusal.h"
#include "db/records/work.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/exchange.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Matters (办件), step by step.
namespace wire {

struct MatterTold;
struct OpenMatters;

/// A matter begins with what was brought; whoever asks owns it. Answer: MatterTold.
struct MatterStart {
    using Is = Request<Sender::Staff, MatterTold>;
    static constexpr std::string_view kName = "matter-start";
    std::optional<db::ResidentId> resident = {}; ///< nothing: a complaint of somebody who leaves no name
    std::string itemCode = {};
    std::vector<std::string> brought = {};     ///< of the item's materials
    std::optional<db::ArrivalId> arrival = {}; ///< the visit that it comes of
    std::string proxy = {};                    ///< who acts for the resident, with authority on record; or empty
    std::string words = {};                    ///< a complaint's
    std::optional<db::StaffId> about = {};     ///< a complaint about this member of staff
    template <typename S = MatterStart>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Maybe<Id>{}), field<&S::itemCode>(kCode), field<&S::brought>(kMaterials),
                          field<&S::arrival>(Maybe<Id>{}),  field<&S::proxy>(kPerson),  field<&S::words>(kNote),
                          field<&S::about>(Maybe<Id>{})};
    }
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
template <>
struct Names<MatterStepKind> {
    static constexpr std::array<std::string_view, 10> kAll{"bring-materials", "ask-materials", "progress",  "delay",
                                                           "hand-on",         "acknowledge",   "hand-over", "finish",
                                                           "withdraw",        "accept"};
};

/// Answer: MatterTold.
struct MatterAct {
    using Is = Request<Sender::Staff, MatterTold>;
    static constexpr std::string_view kName = "matter-act";
    db::MatterId matter{};
    MatterStepKind step{};
    std::string words = {};
    std::vector<std::string> materials = {};
    int workingDays = 0;
    std::string unit = {};
    std::optional<db::StaffId> to = {};
    std::optional<db::InformedBy> told = {};
    template <typename S = MatterAct>
    static constexpr auto fields() {
        return std::tuple{field<&S::matter>(Id{}),
                          field<&S::step>(Named{}),
                          field<&S::words>(kNote),
                          field<&S::materials>(kMaterials),
                          field<&S::workingDays>(Whole{0, 365}),
                          field<&S::unit>(kLine),
                          field<&S::to>(Maybe<Id>{}),
                          field<&S::told>(Maybe<Named>{})};
    }
};

/// Answer: MatterTold.
struct MatterOpen {
    using Is = Request<Sender::Staff, MatterTold>;
    static constexpr std::string_view kName = "matter-open";
    db::MatterId matter{};
    template <typename S = MatterOpen>
    static constexpr auto fields() {
        return std::tuple{field<&S::matter>(Id{})};
    }
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
        template <typename S = Step>
        static constexpr auto fields() {
            return std::tuple{field<&S::at>(When{}), field<&S::byName>(kPerson), field<&S::action>(kCode),
                              field<&S::words>(kNote)};
        }
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
    std::vector<MatterStepKind> may = {}; ///< what whoever asked may do next
    template <typename S = MatterFile>
    static constexpr auto fields() {
        return std::tuple{field<&S::matter>(Object{}),
                          field<&S::residentName>(kPerson),
                          field<&S::ownerName>(kPerson),
                          field<&S::colour>(Named{}),
                          field<&S::workingDaysLeft>(kDaysLeft),
                          field<&S::steps>(List<Object>{.most = 20}),
                          field<&S::firstContactName>(kPerson),
                          field<&S::firstContactAt>(Maybe<When>{}),
                          field<&S::handedByName>(kPerson),
                          field<&S::proxy>(Maybe<Object>{}),
                          field<&S::aboutName>(kPerson),
                          field<&S::isComplaint>(Flag{}),
                          field<&S::number>(Key{.mayBeEmpty = true}),
                          field<&S::code>(Key{.mayBeEmpty = true}),
                          field<&S::delayed>(Maybe<Object>{}),
                          field<&S::may>(List<Named>{.most = 10})};
    }
};

/// What became of a step, or why it was not taken; then nothing was changed.
struct MatterTold {
    using Is = Reply;
    static constexpr std::string_view kName = "matter-told";
    std::optional<MatterFile> file;
    std::vector<std::string> notice; ///< 一次性告知: all that is missing, if it must be told now
    std::optional<db::Refusal> refusal;
    template <typename S = MatterTold>
    static constexpr auto fields() {
        return std::tuple{field<&S::file>(Maybe<Object>{}), field<&S::notice>(kMaterials),
                          field<&S::refusal>(Maybe<Object>{})};
    }
};

/// What is open, the nearest limit first: one's own (what was handed to one before all), or the whole hall's; for the
/// manager also what nobody looks after, and what another unit has not answered for in time (else NotAllowed). A
/// complaint is not told to whom it is about. Answer: OpenMatters.
struct MattersAsk {
    using Is = Refresh<Sender::Staff, OpenMatters>;
    static constexpr std::string_view kName = "matters-ask";
    bool isWholeHall = false;
    bool isNobodys = false;
    template <typename S = MattersAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::isWholeHall>(Flag{}), field<&S::isNobodys>(Flag{})};
    }
};

struct OpenMatters {
    using Is = Reply;
    static constexpr std::string_view kName = "open-matters";
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
        template <typename S = Line>
        static constexpr auto fields() {
            return std::tuple{field<&S::matter>(Id{}),
                              field<&S::resident>(Maybe<Id>{}),
                              field<&S::residentName>(kPerson),
                              field<&S::itemCode>(kCode),
                              field<&S::ownerName>(kPerson),
                              field<&S::state>(Named{}),
                              field<&S::colour>(Named{}),
                              field<&S::limit>(Maybe<Day>{}),
                              field<&S::workingDaysLeft>(kDaysLeft),
                              field<&S::handedByName>(kPerson),
                              field<&S::silentUnit>(kLine)};
        }
    };
    /// An arrival that was taken and left, or handed over and not accepted.
    struct Visit {
        db::ArrivalId arrival{};
        std::string name; ///< of the resident, or empty
        std::string ownerName;
        std::string handedByName;
        std::string note;
        db::Time takenAt{};
        template <typename S = Visit>
        static constexpr auto fields() {
            return std::tuple{field<&S::arrival>(Id{}),         field<&S::name>(kPerson), field<&S::ownerName>(kPerson),
                              field<&S::handedByName>(kPerson), field<&S::note>(kNote),   field<&S::takenAt>(When{})};
        }
    };
    std::vector<Line> lines;        ///< at most 100
    int all = 0;                    ///< how many there are
    std::vector<Visit> visits = {}; ///< one's own: what was handed to one; nobody's: what was left. At most 50
    template <typename S = OpenMatters>
    static constexpr auto fields() {
        return std::tuple{field<&S::lines>(List<Object>{.most = 100}), field<&S::all>(kCount),
                          field<&S::visits>(List<Object>{.most = 50})};
    }
};

/// hall -> the desks of whoever may know of it: a matter began or went a step on, or a new day began. Ask again the
/// lists that are shown, and the page if it is this matter's. Sent once for what a desk or a kiosk did.
struct MattersChanged {
    using Is = Push;
    static constexpr std::string_view kName = "matters-changed";
    std::optional<db::MatterId> matter; ///< nothing: several, or the day
    template <typename S = MattersChanged>
    static constexpr auto fields() {
        return std::tuple{field<&S::matter>(Maybe<Id>{})};
    }
};

using MattersMessages =
    TypeList<MatterStart, MatterAct, MatterOpen, MatterTold, MattersAsk, OpenMatters, MattersChanged>;

} // namespace wire
