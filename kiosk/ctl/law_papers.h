// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/hall_facts.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ctl {

/// Papers that the law asks a hall for, filled in as far as the hall's records go, in Chinese; what nobody but the hall
/// can know is marked 〔大厅填写〕 with a rule to write on. None of it is legal advice, and each says so.
struct PaperOptions {
    std::filesystem::path data;
    std::filesystem::path out; ///< file to write; must not exist
    ProgramFiles files;        ///< with the consent text and the catalogue's calendar
};

/// 备案材料: what Order 19 of 2025, article 15, asks of who stores the faces of 100,000 people.
[[nodiscard]] Outcome<void> writeFiling(const PaperOptions& options, Shell& shell);
/// 个人信息保护影响评估 (PIPL 55 and 56; Order 19, article 9).
[[nodiscard]] Outcome<void> writeAssessment(const PaperOptions& options, Shell& shell);
/// 个人信息安全事件处置单: what to do and whom to tell within which time (PIPL 57).
[[nodiscard]] Outcome<void> writeIncident(const PaperOptions& options, Shell& shell);

[[nodiscard]] std::vector<std::string> filingLines(const HallFacts& facts);
[[nodiscard]] std::vector<std::string> assessmentLines(const HallFacts& facts);
[[nodiscard]] std::vector<std::string> incidentLines(const HallFacts& facts);

} // namespace ctl
