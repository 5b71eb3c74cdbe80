// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"
#include "db/records/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace db::catalogue {

/// One file of a catalogue: what travels from the hall to its kiosks and desks, so that all of them read the same.
struct SourceFile {
    std::string name; ///< such as "civil.json"; no folder
    std::string text; ///< UTF-8
};
using SourceFiles = std::vector<SourceFile>;

/// Nobody reads a longer one, and what is sent over the line has an end.
inline constexpr std::size_t kMostFileBytes = 100 * 1024;
inline constexpr std::size_t kMostFiles = 64;

/// Every *.json of `folder`, sorted by name. CannotOpen or Invalid, naming the file.
[[nodiscard]] Expected<SourceFiles> readFolder(const std::filesystem::path& folder);

/// Pure: categories.json, care_flags.json, working_days.json (without it the calendar knows no public holiday),
/// summary.json (without it defaultSummaryRules() hold), and every other file as a file of items. Refuses the whole
/// catalogue for the first thing that is wrong, as Invalid with "FILE:LINE: reason"; a file that is missing as
/// CannotOpen.
[[nodiscard]] Expected<Catalogue> readCatalogue(const SourceFiles& files);

/// Both in one. Errors name the files with their folder.
[[nodiscard]] Expected<Catalogue> loadCatalogue(const std::filesystem::path& folder);

/// The files as one text and back, for keeping them in one file. unpack() takes only what pack() gave.
[[nodiscard]] std::string pack(const SourceFiles& files);
[[nodiscard]] Expected<SourceFiles> unpack(std::string_view packed);

/// Sixteen hexadecimal digits that differ when the files differ. FNV-1a over names and texts: it tells an old copy from
/// a new one and protects nothing; that is the line's work.
[[nodiscard]] std::string versionOf(const SourceFiles& files);

} // namespace db::catalogue
