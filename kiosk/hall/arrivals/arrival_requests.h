// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/arrivals/attack_log.h"
#include "kiosk/hall/service/kiosk_tries.h"
#include "kiosk/hall/service/service.h"

namespace hall {

/// Answers what kiosks and desks ask about who comes: recognition, sign-in without a face, the list, who serves whom.
/// Main thread; outlived by the service.
class ArrivalRequests {
public:
    ArrivalRequests(Service& hall, KioskTries& tries);

private:
    void answerKiosks();
    void answerDesks();
    void identify(const Asker& asker, const wire::Identify& request, const Respond& respond);
    void confirm(const Asker& asker, const wire::ConfirmArrival& request, const Respond& respond);
    void startSignIn(const Asker& asker, const wire::SignInStart& request, const Respond& respond);
    void finishSignIn(const Asker& asker, const wire::SignInFinish& request, const Respond& respond);
    void comeAgain(const Asker& asker, const wire::ComeAgain& request, const Respond& respond);
    void noteWhy(const Asker& asker, const wire::ArrivalWhy& request, const Respond& respond);
    void noteAttack(const Asker& asker, const wire::AttackSeen& request, const Respond& respond);
    void sendMissed(const Asker& asker, db::ArrivalEventSeq after, const Respond& respond);
    [[nodiscard]] KioskSession& session(const Asker& asker) { return m_hall.lines().kiosk(asker.device).session; }
    [[nodiscard]] wire::AttackNotice noticeOf(const AttackLog::Seen& seen) const;

    Service& m_hall;
    KioskTries& m_tries;
    AttackLog m_attacks;
};

} // namespace hall
