// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/backup_manifest.h"

#include "kiosk/ctl/draft.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/words.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kFormat = 2;
constexpr int kUnsignedFormat = 1; // of before there was a signature; it has no list of withdrawn consents either
constexpr std::string_view kManifest = "manifest.json";
constexpr std::uintmax_t kMaxManifestBytes = 1U << 20U;

std::optional<db::Time> timeOf(const std::string& iso) {
    std::array<int, 6> n{};
    char z = 0;
    if (std::sscanf(iso.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%c", &n[0], &n[1], &n[2], &n[3], &n[4], &n[5], &z) != 7 ||
        z != 'Z') {
        return std::nullopt;
    }
    const std::chrono::year_month_day day{std::chrono::year{n[0]}, std::chrono::month{static_cast<unsigned>(n[1])},
                                          std::chrono::day{static_cast<unsigned>(n[2])}};
    if (!day.ok()) { return std::nullopt; }
    return db::Time{std::chrono::sys_days{day} + std::chrono::hours{n[3]} + std::chrono::minutes{n[4]} +
                    std::chrono::seconds{n[5]}};
}

bool leavesTheFolder(const fs::path& name) {
    return name.empty() || name.is_absolute() ||
           std::any_of(name.begin(), name.end(), [](const fs::path& part) { return part == ".."; });
}

std::string textField(const Json& from, const char* name) {
    const auto found = from.find(name);
    return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// "yimen-backup-20261121-083000.part", as a dated backup is called while it is made.
bool isDatedDraft(const std::string& name) {
    constexpr std::string_view kStart = "yimen-backup-";
    constexpr std::string_view kEnd = ".part";
    constexpr std::size_t kDate = 15;
    if (name.size() != kStart.size() + kDate + kEnd.size() || !name.starts_with(kStart) || !name.ends_with(kEnd)) {
        return false;
    }
    const auto date = name.substr(kStart.size(), kDate);
    return std::all_of(date.begin(), date.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

/// Whether nothing that it lists is left. The manifest goes last: what a cut leaves is removed by the next run.
bool removeBackup(const fs::path& folder, const Manifest& manifest) {
    std::error_code error;
    std::vector<fs::path> inner;
    for (const auto& file : manifest.files) {
        fs::remove(folder / file.name, error);
        if (error) { return false; }
        for (auto parent = file.name.parent_path(); !parent.empty(); parent = parent.parent_path()) {
            inner.push_back(parent);
        }
    }
    // The deepest first; fs::remove takes an empty folder alone.
    std::sort(inner.begin(), inner.end(), [](const fs::path& a, const fs::path& b) { return a > b; });
    for (const auto& each : inner) {
        fs::remove(folder / each, error);
    }
    fs::remove(folder / kManifest, error);
    if (error) { return false; }
    fs::remove(folder, error); // stays if somebody has put something into it
    return true;
}

} // namespace

bool Manifest::isOf(const db::outside::Sign& sign) const {
    return !signature.empty() && signature == sign(signedText);
}

Outcome<void> writeManifest(const fs::path& folder, const BackupHead& head, const db::outside::Sign& sign) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->is_regular_file(error) && !error) { files.push_back(it->path()); }
    }
    if (error) { return failed(folder.string() + ": " + error.message()); }
    std::sort(files.begin(), files.end());
    auto list = Json::array();
    for (const auto& file : files) {
        const auto digest = sha256OfFile(file);
        if (!digest) { return tl::unexpected(digest.error()); }
        list.push_back({{"file", fs::relative(file, folder).generic_string()},
                        {"bytes", fs::file_size(file)},
                        {"sha256", *digest}});
    }
    Json manifest{{"format", kFormat}, {"made_at", isoTime(head.madeAt)}, {"with_keys", head.withKeys}};
    if (!head.sealedTo.empty()) { manifest["keys_sealed_to"] = head.sealedTo; }
    manifest["files"] = list;
    manifest["signature"] = sign(manifest.dump());
    return writePrivateFile(folder / kManifest, manifest.dump(2) + "\n");
}

Outcome<Manifest> readManifest(const fs::path& folder) {
    const auto text = readWholeFile(folder / kManifest, kMaxManifestBytes);
    if (!text) { return failed(folder.string() + ": is no backup: " + text.error().line); }
    auto json = Json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("files") || !json["files"].is_array()) {
        return failed(folder.string() + ": its manifest cannot be read");
    }
    const bool isSigned = json.contains("format") && json["format"] == kFormat;
    if (!isSigned && !(json.contains("format") && json["format"] == kUnsignedFormat)) {
        return failed(folder.string() + ": is a backup of a format that this program does not know");
    }
    Manifest manifest;
    manifest.withKeys = json.value("with_keys", Json(false)) == true;
    manifest.sealedTo = textField(json, "keys_sealed_to");
    for (const auto& entry : json["files"]) {
        Manifest::File file{.name = fs::path(entry.is_object() ? textField(entry, "file") : std::string()),
                            .sha256 = entry.is_object() ? textField(entry, "sha256") : std::string()};
        if (file.name.empty() || file.sha256.empty()) {
            return failed(folder.string() + ": its manifest has an entry without a file or a sha256");
        }
        if (leavesTheFolder(file.name)) {
            return failed(folder.string() + ": its manifest names a file outside of it");
        }
        manifest.files.push_back(std::move(file));
    }
    const auto madeAt = timeOf(textField(json, "made_at"));
    if (!madeAt) { return failed(folder.string() + ": its manifest does not say when it was made"); }
    manifest.madeAt = *madeAt;
    if (isSigned) {
        manifest.signature = textField(json, "signature");
        json.erase("signature");
        manifest.signedText = json.dump();
    }
    return manifest;
}

Outcome<void> checkFiles(const fs::path& folder, const Manifest& manifest) {
    for (const auto& file : manifest.files) {
        const auto digest = sha256OfFile(folder / file.name);
        if (!digest) { return tl::unexpected(digest.error()); }
        if (*digest != file.sha256) {
            return foundProblem((folder / file.name).string() + ": is not as it was when the backup was made");
        }
    }
    return {};
}

Outcome<void> copyFiles(const fs::path& from, const fs::path& to, const Manifest& manifest) {
    for (const auto& [name, digest] : manifest.files) {
        if (name == kListInBackup || isSealed(name)) { continue; }
        std::error_code error;
        if (name.has_parent_path() && !fs::exists(to / name.parent_path(), error)) {
            if (auto made = makePrivateFolder(to / name.parent_path()); !made) { return made; }
        }
        fs::copy_file(from / name, to / name, error);
        if (!error) { fs::permissions(to / name, fs::perms::owner_read | fs::perms::owner_write, error); }
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

bool isSealed(const fs::path& nameInBackup) {
    return nameInBackup.has_parent_path() && *nameInBackup.begin() == kSealedInBackup;
}

RemovedBackups removeBackups(const fs::path& folder, const db::outside::Sign& sign, const KeepCounts* counts,
                             std::chrono::days oldest, db::Time now) {
    RemovedBackups removed;
    std::vector<std::pair<fs::path, Manifest>> own;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (it->is_symlink(ignored) || !it->is_directory(ignored)) { continue; }
        if (isDatedDraft(it->path().filename().string())) {
            removed.cutOff += removeAbandoned(it->path()) ? 1 : 0;
            continue;
        }
        auto manifest = readManifest(it->path());
        if (manifest && manifest->isOf(sign)) { own.emplace_back(it->path(), std::move(*manifest)); }
    }
    std::vector<db::Time> madeAt;
    std::transform(own.begin(), own.end(), std::back_inserter(madeAt),
                   [](const auto& each) { return each.second.madeAt; });
    const auto fates = fatesOf(madeAt, counts, oldest, now);
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (fates[i] == Fate::Kept) { continue; }
        const auto& [place, manifest] = own[i];
        if (removeBackup(place, manifest)) {
            ++(fates[i] == Fate::TooOld ? removed.tooOld : removed.spare);
        } else {
            removed.stuck.push_back(place);
        }
    }
    return removed;
}

} // namespace ctl
