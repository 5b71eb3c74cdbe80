// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/wire/talk.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace desk {

/// What the desk says about one topic, in its language and on one day. As made: about none.
struct TopicFacts {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QVariantList story MEMBER story CONSTANT)
    Q_PROPERTY(QVariantList five MEMBER five CONSTANT)
    Q_PROPERTY(QStringList may MEMBER may CONSTANT)
    Q_PROPERTY(QString publicTitle MEMBER publicTitle CONSTANT)
    Q_PROPERTY(QString publicResult MEMBER publicResult CONSTANT)
    Q_PROPERTY(bool isPublished MEMBER isPublished CONSTANT)

public:
    QString title;
    QString about;      ///< category, day, the need that it came from
    QVariantList story; ///< what was said in the steps behind it: {tag, tone, text, because}
    QVariantList five;  ///< the five steps: {text, mark} with mark 0 done, 1 now, 2 to come
    QStringList may;    ///< of discuss, finish, rate, close, reopen and publish: what fits its state and this role
    /// What the sheet for the kiosks begins with: what stands there, else what was asked and done.
    QString publicTitle;
    QString publicResult;
    bool isPublished = false;
};

/// What it says about a talk day: its topics, and which days there are. As made: about none.
struct TalkDayFacts {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QVariantList days MEMBER days CONSTANT)
    Q_PROPERTY(QVariantList topics MEMBER topics CONSTANT)

public:
    QString day;         ///< in words: "11 月 20 日 星期五，今天"
    QVariantList days;   ///< {text, chosen, value}; newest first
    QVariantList topics; ///< {key, title, about, stage, clock, published}
};

/// `today`: of the hall.
[[nodiscard]] TopicFacts factsOf(const wire::TopicCard& card, bool isManager, const CatalogueNames& names,
                                 db::Date today);
[[nodiscard]] TalkDayFacts factsOf(const wire::Topics& topics, const CatalogueNames& names, db::Date today);

} // namespace desk
