// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/scene.h"

namespace practice {

Scene::Scene(Hall& itsHall, wire::LoopLink& itsYours)
    : hall(itsHall)
    , yours(itsYours)
    , colleagues(itsHall) {
    for (const db::DeviceId kiosk : itsHall.people().kiosks) {
        kiosks.push_back(std::make_unique<Caller>(itsHall, kiosk));
    }
}

std::string Scene::newKey() {
    return "practice-" + std::to_string(++keys);
}

void Scene::looksOutside() {
    hall.tick();
    hall.settle();
}

} // namespace practice
