// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/deeds.h"
#include "kiosk/practice/must.h"
#include "kiosk/wire/arrivals.h"

#include <fstream>

namespace practice {
namespace {

void camera(Scene& scene, wire::CameraState state) {
    scene.kiosk(1).tell(wire::KioskState{state});
}

void cameraWorks(Scene& scene) {
    camera(scene, wire::CameraState::Working);
}

void cameraIsMissing(Scene& scene) {
    camera(scene, wire::CameraState::Missing);
}

void kioskGoes(Scene& scene) {
    scene.kiosk(1).link().cut();
}

void breakCatalogue(Scene& scene) {
    std::ofstream(scene.hall.catalogue() / "civil.json", std::ios::app) << "}\n";
    scene.looksOutside();
}

void revoke(Scene& scene) {
    must(scene.hall.records().devices().revoke(scene.hall.people().desks.at(You),
                                               db::stores::byOperator(scene.hall.now())));
    scene.looksOutside();
}

void cutLine(Scene& scene) {
    scene.yours.cut();
}

void mendLine(Scene& scene) {
    scene.yours.connectNow();
    scene.hall.settle();
}

void beSilent(Scene& scene) {
    scene.yours.setFaults({.isSilent = true});
}

void refuseAll(Scene& scene) {
    scene.yours.setFaults({.refuses = wire::RefusalCode::Unavailable});
}

void refuseArrivals(Scene& scene) {
    scene.yours.setFaults({.refuses = wire::RefusalCode::Unavailable, .onlyOf = {wire::ArrivalsSince::kName}});
}

void holdArrivals(Scene& scene) {
    scene.yours.setFaults({.isSilent = true, .onlyOf = {wire::ArrivalsSince::kName}});
}

void beWell(Scene& scene) {
    scene.yours.setFaults({});
}

} // namespace

const Deeds& outageDeeds() {
    static const Deeds kDeeds{
        {"kiosks-well", &cameraWorks},
        {"camera-missing", &cameraIsMissing},
        {"kiosk-offline", &kioskGoes},
        {"broken-catalogue", &breakCatalogue},
        {"refuse", &revoke},
        {"lose", &cutLine},
        {"come-back", &mendLine},
        {"silent", &beSilent},
        {"unavailable", &refuseAll},
        {"no-arrivals", &refuseArrivals},
        {"silent-arrivals", &holdArrivals},
        {"speak", &beWell},
    };
    return kDeeds;
}

} // namespace practice
