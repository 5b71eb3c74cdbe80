// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/read_buttons.h"

#include <QQuickItem>
#include <QVariant>

namespace lobby {

QStringList buttonsOf(const QQuickItem& page) {
    QStringList all;
    for (const QQuickItem* each : page.childItems()) {
        const bool isSoon = each->property("isSoon").toBool();
        if (!each->isVisible() || !(each->isEnabled() || isSoon) || each->property("isSilent").toBool()) { continue; }
        if (each->inherits("QQuickAbstractButton")) {
            const QString text = each->property("text").toString();
            const QString more = each->property("subtitle").toString();
            all << (more.isEmpty() ? text : text + QStringLiteral("\uFF0C") + more);
            continue;
        }
        all << buttonsOf(*each);
    }
    all.removeAll(QString());
    return all;
}

} // namespace lobby
