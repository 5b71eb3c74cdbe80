// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/seal/recovery_key.h"

#include "db/seal/sodium.h"

#include <algorithm>
#include <cassert>
#include <sodium.h>
#include <vector>

namespace db::seal {
namespace {

constexpr std::size_t kBits = 16; // bytes; 128 bits
constexpr std::uint32_t kModulus = 11;
constexpr std::string_view kMagic = "YIMENSL1";
constexpr std::size_t kBoxAt = kMagic.size() + std::tuple_size_v<RecoveryPublicKey>;
constexpr std::string_view kWhatFor = "yimen recovery"; // separates this use of the bits from any later one

/// Both halves; the secret one is wiped.
struct Pair {
    RecoveryPublicKey open{};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};

    explicit Pair(const std::uint8_t* bits) {
        std::array<std::uint8_t, crypto_box_SEEDBYTES> seed{};
        crypto_generichash(seed.data(), seed.size(), reinterpret_cast<const std::uint8_t*>(kWhatFor.data()),
                           kWhatFor.size(), bits, kBits);
        crypto_box_seed_keypair(open.data(), secret.data(), seed.data());
        sodium_memzero(seed.data(), seed.size());
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    Pair(Pair&&) = delete;
    Pair& operator=(Pair&&) = delete;
    ~Pair() { sodium_memzero(secret.data(), secret.size()); }
};

tl::unexpected<Error> invalid(std::string why) {
    return tl::unexpected(Error{ErrorKind::Invalid, std::move(why)});
}

bool isBetween(char c) {
    return c == ' ' || c == '-' || c == '\t' || c == '\r' || c == '\n';
}

/// As it was written; one long group is cut into groups.
std::vector<std::string_view> groupsOf(std::string_view text) {
    std::vector<std::string_view> groups;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto* const from = std::find_if_not(text.begin() + at, text.end(), isBetween);
        const auto* const to = std::find_if(from, text.end(), isBetween);
        if (from != to) { groups.emplace_back(from, static_cast<std::size_t>(to - from)); }
        at = static_cast<std::size_t>(to - text.begin());
    }
    if (groups.size() == 1 && groups[0].size() == RecoveryKey::kGroups * RecoveryKey::kDigits) {
        const auto all = groups[0];
        groups.clear();
        for (std::size_t i = 0; i < RecoveryKey::kGroups; ++i) {
            groups.push_back(all.substr(i * RecoveryKey::kDigits, RecoveryKey::kDigits));
        }
    }
    return groups;
}

/// The 16 bits of the group at `place` (from 1), if it is one that can stand there.
std::optional<std::uint32_t> valueOf(std::string_view group, std::uint32_t place) {
    const bool isNumber = group.size() == RecoveryKey::kDigits &&
                          std::all_of(group.begin(), group.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber) { return std::nullopt; }
    std::uint32_t number = 0;
    for (const char c : group) {
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (number < place || number % kModulus != place) { return std::nullopt; }
    const auto value = (number - place) / kModulus;
    return value <= 0xFFFFU ? std::optional(value) : std::nullopt;
}

} // namespace

void RecoveryKey::Wipe::operator()(std::uint8_t* p) const noexcept {
    sodium_free(p); // wipes first
}

Expected<RecoveryKey> RecoveryKey::generate() {
    startSodium();
    RecoveryKey key;
    key.m_bits.reset(static_cast<std::uint8_t*>(sodium_malloc(kBits)));
    if (!key.m_bits) { return tl::unexpected(Error{ErrorKind::Io, "no memory for a key"}); }
    randombytes_buf(key.m_bits.get(), kBits);
    return key;
}

Expected<RecoveryKey> RecoveryKey::fromDigits(std::string_view text) {
    const auto groups = groupsOf(text);
    if (groups.size() != kGroups) {
        return invalid("a recovery key has 8 groups of 6 digits; this has " + std::to_string(groups.size()));
    }
    auto key = generate();
    if (!key) { return key; }
    std::string wrong;
    std::uint32_t place = 0;
    for (const auto group : groups) {
        const auto value = valueOf(group, ++place);
        if (!value) { wrong.append(wrong.empty() ? "" : ", ").append(std::to_string(place)); }
        const auto bits = value.value_or(0);
        auto* const at = std::next(key->m_bits.get(), 2 * (std::ptrdiff_t{place} - 1));
        *at = static_cast<std::uint8_t>(bits >> 8U);
        *std::next(at) = static_cast<std::uint8_t>(bits & 0xFFU);
    }
    if (!wrong.empty()) {
        return invalid("of its 8 groups of 6 digits, these are not as they were written down: " + wrong);
    }
    return key;
}

std::string RecoveryKey::digits() const {
    assert(m_bits);
    const std::span<const std::uint8_t> bits(m_bits.get(), kBits);
    std::string text;
    text.reserve(kGroups * (kDigits + 1)); // in one place of memory, to be wiped there
    for (std::uint32_t place = 1; place <= kGroups; ++place) {
        const std::uint32_t value = (std::uint32_t{bits[2 * (place - 1)]} << 8U) | bits[2 * (place - 1) + 1];
        const auto number = value * kModulus + place;
        if (place > 1) { text += '-'; }
        for (std::uint32_t power = 100000; power > 0; power /= 10) {
            text += static_cast<char>('0' + number / power % 10);
        }
    }
    return text;
}

RecoveryPublicKey RecoveryKey::publicKey() const {
    assert(m_bits);
    return Pair(m_bits.get()).open;
}

Expected<std::string> RecoveryKey::open(std::span<const std::uint8_t> sealed) const {
    assert(m_bits);
    const auto to = sealedTo(sealed);
    if (!to) { return tl::unexpected(Error{ErrorKind::Corrupt, "is not sealed to a recovery key, or is cut"}); }
    const Pair pair(m_bits.get());
    if (*to != pair.open) { return tl::unexpected(Error{ErrorKind::WrongKey, "is sealed to another recovery key"}); }
    const auto box = sealed.subspan(kBoxAt);
    std::string plain(box.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(reinterpret_cast<std::uint8_t*>(plain.data()), box.data(), box.size(), pair.open.data(),
                             pair.secret.data()) != 0) {
        wipe(plain);
        return tl::unexpected(Error{ErrorKind::Corrupt, "was changed after it was sealed"});
    }
    return plain;
}

std::string sealTo(const RecoveryPublicKey& key, std::string_view plain) {
    startSodium();
    std::string sealed(kBoxAt + crypto_box_SEALBYTES + plain.size(), '\0');
    std::copy(kMagic.begin(), kMagic.end(), sealed.begin());
    std::transform(key.begin(), key.end(), sealed.begin() + static_cast<std::ptrdiff_t>(kMagic.size()),
                   [](std::uint8_t byte) { return static_cast<char>(byte); });
    const auto* const from = reinterpret_cast<const std::uint8_t*>(plain.empty() ? "" : plain.data());
    [[maybe_unused]] const int done =
        crypto_box_seal(reinterpret_cast<std::uint8_t*>(&sealed[kBoxAt]), from, plain.size(), key.data());
    assert(done == 0); // fails only for a point that is no key, which publicKeyFromHex does not let through
    return sealed;
}

std::optional<RecoveryPublicKey> sealedTo(std::span<const std::uint8_t> sealed) {
    if (sealed.size() < kBoxAt + crypto_box_SEALBYTES || !std::equal(kMagic.begin(), kMagic.end(), sealed.begin())) {
        return std::nullopt;
    }
    RecoveryPublicKey key{};
    const auto from = sealed.subspan(kMagic.size(), key.size());
    std::copy(from.begin(), from.end(), key.begin());
    return key;
}

std::optional<RecoveryPublicKey> publicKeyFromHex(std::string_view text) {
    startSodium();
    RecoveryPublicKey key{};
    std::size_t bytes = 0;
    const char* end = nullptr;
    if (text.size() != 2 * key.size() ||
        sodium_hex2bin(key.data(), key.size(), text.data(), text.size(), nullptr, &bytes, &end) != 0 ||
        bytes != key.size()) {
        return std::nullopt;
    }
    // A point of small order seals nothing: the product with it is known to everybody.
    std::array<std::uint8_t, crypto_scalarmult_BYTES> product{};
    std::array<std::uint8_t, crypto_scalarmult_SCALARBYTES> some{};
    randombytes_buf(some.data(), some.size());
    if (crypto_scalarmult(product.data(), some.data(), key.data()) != 0) { return std::nullopt; }
    return key;
}

void wipe(std::string& secret) {
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

} // namespace db::seal
