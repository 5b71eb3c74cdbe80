// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/deeds.h"
#include "kiosk/practice/must.h"
#include "kiosk/practice/visits.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/arrivals.h"

namespace practice {
namespace {

void beManager(Scene& scene) {
    auto you = must(scene.hall.records().staff().find(scene.hall.people().staff.at(You).id)).value();
    you.role = db::StaffRole::Manager;
    must(scene.hall.records().staff().update(you, db::stores::byOperator(scene.hall.now())));
    scene.looksOutside();
}

void beMany(Scene& scene) {
    addColleagues(scene.hall.records(), 40, scene.hall.now());
    scene.looksOutside();
}

void beAlone(Scene& scene) {
    for (db::Staff one : must(scene.hall.records().staff().all())) {
        if (one.id == scene.hall.people().staff.at(You).id) { continue; }
        one.isActive = false;
        must(scene.hall.records().staff().update(one, db::stores::byOperator(scene.hall.now())));
    }
    scene.looksOutside();
}

void leaveToNobody(Scene& scene) {
    const MadeUp& people = scene.hall.people();
    Caller absent(scene.hall, people.desks.at(Absent));
    absent.worksAs(people.staff.at(Absent).login, kPassword);
    somebodyComes(scene);
    absent.tell(wire::TakeArrival{*scene.newest});
    absent.tell(wire::StaffSignOut{});
}

void guess(Scene& scene) {
    for (int wrong = 0; wrong < 4; ++wrong) {
        scene.kiosk(0).tell(wire::SignInFinish{
            .requestKey = scene.newKey(), .phoneTail = "0421", .firstCharacter = "赵", .idTail = "0000"});
    }
    Caller desk(scene.hall, scene.hall.people().desks.at(Absent));
    for (int wrong = 0; wrong < 6; ++wrong) {
        desk.tell(wire::StaffSignIn{.login = "li", .password = "guessed"});
    }
}

void oneTime(Scene& scene) {
    const auto told = scene.colleague(Manager).ask(wire::PasswordReset{scene.hall.people().staff.at(You).id});
    if (told) { scene.oneTimePassword = told->oneTime; }
}

} // namespace

const Deeds& staffingDeeds() {
    static const Deeds kDeeds{
        {"manager", &beManager},     {"colleagues", &beMany}, {"alone", &beAlone},
        {"nobodys", &leaveToNobody}, {"one-time", &oneTime},  {"waits", &guess},
    };
    return kDeeds;
}

} // namespace practice
