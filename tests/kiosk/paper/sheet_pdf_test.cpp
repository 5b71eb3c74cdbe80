// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/sheet_pdf.h"

#include "vision/codes/qr_reader.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace paper {
namespace {

using namespace Qt::Literals::StringLiterals;
using testing::HasSubstr;

/// What a reader of PDF finds in it, pages apart by form feeds.
std::string textOf(const QByteArray& pdf) {
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
    reader.write(pdf);
    reader.closeWriteChannel();
    if (!reader.waitForFinished() || reader.exitCode() != 0) {
        return "pdftotext: " + reader.readAllStandardError().toStdString();
    }
    return reader.readAllStandardOutput().toStdString();
}

/// What a camera would find on its pages, rendered.
std::vector<std::string> readBack(const QByteArray& pdf) {
    const QTemporaryDir folder;
    QProcess renderer;
    renderer.start(u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, u"100"_s, u"-"_s, folder.filePath(u"page"_s)});
    renderer.write(pdf);
    renderer.closeWriteChannel();
    EXPECT_TRUE(renderer.waitForFinished() && renderer.exitCode() == 0) << "pdftoppm";
    std::vector<std::string> texts;
    for (const QString& page : QDir(folder.path()).entryList(QDir::Files, QDir::Name)) {
        QImage grey(folder.filePath(page));
        grey = grey.convertToFormat(QImage::Format_Grayscale8);
        const cv::Mat picture(grey.height(), grey.width(), CV_8UC1, grey.bits(),
                              static_cast<std::size_t>(grey.bytesPerLine()));
        for (std::string& text : vision::codes::qrTexts(picture)) {
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

/// How many pixels are dark.
int inkOf(const QByteArray& pdf) {
    QProcess renderer;
    renderer.start(u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, u"60"_s, u"-"_s});
    renderer.write(pdf);
    renderer.closeWriteChannel();
    EXPECT_TRUE(renderer.waitForFinished() && renderer.exitCode() == 0) << "pdftoppm";
    const QImage page = QImage::fromData(renderer.readAllStandardOutput());
    int dark = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            dark += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
        }
    }
    return dark;
}

TEST(SheetPdf, EveryCharacterIsDrawn) {
    // 如 is the one that cairo leaves out of Noto Sans CJK SC Regular.
    const int blank = inkOf(pdfOf({.title = {}, .lines = {}}));
    const int two = inkOf(pdfOf({.title = {}, .lines = {u"女口"_s}}));
    const int lost = inkOf(pdfOf({.title = {}, .lines = {u"如如"_s}}));
    EXPECT_GT(two, blank + 20);
    EXPECT_GT(lost, blank + 20);
}

TEST(SheetPdf, AHeadingStandsOutAndNeverAloneAtTheEndOfAPage) {
    EXPECT_GT(inkOf(pdfOf({.title = {}, .lines = {u"【一、本厅】"_s}})),
              inkOf(pdfOf({.title = {}, .lines = {u"〔一、本厅〕"_s}})));
    for (int before = 15; before < 45; ++before) {
        QStringList lines(before, u"一行"_s);
        lines << u"【二、下一节】"_s << u"它的第一行，"_s + QString(50, u'长');
        const std::string text = textOf(pdfOf({.title = u"题"_s, .lines = lines}));
        const auto heading = text.find("下一节");
        const auto first = text.find("它的第一行");
        ASSERT_LT(heading, first);
        EXPECT_EQ(text.substr(heading, first - heading).find('\f'), std::string::npos) << before;
    }
}

TEST(SheetPdf, IsSearchedAndCopiedAsItWasWritten) {
    // Each shares its glyph with a radical of U+2F00 in Noto Sans CJK.
    const QString shared = u"身份证、户口簿、一人一牛，大小子女，山川田土，日月水火，立竹米羊"_s;
    const std::string text = textOf(pdfOf({.title = u"身户口"_s, .lines = {shared}}));
    EXPECT_THAT(text, HasSubstr("身户口"));
    EXPECT_THAT(text, HasSubstr(shared.toStdString()));
}

TEST(SheetPdf, WhatEndsInAColonGetsARuleToWriteOn) {
    const std::string text = textOf(pdfOf({.title = u"委托书"_s, .lines = {u"姓名："_s, u"Name:"_s, u"日期"_s}}));
    EXPECT_THAT(text, HasSubstr("姓名：______"));
    EXPECT_THAT(text, HasSubstr("Name:______"));
    EXPECT_THAT(text, testing::Not(HasSubstr("日期_")));
}

TEST(SheetPdf, HasTheCodeWholeOnOnePageAndNothingElseOfIt) {
    const QString slip = u"诉求编号：2000 1233\n查询码：418207"_s;
    Sheet sheet{.title = u"回执"_s, .lines = {}, .code = slip};
    for (const int lines : {0, 20, 27, 28, 29, 30}) {
        sheet.lines = QStringList(lines, u"一行"_s);
        const QByteArray pdf = pdfOf(sheet);
        EXPECT_THAT(textOf(pdf), testing::Not(HasSubstr("418207"))) << "it is drawn, not written";
        EXPECT_EQ(readBack(pdf), std::vector<std::string>{slip.toStdString()}) << lines << " lines";
    }
    sheet.code.clear();
    EXPECT_TRUE(readBack(pdfOf(sheet)).empty());
}

TEST(SheetPdf, GoesOnOnTheNextPageAndLosesNoLine) {
    Sheet sheet{.title = u"材料清单"_s, .lines = {}};
    for (int i = 1; i <= 90; ++i) {
        sheet.lines << u"第 %1 项："_s.arg(i) + QString(60, QChar(u'字'));
    }
    const std::string text = textOf(pdfOf(sheet));
    for (int i = 1; i <= 90; ++i) {
        EXPECT_THAT(text, HasSubstr("第 " + std::to_string(i) + " 项：")) << i;
    }
    EXPECT_GE(std::ranges::count(text, '\f'), 5);
    EXPECT_LE(std::ranges::count(text, '\f'), 12);
}

} // namespace
} // namespace paper
