// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>

namespace wire {

/// Types in an order. A struct that derives from it keeps the names of what is made from the list short.
template <typename... Types>
struct TypeList {
    static constexpr std::size_t kCount = sizeof...(Types);

    template <typename Type>
    static constexpr bool kHas = (std::same_as<Type, Types> || ...);

    /// Position of `Type`; kCount if the list has none such.
    template <typename Type>
    static consteval std::size_t indexOf() {
        std::size_t index = 0;
        (void)((std::same_as<Type, Types> || (++index, false)) || ...);
        return index;
    }

    /// `make.operator()<Types...>()`
    static constexpr auto with(auto make) { return make.template operator()<Types...>(); }
};

template <typename Type, typename List>
concept OneOf = List::template kHas<Type>;

} // namespace wire
