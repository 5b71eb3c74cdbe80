// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/cases/case_requests.h"

#include "db/needs/case_number.h"
#include "kiosk/hall/cases/case_progress.h"
#include "kiosk/hall/cases/rating_handling.h"

namespace hall {

using wire::RefusalCode;

namespace {

/// Whose work was rated, and managers, hear that there is a rating; the desks that a summary may say less.
void tellRating(Service& hall, const wire::RatingGive& request) {
    hall.look([request](const Records& records) { return workOf(records, request); },
              [&hall](const std::optional<RatedWork>& work) {
                  if (!work) { return; }
                  hall.lines().toEachDesk([&work](const DeskSession& session) {
                      const db::Staff& staff = session.staff;
                      const bool isTheirs = staff.role == db::StaffRole::Manager || work->whose == staff.id;
                      return isTheirs && work->hiddenFrom != staff.id
                                 ? std::optional<wire::Body>(wire::RatingsChanged{})
                                 : std::nullopt;
                  });
              });
}

[[nodiscard]] Changes afterRating(const wire::RatingGive& request, const wire::Done&) {
    if (request.of == wire::RatingOf::Arrival && request.arrival) { return {.rated = request.arrival}; }
    return {.caseNumber = request.number};
}

} // namespace

void answerCases(Service& hall, KioskTries& tries) {
    /// As KioskTries::counted; a number with a slip of the hand is no try.
    const auto counted = [&tries](const Asker& asker, const std::string& number,
                                  const Respond& respond) -> std::optional<Respond> {
        if (!db::needs::parseCaseNumber(number)) {
            respond(refused(RefusalCode::NotFound));
            return std::nullopt;
        }
        return tries.counted(asker.device, tries.markOfCase(number), respond);
    };
    hall.onHere<wire::ProgressAsk>(
        [&hall, &tries, counted](const Asker& asker, const wire::ProgressAsk& request, const Respond& respond) {
            const auto answered = counted(asker, request.number, respond);
            if (!answered) { return; }
            hall.ask([asker, request, mark = tries.markOfCase(request.number)](
                         HallState& state) { return progressOf(state, asker.device, request, mark, asker.at); },
                     *answered,
                     [&hall, request, answered = *answered](const Answer<wire::ProgressTold>& answer) {
                         hall.finish(answered, request, answer);
                     });
        });
    hall.onHere<wire::RatingGive>([&hall, &tries, counted](const Asker& asker, const wire::RatingGive& request,
                                                           const Respond& respond) {
        const bool isCounted = !asker.staff && request.of != wire::RatingOf::Arrival;
        const auto answered = isCounted ? counted(asker, request.number, respond) : std::optional(respond);
        if (!answered) { return; }
        const bool isGreeted = !asker.staff && request.arrival &&
                               hall.lines().kiosk(asker.device).session.mayWithdraw(*request.arrival, hall.steady());
        hall.ask(
            [asker, request, isGreeted, mark = tries.markOfCase(request.number)](HallState& state) {
                return asker.staff ? rateAtDesk(state, *asker.staff, request, asker.at)
                                   : rateAtKiosk(state, asker.device, request, isGreeted, mark, asker.at);
            },
            *answered,
            [&hall, request, answered = *answered](const Answer<wire::Done>& answer) {
                hall.finish(answered, request, answer, afterRating);
                if (answer) { tellRating(hall, request); }
            });
    });
    hall.on<wire::RatingsAsk>([](const Records& records, const Asker& asker, const wire::RatingsAsk&) {
        return ratingsFor(records, asker.by(), asker.at);
    });
}

} // namespace hall
