// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/data_folder.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Which window a visitor is sent to. The one source of every window that is named to anybody: a window that the hall
/// has, that serves what they came for, and at which somebody sits now. Pure.
namespace hall {

/// Somebody who works here, as far as it concerns the windows.
struct Sitter {
    std::string window;     ///< theirs, such as "2"; or empty
    bool isPresent = false; ///< signed in, and has not left word of being out (去向留言)
    std::string helpedBy;   ///< who is out: the window of whoever helps meanwhile; or empty
};

/// The hall's windows now.
struct Counters {
    std::vector<Window> windows;               ///< that there are, with what each serves, in the hall's order
    std::set<std::string> open;                ///< of them those at which somebody sits
    std::map<std::string, std::string> helped; ///< a window whose staff are out, and the open one that helps
};

/// `windows`: of config.json. A hall that names none has those at which somebody sits, and each serves everything. Who
/// sits at a window that the hall does not have sits nowhere.
[[nodiscard]] Counters countersFrom(std::vector<Window> windows, const std::vector<Sitter>& sitters);

/// The open windows for a category, the best first: one that names it, one that serves everything, one that helps for
/// either. What is no category (a call for help, or nothing at all) is for those that serve everything.
[[nodiscard]] std::vector<std::string> openFor(const Counters& counters, std::string_view category);

/// The first of them, but `said` as long as it is one of them: what a visitor was told once stays. Empty: nobody can
/// serve it now; they take a seat and are called.
[[nodiscard]] std::string whereToGo(const Counters& counters, std::string_view category, std::string_view said = {});

} // namespace hall
