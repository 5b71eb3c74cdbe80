// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/desk/duty/duty_facts.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/duty.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// Who is here, who is out until when, and what the clerk has in hand; hand-overs and the clerk's own note
/// (首问负责, 去向留言). The hall decides; what it refuses comes back as `problem`. GUI thread.
class Duty : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::DutyFacts facts READ facts NOTIFY changed)
    Q_PROPERTY(bool isManager READ isManager NOTIFY changed)
    /// The clerk wants to sign off and has something in hand.
    Q_PROPERTY(bool isLeaving READ isLeaving NOTIFY leavingChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// Requires: `link` outlives this.
    Duty(wire::HallLink& link, Clock hallTime, QObject* parent = nullptr);

    void forget() override { stay(); } ///< it names nobody but colleagues
    void retranslate() override { tell(); }
    void signedIn(const wire::StaffSignedIn& staff) override { setStaff(staff); }
    void signedOut() override;
    void onChange(const wire::Body& told) override;
    void onTick(db::Time /*hallTime*/) override { tell(); }

    /// Who is signed in here; nothing: forgets everything.
    void setStaff(const std::optional<wire::StaffSignedIn>& staff);
    /// The clerk has just typed their password: a note of theirs that is found now is over.
    void noteReturn() { m_isBack = true; }
    /// Somebody came or left: asks the hall again.
    void refresh();

    Q_INVOKABLE void handOverArrival(double arrival, double to, const QString& note);
    Q_INVOKABLE void acceptArrival(double arrival);
    Q_INVOKABLE void handOverAll(double to, const QString& note);
    /// `back`: "14:30", today or, if that is past, tomorrow. `to`: who helps meanwhile, 0 for nobody.
    Q_INVOKABLE void leaveNote(const QString& back, double to, const QString& words);
    /// The time so many minutes from now, as leaveNote() wants it.
    Q_INVOKABLE [[nodiscard]] QString timeIn(int minutes) const;
    /// Whether this is a time of day.
    Q_INVOKABLE [[nodiscard]] bool isTime(const QString& back) const;
    Q_INVOKABLE void comeBack();
    Q_INVOKABLE void forgetProblem();
    /// Somebody wants to sign off: whether something is in hand and nobody was told. Then it asks (isLeaving).
    [[nodiscard]] bool holdsBack();
    Q_INVOKABLE void stay();

    [[nodiscard]] const DutyFacts& facts() const { return m_facts; }
    [[nodiscard]] bool isManager() const { return m_staff && m_staff->role == db::StaffRole::Manager; }
    [[nodiscard]] bool isLeaving() const { return m_isLeaving; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Something is in hand, and no note says where the clerk is.
    [[nodiscard]] bool mustSayBeforeLeaving() const;

Q_SIGNALS:
    void changed();
    void leavingChanged();
    /// The hall did what was asked.
    void done();
    /// The clerk's note is known to the hall: they go now.
    void left();
    /// A colleague handed something over since the hall was asked last.
    void handed();

private:
    enum class Kind { Look, Step, Note };
    template <wire::Exchanged Request>
    void ask(Request request, Kind kind);
    void take(const wire::Answered<wire::DutyAsk>& told, Kind kind);
    /// Whatever may have changed: what the hall told, who is signed in, the language, the time.
    void tell();
    /// Now, and not when the clock ticked last.
    [[nodiscard]] bool isAway() const;

    Question m_question;
    Clock m_hallTime;
    std::optional<wire::StaffSignedIn> m_staff;
    wire::Duty m_duty;
    DutyFacts m_facts;
    bool m_isBusy = false;
    QString m_problem;
    bool m_isBack = false;
    bool m_isLeaving = false;
    bool m_isLooking = false; ///< a question is under way that is no step
    bool m_isStale = false;   ///< something changed while one or the other was
    bool m_isKnown = false;   ///< the hall has told how this member of staff stands
};

} // namespace desk
