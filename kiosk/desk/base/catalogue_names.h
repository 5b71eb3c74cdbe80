// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/plain_text.h"
#include "kiosk/guide/hall_catalogue.h"

#include <QString>
#include <string>

namespace desk {

/// What the codes of the hall's catalogue are called, Chinese and English.
class CatalogueNames {
public:
    /// Requires: `catalogue` outlives this. Null: every code is its own name.
    explicit CatalogueNames(const guide::HallCatalogue* catalogue)
        : m_catalogue{catalogue} {}

    /// "zh" (as made) or "en".
    void setLanguage(const QString& language);
    [[nodiscard]] db::catalogue::Language language() const { return m_language; }
    /// Of an item or a category, in the language set; the code itself if it is not known.
    [[nodiscard]] QString of(const std::string& code) const;
    /// Of what a matter of that item waits for; see guide::materialName().
    [[nodiscard]] QString material(const std::string& itemCode, const std::string& zh) const;
    /// "（暂按法定节假日计算）" if the working days from one day to the other were counted without a year's notice on
    /// public holidays, else empty.
    [[nodiscard]] QString provisional(db::Date from, db::Date to) const;

private:
    const guide::HallCatalogue* m_catalogue;
    db::catalogue::Language m_language = db::catalogue::Language::Chinese;
};

} // namespace desk
