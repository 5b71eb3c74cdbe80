// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/records/result.h"
#include "db/records/work.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace db::summary {

/// One of the 6+X categories of what a hall does.
struct Category {
    std::string code; ///< civil, elderly, health, culture, safety, place, other
    std::string name; ///< Chinese
    std::string nameEn;
    std::string hint; ///< Chinese: a few examples in two lines, for the kiosk's tile
    std::string hintEn;
    std::string window; ///< where to go, such as "2"; empty: any
};

/// A kind of care flag: what it is called in the registry and what the desk should do by default.
struct CareFlagKind {
    std::string code;
    std::string name;          ///< for roles that may see the registry; never on the card
    std::string serviceEffect; ///< default for CareFlag::serviceEffect
    std::string colour;        ///< red, amber or blue
};

/// What assets/catalogue says. Immutable once loaded; may be read by several threads.
struct Catalogue {
    std::vector<Category> categories;
    std::vector<ServiceItem> items;
    std::vector<CareFlagKind> careFlagKinds;
    calendar::WorkingCalendar calendar; ///< the days on which limits run

    /// Null if there is none. The pointer lives as long as this catalogue is not changed.
    [[nodiscard]] const ServiceItem* item(std::string_view code) const;
    [[nodiscard]] const Category* category(std::string_view code) const;
    [[nodiscard]] const CareFlagKind* careFlagKind(std::string_view code) const;
};

/// Reads items.json, categories.json, care_flags.json and working_days.json from `folder`; without the last one the
/// calendar knows no public holiday. CannotOpen or Invalid, naming file and reason.
[[nodiscard]] Expected<Catalogue> loadCatalogue(const std::filesystem::path& folder);

} // namespace db::summary
