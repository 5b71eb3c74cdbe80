// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/plan.h"
#include "vision/types/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace vision::evaluate {

/// One folder of a set: one person and their pictures, sorted by name.
struct PersonFolder {
    std::string name;
    std::string group = {}; ///< the folder around it, where there is one between the set and the person
    std::vector<std::filesystem::path> pictures = {};
};

/// Reads a set that has one folder per person (files that are no pictures, and what a system leaves
/// behind unseen, are left aside), or folders of
/// such folders: those are groups. A link back to the set or to a folder around it is left aside. Sorted by name.
/// NotFound: there is no such folder, or no person in it; Unreadable: a folder inside it may not be read.
[[nodiscard]] Expected<std::vector<PersonFolder>> readPersonFolders(const std::filesystem::path& set);

/// Enrols the first `perPerson` pictures of each person who has more; each of the rest is a visit of one picture.
/// Everybody else is a stranger. Requires: perPerson >= 1 (asserted). Pure.
[[nodiscard]] Plan planOpenSet(const std::vector<PersonFolder>& people, std::size_t perPerson);

} // namespace vision::evaluate
