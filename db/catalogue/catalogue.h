// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/catalogue/summary_rules.h"
#include "db/records/service_item.h"

#include <string>
#include <string_view>
#include <vector>

namespace db::catalogue {

/// One of the 6+X categories of what a hall does.
struct Category {
    std::string code; ///< civil, elderly, health, culture, safety, place, other; also the name of its icon
    Words name;
    Words hint; ///< a few examples in two lines, for the kiosk's tile
};

/// A kind of care flag: what it is called in the registry and what the desk should do by default.
struct CareFlagKind {
    std::string code;
    Words name;          ///< for roles that may see the registry; never on the card
    Words serviceEffect; ///< the Chinese is the default for CareFlag::serviceEffect
    std::string colour;  ///< red, amber or blue
};

/// What a hall does (民事一本通). Immutable once loaded; may be read by several threads.
struct Catalogue {
    std::string version; ///< of the files it was read from, see versionOf()
    std::vector<Category> categories;
    std::vector<ServiceItem> items;
    std::vector<CareFlagKind> careFlagKinds;
    calendar::WorkingCalendar calendar; ///< the days on which limits run
    SummaryRules summaryRules = defaultSummaryRules();

    /// Null if there is none. The pointer lives as long as this catalogue is not changed.
    [[nodiscard]] const ServiceItem* item(std::string_view code) const;
    [[nodiscard]] const Category* category(std::string_view code) const;
    [[nodiscard]] const CareFlagKind* careFlagKind(std::string_view code) const;
    /// Those of one category, in the order of their file.
    [[nodiscard]] std::vector<const ServiceItem*> itemsOf(std::string_view category) const;
};

} // namespace db::catalogue
