// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/service_item.h"

#include <cstddef>
#include <string>

namespace db::catalogue {

enum class Language { Chinese, English };

[[nodiscard]] const std::string& in(Language language, const Words& words);
/// Such as "身份证：原件，复印 1 份".
[[nodiscard]] std::string materialLine(const Material& material, Language language);
/// A matter knows a material by its Chinese name: that material's name, or the text in both if the item has none such.
[[nodiscard]] Words materialName(const ServiceItem& item, const std::string& zh);
/// Such as "10 个工作日（法定 20 个）" or "当场办".
[[nodiscard]] std::string limitLine(const ServiceItem& item, Language language);

/// What somebody takes home about an item: its name, what to bring, where, how long. Plain text, that a telephone shows
/// without any network. At most `mostBytes`: what does not fit is left out from the end, line by line.
[[nodiscard]] std::string takeAway(const ServiceItem& item, Language language, std::size_t mostBytes = 700);

} // namespace db::catalogue
