// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/shell/ring_picture.h"

#include <QPainter>
#include <QPainterPath>

namespace lobby {

RingPicture::RingPicture(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void RingPicture::setApp(LobbyApp* app) {
    if (app == m_app) { return; }
    if (m_app) { disconnect(m_app->ring(), nullptr, this, nullptr); }
    m_app = app;
    if (m_app) {
        connect(m_app->ring(), &FaceRing::pictureChanged, this, [this] { update(); });
    }
    update();
    Q_EMIT appChanged();
}

void RingPicture::setShare(double share) {
    const double whole = std::clamp(share, 0.0, 1.0);
    if (qFuzzyCompare(whole + 1, m_share + 1)) { return; }
    m_share = whole;
    update();
    Q_EMIT shareChanged();
}

template <typename Value>
void RingPicture::set(Value& member, const Value& value) {
    if (member == value) { return; }
    member = value;
    update();
    Q_EMIT looksChanged();
}

void RingPicture::setRingWidth(double width) {
    set(m_ringWidth, width);
}

void RingPicture::setGround(const QColor& colour) {
    set(m_ground, colour);
}

void RingPicture::setFigure(const QColor& colour) {
    set(m_figure, colour);
}

void RingPicture::setEmptyRing(const QColor& colour) {
    set(m_emptyRing, colour);
}

void RingPicture::setFullRing(const QColor& colour) {
    set(m_fullRing, colour);
}

void RingPicture::paint(QPainter* painter) {
    const double side = std::min(width(), height());
    const QRectF whole((width() - side) / 2, (height() - side) / 2, side, side);
    const double half = m_ringWidth / 2;
    const QRectF ring = whole.adjusted(half, half, -half, -half);
    const QRectF inside = ring.adjusted(half, half, -half, -half);

    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->save();
    QPainterPath circle;
    circle.addEllipse(inside);
    painter->setClipPath(circle);
    painter->fillRect(inside, m_ground);
    const QImage picture = m_app ? m_app->ring()->picture() : QImage();
    if (picture.isNull()) {
        paintFigure(*painter, inside);
    } else {
        // Fill the circle and cut what is left over, so that nobody looks squeezed.
        const QSizeF full = QSizeF(picture.size()).scaled(inside.size(), Qt::KeepAspectRatioByExpanding);
        QRectF target(QPointF(), full);
        target.moveCenter(inside.center());
        painter->drawImage(target, picture);
    }
    painter->restore();

    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_emptyRing, m_ringWidth));
    painter->drawEllipse(ring);
    if (m_share > 0) {
        painter->setPen(QPen(m_fullRing, m_ringWidth, Qt::SolidLine, m_share < 1 ? Qt::RoundCap : Qt::FlatCap));
        // Sixteenths of a degree, clockwise from the top.
        painter->drawArc(ring, 90 * 16, -static_cast<int>(m_share * 360 * 16));
    }
}

void RingPicture::paintFigure(QPainter& painter, const QRectF& inside) const {
    const double side = inside.width();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_figure);
    const QRectF head(inside.center().x() - side * 0.18, inside.top() + side * 0.22, side * 0.36, side * 0.44);
    painter.drawEllipse(head);
    const QRectF shoulders(inside.center().x() - side * 0.36, inside.top() + side * 0.72, side * 0.72, side * 0.6);
    painter.drawEllipse(shoulders);
}

} // namespace lobby
