// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/disturb/disturbance.h"

#include "vision/disturb/kinds.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace vision::disturb {
namespace {

constexpr std::array<KindInfo, 15> kKinds{{
    {Kind::Dark, "dark", "share of the light that is left", {0.25, 0.1, 0.04, 0.02}, 0.001, 1},
    {Kind::Backlight, "backlight", "share of the light that is left on the person", {0.3, 0.15, 0.08, 0.04}, 0.001, 1},
    {Kind::Blur, "blur", "deviation over the distance of the eyes", {0.03, 0.06, 0.09, 0.12}, 0.001, 1},
    {Kind::Noise, "noise", "deviation in grey values", {10, 20, 35, 50}, 0, 200},
    {Kind::Jpeg, "jpeg", "quality", {30, 15, 8, 4}, 1, 100},
    {Kind::Small, "small", "width of the face in pixels of 640 x 480", {80, 60, 50, 40}, 8, 480},
    {Kind::Far, "far", "width of the face in pixels of 1920 x 1080", {160, 100, 60, 40}, 8, 1080},
    {Kind::Near, "near", "height of the face over the frame's", {0.8, 1, 1.2, 1.4}, 0.1, 3},
    {Kind::Turned, "turned", "degrees", {15, 25, 35, 45}, 0, 80},
    {Kind::Tilted, "tilted", "degrees", {15, 30, 45, 60}, 0, 180},
    {Kind::Glasses, "glasses", "darkness of the lenses", {0.1, 0.4, 0.7, 0.95}, 0, 1},
    {Kind::Mask, "mask", "upper edge, from chin (0) to bridge of the nose (1)", {0.25, 0.45, 0.65, 0.85}, 0, 1},
    {Kind::Cut, "cut", "share of the face beyond the picture's edge", {0.1, 0.2, 0.3, 0.4}, 0, 0.9},
    {Kind::Rotated, "rotated", "degrees clockwise, by quarters", {0, 90, 180, 270}, 0, 270},
    {Kind::Part,
     "part",
     "what is left: 1 mouth and chin, 2 forehead and brows, 3 eyes and half of the nose, 4 one side",
     {1, 2, 3, 4},
     1,
     4},
}};

std::optional<double> numberOf(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) { return std::nullopt; }
    return number;
}

Error wrong(const KindInfo& info) {
    return {.kind = ErrorKind::Unreadable,
            .context = std::string(info.name) + " takes a level from " + std::to_string(info.least) + " to " +
                       std::to_string(info.most) + " (" + std::string(info.unit) + ")"};
}

void addLevels(const KindInfo& info, std::vector<Disturbance>& list) {
    for (const double level : info.levels) {
        list.push_back({.kind = info.kind, .level = level});
    }
}

// Sigma for a picture on which nobody knows where the face is: eyes a fifth of its shorter side apart.
double eyeDistanceOf(const cv::Mat& bgr, const std::optional<Face>& face) {
    return face ? eyesOf(*face).distance : 0.2 * std::min(bgr.rows, bgr.cols);
}

cv::Mat disturbedAt(const cv::Mat& bgr, const Face& face, const Disturbance& disturbance, std::uint64_t seed) {
    const double level = disturbance.level;
    const auto width = static_cast<double>(std::max(face.box.width, 1.0F));
    const auto height = static_cast<double>(std::max(face.box.height, 1.0F));
    switch (disturbance.kind) {
    case Kind::Backlight:
        return backlit(bgr, face, level, seed);
    case Kind::Small:
        return framed(bgr, face, level / width, {640, 480});
    case Kind::Far:
        return framed(bgr, face, level / width, {1920, 1080});
    case Kind::Near:
        return framed(bgr, face, level * 480 / height, {640, 480});
    case Kind::Turned:
        return turned(bgr, face, level, seed);
    case Kind::Glasses:
        return withGlasses(bgr, face, level);
    case Kind::Mask:
        return withMask(bgr, face, level);
    case Kind::Part:
        return partOf(bgr, face, cvRound(level));
    case Kind::Cut:
        return cutOff(bgr, face, level, seed);
    default:
        return bgr.clone();
    }
}

} // namespace

std::span<const KindInfo> allKinds() {
    return kKinds;
}

const KindInfo& infoOf(Kind kind) {
    const KindInfo& info = kKinds.at(static_cast<std::size_t>(kind));
    assert(info.kind == kind);
    return info;
}

Expected<std::vector<Disturbance>> parseDisturbances(std::string_view text) {
    std::vector<Disturbance> list;
    if (text == "all") {
        for (const KindInfo& info : kKinds) {
            addLevels(info, list);
        }
        return list;
    }
    const auto colon = text.find(':');
    const auto info = std::ranges::find(kKinds, text.substr(0, colon), &KindInfo::name);
    if (info == kKinds.end()) {
        std::string names = "all";
        for (const KindInfo& one : kKinds) {
            names += ", " + std::string(one.name);
        }
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = "no disturbance \"" + std::string(text) + "\": " + names});
    }
    if (colon == std::string_view::npos) {
        addLevels(*info, list);
        return list;
    }
    const auto level = numberOf(text.substr(colon + 1));
    if (!level || *level < info->least || *level > info->most) { return tl::unexpected(wrong(*info)); }
    list.push_back({.kind = info->kind, .level = *level});
    return list;
}

cv::Mat disturbed(const cv::Mat& bgr, const std::optional<Face>& face, const Disturbance& disturbance,
                  std::uint64_t seed) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    assert(disturbance.level >= infoOf(disturbance.kind).least && disturbance.level <= infoOf(disturbance.kind).most);
    switch (disturbance.kind) {
    case Kind::Dark:
        return darkened(bgr, disturbance.level, seed);
    case Kind::Blur:
        return blurred(bgr, disturbance.level * eyeDistanceOf(bgr, face));
    case Kind::Noise:
        return noisy(bgr, disturbance.level, seed);
    case Kind::Jpeg:
        return compressed(bgr, disturbance.level);
    case Kind::Rotated:
        return rotated(bgr, cvRound(disturbance.level / 90));
    case Kind::Tilted:
        return tilted(bgr, face, disturbance.level, seed);
    default:
        return face ? disturbedAt(bgr, *face, disturbance, seed) : bgr.clone();
    }
}

std::uint64_t seedOf(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3;
    }
    return hash;
}

} // namespace vision::disturb
