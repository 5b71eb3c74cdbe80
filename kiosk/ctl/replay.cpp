// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/replay.h"

#include "db/seal/digest.h"
#include "kiosk/ctl/models.h"
#include "kiosk/ctl/progress.h"
#include "kiosk/ctl/replay_line.h"
#include "vision/capture/frame_source.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>
#include <vector>

namespace ctl {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// Everything that a replay needs besides the clip.
struct Stage {
    std::optional<OpenHall> hall;
    std::optional<db::catalogue::Catalogue> catalogue;
    LoadedGallery gallery;
    std::optional<db::DeviceId> recordAs;
};

struct Played {
    std::size_t frames = 0;
    std::uint64_t dropped = 0;
    std::vector<double> frameMs; ///< what the pipeline took for each frame
    std::optional<vision::Error> brokenOff;
};

Outcome<db::DeviceId> recordingKiosk(const ReplayOptions& options, const OpenHall& hall) {
    const auto devices = hall.records.devices().all();
    if (!devices) { return failed("cannot read the devices", devices.error()); }
    for (const auto& device : *devices) {
        const bool isAsked = !options.kiosk || db::raw(device.id) == *options.kiosk;
        if (isAsked && device.kind == db::DeviceKind::Kiosk && !device.revokedAt) { return device.id; }
    }
    return foundProblem("no paired kiosk to record the arrivals for; pair one first, or name another with --kiosk");
}

Outcome<Stage> setStage(const ReplayOptions& options, const vision::manifest::Manifest& manifest, Shell& shell) {
    Stage stage;
    if (options.data.empty()) {
        if (options.record) { return wrongUsage("--record needs a hall: name it with --data"); }
        stage.gallery.gallery = vision::identify::GalleryBuilder(manifest.digest).finish();
        return stage;
    }
    auto opened = openHall(options.data);
    if (!opened) { return tl::unexpected(opened.error()); }
    stage.hall.emplace(std::move(*opened));
    auto gallery = loadGallery(*stage.hall, manifest);
    if (!gallery) { return tl::unexpected(gallery.error()); }
    stage.gallery = std::move(*gallery);
    if (stage.gallery.otherModel > 0) {
        shell.err << stage.gallery.otherModel << " templates come from another model and are left out\n";
    }
    auto catalogue = loadHallCatalogue(stage.hall->folder, stage.hall->config, options.files);
    if (!catalogue) { return tl::unexpected(catalogue.error()); }
    stage.catalogue = std::move(*catalogue);
    if (options.record) {
        const auto kiosk = recordingKiosk(options, *stage.hall);
        if (!kiosk) { return tl::unexpected(kiosk.error()); }
        stage.recordAs = *kiosk;
    }
    return stage;
}

Outcome<Played> play(const ReplayOptions& options, vision::pipeline::FacePipeline& pipeline, ReplayLine& line,
                     Shell& shell) {
    using vision::capture::Pace;
    auto source = vision::capture::openSource(
        options.clip, {.pace = options.realTime ? Pace::RealTime : Pace::AsFastAsPossible, .start = Clock::now()});
    if (!source) { return failed(options.clip, source.error()); }
    Progress progress(shell.err, "frames", 0, {.isTerminal = shell.errIsTerminal});
    Played played;
    std::uint64_t nextSequence = 0;
    while (true) {
        auto frame = (*source)->nextFrame();
        if (!frame) {
            if (frame.error().kind != vision::ErrorKind::EndOfStream) { played.brokenOff = frame.error(); }
            return played;
        }
        const auto before = Clock::now();
        const auto result = pipeline.process(*frame);
        if (!result) { return failed(options.clip, result.error()); }
        played.frameMs.push_back(Milliseconds(Clock::now() - before).count());
        const auto settled = line.take(*result);
        if (!settled) { return tl::unexpected(settled.error()); }
        for (const auto track : *settled) {
            pipeline.settle(track);
        }
        played.dropped += frame->sequence() - nextSequence;
        nextSequence = frame->sequence() + 1;
        progress.update(++played.frames);
    }
}

std::string_view word(TrackStory::Outcome outcome) {
    switch (outcome) {
    case TrackStory::Outcome::NoProbe:
        return "no_probe";
    case TrackStory::Outcome::NotLive:
        return "not_live";
    case TrackStory::Outcome::Unknown:
        return "unknown";
    case TrackStory::Outcome::Unsure:
        return "unsure";
    case TrackStory::Outcome::Known:
        return "known";
    }
    return "";
}

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

template <typename T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

Json jsonOf(const TrackStory& story) {
    auto candidates = Json::array();
    for (const auto id : story.candidates) {
        candidates.push_back(db::raw(id));
    }
    const bool isKnown = story.outcome == TrackStory::Outcome::Known;
    return {{"track", static_cast<std::int64_t>(story.track)},
            {"outcome", word(story.outcome)},
            {"resident", story.resident ? Json(db::raw(*story.resident)) : Json()},
            {"candidates", candidates},
            {"score", story.score < -0.999F ? Json() : Json(rounded(story.score, 1e4))},
            {"frames", story.frames},
            {"good_chips", story.goodChips},
            {"probes", story.probes},
            {"quality", rounded(story.quality, 1e4)},
            {"liveness", rounded(story.liveness, 1e4)},
            {"ms_to_decision", story.timeToDecision ? Json(story.timeToDecision->count()) : Json()},
            {"visit", isKnown ? Json(story.isNewVisit ? "new" : "same") : Json()},
            {"arrival", story.arrival ? Json(db::raw(*story.arrival)) : Json()},
            {"summary_lines", orNull(story.summaryLines)},
            {"open_matters", orNull(story.openMatters)}};
}

double middleOf(std::vector<double> values) {
    if (values.empty()) { return 0; }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void printJson(const ReplayOptions& options, const Played& played, const std::vector<TrackStory>& stories,
               const Stage& stage, Shell& shell) {
    auto tracks = Json::array();
    for (const auto& story : stories) {
        tracks.push_back(jsonOf(story));
    }
    const Json report{
        {"clip", options.clip},
        {"frames", played.frames},
        {"dropped", played.dropped},
        {"broken_off", played.brokenOff.has_value()},
        {"ms_per_frame", rounded(middleOf(played.frameMs), 1e2)},
        {"gallery", {{"persons", stage.gallery.gallery->persons()}, {"templates", stage.gallery.gallery->templates()}}},
        {"model", stage.gallery.gallery->model().hex},
        {"recorded", stage.recordAs.has_value()},
        {"tracks", tracks}};
    // A path need not be UTF-8: what is not is replaced.
    shell.out << report.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void printLines(const Played& played, const std::vector<TrackStory>& stories, Shell& shell) {
    for (const auto& story : stories) {
        shell.out << "track " << static_cast<std::int64_t>(story.track) << ": " << word(story.outcome);
        if (story.resident) { shell.out << " resident " << db::raw(*story.resident); }
        if (story.resident) { shell.out << ", " << (story.isNewVisit ? "new visit" : "same visit"); }
        if (story.arrival) { shell.out << ", arrival " << db::raw(*story.arrival); }
        if (story.timeToDecision) { shell.out << ", after " << story.timeToDecision->count() << " ms"; }
        if (story.summaryLines) { shell.out << ", " << *story.summaryLines << " lines of summary"; }
        shell.out << " (" << story.frames << " frames, " << story.goodChips << " good chips)\n";
    }
    shell.out << played.frames << " frames, " << played.dropped << " left out, " << stories.size() << " tracks\n";
}

} // namespace

Outcome<void> replayClip(const ReplayOptions& options, Shell& shell) {
    const auto models = openModels(options.models);
    if (!models) { return tl::unexpected(models.error()); }
    const auto set = setStage(options, models->manifest(), shell);
    if (!set) { return tl::unexpected(set.error()); }
    const Stage& stage = *set;
    auto pipeline = vision::pipeline::FacePipeline::open(*models);
    if (!pipeline) { return failed("the models", pipeline.error()); }
    ReplayLine line(stage.hall ? &*stage.hall : nullptr, stage.catalogue ? &*stage.catalogue : nullptr, stage.gallery,
                    {.recordAs = stage.recordAs, .startedAt = shell.now(), .runKey = db::seal::randomHex(16)});
    const auto ran = play(options, *pipeline, line, shell);
    if (!ran) { return tl::unexpected(ran.error()); }
    const Played& played = *ran;
    const auto stories = line.stories();
    if (options.json) {
        printJson(options, played, stories, stage, shell);
    } else {
        printLines(played, stories, shell);
    }
    if (const auto& broken = played.brokenOff) {
        return failed(options.clip + " after " + std::to_string(played.frames) + " frames", *broken);
    }
    if (stories.empty()) { return foundProblem("there is no face in " + options.clip); }
    return {};
}

} // namespace ctl
