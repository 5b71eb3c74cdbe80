// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/pipeline/model_files.h"

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace ctl::test {

/// Are the models on this machine? Tests that need them are skipped where they are not.
inline bool haveModels() {
    return vision::pipeline::ModelFiles::openDefault().has_value();
}

/// $YIMEN_FACES, else shared/faces beside the project; nothing if there is no such folder. Real faces, for measuring
/// only: never committed.
inline std::optional<std::filesystem::path> facesFolder() {
    const char* const named = std::getenv("YIMEN_FACES");
    std::filesystem::path folder = named != nullptr ? named : YIMEN_SOURCE_DIR "/../shared/faces";
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder / "lfw", ignored)) { return std::nullopt; }
    return folder;
}

#define YIMEN_NEEDS_MODELS()                                                                                           \
    if (!ctl::test::haveModels()) GTEST_SKIP() << "the models are not on this machine (deploy/fetch-models)"
#define YIMEN_NEEDS_FACES()                                                                                            \
    if (!ctl::test::facesFolder()) GTEST_SKIP() << "the shared face sets are not on this machine (YIMEN_FACES)"

} // namespace ctl::test
