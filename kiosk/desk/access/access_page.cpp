// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/access/access_page.h"

#include "kiosk/desk/base/words.h"

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
    , m_question{link, *this} {}

void AccessPage::setStaff(const std::optional<wire::StaffSignedIn>& staff) {
    m_staff = staff;
    Q_EMIT changed();
}

void AccessPage::signedOut() {
    close();
    setStaff(std::nullopt);
}

void AccessPage::close() {
    m_question.forget();
    m_help.reset();
    m_state = Loading::State::Idle;
    m_problem.clear();
    m_isBusy = false;
    m_oneTime.forget();
    m_isChanging = false;
    m_changeProblem.clear();
    Q_EMIT changed();
}

// --- who must wait, and who forgot -----------------------------------------------------------------------------------

void AccessPage::refresh() {
    if (!m_help) { m_state = Loading::State::Loading; }
    Q_EMIT changed();
    m_question.ask(wire::SignInHelpAsk{}, [this](const wire::Answered<wire::SignInHelpAsk>& help) {
        if (help) {
            m_help = *help;
        } else {
            m_problem = words::problem(help.error());
        }
        m_state = m_help ? Loading::State::Ready : Loading::State::Failed;
        Q_EMIT changed();
    });
}

void AccessPage::retry() {
    if (m_state != Loading::State::Failed) { return; }
    m_problem.clear();
    refresh();
}

void AccessPage::lift(double device) {
    if (m_isBusy) { return; }
    request(wire::WaitLift{db::DeviceId{static_cast<std::int64_t>(device)}}, [](const wire::Done&) {});
}

void AccessPage::reset(double staff) {
    if (m_isBusy || !m_help) { return; }
    const db::StaffId id{static_cast<std::int64_t>(staff)};
    const auto found = std::find_if(m_help->staff.begin(), m_help->staff.end(),
                                    [id](const auto& member) { return member.staff == id; });
    if (found == m_help->staff.end()) { return; }
    request(wire::PasswordReset{id}, [this, name = text(found->name)](const wire::PasswordTold& told) {
        m_oneTime.show(text(told.oneTime), name);
    });
}

template <wire::Exchanged Request, typename Take>
void AccessPage::request(Request request, const Take& take) {
    m_isBusy = true;
    m_problem.clear();
    m_oneTime.forget();
    Q_EMIT changed();
    m_question.ask(std::move(request), [this, take](const wire::Answered<Request>& answer) {
        m_isBusy = false;
        if (answer) {
            take(*answer);
        } else {
            m_problem = words::problem(answer.error());
        }
        Q_EMIT changed();
        if (answer) { refresh(); }
    });
}

void AccessPage::forgetOneTime() {
    m_oneTime.forget();
    Q_EMIT changed();
}

void AccessPage::onTick(db::Time /*hallTime*/) {
    if (m_oneTime.secondPassed()) { Q_EMIT changed(); }
}

QVariantList AccessPage::waits() const {
    QVariantList list;
    if (!m_help) { return list; }
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
    if (!m_help) { return list; }
    for (const auto& member : m_help->staff) {
        QStringList about{tr("工号 %1").arg(text(member.login))};
        if (!member.window.empty()) { about << tr("%1 号窗口").arg(text(member.window)); }
        if (member.mustChangePassword) { about << tr("有一次性密码，还没改"); }
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
    if (m_isBusy || old.isEmpty() || fresh.isEmpty()) { return; }
    if (fresh != again) {
        m_changeProblem = tr("两次输入的新密码不一样");
        Q_EMIT changed();
        return;
    }
    m_isBusy = true;
    m_changeProblem.clear();
    Q_EMIT changed();
    m_question.ask(wire::PasswordChange{old.toStdString(), fresh.toStdString()},
                   [this, fresh](const wire::Answered<wire::PasswordChange>& told) {
                       m_isBusy = false;
                       if (!told) {
                           m_changeProblem = words::problem(told.error());
                       } else if (told->problem) {
                           m_changeProblem = words::passwordProblem(*told->problem);
                       } else {
                           m_isChanging = false;
                           Q_EMIT passwordSet(fresh);
                       }
                       Q_EMIT changed();
                   });
}

} // namespace desk
