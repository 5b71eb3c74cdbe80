// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/visits.h"

#include "kiosk/practice/deeds.h"
#include "kiosk/practice/faces.h"
#include "kiosk/practice/must.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/residents.h"

#include <array>
#include <optional>
#include <string>

namespace practice {
namespace {

constexpr int kCrowd = 60;
constexpr int kCrowdByFace = 20;
/// The colleague's matter that they hand over.
constexpr db::MatterId kHanded{7};

/// What a kiosk asks of the hall when it sees that face.
wire::Identify probeOf(Scene& scene, const vision::Embedding& face) {
    return {.trackKey = scene.newKey(),
            .otherTracks = {},
            .probe = face,
            .chips = 5,
            .quality = 0.8F,
            .liveness = 0.95F,
            .firstGoodFrameAt = scene.hall.now()};
}

void comesByFace(Scene& scene, db::ResidentId who) {
    const auto found = scene.kiosk(0).ask(probeOf(scene, lookAt(scene.hall.people().face(who), kWell, 100)));
    if (found && found->arrival) { scene.newest = found->arrival; }
}

/// `category`: or an item. `track`: of a face that was not surely known.
void comesFor(Scene& scene, std::size_t kiosk, const std::string& category,
              const std::optional<std::string>& track = {}) {
    const auto stored = scene.kiosk(kiosk).ask(wire::AnonymousArrival{
        .requestKey = scene.newKey(), .category = category, .at = scene.hall.now(), .trackKey = track});
    if (stored) { scene.newest = stored->arrival; }
}

} // namespace

void showModel(Scene& scene, std::size_t kiosk, const vision::ModelDigest& model) {
    scene.kiosk(kiosk).tell(probeOf(scene, faceOf(0, model, scene.hall.people().width)));
}

void somebodyComes(Scene& scene) {
    comesFor(scene, 1, "civil");
}

void phone(Scene& scene) {
    const auto who = must(scene.hall.records().residents().find(scene.hall.people().resident(Nothing)));
    const std::string tail = who->phone.substr(who->phone.size() - 4);
    scene.kiosk(0).tell(wire::SignInStart{.phoneTail = tail});
    const auto greeting =
        scene.kiosk(0).ask(wire::SignInFinish{.requestKey = scene.newKey(),
                                              .phoneTail = tail,
                                              .firstCharacter = who->name.substr(0, 3), // of UTF-8
                                              .idTail = who->idNumber.substr(who->idNumber.size() - 4)});
    if (greeting) { scene.newest = greeting->arrival; }
}

namespace {

void muchToDoComes(Scene& scene) {
    comesByFace(scene, scene.hall.people().resident(MuchToDo));
}

void littleToDoComes(Scene& scene) {
    comesByFace(scene, scene.hall.people().resident(LittleToDo));
}

void confirm(Scene& scene) {
    if (scene.newest) { scene.kiosk(0).tell(wire::ConfirmArrival{.arrival = *scene.newest, .isMe = true}); }
}

void longestNameComes(Scene& scene) {
    comesByFace(scene, scene.hall.people().resident(LongestName));
    confirm(scene);
}

void unsure(Scene& scene) {
    const MadeUp& people = scene.hall.people();
    const auto found = scene.kiosk(0).ask(
        probeOf(scene, between(people.face(people.resident(Alike)), people.face(people.resident(AlsoAlike)))));
    if (found) { comesFor(scene, 0, "civil", found->trackKey); }
}

void helpIsCalled(Scene& scene) {
    comesFor(scene, 1, "help");
}

void itemIsChosen(Scene& scene) {
    comesFor(scene, 1, "ELD-001");
}

void crowd(Scene& scene) {
    const std::array categories{"civil", "elderly", "health", "place", "safety", "culture", "other", "help"};
    for (int i = 0; i < kCrowd; ++i) {
        if (i % 3 == 0 && i / 3 < kCrowdByFace) {
            comesByFace(scene, scene.hall.people().residents.at(Crowd + static_cast<std::size_t>(i / 3)));
        } else {
            comesFor(scene, 1, categories.at(static_cast<std::size_t>(i) % categories.size()));
        }
    }
}

void colleagueTakes(Scene& scene) {
    if (scene.newest) { scene.colleague(Neighbour).tell(wire::TakeArrival{*scene.newest}); }
}

void colleagueFinishes(Scene& scene) {
    if (scene.newest) { scene.colleague(Neighbour).tell(wire::FinishArrival{*scene.newest}); }
}

void handed(Scene& scene) {
    if (!scene.newest) { littleToDoComes(scene); }
    colleagueTakes(scene);
    const db::StaffId you = scene.hall.people().staff.at(You).id;
    scene.colleague(Neighbour).tell(
        wire::HandOverArrival{.arrival = *scene.newest, .to = you, .note = "来问高龄津贴，户口簿看过了，差一张照片"});
    scene.colleague(Neighbour).tell(wire::MatterAct{.matter = kHanded,
                                                    .step = wire::MatterStepKind::HandOver,
                                                    .words = "下周我不在，复核结果出来请先打电话",
                                                    .to = you});
}

} // namespace

const Deeds& visitDeeds() {
    static const Deeds kDeeds{
        {"known", &littleToDoComes},
        {"late", &muchToDoComes},
        {"long-name", &longestNameComes},
        {"unsure", &unsure},
        {"anonymous", &somebodyComes},
        {"help", &helpIsCalled},
        {"item", &itemIsChosen},
        {"phone", &phone},
        {"crowd", &crowd},
        {"confirm", &confirm},
        {"colleague-takes", &colleagueTakes},
        {"colleague-finishes", &colleagueFinishes},
        {"handed", &handed},
    };
    return kDeeds;
}

} // namespace practice
