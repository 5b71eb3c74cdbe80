// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/qr_picture.h"

#include <QPainter>
#include <algorithm>
#include <memory>
#include <qrencode.h>

namespace lobby {
namespace {

constexpr int kQuiet = 4; // modules around the code that stay white

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

QImage qrImage(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty()) {
        return {};
    }
    const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_L, QR_MODE_8, 1));
    if (!code) {
        return {};
    }
    QImage image(code->width + 2 * kQuiet, code->width + 2 * kQuiet, QImage::Format_RGB32);
    image.fill(Qt::white);
    const unsigned char* module = code->data;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x, ++module) {
            if ((*module & 1U) != 0) {
                image.setPixel(x + kQuiet, y + kQuiet, qRgb(0, 0, 0));
            }
        }
    }
    return image;
}

QrPicture::QrPicture(QQuickItem* parent)
    : QQuickPaintedItem(parent) {}

void QrPicture::setText(const QString& text) {
    if (text == m_text) {
        return;
    }
    m_text = text;
    m_image = qrImage(text);
    Q_EMIT textChanged();
    update();
}

void QrPicture::paint(QPainter* painter) {
    if (m_image.isNull()) {
        return;
    }
    const int room = static_cast<int>(std::min(width(), height()));
    const int side = m_image.width() * std::max(1, room / m_image.width());
    const QRect square(static_cast<int>(width() - side) / 2, static_cast<int>(height() - side) / 2, side, side);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(square, m_image);
}

} // namespace lobby
