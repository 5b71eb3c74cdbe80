// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "kiosk/wire/exchange.h"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Who is registered for extra care, and why. Only managers are told the reason; everybody else is told what to do
/// (ResidentRecord::serviceEffects).
namespace wire {

struct CareTold;

template <>
struct Fields<db::CareFlag> {
    template <typename S = db::CareFlag>
    static constexpr auto all() {
        return std::tuple{
            field<&S::id>(Id{.mayBeZero = true}), field<&S::resident>(Id{}),           field<&S::kind>(kCode),
            field<&S::grade>(Whole{1, 3}),        field<&S::serviceEffect>(Text{200}), field<&S::until>(Maybe<Day>{})};
    }
};

/// desk -> hall. A look at what is nobody else's business, and written down as such. Answer: CareTold.
struct CareAsk {
    using Is = Request<Sender::Manager, CareTold>;
    static constexpr std::string_view kName = "care-ask";
    db::ResidentId resident{};
    template <typename S = CareAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{})};
    }
};

/// desk -> hall. A new one, or another grade, service effect or end of one that is there; whose it is and of what kind
/// never changes. Answer: CareTold. NotFound: no such resident, kind or flag. NotInState: `was` is not what stands
/// there any more, they have one of this kind, it would end before today, or the record is merged.
struct CarePut {
    using Is = Request<Sender::Manager, CareTold>;
    static constexpr std::string_view kName = "care-put";
    db::CareFlag flag; ///< a new one has no id
    std::optional<db::CareFlag> was = {};
    template <typename S = CarePut>
    static constexpr auto fields() {
        return std::tuple{field<&S::flag>(Object{}), field<&S::was>(Maybe<Object>{})};
    }
};

/// desk -> hall. It is registered no more. Answer: CareTold. NotFound; NotInState: as of CarePut.
struct CareEnd {
    using Is = Request<Sender::Manager, CareTold>;
    static constexpr std::string_view kName = "care-end";
    db::CareFlag was;
    template <typename S = CareEnd>
    static constexpr auto fields() {
        return std::tuple{field<&S::was>(Object{})};
    }
};

struct CareTold {
    using Is = Reply;
    static constexpr std::string_view kName = "care-told";
    db::ResidentId resident{};
    std::vector<db::CareFlag> flags; ///< those that have run out, too; closest care first
    template <typename S = CareTold>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{}), field<&S::flags>(List<Object>{.most = 40})};
    }
};

using CareMessages = TypeList<CareAsk, CarePut, CareEnd, CareTold>;

} // namespace wire
