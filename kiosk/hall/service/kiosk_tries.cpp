// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/kiosk_tries.h"

#include "kiosk/hall/state/sign_in_choices.h"

namespace hall {

KioskTries::KioskTries(Service& hall, const GuessLimits& limits, std::string secret,
                       const std::vector<EarlierGuess>& guessedBefore)
    : m_hall(hall)
    , m_guesses(limits)
    , m_secret(std::move(secret)) {
    m_guesses.remember(guessedBefore, hall.now(), hall.steady());
}

std::string KioskTries::markOfTail(const std::string& phoneTail) const {
    return tailMark(phoneTail, m_secret);
}

std::string KioskTries::markOfCase(const std::string& number) const {
    return tailMark("case " + number, m_secret);
}

bool KioskTries::refuses(db::DeviceId kiosk, const std::string& mark, const Respond& respond) const {
    const auto wait = m_guesses.waits(kiosk, mark, m_hall.steady());
    if (wait) { respond(lockedOut(*wait)); }
    return wait.has_value();
}

std::optional<Respond> KioskTries::counted(db::DeviceId kiosk, const std::string& mark, const Respond& respond) {
    if (refuses(kiosk, mark, respond)) { return std::nullopt; }
    if (!m_trying.insert(kiosk).second) {
        respond(tooMany(std::chrono::seconds(1)));
        return std::nullopt;
    }
    return [this, kiosk, mark, respond](const wire::Body& body) {
        m_trying.erase(kiosk);
        const auto* no = wire::getIf<wire::Refused>(&body);
        if (no == nullptr) {
            m_guesses.add({.kiosk = kiosk, .mark = mark, .kind = GuessKind::Right}, m_hall.steady());
        } else if (no->code == wire::RefusalCode::WrongCredentials) {
            m_guesses.add({.kiosk = kiosk, .mark = mark, .kind = GuessKind::Wrong}, m_hall.steady());
            if (refuses(kiosk, mark, respond)) { return; }
        }
        respond(body);
    };
}

} // namespace hall
