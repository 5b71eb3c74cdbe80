// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/undo.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QVariantList>
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
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString initial READ initial NOTIFY changed)
    Q_PROPERTY(int colour READ colour NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QString where READ where NOTIFY changed)
    Q_PROPERTY(QString sureness READ sureness NOTIFY changed)
    Q_PROPERTY(QString surenessAdvice READ surenessAdvice NOTIFY changed)
    Q_PROPERTY(bool isUnsure READ isUnsure NOTIFY changed)
    Q_PROPERTY(QString came READ came NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    /// What the visitor chose at the kiosk, if they chose anything: a code of the catalogue.
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed)
    Q_PROPERTY(QString takenBy READ takenBy NOTIFY changed)
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed)
    Q_PROPERTY(QVariantList past READ past NOTIFY changed)
    Q_PROPERTY(QVariantList candidates READ candidates NOTIFY changed)
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY changed)
    Q_PROPERTY(bool hasResident READ hasResident NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)
    Q_PROPERTY(bool canReject READ canReject NOTIFY changed)
    Q_PROPERTY(bool canOpen READ canOpen NOTIFY changed)
    Q_PROPERTY(bool canFinish READ canFinish NOTIFY changed)
    Q_PROPERTY(bool canLink READ canLink NOTIFY changed)
    Q_PROPERTY(bool canHandOver READ canHandOver NOTIFY changed)
    Q_PROPERTY(bool canAccept READ canAccept NOTIFY changed)
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed)
    /// 首问负责: who was asked first, and when; empty while nobody was.
    Q_PROPERTY(QString firstContact READ firstContact NOTIFY changed)
    /// Who handed it over and what they said, until it is accepted.
    Q_PROPERTY(QString handedOver READ handedOver NOTIFY changed)
    /// The clerk said who it is, or that it is somebody else, and not yet what they know it from.
    Q_PROPERTY(bool asksWhy READ asksWhy NOTIFY changed)
    Q_PROPERTY(QString whyTitle READ whyTitle NOTIFY changed)
    Q_PROPERTY(QStringList whyChoices READ whyChoices NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY actionChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY actionChanged)

public:
    /// At most so many lines of summary stand on the card.
    static constexpr std::size_t kMaxLines = 7;

    /// Requires: `link`, `names` and `undo` outlive this.
    ArrivalDetail(wire::HallLink& link, const CatalogueNames& names, Undo& undo, QObject* parent = nullptr);

    void forget() override {} ///< the list behind a locked desk has it, too
    void retranslate() override;
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
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString initial() const;
    [[nodiscard]] int colour() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] QString where() const;
    [[nodiscard]] QString sureness() const;
    [[nodiscard]] QString surenessAdvice() const;
    [[nodiscard]] bool isUnsure() const;
    [[nodiscard]] QString came() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString takenBy() const;
    [[nodiscard]] QVariantList lines() const;
    [[nodiscard]] QVariantList past() const;
    [[nodiscard]] QVariantList candidates() const;
    [[nodiscard]] QString suggestion() const;
    [[nodiscard]] bool hasResident() const { return resident().has_value(); }
    [[nodiscard]] bool canTake() const;
    [[nodiscard]] bool canReject() const;
    [[nodiscard]] bool canOpen() const;
    [[nodiscard]] bool canFinish() const;
    [[nodiscard]] bool canLink() const;
    /// It is one's own, or one is the manager.
    [[nodiscard]] bool canHandOver() const;
    [[nodiscard]] bool canAccept() const;
    /// A matter can begin: it is one's own, and whose it is is known.
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] QString firstContact() const;
    [[nodiscard]] QString handedOver() const;
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
    [[nodiscard]] bool isMine() const;

    wire::HallLink& m_link;
    const CatalogueNames& m_names;
    Undo& m_undo;
    std::optional<wire::ArrivalChanged> m_arrival;
    std::optional<db::StaffId> m_staff;
    db::StaffRole m_role = db::StaffRole::Clerk;
    db::Time m_now{};
    Asked m_asked = Asked::Nothing;
    db::ResidentId m_who{}; ///< Link only
    QString m_whoName;
    bool m_isOnline = true;
    bool m_isBusy = false;
    QString m_problem;
};

} // namespace desk
