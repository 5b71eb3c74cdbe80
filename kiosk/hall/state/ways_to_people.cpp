// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/ways_to_people.h"

#include "db/stores/transaction.h"
#include "kiosk/hall/state/sessions.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/registry.h"
#include "kiosk/wire/residents.h"
#include "kiosk/wire/troubles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace hall {
namespace {

using wire::RefusalCode;

constexpr std::array kWays{
    Way{"hello", Ground::Nothing},
    Way{"catalogue-ask", Ground::Nothing},
    Way{"places-ask", Ground::Nothing},
    Way{"staff-sign-in", Ground::Nothing},
    Way{"staff-sign-out", Ground::Nothing},
    Way{"password-change", Ground::Nothing},
    Way{"password-reset", Ground::Nothing},
    Way{"sign-in-help-ask", Ground::Nothing},
    Way{"wait-lift", Ground::Nothing},
    Way{"accounts-ask", Ground::Nothing},
    Way{"account-add", Ground::Nothing},
    Way{"account-set", Ground::Nothing},
    Way{"audit-ask", Ground::Search, "names, of whose records were looked at or changed", "audit.read"},
    Way{"audit-check", Ground::Nothing},
    Way{"arrivals-since", Ground::Visit, "cards: name, address, summary", "arrivals.listed"},
    Way{"take-arrival", Ground::Visit, "the card", "arrival.taken"},
    Way{"finish-arrival", Ground::Visit, "the card", "arrival.finished"},
    Way{"hand-over-arrival", Ground::Visit, "the card", "arrival.handed_over"},
    Way{"accept-arrival", Ground::Visit, "the card", "arrival.accepted"},
    Way{"hand-over-all", Ground::Visit, "the cards of one's visits", "arrival.handed_over"},
    Way{"not-this-person", Ground::Evidence, "takes the card's name away", "arrival.unlinked"},
    Way{"link-arrival", Ground::Evidence, "the card: name, address, summary", "arrival.linked"},
    Way{"undo-arrival", Ground::Visit, "the card, as it was", "arrival.unlink_undone"},
    Way{"open-resident", Ground::Purpose, "the record", "resident.opened"},
    Way{"search-residents", Ground::Search, "names, and addresses of who is not told apart without",
        "residents.searched"},
    Way{"resident-add", Ground::Search, "who is on the books with that number, or that name and birth date",
        "residents.searched"},
    Way{"resident-correct", Ground::AtHand, "who else has that number", "resident.changed"},
    Way{"standing-set", Ground::AtHand, "nothing: how many templates are gone", "resident.changed"},
    Way{"resident-merge", Ground::AtHand, "nothing: that it is done", "resident.merged"},
    Way{"resident-merge-undo", Ground::AtHand, "nothing: that it is done", "resident.merge_undone"},
    Way{"history-ask", Ground::AtHand, "what was changed, and who looked", "resident.history_read"},
    Way{"care-ask", Ground::AtHand, "a manager: why they get extra care", "care_flags.read"},
    Way{"care-put", Ground::AtHand, "a manager: why they get extra care", "care_flag.changed"},
    Way{"care-end", Ground::AtHand, "a manager: why they get extra care", "care_flag.removed"},
    Way{"enrolment-decide", Ground::Search, "the name", "enrolment.approved"},
    Way{"duplicate-decide", Ground::Nothing},
    Way{"withdraw-at-desk", Ground::AtHand, "nothing: how many templates are gone", "consent.withdrawn"},
    Way{"held-consents-ask", Ground::Search, "names, of whose consents are held back", "consents.held_listed"},
    Way{"consent-confirm", Ground::AtHand, "nothing: that it is done", "consent.confirmed"},
    Way{"line-dismiss", Ground::AtHand, "the summary", "summary_line.dismissed"},
    Way{"line-restore", Ground::AtHand, "the summary", "summary_line.restored"},
    Way{"appointment-make", Ground::AtHand, "the summary and appointments", "appointment.made"},
    Way{"appointment-cancel", Ground::AtHand, "the summary and appointments", "appointment.cancelled"},
    Way{"matter-start", Ground::AtHand, "the name", "matter.added"},
    Way{"matter-act", Ground::Case, "the matter with the name", "matter.progress"},
    Way{"matter-open", Ground::Case, "the matter with the name and its history", "matter.opened"},
    Way{"matters-ask", Ground::Case, "names, by open matters and visits", "matters.listed"},
    Way{"authorities-ask", Ground::AtHand, "who may act for them", "authorities.listed"},
    Way{"authority-add", Ground::AtHand, "who may act for them", "authority.added"},
    Way{"duty-ask", Ground::Nothing},
    Way{"whereabouts-set", Ground::Nothing},
    Way{"need-file", Ground::AtHand, "the summary", "need.added"},
    Way{"needs-ask", Ground::Case, "names, by needs", "needs.listed"},
    Way{"need-act", Ground::Case, "the need with the name", "need.classified"},
    Way{"need-open", Ground::Case, "the need with the name and its history", "need.opened"},
    Way{"need-weight-set", Ground::Nothing},
    Way{"directory-ask", Ground::Nothing},
    Way{"rating-give", Ground::Nothing},
    Way{"topics-ask", Ground::Nothing},
    Way{"topic-act", Ground::Nothing},
    Way{"publish", Ground::Nothing},
    Way{"ratings-ask", Ground::Case, "a manager: names, by grades of colleagues' work", "ratings.listed"},
    Way{"recognition-ask", Ground::Nothing},
    Way{"calibration-try", Ground::Nothing},
    Way{"calibration-keep", Ground::Nothing},
    Way{"calibration-choose", Ground::Nothing},
    Way{"coverage-ask", Ground::Nothing},
    Way{"coverage-set", Ground::Nothing},
    Way{"coverage-remove", Ground::Nothing},
};

/// Bytes of an audit entry's detail.
constexpr std::size_t kMostDetail = 256;

/// Of the requests that need Ground::AtHand: whom it is about, if anybody.
[[nodiscard]] Answer<std::optional<db::ResidentId>> whoseIs(const HallState& state, const wire::Body& request) {
    using Whose = std::optional<db::ResidentId>;
    if (const auto* dismiss = wire::getIf<wire::LineDismiss>(&request)) { return Whose(dismiss->resident); }
    if (const auto* restore = wire::getIf<wire::LineRestore>(&request)) { return Whose(restore->resident); }
    if (const auto* make = wire::getIf<wire::AppointmentMake>(&request)) { return Whose(make->resident); }
    if (const auto* start = wire::getIf<wire::MatterStart>(&request)) { return start->resident; }
    if (const auto* list = wire::getIf<wire::AuthoritiesAsk>(&request)) { return Whose(list->resident); }
    if (const auto* add = wire::getIf<wire::AuthorityAdd>(&request)) { return Whose(add->resident); }
    if (const auto* withdraw = wire::getIf<wire::WithdrawAtDesk>(&request)) { return Whose(withdraw->resident); }
    if (const auto* confirm = wire::getIf<wire::ConsentConfirm>(&request)) { return Whose(confirm->resident); }
    if (const auto* correct = wire::getIf<wire::ResidentCorrect>(&request)) { return Whose(correct->resident); }
    if (const auto* standing = wire::getIf<wire::StandingSet>(&request)) { return Whose(standing->resident); }
    if (const auto* merge = wire::getIf<wire::ResidentMerge>(&request)) { return Whose(merge->resident); }
    if (const auto* undo = wire::getIf<wire::ResidentMergeUndo>(&request)) { return Whose(undo->resident); }
    if (const auto* history = wire::getIf<wire::HistoryAsk>(&request)) { return Whose(history->resident); }
    if (const auto* care = wire::getIf<wire::CareAsk>(&request)) { return Whose(care->resident); }
    if (const auto* put = wire::getIf<wire::CarePut>(&request)) { return Whose(put->flag.resident); }
    if (const auto* end = wire::getIf<wire::CareEnd>(&request)) { return Whose(end->was.resident); }
    if (const auto* file = wire::getIf<wire::NeedFile>(&request)) { return file->resident; }
    if (const auto* cancel = wire::getIf<wire::AppointmentCancel>(&request)) {
        const auto found = state.hall.appointments().find(cancel->appointment);
        if (!found) { return tl::unexpected(refusalOf(found.error(), "finding an appointment")); }
        return *found ? Whose((*found)->resident) : Whose();
    }
    return tl::unexpected(RefusalCode::NotAllowed); // a way that nobody has taught whom it is about
}

/// Their visit is open, and `who` may change it.
[[nodiscard]] Answer<bool> isServed(const HallState& state, const db::Staff& who, db::ResidentId resident) {
    const auto open = state.hall.arrivals().open();
    if (!open) { return tl::unexpected(refusalOf(open.error(), "looking for a resident's visit")); }
    return std::ranges::any_of(
        *open, [&](const db::Arrival& arrival) { return arrival.resident == resident && mayChange(arrival, who); });
}

} // namespace

std::span<const Way> waysToPeople() {
    return kWays;
}

const Way* wayOf(std::string_view request) {
    const auto found = std::ranges::find(kWays, request, &Way::request);
    return found == kWays.end() ? nullptr : &*found;
}

std::string_view wordOf(Ground ground) {
    constexpr std::array<std::string_view, 7> kWords{"nothing", "visit",   "purpose", "evidence",
                                                     "search",  "at hand", "case"};
    return kWords.at(static_cast<std::size_t>(ground));
}

Answer<void> checkGround(HallState& state, const db::Staff& who, const std::set<db::ResidentId>& opened,
                         const wire::Body& request) {
    const Way* way = wayOf(wire::typeOf(request).name);
    if (way == nullptr) { return tl::unexpected(RefusalCode::NotAllowed); }
    if (way->ground != Ground::AtHand) { return {}; }
    const auto whose = whoseIs(state, request);
    if (!whose) { return tl::unexpected(whose.error()); }
    if (!*whose) { return {}; }
    if (opened.contains(**whose)) {
        // A desk may still show a record that went over into another one meanwhile: nothing is added to it.
        const bool isThere = state.residents.find(**whose) != nullptr;
        return isThere ? Answer<void>() : tl::unexpected(RefusalCode::NotFound);
    }
    const auto served = isServed(state, who, **whose);
    if (!served) { return tl::unexpected(served.error()); }
    return *served ? Answer<void>() : tl::unexpected(RefusalCode::NoPurpose);
}

std::string whoseWord(std::optional<db::ResidentId> resident) {
    return resident ? "resident:" + std::to_string(db::raw(*resident)) : std::string();
}

db::Expected<void> noteWhose(HallState& state, const db::stores::Stamp& by, std::string_view action,
                             std::string_view subject, std::string_view said,
                             const std::vector<db::ResidentId>& whose) {
    std::vector<std::string> details{std::string(said)};
    for (const db::ResidentId each : std::set(whose.begin(), whose.end())) {
        const std::string name = whoseWord(each);
        if (details.back().size() + 1 + name.size() > kMostDetail) { details.emplace_back(said); }
        details.back() += (details.back().empty() ? "" : " ") + name;
    }
    auto transaction = db::stores::Transaction::begin(state.hall);
    if (!transaction) { return tl::unexpected(transaction.error()); }
    for (const std::string& detail : details) {
        if (const auto noted = state.hall.audit().append(by, action, subject, detail); !noted) {
            return tl::unexpected(noted.error());
        }
    }
    return transaction->commit();
}

} // namespace hall
