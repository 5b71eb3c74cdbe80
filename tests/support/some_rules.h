// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/model_rules.h"
#include "tests/support/some_embeddings.h"

#include <stdexcept>

namespace support {

/// Those of the manifest that comes with the program.
[[nodiscard]] inline vision::identify::Thresholds shippedThresholds() {
    const auto manifest = hall::manifestInUse();
    if (!manifest) { throw std::runtime_error("set-up: " + manifest.error().context); }
    return *manifest->thresholds;
}

/// A hall that knows the made-up models 'a' and 'b' of someFace(): as wide as that, with the shipped thresholds.
[[nodiscard]] inline hall::ModelRules someRules() {
    hall::ModelRules rules;
    for (const char digit : {'a', 'b'}) {
        rules.set(someModel(digit), {.width = vision::kJointDimension, .thresholds = shippedThresholds()});
    }
    return rules;
}

} // namespace support
