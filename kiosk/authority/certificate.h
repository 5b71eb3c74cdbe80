// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/authority/authority.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>

/// OpenSSL's handles, each wrapped once, and the few things that we ask of them.
namespace authority {

struct FreeKey {
    void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
};
struct FreeCertificate {
    void operator()(X509* certificate) const noexcept { X509_free(certificate); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Certificate = std::unique_ptr<X509, FreeCertificate>;

/// What a certificate is for; nobody can use a kiosk's as the hall's.
enum class Purpose { Authority, Hall, Device };

struct CertificateRequest {
    Purpose purpose{};
    std::string commonName;
    std::string subjectAltName; ///< OpenSSL's form, "DNS:a,IP:1.2.3.4"; empty: none
    Now now;
};

/// A new EC P-256 key.
[[nodiscard]] Expected<Key> makeKey();

/// A certificate for `key`, signed by `issuerKey`. Without `issuer` it is its own issuer.
[[nodiscard]] Expected<Certificate> makeCertificate(const CertificateRequest& request, EVP_PKEY& key, X509* issuer,
                                                    EVP_PKEY& issuerKey);

[[nodiscard]] Expected<std::string> toPem(EVP_PKEY& key);
[[nodiscard]] Expected<std::string> toPem(X509& certificate);
[[nodiscard]] Expected<Key> keyFromPem(const std::string& pem);
[[nodiscard]] Expected<Certificate> certificateFromPem(const std::string& pem);

/// SHA-256 of the DER form, 64 lower-case hexadecimal digits.
[[nodiscard]] Expected<std::string> fingerprintOf(X509& certificate);

/// Does the key belong to the certificate?
[[nodiscard]] bool belongTogether(EVP_PKEY& key, X509& certificate);

/// `bytes` random bytes as hexadecimal digits.
[[nodiscard]] Expected<std::string> randomHex(std::size_t bytes);

} // namespace authority
