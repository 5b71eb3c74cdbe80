// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authority/certificate.h"

#include <array>
#include <climits>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <vector>

namespace authority {
namespace {

using namespace std::chrono_literals;

/// A kiosk's clock may run behind until it has found a time server; a certificate made today must be good for it.
constexpr auto kClockSkew = 7 * 24h;
/// Nobody renews certificates in a community hall: a short life would only mean that one morning, years on, every
/// screen goes dark. Whoever must be shut out is shut out by the device table, at once; age plays no part in that.
constexpr auto kDeviceLife = 10 * 365 * 24h;
/// The authority outlives the last certificate that it signs in its first ten years.
constexpr auto kAuthorityLife = 20 * 365 * 24h;

struct FreeBio {
    void operator()(BIO* bio) const noexcept { BIO_free_all(bio); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;
struct FreeExtension {
    void operator()(X509_EXTENSION* extension) const noexcept { X509_EXTENSION_free(extension); }
};
using Extension = std::unique_ptr<X509_EXTENSION, FreeExtension>;
struct FreeNumber {
    void operator()(BIGNUM* number) const noexcept { BN_free(number); }
};
using Number = std::unique_ptr<BIGNUM, FreeNumber>;

[[nodiscard]] tl::unexpected<Error> refused(const char* call) {
    ERR_clear_error();
    return tl::unexpected(Error{ErrorKind::Crypto, call});
}

[[nodiscard]] bool setSerial(X509& certificate) {
    // 159 random bits: positive, within the 20 bytes of RFC 5280, 4.1.2.2, and impossible to guess.
    const Number number{BN_new()};
    return number && BN_rand(number.get(), 159, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate)) != nullptr;
}

[[nodiscard]] bool setLife(X509& certificate, Purpose purpose, Now now) {
    const auto life = purpose == Purpose::Authority ? kAuthorityLife : kDeviceLife;
    const std::time_t from = std::chrono::system_clock::to_time_t(now - kClockSkew);
    const std::time_t until = std::chrono::system_clock::to_time_t(now + life);
    return ASN1_TIME_set(X509_getm_notBefore(&certificate), from) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(&certificate), until) != nullptr;
}

[[nodiscard]] bool setSubject(X509& certificate, const std::string& commonName) {
    const auto* text = reinterpret_cast<const unsigned char*>(commonName.c_str());
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(&certificate), "CN", MBSTRING_UTF8, text,
                                      static_cast<int>(commonName.size()), -1, 0) == 1;
}

[[nodiscard]] bool addExtension(X509& certificate, X509* issuer, int nid, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer == nullptr ? &certificate : issuer, &certificate, nullptr, nullptr, 0);
    const Extension extension{X509V3_EXT_conf_nid(nullptr, &context, nid, value)};
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

[[nodiscard]] bool addUse(X509& certificate, X509* issuer, Purpose purpose) {
    if (purpose == Purpose::Authority) {
        return addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
               addExtension(certificate, issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
    }
    return addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, issuer, NID_ext_key_usage, purpose == Purpose::Hall ? "serverAuth" : "clientAuth");
}

[[nodiscard]] Expected<std::string> textOf(BIO& bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(&bio, &data);
    if (size <= 0 || data == nullptr) { return refused("BIO_get_mem_data"); }
    return std::string{data, static_cast<std::size_t>(size)};
}

[[nodiscard]] std::string hexOf(const unsigned char* bytes, std::size_t count) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string hex;
    for (std::size_t i = 0; i < count; ++i) {
        hex += kDigits[bytes[i] >> 4U];
        hex += kDigits[bytes[i] & 0xFU];
    }
    return hex;
}

[[nodiscard]] Bio readerOf(const std::string& pem) {
    return pem.size() > INT_MAX ? Bio{} : Bio{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
}

/// Our keys have no passphrase; without this OpenSSL would ask the terminal for one.
int noPassphrase(char*, int, int, void*) {
    return 0;
}

} // namespace

Expected<Key> makeKey() {
    Key key{EVP_EC_gen("P-256")};
    if (!key) { return refused("EVP_EC_gen"); }
    return key;
}

Expected<Certificate> makeCertificate(const CertificateRequest& request, EVP_PKEY& key, X509* issuer,
                                      EVP_PKEY& issuerKey) {
    Certificate certificate{X509_new()};
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1) { return refused("X509_new"); }
    X509& made = *certificate;
    if (!setSerial(made) || !setLife(made, request.purpose, request.now) || !setSubject(made, request.commonName)) {
        return refused("X509 serial, validity or subject");
    }
    const X509_NAME* issuerName = X509_get_subject_name(issuer == nullptr ? &made : issuer);
    if (X509_set_issuer_name(&made, issuerName) != 1 || X509_set_pubkey(&made, &key) != 1) {
        return refused("X509_set_issuer_name");
    }
    if (!addUse(made, issuer, request.purpose) || !addExtension(made, issuer, NID_subject_key_identifier, "hash") ||
        !addExtension(made, issuer, NID_authority_key_identifier, "keyid")) {
        return refused("X509V3_EXT_conf_nid");
    }
    if (!request.subjectAltName.empty() &&
        !addExtension(made, issuer, NID_subject_alt_name, request.subjectAltName.c_str())) {
        return tl::unexpected(Error{ErrorKind::Invalid, "a name or address that no certificate can carry"});
    }
    if (X509_sign(&made, &issuerKey, EVP_sha256()) == 0) { return refused("X509_sign"); }
    return certificate;
}

Expected<std::string> toPem(EVP_PKEY& key) {
    const Bio bio{BIO_new(BIO_s_secmem())};
    if (!bio || PEM_write_bio_PrivateKey(bio.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        return refused("PEM_write_bio_PrivateKey");
    }
    return textOf(*bio);
}

Expected<std::string> toPem(X509& certificate) {
    const Bio bio{BIO_new(BIO_s_mem())};
    if (!bio || PEM_write_bio_X509(bio.get(), &certificate) != 1) { return refused("PEM_write_bio_X509"); }
    return textOf(*bio);
}

Expected<Key> keyFromPem(const std::string& pem) {
    const Bio bio = readerOf(pem);
    Key key{bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr) : nullptr};
    if (!key) {
        ERR_clear_error();
        return tl::unexpected(Error{ErrorKind::Unreadable, "no private key"});
    }
    return key;
}

Expected<Certificate> certificateFromPem(const std::string& pem) {
    const Bio bio = readerOf(pem);
    Certificate certificate{bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr) : nullptr};
    if (!certificate) {
        ERR_clear_error();
        return tl::unexpected(Error{ErrorKind::Unreadable, "no certificate"});
    }
    return certificate;
}

Expected<std::string> fingerprintOf(X509& certificate) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (X509_digest(&certificate, EVP_sha256(), digest.data(), &size) != 1) { return refused("X509_digest"); }
    return hexOf(digest.data(), size);
}

bool belongTogether(EVP_PKEY& key, X509& certificate) {
    const bool isPair = X509_check_private_key(&certificate, &key) == 1;
    ERR_clear_error();
    return isPair;
}

Expected<std::string> randomHex(std::size_t bytes) {
    std::vector<unsigned char> buffer(bytes);
    if (RAND_bytes(buffer.data(), static_cast<int>(bytes)) != 1) { return refused("RAND_bytes"); }
    return hexOf(buffer.data(), bytes);
}

} // namespace authority
