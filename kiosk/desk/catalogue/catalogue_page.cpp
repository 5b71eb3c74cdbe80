// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/catalogue/catalogue_page.h"

#include "kiosk/guide/item_words.h"

#include <algorithm>

namespace desk {

CataloguePage::CataloguePage(const guide::HallCatalogue& catalogue, const CatalogueNames& names, QObject* parent)
    : QObject{parent}
    , m_catalogue{catalogue}
    , m_names{names} {
    connect(&m_catalogue, &guide::HallCatalogue::changed, this, &CataloguePage::changed);
    connect(&m_catalogue, &guide::HallCatalogue::windowsChanged, this, &CataloguePage::changed);
}

void CataloguePage::setText(const QString& text) {
    if (text == m_text) { return; }
    m_text = text;
    // The best answer is read at once: a clerk who types and looks has it.
    const auto items = found();
    if (!items.empty() && !m_text.trimmed().isEmpty()) { m_code = items.front()->code; }
    Q_EMIT changed();
}

std::vector<const db::ServiceItem*> CataloguePage::found() const {
    return guide::itemsFor(m_catalogue, m_text);
}

const db::ServiceItem* CataloguePage::current() const {
    return m_catalogue.catalogue().item(m_code);
}

QVariantList CataloguePage::rows() const {
    return guide::rowsOf(m_catalogue, found(), m_names.language());
}

int CataloguePage::row() const {
    const auto items = found();
    const auto at =
        std::find_if(items.begin(), items.end(), [this](const db::ServiceItem* each) { return each->code == m_code; });
    return at == items.end() ? -1 : static_cast<int>(at - items.begin());
}

QVariantMap CataloguePage::item() const {
    return guide::itemMap(m_catalogue, current(), m_names.language());
}

QVariantMap CataloguePage::flow() const {
    const auto* shown = current();
    return shown == nullptr ? QVariantMap{} : guide::flowMap(shown->steps, m_names.language());
}

QVariantList CataloguePage::conditions() const {
    const auto* shown = current();
    if (shown == nullptr) { return {}; }
    QVariantList list;
    const QVariantList all = guide::conditions(*shown, m_facts.value_or(db::catalogue::Facts{}), m_names.language());
    for (const QVariant& each : all) {
        const QVariantMap one = each.toMap();
        const QString verdict = one.value(QStringLiteral("verdict")).toString();
        QString mark;
        if (m_facts && shown->who.kind == db::WhoRule::Kind::All && shown->who.parts.empty()) {
            mark = tr("符合");
        } else if (m_facts) {
            mark = verdict == QLatin1String("yes")  ? tr("符合")
                   : verdict == QLatin1String("no") ? tr("不符合")
                                                    : tr("请问本人");
        }
        list << QVariantMap{{QStringLiteral("words"), one.value(QStringLiteral("words"))},
                            {QStringLiteral("verdict"), verdict},
                            {QStringLiteral("mark"), mark}};
    }
    return list;
}

void CataloguePage::setFacts(const std::optional<db::catalogue::Facts>& facts, const QString& about) {
    m_facts = facts;
    m_about = about;
    Q_EMIT changed();
}

std::optional<int> CataloguePage::missingHolidayNotice(db::Date today) const {
    const auto year = m_catalogue.catalogue().calendar.missingNotice(today);
    return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

bool CataloguePage::has(const QString& code) const {
    return m_catalogue.catalogue().item(code.toStdString()) != nullptr;
}

QVariantMap CataloguePage::look(const QString& code) const {
    return guide::itemMap(m_catalogue, m_catalogue.catalogue().item(code.toStdString()), m_names.language());
}

void CataloguePage::open(const QString& code) {
    if (!has(code)) { return; }
    m_code = code.toStdString();
    if (row() < 0) { m_text.clear(); }
    Q_EMIT changed();
    Q_EMIT opened();
}

void CataloguePage::move(int step) {
    const auto items = found();
    if (items.empty()) { return; }
    const int last = static_cast<int>(items.size()) - 1;
    m_code = items[static_cast<std::size_t>(std::clamp(row() + step, 0, last))]->code;
    Q_EMIT changed();
}

void CataloguePage::retranslate() {
    Q_EMIT changed();
}

} // namespace desk
