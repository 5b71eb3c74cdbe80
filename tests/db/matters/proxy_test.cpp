// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/proxy.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace db;
using namespace db::matters;
using Kind = AuthorityKind;

constexpr Date day(unsigned month, unsigned dayOfMonth) {
    return Date{std::chrono::year{2026}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
}
constexpr Date kToday = day(11, 20);

Authority of(std::int64_t id, std::string holder, Kind kind, std::optional<Date> until) {
    return {
        .id = AuthorityId{id}, .resident = ResidentId{7}, .holder = std::move(holder), .kind = kind, .until = until};
}

/// Wang's letter ran out yesterday and was renewed; Li's ends today; Zhao is the guardian, without end.
const std::vector<Authority> kOnRecord = {
    of(1, "王芳", Kind::Written, day(11, 19)), of(2, "王芳", Kind::Notarised, day(12, 31)),
    of(3, "李强", Kind::Written, kToday),      of(4, "孙平", Kind::Written, day(11, 19)),
    of(5, "赵敏", Kind::Written, day(11, 30)), of(6, "赵敏", Kind::Guardian, std::nullopt)};

TEST(Proxy, ActsOnTheAuthorityThatLastsLongest) {
    EXPECT_EQ(authorityFor("王芳", kOnRecord, kToday), AuthorityId{2});
    EXPECT_EQ(authorityFor("李强", kOnRecord, kToday), AuthorityId{3}) << "the last day counts";
    EXPECT_EQ(authorityFor("赵敏", kOnRecord, kToday), AuthorityId{6});
}

TEST(Proxy, IsRefusedWithAReasonWithoutAuthority) {
    EXPECT_EQ(authorityFor("钱多", kOnRecord, kToday).error(), ProxyRefusal::NoAuthority);
    EXPECT_EQ(authorityFor("孙平", kOnRecord, kToday).error(), ProxyRefusal::Lapsed);
    EXPECT_EQ(authorityFor(" ", kOnRecord, kToday).error(), ProxyRefusal::NoName);
    EXPECT_EQ(authorityFor("王芳", {}, kToday).error(), ProxyRefusal::NoAuthority);
}

TEST(Proxy, WhatMayBePutOnRecord) {
    struct Row {
        const char* what;
        Authority authority;
        std::optional<ProxyRefusal> refusal;
    };
    for (const Row& row : {
             Row{"a letter with an end", of(0, "王芳", Kind::Written, day(12, 31)), std::nullopt},
             {"a letter without an end", of(0, "王芳", Kind::Written, std::nullopt), ProxyRefusal::EndNeeded},
             {"before a notary, no end", of(0, "王芳", Kind::Notarised, std::nullopt), ProxyRefusal::EndNeeded},
             {"a letter that ran out", of(0, "王芳", Kind::Written, day(11, 19)), ProxyRefusal::EndIsPast},
             {"a guardian without an end", of(0, "王芳", Kind::Guardian, std::nullopt), std::nullopt},
             {"family without an end", of(0, "王芳", Kind::Relative, std::nullopt), std::nullopt},
             {"nobody", of(0, "", Kind::Guardian, std::nullopt), ProxyRefusal::NoName},
         }) {
        EXPECT_EQ(refuseAuthority(row.authority, kToday), row.refusal) << row.what;
    }
}

} // namespace
