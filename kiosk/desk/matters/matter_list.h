// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/desk/base/row_list.h"
#include "kiosk/wire/matters.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace desk {

/// What is being handled, the nearest limit first: one's own matters, or the whole hall's. GUI thread.
class MatterList : public desk::RowList, public Part { // qualified: see DeskApp
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isWholeHall READ isWholeHall WRITE setWholeHall NOTIFY stateChanged)
    /// 无人负责: for the manager.
    Q_PROPERTY(bool isUnattended READ isUnattended NOTIFY stateChanged)
    /// Maps of arrival, title, sentence, handed: visitors that were handed to the clerk, or that nobody looks after.
    Q_PROPERTY(QVariantList visits READ visits NOTIFY stateChanged)
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY stateChanged)
    Q_PROPERTY(int all READ all NOTIFY stateChanged)
    Q_PROPERTY(int pressing READ pressing NOTIFY stateChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    /// Whether somebody reads it now; when it is shown again it is asked for anew.
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY stateChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< for MatterPage
        ResidentRole,               ///< name
        ItemRole,
        ClockRole, ///< how much time is left, in words
        ToneRole,  ///< db::SummaryTone as int
        OwnerRole,
        StateRole,  ///< in words
        HandedRole, ///< who handed it over and waits for it to be accepted, in words; or empty
        SilentRole, ///< which unit has not answered for it in time, in words; or empty
    };

    /// Requires: `link` and `names` outlive this.
    MatterList(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent = nullptr);

    void forget() override { clear(); }
    void retranslate() override;
    void onChange(const wire::Body& told) override;
    void onBack(bool /*wasAway*/) override { onChanged(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isWholeHall() const { return m_isWholeHall; }
    void setWholeHall(bool isWholeHall);
    [[nodiscard]] bool isUnattended() const { return m_isUnattended; }
    Q_INVOKABLE void showOwn();
    Q_INVOKABLE void showUnattended();
    [[nodiscard]] QVariantList visits() const;
    [[nodiscard]] Loading::State state() const { return m_reading.state(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    /// How many there are, also those that the list does not show.
    [[nodiscard]] int all() const { return m_all; }
    /// How many of those shown are due by the next working day, or late.
    [[nodiscard]] int pressing() const;
    [[nodiscard]] QString problem() const { return m_reading.problem(); }

    /// Empty if there is no such row.
    Q_INVOKABLE [[nodiscard]] QString keyAt(int row) const;
    Q_INVOKABLE void reload();
    /// Something became of a matter, or may have while the line was down: what is shown is asked again, without moving
    /// what the clerk reads. At most one question is under way, and one more follows it.
    void onChanged();
    [[nodiscard]] bool isShown() const { return m_isShown; }
    void setShown(bool isShown);
    void clear();

Q_SIGNALS:
    void stateChanged();

private:
    void ask(Reading::How how);
    void take(const wire::OpenMatters& open, Reading::How how);

    Reading m_reading;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    bool m_isWholeHall = false;
    bool m_isUnattended = false;
    std::vector<wire::OpenMatters::Visit> m_visits;
    std::vector<wire::OpenMatters::Line> m_lines;
    int m_all = 0;
    bool m_isShown = false;
};

} // namespace desk
