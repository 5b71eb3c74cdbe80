// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/columns.h"
#include "db/import/resident_list.h"
#include "db/records/days.h"

#include <array>
#include <cstdlib>
#include <string_view>

/// As a list of visits: rows have one text for each column of their own, each on one line, and days are days.
inline void mustBeSoundOwnColumns(std::string_view bytes, db::Date today) {
    using db::import::OwnKind;
    constexpr std::array<db::import::OwnColumn, 3> kTitles{{{"走访日期", "visited|日期", 40, true, OwnKind::Day},
                                                            {"走访人", "visitor", 60, true},
                                                            {"内容", "text", 200, false, OwnKind::Prose}}};
    for (const auto& row : db::import::parsePeople(bytes, kTitles, today).rows) {
        const bool isSound = row.own.size() == kTitles.size() && db::readDay(row.own[0]).has_value() &&
                             !row.own[1].empty() && row.own[2].find_first_of("\r\n") == std::string::npos;
        if (!isSound) { std::abort(); }
    }
}

/// Any bytes are rows and problems: never a crash, never a row that breaks the rules of a resident.
inline void mustBeSoundList(std::string_view bytes) {
    constexpr db::Date kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
    const auto parsed = db::import::parseResidents(bytes, kToday);
    const auto mustBeSound = [&](const db::import::ResidentRow& row) {
        const bool isCard = row.resident.document == db::DocumentKind::IdCard;
        const bool isSound =
            row.line > 1 && !row.resident.name.empty() && row.resident.birthDate.ok() &&
            row.resident.birthDate <= kToday &&
            (row.resident.idNumber.empty() || !isCard || db::import::isValidIdNumber(row.resident.idNumber));
        if (!isSound) { std::abort(); }
    };
    for (const auto& row : parsed.rows) {
        mustBeSound(row);
    }
    for (const auto& each : parsed.doubtful) {
        mustBeSound(each.row);
        if (each.reason.empty()) { std::abort(); }
    }
    for (const auto& problem : parsed.problems) {
        if (problem.reason.empty() || problem.line < 0) { std::abort(); }
    }
    if (parsed.rows.empty() && parsed.doubtful.empty() && parsed.problems.empty()) {
        std::abort(); // nothing must pass in silence
    }
    mustBeSoundOwnColumns(bytes, kToday);
}
