// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/residents/summary_handling.h"

#include "db/needs/case_number.h"
#include "kiosk/wire/line.h"

#include <algorithm>

namespace hall {
namespace {

using wire::RefusalCode;

/// Their card stands on the desks' lists.
[[nodiscard]] bool isOnLists(const HallState& state, db::ResidentId resident, db::Date today) {
    const auto last = state.hall.arrivals().lastArrivalOf(resident);
    if (!last) {
        (void)refusalOf(last.error(), "looking for a resident's visit"); // logged; a card stays as it is
        return false;
    }
    return *last && ((*last)->state != db::ArrivalState::Done || db::summary::dateOf((*last)->lastSeenAt) == today);
}

[[nodiscard]] Answer<SummaryNews> summaryOf(HallState& state, db::ResidentId resident, db::Date today) {
    const auto file = db::summary::readResidentFile(state.hall, resident, today);
    if (!file) { return tl::unexpected(refusalOf(file.error(), "reading a resident for a summary")); }
    if (!*file) { return tl::unexpected(RefusalCode::NotFound); }
    const auto composed = [&](const db::summary::Viewer& viewer) {
        return std::optional<wire::SummaryChanged>(
            {.summary = db::summary::composeNeedsSummary(**file, viewer, state.catalogueInForce.catalogue(), today),
             .appointments = (*file)->appointments});
    };
    SummaryNews news{.resident = resident,
                     .isOnLists = isOnLists(state, resident, today),
                     .told = PerViewer<std::optional<wire::SummaryChanged>>(composed({}))};
    for (const db::StaffId who : whoSeesLess(**file)) {
        news.told.tellLess(who, composed({who}));
    }
    return news;
}

/// The summary after `changed`, or why nothing was changed.
template <typename Changed>
[[nodiscard]] Answer<SummaryNews> afterwards(HallState& state, db::ResidentId resident, const Changed& changed,
                                             const char* where, db::Date today) {
    if (!changed) { return tl::unexpected(refusalOf(changed.error(), where)); }
    return summaryOf(state, resident, today);
}

/// Whose case it is, and from whom it is hidden.
struct CaseOf {
    std::optional<db::ResidentId> resident;
    std::optional<db::StaffId> about;
};

/// Nobody's if it cannot be read.
[[nodiscard]] CaseOf caseOf(const HallState& state, const db::needs::CaseId& id) {
    if (const auto* matter = std::get_if<db::MatterId>(&id)) {
        const auto found = state.hall.matters().find(*matter);
        return found && *found ? CaseOf{(*found)->resident, (*found)->about} : CaseOf{};
    }
    const auto found = state.hall.needs().find(std::get<db::NeedId>(id));
    return found && *found ? CaseOf{(*found)->resident, {}} : CaseOf{};
}

[[nodiscard]] std::optional<SummaryNews> summaryIfAny(HallState& state, std::optional<db::ResidentId> resident,
                                                      db::Time now) {
    if (!resident) { return std::nullopt; }
    auto changed = summaryOf(state, *resident, db::summary::dateOf(now));
    return changed ? std::optional(*std::move(changed)) : std::nullopt;
}

} // namespace

std::optional<SummaryNews> summaryAfterCase(HallState& state, const std::string& number, db::Time now) {
    const auto id = db::needs::parseCaseNumber(number);
    if (!id) { return std::nullopt; }
    const CaseOf whose = caseOf(state, *id);
    auto news = summaryIfAny(state, whose.resident, now);
    if (news && whose.about) { news->told.tellLess(*whose.about, std::nullopt); }
    return news;
}

std::optional<SummaryNews> summaryAfterVisit(HallState& state, db::ArrivalId arrival, db::Time now) {
    const auto found = state.hall.arrivals().find(arrival);
    return found && *found ? summaryIfAny(state, (*found)->resident, now) : std::nullopt;
}

std::vector<SummaryNews> summariesShown(HallState& state, const std::set<db::ResidentId>& opened, db::Time now) {
    std::set<db::ResidentId> shown = opened;
    const auto add = [&shown](const db::Expected<std::vector<db::Arrival>>& arrivals) {
        if (!arrivals) {
            (void)refusalOf(arrivals.error(), "looking whose cards are shown"); // logged; a card stays as it is
            return;
        }
        for (const db::Arrival& arrival : *arrivals) {
            if (arrival.resident) { shown.insert(*arrival.resident); }
        }
    };
    add(state.hall.arrivals().open());
    add(state.hall.arrivals().since(now - std::chrono::hours{24}));
    std::vector<SummaryNews> all;
    for (const db::ResidentId resident : shown) {
        if (auto news = summaryIfAny(state, resident, now)) { all.push_back(*std::move(news)); }
    }
    return all;
}

Answer<SummaryNews> dismissLine(HallState& state, const db::Staff& who, const wire::LineDismiss& request,
                                db::Time now) {
    const db::Date today = db::summary::dateOf(now);
    auto before = summaryOf(state, request.resident, today);
    if (!before) { return before; }
    const auto& lines = before->told.as(who.id)->summary.lines;
    const bool isSaid = std::any_of(lines.begin(), lines.end(), [&request](const db::SummaryLine& line) {
        return !line.key.empty() && line.key == request.lineKey;
    });
    if (!isSaid) { return tl::unexpected(RefusalCode::NotFound); }
    const auto kept = state.hall.dismissals().put({.resident = request.resident,
                                                   .lineKey = request.lineKey,
                                                   .reason = request.reason,
                                                   .on = today,
                                                   .until = db::summary::dismissedUntil(request.reason, today),
                                                   .by = who.id},
                                                  db::stores::byStaff(who.id, now));
    return afterwards(state, request.resident, kept, "dismissing a line", today);
}

Answer<SummaryNews> restoreLine(HallState& state, const db::Staff& who, const wire::LineRestore& request,
                                db::Time now) {
    const auto removed =
        state.hall.dismissals().remove(request.resident, request.lineKey, db::stores::byStaff(who.id, now));
    return afterwards(state, request.resident, removed, "restoring a line", db::summary::dateOf(now));
}

Answer<SummaryNews> makeAppointment(HallState& state, const db::Staff& who, const wire::AppointmentMake& request,
                                    db::Time now) {
    const db::catalogue::Catalogue& catalogue = state.catalogueInForce.catalogue();
    if (catalogue.item(request.itemCode) == nullptr && catalogue.category(request.itemCode) == nullptr) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    const db::Date today = db::summary::dateOf(now);
    if (request.on < today || std::chrono::sys_days{request.on} - std::chrono::sys_days{today} > kMostAhead) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    const auto made = state.hall.appointments().insert({.id = {},
                                                        .resident = request.resident,
                                                        .itemCode = request.itemCode,
                                                        .on = request.on,
                                                        .minute = request.minute,
                                                        .note = request.note,
                                                        .isCancelled = false},
                                                       db::stores::byStaff(who.id, now));
    return afterwards(state, request.resident, made, "making an appointment", today);
}

Answer<SummaryNews> cancelAppointment(HallState& state, const db::Staff& who, const wire::AppointmentCancel& request,
                                      db::Time now) {
    const auto found = state.hall.appointments().find(request.appointment);
    if (!found) { return tl::unexpected(refusalOf(found.error(), "finding an appointment")); }
    if (!*found) { return tl::unexpected(RefusalCode::NotFound); }
    const auto cancelled = state.hall.appointments().cancel(request.appointment, db::stores::byStaff(who.id, now));
    return afterwards(state, (*found)->resident, cancelled, "cancelling an appointment", db::summary::dateOf(now));
}

} // namespace hall
