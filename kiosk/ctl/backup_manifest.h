// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/outside/withdrawn_list.h"
#include "kiosk/ctl/retention.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ctl {

/// What manifest.json of a backup says: which files it has with their SHA-256, when it was made, and the signature of
/// the hall that made it.
struct Manifest {
    db::Time madeAt{};
    bool withKeys = false;
    std::string sealedTo; ///< the recovery key that its keys are sealed to, in hexadecimal digits; empty: none
    struct File {
        std::filesystem::path name; ///< inside of the backup; never leaves it
        std::string sha256;
    };
    std::vector<File> files;
    std::string signedText; ///< what the signature covers; empty in backups of before there was one
    std::string signature;

    /// Whether the hall of `sign` made it, and nothing in it was changed.
    [[nodiscard]] bool isOf(const db::outside::Sign& sign) const;
};

/// What the manifest says of a backup beside its files.
struct BackupHead {
    db::Time madeAt{}; ///< kept to the second
    bool withKeys = false;
    std::string sealedTo;
};

/// Lists, digests and signs what is in `folder`.
[[nodiscard]] Outcome<void> writeManifest(const std::filesystem::path& folder, const BackupHead& head,
                                          const db::outside::Sign& sign);

/// Fails with one line: no backup, not readable, a format that is not known, a file outside of the folder.
[[nodiscard]] Outcome<Manifest> readManifest(const std::filesystem::path& folder);

/// Exit::FoundProblem with the first file that is not as it was when the backup was made.
[[nodiscard]] Outcome<void> checkFiles(const std::filesystem::path& folder, const Manifest& manifest);

/// What removeBackups() did.
struct RemovedBackups {
    int tooOld = 0;
    int spare = 0;
    int cutOff = 0;                           ///< drafts of killed runs
    std::vector<std::filesystem::path> stuck; ///< should be gone and are not, or not whole
};

/// Removes those of the backups in `folder` that fatesOf() does not keep and that the hall of `sign` made: the files
/// that their manifests list, and their folders if nothing else is in them. Also what killed runs left. A backup whose
/// signature is not this hall's, or that has none, is never touched and takes nobody's place.
[[nodiscard]] RemovedBackups removeBackups(const std::filesystem::path& folder, const db::outside::Sign& sign,
                                           const KeepCounts* counts, std::chrono::days oldest, db::Time now);

/// Copies what belongs into a data folder: all that the manifest lists but the list of withdrawn consents, which lies
/// beside one, and the sealed keys.
[[nodiscard]] Outcome<void> copyFiles(const std::filesystem::path& from, const std::filesystem::path& to,
                                      const Manifest& manifest);

/// Name of a backup's copy of the list of withdrawn consents.
inline constexpr std::string_view kListInBackup = "withdrawn";
/// Its folder with the sealed keys.
inline constexpr std::string_view kSealedInBackup = "sealed";
[[nodiscard]] bool isSealed(const std::filesystem::path& nameInBackup);

} // namespace ctl
