// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "vision/identify/gallery.h"

#include <memory>
#include <span>
#include <vector>

namespace hall {

using GalleryPointer = std::shared_ptr<const vision::identify::Gallery>; // shared: a search keeps the one it began with

[[nodiscard]] vision::PersonId personOf(db::ResidentId resident);
[[nodiscard]] db::ResidentId residentOf(vision::PersonId person);

/// A gallery has one model. `skipped` templates were made by another one and recognise nobody until they are taken
/// again; or they are damaged.
struct BuiltGallery {
    GalleryPointer gallery;
    int skipped = 0;
};

/// Of the templates' models the one that was used last wins.
[[nodiscard]] BuiltGallery buildGallery(const std::vector<db::FaceTemplate>& templates);

/// A copy of `from` in which `person` has these templates and no others; none: the person is gone. A gallery that was
/// empty takes the model of `templates`. Returns `from` itself if a template does not fit it.
[[nodiscard]] GalleryPointer withTemplates(const GalleryPointer& from, vision::PersonId person,
                                           std::span<const vision::Embedding> templates);

} // namespace hall
