// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/residents/resident_sheet.h"
#include "kiosk/desk/residents/search_model.h"
#include "kiosk/wire/registry.h"

namespace desk {

/// Another record of the same person is found, and goes over into the one that is open. For managers. GUI thread.
/// Steps: ask() -> find -> choose(other) -> merge().
class RecordMerging : public desk::ResidentSheet { // qualified for qmllint, as DeskApp
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::SearchModel* search READ search CONSTANT)
    /// The other one; empty until one is chosen.
    Q_PROPERTY(QString otherName READ otherName NOTIFY changed)
    Q_PROPERTY(bool isManager READ isManager NOTIFY changed)

public:
    /// Requires: `link` and `page` outlive this.
    RecordMerging(wire::HallLink& link, const ResidentPage& page, std::chrono::milliseconds searchDelay,
                  QObject* parent = nullptr)
        : ResidentSheet{link, page, parent}
        , m_search{link, searchDelay, this} {}

    void retranslate() override;
    void signedIn(const wire::StaffSignedIn& staff) override;

    /// Of the record that is open; nothing happens if none is, or at a desk of no manager.
    Q_INVOKABLE void ask();
    Q_INVOKABLE void choose(qint64 other, const QString& name);
    /// Another one after all.
    Q_INVOKABLE void leave();
    /// Requires that choose() came before.
    Q_INVOKABLE void merge();

    [[nodiscard]] SearchModel* search() { return &m_search; }
    [[nodiscard]] QString otherName() const { return m_otherName; }
    [[nodiscard]] bool isManager() const { return m_role == db::StaffRole::Manager; }

private:
    void clear() override;
    [[nodiscard]] QString sentence(const wire::NoAnswer& none) const override;

    SearchModel m_search;
    db::StaffRole m_role = db::StaffRole::Clerk;
    std::optional<db::ResidentId> m_other;
    QString m_otherName;
};

} // namespace desk
