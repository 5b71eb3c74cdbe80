// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/init.h"

#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"
#include "kiosk/authority/authority.h"
#include "kiosk/ctl/draft.h"
#include "kiosk/ctl/files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <ostream>
#include <set>
#include <unistd.h>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;

Outcome<hall::HallConfig> configOf(const InitOptions& options) {
    hall::HallConfig config{.hallName = options.name, .phone = options.phone};
    std::set<std::string> numbers;
    for (const auto& text : options.windows) {
        auto window = parseWindow(text);
        if (!window) { return tl::unexpected(window.error()); }
        if (!numbers.insert(window->number).second) {
            return wrongUsage("window " + window->number + " is named twice");
        }
        config.windows.push_back(std::move(*window));
    }
    if (!options.listenAddress.empty()) { config.listenAddress = options.listenAddress; }
    if (options.port != 0) { config.port = options.port; }
    if (!options.hosts.empty()) { config.host = options.hosts.front(); }
    config.catalogue = options.catalogue;
    config.isDemo = options.isDemo;
    return config;
}

/// What is said of the windows once the hall is made. A window that serves a category which the catalogue does not have
/// would never be named to anybody: refused.
Outcome<std::string> aboutWindows(const InitOptions& options, const hall::HallConfig& config) {
    if (config.windows.empty()) { return {}; }
    const auto catalogue = loadHallCatalogue(hall::DataFolder(options.data), config, options.files);
    if (!catalogue) { return tl::unexpected(catalogue.error()); }
    const auto unserved = checkWindows(config.windows, *catalogue);
    if (!unserved) { return tl::unexpected(unserved.error()); }
    return unservedLine(*unserved);
}

Outcome<void> checkPlace(const fs::path& root) {
    std::error_code error;
    if (!fs::exists(root, error) || (fs::is_directory(root, error) && fs::is_empty(root, error) && !error)) {
        return {};
    }
    return failed(root.string() + ": is there already and not empty; nothing was changed");
}

Outcome<void> makeDatabases(const hall::DataFolder& folder) {
    if (auto made = makePrivateFolder(folder.keys()); !made) { return made; }
    const auto hallKey = db::seal::createKeyFile(folder.hallKey(), db::seal::KeyPurpose::Hall);
    if (!hallKey) { return failed("cannot make the key of hall.db", hallKey.error()); }
    const auto facesKey = db::seal::createKeyFile(folder.facesKey(), db::seal::KeyPurpose::Faces);
    if (!facesKey) { return failed("cannot make the key of faces.db", facesKey.error()); }
    const auto records = db::stores::HallDatabase::open(folder.hallDatabase(), *hallKey);
    if (!records) { return failed("cannot make hall.db", records.error()); }
    const auto faces = db::stores::FacesDatabase::open(folder.facesDatabase(), *facesKey);
    if (!faces) { return failed("cannot make faces.db", faces.error()); }
    return {};
}

Outcome<void> makeCertificates(const hall::DataFolder& folder, const std::vector<std::string>& hosts, db::Time now) {
    const auto at = systemTime(now);
    const auto authority = authority::Authority::create(folder.authority(), at);
    if (!authority) { return failed("cannot make the authority: " + authority.error().context); }
    const auto issued = authority->issueHall(folder.authority(), hosts, at);
    if (!issued) { return failed("cannot make the hall's certificate: " + issued.error().context); }
    return {};
}

} // namespace

Outcome<hall::Window> parseWindow(std::string_view text) {
    const auto colon = text.find(':');
    hall::Window window{.number = std::string(text.substr(0, colon)), .categories = {}};
    if (window.number.empty() || window.number.size() > 8) {
        return wrongUsage("`" + std::string(text) + "` is no window: write 2, or 2:elderly,civil");
    }
    if (colon == std::string_view::npos) { return window; }
    auto rest = text.substr(colon + 1);
    while (true) {
        const auto comma = rest.find(',');
        const std::string code(rest.substr(0, comma));
        const bool isCode = !code.empty() && std::all_of(code.begin(), code.end(), [](char c) {
            return (std::isalnum(static_cast<unsigned char>(c)) != 0) || c == '_' || c == '-';
        });
        if (!isCode) { return wrongUsage("`" + std::string(text) + "` has a category that is no code"); }
        window.categories.push_back(code);
        if (comma == std::string_view::npos) { return window; }
        rest.remove_prefix(comma + 1);
    }
}

std::string thisHost() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0 || name[0] == '\0') { return "localhost"; }
    return name.data();
}

std::chrono::system_clock::time_point systemTime(db::Time at) {
    return std::chrono::time_point_cast<std::chrono::system_clock::duration>(at);
}

Outcome<void> initHall(const InitOptions& options, Shell& shell) {
    const auto config = configOf(options);
    if (!config) { return tl::unexpected(config.error()); }
    if (config->hallName.empty()) { return wrongUsage("a hall needs a name"); }
    if (config->phone.size() > hall::kLongestPhone) { return wrongUsage("the telephone number is too long"); }
    const auto windows = aboutWindows(options, *config);
    if (!windows) { return tl::unexpected(windows.error()); }
    const auto place = withoutTrailingSlash(options.data);
    if (auto checked = checkPlace(place); !checked) { return checked; }
    Draft draft(place);
    if (auto made = draft.make(); !made) { return made; }
    const hall::DataFolder folder(draft.folder());
    if (auto made = makeDatabases(folder); !made) { return made; }
    const auto hosts = options.hosts.empty() ? std::vector<std::string>{thisHost()} : options.hosts;
    if (auto made = makeCertificates(folder, hosts, shell.now()); !made) { return made; }
    if (auto written = hall::writeConfig(folder, *config); !written) {
        return failed("cannot write config.json", written.error());
    }
    if (auto named = draft.giveItsName(); !named) { return named; }
    shell.out
        << place.string() << ": the hall is made\n"
        << "Make a recovery key (`yimenctl recovery-key make`), or keep a copy of its keys and authority folders in "
           "another place: without one of both no backup opens.\n"
        << *windows;
    return {};
}

} // namespace ctl
