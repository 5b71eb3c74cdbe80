// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/arrivals/arrival_detail.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/residents.h"

#include <QDateTime>
#include <QVariantMap>
#include <algorithm>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString joined(const QStringList& parts) {
    QStringList present;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(present),
                 [](const QString& part) { return !part.isEmpty(); });
    return present.join(QStringLiteral(" · "));
}

} // namespace

ArrivalDetail::ArrivalDetail(wire::HallLink& link, const CatalogueNames& names, Undo& undo, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_names{names}
    , m_undo{undo} {}

void ArrivalDetail::show(const wire::ArrivalChanged& arrival) {
    const bool isOther = !m_arrival || m_arrival->arrival.id != arrival.arrival.id;
    m_arrival = arrival;
    if (isOther) { m_asked = Asked::Nothing; }
    Q_EMIT changed();
    if (isOther) { dismissProblem(); }
}

void ArrivalDetail::update(const wire::ArrivalChanged& arrival) {
    if (!m_arrival || m_arrival->arrival.id != arrival.arrival.id || arrival.seq <= m_arrival->seq) { return; }
    m_arrival = arrival;
    // A colleague was faster: what was about to be said has been said.
    if ((m_asked == Asked::Unlink && !canReject()) || (m_asked == Asked::Link && !canLink())) {
        m_asked = Asked::Nothing;
    }
    Q_EMIT changed();
}

void ArrivalDetail::takeSummary(const db::NeedsSummary& summary) {
    if (!m_arrival || !m_arrival->summary || m_arrival->summary->resident != summary.resident) { return; }
    m_arrival->summary = summary;
    Q_EMIT changed();
}

void ArrivalDetail::clear() {
    m_arrival.reset();
    m_asked = Asked::Nothing;
    m_isBusy = false;
    m_problem.clear();
    Q_EMIT changed();
    Q_EMIT actionChanged();
}

void ArrivalDetail::setNow(db::Time now) {
    const QString before = came();
    m_now = now;
    if (came() != before) { Q_EMIT changed(); }
}

void ArrivalDetail::setStaff(std::optional<db::StaffId> staff, db::StaffRole role) {
    m_staff = staff;
    m_role = role;
    Q_EMIT changed();
}

void ArrivalDetail::setOnline(bool isOnline) {
    if (m_isOnline == isOnline) { return; }
    m_isOnline = isOnline;
    Q_EMIT changed();
}

void ArrivalDetail::signedOut() {
    clear();
    setStaff(std::nullopt);
}

void ArrivalDetail::onNews(const wire::Body& told) {
    if (const auto* changed = wire::getIf<wire::SummaryChanged>(&told)) { takeSummary(changed->summary); }
}

void ArrivalDetail::retranslate() {
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
    if (m_arrival && canTake()) { ask(wire::TakeArrival{m_arrival->arrival.id}); }
}

void ArrivalDetail::askWhy(Asked asked) {
    m_asked = asked;
    Q_EMIT changed();
}

void ArrivalDetail::notThisPerson() {
    if (m_arrival && canReject()) { askWhy(Asked::Unlink); }
}

void ArrivalDetail::finish() {
    if (!m_arrival || !canFinish()) { return; }
    ask(wire::FinishArrival{m_arrival->arrival.id},
        [arrival = *m_arrival] { return tr("接待完毕：%1").arg(words::heading(arrival)); });
}

void ArrivalDetail::link(qint64 resident, const QString& name) {
    if (!m_arrival || !canLink()) { return; }
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
        return tr("为什么不是%1？").arg(name());
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
    if (asked == Asked::Unlink && canReject()) {
        ask(wire::NotThisPerson{m_arrival->arrival.id, static_cast<wire::UnlinkReason>(choice)},
            [arrival = *m_arrival] { return tr("记下了：来的不是%1").arg(words::heading(arrival)); });
    }
    if (asked == Asked::Link && canLink()) {
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
    return m_arrival && m_arrival->arrival.state == db::ArrivalState::Done && isMine();
}

double ArrivalDetail::arrivalId() const {
    return m_arrival ? static_cast<double>(db::raw(m_arrival->arrival.id)) : 0;
}

QString ArrivalDetail::name() const {
    return m_arrival ? words::heading(*m_arrival) : QString{};
}

QString ArrivalDetail::initial() const {
    if (!m_arrival || !m_arrival->summary) { return QStringLiteral("?"); }
    return text(m_arrival->summary->initial);
}

int ArrivalDetail::colour() const {
    return m_arrival && m_arrival->summary ? m_arrival->summary->colour : -1;
}

QString ArrivalDetail::about() const {
    if (!m_arrival || !m_arrival->summary) { return {}; }
    const db::NeedsSummary& summary = *m_arrival->summary;
    const QString tail = summary.idTail.empty() ? QString{} : tr("证件尾号 %1").arg(text(summary.idTail));
    return joined({words::ofHall(summary.sexAndAge), tail});
}

QString ArrivalDetail::where() const {
    if (!m_arrival || !m_arrival->summary) { return {}; }
    const db::NeedsSummary& summary = *m_arrival->summary;
    const QString worker = summary.gridWorker.empty() ? QString{} : tr("网格员 %1").arg(text(summary.gridWorker));
    return joined({text(summary.address), worker});
}

QString ArrivalDetail::sureness() const {
    return m_arrival ? words::sureness(m_arrival->arrival.basis) : QString{};
}

QString ArrivalDetail::surenessAdvice() const {
    return m_arrival ? words::surenessAdvice(m_arrival->arrival.basis) : QString{};
}

bool ArrivalDetail::isUnsure() const {
    return m_arrival && m_arrival->arrival.basis == db::ArrivalBasis::Unsure;
}

QString ArrivalDetail::came() const {
    if (!m_arrival) { return {}; }
    const db::Arrival& arrival = m_arrival->arrival;
    const QString clock = QDateTime::fromMSecsSinceEpoch(arrival.firstSeenAt.time_since_epoch().count())
                              .toString(QStringLiteral("HH:mm"));
    const QString kiosk = text(m_arrival->kioskLabel);
    const auto waited = m_now - arrival.firstSeenAt;
    const QString sent = words::sentTo(arrival);
    if (arrival.state != db::ArrivalState::Waiting || waited < std::chrono::minutes{1}) {
        return joined({tr("%1 到").arg(clock), kiosk, sent});
    }
    return joined({tr("%1 到").arg(clock), tr("等候 %1").arg(words::span(waited)), kiosk, sent});
}

QString ArrivalDetail::reason() const {
    return m_arrival ? words::reason(*m_arrival, m_names) : QString{};
}

QString ArrivalDetail::chosen() const {
    return m_arrival ? text(m_arrival->arrival.category) : QString{};
}

QString ArrivalDetail::takenBy() const {
    return m_arrival ? words::takenBy(*m_arrival) : QString{};
}

QVariantList ArrivalDetail::lines() const {
    QVariantList list;
    if (!m_arrival) { return list; }
    if (m_arrival->candidates.empty() && !m_arrival->arrival.category.empty()) {
        list << QVariantMap{{QStringLiteral("tag"), tr("来意")},
                            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
                            {QStringLiteral("text"), words::category(m_arrival->arrival.category, m_names)},
                            {QStringLiteral("because"), tr("本人在一体机上选的")}};
    }
    if (!m_arrival->summary) { return list; }
    for (const db::SummaryLine& line : m_arrival->summary->lines) {
        if (static_cast<std::size_t>(list.size()) == kMaxLines) { break; }
        list << QVariantMap{{QStringLiteral("tag"), words::ofHall(line.tag)},
                            {QStringLiteral("tone"), static_cast<int>(line.tone)},
                            {QStringLiteral("text"), words::ofHall(line.text)},
                            {QStringLiteral("because"), words::ofHall(line.because)},
                            {QStringLiteral("mayGo"), !line.key.empty()}};
    }
    return list;
}

QVariantList ArrivalDetail::past() const {
    QVariantList list;
    if (!m_arrival || !m_arrival->summary) { return list; }
    const db::Date today = localDay(m_now);
    for (const db::NeedsSummary::Past& past : m_arrival->summary->past) {
        list << QVariantMap{{QStringLiteral("day"), words::day(past.on, today)},
                            {QStringLiteral("text"), words::ofHall(past.text)}};
    }
    return list;
}

QVariantList ArrivalDetail::candidates() const {
    QVariantList list;
    if (!m_arrival || m_arrival->arrival.resident) { return list; }
    for (const auto& candidate : m_arrival->candidates) {
        list << QVariantMap{{QStringLiteral("resident"), static_cast<qint64>(db::raw(candidate.resident))},
                            {QStringLiteral("name"), text(candidate.name)},
                            {QStringLiteral("initial"), text(candidate.name).left(1)},
                            {QStringLiteral("about"), words::ofHall(candidate.sexAndAge)},
                            {QStringLiteral("where"), text(candidate.address)}};
    }
    return list;
}

QString ArrivalDetail::suggestion() const {
    return m_arrival && m_arrival->summary ? words::ofHall(m_arrival->summary->suggestion) : QString{};
}

bool ArrivalDetail::isMine() const {
    return m_arrival && m_staff && m_arrival->arrival.takenBy == m_staff;
}

bool ArrivalDetail::canTake() const {
    return m_isOnline && m_arrival && m_arrival->arrival.state == db::ArrivalState::Waiting;
}

bool ArrivalDetail::canReject() const {
    return m_isOnline && m_arrival && m_arrival->arrival.resident &&
           (m_arrival->arrival.state == db::ArrivalState::Waiting || isMine());
}

bool ArrivalDetail::canOpen() const {
    return m_isOnline && m_arrival && m_arrival->arrival.resident;
}

bool ArrivalDetail::canFinish() const {
    return m_isOnline && m_arrival && m_arrival->arrival.state == db::ArrivalState::Taken && isMine();
}

bool ArrivalDetail::canHandOver() const {
    return m_isOnline && m_arrival && m_arrival->arrival.state == db::ArrivalState::Taken &&
           (isMine() || m_role == db::StaffRole::Manager);
}

bool ArrivalDetail::canAccept() const {
    return m_isOnline && isMine() && m_arrival->arrival.state == db::ArrivalState::Taken &&
           !m_arrival->handedByName.empty();
}

bool ArrivalDetail::canStart() const {
    return m_isOnline && isMine() && m_arrival->arrival.resident && m_arrival->arrival.state == db::ArrivalState::Taken;
}

void ArrivalDetail::explainStart() {
    if (!m_arrival || canStart()) { return; }
    m_problem = !m_isOnline                                             ? tr("连不上大厅服务，暂时不能受理")
                : m_arrival->arrival.state == db::ArrivalState::Waiting ? tr("请先按 Enter 接待，再受理")
                : !isMine()                    ? tr("这位访客由另一位同事接待，请他受理或移交给您")
                : !m_arrival->arrival.resident ? tr("请先查找并关联居民，再受理")
                                               : tr("这次接待已经完毕");
    Q_EMIT actionChanged();
}

QString ArrivalDetail::firstContact() const {
    if (!m_arrival || m_arrival->firstContactName.empty()) { return {}; }
    const QString name = text(m_arrival->firstContactName);
    if (!m_arrival->firstContactAt) { return tr("首问 %1").arg(name); }
    const auto at = QDateTime::fromMSecsSinceEpoch(m_arrival->firstContactAt->time_since_epoch().count());
    return tr("首问 %1 · %2").arg(name, at.toString(QStringLiteral("HH:mm")));
}

QString ArrivalDetail::handedOver() const {
    if (!m_arrival || m_arrival->handedByName.empty()) { return {}; }
    return tr("%1 移交给 %2：%3")
        .arg(text(m_arrival->handedByName), text(m_arrival->takenByName), text(m_arrival->handOverNote));
}

bool ArrivalDetail::canLink() const {
    return m_isOnline && m_arrival && !m_arrival->arrival.resident &&
           m_arrival->arrival.state != db::ArrivalState::Done;
}

} // namespace desk
