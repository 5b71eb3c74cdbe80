// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/desk/base/row_list.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/needs.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace desk {

/// What residents ask for, the most pressing first, under one filter, of one kind, in one place. GUI thread.
class NeedList : public desk::RowList, public Part { // qualified: see DeskApp
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY stateChanged)
    Q_PROPERTY(int all READ all NOTIFY stateChanged)
    Q_PROPERTY(int overdue READ overdue NOTIFY stateChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    /// Of wire::NeedFilter, with how many there are: {text, chosen, filter}.
    Q_PROPERTY(QVariantList filters READ filters NOTIFY stateChanged)
    /// {text, detail, chosen, value}; value -1: all.
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY stateChanged)
    Q_PROPERTY(QVariantList places READ places NOTIFY stateChanged)
    /// How much the resident's grade weighs, of 100.
    Q_PROPERTY(int residentPercent READ residentPercent NOTIFY stateChanged)
    /// Why it could not be set.
    Q_PROPERTY(QString weightProblem READ weightProblem NOTIFY stateChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< for NeedPage
        WordsRole,
        AboutRole, ///< category, place, who
        ClockRole, ///< how much time is left, in words
        ToneRole,  ///< db::SummaryTone as int
        StageRole, ///< where it stands, in words
        KindRole,
    };

    /// Requires: `link` and `names` outlive this.
    NeedList(wire::HallLink& link, const CatalogueNames& names, QObject* parent = nullptr);

    void forget() override { clear(); }
    void retranslate() override;
    void onChange(const wire::Body& told) override;
    void onBack(bool /*wasAway*/) override { onChanged(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] Loading::State state() const { return m_reading.state(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_needs.lines.size()); }
    [[nodiscard]] int all() const { return m_needs.all; }
    /// In the whole hall.
    [[nodiscard]] int overdue() const;
    [[nodiscard]] QString problem() const { return m_reading.problem(); }
    [[nodiscard]] QVariantList filters() const;
    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] QVariantList places() const;
    [[nodiscard]] int residentPercent() const { return m_needs.residentPercent; }
    [[nodiscard]] QString weightProblem() const { return m_weightProblem; }

    /// 70 to 95; managers only. weightSet() follows, or weightProblem.
    Q_INVOKABLE void setResidentPercent(int percent);
    Q_INVOKABLE void forgetWeightProblem();
    Q_INVOKABLE void choose(int filter);
    Q_INVOKABLE void chooseKind(int kind);
    Q_INVOKABLE void choosePlace(qint64 place);
    /// Empty if there is no such row.
    Q_INVOKABLE [[nodiscard]] QString keyAt(int row) const;
    Q_INVOKABLE void reload();
    /// Something became of a need, or may have while the line was down: what is shown is asked again, without moving
    /// what the clerk reads. At most one question is under way, and one more follows it.
    void onChanged();
    void clear();

Q_SIGNALS:
    void stateChanged();
    void weightSet();

private:
    void ask(Reading::How how);
    void take(const wire::Needs& needs, Reading::How how);

    wire::HallLink& m_link;
    Reading m_reading;
    const CatalogueNames& m_names;
    wire::NeedsAsk m_request;
    QString m_weightProblem;
    wire::Needs m_needs;
};

} // namespace desk
