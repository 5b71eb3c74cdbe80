// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/arrivals/arrival_detail.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/residents.h"

#include <utility>

namespace desk {

ArrivalDetail::ArrivalDetail(wire::HallLink& link, const CatalogueNames& names, Undo& undo, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_names{names}
    , m_undo{undo} {}

void ArrivalDetail::show(const wire::ArrivalChanged& arrival) {
    const bool isOther = !m_arrival || m_arrival->arrival.id != arrival.arrival.id;
    m_arrival = arrival;
    if (isOther) { m_asked = Asked::Nothing; }
    tell();
    if (isOther) { dismissProblem(); }
}

void ArrivalDetail::update(const wire::ArrivalChanged& arrival) {
    if (!m_arrival || m_arrival->arrival.id != arrival.arrival.id || arrival.seq <= m_arrival->seq) { return; }
    m_arrival = arrival;
    // A colleague was faster: what was about to be said has been said.
    const ArrivalSteps can = stepsOf(arrival, m_clerk);
    if ((m_asked == Asked::Unlink && !can.reject) || (m_asked == Asked::Link && !can.link)) {
        m_asked = Asked::Nothing;
    }
    tell();
}

void ArrivalDetail::takeSummary(const db::NeedsSummary& summary) {
    if (!m_arrival || !m_arrival->summary || m_arrival->summary->resident != summary.resident) { return; }
    m_arrival->summary = summary;
    tell();
}

void ArrivalDetail::clear() {
    m_arrival.reset();
    m_asked = Asked::Nothing;
    m_isBusy = false;
    m_problem.clear();
    tell();
    Q_EMIT actionChanged();
}

void ArrivalDetail::setNow(db::Time now) {
    m_now = now;
    if (m_arrival && cameOf(*m_arrival, now) != m_facts.came) { tell(); }
}

void ArrivalDetail::setStaff(std::optional<db::StaffId> staff, db::StaffRole role) {
    m_clerk.staff = staff;
    m_clerk.role = role;
    tell();
}

void ArrivalDetail::setOnline(bool isOnline) {
    if (m_clerk.isOnline == isOnline) { return; }
    m_clerk.isOnline = isOnline;
    tell();
}

void ArrivalDetail::signedOut() {
    clear();
    setStaff(std::nullopt);
}

void ArrivalDetail::onNews(const wire::Body& told) {
    if (const auto* changed = wire::getIf<wire::SummaryChanged>(&told)) { takeSummary(changed->summary); }
}

void ArrivalDetail::tell() {
    m_facts = m_arrival ? factsOf(*m_arrival, m_names, m_now) : ArrivalFacts{};
    m_can = m_arrival ? stepsOf(*m_arrival, m_clerk) : ArrivalSteps{};
    Q_EMIT changed();
}

template <wire::Exchanged Request>
void ArrivalDetail::ask(Request request, std::function<QString()> said) {
    if (m_isBusy) { return; }
    m_isBusy = true;
    m_problem.clear();
    Q_EMIT actionChanged();
    const auto asked = shownId();
    m_link.ask(std::move(request), this, [this, asked, said = std::move(said)](const wire::Answered<Request>& done) {
        m_isBusy = false;
        // The clerk may have gone on to another card; a sentence about this one would mislead there.
        if (shownId() == asked) { m_problem = done ? QString{} : words::problem(done.error()); }
        if (done && said && asked) {
            m_undo.offer({.said = said, .back = wire::UndoArrival{*asked}, .in = wire::kMayUndo, .arrival = asked});
        }
        Q_EMIT actionChanged();
    });
}

void ArrivalDetail::take() {
    if (m_arrival && m_can.take) { ask(wire::TakeArrival{m_arrival->arrival.id}); }
}

void ArrivalDetail::askWhy(Asked asked) {
    m_asked = asked;
    tell();
}

void ArrivalDetail::notThisPerson() {
    if (m_arrival && m_can.reject) { askWhy(Asked::Unlink); }
}

void ArrivalDetail::finish() {
    if (!m_arrival || !m_can.finish) { return; }
    ask(wire::FinishArrival{m_arrival->arrival.id},
        [arrival = *m_arrival] { return tr("接待完毕：%1").arg(words::heading(arrival)); });
}

void ArrivalDetail::link(qint64 resident, const QString& name) {
    if (!m_arrival || !m_can.link) { return; }
    m_who = db::ResidentId{resident};
    m_whoName = name;
    askWhy(Asked::Link);
}

void ArrivalDetail::cancelWhy() {
    if (m_asked != Asked::Nothing) { askWhy(Asked::Nothing); }
}

QString ArrivalDetail::whyTitle() const {
    switch (m_asked) {
    case Asked::Nothing:
        break;
    case Asked::Unlink:
        return tr("为什么不是%1？").arg(m_facts.name);
    case Asked::Link:
        return tr("怎么知道是%1？").arg(m_whoName);
    }
    return {};
}

QStringList ArrivalDetail::whyChoices() const {
    // In the order of wire::UnlinkReason and wire::LinkEvidence.
    switch (m_asked) {
    case Asked::Nothing:
        break;
    case Asked::Unlink:
        return {tr("本人说不是"), tr("证件上是别人"), tr("刚才关联错了")};
    case Asked::Link:
        return {tr("看了证件"), tr("本人告诉的"), tr("认识本人")};
    }
    return {};
}

void ArrivalDetail::because(int choice) {
    if (!m_arrival || choice < 0 || choice >= whyChoices().size()) { return; }
    const Asked asked = m_asked;
    cancelWhy();
    if (asked == Asked::Unlink && m_can.reject) {
        ask(wire::NotThisPerson{m_arrival->arrival.id, static_cast<wire::UnlinkReason>(choice)},
            [arrival = *m_arrival] { return tr("记下了：来的不是%1").arg(words::heading(arrival)); });
    }
    if (asked == Asked::Link && m_can.link) {
        ask(wire::LinkArrival{m_arrival->arrival.id, m_who, static_cast<wire::LinkEvidence>(choice)});
    }
}

void ArrivalDetail::dismissProblem() {
    if (m_problem.isEmpty()) { return; }
    m_problem.clear();
    Q_EMIT actionChanged();
}

std::optional<db::ArrivalId> ArrivalDetail::shownId() const {
    if (!m_arrival) { return std::nullopt; }
    return m_arrival->arrival.id;
}

std::optional<db::ResidentId> ArrivalDetail::resident() const {
    if (!m_arrival) { return std::nullopt; }
    return m_arrival->arrival.resident;
}

const db::NeedsSummary* ArrivalDetail::summary() const {
    return m_arrival && m_arrival->summary ? &*m_arrival->summary : nullptr;
}

bool ArrivalDetail::isFinishedHere() const {
    return m_arrival && m_arrival->arrival.state == db::ArrivalState::Done && m_can.isMine;
}

double ArrivalDetail::arrivalId() const {
    return m_arrival ? static_cast<double>(db::raw(m_arrival->arrival.id)) : 0;
}

void ArrivalDetail::explainStart() {
    if (!m_arrival || m_can.start) { return; }
    m_problem = !m_clerk.isOnline                                       ? tr("连不上大厅服务，暂时不能受理")
                : m_arrival->arrival.state == db::ArrivalState::Waiting ? tr("请先按 Enter 接待，再受理")
                : !m_can.isMine                ? tr("这位访客由另一位同事接待，请他受理或移交给您")
                : !m_arrival->arrival.resident ? tr("请先查找并关联居民，再受理")
                                               : tr("这次接待已经完毕");
    Q_EMIT actionChanged();
}

} // namespace desk
