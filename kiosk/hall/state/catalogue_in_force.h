// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/read_catalogue.h"
#include "kiosk/wire/catalogue.h"

#include <filesystem>
#include <memory>
#include <string>

namespace hall {

/// Where a hall's catalogue lies.
struct CataloguePlaces {
    std::filesystem::path folder;   ///< the hall's own files, or those that come with the program
    std::filesystem::path lastGood; ///< one file: what was read last without a fault
    std::filesystem::path shipped;  ///< those that come with the program
};

/// The catalogue in force. A broken edit changes nothing: the last good catalogue stays, also over a restart, and
/// problem() says what is wrong until it is mended.
class CatalogueInForce {
public:
    /// The folder; if it is broken, the last good files; if there are none, those that come with the program. An error
    /// only if those are broken, too.
    [[nodiscard]] static db::Expected<CatalogueInForce> open(CataloguePlaces places);

    [[nodiscard]] const db::catalogue::Catalogue& catalogue() const { return *m_catalogue; }
    [[nodiscard]] const db::catalogue::SourceFiles& files() const { return *m_files; }
    /// "FILE:LINE: reason", or empty while the folder's own files are in force.
    [[nodiscard]] const std::string& problem() const { return m_problem; }

    /// Reads the folder again if a file's name, size or time has changed. True if the catalogue or the problem did.
    [[nodiscard]] bool look();

private:
    explicit CatalogueInForce(CataloguePlaces places)
        : m_places(std::move(places)) {}
    /// Takes these files if they are whole.
    [[nodiscard]] db::Expected<void> take(db::catalogue::SourceFiles files);
    [[nodiscard]] db::Expected<void> takeFolder(const std::filesystem::path& folder);
    [[nodiscard]] db::Expected<void> takeLastGood();
    void keepLastGood() const;

    CataloguePlaces m_places;
    std::shared_ptr<const db::catalogue::Catalogue> m_catalogue; ///< never null once it is open
    std::shared_ptr<const db::catalogue::SourceFiles> m_files;
    std::string m_problem;
    std::string m_seen; ///< names, sizes and times of the files that were read last
};

/// What is in force, and why a newer one is not.
[[nodiscard]] wire::CatalogueChanged stateOf(const CatalogueInForce& inForce);
/// One file, or nothing if the asker has them all.
[[nodiscard]] wire::CataloguePart partOf(const CatalogueInForce& inForce, const wire::CatalogueAsk& request);

} // namespace hall
