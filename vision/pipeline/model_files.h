// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/embedding.h"
#include "vision/types/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vision::pipeline {

/// Ids of the models in assets/models/manifest.json.
inline constexpr std::string_view kDetectModel = "detect";
inline constexpr std::string_view kLandmarksModel = "landmarks";
inline constexpr std::string_view kEmbedAModel = "embed-a";
inline constexpr std::string_view kEmbedBModel = "embed-b";
inline constexpr std::string_view kEmbedCModel = "embed-c";
inline constexpr std::string_view kLivenessModel = "liveness";

/// The models of one folder, as a manifest names them. A value; reading may be done from any thread.
class ModelFiles {
public:
    /// Reads the manifest and looks whether every model is there; contents are checked when they are read.
    /// NotFound: manifest, folder or a model is missing. Unreadable: the manifest is not what it should be.
    [[nodiscard]] static Expected<ModelFiles> open(const std::filesystem::path& manifest,
                                                   const std::filesystem::path& folder);
    /// open() with defaultManifest() and defaultFolder().
    [[nodiscard]] static Expected<ModelFiles> openDefault();

    /// $YIMEN_MANIFEST, else ../share/yimen/models/manifest.json beside the running program's folder, else the source
    /// tree's assets/models/manifest.json.
    [[nodiscard]] static std::filesystem::path defaultManifest();
    /// $YIMEN_MODELS, else $XDG_CACHE_HOME/yimen/models, else ~/.cache/yimen/models.
    [[nodiscard]] static std::filesystem::path defaultFolder();

    /// The whole file of one model, read once and checked, so that what was checked is what is opened.
    /// NotFound, Truncated (shorter than the manifest says), WrongDigest.
    [[nodiscard]] Expected<std::vector<std::uint8_t>> read(std::string_view id) const;

    /// Over the pinned digests of the landmarks and embedders A and B and the version of the alignment: what the joint
    /// vector depends on.
    [[nodiscard]] const ModelDigest& jointDigest() const { return m_jointDigest; }
    /// The same for embedder C.
    [[nodiscard]] const ModelDigest& dlibDigest() const { return m_dlibDigest; }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    struct Entry {
        std::string file;
        std::string sha256;
        std::uint64_t size = 0;
    };

    ModelFiles() = default;

    std::filesystem::path m_folder;
    std::map<std::string, Entry, std::less<>> m_entries;
    ModelDigest m_jointDigest;
    ModelDigest m_dlibDigest;
};

} // namespace vision::pipeline
