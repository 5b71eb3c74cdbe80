// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/catalogue_in_force.h"

#include "kiosk/hall/state/kept_files.h"
#include "kiosk/hall/state/log.h"

#include <QString>

namespace hall {

namespace fs = std::filesystem;

db::Expected<CatalogueInForce> CatalogueInForce::open(CataloguePlaces places) {
    CatalogueInForce inForce(std::move(places));
    inForce.m_seen = traceOf(inForce.m_places.folder);
    const auto taken = inForce.takeFolder(inForce.m_places.folder);
    if (taken) {
        inForce.keepLastGood();
        return inForce;
    }
    if (inForce.m_places.folder == inForce.m_places.shipped) { return tl::unexpected(taken.error()); }
    const bool hasLast = inForce.takeLastGood().has_value();
    if (!hasLast) {
        if (auto shipped = inForce.takeFolder(inForce.m_places.shipped); !shipped) {
            return tl::unexpected(shipped.error());
        }
    }
    inForce.m_problem = taken.error().context;
    qCWarning(lcHall) << "the catalogue is refused:" << QString::fromStdString(inForce.m_problem)
                      << (hasLast ? "; the last good one is in force" : "; the program's own is in force");
    return inForce;
}

db::Expected<void> CatalogueInForce::take(db::catalogue::SourceFiles files) {
    auto read = db::catalogue::readCatalogue(files);
    if (!read) { return tl::unexpected(read.error()); }
    m_catalogue = std::make_shared<const db::catalogue::Catalogue>(std::move(*read));
    m_files = std::make_shared<const db::catalogue::SourceFiles>(std::move(files));
    return {};
}

db::Expected<void> CatalogueInForce::takeFolder(const fs::path& folder) {
    auto files = db::catalogue::readFolder(folder);
    if (!files) { return tl::unexpected(files.error()); }
    return take(std::move(*files));
}

db::Expected<void> CatalogueInForce::takeLastGood() {
    auto files = readKept(m_places.lastGood);
    if (!files) { return tl::unexpected(files.error()); }
    return take(std::move(*files));
}

void CatalogueInForce::keepLastGood() const {
    if (m_places.folder == m_places.shipped || m_places.lastGood.empty()) {
        return; // what comes with the program is not edited
    }
    if (!keepFiles(m_places.lastGood, *m_files)) {
        qCWarning(lcHall) << "the last good catalogue cannot be kept for the next start";
    }
}

bool CatalogueInForce::look() {
    const std::string seen = traceOf(m_places.folder);
    if (seen == m_seen) { return false; }
    m_seen = seen;
    const std::string version = m_catalogue->version;
    const std::string problem = m_problem;
    if (const auto taken = takeFolder(m_places.folder); taken) {
        m_problem.clear();
        keepLastGood();
    } else {
        m_problem = taken.error().context;
    }
    if (version == m_catalogue->version && problem == m_problem) {
        return false; // touched, and the same as before
    }
    if (m_problem.empty()) {
        qCInfo(lcHall) << "catalogue" << QString::fromStdString(m_catalogue->version) << "is in force with"
                       << m_catalogue->items.size() << "items";
    } else {
        qCWarning(lcHall) << "the catalogue is refused:" << QString::fromStdString(m_problem)
                          << "; the last good one stays";
    }
    return true;
}

wire::CatalogueChanged stateOf(const CatalogueInForce& inForce) {
    return {.version = inForce.catalogue().version, .problem = inForce.problem()};
}

wire::CataloguePart partOf(const CatalogueInForce& inForce, const wire::CatalogueAsk& request) {
    wire::CataloguePart answer{
        .version = inForce.catalogue().version, .part = request.part, .parts = 0, .name = {}, .text = {}};
    const auto at = static_cast<std::size_t>(request.part);
    if (request.have == answer.version || at >= inForce.files().size()) { return answer; }
    answer.parts = static_cast<int>(inForce.files().size());
    answer.name = inForce.files()[at].name;
    answer.text = inForce.files()[at].text;
    return answer;
}

} // namespace hall
