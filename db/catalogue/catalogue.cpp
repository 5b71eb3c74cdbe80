// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/catalogue.h"

#include <algorithm>

namespace db::catalogue {
namespace {

template <typename Row>
const Row* findCode(const std::vector<Row>& rows, std::string_view code) {
    const auto at = std::find_if(rows.begin(), rows.end(), [code](const Row& row) { return row.code == code; });
    return at == rows.end() ? nullptr : &*at;
}

} // namespace

const ServiceItem* Catalogue::item(std::string_view code) const {
    return findCode(items, code);
}

const Category* Catalogue::category(std::string_view code) const {
    return findCode(categories, code);
}

const CareFlagKind* Catalogue::careFlagKind(std::string_view code) const {
    return findCode(careFlagKinds, code);
}

std::vector<const ServiceItem*> Catalogue::itemsOf(std::string_view category) const {
    std::vector<const ServiceItem*> found;
    for (const ServiceItem& item : items) {
        if (item.category == category) { found.push_back(&item); }
    }
    return found;
}

} // namespace db::catalogue
