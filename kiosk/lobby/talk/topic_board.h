// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/lobby_settings.h"
#include "kiosk/lobby/base/words.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/talk.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace lobby {

/// What residents asked for and what was done (你说我办), one at a time, while nobody is there. The hall says it
/// unasked; it is public, and stays when the line is cut. GUI thread.
class TopicBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed)
    Q_PROPERTY(QString heading READ heading NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString result READ result NOTIFY changed)
    /// Who did it, the grade in words, the day.
    Q_PROPERTY(QString about READ about NOTIFY changed)
    /// When the next talk day is, in one line; or empty.
    Q_PROPERTY(QString next READ next NOTIFY changed)

public:
    /// Requires: both outlive this.
    TopicBoard(wire::HallLink& link, const LobbySettings& settings);

    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString result() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] QString next() const;

    /// Somebody is there: the board gives way, for a while.
    void wake();
    /// `mayRest`: nobody is served, and nobody asked for anything.
    void tick(bool mayRest);
    void setLanguage(Language language);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const wire::PublishedTopics::Topic* topic() const;
    [[nodiscard]] std::optional<QDate> nextDay() const;
    [[nodiscard]] QDate today() const;

    const LobbySettings& m_settings;
    Language m_language;
    wire::PublishedTopics m_topics;
    std::size_t m_at = 0;
    bool m_isShown = false;
    SteadyTime m_awakeAt;
    SteadyTime m_turnedAt;
};

} // namespace lobby
