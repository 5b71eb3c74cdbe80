// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/access/accounts_page.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/body.h"

#include <QVariantMap>
#include <algorithm>
#include <utility>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

wire::AccountState stateOf(const wire::Accounts::Account& account) {
    return {.name = account.name, .role = account.role, .window = account.window, .isActive = account.isActive};
}

db::StaffRole roleOf(bool isManager) {
    return isManager ? db::StaffRole::Manager : db::StaffRole::Clerk;
}

/// "2 件办件、1 位到访"; empty: nothing.
QString workOf(int arrivals, int matters) {
    QStringList work;
    if (matters > 0) { work << AccountsPage::tr("%n 件办件", nullptr, matters); }
    if (arrivals > 0) { work << AccountsPage::tr("%n 位到访", nullptr, arrivals); }
    return work.join(AccountsPage::tr("、"));
}

} // namespace

AccountsPage::AccountsPage(wire::HallLink& link, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_hallTime{std::move(hallTime)}
    , m_reading{link, *this}
    , m_question{link, *this} {}

void AccountsPage::retranslate() {
    makeRows();
    Q_EMIT changed();
}

void AccountsPage::forget() {
    m_reading.forget();
    m_now.reset();
    makeRows();
    cancel();
}

void AccountsPage::signedIn(const wire::StaffSignedIn& staff) {
    m_self = staff;
    if (!isManager()) { forget(); }
    Q_EMIT changed();
}

void AccountsPage::signedOut() {
    m_self.reset();
    forget();
}

void AccountsPage::onNews(const wire::Body& told) {
    if (wire::holds<wire::AccountsChanged>(told) && m_reading.mustAskAgain()) { read(Reading::How::Quiet); }
}

void AccountsPage::onBack(bool /*wasAway*/) {
    if (m_reading.mustAskAgain()) { read(Reading::How::Quiet); }
}

void AccountsPage::onTick(db::Time /*hallTime*/) {
    if (!m_oneTime.secondPassed()) { return; }
    m_told = tr("一次性密码已经收起。没记下的，再给一次就好。");
    Q_EMIT changed();
}

// --- what the hall is asked ------------------------------------------------------------------------------------------

void AccountsPage::refresh() {
    if (!m_now) { m_reading.begin(); }
    read(m_now ? Reading::How::Quiet : Reading::How::Loud);
    Q_EMIT changed();
}

void AccountsPage::read(Reading::How how) {
    m_reading.ask(
        wire::AccountsAsk{}, how,
        [this](const wire::Accounts* told) {
            if (told != nullptr) {
                m_now = *told;
                makeRows();
            }
            Q_EMIT changed();
        },
        [this] { read(Reading::How::Quiet); });
}

template <wire::Exchanged Request, typename Done>
void AccountsPage::request(Request request, const Done& done) {
    m_isBusy = true;
    m_refusal.clear();
    Q_EMIT changed();
    m_question.ask(std::move(request), [this, done](const wire::Answered<Request>& told) {
        m_isBusy = false;
        if (told) {
            done(*told);
        } else if (told.error().refusal.code == wire::RefusalCode::NotInState &&
                   told.error().why == wire::NoAnswer::Why::Refused) {
            refuse(tr("别人刚刚改过这个账号，这一步没有做。请关上，看过最新的再改。"));
        } else {
            refuse(words::problem(told.error()));
        }
        Q_EMIT changed();
        refresh();
    });
}

void AccountsPage::refuse(const QString& why) {
    m_refusal = why;
    Q_EMIT changed();
}

void AccountsPage::open(Sheet sheet) {
    m_question.forget();
    m_isBusy = false;
    m_sheet = sheet;
    m_refusal.clear();
    m_told.clear();
    m_oneTime.forget();
    Q_EMIT changed();
}

void AccountsPage::add() {
    if (!isManager() || m_isBusy) { return; }
    m_asked.reset();
    open(Sheet::New);
}

void AccountsPage::edit(double staff) {
    if (!isManager() || m_isBusy || !m_now) { return; }
    const db::StaffId id{static_cast<std::int64_t>(staff)};
    const auto found = std::ranges::find(m_now->accounts, id, &Account::staff);
    if (found == m_now->accounts.end()) { return; }
    m_asked = *found;
    open(Sheet::Edit);
}

void AccountsPage::cancel() {
    m_asked.reset();
    open(Sheet::Closed);
}

void AccountsPage::save(const QString& login, const QString& name, bool isManager, const QString& window) {
    if (m_isBusy) { return; }
    if (m_sheet == Sheet::Edit && m_asked) {
        set({.name = name.trimmed().toStdString(),
             .role = roleOf(isManager),
             .window = window.trimmed().toStdString(),
             .isActive = m_asked->isActive});
    } else if (m_sheet == Sheet::New) {
        request(wire::AccountAdd{.login = login.trimmed().toStdString(),
                                 .name = name.trimmed().toStdString(),
                                 .role = roleOf(isManager),
                                 .window = window.trimmed().toStdString()},
                [this, name = name.trimmed()](const wire::AccountWritten& told) {
                    if (told.problem) { return refuse(sentenceOf(*told.problem)); }
                    open(Sheet::Done);
                    m_oneTime.show(text(told.oneTime), name);
                });
    }
}

void AccountsPage::set(const wire::AccountState& wanted) {
    const bool isLeaving = m_asked->isActive && !wanted.isActive;
    request(wire::AccountSet{.staff = m_asked->staff, .was = stateOf(*m_asked), .wanted = wanted},
            [this, isLeaving, name = text(m_asked->name)](const wire::AccountWritten& told) {
                if (told.problem) { return refuse(sentenceOf(*told.problem)); }
                const QString work = workOf(told.arrivals, told.matters);
                if (!isLeaving || work.isEmpty()) { return cancel(); }
                open(Sheet::Done);
                m_told = tr("%1 的账号已经停用。手里还有 %2，都在“办件”的“无人负责”里，请交给同事。").arg(name, work);
            });
}

void AccountsPage::askToDisable() {
    if (m_sheet == Sheet::Edit && m_asked && m_asked->isActive && !m_isBusy) { open(Sheet::Disable); }
}

void AccountsPage::keep() {
    if (m_sheet == Sheet::Disable && !m_isBusy) { open(Sheet::Edit); }
}

void AccountsPage::disable() {
    if (m_sheet != Sheet::Disable || !m_asked || m_isBusy) { return; }
    wire::AccountState wanted = stateOf(*m_asked);
    wanted.isActive = false;
    set(wanted);
}

void AccountsPage::enable() {
    if (m_sheet != Sheet::Edit || !m_asked || m_asked->isActive || m_isBusy) { return; }
    wire::AccountState wanted = stateOf(*m_asked);
    wanted.isActive = true;
    set(wanted);
}

void AccountsPage::reset() {
    if (m_sheet != Sheet::Edit || !m_asked || m_isBusy) { return; }
    request(wire::PasswordReset{m_asked->staff}, [this, name = text(m_asked->name)](const wire::PasswordTold& told) {
        open(Sheet::Done);
        m_oneTime.show(text(told.oneTime), name);
    });
}

// --- what it says ----------------------------------------------------------------------------------------------------

QString AccountsPage::inShort() const {
    if (!m_now) { return {}; }
    const auto active = static_cast<int>(std::ranges::count_if(m_now->accounts, &Account::isActive));
    const int disabled = static_cast<int>(m_now->accounts.size()) - active;
    QString said = tr("%n 个账号能登录", nullptr, active);
    if (disabled > 0) { said += tr("，%n 个已停用", nullptr, disabled); }
    if (m_now->hasMore) { said += tr("；还有更多没有列出"); }
    return said;
}

AskedAccount AccountsPage::asked() const {
    if (!m_asked) { return {}; }
    return {.about = QString::number(db::raw(m_asked->staff)),
            .login = text(m_asked->login),
            .name = text(m_asked->name),
            .window = text(m_asked->window),
            .inHand = workOf(m_asked->arrivals, m_asked->matters),
            .isManager = m_asked->role == db::StaffRole::Manager,
            .isActive = m_asked->isActive,
            .isOneself = m_self && m_self->staff == m_asked->staff};
}

QString AccountsPage::sentenceOf(wire::AccountProblem problem) const {
    switch (problem) {
    case wire::AccountProblem::BadLogin:
        return tr("工号只能用小写字母、数字、点、横线和下划线，最多 32 个");
    case wire::AccountProblem::LoginTaken:
        return tr("这个工号已经有人用了");
    case wire::AccountProblem::NoName:
        return tr("请写姓名");
    case wire::AccountProblem::NameTooLong:
        return tr("姓名太长");
    case wire::AccountProblem::NameUnreadable:
        return tr("姓名里有一个字没有传过来，请重新写");
    case wire::AccountProblem::NoSuchWindow: {
        QStringList known;
        for (const std::string& window : m_now ? m_now->windows : std::vector<std::string>{}) {
            known << text(window);
        }
        return known.isEmpty() ? tr("窗口号太长") : tr("本厅没有这个窗口，有 %1").arg(known.join(tr("、")));
    }
    case wire::AccountProblem::Oneself:
        return tr("不能停用自己，也不能去掉自己的负责人岗位；请另一位负责人来做");
    case wire::AccountProblem::LastManager:
        return tr("这是最后一位能登录的负责人。请先让另一位当负责人");
    }
    return {};
}

QString AccountsPage::sentence(const Account& account) const {
    QStringList about{tr("工号 %1").arg(text(account.login))};
    if (!account.window.empty()) { about << tr("%1 号窗口").arg(text(account.window)); }
    if (account.isHere) {
        about << tr("现在登录着");
    } else if (account.lastSignInAt) {
        about << tr("%1登录过").arg(words::day(localDay(*account.lastSignInAt), localDay(m_hallTime())));
    } else {
        about << tr("还没有登录过");
    }
    if (account.mustChangePassword) { about << tr("有一次性密码，还没改"); }
    const QString work = workOf(account.arrivals, account.matters);
    if (!account.isActive && !work.isEmpty()) { about << tr("还有 %1要交给同事").arg(work); }
    return about.join(QStringLiteral(" · "));
}

void AccountsPage::makeRows() {
    m_rows.clear();
    if (!m_now) { return; }
    for (const Account& account : m_now->accounts) {
        const bool isManaging = account.role == db::StaffRole::Manager;
        const db::SummaryTone tone = !account.isActive ? db::SummaryTone::Soon
                                     : isManaging      ? db::SummaryTone::Help
                                                       : db::SummaryTone::Calm;
        m_rows << QVariantMap{{QStringLiteral("staff"), static_cast<qint64>(db::raw(account.staff))},
                              {QStringLiteral("login"), text(account.login)},
                              {QStringLiteral("title"), text(account.name)},
                              {QStringLiteral("sentence"), sentence(account)},
                              {QStringLiteral("tag"), !account.isActive ? tr("已停用")
                                                      : isManaging      ? tr("负责人")
                                                                        : tr("工作人员")},
                              {QStringLiteral("tone"), static_cast<int>(tone)}};
    }
}

} // namespace desk
