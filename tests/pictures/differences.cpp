// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pictures/differences.h"

#include <QDir>
#include <QImage>
#include <QRect>
#include <set>

namespace pictures {
namespace {

/// What is different; empty: nothing is.
[[nodiscard]] QString difference(const QString& before, const QString& after) {
    const QImage was = QImage{before}.convertToFormat(QImage::Format_ARGB32);
    const QImage is = QImage{after}.convertToFormat(QImage::Format_ARGB32);
    if (was.isNull() || is.isNull()) { return QStringLiteral("only in %1").arg(was.isNull() ? after : before); }
    if (was.size() != is.size()) {
        return QStringLiteral("%1 x %2 became %3 x %4")
            .arg(was.width())
            .arg(was.height())
            .arg(is.width())
            .arg(is.height());
    }
    int pixels = 0;
    QRect around;
    for (int y = 0; y < was.height(); ++y) {
        for (int x = 0; x < was.width(); ++x) {
            if (was.pixel(x, y) == is.pixel(x, y)) { continue; }
            ++pixels;
            around |= QRect{x, y, 1, 1};
        }
    }
    return pixels == 0 ? QString{}
                       : QStringLiteral("%1 pixels within %2 x %3 at %4, %5")
                             .arg(pixels)
                             .arg(around.width())
                             .arg(around.height())
                             .arg(around.x())
                             .arg(around.y());
}

} // namespace

Comparison compareFolders(const QString& before, const QString& after) {
    std::set<QString> names;
    for (const QString& folder : {before, after}) {
        for (const QString& name : QDir{folder}.entryList({QStringLiteral("*.png")}, QDir::Files)) {
            names.insert(name);
        }
    }
    Comparison comparison{.pictures = static_cast<int>(names.size()), .differ = {}};
    for (const QString& name : names) {
        const QString what = difference(QDir{before}.filePath(name), QDir{after}.filePath(name));
        if (!what.isEmpty()) { comparison.differ << name + QStringLiteral(": ") + what; }
    }
    return comparison;
}

} // namespace pictures
