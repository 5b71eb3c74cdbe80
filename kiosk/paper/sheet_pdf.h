// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace paper {

/// One sheet: a title, lines under it, and a QR code under these. A line that ends in a colon gets a rule to write on;
/// one in 【】 is a heading.
struct Sheet {
    QString title;
    QStringList lines;
    QString code = {}; ///< what the QR code says; empty: none
};

/// The sheet on A4 pages, as many as it takes; empty if there is no memory for it. Its text is what was written: Qt 6.4
/// tells of a glyph that two characters share the first one, so that 身, 户 and 口 would be found and copied as the
/// radicals of U+2F00. Any thread.
[[nodiscard]] QByteArray pdfOf(const Sheet& sheet);

} // namespace paper
