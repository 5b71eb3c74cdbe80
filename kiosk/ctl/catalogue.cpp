// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/catalogue.h"

#include "db/catalogue/read_catalogue.h"
#include "db/summary/needs_summary.h"

#include "kiosk/hall/state/assets_folder.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <utility>

namespace ctl {
namespace {

using Json = nlohmann::ordered_json;

/// What is checked, and the windows of the hall whose it is, if it is a hall's.
struct Checked {
    db::catalogue::Catalogue catalogue;
    std::optional<std::vector<hall::Window>> windows;
};

Outcome<Checked> loadFor(const CheckCatalogueOptions& options) {
    const hall::DataFolder folder(options.data);
    hall::HallConfig config;
    Checked checked;
    if (!options.data.empty()) {
        auto read = hall::readConfig(folder);
        if (!read) { return failed("the hall's config.json", read.error()); }
        config = std::move(*read);
        checked.windows = config.windows;
    }
    if (options.folder.empty()) {
        auto catalogue = loadHallCatalogue(folder, config, options.files);
        if (!catalogue) { return tl::unexpected(catalogue.error()); }
        checked.catalogue = std::move(*catalogue);
        return checked;
    }
    auto catalogue = db::catalogue::loadCatalogue(options.folder);
    if (!catalogue) { return failed("the catalogue", catalogue.error()); }
    checked.catalogue = std::move(*catalogue);
    return checked;
}

std::vector<std::string> servedBy(const hall::Window& window, const db::catalogue::Catalogue& catalogue) {
    if (!window.categories.empty()) { return window.categories; }
    std::vector<std::string> all;
    all.reserve(catalogue.categories.size());
    for (const auto& category : catalogue.categories) {
        all.push_back(category.code);
    }
    return all;
}

std::string joined(const std::vector<std::string>& codes) {
    std::string text;
    for (const auto& code : codes) {
        text.append(text.empty() ? "" : ", ").append(code);
    }
    return text;
}

void sayWindows(const Checked& checked, const std::vector<std::string>& unserved, std::ostream& out) {
    if (!checked.windows) { return; }
    if (checked.windows->empty()) {
        out << "the hall names no windows: visitors are sent where somebody is signed in\n";
    }
    for (const auto& window : *checked.windows) {
        out << "window " << window.number << ": " << joined(servedBy(window, checked.catalogue)) << '\n';
    }
    out << unservedLine(unserved);
}

Json asJson(const Checked& checked, const std::vector<std::string>& unserved, std::optional<int> missingNotice) {
    Json categories = Json::object();
    for (const auto& category : checked.catalogue.categories) {
        categories[category.code] = checked.catalogue.itemsOf(category.code).size();
    }
    Json json{
        {"version", checked.catalogue.version}, {"items", checked.catalogue.items.size()}, {"categories", categories}};
    json["missing_holiday_notice"] = missingNotice ? Json(*missingNotice) : Json();
    if (!checked.windows) { return json; }
    json["windows"] = Json::object();
    for (const auto& window : *checked.windows) {
        json["windows"][window.number] = servedBy(window, checked.catalogue);
    }
    json["unserved"] = unserved;
    return json;
}

} // namespace

Outcome<void> checkCatalogue(const CheckCatalogueOptions& options, Shell& shell) {
    const auto checked = loadFor(options);
    if (!checked) { return foundProblem(checked.error().line); }
    const auto unserved = checkWindows(checked->windows.value_or(std::vector<hall::Window>()), checked->catalogue);
    if (!unserved) { return foundProblem("config.json: " + unserved.error().line); }
    if (options.json) {
        shell.out << asJson(*checked, *unserved, missingHolidayNotice(checked->catalogue, shell.now())).dump(2) << '\n';
        return {};
    }
    const auto& catalogue = checked->catalogue;
    shell.out << "version " << catalogue.version << ", " << catalogue.items.size() << " items\n";
    for (const auto& category : catalogue.categories) {
        shell.out << category.code << '\t' << catalogue.itemsOf(category.code).size() << '\t' << category.name.zh
                  << '\n';
    }
    if (const auto year = missingHolidayNotice(catalogue, shell.now())) { shell.out << holidayLine(*year) << '\n'; }
    sayWindows(*checked, *unserved, shell.out);
    return {};
}

Outcome<std::vector<std::string>> checkWindows(const std::vector<hall::Window>& windows,
                                               const db::catalogue::Catalogue& catalogue) {
    for (const auto& window : windows) {
        for (const auto& code : window.categories) {
            if (catalogue.category(code) == nullptr) {
                return wrongUsage("window " + window.number + ": the catalogue has no category " + code + "; it has " +
                                  joined(servedBy({}, catalogue)));
            }
        }
    }
    std::vector<std::string> unserved;
    for (const auto& category : catalogue.categories) {
        const bool isServed = std::any_of(windows.begin(), windows.end(), [&](const hall::Window& window) {
            const auto& codes = window.categories;
            return codes.empty() || std::find(codes.begin(), codes.end(), category.code) != codes.end();
        });
        if (!isServed && !windows.empty()) { unserved.push_back(category.code); }
    }
    return unserved;
}

std::optional<int> missingHolidayNotice(const db::catalogue::Catalogue& catalogue, db::Time now) {
    const auto year = catalogue.calendar.missingNotice(db::summary::dateOf(now));
    return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

std::string holidayLine(int year) {
    return "working_days.json has no notice on the public holidays of " + std::to_string(year) +
           "; limits that reach into it are counted with the holidays by law, and said to be provisional";
}

std::string unservedLine(const std::vector<std::string>& unserved) {
    return unserved.empty()
               ? std::string()
               : "no window serves " + joined(unserved) + ": whoever comes for that is asked to take a seat\n";
}

Outcome<db::catalogue::Catalogue> loadHallCatalogue(const hall::DataFolder& folder, const hall::HallConfig& config,
                                                    const ProgramFiles& files) {
    std::filesystem::path place = config.catalogue;
    if (place.empty()) {
        const auto assets = hall::findAssets(files.assets, files.program);
        if (!assets) { return failed("the catalogue is not there; name the folder of the assets with --assets"); }
        place = *assets / "catalogue";
    } else if (place.is_relative()) {
        place = folder.root() / place;
    }
    auto catalogue = db::catalogue::loadCatalogue(place);
    if (!catalogue) { return failed("the catalogue", catalogue.error()); }
    return std::move(*catalogue);
}

} // namespace ctl
