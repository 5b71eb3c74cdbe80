#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# espeak-ng 1.51 leaves the point of a decimal number out in Mandarin and in Cantonese: 3.5元 is said as 三五元, while the
# same number written out, 三点五元, is said whole. Fails (1) if that has changed, and ends with 2 if it cannot be looked at
# here. Needs Debian 12's package mirror on amd64; installs nothing and makes no sound.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
version=1.51+dfsg-10+deb12u2
apt-get download "espeak-ng=$version" "libespeak-ng1=$version" "espeak-ng-data=$version" libpcaudio0=1.2-2 \
    libsonic0=0.2.0-12 >/dev/null 2>&1 || {
    echo "espeak-ng $version cannot be fetched" >&2
    exit 2
}
for package in ./*.deb; do dpkg-deb -x "$package" root; done
lib=root/usr/lib/x86_64-linux-gnu
phonemes() { LD_LIBRARY_PATH=$lib root/usr/bin/espeak-ng --path="$lib" -q -x -v "$1" "$2" | tr -d "' \n"; }
said=$(
    for voice in cmn-latn-pinyin yue; do
        echo "$voice 3.5元: $(phonemes "$voice" 3.5元)"
        echo "$voice 三点五元: $(phonemes "$voice" 三点五元)"
    done
)
echo "$said"
mandarin=$(sed -n 1p <<<"$said") written=$(sed -n 2p <<<"$said") cantonese=$(sed -n 3p <<<"$said")
# tiE and di2 are 点.
if [[ $mandarin = *sa55n_\|w* && $mandarin != *tiE* && $written = *tiE* && $cantonese != *di2m* &&
    $(sed -n 4p <<<"$said") = *di2m* ]]; then
    echo "as found: three and five stand side by side where the number has a point"
else
    echo "this has changed; found before: no 点 (tiE, di2m) in 3.5元, one in 三点五元" >&2
    exit 1
fi
