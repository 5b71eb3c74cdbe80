// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/part.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/line.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <chrono>
#include <map>
#include <vector>

namespace desk {

/// The hall's kiosks and how each is, in the order in which they were paired. GUI thread.
class DeviceListModel : public QAbstractListModel, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int troubledCount READ troubledCount NOTIFY countChanged)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1,
        SentenceRole, ///< how it is, in words, and on a second line what it saw
        ToneRole, ///< db::SummaryTone as int: Calm works, Soon works without faces or saw something, Late is not there
    };

    explicit DeviceListModel(QObject* parent = nullptr);

    void forget() override {} ///< it names nobody
    void retranslate() override;
    void signedOut() override { clear(); }
    void onNews(const wire::Body& told) override;
    void onTick(db::Time hallTime) override { setNow(hallTime); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void upsert(const wire::DeviceChanged& changed);
    /// Stands with its kiosk for kNoticeTime after `seen.at`.
    void noteAttack(const wire::AttackNotice& seen);
    /// The hall's time now.
    void setNow(db::Time now);
    static constexpr std::chrono::minutes kNoticeTime{10};
    void clear();

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// How many do not recognise anybody now.
    [[nodiscard]] int troubledCount() const;

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] QString sentenceOf(const wire::DeviceChanged& row) const;

    std::vector<wire::DeviceChanged> m_rows;
    std::map<db::DeviceId, wire::AttackNotice> m_attacks; ///< the newest of each kiosk
};

} // namespace desk
