// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/who_qualifies.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/request_state.h"
#include "kiosk/desk/residents/record_facts.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/residents.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// One resident's record, opened for a purpose that the hall writes into its audit log. GUI thread.
/// Steps: ask(resident) -> the clerk gives the purpose -> open(purpose) -> Ready; close() forgets everything.
class ResidentPage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed)
    Q_PROPERTY(QString askedName READ askedName NOTIFY changed)
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString purpose READ purpose NOTIFY changed)
    Q_PROPERTY(desk::RecordFacts facts READ facts NOTIFY changed)
    Q_PROPERTY(bool isAskingToWithdraw READ isAskingToWithdraw NOTIFY changed)
    Q_PROPERTY(bool canConfirm READ canConfirm NOTIFY changed)
    Q_PROPERTY(bool isAskingToConfirm READ isAskingToConfirm NOTIFY changed)
    /// The hall is asked to erase, or to let the consent count again.
    Q_PROPERTY(bool isWithdrawing READ isWithdrawing NOTIFY changed)
    Q_PROPERTY(QString withdrawProblem READ withdrawProblem NOTIFY changed)

public:
    /// The hall's limits on a purpose, in characters.
    static constexpr int kShortestPurpose = 2;
    static constexpr int kLongestPurpose = 100;

    /// Requires: `link` and `names` outlive this.
    ResidentPage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent = nullptr);

    void forget() override { close(); }
    void retranslate() override { tell(); }
    void signedIn(const wire::StaffSignedIn& staff) override;
    void onNews(const wire::Body& told) override;
    /// To open a record is a look that is written down.
    void onBack(bool wasAway) override;

    /// The clerk wants this record; the purpose is not given yet. Nothing is asked of the hall.
    Q_INVOKABLE void ask(qint64 resident, const QString& name);
    Q_INVOKABLE void cancel();
    /// Whether this text is a purpose that the hall takes.
    Q_INVOKABLE [[nodiscard]] bool isPurpose(const QString& text) const;
    /// Requires that ask() came before; a text that is no purpose changes nothing.
    Q_INVOKABLE void open(const QString& purpose);
    Q_INVOKABLE void tryAgain();
    /// Things may have changed while the line was down: the record is read again, quietly, for the same purpose. One
    /// that did not open then is opened now.
    void onChanged();
    Q_INVOKABLE void close();
    /// The resident asks to be forgotten: asked once more, because it cannot be undone.
    Q_INVOKABLE void askToWithdraw();
    Q_INVOKABLE void keepFace();
    /// Requires that askToWithdraw() came before.
    Q_INVOKABLE void withdrawFace();
    /// A manager stands before the resident; asked once more, because it lets a camera know them again.
    Q_INVOKABLE void askToConfirm();
    Q_INVOKABLE void leaveHeld();
    /// Requires that askToConfirm() came before.
    Q_INVOKABLE void confirmHeld();
    /// The hall says what a resident's summary is now; nothing happens if another one is open.
    void takeSummary(const wire::SummaryChanged& changed);
    /// Null: no record is open.
    [[nodiscard]] const wire::ResidentRecord* record() const { return m_record ? &*m_record : nullptr; }
    [[nodiscard]] const db::NeedsSummary* summary() const { return m_record ? &m_record->summary : nullptr; }

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] QString askedName() const { return m_askedName; }
    [[nodiscard]] Loading::State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString purpose() const { return m_purpose; }
    /// Before the record has come: the name that was asked for, and nothing else.
    [[nodiscard]] const RecordFacts& facts() const { return m_facts; }
    [[nodiscard]] bool isAskingToWithdraw() const { return m_isAskingToWithdraw; }
    [[nodiscard]] bool canConfirm() const { return m_facts.isHeld && m_role == db::StaffRole::Manager; }
    [[nodiscard]] bool isAskingToConfirm() const { return m_isAskingToConfirm; }
    [[nodiscard]] bool isWithdrawing() const { return m_isWithdrawing; }
    [[nodiscard]] QString withdrawProblem() const { return m_withdrawProblem; }
    /// Of the record that is open; nothing if none is.
    [[nodiscard]] std::optional<db::ResidentId> openedResident() const {
        return m_record ? std::optional{m_record->resident.id} : std::nullopt;
    }
    /// What the open record says about who qualifies for what; nothing if none is open.
    [[nodiscard]] std::optional<db::catalogue::Facts> knownFacts() const;

Q_SIGNALS:
    void changed();
    void opened();
    /// A consent that was held back counts again.
    void confirmed();

private:
    void take(const wire::ResidentRecord& record);
    /// Of the record that is open, unless it is closed meanwhile.
    template <wire::Exchanged Request, typename Take>
    void change(Take take);
    void forgetWithdrawal();
    /// Whatever may have changed: the record, the language, the day.
    void tell();

    wire::HallLink& m_link;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    bool m_isAsking = false;
    std::optional<db::ResidentId> m_resident;
    QString m_askedName;
    QString m_purpose;
    QString m_problem;
    Loading::State m_state = Loading::State::Idle;
    std::optional<wire::ResidentRecord> m_record;
    RecordReading m_reading;
    int m_asked = 0;
    db::StaffRole m_role = db::StaffRole::Clerk;
    bool m_isAskingToConfirm = false;
    bool m_isAskingToWithdraw = false;
    bool m_isWithdrawing = false;
    QString m_withdrawProblem;
    RecordFacts m_facts;
};

} // namespace desk
