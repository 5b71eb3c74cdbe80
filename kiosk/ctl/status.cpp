// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/status.h"

#include "db/schema/migrate.h"
#include "db/stores/face_consent.h"
#include "db/stores/faces_stored.h"
#include "db/summary/needs_summary.h"
#include "kiosk/ctl/hall_facts.h"
#include "kiosk/ctl/last_backup.h"
#include "kiosk/ctl/models.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/recovery.h"
#include "kiosk/ctl/words.h"
#include "kiosk/hall/state/gallery_change.h"
#include "kiosk/hall/state/learned.h"
#include "kiosk/hall/state/outside.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace ctl {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// A year of a busy hall is a few hundred megabytes; below this an operator should act.
constexpr std::uintmax_t kLittleRoom = 1ULL << 30U;
constexpr auto kClocksOfLate = std::chrono::days(7);

struct Status {
    int residents = 0;
    int liveConsents = 0;
    int templates = 0;
    int arrivalsToday = 0;
    int openMatters = 0;
    int kiosks = 0;
    int desks = 0;
    int revoked = 0;
    int staff = 0;
    BackupNotes backups;
    bool hasRecoveryKey = false;
    std::string recoveryProblem; ///< why no backup can be made
    int hallSchema = 0;
    int facesSchema = 0;
    std::optional<std::string> model; ///< of the models of this machine; nothing if they are not there
    std::map<std::string, int> templateModels;
    int enrolled = 0;                           ///< residents with templates
    int toReEnrol = 0;                          ///< of them without one of the model in use
    std::optional<db::Calibration> calibration; ///< in force; nothing: the shipped thresholds
    bool calibrationApplies = false;
    int lookAlikes = 0; ///< pairs that are asked about
    int catalogueItems = 0;
    std::string catalogueProblem;                ///< the hall goes on with what it had
    int heldBack = 0;                            ///< consents
    std::string outsideFault;                    ///< found by a start, or now
    std::vector<db::stores::DamagedRow> damaged; ///< the hall goes on without them
    db::FacesStored stored;                      ///< people whose faces were ever here
    std::string filing;                          ///< the word on it from 80 % of the line on
    std::optional<int> missingNotice;            ///< the year whose notice on public holidays should be here and is not
    std::vector<std::string> clocks;             ///< what the hall noted about clocks in the last days, oldest first
    bool isServing = false;
    std::uintmax_t diskFree = 0;
    std::uintmax_t databaseBytes = 0;
};

template <typename T>
Outcome<T> orFailed(db::Expected<T> value, std::string_view what) {
    if (!value) { return failed("cannot read " + std::string(what), value.error()); }
    return std::move(*value);
}

db::Time startOfDay(db::Time now) {
    const auto local = now + db::summary::kHallUtcOffset;
    return std::chrono::floor<std::chrono::days>(local) - db::summary::kHallUtcOffset;
}

Outcome<void> countDevices(const OpenHall& hall, Status& status) {
    const auto devices = orFailed(hall.records.devices().all(), "the devices");
    if (!devices) { return tl::unexpected(devices.error()); }
    for (const auto& device : *devices) {
        if (device.revokedAt) {
            ++status.revoked;
        } else {
            ++(device.kind == db::DeviceKind::Kiosk ? status.kiosks : status.desks);
        }
    }
    return {};
}

Outcome<void> countLearned(const OpenHall& hall, const vision::ModelDigest& inUse, Status& status) {
    auto calibration = orFailed(hall.records.calibrations().inForce(), "the calibrations");
    if (!calibration) { return tl::unexpected(calibration.error()); }
    const auto pairs = orFailed(hall.records.lookAlikes().all(), "the look-alikes");
    if (!pairs) { return tl::unexpected(pairs.error()); }
    status.calibration = std::move(*calibration);
    status.calibrationApplies = status.calibration && hall::applies(*status.calibration, inUse);
    status.lookAlikes = static_cast<int>(
        std::count_if(pairs->begin(), pairs->end(), [](const db::LookAlike& pair) { return pair.mixedUp > 0; }));
    return {};
}

Outcome<void> countFaces(const OpenHall& hall, Status& status) {
    const auto consents = orFailed(hall.records.consents().allLive(), "the consents");
    if (!consents) { return tl::unexpected(consents.error()); }
    status.liveConsents = static_cast<int>(consents->size());
    const auto templates = orFailed(db::stores::loadLiveTemplates(hall.records, hall.faces), "the templates");
    if (!templates) { return tl::unexpected(templates.error()); }
    status.templates = static_cast<int>(templates->size());
    for (const auto& one : *templates) {
        ++status.templateModels[one.embedding.model.hex];
    }
    const auto setting = orFailed(hall.records.settings().get(hall::kModelSetting), "the settings");
    if (!setting) { return tl::unexpected(setting.error()); }
    const hall::Galleries galleries(*templates);
    const vision::ModelDigest inUse =
        status.model ? vision::ModelDigest{*status.model} : hall::modelInUse(*setting, galleries);
    // Templates of another model recognise nobody: those residents enrol again at their next visit.
    const auto count = galleries.count(inUse);
    status.enrolled = count.persons;
    status.toReEnrol = count.toRefresh;
    return countLearned(hall, inUse, status);
}

Outcome<int> countOpenMatters(const OpenHall& hall) {
    const auto residents = orFailed(hall.records.residents().all(), "the residents");
    if (!residents) { return tl::unexpected(residents.error()); }
    std::ptrdiff_t open = 0;
    for (const auto& resident : *residents) {
        const auto matters = orFailed(hall.records.matters().ofResident(resident.id), "the matters");
        if (!matters) { return tl::unexpected(matters.error()); }
        open += std::count_if(matters->begin(), matters->end(), [](const db::Matter& matter) {
            return matter.state != db::MatterState::Finished && matter.state != db::MatterState::Withdrawn;
        });
    }
    return static_cast<int>(open);
}

Outcome<void> findDamaged(const OpenHall& hall, Status& status) {
    for (const auto& looked : {hall.records.findDamaged(), hall.faces.findDamaged()}) {
        if (!looked) { return failed("cannot look for damaged records", looked.error()); }
    }
    for (const auto* rows : {&hall.records.damagedRows(), &hall.faces.damagedRows()}) {
        status.damaged.insert(status.damaged.end(), rows->begin(), rows->end());
    }
    return {};
}

Outcome<void> compareOutside(const OpenHall& hall, Status& status) {
    const auto held = orFailed(hall.records.heldConsents().residents(), "the held consents");
    if (!held) { return tl::unexpected(held.error()); }
    const auto told = orFailed(hall.records.settings().get(hall::kOutsideFault), "the settings");
    if (!told) { return tl::unexpected(told.error()); }
    const auto look = orFailed(hall::lookAtOutside(hall.records, hall.folder), "what lies beside the data folder");
    if (!look) { return tl::unexpected(look.error()); }
    status.heldBack = static_cast<int>(held->size());
    status.outsideFault = hall::wordsOf(look->judged);
    if (status.outsideFault.empty()) { status.outsideFault = told->value_or(""); }
    return {};
}

std::string listOf(const std::vector<db::stores::DamagedRow>& rows) {
    constexpr std::size_t kMostNamed = 20;
    std::string list;
    for (const auto& each : rows) {
        if (&each == rows.data() + kMostNamed) { return list + " and others"; }
        list.append(list.empty() ? "" : ", ").append(each.table).append(" ").append(std::to_string(each.row));
    }
    return list;
}

Outcome<void> countRecords(const OpenHall& hall, db::Time now, Status& status) {
    const auto residents = orFailed(hall.records.residents().count(), "the residents");
    if (!residents) { return tl::unexpected(residents.error()); }
    const auto arrivals = orFailed(hall.records.arrivals().since(startOfDay(now)), "the arrivals");
    if (!arrivals) { return tl::unexpected(arrivals.error()); }
    const auto matters = countOpenMatters(hall);
    if (!matters) { return tl::unexpected(matters.error()); }
    const auto staff = orFailed(hall.records.staff().all(), "the staff");
    if (!staff) { return tl::unexpected(staff.error()); }
    auto backups = readBackupNotes(hall.records);
    if (!backups) { return tl::unexpected(backups.error()); }
    status.residents = *residents;
    status.arrivalsToday = static_cast<int>(
        std::count_if(arrivals->begin(), arrivals->end(), [](const auto& one) { return !db::cameToNothing(one); }));
    status.openMatters = *matters;
    status.staff =
        static_cast<int>(std::count_if(staff->begin(), staff->end(), [](const auto& one) { return one.isActive; }));
    status.backups = std::move(*backups);
    const auto recovery = recoveryKeyOf(hall.records);
    status.hasRecoveryKey = recovery && recovery->has_value();
    if (!recovery) { status.recoveryProblem = recovery.error().line; }
    // Opening a database brings it to the newest schema.
    status.hallSchema = db::schema::hallMigrations().back().version;
    status.facesSchema = db::schema::facesMigrations().back().version;
    return {};
}

/// What the hall noted of late: each step of its clock, and the devices whose clock differs still.
Outcome<void> readClocks(const OpenHall& hall, db::Time now, Status& status) {
    constexpr int kMostEntries = 20000;
    const auto newest = orFailed(hall.records.audit().lastSeq(), "the audit log");
    if (!newest) { return tl::unexpected(newest.error()); }
    const auto entries =
        orFailed(hall.records.audit().entriesAfter(*newest - kMostEntries, kMostEntries), "the audit log");
    if (!entries) { return tl::unexpected(entries.error()); }
    std::map<std::string, std::string> differing;
    for (const db::AuditEntry& entry : *entries) {
        if (entry.action == "clock.stepped" && now - entry.at < kClocksOfLate) {
            status.clocks.push_back("the hall's clock was set by " + entry.detail + " s at " + isoTime(entry.at));
        }
        if (entry.action == "clock.differs") { differing[entry.subject] = entry.detail; }
        if (entry.action == "clock.agrees") { differing.erase(entry.subject); }
    }
    for (const auto& [device, seconds] : differing) {
        status.clocks.push_back(std::string("the clock of ")
                                    .append(device)
                                    .append(" was ")
                                    .append(seconds)
                                    .append(" s ahead of the hall's; one of both is wrong"));
    }
    return {};
}

void lookAtDisk(const hall::DataFolder& folder, Status& status) {
    std::error_code error;
    const auto space = fs::space(folder.root(), error);
    if (!error) { status.diskFree = space.available; }
    for (const auto& file : {folder.hallDatabase(), folder.facesDatabase()}) {
        const auto bytes = fs::file_size(file, error);
        if (!error) { status.databaseBytes += bytes; }
    }
}

/// Gives the lock back at once, so that a hall that starts now finds it free.
bool isServed(const hall::DataFolder& folder) {
    const auto lock = hall::FolderLock::take(folder);
    return !lock && lock.error().kind == db::ErrorKind::Busy;
}

Outcome<void> countStored(const OpenHall& hall, const ProgramFiles& files, Status& status, Shell& shell) {
    const auto stored = orFailed(db::stores::facesStored(hall.records), "the count of faces");
    if (!stored) { return tl::unexpected(stored.error()); }
    status.stored = *stored;
    if (db::filingLevel(stored->people) == db::FilingLevel::Below) { return {}; }
    const auto facts = factsOf(hall, files, shell);
    if (!facts) { return tl::unexpected(facts.error()); }
    status.filing = filingLine(*facts).value_or("");
    return {};
}

Outcome<Status> takeStatus(const StatusOptions& options, Shell& shell) {
    Status status;
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    if (auto done = findDamaged(*hall, status); !done) { return tl::unexpected(done.error()); }
    if (auto done = compareOutside(*hall, status); !done) { return tl::unexpected(done.error()); }
    if (auto done = countRecords(*hall, shell.now(), status); !done) { return tl::unexpected(done.error()); }
    if (auto done = countDevices(*hall, status); !done) { return tl::unexpected(done.error()); }
    if (auto done = readClocks(*hall, shell.now(), status); !done) { return tl::unexpected(done.error()); }
    if (const auto models = openModels(options.models)) { status.model = models->jointDigest().hex; }
    if (auto done = countFaces(*hall, status); !done) { return tl::unexpected(done.error()); }
    if (const auto catalogue = loadHallCatalogue(hall->folder, hall->config, options.files)) {
        status.catalogueItems = static_cast<int>(catalogue->items.size());
        status.missingNotice = missingHolidayNotice(*catalogue, shell.now());
    } else {
        status.catalogueProblem = catalogue.error().line;
    }
    if (auto done = countStored(*hall, options.files, status, shell); !done) { return tl::unexpected(done.error()); }
    status.isServing = isServed(hall->folder);
    lookAtDisk(hall->folder, status);
    return status;
}

/// What is wrong with what the hall holds, and needs somebody: the command ends with FoundProblem.
std::vector<std::string> problemsOf(const Status& status) {
    std::vector<std::string> problems;
    if (!status.damaged.empty()) {
        problems.push_back(std::to_string(status.damaged.size()) + " damaged: " + listOf(status.damaged) +
                           "; the hall goes on without them; a backup may have them");
    }
    if (!status.outsideFault.empty()) {
        problems.push_back(status.outsideFault + "; when it is dealt with: `yimenctl audit accept`");
    }
    if (status.heldBack > 0) {
        problems.push_back(std::to_string(status.heldBack) +
                           " consents are held back until a human confirms them: `yimenctl confirm`");
    }
    return problems;
}

std::vector<std::string> warningsOf(const Status& status, db::Time now) {
    std::vector<std::string> warnings;
    if (status.diskFree < kLittleRoom) {
        warnings.push_back("only " + std::to_string(status.diskFree >> 20U) + " MB are left on this disk");
    }
    const auto aboutBackups = warningsOf(status.backups, now);
    warnings.insert(warnings.end(), aboutBackups.begin(), aboutBackups.end());
    if (!status.recoveryProblem.empty()) { warnings.push_back(status.recoveryProblem); }
    if (!status.catalogueProblem.empty()) {
        warnings.push_back(status.catalogueProblem + "; the hall goes on with the last good catalogue");
    }
    if (status.missingNotice) { warnings.push_back(holidayLine(*status.missingNotice)); }
    if (!status.filing.empty()) { warnings.push_back(status.filing); }
    warnings.insert(warnings.end(), status.clocks.begin(), status.clocks.end());
    if (!status.model) { warnings.emplace_back("the models are not on this machine (fine where no kiosk runs)"); }
    for (const auto& [model, count] : status.templateModels) {
        if (!status.model || model == *status.model) { continue; }
        warnings.push_back(std::to_string(count) + " templates come from model " + model.substr(0, 12) +
                           " and are not compared: those residents enrol again at their next visit");
    }
    if (status.calibration && !status.calibrationApplies) {
        warnings.push_back("calibration " + std::to_string(db::raw(status.calibration->id)) +
                           " was made with another model and is not used; run `yimenctl calibrate`");
    } else if (status.calibration && status.enrolled * 2 > status.calibration->persons * 3) {
        warnings.push_back("the calibration was made for " + std::to_string(status.calibration->persons) +
                           " people and " + std::to_string(status.enrolled) +
                           " are enrolled; run `yimenctl calibrate`");
    }
    return warnings;
}

Json calibrationOf(const Status& status) {
    if (!status.calibration) { return {}; }
    const db::Calibration& in = *status.calibration;
    return {{"id", db::raw(in.id)},  {"made_at", isoTime(in.madeAt)},
            {"made_by", in.madeBy},  {"model", in.modelDigest},
            {"persons", in.persons}, {"aim_fpir", in.aim},
            {"known", in.known},     {"applies", status.calibrationApplies}};
}

std::string calibrationLine(const Status& status) {
    if (!status.calibration) { return "none; the thresholds that came with the program"; }
    const db::Calibration& in = *status.calibration;
    return std::to_string(db::raw(in.id)) + " of " + isoTime(in.madeAt) + " for " + std::to_string(in.persons) +
           " people, known from " + std::to_string(in.known).substr(0, 5) +
           (status.calibrationApplies ? "" : " (not used: another model)");
}

Json backupOf(const Status& status) {
    Json json{{"recovery_key", status.hasRecoveryKey},
              {"failure", status.backups.failure.empty() ? Json() : Json(status.backups.failure)}};
    if (!status.backups.good) { return json; }
    const LastBackup& last = *status.backups.good;
    json["made_at"] = last.madeAt;
    json["verified"] = last.isVerified();
    if (!last.isVerified()) { return json; }
    json["place"] = last.place;
    json["keys"] = word(last.keys);
    json["nightly"] = last.isNightly;
    json["damaged"] = last.damaged;
    return json;
}

std::string backupLine(const BackupNotes& backups) {
    if (!backups.good) { return "never"; }
    const LastBackup& last = *backups.good;
    if (!last.isVerified()) { return last.madeAt + ", by an earlier version, which did not open it to check"; }
    auto line = last.madeAt + " in " + last.place + ", opened and checked, ";
    switch (last.keys) {
    case KeysInBackup::None:
        return line + "without its keys";
    case KeysInBackup::Sealed:
        return line + "its keys sealed";
    case KeysInBackup::Clear:
        break;
    }
    return line + "its keys in clear";
}

Json damagedOf(const Status& status) {
    auto list = Json::array();
    for (const auto& each : status.damaged) {
        list.push_back({{"table", each.table}, {"row", each.row}});
    }
    return list;
}

void printJson(const Status& status, const std::vector<std::string>& problems, const std::vector<std::string>& warnings,
               Shell& shell) {
    const Json report{{"residents", status.residents},
                      {"live_consents", status.liveConsents},
                      {"templates", status.templates},
                      {"faces_ever_stored", status.stored.people},
                      {"arrivals_today", status.arrivalsToday},
                      {"open_matters", status.openMatters},
                      {"staff", status.staff},
                      {"devices", {{"kiosks", status.kiosks}, {"desks", status.desks}, {"revoked", status.revoked}}},
                      {"last_backup", status.backups.good ? Json(status.backups.good->madeAt) : Json()},
                      {"backup", backupOf(status)},
                      {"schema", {{"hall", status.hallSchema}, {"faces", status.facesSchema}}},
                      {"model", status.model ? Json(*status.model) : Json()},
                      {"template_models", status.templateModels},
                      {"enrolled", status.enrolled},
                      {"to_re_enrol", status.toReEnrol},
                      {"calibration", calibrationOf(status)},
                      {"look_alikes", status.lookAlikes},
                      {"catalogue",
                       {{"items", status.catalogueItems},
                        {"problem", status.catalogueProblem},
                        {"missing_holiday_notice", status.missingNotice ? Json(*status.missingNotice) : Json()}}},
                      {"catalogue", {{"items", status.catalogueItems}, {"problem", status.catalogueProblem}}},
                      {"clocks", status.clocks},
                      {"serving", status.isServing},
                      {"disk_free_bytes", status.diskFree},
                      {"database_bytes", status.databaseBytes},
                      {"held_back", status.heldBack},
                      {"damaged", damagedOf(status)},
                      {"problems", problems},
                      {"warnings", warnings}};
    shell.out << report.dump(2) << '\n';
}

void printLines(const Status& status, Shell& shell) {
    shell.out << "residents        " << status.residents << '\n'
              << "live consents    " << status.liveConsents << '\n'
              << "templates        " << status.templates << '\n'
              << "ever stored      " << status.stored.people << " people's faces\n"
              << "held back        " << status.heldBack << '\n'
              << "to enrol again   " << status.toReEnrol << " of " << status.enrolled << " residents\n"
              << "calibration      " << calibrationLine(status) << '\n'
              << "look-alikes      " << status.lookAlikes << " pairs are asked about\n"
              << "arrivals today   " << status.arrivalsToday << '\n'
              << "open matters     " << status.openMatters << '\n'
              << "staff            " << status.staff << '\n'
              << "devices          " << status.kiosks << " kiosks, " << status.desks << " desks, " << status.revoked
              << " revoked\n"
              << "catalogue        "
              << (status.catalogueProblem.empty() ? std::to_string(status.catalogueItems) + " items" : "refused")
              << '\n'
              << "last backup      " << backupLine(status.backups) << '\n'
              << "schema           hall " << status.hallSchema << ", faces " << status.facesSchema << '\n'
              << "model            " << (status.model ? status.model->substr(0, 12) : "not here") << '\n'
              << "hall             " << (status.isServing ? "serving" : "not running") << '\n'
              << "databases        " << (status.databaseBytes >> 10U) << " KB, " << (status.diskFree >> 20U)
              << " MB free\n";
}

} // namespace

Outcome<void> showStatus(const StatusOptions& options, Shell& shell) {
    const auto status = takeStatus(options, shell);
    if (!status) { return tl::unexpected(status.error()); }
    const auto warnings = warningsOf(*status, shell.now());
    const auto problems = problemsOf(*status);
    if (options.json) {
        printJson(*status, problems, warnings, shell);
    } else {
        printLines(*status, shell);
        for (const auto& warning : warnings) {
            shell.err << "warning: " << warning << '\n';
        }
    }
    if (problems.empty()) { return {}; }
    std::string all;
    for (const auto& problem : problems) {
        all.append(all.empty() ? "" : "; ").append(problem);
    }
    return foundProblem(all);
}

} // namespace ctl
