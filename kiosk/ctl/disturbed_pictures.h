// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/disturb/disturbance.h"
#include "vision/evaluate/embed_pictures.h"
#include "vision/pipeline/model_files.h"
#include "vision/types/result.h"

#include <filesystem>
#include <functional>
#include <opencv2/core/mat.hpp>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace ctl {

/// A picture as somebody gets to see it, or why it cannot be used as one (readImage). May be called from any thread.
using ReadPicture = std::function<tl::expected<cv::Mat, std::string>(const std::filesystem::path&)>;

/// A set of pictures under one disturbance.
struct DisturbedView {
    vision::disturb::Disturbance disturbance;
    ReadPicture read;
};

/// One view for each disturbance. This project's line says once where the face of each picture is; a picture in which
/// it finds none is left as it is by the disturbances that need to know. What is random depends on the file's name
/// alone, so that each run, and each system in it, sees the same. Errors: those of the models.
[[nodiscard]] vision::Expected<std::vector<DisturbedView>>
disturbedViews(const std::vector<vision::disturb::Disturbance>& disturbances,
               const std::vector<std::filesystem::path>& pictures, const vision::pipeline::ModelFiles& models,
               const vision::evaluate::Progress& progress);

} // namespace ctl
