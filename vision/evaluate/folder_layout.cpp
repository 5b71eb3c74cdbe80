// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/folder_layout.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace vision::evaluate {

namespace {

using std::filesystem::directory_iterator;
using std::filesystem::path;

// Sorted; empty if the folder cannot be read.
std::vector<path> entriesOf(const path& folder, std::error_code& error) {
    std::vector<path> entries;
    for (directory_iterator each{folder, error}; !error && each != directory_iterator{}; each.increment(error))
        entries.push_back(each->path());
    std::ranges::sort(entries);
    return entries;
}

bool isFolder(const path& entry) {
    std::error_code ignored;
    return std::filesystem::is_directory(entry, ignored);
}

// Nothing if there is no picture in the folder itself.
std::optional<PersonFolder> personIn(const path& folder, const std::string& group) {
    std::error_code ignored;
    PersonFolder person{.name = folder.filename().string(), .group = group, .pictures = entriesOf(folder, ignored)};
    std::erase_if(person.pictures, [](const path& file) { return !isPicture(file); });
    if (person.pictures.empty()) return std::nullopt;
    return person;
}

} // namespace

bool isPicture(const path& file) {
    constexpr std::array<std::string_view, 5> kEndings{".jpg", ".jpeg", ".png", ".bmp", ".webp"};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

Expected<std::vector<PersonFolder>> readPersonFolders(const path& set) {
    std::error_code error;
    std::vector<PersonFolder> people;
    for (const path& entry : entriesOf(set, error)) {
        if (!isFolder(entry)) continue;
        if (auto person = personIn(entry, {})) {
            people.push_back(std::move(*person));
            continue;
        }
        std::error_code ignored;
        for (const path& inside : entriesOf(entry, ignored)) {
            if (!isFolder(inside)) continue;
            if (auto person = personIn(inside, entry.filename().string())) people.push_back(std::move(*person));
        }
    }
    if (error) return tl::unexpected(Error{ErrorKind::NotFound, set.string() + ": " + error.message()});
    if (people.empty()) return tl::unexpected(Error{ErrorKind::NotFound, set.string() + ": no folder with pictures"});
    return people;
}

Plan planOpenSet(const std::vector<PersonFolder>& people, std::size_t perPerson) {
    assert(perPerson >= 1);
    Plan plan;
    for (const PersonFolder& folder : people) {
        Person person{.name = folder.group.empty() ? folder.name : folder.group + "/" + folder.name};
        const std::size_t enrolled = folder.pictures.size() > perPerson ? perPerson : 0;
        for (std::size_t i = 0; i < folder.pictures.size(); ++i) {
            const path& picture = folder.pictures[i];
            if (i < enrolled)
                person.templates.push_back(picture);
            else
                person.visits.push_back({.group = folder.group, .pictures = {picture}});
        }
        plan.people.push_back(std::move(person));
    }
    return plan;
}

} // namespace vision::evaluate
