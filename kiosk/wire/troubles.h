// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/words.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// What in the hall's records needs a manager.
namespace wire {

struct HeldConsents;

/// hall -> desks of managers, after sign-in and when it changes: what in the hall's records needs a human.
struct HallTroubles {
    using Is = Push;
    static constexpr std::string_view kName = "hall-troubles";
    /// A row that cannot be read any more; the hall goes on without it.
    struct Damaged {
        std::string table;
        std::int64_t row = 0;
        std::optional<db::ResidentId> resident; ///< whose it is, where the file still says so
        db::Time since{};                       ///< when the hall found it
        friend bool operator==(const Damaged&, const Damaged&) = default;
        template <typename S = Damaged>
        static constexpr auto fields() {
            return std::tuple{field<&S::table>(kCode), field<&S::row>(Whole{0, 9007199254740991}),
                              field<&S::resident>(Maybe<Id>{}), field<&S::since>(When{})};
        }
    };
    std::vector<Damaged> damaged; ///< at most 100
    int damagedRows = 0;          ///< all
    int heldConsents = 0;         ///< HeldConsentsAsk says whose
    friend bool operator==(const HallTroubles&, const HallTroubles&) = default;
    template <typename S = HallTroubles>
    static constexpr auto fields() {
        return std::tuple{field<&S::damaged>(List<Object>{.most = 100}), field<&S::damagedRows>(kCount),
                          field<&S::heldConsents>(kCount)};
    }
};

/// desk -> hall, managers only. Answer: HeldConsents.
struct HeldConsentsAsk {
    using Is = Request<Sender::Manager, HeldConsents>;
    static constexpr std::string_view kName = "held-consents-ask";
    static constexpr auto fields() { return std::tuple{}; }
};

/// Consents that recognise nobody until a human has asked the resident, since old records were put back.
struct HeldConsents {
    using Is = Reply;
    static constexpr std::string_view kName = "held-consents";
    struct Line {
        db::ResidentId resident{};
        std::string name; ///< empty: the row is damaged
        db::Words sexAndAge;
        db::Time since{};
        bool isRestored = false; ///< `yimenctl restore` did it; else the hall, when it found what lies outside wanting
        template <typename S = Line>
        static constexpr auto fields() {
            return std::tuple{field<&S::resident>(Id{}), field<&S::name>(kPerson), field<&S::sexAndAge>(Object{}),
                              field<&S::since>(When{}), field<&S::isRestored>(Flag{})};
        }
    };
    std::vector<Line> lines; ///< by number, at most 100
    int all = 0;
    template <typename S = HeldConsents>
    static constexpr auto fields() {
        return std::tuple{field<&S::lines>(List<Object>{.most = 100}), field<&S::all>(kCount)};
    }
};

/// desk -> hall, managers only: the resident is here and says that the consent stands. Answer: Done, or Refused:
/// NotFound (none is held back).
struct ConsentConfirm {
    using Is = Request<Sender::Manager, Done>;
    static constexpr std::string_view kName = "consent-confirm";
    db::ResidentId resident{};
    template <typename S = ConsentConfirm>
    static constexpr auto fields() {
        return std::tuple{field<&S::resident>(Id{})};
    }
};

using TroublesMessages = TypeList<HallTroubles, HeldConsentsAsk, HeldConsents, ConsentConfirm>;

} // namespace wire
