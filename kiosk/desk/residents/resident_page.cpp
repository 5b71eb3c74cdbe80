// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/resident_page.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/troubles.h"

#include <utility>

namespace desk {

ResidentPage::ResidentPage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void ResidentPage::ask(qint64 resident, const QString& name) {
    m_resident = db::ResidentId{resident};
    m_askedName = name;
    m_isAsking = true;
    tell();
}

void ResidentPage::cancel() {
    m_isAsking = false;
    tell();
}

bool ResidentPage::isPurpose(const QString& purpose) const {
    const auto length = purpose.trimmed().size();
    return length >= kShortestPurpose && length <= kLongestPurpose;
}

void ResidentPage::open(const QString& purpose) {
    if (!m_isAsking || !m_resident || !isPurpose(purpose)) { return; }
    m_isAsking = false;
    m_purpose = purpose.trimmed();
    tryAgain();
    Q_EMIT opened();
}

void ResidentPage::tryAgain() {
    if (!m_resident || m_purpose.isEmpty()) { return; }
    m_record.reset();
    m_problem.clear();
    forgetWithdrawal();
    m_state = Loading::State::Loading;
    const int number = ++m_asked;
    tell();
    m_link.ask(wire::OpenResident{*m_resident, m_purpose.toStdString()}, this,
               [this, number](const wire::Answered<wire::OpenResident>& record) {
                   if (number != m_asked) { return; }
                   if (record) { return take(*record); }
                   m_state = Loading::State::Failed;
                   m_problem = words::problem(record.error());
                   tell();
               });
}

void ResidentPage::take(const wire::ResidentRecord& record) {
    m_record = record;
    m_reading.openedAt = m_hallTime();
    m_state = Loading::State::Ready;
    tell();
}

void ResidentPage::onChanged() {
    if (m_state == Loading::State::Failed) { tryAgain(); }
    if (!m_record) { return; }
    m_link.ask(wire::OpenResident{m_record->resident.id, m_purpose.toStdString()}, this,
               [this, number = m_asked](const wire::Answered<wire::OpenResident>& record) {
                   if (number == m_asked && record) { take(*record); }
               });
}

void ResidentPage::close() {
    ++m_asked;
    m_isAsking = false;
    m_resident.reset();
    m_askedName.clear();
    m_purpose.clear();
    m_problem.clear();
    m_record.reset();
    forgetWithdrawal();
    m_state = Loading::State::Idle;
    tell();
}

void ResidentPage::tell() {
    if (m_record) {
        m_facts = factsOf(*m_record, m_reading, m_names, localDay(m_hallTime()));
    } else {
        m_facts = {};
        m_facts.name = m_askedName;
        m_facts.initial = m_askedName.left(1);
    }
    Q_EMIT changed();
}

void ResidentPage::signedIn(const wire::StaffSignedIn& staff) {
    m_role = staff.role;
    tell();
}

void ResidentPage::forgetWithdrawal() {
    m_isAskingToWithdraw = false;
    m_isAskingToConfirm = false;
    m_isWithdrawing = false;
    m_reading.erased.reset();
    m_withdrawProblem.clear();
}

void ResidentPage::askToConfirm() {
    if (!canConfirm() || m_isWithdrawing) { return; }
    m_isAskingToConfirm = true;
    m_withdrawProblem.clear();
    tell();
}

void ResidentPage::leaveHeld() {
    if (m_isWithdrawing) { return; }
    forgetWithdrawal();
    tell();
}

void ResidentPage::confirmHeld() {
    if (!m_isAskingToConfirm || m_isWithdrawing || !canConfirm()) { return; }
    change<wire::ConsentConfirm>([this](const wire::Done&) {
        m_isAskingToConfirm = false;
        m_record->consentHeldSince.reset();
        Q_EMIT confirmed();
    });
}

template <wire::Exchanged Request, typename Take>
void ResidentPage::change(Take take) {
    m_isWithdrawing = true;
    m_withdrawProblem.clear();
    tell();
    m_link.ask(Request{m_record->resident.id}, this,
               [this, take, number = m_asked](const wire::Answered<Request>& answer) {
                   if (number != m_asked) { return; }
                   m_isWithdrawing = false;
                   if (answer) {
                       take(*answer);
                   } else {
                       m_withdrawProblem = words::problem(answer.error());
                   }
                   tell();
               });
}

void ResidentPage::askToWithdraw() {
    if (!m_facts.canWithdraw || m_isWithdrawing) { return; }
    m_isAskingToConfirm = false;
    m_isAskingToWithdraw = true;
    m_withdrawProblem.clear();
    tell();
}

void ResidentPage::keepFace() {
    if (m_isWithdrawing) { return; }
    forgetWithdrawal();
    tell();
}

void ResidentPage::withdrawFace() {
    if (!m_isAskingToWithdraw || m_isWithdrawing || !m_facts.canWithdraw) { return; }
    change<wire::WithdrawAtDesk>([this](const wire::Withdrawn& done) {
        m_isAskingToWithdraw = false;
        m_record->consent.reset();
        m_record->templates = 0;
        m_reading.erased = done.erasedTemplates;
    });
}

void ResidentPage::takeSummary(const wire::SummaryChanged& changed) {
    if (!m_record || m_record->resident.id != changed.summary.resident) { return; }
    m_record->summary = changed.summary;
    m_record->appointments = changed.appointments;
    tell();
}

void ResidentPage::onNews(const wire::Body& told) {
    if (const auto* changed = wire::getIf<wire::SummaryChanged>(&told)) { takeSummary(*changed); }
}

void ResidentPage::onBack(bool wasAway) {
    if (wasAway) { onChanged(); }
}

std::optional<db::catalogue::Facts> ResidentPage::knownFacts() const {
    if (!m_record) { return std::nullopt; }
    const db::Resident& resident = m_record->resident;
    db::catalogue::Facts facts;
    if (resident.birthDate.ok()) {
        const db::Date today = localDay(m_hallTime());
        const std::chrono::month_day birthday{resident.birthDate.month(), resident.birthDate.day()};
        const bool isToCome = std::chrono::month_day{today.month(), today.day()} < birthday;
        facts.age = static_cast<int>(today.year()) - static_cast<int>(resident.birthDate.year()) - (isToCome ? 1 : 0);
    }
    facts.sex = resident.sex;
    if (resident.gridCell) { facts.livesHere = true; }
    return facts; // care flags stay with the hall: what they say is asked of the resident
}

} // namespace desk
