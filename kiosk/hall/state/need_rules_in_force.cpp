// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/need_rules_in_force.h"

#include "kiosk/hall/state/kept_files.h"
#include "kiosk/hall/state/log.h"

#include <QString>
#include <system_error>

namespace hall {

namespace fs = std::filesystem;

NeedRulesInForce NeedRulesInForce::open(Places places) {
    NeedRulesInForce inForce(std::move(places));
    inForce.m_seen = traceOf(inForce.folder());
    inForce.takeFolder();
    if (!inForce.m_problem.empty()) { inForce.takeLastGood(); }
    return inForce;
}

fs::path NeedRulesInForce::folder() const {
    std::error_code none;
    return fs::is_directory(m_places.own, none) ? m_places.own : m_places.shipped;
}

bool NeedRulesInForce::take(const db::catalogue::SourceFiles& files) {
    auto rules = db::needs::readHouseRules(files);
    if (!rules) {
        m_problem = rules.error().context;
        return false;
    }
    m_rules = std::make_shared<const db::needs::HouseRules>(std::move(*rules));
    return true;
}

void NeedRulesInForce::takeFolder() {
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

void NeedRulesInForce::takeLastGood() {
    const std::string problem = m_problem;
    const auto kept = readKept(m_places.lastGood);
    if (!kept || !take(*kept)) {
        const auto shipped = db::catalogue::readFolder(m_places.shipped);
        if (shipped) {
            (void)take(*shipped); // the problem that is told is that of the hall's own files
        }
    }
    m_problem = problem;
}

void NeedRulesInForce::keepLastGood(const db::catalogue::SourceFiles& files) const {
    if (folder() == m_places.shipped || m_places.lastGood.empty()) {
        return; // what comes with the program is not edited
    }
    if (!keepFiles(m_places.lastGood, files)) {
        qCWarning(lcHall) << "the last good rules about needs cannot be kept for the next start";
    }
}

void NeedRulesInForce::look() {
    const std::string seen = traceOf(folder());
    if (seen != m_seen) {
        m_seen = seen;
        takeFolder();
    }
}

} // namespace hall
