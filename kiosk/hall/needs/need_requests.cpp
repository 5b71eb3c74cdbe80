// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/needs/need_requests.h"

#include "kiosk/hall/needs/need_handling.h"

namespace hall {

using wire::RefusalCode;

void answerNeeds(Service& hall) {
    hall.on<wire::PlacesAsk>(placesWithin);
    hall.onHere<wire::NeedFile>([&hall](const Asker& asker, const wire::NeedFile& request, const Respond& respond) {
        if (!asker.staff && request.arrival &&
            !hall.lines().kiosk(asker.device).session.mayWithdraw(*request.arrival, hall.steady())) {
            respond(refused(RefusalCode::NotInState)); // this kiosk speaks only for whom it greeted last
            return;
        }
        hall.ask(
            [asker, request](HallState& state) {
                return asker.staff ? fileNeedAtDesk(state, *asker.staff, request, asker.at)
                                   : fileNeedAtKiosk(state, asker.device, request, asker.at);
            },
            respond,
            [&hall, request, respond](const Answer<wire::NeedFiled>& answer) {
                hall.finish(respond, request, answer, [](const auto&, const wire::NeedFiled& filed) {
                    return Changes{.caseNumber = filed.number};
                });
            });
    });
    hall.on<wire::NeedsAsk>(listNeeds);
    hall.on<wire::NeedOpen>(openNeed);
    hall.on<wire::NeedAct>(actOnNeed, [](const auto&, const wire::NeedTold& told) {
        return Changes{.caseNumber = told.card ? told.card->number : std::string()};
    });
    hall.on<wire::DirectoryAsk>(directoryFor);
    hall.on<wire::NeedWeightSet>([](HallState& state, const Asker& asker, const wire::NeedWeightSet& request) {
        return setResidentPercent(state, asker.by(), request.residentPercent, asker.at);
    });
}

} // namespace hall
