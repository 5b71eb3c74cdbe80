// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/lobby_state.h"

#include <QObject>
#include <QString>
#include <memory>

namespace lobby {

/// Reads the screen aloud where the machine can speak. GUI thread; never fails and never waits: a machine without a
/// voice says nothing.
class Voice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool canSpeak(Language language) const = 0;
    /// Stops what is being said and says `text`.
    virtual void say(const QString& text, Language language) = 0;
    /// Says it after what is being said.
    virtual void add(const QString& text, Language language) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isSpeaking() const = 0;

Q_SIGNALS:
    void canSpeakChanged();
};

/// espeak-ng through this machine's loudspeaker; silent if it has none, for as long as it has none.
[[nodiscard]] std::unique_ptr<Voice> makeVoice();

} // namespace lobby
