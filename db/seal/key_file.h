// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace db::seal {

inline constexpr std::size_t kKeyBytes = 32;
using KeyId = std::array<std::uint8_t, 8>;

/// Which database a key opens; a key made for one is refused for the other.
enum class KeyPurpose : std::uint8_t { Hall = 1, Faces = 2 };

/// Thirty-two secret bytes in guarded memory that is locked against swapping where the system allows it, and wiped.
class Key {
public:
    [[nodiscard]] KeyPurpose purpose() const { return m_purpose; }
    [[nodiscard]] const KeyId& id() const { return m_id; }
    [[nodiscard]] std::span<const std::uint8_t, kKeyBytes> bytes() const;

    /// A new random key. Io: no memory.
    [[nodiscard]] static Expected<Key> generate(KeyPurpose purpose);
    /// For tests and for reading key files. The bytes are copied; wipe yours.
    [[nodiscard]] static Expected<Key> fromBytes(KeyPurpose purpose, const KeyId& id,
                                                 std::span<const std::uint8_t, kKeyBytes> bytes);

private:
    struct Wipe {
        void operator()(std::uint8_t* p) const noexcept;
    };
    Key() = default;
    KeyPurpose m_purpose{};
    KeyId m_id{};
    std::unique_ptr<std::uint8_t, Wipe> m_bytes;
};

/// Makes a key file of mode 0600 with a new random key; the file is on the disk when this returns. CannotOpen: the file
/// is there already (a key is never overwritten) or cannot be made.
[[nodiscard]] Expected<Key> createKeyFile(const std::filesystem::path& path, KeyPurpose purpose);

/// WrongKey, with one clear line: missing, not a plain file, readable by group or others, wrong size, not a key file of
/// this suite, or made for the other database.
[[nodiscard]] Expected<Key> loadKeyFile(const std::filesystem::path& path, KeyPurpose purpose);

} // namespace db::seal
