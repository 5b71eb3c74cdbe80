#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# cairo 1.16.0 writes 如 (U+5982) of Noto Sans CJK SC Regular into a PDF without its outline: the place stays empty, in
# every viewer, and no error is given. The same character of the bold face, of the Japanese face and on a picture is
# there, and so are its neighbours; of U+4E00 to U+9FA5 it is the only one. Fails (1) if that has changed, and ends with 2
# if it cannot be looked at here.
# Needs python3 and Debian 12's package mirror; installs nothing outside a temporary folder.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download libcairo2=1.16.0-7 python3-cairo=1.20.1-5+b1 fonts-noto-cjk=1:20220127+repack1-1 \
    poppler-utils=22.12.0-2+deb12u2 libpoppler126=22.12.0-2+deb12u2 >fetch.log 2>&1 || {
    echo "the packages cannot be fetched" >&2
    exit 2
}
for package in ./*.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH=$PWD/root/usr/lib/x86_64-linux-gnu PYTHONPATH=$PWD/root/usr/lib/python3/dist-packages
cat >fonts.conf <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$PWD/root/usr/share/fonts</dir><cachedir>$PWD/cache</cachedir></fontconfig>
XML
export FONTCONFIG_FILE=$PWD/fonts.conf
cat >draw.py <<'CODE'
import sys

import cairo

SIDE = 100


def draw(surface, family, weight, text):
    context = cairo.Context(surface)
    context.set_source_rgb(1, 1, 1)
    context.paint()
    context.set_source_rgb(0, 0, 0)
    context.select_font_face(family, cairo.FONT_SLANT_NORMAL, weight)
    context.set_font_size(60)
    context.move_to(20, 80)
    context.show_text(text)


NORMAL, BOLD = cairo.FONT_WEIGHT_NORMAL, cairo.FONT_WEIGHT_BOLD
CASES = (("lost", "Noto Sans CJK SC", NORMAL, "如"), ("neighbour", "Noto Sans CJK SC", NORMAL, "好"),
         ("bold", "Noto Sans CJK SC", BOLD, "如"), ("japanese", "Noto Sans CJK JP", NORMAL, "如"))
if cairo.cairo_version_string() != "1.16.0":
    sys.exit("another cairo: " + cairo.cairo_version_string())
for name, family, weight, text in CASES:
    page = cairo.PDFSurface(name + ".pdf", SIDE, SIDE)
    draw(page, family, weight, text)
    page.finish()
picture = cairo.ImageSurface(cairo.FORMAT_RGB24, SIDE, SIDE)
draw(picture, *CASES[0][1:])
with open("picture.dark", "w", encoding="ascii") as out:
    data = bytes(picture.get_data())
    out.write(str(sum(1 for i in range(0, len(data), 4) if data[i] < 128)))
CODE
python3 draw.py >draw.log 2>&1 || {
    cat draw.log >&2
    exit 2
}
# dark NAME: how many pixels of the page are dark.
dark() {
    root/usr/bin/pdftoppm -r 72 -gray "$1.pdf" "$1" && python3 - "$1" <<'CODE'
import glob
import sys

data = open(glob.glob(sys.argv[1] + "-*.pgm")[0], "rb").read()
print(sum(1 for value in data[-100 * 100:] if value < 128))
CODE
}
lost=$(dark lost) neighbour=$(dark neighbour) bold=$(dark bold) japanese=$(dark japanese)
picture=$(cat picture.dark)
echo "cairo 1.16.0, Noto Sans CJK 2.004, dark pixels of a page with one character:"
echo "  如 regular: $lost in the PDF, $picture on a picture; 如 bold: $bold; 如 of the Japanese face: $japanese; 好: $neighbour"
if ((lost == 0 && picture > 100 && neighbour > 100 && bold > 100 && japanese > 100)); then
    echo "one character is missing from the PDF, without a word"
else
    echo "this has changed" >&2
    exit 1
fi
