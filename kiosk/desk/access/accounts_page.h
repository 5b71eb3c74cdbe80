// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/access/shown_once.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/accounts.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// The account that the sheet is about. As made: somebody new.
struct AskedAccount {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QString login MEMBER login CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString window MEMBER window CONSTANT)
    Q_PROPERTY(QString inHand MEMBER inHand CONSTANT)
    Q_PROPERTY(bool isManager MEMBER isManager CONSTANT)
    Q_PROPERTY(bool isActive MEMBER isActive CONSTANT)
    Q_PROPERTY(bool isOneself MEMBER isOneself CONSTANT)

public:
    QString about; ///< for drafts; empty: somebody new
    QString login;
    QString name;
    QString window;
    QString inHand; ///< "2 件办件、1 位到访"; empty: nothing
    bool isManager = false;
    bool isActive = true;
    bool isOneself = false;
};

/// The accounts of the staff, and the sheet on which a manager adds one or changes it. GUI thread.
class AccountsPage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    /// Why they could not be read.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// "6 个账号能登录，1 个已停用"; empty as long as nothing is known.
    Q_PROPERTY(QString inShort READ inShort NOTIFY changed)
    /// An account each, the active ones first: {staff, title, sentence, tag, tone}.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    /// What the sheet is doing.
    Q_PROPERTY(desk::AccountsPage::Sheet sheet READ sheet NOTIFY changed)
    Q_PROPERTY(desk::AskedAccount asked READ asked NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    /// Why what was wanted on the sheet is not done.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// Sheet::Done: what came of it.
    Q_PROPERTY(QString told READ told NOTIFY changed)
    /// What a manager reads out, and to whom; empty when it was put away, or two minutes are over.
    Q_PROPERTY(QString oneTime READ oneTime NOTIFY changed)
    Q_PROPERTY(QString oneTimeFor READ oneTimeFor NOTIFY changed)

public:
    enum class Sheet {
        Closed,
        New,
        Edit,
        Disable, ///< asks whether they really shall not sign in any more
        Done     ///< has something to say, or a one-time password
    };
    Q_ENUM(Sheet)

    /// Requires: `link` outlives this.
    AccountsPage(wire::HallLink& link, Clock hallTime, QObject* parent = nullptr);

    void forget() override;
    void retranslate() override;
    void signedIn(const wire::StaffSignedIn& staff) override;
    void signedOut() override;
    void onNews(const wire::Body& told) override;
    void onBack(bool wasAway) override;
    void onTick(db::Time hallTime) override;

    /// Asks the hall; what is on the screen stays meanwhile.
    Q_INVOKABLE void refresh();
    /// Opens the sheet for somebody new.
    Q_INVOKABLE void add();
    /// Opens it about an account.
    Q_INVOKABLE void edit(double staff);
    Q_INVOKABLE void cancel();
    /// Of somebody new the login, too.
    Q_INVOKABLE void save(const QString& login, const QString& name, bool isManager, const QString& window);
    Q_INVOKABLE void askToDisable();
    /// Back from askToDisable().
    Q_INVOKABLE void keep();
    Q_INVOKABLE void disable();
    Q_INVOKABLE void enable();
    /// Gives whoever forgot theirs a one-time password.
    Q_INVOKABLE void reset();

    [[nodiscard]] Loading::State state() const { return m_reading.state(); }
    [[nodiscard]] QString problem() const { return m_reading.problem(); }
    [[nodiscard]] QString inShort() const;
    [[nodiscard]] QVariantList rows() const { return m_rows; }
    [[nodiscard]] Sheet sheet() const { return m_sheet; }
    [[nodiscard]] AskedAccount asked() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString refusal() const { return m_refusal; }
    [[nodiscard]] QString told() const { return m_told; }
    [[nodiscard]] QString oneTime() const { return m_oneTime.password(); }
    [[nodiscard]] QString oneTimeFor() const { return m_oneTime.whose(); }

Q_SIGNALS:
    void changed();

private:
    using Account = wire::Accounts::Account;

    void read(Reading::How how);
    void open(Sheet sheet);
    /// `done(answer)` if the hall did it and the sheet still waits for it.
    template <wire::Exchanged Request, typename Done>
    void request(Request request, const Done& done);
    void set(const wire::AccountState& wanted);
    void refuse(const QString& why);
    void makeRows();
    [[nodiscard]] bool isManager() const { return m_self && m_self->role == db::StaffRole::Manager; }
    [[nodiscard]] QString sentence(const Account& account) const;
    [[nodiscard]] QString sentenceOf(wire::AccountProblem problem) const;

    Clock m_hallTime;
    Reading m_reading;
    Question m_question;
    std::optional<wire::StaffSignedIn> m_self;
    std::optional<wire::Accounts> m_now;
    QVariantList m_rows;
    Sheet m_sheet = Sheet::Closed;
    std::optional<Account> m_asked; ///< as it was when the sheet opened: what the hall compares
    QString m_refusal;
    QString m_told;
    ShownOnce m_oneTime;
    bool m_isBusy = false;
};

} // namespace desk
