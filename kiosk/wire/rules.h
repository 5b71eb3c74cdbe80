// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/words_of.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>

/// What a value on the wire may be, and how a struct says which fields it has.
namespace wire {

// --- rules -----------------------------------------------------------------------------------------------------------

/// Free text, in characters (code points). encode() cuts what is longer.
struct Text {
    std::size_t most = 0;
    std::size_t least = 0;
};
/// 1 to 64 of 0-9 A-Z a-z . _ : -
struct Key {
    bool mayBeEmpty = false;
};
/// Exactly so many ASCII digits.
struct Digits {
    std::size_t count = 0;
};
/// SHA-256, 64 lower-case hexadecimal digits.
struct Hash {
    bool mayBeEmpty = false;
};
struct Whole {
    std::int64_t least = 0;
    std::int64_t most = 0;
};
/// A fraction in [0, 1].
struct Part {};
/// A finite number.
struct Number {
    double least = 0;
    double most = 0;
};
struct Flag {};
/// Greater than zero.
struct Id {
    bool mayBeZero = false;
};
/// An enumeration, by its table in Names.
struct Named {};
struct When {};
struct Day {
    bool mayBeUnset = false; ///< null stands for a date that is not stated
};
/// A vector: vision::kLeastWidth to kMostWidth values (the hall knows how many each model makes), finite, of unit
/// length.
struct Joint {};
/// A struct with fields of its own.
struct Object {};
template <typename Rule>
struct Maybe {
    Rule inner{};
};
template <typename Rule>
struct List {
    std::size_t most = 0;
    Rule each{};
    std::size_t least = 0;
};

// --- lengths and ranges that several structs share -------------------------------------------------------------------

inline constexpr Text kPerson{100};
inline constexpr Text kLabel{60};
inline constexpr Text kLine{200};
inline constexpr Text kCode{64};
inline constexpr Text kNote{1000};
inline constexpr Whole kSecondsOff{-2'000'000'000,
                                   2'000'000'000}; ///< 63 years either way; what is more is said as that
inline constexpr Text kFile{100 * 1024};           ///< of the catalogue; db::catalogue::kMostFileBytes
inline constexpr Whole kCount{0, 1000000};
inline constexpr Whole kMinute{0, 24 * 60 - 1}; ///< of a day
inline constexpr Whole kDaysLeft{-100000, 100000};
inline constexpr Whole kPercent{0, 100};
inline constexpr Whole kVotes{0, 100000};
/// Names of materials.
inline constexpr List<Text> kMaterials{.most = 32, .each = {.most = 200, .least = 1}};
inline constexpr Key kCaseNumber{.mayBeEmpty = true};
inline constexpr Number kShare{0, 1};
inline constexpr Number kScore{-100, 100}; // a cosine, or what a fit makes of one

// --- fields ----------------------------------------------------------------------------------------------------------

template <typename Struct, typename Value, typename Rule>
struct Field {
    std::string_view name;
    Value Struct::* member;
    Rule rule;
};

namespace detail {

/// "trackKey" for &Identify::trackKey, out of what the compiler calls this function: "... member = &wire::Identify::
/// trackKey; ..." or "...]". A test compares every name with the golden bytes, so a compiler that writes it otherwise
/// is found there, not on the wire.
template <auto member>
[[nodiscard]] consteval std::string_view memberName() {
    constexpr std::string_view kWhole = __PRETTY_FUNCTION__;
    constexpr std::size_t kEnd = kWhole.find_first_of(";]", kWhole.find("member = "));
    constexpr std::size_t kColons = kWhole.rfind("::", kEnd);
    return kWhole.substr(kColons + 2, kEnd - kColons - 2);
}

} // namespace detail

/// A field: its name on the wire is the member's own.
template <auto member, typename Rule>
[[nodiscard]] consteval auto field(Rule rule) {
    return Field{detail::memberName<member>(), member, rule};
}

/// The words of an enumeration on the wire, in the order of its values; one of db has them there.
template <typename Enum>
struct Names : db::WordsOf<Enum> {};

/// Of a struct that does not know itself how it goes over the wire: a record of db (records.h).
template <typename Struct>
struct Fields;

/// The fields of a struct, in order: a tuple of Field.
template <typename Struct>
[[nodiscard]] consteval auto fieldsOf() {
    if constexpr (requires { Struct::fields(); }) {
        return Struct::fields();
    } else {
        return Fields<Struct>::all();
    }
}

} // namespace wire
