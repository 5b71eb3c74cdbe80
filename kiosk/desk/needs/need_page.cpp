// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/needs/need_page.h"

#include "kiosk/desk/base/need_words.h"
#include "kiosk/desk/base/words.h"

#include <QDateTime>
#include <QUuid>
#include <QVariantMap>
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace desk {
namespace {

using wire::NeedStepKind;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// The steps as the page names them, in the order of wire::NeedStepKind.
constexpr std::array kSteps{"classify", "merge",      "plan",   "claim", "unclaim", "progress", "finish",
                            "rate",     "rateByUnit", "reopen", "close", "decline", "withdraw", "restore"};
static_assert(kSteps.size() == static_cast<std::size_t>(NeedStepKind::Restore) + 1);

std::optional<NeedStepKind> stepOf(const QString& name) {
    const auto at = std::ranges::find_if(kSteps, [&](const char* step) { return name == QLatin1String(step); });
    return at == kSteps.end() ? std::nullopt : std::optional(static_cast<NeedStepKind>(at - kSteps.begin()));
}

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

} // namespace

bool NeedPage::Kind::differs(const Record& one, const Record& other) {
    const auto mark = [](const Record& card) {
        const bool has = !card.steps.empty();
        return std::tuple(card.steps.size(), has ? card.steps.front().at : db::Time{},
                          has ? card.steps.front().action : std::string{}, card.need.state, card.need.claimedBy,
                          card.isPublished, card.may);
    };
    return mark(one) != mark(other);
}

NeedPage::NeedPage(wire::HallLink& link, const guide::HallCatalogue& catalogue, const CatalogueNames& names,
                   Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_card{link, *this, [this] { Q_EMIT changed(); }}
    , m_filing{link, *this}
    , m_catalogue{catalogue}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void NeedPage::open(const QString& key) {
    close();
    m_card.open({db::NeedId{key.toLongLong()}}, [this](const wire::NeedTold*) { Q_EMIT changed(); });
    Q_EMIT changed();
}

void NeedPage::close() {
    m_card.close();
    m_filing.forget();
    m_filed.reset();
    m_wantsDirectory = false;
    m_directory = {};
    Q_EMIT changed();
}

void NeedPage::file(const QString& category, const QString& words, int channel, qint64 resident, qint64 place) {
    if (isBusy()) { return; }
    wire::NeedFile request;
    request.requestKey = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    request.category = category.toStdString();
    request.words = words.trimmed().toStdString();
    request.channel = static_cast<db::NeedChannel>(std::clamp(channel, 1, 4));
    if (resident > 0) { request.resident = db::ResidentId{resident}; }
    if (place > 0) { request.place = db::GridCellId{place}; }
    // The same again after the line broke: the hall may have it already, and keeps it once for each key.
    const auto said = [](const wire::NeedFile& one) {
        return std::tuple(one.category, one.words, one.channel, one.resident, one.place);
    };
    if (m_unanswered && said(*m_unanswered) == said(request)) { request.requestKey = m_unanswered->requestKey; }
    m_unanswered = request;
    m_filingProblem.clear();
    m_filing.ask(std::move(request), [this](const wire::Answered<wire::NeedFile>& filed) { takeFiled(filed); });
    Q_EMIT changed();
}

void NeedPage::act(const QString& step, const QString& words, qint64 choice) {
    const auto kind = stepOf(step);
    if (!kind) { return; }
    wire::NeedAct request;
    request.step = *kind;
    request.words = words.trimmed().toStdString();
    constexpr qint64 kWorstGrade = 4;
    if (*kind == NeedStepKind::Classify) {
        request.kind = static_cast<db::NeedKind>(std::clamp<qint64>(choice, 0, 2));
    } else if (*kind == NeedStepKind::Merge) {
        request.sameAs = db::NeedId{choice};
    } else if (*kind == NeedStepKind::RateForResident || *kind == NeedStepKind::RateByUnit) {
        request.grade = static_cast<db::Grade>(std::clamp<qint64>(choice, 0, kWorstGrade));
    } else if (*kind == NeedStepKind::Plan) {
        request.dueOn =
            m_catalogue.catalogue().calendar.add(localDay(m_hallTime()), static_cast<int>(std::max<qint64>(choice, 0)));
    }
    send(std::move(request));
}

void NeedPage::claim(const QString& claimant) {
    wire::NeedAct request;
    request.step = NeedStepKind::Claim;
    request.claimant = claimant.toStdString();
    send(std::move(request));
}

void NeedPage::askWho() {
    if (!m_card) { return; }
    m_wantsDirectory = true;
    m_link.ask(wire::DirectoryAsk{m_card->need.id}, this, [this](const wire::Answered<wire::DirectoryAsk>& directory) {
        if (directory) {
            m_directory = *directory;
            m_wantsDirectory = false;
        } else {
            m_card.explain(words::problem(directory.error()));
        }
        Q_EMIT changed();
    });
}

void NeedPage::send(wire::NeedAct request) {
    if (isBusy() || !m_card) { return; }
    request.need = m_card->need.id;
    m_card.ask(std::move(request), [this](const wire::NeedTold* told) {
        Q_EMIT changed();
        if (told != nullptr) { Q_EMIT acted(); }
    });
    Q_EMIT changed();
}

void NeedPage::takeFiled(const wire::Answered<wire::NeedFile>& filed) {
    if (!filed) {
        m_filingProblem = words::problem(filed.error());
        Q_EMIT changed();
        return;
    }
    m_unanswered.reset();
    Q_EMIT filedHere();
    Q_EMIT acted();
    // The number holds the id between its first and its last digit.
    open(text(filed->number).mid(1).chopped(1));
    m_filed = *filed;
}

void NeedPage::retry() {
    if (const auto wanted = m_card.failed()) { open(QString::number(db::raw(wanted->need))); }
    if (m_wantsDirectory) { askWho(); }
}

void NeedPage::forgetProblem() {
    m_card.explain({});
    m_filingProblem.clear();
    Q_EMIT changed();
}

void NeedPage::onChange(const wire::Body& told) {
    // A look at a card is in the audit log and counts as somebody at the desk: only for what changed.
    const auto* changed = wire::getIf<wire::NeedsChanged>(&told);
    if (changed != nullptr && m_card && changed->need == m_card->need.id) { onChanged(); }
}

void NeedPage::onBack(bool /*wasAway*/) {
    onChanged();
    retry();
}

void NeedPage::retranslate() {
    Q_EMIT changed();
}

QString NeedPage::key() const {
    return m_card ? QString::number(db::raw(m_card->need.id)) : QString{};
}

QString NeedPage::words() const {
    return m_card ? text(m_card->need.text) : QString{};
}

QString NeedPage::about() const {
    if (!m_card) { return {}; }
    const db::Need& need = m_card->need;
    QStringList parts{m_names.of(need.category), words::needKind(need.kind)};
    if (!m_card->placeLabel.empty()) { parts << text(m_card->placeLabel); }
    parts << (m_card->residentName.empty() ? tr("没有留名") : text(m_card->residentName));
    parts << tr("%1 %2提出")
                 .arg(words::day(localDay(need.raisedAt), localDay(m_hallTime())), words::needChannel(need.channel));
    return parts.join(QStringLiteral(" · "));
}

QString NeedPage::slip() const {
    if (!m_card) { return {}; }
    return tr("查询号 %1，查询码 %2").arg(words::caseNumber(m_card->number), text(m_card->code));
}

QString NeedPage::filed() const {
    if (!m_filed) { return {}; }
    const QString slip =
        tr("已登记。请抄给居民：查询号 %1，查询码 %2").arg(words::caseNumber(m_filed->number), text(m_filed->code));
    return m_filed->mayBeSame ? tr("%1。以前有人提过相近的，请看是不是同一件").arg(slip) : slip;
}

QString NeedPage::category() const {
    return m_card ? text(m_card->need.category) : QString{};
}

bool NeedPage::mayBePublic() const {
    return m_card && m_card->need.state == db::NeedState::Evaluated;
}

QString NeedPage::publicTitle() const {
    if (!m_card) { return {}; }
    return text(m_card->isPublished ? m_card->publicTitle : m_card->need.text);
}

QString NeedPage::publicResult() const {
    if (!m_card) { return {}; }
    return text(m_card->isPublished ? m_card->publicResult : m_card->need.result);
}

QString NeedPage::clock() const {
    if (!m_card) { return {}; }
    const db::Need& need = m_card->need;
    return m_card->colour == db::ClockColour::None
               ? words::needStage(need.state, !need.claimedBy.empty(), need.doneOn.has_value(), need.end)
               : words::matterClock(m_card->colour, m_card->workingDaysLeft);
}

int NeedPage::tone() const {
    return static_cast<int>(words::clockTone(m_card ? m_card->colour : db::ClockColour::None));
}

QString NeedPage::plan() const {
    if (!m_card || m_card->need.plan.empty()) { return {}; }
    const db::Need& need = m_card->need;
    QString line = text(need.plan);
    if (need.dueOn) {
        line += tr(" · %1前完成").arg(words::day(*need.dueOn, localDay(m_hallTime()))) +
                m_names.provisional(need.lastProgressOn.value_or(localDay(need.raisedAt)), *need.dueOn);
    }
    if (!need.claimedBy.empty()) { line += tr(" · %1承办").arg(text(need.claimedBy)); }
    return line;
}

QString NeedPage::result() const {
    return m_card ? text(m_card->need.result) : QString{};
}

QString NeedPage::rating() const {
    if (!m_card || !m_card->need.doneOn) { return {}; }
    const auto said = [](const std::optional<db::Grade>& grade) {
        return grade ? words::grade(*grade) : tr("还没有评价");
    };
    QString line = tr("居民：%1 · 承办方：%2").arg(said(m_card->need.ofResident), said(m_card->need.ofUnit));
    if (m_card->score) { line += tr(" · 综合 %1 分").arg(*m_card->score); }
    return line;
}

QString NeedPage::suggestion() const {
    if (!m_card || !m_card->suggest) { return {}; }
    const QString kind = words::needKind(m_card->suggest);
    const QString because = words::ofHall(m_card->because);
    return because.isEmpty() ? tr("建议分为%1").arg(kind) : tr("建议分为%1：%2").arg(kind, because);
}

QStringList NeedPage::may() const {
    QStringList list;
    if (!m_card) { return list; }
    for (const NeedStepKind step : m_card->may) {
        list << QLatin1String(kSteps.at(static_cast<std::size_t>(step)));
    }
    return list;
}

QVariantList NeedPage::five() const {
    QVariantList list;
    if (!m_card) { return list; }
    constexpr int kClassifying = 1;
    const int done = behind(m_card->need);
    int at = 0;
    for (const QString& step : {tr("发现"), tr("分类"), tr("统筹"), tr("实施"), tr("评估")}) {
        const bool isNow = at == done && !m_card->need.end;
        const bool isSkipped = at == kClassifying && !m_card->need.kind; // such as merged before anybody classified it
        list << QVariantMap{{QStringLiteral("text"), step},
                            {QStringLiteral("mark"), at < done && !isSkipped ? 0
                                                     : isNow                 ? 1
                                                                             : 2}};
        ++at;
    }
    return list;
}

QVariantList NeedPage::similar() const {
    QVariantList list;
    if (!m_card) { return list; }
    for (const auto& other : m_card->similar) {
        list << QVariantMap{{QStringLiteral("key"), static_cast<qint64>(db::raw(other.need))},
                            {QStringLiteral("text"), text(other.text)},
                            {QStringLiteral("detail"), tr("像 %1%").arg(other.percent)}};
    }
    return list;
}

QVariantList NeedPage::claimants() const {
    QVariantList list;
    const bool isEnglish = m_names.language() == db::catalogue::Language::English;
    for (const auto& each : m_directory.claimants) {
        QStringList detail{words::claimantKind(each.kind)};
        for (const db::Words& skill : each.skills) {
            detail << words::ofHall(skill);
        }
        if (each.openNow > 0) { detail << tr("手上 %1 件").arg(each.openNow); }
        list << QVariantMap{{QStringLiteral("code"), text(each.code)},
                            {QStringLiteral("text"), text(isEnglish ? each.nameEn : each.nameZh)},
                            {QStringLiteral("detail"), detail.join(QStringLiteral(" · "))},
                            {QStringLiteral("fits"), each.fits}};
    }
    return list;
}

QVariantList NeedPage::steps() const {
    QVariantList list;
    if (!m_card) { return list; }
    for (const auto& step : m_card->steps) {
        const auto at = QDateTime::fromMSecsSinceEpoch(step.at.time_since_epoch().count());
        list << QVariantMap{
            {QStringLiteral("tag"), words::needStep(step.action)},
            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
            {QStringLiteral("text"), step.words.empty() ? QStringLiteral("—") : text(step.words)},
            {QStringLiteral("because"), text(step.byName) + at.toString(QStringLiteral(" · M-d HH:mm"))}};
    }
    return list;
}

QVariantList NeedPage::categories() const {
    QVariantList list;
    for (const auto& category : m_catalogue.catalogue().categories) {
        list << QVariantMap{{QStringLiteral("code"), text(category.code)},
                            {QStringLiteral("text"), m_names.of(category.code)}};
    }
    return list;
}

} // namespace desk
