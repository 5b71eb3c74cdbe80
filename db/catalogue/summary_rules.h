// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/summary_rules.h"

namespace db::catalogue {

struct JsonNode;

/// What holds in a hall whose catalogue has no summary.json.
[[nodiscard]] SummaryRules defaultSummaryRules();

/// One entry of summary.json: {"rule": NAME, numbers}. Throws BadEntry.
[[nodiscard]] SummaryRule readSummaryRule(const JsonNode& object);

} // namespace db::catalogue
