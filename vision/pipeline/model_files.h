// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/manifest/manifest.h"
#include "vision/types/embedding.h"
#include "vision/types/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

namespace vision::pipeline {

using manifest::kDetectModel;
using manifest::kDlibModel;
using manifest::kLandmarksModel;
using manifest::kLivenessModel;

/// The models of one folder, as a manifest names them. A value; reading may be done from any thread.
class ModelFiles {
public:
    /// Reads the manifest and looks whether every model that the line runs is there; contents are checked when they are
    /// read. NotFound: manifest, folder or a model is missing. Unreadable: the manifest is not what it should be.
    [[nodiscard]] static Expected<ModelFiles> open(const std::filesystem::path& manifest,
                                                   const std::filesystem::path& folder);
    /// open() with manifest::defaultManifest() and defaultFolder().
    [[nodiscard]] static Expected<ModelFiles> openDefault();

    /// $YIMEN_MODELS, else $XDG_CACHE_HOME/yimen/models, else ~/.cache/yimen/models.
    [[nodiscard]] static std::filesystem::path defaultFolder();

    /// The whole file of one model, read once and checked, so that what was checked is what is opened.
    /// NotFound (also: the manifest does not name it), Truncated (shorter than the manifest says), WrongDigest.
    [[nodiscard]] Expected<std::vector<std::uint8_t>> read(std::string_view id) const;

    [[nodiscard]] const manifest::Manifest& manifest() const { return m_manifest; }
    /// Of the vectors that these models make.
    [[nodiscard]] const ModelDigest& jointDigest() const { return m_manifest.digest; }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    ModelFiles(manifest::Manifest manifest, std::filesystem::path folder)
        : m_manifest(std::move(manifest))
        , m_folder(std::move(folder)) {}

    manifest::Manifest m_manifest;
    std::filesystem::path m_folder;
};

} // namespace vision::pipeline
