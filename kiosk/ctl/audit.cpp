// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/audit.h"

#include "kiosk/hall/state/outside.h"

#include <ostream>
#include <string>
#include <string_view>

namespace ctl {
namespace {

using Fault = db::stores::AuditReport::Fault;

std::string_view words(Fault fault) {
    switch (fault) {
    case Fault::Edited:
        return "was edited";
    case Fault::Gap:
        return "is missing";
    case Fault::CutTail:
        return "and all after it are missing: the end of the log was cut off";
    case Fault::ForgedTail:
        return "was added behind the sealed end";
    case Fault::NoHead:
        break;
    }
    return "is wrong";
}

} // namespace

Outcome<std::int64_t> checkAudit(const OpenHall& hall) {
    const auto verified = hall.records.audit().verify();
    if (!verified) { return failed("the audit log cannot be read", verified.error()); }
    const db::stores::AuditReport& report = *verified;
    if (!report.fault) { return report.entries; }
    if (*report.fault == Fault::NoHead) {
        return foundProblem("the audit log is broken: its sealed end is missing, or was sealed with another key");
    }
    return foundProblem("the audit log is broken: entry " + std::to_string(report.atSeq) + " " +
                        std::string(words(*report.fault)) + "; " + std::to_string(report.entries) +
                        " entries before it stand good");
}

Outcome<void> verifyAudit(const AuditVerifyOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto entries = checkAudit(*hall);
    if (!entries) { return tl::unexpected(entries.error()); }
    const auto look = hall::lookAtOutside(hall->records, hall->folder);
    if (!look) { return failed("what lies beside the data folder cannot be compared", look.error()); }
    if (const auto words = hall::wordsOf(look->judged); !words.empty()) { return foundProblem(words); }
    shell.out << *entries << " entries, unbroken\n";
    return {};
}

Outcome<void> acceptFault(const AuditAcceptOptions& options, Shell& shell) {
    if (options.because.empty()) { return wrongUsage("say why with --because"); }
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto told = hall->records.settings().get(hall::kOutsideFault);
    if (!told) { return failed("cannot read the settings", told.error()); }
    if (told->value_or("").empty()) { return foundProblem("there is nothing to accept"); }
    const auto by = db::stores::byOperator(shell.now());
    const auto noted = hall->records.audit().append(by, "hall.outside_accepted", "hall", {}, options.because);
    if (!noted) { return failed("cannot note it", noted.error()); }
    if (const auto cleared = hall->records.settings().set(hall::kOutsideFault, "", by); !cleared) {
        return failed("cannot note it", cleared.error());
    }
    shell.out << "accepted: " << **told << '\n';
    return {};
}

} // namespace ctl
