// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authority/authority.h"

#include "kiosk/authority/certificate.h"
#include "kiosk/authority/secret_file.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <nlohmann/json.hpp>

namespace authority {
namespace {

/// A key and the certificate for it, just made.
struct Pair {
    Key key;
    Certificate certificate;
};

[[nodiscard]] bool isAddress(const std::string& name) {
    std::array<unsigned char, sizeof(in6_addr)> binary{};
    return inet_pton(AF_INET, name.c_str(), binary.data()) == 1 ||
           inet_pton(AF_INET6, name.c_str(), binary.data()) == 1;
}

/// Letters, digits, dot and hyphen: also keeps OpenSSL's own signs ("," and ":") out of its little language.
[[nodiscard]] bool isHostName(const std::string& name) {
    return !name.empty() && name.size() <= 253 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    });
}

[[nodiscard]] Expected<std::string> altNames(std::span<const std::string> names) {
    std::string joined = std::string{"DNS:"} + kHallName + ",DNS:localhost,IP:127.0.0.1,IP:::1";
    for (const std::string& name : names) {
        if (isAddress(name)) {
            joined += ",IP:" + name;
        } else if (isHostName(name)) {
            joined += ",DNS:" + name;
        } else {
            return tl::unexpected(Error{ErrorKind::Invalid, "not a host name or address: " + name});
        }
    }
    return joined;
}

[[nodiscard]] Expected<void> writePair(const std::filesystem::path& folder, const std::string& stem, const Pair& pair,
                                       IfThere ifThere) {
    const auto keyPem = toPem(*pair.key);
    const auto certificatePem = toPem(*pair.certificate);
    if (!keyPem || !certificatePem) { return tl::unexpected(keyPem ? certificatePem.error() : keyPem.error()); }
    if (const auto key = writePrivate(folder / (stem + "-key.pem"), *keyPem, ifThere); !key) { return key; }
    return writePrivate(folder / (stem + ".pem"), *certificatePem, IfThere::Replace);
}

[[nodiscard]] const char* nameOf(db::DeviceKind kind) {
    switch (kind) {
    case db::DeviceKind::Kiosk:
        return "kiosk";
    case db::DeviceKind::Desk:
        return "desk";
    }
    return "";
}

} // namespace

struct Authority::Inside {
    Key key;
    Certificate certificate;

    [[nodiscard]] Expected<Pair> issue(const CertificateRequest& request) const {
        auto made = makeKey();
        if (!made) { return tl::unexpected(made.error()); }
        auto signedOne = makeCertificate(request, **made, certificate.get(), *key);
        if (!signedOne) { return tl::unexpected(signedOne.error()); }
        return Pair{*std::move(made), *std::move(signedOne)};
    }

    [[nodiscard]] Expected<Issued> place(const std::filesystem::path& folder, const std::string& stem, const Pair& pair,
                                         IfThere ifThere) const {
        const auto ca = toPem(*certificate);
        if (!ca) { return tl::unexpected(ca.error()); }
        if (const auto ready = makePrivateFolder(folder); !ready) { return tl::unexpected(ready.error()); }
        if (const auto wrote = writePair(folder, stem, pair, ifThere); !wrote) { return tl::unexpected(wrote.error()); }
        if (const auto wrote = writePrivate(folder / "ca.pem", *ca, IfThere::Replace); !wrote) {
            return tl::unexpected(wrote.error());
        }
        auto fingerprint = fingerprintOf(*pair.certificate);
        if (!fingerprint) { return tl::unexpected(fingerprint.error()); }
        return Issued{*std::move(fingerprint), folder};
    }
};

Authority::Authority(std::unique_ptr<Inside> inside)
    : m_inside{std::move(inside)} {}
Authority::Authority(Authority&&) noexcept = default;
Authority& Authority::operator=(Authority&&) noexcept = default;
Authority::~Authority() = default;

Expected<Authority> Authority::create(const std::filesystem::path& folder, Now now) {
    if (std::filesystem::exists(folder / "ca-key.pem")) {
        return tl::unexpected(Error{ErrorKind::Exists, (folder / "ca-key.pem").string()});
    }
    auto key = makeKey();
    if (!key) { return tl::unexpected(key.error()); }
    const auto number = randomHex(4);
    if (!number) { return tl::unexpected(number.error()); }
    const CertificateRequest request{
        .purpose = Purpose::Authority, .commonName = "yimen hall " + *number, .subjectAltName = {}, .now = now};
    auto certificate = makeCertificate(request, **key, nullptr, **key);
    if (!certificate) { return tl::unexpected(certificate.error()); }
    if (const auto ready = makePrivateFolder(folder); !ready) { return tl::unexpected(ready.error()); }
    Pair pair{*std::move(key), *std::move(certificate)};
    if (const auto wrote = writePair(folder, "ca", pair, IfThere::Refuse); !wrote) {
        return tl::unexpected(wrote.error());
    }
    return Authority{std::make_unique<Inside>(Inside{std::move(pair.key), std::move(pair.certificate)})};
}

Expected<Authority> Authority::open(const std::filesystem::path& folder) {
    const auto keyPem = readSmall(folder / "ca-key.pem", /*mustBePrivate=*/true);
    if (!keyPem) { return tl::unexpected(keyPem.error()); }
    const auto certificatePem = readSmall(folder / "ca.pem", /*mustBePrivate=*/false);
    if (!certificatePem) { return tl::unexpected(certificatePem.error()); }
    auto key = keyFromPem(*keyPem);
    if (!key) { return tl::unexpected(Error{key.error().kind, (folder / "ca-key.pem").string() + " holds no key"}); }
    auto certificate = certificateFromPem(*certificatePem);
    if (!certificate) {
        return tl::unexpected(Error{certificate.error().kind, (folder / "ca.pem").string() + " holds no certificate"});
    }
    if (!belongTogether(**key, **certificate)) {
        return tl::unexpected(Error{ErrorKind::Unreadable, folder.string() + ": ca-key.pem does not belong to ca.pem"});
    }
    return Authority{std::make_unique<Inside>(Inside{*std::move(key), *std::move(certificate)})};
}

Expected<Issued> Authority::issueHall(const std::filesystem::path& folder, std::span<const std::string> names,
                                      Now now) const {
    const auto alternative = altNames(names);
    if (!alternative) { return tl::unexpected(alternative.error()); }
    const auto pair = m_inside->issue(
        {.purpose = Purpose::Hall, .commonName = kHallName, .subjectAltName = *alternative, .now = now});
    if (!pair) { return tl::unexpected(pair.error()); }
    return m_inside->place(folder, "hall", *pair, IfThere::Replace);
}

Expected<Issued> Authority::issueDevice(const std::filesystem::path& folder, db::DeviceKind kind,
                                        const std::string& label, const std::string& hallAddress, Now now) const {
    if (hallAddress.empty() || hallAddress.find_first_of("/ \t\r\n@") != std::string::npos) {
        return tl::unexpected(Error{ErrorKind::Invalid, "the hall's address must be host:port"});
    }
    const auto number = randomHex(8);
    if (!number) { return tl::unexpected(number.error()); }
    const auto pair = m_inside->issue({.purpose = Purpose::Device,
                                       .commonName = std::string{nameOf(kind)} + " " + *number,
                                       .subjectAltName = {},
                                       .now = now});
    if (!pair) { return tl::unexpected(pair.error()); }
    auto issued = m_inside->place(folder, "device", *pair, IfThere::Refuse);
    if (!issued) { return issued; }
    const nlohmann::json about{{"kind", nameOf(kind)},
                               {"label", label},
                               {"hall", "wss://" + hallAddress},
                               {"hallName", kHallName},
                               {"fingerprint", issued->fingerprint}};
    const std::string text = about.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    if (const auto wrote = writePrivate(folder / "device.json", text, IfThere::Replace); !wrote) {
        return tl::unexpected(wrote.error());
    }
    return issued;
}

} // namespace authority
