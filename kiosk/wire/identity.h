// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>
#include <QUrl>
#include <filesystem>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace wire {

/// What one end of the line shows to the other, and whom it believes: the hall's own authority and nobody else.
struct Identity {
    QSslCertificate certificate;
    QSslKey key;
    QSslCertificate authority;
};

/// What `yimenctl pair` puts into the folder that is carried to a device.
struct DeviceBundle {
    Identity identity;
    db::DeviceKind kind{};
    QString label;
    QUrl hall;        ///< wss://host:port
    QString hallName; ///< the name that the hall's certificate carries wherever the hall stands
};

/// One line for the operator: which file, and what is wrong with it.
using LoadProblem = std::string;

/// Reads hall.pem, hall-key.pem and ca.pem. Refuses a key file that others may read.
[[nodiscard]] tl::expected<Identity, LoadProblem> loadHallIdentity(const std::filesystem::path& folder);

/// Reads device.pem, device-key.pem, ca.pem and device.json. Refuses a key file that others may read.
[[nodiscard]] tl::expected<DeviceBundle, LoadProblem> loadDeviceBundle(const std::filesystem::path& folder);

/// One line if the certificate or its authority's is not valid at this time: nobody would be let in, and each side
/// would only see a line that does not come up.
[[nodiscard]] std::optional<LoadProblem> problemOf(const Identity& identity, const QDateTime& now);

/// SHA-256 of the certificate (DER), 64 lower-case hexadecimal digits: how the device table knows a device.
[[nodiscard]] std::string fingerprintOf(const QSslCertificate& certificate);

/// Both sides show a certificate, only `identity.authority` is believed, TLS 1.2 or later.
[[nodiscard]] QSslConfiguration mutualTls(const Identity& identity);

} // namespace wire
