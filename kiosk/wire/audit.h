// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/wire/exchange.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// The audit log, as a manager reads it: who looked at whose, and who changed what.
namespace wire {

struct AuditPage;
struct AuditChecked;

/// The number of an entry.
inline constexpr Whole kAuditEntry{1, 1'000'000'000'000};

/// What an entry is about.
enum class AuditKind {
    Looks,     ///< somebody saw what stands there of residents
    Residents, ///< records, authorities, appointments, summaries
    Visits,
    Cases, ///< matters, needs, talk days, ratings
    Faces, ///< consents, templates, enrolments, calibrations
    Staff, ///< accounts, sign-ins, passwords, waits, whereabouts
    Hall   ///< devices, settings, clocks, backups, the log itself
};
template <>
struct Names<AuditKind> {
    static constexpr std::array<std::string_view, 7> kAll{"looks", "residents", "visits", "cases",
                                                          "faces", "staff",     "hall"};
};

/// desk -> hall, managers only. Answer: AuditPage. That it was read is in the log.
struct AuditAsk {
    using Is = Request<Sender::Manager, AuditPage>;
    static constexpr std::string_view kName = "audit-ask";
    std::optional<std::int64_t> before = {}; ///< AuditPage::next; nothing: the newest
    std::optional<AuditKind> kind = {};
    std::optional<db::StaffId> staff = {}; ///< who did it, or whose account it is
    std::optional<db::ResidentId> resident = {};
    std::optional<db::Date> from = {};
    std::optional<db::Date> until = {}; ///< included
    template <typename S = AuditAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::before>(Maybe<Whole>{kAuditEntry}),
                          field<&S::kind>(Maybe<Named>{}),
                          field<&S::staff>(Maybe<Id>{}),
                          field<&S::resident>(Maybe<Id>{}),
                          field<&S::from>(Maybe<Day>{}),
                          field<&S::until>(Maybe<Day>{})};
    }
};

/// The newest first. Without what is of a complaint about who asks.
struct AuditPage {
    using Is = Reply;
    static constexpr std::string_view kName = "audit-page";
    struct Entry {
        db::Time at{};
        std::string byName = {};                     ///< or as in the log, such as "operator", "hall" or "device:2"
        std::optional<db::StaffId> by = {};          ///< who did it, if staff
        std::string action = {};                     ///< as in the log, such as "resident.opened"
        std::vector<std::string> about = {};         ///< names of residents and staff, numbers of cases; at most 5
        int aboutMore = 0;                           ///< how many more
        std::optional<db::ResidentId> resident = {}; ///< whom it is about, if one alone
        std::string residentName = {};
        std::string purpose = {}; ///< why somebody opened a record, in their words
        std::string what = {};    ///< of an account, what changed: "role:manager window:2 disabled"
        template <typename S = Entry>
        static constexpr auto fields() {
            return std::tuple{field<&S::at>(When{}),
                              field<&S::byName>(kPerson),
                              field<&S::by>(Maybe<Id>{}),
                              field<&S::action>(kCode),
                              field<&S::about>(List<Text>{.most = 5, .each = kPerson}),
                              field<&S::aboutMore>(kCount),
                              field<&S::resident>(Maybe<Id>{}),
                              field<&S::residentName>(kPerson),
                              field<&S::purpose>(kNote),
                              field<&S::what>(kLine)};
        }
    };
    std::vector<Entry> entries;       ///< at most 50
    std::optional<std::int64_t> next; ///< nothing: there are no older ones
    template <typename S = AuditPage>
    static constexpr auto fields() {
        return std::tuple{field<&S::entries>(List<Object>{.most = 50}), field<&S::next>(Maybe<Whole>{kAuditEntry})};
    }
};

/// desk -> hall, managers only: is the chain whole? Answer: AuditChecked.
struct AuditCheck {
    using Is = Request<Sender::Manager, AuditChecked>;
    static constexpr std::string_view kName = "audit-check";
    static constexpr auto fields() { return std::tuple{}; }
};

/// db::stores::AuditReport::Fault.
enum class AuditFault { Edited, Gap, CutTail, ForgedTail, NoHead };
template <>
struct Names<AuditFault> {
    static constexpr std::array<std::string_view, 5> kAll{"edited", "gap", "cut-tail", "forged-tail", "no-head"};
};

struct AuditChecked {
    using Is = Reply;
    static constexpr std::string_view kName = "audit-checked";
    db::Time at{};
    std::int64_t entries = 0;        ///< how many stand good from the start
    std::optional<AuditFault> fault; ///< nothing: unbroken
    std::int64_t atEntry = 0;        ///< of the fault
    bool isOutsideOtherwise = false; ///< what is kept beside the records says otherwise (`yimenctl audit accept`)
    template <typename S = AuditChecked>
    static constexpr auto fields() {
        constexpr Whole kUpTo{0, kAuditEntry.most};
        return std::tuple{field<&S::at>(When{}), field<&S::entries>(kUpTo), field<&S::fault>(Maybe<Named>{}),
                          field<&S::atEntry>(kUpTo), field<&S::isOutsideOtherwise>(Flag{})};
    }
};

using AuditMessages = TypeList<AuditAsk, AuditPage, AuditCheck, AuditChecked>;

} // namespace wire
