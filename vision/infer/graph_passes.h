// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/infer/onnx_graph.h"
#include "vision/types/result.h"

#include <string>
#include <vector>

namespace vision::infer {

/// Only what it takes to compute `outputs`. WrongShape: no operator gives one of them, or what it takes: the file is
/// not whole, goes round in a circle, or its weights are of a type that is not read.
[[nodiscard]] Expected<Graph> trimmedTo(Graph graph, const std::vector<std::string>& outputs);

/// Without the operators that do nothing once training is over (Dropout, Identity): who read their output reads their
/// input.
[[nodiscard]] Graph withoutPassThrough(Graph graph);

/// y = scale * x + shift, one value of each a channel.
struct Affine {
    std::vector<float> scale;
    std::vector<float> shift;
};
/// A batch normalisation as it is after training: scale' * (x - mean) / sqrt(variance + epsilon) + shift'.
/// WrongShape: its four constants are missing, or do not fit each other.
[[nodiscard]] Expected<Affine> affineOf(const Graph& graph, const Node& normalisation);

/// Each convolution, matrix product or Gemm that is followed by a batch normalisation and nothing else with the
/// normalisation taken into its weights; every matrix product and Gemm as one Gemm with bias, weights [out, in].
/// WrongShape: the constants do not fit.
[[nodiscard]] Expected<Graph> withFoldedNormalisations(Graph graph);

} // namespace vision::infer
