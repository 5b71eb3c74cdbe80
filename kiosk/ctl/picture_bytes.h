// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace ctl {

/// True unless the bytes of a JPEG or PNG picture break off before its end. Decoders fill up what is missing with grey
/// and say nothing, and half a face makes a template of nobody. Other formats: true.
[[nodiscard]] bool isWholePicture(std::span<const std::uint8_t> bytes);

/// Width times height as a JPEG, PNG or BMP picture states it, before it is decoded; 0 if it does not, or is another
/// format.
[[nodiscard]] std::uint64_t statedPixels(std::span<const std::uint8_t> bytes);

} // namespace ctl
