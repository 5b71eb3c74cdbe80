// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/seal/password.h"

#include "db/seal/sodium.h"

#include <array>
#include <sodium.h>

namespace db::seal {
namespace {

/// libsodium must not be given a null pointer, which an empty view may hold.
const char* bytesOf(std::string_view text) {
    return text.empty() ? "" : text.data();
}

} // namespace

Expected<std::string> hashPassword(std::string_view password, const PasswordCost& cost) {
    startSodium();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), bytesOf(password), password.size(), cost.passes, cost.bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return tl::unexpected(Error{ErrorKind::Io, "not enough memory to hash a password"});
    }
    return std::string{text.data()};
}

bool passwordMatches(const std::string& hash, std::string_view password) {
    startSodium();
    return crypto_pwhash_str_verify(hash.c_str(), bytesOf(password), password.size()) == 0;
}

} // namespace db::seal
