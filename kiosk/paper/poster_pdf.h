// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace paper {

/// A sign for a wall, in Chinese with English below.
struct Poster {
    struct Text {
        QString chinese;
        QString english;
    };
    Text title;
    QList<Text> points;
    Text foot; ///< small
};

enum class PaperSize { A4, A3 };

/// One upright page that holds all of it: as large as it fits, and never cut. Empty if there is no memory for it, or
/// if there is so much text that nobody could read it from two steps away.
[[nodiscard]] QByteArray pdfOf(const Poster& poster, PaperSize size);

} // namespace paper
