// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/messages.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace desk {

/// The hall's kiosks and how each is, in the order in which they were paired. GUI thread.
class DeviceListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int troubledCount READ troubledCount NOTIFY countChanged)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1,
        SentenceRole, ///< how it is, in words
        ToneRole,     ///< db::SummaryTone as int: Calm works, Soon works without faces, Late is not there
    };

    explicit DeviceListModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void upsert(const wire::DeviceChanged& changed);
    void clear();
    void retranslate();

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// How many do not recognise anybody now.
    [[nodiscard]] int troubledCount() const;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<wire::DeviceChanged> m_rows;
};

} // namespace desk
