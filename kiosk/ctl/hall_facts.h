// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/records/calibration.h"
#include "db/records/filing.h"
#include "db/retention/rules.h"
#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ctl {

/// What a hall knows of itself that its papers for authorities and people need: numbers, nobody's name.
struct HallFacts {
    std::string hallName;
    std::string phone; ///< empty: config.json names none
    bool isDemo = false;
    std::string program; ///< version
    db::Date today{};
    std::int64_t residents = 0;
    std::int64_t staff = 0; ///< who can sign in
    int kiosks = 0;
    int desks = 0;
    std::int64_t consents = 0;    ///< that stand
    std::int64_t byGuardians = 0; ///< of them
    std::int64_t withdrawn = 0;   ///< of whose the proof is kept
    std::int64_t templates = 0;
    db::FacesStored stored = {};
    std::optional<db::Date> filingDue = {}; ///< kFilingWorkingDays after the line was reached
    bool isFilingDueProvisional = false;    ///< a notice on public holidays is missing
    std::string consentVersion;             ///< of the text in force; empty: the program's files are not here
    std::string consentHash;
    std::vector<std::string> models = {}; ///< digests of the templates, the first 12 digits
    std::optional<db::Calibration> calibration = {};
    float minimumLiveness = 0;
    std::vector<db::retention::Rule> rules = {};
    std::optional<db::Date> lastRetention = {};
    std::int64_t keepBackupsDays = 0;
    std::int64_t auditEntries = 0;
    bool isAuditSound = false;
    std::string lastBackup; ///< a time, or empty: none that was opened and checked
};

/// Reads many tables and the whole audit log.
[[nodiscard]] Outcome<HallFacts> factsOf(const OpenHall& hall, const ProgramFiles& files, Shell& shell);

/// The line of the order and the day by which to file, in a clock's words; nothing below 80 %.
[[nodiscard]] std::optional<std::string> filingLine(const HallFacts& facts);

/// "2026年6月15日"
[[nodiscard]] std::string chineseDay(db::Date day);

/// A sheet of these lines on A4, in a new file of its owner's alone.
[[nodiscard]] Outcome<void> writeSheet(const std::filesystem::path& out, const std::string& title,
                                       const std::vector<std::string>& lines);

} // namespace ctl
