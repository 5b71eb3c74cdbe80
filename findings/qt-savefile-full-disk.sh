#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# QSaveFile of Qt 6.4.2 on a disk that is full: whatever fits its buffer of 16 KiB is written when commit() closes the
# file, and an error there is forgotten: commit() says true and the good old file is replaced by an empty or cut one,
# where the manual promises that the old one stays. A larger text of which a part still fits is cut as well, unless the
# caller compares what write() returned. (Qt 6.8.2, looked at by hand, has mended the first and not the second.) Here a
# limit of the file size stands in for the full disk. Fails (1) if that has changed, and ends with 2 if it cannot be looked
# at here. Needs g++, pkg-config and Debian 12's package mirror; installs nothing outside a temporary folder.
set -euo pipefail
version=6.4.2+dfsg-10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download "libqt6core6=$version" "qt6-base-dev=$version" >fetch.log 2>&1 || {
    echo "the packages cannot be fetched" >&2
    exit 2
}
for package in ./*.deb; do dpkg-deb -x "$package" root; done
cat >save.cpp <<'CODE'
#include <QFile>
#include <QSaveFile>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>

static void save(const char* what, int size, rlim_t room) {
    const QString name = QStringLiteral("notes");
    const rlimit limit{room, RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &limit);
    QSaveFile file(name);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    const qint64 written = file.write(QByteArray(size, 'x'));
    const bool isDone = file.commit();
    std::printf("%s: open %d, write %d, commit %d, then %d bytes\n", what, isOpen, int(written), isDone, int(QFile(name).size()));
}

int main() {
    signal(SIGXFSZ, SIG_IGN);
    save("a good file of 100 bytes", 100, 1000);
    save("100,000 bytes over it, no room", 100000, 0);
    save("8,000 bytes over it, room for 4,000", 8000, 4000);
    save("6 bytes over that, no room", 6, 0);
    save("a good file of 100 bytes", 100, 1000);
    save("20,000 bytes over it, room for 4,000", 20000, 4000);
}
CODE
include=root/usr/include/x86_64-linux-gnu/qt6
libraries=$PWD/root/usr/lib/x86_64-linux-gnu
g++ -std=c++17 -fPIC -I"$include" -I"$include/QtCore" save.cpp -o save "$libraries/libQt6Core.so.6" >build.log 2>&1 || {
    cat build.log >&2
    exit 2
}
seen=$(LD_LIBRARY_PATH=$libraries ./save | cat)
printf '%s\n' "$seen"
before='a good file of 100 bytes: open 1, write 100, commit 1, then 100 bytes
100,000 bytes over it, no room: open 1, write -1, commit 0, then 100 bytes
8,000 bytes over it, room for 4,000: open 1, write 8000, commit 1, then 4000 bytes
6 bytes over that, no room: open 1, write 6, commit 1, then 0 bytes
a good file of 100 bytes: open 1, write 100, commit 1, then 100 bytes
20,000 bytes over it, room for 4,000: open 1, write 4000, commit 1, then 4000 bytes'
if [ "$seen" = "$before" ]; then
    echo "as found: commit() says true, and the good file is gone"
else
    printf 'this has changed; found before:\n%s\n' "$before" >&2
    exit 1
fi
