// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/coverage.h"
#include "kiosk/wire/exchange.h"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Of which items the hall's records leave nobody out.
namespace wire {

struct Coverage;

/// desk -> hall. Answer: Coverage.
struct CoverageAsk {
    using Is = Refresh<Sender::Staff, Coverage>;
    static constexpr std::string_view kName = "coverage-ask";
    static constexpr auto fields() { return std::tuple{}; }
};

/// What was said of one item and source.
struct CoverageSaid {
    std::optional<db::Date> day; ///< as in db::RecordCoverage
    std::string reference;       ///< where it comes from, in words; may be empty
    std::string byName;          ///< of the member of staff; empty: the operator
    db::Time at{};
    template <typename S = CoverageSaid>
    static constexpr auto fields() {
        return std::tuple{field<&S::day>(Maybe<Day>{}), field<&S::reference>(kLine), field<&S::byName>(kPerson),
                          field<&S::at>(When{})};
    }
};

struct Coverage {
    using Is = Reply;
    static constexpr std::string_view kName = "coverage";
    struct Item {
        std::string code;
        int matters = 0;                  ///< of it on the books
        std::optional<CoverageSaid> own;  ///< of the hall's own matters
        std::optional<CoverageSaid> list; ///< of a list
        bool isListTooOld = false;        ///< it no longer says who has it, and nothing goes on from it
        template <typename S = Item>
        static constexpr auto fields() {
            return std::tuple{field<&S::code>(kCode), field<&S::matters>(kCount), field<&S::own>(Maybe<Object>{}),
                              field<&S::list>(Maybe<Object>{}), field<&S::isListTooOld>(Flag{})};
        }
    };
    std::vector<Item> items; ///< those that the card's rules may suggest, in the catalogue's order; at most 200
    template <typename S = Coverage>
    static constexpr auto fields() {
        return std::tuple{field<&S::items>(List<Object>{.most = 200})};
    }
};

/// desk -> hall, managers only (else NotAllowed). In place of what was said. Answer: Coverage, or Refused: NotFound
/// (the card suggests no such item), NotInState (a day to come, or a list without one).
struct CoverageSet {
    using Is = Request<Sender::Manager, Coverage>;
    static constexpr std::string_view kName = "coverage-set";
    std::string code;
    db::CoverageSource source{};
    std::optional<db::Date> day = {};
    std::string reference = {}; ///< at most 80 characters
    template <typename S = CoverageSet>
    static constexpr auto fields() {
        return std::tuple{field<&S::code>(kCode), field<&S::source>(Named{}), field<&S::day>(Maybe<Day>{}),
                          field<&S::reference>(Text{80})};
    }
};

/// desk -> hall, managers only. Answer: Coverage, or Refused: NotFound (nothing was said).
struct CoverageRemove {
    using Is = Request<Sender::Manager, Coverage>;
    static constexpr std::string_view kName = "coverage-remove";
    std::string code;
    db::CoverageSource source{};
    template <typename S = CoverageRemove>
    static constexpr auto fields() {
        return std::tuple{field<&S::code>(kCode), field<&S::source>(Named{})};
    }
};

/// hall -> desks, unasked: ask again.
struct CoverageChanged {
    using Is = Push;
    static constexpr std::string_view kName = "coverage-changed";
    static constexpr auto fields() { return std::tuple{}; }
};

using CoverageMessages = TypeList<CoverageAsk, Coverage, CoverageSet, CoverageRemove, CoverageChanged>;

} // namespace wire
