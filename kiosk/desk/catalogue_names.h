// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <string>

namespace desk {

/// What the codes of the catalogue are called, Chinese and English; read once from the copy inside the program.
class CatalogueNames {
public:
    struct Name {
        QString chinese;
        QString english;
    };

    /// Reads assets/catalogue/{items,categories}.json from `folder`, ":/yimen/catalogue" in the program. A file that is
    /// missing or damaged gives no names and one warning in the log; no folder gives no names.
    explicit CatalogueNames(const QString& folder);

    /// "zh" (as made) or "en".
    void setLanguage(const QString& language);
    /// In the language set; the code itself if it is not known.
    [[nodiscard]] QString of(const std::string& code) const;

private:
    void read(const QString& path);

    QHash<QString, Name> m_names;
    bool m_isEnglish = false;
};

} // namespace desk
