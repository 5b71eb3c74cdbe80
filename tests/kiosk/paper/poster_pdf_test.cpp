// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/poster_pdf.h"

#include <QProcess>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace paper {
namespace {

using namespace Qt::Literals::StringLiterals;
using testing::HasSubstr;

std::string told(const QString& program, const QStringList& arguments, const QByteArray& pdf) {
    QProcess reader;
    reader.start(program, arguments);
    reader.write(pdf);
    reader.closeWriteChannel();
    if (!reader.waitForFinished() || reader.exitCode() != 0) { return "failed: " + program.toStdString(); }
    return reader.readAllStandardOutput().toStdString();
}

Poster posterOf(int points) {
    Poster poster{.title = {u"此处使用人脸识别"_s, u"Face recognition is used here"_s}, .points = {}, .foot = {}};
    for (int i = 0; i < points; ++i) {
        poster.points.append({u"第 %1 点：完全自愿，不用人脸，一样办。"_s.arg(i), u"Point %1: voluntary."_s.arg(i)});
    }
    poster.foot = {u"依法设置"_s, u"As the law asks"_s};
    return poster;
}

TEST(PosterPdf, HasAllOfItOnOnePage) {
    const QByteArray pdf = pdfOf(posterOf(8), PaperSize::A4);
    ASSERT_TRUE(pdf.startsWith("%PDF-"));
    const std::string text = told(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s}, pdf);
    EXPECT_THAT(text, HasSubstr("此处使用人脸识别"));
    EXPECT_THAT(text, HasSubstr("第 7 点"));
    EXPECT_THAT(text, HasSubstr("Point 7"));
    EXPECT_THAT(text, HasSubstr("As the law asks"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\f'), 1);
}

TEST(PosterPdf, IsOfTheSizeThatWasAskedFor) {
    EXPECT_THAT(told(u"pdfinfo"_s, {u"-"_s}, pdfOf(posterOf(3), PaperSize::A4)), HasSubstr("(A4)"));
    EXPECT_THAT(told(u"pdfinfo"_s, {u"-"_s}, pdfOf(posterOf(3), PaperSize::A3)), HasSubstr("(A3)"));
}

TEST(PosterPdf, WhatNobodyCouldReadIsRefused) {
    EXPECT_TRUE(pdfOf(posterOf(60), PaperSize::A4).isEmpty());
}

} // namespace
} // namespace paper
