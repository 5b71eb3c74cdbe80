// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/seal/digest.h"

#include "db/seal/sodium.h"

#include <sodium.h>
#include <vector>

namespace db::seal {

Sha256 sha256(std::span<const std::uint8_t> bytes) {
    startSodium();
    Sha256 digest{};
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return digest;
}

Sha256 sha256(std::string_view bytes) {
    return sha256(std::span{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

std::string hex(std::span<const std::uint8_t> bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

std::string randomHex(std::size_t count) {
    startSodium();
    std::vector<std::uint8_t> bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes);
}

} // namespace db::seal
