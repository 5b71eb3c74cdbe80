// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/plan.h"

namespace vision::evaluate {

std::vector<std::filesystem::path> picturesOf(const Plan& plan) {
    std::vector<std::filesystem::path> pictures;
    for (const Person& person : plan.people) {
        pictures.insert(pictures.end(), person.templates.begin(), person.templates.end());
        for (const Visit& visit : person.visits) {
            pictures.insert(pictures.end(), visit.pictures.begin(), visit.pictures.end());
        }
    }
    return pictures;
}

} // namespace vision::evaluate
