// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/catalogue_names.h"

#include "kiosk/guide/item_words.h"

#include <QCoreApplication>

namespace desk {

void CatalogueNames::setLanguage(const QString& language) {
    m_language = language == QLatin1String("en") ? db::catalogue::Language::English : db::catalogue::Language::Chinese;
}

QString CatalogueNames::of(const std::string& code) const {
    if (m_catalogue != nullptr) {
        if (const auto* item = m_catalogue->catalogue().item(code)) { return guide::text(m_language, item->name); }
        if (const auto* category = m_catalogue->catalogue().category(code)) {
            return guide::text(m_language, category->name);
        }
    }
    return QString::fromStdString(code);
}

QString CatalogueNames::material(const std::string& itemCode, const std::string& zh) const {
    const auto* item = m_catalogue == nullptr ? nullptr : m_catalogue->catalogue().item(itemCode);
    return guide::materialName(item, zh, m_language);
}

QString CatalogueNames::provisional(db::Date from, db::Date to) const {
    const bool isSo = m_catalogue != nullptr && m_catalogue->catalogue().calendar.isProvisional(from, to);
    return isSo ? QCoreApplication::translate("desk::CatalogueNames", "（暂按法定节假日计算）") : QString();
}

} // namespace desk
