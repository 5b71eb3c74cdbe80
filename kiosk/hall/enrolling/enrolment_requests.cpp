// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/enrolling/enrolment_requests.h"

#include "db/summary/mask_name.h"
#include "kiosk/wire/enrolment.h"

namespace hall {

using wire::RefusalCode;

EnrolmentRequests::EnrolmentRequests(Service& hall, const EnrolmentSettings& settings, CalibrationRun& calibration)
    : m_hall(hall)
    , m_enrolments(settings)
    , m_calibration(calibration) {
    answerKiosks();
    answerDesks();
    hall.whenDeskBegins([this](const Connections::Desk& desk) {
        for (const Enrolment& each : m_enrolments.underWay()) {
            desk.tell(describe(each));
        }
    });
    hall.everySecond([this] {
        for (const Enrolment& over : m_enrolments.expire(m_hall.steady())) {
            m_hall.tell({.enrolments = {describe(over)}}); // the kiosk hears it as a refusal of whatever it does next
        }
    });
}

void EnrolmentRequests::answerKiosks() {
    m_hall.onHere<wire::EnrolmentAsk>(
        [this](const Asker& asker, const wire::EnrolmentAsk& request, const Respond& respond) {
            begin(request.enrolmentKey, asker.device, {}, respond);
        });
    m_hall.onHere<wire::RefreshAsk>([this](const auto&... each) { askToRefresh(each...); });
    m_hall.onHere<wire::EnrolmentSubmit>(
        [this](const Asker& asker, const wire::EnrolmentSubmit& request, const Respond& respond) {
            storeAtKiosk(asker, request.enrolmentKey, false, respond,
                         [request, at = asker.at](HallState& state, const Enrolment& approved) {
                             return enrolResident(state, approved, request, at);
                         });
        });
    m_hall.onHere<wire::RefreshSubmit>(
        [this](const Asker& asker, const wire::RefreshSubmit& request, const Respond& respond) {
            storeAtKiosk(asker, request.enrolmentKey, true, respond,
                         [chips = request.chips, at = asker.at](HallState& state, const Enrolment& approved) {
                             return refreshResident(state, approved, chips, at);
                         });
        });
    m_hall.onHere<wire::EnrolmentCancel>([this](const auto&... each) { cancel(each...); });
    m_hall.onHere<wire::WithdrawConsent>([this](const auto&... each) { withdraw(each...); });
}

void EnrolmentRequests::answerDesks() {
    m_hall.onHere<wire::EnrolmentDecide>([this](const auto&... each) { decide(each...); });
    m_hall.onHere<wire::DuplicateDecide>([this](const auto&... each) { decideDuplicate(each...); });
    m_hall.onHere<wire::WithdrawAtDesk>([this](const auto&... each) { withdrawAtTheDesk(each...); });
    m_hall.whenFaceErased([this](db::ResidentId whose) { return forget(whose); });
}

void EnrolmentRequests::askToRefresh(const Asker& asker, const wire::RefreshAsk& request, const Respond& respond) {
    const db::ArrivalId arrival = request.arrival;
    if (!m_hall.lines().kiosk(asker.device).session.mayWithdraw(arrival, m_hall.steady())) {
        respond(refused(RefusalCode::NotInState)); // this kiosk speaks only for whom it greeted last
        return;
    }
    m_hall.ask([kiosk = asker.device, arrival](HallState& state) { return refreshFor(state, kiosk, arrival); }, respond,
               [this, kiosk = asker.device, key = request.enrolmentKey, respond](const Answer<RefreshFor>& who) {
                   if (who) {
                       begin(key, kiosk, *who, respond);
                   } else {
                       respond(refused(who.error()));
                   }
               });
}

void EnrolmentRequests::begin(const std::string& key, db::DeviceId kiosk, const std::optional<RefreshFor>& refresh,
                              const Respond& respond) {
    auto earlier = m_enrolments.underWayAt(kiosk);
    const auto asked = m_enrolments.ask(key, kiosk, m_hall.steady(), refresh);
    if (!asked) {
        respond(refused(asked.error()));
        return;
    }
    Changes changes;
    if (earlier && earlier->key != asked->key) {
        earlier->step = wire::EnrolmentStep::Cancelled;
        changes.enrolments.push_back(describe(*earlier));
    }
    changes.enrolments.push_back(describe(*asked));
    m_hall.finish(respond, wire::Body(wire::Done{}), changes);
}

Respond EnrolmentRequests::orStopStoring(const std::string& key, const Respond& respond) {
    return [this, key, respond](const wire::Body& body) {
        m_enrolments.stopStoring(key, m_hall.steady());
        respond(body);
    };
}

template <typename Store>
void EnrolmentRequests::storeAtKiosk(const Asker& asker, const std::string& key, bool isRefresh, const Respond& respond,
                                     Store store) {
    const auto before = m_enrolments.withKey(key);
    if (before && before->isRefresh != isRefresh) {
        respond(refused(RefusalCode::NotInState)); // nobody consented to this
        return;
    }
    const auto storing = m_enrolments.beginStoring(key, asker.device, m_hall.steady());
    if (!storing) {
        respond(refused(storing.error()));
        return;
    }
    m_hall.ask([approved = *storing, store = std::move(store)](HallState& state) { return store(state, approved); },
               orStopStoring(key, respond),
               [this, key, respond](const Answer<Stored>& answer) { stored(key, answer, respond); });
}

void EnrolmentRequests::stored(const std::string& key, const Answer<Stored>& answer, const Respond& respond) {
    if (!answer) {
        m_enrolments.stopStoring(key, m_hall.steady());
        respond(refused(answer.error()));
        return;
    }
    const auto told = m_enrolments.finishStoring(key, *answer, m_hall.steady());
    wire::Body body = refused(RefusalCode::LowQuality);
    if (answer->outcome == wire::EnrolmentStep::Enrolled) { body = wire::Done{}; }
    if (answer->outcome == wire::EnrolmentStep::Duplicate) { body = refused(RefusalCode::Duplicate); }
    Changes changes;
    if (told) { changes.enrolments.push_back(describe(*told)); }
    m_hall.finish(respond, body, changes);
}

void EnrolmentRequests::cancel(const Asker& asker, const wire::EnrolmentCancel& request, const Respond& respond) {
    const auto cancelled = m_enrolments.cancel(request.enrolmentKey, asker.device);
    if (!cancelled) {
        respond(refused(cancelled.error()));
        return;
    }
    m_hall.finish(respond, wire::Body(wire::Done{}), {.enrolments = {describe(*cancelled)}});
}

void EnrolmentRequests::withdraw(const Asker& asker, const wire::WithdrawConsent& request, const Respond& respond) {
    const db::ArrivalId arrival = request.arrival;
    if (!m_hall.lines().kiosk(asker.device).session.mayWithdraw(arrival, m_hall.steady())) {
        respond(refused(RefusalCode::NotInState));
        return;
    }
    struct Leaving {
        std::optional<db::ResidentId> who;
        Answer<wire::Withdrawn> withdrawn;
    };
    m_hall.ask(
        [asker, arrival](HallState& state) {
            return Leaving{whoStandsAt(state, arrival), withdrawFace(state, asker.device, arrival, asker.at)};
        },
        respond,
        [this, respond](const Leaving& leaving) {
            const Changes changes = leaving.who ? forget(*leaving.who) : Changes{};
            m_hall.finish(respond,
                          leaving.withdrawn ? wire::Body(*leaving.withdrawn)
                                            : wire::Body(refused(leaving.withdrawn.error())),
                          changes);
        });
}

void EnrolmentRequests::withdrawAtTheDesk(const Asker& asker, const wire::WithdrawAtDesk& request,
                                          const Respond& respond) {
    m_hall.ask(
        [asker, who = request.resident](HallState& state) { return withdrawAtDesk(state, asker.by(), who, asker.at); },
        respond,
        [this, who = request.resident, respond](const Answer<wire::Withdrawn>& answer) {
            const Changes changes = forget(who);
            m_hall.finish(respond, answer ? wire::Body(*answer) : wire::Body(refused(answer.error())), changes);
        });
}

Changes EnrolmentRequests::forget(db::ResidentId resident) {
    m_calibration.stop();
    Changes changes;
    for (const Enrolment& dropped : m_enrolments.forgetChipsOf(resident, m_hall.steady())) {
        changes.enrolments.push_back(describe(dropped));
    }
    return changes;
}

void EnrolmentRequests::decide(const Asker& asker, const wire::EnrolmentDecide& request, const Respond& respond) {
    const std::string key = request.enrolmentKey;
    if (!request.approve) {
        decline(key, respond);
        return;
    }
    Approval approval{
        .by = asker.by().id, .resident = request.resident, .residentName = {}, .guardianName = request.guardianName};
    const auto asked = m_enrolments.withKey(key);
    if (asked && asked->isRefresh) {
        // Whose consent stands is settled; staff confirm that this is who stands there, and nobody else.
        if (request.resident != asked->resident) {
            respond(refused(RefusalCode::NotInState));
            return;
        }
        approval.residentName = asked->residentName;
        approval.guardianName.clear();
        approve(key, approval, respond);
        return;
    }
    m_hall.ask([asker, request](HallState& state) { return nameToEnrol(state, asker.by().id, request, asker.at); },
               respond,
               [this, key, approval, respond](const Answer<std::string>& name) mutable {
                   if (!name) {
                       respond(refused(name.error()));
                       return;
                   }
                   approval.residentName = *name;
                   approve(key, approval, respond);
               });
}

void EnrolmentRequests::decline(const std::string& key, const Respond& respond) {
    const auto declined = m_enrolments.decline(key, m_hall.steady());
    if (!declined) {
        respond(refused(declined.error()));
        return;
    }
    m_hall.finish(respond, wire::Body(wire::Done{}),
                  {.enrolments = {describe(*declined)},
                   .forKiosk = {{declined->kiosk,
                                 wire::EnrolmentDecided{.enrolmentKey = key, .approved = false, .maskedName = {}}}}});
}

void EnrolmentRequests::approve(const std::string& key, const Approval& approval, const Respond& respond) {
    const auto approved = m_enrolments.approve(key, approval, m_hall.steady());
    if (!approved) {
        respond(refused(approved.error()));
        return;
    }
    const wire::EnrolmentDecided decided{
        .enrolmentKey = key, .approved = true, .maskedName = db::summary::maskName(approval.residentName)};
    m_hall.finish(respond, wire::Body(wire::Done{}),
                  {.enrolments = {describe(*approved)}, .forKiosk = {{approved->kiosk, decided}}});
}

void EnrolmentRequests::decideDuplicate(const Asker& asker, const wire::DuplicateDecide& request,
                                        const Respond& respond) {
    const std::string key = request.enrolmentKey;
    if (!request.isAnother) {
        const auto dropped = m_enrolments.dropDuplicate(key, m_hall.steady());
        if (!dropped) {
            respond(refused(dropped.error()));
            return;
        }
        m_hall.finish(respond, wire::Body(wire::Done{}), {.enrolments = {describe(*dropped)}});
        return;
    }
    const auto storing = m_enrolments.storeDuplicate(key, m_hall.steady());
    if (!storing) {
        respond(refused(storing.error()));
        return;
    }
    m_hall.ask([approved = *storing,
                asker](HallState& state) { return storeDuplicate(state, approved, asker.by().id, asker.at); },
               orStopStoring(key, respond),
               [this, key, respond](const Answer<Stored>& answer) { stored(key, answer, respond); });
}

wire::EnrolmentChanged EnrolmentRequests::describe(const Enrolment& enrolment) const {
    wire::EnrolmentChanged told;
    told.enrolmentKey = enrolment.key;
    told.kiosk = enrolment.kiosk;
    told.kioskLabel = m_hall.lines().labelOf(enrolment.kiosk);
    told.step = enrolment.step;
    told.residentName = enrolment.residentName;
    told.isRefresh = enrolment.isRefresh;
    if (enrolment.isRefresh) { told.resident = enrolment.resident; }
    const bool isDuplicate = enrolment.step == wire::EnrolmentStep::Duplicate;
    if (isDuplicate) { told.duplicateName = enrolment.duplicateName; }
    if (isDuplicate || enrolment.step == wire::EnrolmentStep::Enrolled) { told.separation = enrolment.separation; }
    return told;
}

} // namespace hall
