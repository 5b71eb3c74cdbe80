// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/gallery.h"

#include "db/stores/face_consent.h"

namespace ctl {

Outcome<LoadedGallery> loadGallery(const OpenHall& hall, const vision::ModelDigest& model) {
    const auto templates = db::stores::loadLiveTemplates(hall.records, hall.faces);
    if (!templates) return failed("cannot read the templates", templates.error());
    vision::identify::GalleryBuilder builder(model);
    LoadedGallery loaded;
    for (const auto& one : *templates) {
        const auto added = builder.add(vision::PersonId{db::raw(one.resident)}, one.embedding);
        if (!added) ++loaded.otherModel;
    }
    loaded.gallery = builder.finish();
    return loaded;
}

} // namespace ctl
