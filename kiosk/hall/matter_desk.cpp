// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/matter_desk.h"

#include "db/matters/matter_clock.h"
#include "db/matters/matter_rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace hall {
namespace {

using wire::MatterStepKind;
using wire::RefusalCode;

constexpr std::size_t kMostLines = 100;
constexpr std::size_t kMostSteps = 20;

/// As db::matters wants it; HandOver without a name goes to nobody.
[[nodiscard]] db::matters::MatterAction actionOf(const wire::MatterAct& request) {
    namespace act = db::matters::act;
    switch (request.step) {
    case MatterStepKind::BringMaterials:
        return act::BringMaterials{request.materials};
    case MatterStepKind::AskMaterials:
        return act::AskMaterials{request.materials};
    case MatterStepKind::Progress:
        return act::Progress{request.words};
    case MatterStepKind::Delay:
        return act::Delay{request.workingDays, request.words};
    case MatterStepKind::HandOn:
        return act::HandOn{request.unit, request.words};
    case MatterStepKind::Acknowledge:
        return act::Acknowledge{};
    case MatterStepKind::HandOver:
        return act::HandOver{request.to.value_or(db::StaffId{}), request.words};
    case MatterStepKind::Finish:
        return act::Finish{request.words, request.told.value_or(db::Told::InPerson)};
    case MatterStepKind::Withdraw:
        return act::Withdraw{request.words};
    }
    return act::Progress{};
}

/// The step's name in the history and the audit log.
[[nodiscard]] const char* nameOf(MatterStepKind step) {
    switch (step) {
    case MatterStepKind::BringMaterials:
        return "materials-brought";
    case MatterStepKind::AskMaterials:
        return "materials-asked";
    case MatterStepKind::Progress:
        return "progress";
    case MatterStepKind::Delay:
        return "delayed";
    case MatterStepKind::HandOn:
        return "handed-on";
    case MatterStepKind::Acknowledge:
        return "acknowledged";
    case MatterStepKind::HandOver:
        return "handed-over";
    case MatterStepKind::Finish:
        return "finished";
    case MatterStepKind::Withdraw:
        return "withdrawn";
    }
    return "";
}

/// Whether `who` is somebody who can own a matter from now on.
[[nodiscard]] bool mayOwn(Books& books, const std::optional<db::StaffId>& who) {
    if (!who) return false;
    const auto staff = books.hall.staff().find(*who);
    return staff && *staff && (*staff)->isActive;
}

using StaffNames = std::map<db::StaffId, std::string>;

[[nodiscard]] db::Expected<StaffNames> staffNames(Books& books) {
    const auto staff = books.hall.staff().all();
    if (!staff) return tl::unexpected(staff.error());
    StaffNames names;
    for (const auto& one : *staff)
        names.emplace(one.id, one.name);
    return names;
}

[[nodiscard]] std::string nameOf(const StaffNames& names, const std::optional<db::StaffId>& who) {
    const auto found = who ? names.find(*who) : names.end();
    return found == names.end() ? std::string() : found->second;
}

/// "staff:3" as a name; anybody else as they stand.
[[nodiscard]] std::string actorName(const StaffNames& names, const std::string& actor) {
    const auto known = std::ranges::find_if(
        names, [&](const auto& one) { return actor == "staff:" + std::to_string(db::raw(one.first)); });
    return known == names.end() ? actor : known->second;
}

[[nodiscard]] std::string residentName(const Books& books, db::ResidentId who) {
    const auto* resident = books.residents.find(who);
    return resident == nullptr ? std::string() : resident->name;
}

/// The matter with its history, as it is now.
[[nodiscard]] Answer<wire::MatterTold> told(Books& books, const db::Matter& matter,
                                            const std::optional<db::OneTimeNotice>& notice, db::Date today) {
    const auto names = staffNames(books);
    const auto steps = books.hall.matters().stepsOf(matter.id);
    if (!names || !steps) {
        return tl::unexpected(refusalOf(!names ? names.error() : steps.error(), "reading a matter's history"));
    }
    const auto clock = db::matters::clockOf(matter, today, books.shelf.catalogue().calendar);
    wire::MatterFile file{.matter = matter,
                          .residentName = residentName(books, matter.resident),
                          .ownerName = nameOf(*names, matter.owner),
                          .colour = clock.colour,
                          .workingDaysLeft = clock.workingDaysLeft,
                          .steps = {}};
    for (auto step = steps->rbegin(); step != steps->rend() && file.steps.size() < kMostSteps; ++step) {
        file.steps.push_back(
            {.at = step->at, .byName = actorName(*names, step->actor), .action = step->action, .words = step->words});
    }
    return wire::MatterTold{
        .file = std::move(file), .notice = notice ? notice->missing : std::vector<std::string>(), .refusal = {}};
}

/// An item that left the catalogue since: its open matters still end, but nothing can be asked of its materials.
[[nodiscard]] db::ServiceItem itemOf(const Books& books, const std::string& code) {
    const auto* item = books.shelf.catalogue().item(code);
    if (item != nullptr) return *item;
    db::ServiceItem gone;
    gone.code = code;
    return gone;
}

} // namespace

Answer<wire::MatterTold> startMatter(Books& books, const db::Staff& who, const wire::MatterStart& request,
                                     db::Time now) {
    const auto* item = books.shelf.catalogue().item(request.itemCode);
    if (item == nullptr || books.residents.find(request.resident) == nullptr) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    const db::Date today = db::summary::dateOf(now);
    auto started = db::matters::startMatter(request.resident, request.brought,
                                            {.item = *item,
                                             .notices = {},
                                             .calendar = books.shelf.catalogue().calendar,
                                             .today = today,
                                             .actor = who.id,
                                             .role = who.role});
    const auto id = books.hall.matters().start(started.matter, started.notice, db::stores::byStaff(who.id, now));
    if (!id) {
        return tl::unexpected(refusalOf(id.error(), "starting a matter"));
    }
    started.matter.id = *id;
    return told(books, started.matter, started.notice, today);
}

Answer<wire::MatterTold> actOnMatter(Books& books, const db::Staff& who, const wire::MatterAct& request, db::Time now) {
    const auto matter = books.hall.matters().find(request.matter);
    const auto notices = books.hall.matters().noticesOf(request.matter);
    if (!matter || !notices) {
        return tl::unexpected(refusalOf(!matter ? matter.error() : notices.error(), "reading a matter"));
    }
    if (!*matter || (request.step == MatterStepKind::HandOver && !mayOwn(books, request.to))) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    const db::Date today = db::summary::dateOf(now);
    const auto item = itemOf(books, (*matter)->itemCode);
    const auto decided = db::matters::decideMatter(**matter, actionOf(request),
                                                   {.item = item,
                                                    .notices = *notices,
                                                    .calendar = books.shelf.catalogue().calendar,
                                                    .today = today,
                                                    .actor = who.id,
                                                    .role = who.role});
    if (!decided) {
        return wire::MatterTold{.file = {}, .notice = {}, .refusal = db::matters::reasonOf(decided.error())};
    }
    const auto by = db::stores::byStaff(who.id, now);
    const auto taken = books.hall.matters().take({.matter = request.matter,
                                                  .at = now,
                                                  .actor = by.actor,
                                                  .action = nameOf(request.step),
                                                  .words = request.words},
                                                 decided->matter, decided->notice, by);
    if (!taken) {
        return tl::unexpected(refusalOf(taken.error(), "a step of a matter"));
    }
    return told(books, decided->matter, decided->notice, today);
}

Answer<wire::MatterTold> openMatter(Books& books, const db::Staff& who, const wire::MatterOpen& request, db::Time now) {
    const auto matter = books.hall.matters().find(request.matter);
    if (!matter) {
        return tl::unexpected(refusalOf(matter.error(), "reading a matter"));
    }
    if (!*matter) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    const auto noted = books.hall.audit().append(db::stores::byStaff(who.id, now), "matter.opened",
                                                 "matter:" + std::to_string(db::raw(request.matter)), {});
    if (!noted) {
        return tl::unexpected(refusalOf(noted.error(), "noting a look at a matter"));
    }
    return told(books, **matter, std::nullopt, db::summary::dateOf(now));
}

Answer<wire::OpenMatters> openMatters(Books& books, const db::Staff& who, const wire::MattersAsk& request,
                                      db::Time now) {
    const auto open = request.isWholeHall ? books.hall.matters().open() : books.hall.matters().openOf(who.id);
    const auto names = staffNames(books);
    if (!open || !names) {
        return tl::unexpected(refusalOf(!open ? open.error() : names.error(), "reading open matters"));
    }
    const auto noted =
        books.hall.audit().append(db::stores::byStaff(who.id, now), "matters.listed",
                                  request.isWholeHall ? "hall" : "own", "matters " + std::to_string(open->size()));
    if (!noted) {
        return tl::unexpected(refusalOf(noted.error(), "noting a look at matters"));
    }
    const db::Date today = db::summary::dateOf(now);
    wire::OpenMatters list{.lines = {}, .all = static_cast<int>(open->size())};
    for (const auto& matter : *open) {
        if (list.lines.size() == kMostLines) break;
        const auto clock = db::matters::clockOf(matter, today, books.shelf.catalogue().calendar);
        list.lines.push_back({.matter = matter.id,
                              .resident = matter.resident,
                              .residentName = residentName(books, matter.resident),
                              .itemCode = matter.itemCode,
                              .ownerName = nameOf(*names, matter.owner),
                              .state = matter.state,
                              .colour = clock.colour,
                              .limit = clock.limit,
                              .workingDaysLeft = clock.workingDaysLeft});
    }
    return list;
}

} // namespace hall
