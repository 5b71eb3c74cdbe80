// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/residents.h"

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace hall {

/// What the desks are told of a resident whose summary changed, each as who works there may know it.
struct SummaryNews {
    db::ResidentId resident{};
    bool isOnLists = false; ///< a visit of theirs is open or of today: their card stands on every desk
    /// Nothing: they do not even hear that something changed.
    PerViewer<std::optional<wire::SummaryChanged>> told;
};

/// Another member of staff was first.
struct TakenBy {
    std::string name;
};
/// What became of arrivals, or why not.
using ArrivalAnswer = tl::expected<std::vector<ArrivalNews>, std::variant<wire::RefusalCode, TakenBy>>;

/// What a request changed. A handler says what, pushes.h says who is told, and how: nobody is forgotten because one
/// branch of one handler forgot to.
struct Changes {
    std::vector<ArrivalNews> arrivals = {}; ///< in the order in which they were stored
    std::optional<SummaryNews> summary = {};
    std::string caseNumber = {};             ///< the matter or need of this number went a step on
    std::optional<db::ArrivalId> rated = {}; ///< a visit: its resident's summary may say less now
    bool matters = false;                    ///< several, or it is not known which
    bool needs = false;                      ///< a topic, or what is shown of `need`
    std::optional<db::NeedId> need = {};
    bool published = false;   ///< what stands on the kiosks' idle screen
    bool duty = false;        ///< who is here, who is out, what somebody has in hand
    bool windows = false;     ///< where somebody sits, or who serves what
    bool recognition = false; ///< a calibration, or the thresholds in force
    bool coverage = false;    ///< how complete the records are
    bool accounts = false;    ///< of the staff
    bool cards = false;       ///< what every summary rests on: coverage, or who residents are and what they have
    bool troubles = false;    ///< what in the records needs a manager
    std::vector<wire::EnrolmentChanged> enrolments = {};
    std::optional<wire::AttackNotice> attack = {};
    std::optional<db::DeviceId> kiosk = {}; ///< came, went, or its camera is another
    struct ForKiosk {
        db::DeviceId kiosk{};
        wire::Body body;
    };
    std::optional<ForKiosk> forKiosk = {}; ///< what one of them waits for
};

} // namespace hall
