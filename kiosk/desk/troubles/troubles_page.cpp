// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/troubles/troubles_page.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/desk/troubles/trouble_words.h"
#include "kiosk/wire/body.h"

#include <QVariantMap>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

TroublesPage::TroublesPage(wire::HallLink& link, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_question{link, *this}
    , m_hallTime{std::move(hallTime)} {}

void TroublesPage::take(const wire::HallTroubles& told) {
    const bool isOld = told.heldConsents != m_told.heldConsents;
    m_told = told;
    if (told.heldConsents == 0) { forgetNames(); }
    Q_EMIT changed();
    // What is under way may be older than this.
    if (isOld && (m_held || m_question.isUnderWay())) { refresh(); }
}

void TroublesPage::signedIn(const wire::StaffSignedIn& staff) {
    if (staff.role != db::StaffRole::Manager) {
        clear(); // they were a manager before
    }
}

void TroublesPage::onNews(const wire::Body& told) {
    if (const auto* troubles = wire::getIf<wire::HallTroubles>(&told)) { take(*troubles); }
}

void TroublesPage::setHolidays(const QString& missing) {
    if (missing == m_holidays) { return; }
    m_holidays = missing;
    Q_EMIT changed();
}

void TroublesPage::clear() {
    m_told = {};
    m_holidays.clear();
    forgetNames();
    Q_EMIT changed();
}

void TroublesPage::refresh() {
    if (m_told.heldConsents == 0) { return; }
    if (!m_held) { m_heldState = Loading::State::Loading; }
    m_heldProblem.clear();
    Q_EMIT changed();
    m_question.ask(wire::HeldConsentsAsk{}, [this](const wire::Answered<wire::HeldConsentsAsk>& held) {
        if (held) {
            m_held = *held;
            m_heldState = Loading::State::Ready;
        } else {
            m_heldState = Loading::State::Failed;
            m_heldProblem = words::problem(held.error());
        }
        Q_EMIT changed();
    });
}

void TroublesPage::retry() {
    if (m_heldState == Loading::State::Failed) { refresh(); }
}

void TroublesPage::forgetNames() {
    m_question.forget();
    m_held.reset();
    m_heldState = Loading::State::Idle;
    m_heldProblem.clear();
    Q_EMIT changed();
}

int TroublesPage::count() const {
    return m_told.damagedRows + m_told.heldConsents + (m_holidays.isEmpty() ? 0 : 1);
}

QString TroublesPage::notice() const {
    QStringList all;
    if (m_told.damagedRows > 0) { all << tr("%1 条记录读不出").arg(m_told.damagedRows); }
    if (m_told.heldConsents > 0) { all << tr("%1 份人脸同意等您确认").arg(m_told.heldConsents); }
    if (!m_holidays.isEmpty()) { all << tr("节假日安排还没有装上"); }
    return all.join(tr("；"));
}

QVariantList TroublesPage::damaged() const {
    QVariantList list;
    const db::Date today = localDay(m_hallTime());
    for (const auto& row : m_told.damaged) {
        const QString thing = words::damagedThing(row.table);
        const QString whose = row.resident ? tr("%1（居民 %2）").arg(thing).arg(db::raw(*row.resident)) : thing;
        list << QVariantMap{
            {QStringLiteral("title"), whose},
            {QStringLiteral("sentence"), words::damagedMeans(row.table)},
            {QStringLiteral("since"),
             tr("%1发现 · %2 第 %3 行").arg(words::day(localDay(row.since), today), text(row.table)).arg(row.row)}};
    }
    return list;
}

QString TroublesPage::moreDamaged() const {
    const int more = m_told.damagedRows - static_cast<int>(m_told.damaged.size());
    return more > 0 ? tr("还有 %1 条，维护人员用 yimenctl status 看得到全部").arg(more) : QString{};
}

QVariantList TroublesPage::held() const {
    QVariantList list;
    if (!m_held) { return list; }
    const db::Date today = localDay(m_hallTime());
    for (const auto& line : m_held->lines) {
        const QString name = text(line.name);
        const QString number = tr("居民 %1").arg(db::raw(line.resident));
        const QString day = words::day(localDay(line.since), today);
        QStringList title{name.isEmpty() ? number : name};
        if (!name.isEmpty() && !line.sexAndAge.zh.empty()) { title << words::ofHall(line.sexAndAge); }
        list << QVariantMap{{QStringLiteral("resident"), static_cast<qint64>(db::raw(line.resident))},
                            {QStringLiteral("name"), name},
                            {QStringLiteral("title"), title.join(QStringLiteral(" · "))},
                            {QStringLiteral("sentence"),
                             line.isRestored ? tr("%1恢复备份时起").arg(day) : tr("%1大厅发现数据是旧的时起").arg(day)},
                            {QStringLiteral("canOpen"), !name.isEmpty()}};
    }
    return list;
}

QString TroublesPage::moreHeld() const {
    const int more = m_held ? m_held->all - static_cast<int>(m_held->lines.size()) : 0;
    return more > 0 ? tr("还有 %1 位，确认后接着列出").arg(more) : QString{};
}

} // namespace desk
