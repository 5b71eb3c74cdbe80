// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/agreement.h"

#include "vision/identify/search.h"

#include <cstddef>

namespace vision::identify {

bool agree(std::span<const Embedding> chips, float least) {
    for (std::size_t i = 0; i < chips.size(); ++i) {
        for (std::size_t j = i + 1; j < chips.size(); ++j) {
            if (!(chips[i].model == chips[j].model) || chips[i].values.size() != chips[j].values.size()) {
                return false;
            }
            if (dot(chips[i].values, chips[j].values) < least) { return false; }
        }
    }
    return true;
}

} // namespace vision::identify
