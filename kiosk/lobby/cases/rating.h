// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/lobby_settings.h"
#include "kiosk/lobby/base/words.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace lobby {

/// Five grades, one touch; for some seconds it can be taken back, then it is sent. GUI thread.
class Rating : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    /// The words of the grades, best first.
    Q_PROPERTY(QStringList grades READ grades NOTIFY changed)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed)
    /// Shown, never spoken: the staff may hear it.
    Q_PROPERTY(QString chosenWord READ chosenWord NOTIFY changed)

public:
    enum class Step { Choosing, Chosen, Sending, Sent, Failed };
    Q_ENUM(Step)

    Rating(wire::HallLink& link, const LobbySettings& settings);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] static QStringList grades();
    [[nodiscard]] int chosen() const { return m_ask ? static_cast<int>(m_ask->grade) : -1; }
    [[nodiscard]] QString chosenWord() const { return grades().value(chosen()); }
    [[nodiscard]] PageWords words() const;

    /// What is rated: the grade in it is not looked at.
    void begin(wire::RatingGive what);
    Q_INVOKABLE void choose(int grade);
    Q_INVOKABLE void undo();
    /// At once, or again after it failed.
    Q_INVOKABLE void send();

    void tick();
    /// What was chosen and not taken back is sent; then nothing is left.
    void leave();
    void retranslate() { Q_EMIT changed(); }

    static constexpr std::chrono::seconds kToUndo{6};

Q_SIGNALS:
    void changed();

private:
    wire::HallLink& m_link;
    const LobbySettings& m_settings;
    std::optional<wire::RatingGive> m_ask;
    Step m_step = Step::Choosing;
    SteadyTime m_chosenAt{};
    int m_round = 0;
};

} // namespace lobby
