// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/folder_layout.h"

#include "vision/types/picture_file.h"

#include <algorithm>
#include <cassert>
#include <system_error>
#include <utility>

namespace vision::evaluate {

namespace {

using std::filesystem::directory_iterator;
using std::filesystem::path;

// Sorted; empty if the folder cannot be read.
std::vector<path> entriesOf(const path& folder, std::error_code& error) {
    std::vector<path> entries;
    for (directory_iterator each{folder, error}; !error && each != directory_iterator{}; each.increment(error)) {
        entries.push_back(each->path());
    }
    std::ranges::sort(entries);
    return entries;
}

bool isFolder(const path& entry) {
    std::error_code ignored;
    return std::filesystem::is_directory(entry, ignored);
}

// A link to the set itself or to a folder around it: everybody in it would be there twice, as two people.
bool leadsBack(const path& entry, const path& set) {
    std::error_code error;
    const path target = std::filesystem::canonical(entry, error);
    const path start = std::filesystem::canonical(set, error);
    return !error && std::ranges::mismatch(target, start).in1 == target.end();
}

std::vector<path> foldersOf(const path& folder, const path& set, std::error_code& error) {
    std::vector<path> folders = entriesOf(folder, error);
    std::erase_if(folders,
                  [&](const path& entry) { return !isFolder(entry) || isLeftBehind(entry) || leadsBack(entry, set); });
    return folders;
}

// Without pictures if there is none in the folder itself.
PersonFolder personIn(const path& folder, const std::string& group, std::error_code& error) {
    PersonFolder person{.name = folder.filename().string(), .group = group, .pictures = entriesOf(folder, error)};
    std::erase_if(person.pictures, [](const path& file) { return !isPictureFile(file); });
    return person;
}

// Somebody left out unseen would make the numbers those of another set.
Error unreadable(const path& folder, const std::error_code& error) {
    return {ErrorKind::Unreadable, folder.string() + ": " + error.message()};
}

} // namespace

Expected<std::vector<PersonFolder>> readPersonFolders(const path& set) {
    std::error_code error;
    std::vector<PersonFolder> people;
    const auto entries = foldersOf(set, set, error);
    if (error) { return tl::unexpected(Error{ErrorKind::NotFound, set.string() + ": " + error.message()}); }
    for (const path& entry : entries) {
        PersonFolder person = personIn(entry, {}, error);
        if (error) { return tl::unexpected(unreadable(entry, error)); }
        if (!person.pictures.empty()) {
            people.push_back(std::move(person));
            continue;
        }
        for (const path& inside : foldersOf(entry, set, error)) {
            PersonFolder member = personIn(inside, entry.filename().string(), error);
            if (error) { return tl::unexpected(unreadable(inside, error)); }
            if (!member.pictures.empty()) { people.push_back(std::move(member)); }
        }
        if (error) { return tl::unexpected(unreadable(entry, error)); }
    }
    if (people.empty()) {
        return tl::unexpected(Error{ErrorKind::NotFound, set.string() + ": no folder with pictures"});
    }
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
            if (i < enrolled) {
                person.templates.push_back(picture);
            } else {
                person.visits.push_back({.group = folder.group, .pictures = {picture}});
            }
        }
        plan.people.push_back(std::move(person));
    }
    return plan;
}

} // namespace vision::evaluate
