// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/wire/matters.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <string>
#include <vector>

namespace desk {

/// What the desk says about one matter, in its language and on one day. As made: about none.
struct MatterFacts {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString item MEMBER item CONSTANT)
    Q_PROPERTY(QString resident MEMBER resident CONSTANT)
    Q_PROPERTY(QString clock MEMBER clock CONSTANT)
    Q_PROPERTY(int tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QString limits MEMBER limits CONSTANT)
    Q_PROPERTY(QString delayed MEMBER delayed CONSTANT)
    Q_PROPERTY(QString handedOn MEMBER handedOn CONSTANT)
    Q_PROPERTY(QString firstContact MEMBER firstContact CONSTANT)
    Q_PROPERTY(QString handedOver MEMBER handedOver CONSTANT)
    Q_PROPERTY(QString proxy MEMBER proxy CONSTANT)
    Q_PROPERTY(bool isProxyLapsed MEMBER isProxyLapsed CONSTANT)
    Q_PROPERTY(bool isComplaint MEMBER isComplaint CONSTANT)
    Q_PROPERTY(QString complaintAbout MEMBER complaintAbout CONSTANT)
    Q_PROPERTY(bool isWithoutName MEMBER isWithoutName CONSTANT)
    Q_PROPERTY(QString number MEMBER number CONSTANT)
    Q_PROPERTY(QString code MEMBER code CONSTANT)
    Q_PROPERTY(QStringList missing MEMBER missing CONSTANT)
    Q_PROPERTY(QStringList noticeLines MEMBER noticeLines CONSTANT)
    Q_PROPERTY(QString noticeLimit MEMBER noticeLimit CONSTANT)
    Q_PROPERTY(QVariantList steps MEMBER steps CONSTANT)
    Q_PROPERTY(bool isOpen MEMBER isOpen CONSTANT)
    Q_PROPERTY(bool isWaiting MEMBER isWaiting CONSTANT)
    Q_PROPERTY(QStringList may MEMBER may CONSTANT)

public:
    QString item;
    QString resident;
    QString clock; ///< how its limit stands, `tone` with it; else its state
    int tone = static_cast<int>(db::SummaryTone::Calm);
    QString about;        ///< its state and whose it is
    QString owner;        ///< whose it is; or empty
    QString limits;       ///< when it was accepted, and both limits
    QString promised;     ///< by when it is promised; empty: nothing is
    QString delayed;      ///< that the promised day was moved, when and why; or empty
    QString handedOn;     ///< the unit that has it, and by when it answers; or empty
    QString firstContact; ///< 首问负责: who was asked first, and when; or empty
    QString handedOver;   ///< who handed it over, while nobody has accepted it; or empty
    QString proxy;        ///< 帮办代办: who acts for the resident, on what, until when; or empty
    bool isProxyLapsed = false;
    bool isComplaint = false;
    QString complaintAbout; ///< whom a complaint is about; or empty
    /// A complaint of somebody who left no name: only the number and the code on the slip lead to it.
    bool isWithoutName = false;
    QString number; ///< for the resident's slip, in groups of four; with the code it opens the progress at a kiosk
    QString code;
    QStringList missing;
    QStringList noticeLines; ///< 一次性告知: each material that must be told now
    QString noticeLimit;     ///< what is promised, beside what is missing; empty: nothing is
    QVariantList steps;      ///< what was done, newest first: {tag, tone, text, because}
    bool isOpen = false;
    bool isWaiting = false;
    /// What this member of staff may do next: bring, ask, note, delay, handOn, acknowledge, handOver, finish, withdraw,
    /// accept. The hall's rules say it.
    QStringList may;
};

/// `notice`: what is missing and must be told now; `now`: of this computer.
[[nodiscard]] MatterFacts factsOf(const wire::MatterFile& file, const std::vector<std::string>& notice,
                                  const CatalogueNames& names, db::Time now);

} // namespace desk
