// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/sheet_pdf.h"

#include "kiosk/paper/qr_image.h"
#include "kiosk/paper/text_layout.h"

namespace paper {
namespace {

// Points, 1/72 inch: A4 (ISO 216), and what an office's printer leaves white.
constexpr double kPageWidth = 595.28;
constexpr double kPageHeight = 841.89;
constexpr double kMargin = 56;
constexpr double kTitlePoints = 22;
constexpr double kLinePoints = 15;    // for reading without glasses
constexpr double kShortParagraph = 6; // of its letters' size: three lines, which stay on one page
// No heading stands alone at the end of a page: it and the longest paragraph that stays whole.
constexpr double kHeadingAndMore = (kShortParagraph + 2.5) * kLinePoints;
constexpr double kModulePoints = 4; // 1.4 mm: two pixels and more of a kiosk's camera at arm's length

/// Pages that are filled from the top.
class Pages {
public:
    explicit Pages(cairo_t* drawing)
        : m_drawing(drawing) {}

    /// `below`: points left white after it.
    void add(const QString& text, double points, PangoWeight weight, double below) {
        const Layout layout =
            layoutOf(m_drawing, text, {.points = points, .weight = weight, .width = kPageWidth - 2 * kMargin});
        int height = 0;
        pango_layout_get_pixel_size(layout.get(), nullptr, &height);
        if (height < kShortParagraph * points) { keepTogether(height); }
        for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i) {
            addLine(pango_layout_get_line_readonly(layout.get(), i));
        }
        m_top += below;
    }

    /// What comes next begins on the next page if less than this is left of this one.
    void keepTogether(double points) {
        if (m_top + points > kPageHeight - kMargin) { turnPage(); }
    }

    /// On the page as it is, or whole on the next.
    void addCode(const QImage& modules) {
        if (m_top + kModulePoints * modules.height() > kPageHeight - kMargin) { turnPage(); }
        for (int y = 0; y < modules.height(); ++y) {
            for (int x = 0; x < modules.width(); ++x) {
                if (qGray(modules.pixel(x, y)) < 128) {
                    cairo_rectangle(m_drawing, kMargin + x * kModulePoints, m_top + y * kModulePoints, kModulePoints,
                                    kModulePoints);
                }
            }
        }
        cairo_fill(m_drawing);
        m_top += kModulePoints * modules.height();
    }

private:
    void turnPage() {
        cairo_show_page(m_drawing);
        m_top = kMargin;
    }

    void addLine(PangoLayoutLine* line) {
        PangoRectangle extents; // of the line, from its base line
        pango_layout_line_get_pixel_extents(line, nullptr, &extents);
        if (m_top + extents.height > kPageHeight - kMargin) { turnPage(); }
        cairo_move_to(m_drawing, kMargin, m_top - extents.y);
        pango_cairo_show_layout_line(m_drawing, line);
        m_top += extents.height;
    }

    cairo_t* m_drawing;
    double m_top = kMargin;
};

bool isHeading(const QString& line) {
    return line.startsWith(QChar(u'【')) && line.endsWith(QChar(u'】'));
}

bool isToFill(const QString& line) {
    return line.endsWith(QChar(u'：')) || line.endsWith(QLatin1Char(':'));
}

} // namespace

QByteArray pdfOf(const Sheet& sheet) {
    QByteArray pdf;
    const Owned<cairo_surface_t, cairo_surface_destroy> surface(
        cairo_pdf_surface_create_for_stream(appendTo, &pdf, kPageWidth, kPageHeight));
    const Owned<cairo_t, cairo_destroy> drawing(cairo_create(surface.get()));
    Pages pages(drawing.get());
    pages.add(sheet.title, kTitlePoints, PANGO_WEIGHT_BOLD, kTitlePoints);
    for (const QString& line : sheet.lines) {
        if (isHeading(line)) {
            pages.keepTogether(kHeadingAndMore);
            pages.add(line, kLinePoints, PANGO_WEIGHT_BOLD, kLinePoints / 2);
            continue;
        }
        const QString rule = isToFill(line) ? QString(30, QLatin1Char('_')) : QString();
        pages.add(line + rule, kLinePoints, PANGO_WEIGHT_NORMAL, kLinePoints / 2);
    }
    if (const QImage modules = qrImage(sheet.code, ErrorCorrection::Quartile); !modules.isNull()) {
        pages.addCode(modules);
    }
    cairo_show_page(drawing.get());
    cairo_surface_finish(surface.get());
    const bool isWhole = cairo_status(drawing.get()) == CAIRO_STATUS_SUCCESS &&
                         cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS;
    return isWhole ? pdf : QByteArray();
}

} // namespace paper
