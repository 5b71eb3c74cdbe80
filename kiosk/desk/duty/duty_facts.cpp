// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/duty/duty_facts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QVariantMap>
#include <algorithm>

namespace desk {

namespace {

using Colleague = wire::Duty::Colleague;

/// lupdate reads the context from this name.
struct DutyWords {
    Q_DECLARE_TR_FUNCTIONS(desk::DutyFacts)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QDateTime local(db::Time at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

bool isAway(const Colleague& one, db::Time now) {
    return one.awayUntil && *one.awayUntil > now;
}

QString awayWords(const Colleague& one, db::Time now) {
    if (!isAway(one, now)) { return {}; }
    const QDateTime until = local(*one.awayUntil);
    const bool isToday = until.date() == local(now).date();
    const QString back = until.toString(isToday ? QStringLiteral("HH:mm") : QStringLiteral("M-d HH:mm"));
    return one.asksName.empty() ? DutyWords::tr("外出，%1 回来").arg(back)
                                : DutyWords::tr("外出，%1 回来；找 %2").arg(back, text(one.asksName));
}

QVariantMap rowOf(const Colleague& one, db::Time now) {
    const QString window = one.window.empty() ? QString{} : DutyWords::tr("%1 号窗口").arg(text(one.window));
    const QString where = one.isHere ? DutyWords::tr("在岗") : DutyWords::tr("不在岗");
    const bool isOut = isAway(one, now);
    return {{QStringLiteral("staff"), static_cast<double>(db::raw(one.staff))},
            {QStringLiteral("name"), text(one.name)},
            {QStringLiteral("initial"), text(one.name).left(1)},
            {QStringLiteral("about"), isOut              ? awayWords(one, now)
                                      : window.isEmpty() ? where
                                                         : window + QStringLiteral(" · ") + where},
            {QStringLiteral("note"), isOut ? text(one.words) : QString{}},
            {QStringLiteral("isHere"), one.isHere && !isOut},
            {QStringLiteral("isAway"), isOut}};
}

const Colleague* ownOf(const wire::Duty& duty, std::optional<db::StaffId> me) {
    const auto at = std::ranges::find_if(duty.colleagues, [me](const Colleague& one) { return one.staff == me; });
    return at == duty.colleagues.end() ? nullptr : &*at;
}

} // namespace

DutyFacts factsOf(const wire::Duty& duty, std::optional<db::StaffId> me, db::Time now) {
    DutyFacts facts;
    const auto* own = ownOf(duty, me);
    QVariantList rest;
    for (const Colleague& one : duty.colleagues) {
        if (&one == own) { continue; }
        (one.isHere && !isAway(one, now) ? facts.colleagues : rest) << rowOf(one, now);
    }
    facts.colleagues << rest;
    facts.everybody = facts.colleagues;
    if (own != nullptr) {
        QVariantMap mine = rowOf(*own, now);
        mine.insert(QStringLiteral("name"), DutyWords::tr("我自己"));
        facts.everybody.prepend(mine);
    }
    facts.arrivals = duty.arrivals;
    facts.matters = duty.matters;
    facts.handedToYou = duty.handedToYou;
    facts.nobodys = duty.nobodys;
    facts.pressing = duty.pressing;
    facts.lateNeeds = duty.lateNeeds;
    facts.away = awayOf(duty, me, now);
    return facts;
}

QString awayOf(const wire::Duty& duty, std::optional<db::StaffId> me, db::Time now) {
    const auto* own = ownOf(duty, me);
    return own == nullptr ? QString{} : awayWords(*own, now);
}

} // namespace desk
