// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace vision::infer {

struct Shape {
    std::int64_t channels = 0;
    std::int64_t height = 1;
    std::int64_t width = 1;

    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(channels * height * width); }
    bool operator==(const Shape&) const = default;
};

/// A network with its weights, for one picture at a time, on the calling thread and no other. 32-bit floats throughout.
/// One thread uses it at a time; it may be another one than the one that opened it.
///
/// Operators: Conv, BatchNormalization, Relu, LeakyRelu, PRelu (one slope, or one a channel), Clip, Sigmoid, Tanh; Add,
/// Sub, Mul and Div of two values, of a value and one a channel, or of a value and a constant (one number, or one a
/// channel); AveragePool, MaxPool, GlobalAveragePool, Concat (of channels), Flatten, Reshape to [1, n], Gemm, MatMul;
/// Dropout and Identity, which do nothing. An operator that is refused is named with its type, its name and why.
///
/// A file may be hostile: whatever it says of sizes, at most 2 GiB are taken, and it ends in an error of one line.
class Network {
public:
    /// `onnx` is not kept. `outputs`: names of values inside the graph; empty: the graph's own.
    /// Unreadable: not an ONNX file. WrongShape: an operator, a shape or a size that is not supported.
    [[nodiscard]] static Expected<Network> open(std::span<const std::uint8_t> onnx,
                                                const std::vector<std::string>& outputs = {});

    Network(Network&&) noexcept;
    Network& operator=(Network&&) noexcept;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    ~Network();

    [[nodiscard]] Shape input() const;
    /// In the order in which they were asked for.
    [[nodiscard]] const std::vector<Shape>& outputs() const;

    /// Multiplications with addition of one run, in convolutions and matrix products.
    [[nodiscard]] std::int64_t multiplyAdds() const;

    /// `picture`: input().size() values, channel by channel, row by row (asserted). The outputs in the same order of
    /// values; they are overwritten by the next run. Unreadable: oneDNN refused to run.
    [[nodiscard]] Expected<std::vector<std::span<const float>>> run(std::span<const float> picture);

private:
    struct Parts;
    explicit Network(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace vision::infer
