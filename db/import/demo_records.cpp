// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_residents.h"

#include "db/stores/hall_database.h"
#include "db/stores/transaction.h"

#include <array>
#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <utility>

namespace db::import {
namespace {

using nlohmann::json;
using std::chrono::days;
using std::chrono::sys_days;

/// Leaves this file only as Error.
struct DemoFailure {
    Error error;
};

template <typename T>
T orFail(Expected<T> result) {
    if (!result) { throw DemoFailure{std::move(result.error())}; }
    if constexpr (!std::is_void_v<T>) { return std::move(*result); }
}

[[noreturn]] void invalid(std::string why) {
    throw DemoFailure{{ErrorKind::Invalid, "records.json: " + std::move(why)}};
}

/// What every record of the file needs: the residents in order, and the day that "-12d" counts from.
struct Demo {
    const stores::HallDatabase& hall;
    const std::vector<ResidentId>& residents;
    Date today;
    const stores::Stamp& by;
};

/// "-12d", "+3d" or "0d".
Date day(const Demo& demo, const json& value) {
    const auto text = value.get<std::string>();
    std::string_view digits = text;
    if (digits.starts_with('+')) { digits.remove_prefix(1); }
    int count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    const bool isWhole = error == std::errc{} && std::string_view(end, digits.data() + digits.size()) == "d";
    if (!isWhole || std::abs(count) > 10'000) { invalid("\"" + text + "\" is no number of days"); }
    return Date{sys_days{demo.today} + days{count}};
}

std::optional<Date> optionalDay(const Demo& demo, const json& record, const char* key) {
    return record.contains(key) ? std::optional{day(demo, record.at(key))} : std::nullopt;
}

/// Ten in the morning of that day in China.
Time morning(Date date) {
    return Time{sys_days{date} + std::chrono::hours{2}};
}

ResidentId who(const Demo& demo, const json& record) {
    const auto row = record.at("resident").get<std::size_t>(); // from 1, as the rows of residents.csv
    if (row < 1 || row > demo.residents.size()) { invalid("no resident " + std::to_string(row)); }
    return demo.residents[row - 1];
}

template <typename Enum, std::size_t N>
Enum wordIn(const std::array<std::pair<std::string_view, Enum>, N>& words, const std::string& word) {
    for (const auto& [name, value] : words) {
        if (name == word) { return value; }
    }
    invalid("\"" + word + "\" is not known");
}

MatterState matterState(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, MatterState>, 5> kWords{
        {{"accepted", MatterState::Accepted},
         {"waiting", MatterState::WaitingForMaterial},
         {"in-progress", MatterState::InProgress},
         {"finished", MatterState::Finished},
         {"withdrawn", MatterState::Withdrawn}}};
    return wordIn(kWords, word);
}

NeedState needState(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, NeedState>, 5> kWords{
        {{"found", NeedState::Found},
         {"classified", NeedState::Classified},
         {"planned", NeedState::Planned},
         {"acted-on", NeedState::ActedOn},
         {"evaluated", NeedState::Evaluated}}};
    return wordIn(kWords, word);
}

/// Cells with the name of their worker; the residents of the file name them by label.
void loadGrid(const Demo& demo, const json& records) {
    for (const json& record : records) {
        GridCell cell{.id = {},
                      .level = record.at("level").get<int>(),
                      .parent = std::nullopt,
                      .label = record.at("label").get<std::string>(),
                      .workerName = record.value("worker", ""),
                      .workerPhone = record.value("phone", "")};
        if (record.contains("parent")) {
            const auto parent = orFail(demo.hall.grid().findByLabel(record.at("parent").get<std::string>()));
            if (!parent) { invalid("a cell's parent comes after it"); }
            cell.parent = parent->id;
        }
        (void)orFail(demo.hall.grid().insert(cell, demo.by));
    }
}

void loadMatters(const Demo& demo, const json& records) {
    for (const json& record : records) {
        (void)orFail(demo.hall.matters().insert({.id = {},
                                                 .resident = who(demo, record),
                                                 .itemCode = record.at("item").get<std::string>(),
                                                 .state = matterState(record.at("state").get<std::string>()),
                                                 .acceptedOn = day(demo, record.at("accepted")),
                                                 .promisedBy = optionalDay(demo, record, "promised"),
                                                 .statutoryBy = optionalDay(demo, record, "statutory"),
                                                 .finishedOn = optionalDay(demo, record, "finished"),
                                                 .lastProgressOn = optionalDay(demo, record, "progress"),
                                                 .missing = record.value("missing", std::vector<std::string>{}),
                                                 .note = record.value("note", "")},
                                                demo.by));
    }
}

void loadNeeds(const Demo& demo, const json& records) {
    for (const json& record : records) {
        (void)orFail(demo.hall.needs().insert({.id = {},
                                               .resident = who(demo, record),
                                               .category = record.at("category").get<std::string>(),
                                               .text = record.at("text").get<std::string>(),
                                               .state = needState(record.at("state").get<std::string>()),
                                               .raisedAt = morning(day(demo, record.at("raised"))),
                                               .lastProgressOn = optionalDay(demo, record, "progress"),
                                               .claimedBy = record.value("claimedBy", "")},
                                              demo.by));
    }
}

void loadDiary(const Demo& demo, const json& records) {
    for (const json& record : records) {
        (void)orFail(demo.hall.diary().insert({.id = {},
                                               .resident = who(demo, record),
                                               .visitedOn = day(demo, record.at("visited")),
                                               .visitor = record.at("visitor").get<std::string>(),
                                               .text = record.at("text").get<std::string>()},
                                              demo.by));
    }
}

void loadCareFlags(const Demo& demo, const json& records) {
    for (const json& record : records) {
        (void)orFail(demo.hall.careFlags().insert({.id = {},
                                                   .resident = who(demo, record),
                                                   .kind = record.at("kind").get<std::string>(),
                                                   .grade = record.at("grade").get<int>(),
                                                   .serviceEffect = record.at("serviceEffect").get<std::string>(),
                                                   .until = optionalDay(demo, record, "until")},
                                                  demo.by));
    }
}

void loadAppointments(const Demo& demo, const json& records) {
    for (const json& record : records) {
        (void)orFail(demo.hall.appointments().insert({.id = {},
                                                      .resident = who(demo, record),
                                                      .itemCode = record.at("item").get<std::string>(),
                                                      .on = day(demo, record.at("on")),
                                                      .minute = record.at("minute").get<int>(),
                                                      .note = record.value("note", ""),
                                                      .isCancelled = false},
                                                     demo.by));
    }
}

/// Made-up people did nothing elsewhere: of these items the records leave nobody out.
void loadCoverage(const Demo& demo, const json& items) {
    for (const json& item : items) {
        orFail(demo.hall.coverage().put(
            {.itemCode = item.get<std::string>(), .source = CoverageSource::OwnMatters, .reference = "演示数据"},
            demo.by));
    }
}

json readJson(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) { throw DemoFailure{{ErrorKind::CannotOpen, path.string() + " cannot be read"}}; }
    return json::parse(in);
}

std::vector<ResidentId> loadResidents(const stores::HallDatabase& hall, const std::filesystem::path& file, Date today,
                                      const stores::Stamp& by) {
    const auto imported =
        orFail(importResidents(hall, orFail(readResidentsFile(file, today)), by, {}, {.areDemo = true}));
    if (!imported.plan.problems.empty()) {
        const RowProblem& first = imported.plan.problems.front();
        throw DemoFailure{
            {ErrorKind::Invalid, file.string() + ", line " + std::to_string(first.line) + ": " + first.reason}};
    }
    return imported.ids;
}

} // namespace

Expected<std::vector<ResidentId>> loadDemo(const stores::HallDatabase& hall, const std::filesystem::path& demoFolder,
                                           Date today, const stores::Stamp& by) {
    try {
        auto transaction = orFail(stores::Transaction::begin(hall));
        if (orFail(hall.residents().count()) != 0) {
            throw DemoFailure{{ErrorKind::Conflict, "this hall has residents: the demo needs an empty one"}};
        }
        const json records = readJson(demoFolder / "records.json");
        const std::vector<ResidentId> none;
        loadGrid({hall, none, today, by}, records.at("grid")); // first: the residents name the cells
        auto ids = loadResidents(hall, demoFolder / "residents.csv", today, by);
        const Demo demo{hall, ids, today, by};
        loadMatters(demo, records.at("matters"));
        loadNeeds(demo, records.at("needs"));
        loadDiary(demo, records.at("diary"));
        loadCareFlags(demo, records.at("careFlags"));
        loadAppointments(demo, records.at("appointments"));
        loadCoverage(demo, records.at("coverage"));
        orFail(transaction.commit());
        return ids;
    } catch (const DemoFailure& failure) {
        return tl::unexpected(failure.error);
    } catch (const json::exception& exception) {
        return tl::unexpected(Error{ErrorKind::Invalid, std::string("records.json: ") + exception.what()});
    }
}

} // namespace db::import
