// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/seal/key_file.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace db::seal {

/// Where a sealed value lies. It is bound to that place: moved to another row or column it does not open.
struct Place {
    std::string_view table;
    std::string_view column;
    std::int64_t row = 0;
};

using Sealed = std::vector<std::uint8_t>;

/// Seals single fields: XChaCha20-Poly1305 (IETF) with a random 24-byte nonce; layout: suite byte, key id (8), nonce
/// (24), ciphertext with tag. The subkey comes from the key through crypto_kdf. May be used from several threads.
class FieldSeal {
public:
    /// Copies nothing: derives its own subkey, and outlives `key`.
    [[nodiscard]] static Expected<FieldSeal> from(const Key& key);

    [[nodiscard]] Sealed seal(std::string_view plain, const Place& place) const;
    [[nodiscard]] Sealed seal(std::span<const std::uint8_t> plain, const Place& place) const;
    /// WrongKey: another suite or key id. Corrupt: changed, cut, or sealed for another place.
    [[nodiscard]] Expected<std::string> open(std::span<const std::uint8_t> sealed, const Place& place) const;

private:
    explicit FieldSeal(Key subkey);
    Key m_subkey;
};

/// A keyed digest (BLAKE2b, 16 bytes) that finds equal values without storing them. `what` separates the uses, so that
/// equal values of two columns have unequal digests.
class BlindIndex {
public:
    using Digest = std::vector<std::uint8_t>;
    [[nodiscard]] static Expected<BlindIndex> from(const Key& key);
    [[nodiscard]] Digest of(std::string_view what, std::string_view value) const;

private:
    explicit BlindIndex(Key subkey);
    Key m_subkey;
};

/// Upper case, without spaces: the form that is stored and indexed.
[[nodiscard]] std::string normaliseIdNumber(std::string_view text);
/// Digits only, without a leading +86 or 0086; a number of another country keeps its +.
[[nodiscard]] std::string normalisePhone(std::string_view text);
/// The last four digits, or nothing if there are fewer.
[[nodiscard]] std::string phoneTail(std::string_view text);

} // namespace db::seal
