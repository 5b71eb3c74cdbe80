// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/retention/rules.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace hall {

/// Where everything of one hall lies. `yimenctl init` makes it, `yimen-hall` serves it, a backup copies it.
///
///     DIR/config.json        the settings below; no secret
///     DIR/hall.db            records            (sealed fields: keys/hall.key)
///     DIR/faces.db           face templates     (sealed fields: keys/faces.key)
///     DIR/keys/hall.key      mode 0600
///     DIR/keys/faces.key     mode 0600
///     DIR/authority/         the hall's own certificate authority and its server certificate
///     DIR/hall.lock          held by the one program that writes
///     DIR/clock.json         what the machine's clocks showed last (clock_note.h)
///
/// Beside it, so that an old copy of the folder does not agree with them (db/outside):
///
///     DIR.withdrawn          every consent that was withdrawn, by number
///     DIR.witness            how far the audit log and that list had come
class DataFolder {
public:
    explicit DataFolder(std::filesystem::path root)
        : m_root(std::move(root)) {}

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }
    [[nodiscard]] std::filesystem::path config() const { return m_root / "config.json"; }
    [[nodiscard]] std::filesystem::path hallDatabase() const { return m_root / "hall.db"; }
    [[nodiscard]] std::filesystem::path facesDatabase() const { return m_root / "faces.db"; }
    [[nodiscard]] std::filesystem::path keys() const { return m_root / "keys"; }
    [[nodiscard]] std::filesystem::path hallKey() const { return keys() / "hall.key"; }
    [[nodiscard]] std::filesystem::path facesKey() const { return keys() / "faces.key"; }
    [[nodiscard]] std::filesystem::path authority() const { return m_root / "authority"; }
    [[nodiscard]] std::filesystem::path withdrawnList() const { return beside(".withdrawn"); }
    [[nodiscard]] std::filesystem::path witness() const { return beside(".witness"); }
    [[nodiscard]] std::filesystem::path lock() const { return m_root / "hall.lock"; }
    [[nodiscard]] std::filesystem::path clockNote() const { return m_root / "clock.json"; }

private:
    [[nodiscard]] std::filesystem::path beside(const char* ending) const;
    std::filesystem::path m_root;
};

/// A counter of the hall and the categories of the catalogue that it serves.
struct Window {
    std::string number;                  ///< such as "2"
    std::vector<std::string> categories; ///< category codes; empty: all
    friend bool operator==(const Window&, const Window&) = default;
};

inline constexpr std::size_t kLongestPhone = 40; ///< as wire::Welcome carries it

/// What config.json says. Every field but hallName has a default, so that a short file is a whole one.
struct HallConfig {
    std::string hallName = {};
    std::string phone = {};           ///< the hall's telephone as people write it, in one line; empty: none is named
    std::vector<Window> windows = {}; ///< that the hall has; where_to_go.h says which is named to a visitor
    std::string catalogue = {}; ///< folder, absolute or relative to DIR; empty: the one that comes with the program
    std::string listenAddress = "0.0.0.0";
    int port = 8443;
    std::string host = {};              ///< name or address by which devices reach the hall; empty: this machine's name
    std::chrono::minutes sameVisit{30}; ///< seen again within this time and not done: the same visit
    /// Whoever was served and comes by again the same day rates that visit; false: is a new arrival at once.
    bool ratesOnReturn = true;
    std::chrono::seconds deskIdleLock{600};
    /// How old a backup may get: `yimenctl backup` removes older ones, `yimenctl restore` refuses them.
    std::chrono::days keepBackups{30};
    /// How long each kind of data is kept: one rule for each, in their order.
    std::vector<db::retention::Rule> retention = db::retention::usualRules();
    float minimumLiveness = 0.5F; ///< below it no face is compared; the score of vision/liveness, [0, 1]
    bool isDemo = false;          ///< made-up people alone: kiosks may look at a recording in place of a camera
    friend bool operator==(const HallConfig&, const HallConfig&) = default;
};

/// Whether `folder` is a hall's: config.json and both databases are there, and none is empty. Asked before a database
/// is opened: opening one that is missing would make an empty one, and templates without their consents would be
/// erased. Errors: NotFound (no such folder), Invalid (not a folder, or a file is missing or empty; the context says
/// which).
[[nodiscard]] db::Expected<void> checkComplete(const DataFolder& folder);

/// Reads config.json. Errors: NotFound (no such file), Invalid (not JSON, a wrong type or a value out of range; the
/// context names the field), Io.
[[nodiscard]] db::Expected<HallConfig> readConfig(const DataFolder& folder);

/// Writes config.json, whole or not at all (a new file is renamed over the old one). Errors: DiskFull, Io.
[[nodiscard]] db::Expected<void> writeConfig(const DataFolder& folder, const HallConfig& config);

/// Holds DIR/hall.lock as long as it lives, so that one program alone writes the databases. The system frees it when
/// the program dies, however it dies. `yimenctl` takes it too for what must not run beside a serving hall (restore).
class FolderLock {
public:
    /// Errors: Busy (another program serves this folder; the context has its process id), CannotOpen.
    [[nodiscard]] static db::Expected<FolderLock> take(const DataFolder& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor)
        : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace hall
