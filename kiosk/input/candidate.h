// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <tl/expected.hpp>

namespace input {

/// Why a way of input is not offered.
struct Trouble {
    enum class Kind {
        Missing,    ///< the dictionary or the model is not there
        Unreadable, ///< it is there and is not what it should be
        InUse,      ///< libgooglepinyin has one state for the whole program, and somebody has it
    };
    Kind kind{};
    std::string what; ///< for the log: a path or a line; nothing that a visitor wrote
};

template <typename T>
using Expected = tl::expected<T, Trouble>;

/// Something that was perhaps meant.
struct Candidate {
    std::string text;     ///< UTF-8
    std::size_t used = 0; ///< how many of the letters it stands for; the rest is still to be chosen
};

/// So many are shown at a time.
constexpr std::size_t kPage = 8;

} // namespace input
