// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/catalogue_names.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace desk {

namespace {

Q_LOGGING_CATEGORY(kLog, "yimen.desk")

} // namespace

CatalogueNames::CatalogueNames(const QString& folder) {
    if (folder.isEmpty()) return;
    read(folder + QStringLiteral("/items.json"));
    read(folder + QStringLiteral("/categories.json"));
}

void CatalogueNames::read(const QString& path) {
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(kLog, "the catalogue %s cannot be read", qUtf8Printable(path));
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    // Either a list, or an object with one list in it beside notes about the file.
    QJsonArray entries = document.array();
    const QJsonObject whole = document.object();
    for (const auto& part : whole)
        if (part.isArray()) entries = part.toArray();
    for (const auto& entry : entries) {
        const QJsonObject one = entry.toObject();
        const QString code = one.value(QLatin1String("code")).toString();
        if (code.isEmpty()) continue;
        m_names.insert(code,
                       {one.value(QLatin1String("name")).toString(), one.value(QLatin1String("nameEn")).toString()});
    }
    if (m_names.isEmpty()) qCWarning(kLog, "the catalogue %s names nothing", qUtf8Printable(path));
}

void CatalogueNames::setLanguage(const QString& language) {
    m_isEnglish = language == QLatin1String("en");
}

QString CatalogueNames::of(const std::string& code) const {
    QString wanted = QString::fromStdString(code);
    const auto name = m_names.constFind(wanted);
    if (name == m_names.constEnd()) return wanted;
    return m_isEnglish && !name->english.isEmpty() ? name->english : name->chinese;
}

} // namespace desk
