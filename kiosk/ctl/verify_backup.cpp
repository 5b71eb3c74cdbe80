// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/verify_backup.h"

#include "kiosk/ctl/audit.h"
#include "kiosk/ctl/backup_manifest.h"
#include "kiosk/ctl/draft.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/sealed_keys.h"
#include "kiosk/ctl/words.h"
#include "kiosk/hall/state/outside.h"

#include <fcntl.h>
#include <ostream>
#include <unistd.h>

namespace ctl {
namespace {

namespace fs = std::filesystem;

/// So that the next reader asks the disk. A stick that lies about what it has written is found now and not when it is
/// needed. Only what is written already goes; where a file system knows nothing of it, the check is as good as memory.
void forgetInMemory(const fs::path& file) {
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) { return; }
    (void)::fdatasync(fd);
    (void)::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    ::close(fd);
}

/// The folder whose keys open the copy.
Outcome<fs::path> keysFor(const fs::path& backup, const Manifest& manifest, const hall::DataFolder& copy,
                          const fs::path& data, const db::seal::RecoveryKey* recovery) {
    if (recovery != nullptr) {
        if (auto opened = openKeys(backup, manifest, *recovery, copy); !opened) {
            return tl::unexpected(opened.error());
        }
        return copy.root();
    }
    std::error_code error;
    return fs::exists(copy.hallKey(), error) ? copy.root() : data;
}

Outcome<void> readEverything(const OpenHall& hall, OpenedBackup& opened) {
    for (const auto& sound : {hall.faces.checkSound(), hall.records.checkSound()}) {
        if (!sound) { return failed("this backup is of no use", sound.error()); }
    }
    for (const auto& looked : {hall.faces.findDamaged(), hall.records.findDamaged()}) {
        if (!looked) { return failed("this backup is of no use", looked.error()); }
    }
    opened.damaged = hall.records.damagedRows().size() + hall.faces.damagedRows().size();
    const auto residents = hall.records.residents().count();
    if (!residents) { return failed("the residents cannot be counted", residents.error()); }
    const auto templates = hall.faces.templates().count();
    if (!templates) { return failed("the templates cannot be counted", templates.error()); }
    opened.residents = *residents;
    opened.templates = *templates;
    const auto entries = checkAudit(hall);
    if (!entries && entries.error().code != Exit::FoundProblem) { return tl::unexpected(entries.error()); }
    opened.entries = entries.value_or(0);
    opened.auditFault = entries ? std::string() : entries.error().line;
    return {};
}

} // namespace

Outcome<OpenedBackup> openBackup(const fs::path& backup, const fs::path& data, const db::seal::RecoveryKey* recovery) {
    const auto manifest = readManifest(backup);
    if (!manifest) { return tl::unexpected(manifest.error()); }
    for (const auto& file : manifest->files) {
        forgetInMemory(backup / file.name);
    }
    if (auto checked = checkFiles(backup, *manifest); !checked) { return tl::unexpected(checked.error()); }
    // Not the backup itself: opening a database writes to it, and a medium may be read-only.
    Draft draft(withoutTrailingSlash(data).string() + ".verify");
    if (auto made = draft.make(); !made) { return tl::unexpected(made.error()); }
    if (auto copied = copyFiles(backup, draft.folder(), *manifest); !copied) { return tl::unexpected(copied.error()); }
    const auto keys = keysFor(backup, *manifest, hall::DataFolder(draft.folder()), data, recovery);
    if (!keys) { return tl::unexpected(keys.error()); }
    const auto hall = openHallWithKeys(draft.folder(), *keys);
    if (!hall) { return tl::unexpected(hall.error()); }
    OpenedBackup opened{.madeAt = manifest->madeAt, .auditFault = {}, .isSigned = !manifest->signature.empty()};
    if (opened.isSigned && !manifest->isOf(hall::signOf(hall->records))) {
        return foundProblem(backup.string() + ": its manifest was changed, or is another hall's");
    }
    if (auto read = readEverything(*hall, opened); !read) { return tl::unexpected(read.error()); }
    return opened;
}

std::string wordsOf(const OpenedBackup& opened) {
    auto words = std::to_string(opened.residents) + " residents, " + std::to_string(opened.templates) + " templates";
    if (opened.auditFault.empty()) { words += ", " + std::to_string(opened.entries) + " audit entries, unbroken"; }
    if (opened.damaged > 0) {
        words += ", " + std::to_string(opened.damaged) + " damaged records (`yimenctl status` names those of the hall)";
    }
    return words;
}

Outcome<void> verifyBackup(const VerifyBackupOptions& options, Shell& shell) {
    std::optional<db::seal::RecoveryKey> recovery;
    if (options.recovery.isNamed()) {
        auto key = readRecoveryKey(options.recovery, shell);
        if (!key) { return tl::unexpected(key.error()); }
        recovery = std::move(*key);
    }
    const auto opened = openBackup(options.backup, options.data, recovery ? &*recovery : nullptr);
    if (!opened) { return tl::unexpected(opened.error()); }
    if (!opened->auditFault.empty()) { return foundProblem(options.backup.string() + ": " + opened->auditFault); }
    shell.out << options.backup.string() << ": opens, as it was at " << isoTime(opened->madeAt) << ": "
              << wordsOf(*opened) << (recovery ? "; the recovery key opens its keys\n" : "\n");
    if (!opened->isSigned) {
        shell.err << "warning: this backup is of an earlier version and does not say whether anybody changed it\n";
    }
    return {};
}

} // namespace ctl
