// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/identify/thresholds.h"
#include "vision/types/chip.h"
#include "vision/types/embedding.h"
#include "vision/types/result.h"
#include "vision/types/vector_width.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The file that names the models and says everything about them that the program has to know. docs/recognition.md
/// describes each of its fields.
namespace vision::manifest {

/// Ids of the models that every manifest names.
inline constexpr std::string_view kDetectModel = "detect";
inline constexpr std::string_view kLandmarksModel = "landmarks";
inline constexpr std::string_view kLivenessModel = "liveness";
/// dlib's network, which `yimenctl evaluate` measures against; may be missing.
inline constexpr std::string_view kDlibModel = "embed-c";

struct ModelFile {
    std::string file;       ///< in the models' folder
    std::string sha256;     ///< 64 lower-case hexadecimal digits
    std::uint64_t size = 0; ///< bytes, 1 to kMostModelBytes
    std::string licence;
};
inline constexpr std::uint64_t kMostModelBytes = std::uint64_t{512} << 20U;

enum class Format {
    Onnx,
    Dlib, ///< dlib's face recognition ResNet, serialized by dlib
};
enum class ChannelOrder { Rgb, Bgr };

/// How one network wants its face, and what it gives.
struct Embedder {
    std::string model; ///< its id
    Format format = Format::Onnx;
    ChipKind chip = {};
    ChannelOrder channels = ChannelOrder::Rgb;
    std::array<float, 3> mean{}; ///< (value - mean) * scale of 8-bit values, in the order of `channels`
    std::array<float, 3> scale{};
    std::string output = {}; ///< name of a value in the network; empty: its only output
    int width = 0;           ///< values of its vector
    float weight = 1;        ///< of its cosine in the joint score; all together 1
};

/// What a command says of a manifest without thresholds, behind its name.
inline constexpr char kNoThresholds[] =
    " has no thresholds for its embedders: measure them with yimenctl evaluate and write them in (docs/recognition.md)";

struct Manifest {
    std::map<std::string, ModelFile, std::less<>> files; ///< by id
    std::vector<Embedder> embedders;                     ///< one, or two of the same chip
    bool mirrorsTemplates = true; ///< of enrolment and pictures: the vector of the mirrored chip is added
    /// Of this vector, with evidence. Nothing: they are still to be measured, and nobody is recognised until then.
    std::optional<identify::Thresholds> thresholds;
    /// Over everything that a vector depends on: the landmarks' and the embedders' files, the alignment, and how each
    /// embedder is fed and weighed.
    ModelDigest digest;

    /// Values of the joint vector, kLeastWidth to kMostWidth.
    [[nodiscard]] std::size_t width() const;
};

/// Unreadable: not a manifest, or a field is missing or out of its range; the error names it. `name` is for the error.
[[nodiscard]] Expected<Manifest> parseManifest(std::string_view text, const std::string& name);
/// NotFound, else the errors of parseManifest().
[[nodiscard]] Expected<Manifest> readManifest(const std::filesystem::path& path);

/// $YIMEN_MANIFEST, else ../share/yimen/models/manifest.json beside the running program's folder, else the source
/// tree's assets/models/manifest.json.
[[nodiscard]] std::filesystem::path defaultManifest();

} // namespace vision::manifest
