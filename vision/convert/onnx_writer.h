// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/convert/tensor.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vision::convert {

/// Attributes that the written operators use; absent is left out.
struct OnnxAttributes {
    std::vector<std::int64_t> kernelShape;
    std::vector<std::int64_t> strides;
    std::vector<std::int64_t> pads; ///< top, left, bottom, right
    std::int64_t group = 0;         ///< 0: left out
};

/// Writes an ONNX graph (IR 7, operator set 13) of one float input and one float output. The same calls give the same
/// bytes on every machine: fields are written by hand in a fixed order, so that a digest of the file can be pinned.
/// Format: onnx.proto, with the wire types of Protocol Buffers.
class OnnxWriter {
public:
    void addConstant(const std::string& name, const Tensor& tensor);
    void addNode(const std::string& type, const std::vector<std::string>& inputs, const std::string& output,
                 const OnnxAttributes& attributes = {});

    struct Port {
        std::string name;
        std::vector<std::int64_t> shape;
    };
    /// The whole file.
    [[nodiscard]] std::vector<std::uint8_t> finish(const std::string& graphName, const Port& input,
                                                   const Port& output) const;

private:
    std::string m_nodes;     // encoded GraphProto fields
    std::string m_constants; // encoded GraphProto fields
};

} // namespace vision::convert
