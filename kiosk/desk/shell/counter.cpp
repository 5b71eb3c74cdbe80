// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/counter.h"

#include <utility>

namespace desk {

Counter::Counter(Parts parts, std::function<View()> view, QObject* parent)
    : QObject{parent}
    , m_parts{parts}
    , m_view{std::move(view)} {}

QVariantMap Counter::whoIsHere() const {
    const auto told = [](db::ResidentId resident, const QString& name) {
        return QVariantMap{{QStringLiteral("resident"), static_cast<qint64>(db::raw(resident))},
                           {QStringLiteral("name"), name}};
    };
    if (const auto open = m_parts.resident.openedResident()) { return told(*open, m_parts.resident.facts().name); }
    if (const auto served = m_parts.detail.resident(); served && m_parts.detail.can().start) {
        return told(*served, m_parts.detail.facts().name);
    }
    return {};
}

bool Counter::startMatter() {
    if (m_view() == View::Nothing) { return false; }
    if (m_view() == View::Arrival) {
        const auto resident = m_parts.detail.resident();
        if (!resident || !m_parts.detail.can().start) {
            m_parts.detail.explainStart();
            return false;
        }
        m_parts.matterStart.begin(*resident, m_parts.detail.facts().name, m_parts.detail.shownId(),
                                  m_parts.detail.facts().chosen);
        return true;
    }
    const auto resident = m_parts.resident.openedResident();
    if (!resident || (m_view() != View::Record && m_view() != View::Item)) { return false; }
    const QString item =
        m_view() == View::Item ? m_parts.catalogue.item().value(QStringLiteral("code")).toString() : QString{};
    // The visit that is being served, if it is this resident's.
    const bool isTheirs = m_parts.detail.can().start && m_parts.detail.resident() == resident;
    m_parts.matterStart.begin(*resident, m_parts.resident.facts().name,
                              isTheirs ? m_parts.detail.shownId() : std::nullopt,
                              item.isEmpty() && isTheirs ? m_parts.detail.facts().chosen : item);
    return true;
}

void Counter::startAnonymousComplaint() {
    if (m_view() != View::Nothing) { m_parts.matterStart.beginAnonymous(); }
}

void Counter::askToOpen() {
    const auto resident = m_parts.detail.resident();
    if (resident && m_parts.detail.can().open) {
        m_parts.resident.ask(db::raw(*resident), m_parts.detail.facts().name);
    }
}

void Counter::askToDismiss() {
    const db::NeedsSummary* read = m_view() == View::Record ? m_parts.resident.summary() : m_parts.detail.summary();
    if (read != nullptr && m_view() != View::Nothing) { m_parts.dismissal.ask(*read); }
}

void Counter::askForTime() {
    const db::NeedsSummary* read = m_parts.resident.summary();
    if (read != nullptr && m_view() != View::Nothing) {
        m_parts.appointments.ask(read->resident, m_parts.resident.facts().name);
    }
}

} // namespace desk
