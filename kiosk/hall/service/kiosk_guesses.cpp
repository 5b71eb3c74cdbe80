// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/kiosk_guesses.h"

#include "kiosk/hall/service/lock_outs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace hall {
namespace {

constexpr std::chrono::hours kRemembered{24};
/// More than a busy hall writes in a day; bounds the start of a hall with years of log.
constexpr int kMostEntries = 20000;
constexpr const char* kHall = "hall";

[[nodiscard]] std::string nameOf(db::DeviceId kiosk) {
    return "device:" + std::to_string(db::raw(kiosk));
}

[[nodiscard]] std::string nameOf(db::DeviceId kiosk, const std::string& mark) {
    return nameOf(kiosk) + " " + mark;
}

[[nodiscard]] std::optional<GuessKind> kindOf(std::string_view action) {
    constexpr std::array<std::pair<std::string_view, GuessKind>, 5> kActions{
        {{"visitor.sign_in_asked", GuessKind::Asked},
         {"visitor.sign_in_failed", GuessKind::Wrong},
         {"visitor.signed_in", GuessKind::Right},
         {"progress.failed", GuessKind::Wrong},
         {"progress.looked_up", GuessKind::Right}}};
    const auto* found = std::ranges::find(kActions, action, &std::pair<std::string_view, GuessKind>::first);
    return found == kActions.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

db::Expected<std::vector<EarlierGuess>> guessesBefore(const HallState& state, db::Time now) {
    const auto entries = state.hall.audit().entriesAfter(state.auditSeen - kMostEntries, kMostEntries);
    if (!entries) { return tl::unexpected(entries.error()); }
    std::vector<EarlierGuess> guesses;
    for (const db::AuditEntry& entry : *entries) {
        if (const auto lifted = entry.action == "waits.lifted" ? deviceOf(entry.subject) : std::nullopt) {
            std::erase_if(guesses, [&](const EarlierGuess& each) { return each.guess.kiosk == *lifted; });
        }
        const auto kind = kindOf(entry.action);
        const auto kiosk = deviceOf(entry.actor);
        if (kind && kiosk && entry.at >= now - kRemembered) {
            guesses.push_back({.guess = {.kiosk = *kiosk, .mark = entry.detail, .kind = *kind}, .at = entry.at});
        }
    }
    return guesses;
}

KioskGuesses::KioskGuesses(const GuessLimits& limits)
    : m_own(limits.own)
    , m_ownInHall(limits.ownInHall)
    , m_kiosks(limits.kiosk)
    , m_hall(limits.hall)
    , m_asked(limits.asked)
    , m_askedInHall(limits.askedInHall) {}

void KioskGuesses::remember(const std::vector<EarlierGuess>& before, db::Time wall, wire::Steady now) {
    wire::Steady last = wire::Steady::min();
    for (const EarlierGuess& each : before) {
        // Their order is sure, their times are those of a clock that may have been set in between.
        const auto age = std::max(wall - each.at, wire::BootClock::duration(0));
        last = std::max(last, now - age);
        add(each.guess, last);
    }
}

std::optional<std::chrono::seconds> KioskGuesses::waits(db::DeviceId kiosk, const std::string& mark,
                                                        wire::Steady now) const {
    return std::max({m_own.waitOf(nameOf(kiosk, mark), now), m_ownInHall.waitOf(mark, now),
                     m_kiosks.waitOf(nameOf(kiosk), now), m_hall.waitOf(kHall, now), m_asked.waitOf(nameOf(kiosk), now),
                     m_askedInHall.waitOf(kHall, now)});
}

void KioskGuesses::add(const Guess& guess, wire::Steady now) {
    m_asked.failed(nameOf(guess.kiosk), now);
    m_askedInHall.failed(kHall, now);
    if (guess.kind == GuessKind::Right) {
        // The other counts stay: somebody who knows one answer must not guess others for ever.
        m_own.forget(nameOf(guess.kiosk, guess.mark));
    }
    if (guess.kind == GuessKind::Wrong) {
        m_own.failed(nameOf(guess.kiosk, guess.mark), now);
        m_ownInHall.failed(guess.mark, now);
        m_kiosks.failed(nameOf(guess.kiosk), now);
        m_hall.failed(kHall, now);
    }
}

void KioskGuesses::lift(db::DeviceId kiosk) {
    m_own.forgetAll(nameOf(kiosk, ""));
    m_ownInHall.forgetAll(""); // what was tried here stands there without saying where
    m_kiosks.forget(nameOf(kiosk));
    m_asked.forget(nameOf(kiosk));
    m_hall.forget(kHall);
    m_askedInHall.forget(kHall);
}

std::optional<std::chrono::seconds> KioskGuesses::longestOf(db::DeviceId kiosk, wire::Steady now) const {
    return std::max({m_own.longestOf(nameOf(kiosk, ""), now), m_ownInHall.longestOf("", now),
                     m_kiosks.waitOf(nameOf(kiosk), now), m_asked.waitOf(nameOf(kiosk), now), m_hall.waitOf(kHall, now),
                     m_askedInHall.waitOf(kHall, now)});
}

} // namespace hall
