// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// Keeping a time free for the resident whose record is open, and giving it up. GUI thread.
/// What is kept then comes from the hall, to every desk.
class AppointmentBook : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed)
    Q_PROPERTY(QString residentName READ residentName NOTIFY changed)
    /// What the typed words mean, best first: {code, name}; at most kMostItems.
    Q_PROPERTY(QVariantList items READ items NOTIFY changed)
    Q_PROPERTY(QString itemName READ itemName NOTIFY changed)
    /// What stands in the way, in one sentence; empty: nothing is known to.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)

public:
    static constexpr int kMostItems = 5;

    /// Requires: `link`, `catalogue` and `names` outlive this.
    AppointmentBook(wire::HallLink& link, const guide::HallCatalogue& catalogue, const CatalogueNames& names,
                    Clock hallTime, QObject* parent = nullptr);

    void forget() override;
    void retranslate() override { Q_EMIT changed(); }

    void ask(db::ResidentId resident, const QString& name);
    Q_INVOKABLE void search(const QString& words);
    Q_INVOKABLE void chooseItem(const QString& code);
    /// The day and the time in words, or why they are none: for the line under the fields.
    Q_INVOKABLE [[nodiscard]] QString when(const QString& day, const QString& time) const;
    Q_INVOKABLE void keep(const QString& day, const QString& time, const QString& note);
    /// Of the resident whose record is open.
    Q_INVOKABLE void giveUp(double appointment);
    Q_INVOKABLE void cancel();

    [[nodiscard]] bool isAsking() const { return m_resident.has_value(); }
    [[nodiscard]] QString residentName() const { return m_residentName; }
    [[nodiscard]] QVariantList items() const;
    [[nodiscard]] QString itemName() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void changed();

private:
    template <wire::Exchanged Request>
    void send(Request request);
    void say(const QString& problem);

    wire::HallLink& m_link;
    const guide::HallCatalogue& m_catalogue;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    std::optional<db::ResidentId> m_resident;
    QString m_residentName;
    QString m_words;
    std::string m_item;
    QString m_problem;
    bool m_isBusy = false;
};

} // namespace desk
