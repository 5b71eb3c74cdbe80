// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "kiosk/lobby/base/lobby_state.h"
#include "kiosk/lobby/cases/progress_lookup.h"

namespace lobby {

/// Has QR codes read while the page of progress asks for a slip, and at no other time. GUI thread.
class SlipReader : public QObject {
    Q_OBJECT

public:
    /// Requires: all outlive this; `state` is where the screen is, read when it is needed.
    SlipReader(Eyes& eyes, ProgressLookup& progress, const LobbyState& state);

    /// The page may be another.
    void update();

Q_SIGNALS:
    /// A slip was held up, and the hall is asked.
    void hasRead();

private:
    [[nodiscard]] bool isWanted() const;

    Eyes& m_eyes;
    ProgressLookup& m_progress;
    const LobbyState& m_state;
};

} // namespace lobby
