// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "db/records/duty.h"
#include "db/records/hall.h"
#include "db/records/refusal.h"
#include "db/records/resident.h"
#include "db/records/summary.h"
#include "db/records/topic.h"
#include "db/records/work.h"
#include "kiosk/wire/exchange.h"

#include <array>
#include <string_view>
#include <tuple>

/// Which fields the records of db have on the wire; they do not know it themselves.
namespace wire {

/// The English of a sentence has about twice its characters.
template <>
struct Fields<db::Refusal> {
    template <typename S = db::Refusal>
    static constexpr auto all() {
        return std::tuple{field<&S::rule>(Named{}), field<&S::limit>(Whole{0, 1000})};
    }
};

template <>
struct Fields<db::Words> {
    template <typename S = db::Words>
    static constexpr auto all() {
        return std::tuple{field<&S::zh>(kLine), field<&S::en>(Text{400})};
    }
};

template <>
struct Fields<db::Resident> {
    template <typename S = db::Resident>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}),
                          field<&S::name>(kPerson),
                          field<&S::sex>(Named{}),
                          field<&S::birthDate>(Day{.mayBeUnset = true}),
                          field<&S::idNumber>(Text{32}),
                          field<&S::phone>(Text{32}),
                          field<&S::address>(kLine),
                          field<&S::gridCell>(Maybe<Id>{}),
                          field<&S::household>(Maybe<Id>{}),
                          field<&S::spokenLanguage>(Text{35}),
                          field<&S::needsHearingHelp>(Flag{}),
                          field<&S::usesWheelchair>(Flag{}),
                          field<&S::isDemo>(Flag{}),
                          field<&S::document>(Named{}),
                          field<&S::firstIdNumber>(Text{32}),
                          field<&S::phoneExtension>(Text{32}),
                          field<&S::secondPhone>(Text{32}),
                          field<&S::note>(kLine),
                          field<&S::standing>(Named{}),
                          field<&S::standingSince>(Maybe<Day>{}),
                          field<&S::mergedInto>(Maybe<Id>{})};
    }
};

template <>
struct Fields<db::Consent> {
    template <typename S = db::Consent>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}),
                          field<&S::resident>(Id{}),
                          field<&S::textVersion>(kCode),
                          field<&S::textHash>(Hash{}),
                          field<&S::givenAt>(When{}),
                          field<&S::givenBy>(kCode),
                          field<&S::guardianName>(kPerson),
                          field<&S::approvedBy>(Id{.mayBeZero = true}),
                          field<&S::withdrawnAt>(Maybe<When>{})};
    }
};

template <>
struct Fields<db::Arrival> {
    template <typename S = db::Arrival>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}),
                          field<&S::resident>(Maybe<Id>{}),
                          field<&S::candidates>(List<Id>{.most = 3}),
                          field<&S::basis>(Named{}),
                          field<&S::state>(Named{}),
                          field<&S::kiosk>(Id{.mayBeZero = true}),
                          field<&S::requestKey>(Key{.mayBeEmpty = true}),
                          field<&S::category>(kCode),
                          field<&S::firstSeenAt>(When{}),
                          field<&S::lastSeenAt>(When{}),
                          field<&S::takenBy>(Maybe<Id>{}),
                          field<&S::takenAt>(Maybe<When>{}),
                          field<&S::doneAt>(Maybe<When>{}),
                          field<&S::sentTo>(Maybe<Text>{kLabel}),
                          field<&S::token>(Text{.most = 8})};
    }
};

template <>
struct Fields<db::Matter> {
    template <typename S = db::Matter>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}),
                          field<&S::resident>(Maybe<Id>{}),
                          field<&S::itemCode>(kCode),
                          field<&S::state>(Named{}),
                          field<&S::acceptedOn>(Day{}),
                          field<&S::promisedBy>(Maybe<Day>{}),
                          field<&S::statutoryBy>(Maybe<Day>{}),
                          field<&S::finishedOn>(Maybe<Day>{}),
                          field<&S::lastProgressOn>(Maybe<Day>{}),
                          field<&S::missing>(kMaterials),
                          field<&S::note>(kNote),
                          field<&S::waitingSince>(Maybe<Day>{}),
                          field<&S::owner>(Maybe<Id>{}),
                          field<&S::unit>(kLine),
                          field<&S::acknowledgeBy>(Maybe<Day>{}),
                          field<&S::isExtended>(Flag{}),
                          field<&S::result>(kNote),
                          field<&S::told>(Maybe<Named>{}),
                          field<&S::arrival>(Maybe<Id>{}),
                          field<&S::handedBy>(Maybe<Id>{}),
                          field<&S::authority>(Maybe<Id>{}),
                          field<&S::about>(Maybe<Id>{})};
    }
};

template <>
struct Fields<db::Authority> {
    template <typename S = db::Authority>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}),       field<&S::resident>(Id{}),      field<&S::holder>(kPerson),
                          field<&S::kind>(Named{}),  field<&S::until>(Maybe<Day>{}), field<&S::notedBy>(Id{}),
                          field<&S::notedAt>(When{})};
    }
};

template <>
struct Fields<db::DiaryEntry> {
    template <typename S = db::DiaryEntry>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}), field<&S::resident>(Id{}), field<&S::visitedOn>(Day{}),
                          field<&S::visitor>(kPerson), field<&S::text>(Text{2000})};
    }
};

template <>
struct Fields<db::SummaryLine> {
    template <typename S = db::SummaryLine>
    static constexpr auto all() {
        return std::tuple{field<&S::kind>(Named{}),  field<&S::tone>(Named{}),     field<&S::tag>(Object{}),
                          field<&S::text>(Object{}), field<&S::because>(Object{}), field<&S::key>(kCode)};
    }
};

template <>
struct Fields<db::Appointment> {
    template <typename S = db::Appointment>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}),           field<&S::resident>(Id{}),  field<&S::itemCode>(kCode),
                          field<&S::on>(Day{}),          field<&S::minute>(kMinute), field<&S::note>(kLine),
                          field<&S::isCancelled>(Flag{})};
    }
};

template <>
struct Fields<db::NeedsSummary::Past> {
    template <typename S = db::NeedsSummary::Past>
    static constexpr auto all() {
        return std::tuple{field<&S::on>(Day{}), field<&S::text>(Object{})};
    }
};

template <>
struct Fields<db::NeedsSummary> {
    template <typename S = db::NeedsSummary>
    static constexpr auto all() {
        return std::tuple{field<&S::resident>(Id{}),         field<&S::name>(kPerson),
                          field<&S::initial>(Text{8}),       field<&S::colour>(Whole{0, 5}),
                          field<&S::sexAndAge>(Object{}),    field<&S::idTail>(Text{8}),
                          field<&S::address>(kLine),         field<&S::gridWorker>(kPerson),
                          field<&S::likelyReason>(Object{}), field<&S::lines>(List<Object>{.most = 7}),
                          field<&S::suggestion>(Object{}),   field<&S::past>(List<Object>{.most = 5}),
                          field<&S::openMatters>(kCount),    field<&S::mattersWithProgress>(kCount),
                          field<&S::openNeeds>(kCount)};
    }
};

template <>
struct Fields<db::RateWithInterval> {
    template <typename S = db::RateWithInterval>
    static constexpr auto all() {
        return std::tuple{field<&S::value>(kScore), field<&S::low>(kScore), field<&S::high>(kScore)};
    }
};

template <>
struct Fields<db::Calibration> {
    template <typename S = db::Calibration>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{.mayBeZero = true}),
                          field<&S::madeAt>(When{}),
                          field<&S::madeBy>(kCode),
                          field<&S::modelDigest>(Hash{}),
                          field<&S::evidence>(Named{}),
                          field<&S::aim>(kShare),
                          field<&S::persons>(kCount),
                          field<&S::templates>(kCount),
                          field<&S::pairs>(Whole{0, 1000000000000}),
                          field<&S::personsNeeded>(Whole{0, 1000000000}),
                          field<&S::known>(kScore),
                          field<&S::unsure>(kScore),
                          field<&S::margin>(kScore),
                          field<&S::chips>(Whole{1, 1000}),
                          field<&S::strong>(kScore),
                          field<&S::strongChips>(Whole{1, 1000}),
                          field<&S::fitted>(Maybe<Object>{}),
                          field<&S::fpir>(Object{}),
                          field<&S::fnir>(Maybe<Object>{}),
                          field<&S::impostorsSeen>(kCount),
                          field<&S::genuineSeen>(kCount)};
    }
};

template <>
struct Fields<db::PublicRefusal> {
    template <typename S = db::PublicRefusal>
    static constexpr auto all() {
        return std::tuple{field<&S::fault>(Named{}), field<&S::name>(kPerson), field<&S::characters>(Whole{0, 1000})};
    }
};

template <>
struct Fields<db::Need> {
    template <typename S = db::Need>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}),
                          field<&S::resident>(Maybe<Id>{}),
                          field<&S::category>(kCode),
                          field<&S::text>(Text{500}),
                          field<&S::state>(Named{}),
                          field<&S::raisedAt>(When{}),
                          field<&S::lastProgressOn>(Maybe<Day>{}),
                          field<&S::claimedBy>(kLine),
                          field<&S::place>(Maybe<Id>{}),
                          field<&S::channel>(Named{}),
                          field<&S::kind>(Maybe<Named>{}),
                          field<&S::claimant>(kCode),
                          field<&S::claimedOn>(Maybe<Day>{}),
                          field<&S::plan>(kLine),
                          field<&S::dueOn>(Maybe<Day>{}),
                          field<&S::result>(kLine),
                          field<&S::doneOn>(Maybe<Day>{}),
                          field<&S::end>(Maybe<Named>{}),
                          field<&S::sameAs>(Maybe<Id>{}),
                          field<&S::endedOn>(Maybe<Day>{}),
                          field<&S::ofResident>(Maybe<Named>{}),
                          field<&S::ofUnit>(Maybe<Named>{})};
    }
};

template <>
struct Fields<db::Topic> {
    template <typename S = db::Topic>
    static constexpr auto all() {
        return std::tuple{field<&S::id>(Id{}),
                          field<&S::day>(Day{}),
                          field<&S::state>(Named{}),
                          field<&S::category>(kCode),
                          field<&S::title>(kLine),
                          field<&S::need>(Maybe<Id>{}),
                          field<&S::decision>(kNote),
                          field<&S::responsible>(kLine),
                          field<&S::dueOn>(Maybe<Day>{}),
                          field<&S::result>(kNote),
                          field<&S::doneOn>(Maybe<Day>{}),
                          field<&S::grades>(List<Whole>{.most = 5, .each = kVotes, .least = 5}),
                          field<&S::lesson>(kNote),
                          field<&S::closedOn>(Maybe<Day>{})};
    }
};

} // namespace wire
