// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/hall_service.h"

#include "kiosk/hall/clock_note.h"
#include "kiosk/hall/hall_service_parts.h"
#include "kiosk/hall/log.h"
#include "kiosk/wire/codec.h"

#include <cassert>

namespace hall {

namespace {

[[nodiscard]] wire::CatalogueChanged stateOf(const CatalogueShelf& shelf) {
    return {.version = shelf.catalogue().version, .problem = shelf.problem()};
}

/// One file, or nothing if the asker has them all.
[[nodiscard]] wire::CataloguePart partOf(const CatalogueShelf& shelf, const wire::CatalogueAsk& request) {
    wire::CataloguePart answer{
        .version = shelf.catalogue().version, .part = request.part, .parts = 0, .name = {}, .text = {}};
    const auto at = static_cast<std::size_t>(request.part);
    if (request.have == answer.version || at >= shelf.files().size()) {
        return answer;
    }
    answer.parts = static_cast<int>(shelf.files().size());
    answer.name = shelf.files()[at].name;
    answer.text = shelf.files()[at].text;
    return answer;
}

} // namespace

wire::Refused refused(wire::RefusalCode code) {
    return {.code = code, .retryAfterSeconds = 0, .takenBy = {}};
}

wire::Refused lockedOut(std::chrono::seconds wait) {
    return {.code = wire::RefusalCode::LockedOut, .retryAfterSeconds = static_cast<int>(wait.count()), .takenBy = {}};
}

db::Expected<ServiceSettings> settingsFor(Books& books, std::function<db::Time()> now,
                                          std::function<wire::Steady()> steady) {
    auto failed = failedSignIns(books, now());
    if (!failed) {
        return tl::unexpected(failed.error());
    }
    auto guessed = guessesBefore(books, now());
    if (!guessed) {
        return tl::unexpected(guessed.error());
    }
    ServiceSettings settings;
    settings.hallName = books.config.hallName;
    settings.hallPhone = books.config.phone;
    settings.isDemo = books.config.isDemo;
    settings.consent = books.consent;
    settings.deskIdleLock = books.config.deskIdleLock;
    settings.signInSecret = books.signInSecret;
    settings.failedBefore = std::move(*failed);
    settings.guessedBefore = std::move(*guessed);
    const auto newest = books.hall.audit().entriesAfter(books.auditSeen - 2, 1); // before "hall.started"
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    const ClockNote clocks{.boot = bootOfThisMachine(), .wall = now(), .steady = steady()};
    if (const auto before = readClockNote(books.folder.clockNote()); before && before->boot == clocks.boot) {
        settings.setWhileAway = setBetween(*before, clocks);
    } else if (!newest->empty() && newest->back().at - clocks.wall > std::chrono::milliseconds(ClockWatch::kStep)) {
        // The machine was started again: only what was set back leaves a trace.
        settings.setWhileAway = std::chrono::round<std::chrono::seconds>(clocks.wall - newest->back().at);
    }
    settings.catalogue = stateOf(books.shelf);
    auto troubles = troublesOf(books, now());
    if (!troubles) {
        return tl::unexpected(troubles.error());
    }
    settings.troubles = std::move(*troubles);
    settings.now = std::move(now);
    settings.steady = std::move(steady);
    return settings;
}

HallService::HallService(StoreWorker& worker, ServiceSettings settings, const std::vector<db::Device>& devices,
                         QObject* parent)
    : QObject(parent)
    , m_worker(worker)
    , m_settings(std::move(settings))
    , m_catalogue(m_settings.catalogue)
    , m_troubles(m_settings.troubles)
    , m_enrolments(m_settings.enrolment)
    , m_clock(now(), steady())
    , m_staffWaits(m_settings.staffWaits)
    , m_guesses(m_settings.guessLimits)
    , m_allowances(m_settings.allowances) {
    assert(m_settings.now && m_settings.steady);
    m_staffWaits.remember(m_settings.failedBefore, now(), steady());
    m_guesses.remember(m_settings.guessedBefore, now(), steady());
    if (m_settings.setWhileAway) {
        onClockStep(*m_settings.setWhileAway);
    } else {
        writeClockDown();
    }
    connect(&m_calibration, &CalibrationRun::changed, this, &HallService::pushRecognitionChanged);
    for (const db::Device& device : devices) {
        know(device);
    }
}

void HallService::know(const db::Device& device) {
    m_devices[device.certificateFingerprint] = device;
    if (device.kind == db::DeviceKind::Kiosk && !device.revokedAt) {
        m_kiosks[device.id].label = device.label; // a kiosk that is switched off is worth a line on the desks, too
    }
}

tl::expected<db::Device, wire::CloseReason> HallService::allowed(const std::string& fingerprint) const {
    const auto found = m_devices.find(fingerprint);
    if (found == m_devices.end()) {
        return tl::unexpected(wire::CloseReason::UnknownDevice);
    }
    if (found->second.revokedAt) {
        return tl::unexpected(wire::CloseReason::RevokedDevice);
    }
    return found->second;
}

std::vector<std::string> HallService::fingerprints() const {
    std::vector<std::string> all;
    for (const auto& [fingerprint, device] : m_devices) {
        if (!device.revokedAt) {
            all.push_back(fingerprint);
        }
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
    if (const auto theirs = peer->clockAtHello()) {
        m_clock.heard(device.id, *theirs, steady());
    }
    if (device.kind == db::DeviceKind::Kiosk) {
        serveKiosk(peer);
    } else {
        serveDesk(peer);
    }
}

void HallService::serveKiosk(wire::Peer* peer) {
    const db::Device& device = peer->device();
    Kiosk& kiosk = m_kiosks[device.id];
    kiosk.peer = peer;
    kiosk.label = device.label;
    kiosk.isOnline = true;
    pushDevice(device.id);
    pushTopics(device.id);
    tellWindows(device.id);
}

void HallService::serveDesk(wire::Peer* peer) {
    m_desks[peer->connectionId()].peer = peer;
}

void HallService::onGone(const db::Device& device, std::uint64_t connection) {
    qCInfo(lcHall) << "device" << db::raw(device.id) << "is gone";
    if (const auto desk = m_desks.find(connection); desk != m_desks.end()) {
        if (desk->second.session) {
            m_left[device.id] = {*desk->second.session, steady()};
        }
        m_desks.erase(desk);
    }
    const auto kiosk = m_kiosks.find(device.id);
    const bool isCurrent =
        kiosk != m_kiosks.end() && (!kiosk->second.peer || kiosk->second.peer->connectionId() == connection);
    if (isCurrent) {
        kiosk->second.peer.clear();
        kiosk->second.isOnline = false;
        pushDevice(device.id);
    }
}

void HallService::onMessage(wire::Peer* peer, const wire::Message& message) {
    const Reply reply = [peer = QPointer<wire::Peer>(peer), seq = message.seq](const wire::Body& body) {
        if (peer) {
            (void)peer->send(body, seq); // a closing line needs no answer
        }
    };
    if (const auto wait = m_allowances.take(peer->device().id, message.body, std::chrono::steady_clock::now())) {
        if (std::chrono::abs(now() - m_tooManyLoggedAt) >= std::chrono::seconds(10)) {
            m_tooManyLoggedAt = now();
            qCWarning(lcHall) << "device" << db::raw(peer->device().id)
                              << "asks too often:" << std::string(wire::typeOf(message.body).name).c_str();
        }
        reply(wire::Refused{
            .code = wire::RefusalCode::TooMany, .retryAfterSeconds = static_cast<int>(wait->count()), .takenBy = {}});
        return;
    }
    if (const auto* catalogue = wire::getIf<wire::CatalogueAsk>(&message.body)) {
        onCatalogueAsk(*catalogue, reply); // the same for everybody: it says nothing about anybody
    } else if (peer->device().kind == db::DeviceKind::Kiosk) {
        onKioskRequest(peer->device().id, message.body, reply);
    } else {
        onDeskRequest(peer->connectionId(), message.body, reply);
    }
}

void HallService::tick() {
    const db::Time at = now();
    const wire::Steady since = steady();
    for (const Enrolment& over : m_enrolments.expire(since)) {
        pushEnrolment(over);
        // The kiosk hears it as a refusal: whatever it does next finds no enrolment.
    }
    lookAtClock();
    turnDay(db::summary::dateOf(at));
    lockIdleDesks();
    std::vector<db::StaffId> lapsed;
    std::erase_if(m_left, [&](const auto& each) {
        const bool isOver = since - each.second.at > std::chrono::milliseconds(m_settings.deskGrace);
        if (isOver) {
            lapsed.push_back(each.second.session.staff.id);
        }
        return isOver;
    });
    for (const db::StaffId who : lapsed) {
        onLeft(who);
    }
    if (m_isLooking) {
        return; // the disk is slow; one look at a time
    }
    m_isLooking = true;
    updateWindows(); // a note runs out by itself
    m_worker.run([at](Books& books) { return lookOutside(books, at); }, this,
                 [this](const db::Expected<OutsideChanges>& changes) {
                     m_isLooking = false;
                     if (!changes) {
                         (void)refusalOf(changes.error(), "looking for changes of another program"); // logged
                         return;
                     }
                     if (changes->devices) {
                         loadDevices();
                     }
                     if (changes->staff) {
                         loadStaff();
                     }
                     onPasswordsSet(changes->passwords);
                     if (changes->troubles) {
                         loadTroubles();
                     }
                     if (changes->catalogue) {
                         loadCatalogue();
                     }
                 });
}

void HallService::onCatalogueAsk(const wire::CatalogueAsk& request, const Reply& reply) {
    ask([request](Books& books) { return partOf(books.shelf, request); }, reply,
        [reply](const wire::CataloguePart& part) { reply(part); });
}

void HallService::loadCatalogue() {
    m_worker.run([](Books& books) { return stateOf(books.shelf); }, this,
                 [this](const wire::CatalogueChanged& state) {
                     m_catalogue = state;
                     pushToDesks(state);
                     pushToKiosks(wire::CatalogueChanged{.version = state.version, .problem = {}});
                     updateWindows();
                 });
}

void HallService::loadStaff() {
    m_worker.run([](Books& books) { return books.hall.staff().all(); }, this,
                 [this](const db::Expected<std::vector<db::Staff>>& staff) {
                     if (!staff) {
                         (void)refusalOf(staff.error(), "reading the staff table"); // logged
                         return;
                     }
                     std::set<db::StaffId> gone;
                     for (auto& [connection, desk] : m_desks) {
                         if (desk.session && !isStillStaff(*desk.session, *staff)) {
                             gone.insert(desk.session->staff.id);
                             qCInfo(lcHall) << "staff" << db::raw(desk.session->staff.id) << "may no longer sign in";
                             endSession(desk);
                         }
                     }
                     std::erase_if(m_left, [&](const auto& each) {
                         DeskSession left = each.second.session;
                         return !isStillStaff(left, *staff);
                     });
                     for (const db::StaffId who : gone) {
                         onLeft(who);
                     }
                 });
}

void HallService::loadDevices() {
    m_worker.run([](Books& books) { return books.hall.devices().all(); }, this,
                 [this](const db::Expected<std::vector<db::Device>>& devices) {
                     if (!devices) {
                         (void)refusalOf(devices.error(), "reading the device table"); // logged
                         return;
                     }
                     for (const db::Device& device : *devices) {
                         know(device);
                     }
                     Q_EMIT devicesChanged();
                 });
}

void HallService::tellArrival(const Reply& reply, const ArrivalAnswer& answer) {
    if (answer) {
        for (const ArrivalNews& news : *answer) {
            pushArrival(news);
        }
        reply(wire::Done{});
        return;
    }
    wire::Refused refusal = refused(wire::RefusalCode::AlreadyTaken);
    if (const auto* taken = std::get_if<TakenBy>(&answer.error())) {
        refusal.takenBy = taken->name;
    } else {
        refusal.code = std::get<wire::RefusalCode>(answer.error());
    }
    reply(refusal);
}

void HallService::pushArrival(const ArrivalNews& news) {
    for (auto& [connection, desk] : m_desks) {
        if (desk.isFollowing && desk.session && desk.peer) {
            (void)desk.peer->send(news.as(desk.session->staff.id)); // a closing line asks for it again when it is back
        }
    }
}

void HallService::pushToDesks(const wire::Body& body) {
    for (auto& [connection, desk] : m_desks) {
        if (desk.isWorking() && desk.peer) {
            (void)desk.peer->send(body); // a closing line is told when it is back
        }
    }
}

void HallService::pushToKiosk(db::DeviceId kiosk, const wire::Body& body) {
    const auto found = m_kiosks.find(kiosk);
    if (found != m_kiosks.end() && found->second.peer) {
        (void)found->second.peer->send(body); // a closing line: the enrolment times out
    }
}

void HallService::pushToKiosks(const wire::Body& body) {
    for (const auto& [id, kiosk] : m_kiosks) {
        pushToKiosk(id, body);
    }
}

wire::EnrolmentChanged HallService::describeEnrolment(const Enrolment& enrolment) const {
    const auto kiosk = m_kiosks.find(enrolment.kiosk);
    wire::EnrolmentChanged told;
    told.enrolmentKey = enrolment.key;
    told.kiosk = enrolment.kiosk;
    told.kioskLabel = kiosk == m_kiosks.end() ? std::string() : kiosk->second.label;
    told.step = enrolment.step;
    told.residentName = enrolment.residentName;
    told.isRefresh = enrolment.isRefresh;
    if (enrolment.isRefresh) {
        told.resident = enrolment.resident;
    }
    if (enrolment.step == wire::EnrolmentStep::Duplicate) {
        told.duplicateName = enrolment.duplicateName;
    }
    if (enrolment.step == wire::EnrolmentStep::Duplicate || enrolment.step == wire::EnrolmentStep::Enrolled) {
        told.separation = enrolment.separation;
    }
    return told;
}

void HallService::pushEnrolment(const Enrolment& enrolment) {
    pushToDesks(describeEnrolment(enrolment));
}

wire::AttackNotice HallService::noticeOf(const AttackBook::Seen& seen) const {
    const auto kiosk = m_kiosks.find(seen.kiosk);
    return {.device = seen.kiosk,
            .kioskLabel = kiosk == m_kiosks.end() ? std::string() : kiosk->second.label,
            .sign = seen.sign,
            .at = seen.at};
}

void HallService::pushDevice(db::DeviceId device) {
    const auto kiosk = m_kiosks.find(device);
    if (kiosk != m_kiosks.end()) {
        pushToDesks(wire::DeviceChanged{.device = device,
                                        .label = kiosk->second.label,
                                        .online = kiosk->second.isOnline,
                                        .camera = kiosk->second.camera});
    }
}

} // namespace hall
