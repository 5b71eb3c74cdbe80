// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Pictures of screens, held against those of another build.
namespace pictures {

struct Comparison {
    int pictures = 0;   ///< of either folder, each name once
    QStringList differ; ///< a line each: the name, and what is different about it
};

/// All *.png of both folders, pixel by pixel. What only one of them has differs.
[[nodiscard]] Comparison compareFolders(const QString& before, const QString& after);

} // namespace pictures
