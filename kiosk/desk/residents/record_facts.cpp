// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/record_facts.h"

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QVariantMap>

namespace desk {

namespace {

/// lupdate reads the context from this name.
struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(desk::RecordFacts)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString sentenceEnd() {
    return QStringLiteral(" · ");
}

bool canWithdraw(const wire::ResidentRecord& record) {
    return record.consent && !record.consent->withdrawnAt;
}

QVariantList detailsOf(const wire::ResidentRecord& record, db::Date today) {
    QVariantList list;
    const auto add = [&list](const QString& label, const QString& value) {
        if (value.isEmpty()) { return; }
        list << QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
    };
    const db::Resident& resident = record.resident;
    add(RecordWords::tr("出生日期"), words::day(resident.birthDate, today));
    add(RecordWords::tr("证件号码"), text(resident.idNumber));
    add(RecordWords::tr("手机号"),
        text(resident.phone) + (resident.phoneExtension.empty()
                                    ? QString{}
                                    : RecordWords::tr(" 转 %1").arg(text(resident.phoneExtension))));
    add(RecordWords::tr("第二个电话"), text(resident.secondPhone));
    add(RecordWords::tr("住址"), text(resident.address));
    add(RecordWords::tr("网格"), text(record.gridLabel));
    add(RecordWords::tr("户号"), text(record.householdNumber));
    add(RecordWords::tr("网格员"), text(record.summary.gridWorker));
    add(RecordWords::tr("常用语言"), words::spokenLanguage(resident.spokenLanguage));
    add(RecordWords::tr("备注"), text(resident.note));
    return list;
}

QVariantList linesOf(const wire::ResidentRecord& record) {
    QVariantList list;
    for (const db::SummaryLine& line : record.summary.lines) {
        list << QVariantMap{{QStringLiteral("tag"), words::ofHall(line.tag)},
                            {QStringLiteral("tone"), static_cast<int>(line.tone)},
                            {QStringLiteral("text"), words::ofHall(line.text)},
                            {QStringLiteral("because"), words::ofHall(line.because)},
                            {QStringLiteral("mayGo"), !line.key.empty()}};
    }
    return list;
}

QVariantList mattersOf(const wire::ResidentRecord& record, const CatalogueNames& names, db::Date today) {
    QVariantList list;
    for (const db::Matter& matter : record.matters) {
        const bool isOpen = matter.state != db::MatterState::Finished && matter.state != db::MatterState::Withdrawn;
        const bool isLate =
            isOpen && matter.promisedBy && std::chrono::sys_days{*matter.promisedBy} < std::chrono::sys_days{today};
        QString clock = RecordWords::tr("%1受理").arg(words::day(matter.acceptedOn, today));
        if (isOpen && matter.promisedBy) {
            clock += sentenceEnd() + RecordWords::tr("承诺 %1前").arg(words::day(*matter.promisedBy, today)) +
                     names.provisional(matter.acceptedOn, *matter.promisedBy);
        }
        QStringList materials;
        for (const std::string& material : matter.missing) {
            materials << names.material(matter.itemCode, material);
        }
        const QString missing =
            materials.isEmpty() ? QString{} : RecordWords::tr("待补：%1").arg(materials.join(RecordWords::tr("、")));
        list << QVariantMap{
            {QStringLiteral("tag"), isLate ? RecordWords::tr("已超期") : words::matterState(matter.state)},
            {QStringLiteral("tone"),
             static_cast<int>(isLate                                                ? db::SummaryTone::Late
                              : matter.state == db::MatterState::WaitingForMaterial ? db::SummaryTone::Soon
                                                                                    : db::SummaryTone::Calm)},
            {QStringLiteral("text"),
             names.of(matter.itemCode) + (missing.isEmpty() ? QString{} : sentenceEnd() + missing)},
            {QStringLiteral("item"), text(matter.itemCode)},
            {QStringLiteral("because"), clock}};
    }
    return list;
}

QVariantList needsOf(const wire::ResidentRecord& record, db::Date today) {
    QVariantList list;
    for (const db::Need& need : record.needs) {
        const QString claimed =
            need.claimedBy.empty() ? QString{} : sentenceEnd() + RecordWords::tr("%1认领").arg(text(need.claimedBy));
        list << QVariantMap{{QStringLiteral("tag"), words::needState(need.state)},
                            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
                            {QStringLiteral("text"), text(need.text) + claimed},
                            {QStringLiteral("because"), words::day(localDay(need.raisedAt), today)}};
    }
    return list;
}

QVariantList diaryOf(const wire::ResidentRecord& record, db::Date today) {
    QVariantList list;
    for (const db::DiaryEntry& entry : record.diary) {
        list << QVariantMap{
            {QStringLiteral("tag"), RecordWords::tr("走访")},
            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
            {QStringLiteral("text"), text(entry.text)},
            {QStringLiteral("because"), words::day(entry.visitedOn, today) + sentenceEnd() + text(entry.visitor)}};
    }
    return list;
}

QVariantList appointmentsOf(const wire::ResidentRecord& record, const CatalogueNames& names, db::Date today) {
    QVariantList list;
    for (const db::Appointment& each : record.appointments) {
        const QString clock = QTime::fromMSecsSinceStartOfDay(each.minute * 60'000).toString(QStringLiteral("HH:mm"));
        const QString note = each.note.empty() ? QString{} : sentenceEnd() + text(each.note);
        list << QVariantMap{
            {QStringLiteral("tag"), each.on == today ? RecordWords::tr("今天") : words::day(each.on, today)},
            {QStringLiteral("tone"),
             static_cast<int>(each.on == today ? db::SummaryTone::Soon : db::SummaryTone::Calm)},
            {QStringLiteral("text"), clock + QStringLiteral(" ") + names.of(each.itemCode) + note},
            {QStringLiteral("because"), RecordWords::tr("预约登记")},
            {QStringLiteral("appointment"), static_cast<double>(db::raw(each.id))}};
    }
    return list;
}

QVariantList pastOf(const wire::ResidentRecord& record, db::Date today) {
    QVariantList list;
    for (const db::NeedsSummary::Past& past : record.summary.past) {
        list << QVariantMap{{QStringLiteral("day"), words::day(past.on, today)},
                            {QStringLiteral("text"), words::ofHall(past.text)}};
    }
    return list;
}

QString serviceEffectsOf(const wire::ResidentRecord& record) {
    QStringList list;
    for (const db::Words& effect : record.serviceEffects) {
        list << words::ofHall(effect);
    }
    QString effects = list.join(RecordWords::tr("；"));
    if (!effects.isEmpty()) {
        effects[0] = effects[0].toUpper(); // in English each begins with a small letter
    }
    return effects;
}

QString standingOf(const wire::ResidentRecord& record, db::Date today) {
    const db::Resident& resident = record.resident;
    const QString day = resident.standingSince ? words::day(*resident.standingSince, today) : QString{};
    switch (resident.standing) {
    case db::Standing::MovedOut:
        return day.isEmpty() ? RecordWords::tr("已迁出，不再提示可以办的事")
                             : RecordWords::tr("%1迁出，不再提示可以办的事").arg(day);
    case db::Standing::Died:
        return day.isEmpty() ? RecordWords::tr("已去世，不再提示可以办的事")
                             : RecordWords::tr("%1去世，不再提示可以办的事").arg(day);
    case db::Standing::Here:
    case db::Standing::Merged:
        return {};
    }
    return {};
}

QString consentOf(const wire::ResidentRecord& record, std::optional<int> erased, db::Date today) {
    if (erased) { return RecordWords::tr("已撤回同意，%1 份人脸特征已全部删除").arg(*erased); }
    if (!canWithdraw(record)) { return RecordWords::tr("没有登记人脸，也没有同意书"); }
    const QString day = words::day(localDay(record.consent->givenAt), today);
    if (record.consentHeldSince) {
        return RecordWords::tr(
                   "%1同意；%"
                   "2大厅的数据放回过旧的一份，之后有没有撤回查不到，所以先不刷脸识别。请负责人当面问过本人再确认")
            .arg(day, words::day(localDay(*record.consentHeldSince), today));
    }
    if (record.templates == 0) { return RecordWords::tr("%1同意，尚未采集人脸").arg(day); }
    return RecordWords::tr("%1同意（%2 版），存有 %3 份人脸特征，可随时在一体机或前台撤回")
        .arg(day, text(record.consent->textVersion))
        .arg(record.templates);
}

} // namespace

RecordFacts factsOf(const wire::ResidentRecord& record, const RecordReading& reading, const CatalogueNames& names,
                    db::Date today) {
    RecordFacts facts;
    facts.openedAt =
        QDateTime::fromMSecsSinceEpoch(reading.openedAt.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
    facts.name = text(record.resident.name);
    facts.initial = facts.name.left(1);
    facts.colour = record.summary.colour;
    facts.about = words::ofHall(record.summary.sexAndAge);
    facts.details = detailsOf(record, today);
    facts.lines = linesOf(record);
    facts.matters = mattersOf(record, names, today);
    facts.needs = needsOf(record, today);
    facts.diary = diaryOf(record, today);
    facts.appointments = appointmentsOf(record, names, today);
    facts.past = pastOf(record, today);
    facts.serviceEffects = serviceEffectsOf(record);
    facts.standing = standingOf(record, today);
    facts.consent = consentOf(record, reading.erased, today);
    facts.canWithdraw = canWithdraw(record);
    facts.isHeld = facts.canWithdraw && record.consentHeldSince;
    return facts;
}

} // namespace desk
