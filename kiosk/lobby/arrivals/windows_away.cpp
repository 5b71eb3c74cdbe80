// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/arrivals/windows_away.h"

#include "kiosk/wire/body.h"

#include <algorithm>

namespace lobby {

QString timeWords(db::Time at, Language language) {
    return clockWords(QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()), language);
}

WindowsAway::WindowsAway(wire::HallLink& link, QObject* parent)
    : QObject(parent) {
    connect(&link, &wire::HallLink::received, this, [this](const wire::Body& body) {
        if (const auto* away = wire::getIf<wire::WindowsAway>(&body)) {
            m_away = *away;
            Q_EMIT changed();
        }
    });
    connect(&link, &wire::HallLink::stateChanged, this, [this](wire::HallLink::State state) {
        if (state != wire::HallLink::State::Connected && !isEmpty()) {
            m_away.lines.clear();
            Q_EMIT changed();
        }
    });
}

void WindowsAway::addTo(PageFacts& facts, db::Time now, Language language) const {
    const bool isHome = facts.state == LobbyState::Attract;
    const bool isSent = facts.state == LobbyState::Welcome || facts.state == LobbyState::Stored;
    if (!facts.awayUntil.isEmpty() || (!isHome && !isSent)) { return; }
    const auto found = std::ranges::find_if(m_away.lines, [&](const wire::WindowsAway::Line& line) {
        return line.until > now && (isHome || QString::fromStdString(line.window) == facts.window);
    });
    if (found == m_away.lines.end()) { return; }
    facts.awayWindow = QString::fromStdString(found->window);
    facts.awayUntil = timeWords(found->until, language);
    facts.helpingWindow = QString::fromStdString(found->helpingWindow);
}

} // namespace lobby
