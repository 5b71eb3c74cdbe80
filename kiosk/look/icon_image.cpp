// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/look/icon_image.h"

#include <QImage>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

namespace look {
namespace {

Q_LOGGING_CATEGORY(lookLog, "yimen.look")

} // namespace

IconImage::IconImage(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void IconImage::setName(const QString& name) {
    if (name == m_name) { return; }
    m_name = name;
    update();
    Q_EMIT nameChanged();
}

void IconImage::setColour(const QColor& colour) {
    if (colour == m_colour) { return; }
    m_colour = colour;
    update();
    Q_EMIT colourChanged();
}

void IconImage::paint(QPainter* painter) {
    if (m_name.isEmpty()) { return; }
    QSvgRenderer drawing(QStringLiteral(":/yimen/icons/%1.svg").arg(m_name));
    if (!drawing.isValid()) {
        qCWarning(lookLog) << "no such icon:" << m_name;
        return;
    }
    // The drawing is black on nothing; its shape is kept and its colour replaced.
    const double sharpness = painter->device()->devicePixelRatioF() * std::max(1.0, painter->transform().m11());
    const QSize pixels = (size() * sharpness).toSize();
    if (pixels.isEmpty()) { return; }
    QImage picture(pixels, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter inside(&picture);
    inside.setRenderHint(QPainter::Antialiasing);
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    drawing.render(&inside, QRectF(QPointF(), pixels));
    inside.setCompositionMode(QPainter::CompositionMode_SourceIn);
    inside.fillRect(picture.rect(), m_colour);
    inside.end();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(boundingRect(), picture);
}

} // namespace look
