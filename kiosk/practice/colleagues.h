// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/practice/caller.h"

#include <map>
#include <memory>

namespace practice {

/// Those who are in this morning, signed in at their desks; Away has left a note.
class Colleagues {
public:
    /// Outlived by the hall.
    explicit Colleagues(Hall& hall);

    /// Once a minute in a program: they touch something, so that the hall does not take them for gone. Does not wait.
    void work();

    [[nodiscard]] Caller& at(Colleague who) { return *m_desks.at(who); }

private:
    std::map<Colleague, std::unique_ptr<Caller>> m_desks;
};

} // namespace practice
