// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/practice/scene.h"

#include <string>
#include <string_view>

namespace practice {

/// What happens in a practice hall while somebody works at their desk, by name: each is done as people would do it, at
/// other kiosks and desks, so that the hall decides what comes of it. Lives on the hall's thread; turns its event loop.
class Day {
public:
    /// `yours`: the line of your desk. Outlived by both. The colleagues who are in are at their desks when this
    /// returns.
    Day(Hall& hall, wire::LoopLink& yours);

    /// False: nothing is called so.
    ///
    /// - who comes: known, late, long-name, unsure, anonymous, help, item, phone, crowd (60 at once)
    /// - what becomes of whoever came last: confirm, colleague-takes, colleague-finishes, handed (to you, with a
    ///   matter)
    /// - enrolment: enrol-asked, enrol-done, enrol-duplicate, enrol-cancelled, refresh-asked (the kiosks' model is new)
    /// - recognition: empty-hall, many-people (612), model-changed, calibrated-before, calibrating
    /// - kiosks: kiosks-well, camera-missing, kiosk-offline
    /// - who works here: manager (you are one from now on), colleagues (forty more), alone (nobody else), nobodys
    ///   (somebody leaves without a word), waits (somebody guesses, at a kiosk and at a desk), one-time (the manager
    ///   sets you a password: oneTimePassword())
    /// - what there is to do: no-matters, no-needs, no-topics, many-needs, need-elsewhere (a colleague goes on with
    ///   each)
    /// - the hall itself: broken-catalogue, refuse (your desk is not let in any more)
    /// - your line: lose, come-back, silent (nothing that you ask arrives), unavailable (all is refused so),
    ///   no-arrivals and silent-arrivals (the same of the list alone), speak (all is well again)
    bool play(std::string_view what);

    /// As Colleagues::work().
    void minutePassed() { m_scene.colleagues.work(); }
    /// The last that was set; empty: none.
    [[nodiscard]] const std::string& oneTimePassword() const { return m_scene.oneTimePassword; }

private:
    Scene m_scene;
};

} // namespace practice
