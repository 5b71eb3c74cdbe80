# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# What the scripts of this folder share. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/yimen

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*"; }
die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# needs_disk GIGABYTES: said before an hour of work, not by a compiler in the middle of it.
needs_disk() {
    local free
    free=$(df --output=avail --block-size=1G "$root" | tail -n 1)
    ((free >= $1)) || die "needs $1 GB of free disk under $root; there are $((free)) GB"
}

# Objects are shared between build folders and clones: paths are made relative to the tree.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1 CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-5G}
jobs=$(nproc)

# configure PRESET: only when there is no build file yet; ninja runs CMake again by itself after that.
configure() {
    local folder=$root/build/$1
    [ -f "$folder/build.ninja" ] && return
    mkdir -p "$folder"
    (cd "$root" && cmake --preset "$1" >"$folder/configure.log" 2>&1) || {
        rm -f "$folder/build.ninja"
        tail -n 40 "$folder/configure.log" >&2
        die "cannot configure the $1 build"
    }
}
