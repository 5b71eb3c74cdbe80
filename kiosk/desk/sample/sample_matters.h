// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/matters.h"

#include <vector>

namespace desk::sample {

/// A few matters that answer as a hall's would, without its rules: late, due, waiting for material, in good time, and
/// one with a very long name. Asked for the whole hall it shows colleagues' too.
class SampleMatters {
public:
    /// `name`: of the resident whose matters these are.
    SampleMatters(db::Date today, db::Time now, const std::string& name);

    /// The answer to a request about matters; nothing if it is about something else.
    [[nodiscard]] std::optional<wire::Body> answer(const wire::Body& request);
    void clear() { m_files.clear(); }
    /// How many are open in the clerk's hands.
    [[nodiscard]] int own() const;
    /// Of them, due by the next working day, or late.
    [[nodiscard]] int pressing() const;
    /// A colleague hands the clerk this visitor, and a matter.
    void handToMe(const wire::ArrivalChanged& visitor);
    void dropVisit(db::ArrivalId visitor);
    /// A colleague left without a word.
    void leaveToNobody();

private:
    [[nodiscard]] wire::Body ratings() const;
    [[nodiscard]] wire::Body list(const wire::MattersAsk& request) const;
    [[nodiscard]] wire::Body start(const wire::MatterStart& request);
    [[nodiscard]] wire::Body act(const wire::MatterAct& request);
    [[nodiscard]] wire::MatterFile* find(db::MatterId id);
    void add(const char* item, db::MatterState state, db::ClockColour colour, int daysLeft);
    void note(wire::MatterFile& file, const char* action, const std::string& words) const;

    db::Date m_today{};
    db::Time m_now{};
    std::string m_name;
    std::vector<wire::MatterFile> m_files;
    guide::HallCatalogue m_catalogue;
    std::vector<wire::OpenMatters::Visit> m_handed;
    std::vector<wire::OpenMatters::Visit> m_left;
};

} // namespace desk::sample
