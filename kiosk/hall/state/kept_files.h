// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/read_catalogue.h"

#include <filesystem>
#include <string>

/// What CatalogueInForce and NeedRulesInForce share: noticing that a folder of rules was edited, and keeping the files
/// that were good last.
namespace hall {

/// Differs when a *.json of the folder came, went or changed in size or time. A folder that is not there is a trace,
/// too.
[[nodiscard]] std::string traceOf(const std::filesystem::path& folder);

/// CannotOpen, Invalid: there are none, or they are damaged.
[[nodiscard]] db::Expected<db::catalogue::SourceFiles> readKept(const std::filesystem::path& file);

/// Replaces what was kept, all or nothing. False: it could not be written, and what was kept before is still there.
[[nodiscard]] bool keepFiles(const std::filesystem::path& file, const db::catalogue::SourceFiles& files);

} // namespace hall
