// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/resident_sheet.h"

namespace desk {

const wire::ResidentRecord* ResidentSheet::openRecord() {
    const wire::ResidentRecord* record = m_page.record();
    if (record != nullptr) { open(record->resident.id, QString::fromStdString(record->resident.name)); }
    return record;
}

void ResidentSheet::openNew() {
    open(std::nullopt, {});
}

void ResidentSheet::open(std::optional<db::ResidentId> resident, const QString& name) {
    m_question.forget();
    m_isAsking = true;
    m_resident = resident;
    m_residentName = name;
    m_problem.clear();
    clear();
}

void ResidentSheet::cancel() {
    m_question.forget();
    m_isAsking = false;
    m_resident.reset();
    m_residentName.clear();
    m_problem.clear();
    clear();
    Q_EMIT changed();
}

void ResidentSheet::refuse(const QString& why) {
    m_problem = why;
    Q_EMIT changed();
}

} // namespace desk
