// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/codec.h"
#include "kiosk/wire/messages.h"
#include "kiosk/wire/records.h"

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

/// All that the tests know of how the types of messages and their fields are written down; whoever writes them down in
/// another way changes this file alone.
namespace support {

namespace rule = wire;

template <typename Struct>
concept HasFields = requires { Struct::fields(); } || requires { rule::Fields<Struct>::all(); };

/// take(name, member, rule) for each field that a struct has on the wire.
template <HasFields Struct>
void eachField(auto take) {
    std::apply([&](const auto&... one) { (take(one.name, one.member, one.rule), ...); }, rule::fieldsOf<Struct>());
}

template <typename Enum>
struct WordList {
    static std::span<const std::string_view> all() { return rule::Names<Enum>::kAll; }
};
template <typename... Enum>
struct WordList<std::variant<Enum...>> {
    static std::span<const std::string_view> all() {
        static const auto kJoined = [] {
            std::vector<std::string_view> joined;
            (joined.insert(joined.end(), rule::Names<Enum>::kAll.begin(), rule::Names<Enum>::kAll.end()), ...);
            return joined;
        }();
        return kJoined;
    }
};
/// The words of an enumeration, or of one of several, in the order of the values.
template <typename Enum>
[[nodiscard]] std::span<const std::string_view> wordsOf() {
    return WordList<Enum>::all();
}

/// take.operator()<Type>() with the `index`-th type of the table.
void withType(std::size_t index, auto take) {
    wire::BodyTypes::with([&]<typename... Type> {
        (void)((wire::BodyTypes::indexOf<Type>() == index && (take.template operator()<Type>(), true)) || ...);
    });
}

} // namespace support
