// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/input/scribe.h"
#include "kiosk/lobby/base/consent_text.h"
#include "kiosk/lobby/base/idle_watch.h"
#include "kiosk/lobby/base/lobby_state.h"
#include "kiosk/lobby/base/printer.h"

#include <functional>
#include <memory>
#include <string>

namespace lobby {

[[nodiscard]] std::string newUuid();
[[nodiscard]] db::Time wallClock();

/// How long the kiosk looks before it gives up on a face. All are times of patience, not of recognition.
struct LookingPatience {
    std::chrono::milliseconds unknown = 1500ms;   ///< after the first "unknown": more frames may still help
    std::chrono::milliseconds unsure = 4s;        ///< after the first "unsure" or "not live"
    std::chrono::milliseconds noGoodFace = 12s;   ///< a face, or a visitor who asked, but no answer
    std::chrono::milliseconds gone = 3s;          ///< nobody there any more
    std::chrono::milliseconds another = 2s;       ///< after this gap a new face is another person
    std::chrono::milliseconds beforeName = 100ms; ///< another face so long before somebody's name takes it away
};

struct LobbySettings {
    Language firstLanguage = Language::Chinese;
    bool reduceMotion = false;
    IdleWatch::Limits idle{.limit = 30s, .warning = 10s};
    /// Several things to read and compare before one is touched; nothing on those pages says more than a masked name.
    IdleWatch::Limits idleAtChoosing{.limit = 60s, .warning = 15s};
    /// Waiting for a member of staff takes longer than an idle visitor.
    IdleWatch::Limits idleAtApproval{.limit = 180s, .warning = 10s};
    /// Reading what to bring, too.
    IdleWatch::Limits idleAtReading{.limit = 120s, .warning = 15s};
    /// Writing is slow, and what was written is somebody's.
    IdleWatch::Limits idleAtWriting{.limit = 75s, .warning = 15s};
    LookingPatience patience;
    std::chrono::milliseconds takeBackFor = 60s; ///< after a choice it can be said that it was a slip of the hand
    std::chrono::milliseconds noticeTime = 8s;
    std::chrono::milliseconds topicsAfter =
        20s; ///< nobody has touched the first page for so long: what was done is shown
    std::chrono::milliseconds topicTurn = 12s; ///< and the next of it after so long
    std::chrono::milliseconds helpAgainAfter = 60s;
    std::chrono::milliseconds attackAgainAfter = 20s;   ///< the hall is told of pictures no more often
    std::chrono::milliseconds consentCardTime = 1200ms; ///< before "next" answers, so that nobody taps through
    int chipsToEnrol = 5;
    int chipsForRing = 3; ///< good chips that fill the ring while recognising
    ConsentText consent = builtInConsentText();
    /// What the hall does; null: the program's own. Outlives the LobbyApp.
    guide::HallCatalogue* catalogue = nullptr;
    /// Null: the printer of this machine, if there is one.
    std::shared_ptr<Printer> printer = nullptr;
    /// What letters and strokes may mean; null: only phrases are offered.
    std::shared_ptr<input::Scribe> scribe = nullptr;
    /// Where anonymous arrivals wait for the hall; empty: in memory alone.
    QString waitingFile;
    std::function<db::Time()> now = wallClock;
    std::function<SteadyTime()> steadyNow = std::chrono::steady_clock::now;
    std::function<std::string()> newKey = newUuid;
};

} // namespace lobby
