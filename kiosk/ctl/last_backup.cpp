// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/last_backup.h"

#include "kiosk/ctl/words.h"

#include <nlohmann/json.hpp>
#include <type_traits>

namespace ctl {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kGood = "backup.good";
constexpr const char* kFailed = "backup.failed";
constexpr const char* kTimeAlone = "backup.last"; // of earlier versions
constexpr auto kTooOld = std::chrono::days(7);
constexpr auto kNightlyTooOld = std::chrono::days(2);

template <typename T>
T field(const Json& json, const char* name, T otherwise) {
    const auto found = json.find(name);
    if (found == json.end()) { return otherwise; }
    if constexpr (std::is_same_v<T, std::string>) {
        return found->is_string() ? found->template get<T>() : otherwise;
    } else if constexpr (std::is_same_v<T, bool>) {
        return found->is_boolean() ? found->template get<T>() : otherwise;
    } else {
        return found->is_number_unsigned() ? found->template get<T>() : otherwise;
    }
}

LastBackup parsed(const std::string& text) {
    const auto json = Json::parse(text, nullptr, false);
    LastBackup backup;
    if (!json.is_object()) { return backup; }
    backup.madeAt = field(json, "made_at", std::string());
    backup.place = field(json, "place", std::string());
    const auto keys = field(json, "keys", std::string());
    for (const auto each : {KeysInBackup::Sealed, KeysInBackup::Clear}) {
        if (keys == word(each)) { backup.keys = each; }
    }
    backup.isNightly = field(json, "nightly", false);
    backup.damaged = field(json, "damaged", std::size_t{0});
    return backup;
}

} // namespace

std::string_view word(KeysInBackup keys) {
    switch (keys) {
    case KeysInBackup::None:
        return "none";
    case KeysInBackup::Sealed:
        return "sealed";
    case KeysInBackup::Clear:
        return "clear";
    }
    return "";
}

Outcome<void> noteGood(const db::stores::HallDatabase& records, const LastBackup& backup, db::Time now) {
    const Json json{{"made_at", backup.madeAt},
                    {"place", backup.place},
                    {"keys", word(backup.keys)},
                    {"nightly", backup.isNightly},
                    {"damaged", backup.damaged}};
    const auto by = db::stores::byOperator(now);
    const auto failure = records.settings().get(kFailed);
    // A folder may have any bytes for a name; a setting is text.
    const auto noted = records.settings().set(kGood, json.dump(-1, ' ', false, Json::error_handler_t::replace), by);
    if (!noted) { return failed("the backup is made, but could not be noted", noted.error()); }
    if (failure && failure->value_or("").empty()) { return {}; }
    const auto forgotten = records.settings().set(kFailed, "", by);
    if (!forgotten) { return failed("the backup is made, but could not be noted", forgotten.error()); }
    return {};
}

void noteFailed(const db::stores::HallDatabase& records, const std::string& why, db::Time now) {
    // Through JSON, which makes text of whatever bytes a path has.
    const auto line = Json(isoTime(now) + ": " + why).dump(-1, ' ', false, Json::error_handler_t::replace);
    [[maybe_unused]] const auto noted = records.settings().set(kFailed, line, db::stores::byOperator(now));
}

Outcome<BackupNotes> readBackupNotes(const db::stores::HallDatabase& records) {
    BackupNotes notes;
    const auto good = records.settings().get(kGood);
    if (!good) { return failed("cannot read the settings", good.error()); }
    const auto timeAlone = records.settings().get(kTimeAlone);
    if (!timeAlone) { return failed("cannot read the settings", timeAlone.error()); }
    const auto failure = records.settings().get(kFailed);
    if (!failure) { return failed("cannot read the settings", failure.error()); }
    if (*good) {
        notes.good = parsed(**good);
    } else if (*timeAlone) {
        notes.good = LastBackup{.madeAt = **timeAlone, .place = {}};
    }
    const auto line = Json::parse(failure->value_or(""), nullptr, false);
    if (line.is_string()) { notes.failure = line.get<std::string>(); }
    return notes;
}

std::vector<std::string> warningsOf(const BackupNotes& notes, db::Time now) {
    std::vector<std::string> warnings;
    if (!notes.good) {
        warnings.emplace_back("there is no backup yet; make one with `yimenctl backup`");
    } else {
        const auto& last = *notes.good;
        const auto limit = last.isNightly ? kNightlyTooOld : kTooOld;
        if (last.madeAt < isoTime(now - limit)) {
            warnings.push_back("the last good backup is of " + last.madeAt + ", which is more than " +
                               std::to_string(limit.count()) + " days ago");
        }
        if (last.damaged > 0) {
            warnings.push_back("the last backup has " + std::to_string(last.damaged) +
                               " damaged records; an earlier one may have them whole: keep it");
        }
    }
    if (!notes.failure.empty()) { warnings.push_back("a backup failed at " + notes.failure); }
    return warnings;
}

} // namespace ctl
