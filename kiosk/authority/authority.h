// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <tl/expected.hpp>

namespace authority {

enum class ErrorKind {
    Exists,     ///< there is a file already where a new key would go; nothing was written
    Io,         ///< a file cannot be written or read
    Unreadable, ///< a file that is no key or certificate, or a key that others may read
    Crypto,     ///< OpenSSL refused
    Invalid,    ///< an empty name or address
};

/// `context` names files and calls, never a key.
struct Error {
    ErrorKind kind{};
    std::string context;
};

template <typename T>
using Expected = tl::expected<T, Error>;

using Now = std::chrono::system_clock::time_point;

/// The name that every hall certificate carries besides its addresses, so that a hall that moves to another address
/// keeps its devices.
inline constexpr const char* kHallName = "hall.yimen.internal";

/// A certificate that was just made, by its SHA-256 fingerprint (64 lower-case hexadecimal digits).
struct Issued {
    std::string fingerprint;
    std::filesystem::path folder;
};

/// The hall's own certificate authority: one EC P-256 key that signs the hall's certificate and one certificate for
/// each device. Nothing here has a default secret; whoever holds ca-key.pem can let devices in, so it stays on the
/// hall's machine, in a file of mode 0600. A device is shut out through the device table (its fingerprint), not by a
/// revocation list. All files are written with mode 0600 into folders of mode 0700.
class Authority {
public:
    /// Makes `folder` with ca-key.pem and ca.pem. Exists if there is an authority already.
    [[nodiscard]] static Expected<Authority> create(const std::filesystem::path& folder, Now now);
    /// Opens the authority that create() made.
    [[nodiscard]] static Expected<Authority> open(const std::filesystem::path& folder);

    Authority(Authority&&) noexcept;
    Authority& operator=(Authority&&) noexcept;
    Authority(const Authority&) = delete;
    Authority& operator=(const Authority&) = delete;
    ~Authority();

    /// Writes hall.pem, hall-key.pem and ca.pem into `folder` (replacing the ones there): the hall's certificate for
    /// `names` (host names and IP addresses), localhost, 127.0.0.1, ::1 and kHallName.
    [[nodiscard]] Expected<Issued> issueHall(const std::filesystem::path& folder, std::span<const std::string> names,
                                             Now now) const;

    /// Writes device.pem, device-key.pem, ca.pem and device.json (kind, label, hall address, hall name) into the new
    /// `folder`. The certificate itself says the kind and a random number only, never the label.
    /// `hallAddress` is "host:port". Exists if the folder holds a key already.
    [[nodiscard]] Expected<Issued> issueDevice(const std::filesystem::path& folder, db::DeviceKind kind,
                                               const std::string& label, const std::string& hallAddress, Now now) const;

private:
    struct Inside;
    explicit Authority(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

} // namespace authority
