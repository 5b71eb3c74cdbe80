// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/evaluate.h"

#include "kiosk/ctl/images.h"
#include "kiosk/ctl/models.h"
#include "kiosk/ctl/progress.h"
#include "vision/evaluate/evaluation.h"

#include <iomanip>
#include <map>
#include <memory>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;
using vision::pipeline::StillEmbedder;

/// The pictures that could not be used, gathered from several threads and told in order at the end.
class Unusable {
public:
    void add(const fs::path& file, EmbeddedImage::Problem problem) {
        const std::lock_guard lock(m_mutex);
        m_files[file] = problem;
    }
    void tell(std::ostream& err) const {
        for (const auto& [file, problem] : m_files) {
            err << file.string() << ": "
                << (problem == EmbeddedImage::Problem::NoFace ? "no face was found in it"
                                                              : "cannot be read as a picture")
                << '\n';
        }
    }

private:
    std::mutex m_mutex;
    std::map<fs::path, EmbeddedImage::Problem> m_files;
};

/// Each thread opens its own networks; what cannot be used is noted in `unusable`, which outlives the evaluation.
vision::evaluate::EmbedPictureFactory factoryOf(const vision::pipeline::ModelFiles& models, Unusable& unusable) {
    return [&models, &unusable]() -> vision::Expected<vision::evaluate::EmbedPicture> {
        auto opened = StillEmbedder::open(models);
        if (!opened) return tl::unexpected(opened.error());
        // std::function wants to be copyable; the copies are of one thread.
        auto embedder = std::make_shared<StillEmbedder>(std::move(*opened));
        return [embedder, &unusable](const fs::path& file) -> std::optional<vision::Embedding> {
            auto image = embedImage(*embedder, file);
            if (image.face) return std::move(image.face->embedding);
            unusable.add(file, image.problem);
            return std::nullopt;
        };
    };
}

void printRate(std::ostream& out, std::string_view what, const vision::evaluate::Rate& rate) {
    const auto interval = rate.interval();
    out << what << ' ' << std::fixed << std::setprecision(2) << 100 * rate.value() << " % (" << rate.hits << " of "
        << rate.trials << "; 95 %: " << 100 * interval.low << " to " << 100 * interval.high << " %)\n";
}

void print(const vision::evaluate::OpenSetReport& report, std::ostream& out) {
    out << report.enrolled << " people enrolled, " << report.probes << " probes, " << report.strangers << " strangers, "
        << report.missed << " missed\n";
    for (std::size_t i = 0; i < report.points.size(); ++i) {
        std::string what = "FNIR at FPIR " + std::to_string(vision::evaluate::kReportedFpir.at(i));
        what.erase(what.find_last_not_of('0') + 1);
        printRate(out, what, report.points.at(i).fnir);
    }
    printRate(out, "rank 1", report.rank1);
}

void print(const vision::evaluate::PairsReport& report, std::ostream& out) {
    out << report.same << " pairs of one person, " << report.different << " of two, " << report.missed << " missed\n";
    printRate(out, "accuracy", report.accuracy);
}

template <typename Report>
Outcome<void> tell(const EvaluateOptions& options, const vision::Expected<Report>& report, const Unusable& unusable,
                   Shell& shell) {
    if (!report) return failed("nothing could be measured", report.error());
    unusable.tell(shell.err);
    if (options.json) {
        shell.out << vision::evaluate::toJson(*report) << '\n';
    } else {
        print(*report, shell.out);
    }
    return {};
}

} // namespace

Outcome<void> evaluateRecognition(const EvaluateOptions& options, Shell& shell) {
    const auto models = openModels(options.models);
    if (!models) return tl::unexpected(models.error());
    Unusable unusable;
    const auto factory = factoryOf(*models, unusable);
    std::unique_ptr<Progress> bar; // made when the number of pictures is known
    const auto onProgress = [&](std::size_t done, std::size_t all) {
        if (!bar) bar = std::make_unique<Progress>(shell.err, "pictures", all, Progress::Settings{shell.errIsTerminal});
        bar->update(done);
    };
    if (options.galleryPerPerson > 0) {
        const auto report = vision::evaluate::evaluateOpenSet(
            options.folder, static_cast<std::size_t>(options.galleryPerPerson), factory, options.threads, onProgress);
        bar.reset();
        return tell(options, report, unusable, shell);
    }
    const auto report =
        vision::evaluate::evaluatePairs(options.folder, options.pairs, factory, options.threads, onProgress);
    bar.reset();
    return tell(options, report, unusable, shell);
}

} // namespace ctl
