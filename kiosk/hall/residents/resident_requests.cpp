// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/residents/resident_requests.h"

#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/duty/duty_handling.h"
#include "kiosk/hall/residents/summary_handling.h"

namespace hall {

void answerResidents(Service& hall) {
    hall.onHere<wire::OpenResident>(
        [&hall](const Asker& asker, const wire::OpenResident& request, const Respond& respond) {
            hall.ask([asker, request](HallState& state) { return openResident(state, asker.by(), request, asker.at); },
                     respond,
                     [&hall, asker, request, respond](const Answer<wire::ResidentRecord>& answer) {
                         auto* desk = hall.lines().deskOf(asker.connection, asker.by().id);
                         if (answer && desk != nullptr) { desk->session->opened.insert(request.resident); }
                         hall.finish(respond, request, answer);
                     });
        });
    hall.on<wire::SearchResidents>(searchResidents);
    hall.on<wire::LineDismiss>(dismissLine);
    hall.on<wire::LineRestore>(restoreLine);
    hall.on<wire::AppointmentMake>(makeAppointment);
    hall.on<wire::AppointmentCancel>(cancelAppointment);
    hall.on<wire::AuthoritiesAsk>([](HallState& state, const Asker& asker, const wire::AuthoritiesAsk& request) {
        return authoritiesOf(state, asker.by(), request.resident, asker.at);
    });
    hall.on<wire::AuthorityAdd>(addAuthority);
}

} // namespace hall
