// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vision::evaluate {

/// Pictures of one person that belong together: the frames of one track, or a single picture.
struct Visit {
    std::string group = {}; ///< set, condition ... that the rates are given for separately; may be empty
    std::vector<std::filesystem::path> pictures = {}; ///< at least one
};

/// One person of a set: enrolled if there are templates, else a stranger.
struct Person {
    std::string name = {};                             ///< only shown beside pictures, never in numbers
    std::vector<std::filesystem::path> templates = {}; ///< pictures to enrol
    std::vector<Visit> visits = {};                    ///< to be searched

    [[nodiscard]] bool isEnrolled() const { return !templates.empty(); }
};

/// Which pictures play which part.
struct Plan {
    std::vector<Person> people = {};
    bool namesVisits = false; ///< the set says which pictures are one visit: rates over visits mean something
};

/// All pictures of the plan; some may be named twice.
[[nodiscard]] std::vector<std::filesystem::path> picturesOf(const Plan& plan);

} // namespace vision::evaluate
