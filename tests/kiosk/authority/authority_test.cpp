// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authority/authority.h"

#include "kiosk/authority/certificate.h"
#include "kiosk/authority/secret_file.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace authority {
namespace {

namespace fs = std::filesystem;

const Now kNow = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21};

struct FreeStore {
    void operator()(X509_STORE* store) const noexcept { X509_STORE_free(store); }
};
struct FreeStoreContext {
    void operator()(X509_STORE_CTX* context) const noexcept { X509_STORE_CTX_free(context); }
};

[[nodiscard]] Certificate load(const fs::path& path) {
    const auto pem = readSmall(path, false);
    if (!pem) { return nullptr; }
    auto certificate = certificateFromPem(*pem);
    return certificate ? *std::move(certificate) : nullptr;
}

[[nodiscard]] bool verifies(X509* ca, X509* certificate, int purpose, Now at) {
    const std::unique_ptr<X509_STORE, FreeStore> store{X509_STORE_new()};
    const std::unique_ptr<X509_STORE_CTX, FreeStoreContext> context{X509_STORE_CTX_new()};
    X509_STORE_add_cert(store.get(), ca);
    X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr);
    X509_STORE_CTX_set_purpose(context.get(), purpose);
    X509_STORE_CTX_set_time(context.get(), 0, std::chrono::system_clock::to_time_t(at));
    return X509_verify_cert(context.get()) == 1;
}

class AuthorityTest : public testing::Test {
protected:
    support::TemporaryFolder m_temp;
    Expected<Authority> m_authority = Authority::create(m_temp.path() / "authority", kNow);

    void SetUp() override { ASSERT_TRUE(m_authority) << m_authority.error().context; }
};

TEST_F(AuthorityTest, WritesEveryFileForItsOwnerAlone) {
    ASSERT_TRUE(m_authority->issueHall(m_temp.path() / "hall", {}, kNow));
    ASSERT_TRUE(m_authority->issueDevice(m_temp.path() / "kiosk", db::DeviceKind::Kiosk, "一号机", "hall:7000", kNow));
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{m_temp.path()}) {
        const auto expected =
            entry.is_directory() ? fs::perms::owner_all : fs::perms::owner_read | fs::perms::owner_write;
        EXPECT_EQ(entry.status().permissions(), expected) << entry.path();
        files += entry.is_directory() ? 0 : 1;
    }
    EXPECT_EQ(files, 2 + 3 + 4);
}

TEST_F(AuthorityTest, NeverReplacesAnAuthorityOrADevice) {
    const auto again = Authority::create(m_temp.path() / "authority", kNow);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::Exists);
    const auto folder = m_temp.path() / "kiosk";
    const auto first = m_authority->issueDevice(folder, db::DeviceKind::Kiosk, "1", "hall:7000", kNow);
    ASSERT_TRUE(first);
    const auto second = m_authority->issueDevice(folder, db::DeviceKind::Kiosk, "1", "hall:7000", kNow);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::Exists);
    const auto kept = fingerprintOf(*load(folder / "device.pem"));
    ASSERT_TRUE(kept);
    EXPECT_EQ(*kept, first->fingerprint);
}

TEST_F(AuthorityTest, OpensAgainAndSignsForTheSameHall) {
    auto opened = Authority::open(m_temp.path() / "authority");
    ASSERT_TRUE(opened) << opened.error().context;
    ASSERT_TRUE(opened->issueDevice(m_temp.path() / "desk", db::DeviceKind::Desk, "2", "hall:7000", kNow));
    const Certificate ca = load(m_temp.path() / "authority/ca.pem");
    const Certificate device = load(m_temp.path() / "desk/device.pem");
    ASSERT_TRUE(ca && device);
    EXPECT_TRUE(verifies(ca.get(), device.get(), X509_PURPOSE_SSL_CLIENT, kNow));
}

TEST_F(AuthorityTest, MakesADeviceCertificateThatCannotPlayTheHall) {
    ASSERT_TRUE(m_authority->issueHall(m_temp.path() / "hall", {}, kNow));
    ASSERT_TRUE(m_authority->issueDevice(m_temp.path() / "kiosk", db::DeviceKind::Kiosk, "1", "hall:7000", kNow));
    const Certificate ca = load(m_temp.path() / "authority/ca.pem");
    const Certificate hall = load(m_temp.path() / "hall/hall.pem");
    const Certificate device = load(m_temp.path() / "kiosk/device.pem");
    ASSERT_TRUE(ca && hall && device);
    EXPECT_TRUE(verifies(ca.get(), hall.get(), X509_PURPOSE_SSL_SERVER, kNow));
    EXPECT_FALSE(verifies(ca.get(), hall.get(), X509_PURPOSE_SSL_CLIENT, kNow));
    EXPECT_FALSE(verifies(ca.get(), device.get(), X509_PURPOSE_SSL_SERVER, kNow));
}

TEST_F(AuthorityTest, IsGoodForTenYearsAndForAClockThatIsSixDaysBehind) {
    ASSERT_TRUE(m_authority->issueDevice(m_temp.path() / "kiosk", db::DeviceKind::Kiosk, "1", "hall:7000", kNow));
    const Certificate ca = load(m_temp.path() / "authority/ca.pem");
    const Certificate device = load(m_temp.path() / "kiosk/device.pem");
    ASSERT_TRUE(ca && device);
    using std::chrono::days;
    EXPECT_TRUE(verifies(ca.get(), device.get(), X509_PURPOSE_SSL_CLIENT, kNow - days{6}));
    EXPECT_FALSE(verifies(ca.get(), device.get(), X509_PURPOSE_SSL_CLIENT, kNow - days{8}));
    EXPECT_TRUE(verifies(ca.get(), device.get(), X509_PURPOSE_SSL_CLIENT, kNow + days{3649}));
    EXPECT_FALSE(verifies(ca.get(), device.get(), X509_PURPOSE_SSL_CLIENT, kNow + days{3651}));
}

TEST_F(AuthorityTest, PutsNamesAndAddressesOfTheHallIntoItsCertificate) {
    const std::vector<std::string> names{"192.168.1.20", "hall.local", "fd00::20"};
    ASSERT_TRUE(m_authority->issueHall(m_temp.path() / "hall", names, kNow));
    const Certificate hall = load(m_temp.path() / "hall/hall.pem");
    ASSERT_TRUE(hall);
    for (const char* host : {"hall.local", "localhost", kHallName}) {
        EXPECT_EQ(X509_check_host(hall.get(), host, 0, 0, nullptr), 1) << host;
    }
    for (const char* address : {"192.168.1.20", "127.0.0.1", "::1", "fd00::20"}) {
        EXPECT_EQ(X509_check_ip_asc(hall.get(), address, 0), 1) << address;
    }
    EXPECT_EQ(X509_check_host(hall.get(), "elsewhere", 0, 0, nullptr), 0);
}

TEST_F(AuthorityTest, RefusesNamesThatWouldSmuggleSomethingIntoTheCertificate) {
    for (const std::string bad : {"", "a,DNS:evil", "a b", "x:y", "a\nb"}) {
        const auto issued = m_authority->issueHall(m_temp.path() / "hall", std::array{bad}, kNow);
        ASSERT_FALSE(issued) << bad;
        EXPECT_EQ(issued.error().kind, ErrorKind::Invalid);
    }
}

TEST_F(AuthorityTest, KeepsTheLabelOutOfTheCertificateAndInTheBundle) {
    const auto folder = m_temp.path() / "kiosk";
    const auto issued = m_authority->issueDevice(folder, db::DeviceKind::Kiosk, "wang-er", "10.0.0.2:7000", kNow);
    ASSERT_TRUE(issued);
    const Certificate device = load(folder / "device.pem");
    ASSERT_TRUE(device);
    std::array<char, 256> subject{};
    X509_NAME_oneline(X509_get_subject_name(device.get()), subject.data(), static_cast<int>(subject.size()));
    EXPECT_EQ(std::string{subject.data()}.rfind("/CN=kiosk ", 0), 0U) << subject.data();
    EXPECT_EQ(std::string{subject.data()}.find("wang"), std::string::npos);
    std::ifstream file{folder / "device.json"};
    const auto about = nlohmann::json::parse(file);
    EXPECT_EQ(about["label"], "wang-er");
    EXPECT_EQ(about["kind"], "kiosk");
    EXPECT_EQ(about["hall"], "wss://10.0.0.2:7000");
    EXPECT_EQ(about["fingerprint"], issued->fingerprint);
    EXPECT_EQ(issued->fingerprint.size(), 64U);
}

TEST_F(AuthorityTest, GivesEveryCertificateAnotherSerialNumberAndKey) {
    ASSERT_TRUE(m_authority->issueDevice(m_temp.path() / "a", db::DeviceKind::Kiosk, "1", "hall:7000", kNow));
    ASSERT_TRUE(m_authority->issueDevice(m_temp.path() / "b", db::DeviceKind::Kiosk, "1", "hall:7000", kNow));
    const Certificate a = load(m_temp.path() / "a/device.pem");
    const Certificate b = load(m_temp.path() / "b/device.pem");
    ASSERT_TRUE(a && b);
    EXPECT_NE(ASN1_INTEGER_cmp(X509_get0_serialNumber(a.get()), X509_get0_serialNumber(b.get())), 0);
    EXPECT_NE(readSmall(m_temp.path() / "a/device-key.pem", true).value(),
              readSmall(m_temp.path() / "b/device-key.pem", true).value());
}

TEST_F(AuthorityTest, RefusesAKeyThatOthersMayRead) {
    fs::permissions(m_temp.path() / "authority/ca-key.pem", fs::perms::group_read, fs::perm_options::add);
    const auto opened = Authority::open(m_temp.path() / "authority");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Unreadable);
}

TEST_F(AuthorityTest, RefusesAKeyThatBelongsToAnotherAuthority) {
    ASSERT_TRUE(Authority::create(m_temp.path() / "other", kNow));
    fs::copy_file(m_temp.path() / "other/ca.pem", m_temp.path() / "authority/ca.pem",
                  fs::copy_options::overwrite_existing);
    const auto opened = Authority::open(m_temp.path() / "authority");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Unreadable);
}

TEST_F(AuthorityTest, SaysWhatIsMissing) {
    const auto opened = Authority::open(m_temp.path() / "nowhere");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Io);
    EXPECT_NE(opened.error().context.find("ca-key.pem"), std::string::npos);
}

} // namespace
} // namespace authority
