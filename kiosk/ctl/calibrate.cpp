// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/calibrate.h"

#include "db/stores/face_consent.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/progress.h"
#include "kiosk/ctl/words.h"
#include "kiosk/hall/recognition/calibrating.h"
#include "kiosk/hall/state/gallery_change.h"
#include "kiosk/hall/state/learned.h"
#include "kiosk/hall/state/model_rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace ctl {
namespace {

using Json = nlohmann::ordered_json;

/// Pairs to look at by name: relatives, or one person who was enrolled twice.
constexpr std::size_t kMostPairs = 5;

template <typename... Numbers>
std::string formatted(const char* format, Numbers... numbers) {
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), format, numbers...); // NOLINT(cppcoreguidelines-pro-type-vararg)
    return text.data();
}

std::string percent(const db::RateWithInterval& rate) {
    return formatted("%.2f %% (95 %%: %.2f to %.2f)", 100 * rate.value, 100 * rate.low, 100 * rate.high);
}

std::string_view word(db::CalibrationEvidence evidence) {
    switch (evidence) {
    case db::CalibrationEvidence::TooFew:
        return "too_few";
    case db::CalibrationEvidence::Extrapolated:
        return "extrapolated";
    case db::CalibrationEvidence::Measured:
        return "measured";
    }
    return "?";
}

Json jsonOf(const db::RateWithInterval& rate) {
    return {{"value", rate.value}, {"low", rate.low}, {"high", rate.high}};
}

Json jsonOf(const std::optional<db::RateWithInterval>& rate) {
    return rate ? jsonOf(*rate) : Json();
}

Json jsonOf(const db::Calibration& c) {
    return {{"id", db::raw(c.id) == 0 ? Json() : Json(db::raw(c.id))},
            {"made_at", db::raw(c.id) == 0 ? Json() : Json(isoTime(c.madeAt))},
            {"made_by", c.madeBy},
            {"model", c.modelDigest},
            {"evidence", word(c.evidence)},
            {"aim_fpir", c.aim},
            {"persons", c.persons},
            {"templates", c.templates},
            {"pairs", c.pairs},
            {"persons_needed", c.personsNeeded},
            {"thresholds",
             {{"known", c.known},
              {"unsure", c.unsure},
              {"margin", c.margin},
              {"chips", c.chips},
              {"strong", c.strong},
              {"strong_chips", c.strongChips}}},
            {"fitted", jsonOf(c.fitted)},
            {"fpir", jsonOf(c.fpir)},
            {"fnir", jsonOf(c.fnir)},
            {"confusions_seen", c.impostorsSeen},
            {"visits_seen", c.genuineSeen}};
}

using Work = hall::CalibrationWork;

struct Templates {
    hall::Galleries galleries;
    vision::ModelDigest model;            ///< in use
    vision::identify::Thresholds shipped; ///< of its manifest
};

Outcome<Templates> templatesOf(const OpenHall& hall) {
    const auto templates = db::stores::loadLiveTemplates(hall.records, hall.faces);
    if (!templates) { return failed("cannot read the templates", templates.error()); }
    const auto setting = hall.records.settings().get(hall::kModelSetting);
    if (!setting) { return failed("cannot read the settings", setting.error()); }
    const auto manifest = hall::manifestInUse();
    if (!manifest) { return failed("the models", manifest.error()); }
    const auto rules = hall::rulesWith(hall.records, *manifest);
    if (!rules) { return failed("cannot read the settings", rules.error()); }
    Templates read{.galleries = hall::Galleries(*templates), .model = {}, .shipped = *manifest->thresholds};
    read.model = hall::modelInUse(*setting, read.galleries);
    if (const auto* known = rules->of(read.model)) {
        read.shipped = known->thresholds;
    } else {
        read.model = manifest->digest; // as the hall does
    }
    return read;
}

Outcome<hall::CalibrationWork> workOut(const OpenHall& hall, double fpir, Shell& shell) {
    const auto read = templatesOf(hall);
    if (!read) { return tl::unexpected(read.error()); }
    const auto input = hall::calibrationInput(hall.records, read->galleries, read->model, read->shipped);
    if (!input) { return failed("cannot read what a calibration rests on", input.error()); }
    if (input->gallery->empty()) { return foundProblem("nobody is enrolled; there is nothing to calibrate with"); }
    if (const auto left = read->galleries.templates() - input->gallery->templates(); left > 0) {
        shell.err << "warning: " << left << " templates come from another model and are left out\n";
    }
    Progress progress(shell.err, "people", hall::peopleToCompare(*input), {.isTerminal = shell.errIsTerminal});
    return hall::workOut(*input, fpir, [&](std::size_t done) { progress.update(done); });
}

std::string verdict(const vision::identify::Calibration& found) {
    using vision::identify::Evidence;
    const double rate = 100 * found.aim;
    switch (found.evidence) {
    case Evidence::TooFew:
        return formatted("too few people to say: %zu are enrolled, %zu would be needed for %g %%; the thresholds in "
                         "force stay",
                         found.persons, found.personsNeeded, rate);
    case Evidence::Extrapolated:
        return formatted("the tail of the scores is followed to %g %%; to go below the shipped threshold %zu people "
                         "would be needed",
                         rate, found.personsToLower);
    case Evidence::Measured:
        return formatted("measured: enough pairs for %g %% itself to show", rate);
    }
    return {};
}

void printLines(const Work& work, std::optional<db::CalibrationId> id, Shell& shell) {
    const db::Calibration& c = work.record;
    const auto shipped = double{work.shippedKnown};
    shell.out << (id ? "calibration " + std::to_string(db::raw(*id)) : std::string("dry run, nothing kept")) << '\n'
              << "enrolled         " << c.persons << " people, " << c.templates << " templates\n"
              << "compared         " << c.pairs << " pairs, " << work.found.pairsOver << " of them over the threshold\n"
              << "known from       " << formatted("%.3f (shipped %.3f)", c.known, shipped) << '\n';
    if (c.fitted) {
        shell.out << "the fit alone    "
                  << formatted("%.3f (95 %%: %.3f to %.3f)", c.fitted->value, c.fitted->low, c.fitted->high) << '\n';
    }
    shell.out << "strangers named  " << percent(c.fpir) << '\n';
    if (c.fnir) {
        shell.out << "residents missed " << percent(*c.fnir) << ", from " << work.found.genuine << " templates of "
                  << work.found.genuineOf << " people; more on another day\n";
    } else {
        shell.out << "residents missed nobody has two templates\n";
    }
    shell.out << "from operation   " << c.impostorsSeen << " confusions that the desk confirmed, "
              << work.scores.seen.size() << " confirmed visits"
              << (c.genuineSeen == 0 && !work.scores.seen.empty() ? " (of too few people to count)" : "") << '\n'
              << "evidence         " << verdict(work.found) << '\n';
}

void printPairs(const Work& work, Shell& shell) {
    std::size_t told = 0;
    for (const auto& pair : work.scores.top) {
        if (pair.score < work.record.unsure || ++told > kMostPairs) { return; }
        shell.out << "residents " << static_cast<std::int64_t>(work.scores.persons[pair.first]) << " and "
                  << static_cast<std::int64_t>(work.scores.persons[pair.second]) << " look alike ("
                  << formatted("%.3f", double{pair.score}) << "): relatives, or one person enrolled twice?\n";
    }
}

void printJson(const Work& work, Shell& shell) {
    Json report = jsonOf(work.record);
    report["pairs_over"] = work.found.pairsOver;
    report["genuine"] = work.found.genuine;
    report["genuine_persons"] = work.found.genuineOf;
    report["persons_to_lower"] = work.found.personsToLower;
    report["in_force"] = db::raw(work.record.id) != 0 && work.record.evidence != db::CalibrationEvidence::TooFew;
    report["look_alike"] = Json::array();
    for (const auto& pair : work.scores.top) {
        if (double{pair.score} < work.record.unsure || report["look_alike"].size() == kMostPairs) { break; }
        report["look_alike"].push_back({{"residents",
                                         {static_cast<std::int64_t>(work.scores.persons[pair.first]),
                                          static_cast<std::int64_t>(work.scores.persons[pair.second])}},
                                        {"score", pair.score}});
    }
    shell.out << report.dump(2) << '\n';
}

} // namespace

Outcome<void> calibrateHall(const CalibrateOptions& options, Shell& shell) {
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    auto work = workOut(*hall, options.fpir, shell);
    if (!work) { return tl::unexpected(work.error()); }
    std::optional<db::CalibrationId> kept;
    if (!options.dryRun) {
        const auto id = hall::keepCalibration(hall->records, work->record, db::stores::byOperator(shell.now()));
        if (!id) { return failed("the calibration was not kept", id.error()); }
        kept = *id;
        const auto stored = hall->records.calibrations().find(*id);
        if (!stored || !*stored) { return failed("the calibration cannot be read back"); }
        work->record = **stored;
    }
    if (options.json) {
        printJson(*work, shell);
    } else {
        printLines(*work, kept, shell);
        printPairs(*work, shell);
    }
    if (work->found.evidence == vision::identify::Evidence::TooFew) { return foundProblem(verdict(work->found)); }
    return {};
}

Outcome<void> listCalibrations(const CalibrationsOptions& options, Shell& shell) {
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto all = hall->records.calibrations().all();
    if (!all) { return failed("cannot read the calibrations", all.error()); }
    const auto current = hall->records.calibrations().inForce();
    if (!current) { return failed("cannot read the calibrations", current.error()); }
    const auto isCurrent = [&](const db::Calibration& one) { return *current && (*current)->id == one.id; };
    if (options.json) {
        Json list = Json::array();
        for (const auto& one : *all) {
            list.push_back(jsonOf(one));
            list.back()["in_force"] = isCurrent(one);
        }
        shell.out << list.dump(2) << '\n';
        return {};
    }
    const auto read = templatesOf(*hall);
    if (!read) { return tl::unexpected(read.error()); }
    for (const auto& one : *all) {
        shell.out << (isCurrent(one) ? "* " : "  ") << db::raw(one.id) << "  " << isoTime(one.madeAt) << "  "
                  << one.madeBy << "  model " << one.modelDigest.substr(0, 12) << "  " << one.persons
                  << " people  known from " << formatted("%.3f", one.known) << "  strangers named " << percent(one.fpir)
                  << "  missed " << (one.fnir ? percent(*one.fnir) : "unknown") << "  " << word(one.evidence) << '\n';
    }
    shell.out << (*current ? "  " : "* ") << "0  the thresholds that came with the program: known from "
              << formatted("%.3f", double{read->shipped.known}) << '\n';
    return {};
}

Outcome<void> goBackToCalibration(const CalibrationBackOptions& options, Shell& shell) {
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto id = options.calibration == 0 ? std::nullopt : std::optional(db::CalibrationId{options.calibration});
    const auto chosen = hall->records.calibrations().choose(id, db::stores::byOperator(shell.now()));
    if (!chosen && chosen.error().kind == db::ErrorKind::NotFound) {
        return foundProblem("there is no calibration " + std::to_string(options.calibration));
    }
    if (!chosen) { return failed("nothing was changed", chosen.error()); }
    if (!id) {
        shell.out << "the thresholds that came with the program are in force\n";
        return {};
    }
    shell.out << "calibration " << options.calibration << " is in force\n";
    const auto current = hall->records.calibrations().inForce();
    const auto read = templatesOf(*hall);
    if (current && *current && read && !read->model.hex.empty() && !hall::applies(**current, read->model)) {
        shell.err << "warning: it was made with another model than the templates of now, and is not used\n";
    }
    return {};
}

} // namespace ctl
