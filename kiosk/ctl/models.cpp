// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/models.h"

namespace ctl {

Outcome<vision::pipeline::ModelFiles> openModels(const std::filesystem::path& folder) {
    using vision::pipeline::ModelFiles;
    auto models =
        folder.empty() ? ModelFiles::openDefault() : ModelFiles::open(vision::manifest::defaultManifest(), folder);
    if (!models) {
        return failed("the models, which deploy/fetch-models brings or YIMEN_MODELS names", models.error());
    }
    return std::move(*models);
}

} // namespace ctl
