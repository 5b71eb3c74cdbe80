// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/wire/needs.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// What the desk says about one need, in its language and on one day. As made: about none.
struct NeedFacts {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QString category MEMBER category CONSTANT)
    Q_PROPERTY(QString slip MEMBER slip CONSTANT)
    Q_PROPERTY(bool mayBePublic MEMBER mayBePublic CONSTANT)
    Q_PROPERTY(bool isPublished MEMBER isPublished CONSTANT)
    Q_PROPERTY(QString publicTitle MEMBER publicTitle CONSTANT)
    Q_PROPERTY(QString publicResult MEMBER publicResult CONSTANT)
    Q_PROPERTY(QString clock MEMBER clock CONSTANT)
    Q_PROPERTY(int tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString plan MEMBER plan CONSTANT)
    Q_PROPERTY(QString result MEMBER result CONSTANT)
    Q_PROPERTY(QString rating MEMBER rating CONSTANT)
    Q_PROPERTY(QString suggestion MEMBER suggestion CONSTANT)
    Q_PROPERTY(QStringList may MEMBER may CONSTANT)
    Q_PROPERTY(QVariantList five MEMBER five CONSTANT)
    Q_PROPERTY(QVariantList similar MEMBER similar CONSTANT)
    Q_PROPERTY(QVariantList steps MEMBER steps CONSTANT)

public:
    QString words;            ///< as they were said
    QString about;            ///< category, kind, place, who, day, channel
    QString category;         ///< its code
    QString slip;             ///< the number and the code for the resident's slip
    bool mayBePublic = false; ///< evaluated: a manager may let everybody read what came of it
    bool isPublished = false;
    QString publicTitle; ///< as it stands on the kiosks, or what the manager may begin with
    QString publicResult;
    QString clock; ///< how its limit stands, `tone` with it; else its stage
    int tone = static_cast<int>(db::SummaryTone::Calm);
    QString plan; ///< and by when, and who does it; or empty
    QString result;
    QString rating; ///< what both sides think of it, once it is done; or empty
    QString suggestion;
    QStringList may;      ///< what this member of staff may do next, see stepNamed()
    QVariantList five;    ///< the five steps: {text, mark} with mark 0 done, 1 now, 2 to come
    QVariantList similar; ///< {key, text, detail}
    QVariantList steps;   ///< what was done, newest first: {tag, tone, text, because}
};

/// `today`: of the hall.
[[nodiscard]] NeedFacts factsOf(const wire::NeedCard& card, const CatalogueNames& names, db::Date today);

/// Of classify, merge, plan, claim, unclaim, progress, finish, rate, rateByUnit, reopen, close, decline, withdraw and
/// restore; nothing for any other word.
[[nodiscard]] std::optional<wire::NeedStepKind> stepNamed(const QString& name);

} // namespace desk
