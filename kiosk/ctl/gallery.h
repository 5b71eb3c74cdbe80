// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/open_hall.h"
#include "vision/identify/gallery.h"
#include "vision/identify/look_alikes.h"
#include "vision/identify/thresholds.h"
#include "vision/manifest/manifest.h"

#include <cstddef>
#include <memory>

namespace ctl {

/// Everybody of a hall who can be recognised with the models of a manifest.
struct LoadedGallery {
    std::shared_ptr<const vision::identify::Gallery> gallery; ///< never null
    vision::identify::Thresholds thresholds;                  ///< of the calibration in force, if it is of this model
    vision::identify::LookAlikes lookAlikes;                  ///< to be asked about
    std::size_t otherModel = 0; ///< templates that were left out: another model made them, or they are damaged
};

/// With the thresholds of `manifest`, unless a calibration of its model is in force. Fails with one line if it has
/// none.
[[nodiscard]] Outcome<LoadedGallery> loadGallery(const OpenHall& hall, const vision::manifest::Manifest& manifest);

} // namespace ctl
