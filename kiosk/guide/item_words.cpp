// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/guide/item_words.h"

#include "db/catalogue/flow_layout.h"
#include "kiosk/guide/hall_catalogue.h"

#include <algorithm>
#include <iterator>

namespace guide {
namespace {

using db::catalogue::FlowLayout;

QString say(Language language, const char* zh, const char* en) {
    return QString::fromUtf8(language == Language::Chinese ? zh : en);
}

QString levelWord(db::ServiceLevel level, Language language) {
    switch (level) {
    case db::ServiceLevel::Community:
        return say(language, "社区办", "Done in this hall");
    case db::ServiceLevel::Street:
        return say(language, "街道办事处办（社区的上一级）", "Decided by the subdistrict office");
    case db::ServiceLevel::District:
        return say(language, "区里办", "Decided by the district");
    }
    return {};
}

/// Where somebody serves it now, or nothing.
QString windowWord(const HallCatalogue& catalogue, const db::ServiceItem& item, const QString& said,
                   Language language) {
    const QString number = catalogue.windowFor(item.category, said);
    if (number.isEmpty()) { return {}; }
    return language == Language::Chinese ? number + QStringLiteral(" 号窗口") : QStringLiteral("Window ") + number;
}

QString verdictWord(db::catalogue::Verdict verdict) {
    switch (verdict) {
    case db::catalogue::Verdict::Yes:
        return QStringLiteral("yes");
    case db::catalogue::Verdict::No:
        return QStringLiteral("no");
    case db::catalogue::Verdict::Ask:
        return QStringLiteral("ask");
    }
    return {};
}

QVariantList materialList(const db::ServiceItem& item, Language language) {
    QVariantList list;
    for (const db::Material& material : item.materials) {
        // "身份证：原件，复印 1 份": the name stands large, the rest under it.
        const QString name = text(language, material.name);
        const QString line = QString::fromStdString(db::catalogue::materialLine(material, language));
        list.push_back(
            QVariantMap{{QStringLiteral("name"), name}, {QStringLiteral("how"), line.mid(name.size() + 1).trimmed()}});
    }
    return list;
}

QVariantList questionList(const db::ServiceItem& item, Language language) {
    QVariantList list;
    for (const db::Question& question : item.questions) {
        list.push_back(QVariantMap{{QStringLiteral("asked"), text(language, question.asked)},
                                   {QStringLiteral("answer"), text(language, question.answer)}});
    }
    return list;
}

QVariantMap squareOf(const FlowLayout::Cell& cell) {
    return {{QStringLiteral("row"), cell.row}, {QStringLiteral("column"), cell.column}};
}

} // namespace

QString text(Language language, const db::Words& words) {
    return QString::fromStdString(db::catalogue::in(language, words));
}

QString materialName(const db::ServiceItem* item, const std::string& zh, Language language) {
    return item == nullptr ? QString::fromStdString(zh) : text(language, db::catalogue::materialName(*item, zh));
}

std::vector<const db::ServiceItem*> itemsFor(const HallCatalogue& catalogue, const QString& typed) {
    if (!typed.trimmed().isEmpty()) { return catalogue.search().find(typed.toStdString()); }
    std::vector<const db::ServiceItem*> all;
    for (const auto& category : catalogue.catalogue().categories) {
        std::ranges::copy(catalogue.catalogue().itemsOf(category.code), std::back_inserter(all));
    }
    return all;
}

QVariantList rowsOf(const HallCatalogue& catalogue, const std::vector<const db::ServiceItem*>& items, Language language,
                    const QString& said) {
    QVariantList rows;
    for (const db::ServiceItem* item : items) {
        rows.push_back(QVariantMap{{QStringLiteral("code"), QString::fromStdString(item->code)},
                                   {QStringLiteral("name"), text(language, item->name)},
                                   {QStringLiteral("about"), text(language, item->summary)},
                                   {QStringLiteral("where"), windowWord(catalogue, *item, said, language)},
                                   {QStringLiteral("level"), levelWord(item->level, language)}});
    }
    return rows;
}

QVariantMap itemMap(const HallCatalogue& catalogue, const db::ServiceItem* item, Language language,
                    const QString& said) {
    if (item == nullptr) { return {}; }
    QStringList who;
    for (const auto& condition : db::catalogue::explain(item->who, {}).conditions) {
        who.push_back(text(language, condition.words));
    }
    return {{QStringLiteral("code"), QString::fromStdString(item->code)},
            {QStringLiteral("category"), QString::fromStdString(item->category)},
            {QStringLiteral("name"), text(language, item->name)},
            {QStringLiteral("summary"), text(language, item->summary)},
            {QStringLiteral("who"), who},
            {QStringLiteral("materials"), materialList(*item, language)},
            {QStringLiteral("limit"), QString::fromStdString(db::catalogue::limitLine(*item, language))},
            {QStringLiteral("window"), windowWord(catalogue, *item, said, language)},
            {QStringLiteral("unit"), text(language, item->unit)},
            {QStringLiteral("phone"), QString::fromStdString(item->phone)},
            {QStringLiteral("level"), levelWord(item->level, language)},
            {QStringLiteral("goTo"), text(language, item->goTo)},
            {QStringLiteral("fee"), text(language, item->fee)},
            {QStringLiteral("form"), item->form ? text(language, item->form->name) : QString()},
            {QStringLiteral("questions"), questionList(*item, language)}};
}

QVariantList conditions(const db::ServiceItem& item, const db::catalogue::Facts& facts, Language language) {
    QVariantList list;
    for (const auto& condition : db::catalogue::explain(item.who, facts).conditions) {
        list.push_back(QVariantMap{{QStringLiteral("words"), text(language, condition.words)},
                                   {QStringLiteral("verdict"), verdictWord(condition.verdict)}});
    }
    return list;
}

QVariantMap flowMap(const std::vector<db::Step>& steps, Language language) {
    const FlowLayout layout = db::catalogue::layOutFlow(steps);
    QVariantList cells;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QVariantMap cell = squareOf(layout.cells[i]);
        cell.insert(QStringLiteral("kind"), static_cast<int>(steps[i].kind));
        cell.insert(QStringLiteral("text"), text(language, steps[i].text));
        cells.push_back(cell);
    }
    QVariantList lines;
    for (const FlowLayout::Line& line : layout.lines) {
        QVariantList path;
        for (const FlowLayout::Cell& cell : line.path) {
            path.push_back(squareOf(cell));
        }
        const auto& branch = steps[static_cast<std::size_t>(line.from)].next[static_cast<std::size_t>(line.branch)];
        lines.push_back(
            QVariantMap{{QStringLiteral("when"), text(language, branch.when)}, {QStringLiteral("path"), path}});
    }
    return {{QStringLiteral("rows"), layout.rows},
            {QStringLiteral("columns"), layout.columns},
            {QStringLiteral("cells"), cells},
            {QStringLiteral("lines"), lines}};
}

} // namespace guide
