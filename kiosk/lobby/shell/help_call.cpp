// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/shell/help_call.h"

namespace lobby {
namespace {

/// Asks for a person instead of a service; in no catalogue.
constexpr auto kHelpCategory = "help";

} // namespace

HelpCall::HelpCall(ArrivalOutbox& outbox, NoticeBand& notice, const LobbySettings& settings)
    : m_outbox(outbox)
    , m_notice(notice)
    , m_settings(settings) {
    connect(&m_outbox, &ArrivalOutbox::stored, this, [this](const QString& requestKey) {
        if (requestKey == m_requestKey) {
            m_requestKey.clear();
            m_notice.show(Notice::HelpComes);
        }
    });
    connect(&m_outbox, &ArrivalOutbox::kept, this, [this](const QString& requestKey) {
        if (requestKey == m_requestKey) { m_notice.show(Notice::HelpKept); }
    });
    connect(&m_outbox, &ArrivalOutbox::refused, this, [this](const QString& requestKey) {
        if (requestKey == m_requestKey) { m_notice.show(Notice::NotHeard); }
    });
}

void HelpCall::call() {
    const SteadyTime now = m_settings.steadyNow();
    if (m_askedAt && now - *m_askedAt < m_settings.helpAgainAfter) {
        m_notice.show(m_requestKey.isEmpty() ? Notice::HelpComes : Notice::HelpKept);
        return;
    }
    m_askedAt = now;
    wire::AnonymousArrival arrival;
    arrival.requestKey = m_settings.newKey();
    arrival.category = kHelpCategory;
    arrival.at = m_settings.now();
    m_requestKey = QString::fromStdString(arrival.requestKey);
    m_outbox.send(std::move(arrival));
}

} // namespace lobby
