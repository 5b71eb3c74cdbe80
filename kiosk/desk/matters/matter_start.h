// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/residents.h"

#include <QObject>
#include <QSet>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <string>
#include <vector>

namespace desk {

/// A matter that is about to begin: whose, which item, what they brought, and who acts for them. Steps: begin() ->
/// choose() -> toggle() -> start() -> started. The hall decides; what it refuses comes back as `problem`. A complaint
/// may be anybody's: whoever leaves no name is not asked who they are. GUI thread.
class MatterStart : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(QString resident READ resident NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    /// As CataloguePage::rows.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    /// Which row the keyboard is on; -1: none.
    Q_PROPERTY(int row READ row NOTIFY changed)
    /// See guide::itemMap; empty until an item is chosen.
    Q_PROPERTY(QVariantMap item READ item NOTIFY changed)
    Q_PROPERTY(bool hasItem READ hasItem NOTIFY changed)
    /// Maps of name, how, brought.
    Q_PROPERTY(QVariantList materials READ materials NOTIFY changed)
    Q_PROPERTY(int missing READ missing NOTIFY changed)
    Q_PROPERTY(bool isComplaint READ isComplaint NOTIFY changed)
    /// Without a name: neither the resident nor the visit goes to the hall.
    Q_PROPERTY(bool isAnonymous READ isAnonymous WRITE setAnonymous NOTIFY changed)
    /// There is a resident in whose name it could stand.
    Q_PROPERTY(bool mayBeNamed READ mayBeNamed NOTIFY changed)
    /// Maps of holder, about (kind and until when), lapsed.
    Q_PROPERTY(QVariantList authorities READ authorities NOTIFY changed)
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
    void retranslate() override { Q_EMIT changed(); }
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

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QString resident() const { return m_name; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] QVariantMap item() const;
    [[nodiscard]] bool hasItem() const { return current() != nullptr; }
    [[nodiscard]] QVariantList materials() const;
    [[nodiscard]] int missing() const;
    [[nodiscard]] bool isComplaint() const;
    [[nodiscard]] bool isAnonymous() const { return m_isAnonymous; }
    [[nodiscard]] bool mayBeNamed() const { return m_resident.has_value(); }
    [[nodiscard]] QVariantList authorities() const;
    [[nodiscard]] bool isProxied() const { return m_isProxied; }
    [[nodiscard]] QString proxy() const { return m_proxy; }
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] double about() const { return m_about; }
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void started(const wire::MatterTold& told);
    /// A new authority is on record.
    void authorityAdded();

private:
    [[nodiscard]] const db::ServiceItem* current() const;
    [[nodiscard]] std::vector<const db::ServiceItem*> found() const;
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
    bool m_isOpen = false;
    bool m_isAnonymous = false;
    std::optional<db::ResidentId> m_resident;
    QString m_name;
    std::optional<db::ArrivalId> m_arrival;
    QString m_text;
    int m_row = 0;
    std::string m_code;
    QSet<int> m_brought;
    std::vector<db::Authority> m_authorities;
    bool m_isProxied = false;
    bool m_wantsAuthorities = false; ///< asked for, and not there
    QString m_proxy;
    QString m_words;
    double m_about = 0;
    bool m_isBusy = false;
    QString m_problem;
};

} // namespace desk
