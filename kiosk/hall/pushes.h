// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"
#include "kiosk/hall/state/troubles.h"
#include "kiosk/wire/catalogue.h"
#include "kiosk/wire/duty.h"

#include <functional>
#include <optional>

namespace hall {

/// The one place where what changed becomes what desks and kiosks are told, once each, and nobody more than they may
/// know. Remembers what a desk or kiosk must be told when it comes. Main thread; outlived by the service.
class Pushes {
public:
    Pushes(Service& hall, wire::CatalogueChanged catalogue, Troubles troubles);

    /// What is said about days is another on the next one.
    void turnDay(db::Date today);
    /// Another program changed it.
    void reloadCatalogue();
    void reloadTroubles();

private:
    void before(const Changes& changes);
    void after(const Changes& changes);
    void needs(std::optional<db::NeedId> need);
    /// To the desks of whoever may know that there is this matter; nothing: several, or all.
    void matters(std::optional<db::MatterId> matter);
    void caseOf(const std::string& number);
    void topics(db::DeviceId kiosk);
    void topicsEverywhere();
    /// All that are shown, again.
    void cards();
    /// Tells the desks what `read` says on the worker's thread, if it says anything.
    void summary(std::function<std::optional<SummaryNews>(HallState&)> read);
    /// To the desks that show this resident, each as who works there may know it.
    void summary(const SummaryNews& news);
    void kiosk(db::DeviceId id);
    [[nodiscard]] std::optional<wire::Body> troublesFor(const DeskSession& session) const;
    /// Who sits where may be different now: the state hears it, and kiosks and desks if it is.
    void windows();
    void begin(const Connections::Desk& desk) const;
    void connectKiosk(db::DeviceId id);

    Service& m_hall;
    wire::CatalogueChanged m_catalogue; ///< what is in force, and what is refused
    Troubles m_troubles;
    wire::WindowsOpen m_windowsOpen; ///< as kiosks and desks were told last
    wire::WindowsAway m_windowsAway; ///< as kiosks were
    std::optional<db::Date> m_today;
};

} // namespace hall
