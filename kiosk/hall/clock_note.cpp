// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/clock_note.h"

#include "db/files/durable.h"
#include "kiosk/hall/clock_watch.h"

#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>

namespace hall {
namespace {

using nlohmann::json;

/// From 1970 to 9999: whatever else a file says is no note, and no sum with it overflows.
constexpr std::int64_t kMost = 253'402'300'800'000;

[[nodiscard]] std::optional<std::int64_t> millisecondsIn(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer()) { return std::nullopt; }
    const auto value = found->get<std::int64_t>();
    return value >= 0 && value < kMost ? std::optional(value) : std::nullopt;
}

} // namespace

std::string bootOfThisMachine() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string boot;
    file >> boot;
    return boot;
}

std::optional<ClockNote> readClockNote(const std::filesystem::path& file) {
    std::ifstream in(file);
    const json object = json::parse(in, nullptr, false);
    if (!object.is_object()) { return std::nullopt; }
    const auto boot = object.find("boot");
    const auto wall = millisecondsIn(object, "wall");
    const auto steady = millisecondsIn(object, "steady");
    if (boot == object.end() || !boot->is_string() || !wall || !steady) { return std::nullopt; }
    return ClockNote{.boot = boot->get<std::string>(),
                     .wall = db::Time(std::chrono::milliseconds(*wall)),
                     .steady = wire::Steady(std::chrono::milliseconds(*steady))};
}

db::Expected<void> writeClockNote(const std::filesystem::path& file, const ClockNote& note) {
    const json object{{"boot", note.boot},
                      {"wall", note.wall.time_since_epoch().count()},
                      {"steady", note.steady.time_since_epoch().count()}};
    return db::files::replaceWhole(file, object.dump() + "\n");
}

std::optional<std::chrono::seconds> setBetween(const ClockNote& before, const ClockNote& now) {
    if (before.boot.empty() || before.boot != now.boot) { return std::nullopt; }
    return ClockWatch(before.wall, before.steady).look(now.wall, now.steady);
}

} // namespace hall
