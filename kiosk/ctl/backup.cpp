// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/backup.h"

#include "db/stores/face_consent.h"
#include "kiosk/ctl/audit.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/words.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace ctl {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;
constexpr std::string_view kManifest = "manifest.json";
constexpr std::uintmax_t kMaxManifestBytes = 1U << 20U;

/// A folder under a working name beside its place; removed unless it got its name.
class Draft {
public:
    explicit Draft(fs::path place)
        : m_place(std::move(place))
        , m_folder(m_place.string() + ".part") {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    Draft(Draft&&) = delete;
    Draft& operator=(Draft&&) = delete;
    ~Draft() {
        std::error_code ignored; // a draft that stays behind bears the ending .part, and the next run removes it
        fs::remove_all(m_folder, ignored);
    }

    [[nodiscard]] const fs::path& folder() const { return m_folder; }

    Outcome<void> make() {
        std::error_code error;
        fs::remove_all(m_folder, error);
        if (error) return failed(m_folder.string() + ": " + error.message());
        return makePrivateFolder(m_folder);
    }

    /// Fails if somebody took the place meanwhile.
    Outcome<void> giveItsName() {
        std::error_code error;
        if (auto synced = syncFolder(m_folder); !synced) return synced;
        if (fs::exists(m_place, error)) return failed(m_place.string() + ": is there already");
        fs::rename(m_folder, m_place, error);
        if (error) return failed(m_place.string() + ": " + error.message());
        return syncFolder(m_place.has_parent_path() ? m_place.parent_path() : fs::path("."));
    }

private:
    fs::path m_place;
    fs::path m_folder;
};

fs::path withoutTrailingSlash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
}

/// Copies the plain files of a folder of secrets; each becomes 0600.
Outcome<void> copySecrets(const fs::path& from, const fs::path& to) {
    if (auto made = makePrivateFolder(to); !made) return made;
    std::error_code error;
    for (fs::directory_iterator it(from, error), end; !error && it != end; it.increment(error)) {
        if (!it->is_regular_file(error) || error) continue;
        const auto text = readWholeFile(it->path(), 1U << 20U);
        if (!text) return tl::unexpected(text.error());
        if (auto written = writePrivateFile(to / it->path().filename(), *text); !written) return written;
    }
    if (error) return failed(from.string() + ": " + error.message());
    return {};
}

Outcome<void> writeManifest(const fs::path& folder, db::Time now, bool withKeys) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->is_regular_file(error) && !error) files.push_back(it->path());
    }
    if (error) return failed(folder.string() + ": " + error.message());
    std::sort(files.begin(), files.end());
    auto list = Json::array();
    for (const auto& file : files) {
        const auto digest = sha256OfFile(file);
        if (!digest) return tl::unexpected(digest.error());
        list.push_back({{"file", fs::relative(file, folder).generic_string()},
                        {"bytes", fs::file_size(file)},
                        {"sha256", *digest}});
    }
    const Json manifest{{"format", kFormat}, {"made_at", isoTime(now)}, {"with_keys", withKeys}, {"files", list}};
    return writePrivateFile(folder / kManifest, manifest.dump(2) + "\n");
}

Outcome<void> fillBackup(const OpenHall& hall, const hall::DataFolder& copy, bool withKeys) {
    for (const auto& sound : {hall.faces.checkSound(), hall.records.checkSound()}) {
        if (!sound) return failed("there is no use in a copy", sound.error());
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
        if (error) return failed(file.string() + ": " + error.message());
    }
    const auto config = readWholeFile(hall.folder.config(), 1U << 20U);
    if (!config) return tl::unexpected(config.error());
    if (auto written = writePrivateFile(copy.config(), *config); !written) return written;
    if (!withKeys) return {};
    if (auto copied = copySecrets(hall.folder.keys(), copy.keys()); !copied) return copied;
    return copySecrets(hall.folder.authority(), copy.authority());
}

Outcome<Json> readManifest(const fs::path& folder) {
    const auto text = readWholeFile(folder / kManifest, kMaxManifestBytes);
    if (!text) return failed(folder.string() + ": is no backup: " + text.error().line);
    auto manifest = Json::parse(*text, nullptr, false);
    if (!manifest.is_object() || !manifest.contains("files") || !manifest["files"].is_array()) {
        return failed(folder.string() + ": its manifest cannot be read");
    }
    if (!manifest.contains("format") || manifest["format"] != kFormat) {
        return failed(folder.string() + ": is a backup of a format that this program does not know");
    }
    return manifest;
}

/// The names of the files that the manifest lists, each checked. A name that leaves the folder is refused.
Outcome<std::vector<fs::path>> checkFiles(const fs::path& folder, const Json& manifest) {
    std::vector<fs::path> names;
    for (const auto& entry : manifest["files"]) {
        if (!entry.is_object() || !entry.contains("file") || !entry["file"].is_string() || !entry.contains("sha256") ||
            !entry["sha256"].is_string()) {
            return failed(folder.string() + ": its manifest has an entry without a file or a sha256");
        }
        const fs::path name(entry["file"].get<std::string>());
        const bool leaves = name.empty() || name.is_absolute() ||
                            std::any_of(name.begin(), name.end(), [](const fs::path& part) { return part == ".."; });
        if (leaves) return failed(folder.string() + ": its manifest names a file outside of it");
        const auto digest = sha256OfFile(folder / name);
        if (!digest) return tl::unexpected(digest.error());
        if (*digest != entry["sha256"].get<std::string>()) {
            return foundProblem((folder / name).string() + ": is not as it was when the backup was made");
        }
        names.push_back(name);
    }
    return names;
}

Outcome<void> copyFiles(const fs::path& from, const fs::path& to, const std::vector<fs::path>& names) {
    for (const auto& name : names) {
        std::error_code error;
        if (name.has_parent_path() && !fs::exists(to / name.parent_path(), error)) {
            if (auto made = makePrivateFolder(to / name.parent_path()); !made) return made;
        }
        fs::copy_file(from / name, to / name, error);
        if (!error) fs::permissions(to / name, fs::perms::owner_read | fs::perms::owner_write, error);
        if (error) {
            // The library tells a full disk as an I/O error.
            std::error_code unknown;
            const auto space = fs::space(to, unknown);
            const bool isFull = !unknown && space.available < fs::file_size(from / name, unknown);
            return failed((to / name).string() + ": " + (isFull ? "the disk is full" : error.message()));
        }
    }
    return {};
}

Outcome<void> bringKeys(const RestoreOptions& options, const hall::DataFolder& restored) {
    std::error_code error;
    if (fs::exists(restored.hallKey(), error)) {
        if (options.keysFrom.empty()) return {};
        return wrongUsage("this backup has its keys; leave --keys-from out");
    }
    if (options.keysFrom.empty()) {
        return failed("this backup was made without its keys; name the folder that holds `keys` and `authority` with "
                      "--keys-from");
    }
    const hall::DataFolder kept(options.keysFrom);
    if (auto copied = copySecrets(kept.keys(), restored.keys()); !copied) return copied;
    return copySecrets(kept.authority(), restored.authority());
}

/// Opens what was restored as a hall would, and says what it holds.
Outcome<std::string> tryOut(const fs::path& folder, db::Time now) {
    auto hall = openHall(folder);
    if (!hall) return tl::unexpected(hall.error());
    for (const auto& sound : {hall->faces.checkSound(), hall->records.checkSound()}) {
        if (!sound) return failed("this backup is of no use", sound.error());
    }
    const auto entries = checkAudit(*hall);
    if (!entries) return tl::unexpected(entries.error());
    const auto finished = db::stores::finishWithdrawals(hall->records, hall->faces, db::stores::byOperator(now));
    if (!finished) return failed("a withdrawal could not be finished", finished.error());
    const auto residents = hall->records.residents().count();
    if (!residents) return failed("the residents cannot be counted", residents.error());
    const auto templates = hall->faces.templates().count();
    if (!templates) return failed("the templates cannot be counted", templates.error());
    return std::to_string(*residents) + " residents, " + std::to_string(*templates) + " templates, " +
           std::to_string(*entries) + " audit entries, unbroken";
}

} // namespace

Outcome<void> backUp(const BackupOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) return tl::unexpected(hall.error());
    const auto now = shell.now();
    std::error_code error;
    auto place = withoutTrailingSlash(options.to);
    if (fs::is_directory(place, error)) place /= "yimen-backup-" + compactTime(now);
    if (fs::exists(place, error)) return failed(place.string() + ": is there already; nothing was changed");
    Draft draft(place);
    if (auto made = draft.make(); !made) return made;
    if (auto filled = fillBackup(*hall, hall::DataFolder(draft.folder()), options.withKeys); !filled) return filled;
    if (auto written = writeManifest(draft.folder(), now, options.withKeys); !written) return written;
    if (auto named = draft.giveItsName(); !named) return named;
    const auto noted = hall->records.settings().set("backup.last", isoTime(now), db::stores::byOperator(now));
    if (!noted) return failed("the backup is made, but its time could not be noted", noted.error());
    shell.out << place.string() << ": the backup is made"
              << (options.withKeys ? ", with its keys: whoever has it can read everything\n"
                                   : ", without its keys: keep those in another place\n");
    return {};
}

Outcome<void> restoreBackup(const RestoreOptions& options, Shell& shell) {
    const auto place = withoutTrailingSlash(options.data);
    std::error_code error;
    if (fs::exists(place, error)) return failed(place.string() + ": is there already; nothing was changed");
    const auto manifest = readManifest(options.from);
    if (!manifest) return tl::unexpected(manifest.error());
    const auto names = checkFiles(options.from, *manifest);
    if (!names) return tl::unexpected(names.error());
    Draft draft(place);
    if (auto made = draft.make(); !made) return made;
    if (auto copied = copyFiles(options.from, draft.folder(), *names); !copied) return copied;
    if (auto brought = bringKeys(options, hall::DataFolder(draft.folder())); !brought) return brought;
    const auto holds = tryOut(draft.folder(), shell.now());
    if (!holds) return tl::unexpected(holds.error());
    if (auto named = draft.giveItsName(); !named) return named;
    shell.out << place.string() << ": restored: " << *holds << '\n';
    return {};
}

} // namespace ctl
