// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "vision/types/embedding.h"

#include <optional>
#include <string>
#include <vector>

namespace db {

enum class Sex { Female, Male, Unstated };

/// What `Resident::idNumber` is the number of.
enum class DocumentKind {
    IdCard, ///< with the residence permits of Hong Kong, Macao and Taiwan, whose numbers have its form
    HongKongMacaoPermit,
    TaiwanPermit,
    Passport,
    ForeignPermit,  ///< 外国人永久居留证; since 2023 its number has the form of an ID number
    DisabilityCard, ///< the ID number with two digits behind it
    Other
};

/// Whether somebody on the books lives here.
enum class Standing {
    Here,
    MovedOut,
    Died,
    Merged ///< found to be the same person as another one on the books, where everything of theirs is now
};

/// A person on the hall's books. Text is UTF-8. All that says who they are lies sealed on the disk.
struct Resident {
    ResidentId id{};
    std::string name;
    Sex sex = Sex::Unstated;
    Date birthDate{};
    std::string idNumber; ///< 18 characters (GB 11643), the number of another `document`, or empty
    std::string phone;    ///< digits; + and the country code if it is not China's; or empty
    std::string address;
    std::optional<GridCellId> gridCell;
    std::optional<HouseholdId> household;
    std::string spokenLanguage; ///< BCP 47 tag such as "zh", "yue", "en"; empty: not stated
    bool needsHearingHelp = false;
    bool usesWheelchair = false;
    bool isDemo = false;
    DocumentKind document = DocumentKind::IdCard;
    std::string firstIdNumber = {};  ///< the 15 digits of the first generation that idNumber was made of, or empty
    std::string phoneExtension = {}; ///< digits, or empty
    std::string secondPhone = {};    ///< as `phone`
    std::string note = {};           ///< what stood in brackets beside name or phone in a list
    Standing standing = Standing::Here;
    std::optional<Date> standingSince = {};    ///< the day of moving out or of death, if it is known
    std::optional<ResidentId> mergedInto = {}; ///< Merged only, and then never nothing
};

/// One field of a resident as it was before and after somebody changed it. Both texts lie sealed on the disk.
struct ResidentChange {
    ResidentChangeId id{};
    ResidentId resident{};
    Time at{};
    std::string by;     ///< as in the audit log: "staff:3", "operator"
    std::string field;  ///< ResidentField::name
    std::string before; ///< as ResidentField::shown says it; empty: nothing was said
    std::string after;
};

/// A cell of the hall's grid; level 1 (community) to 5 (unit). The worker's name is public on the hall's notice board.
struct GridCell {
    GridCellId id{};
    int level = 1;
    std::optional<GridCellId> parent;
    std::string label;
    std::string workerName;
    std::string workerPhone;
};

/// A separate, recorded, withdrawable consent for face recognition (PIPL 14, 29).
struct Consent {
    ConsentId id{};
    ResidentId resident{};
    std::string textVersion; ///< such as "2026-11-01"
    std::string textHash;    ///< SHA-256 of the text that was shown, hexadecimal
    Time givenAt{};
    std::string givenBy;      ///< "self", or "guardian"
    std::string guardianName; ///< "guardian" only; lies sealed on the disk; empty in records of before it was asked
    StaffId approvedBy{};
    std::optional<Time> withdrawnAt;
};

/// One enrolled look of one resident. Lies in faces.db, sealed with that file's own key.
struct FaceTemplate {
    TemplateId id{};
    ResidentId resident{};
    ConsentId consent{};
    vision::Embedding embedding;
    float quality = 0; ///< [0, 1], as vision::quality gave it
    Time enrolledAt{};
};

/// Why this person gets extra care, for roles that may see it; on the card only `serviceEffect` is shown.
struct CareFlag {
    CareFlagId id{};
    ResidentId resident{};
    std::string kind;          ///< code from assets/catalogue/care_flags.json
    int grade = 1;             ///< 1 (light) to 3 (close)
    std::string serviceEffect; ///< what the desk should do, such as "请安排座位"; never the reason
    std::optional<Date> until;
};

} // namespace db
