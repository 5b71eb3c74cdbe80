// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/matters/matter_requests.h"

#include "kiosk/hall/matters/matter_handling.h"

namespace hall {

void answerMatters(Service& hall) {
    const auto wentOn = [](const auto&, const wire::MatterTold& told) {
        return Changes{.caseNumber = told.file ? told.file->number : std::string()};
    };
    hall.on<wire::MatterStart>(startMatter, wentOn);
    hall.on<wire::MatterAct>(actOnMatter, wentOn);
    hall.on<wire::MatterOpen>(openMatter);
    hall.on<wire::MattersAsk>([](const Records& records, const Asker& asker, const wire::MattersAsk& request) {
        return openMatters(records, asker.by(), request, asker.at, asker.here);
    });
}

} // namespace hall
