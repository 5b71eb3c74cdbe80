#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# liborcus 0.17.2 reads a workbook without the texts that stand in its sheets (t="inlineStr", ECMA-376 part 1, 18.18.11),
# and says nothing: what XlsxWriter writes with constant_memory, as many exports are, comes out as its numbers alone.
# Cells of errors (t="e") and of ISO 8601 days (t="d") are dropped in the same silence. Fails (1) if that has changed, and
# ends with 2 if it cannot be looked at here.
# Needs python3 and Debian 12's package mirror; installs nothing outside a temporary folder.
set -euo pipefail
version=0.17.2-2+b2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download "liborcus-bin=$version" "liborcus-0.17-0=$version" "liborcus-parser-0.17-0=$version" \
    "liborcus-spreadsheet-model-0.17-0=$version" "liborcus-mso-0.17-0=$version" libixion-0.17-0=0.17.0-3+b2 \
    libboost-program-options1.74.0=1.74.0+ds1-21 \
    libboost-filesystem1.74.0=1.74.0+ds1-21 libboost-iostreams1.74.0=1.74.0+ds1-21 \
    python3-xlsxwriter=3.0.2-2 >fetch.log 2>&1 || {
    echo "the packages cannot be fetched" >&2
    exit 2
}
for package in ./*.deb; do dpkg-deb -x "$package" root; done
export PYTHONPATH=$PWD/root/usr/lib/python3/dist-packages
cat >write.py <<'CODE'
import zipfile

import xlsxwriter

for name, small in (("shared", False), ("inline", True)):
    book = xlsxwriter.Workbook(name + ".xlsx", {"constant_memory": small})
    sheet = book.add_worksheet("list")
    sheet.write_row(0, 0, ["name", "number"])
    sheet.write_row(1, 0, ["Li", 7])
    book.close()

# The same with other cells, as the standard has them.
cells = '<c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="d"><v>2026-11-30</v></c><c r="D1"><v>2</v></c>'
with zipfile.ZipFile("inline.xlsx") as old, zipfile.ZipFile("cells.xlsx", "w") as new:
    for part in old.namelist():
        content = old.read(part)
        if part == "xl/worksheets/sheet1.xml":
            start, end = content.index(b"<sheetData>"), content.index(b"</sheetData>")
            content = content[:start] + b'<sheetData><row r="1">' + cells.encode() + b"</row>" + content[end:]
        new.writestr(part, content)
CODE
python3 write.py
libraries=$(echo "$PWD"/root/usr/lib/*-linux-gnu)
# It ends with 1 for a workbook that it reads well, too.
seen=$(for book in shared inline cells; do
    LD_LIBRARY_PATH=$libraries root/usr/bin/orcus-xlsx -f csv -o "$book" "$book.xlsx" >>read.log 2>&1 || true
    printf '%s: %s\n' "$book" "$(tr '\n' '|' <"$book/list.csv")"
done)
printf '%s\n' "$seen"
before='shared: name,number|Li,7
inline: ,|,7
cells: 1,,,2'
[ "$seen" = "$before" ] && exit 0
echo "liborcus answers otherwise now" >&2
exit 1
