// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/troubles/device_list_model.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/body.h"

#include <QDateTime>
#include <algorithm>

namespace desk {

namespace {

bool isWell(const wire::DeviceChanged& device) {
    return device.online && device.camera == wire::CameraState::Working;
}

db::SummaryTone toneOf(const wire::DeviceChanged& device) {
    if (!device.online) { return db::SummaryTone::Late; }
    return isWell(device) ? db::SummaryTone::Calm : db::SummaryTone::Soon;
}

} // namespace

DeviceListModel::DeviceListModel(QObject* parent)
    : QAbstractListModel{parent} {}

int DeviceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> DeviceListModel::roleNames() const {
    return {{LabelRole, "label"}, {SentenceRole, "sentence"}, {ToneRole, "tone"}};
}

QVariant DeviceListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) { return {}; }
    const wire::DeviceChanged& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return QString::fromStdString(row.label);
    case SentenceRole:
        return sentenceOf(row);
    case ToneRole:
        return static_cast<int>(isWell(row) && m_attacks.contains(row.device) ? db::SummaryTone::Soon : toneOf(row));
    default:
        return {};
    }
}

QString DeviceListModel::sentenceOf(const wire::DeviceChanged& row) const {
    QString camera = words::camera(row);
    const auto attack = m_attacks.find(row.device);
    if (attack == m_attacks.end()) { return camera; }
    const auto at = QDateTime::fromMSecsSinceEpoch(attack->second.at.time_since_epoch().count());
    return camera + QChar(u'\n') + words::attack(attack->second.sign, at.toString(QStringLiteral("HH:mm")));
}

void DeviceListModel::noteAttack(const wire::AttackNotice& seen) {
    m_attacks.insert_or_assign(seen.device, seen);
    retranslate();
}

void DeviceListModel::setNow(db::Time now) {
    const auto old = std::erase_if(
        m_attacks, [&](const auto& each) { return now - each.second.at > std::chrono::milliseconds{kNoticeTime}; });
    if (old > 0) { retranslate(); }
}

void DeviceListModel::upsert(const wire::DeviceChanged& changed) {
    const auto same = std::find_if(m_rows.begin(), m_rows.end(),
                                   [&changed](const wire::DeviceChanged& row) { return row.device == changed.device; });
    if (same != m_rows.end()) {
        *same = changed;
        const int row = static_cast<int>(same - m_rows.begin());
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT countChanged();
        return;
    }
    const auto place = std::find_if(m_rows.begin(), m_rows.end(), [&changed](const wire::DeviceChanged& row) {
        return db::raw(row.device) > db::raw(changed.device);
    });
    const int row = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(place, changed);
    endInsertRows();
    Q_EMIT countChanged();
}

void DeviceListModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_attacks.clear();
    endResetModel();
    Q_EMIT countChanged();
}

void DeviceListModel::onNews(const wire::Body& told) {
    if (const auto* device = wire::getIf<wire::DeviceChanged>(&told)) { upsert(*device); }
    if (const auto* attack = wire::getIf<wire::AttackNotice>(&told)) { noteAttack(*attack); }
}

void DeviceListModel::retranslate() {
    if (count() > 0) { Q_EMIT dataChanged(index(0), index(count() - 1)); }
}

int DeviceListModel::troubledCount() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const auto& row) { return !isWell(row); }));
}

} // namespace desk
