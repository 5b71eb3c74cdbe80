// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/resident_entry.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"
#include "kiosk/wire/residents.h"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Who stands on the hall's books: added, corrected, moved away, died, found to be one with another; and who changed or
/// looked at what.
namespace wire {

struct ResidentWritten;
struct ResidentHistory;

template <>
struct Fields<db::ResidentEntry> {
    template <typename S = db::ResidentEntry>
    static constexpr auto all() {
        return std::tuple{field<&S::name>(Text{60}),           field<&S::sex>(Named{}),
                          field<&S::birthDate>(Text{40}),      field<&S::idNumber>(Text{60}),
                          field<&S::document>(Maybe<Named>{}), field<&S::phone>(Text{80}),
                          field<&S::address>(Text{120}),       field<&S::grid>(Text{40}),
                          field<&S::household>(Text{32}),      field<&S::language>(Text{32}),
                          field<&S::needsHearingHelp>(Flag{}), field<&S::usesWheelchair>(Flag{})};
    }
};

/// What is wrong with an entry, or may be.
struct EntryFault {
    std::string what;     ///< db::ResidentField::name, or empty
    std::string reason;   ///< a Chinese sentence; quotes nothing of the entry
    bool isDoubt = false; ///< may be right: isCertain takes it
    template <typename S = EntryFault>
    static constexpr auto fields() {
        return std::tuple{field<&S::what>(Text{40}), field<&S::reason>(kLine), field<&S::isDoubt>(Flag{})};
    }
};

/// desk -> hall. Answer: ResidentWritten.
struct ResidentAdd {
    using Is = Request<Sender::Staff, ResidentWritten>;
    static constexpr std::string_view kName = "resident-add";
    db::ResidentEntry entry;
    bool isCertain = false; ///< what the hall asked about was looked at, and holds
    template <typename S = ResidentAdd>
    static constexpr auto fields() {
        return std::tuple{field<&S::entry>(Object{}), field<&S::isCertain>(Flag{})};
    }
};

/// desk -> hall. What stood there is kept (ResidentHistory). Answer: ResidentWritten. NotFound; NotInState: somebody
/// else changed it since, or it is merged.
struct ResidentCorrect {
    using Is = Request<Sender::Staff, ResidentWritten>;
    static constexpr std::string_view kName = "resident-correct";
    db::ResidentId resident{};
    db::ResidentChangeId asOf{}; ///< ResidentRecord::asOf of the record that was corrected
    db::ResidentEntry entry;
    bool isCertain = false;
    template <typename S = ResidentCorrect>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::asOf>(Id{.mayBeZero = true}), field<&S::entry>(Object{}),
                          field<&S::isCertain>(Flag{})};
    }
};

struct ResidentWritten {
    using Is = Reply;
    static constexpr std::string_view kName = "resident-written";
    std::optional<db::ResidentId> resident; ///< nothing: it was not written, and one of these says why
    std::optional<EntryFault> fault;
    std::optional<ResidentMatches::Match> known; ///< who is on the books with this number, or this name and birth date
    bool isSame = false;                         ///< `known` has the number: nothing takes it
    template <typename S = ResidentWritten>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Maybe<Id>{}), field<&S::fault>(Maybe<Object>{}),
                          field<&S::known>(Maybe<Object>{}), field<&S::isSame>(Flag{})};
    }
};

/// desk -> hall. Moved out, died, or here (again). Whoever is not here is recognised no more: their templates are
/// erased at once, and coming back does not bring them back. Answer: Withdrawn. NotFound; NotInState: a day to come, or
/// the record is merged.
struct StandingSet {
    using Is = Request<Sender::Staff, Withdrawn>;
    static constexpr std::string_view kName = "standing-set";
    db::ResidentId resident{};
    db::Standing standing{}; ///< not Merged
    std::optional<db::Date> since = {};
    template <typename S = StandingSet>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::standing>(Named{}), field<&S::since>(Maybe<Day>{})};
    }
};

/// desk -> hall. Two records are of one person: what is of `merged` is of `resident` from now on, and the face of
/// `merged` is erased. Answer: Done. NotFound; NotInState: either is merged already, or both have a number and they
/// differ, or only `merged` has one (then it is the one to keep).
struct ResidentMerge {
    using Is = Request<Sender::Manager, Done>;
    static constexpr std::string_view kName = "resident-merge";
    db::ResidentId resident{};
    db::ResidentId merged{};
    template <typename S = ResidentMerge>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::merged>(Id{})};
    }
};

/// desk -> hall. Answer: Done. NotFound: it is not merged into that one; NotInState: on another day than today.
struct ResidentMergeUndo {
    using Is = Request<Sender::Manager, Done>;
    static constexpr std::string_view kName = "resident-merge-undo";
    db::ResidentId resident{}; ///< who was kept
    db::ResidentId merged{};
    template <typename S = ResidentMergeUndo>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::merged>(Id{})};
    }
};

/// desk -> hall. Answer: ResidentHistory.
struct HistoryAsk {
    using Is = Request<Sender::Staff, ResidentHistory>;
    static constexpr std::string_view kName = "history-ask";
    db::ResidentId resident{};
    template <typename S = HistoryAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{})};
    }
};

struct ResidentHistory {
    using Is = Reply;
    static constexpr std::string_view kName = "resident-history";
    db::ResidentId resident{};
    struct Change {
        db::Time at{};
        std::string byName;
        std::string what;   ///< db::ResidentField::name
        std::string before; ///< as db::ResidentField::shown; of cells, households and people the label, number and name
        std::string after;
        template <typename S = Change>
        static constexpr auto fields() {
            return std::tuple{field<&S::at>(When{}), field<&S::byName>(kPerson), field<&S::what>(Text{40}),
                              field<&S::before>(kLine), field<&S::after>(kLine)};
        }
    };
    std::vector<Change> changes; ///< the newest first
    bool hasMoreChanges = false;
    /// What the audit log says of them, but the changes.
    struct Look {
        db::Time at{};
        std::string byName;
        std::string action;  ///< as in the audit log, such as "resident.opened"
        std::string purpose; ///< of who opened the record
        template <typename S = Look>
        static constexpr auto fields() {
            return std::tuple{field<&S::at>(When{}), field<&S::byName>(kPerson), field<&S::action>(kCode),
                              field<&S::purpose>(kLine)};
        }
    };
    std::vector<Look> looks; ///< the newest first
    bool hasMoreLooks = false;
    struct Merged {
        db::ResidentId resident{};
        std::string name;
        std::string idTail; ///< the last four of its number, or empty
        db::Time at{};
        bool mayUndo = false; ///< it is of today
        template <typename S = Merged>
        static constexpr auto fields() {
            return std::tuple{field<&S::resident>(Id{}), field<&S::name>(kPerson), field<&S::idTail>(Text{8}),
                              field<&S::at>(When{}), field<&S::mayUndo>(Flag{})};
        }
    };
    std::vector<Merged> merges; ///< records that went over into this one
    template <typename S = ResidentHistory>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}),         field<&S::changes>(List<Object>{.most = 100}),
                          field<&S::hasMoreChanges>(Flag{}), field<&S::looks>(List<Object>{.most = 100}),
                          field<&S::hasMoreLooks>(Flag{}),   field<&S::merges>(List<Object>{.most = 20})};
    }
};

using RegistryMessages = TypeList<ResidentAdd, ResidentCorrect, ResidentWritten, StandingSet, ResidentMerge,
                                  ResidentMergeUndo, HistoryAsk, ResidentHistory>;

} // namespace wire
