// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/audit/audit_reading.h"

#include "db/needs/case_number.h"
#include "db/records/work.h"
#include "db/stores/audit_pages.h"
#include "kiosk/hall/state/actor_name.h"
#include "kiosk/hall/state/outside.h"
#include "kiosk/hall/state/ways_to_people.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

namespace hall {
namespace {

using Entry = wire::AuditPage::Entry;

constexpr std::size_t kMostEntries = 50;
constexpr std::size_t kMostNames = 5; ///< of one entry; each is in the log again as seen
constexpr int kReadAtOnce = 200;

/// "matter", 7 of "matter:7".
struct Named {
    std::string_view kind;
    std::int64_t id = 0;
};

[[nodiscard]] std::optional<Named> namedBy(std::string_view word) {
    const auto colon = word.find(':');
    if (colon == std::string_view::npos) { return std::nullopt; }
    Named named{.kind = word.substr(0, colon)};
    const std::string_view digits = word.substr(colon + 1);
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), named.id);
    const bool isWhole = problem == std::errc() && end == digits.data() + digits.size();
    return isWhole ? std::optional(named) : std::nullopt;
}

[[nodiscard]] std::vector<std::string_view> wordsOf(const db::AuditEntry& entry) {
    std::vector<std::string_view> words{entry.subject};
    std::string_view rest = entry.detail;
    while (!rest.empty()) {
        const auto space = rest.find(' ');
        words.push_back(rest.substr(0, space));
        rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
    return words;
}

/// Whose they were would tell of a case that the reader must not know of.
[[nodiscard]] bool isListOfCases(const db::AuditEntry& entry) {
    return entry.action == "matters.listed" || entry.action == "ratings.listed";
}

/// Reads a page for one member of staff, and remembers what it looked up.
class Page {
public:
    Page(const Records& records, db::StaffId viewer)
        : m_records(records)
        , m_viewer(viewer) {}

    [[nodiscard]] db::Expected<bool> mayKnow(const db::AuditEntry& entry) {
        for (const std::string_view word : wordsOf(entry)) {
            std::optional<db::MatterId> matter;
            const auto named = namedBy(word);
            if (named && named->kind == "matter") { matter = db::MatterId{named->id}; }
            if (word.starts_with("case:")) {
                const auto number = db::needs::parseCaseNumber(std::string(word.substr(5)));
                if (const auto* of = number ? std::get_if<db::MatterId>(&*number) : nullptr) { matter = *of; }
            }
            if (!matter) { continue; }
            const auto isHidden = hides(*matter);
            if (!isHidden) { return tl::unexpected(isHidden.error()); }
            if (*isHidden) { return false; }
        }
        return true;
    }

    [[nodiscard]] Entry told(const db::AuditEntry& entry) {
        Entry told{.at = entry.at, .byName = actorName(m_records.hall, entry.actor), .action = entry.action};
        const auto by = namedBy(entry.actor);
        if (by && by->kind == "staff") { told.by = db::StaffId{by->id}; }
        if (by && by->kind == "device") {
            const auto device = m_records.hall.devices().find(db::DeviceId{by->id});
            if (device && *device) { told.byName = (*device)->label; }
        }
        if (entry.action == "staff.changed") { told.what = entry.detail; }
        if (entry.action == "resident.opened") {
            if (const auto purpose = m_records.hall.audit().noteOf(entry.seq)) { told.purpose = *purpose; }
        }
        // Whoever reads that the log was read is not told of all who stood there.
        if (!isListOfCases(entry) && entry.action != "audit.read") { addAbout(entry, told); }
        return told;
    }

    /// Whose names were told.
    [[nodiscard]] const std::set<db::ResidentId>& whose() const { return m_whose; }

private:
    [[nodiscard]] db::Expected<bool> hides(db::MatterId id) {
        if (const auto known = m_hidden.find(id); known != m_hidden.end()) { return known->second; }
        const auto matter = m_records.hall.matters().find(id);
        if (!matter) { return tl::unexpected(matter.error()); }
        const bool isHidden = *matter && db::isHiddenFrom(**matter, m_viewer);
        m_hidden.emplace(id, isHidden);
        return isHidden;
    }

    void addAbout(const db::AuditEntry& entry, Entry& told) {
        std::set<db::ResidentId> residents;
        for (const std::string_view word : wordsOf(entry)) {
            const auto named = namedBy(word);
            if (!named) {
                if (word.starts_with("case:")) { (void)add(std::string(word.substr(5)), told); }
                continue;
            }
            if (named->kind == "resident") {
                const db::ResidentId id{named->id};
                if (!residents.insert(id).second) { continue; }
                const auto* known = m_records.residents.find(id);
                if (add(known == nullptr ? std::string() : known->name, told)) { m_whose.insert(id); }
            } else if (named->kind == "matter") {
                (void)add(db::needs::caseNumber(db::MatterId{named->id}), told);
            } else if (named->kind == "need") {
                (void)add(db::needs::caseNumber(db::NeedId{named->id}), told);
            } else if (named->kind == "staff") {
                (void)add(actorName(m_records.hall, std::string(word)), told);
            }
        }
        if (residents.size() != 1) { return; }
        if (const auto* known = m_records.residents.find(*residents.begin())) {
            told.resident = *residents.begin();
            told.residentName = known->name;
        }
    }

    /// Whether there is room for it.
    static bool add(std::string name, Entry& told) {
        if (name.empty() || told.about.size() == kMostNames) {
            ++told.aboutMore;
            return false;
        }
        told.about.push_back(std::move(name));
        return true;
    }

    const Records& m_records;
    db::StaffId m_viewer;
    std::map<db::MatterId, bool> m_hidden;
    std::set<db::ResidentId> m_whose;
};

[[nodiscard]] db::Time startOf(db::Date day) {
    return db::Time{std::chrono::sys_days{day}} - db::summary::kHallUtcOffset;
}

[[nodiscard]] db::stores::AuditFilter filterOf(const wire::AuditAsk& request) {
    db::stores::AuditFilter filter{.before = request.before, .staff = request.staff, .resident = request.resident};
    if (request.kind) { filter.actions = actionsOf(*request.kind); }
    if (request.from) { filter.from = startOf(*request.from); }
    if (request.until) { filter.until = startOf(*request.until) + std::chrono::days{1}; }
    return filter;
}

/// What was looked for, for the log.
[[nodiscard]] std::string saidOf(const wire::AuditAsk& request) {
    std::string said = "audit";
    if (request.kind) {
        said += " " + std::string(wire::Names<wire::AuditKind>::kAll.at(static_cast<std::size_t>(*request.kind)));
    }
    if (request.staff) { said += " staff:" + std::to_string(db::raw(*request.staff)); }
    return said;
}

} // namespace

std::vector<std::string> actionsOf(wire::AuditKind kind) {
    switch (kind) {
    case wire::AuditKind::Looks:
        return {"resident.opened", "resident.history_read", "resident.exported",    "residents.searched",
                "arrivals.listed", "authorities.listed",    "consents.held_listed", "matters.listed",
                "matter.opened",   "needs.listed",          "need.opened",          "care_flags.read",
                "ratings.listed",  "topics.listed",         "progress.looked_up",   "audit.read"};
    case wire::AuditKind::Residents:
        return {"resident.",   "residents.", "authority.",    "authorities.", "appointment.", "care_flag.",
                "care_flags.", "visits.",    "summary_line.", "diary.",       "household.",   "benefits."};
    case wire::AuditKind::Visits:
        return {"arrival.", "arrivals.", "visitor."};
    case wire::AuditKind::Cases:
        return {"matter.", "matters.", "need.", "needs.", "topic.", "topics.", "rating.", "ratings.", "progress."};
    case wire::AuditKind::Faces:
        return {"consent.", "consents.", "templates.", "enrolment.", "look_alike.", "calibration.", "attack."};
    case wire::AuditKind::Staff:
        return {"staff.", "waits.", "whereabouts.", "duty."};
    case wire::AuditKind::Hall:
        return {"device.", "setting.", "coverage.", "grid.", "hall.", "clock.", "backup.", "retention.", "audit."};
    }
    return {};
}

Answer<Looked<wire::AuditPage>> auditPageFor(const Records& records, const Asker& asker,
                                             const wire::AuditAsk& request) {
    db::stores::AuditFilter filter = filterOf(request);
    Page page(records, asker.by().id);
    wire::AuditPage told;
    for (bool isMore = true; isMore && told.entries.size() < kMostEntries;) {
        const auto entries = db::stores::auditPage(records.hall, filter, kReadAtOnce);
        if (!entries) { return tl::unexpected(refusalOf(entries.error(), "reading the audit log")); }
        isMore = entries->size() == kReadAtOnce;
        told.next = std::nullopt;
        for (const db::AuditEntry& entry : *entries) {
            if (told.entries.size() == kMostEntries) {
                told.next = filter.before;
                break;
            }
            filter.before = entry.seq;
            const auto mayKnow = page.mayKnow(entry);
            if (!mayKnow) { return tl::unexpected(refusalOf(mayKnow.error(), "reading the audit log")); }
            const bool isAsked = !request.resident || !isListOfCases(entry);
            if (*mayKnow && isAsked) { told.entries.push_back(page.told(entry)); }
        }
        if (isMore && told.entries.size() == kMostEntries) { told.next = filter.before; }
    }
    return Looked<wire::AuditPage>{.answer = std::move(told),
                                   .action = "audit.read",
                                   .subject = request.resident ? whoseWord(request.resident) : "audit",
                                   .said = saidOf(request),
                                   .whose = {page.whose().begin(), page.whose().end()}};
}

Answer<Looked<wire::AuditChecked>> auditChecked(const Records& records, const Asker& asker,
                                                const wire::AuditCheck& /*request*/) {
    const auto report = records.hall.audit().verify();
    if (!report) { return tl::unexpected(refusalOf(report.error(), "checking the audit log")); }
    const auto outside = records.hall.settings().get(kOutsideFault);
    if (!outside) { return tl::unexpected(refusalOf(outside.error(), "reading what is kept outside")); }
    wire::AuditChecked told{.at = asker.at,
                            .entries = report->entries,
                            .fault = {},
                            .atEntry = report->atSeq,
                            .isOutsideOtherwise = !outside->value_or("").empty()};
    if (report->fault) { told.fault = static_cast<wire::AuditFault>(*report->fault); }
    return Looked<wire::AuditChecked>{
        .answer = told, .action = "audit.checked", .subject = "audit", .said = report->fault ? "broken" : "unbroken"};
}

} // namespace hall
