// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/qr_image.h"

#include <algorithm>
#include <memory>
#include <qrencode.h>

namespace paper {
namespace {

constexpr int kQuiet = 4; // modules around the code that stay white

/// UTF-8, in the list of character sets that AIM keeps (ITS/04-023). Without the mark ISO/IEC 18004 says Latin-1, and
/// readers guess: zbar 0.23.92 takes two or three Chinese characters for Japanese.
constexpr unsigned kUtf8Mark = 26;

struct FreeInput {
    void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

std::unique_ptr<QRcode, FreeCode> encoded(const QByteArray& utf8, ErrorCorrection correction) {
    const QRecLevel level = correction == ErrorCorrection::Quartile ? QR_ECLEVEL_Q : QR_ECLEVEL_L;
    const std::unique_ptr<QRinput, FreeInput> input(QRinput_new2(0, level));
    const bool isAscii = std::ranges::all_of(utf8, [](char each) { return static_cast<unsigned char>(each) < 0x80U; });
    if (!input || (!isAscii && QRinput_appendECIheader(input.get(), kUtf8Mark) != 0) ||
        QRinput_append(input.get(), QR_MODE_8, static_cast<int>(utf8.size()),
                       reinterpret_cast<const unsigned char*>(utf8.constData())) != 0) {
        return {};
    }
    return std::unique_ptr<QRcode, FreeCode>(QRcode_encodeInput(input.get()));
}

} // namespace

QImage qrImage(const QString& text, ErrorCorrection correction) {
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty()) { return {}; }
    const auto code = encoded(bytes, correction);
    if (!code) { return {}; }
    QImage image(code->width + 2 * kQuiet, code->width + 2 * kQuiet, QImage::Format_RGB32);
    image.fill(Qt::white);
    const unsigned char* module = code->data;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x, ++module) {
            if ((*module & 1U) != 0) { image.setPixel(x + kQuiet, y + kQuiet, qRgb(0, 0, 0)); }
        }
    }
    return image;
}

} // namespace paper
