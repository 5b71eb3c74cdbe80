// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/erase_due.h"

#include "db/records/days.h"
#include "db/records/words_of.h"
#include "db/stores/face_consent.h"
#include "db/stores/retention_rows.h"
#include "db/summary/needs_summary.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/withdraw.h"
#include "kiosk/hall/state/retention.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace ctl {
namespace {

using Json = nlohmann::ordered_json;
using db::retention::Due;
using db::retention::Rule;
using db::retention::Turn;

std::string nameOf(db::DataKind kind) {
    return std::string(db::WordsOf<db::DataKind>::kAll.at(static_cast<std::size_t>(kind)));
}

std::string nameOf(db::Hold hold) {
    return std::string(db::WordsOf<db::Hold>::kAll.at(static_cast<std::size_t>(hold)));
}

std::string_view whyOf(db::Hold hold) {
    switch (hold) {
    case db::Hold::Case:
        return "a case hangs on it; goes after the case";
    case db::Hold::Face:
        return "the newest visit by face of somebody who consents: the clock of unused faces begins there";
    case db::Hold::Coverage:
        return "the hall's records count as whole for what it is, and would say that it was never applied for";
    case db::Hold::Erasure:
        return "its templates are not erased yet; the hall tries again";
    case db::Hold::Standing:
        return "it alone says since when somebody has moved out or died; goes with the record";
    case db::Hold::Others:
        return "a case, a visit or a consent of theirs is kept still";
    }
    return "";
}

struct Found {
    const Rule* rule = nullptr;
    Due due;
};

Outcome<std::vector<Found>> findDue(const OpenHall& hall, db::Date today) {
    std::vector<Found> all;
    for (const Rule& rule : hall.config.retention) {
        const auto rows = db::stores::retentionRows(hall.records, hall.faces, rule.kind);
        if (!rows) { return failed("cannot read " + nameOf(rule.kind), rows.error()); }
        all.push_back({&rule, db::retention::dueOf(rule, *rows, hall.config.retention, today)});
    }
    return all;
}

Json jsonOf(const Found& found) {
    const auto& facts = db::retention::factsOf(found.rule->kind);
    Json one{{"kind", nameOf(found.rule->kind)},  {"what", facts.what},    {"from", facts.from}, {"days", nullptr},
             {"by_itself", found.rule->byItself}, {"source", facts.source}};
    if (found.rule->after) { one["days"] = found.rule->after->count(); }
    if (!found.rule->because.empty()) { one["because"] = found.rule->because; }
    one["due"] = found.due.rows.size();
    one["oldest"] = nullptr;
    if (found.due.oldest) { one["oldest"] = db::isoDay(*found.due.oldest); }
    one["rows"] = found.due.rows;
    one["stay"] = Json::array();
    for (const auto& [hold, staying] : found.due.staying) {
        Json stay{{"why", nameOf(hold)}, {"count", staying.count}, {"until", nullptr}};
        if (staying.until) { stay["until"] = db::isoDay(*staying.until); }
        one["stay"].push_back(std::move(stay));
    }
    one["running"] = found.due.running;
    one["not_begun"] = found.due.notBegun;
    return one;
}

void writeJson(const std::vector<Found>& all, std::optional<db::Date> last, db::Date today, Shell& shell) {
    Json list{{"format", "yimen-retention/1"}, {"today", db::isoDay(today)}, {"last_applied", nullptr}};
    if (last) { list["last_applied"] = db::isoDay(*last); }
    list["rules"] = Json::array();
    for (const Found& each : all) {
        list["rules"].push_back(jsonOf(each));
    }
    list["kept"] = Json::array();
    for (const auto& kept : db::retention::keptWithoutRule()) {
        list["kept"].push_back({{"what", kept.what}, {"why", kept.why}});
    }
    shell.out << list.dump(2) << '\n';
}

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) { text.append(width - text.size(), ' '); }
    return text;
}

void writeRow(const Found& found, Shell& shell) {
    const Rule& rule = *found.rule;
    const auto& facts = db::retention::factsOf(rule.kind);
    const std::string days = rule.after ? std::to_string(rule.after->count()) + " days" : "never";
    shell.out << padded(nameOf(rule.kind), 20) << padded(days, 11) << padded(rule.byItself ? "daily" : "by hand", 9)
              << padded(std::to_string(found.due.rows.size()), 8)
              << padded(found.due.oldest ? db::isoDay(*found.due.oldest) : "-", 12) << facts.what << ", from "
              << facts.from << " (" << (rule.because.empty() ? facts.source : std::string_view(rule.because)) << ")\n";
    for (const auto& [hold, staying] : found.due.staying) {
        shell.out << "    " << staying.count << (staying.count == 1 ? " stays" : " stay")
                  << (staying.until ? " until " + db::isoDay(*staying.until) : std::string()) << ": " << whyOf(hold)
                  << '\n';
    }
}

void writeTable(const std::vector<Found>& all, std::optional<db::Date> last, db::Date today, Shell& shell) {
    shell.out << "due on " << db::isoDay(today) << ", by the rules in config.json\n\n"
              << padded("kind", 20) << padded("kept for", 11) << padded("erased", 9) << padded("due now", 8)
              << padded("oldest", 12) << "what, and why so long\n";
    for (const Found& each : all) {
        writeRow(each, shell);
    }
    shell.out << "\nkept without a rule:\n";
    for (const auto& kept : db::retention::keptWithoutRule()) {
        shell.out << "  " << kept.what << ": " << kept.why << '\n';
    }
    shell.out << '\n' << (last ? "last carried out on " + db::isoDay(*last) : std::string("never carried out"));
    const bool hasDaily = std::ranges::any_of(all, [](const Found& each) { return each.rule->byItself; });
    const auto turn = db::retention::turnOf(last, today);
    if (hasDaily && turn == Turn::Begin) {
        shell.out << "; the hall begins to erase daily after the first `yimenctl retention --apply`";
    }
    if (last && *last > today) {
        shell.out << ", which lies ahead: a clock was wrong; the hall waits for that day, or for `yimenctl retention "
                     "--apply`";
    }
    if (hasDaily && turn == Turn::Wait) {
        shell.out
            << "; the hall waits until `yimenctl retention --apply` was run: it was off for long, or its clock is "
               "wrong";
    }
    shell.out << "\nbackups hold what was erased for as long as they are kept (keepBackupsDays)\n";
}

Outcome<void> list(const OpenHall& hall, bool json, db::Date today, Shell& shell) {
    const auto all = findDue(hall, today);
    if (!all) { return tl::unexpected(all.error()); }
    const auto last = hall::lastRetention(hall.records);
    if (!last) { return failed("cannot read when it was last carried out", last.error()); }
    if (json) {
        writeJson(*all, *last, today, shell);
    } else {
        writeTable(*all, *last, today, shell);
    }
    return {};
}

void tell(const hall::RetentionRun& run, bool json, Shell& shell) {
    if (json) {
        Json erased = Json::object();
        for (const auto& [kind, count] : run.erased) {
            erased[nameOf(kind)] = count;
        }
        shell.out << Json{{"format", "yimen-retention-applied/1"}, {"today", db::isoDay(run.today)}, {"erased", erased}}
                         .dump(2)
                  << '\n';
        return;
    }
    int all = 0;
    for (const auto& [kind, count] : run.erased) {
        if (count > 0) { shell.out << nameOf(kind) << ": " << count << " erased\n"; }
        all += count;
    }
    shell.out << (all == 0 ? "nothing was due\n" : "");
}

Outcome<void> apply(const RetentionOptions& options, db::Date today, Shell& shell) {
    const auto shared = openHallBeside(options.data, "retention");
    if (!shared) { return tl::unexpected(shared.error()); }
    const OpenHall& hall = shared->hall;
    const auto by = db::stores::byOperator(shell.now());
    if (shared->lock) { // what an earlier run could not erase; a serving hall does it itself
        const auto finished = db::stores::finishWithdrawals(hall.records, hall.faces, by);
        if (!finished) { return failed("cannot finish what was begun before", finished.error()); }
    }
    hall::RetentionRun run{.today = today};
    bool hasFaces = false;
    for (bool isOver = false; !isOver;) {
        const auto step = hall::eraseNext(hall.records, hall.faces, hall.config.retention, run, by);
        if (!step) { return failed("not all that was due is erased; run it again", step.error()); }
        hasFaces = hasFaces || !step->faces.empty();
        isOver = step->isOver;
    }
    if (hasFaces) {
        if (auto done = makeForgotten(*shared, options.patience, shell.now()); !done) { return done; }
    }
    if (const auto noted = hall::noteRetention(hall.records, today, by); !noted) {
        return failed("what was due is erased, but that could not be noted; run it again", noted.error());
    }
    if (const auto gone = db::stores::forgetErased(hall.records); !gone) {
        shell.err << "yimenctl retention: somebody reads the records; what was erased leaves their log later\n";
    }
    tell(run, options.json, shell);
    return {};
}

} // namespace

Outcome<void> retention(const RetentionOptions& options, Shell& shell) {
    const db::Date today = db::summary::dateOf(shell.now());
    if (options.apply) { return apply(options, today, shell); }
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    return list(*hall, options.json, today, shell);
}

} // namespace ctl
