// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/audit.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace desk {

/// Who looked at whose and who changed what, page by page, for a manager; and whether the log is whole. Each page that
/// is read is in the log itself, so nothing is read again by itself. GUI thread.
class AuditLogPage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    /// Why it could not be read.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// A page of them, an entry each, the newest first: {title, sentence, onlyStaff, onlyResident: who can be asked for
    /// alone, or empty}.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY changed)
    /// refresh() shows newer ones.
    Q_PROPERTY(bool isOlder READ isOlder NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    /// wire::AuditKind; -1: all.
    Q_PROPERTY(int kind READ kind NOTIFY changed)
    /// What is shown alone besides the kind, in words; empty: nothing.
    Q_PROPERTY(QString only READ only NOTIFY changed)
    /// Why the days that were typed will not do.
    Q_PROPERTY(QString dayProblem READ dayProblem NOTIFY changed)
    /// What the last check of the chain said, in words; empty: it was not checked yet.
    Q_PROPERTY(QString chain READ chain NOTIFY changed)
    Q_PROPERTY(bool isChainBroken READ isChainBroken NOTIFY changed)
    Q_PROPERTY(bool isChecking READ isChecking NOTIFY changed)

public:
    /// Requires: `link` outlives this.
    AuditLogPage(wire::HallLink& link, Clock hallTime, QObject* parent = nullptr);

    /// The page was left, or the desk locks: what names anybody goes.
    Q_INVOKABLE void forget() override;
    void retranslate() override { Q_EMIT changed(); }
    void signedIn(const wire::StaffSignedIn& staff) override;
    void signedOut() override;

    /// The newest, as they are asked for now.
    Q_INVOKABLE void refresh();
    /// The next page in place of this one.
    Q_INVOKABLE void older();
    Q_INVOKABLE void setKind(int kind);
    /// Of whoever did this row alone.
    Q_INVOKABLE void showStaffOf(int row);
    /// About whom this row is alone.
    Q_INVOKABLE void showResidentOf(int row);
    /// As typed (words::typedDay); empty: open.
    Q_INVOKABLE void setDays(const QString& from, const QString& until);
    /// All of them again.
    Q_INVOKABLE void showAll();
    /// Asks whether the chain is whole.
    Q_INVOKABLE void check();

    [[nodiscard]] Loading::State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] bool hasOlder() const { return m_next.has_value(); }
    [[nodiscard]] bool isOlder() const { return m_isOlder; }
    [[nodiscard]] bool isBusy() const { return m_question.isUnderWay(); }
    [[nodiscard]] int kind() const { return m_ask.kind ? static_cast<int>(*m_ask.kind) : -1; }
    [[nodiscard]] QString only() const;
    [[nodiscard]] QString dayProblem() const { return m_dayProblem; }
    [[nodiscard]] QString chain() const;
    [[nodiscard]] bool isChainBroken() const;
    [[nodiscard]] bool isChecking() const { return m_checking.isUnderWay(); }

Q_SIGNALS:
    void changed();

private:
    using Entry = wire::AuditPage::Entry;

    /// From the top.
    void read();
    void ask(const wire::AuditAsk& request);
    [[nodiscard]] const Entry* at(int row) const;
    [[nodiscard]] QString title(const Entry& entry) const;
    [[nodiscard]] QString sentence(const Entry& entry) const;

    Clock m_hallTime;
    Question m_question;
    Question m_checking;
    bool m_isManager = false;
    Loading::State m_state = Loading::State::Idle;
    QString m_problem;
    wire::AuditAsk m_ask; ///< what is asked for, from the top
    QString m_onlyStaff;
    QString m_onlyResident;
    QString m_dayProblem;
    std::vector<Entry> m_entries;
    std::optional<std::int64_t> m_next;
    bool m_isOlder = false;
    std::optional<wire::AuditChecked> m_checked;
    QString m_checkProblem;
};

} // namespace desk
