// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"
#include "db/stores/resident_merge.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// 查阅、复制权 (PIPL 45): what a person asks for when they ask what the hall knows of them.
namespace db::person {

/// One thing that is held.
struct Fact {
    std::string name;  ///< for programs, such as "birth-date"
    std::string title; ///< for people, Chinese
    std::string value; ///< for programs: text as it is, a code, a day as 2026-06-15, a time as 2026-06-15T10:00+08:00
    std::string said;  ///< for people, Chinese
};
using Row = std::vector<Fact>; ///< what is not held has no fact

struct Section {
    std::string name;
    std::string title; ///< Chinese
    std::vector<Row> rows;
};

/// Of other people it holds the names of staff and of who may act for them, and nothing that tells who somebody else is
/// whom recognition took them for. Not in it: the face templates themselves (how many and since when is), and what was
/// said in the audit log of cases, which stands with the cases.
struct PersonFile {
    Time madeAt{};
    std::vector<Section> sections; ///< those that hold nothing too, in an order that is always the same
    bool isCut = false;            ///< of changes or looks there are more than kMostOfAKind
};
inline constexpr int kMostOfAKind = 5000;

/// What an item of the catalogue is called, by its code.
using ItemName = std::function<std::string(const std::string& code)>;

/// Reads many tables and the whole audit log: seconds in a hall of many years. NotFound; those of the stores.
[[nodiscard]] Expected<PersonFile> fileOf(const stores::HallDatabase& hall, const stores::FacesDatabase& faces,
                                          ResidentId resident, const ItemName& itemName, Time now);

/// Where rows that name a resident come into it.
[[nodiscard]] std::span<const stores::PlaceOfResident> placesInFile();

/// UTF-8, of format "yimen-person/1": sections by name, each a list of rows of names and values.
[[nodiscard]] std::string jsonOf(const PersonFile& file, std::string_view hallName);
/// The same for people: a heading in 【】 for each section, then a line for each fact, or of many rows a paragraph for
/// each.
[[nodiscard]] std::vector<std::string> linesOf(const PersonFile& file);

} // namespace db::person
