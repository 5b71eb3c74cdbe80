// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/arrivals/arrival_outbox.h"
#include "kiosk/lobby/base/notice_band.h"

#include <QtQml/qqmlregistration.h>
#include <optional>

namespace lobby {

/// Calls a member of staff to the kiosk, from every page; what came of it stands in the band. GUI thread.
class HelpCall : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")

public:
    /// Requires: all outlive this.
    HelpCall(ArrivalOutbox& outbox, NoticeBand& notice, const LobbySettings& settings);

    /// Within LobbySettings::helpAgainAfter of the last call it only says again how that stands.
    Q_INVOKABLE void call();

private:
    ArrivalOutbox& m_outbox;
    NoticeBand& m_notice;
    const LobbySettings& m_settings;
    std::optional<SteadyTime> m_askedAt;
    QString m_requestKey; ///< empty: the hall has it, or nobody was called
};

} // namespace lobby
