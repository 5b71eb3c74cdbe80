// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/schema/migrate.h"
#include "db/seal/digest.h"
#include "db/stores/connection.h"
#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"

namespace db::stores {
namespace {

Expected<void> checkPurpose(const seal::Key& key, seal::KeyPurpose purpose, const std::filesystem::path& path) {
    if (key.purpose() == purpose) { return {}; }
    return tl::unexpected(Error{ErrorKind::WrongKey, path.string() + ": this is the other database's key"});
}

} // namespace

HallDatabase::HallDatabase(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)) {}
HallDatabase::HallDatabase(HallDatabase&&) noexcept = default;
HallDatabase& HallDatabase::operator=(HallDatabase&&) noexcept = default;
HallDatabase::~HallDatabase() = default;

Expected<HallDatabase> HallDatabase::open(const std::filesystem::path& path, const seal::Key& key) {
    if (const auto fits = checkPurpose(key, seal::KeyPurpose::Hall, path); !fits) {
        return tl::unexpected(fits.error());
    }
    auto connection = Connection::open(path, key, schema::hallMigrations(), beginAuditChain);
    if (!connection) { return tl::unexpected(connection.error()); }
    return HallDatabase{std::move(*connection)};
}

Expected<HallDatabase> HallDatabase::reader() const {
    auto connection = m_connection->openReader();
    if (!connection) { return tl::unexpected(connection.error()); }
    return HallDatabase{std::move(*connection)};
}

Expected<void> HallDatabase::backupTo(const std::filesystem::path& target) const {
    return m_connection->backupTo(target);
}

Expected<void> HallDatabase::checkSound() const {
    return m_connection->checkSound();
}

Expected<void> HallDatabase::findDamaged() const {
    return m_connection->findDamaged();
}

const std::set<DamagedRow>& HallDatabase::damagedRows() const {
    return m_connection->damaged();
}

void HallDatabase::noteDamaged(const std::set<DamagedRow>& rows) const {
    for (const DamagedRow& each : rows) {
        m_connection->noteDamaged(each.table, each.row);
    }
}

std::string HallDatabase::signatureOf(std::string_view what, std::string_view text) const {
    return seal::hex(m_connection->index().of(what, text));
}

FacesDatabase::FacesDatabase(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)) {}
FacesDatabase::FacesDatabase(FacesDatabase&&) noexcept = default;
FacesDatabase& FacesDatabase::operator=(FacesDatabase&&) noexcept = default;
FacesDatabase::~FacesDatabase() = default;

Expected<FacesDatabase> FacesDatabase::open(const std::filesystem::path& path, const seal::Key& key) {
    if (const auto fits = checkPurpose(key, seal::KeyPurpose::Faces, path); !fits) {
        return tl::unexpected(fits.error());
    }
    auto connection = Connection::open(path, key, schema::facesMigrations());
    if (!connection) { return tl::unexpected(connection.error()); }
    return FacesDatabase{std::move(*connection)};
}

Expected<void> FacesDatabase::backupTo(const std::filesystem::path& target) const {
    return m_connection->backupTo(target);
}

Expected<void> FacesDatabase::checkSound() const {
    return m_connection->checkSound();
}

Expected<void> FacesDatabase::findDamaged() const {
    return m_connection->findDamaged();
}

const std::set<DamagedRow>& FacesDatabase::damagedRows() const {
    return m_connection->damaged();
}

} // namespace db::stores
