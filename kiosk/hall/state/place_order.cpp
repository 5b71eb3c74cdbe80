// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/place_order.h"

#include <QString>
#include <QStringView>
#include <compare>
#include <vector>

namespace hall {
namespace {

/// One character, or a number that is written there.
struct Part {
    bool isText = true; ///< numbers first
    qint64 value = 0;
    friend auto operator<=>(const Part&, const Part&) = default;
};

constexpr QStringView kDigits = u"零一二三四五六七八九";
constexpr int kMostDigits = 12;

/// "23", "二三", "二十三": what it is, or nothing if no number begins there. `at` is moved behind it.
[[nodiscard]] qint64 numberAt(QStringView text, qsizetype& at) {
    qint64 sum = 0;
    qint64 run = 0;
    bool hasRun = false;
    for (int digits = 0; at < text.size() && digits < kMostDigits; ++at, ++digits) {
        const QChar one = text[at];
        const auto chinese = kDigits.indexOf(one);
        if (one.isDigit() || chinese >= 0) {
            run = run * 10 + (chinese >= 0 ? chinese : one.digitValue());
            hasRun = true;
        } else if (one == u'十' || one == u'百') {
            sum += (hasRun ? run : 1) * (one == u'十' ? 10 : 100);
            run = 0;
            hasRun = false;
        } else {
            break;
        }
    }
    return sum + run;
}

[[nodiscard]] std::vector<Part> partsOf(std::string_view name) {
    const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    std::vector<Part> parts;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype began = at;
        const qint64 number = numberAt(text, at);
        parts.push_back(at > began ? Part{.isText = false, .value = number}
                                   : Part{.isText = true, .value = text[at++].unicode()});
    }
    return parts;
}

} // namespace

bool comesBefore(std::string_view a, std::string_view b) {
    const auto first = partsOf(a);
    const auto second = partsOf(b);
    return first != second ? first < second : a < b;
}

} // namespace hall
