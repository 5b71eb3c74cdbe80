// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/growing_waits.h"
#include "kiosk/hall/state/hall_state.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace hall {

/// What a visitor at a kiosk said to be somebody, or to see a case. Each is in the audit log.
enum class GuessKind {
    Asked, ///< a list of first characters was asked for
    Wrong, ///< nobody fits all that was said
    Right, ///< somebody does
};

struct Guess {
    db::DeviceId kiosk{};
    std::string mark; ///< keyed, of the phone tail or the case's number
    GuessKind kind{};
};

/// A guess of before this start, as the wall clock had it.
struct EarlierGuess {
    Guess guess;
    db::Time at{};
};

/// Whoever errs twice is served at once; from then on the waits grow. They are as short as guessing allows, since
/// whoever errs on purpose makes others wait, too: what they let through is measured by tests/bench/guess_bench.cpp and
/// stands in SECURITY.md, under 0.5 residents called up in 24 hours by guessing among 10,000.
struct GuessLimits {
    /// Wrong ones about one phone tail or case at one kiosk, which a right one there makes good.
    WaitRule own{.atOnce = 2,
                 .first = std::chrono::minutes(1),
                 .longest = std::chrono::hours(1),
                 .forgiveOneEvery = std::chrono::hours(12)};
    /// The same at all kiosks together. Longer, since ID numbers are not so different: who knows a person's phone and
    /// name calls them up on one of four days with the fifteen guesses that this lets through.
    WaitRule ownInHall{.atOnce = 5,
                       .first = std::chrono::minutes(10),
                       .longest = std::chrono::hours(4),
                       .forgiveOneEvery = std::chrono::hours(12)};
    /// All wrong ones at one kiosk: three an hour go unnoticed for ever.
    WaitRule kiosk{.atOnce = 9,
                   .first = std::chrono::minutes(1),
                   .longest = std::chrono::minutes(10),
                   .forgiveOneEvery = std::chrono::minutes(20)};
    /// All wrong ones in the hall, so that more kiosks than two do not let through more. Twice as many are forgiven as
    /// one kiosk lets through, so that nobody at one kiosk can close the others.
    WaitRule hall{.atOnce = 19,
                  .first = std::chrono::minutes(1),
                  .longest = std::chrono::minutes(5),
                  .forgiveOneEvery = std::chrono::minutes(5)};
    /// Whatever is asked, right or wrong, at one kiosk: more than a queue of residents does.
    WaitRule asked{.atOnce = 59,
                   .first = std::chrono::seconds(30),
                   .longest = std::chrono::minutes(10),
                   .forgiveOneEvery = std::chrono::seconds(15)};
    WaitRule askedInHall{.atOnce = 119,
                         .first = std::chrono::seconds(30),
                         .longest = std::chrono::minutes(10),
                         .forgiveOneEvery = std::chrono::seconds(5)};
};

/// The guesses that the audit log remembers of the last day, oldest first, without those at a kiosk whose waits were
/// lifted since. Called at start, so that a hall that was
/// started again has not forgotten who guesses.
[[nodiscard]] db::Expected<std::vector<EarlierGuess>> guessesBefore(const HallState& state, db::Time now);

/// How fast one may guess at the kiosks. Not thread-safe.
class KioskGuesses {
public:
    explicit KioskGuesses(const GuessLimits& limits = {});

    /// `wall` and `now` are the same moment. What lies ahead of the wall clock counts as if it happened now, so that no
    /// step of that clock makes a wait longer.
    void remember(const std::vector<EarlierGuess>& before, db::Time wall, wire::Steady now);
    /// How long this kiosk may not ask about this tail or case; nothing: it is served at once.
    [[nodiscard]] std::optional<std::chrono::seconds> waits(db::DeviceId kiosk, const std::string& mark,
                                                            wire::Steady now) const;
    void add(const Guess& guess, wire::Steady now);
    /// Staff say that all is well at this kiosk: its own counts and the hall's start again.
    void lift(db::DeviceId kiosk);
    /// The longest wait that anybody has at this kiosk now.
    [[nodiscard]] std::optional<std::chrono::seconds> longestOf(db::DeviceId kiosk, wire::Steady now) const;

private:
    GrowingWaits m_own;
    GrowingWaits m_ownInHall;
    GrowingWaits m_kiosks;
    GrowingWaits m_hall;
    GrowingWaits m_asked;
    GrowingWaits m_askedInHall;
};

} // namespace hall
