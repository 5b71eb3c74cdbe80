// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace paper {

/// How much of a code may be lost, by the levels of ISO/IEC 18004.
enum class ErrorCorrection {
    Low,      ///< L, 7 %: the smallest code, for what is long and taken off a clean screen
    Quartile, ///< Q, 25 %: for a slip, which is short, folded, and held by a thumb before a camera
};

/// The text as a QR code, one pixel for a module, with the quiet ring of four modules around it; ISO/IEC 18004, UTF-8.
/// Null for an empty text and for one that does not fit. Any thread.
[[nodiscard]] QImage qrImage(const QString& text, ErrorCorrection correction = ErrorCorrection::Low);

} // namespace paper
