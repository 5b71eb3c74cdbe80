// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/hall.h"
#include "db/records/refusal.h"
#include "db/records/resident.h"
#include "db/records/summary.h"
#include "db/records/work.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// A resident's record at the desk: looked up, its summary, appointments and who may act for them.
namespace wire {

struct ResidentRecord;
struct ResidentMatches;
struct Authorities;

/// Purpose is required and audited. Answer: ResidentRecord.
struct OpenResident {
    using Is = Request<Sender::Staff, ResidentRecord>;
    static constexpr std::string_view kName = "open-resident";
    db::ResidentId resident{};
    std::string purpose; ///< 2 to 100 characters
    template <typename S = OpenResident>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::purpose>(Text{.most = 100, .least = 2})};
    }
};

struct ResidentRecord {
    using Is = Reply;
    static constexpr std::string_view kName = "resident-record";
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
    std::string gridLabel;       ///< of the resident's cell
    std::string householdNumber; ///< in the register
    db::ResidentChangeId asOf{}; ///< the newest change; zero: never changed
    template <typename S = ResidentRecord>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Object{}),
                          field<&S::summary>(Object{}),
                          field<&S::matters>(List<Object>{.most = 30}),
                          field<&S::needs>(List<Object>{.most = 20}),
                          field<&S::diary>(List<Object>{.most = 10}),
                          field<&S::appointments>(List<Object>{.most = 10}),
                          field<&S::serviceEffects>(List<Object>{.most = 20}),
                          field<&S::consent>(Maybe<Object>{}),
                          field<&S::consentHeldSince>(Maybe<When>{}),
                          field<&S::templates>(kCount),
                          field<&S::gridLabel>(kLabel),
                          field<&S::householdNumber>(kLabel),
                          field<&S::asOf>(Id{.mayBeZero = true})};
    }
};

/// Name, pinyin initials, last four of phone or ID, or address. Answer: ResidentMatches, at most 20.
struct SearchResidents {
    using Is = Request<Sender::Staff, ResidentMatches>;
    static constexpr std::string_view kName = "search-residents";
    std::string text; ///< 1 to 40 characters
    template <typename S = SearchResidents>
    static constexpr auto fields() {
        return std::tuple{field<&S::text>(Text{.most = 40, .least = 1})};
    }
};

struct ResidentMatches {
    using Is = Reply;
    static constexpr std::string_view kName = "resident-matches";
    std::string text;
    struct Match {
        db::ResidentId resident{};
        std::string name;
        db::Words sexAndAge;
        std::string address; ///< only where name, sex and age do not tell two of them apart; else empty
        std::string idTail;
        bool faceEnrolled = false;
        db::Standing standing = db::Standing::Here;
        template <typename S = Match>
        static constexpr auto fields() {
            return std::tuple{field<&S::resident>(Id{}),   field<&S::name>(kPerson),   field<&S::sexAndAge>(Object{}),
                              field<&S::address>(kLine),   field<&S::idTail>(Text{8}), field<&S::faceEnrolled>(Flag{}),
                              field<&S::standing>(Named{})};
        }
    };
    std::vector<Match> matches;
    bool hasMore = false;
    template <typename S = ResidentMatches>
    static constexpr auto fields() {
        return std::tuple{field<&S::text>(Text{40}), field<&S::matches>(List<Object>{.most = 20}),
                          field<&S::hasMore>(Flag{})};
    }
};

/// A line is not said to this resident again, for as long as the reason holds; Answer: Done, and SummaryChanged to
/// every desk.
struct LineDismiss {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "line-dismiss";
    db::ResidentId resident{};
    std::string lineKey = {}; ///< db::SummaryLine::key
    db::DismissReason reason{};
    template <typename S = LineDismiss>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::lineKey>(Text{.most = 64, .least = 1}),
                          field<&S::reason>(Named{})};
    }
};

/// Takes that back. Answer: Done, and SummaryChanged; Refused with NotFound if it was not dismissed.
struct LineRestore {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "line-restore";
    db::ResidentId resident{};
    std::string lineKey = {};
    template <typename S = LineRestore>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::lineKey>(Text{.most = 64, .least = 1})};
    }
};

/// Keeps a time free. Answer: Done, and SummaryChanged; NotInState for a day that is past, or if the resident has an
/// appointment at that time; NotFound for an item that the catalogue does not have.
struct AppointmentMake {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "appointment-make";
    db::ResidentId resident{};
    std::string itemCode = {}; ///< an item's or a category's
    db::Date on{};
    int minute = 0; ///< of the day in the hall
    std::string note = {};
    template <typename S = AppointmentMake>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::itemCode>(kCode), field<&S::on>(Day{}),
                          field<&S::minute>(kMinute), field<&S::note>(kLine)};
    }
};

/// Answer: Done, and SummaryChanged; NotFound, or NotInState if it was cancelled before.
struct AppointmentCancel {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "appointment-cancel";
    db::AppointmentId appointment{};
    template <typename S = AppointmentCancel>
    static constexpr auto fields() {
        return std::tuple{field<&S::appointment>(Id{})};
    }
};

/// hall -> desk, unasked. What the desks show of this resident is no longer true.
struct SummaryChanged {
    using Is = Push;
    static constexpr std::string_view kName = "summary-changed";
    db::NeedsSummary summary;
    std::vector<db::Appointment> appointments; ///< of today and later, the next first
    template <typename S = SummaryChanged>
    static constexpr auto fields() {
        return std::tuple{field<&S::summary>(Object{}), field<&S::appointments>(List<Object>{.most = 10})};
    }
};

/// desk -> hall. Who may act for this resident; audited. Answer: Authorities.
struct AuthoritiesAsk {
    using Is = Request<Sender::Staff, Authorities>;
    static constexpr std::string_view kName = "authorities-ask";
    db::ResidentId resident{};
    template <typename S = AuthoritiesAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{})};
    }
};

/// desk -> hall. Puts on record what staff saw on paper. Answer: Authorities.
struct AuthorityAdd {
    using Is = Request<Sender::Staff, Authorities>;
    static constexpr std::string_view kName = "authority-add";
    db::ResidentId resident{};
    std::string holder;
    db::AuthorityKind kind{};
    std::optional<db::Date> until;
    template <typename S = AuthorityAdd>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::holder>(kPerson), field<&S::kind>(Named{}),
                          field<&S::until>(Maybe<Day>{})};
    }
};

struct Authorities {
    using Is = Reply;
    static constexpr std::string_view kName = "authorities";
    std::vector<db::Authority> all;     ///< newest first, the lapsed ones too, at most 20
    std::optional<db::Refusal> refusal; ///< why it was not put on record
    template <typename S = Authorities>
    static constexpr auto fields() {
        return std::tuple{field<&S::all>(List<Object>{.most = 20}), field<&S::refusal>(Maybe<Object>{})};
    }
};

using ResidentsMessages =
    TypeList<OpenResident, ResidentRecord, SearchResidents, ResidentMatches, LineDismiss, LineRestore, AppointmentMake,
             AppointmentCancel, SummaryChanged, AuthoritiesAsk, AuthorityAdd, Authorities>;

} // namespace wire
