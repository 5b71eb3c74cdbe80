// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/access/shown_once.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/access.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// Passwords and waits: one's own password, where somebody must wait after wrong guesses, and, for a manager, a
/// one-time password for who forgot theirs. GUI thread.
class AccessPage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isManager READ isManager NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    /// Maps of device, title and sentence.
    Q_PROPERTY(QVariantList waits READ waits NOTIFY changed)
    /// Maps of staff, title, sentence and canReset.
    Q_PROPERTY(QVariantList members READ members NOTIFY changed)
    /// What a manager reads out after a reset, and to whom; empty when it was put away, or
    /// two minutes are over.
    Q_PROPERTY(QString oneTime READ oneTime NOTIFY changed)
    Q_PROPERTY(QString oneTimeFor READ oneTimeFor NOTIFY changed)
    /// One's own password is being changed on a sheet.
    Q_PROPERTY(bool isChanging READ isChanging NOTIFY changed)
    Q_PROPERTY(QString changeProblem READ changeProblem NOTIFY changed)

public:
    /// Requires: `link` outlives this.
    explicit AccessPage(wire::HallLink& link, QObject* parent = nullptr);

    void forget() override { close(); }
    void retranslate() override { Q_EMIT changed(); }
    void signedIn(const wire::StaffSignedIn& staff) override { setStaff(staff); }
    void signedOut() override;
    void onBack(bool /*wasAway*/) override { retry(); }
    void onTick(db::Time hallTime) override;

    /// Whoever signed in; nothing: nobody.
    void setStaff(const std::optional<wire::StaffSignedIn>& staff);
    /// What was asked for and never came is asked again.
    void retry();
    /// Whatever was open is closed, and what was told is forgotten.
    void close();

    /// Asks the hall; what is on the screen stays meanwhile.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void lift(double device);
    Q_INVOKABLE void reset(double staff);
    Q_INVOKABLE void forgetOneTime();
    Q_INVOKABLE void askToChange();
    Q_INVOKABLE void cancelChange();
    /// `again`: the new one, typed a second time.
    Q_INVOKABLE void change(const QString& old, const QString& fresh, const QString& again);

    [[nodiscard]] Loading::State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isManager() const { return m_staff && m_staff->role == db::StaffRole::Manager; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QVariantList waits() const;
    [[nodiscard]] QVariantList members() const;
    [[nodiscard]] QString oneTime() const { return m_oneTime.password(); }
    [[nodiscard]] QString oneTimeFor() const { return m_oneTime.whose(); }
    [[nodiscard]] bool isChanging() const { return m_isChanging; }
    [[nodiscard]] QString changeProblem() const { return m_changeProblem; }

Q_SIGNALS:
    void changed();
    /// The hall took it; the sheet is closed.
    void passwordSet(const QString& password);

private:
    template <wire::Exchanged Request, typename Take>
    void request(Request request, const Take& take);

    Question m_question;
    std::optional<wire::StaffSignedIn> m_staff;
    std::optional<wire::SignInHelp> m_help;
    Loading::State m_state = Loading::State::Idle;
    QString m_problem;
    bool m_isBusy = false;
    ShownOnce m_oneTime;
    bool m_isChanging = false;
    QString m_changeProblem;
};

} // namespace desk
