// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/words.h"

#include <optional>
#include <string>
#include <vector>

namespace db {

/// A rule that says when an item falls due or becomes open to a resident; ages in full years.
struct DueRule {
    enum class Kind { AtAge, EveryYear };
    /// `month` of an item that is due a year after it was last done; it speaks only to those who did it before.
    static constexpr int kSinceLast = -1;

    Kind kind = Kind::EveryYear;
    int fromAge = 0;            ///< the rule speaks to residents of this age and older
    int month = 0;              ///< EveryYear: due by the end of this month, 1-12; 0: of the birth month; or kSinceLast
    int noticeDays = 60;        ///< say so this many days before
    std::string afterItem = {}; ///< speaks only to those for whom this item was finished; empty: to everybody
};

/// Who qualifies for an item: a small tree of conditions. It is data and nothing else; db/catalogue/who_qualifies.h
/// evaluates it and puts it into words.
struct WhoRule {
    enum class Kind {
        All,        ///< each of `parts`; no parts: everybody
        Any,        ///< at least one of `parts`
        Not,        ///< not the one in `parts`
        AgeFrom,    ///< `number` years or older
        AgeBelow,   ///< younger than `number` years
        SexIs,      ///< `sex`
        LivesHere,  ///< in one of the hall's grid cells; `yes` false: outside
        Registered, ///< the household register is here; `yes` false: elsewhere
        Flag,       ///< carries the care flag `code`; `words` says which that is
        Household,  ///< a household of `number` persons or fewer
        Ask,        ///< `words`: what only a person can tell, such as an income
    };
    Kind kind = Kind::All;
    std::vector<WhoRule> parts = {};
    int number = 0;
    Sex sex = Sex::Unstated;
    bool yes = true;
    std::string code = {};
    Words words = {};
};

/// Something to bring.
struct Material {
    Words name;
    bool original = true; ///< the original is shown
    int copies = 0;       ///< and so many copies are kept
    Words note = {};      ///< such as "社区可代为复印"; may be empty
};

/// One box of the flow chart. The chart has no loops: a step that sends somebody back says so in its words.
struct Step {
    enum class Kind { Do, Ask, End };
    struct Branch {
        Words when; ///< empty for the one way on from Do
        int to = 0; ///< index into ServiceItem::steps, always greater than this step's
        friend bool operator==(const Branch&, const Branch&) = default;
    };
    Kind kind = Kind::Do;
    Words text;
    std::vector<Branch> next; ///< Do: one; Ask: two or three; End: none
};

/// Who decides on it. What is not decided in the community hall is taken there or sent on: ServiceItem::goTo says
/// which.
enum class ServiceLevel { Community, Street, District };

struct Question {
    Words asked;
    Words answer;
};

/// A form that can be printed for filling in by hand.
struct PrintedForm {
    Words name;
    std::vector<Words> fields; ///< one line to fill in for each
};

/// A thing the hall does, from assets/catalogue; the database keeps only the code.
struct ServiceItem {
    std::string code;     ///< such as "ELD-001"; stable for ever
    std::string category; ///< one of the 6+X category codes
    Words name;
    Words summary;                            ///< what it is, in one or two plain sentences
    std::vector<std::string> alsoCalled = {}; ///< what people say for it, such as "老年补贴"; for the search
    WhoRule who = {};
    std::vector<Material> materials = {};
    std::vector<Step> steps = {}; ///< the first is where it starts
    int promisedWorkingDays = 0;  ///< 0: at once
    int statutoryWorkingDays = 0;
    Words unit; ///< who is responsible
    std::string phone;
    ServiceLevel level = ServiceLevel::Community;
    Words goTo = {}; ///< "not here, go there"; never empty above the community
    Words fee;
    std::optional<PrintedForm> form = {};
    std::vector<Question> questions = {};
    std::optional<DueRule> due = {};
    bool isComplaint = false; ///< a matter of it may be about a member of staff, and is never handled by them
};

} // namespace db
