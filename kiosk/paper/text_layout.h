// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <cairo-pdf.h>
#include <memory>
#include <pango/pangocairo.h>

/// Inside of kiosk/paper: cairo's and pango's handles, and text set with them.
namespace paper {

template <auto Release>
struct Releasing {
    void operator()(auto* thing) const { Release(thing); }
};
template <typename Thing, auto Release>
using Owned = std::unique_ptr<Thing, Releasing<Release>>;
using Layout = Owned<PangoLayout, g_object_unref>;

/// A cairo_write_func_t that adds to a QByteArray.
inline cairo_status_t appendTo(void* to, const unsigned char* bytes, unsigned int count) {
    static_cast<QByteArray*>(to)->append(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(count));
    return CAIRO_STATUS_SUCCESS;
}

struct Type {
    double points = 0; ///< 1/72 inch
    PangoWeight weight = PANGO_WEIGHT_NORMAL;
    double width = 0; ///< of its lines, points
};
/// Lines that are broken between words and Chinese characters.
[[nodiscard]] Layout layoutOf(cairo_t* drawing, const QString& text, const Type& type);

} // namespace paper
