// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/residents/resident_sheet.h"
#include "kiosk/wire/registry.h"

#include <QVariantList>

namespace desk {

/// Who changed what of a record, who looked at it, and which other records went over into it. GUI thread.
class RecordHistory : public desk::ResidentSheet { // qualified for qmllint, as DeskApp
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    /// The newest first: {when, who, what}.
    Q_PROPERTY(QVariantList changes READ changes NOTIFY changed)
    Q_PROPERTY(QVariantList looks READ looks NOTIFY changed)
    /// {resident, text, mayUndo}
    Q_PROPERTY(QVariantList merges READ merges NOTIFY changed)
    /// What is left out; empty if nothing is.
    Q_PROPERTY(QString leftOut READ leftOut NOTIFY changed)

public:
    /// Requires: `link` and `page` outlive this.
    RecordHistory(wire::HallLink& link, const ResidentPage& page, Clock hallTime, QObject* parent = nullptr)
        : ResidentSheet{link, page, parent}
        , m_hallTime{std::move(hallTime)} {}

    void retranslate() override;
    void signedIn(const wire::StaffSignedIn& staff) override { m_role = staff.role; }

    /// Of the record that is open; nothing happens if none is.
    Q_INVOKABLE void ask();
    /// Takes a merge back: today's, and only a manager may.
    Q_INVOKABLE void undoMerge(qint64 merged);

    [[nodiscard]] Loading::State state() const;
    [[nodiscard]] QVariantList changes() const { return m_changes; }
    [[nodiscard]] QVariantList looks() const { return m_looks; }
    [[nodiscard]] QVariantList merges() const { return m_merges; }
    [[nodiscard]] QString leftOut() const;

private:
    void clear() override;
    void read();
    void makeRows();

    Clock m_hallTime;
    db::StaffRole m_role = db::StaffRole::Clerk;
    std::optional<wire::ResidentHistory> m_told;
    QVariantList m_changes;
    QVariantList m_looks;
    QVariantList m_merges;
};

} // namespace desk
