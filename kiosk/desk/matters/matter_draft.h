// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/matters.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <string>
#include <vector>

namespace desk {

/// What a clerk has put together for a matter that is about to begin.
struct MatterDraft {
    bool isOpen = false;
    bool isAnonymous = false; ///< without a name: neither the resident nor the visit goes to the hall
    std::optional<db::ResidentId> resident = {};
    QString name = {};
    std::optional<db::ArrivalId> arrival = {};
    QString text = {}; ///< by which an item is looked for
    int row = 0;       ///< see DraftFacts
    std::string code = {};
    QSet<int> brought = {};
    std::vector<db::Authority> authorities = {};
    bool isProxied = false;
    QString proxy = {};
    QString words = {};
    double about = 0; ///< a db::StaffId, or 0
};

/// What the desk says about it, in its language and on one day. As made: about none.
struct DraftFacts {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString resident MEMBER resident CONSTANT)
    Q_PROPERTY(QVariantList rows MEMBER rows CONSTANT)
    Q_PROPERTY(int row MEMBER row CONSTANT)
    Q_PROPERTY(QVariantMap item MEMBER item CONSTANT)
    Q_PROPERTY(bool hasItem MEMBER hasItem CONSTANT)
    Q_PROPERTY(QVariantList materials MEMBER materials CONSTANT)
    Q_PROPERTY(int missing MEMBER missing CONSTANT)
    Q_PROPERTY(bool isComplaint MEMBER isComplaint CONSTANT)
    Q_PROPERTY(bool mayBeNamed MEMBER mayBeNamed CONSTANT)
    Q_PROPERTY(QVariantList authorities MEMBER authorities CONSTANT)

public:
    QString resident;  ///< whose it is
    QVariantList rows; ///< as CataloguePage::rows; empty once an item is chosen
    int row = 0;       ///< which of them the keyboard is on; -1: none
    QVariantMap item;  ///< see guide::itemMap; empty until an item is chosen
    bool hasItem = false;
    QVariantList materials; ///< {name, how, brought}
    int missing = 0;
    bool isComplaint = false;
    bool mayBeNamed = false;  ///< there is a resident in whose name it could stand
    QVariantList authorities; ///< {holder, about (kind and until when), lapsed}
    bool isComplete = false;  ///< nothing is wanting but the hall's word
};

/// `today`: of the hall.
[[nodiscard]] DraftFacts factsOf(const MatterDraft& draft, const guide::HallCatalogue& catalogue,
                                 db::catalogue::Language language, db::Date today);

/// The item that is chosen; null: none, or one that the catalogue has not any more.
[[nodiscard]] const db::ServiceItem* itemOf(const MatterDraft& draft, const guide::HallCatalogue& catalogue);

/// The items among which the draft's is looked for: of whom nothing is known, complaints alone.
[[nodiscard]] std::vector<const db::ServiceItem*> itemsFor(const MatterDraft& draft,
                                                           const guide::HallCatalogue& catalogue);

/// `item`: the one that is chosen.
[[nodiscard]] wire::MatterStart requestOf(const MatterDraft& draft, const db::ServiceItem& item);

} // namespace desk
