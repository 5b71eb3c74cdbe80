// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/look/printer.h"

#include <QPrinter>
#include <QPrinterInfo>
#include <QTextCursor>
#include <QTextDocument>

namespace look {
namespace {

constexpr qreal kTitlePoints = 22;
constexpr qreal kLinePoints = 15; // for reading without glasses

bool printOn(QPrinter& printer, const Sheet& sheet) {
    if (!printer.isValid()) {
        return false;
    }
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Noto Sans CJK SC"), static_cast<int>(kLinePoints)));
    QTextCursor cursor(&document);
    QTextCharFormat words;
    words.setFontPointSize(kTitlePoints);
    words.setFontWeight(QFont::Bold);
    QTextBlockFormat block;
    block.setBottomMargin(kTitlePoints);
    cursor.setBlockFormat(block);
    cursor.insertText(sheet.title, words);
    words.setFontPointSize(kLinePoints);
    words.setFontWeight(QFont::Normal);
    block.setBottomMargin(kLinePoints / 2);
    for (const QString& line : sheet.lines) {
        const bool isToFill = line.endsWith(QChar(u'：')) || line.endsWith(QLatin1Char(':'));
        cursor.insertBlock(block);
        cursor.insertText(isToFill ? line + QString(40, QLatin1Char('_')) : line, words);
    }
    document.print(&printer);
    return printer.printerState() != QPrinter::Error;
}

class SystemPrinter final : public Printer {
public:
    [[nodiscard]] bool isThere() const override { return !QPrinterInfo::defaultPrinter().isNull(); }
    [[nodiscard]] bool print(const Sheet& sheet) override {
        const QPrinterInfo info = QPrinterInfo::defaultPrinter();
        if (info.isNull()) {
            return false;
        }
        QPrinter printer(info);
        return printOn(printer, sheet);
    }
};

} // namespace

std::shared_ptr<Printer> makePrinter() {
    return std::make_shared<SystemPrinter>();
}

bool printToFile(const Sheet& sheet, const QString& file) {
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    return printOn(printer, sheet);
}

} // namespace look
