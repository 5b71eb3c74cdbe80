// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace db::seal {

/// Argon2id cost. The default is libsodium's INTERACTIVE (2 passes over 64 MiB); tests take the least there is.
struct PasswordCost {
    unsigned long long passes = 2;
    std::size_t bytes = std::size_t{64} << 20U;
};
inline constexpr PasswordCost kLeastPasswordCost{.passes = 1, .bytes = 8192};

/// An Argon2id string with its own salt and cost. Io: not enough memory.
[[nodiscard]] Expected<std::string> hashPassword(std::string_view password, const PasswordCost& cost = {});
/// Takes as long as the hash's cost says, right or wrong.
[[nodiscard]] bool passwordMatches(const std::string& hash, std::string_view password);

} // namespace db::seal
