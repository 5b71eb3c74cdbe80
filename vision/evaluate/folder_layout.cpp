// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/folder_layout.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <string_view>
#include <system_error>

namespace vision::evaluate {

namespace {

using std::filesystem::directory_iterator;
using std::filesystem::path;

bool isPicture(const path& file) {
    constexpr std::array<std::string_view, 5> kEndings{".jpg", ".jpeg", ".png", ".bmp", ".webp"};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

// Sorted; empty if the folder cannot be read.
std::vector<path> entriesOf(const path& folder, std::error_code& error) {
    std::vector<path> entries;
    for (directory_iterator each{folder, error}; !error && each != directory_iterator{}; each.increment(error))
        entries.push_back(each->path());
    std::ranges::sort(entries);
    return entries;
}

} // namespace

Expected<std::vector<PersonFolder>> readPersonFolders(const path& set) {
    std::error_code error;
    std::vector<PersonFolder> people;
    for (const path& entry : entriesOf(set, error)) {
        std::error_code ignored;
        if (!std::filesystem::is_directory(entry, ignored)) continue;
        PersonFolder person{.name = entry.filename().string(), .pictures = entriesOf(entry, ignored)};
        std::erase_if(person.pictures, [](const path& file) { return !isPicture(file); });
        if (!person.pictures.empty()) people.push_back(std::move(person));
    }
    if (error) return tl::unexpected(Error{ErrorKind::NotFound, set.string() + ": " + error.message()});
    if (people.empty()) return tl::unexpected(Error{ErrorKind::NotFound, set.string() + ": no folder with pictures"});
    return people;
}

OpenSetPlan planOpenSet(const std::vector<PersonFolder>& people, std::size_t perPerson) {
    assert(perPerson >= 1);
    OpenSetPlan plan;
    for (const PersonFolder& person : people) {
        const auto& pictures = person.pictures;
        if (pictures.size() <= perPerson) {
            plan.strangers.insert(plan.strangers.end(), pictures.begin(), pictures.end());
            continue;
        }
        const auto firstProbe = pictures.begin() + static_cast<std::ptrdiff_t>(perPerson);
        plan.enrolled.push_back(
            {.name = person.name, .templates = {pictures.begin(), firstProbe}, .probes = {firstProbe, pictures.end()}});
    }
    return plan;
}

} // namespace vision::evaluate
