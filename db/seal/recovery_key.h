// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace db::seal {

/// The half of a recovery key that a hall keeps: it seals, and opens nothing (X25519).
using RecoveryPublicKey = std::array<std::uint8_t, 32>;

/// Opens what was sealed to its public half, when the machine that sealed it is lost. 128 random bits, written as eight
/// groups of six digits. Each group holds 16 bits: it is 11 times their number, and its own place, 1 to 8, more. So one
/// wrong digit, two neighbours that changed places and a group in the wrong place leave another remainder modulo 11 and
/// are named; any other slip passes with a chance of one in eleven and then opens nothing.
class RecoveryKey {
public:
    static constexpr std::size_t kGroups = 8;
    static constexpr std::size_t kDigits = 6; ///< of a group

    /// Io: no memory.
    [[nodiscard]] static Expected<RecoveryKey> generate();
    /// Groups with spaces, hyphens or line ends between them, or all digits in one. Invalid: the context names the
    /// groups that are wrong by their places, never their digits.
    [[nodiscard]] static Expected<RecoveryKey> fromDigits(std::string_view text);

    /// "000000-111111-..."; a secret.
    [[nodiscard]] std::string digits() const;
    [[nodiscard]] RecoveryPublicKey publicKey() const;
    /// WrongKey: sealed to another recovery key. Corrupt: changed or cut. What it gives is a secret: wipe it.
    [[nodiscard]] Expected<std::string> open(std::span<const std::uint8_t> sealed) const;

private:
    struct Wipe {
        void operator()(std::uint8_t* p) const noexcept;
    };
    RecoveryKey() = default;
    std::unique_ptr<std::uint8_t, Wipe> m_bits; ///< 16, in guarded memory
};

/// Layout: magic (8), the public key (32), crypto_box_seal. Nobody can open it without the secret half, whoever sealed
/// it included; nobody can tell who sealed it, either: whoever needs to know signs it.
[[nodiscard]] std::string sealTo(const RecoveryPublicKey& key, std::string_view plain);

/// To which key; nothing if it is no such text.
[[nodiscard]] std::optional<RecoveryPublicKey> sealedTo(std::span<const std::uint8_t> sealed);

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::optional<RecoveryPublicKey> publicKeyFromHex(std::string_view text);

/// Overwrites a secret that lay in a string.
void wipe(std::string& secret);

} // namespace db::seal
