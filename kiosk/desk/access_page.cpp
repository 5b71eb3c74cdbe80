// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/access_page.h"

#include "kiosk/desk/words.h"

#include <QVariantMap>
#include <algorithm>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

AccessPage::AccessPage(wire::HallLink& link, QObject* parent)
    : QObject{parent}
    , m_link{link} {}

void AccessPage::setStaff(const std::optional<wire::StaffSignedIn>& staff) {
    m_staff = staff;
    Q_EMIT changed();
}

void AccessPage::close() {
    ++m_asked;
    m_help.reset();
    m_state = Loading::State::Idle;
    m_problem.clear();
    m_isBusy = false;
    m_oneTime.clear();
    m_oneTimeFor.clear();
    m_isChanging = false;
    m_changeProblem.clear();
    Q_EMIT changed();
}

// --- who must wait, and who forgot -----------------------------------------------------------------------------------

void AccessPage::refresh() {
    if (!m_help) m_state = Loading::State::Loading;
    const int number = ++m_asked;
    Q_EMIT changed();
    m_link.ask(wire::SignInHelpAsk{}, this, [this, number](const std::optional<wire::Body>& reply) {
        if (number != m_asked) return;
        if (const auto* help = reply ? wire::getIf<wire::SignInHelp>(&*reply) : nullptr) {
            m_help = *help;
            m_state = Loading::State::Ready;
        } else {
            m_state = m_help ? Loading::State::Ready : Loading::State::Failed;
            m_problem = failureOf(reply);
        }
        Q_EMIT changed();
    });
}

void AccessPage::retry() {
    if (m_state != Loading::State::Failed) return;
    m_problem.clear();
    refresh();
}

void AccessPage::lift(double device) {
    if (!m_isBusy) request(wire::WaitLift{db::DeviceId{static_cast<std::int64_t>(device)}});
}

void AccessPage::reset(double staff) {
    if (m_isBusy || !m_help) return;
    const db::StaffId id{static_cast<std::int64_t>(staff)};
    const auto found = std::find_if(m_help->staff.begin(), m_help->staff.end(),
                                    [id](const auto& member) { return member.staff == id; });
    if (found == m_help->staff.end()) return;
    m_oneTimeFor = text(found->name);
    request(wire::PasswordReset{id});
}

void AccessPage::request(wire::Body body) {
    m_isBusy = true;
    m_problem.clear();
    m_oneTime.clear();
    const int number = ++m_asked;
    Q_EMIT changed();
    m_link.ask(std::move(body), this, [this, number](const std::optional<wire::Body>& reply) {
        if (number != m_asked) return; // closed meanwhile
        m_isBusy = false;
        if (const auto* told = reply ? wire::getIf<wire::PasswordTold>(&*reply) : nullptr)
            m_oneTime = text(told->oneTime);
        if (words::problem(reply)) m_problem = failureOf(reply);
        Q_EMIT changed();
        if (m_problem.isEmpty()) refresh();
    });
}

QString AccessPage::failureOf(const std::optional<wire::Body>& reply) {
    return words::problem(reply).value_or(tr("大厅的回答看不懂，请再试一次"));
}

void AccessPage::forgetOneTime() {
    m_oneTime.clear();
    m_oneTimeFor.clear();
    Q_EMIT changed();
}

QVariantList AccessPage::waits() const {
    QVariantList list;
    if (!m_help) return list;
    for (const auto& wait : m_help->waits) {
        list << QVariantMap{
            {QStringLiteral("device"), static_cast<qint64>(db::raw(wait.device))},
            {QStringLiteral("title"), text(wait.label)},
            {QStringLiteral("sentence"), tr("连续输错，最久还要等 %1").arg(words::countdown(wait.seconds))}};
    }
    return list;
}

QVariantList AccessPage::members() const {
    QVariantList list;
    if (!m_help) return list;
    for (const auto& member : m_help->staff) {
        QStringList about{tr("工号 %1").arg(text(member.login))};
        if (!member.window.empty()) about << tr("%1 号窗口").arg(text(member.window));
        if (member.mustChangePassword) about << tr("有一次性密码，还没改");
        list << QVariantMap{{QStringLiteral("staff"), static_cast<qint64>(db::raw(member.staff))},
                            {QStringLiteral("title"), text(member.name)},
                            {QStringLiteral("sentence"), about.join(QStringLiteral(" · "))},
                            {QStringLiteral("canReset"), m_staff && m_staff->staff != member.staff}};
    }
    return list;
}

// --- one's own password ----------------------------------------------------------------------------------------------

void AccessPage::askToChange() {
    m_isChanging = true;
    m_changeProblem.clear();
    Q_EMIT changed();
}

void AccessPage::cancelChange() {
    m_isChanging = false;
    m_changeProblem.clear();
    Q_EMIT changed();
}

void AccessPage::change(const QString& old, const QString& fresh, const QString& again) {
    if (m_isBusy || old.isEmpty() || fresh.isEmpty()) return;
    if (fresh != again) {
        m_changeProblem = tr("两次输入的新密码不一样");
        Q_EMIT changed();
        return;
    }
    m_isBusy = true;
    m_changeProblem.clear();
    const int number = ++m_asked;
    Q_EMIT changed();
    m_link.ask(wire::PasswordChange{old.toStdString(), fresh.toStdString()}, this,
               [this, number, fresh](const std::optional<wire::Body>& reply) {
                   if (number == m_asked) onChangeReply(reply, fresh);
               });
}

void AccessPage::onChangeReply(const std::optional<wire::Body>& reply, const QString& fresh) {
    m_isBusy = false;
    const auto* told = reply ? wire::getIf<wire::PasswordTold>(&*reply) : nullptr;
    if (told == nullptr) {
        m_changeProblem = failureOf(reply);
    } else if (told->problem) {
        m_changeProblem = words::passwordProblem(*told->problem);
    } else {
        m_isChanging = false;
        Q_EMIT passwordSet(fresh);
    }
    Q_EMIT changed();
}

} // namespace desk
