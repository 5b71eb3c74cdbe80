// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "kiosk/lobby/base/lobby_state.h"

#include <QDateTime>
#include <QString>

namespace lobby {

/// What the words of a screen depend on.
struct PageFacts {
    LobbyState state{};
    QString window; ///< somebody serves them there, such as "2"; empty: they sit until they are called
    QString token;  ///< by which they will be called, such as "A07"; or empty
    int openMatters = 0;
    int mattersWithProgress = 0;
    int openNeeds = 0;
    bool isFaceOutdated = false;
    bool wasServed = false; ///< their visit of today is over
    QString awayWindow;     ///< this window's staff are out (去向留言); empty: whoever handles the visitor's matter is
    QString awayUntil;      ///< until then, as a time of day; empty: nobody is out
    QString helpingWindow;  ///< and this one helps; or empty
    Delivery delivery{};
    FaceHint hint{};
    Ask ask{};
    int chips = 0;
    bool isSending = false;
    Trouble trouble{};
    EnrolmentProblem problem{};
    int erasedTemplates = 0;
};

/// The two sentences of a screen; read aloud they make sense one after the other.
struct PageWords {
    QString title;
    QString body;
};

[[nodiscard]] PageWords pageWords(const PageFacts& facts);
/// One short sentence, or empty if the face is good as it is.
[[nodiscard]] QString hintWords(FaceHint hint);
/// What to do, in one short sentence.
[[nodiscard]] QString askWords(Ask ask);
/// The name of its picture.
[[nodiscard]] QString iconOf(Ask ask);
/// "2 matters open, 1 with news", counts only; empty if there is nothing.
[[nodiscard]] QString countWords(int openMatters, int mattersWithProgress, int openNeeds);
/// "Your worker is out until 14:30; window 2 helps you", or of a window; empty if nobody is out.
[[nodiscard]] QString awayWords(const PageFacts& facts);
/// "上午 9:41" or "9:41 AM", in the kiosk's own time zone.
[[nodiscard]] QString clockWords(const QDateTime& time, Language language);
/// "11月21日 星期六" or "Saturday 21 November".
[[nodiscard]] QString dateWords(const QDateTime& time, Language language);
/// "11月21日" or "21 November".
[[nodiscard]] QString dayWords(QDate day, Language language);
[[nodiscard]] QDate dayOf(const db::Date& date);
/// The hall's masked name with room between its characters, as it stands in large type.
[[nodiscard]] QString spreadName(const QString& maskedName);

} // namespace lobby
