// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/one_time_notice.h"

#include <algorithm>

namespace db::matters {
namespace {

bool holds(std::span<const std::string> list, const std::string& material) {
    return std::ranges::find(list, material) != list.end();
}

} // namespace

std::vector<std::string> missingMaterials(const ServiceItem& item, std::span<const std::string> brought) {
    std::vector<std::string> missing;
    for (const Material& material : item.materials) {
        if (!holds(brought, material.name.zh)) { missing.push_back(material.name.zh); }
    }
    return missing;
}

std::optional<OneTimeNotice> noticeFor(MatterId matter, std::span<const std::string> missing,
                                       std::span<const OneTimeNotice> earlier, Date today) {
    const bool isNew = std::ranges::any_of(missing, [&](const std::string& material) {
        return std::ranges::none_of(earlier, [&](const OneTimeNotice& told) { return holds(told.missing, material); });
    });
    if (!isNew) { return std::nullopt; }
    return OneTimeNotice{.matter = matter, .givenOn = today, .missing = {missing.begin(), missing.end()}};
}

} // namespace db::matters
