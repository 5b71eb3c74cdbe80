// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/result.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace vision::infer {

/// A constant of a network: `values` in row-major order of `shape`. Only constants of floats are kept.
struct Constant {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};

/// One operator. An attribute that the file leaves out is not in the maps; a single whole number is a list of one.
struct Node {
    std::string type; ///< as ONNX names it
    std::vector<std::string> inputs;
    std::string output;
    std::map<std::string, std::vector<std::int64_t>> ints;
    std::map<std::string, float> floats;
};

/// A network of one input, operators in an order in which they can run.
struct Graph {
    std::string input;
    std::vector<std::int64_t> inputShape; ///< [batch, channels, height, width]
    std::vector<std::string> outputs;
    std::vector<Node> nodes;
    std::map<std::string, Constant> constants;
};

/// Reads an ONNX file. Unreadable: it is none. WrongShape: it has not exactly one input of four dimensions, or an
/// operator with several outputs.
[[nodiscard]] Expected<Graph> readOnnx(std::span<const std::uint8_t> file);

} // namespace vision::infer
