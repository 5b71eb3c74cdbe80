// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vision {

/// Where a face lies in the square that an embedder was trained with.
enum class Cut {
    FivePoints, ///< eyes, nose and corners of the mouth on the usual template (ArcFace, SFace, MobileFaceNet)
    DlibChip,   ///< dlib's face chip, padding 0.25
};

/// A cut and the length of its sides in pixels.
struct ChipKind {
    Cut cut = Cut::FivePoints;
    int side = 112;
    friend bool operator==(const ChipKind&, const ChipKind&) = default;
};

} // namespace vision
