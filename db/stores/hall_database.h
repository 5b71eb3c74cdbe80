// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/seal/key_file.h"
#include "db/stores/arrival_store.h"
#include "db/stores/audit_log.h"
#include "db/stores/authority_store.h"
#include "db/stores/calibration_store.h"
#include "db/stores/care_flag_store.h"
#include "db/stores/consent_store.h"
#include "db/stores/coverage_store.h"
#include "db/stores/damaged_row.h"
#include "db/stores/device_store.h"
#include "db/stores/evidence_store.h"
#include "db/stores/grid_store.h"
#include "db/stores/held_consents.h"
#include "db/stores/look_alike_store.h"
#include "db/stores/matter_store.h"
#include "db/stores/resident_store.h"
#include "db/stores/settings_store.h"
#include "db/stores/staff_store.h"
#include "db/stores/summary_stores.h"
#include "db/stores/topic_store.h"
#include "db/stores/whereabouts_store.h"
#include "db/stores/work_stores.h"

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace db::stores {

/// hall.db: the records. May be opened on one thread and used on another, but by one thread at a time; another process
/// (yimenctl) may have the file open too and waits its turn, up to five seconds, then gets Busy.
class HallDatabase {
public:
    /// Opens the file, or makes it with mode 0600; migrates an older schema. CannotOpen, WrongKey (nothing was read),
    /// SchemaTooNew (nothing was touched), Corrupt (not a database, or damaged), Busy, DiskFull.
    [[nodiscard]] static Expected<HallDatabase> open(const std::filesystem::path& path, const seal::Key& key);

    /// The same file again, to read on another thread while this one writes; sees what is committed (Snapshot). What is
    /// written through it fails. CannotOpen, Busy.
    [[nodiscard]] Expected<HallDatabase> reader() const;

    HallDatabase(HallDatabase&&) noexcept;
    HallDatabase& operator=(HallDatabase&&) noexcept;
    HallDatabase(const HallDatabase&) = delete;
    HallDatabase& operator=(const HallDatabase&) = delete;
    ~HallDatabase();

    [[nodiscard]] ResidentStore residents() const { return ResidentStore{*m_connection}; }
    [[nodiscard]] GridStore grid() const { return GridStore{*m_connection}; }
    [[nodiscard]] CareFlagStore careFlags() const { return CareFlagStore{*m_connection}; }
    [[nodiscard]] ConsentStore consents() const { return ConsentStore{*m_connection}; }
    [[nodiscard]] HeldConsents heldConsents() const { return HeldConsents{*m_connection}; }
    [[nodiscard]] ArrivalStore arrivals() const { return ArrivalStore{*m_connection}; }
    [[nodiscard]] MatterStore matters() const { return MatterStore{*m_connection}; }
    [[nodiscard]] AuthorityStore authorities() const { return AuthorityStore{*m_connection}; }
    [[nodiscard]] WhereaboutsStore whereabouts() const { return WhereaboutsStore{*m_connection}; }
    [[nodiscard]] NeedStore needs() const { return NeedStore{*m_connection}; }
    [[nodiscard]] RatingStore ratings() const { return RatingStore{*m_connection}; }
    [[nodiscard]] TopicStore topics() const { return TopicStore{*m_connection}; }
    [[nodiscard]] DiaryStore diary() const { return DiaryStore{*m_connection}; }
    [[nodiscard]] DismissalStore dismissals() const { return DismissalStore{*m_connection}; }
    [[nodiscard]] AppointmentStore appointments() const { return AppointmentStore{*m_connection}; }
    [[nodiscard]] StaffStore staff() const { return StaffStore{*m_connection}; }
    [[nodiscard]] DeviceStore devices() const { return DeviceStore{*m_connection}; }
    [[nodiscard]] AuditLog audit() const { return AuditLog{*m_connection}; }
    [[nodiscard]] CalibrationStore calibrations() const { return CalibrationStore{*m_connection}; }
    [[nodiscard]] LookAlikeStore lookAlikes() const { return LookAlikeStore{*m_connection}; }
    [[nodiscard]] EvidenceStore evidence() const { return EvidenceStore{*m_connection}; }
    [[nodiscard]] CoverageStore coverage() const { return CoverageStore{*m_connection}; }
    [[nodiscard]] SettingsStore settings() const { return SettingsStore{*m_connection}; }

    /// Writes a consistent copy to `target` (which must not exist) while the hall goes on. CannotOpen, DiskFull, Busy.
    [[nodiscard]] Expected<void> backupTo(const std::filesystem::path& target) const;
    /// Reads the whole file: Corrupt, with the first thing that is wrong, if a page or an index is damaged.
    [[nodiscard]] Expected<void> checkSound() const;
    /// Opens every sealed field; what does not open is in damagedRows() from then on.
    [[nodiscard]] Expected<void> findDamaged() const;
    /// The rows that could not be read so far.
    [[nodiscard]] const std::set<DamagedRow>& damagedRows() const;
    /// Somebody else found these.
    void noteDamaged(const std::set<DamagedRow>& rows) const;

    /// A keyed digest of `text` that nobody without the hall's key can make, in hexadecimal digits; `what` separates
    /// the uses.
    [[nodiscard]] std::string signatureOf(std::string_view what, std::string_view text) const;

    /// For Transaction and the functions of this folder.
    [[nodiscard]] Connection& connection() const { return *m_connection; }

private:
    explicit HallDatabase(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace db::stores
