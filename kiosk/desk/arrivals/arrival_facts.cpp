// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/arrivals/arrival_facts.h"

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QVariantMap>
#include <algorithm>
#include <iterator>

namespace desk {

namespace {

/// lupdate reads the context from this name.
struct ArrivalWords {
    Q_DECLARE_TR_FUNCTIONS(desk::ArrivalFacts)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString joined(const QStringList& parts) {
    QStringList present;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(present),
                 [](const QString& part) { return !part.isEmpty(); });
    return present.join(QStringLiteral(" · "));
}

QString clockOf(db::Time at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
}

QString aboutOf(const db::NeedsSummary& summary) {
    const QString tail = summary.idTail.empty() ? QString{} : ArrivalWords::tr("证件尾号 %1").arg(text(summary.idTail));
    return joined({words::ofHall(summary.sexAndAge), tail});
}

QString whereOf(const db::NeedsSummary& summary) {
    const QString worker =
        summary.gridWorker.empty() ? QString{} : ArrivalWords::tr("网格员 %1").arg(text(summary.gridWorker));
    return joined({text(summary.address), worker});
}

QVariantList linesOf(const wire::ArrivalChanged& arrival, const CatalogueNames& names) {
    QVariantList list;
    if (arrival.candidates.empty() && !arrival.arrival.category.empty()) {
        list << QVariantMap{{QStringLiteral("tag"), ArrivalWords::tr("来意")},
                            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
                            {QStringLiteral("text"), words::category(arrival.arrival.category, names)},
                            {QStringLiteral("because"), ArrivalWords::tr("本人在一体机上选的")}};
    }
    if (!arrival.summary) { return list; }
    for (const db::SummaryLine& line : arrival.summary->lines) {
        if (static_cast<std::size_t>(list.size()) == ArrivalFacts::kMaxLines) { break; }
        list << QVariantMap{{QStringLiteral("tag"), words::ofHall(line.tag)},
                            {QStringLiteral("tone"), static_cast<int>(line.tone)},
                            {QStringLiteral("text"), words::ofHall(line.text)},
                            {QStringLiteral("because"), words::ofHall(line.because)},
                            {QStringLiteral("mayGo"), !line.key.empty()}};
    }
    return list;
}

QVariantList pastOf(const db::NeedsSummary& summary, db::Date today) {
    QVariantList list;
    for (const db::NeedsSummary::Past& past : summary.past) {
        list << QVariantMap{{QStringLiteral("day"), words::day(past.on, today)},
                            {QStringLiteral("text"), words::ofHall(past.text)}};
    }
    return list;
}

QVariantList candidatesOf(const wire::ArrivalChanged& arrival) {
    QVariantList list;
    if (arrival.arrival.resident) { return list; }
    for (const auto& candidate : arrival.candidates) {
        list << QVariantMap{{QStringLiteral("resident"), static_cast<qint64>(db::raw(candidate.resident))},
                            {QStringLiteral("name"), text(candidate.name)},
                            {QStringLiteral("initial"), text(candidate.name).left(1)},
                            {QStringLiteral("about"), words::ofHall(candidate.sexAndAge)},
                            {QStringLiteral("where"), text(candidate.address)}};
    }
    return list;
}

QString firstContactOf(const wire::ArrivalChanged& arrival) {
    if (arrival.firstContactName.empty()) { return {}; }
    const QString name = text(arrival.firstContactName);
    return arrival.firstContactAt ? ArrivalWords::tr("首问 %1 · %2").arg(name, clockOf(*arrival.firstContactAt))
                                  : ArrivalWords::tr("首问 %1").arg(name);
}

QString handedOverOf(const wire::ArrivalChanged& arrival) {
    if (arrival.handedByName.empty()) { return {}; }
    return ArrivalWords::tr("%1 移交给 %2：%3")
        .arg(text(arrival.handedByName), text(arrival.takenByName), text(arrival.handOverNote));
}

} // namespace

QString cameOf(const wire::ArrivalChanged& arrival, db::Time now) {
    const db::Arrival& its = arrival.arrival;
    const QString at = ArrivalWords::tr("%1 到").arg(clockOf(its.firstSeenAt));
    const QString kiosk = text(arrival.kioskLabel);
    const QString sent = words::sentTo(its);
    const auto waited = now - its.firstSeenAt;
    if (its.state != db::ArrivalState::Waiting || waited < std::chrono::minutes{1}) {
        return joined({at, kiosk, sent});
    }
    return joined({at, ArrivalWords::tr("等候 %1").arg(words::span(waited)), kiosk, sent});
}

ArrivalFacts factsOf(const wire::ArrivalChanged& arrival, const CatalogueNames& names, db::Time now) {
    ArrivalFacts facts;
    facts.name = words::heading(arrival);
    if (arrival.summary) {
        const db::NeedsSummary& summary = *arrival.summary;
        facts.initial = text(summary.initial);
        facts.colour = summary.colour;
        facts.about = aboutOf(summary);
        facts.where = whereOf(summary);
        facts.past = pastOf(summary, localDay(now));
        facts.suggestion = words::ofHall(summary.suggestion);
    }
    facts.sureness = words::sureness(arrival.arrival.basis);
    facts.surenessAdvice = words::surenessAdvice(arrival.arrival.basis);
    facts.isUnsure = arrival.arrival.basis == db::ArrivalBasis::Unsure;
    facts.came = cameOf(arrival, now);
    facts.reason = words::reason(arrival, names);
    facts.chosen = text(arrival.arrival.category);
    facts.takenBy = words::takenBy(arrival);
    facts.firstContact = firstContactOf(arrival);
    facts.handedOver = handedOverOf(arrival);
    facts.lines = linesOf(arrival, names);
    facts.candidates = candidatesOf(arrival);
    facts.hasResident = arrival.arrival.resident.has_value();
    return facts;
}

} // namespace desk
