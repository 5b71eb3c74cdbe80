// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/wire/residents.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// What the desk says about one resident's record, in its language and on one day. As made: about none.
struct RecordFacts {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString openedAt MEMBER openedAt CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString initial MEMBER initial CONSTANT)
    Q_PROPERTY(int colour MEMBER colour CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QVariantList details MEMBER details CONSTANT)
    Q_PROPERTY(QVariantList lines MEMBER lines CONSTANT)
    Q_PROPERTY(QVariantList matters MEMBER matters CONSTANT)
    Q_PROPERTY(QVariantList needs MEMBER needs CONSTANT)
    Q_PROPERTY(QVariantList diary MEMBER diary CONSTANT)
    Q_PROPERTY(QVariantList appointments MEMBER appointments CONSTANT)
    Q_PROPERTY(QVariantList past MEMBER past CONSTANT)
    Q_PROPERTY(QString serviceEffects MEMBER serviceEffects CONSTANT)
    Q_PROPERTY(QString standing MEMBER standing CONSTANT)
    Q_PROPERTY(QString consent MEMBER consent CONSTANT)
    Q_PROPERTY(bool canWithdraw MEMBER canWithdraw CONSTANT)
    Q_PROPERTY(bool isHeld MEMBER isHeld CONSTANT)

public:
    QString openedAt;
    QString name;
    QString initial;
    int colour = -1; ///< of the badge
    QString about;
    QVariantList details;      ///< {label, value}
    QVariantList lines;        ///< {tag, tone, text, because, mayGo}
    QVariantList matters;      ///< {tag, tone, text, because, item}
    QVariantList needs;        ///< {tag, tone, text, because}
    QVariantList diary;        ///< as needs
    QVariantList appointments; ///< {tag, tone, text, because, appointment}
    QVariantList past;         ///< what happened before, visits to the hall, matters that were finished: {day, text}
    QString serviceEffects;
    QString standing; ///< that they moved away or died; empty: they live here
    QString consent;
    bool canWithdraw = false;
    /// The consent recognises nobody until a manager has confirmed it (a restore, wire::HeldConsents).
    bool isHeld = false;
};

/// What became of a record at this desk.
struct RecordReading {
    db::Time openedAt{};
    std::optional<int> erased = {}; ///< templates, since it was opened
};

/// `today`: of the hall.
[[nodiscard]] RecordFacts factsOf(const wire::ResidentRecord& record, const RecordReading& reading,
                                  const CatalogueNames& names, db::Date today);

} // namespace desk
