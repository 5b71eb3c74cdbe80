// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/seal/field_seal.h"

#include "db/seal/sodium.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <sodium.h>
#include <utility>

namespace db::seal {
namespace {

constexpr std::uint8_t kSuite = 1;
constexpr std::size_t kHeaderBytes = 1 + std::tuple_size_v<KeyId>;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES && kKeyBytes == crypto_kdf_KEYBYTES);
constexpr std::size_t kIndexBytes = crypto_generichash_BYTES_MIN; // 16

// Subkey numbers are for ever: a changed number is another key.
constexpr std::uint64_t kSealSubkey = 1;
constexpr std::uint64_t kIndexSubkey = 2;
constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "yimen-db";

Expected<Key> subkeyOf(const Key& key, std::uint64_t number) {
    startSodium();
    std::array<std::uint8_t, kKeyBytes> bytes{};
    crypto_kdf_derive_from_key(bytes.data(), bytes.size(), number, kContext, key.bytes().data());
    auto subkey = Key::fromBytes(key.purpose(), key.id(), bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return subkey;
}

/// suite, key id, then table|column|row. Table and column are names of ours and hold no '|'.
std::vector<std::uint8_t> additionalData(const KeyId& id, const Place& place) {
    const auto row = std::to_string(place.row);
    std::vector<std::uint8_t> data;
    data.reserve(1 + id.size() + place.table.size() + 1 + place.column.size() + 1 + row.size());
    const auto append = [&data](std::string_view text) { data.insert(data.end(), text.begin(), text.end()); };
    data.push_back(kSuite);
    data.insert(data.end(), id.begin(), id.end());
    append(place.table);
    append("|");
    append(place.column);
    append("|");
    append(row);
    return data;
}

} // namespace

FieldSeal::FieldSeal(Key subkey)
    : m_subkey(std::move(subkey)) {}

Expected<FieldSeal> FieldSeal::from(const Key& key) {
    auto subkey = subkeyOf(key, kSealSubkey);
    if (!subkey) { return tl::unexpected(subkey.error()); }
    return FieldSeal{std::move(*subkey)};
}

Sealed FieldSeal::seal(std::string_view plain, const Place& place) const {
    return seal(std::span{reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size()}, place);
}

Sealed FieldSeal::seal(std::span<const std::uint8_t> plain, const Place& place) const {
    const KeyId& id = m_subkey.id();
    Sealed sealed(kHeaderBytes + kNonceBytes + plain.size() + kTagBytes);
    sealed.front() = kSuite;
    std::copy(id.begin(), id.end(), sealed.begin() + 1);
    std::uint8_t* const nonce = sealed.data() + kHeaderBytes;
    randombytes_buf(nonce, kNonceBytes);
    const auto data = additionalData(id, place);
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonceBytes, &written, plain.data(), plain.size(), data.data(),
                                               data.size(), nullptr, nonce, m_subkey.bytes().data());
    assert(written == plain.size() + kTagBytes);
    return sealed;
}

Expected<std::string> FieldSeal::open(std::span<const std::uint8_t> sealed, const Place& place) const {
    const auto refuse = [&place](ErrorKind kind, const char* why) {
        return tl::unexpected(Error{kind, std::string(place.table) + "." + std::string(place.column) + " of row " +
                                              std::to_string(place.row) + ": " + why});
    };
    if (sealed.size() < kHeaderBytes + kNonceBytes + kTagBytes) {
        return refuse(ErrorKind::Corrupt, "too short for a sealed value");
    }
    const KeyId& id = m_subkey.id();
    if (sealed.front() != kSuite || !std::equal(id.begin(), id.end(), sealed.begin() + 1)) {
        return refuse(ErrorKind::WrongKey, "sealed with another key");
    }
    const auto nonce = sealed.subspan(kHeaderBytes, kNonceBytes);
    const auto cipher = sealed.subspan(kHeaderBytes + kNonceBytes);
    const auto data = additionalData(id, place);
    std::string plain(cipher.size() - kTagBytes, '\0');
    unsigned long long written = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), &written, nullptr,
                                                   cipher.data(), cipher.size(), data.data(), data.size(), nonce.data(),
                                                   m_subkey.bytes().data()) != 0) {
        return refuse(ErrorKind::Corrupt, "changed, or sealed for another place");
    }
    return plain;
}

BlindIndex::BlindIndex(Key subkey)
    : m_subkey(std::move(subkey)) {}

Expected<BlindIndex> BlindIndex::from(const Key& key) {
    auto subkey = subkeyOf(key, kIndexSubkey);
    if (!subkey) { return tl::unexpected(subkey.error()); }
    return BlindIndex{std::move(*subkey)};
}

BlindIndex::Digest BlindIndex::of(std::string_view what, std::string_view value) const {
    // `what` is a name of ours without a zero byte, so the join is unambiguous.
    std::string message{what};
    message += '\0';
    message += value;
    Digest digest(kIndexBytes);
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(message.data()),
                       message.size(), m_subkey.bytes().data(), kKeyBytes);
    sodium_memzero(message.data(), message.size());
    return digest;
}

std::string normaliseIdNumber(std::string_view text) {
    std::string normal;
    for (const char c : text) {
        if (c == ' ' || c == '\t') { continue; }
        normal += c == 'x' ? 'X' : c;
    }
    return normal;
}

std::string normalisePhone(std::string_view text) {
    const bool isInternational = text.find('+') != std::string_view::npos;
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.starts_with("0086")) { return digits.substr(4); }
    if (!isInternational || digits.empty()) { return digits; }
    return digits.starts_with("86") ? digits.substr(2) : "+" + digits;
}

std::string phoneTail(std::string_view text) {
    std::string digits = normalisePhone(text);
    if (digits.starts_with('+')) { digits.erase(0, 1); }
    return digits.size() < 4 ? std::string{} : digits.substr(digits.size() - 4);
}

} // namespace db::seal
