// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace db {

enum class SummaryKind { Overdue, Due, OpenMatter, OpenNeed, ServiceHelp, Eligible, LastVisit, LastArrival };
/// Which colour the tag takes: late or refused, due soon, calm information, how to serve.
enum class SummaryTone { Late, Soon, Calm, Help };

/// One line on the desk's card. Texts are ready to show, Chinese, UTF-8.
struct SummaryLine {
    SummaryKind kind{};
    SummaryTone tone = SummaryTone::Calm;
    std::string tag;     ///< two to six characters, such as "超期 2 天"
    std::string text;    ///< one sentence
    std::string because; ///< where it comes from, such as "6 月 3 日受理"
};

/// What the desk should know in five seconds. Composed from records only, never from the face.
struct NeedsSummary {
    ResidentId resident{};
    std::string name;
    std::string initial;   ///< the first character of the name, for the round badge
    int colour = 0;        ///< 0 to 5, stable for a resident
    std::string sexAndAge; ///< such as "女 · 80 岁"
    std::string idTail;    ///< last four of the ID number, or empty
    std::string address;
    std::string gridWorker;
    std::string likelyReason;       ///< why they are likely here, one short sentence, or empty
    std::vector<SummaryLine> lines; ///< ordered, at most seven
    std::string suggestion;         ///< one next action, or empty
    struct Past {
        Date on{};
        std::string text;
    };
    std::vector<Past> past; ///< newest first, at most five
    int openMatters = 0;
    int mattersWithProgress = 0;
    int openNeeds = 0;
};

} // namespace db
