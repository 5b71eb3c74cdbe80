// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/desk_app.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/duty.h"

#include <algorithm>
#include <utility>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// Before the hall's idle lock, a desk that is in use signs in again; wide enough for a slow line.
constexpr std::chrono::seconds kRenewBefore{60};
/// How long before the idle lock the clerk is told.
constexpr std::chrono::seconds kWarnBefore{60};

} // namespace

DeskApp::DeskApp(wire::HallLink& link, DeskSettings settings, QObject* parent)
    : DeskParts{link, std::move(settings), [this] { return view(); }, parent} {
    m_lastInput = m_settings.steady();
    connectParts();
    onLinkState(m_link.state());
    tick();
}

void DeskApp::connectParts() {
    connect(&m_link, &wire::HallLink::stateChanged, this, &DeskApp::onLinkState);
    connect(&m_link, &wire::HallLink::received, this, &DeskApp::onReceived);
    connect(&m_session, &SessionLink::signedOut, this, [this] { onSignedOutByHall(); });
    connect(&m_reception, &Reception::countChanged, this, &DeskApp::titleChanged);
    connect(&m_reception, &Reception::somebodyWaits, this, [this](bool isNew) {
        if (isNew && m_state == State::Locked) { ++m_newWhileLocked; }
        if (isNew) { Q_EMIT titleChanged(); }
        Q_EMIT chimeWanted();
    });
    // What is in hand decides whether the clerk may just sign off.
    connect(&m_reception, &Reception::ownChanged, &m_duty, [this] {
        if (m_state == State::Working) { m_duty.refresh(); }
    });
    connect(&m_access, &AccessPage::passwordSet, this, &DeskApp::onPasswordSet);
    connect(&m_resident, &ResidentPage::opened, this, [this] { goTo(Page::Residents); });
    connect(&m_catalogue, &CataloguePage::opened, this, [this] { goTo(Page::Catalogue); });
    connect(&m_talkDay, &desk::TalkDay::raised, this, [this] { goTo(Page::TalkDay); });
    connect(&m_enrolments, &EnrolmentRequests::asked, this, [this] {
        if (m_reception.isLive()) { Q_EMIT chimeWanted(); }
    });

    connect(&m_matterStart, &MatterStart::started, this, [this](const wire::MatterTold& told) {
        m_matter.show(told);
        goTo(Page::Matters);
        m_matters.reload();
        m_duty.refresh();
    });
    connect(&m_duty, &Duty::done, this, [this] {
        if (m_page == Page::Matters) { m_matters.reload(); }
        if (m_duty.isLeaving() && !m_duty.mustSayBeforeLeaving()) { signOut(); }
    });
    connect(&m_duty, &Duty::handed, this, &DeskApp::chimeWanted);
    connect(&m_duty, &Duty::left, this, [this] {
        if (m_duty.isLeaving()) {
            signOut();
            return;
        }
        lock();
        m_drafts.drop(QStringLiteral("awayWords")); // the note is left: these are no draft any more
        m_drafts.drop(QStringLiteral("backAt"));
    });
}

// --- time --------------------------------------------------------------------------------------------------------

void DeskApp::tick() {
    const wire::Steady now = m_settings.steady();
    if (m_lockedOutUntil) {
        if (now >= *m_lockedOutUntil) {
            m_lockedOutUntil.reset();
            m_signInProblem.reset();
        }
        Q_EMIT signInChanged();
    }
    if (m_state == State::Working && m_staff && now - m_lastInput >= std::chrono::seconds{m_staff->idleLockSeconds}) {
        lock();
    }
    renewSession();
    if (m_state == State::Working && m_line.lostFor() >= m_settings.longestLoss) { lock(); }
    for (Part* part : m_parts) {
        part->onTick(m_line.hallTime());
    }
    updateHolidayNotice();
    Q_EMIT clockChanged();
}

void DeskApp::updateHolidayNotice() {
    const bool isManager = m_state == State::Working && m_staff && m_staff->role == db::StaffRole::Manager;
    const auto missing = isManager ? m_catalogue.missingHolidayNotice(localDay(m_line.hallTime())) : std::nullopt;
    const QString notice =
        missing ? tr("%1 年的节假日安排还没有装上，跨到这一年的时限暂按法定节假日计算").arg(*missing) : QString{};
    m_troubles.setHolidays(notice);
}

void DeskApp::renewSession() {
    if (m_state != State::Working || !m_staff || !m_line.isOnline() || m_isSigningIn) { return; }
    if (m_lastInput <= m_signedInAt) { return; }
    const std::chrono::seconds idleLock{m_staff->idleLockSeconds};
    const auto renewAfter = std::max<std::chrono::milliseconds>(idleLock - kRenewBefore, idleLock / 2);
    if (m_settings.steady() - m_signedInAt < renewAfter) { return; }
    const auto pair = m_credentials.pair();
    if (pair) { requestSignIn(*pair, Recall::Yes); }
}

QString DeskApp::lockWarning() const {
    if (m_state != State::Working || !m_staff) { return {}; }
    const auto left = std::chrono::seconds{m_staff->idleLockSeconds} - (m_settings.steady() - m_lastInput);
    if (left > kWarnBefore) { return {}; }
    return tr("没有人操作，%1后锁屏；动一下鼠标或按任意键继续")
        .arg(words::countdown(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count())));
}

void DeskApp::noteInput() {
    const bool wasWarning = !lockWarning().isEmpty();
    m_lastInput = m_settings.steady();
    if (wasWarning) { Q_EMIT clockChanged(); }
}

// --- the line ----------------------------------------------------------------------------------------------------

void DeskApp::onLinkState(wire::HallLink::State state) {
    m_detail.setOnline(state == wire::HallLink::State::Connected);
    switch (state) {
    case wire::HallLink::State::Connecting:
        setState(State::Connecting);
        break;
    case wire::HallLink::State::Connected:
        if (m_state == State::Working) {
            const auto pair = m_credentials.pair();
            if (pair) { requestSignIn(*pair, Recall::Yes); }
        } else if (m_state != State::Locked) {
            setState(m_staff ? State::Locked : State::SignIn);
        }
        break;
    case wire::HallLink::State::Lost:
        if (m_state == State::SignIn) { setState(State::Connecting); }
        break;
    case wire::HallLink::State::Refused:
        forgetSession();
        setState(State::Refused);
        break;
    }
    Q_EMIT signInChanged();
}

void DeskApp::onReceived(const wire::Body& body) {
    if (!m_staff) { return; }
    for (Part* part : m_parts) {
        part->onNews(body);
    }
    for (Part* part : m_parts) {
        if (m_state == State::Working) { part->onChange(body); }
    }
    if (const auto* own = wire::getIf<wire::OwnAccountChanged>(&body)) { onOwnAccountChanged(own->account); }
    if (wire::holds<wire::SessionEnded>(body)) { onSignedOutByHall(std::exchange(m_whyEnded, {})); }
}

void DeskApp::onOwnAccountChanged(const wire::AccountState& account) {
    m_whyEnded = !account.isActive               ? tr("您的账号停用了，请找负责人")
                 : account.role != m_staff->role ? tr("您的岗位改了，请重新登录")
                                                 : QString{};
    m_staff->name = account.name;
    m_staff->window = account.window;
    Q_EMIT staffChanged();
}

// --- staff -------------------------------------------------------------------------------------------------------

void DeskApp::signIn(const QString& login, const QString& password) {
    if (!canSignIn() || login.trimmed().isEmpty() || password.isEmpty()) { return; }
    requestSignIn({login.trimmed().toStdString(), password.toStdString()}, Recall::No);
}

void DeskApp::unlock(const QString& password) {
    if (m_state != State::Locked) { return; }
    signIn(login(), password);
}

bool DeskApp::canSignIn() const {
    return m_line.isOnline() && !m_isSigningIn && !m_lockedOutUntil;
}

void DeskApp::requestSignIn(const Credentials::Pair& pair, Recall recall) {
    m_isSigningIn = true;
    if (recall == Recall::Yes) { m_session.hold(); }
    m_signInProblem.reset();
    Q_EMIT signInChanged();
    m_link.ask(
        wire::StaffSignIn{pair.login, pair.password}, this,
        [this, pair, recall](const wire::Answered<wire::StaffSignIn>& staff) { onSignInReply(staff, pair, recall); });
}

void DeskApp::onSignInReply(const wire::Answered<wire::StaffSignIn>& staff, const Credentials::Pair& pair,
                            Recall recall) {
    m_isSigningIn = false;
    m_session.release(staff.has_value());
    if (staff) {
        // Whoever comes back as something else hears it, and begins anew.
        if (recall == Recall::Yes && m_staff && m_staff->role != staff->role) {
            onSignedOutByHall(tr("您的岗位改了，请重新登录"));
        }
        // A desk that was locked while it signed in again by itself stays locked.
        if (recall == Recall::Yes && m_state != State::Working) {
            Q_EMIT signInChanged();
            return;
        }
        m_credentials.keep(pair.login, pair.password);
        if (recall == Recall::No) { m_lastInput = m_settings.steady(); }
        // Whoever types their password stands at the desk: a note that says otherwise is over (去向留言).
        if (recall == Recall::No) { m_duty.noteReturn(); }
        enter(*staff);
        return;
    }
    const wire::NoAnswer& none = staff.error();
    if (none.refusal.retryAfterSeconds > 0) {
        m_lockedOutUntil = m_settings.steady() + std::chrono::seconds{none.refusal.retryAfterSeconds};
    }
    if (recall == Recall::Yes &&
        (none.why == wire::NoAnswer::Why::LineLost || none.why == wire::NoAnswer::Why::Unreadable)) {
        Q_EMIT signInChanged();
        return; // the line broke again; it is tried again when it is back
    }
    m_signInProblem = words::problem(none);
    if (recall == Recall::Yes) { lock(); }
    Q_EMIT signInChanged();
}

void DeskApp::enter(const wire::StaffSignedIn& staff) {
    const bool isSame = m_staff && m_staff->staff == staff.staff;
    if (m_staff && !isSame) {
        const auto kept = m_credentials.pair();
        forgetSession();
        if (kept) { m_credentials.keep(kept->login, kept->password); }
    }
    m_staff = staff;
    m_signInProblem.reset();
    m_access.setStaff(staff);
    if (staff.mustChangePassword) {
        m_access.close();
        setState(State::NewPassword);
        Q_EMIT staffChanged();
        Q_EMIT signInChanged();
        return;
    }
    m_newWhileLocked = 0;
    m_signedInAt = m_settings.steady();
    for (Part* part : m_parts) {
        part->signedIn(staff);
    }
    if (staff.role != db::StaffRole::Manager && isManagersAlone(m_page)) { goTo(Page::Settings); }
    setState(State::Working);
    updateHolidayNotice();
    Q_EMIT staffChanged();
    Q_EMIT signInChanged();
    Q_EMIT titleChanged();
    const bool wasAway = !m_reception.isLive();
    for (Part* part : m_parts) {
        part->onBack(wasAway);
    }
}

QString DeskApp::signInProblem() const {
    if (m_lockedOutUntil) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*m_lockedOutUntil - m_settings.steady());
        return tr("连续输错太多次，请 %1后再试，或请负责人解锁").arg(words::countdown(static_cast<int>(left.count())));
    }
    if (!m_line.isOnline()) { return m_line.sentence(); }
    return m_signInProblem.value_or(QString{});
}

QString DeskApp::staffName() const {
    return m_staff ? text(m_staff->name) : QString{};
}

QString DeskApp::window() const {
    if (!m_staff || m_staff->window.empty()) { return {}; }
    return tr("%1 号窗口").arg(text(m_staff->window));
}

void DeskApp::lock() {
    if (m_state != State::Working) { return; }
    m_drafts.collect(localDay(m_line.hallTime())); // before anything is cleared
    m_credentials.forgetPassword();
    for (Part* part : m_parts) {
        part->forget();
    }
    m_newWhileLocked = 0;
    setState(State::Locked);
    Q_EMIT titleChanged();
}

void DeskApp::leave() {
    if (!m_line.isOnline() || !m_duty.holdsBack()) { signOut(); }
}

void DeskApp::signOut() {
    if (m_staff && m_line.isOnline()) {
        m_link.ask(wire::StaffSignOut{}, this, [](const auto&) {});
    }
    forgetSession();
    setState(m_line.isOnline() ? State::SignIn : State::Connecting);
}

void DeskApp::onSignedOutByHall(const QString& why) {
    if (m_state == State::Locked && !why.isEmpty()) {
        m_signInProblem = why;
        Q_EMIT signInChanged();
    }
    if (m_state != State::Working && m_state != State::NewPassword) { return; }
    m_signInProblem = why.isEmpty() ? words::refusal(wire::Refused{wire::RefusalCode::NotSignedIn, 0, {}}) : why;
    if (m_state == State::NewPassword) {
        setState(State::Locked);
    } else {
        lock();
    }
    Q_EMIT signInChanged();
}

void DeskApp::setNewPassword(const QString& fresh, const QString& again) {
    const auto pair = m_credentials.pair();
    if (m_state == State::NewPassword && pair) {
        m_access.change(QString::fromStdString(pair->password), fresh, again);
    }
}

void DeskApp::onPasswordSet(const QString& password) {
    if (!m_staff) { return; }
    m_credentials.keep(m_credentials.login(), password.toStdString());
    if (m_state != State::NewPassword) { return; }
    wire::StaffSignedIn staff = *m_staff;
    staff.mustChangePassword = false;
    enter(staff);
}

void DeskApp::forgetSession() {
    m_credentials.forgetAll();
    m_staff.reset();
    m_signInProblem.reset();
    for (Part* part : m_parts) {
        part->signedOut();
    }
    m_newWhileLocked = 0;
    goTo(Page::Arrivals);
    Q_EMIT staffChanged();
    Q_EMIT signInChanged();
}

void DeskApp::setState(State state) {
    if (state == m_state) { return; }
    m_state = state;
    Q_EMIT stateChanged();
}

// --- what is shown -----------------------------------------------------------------------------------------------

Counter::View DeskApp::view() const {
    if (m_state != State::Working || !m_line.isOnline()) { return Counter::View::Nothing; }
    return m_page == Page::Arrivals    ? Counter::View::Arrival
           : m_page == Page::Residents ? Counter::View::Record
           : m_page == Page::Catalogue ? Counter::View::Item
                                       : Counter::View::Another;
}

bool DeskApp::isManagersAlone(Page page) {
    return page == Page::Calibration || page == Page::Troubles || page == Page::Accounts || page == Page::Audit;
}

void DeskApp::goTo(Page page) {
    if (page == m_page) { return; }
    if (isManagersAlone(page) && !m_access.isManager()) { return; }
    m_page = page;
    Q_EMIT pageChanged();
    if (page == Page::Settings || page == Page::Calibration) { m_recognition.refresh(); }
}

QString DeskApp::title() const {
    const QString name =
        m_line.hallName().isEmpty() ? tr("一门 · 前台") : tr("一门 · 前台 · %1").arg(m_line.hallName());
    const int unread = m_reception.unread();
    return unread == 0 ? name : tr("（%1 位新到访）%2").arg(unread).arg(name);
}

QString DeskApp::lockedNews() const {
    return m_newWhileLocked == 0 ? QString{} : tr("锁屏后又有 %1 位到访").arg(m_newWhileLocked);
}

void DeskApp::setSilent(bool isSilent) {
    if (isSilent == m_isSilent) { return; }
    m_isSilent = isSilent;
    Q_EMIT silentChanged();
}

void DeskApp::setLanguage(const QString& language) {
    if (language == m_language) { return; }
    m_language = language;
    m_names.setLanguage(language);
    Q_EMIT languageChanged();
}

void DeskApp::retranslate() {
    for (Part* part : m_parts) {
        part->retranslate();
    }
    updateHolidayNotice();
    Q_EMIT staffChanged();
    Q_EMIT signInChanged();
    Q_EMIT titleChanged();
}

} // namespace desk
