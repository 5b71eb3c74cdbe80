// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matters/matter_facts.h"

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QVariantMap>
#include <algorithm>
#include <array>

namespace desk {

namespace {

/// lupdate reads the context from this name.
struct MatterWords {
    Q_DECLARE_TR_FUNCTIONS(desk::MatterFacts)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString at(db::Time time, const QString& format) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toString(format);
}

/// "2000 1233": as it is read out.
QString inFours(const QString& digits) {
    QString spaced;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) { spaced += QLatin1Char(' '); }
        spaced += digits[i];
    }
    return spaced;
}

QString aboutOf(const wire::MatterFile& file) {
    return words::matterState(file.matter.state) +
           (file.ownerName.empty() ? QString{} : MatterWords::tr(" · %1 负责").arg(text(file.ownerName)));
}

QString limitsOf(const db::Matter& matter, const CatalogueNames& names, db::Date today) {
    QString line = MatterWords::tr("%1受理").arg(words::day(matter.acceptedOn, today));
    if (matter.promisedBy) { line += MatterWords::tr(" · 承诺 %1前").arg(words::day(*matter.promisedBy, today)); }
    if (matter.statutoryBy) { line += MatterWords::tr(" · 法定 %1前").arg(words::day(*matter.statutoryBy, today)); }
    const auto last = std::max(matter.promisedBy, matter.statutoryBy); // nothing is less than any day
    return last ? line + names.provisional(matter.acceptedOn, *last) : line;
}

QString handedOnOf(const db::Matter& matter, db::Date today) {
    if (matter.unit.empty()) { return {}; }
    const QString unit = text(matter.unit);
    if (!matter.acknowledgeBy) { return MatterWords::tr("已转 %1").arg(unit); }
    const QString day = words::day(*matter.acknowledgeBy, today);
    return *matter.acknowledgeBy < today ? MatterWords::tr("已转 %1，%2前应签收，逾期还没有回音").arg(unit, day)
                                         : MatterWords::tr("已转 %1，应在 %2前签收").arg(unit, day);
}

QString firstContactOf(const wire::MatterFile& file) {
    if (file.firstContactName.empty()) { return {}; }
    const QString name = text(file.firstContactName);
    return file.firstContactAt
               ? MatterWords::tr("首问 %1 · %2").arg(name, at(*file.firstContactAt, QStringLiteral("M-d HH:mm")))
               : MatterWords::tr("首问 %1").arg(name);
}

QString handedOverOf(const wire::MatterFile& file) {
    if (file.handedByName.empty()) { return {}; }
    return MatterWords::tr("%1 移交给 %2，还没有接手：%3")
        .arg(text(file.handedByName), text(file.ownerName), text(file.matter.note));
}

/// In the language of this desk.
QStringList materialsOf(const std::string& item, const std::vector<std::string>& zh, const CatalogueNames& names) {
    QStringList list;
    for (const std::string& material : zh) {
        list << names.material(item, material);
    }
    return list;
}

QVariantList stepsOf(const wire::MatterFile& file) {
    QVariantList list;
    for (const auto& step : file.steps) {
        list << QVariantMap{
            {QStringLiteral("tag"), words::matterStep(step.action)},
            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
            {QStringLiteral("text"), step.words.empty() ? QStringLiteral("—") : text(step.words)},
            {QStringLiteral("because"), text(step.byName) + at(step.at, QStringLiteral(" · M-d HH:mm"))}};
    }
    return list;
}

QStringList mayOf(const wire::MatterFile& file) {
    // In the order of the enumeration.
    static constexpr std::array kSteps{"bring",       "ask",      "note",   "delay",    "handOn",
                                       "acknowledge", "handOver", "finish", "withdraw", "accept"};
    static_assert(kSteps.size() == wire::Names<wire::MatterStepKind>::kAll.size());
    QStringList list;
    for (const wire::MatterStepKind step : file.may) {
        list << QLatin1String(kSteps.at(static_cast<std::size_t>(step)));
    }
    return list;
}

/// The sentences about its days and what it waits for.
void tellOfDays(MatterFacts& facts, const wire::MatterFile& file, const CatalogueNames& names, db::Date today) {
    const db::Matter& matter = file.matter;
    facts.limits = limitsOf(matter, names, today);
    facts.handedOn = handedOnOf(matter, today);
    if (matter.promisedBy) {
        const QString by = words::day(*matter.promisedBy, today);
        const QString provisional = names.provisional(matter.acceptedOn, *matter.promisedBy);
        facts.promised = MatterWords::tr("承诺 %1前办结").arg(by) + provisional;
        facts.noticeLimit = MatterWords::tr("承诺 %1前办结；等材料的日子不算，期限顺延").arg(by) + provisional;
    }
    if (file.delayed) {
        facts.delayed =
            MatterWords::tr("%1延期：%2").arg(words::day(file.delayed->on, today), text(file.delayed->reason));
    }
    if (file.proxy) {
        facts.proxy =
            MatterWords::tr("%1 代办 · %2").arg(text(file.proxy->holder), words::authority(*file.proxy, today));
        facts.isProxyLapsed = file.proxy->until && *file.proxy->until < today;
    }
}

} // namespace

MatterFacts factsOf(const wire::MatterFile& file, const std::vector<std::string>& notice, const CatalogueNames& names,
                    db::Time now) {
    const db::Matter& matter = file.matter;
    MatterFacts facts;
    facts.isWithoutName = !matter.resident;
    facts.item = names.of(matter.itemCode);
    facts.resident = facts.isWithoutName ? MatterWords::tr("没有留姓名") : text(file.residentName);
    facts.clock = file.colour == db::ClockColour::None ? words::matterState(matter.state)
                                                       : words::matterClock(file.colour, file.workingDaysLeft);
    facts.tone = static_cast<int>(words::clockTone(file.colour));
    facts.about = aboutOf(file);
    facts.owner = text(file.ownerName);
    facts.firstContact = firstContactOf(file);
    facts.handedOver = handedOverOf(file);
    facts.isComplaint = file.isComplaint;
    facts.complaintAbout = text(file.aboutName);
    facts.number = inFours(text(file.number));
    facts.code = text(file.code);
    facts.missing = materialsOf(matter.itemCode, matter.missing, names);
    facts.noticeLines = materialsOf(matter.itemCode, notice, names);
    facts.steps = stepsOf(file);
    facts.isOpen = matter.state != db::MatterState::Finished && matter.state != db::MatterState::Withdrawn;
    facts.isWaiting = matter.state == db::MatterState::WaitingForMaterial;
    facts.may = mayOf(file);
    tellOfDays(facts, file, names, localDay(now));
    return facts;
}

} // namespace desk
