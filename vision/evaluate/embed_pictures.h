// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/interval.h"
#include "vision/evaluate/sample.h"
#include "vision/types/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace vision::evaluate {

/// What a system makes of the subject of a picture. Nothing: no face in it, or not readable.
using EmbedPicture = std::function<std::optional<Sample>(const std::filesystem::path&)>;

/// Makes one EmbedPicture for one thread: networks are not thread-safe. Called on that thread.
using EmbedPictureFactory = std::function<Expected<EmbedPicture>()>;

/// What the system would make of pictures beyond comparing them.
struct Takings {
    Rate probes = {}; ///< good enough to be looked at as a frame of a visit
    Rate asItIs = {}; ///< made a template
    Rate turned = {}; ///< the same, but after the whole picture was turned upright
};

/// Every probe looked at again, made worse in one way.
struct Condition {
    std::string name; ///< "dark"
    double level = 0;
    std::string unit = {};                 ///< what the level is, for people
    EmbedPictureFactory factory = {};      ///< sees the pictures under this condition
    std::function<Takings()> takings = {}; ///< of all that were seen so far; a peer has none
};

/// A line from pictures to scores: this project's own, or a peer that it is measured against.
struct System {
    std::string name;
    ModelDigest model; ///< empty: the peer has none
    Similarity similarity = Similarity::Cosine;
    std::optional<float> ownThreshold; ///< the score that the peer's own documents advise
    EmbedPictureFactory factory;
    Fuse fuse;                              ///< the frames of one visit
    std::vector<Condition> conditions = {}; ///< to be measured besides the pictures as they are
};

/// Called after each picture, from the workers' threads, never by two at once.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// The samples of pictures; nothing where there is no face.
using Embedded = std::map<std::filesystem::path, std::optional<Sample>>;

/// Requires: the picture was embedded (asserted).
[[nodiscard]] const std::optional<Sample>& sampleOf(const std::filesystem::path& picture, const Embedded& embedded);

/// Embeds each different picture once, on `workers` threads. Errors: those of the factory.
/// Requires: workers >= 1 (asserted).
[[nodiscard]] Expected<Embedded> embedPictures(const std::vector<std::filesystem::path>& pictures,
                                               const EmbedPictureFactory& factory, int workers,
                                               const Progress& progress = {});

} // namespace vision::evaluate
