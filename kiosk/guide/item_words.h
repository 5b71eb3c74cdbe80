// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"
#include "db/catalogue/plain_text.h"
#include "db/catalogue/who_qualifies.h"

#include <QString>
#include <QVariantList>
#include <QVariantMap>
#include <vector>

/// An item of the catalogue as a screen shows it. Every text is in the language asked for and ready to show.
namespace guide {

class HallCatalogue;

using db::catalogue::Language;

[[nodiscard]] QString text(Language language, const db::Words& words);

/// What fits the text, the best first; everything by category if nothing is typed.
[[nodiscard]] std::vector<const db::ServiceItem*> itemsFor(const HallCatalogue& catalogue, const QString& typed);
/// code, name, about (the summary), where (the window that serves it now, or empty), level of each: the rows of a list.
/// `said`: the window that the visitor was sent to, if any.
[[nodiscard]] QVariantList rowsOf(const HallCatalogue& catalogue, const std::vector<const db::ServiceItem*>& items,
                                  Language language, const QString& said = {});

/// A matter knows a material of its item by its Chinese name; anything else, or of no item, as it stands.
[[nodiscard]] QString materialName(const db::ServiceItem* item, const std::string& zh, Language language);

/// code, name, summary, category; who (a list of words), materials (a list of name and how), limit, window
/// (as `where` of rowsOf), unit, phone, level, goTo, fee, form, questions (a list of asked and answer). An empty map
/// for null.
[[nodiscard]] QVariantMap itemMap(const HallCatalogue& catalogue, const db::ServiceItem* item, Language language,
                                  const QString& said = {});

/// `who` again with what the books say: a list of words and verdict ("yes", "no", "ask").
[[nodiscard]] QVariantList conditions(const db::ServiceItem& item, const db::catalogue::Facts& facts,
                                      Language language);

/// For FlowChart.qml: rows, columns, cells (row, column, kind 0-2, text), lines (when, path of row and column).
[[nodiscard]] QVariantMap flowMap(const std::vector<db::Step>& steps, Language language);

} // namespace guide
