// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/gallery.h"

#include "db/stores/face_consent.h"
#include "kiosk/hall/state/learned.h"

#include <string>

namespace ctl {

Outcome<LoadedGallery> loadGallery(const OpenHall& hall, const vision::manifest::Manifest& manifest) {
    if (!manifest.thresholds) {
        return foundProblem(std::string("the model manifest") + vision::manifest::kNoThresholds);
    }
    const auto templates = db::stores::loadLiveTemplates(hall.records, hall.faces);
    if (!templates) { return failed("cannot read the templates", templates.error()); }
    vision::identify::GalleryBuilder builder(manifest.digest);
    LoadedGallery loaded;
    for (const auto& one : *templates) {
        const auto added = builder.add(vision::PersonId{db::raw(one.resident)}, one.embedding);
        if (!added) { ++loaded.otherModel; }
    }
    loaded.gallery = builder.finish();
    const auto calibration = hall.records.calibrations().inForce();
    if (!calibration) { return failed("cannot read the calibration", calibration.error()); }
    const auto pairs = hall.records.lookAlikes().all();
    if (!pairs) { return failed("cannot read the look-alikes", pairs.error()); }
    loaded.thresholds = hall::thresholdsInForce(*calibration, manifest.digest, *manifest.thresholds);
    loaded.lookAlikes = hall::askedAbout(*pairs);
    return loaded;
}

} // namespace ctl
