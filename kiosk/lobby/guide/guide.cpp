// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/guide/guide.h"

#include "kiosk/guide/item_words.h"

#include <algorithm>

namespace lobby {
namespace {

constexpr qsizetype kMostTyped = 12;

guide::Language inCatalogue(Language language) {
    return language == Language::English ? guide::Language::English : guide::Language::Chinese;
}

bool isList(Guide::Page page) {
    return page == Guide::Page::Items || page == Guide::Page::Search || page == Guide::Page::Writing;
}

} // namespace

Guide::Guide(const guide::HallCatalogue& catalogue, std::shared_ptr<Printer> printer,
             std::shared_ptr<input::Scribe> scribe)
    : m_catalogue(catalogue)
    , m_printer(printer ? std::move(printer) : makePrinter())
    , m_entry(std::move(scribe)) {
    connect(&m_entry, &WordEntry::changed, this, &Guide::changed);
    connect(&m_catalogue, &guide::HallCatalogue::changed, this, [this] {
        // An item that the hall no longer has must not stay on the screen.
        if (!m_item.isEmpty() && current() == nullptr) { reset(); }
        Q_EMIT changed();
    });
    connect(&m_catalogue, &guide::HallCatalogue::windowsChanged, this, &Guide::changed);
}

// --- the way -----------------------------------------------------------------------------------------------------

void Guide::go(Page page) {
    m_printing.clear();
    if (page != m_way.back()) { m_way.push_back(page); }
    Q_EMIT changed();
}

bool Guide::back() {
    if (m_way.size() == 1) { return false; }
    m_way.pop_back();
    m_printing.clear();
    if (page() == Page::Categories || isList(page())) { m_item.clear(); }
    Q_EMIT changed();
    return true;
}

void Guide::reset() {
    m_way = {Page::Categories};
    m_category.clear();
    m_item.clear();
    m_typed.clear();
    m_entry.clear();
    m_printing.clear();
    m_sentTo.clear();
    Q_EMIT changed();
}

void Guide::setSentTo(const QString& window) {
    m_sentTo = window;
    Q_EMIT changed();
}

void Guide::setLanguage(Language language) {
    m_language = language;
    m_printing.clear();
    Q_EMIT changed();
}

void Guide::openCategory(const QString& code) {
    if (m_catalogue.catalogue().category(code.toStdString()) != nullptr) {
        m_category = code;
        go(Page::Items);
    }
}

void Guide::openItem(const QString& code) {
    if (m_catalogue.catalogue().item(code.toStdString()) != nullptr) {
        m_item = code;
        go(Page::Item);
    }
}

void Guide::openFlow() {
    if (current() != nullptr) { go(Page::Flow); }
}

void Guide::openTakeAway() {
    if (current() != nullptr) { go(Page::TakeAway); }
}

void Guide::openSearch() {
    m_typed.clear();
    search(Page::Search);
}

void Guide::openWriting() {
    if (m_entry.canWrite()) {
        m_entry.clear();
        search(Page::Writing);
    }
}

void Guide::search(Page way) {
    if (page() == Page::Search || page() == Page::Writing) { m_way.pop_back(); }
    go(way);
}

void Guide::type(const QString& letter) {
    if (letter.isEmpty()) {
        m_typed.chop(1);
    } else if (m_typed.size() < kMostTyped) {
        m_typed += letter.left(1);
    }
    Q_EMIT changed();
}

void Guide::clearTyped() {
    m_typed.clear();
    Q_EMIT changed();
}

// --- what is shown -----------------------------------------------------------------------------------------------

const db::ServiceItem* Guide::current() const {
    return m_item.isEmpty() ? nullptr : m_catalogue.catalogue().item(m_item.toStdString());
}

QVariantList Guide::categories() const {
    QVariantList tiles;
    for (const auto& each : m_catalogue.catalogue().categories) {
        tiles.push_back(QVariantMap{{QStringLiteral("code"), QString::fromStdString(each.code)},
                                    {QStringLiteral("name"), guide::text(inCatalogue(m_language), each.name)},
                                    {QStringLiteral("hint"), guide::text(inCatalogue(m_language), each.hint)}});
    }
    return tiles;
}

std::vector<const db::ServiceItem*> Guide::listed() const {
    if (page() == Page::Search) { return m_catalogue.search().find(m_typed.toStdString()); }
    if (page() == Page::Writing) { return m_catalogue.search().find(m_entry.text().toStdString()); }
    return m_catalogue.catalogue().itemsOf(m_category.toStdString());
}

QVariantList Guide::items() const {
    return isList(page()) ? guide::rowsOf(m_catalogue, listed(), inCatalogue(m_language), m_sentTo) : QVariantList();
}

QVariantMap Guide::item() const {
    return guide::itemMap(m_catalogue, current(), inCatalogue(m_language), m_sentTo);
}

QVariantMap Guide::flow() const {
    const auto* shown = current();
    return shown == nullptr || page() != Page::Flow ? QVariantMap()
                                                    : guide::flowMap(shown->steps, inCatalogue(m_language));
}

QString Guide::takeAway() const {
    const auto* shown = current();
    return shown == nullptr ? QString()
                            : QString::fromStdString(db::catalogue::takeAway(*shown, inCatalogue(m_language)));
}

bool Guide::hasForm() const {
    const auto* shown = current();
    return shown != nullptr && shown->form.has_value();
}

PageWords Guide::itemWords() const {
    const QVariantMap shown = item();
    QString spoken = shown.value(QStringLiteral("summary")).toString();
    const QVariantList materials = shown.value(QStringLiteral("materials")).toList();
    QStringList names;
    for (const QVariant& each : materials) {
        names.push_back(each.toMap().value(QStringLiteral("name")).toString());
    }
    if (!names.isEmpty()) { spoken += QChar(u'\n') + tr("要带：%1").arg(names.join(tr("、"))); }
    return {shown.value(QStringLiteral("name")).toString(), spoken};
}

PageWords Guide::words() const {
    const auto* shown = current();
    switch (page()) {
    case Page::Categories:
        return {tr("您想办什么事？"), tr("选一类，或者按拼音首字母找。")};
    case Page::Items: {
        const auto* category = m_catalogue.catalogue().category(m_category.toStdString());
        return {category == nullptr ? QString() : guide::text(inCatalogue(m_language), category->name),
                tr("点一项，看谁能办、要带什么。")};
    }
    case Page::Item:
        return itemWords();
    case Page::Flow: {
        QStringList steps;
        for (const auto& step : shown == nullptr ? std::vector<db::Step>() : shown->steps) {
            steps.push_back(guide::text(inCatalogue(m_language), step.text));
        }
        return {tr("办理流程：%1").arg(item().value(QStringLiteral("name")).toString()), steps.join(QChar(u'\n'))};
    }
    case Page::TakeAway:
        return {tr("把清单带走"), tr("用手机扫一扫这个图。清单就在图里，不用联网。")};
    case Page::Search:
        return {tr("按拼音首字母找"), tr("点每个字的拼音首字母：高龄津贴就点 G L J T。")};
    case Page::Writing:
        return {tr("手写查找"), tr("写一个字，选中它，再点找到的事项。")};
    }
    return {};
}

// --- on paper ----------------------------------------------------------------------------------------------------

void Guide::print(const Sheet& sheet) {
    m_printing = !m_printer->isThere()     ? tr("本机没有打印机，请到前台打印。")
                 : m_printer->print(sheet) ? tr("正在打印，请取走。")
                                           : tr("打印机没有反应，请到前台打印。");
    Q_EMIT changed();
}

void Guide::printList() {
    if (const auto* shown = current()) {
        QStringList lines = QString::fromStdString(db::catalogue::takeAway(*shown, inCatalogue(m_language), 4000))
                                .split(QLatin1Char('\n'));
        lines.removeFirst(); // the title
        print({.title = guide::text(inCatalogue(m_language), shown->name), .lines = lines});
    }
}

void Guide::printForm() {
    const auto* shown = current();
    if (shown == nullptr || !shown->form) { return; }
    Sheet sheet{.title = guide::text(inCatalogue(m_language), shown->form->name), .lines = {}};
    for (const db::Words& field : shown->form->fields) {
        sheet.lines.push_back(guide::text(inCatalogue(m_language), field) +
                              (m_language == Language::English ? QStringLiteral(":") : QStringLiteral("：")));
    }
    print(sheet);
}

} // namespace lobby
