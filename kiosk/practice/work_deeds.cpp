// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/deeds.h"
#include "kiosk/practice/must.h"
#include "kiosk/wire/needs.h"

namespace practice {
namespace {

void endMatters(Scene& scene) {
    for (db::Matter matter : must(scene.hall.records().matters().open())) {
        matter.state = db::MatterState::Withdrawn;
        matter.finishedOn = db::summary::dateOf(scene.hall.now());
        must(scene.hall.records().matters().update(matter, db::stores::byOperator(scene.hall.now())));
    }
}

void endNeeds(Scene& scene) {
    // What somebody works on cannot be declined.
    const auto open = must(scene.hall.records().needs().open());
    for (db::Need need : open) {
        if (need.claimedBy.empty()) { continue; }
        need.end = db::NeedEnd::Withdrawn;
        need.endedOn = db::summary::dateOf(scene.hall.now());
        must(scene.hall.records().needs().update(need, db::stores::byOperator(scene.hall.now())));
    }
    for (const db::Need& need : open) {
        if (!need.claimedBy.empty()) { continue; }
        scene.colleague(Manager).tell(wire::NeedAct{.need = need.id,
                                                    .step = wire::NeedStepKind::Decline,
                                                    .words = "这件事归供电公司办，已告诉他们",
                                                    .kind = {},
                                                    .sameAs = {},
                                                    .claimant = {},
                                                    .dueOn = {},
                                                    .grade = {}});
    }
}

void endTopics(Scene& scene) {
    const auto days = must(scene.hall.records().topics().days(2));
    for (db::Topic topic : must(scene.hall.records().topics().forDay(days.front(), 20))) {
        topic.day = days.back(); // as if nobody had raised any for the next day
        topic.state = db::TopicState::Closed;
        topic.closedOn = db::summary::dateOf(scene.hall.now());
        must(scene.hall.records().topics().update(topic, "closed", db::stores::byOperator(scene.hall.now())));
    }
}

void manyNeeds(Scene& scene) {
    constexpr int kMany = 120;
    addNeeds(scene.hall.records(), scene.hall.people(), kMany, scene.hall.now());
}

void needElsewhere(Scene& scene) {
    Caller& desk = scene.colleague(Neighbour);
    for (const db::Need& need : must(scene.hall.records().needs().open())) {
        if (need.state == db::NeedState::Found || need.state == db::NeedState::Classified) {
            desk.tell(wire::NeedAct{.need = need.id,
                                    .step = wire::NeedStepKind::Classify,
                                    .words = {},
                                    .kind = need.kind == db::NeedKind::Routine ? db::NeedKind::Professional
                                                                               : db::NeedKind::Routine,
                                    .sameAs = {},
                                    .claimant = {},
                                    .dueOn = {},
                                    .grade = {}});
        } else if (!need.claimedBy.empty() && !need.doneOn) {
            desk.tell(wire::NeedAct{.need = need.id,
                                    .step = wire::NeedStepKind::Progress,
                                    .words = "打过电话，对方说这周上门",
                                    .kind = {},
                                    .sameAs = {},
                                    .claimant = {},
                                    .dueOn = {},
                                    .grade = {}});
        }
    }
}

} // namespace

const Deeds& workDeeds() {
    static const Deeds kDeeds{
        {"no-matters", &endMatters},        {"no-needs", &endNeeds},
        {"no-topics", &endTopics},          {"many-needs", &manyNeeds},
        {"need-elsewhere", &needElsewhere},
    };
    return kDeeds;
}

} // namespace practice
