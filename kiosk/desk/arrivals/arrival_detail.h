// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/arrivals/arrival_facts.h"
#include "kiosk/desk/arrivals/arrival_steps.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/undo.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// The one arrival that the clerk reads, and what they can do with it. GUI thread.
class ArrivalDetail : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed)
    /// QML has no 64-bit integer; ids stay far below 2^53, where a double is exact.
    Q_PROPERTY(double arrivalId READ arrivalId NOTIFY changed)
    Q_PROPERTY(desk::ArrivalFacts facts READ facts NOTIFY changed)
    Q_PROPERTY(desk::ArrivalSteps can READ can NOTIFY changed)
    /// The clerk said who it is, or that it is somebody else, and not yet what they know it from.
    Q_PROPERTY(bool asksWhy READ asksWhy NOTIFY changed)
    Q_PROPERTY(QString whyTitle READ whyTitle NOTIFY changed)
    Q_PROPERTY(QStringList whyChoices READ whyChoices NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY actionChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY actionChanged)

public:
    /// Requires: `link`, `names` and `undo` outlive this.
    ArrivalDetail(wire::HallLink& link, const CatalogueNames& names, Undo& undo, QObject* parent = nullptr);

    void forget() override {} ///< the list behind a locked desk has it, too
    void retranslate() override { tell(); }
    void signedIn(const wire::StaffSignedIn& staff) override { setStaff(staff.staff, staff.role); }
    void signedOut() override;
    void onNews(const wire::Body& told) override;
    void onTick(db::Time hallTime) override { setNow(hallTime); }

    void show(const wire::ArrivalChanged& arrival);
    /// Takes the newer event in if it is about the arrival that is shown.
    void update(const wire::ArrivalChanged& arrival);
    /// The hall says what a resident's summary is now; nothing happens if they are not shown.
    void takeSummary(const db::NeedsSummary& summary);
    void clear();
    void setNow(db::Time now);
    void setStaff(std::optional<db::StaffId> staff, db::StaffRole role = db::StaffRole::Clerk);
    /// Nothing can be asked of the hall while the line is broken.
    void setOnline(bool isOnline);

    /// Each asks the hall; finish() and notThisPerson() can be taken back for a while. What changes comes back as an
    /// event to every desk. Nothing happens if it is not allowed now.
    Q_INVOKABLE void take();
    Q_INVOKABLE void finish();
    /// It is somebody else, or this resident: both ask why, and because() asks the hall.
    Q_INVOKABLE void notThisPerson();
    Q_INVOKABLE void link(qint64 resident, const QString& name);
    /// One of whyChoices; nothing happens if there is no such choice, or nothing to choose.
    Q_INVOKABLE void because(int choice);
    Q_INVOKABLE void cancelWhy();
    Q_INVOKABLE void dismissProblem();
    /// Why a matter of this arrival cannot begin here now, as `problem`.
    void explainStart();

    [[nodiscard]] std::optional<db::ArrivalId> shownId() const;
    [[nodiscard]] std::optional<db::ResidentId> resident() const;
    /// Null: nobody is shown, or nobody knows who it is.
    [[nodiscard]] const db::NeedsSummary* summary() const;
    /// The one who is signed in here has finished it: there is nothing more to read.
    [[nodiscard]] bool isFinishedHere() const;

    [[nodiscard]] bool isShown() const { return m_arrival.has_value(); }
    [[nodiscard]] double arrivalId() const;
    [[nodiscard]] const ArrivalFacts& facts() const { return m_facts; }
    [[nodiscard]] const ArrivalSteps& can() const { return m_can; }
    [[nodiscard]] bool asksWhy() const { return m_asked != Asked::Nothing; }
    [[nodiscard]] QString whyTitle() const;
    [[nodiscard]] QStringList whyChoices() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void actionChanged();

private:
    /// What because() will ask of the hall.
    enum class Asked { Nothing, Unlink, Link };

    void askWhy(Asked asked);
    /// `said`: what was done then, in words, if it can be taken back.
    template <wire::Exchanged Request>
    void ask(Request request, std::function<QString()> said = {});
    /// Whatever may have changed: the arrival, who is signed in, the language, the time.
    void tell();

    wire::HallLink& m_link;
    const CatalogueNames& m_names;
    Undo& m_undo;
    std::optional<wire::ArrivalChanged> m_arrival;
    ArrivalClerk m_clerk;
    db::Time m_now{};
    ArrivalFacts m_facts;
    ArrivalSteps m_can;
    Asked m_asked = Asked::Nothing;
    db::ResidentId m_who{}; ///< Link only
    QString m_whoName;
    bool m_isBusy = false;
    QString m_problem;
};

} // namespace desk
