// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/disturbed_pictures.h"

#include "kiosk/ctl/images.h"
#include "vision/pipeline/still_embedder.h"

#include <map>
#include <memory>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;
using vision::disturb::Disturbance;
using vision::disturb::Face;
using Faces = std::map<fs::path, std::optional<Face>>;

vision::Expected<Faces> locate(const std::vector<fs::path>& pictures, const vision::pipeline::ModelFiles& models,
                               const vision::evaluate::Progress& progress) {
    auto embedder = vision::pipeline::StillEmbedder::open(models);
    if (!embedder) { return tl::unexpected(embedder.error()); }
    Faces faces;
    std::size_t done = 0;
    for (const fs::path& file : pictures) {
        if (const auto picture = readImage(file); picture && !faces.contains(file)) {
            const auto found = embedder->locateSubject(*picture);
            faces[file] = found && *found ? std::optional(Face{.box = (*found)->box, .landmarks = (*found)->landmarks})
                                          : std::nullopt;
        }
        if (progress) { progress(++done, pictures.size()); }
    }
    return faces;
}

} // namespace

vision::Expected<std::vector<DisturbedView>> disturbedViews(const std::vector<Disturbance>& disturbances,
                                                            const std::vector<fs::path>& pictures,
                                                            const vision::pipeline::ModelFiles& models,
                                                            const vision::evaluate::Progress& progress) {
    std::vector<DisturbedView> views;
    if (disturbances.empty()) { return views; }
    auto located = locate(pictures, models, progress);
    if (!located) { return tl::unexpected(located.error()); }
    const auto faces = std::make_shared<const Faces>(std::move(*located));
    for (const Disturbance& disturbance : disturbances) {
        const auto read = [faces, disturbance](const fs::path& file) -> tl::expected<cv::Mat, std::string> {
            auto picture = readImage(file);
            const auto face = faces->find(file);
            if (!picture || face == faces->end()) { return picture; }
            return disturbed(*picture, face->second, disturbance, vision::disturb::seedOf(file.filename().string()));
        };
        views.push_back({.disturbance = disturbance, .read = read});
    }
    return views;
}

} // namespace ctl
