// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ctl {

/// The picture that these bytes begin with, without what stands behind its own end: telephones hang a film, a second
/// picture or a map of depths there. Nothing if a JPEG, PNG or WebP picture breaks off before its end: decoders fill up
/// what is missing with grey and say nothing, and half a face makes a template of nobody. Other formats: all bytes.
[[nodiscard]] std::optional<std::span<const std::uint8_t>> pictureItself(std::span<const std::uint8_t> bytes);

/// Width times height as a JPEG, PNG or BMP picture states it, before it is decoded; 0 if it does not, or is another
/// format.
[[nodiscard]] std::uint64_t statedPixels(std::span<const std::uint8_t> bytes);

/// How the EXIF part of a JPEG, PNG or WebP picture says that it is stored, 1 (upright) to 8, wherever in the file that
/// part stands; 1 if there is none, or it says nothing that there is.
[[nodiscard]] int storedOrientation(std::span<const std::uint8_t> bytes);

/// "HEIC", "GIF" ...: the name of a known format that is not read here; empty for all others.
[[nodiscard]] std::string_view formatNotRead(std::span<const std::uint8_t> bytes);

} // namespace ctl
