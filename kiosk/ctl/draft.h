// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>

namespace ctl {

/// A folder under a working name (its own with .part behind it) until it is whole; removed unless it got its name. One
/// that a killed run left behind is removed by the next run for the same place.
class Draft {
public:
    explicit Draft(std::filesystem::path place);
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    Draft(Draft&&) = delete;
    Draft& operator=(Draft&&) = delete;
    ~Draft();

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// Makes the folder, private and empty. Fails while another run works on the same place.
    [[nodiscard]] Outcome<void> make();

    /// Brings all of it to the disk and gives it its name. Fails if somebody took the place meanwhile; an empty folder
    /// is replaced.
    [[nodiscard]] Outcome<void> giveItsName();

private:
    std::filesystem::path m_place;
    std::filesystem::path m_folder;
    int m_lock = -1; // of the folder, so that two runs do not clean up after each other
};

/// Removes the folder `part` of a run that was killed; leaves it if that run still goes on. Whether it is gone.
[[nodiscard]] bool removeAbandoned(const std::filesystem::path& part);

[[nodiscard]] std::filesystem::path withoutTrailingSlash(const std::filesystem::path& path);

} // namespace ctl
