// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/wire/arrivals.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <cstddef>

namespace desk {

/// What the desk says about one arrival, in its language and at one time. As made: about nobody.
struct ArrivalFacts {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString initial MEMBER initial CONSTANT)
    Q_PROPERTY(int colour MEMBER colour CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QString where MEMBER where CONSTANT)
    Q_PROPERTY(QString sureness MEMBER sureness CONSTANT)
    Q_PROPERTY(QString surenessAdvice MEMBER surenessAdvice CONSTANT)
    Q_PROPERTY(bool isUnsure MEMBER isUnsure CONSTANT)
    Q_PROPERTY(QString came MEMBER came CONSTANT)
    Q_PROPERTY(QString reason MEMBER reason CONSTANT)
    Q_PROPERTY(QString chosen MEMBER chosen CONSTANT)
    Q_PROPERTY(QString takenBy MEMBER takenBy CONSTANT)
    Q_PROPERTY(QString firstContact MEMBER firstContact CONSTANT)
    Q_PROPERTY(QString handedOver MEMBER handedOver CONSTANT)
    Q_PROPERTY(QVariantList lines MEMBER lines CONSTANT)
    Q_PROPERTY(QVariantList past MEMBER past CONSTANT)
    Q_PROPERTY(QVariantList candidates MEMBER candidates CONSTANT)
    Q_PROPERTY(QString suggestion MEMBER suggestion CONSTANT)
    Q_PROPERTY(bool hasResident MEMBER hasResident CONSTANT)

public:
    /// At most so many lines of summary stand on the card.
    static constexpr std::size_t kMaxLines = 7;

    QString name;
    QString initial = QStringLiteral("?");
    int colour = -1; ///< of the badge; -1: nobody knows who it is
    QString about;
    QString where;
    QString sureness;
    QString surenessAdvice;
    bool isUnsure = false;
    QString came; ///< when and where, and how long they have been waiting
    QString reason;
    QString chosen; ///< what the visitor chose at the kiosk, if they chose anything: a code of the catalogue
    QString takenBy;
    QString firstContact;    ///< 首问负责: who was asked first, and when; empty while nobody was
    QString handedOver;      ///< who handed it over and what they said, until it is accepted
    QVariantList lines;      ///< {tag, tone, text, because, mayGo}
    QVariantList past;       ///< {day, text}
    QVariantList candidates; ///< {resident, name, initial, about, where}
    QString suggestion;
    bool hasResident = false;
};

/// `now`: of the hall.
[[nodiscard]] ArrivalFacts factsOf(const wire::ArrivalChanged& arrival, const CatalogueNames& names, db::Time now);

/// ArrivalFacts::came alone: what changes while nothing happens.
[[nodiscard]] QString cameOf(const wire::ArrivalChanged& arrival, db::Time now);

} // namespace desk
