// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/lobby_settings.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// What stands in the band over the screen for a moment. A value; the words are in the language of the moment.
enum class Notice { None, HelpComes, HelpKept, NotHeard, Working, SayWhy };

[[nodiscard]] QString noticeWords(Notice notice);

/// One notice at a time, the newest, until its time is over. GUI thread.
class NoticeBand : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    /// One sentence: help is coming, or something did not work. Empty: no band.
    Q_PROPERTY(QString words READ words NOTIFY changed)

public:
    /// Requires: `settings` outlives this.
    explicit NoticeBand(const LobbySettings& settings)
        : m_settings(settings) {}

    [[nodiscard]] QString words() const { return noticeWords(m_shown); }
    void show(Notice notice);
    void tick();
    /// The language has changed: the sentence is told again.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    const LobbySettings& m_settings;
    Notice m_shown = Notice::None;
    SteadyTime m_since{};
};

} // namespace lobby
