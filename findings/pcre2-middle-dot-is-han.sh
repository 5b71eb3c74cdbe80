#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# \p{Han} of PCRE2 finds the middle dot of 阿依古丽·买买提 (U+00B7) and of "Today 3 · waiting 1" with 10.46 (Unicode 16), and
# does not with 10.42: it goes by script extensions, to which Unicode 16 added Han for this dot. \p{sc:Han},
# by script alone, finds none with either. So "is there Chinese in it?" changes its answer from Debian 12 to 13, in
# whatever uses PCRE2, such as Qt. Fails (1) if that has changed, and ends with 2 if it cannot be looked at here. Needs
# python3 and Debian's package mirror; installs nothing outside a temporary folder.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# shellcheck disable=SC2016 # $(REPO_URI) is apt's
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 '/debian/$') || {
    echo "apt knows no mirror of Debian" >&2
    exit 2
}
pool=${mirror}pool/main/p/pcre2
for version in 10.42-1 10.46-1~deb13u1; do
    curl -fsSLo "$version.deb" "$pool/libpcre2-8-0_${version}_amd64.deb" 2>>fetch.log || {
        echo "libpcre2-8-0 $version cannot be fetched" >&2
        exit 2
    }
    dpkg-deb -x "$version.deb" "$version"
done
cat >look.py <<'CODE'
import ctypes
import glob
import sys

library = ctypes.CDLL(glob.glob(sys.argv[1] + "/usr/lib/*/libpcre2-8.so.0")[0])
library.pcre2_compile_8.restype = ctypes.c_void_p
library.pcre2_match_data_create_8.restype = ctypes.c_void_p
UTF = 0x00080000


def finds(pattern: str, text: str) -> str:
    error, at = ctypes.c_int(), ctypes.c_size_t()
    code = library.pcre2_compile_8(pattern.encode(), ctypes.c_size_t(len(pattern)), UTF, ctypes.byref(error), ctypes.byref(at), None)
    data = ctypes.c_void_p(library.pcre2_match_data_create_8(1, None))
    said = text.encode()
    found = library.pcre2_match_8(ctypes.c_void_p(code), said, ctypes.c_size_t(len(said)), ctypes.c_size_t(0), 0, data, None)
    return "yes" if found > 0 else "no"


for pattern in (r"\p{Han}", r"\p{sc:Han}"):
    print(sys.argv[1], pattern, "dot:", finds(pattern, "Today 3 \u00b7 waiting 1"), "Chinese:", finds(pattern, "\u5927\u5385"))
CODE
seen=$(for version in 10.42-1 10.46-1~deb13u1; do python3 look.py "$version"; done)
printf '%s\n' "$seen"
before='10.42-1 \p{Han} dot: no Chinese: yes
10.42-1 \p{sc:Han} dot: no Chinese: yes
10.46-1~deb13u1 \p{Han} dot: yes Chinese: yes
10.46-1~deb13u1 \p{sc:Han} dot: no Chinese: yes'
if [ "$seen" = "$before" ]; then
    echo "as found: a middle dot is Chinese with the newer one"
else
    printf 'this has changed; found before:\n%s\n' "$before" >&2
    exit 1
fi
