// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace lobby {

/// Asks for a person instead of a service; in no catalogue.
inline constexpr auto kHelpCategory = "help";
/// What is none of the big categories; the last one of every catalogue.
inline constexpr auto kOtherCategory = "other";

/// One thing to come for, in the words that stand on its tile and that the desk reads afterwards.
struct Category {
    QString code; ///< also the name of its icon
    QString name; ///< Chinese
    QString nameEn;
    QString hint; ///< Chinese: a few examples, in two lines
    QString hintEn;
};

/// Reads assets/catalogue/categories.json, in its order. Empty if it is not of that form or names nothing.
[[nodiscard]] std::vector<Category> parseCategories(const QByteArray& json);

/// The categories that were built into this program.
[[nodiscard]] std::vector<Category> builtInCategories();

/// Null if there is none.
[[nodiscard]] const Category* findCategory(const std::vector<Category>& categories, const QString& code);

} // namespace lobby
