// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/records/resident.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"
#include "vision/types/embedding.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Faces that are stored on consent, and consent that is withdrawn.
namespace wire {

struct Withdrawn;

/// The visitor wants to enrol. Answer: Done; the desks see EnrolmentAsked; EnrolmentDecided follows.
struct EnrolmentAsk {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "enrolment-ask";
    std::string enrolmentKey; ///< UUID
    template <typename S = EnrolmentAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::enrolmentKey>(Key{})};
    }
};

/// The five good chips and the consent that was just read and given. Answer: Done, or Refused.
struct EnrolmentSubmit {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "enrolment-submit";
    std::string enrolmentKey;
    std::string consentVersion;
    std::string consentHash;
    db::Time consentedAt{};
    struct Chip {
        vision::Embedding embedding;
        float quality = 0;
        template <typename S = Chip>
        static constexpr auto fields() {
            return std::tuple{field<&S::embedding>(Joint{}), field<&S::quality>(Part{})};
        }
    };
    std::vector<Chip> chips; ///< 3 to 8
    template <typename S = EnrolmentSubmit>
    static constexpr auto fields() {
        return std::tuple{field<&S::enrolmentKey>(Key{}), field<&S::consentVersion>(Text{.most = 64, .least = 1}),
                          field<&S::consentHash>(Hash{}), field<&S::consentedAt>(When{}),
                          field<&S::chips>(List<Object>{.most = 8, .least = 3})};
    }
};

struct EnrolmentCancel {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "enrolment-cancel";
    std::string enrolmentKey;
    template <typename S = EnrolmentCancel>
    static constexpr auto fields() {
        return std::tuple{field<&S::enrolmentKey>(Key{})};
    }
};

/// kiosk -> hall. Only for the arrival that this kiosk greeted last, if its templates are of another model and its
/// consent stands in the text in force (else StaleConsent: enrol as new). Answer: Done; the desks see EnrolmentAsked
/// with isRefresh; EnrolmentDecided follows.
struct RefreshAsk {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "refresh-ask";
    std::string enrolmentKey; ///< UUID
    db::ArrivalId arrival{};
    template <typename S = RefreshAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::enrolmentKey>(Key{}), field<&S::arrival>(Id{})};
    }
};

/// kiosk -> hall. New chips under the consent that stands. Answer: Done (the old templates are erased), or Refused.
struct RefreshSubmit {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "refresh-submit";
    std::string enrolmentKey;
    std::vector<EnrolmentSubmit::Chip> chips; ///< 3 to 8
    template <typename S = RefreshSubmit>
    static constexpr auto fields() {
        return std::tuple{field<&S::enrolmentKey>(Key{}), field<&S::chips>(List<Object>{.most = 8, .least = 3})};
    }
};

struct EnrolmentDecided {
    using Is = Push;
    static constexpr std::string_view kName = "enrolment-decided";
    std::string enrolmentKey;
    bool approved = false;
    std::string maskedName; ///< approved only
    template <typename S = EnrolmentDecided>
    static constexpr auto fields() {
        return std::tuple{field<&S::enrolmentKey>(Key{}), field<&S::approved>(Flag{}), field<&S::maskedName>(kPerson)};
    }
};

/// Answer: Done or Refused; the kiosk gets EnrolmentDecided.
struct EnrolmentDecide {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "enrolment-decide";
    std::string enrolmentKey;
    bool approve = false;
    db::ResidentId resident{}; ///< approve only
    std::string guardianName;  ///< approve only, and only for a resident under 14 (else NeedsGuardian); or empty
    template <typename S = EnrolmentDecide>
    static constexpr auto fields() {
        return std::tuple{field<&S::enrolmentKey>(Key{}), field<&S::approve>(Flag{}),
                          field<&S::resident>(Id{.mayBeZero = true}), field<&S::guardianName>(Text{32})};
    }
};

/// desk -> hall. Of an enrolment that stopped at Duplicate. Answer: Done or Refused.
struct DuplicateDecide {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "duplicate-decide";
    std::string enrolmentKey;
    bool isAnother = false; ///< another person, documents seen: stored, and the two are asked about from now on
    template <typename S = DuplicateDecide>
    static constexpr auto fields() {
        return std::tuple{field<&S::enrolmentKey>(Key{}), field<&S::isAnother>(Flag{})};
    }
};

/// Duplicate: nothing is stored yet; staff say whether it is somebody else (DuplicateDecide).
enum class EnrolmentStep { Asked, Approved, Declined, Enrolled, Duplicate, LowQuality, Cancelled };
template <>
struct Names<EnrolmentStep> {
    static constexpr std::array<std::string_view, 7> kAll{"asked",     "approved",    "declined", "enrolled",
                                                          "duplicate", "low-quality", "cancelled"};
};

/// How well a new resident stands apart from everybody else who is enrolled, by the nearest other one.
enum class Separation {
    Alone, ///< nobody else is enrolled
    Clear, ///< the nearest is far under what a human is asked about
    Fair,  ///< under it
    Near,  ///< over it: the desk will be asked now and then
};
template <>
struct Names<Separation> {
    static constexpr std::array<std::string_view, 4> kAll{"alone", "clear", "fair", "near"};
};

/// Where an enrolment stands, for every signed-in desk.
struct EnrolmentChanged {
    using Is = Push;
    static constexpr std::string_view kName = "enrolment-changed";
    std::string enrolmentKey;
    db::DeviceId kiosk{};
    std::string kioskLabel;
    EnrolmentStep step{};
    std::string residentName;                    ///< Approved and later; isRefresh: always
    std::string duplicateName;                   ///< Duplicate only: whom the templates look like
    bool isRefresh = false;                      ///< new templates under the consent that stands; `resident` is given
    std::optional<db::ResidentId> resident = {}; ///< isRefresh only: whom staff confirm when they approve
    std::optional<Separation> separation = {};   ///< Enrolled and Duplicate only
    template <typename S = EnrolmentChanged>
    static constexpr auto fields() {
        return std::tuple{
            field<&S::enrolmentKey>(Key{}), field<&S::kiosk>(Id{}),           field<&S::kioskLabel>(kLabel),
            field<&S::step>(Named{}),       field<&S::residentName>(kPerson), field<&S::duplicateName>(kPerson),
            field<&S::isRefresh>(Flag{}),   field<&S::resident>(Maybe<Id>{}), field<&S::separation>(Maybe<Named>{})};
    }
};

/// Erase my templates. Only for the arrival that this kiosk greeted last, and only if the person of it showed who they
/// are (db::isProven), else NotInState. Answer: Withdrawn, after they are gone.
struct WithdrawConsent {
    using Is = Request<Sender::Kiosk, Withdrawn>;
    static constexpr std::string_view kName = "withdraw-consent";
    db::ArrivalId arrival{};
    template <typename S = WithdrawConsent>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{})};
    }
};

/// desk -> hall. The same by a member of staff, for whoever asks at the counter. Answer: Withdrawn; NotInState if no
/// consent stands.
struct WithdrawAtDesk {
    using Is = Request<Sender::Staff, Withdrawn>;
    static constexpr std::string_view kName = "withdraw-at-desk";
    db::ResidentId resident{};
    template <typename S = WithdrawAtDesk>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{})};
    }
};

struct Withdrawn {
    using Is = Reply;
    static constexpr std::string_view kName = "withdrawn";
    int erasedTemplates = 0;
    template <typename S = Withdrawn>
    static constexpr auto fields() {
        return std::tuple{field<&S::erasedTemplates>(kCount)};
    }
};

using EnrolmentMessages =
    TypeList<EnrolmentAsk, EnrolmentSubmit, EnrolmentCancel, RefreshAsk, RefreshSubmit, EnrolmentDecided,
             EnrolmentDecide, DuplicateDecide, EnrolmentChanged, WithdrawConsent, WithdrawAtDesk, Withdrawn>;

} // namespace wire
