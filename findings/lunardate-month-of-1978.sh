#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# python3-lunardate 0.2.0 lets the eighth month of 1978 begin on 2 September, after almanacs of Hong Kong of that time; on
# the mainland it began on the 3rd (new moon at 00:09 in Beijing). Whoever was born in that month and tells the date by the
# lunar calendar gets the day before. lunar-javascript 1.7.7 and solarlunar 3.1.0 have the mainland's. Fails (1) if that
# has changed, and ends with 2 if it cannot be looked at here. Needs Python 3, Node.js with npm, Debian 12's package
# mirror and a registry; installs nothing outside a temporary folder.
set -euo pipefail
version=0.2.0-4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
{
    apt-get download "python3-lunardate=$version" &&
        npm install --silent --no-fund --no-audit --prefix . lunar-javascript@1.7.7 solarlunar@3.1.0
} >fetch.log 2>&1 || {
    echo "the packages cannot be fetched" >&2
    exit 2
}
dpkg-deb -x ./*.deb root
by_python=$(PYTHONPATH=root/usr/lib/python3/dist-packages python3 -c '
from lunardate import LunarDate
print(*(LunarDate(1978, 8, day).toSolarDate() for day in (1, 15, 29)), LunarDate(1978, 9, 1).toSolarDate())')
cat >say.js <<'CODE'
const { Lunar } = require("lunar-javascript"), table = require("solarlunar").default ?? require("solarlunar");
const days = [[8, 1], [8, 15], [8, 29], [9, 1]];
const two = (number) => String(number).padStart(2, "0");
console.log(days.map(([month, day]) => Lunar.fromYmd(1978, month, day).getSolar().toYmd()).join(" "));
console.log(days.map(([month, day]) => table.lunar2solar(1978, month, day, false))
    .map((each) => `${each.cYear}-${two(each.cMonth)}-${two(each.cDay)}`).join(" "));
CODE
by_node=$(node say.js)
printf 'days 1, 15, 29 of the eighth month of 1978, and day 1 of the ninth\nlunardate: %s\n%s\n' "$by_python" "$by_node"
right='1978-09-03 1978-09-17 1978-10-01 1978-10-02'
seen='1978-09-02 1978-09-16 1978-09-30 1978-10-02'
if [ "$by_python" = "$seen" ] && [ "$by_node" = "$right"$'\n'"$right" ]; then
    echo "as found: lunardate is a day early for the whole month"
else
    echo "this has changed; found before: $seen, and by the two others $right" >&2
    exit 1
fi
