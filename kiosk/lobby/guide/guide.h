// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/lobby/base/lobby_state.h"
#include "kiosk/lobby/base/printer.h"
#include "kiosk/lobby/base/word_entry.h"
#include "kiosk/lobby/base/words.h"

#include <QObject>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace lobby {

/// The catalogue at the kiosk: categories, their items, one item, its flow chart, what to take home, and the search.
/// Remembers the way back. Nothing of it is about the visitor. GUI thread.
class Guide : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    /// Maps of code, name, hint.
    Q_PROPERTY(QVariantList categories READ categories NOTIFY changed)
    /// The items of the category, or what the search found: maps of code, name, about, where, level.
    Q_PROPERTY(QVariantList items READ items NOTIFY changed)
    Q_PROPERTY(QString typed READ typed NOTIFY changed)
    /// What is looked for by hand.
    Q_PROPERTY(lobby::WordEntry* entry READ entry CONSTANT)
    /// See guide::itemMap and guide::flowMap; empty on the other pages.
    Q_PROPERTY(QVariantMap item READ item NOTIFY changed)
    Q_PROPERTY(QVariantMap flow READ flow NOTIFY changed)
    /// What the QR code says.
    Q_PROPERTY(QString takeAway READ takeAway NOTIFY changed)
    Q_PROPERTY(bool canPrint READ canPrint NOTIFY changed)
    Q_PROPERTY(bool hasForm READ hasForm NOTIFY changed)
    /// What became of printing; empty before.
    Q_PROPERTY(QString printing READ printing NOTIFY changed)

public:
    enum class Page { Categories, Items, Item, Flow, TakeAway, Search, Writing };
    Q_ENUM(Page)

    /// `scribe`: null where nobody can write by hand. Requires: `catalogue` outlives this.
    Guide(const guide::HallCatalogue& catalogue, std::shared_ptr<Printer> printer,
          std::shared_ptr<input::Scribe> scribe = nullptr);

    [[nodiscard]] Page page() const { return m_way.back(); }
    [[nodiscard]] QVariantList categories() const;
    [[nodiscard]] QVariantList items() const;
    [[nodiscard]] const QString& typed() const { return m_typed; }
    [[nodiscard]] WordEntry* entry() { return &m_entry; }
    [[nodiscard]] QVariantMap item() const;
    [[nodiscard]] QVariantMap flow() const;
    [[nodiscard]] QString takeAway() const;
    [[nodiscard]] bool canPrint() const { return m_printer->isThere(); }
    [[nodiscard]] bool hasForm() const;
    [[nodiscard]] const QString& printing() const { return m_printing; }
    /// The item that is read, or empty.
    [[nodiscard]] QString itemCode() const { return m_item; }
    /// Title and sentence of the page, for the eyes and for reading aloud.
    [[nodiscard]] PageWords words() const;

    Q_INVOKABLE void openCategory(const QString& code);
    Q_INVOKABLE void openItem(const QString& code);
    Q_INVOKABLE void openFlow();
    Q_INVOKABLE void openTakeAway();
    /// The search, by letters or by hand: one takes the other's place on the way back.
    Q_INVOKABLE void openSearch();
    Q_INVOKABLE void openWriting();
    /// One letter of the pad; erases the last one if `letter` is empty.
    Q_INVOKABLE void type(const QString& letter);
    Q_INVOKABLE void clearTyped();
    Q_INVOKABLE void printList();
    Q_INVOKABLE void printForm();

    /// One page back; false on the first.
    [[nodiscard]] bool back();
    /// To the first page, with nothing typed.
    void reset();
    void setLanguage(Language language);
    /// The window that the visitor was sent to: a page about what it serves names the same.
    void setSentTo(const QString& window);

Q_SIGNALS:
    void changed();

private:
    void go(Page page);
    void search(Page way);
    void print(const Sheet& sheet);
    [[nodiscard]] const db::ServiceItem* current() const;
    [[nodiscard]] std::vector<const db::ServiceItem*> listed() const;
    [[nodiscard]] PageWords itemWords() const;

    const guide::HallCatalogue& m_catalogue;
    std::shared_ptr<Printer> m_printer;
    Language m_language = Language::Chinese;
    std::vector<Page> m_way{Page::Categories}; ///< the last is shown
    QString m_category;
    QString m_item;
    QString m_typed;
    WordEntry m_entry;
    QString m_printing;
    QString m_sentTo;
};

} // namespace lobby
