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
    if (looks.size() > most) looks.erase(looks.begin() + static_cast<std::ptrdiff_t>(most), looks.end());
    auto values = vision::pipeline::fuse(looks);
    if (!values) return std::nullopt;
    return Fused{.values = std::move(*values), .goodFrames = hasGood ? static_cast<int>(looks.size()) : 0};
}

using OpenPeer = std::function<vision::Expected<std::unique_ptr<vision::peers::Peer>>()>;

vision::evaluate::EmbedPictureFactory factoryOf(OpenPeer open) {
    return [open = std::move(open)]() -> vision::Expected<vision::evaluate::EmbedPicture> {
        auto opened = open();
        if (!opened) return tl::unexpected(opened.error());
        std::shared_ptr<vision::peers::Peer> peer = std::move(*opened); // of one thread, as above
        return [peer](const fs::path& file) -> std::optional<Sample> {
            const auto picture = readImage(file);
            if (!picture) return std::nullopt;
            auto vector = peer->embed(*picture);
            if (!vector || !*vector) return std::nullopt;
            return Sample{.values = std::move(**vector)};
        };
    };
}

} // namespace

fs::path defaultPeerFolder() {
    const char* const faces = std::getenv("YIMEN_FACES");
    const fs::path folder = faces != nullptr ? faces : YIMEN_SOURCE_DIR "/../shared/faces";
    return folder / "peer-models";
}

vision::Expected<vision::evaluate::System>
peerSystem(const std::string& name, const vision::pipeline::ModelFiles& models, const fs::path& folder) {
    using vision::evaluate::Similarity;
    const bool isDlib = name == kDlibPeer;
    assert(isDlib || name == kYuNetPeer);
    OpenPeer open = [folder] { return vision::peers::openYuNetMobileFaceNet(folder); };
    if (isDlib) {
        open = [&models]() -> vision::Expected<std::unique_ptr<vision::peers::Peer>> {
            const auto resnet = models.read(vision::pipeline::kEmbedCModel);
            if (!resnet) return tl::unexpected(resnet.error());
            return vision::peers::openDlib(*resnet, vision::peers::kDlibPredictor);
        };
    }
    if (const auto tried = open(); !tried) return tl::unexpected(tried.error());
    const auto similarity = isDlib ? Similarity::Distance : Similarity::Cosine;
    return vision::evaluate::System{.name = name,
                                    .model = {},
                                    .similarity = similarity,
                                    .ownThreshold =
                                        isDlib ? std::optional(1 - vision::peers::kDlibDistance) : std::nullopt,
                                    .factory = factoryOf(std::move(open)),
                                    .fuse = vision::evaluate::plainMean(similarity)};
}

void Unusable::add(const fs::path& file, EmbeddedImage::Problem problem) {
    const std::lock_guard lock(m_mutex);
    m_files[file] = problem;
}

void Unusable::tell(std::ostream& err) const {
    for (const auto& [file, problem] : m_files) {
        err << file.string() << ": "
            << (problem == EmbeddedImage::Problem::NoFace ? "no face was found in it" : "cannot be read as a picture")
            << '\n';
    }
}

vision::evaluate::System ownSystem(const vision::pipeline::ModelFiles& models, Unusable& unusable) {
    const auto factory = [&models, &unusable]() -> vision::Expected<vision::evaluate::EmbedPicture> {
        auto opened = StillEmbedder::open(models);
        if (!opened) return tl::unexpected(opened.error());
        // std::function wants to be copyable; the copies are of one thread.
        auto embedder = std::make_shared<StillEmbedder>(std::move(*opened));
        return [embedder, &unusable](const fs::path& file) -> std::optional<Sample> {
            auto image = embedImage(*embedder, file);
            if (!image.face) {
                unusable.add(file, image.problem);
                return std::nullopt;
            }
            return Sample{.values = std::move(image.face->embedding.values),
                          .quality = image.face->quality.score,
                          .good = image.face->quality.good()};
        };
    };
    return {.name = "yimen",
            .model = models.jointDigest(),
            .ownThreshold = std::nullopt,
            .factory = factory,
            .fuse = fuseAsThePipeline};
}

} // namespace ctl
