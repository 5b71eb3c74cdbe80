// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/face_consent.h"
#include "kiosk/practice/deeds.h"
#include "kiosk/practice/must.h"
#include "kiosk/practice/visits.h"
#include "kiosk/wire/recognition.h"

namespace practice {
namespace {

void enrolMany(Scene& scene) {
    constexpr int kMany = 612;
    const int more = kMany - static_cast<int>(scene.hall.people().residents.size() - 2);
    const auto who = addResidents(scene.hall.records(), more, scene.hall.now());
    enrol(scene.hall.records(), scene.hall.faces(), scene.hall.people(), scene.hall.consent(), who,
          scene.hall.people().model, scene.hall.now());
    scene.looksOutside();
}

void withdrawAll(Scene& scene) {
    for (const db::ResidentId who : scene.hall.people().residents) {
        const auto done = db::stores::withdrawConsent(scene.hall.records(), scene.hall.faces(), who,
                                                      db::stores::byOperator(scene.hall.now()));
        if (done || done.error().kind != db::ErrorKind::NotFound) { must(done); } // not of everybody there is one
    }
    scene.looksOutside();
}

void calibratedBefore(Scene& scene) {
    const auto keep = [&scene](double aim, double known, int daysAgo, const db::stores::Stamp& by) {
        db::Calibration made;
        made.modelDigest = scene.hall.people().model.hex;
        made.evidence = db::CalibrationEvidence::Extrapolated;
        made.aim = aim;
        made.persons = 540;
        made.templates = 2700;
        made.pairs = 145'530;
        made.personsNeeded = 101;
        made.known = known;
        made.unsure = 0.54;
        made.margin = 0.08;
        made.chips = 3;
        made.strong = 0.714;
        made.strongChips = 2;
        made.fpir = {aim, aim / 2.4, aim * 2.1};
        made.fnir = db::RateWithInterval{0.006, 0.002, 0.017};
        must(scene.hall.records().calibrations().add(made, {by.actor, scene.hall.now() - std::chrono::days{daysAgo}}));
    };
    const auto byManager = db::stores::byStaff(scene.hall.people().staff.at(Manager).id, scene.hall.now());
    keep(0.01, 0.6, 80, db::stores::byOperator(scene.hall.now()));
    keep(0.005, 0.618, 40, byManager);
    keep(0.001, 0.618, 8, byManager);
    scene.looksOutside();
}

void calibrate(Scene& scene) {
    constexpr double kAim = 0.001;
    scene.colleague(Manager).tell(wire::CalibrationTry{.aim = kAim});
}

void changeModel(Scene& scene) {
    for (std::size_t each = 0; each < scene.kiosks.size(); ++each) {
        showModel(scene, each, scene.hall.people().otherModel);
    }
}

} // namespace

const Deeds& recognitionDeeds() {
    static const Deeds kDeeds{
        {"many-people", &enrolMany}, {"empty-hall", &withdrawAll},    {"calibrated-before", &calibratedBefore},
        {"calibrating", &calibrate}, {"model-changed", &changeModel},
    };
    return kDeeds;
}

} // namespace practice
