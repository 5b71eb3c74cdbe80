// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/day.h"

#include "db/stores/face_consent.h"
#include "kiosk/practice/faces.h"
#include "kiosk/practice/must.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/recognition.h"
#include "kiosk/wire/residents.h"

#include <array>
#include <fstream>
#include <utility>

namespace practice {
namespace {

/// How alike two looks of one face are that a camera sees on a good day.
constexpr float kWell = 0.9F;
constexpr int kCrowd = 60;
constexpr int kCrowdByFace = 20;
/// The colleague's matter that they hand over.
constexpr db::MatterId kHanded{7};

} // namespace

const std::map<std::string_view, Day::Deed> Day::kDeeds{
    {"known", &Day::littleToDoComes},
    {"late", &Day::muchToDoComes},
    {"long-name", &Day::longestNameComes},
    {"unsure", &Day::unsure},
    {"anonymous", &Day::somebodyComes},
    {"help", &Day::helpIsCalled},
    {"item", &Day::itemIsChosen},
    {"phone", &Day::phone},
    {"crowd", &Day::crowd},
    {"confirm", &Day::confirm},
    {"colleague-takes", &Day::colleagueTakes},
    {"colleague-finishes", &Day::colleagueFinishes},
    {"handed", &Day::handed},
    {"enrol-asked", &Day::enrolAsked},
    {"enrol-done", &Day::enrolDone},
    {"enrol-duplicate", &Day::enrolDuplicate},
    {"enrol-cancelled", &Day::enrolCancelled},
    {"refresh-asked", &Day::refreshAsked},
    {"kiosks-well", &Day::cameraWorks},
    {"camera-missing", &Day::cameraIsMissing},
    {"kiosk-offline", &Day::kioskGoes},
    {"manager", &Day::beManager},
    {"colleagues", &Day::beMany},
    {"alone", &Day::beAlone},
    {"nobodys", &Day::leaveToNobody},
    {"one-time", &Day::oneTime},
    {"no-matters", &Day::endMatters},
    {"no-needs", &Day::endNeeds},
    {"no-topics", &Day::endTopics},
    {"many-needs", &Day::manyNeeds},
    {"need-elsewhere", &Day::needElsewhere},
    {"waits", &Day::guess},
    {"many-people", &Day::enrolMany},
    {"empty-hall", &Day::withdrawAll},
    {"calibrated-before", &Day::calibratedBefore},
    {"calibrating", &Day::calibrate},
    {"model-changed", &Day::changeModel},
    {"broken-catalogue", &Day::breakCatalogue},
    {"refuse", &Day::revoke},
    {"lose", &Day::cutLine},
    {"come-back", &Day::mendLine},
    {"silent", &Day::beSilent},
    {"unavailable", &Day::refuseAll},
    {"no-arrivals", &Day::refuseArrivals},
    {"silent-arrivals", &Day::holdArrivals},
    {"speak", &Day::beWell},
};

Day::Day(Hall& hall, wire::LoopLink& yours)
    : m_hall(hall)
    , m_yours(yours)
    , m_colleagues(hall) {
    for (const db::DeviceId kiosk : hall.people().kiosks) {
        m_kiosks.push_back(std::make_unique<Caller>(hall, kiosk));
    }
}

Day::~Day() = default;

bool Day::play(std::string_view what) {
    const auto found = kDeeds.find(what);
    if (found == kDeeds.end()) { return false; }
    (this->*found->second)();
    return true;
}

std::string Day::newKey() {
    return "practice-" + std::to_string(++m_keys);
}

// --- who comes -------------------------------------------------------------------------------------------------------

wire::Identify Day::probeOf(const vision::Embedding& face) {
    return {.trackKey = newKey(),
            .otherTracks = {},
            .probe = face,
            .chips = 5,
            .quality = 0.8F,
            .liveness = 0.95F,
            .firstGoodFrameAt = m_hall.now()};
}

void Day::showModel(std::size_t kiosk, const vision::ModelDigest& model) {
    m_kiosks.at(kiosk)->tell(probeOf(faceOf(0, model, m_hall.people().width)));
}

void Day::comesByFace(db::ResidentId who) {
    const auto found = kiosk(0).ask(probeOf(lookAt(m_hall.people().face(who), kWell, 100)));
    if (found && found->arrival) { m_newest = found->arrival; }
}

void Day::muchToDoComes() {
    comesByFace(m_hall.people().resident(MuchToDo));
}

void Day::littleToDoComes() {
    comesByFace(m_hall.people().resident(LittleToDo));
}

void Day::longestNameComes() {
    comesByFace(m_hall.people().resident(LongestName));
    confirm();
}

void Day::confirm() {
    if (m_newest) { kiosk(0).tell(wire::ConfirmArrival{.arrival = *m_newest, .isMe = true}); }
}

void Day::unsure() {
    const MadeUp& people = m_hall.people();
    const auto found =
        kiosk(0).ask(probeOf(between(people.face(people.resident(Alike)), people.face(people.resident(AlsoAlike)))));
    if (found) { comesFor(0, "civil", found->trackKey); }
}

void Day::comesFor(std::size_t kiosk, const std::string& category, const std::optional<std::string>& track) {
    const auto stored = m_kiosks.at(kiosk)->ask(
        wire::AnonymousArrival{.requestKey = newKey(), .category = category, .at = m_hall.now(), .trackKey = track});
    if (stored) { m_newest = stored->arrival; }
}

void Day::somebodyComes() {
    comesFor(1, "civil");
}

void Day::helpIsCalled() {
    comesFor(1, "help");
}

void Day::itemIsChosen() {
    comesFor(1, "ELD-001");
}

void Day::phone() {
    const auto who = must(m_hall.records().residents().find(m_hall.people().resident(Nothing)));
    const std::string tail = who->phone.substr(who->phone.size() - 4);
    kiosk(0).tell(wire::SignInStart{.phoneTail = tail});
    const auto greeting = kiosk(0).ask(wire::SignInFinish{.requestKey = newKey(),
                                                          .phoneTail = tail,
                                                          .firstCharacter = who->name.substr(0, 3), // of UTF-8
                                                          .idTail = who->idNumber.substr(who->idNumber.size() - 4)});
    if (greeting) { m_newest = greeting->arrival; }
}

void Day::crowd() {
    const std::array categories{"civil", "elderly", "health", "place", "safety", "culture", "other", "help"};
    for (int i = 0; i < kCrowd; ++i) {
        if (i % 3 == 0 && i / 3 < kCrowdByFace) {
            comesByFace(m_hall.people().residents.at(Crowd + static_cast<std::size_t>(i / 3)));
        } else {
            comesFor(1, categories.at(static_cast<std::size_t>(i) % categories.size()));
        }
    }
}

// --- what colleagues do ----------------------------------------------------------------------------------------------

void Day::colleagueTakes() {
    if (m_newest) { colleague(Neighbour).tell(wire::TakeArrival{*m_newest}); }
}

void Day::colleagueFinishes() {
    if (m_newest) { colleague(Neighbour).tell(wire::FinishArrival{*m_newest}); }
}

void Day::handed() {
    if (!m_newest) { littleToDoComes(); }
    colleagueTakes();
    const db::StaffId you = m_hall.people().staff.at(You).id;
    colleague(Neighbour).tell(
        wire::HandOverArrival{.arrival = *m_newest, .to = you, .note = "来问高龄津贴，户口簿看过了，差一张照片"});
    colleague(Neighbour).tell(wire::MatterAct{.matter = kHanded,
                                              .step = wire::MatterStepKind::HandOver,
                                              .words = "下周我不在，复核结果出来请先打电话",
                                              .to = you});
}

void Day::leaveToNobody() {
    const MadeUp& people = m_hall.people();
    Caller absent(m_hall, people.desks.at(Absent));
    absent.worksAs(people.staff.at(Absent).login, kPassword);
    somebodyComes();
    absent.tell(wire::TakeArrival{*m_newest});
    absent.tell(wire::StaffSignOut{});
}

void Day::needElsewhere() {
    Caller& desk = colleague(Neighbour);
    for (const db::Need& need : must(m_hall.records().needs().open())) {
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

// --- enrolment -------------------------------------------------------------------------------------------------------

void Day::enrolAsked() {
    m_enrolment = newKey();
    kiosk(0).tell(wire::EnrolmentAsk{m_enrolment});
}

void Day::submit(const vision::Embedding& face) {
    wire::EnrolmentSubmit submit{.enrolmentKey = m_enrolment,
                                 .consentVersion = m_hall.consent().version,
                                 .consentHash = m_hall.consent().hash,
                                 .consentedAt = m_hall.now(),
                                 .chips = {}};
    for (std::uint32_t look = 0; look < 5; ++look) {
        submit.chips.push_back({.embedding = lookAt(face, kWell, 200 + look), .quality = 0.9F});
    }
    kiosk(0).tell(submit);
}

void Day::enrolDone() {
    submit(m_hall.people().face(m_hall.people().resident(Nothing)));
}

void Day::enrolDuplicate() {
    const MadeUp& people = m_hall.people();
    colleague(Neighbour).tell(wire::EnrolmentDecide{
        .enrolmentKey = m_enrolment, .approve = true, .resident = people.resident(Nothing), .guardianName = {}});
    submit(people.face(people.resident(Alike)));
}

void Day::enrolCancelled() {
    kiosk(0).tell(wire::EnrolmentCancel{m_enrolment});
}

void Day::refreshAsked() {
    // Enrolled when the kiosks had another model.
    enrolAs(m_hall.people().resident(Nothing), m_hall.people().otherModel);
    looksOutside();
    showModel(0, m_hall.people().model);
    phone();
    m_enrolment = newKey();
    if (m_newest) { kiosk(0).tell(wire::RefreshAsk{.enrolmentKey = m_enrolment, .arrival = *m_newest}); }
}

// --- kiosks ----------------------------------------------------------------------------------------------------------

void Day::camera(wire::CameraState state) {
    kiosk(1).tell(wire::KioskState{state});
}

void Day::cameraWorks() {
    camera(wire::CameraState::Working);
}

void Day::cameraIsMissing() {
    camera(wire::CameraState::Missing);
}

void Day::kioskGoes() {
    kiosk(1).link().cut();
}

// --- what the operator does ------------------------------------------------------------------------------------------

void Day::looksOutside() {
    m_hall.tick();
    m_hall.settle();
}

void Day::beManager() {
    auto you = must(m_hall.records().staff().find(m_hall.people().staff.at(You).id)).value();
    you.role = db::StaffRole::Manager;
    must(m_hall.records().staff().update(you, db::stores::byOperator(m_hall.now())));
    looksOutside();
}

void Day::beMany() {
    addColleagues(m_hall.records(), 40, m_hall.now());
    looksOutside();
}

void Day::beAlone() {
    for (db::Staff one : must(m_hall.records().staff().all())) {
        if (one.id == m_hall.people().staff.at(You).id) { continue; }
        one.isActive = false;
        must(m_hall.records().staff().update(one, db::stores::byOperator(m_hall.now())));
    }
    looksOutside();
}

void Day::oneTime() {
    const auto told = colleague(Manager).ask(wire::PasswordReset{m_hall.people().staff.at(You).id});
    if (told) { m_oneTimePassword = told->oneTime; }
}

void Day::guess() {
    for (int wrong = 0; wrong < 4; ++wrong) {
        kiosk(0).tell(
            wire::SignInFinish{.requestKey = newKey(), .phoneTail = "0421", .firstCharacter = "赵", .idTail = "0000"});
    }
    Caller desk(m_hall, m_hall.people().desks.at(Absent));
    for (int wrong = 0; wrong < 6; ++wrong) {
        desk.tell(wire::StaffSignIn{.login = "li", .password = "guessed"});
    }
}

// --- recognition -----------------------------------------------------------------------------------------------------

void Day::enrolAs(db::ResidentId who, const vision::ModelDigest& model) {
    enrol(m_hall.records(), m_hall.faces(), m_hall.people(), m_hall.consent(), {who}, model, m_hall.now());
}

void Day::enrolMany() {
    constexpr int kMany = 612;
    const int more = kMany - static_cast<int>(m_hall.people().residents.size() - 2);
    const auto who = addResidents(m_hall.records(), more, m_hall.now());
    enrol(m_hall.records(), m_hall.faces(), m_hall.people(), m_hall.consent(), who, m_hall.people().model,
          m_hall.now());
    looksOutside();
}

void Day::withdrawAll() {
    for (const db::ResidentId who : m_hall.people().residents) {
        const auto done =
            db::stores::withdrawConsent(m_hall.records(), m_hall.faces(), who, db::stores::byOperator(m_hall.now()));
        if (done || done.error().kind != db::ErrorKind::NotFound) { must(done); } // not of everybody there is one
    }
    looksOutside();
}

void Day::calibratedBefore() {
    const auto keep = [this](double aim, double known, int daysAgo, const db::stores::Stamp& by) {
        db::Calibration made;
        made.modelDigest = m_hall.people().model.hex;
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
        must(m_hall.records().calibrations().add(made, {by.actor, m_hall.now() - std::chrono::days{daysAgo}}));
    };
    const auto byManager = db::stores::byStaff(m_hall.people().staff.at(Manager).id, m_hall.now());
    keep(0.01, 0.6, 80, db::stores::byOperator(m_hall.now()));
    keep(0.005, 0.618, 40, byManager);
    keep(0.001, 0.618, 8, byManager);
    looksOutside();
}

void Day::calibrate() {
    constexpr double kAim = 0.001;
    colleague(Manager).tell(wire::CalibrationTry{.aim = kAim});
}

void Day::changeModel() {
    for (std::size_t each = 0; each < m_kiosks.size(); ++each) {
        showModel(each, m_hall.people().otherModel);
    }
}

// --- what there is to do ---------------------------------------------------------------------------------------------

void Day::endMatters() {
    for (db::Matter matter : must(m_hall.records().matters().open())) {
        matter.state = db::MatterState::Withdrawn;
        matter.finishedOn = db::summary::dateOf(m_hall.now());
        must(m_hall.records().matters().update(matter, db::stores::byOperator(m_hall.now())));
    }
}

void Day::endNeeds() {
    // What somebody works on cannot be declined.
    const auto open = must(m_hall.records().needs().open());
    for (db::Need need : open) {
        if (need.claimedBy.empty()) { continue; }
        need.end = db::NeedEnd::Withdrawn;
        need.endedOn = db::summary::dateOf(m_hall.now());
        must(m_hall.records().needs().update(need, db::stores::byOperator(m_hall.now())));
    }
    for (const db::Need& need : open) {
        if (!need.claimedBy.empty()) { continue; }
        colleague(Manager).tell(wire::NeedAct{.need = need.id,
                                              .step = wire::NeedStepKind::Decline,
                                              .words = "这件事归供电公司办，已告诉他们",
                                              .kind = {},
                                              .sameAs = {},
                                              .claimant = {},
                                              .dueOn = {},
                                              .grade = {}});
    }
}

void Day::endTopics() {
    const auto days = must(m_hall.records().topics().days(2));
    for (db::Topic topic : must(m_hall.records().topics().forDay(days.front(), 20))) {
        topic.day = days.back(); // as if nobody had raised any for the next day
        topic.state = db::TopicState::Closed;
        topic.closedOn = db::summary::dateOf(m_hall.now());
        must(m_hall.records().topics().update(topic, "closed", db::stores::byOperator(m_hall.now())));
    }
}

void Day::manyNeeds() {
    constexpr int kMany = 120;
    addNeeds(m_hall.records(), m_hall.people(), kMany, m_hall.now());
}

void Day::breakCatalogue() {
    std::ofstream(m_hall.catalogue() / "civil.json", std::ios::app) << "}\n";
    looksOutside();
}

void Day::revoke() {
    must(m_hall.records().devices().revoke(m_hall.people().desks.at(You), db::stores::byOperator(m_hall.now())));
    looksOutside();
}

// --- what goes wrong on your line ------------------------------------------------------------------------------------

void Day::cutLine() {
    m_yours.cut();
}

void Day::mendLine() {
    m_yours.connectNow();
    m_hall.settle();
}

void Day::beSilent() {
    m_yours.setFaults({.isSilent = true});
}

void Day::refuseAll() {
    m_yours.setFaults({.refuses = wire::RefusalCode::Unavailable});
}

void Day::refuseArrivals() {
    m_yours.setFaults({.refuses = wire::RefusalCode::Unavailable, .onlyOf = {wire::ArrivalsSince::kName}});
}

void Day::holdArrivals() {
    m_yours.setFaults({.isSilent = true, .onlyOf = {wire::ArrivalsSince::kName}});
}

void Day::beWell() {
    m_yours.setFaults({});
}

} // namespace practice
