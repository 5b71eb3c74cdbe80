// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/shell.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace ctl {

struct WithdrawOptions {
    std::filesystem::path data;
    std::int64_t resident = 0;
    std::filesystem::path slip = {}; ///< PDF to write for them; must not exist; empty: none
    /// How long a serving hall may take to say that it has forgotten the face; it looks every second.
    std::chrono::milliseconds patience{20'000};
};

struct WithdrawAllOptions {
    std::filesystem::path data;
    std::string because;         ///< such as that the hall stops using faces; lies sealed in the audit log
    std::filesystem::path proof; ///< file to write; must not exist
    std::chrono::milliseconds patience{20'000};
};

/// When it succeeds the templates are erased, and a hall that serves the folder has forgotten the face.
/// Exit::FoundProblem if no consent stands.
[[nodiscard]] Outcome<void> withdrawResident(const WithdrawOptions& options, Shell& shell);

/// Every consent, as the hall stops using faces: when it succeeds no template is left in this folder, a hall that
/// serves it has forgotten every face, and `proof` says what was erased, what was found afterwards, and until when
/// backups may hold sealed copies, signed as the hall's backups are. What a run that failed has withdrawn stays
/// withdrawn; the next one goes on. Without a consent that stands, the proof says so.
[[nodiscard]] Outcome<void> withdrawAll(const WithdrawAllOptions& options, Shell& shell);

/// After this no copy and no serving hall knows a face again whose consent is withdrawn.
[[nodiscard]] Outcome<void> makeForgotten(const SharedHall& shared, std::chrono::milliseconds patience, db::Time now);

struct ProofOptions {
    std::filesystem::path data;
    std::filesystem::path proof;
};

/// Whether this hall wrote the proof and nothing in it was changed. Exit::FoundProblem if not.
[[nodiscard]] Outcome<void> checkProof(const ProofOptions& options, Shell& shell);

} // namespace ctl
