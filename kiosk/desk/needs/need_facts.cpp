// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/needs/need_facts.h"

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/need_words.h"
#include "kiosk/desk/base/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QVariantMap>
#include <algorithm>
#include <array>

namespace desk {
namespace {

using wire::NeedStepKind;

/// lupdate reads the context from this name.
struct NeedTexts {
    Q_DECLARE_TR_FUNCTIONS(desk::NeedFacts)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// The steps as the page names them, in the order of wire::NeedStepKind.
constexpr std::array kSteps{"classify", "merge",      "plan",   "claim", "unclaim", "progress", "finish",
                            "rate",     "rateByUnit", "reopen", "close", "decline", "withdraw", "restore"};
static_assert(kSteps.size() == static_cast<std::size_t>(NeedStepKind::Restore) + 1);

/// How many of the five steps are behind it.
int behind(const db::Need& need) {
    switch (need.state) {
    case db::NeedState::Found:
        return 1;
    case db::NeedState::Classified:
        return 2;
    case db::NeedState::Planned:
        return need.claimedBy.empty() ? 2 : 3;
    case db::NeedState::ActedOn:
        return need.doneOn ? 4 : 3;
    case db::NeedState::Evaluated:
        break;
    }
    return 5;
}

QString aboutOf(const wire::NeedCard& card, const CatalogueNames& names, db::Date today) {
    const db::Need& need = card.need;
    QStringList parts{names.of(need.category), words::needKind(need.kind)};
    if (!card.placeLabel.empty()) { parts << text(card.placeLabel); }
    parts << (card.residentName.empty() ? NeedTexts::tr("没有留名") : text(card.residentName));
    parts
        << NeedTexts::tr("%1 %2提出").arg(words::day(localDay(need.raisedAt), today), words::needChannel(need.channel));
    return parts.join(QStringLiteral(" · "));
}

QString publicTitleOf(const wire::NeedCard& card) {
    return text(card.isPublished ? card.publicTitle : card.need.text);
}

QString publicResultOf(const wire::NeedCard& card) {
    return text(card.isPublished ? card.publicResult : card.need.result);
}

QString clockOf(const wire::NeedCard& card) {
    const db::Need& need = card.need;
    return card.colour == db::ClockColour::None
               ? words::needStage(need.state, !need.claimedBy.empty(), need.doneOn.has_value(), need.end)
               : words::matterClock(card.colour, card.workingDaysLeft);
}

QString planOf(const wire::NeedCard& card, const CatalogueNames& names, db::Date today) {
    if (card.need.plan.empty()) { return {}; }
    const db::Need& need = card.need;
    QString line = text(need.plan);
    if (need.dueOn) {
        line += NeedTexts::tr(" · %1前完成").arg(words::day(*need.dueOn, today)) +
                names.provisional(need.lastProgressOn.value_or(localDay(need.raisedAt)), *need.dueOn);
    }
    if (!need.claimedBy.empty()) { line += NeedTexts::tr(" · %1承办").arg(text(need.claimedBy)); }
    return line;
}

QString ratingOf(const wire::NeedCard& card) {
    if (!card.need.doneOn) { return {}; }
    const auto said = [](const std::optional<db::Grade>& grade) {
        return grade ? words::grade(*grade) : NeedTexts::tr("还没有评价");
    };
    QString line = NeedTexts::tr("居民：%1 · 承办方：%2").arg(said(card.need.ofResident), said(card.need.ofUnit));
    if (card.score) { line += NeedTexts::tr(" · 综合 %1 分").arg(*card.score); }
    return line;
}

QString suggestionOf(const wire::NeedCard& card) {
    if (!card.suggest) { return {}; }
    const QString kind = words::needKind(card.suggest);
    const QString because = words::ofHall(card.because);
    return because.isEmpty() ? NeedTexts::tr("建议分为%1").arg(kind)
                             : NeedTexts::tr("建议分为%1：%2").arg(kind, because);
}

QStringList mayOf(const wire::NeedCard& card) {
    QStringList list;
    for (const NeedStepKind step : card.may) {
        list << QLatin1String(kSteps.at(static_cast<std::size_t>(step)));
    }
    return list;
}

QVariantList fiveOf(const wire::NeedCard& card) {
    QVariantList list;
    constexpr int kClassifying = 1;
    const int done = behind(card.need);
    int at = 0;
    for (const QString& step : {NeedTexts::tr("发现"), NeedTexts::tr("分类"), NeedTexts::tr("统筹"),
                                NeedTexts::tr("实施"), NeedTexts::tr("评估")}) {
        const bool isNow = at == done && !card.need.end;
        const bool isSkipped = at == kClassifying && !card.need.kind; // such as merged before anybody classified it
        list << QVariantMap{{QStringLiteral("text"), step},
                            {QStringLiteral("mark"), at < done && !isSkipped ? 0
                                                     : isNow                 ? 1
                                                                             : 2}};
        ++at;
    }
    return list;
}

QVariantList similarOf(const wire::NeedCard& card) {
    QVariantList list;
    for (const auto& other : card.similar) {
        list << QVariantMap{{QStringLiteral("key"), static_cast<qint64>(db::raw(other.need))},
                            {QStringLiteral("text"), text(other.text)},
                            {QStringLiteral("detail"), NeedTexts::tr("像 %1%").arg(other.percent)}};
    }
    return list;
}

QVariantList stepsOf(const wire::NeedCard& card) {
    QVariantList list;
    for (const auto& step : card.steps) {
        const auto at = QDateTime::fromMSecsSinceEpoch(step.at.time_since_epoch().count());
        list << QVariantMap{
            {QStringLiteral("tag"), words::needStep(step.action)},
            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
            {QStringLiteral("text"), step.words.empty() ? QStringLiteral("—") : text(step.words)},
            {QStringLiteral("because"), text(step.byName) + at.toString(QStringLiteral(" · M-d HH:mm"))}};
    }
    return list;
}

} // namespace

NeedFacts factsOf(const wire::NeedCard& card, const CatalogueNames& names, db::Date today) {
    NeedFacts facts;
    facts.words = text(card.need.text);
    facts.about = aboutOf(card, names, today);
    facts.category = text(card.need.category);
    facts.slip = NeedTexts::tr("查询号 %1，查询码 %2").arg(words::caseNumber(card.number), text(card.code));
    facts.mayBePublic = card.need.state == db::NeedState::Evaluated;
    facts.isPublished = card.isPublished;
    facts.publicTitle = publicTitleOf(card);
    facts.publicResult = publicResultOf(card);
    facts.clock = clockOf(card);
    facts.tone = static_cast<int>(words::clockTone(card.colour));
    facts.plan = planOf(card, names, today);
    facts.result = text(card.need.result);
    facts.rating = ratingOf(card);
    facts.suggestion = suggestionOf(card);
    facts.may = mayOf(card);
    facts.five = fiveOf(card);
    facts.similar = similarOf(card);
    facts.steps = stepsOf(card);
    return facts;
}

std::optional<NeedStepKind> stepNamed(const QString& name) {
    const auto at = std::ranges::find_if(kSteps, [&](const char* step) { return name == QLatin1String(step); });
    return at == kSteps.end() ? std::nullopt : std::optional(static_cast<NeedStepKind>(at - kSteps.begin()));
}

} // namespace desk
