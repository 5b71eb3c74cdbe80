// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"
#include "kiosk/wire/talk.h"

#include <vector>

namespace desk::sample {

/// A few topics of two talk days, one for each step, that answer as a hall's would, without its rules.
class SampleTopics {
public:
    explicit SampleTopics(db::Date today);

    /// The answer to a request about topics; nothing if it is about something else. `isManager`: who asks.
    [[nodiscard]] std::optional<wire::Body> answer(const wire::Body& request, bool isManager);
    void clear() { m_cards.clear(); }

private:
    [[nodiscard]] wire::Body list(const wire::TopicsAsk& asked, bool isManager) const;
    [[nodiscard]] wire::Body act(const wire::TopicAct& request, bool isManager);
    [[nodiscard]] wire::Body publish(const wire::Publish& request, bool isManager);
    [[nodiscard]] wire::TopicCard* find(db::TopicId id);
    wire::TopicCard& add(db::Date day, const char* category, const std::string& title, db::TopicState state);

    db::Date m_today{};
    db::Date m_next{};
    db::Date m_last{};
    std::vector<wire::TopicCard> m_cards;
};

} // namespace desk::sample
