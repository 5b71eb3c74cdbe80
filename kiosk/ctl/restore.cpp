// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/restore.h"

#include "db/files/durable.h"
#include "db/stores/face_consent.h"
#include "kiosk/ctl/audit.h"
#include "kiosk/ctl/backup_manifest.h"
#include "kiosk/ctl/draft.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/sealed_keys.h"
#include "kiosk/ctl/words.h"
#include "kiosk/hall/state/outside.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

namespace ctl {
namespace {

namespace fs = std::filesystem;
using db::outside::WithdrawnList;

constexpr std::uintmax_t kMaxListBytes = 64U << 20U;

/// Asked before anything is copied: whoever mistypes it need not wait to hear so.
Outcome<std::optional<db::seal::RecoveryKey>> takeRecoveryKey(const RestoreOptions& options, const Manifest& manifest,
                                                              Shell& shell) {
    if (!options.recovery.isNamed() && (manifest.sealedTo.empty() || !options.keysFrom.empty())) {
        return std::nullopt;
    }
    if (!options.keysFrom.empty()) { return wrongUsage("--keys-from and a recovery key: one of them is enough"); }
    if (manifest.sealedTo.empty()) { return wrongUsage("this backup has no sealed keys; leave the recovery key out"); }
    auto key = readRecoveryKey(options.recovery, shell);
    if (!key && !options.recovery.isNamed()) {
        return failed(key.error().line + "; the keys of this backup are sealed, and without its recovery key (or a "
                                         "copy of the folders keys and authority, --keys-from) nobody opens it");
    }
    if (!key) { return tl::unexpected(key.error()); }
    if (auto checked = checkIsSealedTo(manifest, *key); !checked) { return tl::unexpected(checked.error()); }
    return std::optional(std::move(*key));
}

Outcome<void> bringKeys(const RestoreOptions& options, const Manifest& manifest,
                        const std::optional<db::seal::RecoveryKey>& recovery, const hall::DataFolder& restored) {
    if (recovery) { return openKeys(options.from, manifest, *recovery, restored); }
    std::error_code error;
    if (fs::exists(restored.hallKey(), error)) {
        if (options.keysFrom.empty()) { return {}; }
        return wrongUsage("this backup has its keys; leave --keys-from out");
    }
    if (options.keysFrom.empty()) {
        return failed("this backup was made without its keys; name the folder that holds `keys` and `authority` with "
                      "--keys-from");
    }
    const hall::DataFolder kept(options.keysFrom);
    if (auto copied = copyFolder(kept.keys(), restored.keys(), kMaxListBytes); !copied) { return copied; }
    return copyFolder(kept.authority(), restored.authority(), kMaxListBytes);
}

/// What is known of the withdrawals after the backup.
struct Known {
    WithdrawnList list;         ///< all that any list has
    bool reachesTheEnd = false; ///< the list of the hall that was lost is there, whole, and younger than the backup
    std::int64_t lost = 0;      ///< entries of the audit log that the lost hall had and the backup has not
    std::vector<std::string> refused; ///< lists that are not this hall's, or were changed
};

class Lists {
public:
    Lists(const OpenHall& hall, Known& known)
        : m_sign(hall::signOf(hall.records))
        , m_known(&known) {}

    /// A missing file is no list.
    void add(const fs::path& file) {
        const auto text = readWholeFile(file, kMaxListBytes);
        if (!text) { return; }
        const auto list = db::outside::readList(*text, m_sign);
        if (list.isForged) { m_known->refused.push_back(file.string()); }
        auto all = m_known->list.all;
        const auto fresh = db::outside::missingFrom(m_known->list, list.all);
        all.insert(all.end(), fresh.begin(), fresh.end());
        m_known->list = db::outside::readList(db::outside::linesFor({}, all, m_sign), m_sign);
    }

    /// The list and the witness that a hall left beside its folder.
    void addLost(const OpenHall& hall, const fs::path& file, const fs::path& witnessFile) {
        add(file);
        const auto text = readWholeFile(witnessFile, kMaxListBytes);
        const auto witness = text ? db::outside::readWitness(*text, m_sign) : std::nullopt;
        const auto list = readWholeFile(file, kMaxListBytes);
        if (!witness) { return; }
        const auto whole = db::outside::readList(list ? *list : std::string(), m_sign);
        const auto end = hall.records.audit().end();
        if (!end || witness->entries < end->entries) {
            return; // older than the backup: says nothing of what came after
        }
        m_known->lost = std::max(m_known->lost, witness->entries - end->entries);
        m_known->reachesTheEnd = m_known->reachesTheEnd || db::outside::isWhole(whole, *witness);
    }

private:
    db::outside::Sign m_sign;
    Known* m_known;
};

fs::path witnessBeside(const fs::path& list) {
    return fs::path(list).replace_extension(".witness");
}

Outcome<Known> findLists(const OpenHall& hall, const RestoreOptions& options) {
    Known known;
    Lists lists(hall, known);
    const hall::DataFolder target(options.data);
    lists.addLost(hall, target.withdrawnList(), target.witness());
    if (!options.withdrawn.empty()) {
        std::error_code error;
        if (!fs::is_regular_file(options.withdrawn, error)) {
            return failed(options.withdrawn.string() + ": is no list of withdrawn consents");
        }
        lists.addLost(hall, options.withdrawn, witnessBeside(options.withdrawn));
    }
    const auto from = withoutTrailingSlash(options.from);
    const auto beside = from.has_parent_path() ? from.parent_path() : fs::path(".");
    lists.add(from / kListInBackup);
    std::error_code error;
    for (fs::directory_iterator it(beside, error), end; !error && it != end; it.increment(error)) {
        lists.add(it->path() / kListInBackup);
    }
    return known;
}

/// What was restored, in words.
struct Restored {
    int residents = 0;
    int templates = 0;
    std::int64_t entries = 0;
    int withdrawnAgain = 0;
    int erased = 0;
    int undoneEnrolments = 0;
    int heldBack = 0;
    std::size_t damaged = 0;
};

Outcome<void> applyLists(const OpenHall& hall, const Known& known, const RestoreOptions& options, db::Time now,
                         Restored& restored) {
    const auto by = db::stores::byOperator(now);
    const auto noted = hall.records.audit().append(by, "hall.restored", "hall",
                                                   std::to_string(known.lost) + " entries lost", options.oldBecause);
    if (!noted) { return failed("the restore cannot be noted", noted.error()); }
    const auto again = hall::withdrawAgain(hall.records, known.list.all, by);
    if (!again) { return failed("a withdrawal could not be carried out again", again.error()); }
    restored.withdrawnAgain = *again;
    if (known.reachesTheEnd) { return {}; }
    const auto held = hall.records.heldConsents().holdAll(db::stores::kHeldByRestore, by);
    if (!held) { return failed("the consents could not be held back", held.error()); }
    restored.heldBack = *held;
    return {};
}

/// Opens what was restored as a hall would, carries out what is known, and says what it holds.
Outcome<Restored> tryOut(const OpenHall& hall, const Known& known, const RestoreOptions& options, db::Time now) {
    for (const auto& sound : {hall.faces.checkSound(), hall.records.checkSound()}) {
        if (!sound) { return failed("this backup is of no use", sound.error()); }
    }
    for (const auto& looked : {hall.faces.findDamaged(), hall.records.findDamaged()}) {
        if (!looked) { return failed("this backup is of no use", looked.error()); }
    }
    Restored restored;
    const auto entries = checkAudit(hall);
    if (!entries) { return tl::unexpected(entries.error()); }
    restored.entries = *entries;
    if (auto applied = applyLists(hall, known, options, now, restored); !applied) {
        return tl::unexpected(applied.error());
    }
    const auto finished = db::stores::finishWithdrawals(hall.records, hall.faces, db::stores::byOperator(now));
    if (!finished) { return failed("a withdrawal could not be finished", finished.error()); }
    restored.erased = finished->erasedTemplates;
    restored.undoneEnrolments = finished->undoneEnrolments;
    const auto residents = hall.records.residents().count();
    if (!residents) { return failed("the residents cannot be counted", residents.error()); }
    const auto templates = hall.faces.templates().count();
    if (!templates) { return failed("the templates cannot be counted", templates.error()); }
    restored.residents = *residents;
    restored.templates = *templates;
    restored.damaged = hall.records.damagedRows().size() + hall.faces.damagedRows().size();
    return restored;
}

Outcome<void> checkAge(const OpenHall& hall, const Manifest& manifest, const RestoreOptions& options, db::Time now) {
    if (now - manifest.madeAt <= hall.config.keepBackups || !options.oldBecause.empty()) { return {}; }
    return failed("this backup is of " + isoTime(manifest.madeAt) + ", and a backup is kept for " +
                  std::to_string(hall.config.keepBackups.count()) +
                  " days; to take it all the same, say why with --old-because");
}

/// What is ready to get its name.
struct Prepared {
    Known known;
    Restored restored;
    std::string list; ///< the text for beside the folder
    std::string hallName;
};

/// The list goes first and the witness last: whatever is cut off in between, the next start finds that they do not
/// agree rather than that all is well.
Outcome<void> putInPlace(Draft& draft, const Prepared& prepared, const RestoreOptions& options, db::Time now) {
    const hall::DataFolder target(options.data);
    if (const auto written = db::files::replaceWhole(target.withdrawnList(), prepared.list); !written) {
        return failed("the list of withdrawn consents", written.error());
    }
    if (auto named = draft.giveItsName(); !named) { return named; }
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    if (const auto kept = hall::keepOutside(hall->records, target, now); !kept) {
        return failed("the folder is restored, but what lies beside it could not be written", kept.error());
    }
    return {};
}

/// Everything that needs the databases open; they are closed when it returns.
Outcome<Prepared> prepare(const fs::path& folder, const Manifest& manifest, const RestoreOptions& options,
                          db::Time now) {
    const auto hall = openHall(folder);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto sign = hall::signOf(hall->records);
    if (!manifest.signature.empty() && !manifest.isOf(sign)) {
        return foundProblem(options.from.string() + ": its manifest was changed, or is another hall's");
    }
    if (auto checked = checkAge(*hall, manifest, options, now); !checked) { return tl::unexpected(checked.error()); }
    auto known = findLists(*hall, options);
    if (!known) { return tl::unexpected(known.error()); }
    auto restored = tryOut(*hall, *known, options, now);
    if (!restored) { return tl::unexpected(restored.error()); }
    auto list = db::outside::linesFor({}, known->list.all, sign);
    return Prepared{std::move(*known), *restored, std::move(list), hall->config.hallName};
}

void tell(const Prepared& prepared, const Manifest& manifest, const fs::path& place, Shell& shell) {
    const auto& [known, restored, list, hallName] = prepared;
    shell.out << place.string() << ": restored: " << hallName << ", " << restored.residents << " residents, "
              << restored.templates << " templates, " << restored.entries << " audit entries, unbroken\n"
              << "as it was at " << isoTime(manifest.madeAt) << "; what was recorded after that is not in it";
    if (known.lost > 0) { shell.out << " (" << known.lost << " entries of the audit log)"; }
    shell.out << '\n'
              << restored.withdrawnAgain << " withdrawals of after the backup are carried out again, "
              << restored.erased << " templates erased\n";
    if (restored.undoneEnrolments > 0) {
        shell.out << restored.undoneEnrolments << " enrolments that were cut off are undone\n";
    }
    if (restored.heldBack > 0) {
        shell.out << restored.heldBack
                  << " consents are held back: no list of withdrawn consents reaches to the end of the hall that was "
                     "lost. Ask each resident, then `yimenctl confirm --resident N`\n";
    }
    for (const auto& file : known.refused) {
        shell.err << "warning: " << file
                  << ": has lines that are not this hall's, or were changed; they are not used\n";
    }
    if (restored.damaged > 0) {
        shell.err << "warning: " << restored.damaged << " damaged records; `yimenctl status` names them\n";
    }
    if (manifest.signature.empty()) {
        shell.err << "warning: this backup is of an earlier version and does not say whether anybody changed it\n";
    }
}

} // namespace

Outcome<void> restoreBackup(const RestoreOptions& options, Shell& shell) {
    const auto place = withoutTrailingSlash(options.data);
    const auto now = shell.now();
    std::error_code error;
    if (fs::exists(place, error)) { return failed(place.string() + ": is there already; nothing was changed"); }
    const auto manifest = readManifest(options.from);
    if (!manifest) { return tl::unexpected(manifest.error()); }
    if (auto checked = checkFiles(options.from, *manifest); !checked) { return checked; }
    const auto recovery = takeRecoveryKey(options, *manifest, shell);
    if (!recovery) { return tl::unexpected(recovery.error()); }
    Draft draft(place);
    if (auto made = draft.make(); !made) { return made; }
    if (auto copied = copyFiles(options.from, draft.folder(), *manifest); !copied) { return copied; }
    if (auto brought = bringKeys(options, *manifest, *recovery, hall::DataFolder(draft.folder())); !brought) {
        return brought;
    }
    const auto prepared = prepare(draft.folder(), *manifest, options, now);
    if (!prepared) { return tl::unexpected(prepared.error()); }
    if (auto done = putInPlace(draft, *prepared, options, now); !done) { return done; }
    tell(*prepared, *manifest, place, shell);
    return {};
}

} // namespace ctl
