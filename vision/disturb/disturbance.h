// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"
#include "vision/types/result.h"

#include <array>
#include <cstdint>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A picture as it would have been in worse light, through a poorer camera, or of a person who stands badly. Made up,
/// so that the same set can be measured at every level of each; not a replacement for pictures that were taken so.
namespace vision::disturb {

enum class Kind {
    Dark,      ///< less light on everything, with the noise of a small sensor
    Backlight, ///< bright background, less light on the person, haze
    Blur,      ///< out of focus: Gaussian
    Noise,     ///< Gaussian, each channel by itself
    Jpeg,      ///< compressed
    Small,     ///< far away in a frame of 640 x 480
    Far,       ///< far away in a frame of 1920 x 1080
    Near,      ///< so near that the face fills a frame of 640 x 480 or more
    Turned,    ///< to one side, as an ellipsoid with the face painted on it would turn
    Tilted,    ///< in the picture's plane
    Glasses,   ///< drawn over: thick rims, lenses darker and darker
    Mask,      ///< drawn over, from the chin up
    Cut,       ///< one side of the face beyond the picture's edge
    Rotated,   ///< the whole picture lies, or stands on its head
    Part,      ///< all but a part of the face is painted over: nobody's face any more
};

/// One kind at one strength. What the level means is KindInfo::unit.
struct Disturbance {
    Kind kind{};
    double level = 0;
};

struct KindInfo {
    Kind kind{};
    std::string_view name;        ///< as on the command line: "dark"
    std::string_view unit;        ///< what the level is, for people
    std::array<double, 4> levels; ///< of a curve, from mild to harsh
    double least = 0;             ///< levels that make sense: from this ...
    double most = 0;              ///< ... to this
};

/// In the order of Kind.
[[nodiscard]] std::span<const KindInfo> allKinds();
[[nodiscard]] const KindInfo& infoOf(Kind kind);

/// "dark:0.1": that; "dark": all its levels; "all": all levels of all kinds. Unreadable: anything else; the context
/// says what would be right.
[[nodiscard]] Expected<std::vector<Disturbance>> parseDisturbances(std::string_view text);

/// Where the face is on the picture that is to be disturbed.
struct Face {
    Box box;
    Landmarks68 landmarks{};
};

/// The picture, disturbed; `bgr` itself is left as it is. `bgr`: 8 bits, three channels, not empty; the level lies
/// between the kind's least and most (asserted). `seed` decides noise, and to which side a head turns, tilts or leaves
/// the frame. Without a face the kinds that need to know where it is return the picture as it was. Pure.
[[nodiscard]] cv::Mat disturbed(const cv::Mat& bgr, const std::optional<Face>& face, const Disturbance& disturbance,
                                std::uint64_t seed);

/// A seed of its own for each text, the same everywhere (FNV-1a).
[[nodiscard]] std::uint64_t seedOf(std::string_view text);

} // namespace vision::disturb
