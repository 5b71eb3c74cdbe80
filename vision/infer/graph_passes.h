// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/infer/onnx_graph.h"
#include "vision/types/result.h"

#include <string>
#include <vector>

namespace vision::infer {

/// Only what it takes to compute `outputs`. WrongShape: no operator gives one of them.
[[nodiscard]] Expected<Graph> trimmedTo(Graph graph, const std::vector<std::string>& outputs);

/// Each matrix product or Gemm that is followed by a batch normalisation and nothing else as one Gemm with bias,
/// weights [out, in]; every other matrix product and Gemm in that form, too. WrongShape: the constants do not fit.
[[nodiscard]] Expected<Graph> withPlainGemms(Graph graph);

} // namespace vision::infer
