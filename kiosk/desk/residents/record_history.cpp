// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/record_history.h"

#include "db/records/words_of.h"
#include "kiosk/desk/base/audit_words.h"
#include "kiosk/desk/residents/field_words.h"

#include <QVariantMap>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QVariantMap row(db::Time at, const std::string& who, const QString& what) {
    return {{QStringLiteral("when"), words::when(at)},
            {QStringLiteral("who"), words::actor(who)},
            {QStringLiteral("what"), what}};
}

} // namespace

void RecordHistory::ask() {
    if (openRecord() != nullptr) { read(); }
}

void RecordHistory::clear() {
    m_told.reset();
    makeRows();
}

void RecordHistory::read() {
    send(wire::HistoryAsk{.resident = *resident()}, [this](const wire::ResidentHistory& told) {
        m_told = told;
        makeRows();
        Q_EMIT changed();
    });
}

void RecordHistory::retranslate() {
    makeRows();
    Q_EMIT changed();
}

void RecordHistory::undoMerge(qint64 merged) {
    if (!resident() || isBusy()) { return; }
    send(wire::ResidentMergeUndo{.resident = *resident(), .merged = db::ResidentId{merged}}, [this](const wire::Done&) {
        read();
        Q_EMIT written();
    });
}

Loading::State RecordHistory::state() const {
    if (m_told) { return Loading::State::Ready; }
    return problem().isEmpty() ? Loading::State::Loading : Loading::State::Failed;
}

QString RecordHistory::leftOut() const {
    if (!m_told) { return {}; }
    if (m_told->hasMoreChanges && m_told->hasMoreLooks) { return tr("只列出最近的改动和记录，更早的在审计日志里"); }
    if (m_told->hasMoreChanges) { return tr("只列出最近的改动，更早的在审计日志里"); }
    return m_told->hasMoreLooks ? tr("只列出最近的记录，更早的在审计日志里") : QString{};
}

void RecordHistory::makeRows() {
    m_changes.clear();
    m_looks.clear();
    m_merges.clear();
    if (!m_told) { return; }
    for (const auto& change : m_told->changes) {
        const QString before = words::fieldValue(change.what, change.before);
        const QString after = words::fieldValue(change.what, change.after);
        m_changes << row(change.at, change.byName,
                         tr("%1：%2 → %3")
                             .arg(words::fieldName(change.what), before.isEmpty() ? tr("（空）") : before,
                                  after.isEmpty() ? tr("（空）") : after));
    }
    for (const auto& look : m_told->looks) {
        const QString what = words::auditAction(look.action);
        m_looks << row(look.at, look.byName,
                       look.purpose.empty() ? what : tr("%1，用途：%2").arg(what, text(look.purpose)));
    }
    for (const auto& merge : m_told->merges) {
        const QString tail = merge.idTail.empty() ? QString{} : tr("，证件尾号 %1").arg(text(merge.idTail));
        m_merges << QVariantMap{
            {QStringLiteral("resident"), static_cast<qint64>(db::raw(merge.resident))},
            {QStringLiteral("text"), tr("%1 合并进来的一份：%2%3").arg(words::when(merge.at), text(merge.name), tail)},
            {QStringLiteral("mayUndo"), merge.mayUndo && m_role == db::StaffRole::Manager}};
    }
}

} // namespace desk
