// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matters/matter_draft.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/guide/item_words.h"

namespace desk {

namespace {

/// Of one item: name, how, brought.
QVariantList materialsOf(const QVariantMap& item, const QSet<int>& brought) {
    QVariantList list;
    const QVariantList all = item.value(QStringLiteral("materials")).toList();
    for (int i = 0; i < all.size(); ++i) {
        QVariantMap one = all[i].toMap();
        one.insert(QStringLiteral("brought"), brought.contains(i));
        list << one;
    }
    return list;
}

QVariantList authoritiesOf(const std::vector<db::Authority>& authorities, db::Date today) {
    QVariantList list;
    for (const auto& one : authorities) {
        list << QVariantMap{{QStringLiteral("holder"), QString::fromStdString(one.holder)},
                            {QStringLiteral("about"), words::authority(one, today)},
                            {QStringLiteral("lapsed"), one.until && *one.until < today}};
    }
    return list;
}

bool isComplete(const MatterDraft& draft, const db::ServiceItem& item) {
    if (!draft.isOpen) { return false; }
    if (!draft.resident && !item.isComplaint) {
        return false; // the catalogue has changed meanwhile
    }
    if (draft.isProxied && draft.proxy.trimmed().isEmpty()) { return false; }
    return !item.isComplaint || !draft.words.trimmed().isEmpty();
}

} // namespace

DraftFacts factsOf(const MatterDraft& draft, const guide::HallCatalogue& catalogue, db::catalogue::Language language,
                   db::Date today) {
    DraftFacts facts;
    facts.resident = draft.name;
    facts.row = draft.row;
    facts.mayBeNamed = draft.resident.has_value();
    facts.authorities = authoritiesOf(draft.authorities, today);
    const auto* item = itemOf(draft, catalogue);
    if (item == nullptr) {
        if (draft.isOpen) { facts.rows = guide::rowsOf(catalogue, itemsFor(draft, catalogue), language); }
        return facts;
    }
    facts.hasItem = true;
    facts.item = guide::itemMap(catalogue, item, language);
    facts.materials = materialsOf(facts.item, draft.brought);
    facts.missing = static_cast<int>(item->materials.size()) - static_cast<int>(draft.brought.size());
    facts.isComplaint = item->isComplaint;
    facts.isComplete = isComplete(draft, *item);
    return facts;
}

const db::ServiceItem* itemOf(const MatterDraft& draft, const guide::HallCatalogue& catalogue) {
    return catalogue.catalogue().item(draft.code);
}

std::vector<const db::ServiceItem*> itemsFor(const MatterDraft& draft, const guide::HallCatalogue& catalogue) {
    auto items = guide::itemsFor(catalogue, draft.text);
    if (!draft.resident) {
        std::erase_if(items, [](const db::ServiceItem* item) { return !item->isComplaint; });
    }
    return items;
}

wire::MatterStart requestOf(const MatterDraft& draft, const db::ServiceItem& item) {
    wire::MatterStart request{.itemCode = draft.code};
    if (!draft.isAnonymous) {
        request.resident = draft.resident;
        request.arrival = draft.arrival; // the visit would say whose it is
    }
    for (int i = 0; i < static_cast<int>(item.materials.size()); ++i) {
        // The hall knows a material by its Chinese name, in whatever language this desk shows it.
        if (draft.brought.contains(i)) {
            request.brought.push_back(item.materials[static_cast<std::size_t>(i)].name.zh);
        }
    }
    if (draft.isProxied) { request.proxy = draft.proxy.trimmed().toStdString(); }
    if (item.isComplaint) {
        request.words = draft.words.trimmed().toStdString();
        if (draft.about > 0) { request.about = db::StaffId{static_cast<std::int64_t>(draft.about)}; }
    }
    return request;
}

} // namespace desk
