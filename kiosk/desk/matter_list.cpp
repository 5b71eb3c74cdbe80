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
    return {{KeyRole, "key"},   {ResidentRole, "resident"}, {ItemRole, "item"},      {ClockRole, "clock"},
            {ToneRole, "tone"}, {OwnerRole, "owner"},       {StateRole, "stateWord"}};
}

QVariant MatterList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return QString::number(db::raw(line.matter));
    case Qt::DisplayRole:
    case ResidentRole:
        return QString::fromStdString(line.residentName);
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
    default:
        return {};
    }
}

void MatterList::setWholeHall(bool isWholeHall) {
    if (m_isWholeHall == isWholeHall) return;
    m_isWholeHall = isWholeHall;
    reload();
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
    m_link.ask(wire::MattersAsk{m_isWholeHall}, this, [this, number](const std::optional<wire::Body>& reply) {
        if (number == m_asked) take(reply);
    });
}

void MatterList::take(const std::optional<wire::Body>& reply) {
    const auto* open = reply ? std::get_if<wire::OpenMatters>(&*reply) : nullptr;
    if (open != nullptr) {
        beginResetModel();
        m_lines = open->lines;
        m_all = open->all;
        m_state = Loading::State::Ready;
        endResetModel();
    } else {
        m_state = Loading::State::Failed;
        m_problem = words::problem(reply).value_or(tr("大厅的回答看不懂，请再试一次"));
    }
    Q_EMIT stateChanged();
    const auto* refused = reply ? std::get_if<wire::Refused>(&*reply) : nullptr;
    if (refused != nullptr && refused->code == wire::RefusalCode::NotSignedIn) Q_EMIT signedOut();
}

void MatterList::clear() {
    ++m_asked;
    beginResetModel();
    m_lines.clear();
    m_all = 0;
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
