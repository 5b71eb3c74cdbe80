// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/backup.h"

#include "db/seal/digest.h"
#include "kiosk/ctl/backup_manifest.h"
#include "kiosk/ctl/draft.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/last_backup.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/recovery.h"
#include "kiosk/ctl/sealed_keys.h"
#include "kiosk/ctl/verify_backup.h"
#include "kiosk/ctl/words.h"
#include "kiosk/hall/state/assets_folder.h"
#include "kiosk/hall/state/outside.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxFileBytes = 64U << 20U; // of a catalogue, of rules, of a list

Outcome<void> copyDatabases(const OpenHall& hall, const hall::DataFolder& copy) {
    for (const auto& sound : {hall.faces.checkSound(), hall.records.checkSound()}) {
        if (!sound) { return failed("there is no use in a copy", sound.error()); }
    }
    // The faces go first: a consent that is withdrawn in between is then withdrawn in the records, which rule.
    if (const auto done = hall.faces.backupTo(copy.facesDatabase()); !done) {
        return failed("cannot copy faces.db", done.error());
    }
    if (const auto done = hall.records.backupTo(copy.hallDatabase()); !done) {
        return failed("cannot copy hall.db", done.error());
    }
    for (const auto& file : {copy.facesDatabase(), copy.hallDatabase()}) {
        std::error_code error;
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
        if (error) { return failed(file.string() + ": " + error.message()); }
    }
    return {};
}

using Recovery = std::optional<db::seal::RecoveryPublicKey>;

KeysInBackup keysIn(bool withKeys, const Recovery& recovery) {
    if (withKeys) { return KeysInBackup::Clear; }
    return recovery ? KeysInBackup::Sealed : KeysInBackup::None;
}

std::string_view words(KeysInBackup keys) {
    switch (keys) {
    case KeysInBackup::Clear:
        return "with its keys: whoever has it can read everything";
    case KeysInBackup::Sealed:
        return "its keys are sealed in it: the recovery key opens them";
    case KeysInBackup::None:
        break;
    }
    return "without its keys: keep those in another place, or seal them into later ones (`yimenctl recovery-key make`)";
}

std::string absolutePath(const fs::path& place) {
    std::error_code error;
    const auto whole = fs::absolute(place, error);
    return (error ? place : whole.lexically_normal()).string();
}

bool isInside(const std::string& catalogue) {
    const fs::path path(catalogue);
    return !path.is_absolute() && std::none_of(path.begin(), path.end(), [](const auto& part) { return part == ".."; });
}

/// The hall's own files: what its folder or its config.json refers to. A catalogue that lies elsewhere comes with it,
/// and the copy of config.json says so.
Outcome<void> copyOwnFiles(const OpenHall& hall, const hall::DataFolder& copy) {
    auto config = hall.config;
    const fs::path root = hall.folder.root();
    std::error_code error;
    if (!config.catalogue.empty()) {
        const fs::path from = root / config.catalogue;
        if (!isInside(config.catalogue)) { config.catalogue = "catalogue"; }
        if (fs::is_directory(from, error)) {
            if (auto copied = copyFolder(from, copy.root() / config.catalogue, kMaxFileBytes); !copied) {
                return copied;
            }
        }
    }
    if (fs::is_directory(root / "needs", error)) {
        if (auto copied = copyFolder(root / "needs", copy.root() / "needs", kMaxFileBytes); !copied) { return copied; }
    }
    for (const char* kept : {"catalogue.last-good", "needs.last-good"}) {
        if (!fs::exists(root / kept, error)) { continue; }
        const auto text = readWholeFile(root / kept, kMaxFileBytes);
        if (!text) { return tl::unexpected(text.error()); }
        if (auto written = writePrivateFile(copy.root() / kept, *text); !written) { return written; }
    }
    if (const auto written = hall::writeConfig(copy, config); !written) {
        return failed("cannot copy config.json", written.error());
    }
    return {};
}

/// The texts that residents were shown; for the record, since the program brings its own.
Outcome<void> copyConsentTexts(const ProgramFiles& files, const fs::path& to) {
    const auto assets = hall::findAssets(files.assets, files.program);
    if (!assets) { return failed("the consent texts are not there: give --assets DIR"); }
    return copyFolder(*assets / "consent", to / "consent", kMaxFileBytes);
}

/// What lies beside the folder and, should the hall be a little behind, what only the database knows.
Outcome<void> copyList(const OpenHall& hall, const fs::path& to) {
    const auto look = hall::lookAtOutside(hall.records, hall.folder);
    if (!look) { return failed("cannot read the list of withdrawn consents", look.error()); }
    const auto withdrawn = hall::withdrawnIn(hall.records);
    if (!withdrawn) { return failed("cannot read the withdrawn consents", withdrawn.error()); }
    auto all = look->list.all;
    const auto missing = db::outside::missingFrom(look->list, *withdrawn);
    all.insert(all.end(), missing.begin(), missing.end());
    return writePrivateFile(to / kListInBackup, db::outside::linesFor({}, all, hall::signOf(hall.records)));
}

Outcome<void> fillBackup(const OpenHall& hall, const BackupOptions& options, const Recovery& recovery,
                         const hall::DataFolder& copy) {
    if (auto done = copyDatabases(hall, copy); !done) { return done; }
    if (auto done = copyOwnFiles(hall, copy); !done) { return done; }
    if (auto done = copyConsentTexts(options.files, copy.root()); !done) { return done; }
    if (auto done = copyList(hall, copy.root()); !done) { return done; }
    if (!options.withKeys) { return recovery ? sealKeys(hall.folder, *recovery, copy.root()) : Outcome<void>{}; }
    if (auto copied = copyFolder(hall.folder.keys(), copy.keys(), kMaxFileBytes); !copied) { return copied; }
    return copyFolder(hall.folder.authority(), copy.authority(), kMaxFileBytes);
}

/// While a hall serves it does this itself; the lock says so.
void bringOutsideUp(const OpenHall& hall, db::Time now, Shell& shell) {
    const auto lock = hall::FolderLock::take(hall.folder);
    if (!lock) { return; }
    if (const auto kept = hall::keepOutside(hall.records, hall.folder, now); !kept) {
        shell.err << "warning: " << kept.error().context << '\n';
    }
}

/// A backup that has its name, and what it held when it was opened.
struct MadeBackup {
    fs::path place;
    OpenedBackup opened;
    Recovery recovery;
};

/// What does not open does not get its name: the draft goes.
Outcome<MadeBackup> makeBackup(const OpenHall& hall, const BackupOptions& options, db::Time now) {
    std::error_code error;
    auto place = withoutTrailingSlash(options.to);
    if (fs::is_directory(place, error)) { place /= "yimen-backup-" + compactTime(now); }
    if (fs::exists(place, error)) { return failed(place.string() + ": is there already; nothing was changed"); }
    Draft draft(place);
    if (auto made = draft.make(); !made) { return tl::unexpected(made.error()); }
    const auto recovery = recoveryKeyOf(hall.records);
    if (!recovery) { return tl::unexpected(recovery.error()); }
    if (auto filled = fillBackup(hall, options, *recovery, hall::DataFolder(draft.folder())); !filled) {
        return tl::unexpected(filled.error());
    }
    const bool isSealed = *recovery && !options.withKeys;
    const BackupHead head{
        .madeAt = now, .withKeys = options.withKeys, .sealedTo = isSealed ? db::seal::hex(**recovery) : std::string()};
    if (auto written = writeManifest(draft.folder(), head, hall::signOf(hall.records)); !written) {
        return tl::unexpected(written.error());
    }
    auto opened = openBackup(draft.folder(), options.data, nullptr);
    if (!opened) {
        return tl::make_unexpected(
            Failure{opened.error().code, "the backup was made, did not open, and is dropped: " + opened.error().line});
    }
    if (auto named = draft.giveItsName(); !named) { return tl::unexpected(named.error()); }
    return MadeBackup{std::move(place), std::move(*opened), *recovery};
}

void tellRemoved(const RemovedBackups& removed, const KeepCounts& counts, std::chrono::days oldest, Shell& shell) {
    const auto age = std::to_string(oldest.count()) + " days";
    if (removed.tooOld > 0) { shell.out << removed.tooOld << " older than " << age << " are removed\n"; }
    if (removed.spare > 0) {
        shell.out << removed.spare << " are removed: one for each of the last " << counts.days << " days, "
                  << counts.weeks << " weeks and " << counts.months << " months stays, and none older than " << age
                  << '\n';
    }
    if (removed.cutOff > 0) { shell.out << removed.cutOff << " left by runs that were cut off are removed\n"; }
    for (const auto& place : removed.stuck) {
        shell.err << "warning: " << place.string() << ": should be removed and cannot be; remove it by hand\n";
    }
}

} // namespace

Outcome<void> backUp(const BackupOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto now = shell.now();
    const auto made = makeBackup(*hall, options, now);
    if (!made) {
        noteFailed(hall->records, made.error().line, now);
        return tl::unexpected(made.error());
    }
    const auto& [place, opened, recovery] = *made;
    const bool isGood = opened.auditFault.empty();
    if (isGood) {
        const LastBackup last{.madeAt = isoTime(now),
                              .place = absolutePath(place),
                              .keys = keysIn(options.withKeys, recovery),
                              .isNightly = options.rotate,
                              .damaged = opened.damaged};
        if (auto noted = noteGood(hall->records, last, now); !noted) { return noted; }
    } else {
        noteFailed(hall->records, opened.auditFault, now);
    }
    bringOutsideUp(*hall, now, shell);
    // What must not live any longer goes in any case; that a copy is spare is said of good ones alone.
    const KeepCounts counts;
    const auto parent = place.has_parent_path() ? place.parent_path() : fs::path(".");
    const auto removed = removeBackups(parent, hall::signOf(hall->records),
                                       options.rotate && isGood ? &counts : nullptr, hall->config.keepBackups, now);
    shell.out << place.string() << ": the backup is made, " << words(keysIn(options.withKeys, recovery)) << '\n'
              << (isGood ? "opened and checked: " : "opened: ") << wordsOf(opened) << '\n'
              << "not in it: the programs, the models, and what lies on kiosks and desks\n";
    tellRemoved(removed, counts, hall->config.keepBackups, shell);
    if (isGood) { return {}; }
    return foundProblem(place.string() +
                        ": is a true copy of a hall that is not in order and does not count as a good "
                        "backup: " +
                        opened.auditFault);
}

} // namespace ctl
