// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dnnl.hpp>
#include <vector>

/// What oneDNN 2 (Debian 12) and oneDNN 3 (Debian 13) say differently, said once. Version 2 describes an operation
/// first and chooses how to do it second; version 3 does both in one call and names the result of every operation.
/// Errors: throws dnnl::error as the library does.
namespace vision::infer::onednn {

using dnnl::memory;

#if DNNL_VERSION_MAJOR >= 3

inline memory::dims dimsOf(const memory::desc& desc) {
    return desc.get_dims();
}

inline void appendElementwise(dnnl::post_ops& after, dnnl::algorithm algorithm, float alpha, float beta) {
    after.append_eltwise(algorithm, alpha, beta);
}

/// How to do what `parts` describe, for the operations that both versions describe alike.
template <typename Operation, typename... Parts>
typename Operation::primitive_desc chosen(const dnnl::engine& engine, const dnnl::primitive_attr& attributes,
                                          const Parts&... parts) {
    return {engine, parts..., attributes};
}

inline dnnl::eltwise_forward::primitive_desc chosenElementwise(const dnnl::engine& engine, dnnl::algorithm algorithm,
                                                               const memory::desc& values, float alpha, float beta) {
    return {engine, dnnl::prop_kind::forward_inference, algorithm, values, values, alpha, beta};
}

inline dnnl::prelu_forward::primitive_desc chosenPRelu(const dnnl::engine& engine, const memory::desc& values,
                                                       const memory::desc& slopes) {
    return {engine, dnnl::prop_kind::forward_inference, values, slopes, values};
}

/// A window of two dimensions without dilation.
inline dnnl::pooling_forward::primitive_desc chosenPool(const dnnl::engine& engine, dnnl::algorithm algorithm,
                                                        const memory::desc& from, const memory::desc& to,
                                                        const memory::dims& strides, const memory::dims& kernel,
                                                        const memory::dims& before, const memory::dims& after) {
    return {engine, dnnl::prop_kind::forward_inference, algorithm, from, to, strides, kernel, {0, 0}, before, after};
}

inline dnnl::concat::primitive_desc chosenConcat(const dnnl::engine& engine, int axis,
                                                 const std::vector<memory::desc>& parts) {
    return {engine, axis, parts};
}

#else

inline memory::dims dimsOf(const memory::desc& desc) {
    return desc.dims();
}

inline void appendElementwise(dnnl::post_ops& after, dnnl::algorithm algorithm, float alpha, float beta) {
    after.append_eltwise(1, algorithm, alpha, beta);
}

/// How to do what `parts` describe, for the operations that both versions describe alike.
template <typename Operation, typename... Parts>
typename Operation::primitive_desc chosen(const dnnl::engine& engine, const dnnl::primitive_attr& attributes,
                                          const Parts&... parts) {
    return {{parts...}, attributes, engine};
}

inline dnnl::eltwise_forward::primitive_desc chosenElementwise(const dnnl::engine& engine, dnnl::algorithm algorithm,
                                                               const memory::desc& values, float alpha, float beta) {
    return {{dnnl::prop_kind::forward_inference, algorithm, values, alpha, beta}, engine};
}

inline dnnl::prelu_forward::primitive_desc chosenPRelu(const dnnl::engine& engine, const memory::desc& values,
                                                       const memory::desc& slopes) {
    return {{dnnl::prop_kind::forward_inference, values, slopes}, engine};
}

/// A window of two dimensions without dilation.
inline dnnl::pooling_forward::primitive_desc chosenPool(const dnnl::engine& engine, dnnl::algorithm algorithm,
                                                        const memory::desc& from, const memory::desc& to,
                                                        const memory::dims& strides, const memory::dims& kernel,
                                                        const memory::dims& before, const memory::dims& after) {
    return {{dnnl::prop_kind::forward_inference, algorithm, from, to, strides, kernel, before, after}, engine};
}

inline dnnl::concat::primitive_desc chosenConcat(const dnnl::engine& engine, int axis,
                                                 const std::vector<memory::desc>& parts) {
    return {axis, parts, engine};
}

#endif

} // namespace vision::infer::onednn
