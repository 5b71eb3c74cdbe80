// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/pad.h"

#include "kiosk/ctl/images.h"
#include "kiosk/ctl/jobs.h"
#include "kiosk/ctl/models.h"
#include "kiosk/ctl/pad_visits.h"
#include "kiosk/ctl/progress.h"
#include "kiosk/hall/arrivals/arrival_policy.h"
#include "kiosk/hall/state/data_folder.h"
#include "vision/evaluate/pad_report.h"
#include "vision/pipeline/face_pipeline.h"

#include <algorithm>
#include <iomanip>
#include <iterator>
#include <ostream>
#include <string_view>
#include <utility>

namespace ctl {
namespace {

using vision::evaluate::PadReport;
using vision::evaluate::Presentation;
using vision::evaluate::Rate;
using vision::evaluate::Verdict;
using vision::liveness::LiveState;
using vision::pipeline::FacePipeline;
using vision::pipeline::FrameResult;

/// What the pipeline made of one visit.
struct Seen {
    Verdict visit = Verdict::None;
    bool wasAsked = false;       ///< for a movement
    bool wasReported = false;    ///< as an attack
    std::vector<Verdict> frames; ///< of those that count
    std::vector<std::filesystem::path> unreadable;
};

/// Nothing: the pipeline had seen enough of this face and did not look.
std::optional<Verdict> verdictOf(const FrameResult& frame, float minimum) {
    if (frame.faces.empty()) { return Verdict::None; }
    const auto& largest = frame.faces.front();
    if (largest.liveness) { return hall::isLive(*largest.liveness, minimum) ? Verdict::Live : Verdict::Attack; }
    if (!largest.measured || largest.quality.good()) { return std::nullopt; }
    return Verdict::None;
}

/// A picture, or somebody who would be asked for a movement, which frames on a disk cannot do: not let in.
void judge(LiveState state, Seen& seen) {
    if (state == LiveState::Doubt) { seen.wasAsked = true; }
    if (state == LiveState::Attack) { seen.wasReported = true; }
    const bool isRefused = state == LiveState::Doubt || state == LiveState::Attack;
    if (isRefused && seen.visit == Verdict::None) { seen.visit = Verdict::Attack; }
}

vision::Expected<Seen> watch(FacePipeline& pipeline, const PadVisit& visit, double fps, float minimum) {
    pipeline.reset();
    Seen seen;
    for (std::size_t i = 0; i < visit.frames.size(); ++i) {
        const auto picture = readImage(visit.frames[i]);
        if (!picture) {
            seen.unreadable.push_back(visit.frames[i]);
            seen.frames.push_back(Verdict::None);
            continue;
        }
        const std::chrono::duration<double> at(static_cast<double>(i) / fps);
        const auto result = pipeline.process(
            {*picture, vision::FrameTime(std::chrono::duration_cast<vision::FrameTime::duration>(at)), i});
        if (!result) { return tl::unexpected(result.error()); }
        if (const auto verdict = verdictOf(*result, minimum)) { seen.frames.push_back(*verdict); }
        for (const auto& face : result->faces) {
            judge(face.live, seen);
        }
        for (const auto& probe : result->probes) {
            if (probe.live == LiveState::Live && hall::isLive(probe.liveness, minimum)) { seen.visit = Verdict::Live; }
            if (seen.visit == Verdict::None) { seen.visit = Verdict::Attack; }
        }
    }
    return seen;
}

Outcome<std::vector<PadVisit>> visitsOf(const PadOptions& options) {
    if (!options.manifest.empty()) { return readPadManifest(options.manifest); }
    auto visits = visitsIn(options.live, {});
    if (visits.empty()) { return failed(options.live.string() + ": there is no picture"); }
    for (const auto& folder : options.attacks) {
        auto attacks = attacksIn(folder, options.live);
        if (attacks.empty()) { return failed(folder.string() + ": there is no picture"); }
        std::move(attacks.begin(), attacks.end(), std::back_inserter(visits));
    }
    return visits;
}

Outcome<std::vector<Seen>> watchAll(const PadOptions& options, const std::vector<PadVisit>& visits, float minimum,
                                    Shell& shell) {
    const auto models = openModels(options.models);
    if (!models) { return tl::unexpected(models.error()); }
    std::vector<Seen> seen(visits.size());
    Progress bar(shell.err, "visits", visits.size(), {.isTerminal = shell.errIsTerminal});
    const auto watched = forEach(
        visits.size(), options.jobs, [&] { return FacePipeline::open(*models); },
        [&](FacePipeline& pipeline, std::size_t i) -> vision::Expected<void> {
            auto one = watch(pipeline, visits[i], options.fps, minimum);
            if (!one) { return tl::unexpected(one.error()); }
            seen[i] = std::move(*one);
            return {};
        },
        [&](std::size_t done) { bar.update(done); });
    if (!watched) { return failed("nothing could be measured", watched.error()); }
    return seen;
}

bool sawPicture(const std::vector<PadVisit>& visits, const std::vector<Seen>& seen) {
    return !std::equal(
        visits.begin(), visits.end(), seen.begin(), seen.end(),
        [](const PadVisit& visit, const Seen& one) { return one.unreadable.size() == visit.frames.size(); });
}

void printRate(std::ostream& out, const std::string& unit, std::string_view what, const Rate& rate) {
    if (rate.trials == 0) {
        out << unit << ": " << what << " cannot be told: there was nothing to count\n";
        return;
    }
    out << unit << ": " << what << ' ' << std::fixed << std::setprecision(2) << 100 * rate.value() << " % ("
        << rate.hits << " of " << rate.trials << "; 95 %: " << 100 * rate.interval().low << " to "
        << 100 * rate.interval().high << " %)\n";
}

void print(const PadReport& report, const std::string& unit, std::ostream& out) {
    for (const auto& [kind, rate] : report.apcer) {
        printRate(out, unit, std::string("APCER ").append(kind), rate);
    }
    printRate(out, unit, "BPCER", report.bpcer);
    for (const auto& [kind, rate] : report.attackNonResponse) {
        printRate(out, unit, std::string("no response to ").append(kind), rate);
    }
    printRate(out, unit, "no response to the living", report.liveNonResponse);
    for (const auto& [kind, rate] : report.asked) {
        printRate(out, unit, "asked for a movement: " + (kind.empty() ? "the living" : kind), rate);
    }
    for (const auto& [kind, rate] : report.reported) {
        printRate(out, unit, "reported as an attack: " + (kind.empty() ? "the living" : kind), rate);
    }
}

} // namespace

Outcome<void> measurePad(const PadOptions& options, Shell& shell) {
    const auto visits = visitsOf(options);
    if (!visits) { return tl::unexpected(visits.error()); }
    const float minimum = options.minimumLiveness.value_or(hall::HallConfig{}.minimumLiveness);
    const auto seen = watchAll(options, *visits, minimum, shell);
    if (!seen) { return tl::unexpected(seen.error()); }
    std::vector<Presentation> ofVisits;
    std::vector<Presentation> ofFrames;
    for (std::size_t i = 0; i < visits->size(); ++i) {
        const auto& one = seen->at(i);
        ofVisits.push_back({.kind = visits->at(i).kind,
                            .verdict = one.visit,
                            .wasAsked = one.wasAsked && one.visit != Verdict::Live,
                            .wasReported = one.wasReported});
        for (const auto verdict : one.frames) {
            ofFrames.push_back({.kind = visits->at(i).kind, .verdict = verdict});
        }
        for (const auto& file : one.unreadable) {
            shell.err << file.string() << ": cannot be read as a picture\n";
        }
    }
    if (!sawPicture(*visits, *seen)) { return failed("nothing could be measured: no file can be read as a picture"); }
    const auto byVisit = vision::evaluate::visitReportOf(ofVisits);
    const auto byFrame = vision::evaluate::padReportOf(ofFrames);
    if (options.json) {
        shell.out << vision::evaluate::toJson(byVisit, byFrame, minimum) << '\n';
    } else {
        print(byVisit, "visits", shell.out);
        print(byFrame, "frames", shell.out);
    }
    return {};
}

} // namespace ctl
