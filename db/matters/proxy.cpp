// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/proxy.h"

#include "db/matters/blank.h"

namespace db::matters {
namespace {

/// Whether `a` lasts longer than `b`; without an end is longest.
bool outlasts(const Authority& a, const Authority& b) {
    if (!b.until) { return false; }
    return !a.until || *a.until > *b.until;
}

} // namespace

bool hasLapsed(const Authority& authority, Date today) {
    return authority.until && *authority.until < today;
}

tl::expected<AuthorityId, ProxyRefusal> authorityFor(std::string_view holder, std::span<const Authority> authorities,
                                                     Date today) {
    if (isBlank(holder)) { return tl::unexpected(ProxyRefusal::NoName); }
    const Authority* best = nullptr;
    bool isKnown = false;
    for (const Authority& each : authorities) {
        if (each.holder != holder) { continue; }
        isKnown = true;
        if (!hasLapsed(each, today) && (best == nullptr || outlasts(each, *best))) { best = &each; }
    }
    if (best != nullptr) { return best->id; }
    return tl::unexpected(isKnown ? ProxyRefusal::Lapsed : ProxyRefusal::NoAuthority);
}

std::optional<ProxyRefusal> refuseAuthority(const Authority& authority, Date today) {
    if (isBlank(authority.holder)) { return ProxyRefusal::NoName; }
    const bool isLetter = authority.kind == AuthorityKind::Written || authority.kind == AuthorityKind::Notarised;
    if (isLetter && !authority.until) { return ProxyRefusal::EndNeeded; }
    if (hasLapsed(authority, today)) { return ProxyRefusal::EndIsPast; }
    return std::nullopt;
}

} // namespace db::matters
