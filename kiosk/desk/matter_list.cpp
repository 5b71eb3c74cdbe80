// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matter_list.h"

#include "kiosk/desk/words.h"

#include <algorithm>
#include <utility>

namespace desk {

MatterList::MatterList(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent)
    : QAbstractListModel{parent}
    , m_link{link}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

int MatterList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MatterList::roleNames() const {
    return {{KeyRole, "key"},   {ResidentRole, "resident"}, {ItemRole, "item"},       {ClockRole, "clock"},
            {ToneRole, "tone"}, {OwnerRole, "owner"},       {StateRole, "stateWord"}, {HandedRole, "handed"}};
}

QVariant MatterList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
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
    default:
        return {};
    }
}

void MatterList::setWholeHall(bool isWholeHall) {
    if (m_isWholeHall == isWholeHall && !m_isNobodys) return;
    m_isWholeHall = isWholeHall;
    m_isNobodys = false;
    reload();
}

void MatterList::showOwn() {
    setWholeHall(false);
}

void MatterList::showNobodys() {
    if (m_isNobodys) return;
    m_isWholeHall = false;
    m_isNobodys = true;
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
            {QStringLiteral("handed"), isHanded && !m_isNobodys}};
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
    const int number = ++m_asked;
    m_problem.clear();
    m_state = Loading::State::Loading;
    Q_EMIT stateChanged();
    m_link.ask(wire::MattersAsk{.isWholeHall = m_isWholeHall, .isNobodys = m_isNobodys}, this,
               [this, number](const std::optional<wire::Body>& reply) {
                   if (number == m_asked) take(reply);
               });
}

void MatterList::take(const std::optional<wire::Body>& reply) {
    const auto* open = reply ? wire::getIf<wire::OpenMatters>(&*reply) : nullptr;
    if (open != nullptr) {
        beginResetModel();
        m_lines = open->lines;
        m_all = open->all;
        m_visits = open->visits;
        m_state = Loading::State::Ready;
        endResetModel();
    } else {
        m_state = Loading::State::Failed;
        m_problem = words::problem(reply).value_or(tr("大厅的回答看不懂，请再试一次"));
    }
    Q_EMIT stateChanged();
    const auto* refused = reply ? wire::getIf<wire::Refused>(&*reply) : nullptr;
    if (refused != nullptr && refused->code == wire::RefusalCode::NotSignedIn) Q_EMIT signedOut();
}

void MatterList::clear() {
    ++m_asked;
    beginResetModel();
    m_lines.clear();
    m_all = 0;
    m_visits.clear();
    m_isNobodys = false;
    m_isWholeHall = false;
    m_problem.clear();
    m_state = Loading::State::Idle;
    endResetModel();
    Q_EMIT stateChanged();
}

void MatterList::retranslate() {
    if (count() > 0) Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT stateChanged();
}

} // namespace desk
