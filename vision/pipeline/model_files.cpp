// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/model_files.h"

#include "vision/manifest/sha256.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

namespace vision::pipeline {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> problem(ErrorKind kind, std::string context) {
    return tl::unexpected(Error{.kind = kind, .context = std::move(context)});
}

const char* variable(const char* name) {
    const char* value = std::getenv(name); // nobody changes the environment
    return value != nullptr && *value != '\0' ? value : nullptr;
}

} // namespace

fs::path ModelFiles::defaultFolder() {
    if (const auto* given = variable("YIMEN_MODELS")) { return given; }
    if (const auto* cache = variable("XDG_CACHE_HOME")) { return fs::path(cache) / "yimen/models"; }
    const auto* home = variable("HOME");
    return fs::path(home != nullptr ? home : "/") / ".cache/yimen/models";
}

Expected<ModelFiles> ModelFiles::openDefault() {
    return open(manifest::defaultManifest(), defaultFolder());
}

Expected<ModelFiles> ModelFiles::open(const fs::path& manifest, const fs::path& folder) {
    auto read = manifest::readManifest(manifest);
    if (!read) { return tl::unexpected(read.error()); }
    ModelFiles files(std::move(*read), folder);
    std::vector<std::string_view> ids{kDetectModel, kLandmarksModel, kLivenessModel};
    for (const auto& each : files.m_manifest.embedders) {
        ids.push_back(each.model);
    }
    for (const auto id : ids) {
        const auto& file = files.m_manifest.files.find(id)->second.file;
        std::error_code ignored;
        if (!fs::is_regular_file(folder / file, ignored)) {
            return problem(ErrorKind::NotFound, "no model " + (folder / file).string());
        }
    }
    return files;
}

Expected<std::vector<std::uint8_t>> ModelFiles::read(std::string_view id) const {
    const auto entry = m_manifest.files.find(id);
    if (entry == m_manifest.files.end()) {
        return problem(ErrorKind::NotFound, "the manifest names no model " + std::string(id));
    }
    const auto path = m_folder / entry->second.file;
    std::ifstream in(path, std::ios::binary);
    if (!in) { return problem(ErrorKind::NotFound, "no model " + path.string()); }
    std::vector<std::uint8_t> bytes(entry->second.size);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::uint64_t>(in.gcount()) < entry->second.size) {
        return problem(ErrorKind::Truncated, path.string() + " is shorter than the manifest says");
    }
    if (in.peek() != std::ifstream::traits_type::eof() || manifest::sha256Hex(bytes) != entry->second.sha256) {
        return problem(ErrorKind::WrongDigest, path.string() + " has another SHA-256 than the manifest says");
    }
    return bytes;
}

} // namespace vision::pipeline
