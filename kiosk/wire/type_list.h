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

namespace detail {

template <typename... Lists>
struct Join;
template <typename... Types>
struct Join<TypeList<Types...>> {
    using Type = TypeList<Types...>;
};
template <typename... First, typename... Second, typename... More>
struct Join<TypeList<First...>, TypeList<Second...>, More...> : Join<TypeList<First..., Second...>, More...> {};

} // namespace detail

/// The types of several lists, one list after the other.
template <typename... Lists>
using JoinedList = typename detail::Join<Lists...>::Type;

} // namespace wire
