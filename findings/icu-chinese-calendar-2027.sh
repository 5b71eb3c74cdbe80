#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ICU 72.1 puts the Spring Festival of 2027 one day late and that of 2030 one day early. Fails (1) if that has changed,
# and ends with 2 if it cannot be looked at here. Needs Debian 12, g++ and a package mirror; installs nothing.
set -euo pipefail
version=72.1-3+deb12u1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download "libicu72=$version" "libicu-dev=$version" >/dev/null 2>&1 || {
    echo "libicu72 and libicu-dev $version cannot be fetched" >&2
    exit 2
}
for package in ./*.deb; do dpkg-deb -x "$package" root; done
lib=$(dirname "$(find root -name 'libicui18n.so.72')")
cat >say.cpp <<'CODE'
#include <cstdio>
#include <memory>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/uversion.h>

// The first day of the first month of the Chinese year that begins in `year`, read forward from 15 January in Beijing.
int main() {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::TimeZone> beijing(icu::TimeZone::createTimeZone("Asia/Shanghai"));
    const std::unique_ptr<icu::Calendar> chinese(
        icu::Calendar::createInstance(*beijing, icu::Locale("zh_CN@calendar=chinese"), error));
    icu::GregorianCalendar civil(*beijing, icu::Locale::getChina(), error);
    std::printf("ICU %s\n", U_ICU_VERSION);
    for (const int year : {2026, 2027, 2028, 2029, 2030, 2031}) {
        civil.clear();
        civil.set(year, UCAL_JANUARY, 15, 12, 0);
        for (int day = 0; day < 45; ++day, civil.add(UCAL_DATE, 1, error)) {
            chinese->setTime(civil.getTime(error), error);
            if (chinese->get(UCAL_MONTH, error) != 0 || chinese->get(UCAL_IS_LEAP_MONTH, error) != 0 ||
                chinese->get(UCAL_DATE, error) != 1)
                continue;
            std::printf("%d-%02d-%02d\n", year, civil.get(UCAL_MONTH, error) + 1, civil.get(UCAL_DATE, error));
            break;
        }
    }
    return U_FAILURE(error) ? 3 : 0;
}
CODE
g++ -std=c++17 -I root/usr/include -I "$(dirname "$(find root -path '*/unicode/utypes.h')")/.." say.cpp -o say \
    -L "$lib" -l:libicui18n.so.72 -l:libicuuc.so.72 -l:libicudata.so.72
said=$(LD_LIBRARY_PATH=$lib ./say)
echo "$said"
# What the sky says: tests/db/calendar/statutory_days_test.cpp (new moon of 6 February 2027 at 23:56 in Beijing).
right='2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23'
seen='2026-02-17 2027-02-07 2028-01-26 2029-02-13 2030-02-02 2031-01-23'
found=$(tail -n +2 <<<"$said" | tr '\n' ' ')
if [ "${found% }" = "$seen" ]; then
    echo "as found: 2027 is a day late and 2030 a day early; right is $right"
else
    echo "this has changed; found before: $seen" >&2
    exit 1
fi
