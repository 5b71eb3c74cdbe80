// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/residents/resident_sheet.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/care.h"

#include <QVariantList>
#include <QVariantMap>

namespace desk {

/// For what a resident is registered for extra care, and what the desk does for them. Managers only. GUI thread.
class CareRegistry : public desk::ResidentSheet { // qualified for qmllint, as DeskApp
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isManager READ isManager NOTIFY changed)
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    /// {id, name, colour, grade, effect, until, isOver}
    Q_PROPERTY(QVariantList flags READ flags NOTIFY changed)
    /// Kinds that they do not have yet: {code, name, effect}
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY changed)
    /// What is being written: {code, name, grade, effect, until}; no code yet: a kind is to be chosen. Empty: nothing
    /// is.
    Q_PROPERTY(QVariantMap writing READ writing NOTIFY changed)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)

public:
    /// Requires: `link`, `page` and `catalogue` outlive this.
    CareRegistry(wire::HallLink& link, const ResidentPage& page, const guide::HallCatalogue& catalogue, Clock hallTime,
                 QObject* parent = nullptr);

    void signedIn(const wire::StaffSignedIn& staff) override;

    /// Of the record that is open; nothing happens if none is.
    Q_INVOKABLE void ask();
    Q_INVOKABLE void add();
    Q_INVOKABLE void chooseKind(const QString& code);
    Q_INVOKABLE void change(qint64 flag);
    /// Back to the list.
    Q_INVOKABLE void leave();
    /// `until`: as typed, see words::typedDay, or empty. Back to the list, or says why not.
    Q_INVOKABLE void save(int grade, const QString& effect, const QString& until);
    /// What is being written is registered no more.
    Q_INVOKABLE void end();

    [[nodiscard]] bool isManager() const { return m_role == db::StaffRole::Manager; }
    [[nodiscard]] Loading::State state() const;
    [[nodiscard]] QVariantList flags() const;
    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] QVariantMap writing() const;
    [[nodiscard]] bool isNew() const { return m_isWriting && !m_was; }

private:
    void clear() override;
    [[nodiscard]] QString sentence(const wire::NoAnswer& none) const override;
    [[nodiscard]] QString nameOf(const std::string& kind) const;
    void take(const wire::CareTold& told);

    const guide::HallCatalogue& m_catalogue;
    Clock m_hallTime;
    db::StaffRole m_role = db::StaffRole::Clerk;
    std::optional<wire::CareTold> m_told;
    bool m_isWriting = false;
    std::optional<db::CareFlag> m_was;
    std::string m_kind; ///< of what is being written; empty: not chosen yet
};

} // namespace desk
