// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/appointment_book.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/desk/residents/day_and_time.h"
#include "kiosk/wire/residents.h"

#include <QTime>
#include <QVariantMap>
#include <utility>

namespace desk {

AppointmentBook::AppointmentBook(wire::HallLink& link, const guide::HallCatalogue& catalogue,
                                 const CatalogueNames& names, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_catalogue{catalogue}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void AppointmentBook::ask(db::ResidentId resident, const QString& name) {
    forget();
    m_resident = resident;
    m_residentName = name;
    Q_EMIT changed();
}

void AppointmentBook::search(const QString& words) {
    m_words = words;
    m_item.clear();
    Q_EMIT changed();
}

void AppointmentBook::chooseItem(const QString& code) {
    m_item = code.toStdString();
    say({});
}

QString AppointmentBook::when(const QString& day, const QString& time) const {
    if (day.trimmed().isEmpty() && time.trimmed().isEmpty()) { return {}; }
    const db::Date today = localDay(m_hallTime());
    const auto on = dayFrom(day, today);
    const auto minute = minuteFrom(time);
    const QString dayText = on ? words::day(*on, today) : tr("请写日期，例如 25 或 11-25");
    const QString clockText = minute
                                  ? QTime::fromMSecsSinceStartOfDay(*minute * 60'000).toString(QStringLiteral("HH:mm"))
                                  : tr("请写时间，例如 10:30");
    return dayText + QStringLiteral(" · ") + clockText;
}

void AppointmentBook::keep(const QString& day, const QString& time, const QString& note) {
    if (!m_resident || m_isBusy) { return; }
    const auto on = dayFrom(day, localDay(m_hallTime()));
    const auto minute = minuteFrom(time);
    if (m_item.empty()) { return say(tr("请先选办什么事")); }
    if (!on) { return say(tr("日期看不明白，请写成 25、11-25 或 明天")); }
    if (!minute) { return say(tr("时间看不明白，请写成 10:30")); }
    send(wire::AppointmentMake{.resident = *m_resident,
                               .itemCode = m_item,
                               .on = *on,
                               .minute = *minute,
                               .note = note.trimmed().left(200).toStdString()});
}

void AppointmentBook::giveUp(double appointment) {
    if (!m_isBusy) { send(wire::AppointmentCancel{db::AppointmentId{static_cast<std::int64_t>(appointment)}}); }
}

void AppointmentBook::cancel() {
    forget();
}

void AppointmentBook::forget() {
    m_resident.reset();
    m_residentName.clear();
    m_words.clear();
    m_item.clear();
    m_problem.clear();
    Q_EMIT changed();
}

template <wire::Exchanged Request>
void AppointmentBook::send(Request request) {
    m_isBusy = true;
    say({});
    m_link.ask(std::move(request), this, [this](const wire::Answered<Request>& done) {
        m_isBusy = false;
        if (done) {
            forget();
        } else if (done.error().refusal.code == wire::RefusalCode::NotInState) {
            say(tr("这个时间定不了：日子已过、太远，或者同一时间已有预约"));
        } else {
            say(words::problem(done.error()));
        }
    });
}

void AppointmentBook::say(const QString& problem) {
    m_problem = problem;
    Q_EMIT changed();
}

QVariantList AppointmentBook::items() const {
    QVariantList list;
    if (!m_item.empty()) { return list; }
    for (const db::ServiceItem* item : m_catalogue.search().find(m_words.toStdString(), kMostItems)) {
        list << QVariantMap{{QStringLiteral("code"), QString::fromStdString(item->code)},
                            {QStringLiteral("name"), m_names.of(item->code)}};
    }
    return list;
}

QString AppointmentBook::itemName() const {
    return m_item.empty() ? QString{} : m_names.of(m_item);
}

} // namespace desk
