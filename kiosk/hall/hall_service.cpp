// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/hall_service.h"

#include "kiosk/hall/access/access_requests.h"
#include "kiosk/hall/arrivals/arrival_requests.h"
#include "kiosk/hall/audit/audit_requests.h"
#include "kiosk/hall/cases/case_requests.h"
#include "kiosk/hall/clock_note.h"
#include "kiosk/hall/clock_notices.h"
#include "kiosk/hall/coverage/coverage_requests.h"
#include "kiosk/hall/daily_retention.h"
#include "kiosk/hall/duty/duty_requests.h"
#include "kiosk/hall/enrolling/enrolment_requests.h"
#include "kiosk/hall/hall_requests.h"
#include "kiosk/hall/matters/matter_requests.h"
#include "kiosk/hall/needs/need_requests.h"
#include "kiosk/hall/pushes.h"
#include "kiosk/hall/recognition/recognition_requests.h"
#include "kiosk/hall/residents/registry_requests.h"
#include "kiosk/hall/residents/resident_requests.h"
#include "kiosk/hall/state/log.h"
#include "kiosk/hall/state/outside.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "kiosk/hall/talk/talk_requests.h"
#include "kiosk/wire/codec.h"

#include <stdexcept>
#include <utility>

namespace hall {

using wire::RefusalCode;

db::Expected<ServiceSettings> settingsFor(HallState& state, std::function<db::Time()> now,
                                          std::function<wire::Steady()> steady) {
    auto failed = failedSignIns(state, now());
    if (!failed) { return tl::unexpected(failed.error()); }
    auto guessed = guessesBefore(state, now());
    if (!guessed) { return tl::unexpected(guessed.error()); }
    ServiceSettings settings;
    settings.hallName = state.config.hallName;
    settings.hallPhone = state.config.phone;
    settings.isDemo = state.config.isDemo;
    settings.consent = state.consent;
    settings.deskIdleLock = state.config.deskIdleLock;
    settings.signInSecret = state.signInSecret;
    settings.failedBefore = std::move(*failed);
    settings.guessedBefore = std::move(*guessed);
    const auto newest = state.hall.audit().entriesAfter(state.auditSeen - 2, 1); // before "hall.started"
    if (!newest) { return tl::unexpected(newest.error()); }
    const ClockNote clocks{.boot = bootOfThisMachine(), .wall = now(), .steady = steady()};
    if (const auto before = readClockNote(state.folder.clockNote()); before && before->boot == clocks.boot) {
        settings.setWhileAway = setBetween(*before, clocks);
    } else if (!newest->empty() && newest->back().at - clocks.wall > std::chrono::milliseconds(ClockWatch::kStep)) {
        // The machine was started again: only what was set back leaves a trace.
        settings.setWhileAway = std::chrono::round<std::chrono::seconds>(clocks.wall - newest->back().at);
    }
    settings.catalogue = stateOf(state.catalogueInForce);
    auto troubles = troublesOf(state, now());
    if (!troubles) { return tl::unexpected(troubles.error()); }
    settings.troubles = std::move(*troubles);
    settings.now = std::move(now);
    settings.steady = std::move(steady);
    return settings;
}

/// In the order in which a desk that begins is told, and in which a second passes.
struct HallService::Parts {
    Service service;
    KioskTries tries;
    Pushes pushes;
    ArrivalRequests arrivals;
    RecognitionRequests recognition;
    EnrolmentRequests enrolment;
    ClockNotices clock;
    AccessRequests access;
    DailyRetention retention;

    Parts(StoreWorker& worker, const ServiceSettings& settings)
        : service(worker, {.now = settings.now, .steady = settings.steady}, settings.mostWaiting)
        , tries(service, settings.guessLimits, settings.signInSecret, settings.guessedBefore)
        , pushes(service, settings.catalogue, settings.troubles)
        , arrivals(service, tries)
        , recognition(service)
        , enrolment(service, settings.enrolment, recognition.calibration())
        , clock(service, settings.setWhileAway)
        , access(service, tries,
                 {.idleLock = settings.deskIdleLock,
                  .grace = settings.deskGrace,
                  .waits = settings.staffWaits,
                  .signInSecret = settings.signInSecret,
                  .hallName = settings.hallName,
                  .failedBefore = settings.failedBefore})
        , retention(service) {
        answerKioskState(service);
        answerResidents(service);
        answerRegistry(service);
        answerMatters(service);
        answerNeeds(service);
        answerCases(service, tries);
        answerTalk(service);
        answerDuty(service);
        answerCatalogue(service);
        answerCoverage(service);
        answerAudit(service);
        answerTroubles(service);
    }
};

HallService::HallService(StoreWorker& worker, ServiceSettings settings, const std::vector<db::Device>& devices,
                         QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_allowances(m_settings.allowances)
    , m_parts(std::make_unique<Parts>(worker, m_settings)) {
    for (const wire::MessageType& type : wire::messageTypes()) {
        const bool isAnswered = type.role != wire::Role::Request || type.name == wire::Hello::kName ||
                                m_parts->service.handlerOf(type.name) != nullptr;
        if (!isAnswered) { throw std::logic_error("nobody answers " + std::string(type.name)); }
    }
    for (const db::Device& device : devices) {
        m_parts->service.lines().know(device);
    }
}

HallService::~HallService() = default;

tl::expected<db::Device, wire::CloseReason> HallService::allowed(const std::string& fingerprint) const {
    const auto& devices = m_parts->service.lines().devices();
    const auto found = devices.find(fingerprint);
    if (found == devices.end()) { return tl::unexpected(wire::CloseReason::UnknownDevice); }
    if (found->second.revokedAt) { return tl::unexpected(wire::CloseReason::RevokedDevice); }
    return found->second;
}

std::vector<std::string> HallService::fingerprints() const {
    std::vector<std::string> all;
    for (const auto& [fingerprint, device] : m_parts->service.lines().devices()) {
        if (!device.revokedAt) { all.push_back(fingerprint); }
    }
    return all;
}

wire::Welcome HallService::welcome(const db::Device& device) const {
    return {.hallName = m_settings.hallName,
            .hallPhone = m_settings.hallPhone,
            .device = device.id,
            .deviceLabel = device.label,
            .hallTime = now(),
            .consentVersion = m_settings.consent.version,
            .consentHash = m_settings.consent.hash,
            .isDemo = m_settings.isDemo};
}

void HallService::serve(wire::Peer* peer) {
    const db::Device device = peer->device();
    const std::uint64_t connection = peer->connectionId();
    connect(peer, &wire::Peer::received, this,
            [this, peer](const wire::Message& message) { onMessage(peer, message); });
    connect(peer, &wire::Peer::gone, this, [this, device, connection] { onGone(device, connection); });
    qCInfo(lcHall) << "device" << db::raw(device.id) << "connected";
    if (const auto theirs = peer->clockAtHello()) { m_parts->clock.heard(device.id, *theirs); }
    Connections& lines = m_parts->service.lines();
    if (device.kind == db::DeviceKind::Desk) {
        lines.desks()[connection].peer = peer;
        return;
    }
    Connections::Kiosk& kiosk = lines.kiosk(device.id);
    kiosk.peer = peer;
    kiosk.label = device.label;
    kiosk.isOnline = true;
    m_parts->service.kioskConnects(device.id);
}

void HallService::onGone(const db::Device& device, std::uint64_t connection) {
    qCInfo(lcHall) << "device" << db::raw(device.id) << "is gone";
    Connections& lines = m_parts->service.lines();
    if (device.kind == db::DeviceKind::Desk) {
        const auto* desk = lines.desk(connection);
        if (desk != nullptr && desk->session) { lines.left()[device.id] = {*desk->session, m_settings.steady()}; }
        lines.desks().erase(connection);
        return;
    }
    Connections::Kiosk& kiosk = lines.kiosk(device.id);
    if (kiosk.peer && kiosk.peer->connectionId() != connection) {
        return; // it has another line already
    }
    kiosk.peer.clear();
    kiosk.isOnline = false;
    m_parts->service.tell({.kiosk = device.id});
}

// --- who may ask what ------------------------------------------------------------------------------------------------

void HallService::onMessage(wire::Peer* peer, const wire::Message& message) {
    const Respond respond = [peer = QPointer<wire::Peer>(peer), seq = message.seq](const wire::Body& body) {
        if (peer) {
            (void)peer->send(body, seq); // a closing line needs no answer
        }
    };
    if (const auto wait = m_allowances.take(peer->device().id, message.body, std::chrono::steady_clock::now())) {
        tellTooMany(peer, message.body, *wait, respond);
    } else if (peer->device().kind == db::DeviceKind::Kiosk) {
        carryOut(peer, message.body, respond);
    } else {
        onDeskMessage(peer, message.body, respond);
    }
}

void HallService::tellTooMany(wire::Peer* peer, const wire::Body& body, std::chrono::seconds wait,
                              const Respond& respond) {
    if (std::chrono::abs(now() - m_tooManyLoggedAt) >= std::chrono::seconds(10)) {
        m_tooManyLoggedAt = now();
        qCWarning(lcHall) << "device" << db::raw(peer->device().id)
                          << "asks too often:" << std::string(body.type().name).c_str();
    }
    respond(tooMany(wait));
}

void HallService::onDeskMessage(wire::Peer* peer, const wire::Body& body, const Respond& respond) {
    const wire::MessageType& type = body.type();
    if (type.sender == wire::Sender::Anybody || type.sender == wire::Sender::Desk) {
        carryOut(peer, body, respond);
        return;
    }
    m_parts->access.lockIdleDesks();
    auto& session = m_parts->service.lines().desks()[peer->connectionId()].session;
    if (!session) {
        respond(refused(RefusalCode::NotSignedIn));
        return;
    }
    if (session->mustChangePassword && type.sender != wire::Sender::SignedIn) {
        respond(refused(RefusalCode::NotAllowed));
        return;
    }
    if (!type.isAskedByProgram) { session->lastActiveAt = m_settings.steady(); }
    onGrounded(peer, body, respond);
}

void HallService::onGrounded(wire::Peer* peer, const wire::Body& body, const Respond& respond) {
    const Way* way = wayOf(body.type().name);
    if (way != nullptr && way->ground != Ground::AtHand) {
        carryOut(peer, body, respond);
        return;
    }
    const DeskSession& session = *m_parts->service.lines().desk(peer->connectionId())->session;
    m_parts->service.ask(
        [staff = session.staff, opened = session.opened, body](HallState& state) {
            return checkGround(state, staff, opened, body);
        },
        respond,
        [this, peer = QPointer<wire::Peer>(peer), who = session.staff.id, body, respond](const Answer<void>& ground) {
            if (!ground) {
                respond(refused(ground.error()));
            } else if (!peer || m_parts->service.lines().deskOf(peer->connectionId(), who) == nullptr) {
                respond(refused(RefusalCode::NotSignedIn));
            } else {
                carryOut(peer, body, respond);
            }
        });
}

void HallService::carryOut(wire::Peer* peer, const wire::Body& body, const Respond& respond) {
    Connections& lines = m_parts->service.lines();
    const auto* desk = lines.desk(peer->connectionId());
    Asker asker{.device = peer->device().id, .connection = peer->connectionId(), .at = now(), .here = lines.signedIn()};
    if (desk != nullptr && desk->session) { asker.staff = desk->session->staff; }
    const auto* handler = m_parts->service.handlerOf(body.type().name);
    if (handler == nullptr) {
        respond(refused(RefusalCode::NotAllowed)); // the wire lets no such through
        return;
    }
    if (body.type().sender == wire::Sender::Manager && asker.by().role != db::StaffRole::Manager) {
        respond(refused(RefusalCode::NotAllowed));
        return;
    }
    (*handler)(asker, body, respond);
}

// --- time, and what other programs do --------------------------------------------------------------------------------

void HallService::tick() {
    m_parts->service.secondPassed();
    m_parts->pushes.turnDay(db::summary::dateOf(now()));
    m_parts->access.lockIdleDesks();
    m_parts->access.dropLapsed();
    if (m_isLooking) {
        return; // the disk is slow; one look at a time
    }
    m_parts->service.tell({.windows = true}); // a note runs out by itself
    lookOutside();
}

void HallService::lookOutside() {
    m_isLooking = true;
    m_parts->service.look([at = now()](HallState& state) { return hall::lookOutside(state, at); },
                          [this](const db::Expected<OutsideChanges>& changes) {
                              m_isLooking = false;
                              if (!changes) {
                                  (void)refusalOf(changes.error(), "looking for changes of another program"); // logged
                                  return;
                              }
                              if (changes->devices) { loadDevices(); }
                              if (changes->staff) { loadStaff(); }
                              m_parts->access.passwordsSet(changes->passwords);
                              for (const db::ResidentId whose : changes->forgotten) {
                                  m_parts->service.tell(m_parts->service.faceErased(whose));
                              }
                              m_parts->service.tell({.coverage = changes->coverage, .cards = changes->cards});
                              if (changes->troubles) { m_parts->service.tell({.troubles = true}); }
                              if (changes->catalogue) { m_parts->pushes.reloadCatalogue(); }
                          });
}

void HallService::loadStaff() {
    m_parts->service.look([](HallState& state) { return state.hall.staff().all(); },
                          [this](const db::Expected<std::vector<db::Staff>>& staff) {
                              if (staff) {
                                  m_parts->access.staffChanged(*staff);
                              } else {
                                  (void)refusalOf(staff.error(), "reading the staff table"); // logged
                              }
                          });
}

void HallService::loadDevices() {
    m_parts->service.look([](HallState& state) { return state.hall.devices().all(); },
                          [this](const db::Expected<std::vector<db::Device>>& devices) {
                              if (!devices) {
                                  (void)refusalOf(devices.error(), "reading the device table"); // logged
                                  return;
                              }
                              for (const db::Device& device : *devices) {
                                  m_parts->service.lines().know(device);
                              }
                              Q_EMIT devicesChanged();
                          });
}

} // namespace hall
