// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/result.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace vision::infer {

/// What is taken of a file at most, whoever made it. The largest face networks in use have 260 MB of weights and 1,500
/// operators.
inline constexpr std::size_t kMostFileBytes = std::size_t{512} << 20U;
inline constexpr int kMostOperators = 4096;
inline constexpr std::int64_t kMostExtent = 1 << 20; ///< of one dimension

/// A constant of a network: `values` in row-major order of `shape`, exactly so many. Only constants of floats are kept.
struct Constant {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};

/// One operator. An attribute that the file leaves out is not in the maps; a single whole number is a list of one.
struct Node {
    std::string type; ///< as ONNX names it
    std::string name; ///< may be empty
    std::vector<std::string> inputs;
    std::string output;
    std::map<std::string, std::vector<std::int64_t>> ints;
    std::map<std::string, float> floats;
    std::map<std::string, std::string> words;
};

/// A name out of a file, short and in one line whatever the file holds.
[[nodiscard]] std::string printable(std::string name);

/// The operator as an error names it: its type and its name, or what it gives.
[[nodiscard]] std::string nameOf(const Node& node);

/// A network of one input, operators in an order in which they can run; no two give a value of the same name.
struct Graph {
    std::string input;
    std::vector<std::int64_t> inputShape; ///< [batch, channels, height, width]
    std::vector<std::string> outputs;
    std::vector<Node> nodes;
    std::map<std::string, Constant> constants;
    std::map<std::string, std::vector<std::int64_t>> wholes; ///< constants of whole numbers
    std::set<std::string> otherConstants;                    ///< of a type that is not read
};

/// Reads an ONNX file. Of an operator with several outputs the first is kept. Unreadable: it is none, or it broke off.
/// WrongShape: it has not exactly one input of four dimensions, is larger than it may be, or its constants are not what
/// they say.
[[nodiscard]] Expected<Graph> readOnnx(std::span<const std::uint8_t> file);

} // namespace vision::infer
