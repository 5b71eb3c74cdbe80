// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/needs/house_rules.h"

#include <filesystem>
#include <memory>
#include <string>

namespace hall {

/// The hall's rules about needs and its directory, from its own folder or the one that comes with the program. A broken
/// edit changes nothing: the last good ones stay, also over a restart, and problem() says what is wrong.
class NeedRulesInForce {
public:
    struct Places {
        std::filesystem::path own;      ///< the hall's folder; need not exist
        std::filesystem::path lastGood; ///< one file: what was read last without a fault
        std::filesystem::path shipped;  ///< those that come with the program
    };
    /// Never fails: with nothing to read the defaults hold and the directory is empty, and problem() says so.
    [[nodiscard]] static NeedRulesInForce open(Places places);

    [[nodiscard]] const db::needs::HouseRules& rules() const { return *m_rules; }
    /// "FILE:LINE: CODE: reason", or empty.
    [[nodiscard]] const std::string& problem() const { return m_problem; }
    /// Reads the folder again if a file's name, size or time has changed.
    void look();

private:
    explicit NeedRulesInForce(Places places)
        : m_places(std::move(places)) {}
    [[nodiscard]] std::filesystem::path folder() const;
    /// Takes what lies in the folder, or keeps what is in force and the reason.
    void takeFolder();
    [[nodiscard]] bool take(const db::catalogue::SourceFiles& files);
    void takeLastGood();
    void keepLastGood(const db::catalogue::SourceFiles& files) const;

    Places m_places;
    std::shared_ptr<const db::needs::HouseRules> m_rules = std::make_shared<const db::needs::HouseRules>();
    std::string m_problem;
    std::string m_seen; ///< names, sizes and times of the files that were read last
};

} // namespace hall
