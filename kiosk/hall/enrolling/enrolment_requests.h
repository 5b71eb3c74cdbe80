// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/enrolling/enrolling.h"
#include "kiosk/hall/enrolling/enrolments_under_way.h"
#include "kiosk/hall/recognition/calibration_run.h"
#include "kiosk/hall/service/service.h"

#include <optional>
#include <string>

namespace hall {

/// Answers what kiosks and desks ask about faces that are stored, renewed or taken back. Main thread; outlived by the
/// service.
class EnrolmentRequests {
public:
    /// `calibration`: stopped when somebody withdraws, because its snapshot of the gallery holds everybody.
    EnrolmentRequests(Service& hall, const EnrolmentSettings& settings, CalibrationRun& calibration);

private:
    void answerKiosks();
    void answerDesks();
    void askToRefresh(const Asker& asker, const wire::RefreshAsk& request, const Respond& respond);
    void begin(const std::string& key, db::DeviceId kiosk, const std::optional<RefreshFor>& refresh,
               const Respond& respond);
    /// `store(state, approved)` on the state's thread, for an enrolment that is of this sort.
    template <typename Store>
    void storeAtKiosk(const Asker& asker, const std::string& key, bool isRefresh, const Respond& respond, Store store);
    void cancel(const Asker& asker, const wire::EnrolmentCancel& request, const Respond& respond);
    void withdraw(const Asker& asker, const wire::WithdrawConsent& request, const Respond& respond);
    void withdrawAtTheDesk(const Asker& asker, const wire::WithdrawAtDesk& request, const Respond& respond);
    void decide(const Asker& asker, const wire::EnrolmentDecide& request, const Respond& respond);
    void decline(const std::string& key, const Respond& respond);
    void approve(const std::string& key, const Approval& approval, const Respond& respond);
    void decideDuplicate(const Asker& asker, const wire::DuplicateDecide& request, const Respond& respond);
    /// The answer to the kiosk, or to the desk that decided about a duplicate.
    void stored(const std::string& key, const Answer<Stored>& answer, const Respond& respond);
    [[nodiscard]] Respond orStopStoring(const std::string& key, const Respond& respond);
    /// A resident withdrew: what the service itself still holds of their face is gone when this returns.
    [[nodiscard]] Changes forget(db::ResidentId resident);
    [[nodiscard]] wire::EnrolmentChanged describe(const Enrolment& enrolment) const;

    Service& m_hall;
    EnrolmentsUnderWay m_enrolments;
    CalibrationRun& m_calibration;
};

} // namespace hall
