// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/day_and_time.h"

#include <QRegularExpression>

namespace desk {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::years;

/// Full-width digits and signs become plain ones; blanks go.
QString plain(const QString& typed) {
    QString text;
    for (const QChar sign : typed.normalized(QString::NormalizationForm_KC)) {
        if (!sign.isSpace()) { text += sign; }
    }
    return text;
}

std::optional<db::Date> real(db::Date day) {
    return day.ok() ? std::optional{day} : std::nullopt;
}

unsigned number(const QRegularExpressionMatch& match, int at) {
    return match.captured(at).toUInt();
}

std::optional<db::Date> dayOfMonth(unsigned day, db::Date today) {
    const db::Date here = today.year() / today.month() / std::chrono::day{day};
    if (here.ok() && here >= today) { return here; }
    return real((today.year() / today.month() + months{1}) / std::chrono::day{day});
}

} // namespace

std::optional<db::Date> dayFrom(const QString& typed, db::Date today) {
    static const QRegularExpression kDay{QStringLiteral("^(\\d{1,2})[日号]?$")};
    static const QRegularExpression kMonthDay{QStringLiteral("^(\\d{1,2})[-./月](\\d{1,2})[日号]?$")};
    static const QRegularExpression kFull{QStringLiteral("^(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?$")};
    const QString text = plain(typed);
    const auto after = [today](int count) { return db::Date{sys_days{today} + days{count}}; };
    if (text == QStringLiteral("今天") || text == QStringLiteral("today")) { return today; }
    if (text == QStringLiteral("明天") || text == QStringLiteral("tomorrow")) { return after(1); }
    if (text == QStringLiteral("后天")) { return after(2); }
    if (const auto match = kDay.match(text); match.hasMatch()) { return dayOfMonth(number(match, 1), today); }
    if (const auto match = kMonthDay.match(text); match.hasMatch()) {
        const db::Date here = today.year() / month{number(match, 1)} / std::chrono::day{number(match, 2)};
        return real(here < today ? db::Date{here.year() + years{1}, here.month(), here.day()} : here);
    }
    if (const auto match = kFull.match(text); match.hasMatch()) {
        const db::Date day =
            year{match.captured(1).toInt()} / month{number(match, 2)} / std::chrono::day{number(match, 3)};
        return day < today ? std::nullopt : real(day);
    }
    return std::nullopt;
}

std::optional<int> minuteFrom(const QString& typed) {
    static const QRegularExpression kHalf{QStringLiteral("^(\\d{1,2})[点时]半$")};
    static const QRegularExpression kBoth{QStringLiteral("^(\\d{1,2})[:点时.](\\d{1,2})分?$")};
    static const QRegularExpression kHour{QStringLiteral("^(\\d{1,2})[点时]?整?$")};
    static const QRegularExpression kDigits{QStringLiteral("^(\\d{1,2})(\\d{2})$")};
    const QString text = plain(typed);
    const auto minutes = [](unsigned hour, unsigned minute) -> std::optional<int> {
        if (hour > 23 || minute > 59) { return std::nullopt; }
        return static_cast<int>(hour * 60 + minute);
    };
    if (const auto match = kHalf.match(text); match.hasMatch()) { return minutes(number(match, 1), 30); }
    if (const auto match = kBoth.match(text); match.hasMatch()) { return minutes(number(match, 1), number(match, 2)); }
    if (const auto match = kHour.match(text); match.hasMatch()) { return minutes(number(match, 1), 0); }
    if (const auto match = kDigits.match(text); match.hasMatch()) {
        return minutes(number(match, 1), number(match, 2));
    }
    return std::nullopt;
}

} // namespace desk
