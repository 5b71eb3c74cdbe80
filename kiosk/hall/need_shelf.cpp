// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/need_shelf.h"

#include "kiosk/hall/log.h"

#include <QString>
#include <array>
#include <fstream>
#include <sstream>
#include <system_error>

namespace hall {
namespace {

namespace fs = std::filesystem;

/// Changes when one of the files does.
[[nodiscard]] std::string traceOf(const fs::path& folder) {
    std::ostringstream trace;
    trace << folder.string();
    for (const char* name : {"directory.json", "rules.json"}) {
        std::error_code gone; // a missing file is a trace, too
        const auto file = folder / name;
        trace << ' ' << fs::file_size(file, gone) << ' ' << fs::last_write_time(file, gone).time_since_epoch().count();
    }
    return trace.str();
}

} // namespace

NeedShelf NeedShelf::open(Places places) {
    NeedShelf shelf(std::move(places));
    shelf.m_seen = traceOf(shelf.folder());
    shelf.takeFolder();
    if (!shelf.m_problem.empty()) {
        shelf.takeLastGood();
    }
    return shelf;
}

fs::path NeedShelf::folder() const {
    std::error_code none;
    return fs::is_directory(m_places.own, none) ? m_places.own : m_places.shipped;
}

bool NeedShelf::take(const db::catalogue::SourceFiles& files) {
    auto rules = db::needs::readHouseRules(files);
    if (!rules) {
        m_problem = rules.error().context;
        return false;
    }
    m_rules = std::move(*rules);
    return true;
}

void NeedShelf::takeFolder() {
    const auto files = db::catalogue::readFolder(folder());
    if (!files) {
        m_problem = files.error().context;
    } else if (take(*files)) {
        m_problem.clear();
        keepLastGood(*files);
        return;
    }
    qCWarning(lcHall) << "the rules about needs are refused:" << QString::fromStdString(m_problem)
                      << "; the last good ones stay";
}

void NeedShelf::takeLastGood() {
    const std::string problem = m_problem;
    std::ifstream in{m_places.lastGood, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    const auto kept = db::catalogue::unpack(text.str());
    if (!kept || !take(*kept)) {
        const auto shipped = db::catalogue::readFolder(m_places.shipped);
        if (shipped) {
            (void)take(*shipped); // the problem that is told is that of the hall's own files
        }
    }
    m_problem = problem;
}

void NeedShelf::keepLastGood(const db::catalogue::SourceFiles& files) const {
    if (folder() == m_places.shipped || m_places.lastGood.empty()) {
        return; // what comes with the program is not edited
    }
    const fs::path fresh = m_places.lastGood.string() + ".new";
    std::ofstream out{fresh, std::ios::binary | std::ios::trunc};
    out << db::catalogue::pack(files);
    out.close();
    std::error_code failed;
    if (out) {
        fs::rename(fresh, m_places.lastGood, failed);
    }
    if (!out || failed) {
        qCWarning(lcHall) << "the last good rules about needs cannot be kept for the next start";
    }
}

void NeedShelf::look() {
    const std::string seen = traceOf(folder());
    if (seen != m_seen) {
        m_seen = seen;
        takeFolder();
    }
}

} // namespace hall
