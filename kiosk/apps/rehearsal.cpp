// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/rehearsal.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <utility>

namespace apps {

Rehearsal::Rehearsal(QQuickWindow& window, std::vector<Touch> touches, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_touches(std::move(touches)) {
    connect(&m_timer, &QTimer::timeout, this, &Rehearsal::look);
    m_timer.start(100);
}

void Rehearsal::look() {
    for (const Touch& wanted : m_touches) {
        QQuickItem* item = find(m_window.contentItem(), wanted.objectName);
        if (item == nullptr) { continue; }
        if (item != m_seen) {
            m_seen = item;
            m_touched = false;
            m_since.start();
        }
        if (!m_touched && m_since.elapsed() >= wanted.after.count()) {
            m_touched = true;
            touch(*item);
        }
        return;
    }
    m_seen = nullptr;
}

QQuickItem* Rehearsal::find(QQuickItem* below, const QString& name) const {
    if (!below->isVisible() || !below->isEnabled() || below->opacity() < 0.9) { return nullptr; }
    if (below->objectName() == name) { return below; }
    const auto children = below->childItems();
    for (QQuickItem* child : children) {
        if (QQuickItem* found = find(child, name)) { return found; }
    }
    return nullptr;
}

void Rehearsal::touch(const QQuickItem& item) {
    const QPointF at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    const QPointF onScreen = m_window.mapToGlobal(at);
    QMouseEvent press(QEvent::MouseButtonPress, at, at, onScreen, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, at, at, onScreen, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &release);
}

} // namespace apps
