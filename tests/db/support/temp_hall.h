// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/seal/key_file.h"
#include "db/stores/connection.h"
#include "db/stores/face_consent.h"
#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

/// A hall in a folder of its own, for tests. Everything is deterministic but nonces and keys.
namespace db::test {

/// 2026-11-20 09:00 in the hall.
inline constexpr Time kMorning{
    std::chrono::sys_days{Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}}} +
    std::chrono::hours{1}};
inline constexpr Date kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};

[[nodiscard]] inline Date date(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

using support::TemporaryFolder;

[[nodiscard]] inline seal::Key testKey(seal::KeyPurpose purpose, std::uint8_t seed = 1) {
    std::array<std::uint8_t, seal::kKeyBytes> bytes{};
    bytes.fill(seed);
    auto key = seal::Key::fromBytes(purpose, seal::KeyId{seed, 2, 3, 4, 5, 6, 7, 8}, bytes);
    return std::move(key.value());
}

[[nodiscard]] inline std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// What lies on the disk for a database: the file and its log.
[[nodiscard]] inline std::string everythingOnDisk(const std::filesystem::path& path) {
    return bytesOf(path) + bytesOf(path.string() + "-wal");
}

template <typename T>
[[nodiscard]] T must(Expected<T> result) {
    if (!result) {
        ADD_FAILURE() << "unexpected error: " << result.error().context;
        std::abort();
    }
    if constexpr (!std::is_void_v<T>) { return std::move(*result); }
}

struct TempHall {
    TemporaryFolder folder;
    stores::HallDatabase hall = must(stores::HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall)));
    stores::FacesDatabase faces =
        must(stores::FacesDatabase::open(folder / "faces.db", testKey(seal::KeyPurpose::Faces)));

    /// As after a restart.
    void reopen() {
        hall = must(stores::HallDatabase::open(folder / "hall.db", testKey(seal::KeyPurpose::Hall)));
        faces = must(stores::FacesDatabase::open(folder / "faces.db", testKey(seal::KeyPurpose::Faces)));
    }
};

/// The raw database, for what a test does behind the stores' back.
[[nodiscard]] inline SQLite::Database& sqlOf(const stores::HallDatabase& hall) {
    return hall.connection().sql();
}
[[nodiscard]] inline SQLite::Database& sqlOf(const stores::FacesDatabase& faces) {
    return faces.connection().sql();
}

[[nodiscard]] inline stores::Stamp by(const char* actor = "staff:1", Time at = kMorning) {
    return {actor, at};
}

[[nodiscard]] inline Resident aResident(std::string name = "何佩珍", std::string phone = "13800001234") {
    return {.id = {},
            .name = std::move(name),
            .sex = Sex::Female,
            .birthDate = date(1946, 5, 3),
            .idNumber = "",
            .phone = std::move(phone),
            .address = "东台社区12号楼2单元301",
            .gridCell = std::nullopt,
            .household = std::nullopt,
            .spokenLanguage = "zh",
            .needsHearingHelp = true,
            .usesWheelchair = false,
            .isDemo = false};
}

[[nodiscard]] inline ResidentId addResident(const stores::HallDatabase& hall, std::string name = "何佩珍",
                                            std::string phone = "13800001234") {
    return must(hall.residents().insert(aResident(std::move(name), std::move(phone)), by()));
}

[[nodiscard]] inline DeviceId addKiosk(const stores::HallDatabase& hall, char digit = 'a') {
    return must(hall.devices().insert({.id = {},
                                       .kind = DeviceKind::Kiosk,
                                       .label = "一号机",
                                       .certificateFingerprint = std::string(64, digit),
                                       .pairedAt = {},
                                       .revokedAt = std::nullopt},
                                      by("operator")));
}

[[nodiscard]] inline StaffId addStaff(const stores::HallDatabase& hall, std::string login = "zhou",
                                      std::string_view password = "correct horse") {
    return must(hall.staff().insert(
        {.id = {}, .login = std::move(login), .name = "周师傅", .role = StaffRole::Clerk, .window = "2"}, password,
        by("operator"), seal::kLeastPasswordCost));
}

/// A unit vector of 704 values whose bytes are easy to find in a file.
[[nodiscard]] inline FaceTemplate aTemplate(float first = 0.6F) {
    FaceTemplate face{.embedding = {.values = std::vector<float>(vision::kJointDimension, 0.0F),
                                    .model = {.hex = std::string(64, 'd')}},
                      .quality = 0.8F,
                      .enrolledAt = kMorning};
    face.embedding.values[0] = first;
    face.embedding.values[1] = std::sqrt(1 - first * first);
    return face;
}

[[nodiscard]] inline stores::NewConsent aConsent(ResidentId resident, StaffId staff) {
    return {.resident = resident, .textVersion = "2026-11-01", .textHash = std::string(64, 'c'), .approvedBy = staff};
}

[[nodiscard]] inline stores::NewArrival anArrival(DeviceId kiosk, std::optional<ResidentId> who, std::string key) {
    return {.resident = who,
            .candidates = {},
            .basis = who ? ArrivalBasis::Face : ArrivalBasis::Anonymous,
            .kiosk = kiosk,
            .requestKey = std::move(key),
            .category = who ? "" : "civil",
            .firstSeenAt = kMorning};
}

} // namespace db::test
