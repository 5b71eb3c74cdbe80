// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/evaluate.h"

#include "kiosk/ctl/disturbed_pictures.h"
#include "kiosk/ctl/evaluation_manifest.h"
#include "kiosk/ctl/evaluation_systems.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/images.h"
#include "kiosk/ctl/jobs.h"
#include "kiosk/ctl/models.h"
#include "kiosk/ctl/progress.h"
#include "kiosk/ctl/words.h"
#include "vision/evaluate/evaluation.h"
#include "vision/evaluate/report_html.h"

#include <iomanip>
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace ctl {
namespace {

using namespace vision::evaluate;

using ctl::Progress; // not the callback of vision::evaluate

constexpr int kThumbnailHeight = 112;

/// "1.23 % (12 of 976; 95 %: 0.70 to 2.13 %)", or that there is none.
void printShare(std::ostream& out, std::string_view what, const Rate& rate, const Interval& interval) {
    if (rate.trials == 0) {
        out << what << " cannot be told: there was nothing to count\n";
        return;
    }
    out << what << ' ' << std::fixed << std::setprecision(2) << 100 * rate.value() << " % (" << rate.hits << " of "
        << rate.trials << "; 95 %: " << 100 * interval.low << " to " << 100 * interval.high << " %)\n";
}

std::string nameOf(double rate) {
    std::string text = std::to_string(rate);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

void print(const Measures& measures, std::string_view indent, std::ostream& out) {
    const std::string start(indent);
    out << start << measures.probes << " probes, " << measures.strangers << " strangers, " << measures.missed
        << " missed\n";
    for (std::size_t i = 0; i < measures.points.size(); ++i) {
        const OperatingPoint& point = measures.points.at(i);
        const std::string what = start + "FNIR at FPIR " + nameOf(kReportedFpir.at(i));
        if (point.fpir.trials == 0) {
            out << what << " cannot be told: there was no stranger with a face\n";
            continue;
        }
        printShare(out, what, point.fnir, point.fnirInterval);
    }
    printShare(out, start + "rank 1", measures.rank1, measures.rank1.interval());
    printShare(out, start + "failure to acquire", measures.fta, measures.fta.interval());
    for (const GrownPoint& point : measures.grown) {
        if (point.fpir != kReportedFpir.front() || !point.isKnown) { continue; }
        out << start << "in a gallery of " << point.gallery << ", FNIR at FPIR " << nameOf(point.fpir) << ' '
            << 100 * point.fnir << " % (95 %: " << 100 * point.fnirInterval.low << " to "
            << 100 * point.fnirInterval.high << " %)\n";
    }
    if (const auto& own = measures.own) {
        printShare(out, start + "at the advised threshold FPIR", own->fpir, own->fpir.interval());
        printShare(out, start + "at the advised threshold FNIR", own->fnir, own->fnir.interval());
    }
    for (const auto& [name, group] : measures.groups) {
        const OperatingPoint& point = group.atCommon.front();
        printShare(out, start + name + ": FNIR at the common threshold", point.fnir, point.fnirInterval);
        printShare(out, start + name + ": FPIR at the common threshold", point.fpir, point.fpir.interval());
    }
}

void print(const Decisions& decisions, std::string_view indent, std::ostream& out) {
    const auto line = [&](std::string_view what, const Rate& rate) {
        printShare(out, std::string(indent) + std::string(what), rate, rate.interval());
    };
    line("by the hall's rule, residents known", decisions.matedKnown);
    line("by the hall's rule, residents misnamed", decisions.matedMisnamed);
    line("by the hall's rule, residents unsure", decisions.matedUnsure);
    line("by the hall's rule, strangers known", decisions.strangersKnown);
}

void print(const ConditionMeasures& condition, bool isOurs, std::ostream& out) {
    std::ostringstream name;
    name << "  " << condition.name << ' ' << condition.level << ": ";
    printShare(out, name.str() + "FNIR", condition.atPlain.fnir, condition.atPlain.fnir.interval());
    printShare(out, name.str() + "FPIR", condition.atPlain.fpir, condition.atPlain.fpir.interval());
    printShare(out, name.str() + "failure to acquire", condition.fta, condition.fta.interval());
    if (isOurs) {
        printShare(out, name.str() + "not enrolled as covered", condition.covered, condition.covered.interval());
    }
    if (const auto& takings = condition.takings) {
        printShare(out, name.str() + "taken as a probe", takings->probes, takings->probes.interval());
        printShare(out, name.str() + "enrolled as it is", takings->asItIs, takings->asItIs.interval());
        printShare(out, name.str() + "turned and enrolled", takings->turned, takings->turned.interval());
    }
}

void print(const std::vector<OpenSetReport>& reports, std::ostream& out) {
    for (const OpenSetReport& report : reports) {
        const bool isOurs = &report == &reports.front();
        out << report.system << ": " << report.enrolled << " people enrolled with " << report.templates
            << " pictures\n";
        print(report.pictures, "  ", out);
        if (isOurs) {
            print(report.pictures.decisions, "  ", out);
            printShare(out, "  not enrolled as covered", report.covered, report.covered.interval());
        }
        for (const ConditionMeasures& condition : report.conditions) {
            print(condition, isOurs, out);
        }
        if (!report.visits) { continue; }
        out << "  visits:\n";
        print(*report.visits, "    ", out);
        if (isOurs) { print(report.visits->decisions, "    ", out); }
    }
}

void print(const std::vector<PairsReport>& reports, std::ostream& out) {
    for (const PairsReport& report : reports) {
        out << report.system << ": " << report.same << " pairs of one person, " << report.different << " of two, "
            << report.missed << " missed\n";
        printShare(out, "accuracy", report.accuracy, report.accuracy.interval());
        for (std::size_t i = 0; i < report.trueAccepts.size(); ++i) {
            const TrueAccepts& accepts = report.trueAccepts[i];
            printShare(out, "TAR at FAR " + nameOf(kReportedFar.at(i)), accepts.tar, accepts.tarInterval);
        }
    }
}

/// Runs `work` with a callback that draws a bar.
template <typename Work>
auto withProgress(const std::string& label, Shell& shell, Work work) {
    std::unique_ptr<Progress> bar; // made when the number of pictures is known
    return work([&](std::size_t done, std::size_t all) {
        if (!bar) { bar = std::make_unique<Progress>(shell.err, label, all, Progress::Settings{shell.errIsTerminal}); }
        bar->update(done);
    });
}

Outcome<Plan> planOf(const EvaluateOptions& options) {
    if (!options.manifest.empty()) { return readEvaluationManifest(options.manifest, options.folder); }
    const auto people = readPersonFolders(options.folder);
    if (!people) { return failed("nothing could be measured", people.error()); }
    return planOpenSet(*people, static_cast<std::size_t>(options.galleryPerPerson));
}

template <typename Report>
void tell(const EvaluateOptions& options, const std::vector<Report>& reports, const Unusable& unusable, Shell& shell) {
    unusable.tell(shell.err);
    if (options.json) {
        shell.out << toJson(reports) << '\n';
    } else {
        print(reports, shell.out);
    }
}

Outcome<void> checkPage(const std::filesystem::path& html) {
    std::error_code ignored;
    if (html.has_parent_path() && !std::filesystem::is_directory(html.parent_path(), ignored)) {
        // Better said now than after an hour.
        return failed(html.string() + ": the folder is not there");
    }
    if (std::filesystem::is_directory(html, ignored)) { return failed(html.string() + ": is a folder"); }
    return {};
}

/// `thresholds`: of the manifest, if it has any yet.
Outcome<void> evaluateSet(const EvaluateOptions& options, const Plan& plan, const std::vector<System>& systems,
                          const std::optional<vision::identify::Thresholds>& thresholds, const Unusable& unusable,
                          Shell& shell) {
    Settings settings;
    settings.thresholds = thresholds;
    if (!options.galleries.empty()) { settings.galleries = options.galleries; }
    std::vector<OpenSetReport> reports;
    for (const System& system : systems) {
        auto report = withProgress(system.name, shell, [&](const vision::evaluate::Progress& onProgress) {
            return evaluateOpenSet(plan, system, jobsOrCores(options.jobs), onProgress, settings);
        });
        if (!report && !reports.empty()) { // a peer that finds nobody does not cost the rest
            shell.err << "the peer " << system.name << " is left out: " << report.error().context << '\n';
            continue;
        }
        if (!report) { return failed("nothing could be measured", report.error()); }
        reports.push_back(std::move(*report));
    }
    tell(options, reports, unusable, shell);
    if (options.html.empty()) { return {}; }
    const auto thumbnail = [](const std::filesystem::path& file) { return thumbnailOf(file, kThumbnailHeight); };
    return replacePrivateFile(options.html, toHtml(reports, isoTime(shell.now()), thumbnail));
}

Outcome<std::vector<DisturbedView>> viewsOf(const EvaluateOptions& options, const Plan& plan,
                                            const vision::pipeline::ModelFiles& models, Shell& shell) {
    std::vector<vision::disturb::Disturbance> disturbances;
    for (const auto& text : options.disturbances) {
        const auto parsed = vision::disturb::parseDisturbances(text);
        if (!parsed) { return failed("nothing was measured", parsed.error()); }
        disturbances.insert(disturbances.end(), parsed->begin(), parsed->end());
    }
    auto views = withProgress("faces", shell, [&](const vision::evaluate::Progress& onProgress) {
        return disturbedViews(disturbances, picturesOf(plan), models, onProgress);
    });
    if (!views) { return failed("nothing could be measured", views.error()); }
    return std::move(*views);
}

/// This project's own, then the peers that are there.
std::vector<System> systemsOf(const EvaluateOptions& options, const vision::pipeline::ModelFiles& models,
                              const std::vector<DisturbedView>& views, Unusable& unusable, Shell& shell) {
    std::vector<System> systems{ownSystem(models, unusable, views)};
    const auto folder = options.peerModels.empty() ? defaultPeerFolder() : options.peerModels;
    for (const auto& name : options.peers) {
        auto peer = peerSystem(name, models, folder, views);
        if (peer) {
            systems.push_back(std::move(*peer));
        } else {
            shell.err << "the peer " << name << " is left out: " << peer.error().context << '\n';
        }
    }
    return systems;
}

Outcome<void> evaluateAllPairs(const EvaluateOptions& options, const std::vector<System>& systems,
                               const Unusable& unusable, Shell& shell) {
    std::vector<PairsReport> reports;
    for (const System& system : systems) {
        auto report = withProgress(system.name, shell, [&](const vision::evaluate::Progress& onProgress) {
            return evaluatePairs(options.folder, options.pairs, system, jobsOrCores(options.jobs), onProgress);
        });
        if (!report) { return failed("nothing could be measured", report.error()); }
        reports.push_back(std::move(*report));
    }
    tell(options, reports, unusable, shell);
    return {};
}

} // namespace

Outcome<void> evaluateRecognition(const EvaluateOptions& options, Shell& shell) {
    const auto models = openModels(options.models);
    if (!models) { return tl::unexpected(models.error()); }
    Unusable unusable;
    if (!options.pairs.empty()) {
        return evaluateAllPairs(options, systemsOf(options, *models, {}, unusable, shell), unusable, shell);
    }
    if (auto checked = checkPage(options.html); !checked) { return checked; }
    const auto plan = planOf(options);
    if (!plan) { return tl::unexpected(plan.error()); }
    if (!models->manifest().thresholds) {
        shell.err << "the model manifest" << vision::manifest::kNoThresholds
                  << "; what the hall's own rule says is left out\n";
    }
    const auto views = viewsOf(options, *plan, *models, shell);
    if (!views) { return tl::unexpected(views.error()); }
    return evaluateSet(options, *plan, systemsOf(options, *models, *views, unusable, shell),
                       models->manifest().thresholds, unusable, shell);
}

} // namespace ctl
