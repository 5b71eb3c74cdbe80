// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"

#include <optional>
#include <string>
#include <string_view>

/// Inside of db/import: cells that hold one of a few words. A `word` has small letters, no spaces and nothing unseen;
/// nothing comes back for one that is not known.
namespace db::import {

/// 无, 不详, - and the like, or nothing at all.
[[nodiscard]] bool saysNone(std::string_view word);

/// Words, and the digits of GB/T 2261.1.
[[nodiscard]] std::optional<Sex> readSex(std::string_view word);
[[nodiscard]] std::optional<bool> readYesNo(std::string_view word);
/// Of the column for hearing, what is wrong with it is a yes as well.
[[nodiscard]] std::optional<bool> readHearing(std::string_view word);
/// The BCP 47 tag of a language, or of a way it is spoken somewhere (ISO 639-3 where there is no shorter tag); a tag
/// stays as it is.
[[nodiscard]] std::optional<std::string> readLanguage(const std::string& word);

} // namespace db::import
