// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/embedding.h"

#include <cstddef>
#include <cstdint>

/// Made-up faces: what an embedder would have made of people who do not exist. Two that are not made alike are nearly
/// orthogonal. Pure.
namespace practice {

/// How alike two looks of one face are that a camera sees on a good day.
inline constexpr float kWell = 0.9F;

/// The face of `person`, always the same.
[[nodiscard]] vision::Embedding faceOf(std::int64_t person, const vision::ModelDigest& model, std::size_t width);
/// Another look at `face`: their cosine is `cosine`, in [0, 1]. Two different `look` are two looks.
[[nodiscard]] vision::Embedding lookAt(const vision::Embedding& face, float cosine, std::uint32_t look);
/// So near to both that nobody can say which it is; a little nearer to `one`.
[[nodiscard]] vision::Embedding between(const vision::Embedding& one, const vision::Embedding& other);

} // namespace practice
