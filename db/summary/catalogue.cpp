// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/catalogue.h"

#include "db/calendar/load_working_calendar.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

namespace db::summary {
namespace {

using nlohmann::json;

/// Leaves this file only as Error.
struct BadCatalogue : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string word(const json& object, const char* key) {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_string()) throw BadCatalogue(std::string("no text \"") + key + "\"");
    return at->get<std::string>();
}

std::string requiredWord(const json& object, const char* key) {
    auto text = word(object, key);
    if (text.empty()) throw BadCatalogue(std::string("\"") + key + "\" is empty");
    return text;
}

int number(const json& object, const char* key, int least, int most) {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_number_integer()) throw BadCatalogue(std::string("no number \"") + key + "\"");
    const auto value = at->get<std::int64_t>();
    if (value < least || value > most) {
        throw BadCatalogue(std::string("\"") + key + "\" is not between " + std::to_string(least) + " and " +
                           std::to_string(most));
    }
    return static_cast<int>(value);
}

Category readCategory(const json& object) {
    return {.code = requiredWord(object, "code"),
            .name = requiredWord(object, "name"),
            .nameEn = requiredWord(object, "nameEn"),
            .hint = word(object, "hint"),
            .hintEn = word(object, "hintEn"),
            .window = word(object, "window")};
}

CareFlagKind readCareFlagKind(const json& object) {
    CareFlagKind kind{.code = requiredWord(object, "code"),
                      .name = requiredWord(object, "name"),
                      .serviceEffect = requiredWord(object, "serviceEffect"),
                      .colour = requiredWord(object, "colour")};
    if (kind.colour != "red" && kind.colour != "amber" && kind.colour != "blue") {
        throw BadCatalogue("\"colour\" is not red, amber or blue");
    }
    return kind;
}

int readMonth(const json& due) {
    const auto at = due.find("month");
    if (at != due.end() && at->is_string()) {
        if (*at == "since-last") return DueRule::kSinceLast;
        if (*at == "birth") return 0;
        throw BadCatalogue("\"month\" is neither a number, \"birth\" nor \"since-last\"");
    }
    return number(due, "month", 1, 12);
}

DueRule readDue(const json& due) {
    DueRule rule;
    const std::string kind = requiredWord(due, "kind");
    if (kind == "every-year") {
        rule.kind = DueRule::Kind::EveryYear;
        rule.month = readMonth(due);
    } else if (kind == "at-age") {
        rule.kind = DueRule::Kind::AtAge;
    } else {
        throw BadCatalogue("\"kind\" is neither at-age nor every-year");
    }
    rule.fromAge = number(due, "fromAge", 0, 120);
    rule.noticeDays = number(due, "noticeDays", 0, 366);
    if (due.contains("afterItem")) rule.afterItem = requiredWord(due, "afterItem");
    return rule;
}

ServiceItem readItem(const json& object) {
    ServiceItem item{.code = requiredWord(object, "code"),
                     .category = requiredWord(object, "category"),
                     .name = requiredWord(object, "name"),
                     .nameEn = requiredWord(object, "nameEn"),
                     .window = word(object, "window"),
                     .promisedWorkingDays = number(object, "promisedWorkingDays", 0, 365),
                     .statutoryWorkingDays = number(object, "statutoryWorkingDays", 0, 365),
                     .materials = {},
                     .due = std::nullopt};
    if (item.promisedWorkingDays > item.statutoryWorkingDays) {
        throw BadCatalogue("the promised limit is later than the statutory one");
    }
    const auto materials = object.find("materials");
    if (materials == object.end() || !materials->is_array()) throw BadCatalogue("no list \"materials\"");
    for (const json& material : *materials) {
        if (!material.is_string()) throw BadCatalogue("a material is not a text");
        item.materials.push_back(material.get<std::string>());
    }
    if (object.contains("due")) item.due = readDue(object.at("due"));
    return item;
}

template <typename Row>
std::vector<Row> readFile(const std::filesystem::path& file, const char* list, Row (*readRow)(const json&)) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::ios_base::failure(file.string() + " cannot be opened");
    const json root = json::parse(in);
    if (!root.is_object() || !root.contains(list) || !root.at(list).is_array()) {
        throw BadCatalogue(file.string() + ": no list \"" + list + "\"");
    }
    std::vector<Row> rows;
    std::set<std::string> codes;
    for (const json& object : root.at(list)) {
        try {
            if (!object.is_object()) throw BadCatalogue("is not an object");
            rows.push_back(readRow(object));
            if (!codes.insert(rows.back().code).second)
                throw BadCatalogue("the code " + rows.back().code + " is twice");
        } catch (const BadCatalogue& bad) {
            throw BadCatalogue(file.string() + ": entry " + std::to_string(rows.size() + 1) + ": " + bad.what());
        }
    }
    return rows;
}

void checkReferences(const Catalogue& catalogue, const std::filesystem::path& itemsFile) {
    for (const ServiceItem& item : catalogue.items) {
        if (!catalogue.category(item.category)) {
            throw BadCatalogue(itemsFile.string() + ": " + item.code + " names an unknown category");
        }
        if (item.due && !item.due->afterItem.empty() && !catalogue.item(item.due->afterItem)) {
            throw BadCatalogue(itemsFile.string() + ": " + item.code + " comes after an unknown item");
        }
    }
}

template <typename Row>
const Row* findCode(const std::vector<Row>& rows, std::string_view code) {
    const auto at = std::find_if(rows.begin(), rows.end(), [code](const Row& row) { return row.code == code; });
    return at == rows.end() ? nullptr : &*at;
}

} // namespace

const ServiceItem* Catalogue::item(std::string_view code) const {
    return findCode(items, code);
}
const Category* Catalogue::category(std::string_view code) const {
    return findCode(categories, code);
}
const CareFlagKind* Catalogue::careFlagKind(std::string_view code) const {
    return findCode(careFlagKinds, code);
}

Expected<Catalogue> loadCatalogue(const std::filesystem::path& folder) {
    const auto itemsFile = folder / "items.json";
    std::filesystem::path reading; // for what the JSON library throws, which names no file
    try {
        Catalogue catalogue;
        reading = folder / "categories.json";
        catalogue.categories = readFile(reading, "categories", readCategory);
        reading = itemsFile;
        catalogue.items = readFile(reading, "items", readItem);
        reading = folder / "care_flags.json";
        catalogue.careFlagKinds = readFile(reading, "careFlags", readCareFlagKind);
        checkReferences(catalogue, itemsFile);
        if (const auto file = folder / "working_days.json"; std::filesystem::exists(file)) {
            auto calendar = calendar::loadWorkingCalendar(file);
            if (!calendar) return tl::unexpected(calendar.error());
            catalogue.calendar = *std::move(calendar);
        }
        return catalogue;
    } catch (const std::ios_base::failure&) {
        return tl::unexpected(Error{ErrorKind::CannotOpen, reading.string() + " cannot be opened"});
    } catch (const BadCatalogue& bad) {
        return tl::unexpected(Error{ErrorKind::Invalid, bad.what()});
    } catch (const json::exception& exception) {
        return tl::unexpected(Error{ErrorKind::Invalid, reading.string() + ": " + exception.what()});
    }
}

} // namespace db::summary
