// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/deeds.h"
#include "kiosk/practice/faces.h"
#include "kiosk/practice/visits.h"
#include "kiosk/wire/enrolment.h"

#include <cstdint>

namespace practice {
namespace {

void enrolAsked(Scene& scene) {
    scene.enrolment = scene.newKey();
    scene.kiosk(0).tell(wire::EnrolmentAsk{scene.enrolment});
}

void submit(Scene& scene, const vision::Embedding& face) {
    wire::EnrolmentSubmit submit{.enrolmentKey = scene.enrolment,
                                 .consentVersion = scene.hall.consent().version,
                                 .consentHash = scene.hall.consent().hash,
                                 .consentedAt = scene.hall.now(),
                                 .chips = {}};
    for (std::uint32_t look = 0; look < 5; ++look) {
        submit.chips.push_back({.embedding = lookAt(face, kWell, 200 + look), .quality = 0.9F});
    }
    scene.kiosk(0).tell(submit);
}

void enrolDone(Scene& scene) {
    submit(scene, scene.hall.people().face(scene.hall.people().resident(Nothing)));
}

void enrolDuplicate(Scene& scene) {
    const MadeUp& people = scene.hall.people();
    scene.colleague(Neighbour).tell(wire::EnrolmentDecide{
        .enrolmentKey = scene.enrolment, .approve = true, .resident = people.resident(Nothing), .guardianName = {}});
    submit(scene, people.face(people.resident(Alike)));
}

void enrolCancelled(Scene& scene) {
    scene.kiosk(0).tell(wire::EnrolmentCancel{scene.enrolment});
}

void enrolAs(Scene& scene, db::ResidentId who, const vision::ModelDigest& model) {
    enrol(scene.hall.records(), scene.hall.faces(), scene.hall.people(), scene.hall.consent(), {who}, model,
          scene.hall.now());
}

void refreshAsked(Scene& scene) {
    // Enrolled when the kiosks had another model.
    enrolAs(scene, scene.hall.people().resident(Nothing), scene.hall.people().otherModel);
    scene.looksOutside();
    showModel(scene, 0, scene.hall.people().model);
    phone(scene);
    scene.enrolment = scene.newKey();
    if (scene.newest) {
        scene.kiosk(0).tell(wire::RefreshAsk{.enrolmentKey = scene.enrolment, .arrival = *scene.newest});
    }
}

} // namespace

const Deeds& enrolmentDeeds() {
    static const Deeds kDeeds{
        {"enrol-asked", &enrolAsked},         {"enrol-done", &enrolDone},       {"enrol-duplicate", &enrolDuplicate},
        {"enrol-cancelled", &enrolCancelled}, {"refresh-asked", &refreshAsked},
    };
    return kDeeds;
}

} // namespace practice
