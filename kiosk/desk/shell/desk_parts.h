// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/access/access_page.h"
#include "kiosk/desk/access/accounts_page.h"
#include "kiosk/desk/arrivals/arrival_detail.h"
#include "kiosk/desk/arrivals/arrival_list_model.h"
#include "kiosk/desk/arrivals/reception.h"
#include "kiosk/desk/audit/audit_log_page.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/drafts.h"
#include "kiosk/desk/base/hall_line.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/session_link.h"
#include "kiosk/desk/base/undo.h"
#include "kiosk/desk/cases/rating_list.h"
#include "kiosk/desk/catalogue/catalogue_page.h"
#include "kiosk/desk/coverage/coverage_page.h"
#include "kiosk/desk/duty/duty.h"
#include "kiosk/desk/enrolling/enrolment_requests.h"
#include "kiosk/desk/matters/matter_list.h"
#include "kiosk/desk/matters/matter_page.h"
#include "kiosk/desk/matters/matter_start.h"
#include "kiosk/desk/needs/need_list.h"
#include "kiosk/desk/needs/need_page.h"
#include "kiosk/desk/needs/place_picker.h"
#include "kiosk/desk/needs/publishing.h"
#include "kiosk/desk/recognition/recognition_page.h"
#include "kiosk/desk/residents/appointment_book.h"
#include "kiosk/desk/residents/care_registry.h"
#include "kiosk/desk/residents/entry_form.h"
#include "kiosk/desk/residents/line_dismissal.h"
#include "kiosk/desk/residents/record_history.h"
#include "kiosk/desk/residents/record_merging.h"
#include "kiosk/desk/residents/resident_page.h"
#include "kiosk/desk/residents/search_model.h"
#include "kiosk/desk/residents/standing_change.h"
#include "kiosk/desk/shell/counter.h"
#include "kiosk/desk/talk/talk_day.h"
#include "kiosk/desk/troubles/device_list_model.h"
#include "kiosk/desk/troubles/troubles_page.h"
#include "kiosk/wire/boot_clock.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace desk {

struct DeskSettings {
    Clock now;                                  ///< this computer's wall clock; required
    std::chrono::milliseconds searchDelay{250}; ///< after the last key, before the hall is asked
    /// What the hall does. Null: codes stand for names, and the catalogue page shows the program's own.
    guide::HallCatalogue* catalogue = nullptr;
    std::shared_ptr<paper::Printer> printer = nullptr;               ///< null: that of this machine, if there is one
    std::chrono::milliseconds longestLoss{std::chrono::minutes{10}}; ///< a longer break asks for the password again
    std::function<wire::Steady()> steady = wire::BootClock::now;     ///< measures idle lock, waits and losses
};

/// The parts of a desk and what they share; DeskApp tells them what happens. Each is a child of this object and shown
/// to QML. GUI thread.
class DeskParts : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(desk::HallLine* line READ line CONSTANT)
    Q_PROPERTY(desk::ArrivalListModel* arrivals READ arrivals CONSTANT)
    Q_PROPERTY(desk::ArrivalListModel* taken READ taken CONSTANT)
    Q_PROPERTY(desk::ArrivalListModel* finished READ finished CONSTANT)
    Q_PROPERTY(desk::ArrivalDetail* detail READ detail CONSTANT)
    Q_PROPERTY(desk::Reception* reception READ reception CONSTANT)
    Q_PROPERTY(desk::SearchModel* search READ search CONSTANT)
    Q_PROPERTY(desk::SearchModel* picker READ picker CONSTANT)
    Q_PROPERTY(desk::ResidentPage* resident READ resident CONSTANT)
    Q_PROPERTY(desk::AppointmentBook* appointments READ appointments CONSTANT)
    Q_PROPERTY(desk::LineDismissal* dismissal READ dismissal CONSTANT)
    Q_PROPERTY(desk::EntryForm* entry READ entry CONSTANT)
    Q_PROPERTY(desk::StandingChange* standing READ standing CONSTANT)
    Q_PROPERTY(desk::RecordHistory* history READ history CONSTANT)
    Q_PROPERTY(desk::RecordMerging* merging READ merging CONSTANT)
    Q_PROPERTY(desk::CareRegistry* care READ care CONSTANT)
    Q_PROPERTY(desk::Undo* undo READ undo CONSTANT)
    Q_PROPERTY(desk::MatterList* matters READ matters CONSTANT)
    Q_PROPERTY(desk::MatterPage* matter READ matter CONSTANT)
    Q_PROPERTY(desk::RatingList* ratings READ ratings CONSTANT)
    Q_PROPERTY(desk::MatterStart* matterStart READ matterStart CONSTANT)
    Q_PROPERTY(desk::Duty* duty READ duty CONSTANT)
    Q_PROPERTY(desk::NeedList* needs READ needs CONSTANT)
    Q_PROPERTY(desk::NeedPage* need READ need CONSTANT)
    Q_PROPERTY(desk::PlacePicker* place READ place CONSTANT)
    Q_PROPERTY(desk::Publishing* publishing READ publishing CONSTANT)
    Q_PROPERTY(desk::TalkDay* talkDay READ talkDay CONSTANT)
    Q_PROPERTY(desk::EnrolmentRequests* enrolments READ enrolments CONSTANT)
    Q_PROPERTY(desk::CataloguePage* catalogue READ catalogue CONSTANT)
    Q_PROPERTY(desk::DeviceListModel* devices READ devices CONSTANT)
    Q_PROPERTY(desk::RecognitionPage* recognition READ recognition CONSTANT)
    Q_PROPERTY(desk::CoveragePage* coverage READ coverage CONSTANT)
    Q_PROPERTY(desk::AccessPage* access READ access CONSTANT)
    Q_PROPERTY(desk::AccountsPage* accounts READ accounts CONSTANT)
    Q_PROPERTY(desk::AuditLogPage* audit READ audit CONSTANT)
    Q_PROPERTY(desk::TroublesPage* troubles READ troubles CONSTANT)
    Q_PROPERTY(desk::Drafts* drafts READ drafts CONSTANT)
    Q_PROPERTY(desk::Counter* counter READ counter CONSTANT)

public:
    [[nodiscard]] HallLine* line() { return &m_line; }
    [[nodiscard]] ArrivalListModel* arrivals() { return &m_arrivals; }
    [[nodiscard]] ArrivalListModel* taken() { return &m_taken; }
    [[nodiscard]] ArrivalListModel* finished() { return &m_finished; }
    [[nodiscard]] ArrivalDetail* detail() { return &m_detail; }
    [[nodiscard]] desk::Reception* reception() { return &m_reception; }
    [[nodiscard]] SearchModel* search() { return &m_search; }
    [[nodiscard]] SearchModel* picker() { return &m_picker; }
    [[nodiscard]] ResidentPage* resident() { return &m_resident; }
    [[nodiscard]] AppointmentBook* appointments() { return &m_appointments; }
    [[nodiscard]] LineDismissal* dismissal() { return &m_dismissal; }
    [[nodiscard]] EntryForm* entry() { return &m_entry; }
    [[nodiscard]] StandingChange* standing() { return &m_standing; }
    [[nodiscard]] RecordHistory* history() { return &m_history; }
    [[nodiscard]] RecordMerging* merging() { return &m_merging; }
    [[nodiscard]] CareRegistry* care() { return &m_care; }
    [[nodiscard]] Undo* undo() { return &m_undo; }
    [[nodiscard]] MatterList* matters() { return &m_matters; }
    [[nodiscard]] MatterPage* matter() { return &m_matter; }
    [[nodiscard]] RatingList* ratings() { return &m_ratings; }
    [[nodiscard]] MatterStart* matterStart() { return &m_matterStart; }
    [[nodiscard]] Duty* duty() { return &m_duty; }
    [[nodiscard]] NeedList* needs() { return &m_needs; }
    [[nodiscard]] NeedPage* need() { return &m_need; }
    [[nodiscard]] PlacePicker* place() { return &m_place; }
    [[nodiscard]] Publishing* publishing() { return &m_publishing; }
    [[nodiscard]] desk::TalkDay* talkDay() { return &m_talkDay; }
    [[nodiscard]] EnrolmentRequests* enrolments() { return &m_enrolments; }
    [[nodiscard]] DeviceListModel* devices() { return &m_devices; }
    [[nodiscard]] RecognitionPage* recognition() { return &m_recognition; }
    [[nodiscard]] CataloguePage* catalogue() { return &m_catalogue; }
    [[nodiscard]] CoveragePage* coverage() { return &m_coverage; }
    [[nodiscard]] AccessPage* access() { return &m_access; }
    [[nodiscard]] AccountsPage* accounts() { return &m_accounts; }
    [[nodiscard]] AuditLogPage* audit() { return &m_audit; }
    [[nodiscard]] TroublesPage* troubles() { return &m_troubles; }
    [[nodiscard]] desk::Drafts* drafts() { return &m_drafts; }
    [[nodiscard]] Counter* counter() { return &m_counter; }
    /// All of them; those that are told first stand first.
    [[nodiscard]] const std::vector<Part*>& parts() const { return m_parts; }

protected:
    /// Requires: `link` outlives this; settings.now and settings.steady are set. `view`: what is on the screen.
    DeskParts(wire::HallLink& link, DeskSettings settings, std::function<Counter::View()> view, QObject* parent);

    wire::HallLink& m_link;
    DeskSettings m_settings;
    SessionLink m_session; ///< for everything but signing in and out
    HallLine m_line{m_link, m_settings.now, m_settings.steady, this};
    Clock m_hallClock{[this] { return m_line.hallTime(); }};
    std::unique_ptr<guide::HallCatalogue> m_ownCatalogue; ///< if the settings name none
    const guide::HallCatalogue& m_hallCatalogue;
    CatalogueNames m_names;
    ArrivalListModel m_arrivals{ArrivalListModel::About::Open, m_names, this};
    ArrivalListModel m_taken{ArrivalListModel::About::Taken, m_names, this};
    ArrivalListModel m_finished{ArrivalListModel::About::Finished, m_names, this};
    Undo m_undo{m_session, [this] { return m_settings.steady(); }, this};
    ArrivalDetail m_detail{m_session, m_names, m_undo, this};
    desk::Reception m_reception{m_session, {m_arrivals, m_taken, m_finished}, m_detail, this};
    SearchModel m_search{m_session, m_settings.searchDelay, this};
    SearchModel m_picker{m_session, m_settings.searchDelay, this};
    ResidentPage m_resident{m_session, m_names, m_hallClock, this};
    AppointmentBook m_appointments{m_session, m_hallCatalogue, m_names, m_hallClock, this};
    LineDismissal m_dismissal{m_session, m_undo, this};
    EntryForm m_entry{m_session, m_resident, this};
    StandingChange m_standing{m_session, m_resident, m_hallClock, this};
    RecordHistory m_history{m_session, m_resident, m_hallClock, this};
    RecordMerging m_merging{m_session, m_resident, m_settings.searchDelay, this};
    CareRegistry m_care{m_session, m_resident, m_hallCatalogue, m_hallClock, this};
    Duty m_duty{m_session, m_hallClock, this};
    MatterList m_matters{m_session, m_names, m_hallClock, this};
    MatterPage m_matter{m_session, m_names, m_hallClock, this};
    RatingList m_ratings{m_session, m_names, m_hallClock, this};
    MatterStart m_matterStart{m_session, m_hallCatalogue, m_names, m_hallClock, this};
    NeedList m_needs{m_session, m_names, this};
    NeedPage m_need{m_session, m_hallCatalogue, m_names, m_hallClock, this};
    PlacePicker m_place{m_session, this};
    Publishing m_publishing{m_session, this};
    desk::TalkDay m_talkDay{m_session, m_hallCatalogue, m_names, m_hallClock, this};
    EnrolmentRequests m_enrolments{m_session, this};
    CataloguePage m_catalogue{m_hallCatalogue, m_names, this};
    DeviceListModel m_devices{this};
    RecognitionPage m_recognition{m_session, m_hallClock, this};
    CoveragePage m_coverage{m_session, m_names, m_hallClock, this};
    AccessPage m_access{m_session, this};
    AccountsPage m_accounts{m_session, m_hallClock, this};
    AuditLogPage m_audit{m_session, m_hallClock, this};
    TroublesPage m_troubles{m_session, m_hallClock, this};
    desk::Drafts m_drafts{this};
    Counter m_counter;
    std::vector<Part*> m_parts;

private:
    void joinParts();
};

} // namespace desk
