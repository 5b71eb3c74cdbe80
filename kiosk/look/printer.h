// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>

namespace look {

/// One sheet: a title, and lines under it. A line that ends in a colon gets a rule to write on.
struct Sheet {
    QString title;
    QStringList lines;
};

/// A printer beside this machine. GUI thread.
class Printer {
public:
    Printer() = default;
    Printer(const Printer&) = delete;
    Printer(Printer&&) = delete;
    Printer& operator=(const Printer&) = delete;
    Printer& operator=(Printer&&) = delete;
    virtual ~Printer() = default;

    /// Asked each time: one may be switched on while the program runs.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// True if the sheet was handed to the system.
    [[nodiscard]] virtual bool print(const Sheet& sheet) = 0;
};

/// The default printer of this machine, as CUPS names it.
[[nodiscard]] std::shared_ptr<Printer> makePrinter();

/// Prints into a file instead, as PDF: what a test looks at.
[[nodiscard]] bool printToFile(const Sheet& sheet, const QString& file);

} // namespace look
