// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/comforts.h"
#include "kiosk/lobby/base/notice_band.h"
#include "kiosk/lobby/base/words.h"
#include "kiosk/lobby/cases/rating.h"
#include "kiosk/lobby/recognition/recogniser.h"
#include "kiosk/wire/arrivals.h"

#include <QtQml/qqmlregistration.h>
#include <optional>

namespace lobby {

/// The one before the screen: who the hall says it is, and what is asked in their name. GUI thread.
class Visitor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(QString maskedName READ maskedName NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    /// Their visit of today is over; only if they say so is there something else.
    Q_PROPERTY(bool wasServed READ wasServed NOTIFY changed)
    /// They have said what they came for.
    Q_PROPERTY(bool hasSaidWhy READ hasSaidWhy NOTIFY changed)
    /// "1 with news", or that something is in hand; empty: nothing is.
    Q_PROPERTY(QString progressWords READ progressWords NOTIFY changed)
    Q_PROPERTY(bool hasAppointment READ hasAppointment NOTIFY changed)

public:
    /// All that the hall said of them; a fresh value forgets it.
    struct Known {
        std::optional<db::ArrivalId> arrival;
        bool isGreeted = false; ///< the hall lets this kiosk ask in their name
        QString maskedName;
        PageFacts facts;
        bool faceEnrolled = false;
        bool choseNoFace = false;
        bool hasSaidWhy = false;
        int appointmentsToday = 0;
    };

    /// Requires: all outlive this; `state` is where the screen is, read when it is needed.
    Visitor(wire::HallLink& link, Recogniser& recogniser, Rating& rating, NoticeBand& notice, const Comforts& comforts,
            const LobbySettings& settings, const LobbyState& state);

    [[nodiscard]] const Known& known() const { return m_known; }
    [[nodiscard]] const QString& maskedName() const { return m_known.maskedName; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool wasServed() const { return m_known.facts.wasServed; }
    [[nodiscard]] bool hasSaidWhy() const { return m_known.hasSaidWhy; }
    [[nodiscard]] QString progressWords() const;
    [[nodiscard]] bool hasAppointment() const { return m_known.appointmentsToday > 0; }

    /// They want it without the camera, or with it after all.
    void chooseNoFace(bool isChosen) { m_known.choseNoFace = isChosen; }
    /// The hall said where they are served, such as "2"; empty: they sit until they are called.
    void sendTo(const QString& window);
    void greet(const wire::Greeting& greeting);
    /// What they came for: a category, an item, or wire::kAppointmentWhy.
    void sayWhy(const std::string& why);
    /// The hall erased what it had of their face, so many templates.
    void onErased(int templates);
    /// Something is asked of the hall, or answered.
    void setBusy(bool isBusy);
    /// The hall hears that nothing more comes from this person; nothing: from whoever stood here before.
    void leave();
    /// The page or the language is another: what is told of them is told again.
    void refresh() { Q_EMIT changed(); }

    Q_INVOKABLE void sayYes();
    Q_INVOKABLE void sayNo();
    /// What they have an appointment for today.
    Q_INVOKABLE void chooseAppointment();
    /// "I will tell the staff."
    Q_INVOKABLE void skipWhy();
    /// "There is something else", after a visit that is over.
    Q_INVOKABLE void comeAgain();

Q_SIGNALS:
    void changed();
    void happened(lobby::LobbyEvent event);
    /// The masked name stands on the screen (or would, if there were one): the moment that latency is measured to.
    void shown();
    void forgotten();
    void sentTo(const QString& window);
    /// The hall knows nothing of them any more: they are anybody.
    void turnedAnonymous();

private:
    void onKnown(const wire::Identified& person);
    void onLine(wire::HallLink::State state);
    void forget();
    void tellVisitOver(std::optional<db::ArrivalId> arrival);
    void askConfirm();
    void onConfirmed(db::ArrivalId arrival, const wire::Answered<wire::ConfirmArrival>& answer);
    void onWhy(db::ArrivalId arrival, const std::string& why, const wire::Answered<wire::ArrivalWhy>& greeting);
    void onCameAgain(db::ArrivalId arrival, const wire::Answered<wire::ComeAgain>& greeting);

    wire::HallLink& m_link;
    Recogniser& m_recogniser;
    Rating& m_rating;
    NoticeBand& m_notice;
    const Comforts& m_comforts;
    const LobbySettings& m_settings;
    const LobbyState& m_state;
    Known m_known;
    bool m_isBusy = false;
    bool m_confirmWaits = false; ///< "yes" was said while the line was down
    std::string m_whyWaits;      ///< what they came for, said while the line was down
};

} // namespace lobby
