// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/qr_picture.h"

#include "kiosk/paper/qr_image.h"

#include <QPainter>
#include <algorithm>

namespace lobby {

QrPicture::QrPicture(QQuickItem* parent)
    : QQuickPaintedItem(parent) {}

void QrPicture::setText(const QString& text) {
    if (text == m_text) { return; }
    m_text = text;
    draw();
    Q_EMIT textChanged();
}

void QrPicture::setIsSlip(bool isSlip) {
    if (isSlip == m_isSlip) { return; }
    m_isSlip = isSlip;
    draw();
    Q_EMIT isSlipChanged();
}

void QrPicture::draw() {
    m_image = paper::qrImage(m_text, m_isSlip ? paper::ErrorCorrection::Quartile : paper::ErrorCorrection::Low);
    update();
}

void QrPicture::paint(QPainter* painter) {
    if (m_image.isNull()) { return; }
    const int room = static_cast<int>(std::min(width(), height()));
    const int side = m_image.width() * std::max(1, room / m_image.width());
    const QRect square(static_cast<int>(width() - side) / 2, static_cast<int>(height() - side) / 2, side, side);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(square, m_image);
}

} // namespace lobby
