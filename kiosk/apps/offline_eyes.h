// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "vision/types/embedding.h"

#include <QTimer>
#include <string>

namespace apps {

/// Eyes inside the program: somebody drawn steps up and leaves as the designer says. GUI thread.
class OfflineEyes : public lobby::Eyes {
    Q_OBJECT

public:
    OfflineEyes();

    void setMode(Mode mode) override;
    void startOver() override;
    void settle(const std::string& trackKey) override;
    void watchClosely(bool isWanted) override;
    void challenge(bool isWanted) override;
    void readCodes(bool isWanted) override;

    /// `face`: what an embedder would make of theirs.
    void stepUp(vision::Embedding face);
    void leave();
    void toggleCamera();

private:
    void look();

    QTimer m_timer;
    Mode m_mode = Mode::Watch;
    bool m_isThere = false;
    bool m_hasCamera = true;
    bool m_isSettled = false;
    vision::Embedding m_face;
    std::string m_track; ///< of whoever stands there
    int m_chips = 0;
};

} // namespace apps
