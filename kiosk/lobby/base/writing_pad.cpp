// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/writing_pad.h"

#include <QMouseEvent>
#include <QPainter>

namespace lobby {
namespace {

/// A finger that rests reports many points of one place.
constexpr qsizetype kMostPoints = 400;

} // namespace

WritingPad::WritingPad(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAcceptedMouseButtons(Qt::LeftButton);
    setKeepMouseGrab(true); // a stroke is not the beginning of a flick
    setAntialiasing(true);
}

void WritingPad::setStrokes(int count) {
    if (count >= strokes()) { return; }
    m_strokes.resize(std::max(0, count));
    update();
    Q_EMIT strokesChanged();
}

void WritingPad::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_ink, m_penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QList<QPointF>& stroke : m_strokes) {
        painter->drawPolyline(stroke.constData(), static_cast<int>(stroke.size()));
    }
    painter->drawPolyline(m_current.constData(), static_cast<int>(m_current.size()));
}

void WritingPad::mousePressEvent(QMouseEvent* event) {
    m_current = {event->position()};
    update();
}

void WritingPad::mouseMoveEvent(QMouseEvent* event) {
    if (m_current.size() < kMostPoints) {
        m_current.push_back(event->position());
        update();
    }
}

void WritingPad::mouseReleaseEvent(QMouseEvent* /*event*/) {
    end();
}

void WritingPad::mouseUngrabEvent() {
    end();
}

void WritingPad::end() {
    if (m_current.isEmpty()) { return; }
    const QList<QPointF> stroke = std::exchange(m_current, {});
    m_strokes.push_back(stroke);
    update();
    Q_EMIT strokesChanged();
    Q_EMIT written(stroke);
}

} // namespace lobby
