// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/hall_requests.h"

#include "kiosk/hall/state/log.h"
#include "kiosk/hall/state/troubles.h"

namespace hall {

void answerCatalogue(Service& hall) {
    hall.on<wire::CatalogueAsk>([](const Records& records, const Asker&, const wire::CatalogueAsk& request) {
        return Answer<wire::CataloguePart>(partOf(records.catalogueInForce, request));
    });
}

void answerTroubles(Service& hall) {
    hall.on<wire::HeldConsentsAsk>([](const Records& records, const Asker& asker, const wire::HeldConsentsAsk&) {
        return heldConsents(records, asker.by(), asker.at);
    });
    hall.on<wire::ConsentConfirm>(
        [](HallState& state, const Asker& asker, const wire::ConsentConfirm& request) {
            return confirmConsent(state, asker.by(), request.resident, asker.at);
        },
        [](const auto&, const wire::Done&) { return Changes{.troubles = true}; });
}

void answerKioskState(Service& hall) {
    hall.onHere<wire::KioskState>([&hall](const Asker& asker, const wire::KioskState& state, const Respond& respond) {
        auto& kiosk = hall.lines().kiosk(asker.device);
        const bool isNew = std::exchange(kiosk.camera, state.camera) != state.camera;
        if (isNew) {
            qCInfo(lcHall) << "device" << db::raw(asker.device) << "camera state" << static_cast<int>(state.camera);
        }
        hall.finish(respond, wire::Body(wire::Done{}), isNew ? Changes{.kiosk = asker.device} : Changes{});
    });
}

} // namespace hall
