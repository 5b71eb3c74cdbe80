// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/identity.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace wire {
namespace {

/// Certificates and keys are a few hundred bytes; a larger file is something else.
constexpr qint64 kMostBytes = 64LL * 1024;

[[nodiscard]] tl::expected<QByteArray, LoadProblem> readFile(const std::filesystem::path& path) {
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) { return tl::unexpected("cannot read " + path.string()); }
    if (file.size() > kMostBytes) { return tl::unexpected(path.string() + " is too large to be what it should be"); }
    return file.readAll();
}

[[nodiscard]] tl::expected<QSslCertificate, LoadProblem> readCertificate(const std::filesystem::path& path) {
    const auto pem = readFile(path);
    if (!pem) { return tl::unexpected(pem.error()); }
    QSslCertificate certificate{*pem, QSsl::Pem};
    if (certificate.isNull()) { return tl::unexpected(path.string() + " holds no certificate"); }
    return certificate;
}

[[nodiscard]] tl::expected<QSslKey, LoadProblem> readKey(const std::filesystem::path& path) {
    const auto pem = readFile(path);
    if (!pem) { return tl::unexpected(pem.error()); }
    constexpr auto kOthers =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (QFile::permissions(path) & kOthers) {
        return tl::unexpected(path.string() + " may be read by others: it needs mode 0600");
    }
    QSslKey key{*pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey};
    if (key.isNull()) { return tl::unexpected(path.string() + " holds no key"); }
    return key;
}

[[nodiscard]] tl::expected<Identity, LoadProblem> loadIdentity(const std::filesystem::path& folder,
                                                               const std::string& stem) {
    const auto certificate = readCertificate(folder / (stem + ".pem"));
    if (!certificate) { return tl::unexpected(certificate.error()); }
    const auto key = readKey(folder / (stem + "-key.pem"));
    if (!key) { return tl::unexpected(key.error()); }
    const auto authority = readCertificate(folder / "ca.pem");
    if (!authority) { return tl::unexpected(authority.error()); }
    return Identity{*certificate, *key, *authority};
}

} // namespace

tl::expected<Identity, LoadProblem> loadHallIdentity(const std::filesystem::path& folder) {
    return loadIdentity(folder, "hall");
}

tl::expected<DeviceBundle, LoadProblem> loadDeviceBundle(const std::filesystem::path& folder) {
    auto identity = loadIdentity(folder, "device");
    if (!identity) { return tl::unexpected(identity.error()); }
    const auto about = folder / "device.json";
    const auto bytes = readFile(about);
    if (!bytes) { return tl::unexpected(bytes.error()); }
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    const QString kind = json.value(QStringLiteral("kind")).toString();
    if (kind != QStringLiteral("kiosk") && kind != QStringLiteral("desk")) {
        return tl::unexpected(about.string() + " names no kind of device");
    }
    const QUrl hall{json.value(QStringLiteral("hall")).toString(), QUrl::StrictMode};
    if (!hall.isValid() || hall.scheme() != QStringLiteral("wss") || hall.host().isEmpty()) {
        return tl::unexpected(about.string() + " names no hall as wss://host:port");
    }
    return DeviceBundle{
        *std::move(identity), kind == QStringLiteral("kiosk") ? db::DeviceKind::Kiosk : db::DeviceKind::Desk,
        json.value(QStringLiteral("label")).toString(), hall, json.value(QStringLiteral("hallName")).toString()};
}

std::optional<LoadProblem> problemOf(const Identity& identity, const QDateTime& now) {
    const auto day = [](const QDateTime& at) { return at.toUTC().toString(Qt::ISODate).toStdString(); };
    for (const QSslCertificate* certificate : {&identity.certificate, &identity.authority}) {
        const char* const what = certificate == &identity.authority ? "the authority's certificate" : "the certificate";
        if (certificate->expiryDate() < now) {
            return std::string(what) + " ended on " + day(certificate->expiryDate()) + ", and it is " + day(now);
        }
        if (certificate->effectiveDate() > now) {
            return std::string(what) + " begins on " + day(certificate->effectiveDate()) + ", and it is " + day(now) +
                   ": is the clock right?";
        }
    }
    return std::nullopt;
}

std::string fingerprintOf(const QSslCertificate& certificate) {
    return certificate.digest(QCryptographicHash::Sha256).toHex().toStdString();
}

QSslConfiguration mutualTls(const Identity& identity) {
    QSslConfiguration configuration;
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    configuration.setCaCertificates({identity.authority});
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

} // namespace wire
