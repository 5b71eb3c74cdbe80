// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/talk.h"

#include <vector>

namespace desk::sample {

/// A few needs that answer as a hall's would, without its rules: new, unclaimed, late, acted on, done, and one with
/// very many words.
class SampleNeeds {
public:
    SampleNeeds(db::Date today, db::Time now);

    /// The answer to a request about needs; nothing if it is about something else.
    [[nodiscard]] std::optional<wire::Body> answer(const wire::Body& request);
    /// What the hall tells every desk of it, if anything.
    [[nodiscard]] static std::optional<wire::NeedsChanged> changeBy(const wire::Body& request,
                                                                    const wire::Body& answer);
    [[nodiscard]] std::vector<db::NeedId> ids() const;
    /// How many are late.
    [[nodiscard]] int late() const;
    void clear() { m_cards.clear(); }
    void beMany();
    /// A colleague writes a word of progress on each.
    void goOnElsewhere();

private:
    [[nodiscard]] wire::Body list(const wire::NeedsAsk& asked) const;
    [[nodiscard]] wire::Body act(const wire::NeedAct& request);
    [[nodiscard]] wire::Body publish(const wire::Publish& request);
    [[nodiscard]] std::optional<wire::Body> answerAboutHall(const wire::Body& request);
    [[nodiscard]] wire::Body file(const wire::NeedFile& request);
    [[nodiscard]] wire::NeedCard* find(db::NeedId id);
    wire::NeedCard& add(const char* category, const std::string& text, db::NeedState state, int daysLeft);
    void note(wire::NeedCard& card, const char* action, const std::string& words) const;

    db::Date m_today{};
    db::Time m_now{};
    std::vector<wire::NeedCard> m_cards;
    int m_residentPercent = 70;
};

} // namespace desk::sample
