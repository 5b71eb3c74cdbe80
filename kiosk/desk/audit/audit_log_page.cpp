// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/audit/audit_log_page.h"

#include "kiosk/desk/base/audit_words.h"
#include "kiosk/desk/base/words.h"

#include <QStringList>
#include <QVariantMap>
#include <utility>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// Of an account, "role:manager window:2 disabled".
QString changeOf(const QString& word) {
    if (word == QLatin1String("name")) { return AuditLogPage::tr("姓名"); }
    if (word == QLatin1String("role:manager")) { return AuditLogPage::tr("当负责人"); }
    if (word == QLatin1String("role:clerk")) { return AuditLogPage::tr("当工作人员"); }
    if (word == QLatin1String("enabled")) { return AuditLogPage::tr("重新启用了"); }
    if (word == QLatin1String("disabled")) { return AuditLogPage::tr("停用了"); }
    if (word == QLatin1String("window:")) { return AuditLogPage::tr("不坐窗口"); }
    if (word.startsWith(QLatin1String("window:"))) { return AuditLogPage::tr("到 %1 号窗口").arg(word.mid(7)); }
    return word;
}

} // namespace

AuditLogPage::AuditLogPage(wire::HallLink& link, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_hallTime{std::move(hallTime)}
    , m_question{link, *this}
    , m_checking{link, *this} {}

void AuditLogPage::forget() {
    m_question.forget();
    m_checking.forget();
    m_state = Loading::State::Idle;
    m_problem.clear();
    m_ask = {};
    m_onlyStaff.clear();
    m_onlyResident.clear();
    m_dayProblem.clear();
    m_entries.clear();
    m_next.reset();
    m_isOlder = false;
    m_checked.reset();
    m_checkProblem.clear();
    Q_EMIT changed();
}

void AuditLogPage::signedIn(const wire::StaffSignedIn& staff) {
    m_isManager = staff.role == db::StaffRole::Manager;
    if (!m_isManager) { forget(); }
}

void AuditLogPage::signedOut() {
    m_isManager = false;
    forget();
}

// --- what the hall is asked ------------------------------------------------------------------------------------------

void AuditLogPage::refresh() {
    if (m_isManager) { read(); }
}

void AuditLogPage::read() {
    m_entries.clear();
    m_next.reset();
    m_state = Loading::State::Loading;
    ask(m_ask);
}

void AuditLogPage::older() {
    if (!m_next || isBusy()) { return; }
    wire::AuditAsk request = m_ask;
    request.before = m_next;
    ask(request);
}

void AuditLogPage::ask(const wire::AuditAsk& request) {
    m_problem.clear();
    m_question.ask(request, [this, isOlder = request.before.has_value()](const wire::Answered<wire::AuditAsk>& page) {
        if (page) {
            m_entries = page->entries;
            m_next = page->next;
            m_isOlder = isOlder;
            m_state = Loading::State::Ready;
        } else {
            m_problem = words::problem(page.error());
            m_state = Loading::State::Failed;
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void AuditLogPage::setKind(int kind) {
    constexpr int kKinds = static_cast<int>(wire::Names<wire::AuditKind>::kAll.size());
    const bool isOne = kind >= 0 && kind < kKinds;
    m_ask.kind = isOne ? std::optional(static_cast<wire::AuditKind>(kind)) : std::nullopt;
    refresh();
}

const AuditLogPage::Entry* AuditLogPage::at(int row) const {
    const auto index = static_cast<std::size_t>(row);
    return row >= 0 && index < m_entries.size() ? &m_entries[index] : nullptr;
}

void AuditLogPage::showStaffOf(int row) {
    const Entry* entry = at(row);
    if (entry == nullptr || !entry->by) { return; }
    m_ask.staff = entry->by;
    m_onlyStaff = text(entry->byName);
    refresh();
}

void AuditLogPage::showResidentOf(int row) {
    const Entry* entry = at(row);
    if (entry == nullptr || !entry->resident) { return; }
    m_ask.resident = entry->resident;
    m_onlyResident = text(entry->residentName);
    refresh();
}

void AuditLogPage::setDays(const QString& from, const QString& until) {
    const auto first = words::typedDay(from);
    const auto last = words::typedDay(until);
    m_dayProblem.clear();
    if ((!from.trimmed().isEmpty() && !first) || (!until.trimmed().isEmpty() && !last)) {
        m_dayProblem = tr("日期请写成 2026-12-31 的样子");
    } else if (first && last && *last < *first) {
        m_dayProblem = tr("第二天要在第一天之后");
    }
    if (!m_dayProblem.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_ask.from = first;
    m_ask.until = last;
    refresh();
}

void AuditLogPage::showAll() {
    m_ask = {};
    m_onlyStaff.clear();
    m_onlyResident.clear();
    m_dayProblem.clear();
    refresh();
}

void AuditLogPage::check() {
    if (!m_isManager || isChecking()) { return; }
    m_checkProblem.clear();
    m_checking.ask(wire::AuditCheck{}, [this](const wire::Answered<wire::AuditCheck>& checked) {
        if (checked) {
            m_checked = *checked;
        } else {
            m_checkProblem = words::problem(checked.error());
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

// --- what it says ----------------------------------------------------------------------------------------------------

QString AuditLogPage::only() const {
    QStringList all;
    if (m_ask.staff) { all << tr("只看 %1 做的").arg(m_onlyStaff); }
    if (m_ask.resident) { all << tr("只看关于 %1 的").arg(m_onlyResident); }
    const db::Date today = localDay(m_hallTime());
    if (m_ask.from) { all << tr("从 %1起").arg(words::day(*m_ask.from, today)); }
    if (m_ask.until) { all << tr("到 %1为止").arg(words::day(*m_ask.until, today)); }
    return all.join(QStringLiteral(" · "));
}

bool AuditLogPage::isChainBroken() const {
    return m_checked && (m_checked->fault || m_checked->isOutsideOtherwise);
}

QString AuditLogPage::chain() const {
    if (!m_checkProblem.isEmpty()) { return m_checkProblem; }
    if (!m_checked) { return {}; }
    const QString good = tr("%1 核对：前 %2 条完好").arg(words::when(m_checked->at)).arg(m_checked->entries);
    if (!m_checked->fault) {
        if (!m_checked->isOutsideOtherwise) {
            return tr("%1 核对：到第 %2 条都完好，没有被改过").arg(words::when(m_checked->at)).arg(m_checked->entries);
        }
        return good +
               tr("，但与大厅外面留的记号不符：记录可能是放回去的旧的一份。请维护人员运行 yimenctl status，查明后用 "
                  "yimenctl audit accept 认可。");
    }
    const auto what = [this] {
        switch (*m_checked->fault) {
        case wire::AuditFault::Edited:
            return tr("第 %1 条被改过").arg(m_checked->atEntry);
        case wire::AuditFault::Gap:
            return tr("第 %1 条不见了").arg(m_checked->atEntry);
        case wire::AuditFault::CutTail:
            return tr("从第 %1 条起，后面的都不见了").arg(m_checked->atEntry);
        case wire::AuditFault::ForgedTail:
            return tr("从第 %1 条起，是封好之后另加的").arg(m_checked->atEntry);
        case wire::AuditFault::NoHead:
            return tr("末尾的封记不见了，或不是本厅的");
        }
        return QString{};
    }();
    return tr("%1；%2。请不要关机，请维护人员运行 yimenctl audit verify，留好现在的数据文件夹，再和最近的备份对照。")
        .arg(good, what);
}

QString AuditLogPage::title(const Entry& entry) const {
    QStringList about;
    for (const std::string& each : entry.about) {
        about << text(each);
    }
    QString whom = about.join(tr("、"));
    if (entry.aboutMore > 0) {
        whom = about.isEmpty() ? tr("%n 项", nullptr, entry.aboutMore)
                               : tr("%1 等，另有 %2 项").arg(whom).arg(entry.aboutMore);
    }
    QString what = words::auditAction(entry.action);
    what.replace(0, 1, what.left(1).toUpper()); // it heads the row
    return whom.isEmpty() ? what : tr("%1：%2").arg(what, whom);
}

QString AuditLogPage::sentence(const Entry& entry) const {
    QStringList all{words::when(entry.at), words::actor(entry.byName)};
    if (!entry.purpose.empty()) { all << tr("用途：%1").arg(text(entry.purpose)); }
    QStringList changes;
    for (const QString& word : text(entry.what).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        changes << changeOf(word);
    }
    if (!changes.isEmpty()) { all << changes.join(tr("、")); }
    return all.join(QStringLiteral(" · "));
}

QVariantList AuditLogPage::rows() const {
    QVariantList rows;
    for (const Entry& entry : m_entries) {
        const bool isOnlyStaff = m_ask.staff.has_value();
        const bool isOnlyResident = m_ask.resident.has_value();
        rows << QVariantMap{
            {QStringLiteral("title"), title(entry)},
            {QStringLiteral("sentence"), sentence(entry)},
            {QStringLiteral("onlyStaff"), entry.by && !isOnlyStaff ? text(entry.byName) : QString{}},
            {QStringLiteral("onlyResident"), entry.resident && !isOnlyResident ? text(entry.residentName) : QString{}}};
    }
    return rows;
}

} // namespace desk
