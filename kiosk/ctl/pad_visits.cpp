// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/pad_visits.h"

#include "kiosk/ctl/csv_table.h"
#include "vision/types/picture_file.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// The number at the start of the text, without its leading zeros; taken off the text.
std::string_view takeNumber(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end])) {
        ++end;
    }
    auto number = text.substr(0, end);
    text.remove_prefix(end);
    while (number.size() > 1 && number.front() == '0') {
        number.remove_prefix(1);
    }
    return number;
}

/// "a_9" before "a_10".
bool isBefore(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const auto left = takeNumber(a);
            const auto right = takeNumber(b);
            if (left.size() != right.size()) { return left.size() < right.size(); }
            if (left != right) { return left < right; }
            continue;
        }
        if (a.front() != b.front()) { return a.front() < b.front(); }
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.size() < b.size();
}

std::string nameOf(const fs::path& folder) {
    const auto normal = fs::absolute(folder).lexically_normal();
    return (normal.has_filename() ? normal : normal.parent_path()).filename().string();
}

std::vector<fs::path> picturesIn(const fs::path& folder, bool alsoInside) {
    std::vector<fs::path> pictures;
    const auto add = [&](const fs::directory_entry& entry) {
        std::error_code ignored;
        if (entry.is_regular_file(ignored) && vision::isPictureFile(entry.path())) { pictures.push_back(entry.path()); }
    };
    std::error_code error;
    if (alsoInside) {
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator each{folder, options, error}; !error && each != fs::end(each);
             each.increment(error)) {
            if (vision::isLeftBehind(each->path())) { each.disable_recursion_pending(); }
            add(*each);
        }
    } else {
        for (fs::directory_iterator each{folder, error}; !error && each != fs::end(each); each.increment(error)) {
            add(*each);
        }
    }
    return pictures;
}

std::vector<PadVisit> grouped(const std::vector<fs::path>& pictures, const std::string& kind) {
    std::map<std::pair<fs::path, std::string>, PadVisit> visits;
    for (const auto& picture : pictures) {
        const auto stem = picture.stem().string();
        auto& visit = visits[{picture.parent_path(), stem.substr(0, stem.rfind('_'))}];
        visit.kind = kind;
        visit.frames.push_back(picture);
    }
    std::vector<PadVisit> all;
    for (auto& [name, visit] : visits) {
        std::sort(visit.frames.begin(), visit.frames.end(), [](const fs::path& a, const fs::path& b) {
            return isBefore(a.filename().string(), b.filename().string());
        });
        all.push_back(std::move(visit));
    }
    return all;
}

} // namespace

std::vector<PadVisit> visitsIn(const fs::path& folder, const std::string& kind) {
    return grouped(picturesIn(folder, true), kind);
}

std::vector<PadVisit> attacksIn(const fs::path& folder, const fs::path& live) {
    auto visits = grouped(picturesIn(folder, false), nameOf(folder));
    std::set<fs::path> inside; // sorted
    std::error_code error;
    for (fs::directory_iterator each{folder, error}; !error && each != fs::end(each); each.increment(error)) {
        std::error_code ignored;
        if (each->is_directory(ignored) && !vision::isLeftBehind(each->path())) { inside.insert(each->path()); }
    }
    for (const auto& each : inside) {
        std::error_code ignored;
        const bool isPerson = fs::is_directory(live / each.filename(), ignored);
        auto more = visitsIn(each, isPerson ? nameOf(folder) : each.filename().string());
        std::move(more.begin(), more.end(), std::back_inserter(visits));
    }
    return visits;
}

Outcome<std::vector<PadVisit>> readPadManifest(const fs::path& manifest) {
    const auto rows = readCsvTable(manifest, {.needed = {"path", "kind"}, .optional = {"visit"}});
    if (!rows) { return tl::unexpected(rows.error()); }
    std::vector<PadVisit> visits;
    std::map<std::pair<std::string, std::string>, std::size_t> indexOf; // a name counts within its kind
    std::map<fs::path, int> lineOf;
    for (const auto& row : *rows) {
        const auto& kind = row.fields.at("kind");
        const auto& name = row.fields.at("visit");
        if (row.fields.at("path").empty()) { return wrongRow(manifest, row.line, "there is no path"); }
        if (kind.empty()) { return wrongRow(manifest, row.line, "there is no kind (live, or the attack's name)"); }
        const auto picture = (manifest.parent_path() / row.fields.at("path")).lexically_normal();
        const auto [before, isNewPicture] = lineOf.emplace(picture, row.line);
        if (!isNewPicture) {
            return wrongRow(manifest, row.line,
                            "this picture stands in line " + std::to_string(before->second) + " already");
        }
        const PadVisit fresh{.kind = kind == "live" ? "" : kind, .frames = {}};
        const auto [at, isNew] =
            name.empty() ? std::pair{indexOf.end(), true} : indexOf.emplace(std::pair{fresh.kind, name}, visits.size());
        const auto index = isNew ? visits.size() : at->second;
        if (isNew) { visits.push_back(fresh); }
        visits[index].frames.push_back(picture);
    }
    return visits;
}

} // namespace ctl
