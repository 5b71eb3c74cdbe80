// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "kiosk/lobby/base/lobby_settings.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/hall_link.h"

#include <QtQml/qqmlregistration.h>

namespace lobby {

/// Enrolment from the desk's approval over the consent cards to the five chips. Keeps the chips until they are sent and
/// not a moment longer. GUI thread.
class Enrolment : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(int card READ card NOTIFY changed)
    Q_PROPERTY(int cards READ cards NOTIFY changed)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY changed)
    Q_PROPERTY(bool isLastCard READ isLastCard NOTIFY changed)
    Q_PROPERTY(int chips READ chips NOTIFY changed)
    Q_PROPERTY(int chipsNeeded READ chipsNeeded CONSTANT)
    Q_PROPERTY(bool isSending READ isSending NOTIFY changed)
    Q_PROPERTY(lobby::EnrolmentProblem problem READ problem NOTIFY changed)
    Q_PROPERTY(QString maskedName READ maskedName NOTIFY changed)

public:
    Enrolment(wire::HallLink& link, Eyes& eyes, const LobbySettings& settings, QObject* parent = nullptr);

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int card() const { return m_card; }
    [[nodiscard]] int cards() const { return static_cast<int>(m_settings.consent.chinese.size()); }
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] bool isLastCard() const { return m_card == cards() - 1; }
    [[nodiscard]] int chips() const { return m_chips; }
    [[nodiscard]] int chipsNeeded() const { return m_settings.chipsToEnrol; }
    [[nodiscard]] bool isSending() const { return m_step == Step::Sending; }
    [[nodiscard]] EnrolmentProblem problem() const { return m_problem; }
    [[nodiscard]] const QString& maskedName() const { return m_maskedName; }

    Q_INVOKABLE void nextCard();
    Q_INVOKABLE void previousCard();
    /// Only after the last card was read.
    Q_INVOKABLE void agree();
    /// After LowQuality: the approval and the consent still stand, only the pictures are new.
    Q_INVOKABLE void tryAgain();

    /// Asks the hall; the desk decides.
    void start();
    /// New pictures for the person of this arrival, whose consent stands: after the desk's approval straight to the
    /// chips. If another consent text is in force by now, as start().
    void startRefresh(db::ArrivalId arrival);
    /// Leaves nothing behind, and tells the hall if it waits for us.
    void cancel();
    void stopFor(EnrolmentProblem problem);
    void setLanguage(Language language);
    void tick();

Q_SIGNALS:
    void changed();
    void cardChanged();
    void happened(lobby::LobbyEvent event);

private:
    enum class Step { None, Asking, Reading, Collecting, Sending, MayTryAgain };

    void begin(bool isRefresh);
    void onAsked(const wire::Answered<wire::EnrolmentAsk>& done);
    void onDecided(const wire::EnrolmentDecided& decision);
    void onChip(const wire::EnrolmentSubmit::Chip& chip);
    void submit();
    void onSubmitted(const wire::Answered<wire::EnrolmentSubmit>& done);
    void showCard(int card);
    void clear();
    [[nodiscard]] bool isConsentInForce() const;

    wire::HallLink& m_link;
    const LobbySettings& m_settings;
    Language m_language = Language::Chinese;
    Step m_step = Step::None;
    bool m_isRefresh = false;
    wire::EnrolmentSubmit m_submission;
    QString m_maskedName;
    int m_card = 0;
    int m_cardsRead = 0;
    SteadyTime m_cardSince;
    bool m_couldGoOn = false;
    int m_chips = 0;
    EnrolmentProblem m_problem = EnrolmentProblem::None;
};

} // namespace lobby
