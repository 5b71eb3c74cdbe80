// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/who_qualifies.h"
#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/guide/hall_catalogue.h"

#include <QObject>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <functional>
#include <optional>

namespace desk {

/// The catalogue at the desk: a search as the clerk types, and the item that is read, with its flow and, if a record is
/// open, whether that resident qualifies as far as the books tell. GUI thread.
class CataloguePage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    /// Maps of code, name, about, where, level: all items, or what fits the text, best first.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    /// The row that is read; -1 if the item is not among them.
    Q_PROPERTY(int row READ row NOTIFY changed)
    /// See guide::itemMap and guide::flowMap; empty if none is read.
    Q_PROPERTY(QVariantMap item READ item NOTIFY changed)
    Q_PROPERTY(QVariantMap flow READ flow NOTIFY changed)
    /// Maps of words and mark: each condition, and what the open record says to it.
    Q_PROPERTY(QVariantList conditions READ conditions NOTIFY changed)
    /// Whose record the conditions were held against; empty: nobody's.
    Q_PROPERTY(QString about READ about NOTIFY changed)
    /// The hall refuses a newer catalogue: where and why. Empty if all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// Requires: `catalogue` and `names` outlive this.
    CataloguePage(const guide::HallCatalogue& catalogue, const CatalogueNames& names, QObject* parent = nullptr);

    void forget() override { setFacts(std::nullopt, {}); }
    void retranslate() override;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] int row() const;
    [[nodiscard]] QVariantMap item() const;
    [[nodiscard]] QVariantMap flow() const;
    [[nodiscard]] QVariantList conditions() const;
    [[nodiscard]] QString about() const { return m_about; }
    [[nodiscard]] QString problem() const { return m_catalogue.problem(); }
    /// The year whose notice on public holidays should be here by `today` and is not.
    [[nodiscard]] std::optional<int> missingHolidayNotice(db::Date today) const;

    /// The facts of the record that is open, and whose it is; nothing when it is closed.
    void setFacts(const std::optional<db::catalogue::Facts>& facts, const QString& about);

    Q_INVOKABLE [[nodiscard]] bool has(const QString& code) const;
    /// The item as a map, whether it is read or not: for a card beside an arrival.
    Q_INVOKABLE [[nodiscard]] QVariantMap look(const QString& code) const;
    /// Reads this item; one that is not there does nothing.
    Q_INVOKABLE void open(const QString& code);
    /// 1: the next row, -1: the one before.
    Q_INVOKABLE void move(int step);

Q_SIGNALS:
    void changed();
    void opened();

private:
    [[nodiscard]] std::vector<const db::ServiceItem*> found() const;
    [[nodiscard]] const db::ServiceItem* current() const;

    const guide::HallCatalogue& m_catalogue;
    const CatalogueNames& m_names;
    QString m_text;
    std::string m_code;
    std::optional<db::catalogue::Facts> m_facts;
    QString m_about;
};

} // namespace desk
