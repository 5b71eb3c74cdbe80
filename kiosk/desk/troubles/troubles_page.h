// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/troubles.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// What in the hall needs a manager: rows of its records that cannot be read, consents that are held back, and the
/// notice on public holidays that is missing. Empty for everybody else. GUI thread.
class TroublesPage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    /// How many things there are; 0: nothing is shown anywhere.
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// What they are, in one sentence; empty: none.
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    /// A row each: {title, sentence, since}; and how many rows are not among them.
    Q_PROPERTY(QVariantList damaged READ damaged NOTIFY changed)
    Q_PROPERTY(QString moreDamaged READ moreDamaged NOTIFY changed)
    Q_PROPERTY(int heldCount READ heldCount NOTIFY changed)
    Q_PROPERTY(desk::Loading::State heldState READ heldState NOTIFY changed)
    Q_PROPERTY(QString heldProblem READ heldProblem NOTIFY changed)
    /// A consent each: {resident, name, title, sentence, canOpen}.
    Q_PROPERTY(QVariantList held READ held NOTIFY changed)
    Q_PROPERTY(QString moreHeld READ moreHeld NOTIFY changed)
    Q_PROPERTY(QString holidays READ holidays NOTIFY changed)

public:
    /// Requires: `link` outlives this.
    TroublesPage(wire::HallLink& link, Clock hallTime, QObject* parent = nullptr);

    void forget() override { forgetNames(); }
    void retranslate() override { Q_EMIT changed(); }
    void signedIn(const wire::StaffSignedIn& staff) override;
    void signedOut() override { clear(); }
    void onNews(const wire::Body& told) override;
    void onBack(bool /*wasAway*/) override { retry(); }

    void take(const wire::HallTroubles& told);
    /// Nothing: the notice is here.
    void setHolidays(const QString& missing);
    /// Nobody is signed in, or somebody else.
    void clear();
    /// Asks the hall whose consents are held back, if any are; names are on the screen only while the page is.
    Q_INVOKABLE void refresh();
    /// What was asked for and never came is asked again.
    void retry();
    Q_INVOKABLE void forgetNames();

    [[nodiscard]] int count() const;
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QVariantList damaged() const;
    [[nodiscard]] QString moreDamaged() const;
    [[nodiscard]] int heldCount() const { return m_told.heldConsents; }
    [[nodiscard]] Loading::State heldState() const { return m_heldState; }
    [[nodiscard]] QString heldProblem() const { return m_heldProblem; }
    [[nodiscard]] QVariantList held() const;
    [[nodiscard]] QString moreHeld() const;
    [[nodiscard]] QString holidays() const { return m_holidays; }

Q_SIGNALS:
    void changed();

private:
    Question m_question;
    Clock m_hallTime;
    wire::HallTroubles m_told;
    std::optional<wire::HeldConsents> m_held;
    Loading::State m_heldState = Loading::State::Idle;
    QString m_heldProblem;
    QString m_holidays;
};

} // namespace desk
