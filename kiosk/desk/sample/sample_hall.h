// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/sample/sample_access.h"
#include "kiosk/desk/sample/sample_duty.h"
#include "kiosk/desk/sample/sample_matters.h"
#include "kiosk/desk/sample/sample_needs.h"
#include "kiosk/desk/sample/sample_topics.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/recognition.h"
#include "kiosk/wire/residents.h"
#include "kiosk/wire/troubles.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace desk::sample {

/// A small hall with invented residents, inside the program: it answers what a desk asks as the real hall would, so
/// that designers, pictures and screen tests need no hall. The password of everybody is "demo". GUI thread.
class SampleHall : public wire::HallLink {
    Q_OBJECT

public:
    SampleHall(Clock now, QObject* parent = nullptr);

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] const std::optional<wire::Welcome>& welcome() const override { return m_welcome; }
    using wire::HallLink::ask;
    void ask(wire::Body request, QObject* context, Reply reply) override;

    /// Everything that can happen in a hall, by name:
    /// who comes: known, late, long-name, wordy, unsure, anonymous, help, phone, crowd (60 at once);
    /// what becomes of the newest: confirm, colleague-takes, colleague-finishes;
    /// enrolment: enrol-asked, enrol-approved, enrol-done, enrol-duplicate, enrol-low-quality, enrol-cancelled,
    /// refresh-asked;
    /// recognition: manager (signs in from then on), empty-hall, few-people, many-people, model-changed, calibrating,
    /// calibrated-before;
    /// kiosks: kiosks-well, camera-missing, kiosk-offline;
    /// clock-off: the hall's clock was set back an hour; troubles: rows are damaged and consents held back;
    /// the line: lose, come-back, connecting, refuse;
    /// matters: no-matters (none is open), handed (a colleague hands the clerk a visitor and a matter), nobodys (for
    /// the manager: what somebody left), alone (no colleague works here); needs: no-needs, no-topics, many-needs (120),
    /// need-elsewhere (a colleague notes something on each); answers: silent (none), speak, unavailable (all are
    /// refused so), no-arrivals (only the list is refused). Returns false for a name that it does not know.
    Q_INVOKABLE bool play(const QString& what);

private:
    [[nodiscard]] wire::Body answer(const wire::Body& request);
    [[nodiscard]] std::optional<wire::Body> answerAboutNeeds(const wire::Body& request);
    [[nodiscard]] wire::Body signIn(const wire::StaffSignIn& request);
    [[nodiscard]] wire::Body catchUp(const wire::ArrivalsSince& request);
    [[nodiscard]] wire::Body take(const wire::TakeArrival& request);
    [[nodiscard]] wire::Body record(const wire::OpenResident& request) const;
    [[nodiscard]] wire::Body search(const wire::SearchResidents& request) const;
    [[nodiscard]] wire::Body decide(const wire::EnrolmentDecide& request);
    [[nodiscard]] wire::Body link(const wire::LinkArrival& request);
    [[nodiscard]] wire::Body undo(const wire::UndoArrival& request);
    [[nodiscard]] std::optional<wire::Body> answerAboutDuty(const wire::Body& request);
    [[nodiscard]] wire::Body handOver(const wire::HandOverArrival& request);
    void countInHand();
    bool playDuty(const QString& what);
    [[nodiscard]] std::optional<wire::Body> answerAboutRecognition(const wire::Body& request);
    [[nodiscard]] std::optional<wire::Body> answerAboutSummaries(const wire::Body& request);
    [[nodiscard]] wire::Body dismiss(const wire::LineDismiss& request);
    [[nodiscard]] wire::Body restore(const wire::LineRestore& request);
    [[nodiscard]] wire::Body keepFree(const wire::AppointmentMake& request);
    [[nodiscard]] wire::Body cancel(const wire::AppointmentCancel& request);
    [[nodiscard]] db::NeedsSummary* summaryOf(db::ResidentId resident);
    void tellSummary(const db::NeedsSummary& summary);
    [[nodiscard]] std::vector<db::Appointment> appointmentsOf(db::ResidentId resident) const;
    void tryCalibration(double aim);
    bool playRecognition(const QString& what);
    [[nodiscard]] wire::ArrivalChanged* find(db::ArrivalId id);
    bool playArrival(const QString& what);
    bool playChange(const QString& what);
    bool playEnrolment(const QString& what);
    bool playDevice(const QString& what);
    bool playLine(const QString& what);
    bool playClock(const QString& what);
    [[nodiscard]] std::optional<wire::Body> answerAboutHeld(const wire::Body& request);
    void tellTroubles();
    wire::ArrivalChanged& add(db::ArrivalBasis basis);
    void addResident(std::size_t resident, db::ArrivalBasis basis);
    void tell(wire::ArrivalChanged& arrival);
    void tellEnrolment(wire::EnrolmentStep step);
    void setState(State state);

    Clock m_now;
    State m_state = State::Connected;
    std::optional<wire::Welcome> m_welcome;
    std::vector<db::NeedsSummary> m_residents;
    /// What was taken off a summary, and where it stood.
    struct Dismissed {
        db::ResidentId resident{};
        std::size_t place = 0;
        db::SummaryLine line;
    };
    std::vector<Dismissed> m_dismissed;
    std::vector<db::Appointment> m_appointments;
    SampleMatters m_matters;
    SampleNeeds m_needs;
    SampleTopics m_topics;
    SampleDuty m_duty;
    SampleAccess m_access;
    wire::HallTroubles m_troubles;
    std::vector<db::ResidentId> m_held;
    std::vector<wire::ArrivalChanged> m_arrivals;
    std::map<db::ArrivalId, wire::ArrivalChanged> m_before; ///< what was finished or unlinked last, as it was
    std::vector<wire::DeviceChanged> m_devices;
    std::int64_t m_seq = 0;
    int m_enrolments = 0;
    int m_wrongPasswords = 0;
    db::StaffRole m_role = db::StaffRole::Clerk;
    wire::Recognition m_recognition;
    std::string m_enrolling;
    std::optional<wire::StaffSignedIn> m_staff;
    bool m_isSilent = false;
    bool m_isUnavailable = false;
    bool m_refusesArrivals = false;
};

} // namespace desk::sample
