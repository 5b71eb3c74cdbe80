// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/arrivals/arrival_detail.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/catalogue/catalogue_page.h"
#include "kiosk/desk/matters/matter_start.h"
#include "kiosk/desk/residents/appointment_book.h"
#include "kiosk/desk/residents/line_dismissal.h"
#include "kiosk/desk/residents/resident_page.h"

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace desk {

/// What the clerk begins for whoever is before them: whose arrival, record or item is on the screen. GUI thread.
class Counter : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")

public:
    /// What is on the screen. Nothing: nobody works here, or the line is down.
    enum class View { Nothing, Arrival, Record, Item, Another };

    struct Parts {
        ArrivalDetail& detail;
        ResidentPage& resident;
        CataloguePage& catalogue;
        MatterStart& matterStart;
        AppointmentBook& appointments;
        LineDismissal& dismissal;
    };

    /// Requires: `parts` outlive this.
    Counter(Parts parts, std::function<View()> view, QObject* parent = nullptr);

    void forget() override {}      ///< it keeps nothing
    void retranslate() override {} ///< and says nothing

    /// A matter of whoever's arrival, record or item is on the screen; false if there is nobody whose it could be.
    Q_INVOKABLE bool startMatter();
    /// A complaint of somebody who leaves no name, whoever is shown.
    Q_INVOKABLE void startAnonymousComplaint();
    /// Whose record is open, or who is being served: {resident, name}; empty if nobody is.
    Q_INVOKABLE [[nodiscard]] QVariantMap whoIsHere() const;
    /// Opens the purpose question for the resident of the arrival that is shown.
    Q_INVOKABLE void askToOpen();
    /// Asks which line of the summary that is read now is not to be said again.
    Q_INVOKABLE void askToDismiss();
    /// Asks when the resident whose record is open shall come.
    Q_INVOKABLE void askForTime();

private:
    Parts m_parts;
    std::function<View()> m_view;
};

} // namespace desk
