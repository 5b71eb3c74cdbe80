// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/poster_pdf.h"

#include "kiosk/paper/text_layout.h"

namespace paper {
namespace {

// Points, 1/72 inch, on A4 (ISO 216); A3 is the same, larger by the root of two.
constexpr double kWidth = 595.28;
constexpr double kHeight = 841.89;
constexpr double kRootOfTwo = 1.41421356;
constexpr double kFrame = 24;     ///< from the paper's edge: what an office's printer leaves white, and some
constexpr double kFrameWidth = 4; ///< of its line
constexpr double kMargin = 56;
constexpr double kTitle = 42;
constexpr double kTitleEnglish = 19;
constexpr double kPoint = 19;
constexpr double kEnglish = 12.5;
constexpr double kFoot = 10;
constexpr double kBetween = 13;
constexpr double kSmallest = 0.6; ///< of these: Chinese is 4 mm high on A4 then
constexpr double kBlack = 0;
constexpr double kDark = 0.25; ///< of white: 10 to 1 against it

/// Sets text from the top of the page; draws it, or only measures.
class Column {
public:
    Column(cairo_t* drawing, double scale, bool isDrawn)
        : m_drawing(drawing)
        , m_scale(scale)
        , m_isDrawn(isDrawn) {}

    void add(const QString& text, double points, PangoWeight weight, double grey) {
        if (text.isEmpty()) { return; }
        const Layout layout =
            layoutOf(m_drawing, text, {.points = points * m_scale, .weight = weight, .width = kWidth - 2 * kMargin});
        if (m_isDrawn) {
            cairo_set_source_rgb(m_drawing, grey, grey, grey);
            cairo_move_to(m_drawing, kMargin, m_top);
            pango_cairo_show_layout(m_drawing, layout.get());
        }
        int height = 0;
        pango_layout_get_pixel_size(layout.get(), nullptr, &height);
        m_top += height;
    }
    void skip(double points) { m_top += points * m_scale; }
    void rule() {
        if (m_isDrawn) {
            cairo_set_source_rgb(m_drawing, kBlack, kBlack, kBlack);
            cairo_rectangle(m_drawing, kMargin, m_top, kWidth - 2 * kMargin, 2);
            cairo_fill(m_drawing);
        }
        m_top += 2;
    }
    [[nodiscard]] double bottom() const { return m_top; }

private:
    cairo_t* m_drawing;
    double m_scale;
    bool m_isDrawn;
    double m_top = kMargin;
};

double set(cairo_t* drawing, const Poster& poster, double scale, bool isDrawn) {
    Column column(drawing, scale, isDrawn);
    column.add(poster.title.chinese, kTitle, PANGO_WEIGHT_BOLD, kBlack);
    column.add(poster.title.english, kTitleEnglish, PANGO_WEIGHT_NORMAL, kDark);
    column.skip(kBetween);
    column.rule();
    for (const Poster::Text& point : poster.points) {
        column.skip(kBetween);
        column.add(point.chinese, kPoint, PANGO_WEIGHT_MEDIUM, kBlack);
        column.add(point.english, kEnglish, PANGO_WEIGHT_NORMAL, kDark);
    }
    column.skip(kBetween);
    column.rule();
    column.skip(kBetween / 2);
    column.add(poster.foot.chinese, kFoot, PANGO_WEIGHT_NORMAL, kDark);
    column.add(poster.foot.english, kFoot, PANGO_WEIGHT_NORMAL, kDark);
    return column.bottom();
}

void drawFrame(cairo_t* drawing) {
    cairo_set_source_rgb(drawing, kBlack, kBlack, kBlack);
    cairo_set_line_width(drawing, kFrameWidth);
    cairo_rectangle(drawing, kFrame, kFrame, kWidth - 2 * kFrame, kHeight - 2 * kFrame);
    cairo_stroke(drawing);
}

} // namespace

QByteArray pdfOf(const Poster& poster, PaperSize size) {
    const double larger = size == PaperSize::A3 ? kRootOfTwo : 1;
    QByteArray pdf;
    const Owned<cairo_surface_t, cairo_surface_destroy> surface(
        cairo_pdf_surface_create_for_stream(appendTo, &pdf, kWidth * larger, kHeight * larger));
    const Owned<cairo_t, cairo_destroy> drawing(cairo_create(surface.get()));
    cairo_scale(drawing.get(), larger, larger);
    double scale = 1.4;
    while (scale >= kSmallest && set(drawing.get(), poster, scale, false) > kHeight - kMargin) {
        scale -= 0.02;
    }
    if (scale < kSmallest) { return {}; }
    drawFrame(drawing.get());
    set(drawing.get(), poster, scale, true);
    cairo_show_page(drawing.get());
    cairo_surface_finish(surface.get());
    const bool isWhole = cairo_status(drawing.get()) == CAIRO_STATUS_SUCCESS &&
                         cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS;
    return isWhole ? pdf : QByteArray();
}

} // namespace paper
