// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/clock_words.h"

#include <QCoreApplication>
#include <cstdlib>

namespace desk::words {

namespace {

/// For the translations' context.
class ClockWords {
    Q_DECLARE_TR_FUNCTIONS(ClockWords)
};

constexpr std::chrono::seconds kWorthSaying{60};

QString span(std::chrono::seconds by) {
    const auto whole = std::chrono::abs(by);
    if (whole >= std::chrono::hours(48)) { return ClockWords::tr("%1 天").arg(whole / std::chrono::hours(24)); }
    if (whole >= std::chrono::hours(2)) { return ClockWords::tr("%1 小时").arg(whole / std::chrono::hours(1)); }
    if (whole >= std::chrono::minutes(1)) {
        return ClockWords::tr("%n 分钟", nullptr, static_cast<int>(whole / std::chrono::minutes(1)));
    }
    return ClockWords::tr("%1 秒").arg(whole.count());
}

} // namespace

QStringList clockWarnings(const std::optional<wire::ClockNotice>& told, std::chrono::seconds ahead) {
    QStringList all;
    if (told && told->steppedBySeconds != 0) {
        const std::chrono::seconds by{told->steppedBySeconds};
        all << (by.count() > 0 ? ClockWords::tr("大厅的时钟被拨快了 %1").arg(span(by))
                               : ClockWords::tr("大厅的时钟被拨慢了 %1").arg(span(by)));
    }
    for (const auto& device : told ? told->devices : std::vector<wire::ClockNotice::Device>{}) {
        const std::chrono::seconds by{device.aheadSeconds};
        const QString label = QString::fromStdString(device.label);
        all << (by.count() > 0 ? ClockWords::tr("%1的时钟比大厅快 %2，其中一个不准").arg(label, span(by))
                               : ClockWords::tr("%1的时钟比大厅慢 %2，其中一个不准").arg(label, span(by)));
    }
    if (std::chrono::abs(ahead) >= kWorthSaying) {
        all << (ahead.count() > 0 ? ClockWords::tr("这台电脑的时钟比大厅快 %1，其中一个不准").arg(span(ahead))
                                  : ClockWords::tr("这台电脑的时钟比大厅慢 %1，其中一个不准").arg(span(ahead)));
    }
    return all;
}

} // namespace desk::words
