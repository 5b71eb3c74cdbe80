// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matters/matter_list.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/duty.h"

#include <algorithm>
#include <utility>

namespace desk {

MatterList::MatterList(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent)
    : RowList{parent}
    , m_reading{link, *this}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

int MatterList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MatterList::roleNames() const {
    return {{KeyRole, "key"},         {ResidentRole, "resident"}, {ItemRole, "item"},
            {ClockRole, "clock"},     {ToneRole, "tone"},         {OwnerRole, "owner"},
            {StateRole, "stateWord"}, {HandedRole, "handed"},     {SilentRole, "silent"}};
}

QVariant MatterList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) { return {}; }
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return QString::number(db::raw(line.matter));
    case Qt::DisplayRole:
    case ResidentRole:
        return line.resident ? QString::fromStdString(line.residentName) : tr("没有留姓名");
    case ItemRole:
        return m_names.of(line.itemCode);
    case ClockRole:
        return words::matterClock(line.colour, line.workingDaysLeft);
    case ToneRole:
        return static_cast<int>(words::clockTone(line.colour));
    case OwnerRole:
        return QString::fromStdString(line.ownerName);
    case StateRole:
        return words::matterState(line.state);
    case HandedRole:
        return line.handedByName.empty() ? QString{}
                                         : tr("%1 移交，等接手").arg(QString::fromStdString(line.handedByName));
    case SilentRole:
        return line.silentUnit.empty() ? QString{} : tr("%1 逾期没有签收").arg(QString::fromStdString(line.silentUnit));
    default:
        return {};
    }
}

void MatterList::setWholeHall(bool isWholeHall) {
    if (m_isWholeHall == isWholeHall && !m_isUnattended) { return; }
    m_isWholeHall = isWholeHall;
    m_isUnattended = false;
    reload();
}

void MatterList::showOwn() {
    setWholeHall(false);
}

void MatterList::showUnattended() {
    if (m_isUnattended) { return; }
    m_isWholeHall = false;
    m_isUnattended = true;
    reload();
}

QVariantList MatterList::visits() const {
    QVariantList list;
    for (const auto& visit : m_visits) {
        const QString name = visit.name.empty() ? tr("未登记访客") : QString::fromStdString(visit.name);
        const bool isHanded = !visit.handedByName.empty();
        list << QVariantMap{
            {QStringLiteral("arrival"), static_cast<double>(db::raw(visit.arrival))},
            {QStringLiteral("title"), name},
            {QStringLiteral("sentence"),
             isHanded
                 ? tr("%1 移交：%2").arg(QString::fromStdString(visit.handedByName), QString::fromStdString(visit.note))
                 : tr("%1 接待后离开，没有留言").arg(QString::fromStdString(visit.ownerName))},
            {QStringLiteral("handed"), isHanded && !m_isUnattended}};
    }
    return list;
}

int MatterList::pressing() const {
    return static_cast<int>(
        std::ranges::count_if(m_lines, [](const auto& line) { return line.colour >= db::ClockColour::Red; }));
}

QString MatterList::keyAt(int row) const {
    return data(index(row), KeyRole).toString();
}

void MatterList::reload() {
    m_reading.begin();
    Q_EMIT stateChanged();
    ask(Reading::How::Loud);
}

void MatterList::onChanged() {
    if (m_reading.mustAskAgain(m_isShown)) { ask(Reading::How::Quiet); }
}

void MatterList::setShown(bool isShown) {
    if (isShown == m_isShown) { return; }
    m_isShown = isShown;
    Q_EMIT stateChanged();
    if (m_isShown) { reload(); }
}

void MatterList::ask(Reading::How how) {
    m_reading.ask(
        wire::MattersAsk{.isWholeHall = m_isWholeHall, .isNobodys = m_isUnattended}, how,
        [this, how](const wire::OpenMatters* open) {
            if (open != nullptr) { take(*open, how); }
            Q_EMIT stateChanged();
        },
        [this] { onChanged(); });
}

void MatterList::take(const wire::OpenMatters& open, Reading::How how) {
    if (how == Reading::How::Quiet) {
        follow(m_lines, open.lines, &wire::OpenMatters::Line::matter);
    } else {
        beginResetModel();
        m_lines = open.lines;
        endResetModel();
    }
    m_all = open.all;
    m_visits = open.visits;
}

void MatterList::clear() {
    m_reading.forget();
    beginResetModel();
    m_lines.clear();
    m_all = 0;
    m_visits.clear();
    m_isUnattended = false;
    m_isWholeHall = false;
    endResetModel();
    Q_EMIT stateChanged();
}

void MatterList::onChange(const wire::Body& told) {
    // With duty: what nobody looks after, and who was handed to one.
    if (wire::holds<wire::MattersChanged>(told) || wire::holds<wire::DutyChanged>(told)) { onChanged(); }
}

void MatterList::retranslate() {
    if (count() > 0) { Q_EMIT dataChanged(index(0), index(count() - 1)); }
    Q_EMIT stateChanged();
}

} // namespace desk
