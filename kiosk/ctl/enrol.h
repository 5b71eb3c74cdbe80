// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ctl {

struct EnrolOptions {
    std::filesystem::path data;
    std::int64_t resident = 0;
    std::vector<std::filesystem::path> images;
    std::string approvedBy;       ///< login of the member of staff who saw the resident sign the consent
    std::string guardian;         ///< name of the parent or guardian who signed for a child under 14; else empty
    bool acceptLikeness = false;  ///< a member of staff has seen that the resident like whom this one looks is another
    ProgramFiles files;           ///< with consent/
    std::filesystem::path models; ///< empty: the default folder
};

/// Records the consent (version and hash of the text in force) and the templates of the good pictures. Every picture
/// that is not good enough is named with the reason; with none left, pictures of different people, or a face that is
/// another resident's already nothing is stored: Exit::FoundProblem.
[[nodiscard]] Outcome<void> enrolResident(const EnrolOptions& options, Shell& shell);

} // namespace ctl
