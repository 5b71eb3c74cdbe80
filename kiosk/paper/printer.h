// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/paper/sheet_pdf.h"

#include <memory>

namespace paper {

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

/// The default printer of this machine, as CUPS names it. It gets what pdfOf() makes, straight from memory.
[[nodiscard]] std::shared_ptr<Printer> makePrinter();

} // namespace paper
