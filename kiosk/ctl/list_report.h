// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/row_notes.h"
#include "kiosk/ctl/shell.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

/// Inside of kiosk/ctl: how the commands that import a list say what they found in it.
namespace ctl {

/// "1 row", "2 rows".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// Says things of one list, with the place where they stand, as whoever opens it finds it.
class Teller {
public:
    Teller(Shell& shell, const db::import::ListNotes& notes)
        : m_out(shell.out)
        , m_isSheet(notes.isSheet) {}

    void say(int line, int column, std::string_view label, std::string_view words) const;

private:
    std::ostream& m_out;
    bool m_isSheet;
};

/// So many lines of one kind are shown without --preview.
inline constexpr std::size_t kMostShown = 20;

/// Says the first of `all`, or all of them, and how many more there are.
template <typename All, typename Say>
void sayFirst(Shell& shell, const All& all, bool isWhole, Say&& sayOne) {
    std::size_t said = 0;
    for (const auto& each : all) {
        if (!isWhole && said == kMostShown) {
            shell.out << "... and " << all.size() - said << " more; --preview shows them\n";
            return;
        }
        sayOne(each);
        ++said;
    }
}

} // namespace ctl
