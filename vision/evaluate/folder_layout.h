// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace vision::evaluate {

/// One folder of a set: one person and their pictures, sorted by name.
struct PersonFolder {
    std::string name;
    std::vector<std::filesystem::path> pictures;
};

/// Reads a set that has one folder per person (jpg, jpeg, png, bmp, webp; other files are left aside). Sorted by name.
/// NotFound: there is no such folder, or no person in it.
[[nodiscard]] Expected<std::vector<PersonFolder>> readPersonFolders(const std::filesystem::path& set);

/// Which pictures play which part.
struct OpenSetPlan {
    struct Enrolled {
        std::string name;
        std::vector<std::filesystem::path> templates;
        std::vector<std::filesystem::path> probes; ///< at least one
    };
    std::vector<Enrolled> enrolled;
    std::vector<std::filesystem::path> strangers; ///< pictures of people who are not enrolled
};

/// Enrols the first `perPerson` pictures of each person who has more; the rest are their probes. Everybody else is a
/// stranger. Requires: perPerson >= 1 (asserted). Pure.
[[nodiscard]] OpenSetPlan planOpenSet(const std::vector<PersonFolder>& people, std::size_t perPerson);

} // namespace vision::evaluate
