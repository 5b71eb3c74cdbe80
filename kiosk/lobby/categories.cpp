// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/categories.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cassert>

namespace lobby {

std::vector<Category> parseCategories(const QByteArray& json) {
    std::vector<Category> categories;
    const QJsonArray entries = QJsonDocument::fromJson(json).object().value(QLatin1String("categories")).toArray();
    for (const auto& entry : entries) {
        const QJsonObject object = entry.toObject();
        const auto word = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
        Category one{.code = word("code"),
                     .name = word("name"),
                     .nameEn = word("nameEn"),
                     .hint = word("hint"),
                     .hintEn = word("hintEn")};
        if (one.code.isEmpty() || one.name.isEmpty() || one.nameEn.isEmpty()) {
            return {};
        }
        categories.push_back(std::move(one));
    }
    return categories;
}

std::vector<Category> builtInCategories() {
    QFile file(QStringLiteral(":/yimen/catalogue/categories.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    assert(isOpen);
    auto categories = isOpen ? parseCategories(file.readAll()) : std::vector<Category>();
    assert(!categories.empty());
    return categories;
}

const Category* findCategory(const std::vector<Category>& categories, const QString& code) {
    const auto one =
        std::find_if(categories.begin(), categories.end(), [&code](const Category& each) { return each.code == code; });
    return one == categories.end() ? nullptr : &*one;
}

} // namespace lobby
