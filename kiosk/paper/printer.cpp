// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/printer.h"

#include <cups/cups.h>
#include <memory>

namespace paper {
namespace {

struct FreeDest {
    void operator()(cups_dest_t* dest) const { cupsFreeDests(1, dest); }
};
using Dest = std::unique_ptr<cups_dest_t, FreeDest>;

class SystemPrinter final : public Printer {
public:
    [[nodiscard]] bool isThere() const override { return defaultDest() != nullptr; }
    [[nodiscard]] bool print(const Sheet& sheet) override {
        const Dest dest = defaultDest();
        const QByteArray pdf = dest ? pdfOf(sheet) : QByteArray();
        if (pdf.isEmpty()) { return false; }
        // "Yimen" and not the title: a print queue's list is seen by whoever looks at the printer.
        const int job = cupsCreateJob(CUPS_HTTP_DEFAULT, dest->name, "Yimen", dest->num_options, dest->options);
        if (job == 0) { return false; }
        const bool isWritten = cupsStartDocument(CUPS_HTTP_DEFAULT, dest->name, job, "Yimen", CUPS_FORMAT_PDF, 1) ==
                                   HTTP_STATUS_CONTINUE &&
                               cupsWriteRequestData(CUPS_HTTP_DEFAULT, pdf.constData(),
                                                    static_cast<std::size_t>(pdf.size())) == HTTP_STATUS_CONTINUE;
        const bool isEnded = cupsFinishDocument(CUPS_HTTP_DEFAULT, dest->name) < IPP_STATUS_REDIRECTION_OTHER_SITE;
        if (!isWritten || !isEnded) { cupsCancelJob2(CUPS_HTTP_DEFAULT, dest->name, job, 1); }
        return isWritten && isEnded;
    }

private:
    static Dest defaultDest() { return Dest(cupsGetNamedDest(CUPS_HTTP_DEFAULT, nullptr, nullptr)); }
};

} // namespace

std::shared_ptr<Printer> makePrinter() {
    return std::make_shared<SystemPrinter>();
}

} // namespace paper
