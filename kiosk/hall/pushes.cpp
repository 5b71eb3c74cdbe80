// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/pushes.h"

#include "db/needs/case_number.h"
#include "kiosk/hall/duty/duty_handling.h"
#include "kiosk/hall/residents/summary_handling.h"
#include "kiosk/hall/talk/talk_handling.h"
#include "kiosk/wire/accounts.h"
#include "kiosk/wire/coverage.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/recognition.h"
#include "kiosk/wire/talk.h"

#include <utility>

namespace hall {

Pushes::Pushes(Service& hall, wire::CatalogueChanged catalogue, Troubles troubles)
    : m_hall(hall)
    , m_catalogue(std::move(catalogue))
    , m_troubles(std::move(troubles)) {
    hall.setTeller([this](const Changes& changes) { before(changes); },
                   [this](const Changes& changes) { after(changes); });
    hall.whenDeskBegins([this](const Connections::Desk& desk) { begin(desk); });
    hall.whenKioskConnects([this](db::DeviceId id) { connectKiosk(id); });
}

void Pushes::begin(const Connections::Desk& desk) const {
    desk.tell(m_catalogue);
    desk.tell(m_windowsOpen);
    for (const auto& [id, each] : m_hall.lines().kiosks()) {
        desk.tell(
            wire::DeviceChanged{.device = id, .label = each.label, .online = each.isOnline, .camera = each.camera});
    }
    if (const auto troubles = troublesFor(*desk.session)) { // that there are none, too: it may remember some of before
        desk.tell(*troubles);
    }
}

void Pushes::connectKiosk(db::DeviceId id) {
    kiosk(id);
    topics(id);
    m_hall.lines().toKiosk(id, m_windowsOpen); // it forgot what it knew when its line was cut
    if (!m_windowsAway.lines.empty()) { m_hall.lines().toKiosk(id, m_windowsAway); }
}

void Pushes::before(const Changes& changes) {
    for (const ArrivalNews& news : changes.arrivals) {
        m_hall.lines().toFollowers(news);
    }
    if (changes.summary) { summary(*changes.summary); }
}

void Pushes::after(const Changes& changes) {
    const Connections& lines = m_hall.lines();
    if (!changes.caseNumber.empty()) { caseOf(changes.caseNumber); }
    if (changes.rated) {
        summary([visit = *changes.rated, at = m_hall.now()](HallState& state) {
            return summaryAfterVisit(state, visit, at);
        });
    }
    if (changes.duty) { lines.toDesks(wire::DutyChanged{}); }
    if (changes.matters) { matters({}); }
    if (changes.needs) { needs(changes.need); }
    if (changes.published) { topicsEverywhere(); }
    if (changes.windows) { windows(); }
    if (changes.recognition) {
        lines.toManagers(wire::RecognitionChanged{}); // a desk that comes back asks by itself
    }
    if (changes.accounts) { lines.toManagers(wire::AccountsChanged{}); }
    if (changes.coverage) { lines.toDesks(wire::CoverageChanged{}); }
    if (changes.cards) { cards(); }
    if (changes.troubles) { reloadTroubles(); }
    if (changes.forKiosk) { lines.toKiosk(changes.forKiosk->kiosk, changes.forKiosk->body); }
    for (const wire::EnrolmentChanged& each : changes.enrolments) {
        lines.toDesks(each);
    }
    if (changes.attack) { lines.toDesks(*changes.attack); }
    if (changes.kiosk) { kiosk(*changes.kiosk); }
}

void Pushes::turnDay(db::Date today) {
    if (m_today && *m_today != today) {
        needs({}); // clocks
        matters({});
        topicsEverywhere(); // the next talk day
    }
    m_today = today;
}

void Pushes::reloadCatalogue() {
    m_hall.look([](HallState& state) { return stateOf(state.catalogueInForce); },
                [this](const wire::CatalogueChanged& state) {
                    m_catalogue = state;
                    m_hall.lines().toDesks(state);
                    m_hall.lines().toKiosks(wire::CatalogueChanged{.version = state.version, .problem = {}});
                    windows();
                });
}

void Pushes::reloadTroubles() {
    m_hall.look([at = m_hall.now()](HallState& state) { return troublesOf(state, at); },
                [this](const db::Expected<Troubles>& troubles) {
                    if (!troubles) {
                        (void)refusalOf(troubles.error(), "reading what needs a manager"); // logged
                        return;
                    }
                    m_troubles = *troubles;
                    m_hall.lines().toEachDesk([this](const DeskSession& session) { return troublesFor(session); });
                });
}

std::optional<wire::Body> Pushes::troublesFor(const DeskSession& session) const {
    if (session.staff.role != db::StaffRole::Manager) { return std::nullopt; }
    return m_troubles.as(session.staff.id);
}

void Pushes::needs(std::optional<db::NeedId> need) {
    m_hall.lines().toDesks(wire::NeedsChanged{need});
}

void Pushes::matters(std::optional<db::MatterId> matter) {
    if (!matter) {
        m_hall.lines().toDesks(wire::MattersChanged{});
        return;
    }
    m_hall.look([id = *matter](HallState& state) { return state.hall.matters().find(id); },
                [this](const db::Expected<std::optional<db::Matter>>& found) {
                    if (!found) {
                        (void)refusalOf(found.error(), "reading a matter that went on"); // logged
                        return;
                    }
                    if (!*found) { return; }
                    m_hall.lines().toEachDesk([&matter = **found](const DeskSession& session) {
                        return db::isHiddenFrom(matter, session.staff.id)
                                   ? std::nullopt
                                   : std::optional<wire::Body>(wire::MattersChanged{matter.id});
                    });
                });
}

void Pushes::caseOf(const std::string& number) {
    const auto id = db::needs::parseCaseNumber(number);
    if (const auto* matter = id ? std::get_if<db::MatterId>(&*id) : nullptr) { matters(*matter); }
    if (const auto* need = id ? std::get_if<db::NeedId>(&*id) : nullptr) { needs(*need); }
    summary([number, at = m_hall.now()](HallState& state) { return summaryAfterCase(state, number, at); });
}

void Pushes::topics(db::DeviceId kiosk) {
    m_hall.look([at = m_hall.now()](HallState& state) { return publishedTopics(state, at); },
                [this, kiosk](const wire::PublishedTopics& shown) { m_hall.lines().toKiosk(kiosk, shown); });
}

void Pushes::topicsEverywhere() {
    for (const auto& [id, each] : m_hall.lines().kiosks()) {
        topics(id);
    }
}

void Pushes::summary(std::function<std::optional<SummaryNews>(HallState&)> read) {
    m_hall.look(std::move(read), [this](const std::optional<SummaryNews>& news) {
        if (news) { summary(*news); }
    });
}

void Pushes::cards() {
    std::set<db::ResidentId> opened;
    for (const auto& [connection, desk] : m_hall.lines().desks()) {
        if (desk.session) { opened.insert(desk.session->opened.begin(), desk.session->opened.end()); }
    }
    m_hall.look([opened, at = m_hall.now()](HallState& state) { return summariesShown(state, opened, at); },
                [this](const std::vector<SummaryNews>& all) {
                    for (const SummaryNews& news : all) {
                        summary(news);
                    }
                });
}

void Pushes::summary(const SummaryNews& news) {
    for (const auto& [connection, desk] : m_hall.lines().desks()) {
        const bool isShown = desk.session && (news.isOnLists || desk.session->opened.contains(news.resident));
        if (!isShown) { continue; }
        if (const auto& told = news.told.as(desk.session->staff.id)) { desk.tell(*told); }
    }
}

void Pushes::kiosk(db::DeviceId id) {
    const auto& kiosks = m_hall.lines().kiosks();
    const auto found = kiosks.find(id);
    if (found == kiosks.end()) { return; }
    m_hall.lines().toDesks(wire::DeviceChanged{
        .device = id, .label = found->second.label, .online = found->second.isOnline, .camera = found->second.camera});
}

void Pushes::windows() {
    struct Windows {
        wire::WindowsOpen open;
        wire::WindowsAway away;
    };
    m_hall.look(
        [at = m_hall.now(), here = m_hall.lines().signedIn()](HallState& state) {
            state.signedIn = here;
            return Windows{windowsOpen(state, at), windowsAway(state, at)};
        },
        [this](const Windows& now) {
            if (std::exchange(m_windowsOpen, now.open) != now.open) {
                m_hall.lines().toDesks(m_windowsOpen);
                m_hall.lines().toKiosks(m_windowsOpen);
            }
            if (std::exchange(m_windowsAway, now.away) != now.away) { m_hall.lines().toKiosks(m_windowsAway); }
        });
}

} // namespace hall
