// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/gallery_change.h"

#include <algorithm>

namespace hall {

using vision::identify::Gallery;
using vision::identify::GalleryBuilder;

vision::PersonId personOf(db::ResidentId resident) {
    return vision::PersonId{db::raw(resident)};
}

db::ResidentId residentOf(vision::PersonId person) {
    return db::ResidentId{static_cast<std::int64_t>(person)};
}

BuiltGallery buildGallery(const std::vector<db::FaceTemplate>& templates) {
    const auto newest = std::max_element(templates.begin(), templates.end(),
                                         [](const auto& a, const auto& b) { return a.enrolledAt < b.enrolledAt; });
    if (newest == templates.end()) {
        return {.gallery = GalleryBuilder(vision::ModelDigest{}).finish(), .skipped = 0};
    }
    GalleryBuilder builder(newest->embedding.model, newest->embedding.values.size());
    int skipped = 0;
    for (const db::FaceTemplate& each : templates) {
        skipped += builder.add(personOf(each.resident), each.embedding) ? 0 : 1;
    }
    return {.gallery = builder.finish(), .skipped = skipped};
}

GalleryPointer withTemplates(const GalleryPointer& from, vision::PersonId person,
                             std::span<const vision::Embedding> templates) {
    const bool takesNewModel = from->empty() && !templates.empty();
    const vision::ModelDigest model = takesNewModel ? templates.front().model : from->model();
    const std::size_t dimension = takesNewModel ? templates.front().values.size() : from->dimension();
    GalleryBuilder builder(model, dimension);
    for (const Gallery::Entry& entry : from->entries()) {
        for (std::size_t row = entry.firstRow; entry.person != person && row < entry.endRow; ++row) {
            const auto values = from->matrix().subspan(row * from->stride(), dimension);
            if (!builder.add(entry.person, {.values = {values.begin(), values.end()}, .model = model})) {
                return from; // cannot be: it was in a gallery of this model
            }
        }
    }
    for (const vision::Embedding& each : templates) {
        if (!builder.add(person, each)) {
            return from;
        }
    }
    return builder.finish();
}

} // namespace hall
