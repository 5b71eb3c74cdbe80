// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/refusal.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace db::matters {

/// On which authority `holder` acts for the resident whose authorities these are, today; the one that lasts longest.
[[nodiscard]] tl::expected<AuthorityId, ProxyRefusal> authorityFor(std::string_view holder,
                                                                   std::span<const Authority> authorities, Date today);

/// Whether it may be put on record: nothing, or why not.
[[nodiscard]] std::optional<ProxyRefusal> refuseAuthority(const Authority& authority, Date today);

/// Its last day is over.
[[nodiscard]] bool hasLapsed(const Authority& authority, Date today);

} // namespace db::matters
