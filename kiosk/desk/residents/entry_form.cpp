// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/entry_form.h"

#include "db/records/days.h"
#include "kiosk/desk/residents/field_words.h"

#include <array>
#include <utility>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// One or two numbers, as readPhone() of the hall reads them back.
QString phonesOf(const db::Resident& resident) {
    QString phones = text(resident.phone);
    if (!resident.phoneExtension.empty()) { phones += QStringLiteral("转") + text(resident.phoneExtension); }
    if (!resident.secondPhone.empty()) { phones += QStringLiteral("；") + text(resident.secondPhone); }
    return phones;
}

/// As the form shows a language; `zh` needs no word on the record, and here it does.
QString languageOf(const std::string& tag) {
    if (tag.empty()) { return {}; }
    return tag == "zh" ? QStringLiteral("普通话") : words::spokenLanguage(tag);
}

/// The field of the form that a fault of the hall is about.
QString fieldOf(const std::string& what) {
    static const std::array<std::pair<std::string_view, const char*>, 12> kFields{{{"name", "name"},
                                                                                   {"sex", "sex"},
                                                                                   {"birth-date", "birthDate"},
                                                                                   {"id-number", "idNumber"},
                                                                                   {"document", "idNumber"},
                                                                                   {"phone", "phone"},
                                                                                   {"address", "address"},
                                                                                   {"grid-cell", "grid"},
                                                                                   {"household", "household"},
                                                                                   {"language", "language"},
                                                                                   {"hearing", "hearing"},
                                                                                   {"wheelchair", "wheelchair"}}};
    for (const auto& [name, field] : kFields) {
        if (name == what) { return QString::fromLatin1(field); }
    }
    return {};
}

/// The hall gives its reasons in Chinese; in English the field alone is named.
QString reasonOf(const wire::EntryFault& fault) {
    return words::ofHall(
        {.zh = fault.reason, .en = words::fieldName(fault.what).toStdString() + ": this cannot be right"});
}

} // namespace

void EntryForm::clear() {
    m_record.reset();
    m_start.clear();
    m_fault.clear();
    m_known.clear();
    m_doubted.clear();
}

void EntryForm::add(const QString& name) {
    openNew();
    m_start = {{QStringLiteral("name"), name}, {QStringLiteral("sex"), static_cast<int>(db::Sex::Unstated)}};
    Q_EMIT changed();
}

void EntryForm::correct() {
    const wire::ResidentRecord* record = openRecord();
    if (record == nullptr) { return; }
    const db::Resident& resident = record->resident;
    m_record = *record;
    m_start = {{QStringLiteral("name"), text(resident.name)},
               {QStringLiteral("sex"), static_cast<int>(resident.sex)},
               {QStringLiteral("birthDate"), text(db::isoDay(resident.birthDate))},
               {QStringLiteral("idNumber"), text(resident.idNumber)},
               {QStringLiteral("phone"), phonesOf(resident)},
               {QStringLiteral("address"), text(resident.address)},
               {QStringLiteral("grid"), text(record->gridLabel)},
               {QStringLiteral("household"), text(record->householdNumber)},
               {QStringLiteral("language"), languageOf(resident.spokenLanguage)},
               {QStringLiteral("hearing"), resident.needsHearingHelp},
               {QStringLiteral("wheelchair"), resident.usesWheelchair}};
    Q_EMIT changed();
}

db::ResidentEntry EntryForm::entryOf(const QVariantMap& typed) const {
    const auto said = [&typed](const char* field) {
        return typed.value(QString::fromLatin1(field)).toString().trimmed().toStdString();
    };
    db::ResidentEntry entry{.name = said("name"),
                            .sex = static_cast<db::Sex>(typed.value(QStringLiteral("sex")).toInt()),
                            .birthDate = said("birthDate"),
                            .idNumber = said("idNumber"),
                            .document = {},
                            .phone = said("phone"),
                            .address = said("address"),
                            .grid = said("grid"),
                            .household = said("household"),
                            .language = said("language"),
                            .needsHearingHelp = typed.value(QStringLiteral("hearing")).toBool(),
                            .usesWheelchair = typed.value(QStringLiteral("wheelchair")).toBool()};
    if (!m_record) { return entry; }
    // What nobody touched stays what it is: a number its kind of document, a language the tag behind its word.
    const db::Resident& before = m_record->resident;
    if (!entry.idNumber.empty() && entry.idNumber == before.idNumber) { entry.document = before.document; }
    if (entry.language == languageOf(before.spokenLanguage).toStdString()) { entry.language = before.spokenLanguage; }
    return entry;
}

void EntryForm::save(const QVariantMap& typed) {
    if (!isAsking() || isBusy()) { return; }
    const bool isCertain = isDoubted() && typed == m_doubted;
    db::ResidentEntry entry = entryOf(typed);
    m_fault.clear();
    m_known.clear();
    if (m_record) {
        send(
            wire::ResidentCorrect{
                .resident = *resident(), .asOf = m_record->asOf, .entry = std::move(entry), .isCertain = isCertain},
            [this, typed](const wire::ResidentWritten& told) { take(told, typed); });
    } else {
        send(wire::ResidentAdd{.entry = std::move(entry), .isCertain = isCertain},
             [this, typed](const wire::ResidentWritten& told) { take(told, typed); });
    }
}

void EntryForm::take(const wire::ResidentWritten& told, const QVariantMap& typed) {
    m_doubted.clear();
    if (told.resident) {
        const bool wasNew = isNew();
        const QString name = typed.value(QStringLiteral("name")).toString().trimmed();
        cancel();
        if (wasNew) {
            Q_EMIT added(db::raw(*told.resident), name);
        } else {
            Q_EMIT written();
        }
        return;
    }
    if (told.known) {
        const QString about = words::ofHall(told.known->sexAndAge);
        m_known = {{QStringLiteral("resident"), static_cast<qint64>(db::raw(told.known->resident))},
                   {QStringLiteral("name"), text(told.known->name)},
                   {QStringLiteral("about"), about}};
        if (!told.isSame) { m_doubted = typed; }
        refuse(told.isSame
                   ? tr("这个证件号码已经登记在 %1（%2）名下。是同一个人就打开那一份档案；不是，请按证件核对号码。")
                         .arg(text(told.known->name), about)
                   : tr("已有同名同生日的居民：%1（%2）。是同一个人就打开那一份；确实是另一个人，再按一次保存。")
                         .arg(text(told.known->name), about));
        return;
    }
    if (!told.fault) { return refuse(tr("大厅没有保存，也没有说为什么，请再试一次")); }
    m_fault = fieldOf(told.fault->what);
    if (told.fault->isDoubt) { m_doubted = typed; }
    const QString reason = reasonOf(*told.fault);
    refuse(told.fault->isDoubt ? tr("请核对：%1。证件上就是这样，再按一次保存。").arg(reason) : reason);
}

} // namespace desk
