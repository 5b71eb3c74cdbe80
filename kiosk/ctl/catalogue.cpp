// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/catalogue.h"

#include "kiosk/hall/assets_folder.h"

#include <utility>

namespace ctl {

Outcome<db::summary::Catalogue> loadHallCatalogue(const hall::DataFolder& folder, const hall::HallConfig& config,
                                                  const ProgramFiles& files) {
    std::filesystem::path place = config.catalogue;
    if (place.empty()) {
        const auto assets = hall::findAssets(files.assets, files.program);
        if (!assets) return failed("the catalogue is not there; name the folder of the assets with --assets");
        place = *assets / "catalogue";
    } else if (place.is_relative()) {
        place = folder.root() / place;
    }
    auto catalogue = db::summary::loadCatalogue(place);
    if (!catalogue) return failed("the catalogue", catalogue.error());
    return std::move(*catalogue);
}

} // namespace ctl
