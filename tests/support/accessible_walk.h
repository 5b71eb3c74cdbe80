// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>
#include <algorithm>

/// What somebody who cannot see the screen, or works it by keys alone, would miss on it. GUI thread.
namespace support {

/// What is touched or typed into, by how it is called in the code.
inline QString describe(const QQuickItem& item) {
    const QString name = item.objectName();
    return QString::fromLatin1(item.metaObject()->className()) +
           (name.isEmpty() ? QString{} : QStringLiteral(" ") + name) + QStringLiteral(" '") +
           item.property("text").toString() + QLatin1Char{'\''};
}

inline bool hasTapHandler(const QQuickItem& item) {
    return std::ranges::any_of(item.children(), [](const QObject* child) {
        return child->inherits("QQuickTapHandler") && child->property("enabled").toBool();
    });
}

/// Scrolling needs no name, and a shield ("shield") only keeps touches from what lies under it.
inline bool isControl(const QQuickItem& item) {
    if (!item.isEnabled() || item.inherits("QQuickFlickable") || item.inherits("QQuickScrollBar") ||
        item.objectName() == QLatin1String("shield")) {
        return false;
    }
    return item.acceptedMouseButtons() != Qt::NoButton || item.activeFocusOnTab() || hasTapHandler(item);
}

/// What is wrong with how it is called; empty if nothing is.
inline QString unnamed(QQuickItem* item) {
    QAccessibleInterface* one = QAccessible::queryAccessibleInterface(item);
    if (one == nullptr) { return QStringLiteral(" is not there for a screen reader"); }
    if (one->role() == QAccessible::NoRole || one->role() == QAccessible::Client) {
        return QStringLiteral(" has no accessible role");
    }
    // Qt 6.4 does not tell the name of what is typed unseen.
    const auto told = one->state().passwordEdit ? QAccessible::Description : QAccessible::Name;
    return one->text(told).trimmed().isEmpty() ? QStringLiteral(" has no accessible name") : QString{};
}

inline void collectUnnamed(QQuickItem* item, QStringList& problems) {
    if (!item->isVisible()) { return; }
    if (isControl(*item)) { // a mouse area speaks through the item that it fills
        const QString problem = unnamed(item->inherits("QQuickMouseArea") ? item->parentItem() : item);
        if (!problem.isEmpty()) { problems << describe(*item) + problem; }
    }
    for (QQuickItem* child : item->childItems()) {
        collectUnnamed(child, problems);
    }
}

/// Where it is on the window; seen from outside of what it scrolls in, as far as that shows it.
inline QRectF placeOf(const QQuickItem& item, const QQuickItem& seenFrom) {
    QRectF place = item.mapRectToScene(item.boundingRect());
    for (const QQuickItem* above = item.parentItem(); above != nullptr; above = above->parentItem()) {
        if (!above->clip() || above->isAncestorOf(&seenFrom)) { continue; }
        const QRectF seen = above->mapRectToScene(above->boundingRect());
        const auto within = [](qreal at, qreal low, qreal high) { return std::max(low, std::min(at, high)); };
        place = QRectF{
            QPointF{within(place.left(), seen.left(), seen.right()), within(place.top(), seen.top(), seen.bottom())},
            QPointF{within(place.right(), seen.left(), seen.right()),
                    within(place.bottom(), seen.top(), seen.bottom())}};
    }
    return place;
}

/// Whether whoever reads from the left to the right and from the top to the bottom, a column after the other, would
/// have met `next` before `one`.
inline bool isReadBefore(const QRectF& next, const QRectF& one) {
    const bool isAbove = next.bottom() <= one.top() + 1;
    const bool isRight = next.left() >= one.right() - 1;
    const bool sharesRow = next.center().y() > one.top() && next.center().y() < one.bottom() &&
                           one.center().y() > next.top() && one.center().y() < next.bottom();
    return (isAbove && !isRight) || (sharesRow && next.right() <= one.left() + 1);
}

/// The way of the Tab key through the screen: from each control to one that is read after it, until the round is
/// closed.
inline void followTab(QQuickItem* screen, QStringList& problems) {
    QList<QQuickItem*> way;
    for (QQuickItem* at = screen->nextItemInFocusChain(); at != nullptr && at != screen && !way.contains(at);
         at = at->nextItemInFocusChain()) {
        if (at->activeFocusOnTab() && at->isVisible() && at->isEnabled() && screen->isAncestorOf(at)) { way << at; }
    }
    for (qsizetype i = 1; i < way.size(); ++i) {
        if (isReadBefore(placeOf(*way[i], *way[i - 1]), placeOf(*way[i - 1], *way[i]))) {
            problems << describe(*way[i]) + QStringLiteral(" comes after ") + describe(*way[i - 1]) +
                            QStringLiteral(" by Tab, and before it for a reader");
        }
    }
}

/// A line for each fault of what is on this screen now.
inline QStringList accessibleProblems(QQuickItem* screen) {
    QAccessible::setActive(true); // those that are there now say who they are
    QStringList problems;
    collectUnnamed(screen, problems);
    followTab(screen, problems);
    return problems;
}

} // namespace support
