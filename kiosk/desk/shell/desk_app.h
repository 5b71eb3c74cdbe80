// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/shell/credentials.h"
#include "kiosk/desk/shell/desk_parts.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/accounts.h"
#include "kiosk/wire/boot_clock.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// The front desk's one object: whom it serves, what it shows, what its commands do. Everything else hangs below it.
/// Lives on the GUI thread, as the link does.
///
/// A locked desk shows no name and answers no command; as long as the hall still sends it arrivals, it counts them and
/// rings. Every unlock is a sign-in that the hall checks.
///
/// The hall ends a session that has asked nothing for a while, and cannot know that its clerk reads or types. While
/// somebody uses this desk, it therefore signs in again shortly before that time.
class DeskApp : public desk::DeskParts { // qualified: Qt 6.4 tells qmllint the base by the words found here
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(Page page READ page WRITE goTo NOTIFY pageChanged)
    Q_PROPERTY(QString staffName READ staffName NOTIFY staffChanged)
    Q_PROPERTY(QString window READ window NOTIFY staffChanged)
    Q_PROPERTY(QString login READ login NOTIFY staffChanged)
    Q_PROPERTY(bool isSigningIn READ isSigningIn NOTIFY signInChanged)
    Q_PROPERTY(bool canSignIn READ canSignIn NOTIFY signInChanged)
    Q_PROPERTY(QString signInProblem READ signInProblem NOTIFY signInChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString lockedNews READ lockedNews NOTIFY titleChanged)
    Q_PROPERTY(QString lockWarning READ lockWarning NOTIFY clockChanged)
    Q_PROPERTY(bool isSilent READ isSilent WRITE setSilent NOTIFY silentChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    enum class State {
        Connecting,  ///< the hall has not been reached yet
        SignIn,      ///< nobody is signed in
        Locked,      ///< somebody is, and must type their password again
        NewPassword, ///< somebody signed in with a password that another set, and must choose their own
        Working,
        Refused, ///< the hall does not let this computer in
    };
    Q_ENUM(State)

    enum class Page {
        Arrivals,
        Residents,
        Matters,
        Enrolments,
        Settings,
        Calibration,
        Catalogue,
        Needs,
        TalkDay,
        Troubles,
        Coverage,
        Accounts,
        Audit
    };
    Q_ENUM(Page)

    /// Requires: `link` outlives this; settings.now is set.
    DeskApp(wire::HallLink& link, DeskSettings settings, QObject* parent = nullptr);

    /// To be called once a second: waiting times, lock-out, idle lock, long loss.
    Q_INVOKABLE void tick();
    /// The clerk has moved the mouse, pressed a key or touched the screen.
    void noteInput();

    Q_INVOKABLE void signIn(const QString& login, const QString& password);
    /// The same member of staff again, from the lock screen.
    Q_INVOKABLE void unlock(const QString& password);
    /// Instead of the one that somebody else set (State::NewPassword). `again`: typed a second time.
    Q_INVOKABLE void setNewPassword(const QString& fresh, const QString& again);
    Q_INVOKABLE void signOut();
    /// As signOut(), unless something is in hand and nobody was told: then it asks first (Duty::isLeaving).
    Q_INVOKABLE void leave();
    Q_INVOKABLE void lock();

    void goTo(Page page);
    void setSilent(bool isSilent);
    /// "zh" or "en"; whoever hears languageChanged installs the translator and calls retranslate().
    void setLanguage(const QString& language);
    void retranslate();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] QString staffName() const;
    [[nodiscard]] QString window() const;
    [[nodiscard]] QString login() const { return QString::fromStdString(m_credentials.login()); }
    [[nodiscard]] bool isSigningIn() const { return m_isSigningIn; }
    [[nodiscard]] bool canSignIn() const;
    [[nodiscard]] QString signInProblem() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString lockedNews() const;
    /// In the last minute before the idle lock: that it comes; else empty.
    [[nodiscard]] QString lockWarning() const;
    [[nodiscard]] bool isSilent() const { return m_isSilent; }
    [[nodiscard]] QString language() const { return m_language; }

Q_SIGNALS:
    void stateChanged();
    void pageChanged();
    void staffChanged();
    void signInChanged();
    void titleChanged();
    void silentChanged();
    void languageChanged();
    void clockChanged();
    /// Somebody is here whom nobody has seen to yet: time for the sound, if sound is wanted.
    void chimeWanted();

private:
    enum class Recall { No, Yes }; ///< whether the sign-in is the desk's own, after a break or to stay signed in

    void connectParts();
    void onLinkState(wire::HallLink::State state);
    void onReceived(const wire::Body& body);
    void renewSession();
    void requestSignIn(const Credentials::Pair& pair, Recall recall);
    void onSignInReply(const wire::Answered<wire::StaffSignIn>& staff, const Credentials::Pair& pair, Recall recall);
    void enter(const wire::StaffSignedIn& staff);
    void forgetSession();
    void setState(State state);
    void updateHolidayNotice();
    [[nodiscard]] Counter::View view() const;
    /// `why`: in a sentence; empty: as after a session that ended by itself.
    void onSignedOutByHall(const QString& why = {});
    void onOwnAccountChanged(const wire::AccountState& account);
    [[nodiscard]] static bool isManagersAlone(Page page);
    void onPasswordSet(const QString& password);

    State m_state = State::Connecting;
    Page m_page = Page::Arrivals;
    Credentials m_credentials;
    std::optional<wire::StaffSignedIn> m_staff;
    bool m_isSigningIn = false;
    std::optional<QString> m_signInProblem;
    QString m_whyEnded; ///< what the hall said of the account before it ended the session
    std::optional<wire::Steady> m_lockedOutUntil;
    int m_newWhileLocked = 0;
    bool m_isSilent = false;
    QString m_language = QStringLiteral("zh");
    wire::Steady m_lastInput{};
    wire::Steady m_signedInAt{};
};

} // namespace desk
