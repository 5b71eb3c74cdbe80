// SPDX-License-Identifier: GPL-3.0-or-later
// compare_pictures BEFORE AFTER: how many pictures, how many differ and which. Ends with 1 if any do, or if there are
// none.
#include "tests/pictures/differences.h"

#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("compare_pictures BEFORE AFTER\n", stderr);
        return 2;
    }
    const auto comparison = pictures::compareFolders(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    for (const QString& line : comparison.differ) {
        std::printf("%s\n", qPrintable(line));
    }
    std::printf("%d pictures, %d differ\n", comparison.pictures, static_cast<int>(comparison.differ.size()));
    return comparison.pictures == 0 || !comparison.differ.isEmpty() ? 1 : 0;
}
