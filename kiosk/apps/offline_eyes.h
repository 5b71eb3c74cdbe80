// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/consent_text.h"
#include "kiosk/lobby/eyes.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/hall_link.h"

#include <QTimer>

namespace apps {

/// A hall inside the program, for designers and translators: it knows one invented resident and says yes to everything.
/// Nothing is stored and nothing leaves the program. GUI thread.
class OfflineHall : public wire::HallLink {
    Q_OBJECT

public:
    OfflineHall();

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] const std::optional<wire::Welcome>& welcome() const override { return m_welcome; }
    using wire::HallLink::ask;
    void ask(wire::Body request, QObject* context, Reply reply) override;

    void setNextOutcome(wire::Outcome outcome) { m_outcome = outcome; }
    void toggleLine();
    /// Says to the screens what a hall says to a kiosk that has just connected.
    void greet();

private:
    [[nodiscard]] wire::Body answer(const wire::Body& request);
    /// Needs, progress, ratings; nothing if it is about something else.
    [[nodiscard]] std::optional<wire::Body> answerCase(const wire::Body& request);
    [[nodiscard]] wire::Body tell(const wire::ProgressAsk& asked);

    State m_state = State::Connected;
    std::optional<wire::Welcome> m_welcome;
    wire::Outcome m_outcome = wire::Outcome::Known;
    bool m_enrolled = true;
    int m_wrong = 0; ///< tries that did not fit, one after the other
};

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

    void stepUp();
    void leave();
    void toggleCamera();

private:
    void look();

    QTimer m_timer;
    Mode m_mode = Mode::Watch;
    bool m_isThere = false;
    bool m_hasCamera = true;
    bool m_isSettled = false;
    int m_person = 0;
    int m_chips = 0;
};

} // namespace apps
