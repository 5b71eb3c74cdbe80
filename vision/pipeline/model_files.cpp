// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/model_files.h"

#include <array>
#include <cassert>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>
#include <span>
#include <system_error>

namespace vision::pipeline {
namespace {

namespace fs = std::filesystem;

// What happens between a frame and a chip; a change here makes old templates another kind of vector.
constexpr std::string_view kFivePointVersion = "five points, landmarks of face and mirror, least squares, 1";
constexpr std::string_view kDlibChipVersion = "dlib chip 150, padding 0.25, landmarks of face and mirror, 1";

constexpr std::array kAllModels{kDetectModel, kLandmarksModel, kEmbedAModel,
                                kEmbedBModel, kEmbedCModel,    kLivenessModel};

tl::unexpected<Error> problem(ErrorKind kind, std::string context) {
    return tl::unexpected(Error{.kind = kind, .context = std::move(context)});
}

std::string sha256Hex(std::span<const std::uint8_t> bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
    std::array<char, 2 * hash.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

ModelDigest digestOf(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const auto part : parts) {
        all.append(part).push_back('\n');
    }
    return {sha256Hex({reinterpret_cast<const std::uint8_t*>(all.data()), all.size()})};
}

const char* variable(const char* name) {
    const char* value = std::getenv(name); // nobody changes the environment
    return value != nullptr && *value != '\0' ? value : nullptr;
}

} // namespace

fs::path ModelFiles::defaultManifest() {
    if (const auto* given = variable("YIMEN_MANIFEST")) {
        return given;
    }
    std::error_code ignored;
    const auto program = fs::read_symlink("/proc/self/exe", ignored);
    auto installed = program.parent_path().parent_path() / "share/yimen/models/manifest.json";
    if (fs::exists(installed, ignored)) {
        return installed;
    }
    return fs::path(YIMEN_SOURCE_DIR) / "assets/models/manifest.json";
}

fs::path ModelFiles::defaultFolder() {
    if (const auto* given = variable("YIMEN_MODELS")) {
        return given;
    }
    if (const auto* cache = variable("XDG_CACHE_HOME")) {
        return fs::path(cache) / "yimen/models";
    }
    const auto* home = variable("HOME");
    return fs::path(home != nullptr ? home : "/") / ".cache/yimen/models";
}

Expected<ModelFiles> ModelFiles::openDefault() {
    return open(defaultManifest(), defaultFolder());
}

Expected<ModelFiles> ModelFiles::open(const fs::path& manifest, const fs::path& folder) {
    std::ifstream in(manifest, std::ios::binary);
    if (!in) {
        return problem(ErrorKind::NotFound, "no model manifest at " + manifest.string());
    }
    ModelFiles files;
    files.m_folder = folder;
    try {
        const auto parsed = nlohmann::json::parse(in);
        for (const auto& model : parsed.at("models")) {
            files.m_entries[model.at("id").get<std::string>()] = {.file = model.at("file").get<std::string>(),
                                                                  .sha256 = model.at("sha256").get<std::string>(),
                                                                  .size = model.at("size").get<std::uint64_t>()};
        }
    } catch (const nlohmann::json::exception& broken) {
        return problem(ErrorKind::Unreadable, manifest.string() + ": " + broken.what());
    }
    for (const auto id : kAllModels) {
        const auto entry = files.m_entries.find(id);
        if (entry == files.m_entries.end()) {
            return problem(ErrorKind::Unreadable, manifest.string() + " names no model " + std::string(id));
        }
        std::error_code ignored;
        if (!fs::is_regular_file(folder / entry->second.file, ignored)) {
            return problem(ErrorKind::NotFound, "no model " + (folder / entry->second.file).string());
        }
    }
    const auto sha256 = [&](std::string_view id) -> std::string_view {
        return files.m_entries.find(id)->second.sha256;
    };
    files.m_jointDigest =
        digestOf({sha256(kLandmarksModel), sha256(kEmbedAModel), sha256(kEmbedBModel), kFivePointVersion});
    files.m_dlibDigest = digestOf({sha256(kLandmarksModel), sha256(kEmbedCModel), kDlibChipVersion});
    return files;
}

Expected<std::vector<std::uint8_t>> ModelFiles::read(std::string_view id) const {
    const auto entry = m_entries.find(id);
    assert(entry != m_entries.end());
    const auto path = m_folder / entry->second.file;
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return problem(ErrorKind::NotFound, "no model " + path.string());
    }
    std::vector<std::uint8_t> bytes(entry->second.size);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::uint64_t>(in.gcount()) < entry->second.size) {
        return problem(ErrorKind::Truncated, path.string() + " is shorter than the manifest says");
    }
    if (in.peek() != std::ifstream::traits_type::eof() || sha256Hex(bytes) != entry->second.sha256) {
        return problem(ErrorKind::WrongDigest, path.string() + " has another SHA-256 than the manifest says");
    }
    return bytes;
}

} // namespace vision::pipeline
