// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/seal/key_file.h"
#include "db/stores/face_consent.h"
#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"
#include "db/summary/needs_summary.h"
#include "kiosk/authority/authority.h"
#include "kiosk/hall/state/assets_folder.h"
#include "kiosk/hall/state/data_folder.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/identity.h"
#include "tests/support/some_embeddings.h"
#include "tests/support/some_rules.h"

#include <QTemporaryDir>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace support {

/// The value, or the end of the test: its set-up went wrong.
template <typename T, typename E>
[[nodiscard]] T must(tl::expected<T, E> value) {
    if (!value) {
        if constexpr (requires { value.error().context; }) {
            throw std::runtime_error("set-up: " + value.error().context);
        } else {
            throw std::runtime_error("set-up failed");
        }
    }
    return *std::move(value);
}

/// A hall's data folder as `yimenctl init` and its friends leave it, with a small catalogue of its own.
class TestHall {
public:
    /// By which clock its records are made.
    enum class Clock { Noon, Computer };

    explicit TestHall(Clock clock = Clock::Noon)
        : m_clock(clock) {
        const auto hall = hall::DataFolder(root());
        std::filesystem::create_directories(hall.keys()); // in a folder of its own, for what lies beside it
        if (!hall::writeConfig(hall, {.hallName = "清河社区服务大厅", .listenAddress = "127.0.0.1", .port = 0})) {
            throw std::runtime_error("set-up: config");
        }
        const auto hallKey = must(db::seal::createKeyFile(hall.hallKey(), db::seal::KeyPurpose::Hall));
        const auto facesKey = must(db::seal::createKeyFile(hall.facesKey(), db::seal::KeyPurpose::Faces));
        m_hall.emplace(must(db::stores::HallDatabase::open(hall.hallDatabase(), hallKey)));
        m_faces.emplace(must(db::stores::FacesDatabase::open(hall.facesDatabase(), facesKey)));
        m_authority.emplace(must(authority::Authority::create(hall.authority(), std::chrono::system_clock::now())));
        (void)must(m_authority->issueHall(hall.authority(), {}, std::chrono::system_clock::now()));
        writeAssets();
        if (!m_hall->settings().set(hall::kRulesSetting, someRules().json(), db::stores::byOperator(at()))) {
            throw std::runtime_error("set-up: rules");
        }
    }

    [[nodiscard]] std::filesystem::path root() const {
        return std::filesystem::path(m_dir.path().toStdString()) / "hall";
    }
    [[nodiscard]] hall::DataFolder folder() const { return hall::DataFolder(root()); }
    [[nodiscard]] std::filesystem::path assets() const { return root() / "assets"; }
    /// Noon of the hall's present day, so that minutes and hours before and after it are in the same day whenever a
    /// test runs.
    [[nodiscard]] static db::Time now() {
        return std::chrono::sys_days{db::summary::dateOf(present())} + std::chrono::hours{12} -
               db::summary::kHallUtcOffset;
    }
    /// By the computer's clock, which certificates and connections go by.
    [[nodiscard]] static db::Time present() {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    /// When what is put into this hall now happens.
    [[nodiscard]] db::Time at() const { return m_clock == Clock::Noon ? now() : present(); }
    /// The operator's own connection, beside the one of a hall that serves.
    [[nodiscard]] const db::stores::HallDatabase& hall() const { return *m_hall; }
    [[nodiscard]] const db::stores::FacesDatabase& faces() const { return *m_faces; }

    db::ResidentId addResident(const std::string& name, const std::string& phone = {},
                               db::Date born = db::Date{std::chrono::year{1946}, std::chrono::May, std::chrono::day{3}},
                               const std::string& idNumber = {}) {
        db::Resident resident;
        resident.name = name;
        resident.phone = phone;
        resident.idNumber = idNumber;
        resident.birthDate = born;
        resident.address = "清河街道 3 号楼";
        return must(m_hall->residents().insert(resident, db::stores::byOperator(at())));
    }
    db::StaffId addStaff(const std::string& login, const std::string& name, db::StaffRole role = db::StaffRole::Clerk) {
        db::Staff staff;
        staff.login = login;
        staff.name = name;
        staff.role = role;
        staff.window = "2";
        return must(
            m_hall->staff().insert(staff, kPassword, db::stores::byOperator(at()), db::seal::kLeastPasswordCost));
    }
    /// Consent and five looks: the face itself and four that are alike.
    void enrol(db::ResidentId resident, db::StaffId approvedBy, const vision::Embedding& face) {
        std::vector<db::FaceTemplate> templates;
        for (std::uint32_t i = 0; i < 5; ++i) {
            db::FaceTemplate look;
            look.embedding = i == 0 ? face : similarTo(face, 0.9F, 1000 + i);
            look.quality = 0.8F;
            look.enrolledAt = at();
            templates.push_back(look);
        }
        const db::stores::NewConsent consent{
            .resident = resident, .textVersion = "1", .textHash = std::string(64, 'c'), .approvedBy = approvedBy};
        (void)must(db::stores::enrol(*m_hall, *m_faces, consent, templates, db::stores::byOperator(at())));
    }
    /// Pairs one more device, as `yimenctl pair` does.
    struct Paired {
        wire::DeviceBundle bundle;
        db::DeviceId id{};
    };
    Paired pair(db::DeviceKind kind, const std::string& label) {
        const auto out = root() / ("device-" + std::to_string(++m_pairs));
        const auto issued =
            must(m_authority->issueDevice(out, kind, label, "localhost:1", std::chrono::system_clock::now()));
        db::Device device;
        device.kind = kind;
        device.label = label;
        device.certificateFingerprint = issued.fingerprint;
        const auto id = must(m_hall->devices().insert(device, db::stores::byOperator(at())));
        return {must(wire::loadDeviceBundle(out)), id};
    }
    [[nodiscard]] std::unique_ptr<hall::HallState> open() const {
        return must(hall::openHallState(folder(), assets(), at()));
    }

    static constexpr const char* kPassword = "correct horse";

private:
    void writeAssets() const {
        const auto shipped = hall::findAssets({}, "/nowhere");
        std::filesystem::create_directories(assets());
        std::filesystem::copy(*shipped / "consent", assets() / "consent");
        std::filesystem::copy(*shipped / "catalogue", assets() / "catalogue");
    }

    QTemporaryDir m_dir;
    std::optional<db::stores::HallDatabase> m_hall;
    std::optional<db::stores::FacesDatabase> m_faces;
    std::optional<authority::Authority> m_authority;
    int m_pairs = 0;
    Clock m_clock = Clock::Noon;
};

/// A question about a face that is seen well.
[[nodiscard]] inline wire::Identify aProbe(const std::string& trackKey, const vision::Embedding& probe,
                                           db::Time at = TestHall::now()) {
    return {.trackKey = trackKey,
            .otherTracks = {},
            .probe = probe,
            .chips = 5,
            .quality = 0.8F,
            .liveness = 0.95F,
            .firstGoodFrameAt = at};
}

} // namespace support
