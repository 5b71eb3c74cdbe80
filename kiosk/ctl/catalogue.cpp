// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/catalogue.h"

#include "db/catalogue/read_catalogue.h"

#include "kiosk/hall/assets_folder.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

namespace ctl {
namespace {

using Json = nlohmann::ordered_json;

Outcome<db::catalogue::Catalogue> loadFor(const CheckCatalogueOptions& options) {
    if (!options.folder.empty()) {
        auto catalogue = db::catalogue::loadCatalogue(options.folder);
        if (!catalogue) return failed("the catalogue", catalogue.error());
        return std::move(*catalogue);
    }
    const hall::DataFolder folder(options.data);
    hall::HallConfig config;
    if (!options.data.empty()) {
        auto read = hall::readConfig(folder);
        if (!read) return failed("the hall's config.json", read.error());
        config = std::move(*read);
    }
    return loadHallCatalogue(folder, config, options.files);
}

} // namespace

Outcome<void> checkCatalogue(const CheckCatalogueOptions& options, Shell& shell) {
    const auto catalogue = loadFor(options);
    if (!catalogue) return foundProblem(catalogue.error().line);
    Json categories = Json::object();
    for (const auto& category : catalogue->categories)
        categories[category.code] = catalogue->itemsOf(category.code).size();
    if (options.json) {
        shell.out << Json{{"version", catalogue->version},
                          {"items", catalogue->items.size()},
                          {"categories", categories}}
                         .dump(2)
                  << '\n';
        return {};
    }
    shell.out << "version " << catalogue->version << ", " << catalogue->items.size() << " items\n";
    for (const auto& category : catalogue->categories)
        shell.out << category.code << '\t' << catalogue->itemsOf(category.code).size() << '\t' << category.name.zh
                  << '\n';
    return {};
}

Outcome<db::catalogue::Catalogue> loadHallCatalogue(const hall::DataFolder& folder, const hall::HallConfig& config,
                                                    const ProgramFiles& files) {
    std::filesystem::path place = config.catalogue;
    if (place.empty()) {
        const auto assets = hall::findAssets(files.assets, files.program);
        if (!assets) return failed("the catalogue is not there; name the folder of the assets with --assets");
        place = *assets / "catalogue";
    } else if (place.is_relative()) {
        place = folder.root() / place;
    }
    auto catalogue = db::catalogue::loadCatalogue(place);
    if (!catalogue) return failed("the catalogue", catalogue.error());
    return std::move(*catalogue);
}

} // namespace ctl
