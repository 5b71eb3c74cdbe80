// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/data_folder.h"

#include "db/files/durable.h"
#include "db/records/utf8.h"
#include "db/records/words_of.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sys/file.h>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace hall {
namespace {

using nlohmann::json;

/// Reads one field if it is there; false if it is there with a wrong type.
template <typename T>
[[nodiscard]] bool readField(const json& from, const char* name, T& into) {
    const auto found = from.find(name);
    if (found == from.end()) { return true; }
    if constexpr (std::is_same_v<T, std::string>) {
        if (!found->is_string()) { return false; }
        into = found->get<std::string>();
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!found->is_boolean()) { return false; }
        into = found->get<bool>();
    } else {
        if (!found->is_number()) { return false; }
        into = found->get<T>();
    }
    return true;
}

[[nodiscard]] db::Error wrong(const char* field) {
    return {db::ErrorKind::Invalid, std::string("config.json: ") + field};
}

[[nodiscard]] std::optional<Window> readWindow(const json& from) {
    Window window;
    if (!from.is_object() || !readField(from, "number", window.number) || window.number.empty()) {
        return std::nullopt;
    }
    const auto categories = from.find("categories");
    if (categories == from.end()) { return window; }
    if (!categories->is_array()) { return std::nullopt; }
    for (const json& category : *categories) {
        if (!category.is_string()) { return std::nullopt; }
        window.categories.push_back(category.get<std::string>());
    }
    return window;
}

[[nodiscard]] db::Expected<void> readWindows(const json& from, std::vector<Window>& into) {
    const auto found = from.find("windows");
    if (found == from.end()) { return {}; }
    if (!found->is_array()) { return tl::unexpected(wrong("windows")); }
    for (const json& each : *found) {
        auto window = readWindow(each);
        if (!window) { return tl::unexpected(wrong("windows")); }
        into.push_back(std::move(*window));
    }
    return {};
}

/// One line that fits on a card, such as "0571-8888 1234 转 8".
[[nodiscard]] bool isPhone(const std::string& text) {
    return db::isUtf8(text) && text.size() <= kLongestPhone &&
           std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
}

constexpr int kMostDays = 36'500;

/// {"days": 365, "byItself": true, "because": "..."}; "days": null is for ever, and wants a reason.
[[nodiscard]] bool readRule(const json& from, db::retention::Rule& into) {
    if (!from.is_object() || !readField(from, "byItself", into.byItself) || !readField(from, "because", into.because) ||
        !db::isUtf8(into.because)) {
        return false;
    }
    const auto found = from.find("days");
    if (found == from.end()) { return true; }
    if (found->is_null()) {
        into.after.reset();
        return !into.because.empty();
    }
    if (!found->is_number_integer()) { return false; }
    const auto count = found->get<std::int64_t>();
    if (count < db::retention::factsOf(into.kind).atLeast.count() || count > kMostDays) { return false; }
    into.after = std::chrono::days(count);
    return true;
}

/// A kind that nobody knows is refused: whoever wrote it believes that something is erased.
[[nodiscard]] db::Expected<void> readRetention(const json& from, std::vector<db::retention::Rule>& into) {
    const auto found = from.find("retention");
    if (found == from.end()) { return {}; }
    if (!found->is_object()) { return tl::unexpected(wrong("retention")); }
    constexpr const auto& kWords = db::WordsOf<db::DataKind>::kAll;
    for (const auto& [name, rule] : found->items()) {
        const auto word = std::ranges::find(kWords, name);
        if (word == kWords.end() || !readRule(rule, into.at(static_cast<std::size_t>(word - kWords.begin())))) {
            return tl::unexpected(wrong(("retention." + name).c_str()));
        }
    }
    return {};
}

[[nodiscard]] json toJson(const std::vector<db::retention::Rule>& rules) {
    json all = json::object();
    for (const db::retention::Rule& rule : rules) {
        json one{{"days", nullptr}, {"byItself", rule.byItself}};
        if (rule.after) { one["days"] = rule.after->count(); }
        if (!rule.because.empty()) { one["because"] = rule.because; }
        all[std::string(db::WordsOf<db::DataKind>::kAll.at(static_cast<std::size_t>(rule.kind)))] = std::move(one);
    }
    return all;
}

[[nodiscard]] db::Expected<HallConfig> configFrom(const json& from) {
    HallConfig config;
    if (!from.is_object() || !readField(from, "hallName", config.hallName) || config.hallName.empty()) {
        return tl::unexpected(wrong("hallName"));
    }
    if (!readField(from, "phone", config.phone) || !isPhone(config.phone)) { return tl::unexpected(wrong("phone")); }
    if (auto read = readWindows(from, config.windows); !read) { return tl::unexpected(read.error()); }
    if (!readField(from, "catalogue", config.catalogue)) { return tl::unexpected(wrong("catalogue")); }
    if (!readField(from, "host", config.host)) { return tl::unexpected(wrong("host")); }
    if (!readField(from, "listenAddress", config.listenAddress)) { return tl::unexpected(wrong("listenAddress")); }
    if (!readField(from, "port", config.port) || config.port < 0 || config.port > 65535) {
        return tl::unexpected(wrong("port"));
    }
    auto minutes = config.sameVisit.count();
    if (!readField(from, "sameVisitMinutes", minutes) || minutes < 1 || minutes > 24 * 60) {
        return tl::unexpected(wrong("sameVisitMinutes"));
    }
    config.sameVisit = std::chrono::minutes(minutes);
    if (!readField(from, "ratesOnReturn", config.ratesOnReturn)) { return tl::unexpected(wrong("ratesOnReturn")); }
    auto seconds = config.deskIdleLock.count();
    if (!readField(from, "deskIdleLockSeconds", seconds) || seconds < 30 || seconds > 24 * 3600) {
        return tl::unexpected(wrong("deskIdleLockSeconds"));
    }
    config.deskIdleLock = std::chrono::seconds(seconds);
    if (!readField(from, "minimumLiveness", config.minimumLiveness) || !(config.minimumLiveness >= 0) ||
        !(config.minimumLiveness <= 1)) {
        return tl::unexpected(wrong("minimumLiveness"));
    }
    auto days = config.keepBackups.count();
    if (!readField(from, "keepBackupsDays", days) || days < 1 || days > 3650) {
        return tl::unexpected(wrong("keepBackupsDays"));
    }
    config.keepBackups = std::chrono::days(days);
    if (auto read = readRetention(from, config.retention); !read) { return tl::unexpected(read.error()); }
    if (!readField(from, "demo", config.isDemo)) { return tl::unexpected(wrong("demo")); }
    return config;
}

[[nodiscard]] json toJson(const HallConfig& config) {
    json windows = json::array();
    for (const Window& window : config.windows) {
        windows.push_back({{"number", window.number}, {"categories", window.categories}});
    }
    return {{"hallName", config.hallName},
            {"phone", config.phone},
            {"windows", std::move(windows)},
            {"catalogue", config.catalogue},
            {"host", config.host},
            {"listenAddress", config.listenAddress},
            {"port", config.port},
            {"sameVisitMinutes", config.sameVisit.count()},
            {"ratesOnReturn", config.ratesOnReturn},
            {"deskIdleLockSeconds", config.deskIdleLock.count()},
            {"minimumLiveness", config.minimumLiveness},
            {"keepBackupsDays", config.keepBackups.count()},
            {"retention", toJson(config.retention)},
            {"demo", config.isDemo}};
}

[[nodiscard]] std::string holderOf(int descriptor) {
    std::array<char, 32> text{};
    const auto length = ::pread(descriptor, text.data(), text.size() - 1, 0);
    return length > 0 ? std::string(text.data(), static_cast<std::size_t>(length)) : std::string("unknown");
}

} // namespace

std::filesystem::path DataFolder::beside(const char* ending) const {
    auto root = std::filesystem::absolute(m_root).lexically_normal();
    if (!root.has_filename()) {
        root = root.parent_path(); // "hall/" is "hall"
    }
    return root.concat(ending);
}

db::Expected<void> checkComplete(const DataFolder& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto status = fs::status(folder.root(), error);
    const std::string root = folder.root().string();
    if (!fs::exists(status)) {
        return tl::unexpected(
            db::Error{db::ErrorKind::NotFound, root + ": there is no such folder; make a hall with `yimenctl init`"});
    }
    if (!fs::is_directory(status)) {
        return tl::unexpected(db::Error{db::ErrorKind::Invalid, root + ": is not a folder"});
    }
    for (const auto& file : {folder.config(), folder.hallDatabase(), folder.facesDatabase()}) {
        const auto bytes = fs::file_size(file, error);
        if (error || bytes == 0) {
            std::string what = root + ": is not a hall's data folder: ";
            what += file.filename().string();
            what += !error                                          ? " is empty"
                    : error == std::errc::no_such_file_or_directory ? " is missing"
                                                                    : ": " + error.message();
            return tl::unexpected(db::Error{db::ErrorKind::Invalid, std::move(what)});
        }
    }
    return {};
}

db::Expected<HallConfig> readConfig(const DataFolder& folder) {
    std::ifstream file(folder.config());
    if (!file) { return tl::unexpected(db::Error{db::ErrorKind::NotFound, folder.config().string()}); }
    // The library throws on a number that does not fit its type even when told not to throw on bad syntax.
    try {
        const json parsed = json::parse(file, nullptr, /*allow_exceptions=*/false);
        if (parsed.is_discarded()) { return tl::unexpected(wrong("not JSON")); }
        return configFrom(parsed);
    } catch (const json::exception&) { return tl::unexpected(wrong("unreadable value")); }
}

db::Expected<void> writeConfig(const DataFolder& folder, const HallConfig& config) {
    // `replace` keeps a hall name in a broken encoding from throwing.
    return db::files::replaceWhole(folder.config(),
                                   toJson(config).dump(2, ' ', false, json::error_handler_t::replace) + '\n');
}

db::Expected<FolderLock> FolderLock::take(const DataFolder& folder) {
    const int descriptor = ::open(folder.lock().c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return tl::unexpected(
            db::Error{db::ErrorKind::CannotOpen, folder.lock().string() + ": " + std::strerror(errno)});
    }
    FolderLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        return tl::unexpected(db::Error{db::ErrorKind::Busy, "held by process " + holderOf(descriptor)});
    }
    const std::string pid = std::to_string(::getpid());
    // The number is for the operator only; the lock itself does not depend on it.
    if (::ftruncate(descriptor, 0) == 0) { std::ignore = ::pwrite(descriptor, pid.data(), pid.size(), 0); }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FolderLock::~FolderLock() {
    if (m_descriptor >= 0) { ::close(m_descriptor); }
}

} // namespace hall
