// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/day.h"

#include "kiosk/practice/deeds.h"

namespace practice {

Day::Day(Hall& hall, wire::LoopLink& yours)
    : m_scene(hall, yours) {}

bool Day::play(std::string_view what) {
    for (const Deeds* deeds :
         {&visitDeeds(), &enrolmentDeeds(), &recognitionDeeds(), &staffingDeeds(), &workDeeds(), &outageDeeds()}) {
        const auto found = deeds->find(what);
        if (found == deeds->end()) { continue; }
        found->second(m_scene);
        return true;
    }
    return false;
}

} // namespace practice
