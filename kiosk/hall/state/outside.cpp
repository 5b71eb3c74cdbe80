// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/outside.h"

#include "db/files/durable.h"
#include "db/stores/face_consent.h"
#include "kiosk/hall/state/log.h"

#include <QString>
#include <fstream>
#include <sstream>

namespace hall {
namespace {

namespace fs = std::filesystem;
using db::outside::Fault;
using db::outside::Judged;
using db::outside::Withdrawal;
using db::outside::WithdrawnList;
using db::stores::HallDatabase;

/// Nothing: there is no such file, or it cannot be read.
[[nodiscard]] std::optional<std::string> textIn(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) { return std::nullopt; }
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

[[nodiscard]] WithdrawnList listIn(const HallDatabase& hall, const fs::path& file) {
    return db::outside::readList(textIn(file).value_or(std::string()), signOf(hall));
}

/// A fault stays told until somebody accepts it, over any number of starts.
[[nodiscard]] db::Expected<void> tell(const HallDatabase& hall, const Judged& judged, const db::stores::Stamp& by) {
    const std::string words = wordsOf(judged);
    qCCritical(lcHall) << QString::fromStdString(words);
    if (const auto noted = hall.audit().append(by, "hall.outside_differs", "hall", words); !noted) {
        return tl::unexpected(noted.error());
    }
    return hall.settings().set(kOutsideFault, words, by);
}

/// The list anew, without what cannot be believed; what was there is kept beside it for whoever wants to look.
[[nodiscard]] db::Expected<void> repair(const HallDatabase& hall, const fs::path& file, const WithdrawnList& list) {
    if (list.isForged) {
        if (auto kept = db::files::moveTo(file, fs::path(file).concat(".refused")); !kept) { return kept; }
    }
    return db::files::replaceWhole(file, db::outside::linesFor({}, list.all, signOf(hall)));
}

} // namespace

db::outside::Sign signOf(const HallDatabase& hall) {
    return [&hall](std::string_view text) { return hall.signatureOf("outside", text); };
}

std::string wordsOf(const Judged& judged) {
    std::string words;
    switch (judged.fault) {
    case Fault::None:
        words = judged.mustHoldBack ? "the list of withdrawn consents was cut" : "";
        break;
    case Fault::Missing:
        words = "the witness beside the data folder is missing";
        break;
    case Fault::Unreadable:
        words = "the witness beside the data folder is not this hall's, or was changed";
        break;
    case Fault::RolledBack:
        words = "the records are an old copy: " + std::to_string(judged.lost) + " entries of the audit log are lost";
        break;
    case Fault::Rewritten:
        words = "the audit log is not the one that was seen before";
        break;
    }
    const bool isListTold = judged.fault == Fault::None || !judged.mustHoldBack;
    return isListTold ? words : words + "; who withdrew since cannot be known";
}

db::Expected<std::vector<Withdrawal>> withdrawnIn(const HallDatabase& hall) {
    const auto consents = hall.consents().allWithdrawn();
    if (!consents) { return tl::unexpected(consents.error()); }
    std::vector<Withdrawal> all;
    all.reserve(consents->size());
    for (const db::Consent& each : *consents) {
        all.push_back({.resident = each.resident,
                       .consent = each.id,
                       .givenAt = each.givenAt,
                       .withdrawnAt = each.withdrawnAt.value_or(db::Time{})});
    }
    return all;
}

db::Expected<OutsideLook> lookAtOutside(const HallDatabase& hall, const DataFolder& folder) {
    OutsideLook look;
    look.list = listIn(hall, folder.withdrawnList());
    const auto text = textIn(folder.witness());
    if (text) { look.witness = db::outside::readWitness(*text, signOf(hall)); }
    const auto kept = hall.settings().get(kOutsideKept);
    if (!kept) { return tl::unexpected(kept.error()); }
    const auto end = hall.audit().end();
    if (!end) { return tl::unexpected(end.error()); }
    const auto hash = hall.audit().hashOf(look.witness ? look.witness->entries : 0);
    if (!hash) { return tl::unexpected(hash.error()); }
    look.judged = db::outside::judge({.isExpected = kept->has_value(),
                                      .isThere = text.has_value(),
                                      .witness = look.witness,
                                      .entries = end->entries,
                                      .hash = *hash,
                                      .list = &look.list});
    return look;
}

db::Expected<int> withdrawAgain(const HallDatabase& hall, const std::vector<Withdrawal>& withdrawn,
                                const db::stores::Stamp& by) {
    int again = 0;
    for (const Withdrawal& each : withdrawn) {
        const auto done = db::stores::withdrawListed(hall, each.consent, each.resident, each.givenAt, by);
        if (!done) { return tl::unexpected(done.error()); }
        again += *done ? 1 : 0;
    }
    return again;
}

db::Expected<OutsideStart> compareAtStart(const HallDatabase& hall, const DataFolder& folder,
                                          const db::stores::Stamp& by) {
    const auto look = lookAtOutside(hall, folder);
    if (!look) { return tl::unexpected(look.error()); }
    OutsideStart start{.judged = look->judged};
    const auto again = withdrawAgain(hall, look->list.all, by);
    if (!again) { return tl::unexpected(again.error()); }
    start.withdrawnAgain = *again;
    if (look->judged.mustHoldBack) {
        const auto held = hall.heldConsents().holdAll(wordsOf(look->judged), by);
        if (!held) { return tl::unexpected(held.error()); }
        start.heldBack = *held;
    }
    if (!wordsOf(look->judged).empty()) {
        if (auto told = tell(hall, look->judged, by); !told) { return tl::unexpected(told.error()); }
    }
    return start;
}

db::Expected<void> keepOutside(const HallDatabase& hall, const DataFolder& folder, db::Time now) {
    auto list = listIn(hall, folder.withdrawnList());
    if (list.isTorn || list.isForged) {
        if (auto repaired = repair(hall, folder.withdrawnList(), list); !repaired) { return repaired; }
        list = listIn(hall, folder.withdrawnList());
    }
    // The end first: what is withdrawn after it is on the list, and a list that is ahead is no fault.
    const auto end = hall.audit().end();
    if (!end) { return tl::unexpected(end.error()); }
    const auto withdrawn = withdrawnIn(hall);
    if (!withdrawn) { return tl::unexpected(withdrawn.error()); }
    if (const auto missing = db::outside::missingFrom(list, *withdrawn); !missing.empty()) {
        const auto lines = db::outside::linesFor(list, missing, signOf(hall));
        if (auto added = db::files::append(folder.withdrawnList(), lines); !added) { return added; }
        list = listIn(hall, folder.withdrawnList());
    }
    const db::outside::Witness witness{.entries = end->entries,
                                       .hash = end->hash,
                                       .withdrawals = static_cast<std::int64_t>(list.all.size()),
                                       .lastWithdrawal = list.signatures.empty() ? "" : list.signatures.back(),
                                       .at = now};
    if (auto written = db::files::replaceWhole(folder.witness(), db::outside::textOf(witness, signOf(hall)));
        !written) {
        return written;
    }
    const auto kept = hall.settings().get(kOutsideKept);
    if (!kept) { return tl::unexpected(kept.error()); }
    return kept->has_value() ? db::Expected<void>{} : hall.settings().set(kOutsideKept, "1", db::stores::byHall(now));
}

} // namespace hall
