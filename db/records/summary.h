// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/words.h"

#include <optional>
#include <string>
#include <vector>

namespace db {

enum class SummaryKind {
    Overdue,
    Due,
    OpenMatter,
    OpenNeed,
    ServiceHelp,
    Eligible,
    LastVisit,
    LastArrival,
    Appointment,
    VisitOverdue,
    RatingOpen
};
/// Which colour the tag takes: late or refused, due soon, calm information, how to serve.
enum class SummaryTone { Late, Soon, Calm, Help };

/// One line on the desk's card. Texts are ready to show, UTF-8; what somebody wrote stands in both languages as it is.
struct SummaryLine {
    SummaryKind kind{};
    SummaryTone tone = SummaryTone::Calm;
    Words tag;            ///< such as "超期 2 天", "2 days late"
    Words text;           ///< one sentence
    Words because;        ///< where it comes from, such as "6 月 3 日受理"
    std::string key = {}; ///< what a dismissal names, such as "may-apply:ELD-001"; empty: cannot be dismissed
};

/// Why a line is not said to a resident again.
enum class DismissReason {
    NotWanted, ///< they do not want it; asked again after a year
    DoneElsewhere,
    DoesNotApply, ///< the books say too little
    Later,        ///< asked again after a month
};

/// A line that staff took off a resident's summary. What is asked again every year has another key every year.
struct Dismissal {
    ResidentId resident{};
    std::string lineKey = {};
    DismissReason reason{};
    Date on{};
    std::optional<Date> until = {}; ///< the last day on which it is not said; empty: for good
    StaffId by{};
};

/// A time that the hall keeps free for a resident.
struct Appointment {
    AppointmentId id{};
    ResidentId resident{};
    std::string itemCode = {}; ///< what for; an item of the catalogue, or one of its categories
    Date on{};
    int minute = 0;        ///< of the day in the hall, [0, 1440)
    std::string note = {}; ///< sealed; may be empty
    bool isCancelled = false;
};

/// What the desk should know in five seconds. Composed from records only, never from the face.
struct NeedsSummary {
    ResidentId resident{};
    std::string name;
    std::string initial; ///< the first character of the name, for the round badge
    int colour = 0;      ///< 0 to 5, stable for a resident
    Words sexAndAge;     ///< such as "女 · 80 岁", "Female · 80"
    std::string idTail;  ///< last four of the ID number, or empty
    std::string address;
    std::string gridWorker;
    Words likelyReason;             ///< why they are likely here, one short sentence, or empty
    std::vector<SummaryLine> lines; ///< ordered, at most seven
    Words suggestion;               ///< one next action, or empty
    struct Past {
        Date on{};
        Words text;
    };
    std::vector<Past> past; ///< newest first, at most five
    int openMatters = 0;
    int mattersWithProgress = 0;
    int openNeeds = 0;
};

} // namespace db
