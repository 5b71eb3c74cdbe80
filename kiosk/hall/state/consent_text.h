// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace hall {

/// The consent text in force. assets/consent/face_recognition.zh.txt and .en.txt each start with the line
/// "version: YYYY-MM-DD" (the same in both), an empty line, and then one sentence per paragraph: a card each on the
/// kiosk's screen. A change of one character is a new version.
struct ConsentText {
    std::string version;
    std::string hash; ///< SHA-256 of the bytes of the .zh.txt file followed by those of the .en.txt file, hexadecimal
};

/// Errors: NotFound (a file is missing), Invalid (no version line, or two versions).
[[nodiscard]] db::Expected<ConsentText> loadConsentText(const std::filesystem::path& assets);

/// Was it this text that the resident read? Both must be the ones in force.
[[nodiscard]] bool isInForce(const ConsentText& text, std::string_view version, std::string_view hash);

/// Residents under 14 consent through a parent or guardian only, who is then named in the record (PIPL 31).
[[nodiscard]] bool needsGuardian(db::Date birthDate, db::Date today);

} // namespace hall
