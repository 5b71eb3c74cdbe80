// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/desk_parts.h"

#include <cassert>
#include <utility>

namespace desk {

DeskParts::DeskParts(wire::HallLink& link, DeskSettings settings, std::function<Counter::View()> view, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_settings{std::move(settings)}
    , m_session{link}
    , m_ownCatalogue{m_settings.catalogue == nullptr ? std::make_unique<guide::HallCatalogue>() : nullptr}
    , m_hallCatalogue{m_settings.catalogue == nullptr ? *m_ownCatalogue : *m_settings.catalogue}
    , m_names{m_settings.catalogue}
    , m_counter{
          {m_detail, m_resident, m_catalogue, m_matterStart, m_appointments, m_dismissal}, std::move(view), this} {
    assert(m_settings.now && m_settings.steady);
    for (QObject* child : children()) {
        if (auto* part = dynamic_cast<Part*>(child)) { m_parts.push_back(part); }
    }
    m_matter.setPrinter(m_settings.printer);
    joinParts();
}

void DeskParts::joinParts() {
    connect(&m_reception, &Reception::caughtUp, &m_enrolments, &EnrolmentRequests::endRetelling);
    // What was taken off one resident's summary is not undone beside another's.
    connect(&m_reception, &Reception::selectionChanged, &m_undo, &Undo::leave);
    connect(&m_reception, &Reception::selectionChanged, &m_dismissal, &LineDismissal::cancel);
    for (ResidentSheet* sheet :
         std::initializer_list<ResidentSheet*>{&m_entry, &m_standing, &m_history, &m_merging, &m_care}) {
        connect(sheet, &ResidentSheet::written, &m_resident, &ResidentPage::onChanged);
    }
    connect(&m_entry, &EntryForm::added, &m_resident, &ResidentPage::ask);
    connect(&m_undo, &Undo::undone, &m_reception, &Reception::select);
    connect(&m_resident, &ResidentPage::changed, this, [this] {
        m_catalogue.setFacts(m_resident.knownFacts(), m_resident.knownFacts() ? m_resident.facts().name : QString{});
    });
    if (m_settings.catalogue != nullptr) {
        // Cards name things as the hall's catalogue does.
        connect(m_settings.catalogue, &guide::HallCatalogue::changed, this, [this] {
            for (Part* part :
                 std::initializer_list<Part*>{&m_arrivals, &m_taken, &m_finished, &m_detail, &m_resident}) {
                part->retranslate();
            }
        });
    }
    connect(&m_matter, &MatterPage::acted, &m_duty, &Duty::refresh);
}

} // namespace desk
