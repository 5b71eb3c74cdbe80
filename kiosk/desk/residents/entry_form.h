// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/residents/resident_sheet.h"
#include "kiosk/wire/registry.h"

#include <QVariantMap>

namespace desk {

/// What the books say of a resident, to be typed or corrected. The hall reads it; what it doubts is sent again once
/// staff looked at the document. GUI thread.
class EntryForm : public desk::ResidentSheet { // qualified for qmllint, as DeskApp
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    /// Somebody new; else the record that is open is corrected.
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    /// What the fields begin with: {name, sex, birthDate, idNumber, phone, address, grid, household, language, hearing,
    /// wheelchair}; a new map each time the form opens.
    Q_PROPERTY(QVariantMap start READ start NOTIFY changed)
    /// The field that `problem` is about, by its name in `start`, or empty.
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    /// Whether what was refused may be right: the next save() says that it is.
    Q_PROPERTY(bool isDoubted READ isDoubted NOTIFY changed)
    /// Who is on the books already: {resident, name, about}; empty if nobody is.
    Q_PROPERTY(QVariantMap known READ known NOTIFY changed)

public:
    /// Requires: `link` and `page` outlive this.
    EntryForm(wire::HallLink& link, const ResidentPage& page, QObject* parent = nullptr)
        : ResidentSheet{link, page, parent} {}

    /// Somebody who is not on the books; `name` is what was searched for.
    Q_INVOKABLE void add(const QString& name);
    /// Of the record that is open; nothing happens if none is.
    Q_INVOKABLE void correct();
    /// `typed` has the fields of `start`.
    Q_INVOKABLE void save(const QVariantMap& typed);

    [[nodiscard]] bool isNew() const { return isAsking() && !resident(); }
    [[nodiscard]] QVariantMap start() const { return m_start; }
    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] bool isDoubted() const { return !m_doubted.isEmpty(); }
    [[nodiscard]] QVariantMap known() const { return m_known; }

Q_SIGNALS:
    /// On the books from now on.
    void added(qint64 resident, const QString& name);

private:
    void clear() override;
    void take(const wire::ResidentWritten& told, const QVariantMap& typed);
    [[nodiscard]] db::ResidentEntry entryOf(const QVariantMap& typed) const;

    std::optional<wire::ResidentRecord> m_record; ///< that is corrected
    QVariantMap m_start;
    QString m_fault;
    QVariantMap m_known;
    QVariantMap m_doubted; ///< what was typed when the hall doubted it
};

} // namespace desk
