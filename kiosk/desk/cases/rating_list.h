// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/cases.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace desk {

/// What residents thought of the clerk's work; for a manager, of the whole hall's. The hall decides what is in it. GUI
/// thread.
class RatingList : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// The lowest grade first: {tag, tone, text, because}.
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed)
    /// How many there are, and how many are low; one sentence.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    /// Whether somebody reads it now; when it is shown again it is asked for anew.
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY changed)

public:
    /// Requires: `link` and `names` outlive this.
    RatingList(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent = nullptr);

    void forget() override { clear(); }
    void retranslate() override { Q_EMIT changed(); }
    void onChange(const wire::Body& told) override;
    void onBack(bool /*wasAway*/) override { onChanged(); }

    Q_INVOKABLE void reload();
    /// Somebody gave a grade, or may have while the line was down. At most one question is under way, and one more
    /// follows it.
    void onChanged();
    void setShown(bool isShown);
    void clear();

    [[nodiscard]] Loading::State state() const { return m_reading.state(); }
    [[nodiscard]] QString problem() const { return m_reading.problem(); }
    [[nodiscard]] QVariantList lines() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool isShown() const { return m_isShown; }

Q_SIGNALS:
    void changed();

private:
    void ask(Reading::How how);

    Reading m_reading;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    wire::Ratings m_ratings;
    bool m_isShown = false;
};

} // namespace desk
