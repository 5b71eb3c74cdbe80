// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/mask_name.h"

#include "db/names/name_form.h"

#include <algorithm>
#include <vector>

namespace db::summary {
namespace {

constexpr std::size_t kMostStars = 3;

} // namespace

std::string maskName(std::string_view name) {
    const auto characters = names::lettersOf(names::oneForm(name));
    if (characters.empty()) { return {}; }
    if (characters.size() <= 2) { return characters.front() + "*"; }
    const std::string stars(std::min(characters.size() - 2, kMostStars), '*');
    return characters.front() + stars + characters.back();
}

std::string firstCharacter(std::string_view name) {
    const auto characters = names::lettersOf(names::oneForm(name));
    return characters.empty() ? std::string{} : characters.front();
}

} // namespace db::summary
