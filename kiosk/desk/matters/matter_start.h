// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/desk/matters/matter_draft.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/residents.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// A matter that is about to begin: whose, which item, what they brought, and who acts for them. Steps: begin() ->
/// choose() -> toggle() -> start() -> started. The hall decides; what it refuses comes back as `problem`. A complaint
/// may be anybody's: whoever leaves no name is not asked who they are. GUI thread.
class MatterStart : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(desk::DraftFacts facts READ facts NOTIFY changed)
    /// Without a name: neither the resident nor the visit goes to the hall.
    Q_PROPERTY(bool isAnonymous READ isAnonymous WRITE setAnonymous NOTIFY changed)
    Q_PROPERTY(bool isProxied READ isProxied WRITE setProxied NOTIFY changed)
    Q_PROPERTY(QString proxy READ proxy WRITE setProxy NOTIFY changed)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(double about READ about WRITE setAbout NOTIFY changed)
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// Requires: `link`, `catalogue` and `names` outlive this.
    MatterStart(wire::HallLink& link, const guide::HallCatalogue& catalogue, const CatalogueNames& names,
                Clock hallTime, QObject* parent = nullptr);

    void forget() override { cancel(); }
    void retranslate() override { tell(); }
    void onBack(bool /*wasAway*/) override { retry(); }

    /// `itemCode`: to begin with, or empty; one that the catalogue has not is passed over.
    void begin(db::ResidentId resident, const QString& name, std::optional<db::ArrivalId> arrival,
               const QString& itemCode);
    /// A complaint of somebody who leaves no name; nothing else can be chosen.
    void beginAnonymous();
    /// What was asked for and never came is asked again.
    void retry();
    Q_INVOKABLE void cancel();
    void setText(const QString& text);
    /// 1: the next row, -1: the one before.
    Q_INVOKABLE void move(int step);
    /// The item of the row that the keyboard is on.
    Q_INVOKABLE void chooseRow();
    Q_INVOKABLE void choose(const QString& code);
    /// Back to the list of items.
    Q_INVOKABLE void chooseAgain();
    /// This material is there, or is not.
    Q_INVOKABLE void toggle(int material);
    Q_INVOKABLE void bringAll();
    void setProxied(bool isProxied);
    void setProxy(const QString& holder);
    /// `kind`: of db::AuthorityKind; `until`: "2026-12-31" or empty.
    Q_INVOKABLE void addAuthority(const QString& holder, int kind, const QString& until);
    /// Nothing happens for anything but a complaint, nor if there is no resident to name.
    void setAnonymous(bool isAnonymous);
    void setWords(const QString& words);
    void setAbout(double staff);
    Q_INVOKABLE void start();

    [[nodiscard]] bool isOpen() const { return m_draft.isOpen; }
    [[nodiscard]] const DraftFacts& facts() const { return m_facts; }
    [[nodiscard]] QString text() const { return m_draft.text; }
    [[nodiscard]] bool isAnonymous() const { return m_draft.isAnonymous; }
    [[nodiscard]] bool isProxied() const { return m_draft.isProxied; }
    [[nodiscard]] QString proxy() const { return m_draft.proxy; }
    [[nodiscard]] QString words() const { return m_draft.words; }
    [[nodiscard]] double about() const { return m_draft.about; }
    [[nodiscard]] bool canStart() const { return m_facts.isComplete && !m_isBusy; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void started(const wire::MatterTold& told);
    /// A new authority is on record.
    void authorityAdded();

private:
    /// Whatever may have changed: the draft, the catalogue, the language, the day.
    void tell();
    /// `take`: what comes of it, if the hall answers.
    template <wire::Exchanged Request, typename Take>
    void ask(Request request, Take take);
    void askAuthorities();
    void take(const wire::MatterTold& told);
    void takeAuthorities(const wire::Authorities& authorities);

    Question m_question;
    const guide::HallCatalogue& m_catalogue;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    MatterDraft m_draft;
    DraftFacts m_facts;
    bool m_wantsAuthorities = false; ///< asked for, and not there
    bool m_isBusy = false;
    QString m_problem;
};

} // namespace desk
