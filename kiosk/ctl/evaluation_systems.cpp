// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/evaluation_systems.h"

#include "vision/peers/peer.h"
#include "vision/pipeline/still_embedder.h"
#include "vision/pipeline/track_memory.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <functional>
#include <memory>
#include <mutex>
#include <ostream>
#include <utility>
#include <vector>

namespace ctl {
namespace {

namespace fs = std::filesystem;
using vision::evaluate::Fused;
using vision::evaluate::Sample;
using vision::pipeline::StillEmbedder;

std::optional<Fused> fuseAsThePipeline(std::span<const Sample* const> samples) {
    std::vector<vision::pipeline::Look> looks;
    const bool hasGood = std::any_of(samples.begin(), samples.end(), [](const Sample* one) { return one->good; });
    for (const Sample* sample : samples) {
        // A frame that the pipeline would refuse may have no quality at all.
        if (sample->good || !hasGood) {
            looks.push_back({.vector = sample->values, .quality = std::max(sample->quality, 0.01F), .liveness = 0});
        }
    }
    std::stable_sort(looks.begin(), looks.end(), [](const auto& a, const auto& b) { return a.quality > b.quality; });
    const auto most = static_cast<std::size_t>(vision::pipeline::Settings{}.maxChipsPerProbe);
    if (looks.size() > most) { looks.erase(looks.begin() + static_cast<std::ptrdiff_t>(most), looks.end()); }
    auto values = vision::pipeline::fuse(looks);
    if (!values) { return std::nullopt; }
    return Fused{.values = std::move(*values), .goodFrames = hasGood ? static_cast<int>(looks.size()) : 0};
}

using OpenPeer = std::function<vision::Expected<std::unique_ptr<vision::peers::Peer>>()>;

/// What one thread makes of a picture that was read.
using Look = std::function<std::optional<Sample>(const cv::Mat&)>;
using OpenLook = std::function<vision::Expected<Look>()>;

vision::evaluate::EmbedPictureFactory factoryOf(ReadPicture read, OpenLook open) {
    return [read = std::move(read), open = std::move(open)]() -> vision::Expected<vision::evaluate::EmbedPicture> {
        auto look = open();
        if (!look) { return tl::unexpected(look.error()); }
        return [read, look = std::move(*look)](const fs::path& file) -> std::optional<Sample> {
            const auto picture = read(file);
            return picture ? look(*picture) : std::nullopt;
        };
    };
}

std::vector<vision::evaluate::Condition> conditionsFor(const std::vector<DisturbedView>& views, const OpenLook& open) {
    std::vector<vision::evaluate::Condition> conditions;
    for (const DisturbedView& view : views) {
        const auto& info = vision::disturb::infoOf(view.disturbance.kind);
        conditions.push_back({.name = std::string(info.name),
                              .level = view.disturbance.level,
                              .unit = std::string(info.unit),
                              .factory = factoryOf(view.read, open)});
    }
    return conditions;
}

OpenLook lookOf(OpenPeer open) {
    return [open = std::move(open)]() -> vision::Expected<Look> {
        auto opened = open();
        if (!opened) { return tl::unexpected(opened.error()); }
        // std::function wants to be copyable; the copies are of one thread.
        std::shared_ptr<vision::peers::Peer> peer = std::move(*opened);
        return [peer](const cv::Mat& picture) -> std::optional<Sample> {
            auto vector = peer->embed(picture);
            if (!vector || !*vector) { return std::nullopt; }
            return Sample{.values = std::move(**vector)};
        };
    };
}

Sample sampleOf(vision::pipeline::StillFace face) {
    return {.values = std::move(face.embedding.values),
            .quality = face.quality.score,
            .covered = isCovered(face.covering),
            .good = face.quality.good()};
}

/// What this project's line would take of the pictures of one condition, counted on several threads.
class Tally {
public:
    void add(bool isGood, const std::optional<vision::pipeline::Portrait>& portrait) {
        const bool isTemplate = portrait && portrait->isUsable();
        const std::lock_guard lock(m_mutex);
        count(m_takings.probes, isGood);
        count(m_takings.asItIs, isTemplate && portrait->quarterTurns == 0);
        count(m_takings.turned, isTemplate && portrait->quarterTurns != 0);
    }
    [[nodiscard]] vision::evaluate::Takings takings() const {
        const std::lock_guard lock(m_mutex);
        return m_takings;
    }

private:
    static void count(vision::evaluate::Rate& rate, bool isHit) {
        ++rate.trials;
        if (isHit) { ++rate.hits; }
    }

    mutable std::mutex m_mutex;
    vision::evaluate::Takings m_takings;
};

vision::Expected<std::shared_ptr<StillEmbedder>> openStill(const vision::pipeline::ModelFiles& models) {
    auto opened = StillEmbedder::open(models);
    if (!opened) { return tl::unexpected(opened.error()); }
    return std::make_shared<StillEmbedder>(std::move(*opened));
}

} // namespace

fs::path defaultPeerFolder() {
    const char* const faces = std::getenv("YIMEN_FACES");
    const fs::path folder = faces != nullptr ? faces : YIMEN_SOURCE_DIR "/../shared/faces";
    return folder / "peer-models";
}

vision::Expected<vision::evaluate::System> peerSystem(const std::string& name,
                                                      const vision::pipeline::ModelFiles& models,
                                                      const fs::path& folder, const std::vector<DisturbedView>& views) {
    using vision::evaluate::Similarity;
    const bool isDlib = name == kDlibPeer;
    assert(isDlib || name == kYuNetPeer);
    OpenPeer open = [folder] { return vision::peers::openYuNetMobileFaceNet(folder); };
    if (isDlib) {
        open = [&models]() -> vision::Expected<std::unique_ptr<vision::peers::Peer>> {
            const auto resnet = models.read(vision::manifest::kDlibModel);
            if (!resnet) { return tl::unexpected(resnet.error()); }
            return vision::peers::openDlib(*resnet, vision::peers::kDlibPredictor);
        };
    }
    if (const auto tried = open(); !tried) { return tl::unexpected(tried.error()); }
    const OpenLook look = lookOf(std::move(open));
    const auto similarity = isDlib ? Similarity::Distance : Similarity::Cosine;
    return vision::evaluate::System{.name = name,
                                    .model = {},
                                    .similarity = similarity,
                                    .ownThreshold =
                                        isDlib ? std::optional(1 - vision::peers::kDlibDistance) : std::nullopt,
                                    .factory = factoryOf(readImage, look),
                                    .fuse = vision::evaluate::plainMean(similarity),
                                    .conditions = conditionsFor(views, look)};
}

void Unusable::add(const fs::path& file, std::string why) {
    const std::lock_guard lock(m_mutex);
    m_files[file] = std::move(why);
}

void Unusable::tell(std::ostream& err) const {
    for (const auto& [file, why] : m_files) {
        err << file.string() << ": " << why << '\n';
    }
}

vision::evaluate::System ownSystem(const vision::pipeline::ModelFiles& models, Unusable& unusable,
                                   const std::vector<DisturbedView>& views) {
    const auto factory = [&models, &unusable]() -> vision::Expected<vision::evaluate::EmbedPicture> {
        const auto embedder = openStill(models);
        if (!embedder) { return tl::unexpected(embedder.error()); }
        return [embedder = *embedder, &unusable](const fs::path& file) -> std::optional<Sample> {
            auto image = embedImage(*embedder, file);
            if (image.face) { return sampleOf(std::move(*image.face)); }
            unusable.add(file, std::move(image.why));
            return std::nullopt;
        };
    };
    auto conditions = conditionsFor(views, {});
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto tally = std::make_shared<Tally>();
        const auto open = [&models, tally]() -> vision::Expected<Look> {
            const auto embedder = openStill(models);
            if (!embedder) { return tl::unexpected(embedder.error()); }
            return [embedder = *embedder, tally](const cv::Mat& picture) -> std::optional<Sample> {
                auto face = embedder->embedLargestFace(picture);
                const auto portrait = embedder->findPortrait(picture);
                const bool isSeen = face && *face;
                tally->add(isSeen && (*face)->quality.good(), portrait ? *portrait : std::nullopt);
                if (!isSeen) { return std::nullopt; }
                return sampleOf(std::move(**face));
            };
        };
        conditions[i].factory = factoryOf(views[i].read, open);
        conditions[i].takings = [tally] { return tally->takings(); };
    }
    return {.name = "yimen",
            .model = models.jointDigest(),
            .ownThreshold = std::nullopt,
            .factory = factory,
            .fuse = fuseAsThePipeline,
            .conditions = std::move(conditions)};
}

} // namespace ctl
