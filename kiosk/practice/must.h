// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

namespace practice {

/// The value, or std::runtime_error: a made-up hall that cannot be made has nothing to go on with.
template <typename T, typename E>
T must(tl::expected<T, E> value) {
    if (!value) { throw std::runtime_error("the practice hall cannot be made: " + value.error().context); }
    if constexpr (!std::is_void_v<T>) { return *std::move(value); }
}

} // namespace practice
