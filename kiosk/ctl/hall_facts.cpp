// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/hall_facts.h"

#include "db/records/days.h"
#include "db/stores/faces_stored.h"
#include "db/summary/needs_summary.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/last_backup.h"
#include "kiosk/hall/state/assets_folder.h"
#include "kiosk/hall/state/consent_text.h"
#include "kiosk/hall/state/retention.h"
#include "kiosk/paper/sheet_pdf.h"

#include <algorithm>
#include <set>

namespace ctl {
namespace {

template <typename T>
Outcome<T> read(db::Expected<T> value, std::string_view what) {
    if (!value) { return failed("cannot read " + std::string(what), value.error()); }
    return *std::move(value);
}

Outcome<void> countPeople(const OpenHall& hall, HallFacts& facts) {
    const auto residents = read(hall.records.residents().count(), "the residents");
    if (!residents) { return tl::unexpected(residents.error()); }
    const auto staff = read(hall.records.staff().all(), "the staff");
    if (!staff) { return tl::unexpected(staff.error()); }
    const auto devices = read(hall.records.devices().all(), "the devices");
    if (!devices) { return tl::unexpected(devices.error()); }
    facts.residents = *residents;
    facts.staff = std::ranges::count(*staff, true, &db::Staff::isActive);
    for (const db::Device& device : *devices) {
        if (!device.revokedAt) { ++(device.kind == db::DeviceKind::Kiosk ? facts.kiosks : facts.desks); }
    }
    return {};
}

Outcome<void> countFaces(const OpenHall& hall, HallFacts& facts) {
    const auto live = read(hall.records.consents().allLive(), "the consents");
    if (!live) { return tl::unexpected(live.error()); }
    const auto withdrawn = read(hall.records.consents().allWithdrawn(), "the consents");
    if (!withdrawn) { return tl::unexpected(withdrawn.error()); }
    const auto templates = read(hall.faces.templates().all(), "the templates");
    if (!templates) { return tl::unexpected(templates.error()); }
    const auto stored = read(db::stores::facesStored(hall.records), "the count of faces");
    if (!stored) { return tl::unexpected(stored.error()); }
    auto calibration = read(hall.records.calibrations().inForce(), "the calibrations");
    if (!calibration) { return tl::unexpected(calibration.error()); }
    facts.consents = static_cast<std::int64_t>(live->size());
    facts.byGuardians = std::ranges::count(*live, "guardian", &db::Consent::givenBy);
    facts.withdrawn = static_cast<std::int64_t>(withdrawn->size());
    facts.templates = static_cast<std::int64_t>(templates->size());
    facts.stored = *stored;
    facts.calibration = *std::move(calibration);
    std::set<std::string> models;
    for (const db::FaceTemplate& one : *templates) {
        models.insert(one.embedding.model.hex.substr(0, 12));
    }
    facts.models.assign(models.begin(), models.end());
    return {};
}

Outcome<void> readLog(const OpenHall& hall, HallFacts& facts) {
    const auto audit = read(hall.records.audit().verify(), "the audit log");
    if (!audit) { return tl::unexpected(audit.error()); }
    const auto last = read(hall::lastRetention(hall.records), "the settings");
    if (!last) { return tl::unexpected(last.error()); }
    const auto backups = readBackupNotes(hall.records);
    if (!backups) { return tl::unexpected(backups.error()); }
    facts.auditEntries = audit->entries;
    facts.isAuditSound = !audit->fault;
    facts.lastRetention = *last;
    if (backups->good && backups->good->isVerified()) { facts.lastBackup = backups->good->madeAt; }
    return {};
}

void readProgram(const OpenHall& hall, const ProgramFiles& files, HallFacts& facts) {
    if (const auto assets = hall::findAssets(files.assets, files.program)) {
        if (const auto text = hall::loadConsentText(*assets)) {
            facts.consentVersion = text->version;
            facts.consentHash = text->hash;
        }
    }
    if (!facts.stored.reachedAt) { return; }
    const auto catalogue = loadHallCatalogue(hall.folder, hall.config, files);
    const auto calendar = catalogue ? catalogue->calendar : db::calendar::WorkingCalendar();
    const db::Date reached = db::summary::dateOf(*facts.stored.reachedAt);
    facts.filingDue = calendar.add(reached, db::kFilingWorkingDays);
    facts.isFilingDueProvisional = calendar.isProvisional(reached, *facts.filingDue);
}

} // namespace

Outcome<HallFacts> factsOf(const OpenHall& hall, const ProgramFiles& files, Shell& shell) {
    HallFacts facts;
    facts.hallName = hall.config.hallName;
    facts.phone = hall.config.phone;
    facts.isDemo = hall.config.isDemo;
    facts.program = YIMEN_VERSION;
    facts.today = db::summary::dateOf(shell.now());
    facts.minimumLiveness = hall.config.minimumLiveness;
    facts.rules = hall.config.retention;
    facts.keepBackupsDays = hall.config.keepBackups.count();
    if (auto done = countPeople(hall, facts); !done) { return tl::unexpected(done.error()); }
    if (auto done = countFaces(hall, facts); !done) { return tl::unexpected(done.error()); }
    if (auto done = readLog(hall, facts); !done) { return tl::unexpected(done.error()); }
    readProgram(hall, files, facts);
    return facts;
}

std::optional<std::string> filingLine(const HallFacts& facts) {
    const std::string people = std::to_string(facts.stored.people) + " people's faces were stored here so far, " +
                               std::to_string(facts.consents) + " are now";
    switch (db::filingLevel(facts.stored.people)) {
    case db::FilingLevel::Below:
        return std::nullopt;
    case db::FilingLevel::Near:
        return people + ": at " + std::to_string(db::kFilingLine) + " the hall files with the provincial authority";
    case db::FilingLevel::Reached:
        break;
    }
    if (!facts.filingDue) { return people + ": the hall files with the provincial authority (`yimenctl filing`)"; }
    return people + ": the hall files with the provincial authority by " + db::isoDay(*facts.filingDue) +
           (facts.isFilingDueProvisional ? " (a notice on public holidays is missing)" : "") + " (`yimenctl filing`)";
}

std::string chineseDay(db::Date day) {
    return std::to_string(static_cast<int>(day.year())) + "年" + std::to_string(static_cast<unsigned>(day.month())) +
           "月" + std::to_string(static_cast<unsigned>(day.day())) + "日";
}

Outcome<void> writeSheet(const std::filesystem::path& out, const std::string& title,
                         const std::vector<std::string>& lines) {
    paper::Sheet sheet{.title = QString::fromStdString(title), .lines = {}};
    for (const std::string& line : lines) {
        sheet.lines << QString::fromStdString(line);
    }
    const std::string pdf = paper::pdfOf(sheet).toStdString();
    if (pdf.empty()) { return failed(out.string() + ": there is not enough memory"); }
    return writePrivateFile(out, pdf);
}

} // namespace ctl
