// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/look/sheet_pdf.h"

#include <QProcess>
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace look {
namespace {

using namespace Qt::Literals::StringLiterals;
using testing::HasSubstr;

/// What a reader of PDF finds in it, pages apart by form feeds.
std::string textOf(const QByteArray& pdf) {
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
    reader.write(pdf);
    reader.closeWriteChannel();
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return "pdftotext: " + reader.readAllStandardError().toStdString();
    return reader.readAllStandardOutput().toStdString();
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

TEST(SheetPdf, GoesOnOnTheNextPageAndLosesNoLine) {
    Sheet sheet{.title = u"材料清单"_s, .lines = {}};
    for (int i = 1; i <= 90; ++i)
        sheet.lines << u"第 %1 项："_s.arg(i) + QString(60, QChar(u'字'));
    const std::string text = textOf(pdfOf(sheet));
    for (int i = 1; i <= 90; ++i)
        EXPECT_THAT(text, HasSubstr("第 " + std::to_string(i) + " 项：")) << i;
    EXPECT_GE(std::ranges::count(text, '\f'), 5);
    EXPECT_LE(std::ranges::count(text, '\f'), 12);
}

} // namespace
} // namespace look
