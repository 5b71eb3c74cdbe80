// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/seal/key_file.h"
#include "db/stores/damaged_row.h"
#include "db/stores/template_store.h"

#include <filesystem>
#include <memory>
#include <set>

namespace db::stores {

/// faces.db: the templates, apart from the records and sealed with another key. Threads and errors as HallDatabase.
class FacesDatabase {
public:
    [[nodiscard]] static Expected<FacesDatabase> open(const std::filesystem::path& path, const seal::Key& key);

    FacesDatabase(FacesDatabase&&) noexcept;
    FacesDatabase& operator=(FacesDatabase&&) noexcept;
    FacesDatabase(const FacesDatabase&) = delete;
    FacesDatabase& operator=(const FacesDatabase&) = delete;
    ~FacesDatabase();

    [[nodiscard]] TemplateStore templates() const { return TemplateStore{*m_connection}; }
    /// As HallDatabase::backupTo. A restored copy may hold templates whose consent was withdrawn since:
    /// finishWithdrawals() erases them, loadLiveTemplates() never returns them.
    [[nodiscard]] Expected<void> backupTo(const std::filesystem::path& target) const;
    /// Reads the whole file: Corrupt, with the first thing that is wrong, if a page or an index is damaged.
    [[nodiscard]] Expected<void> checkSound() const;
    /// Opens every sealed field; what does not open is in damagedRows() from then on.
    [[nodiscard]] Expected<void> findDamaged() const;
    /// The rows that could not be read so far.
    [[nodiscard]] const std::set<DamagedRow>& damagedRows() const;
    [[nodiscard]] Connection& connection() const { return *m_connection; }

private:
    explicit FacesDatabase(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace db::stores
