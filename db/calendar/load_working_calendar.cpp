// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/calendar/load_working_calendar.h"

#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>

namespace db::calendar {
namespace {

using nlohmann::json;
using std::chrono::days;
using std::chrono::sys_days;

/// Leaves this file only as Error.
struct BadCalendar : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) { return std::nullopt; }
    return value;
}

/// "2026-01-31", and a day that exists.
sys_days readDay(const json& value, std::chrono::year year) {
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    const auto bad = [&](const char* why) { return BadCalendar(text + " " + why); };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') { throw bad("is no day such as 2026-01-31"); }
    const std::string_view all{text};
    const auto y = digits(all.substr(0, 4));
    const auto m = digits(all.substr(5, 2));
    const auto d = digits(all.substr(8, 2));
    if (!y || !m || !d || *m < 1 || *d < 1) { throw bad("is no day such as 2026-01-31"); }
    const Date day{std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)},
                   std::chrono::day{static_cast<unsigned>(*d)}};
    if (!day.ok()) { throw bad("is a day that does not exist"); }
    if (day.year() != year) { throw bad("lies outside of its year"); }
    return day;
}

const json& listOf(const json& object, const char* key) {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_array()) { throw BadCalendar(std::string("no list \"") + key + "\""); }
    return *at;
}

HolidayYear readYear(const json& object) {
    const auto at = object.is_object() ? object.find("year") : object.end();
    if (at == object.end() || !at->is_number_integer() || *at < 2000 || *at > 2200) {
        throw BadCalendar("no \"year\" between 2000 and 2200");
    }
    HolidayYear year{.year = std::chrono::year{at->get<int>()}, .rest = {}, .work = {}};
    try {
        for (const json& period : listOf(object, "rest")) {
            if (!period.is_object() || !period.contains("from") || !period.contains("to")) {
                throw BadCalendar("a period of rest has no \"from\" or no \"to\"");
            }
            const sys_days from = readDay(period.at("from"), year.year);
            const sys_days to = readDay(period.at("to"), year.year);
            if (to < from) { throw BadCalendar("a period of rest ends before it begins"); }
            for (sys_days day = from; day <= to; day += days{1}) {
                year.rest.push_back(day);
            }
        }
        for (const json& day : listOf(object, "work")) {
            year.work.push_back(readDay(day, year.year));
        }
    } catch (const BadCalendar& bad) {
        throw BadCalendar(std::to_string(static_cast<int>(year.year)) + ": " + bad.what());
    }
    return year;
}

} // namespace

Expected<WorkingCalendar> loadWorkingCalendar(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) { return tl::unexpected(Error{ErrorKind::CannotOpen, file.string() + " cannot be opened"}); }
    std::ostringstream text;
    text << in.rdbuf();
    return parseWorkingCalendar(text.str(), file.string());
}

Expected<WorkingCalendar> parseWorkingCalendar(std::string_view text, const std::string& name) {
    const auto invalid = [&](const char* why) { return tl::unexpected(Error{ErrorKind::Invalid, name + ": " + why}); };
    try {
        const json root = json::parse(text);
        if (!root.is_object()) { return invalid("is no object"); }
        std::vector<HolidayYear> years;
        for (const json& year : listOf(root, "years")) {
            years.push_back(readYear(year));
        }
        return WorkingCalendar(years);
    } catch (const BadCalendar& bad) { return invalid(bad.what()); } catch (const json::exception& exception) {
        return invalid(exception.what());
    }
}

} // namespace db::calendar
