// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/text_layout.h"

#include <string_view>

namespace paper {
namespace {

constexpr const char* kFamily = "Noto Sans CJK SC";

/// In the PDFs of cairo 1.16 this one character of Noto Sans CJK SC Regular 2.004 has no outline: of the 20,902 between
/// U+4E00 and U+9FA5 it is the only one, and in bold it has (November 2026, Debian 12). The Japanese face of the same
/// font looks the same there, and has it.
constexpr std::string_view kLost = "如";
constexpr const char* kFamilyForLost = "Noto Sans CJK JP";

void restoreLost(PangoLayout* layout, std::string_view text) {
    const Owned<PangoAttrList, pango_attr_list_unref> attributes(pango_attr_list_new());
    for (auto at = text.find(kLost); at != std::string_view::npos; at = text.find(kLost, at + kLost.size())) {
        PangoAttribute* family = pango_attr_family_new(kFamilyForLost);
        family->start_index = static_cast<guint>(at);
        family->end_index = static_cast<guint>(at + kLost.size());
        pango_attr_list_insert(attributes.get(), family); // takes it
    }
    pango_layout_set_attributes(layout, attributes.get());
}

} // namespace

Layout layoutOf(cairo_t* drawing, const QString& text, const Type& type) {
    const Owned<PangoFontDescription, pango_font_description_free> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), kFamily);
    pango_font_description_set_absolute_size(font.get(), type.points * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), type.weight);
    Layout layout(pango_cairo_create_layout(drawing));
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(type.width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    const QByteArray utf8 = text.toUtf8();
    pango_layout_set_text(layout.get(), utf8.constData(), static_cast<int>(utf8.size()));
    restoreLost(layout.get(), {utf8.constData(), static_cast<std::size_t>(utf8.size())});
    return layout;
}

} // namespace paper
