// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/plain_text.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/paper/qr_image.h"

#include <gtest/gtest.h>
#include <zbar.h>

namespace lobby_test {
namespace {

using namespace Qt::Literals::StringLiterals;

/// As a telephone reads it: by a decoder that knows nothing of the encoder. Empty: it could not.
std::string decoded(const QImage& modules) {
    constexpr int kPixelsOfAModule = 4;
    const QImage grey = modules.scaled(modules.size() * kPixelsOfAModule).convertToFormat(QImage::Format_Grayscale8);
    std::string bytes;
    for (int y = 0; y < grey.height(); ++y) {
        bytes.append(reinterpret_cast<const char*>(grey.constScanLine(y)), static_cast<std::size_t>(grey.width()));
    }
    zbar::Image image(static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()), "Y800", bytes.data(),
                      bytes.size());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    if (scanner.scan(image) != 1) { return {}; }
    return image.symbol_begin()->get_data();
}

TEST(QrPicture, ShowsNothingForNoText) {
    EXPECT_TRUE(paper::qrImage({}).isNull());
    EXPECT_TRUE(paper::qrImage(QString(8000, QLatin1Char('a'))).isNull()) << "more than a code can hold";
}

TEST(QrPicture, EveryItemsListIsReadBackWordForWord) {
    const guide::HallCatalogue hall;
    for (const db::ServiceItem& item : hall.catalogue().items) {
        for (const auto language : {db::catalogue::Language::Chinese, db::catalogue::Language::English}) {
            const std::string list = db::catalogue::takeAway(item, language);
            EXPECT_EQ(decoded(paper::qrImage(QString::fromStdString(list))), list) << item.code;
        }
    }
}

TEST(QrPicture, AShortChineseTextIsReadAsChinese) {
    for (const QString& text : {u"社区"_s, u"便民服务"_s, u"户口簿"_s, u"王芳"_s, u"养老"_s, u"编号：0128"_s}) {
        EXPECT_EQ(decoded(paper::qrImage(text)), text.toStdString());
    }
}

TEST(QrPicture, AsciiCarriesNoMarkThatAnOldReaderWouldShow) {
    EXPECT_EQ(paper::qrImage(u"YM2611280001"_s).size(), QSize(21 + 8, 21 + 8))
        << "the smallest code, as without a mark";
    EXPECT_EQ(decoded(paper::qrImage(u"YM2611280001"_s)), "YM2611280001");
}

} // namespace
} // namespace lobby_test
