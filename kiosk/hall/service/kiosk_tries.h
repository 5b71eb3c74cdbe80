// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/kiosk_guesses.h"
#include "kiosk/hall/service/service.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hall {

/// Tries at a kiosk to show who one is, or that a case is one's own: one after the other, so that each is counted
/// before the next, and none while the kiosk or the mark must wait. Main thread.
class KioskTries {
public:
    KioskTries(Service& hall, const GuessLimits& limits, std::string secret,
               const std::vector<EarlierGuess>& guessedBefore);

    [[nodiscard]] KioskGuesses& guesses() { return m_guesses; }
    /// What stands for a phone tail, or for a case's number, where it must not be written.
    [[nodiscard]] std::string markOfTail(const std::string& phoneTail) const;
    [[nodiscard]] std::string markOfCase(const std::string& number) const;
    /// True, and answered, if this kiosk may not ask about this mark now.
    [[nodiscard]] bool refuses(db::DeviceId kiosk, const std::string& mark, const Respond& respond) const;
    /// A Respond that counts whether the answer says that it was wrong; nothing, and answered, if this kiosk may not
    /// try now.
    [[nodiscard]] std::optional<Respond> counted(db::DeviceId kiosk, const std::string& mark, const Respond& respond);

private:
    Service& m_hall;
    KioskGuesses m_guesses;
    std::string m_secret;
    std::set<db::DeviceId> m_trying; ///< kiosks with a try that is being checked
};

} // namespace hall
