// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/needs/need_page.h"

#include "kiosk/desk/base/need_words.h"
#include "kiosk/desk/base/words.h"

#include <QUuid>
#include <QVariantMap>
#include <algorithm>
#include <tuple>
#include <utility>

namespace desk {
namespace {

using wire::NeedStepKind;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
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
    , m_card{link, *this, [this] { tell(); }}
    , m_filing{link, *this}
    , m_catalogue{catalogue}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void NeedPage::open(const QString& key) {
    close();
    m_card.open({db::NeedId{key.toLongLong()}}, [this](const wire::NeedTold*) { tell(); });
    tell();
}

void NeedPage::close() {
    m_card.close();
    m_filing.forget();
    m_filed.reset();
    m_wantsDirectory = false;
    m_directory = {};
    tell();
}

void NeedPage::tell() {
    m_facts = m_card ? factsOf(*m_card, m_names, localDay(m_hallTime())) : NeedFacts{};
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
    tell();
}

void NeedPage::act(const QString& step, const QString& words, qint64 choice) {
    const auto kind = stepNamed(step);
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
        tell();
    });
}

void NeedPage::send(wire::NeedAct request) {
    if (isBusy() || !m_card) { return; }
    request.need = m_card->need.id;
    m_card.ask(std::move(request), [this](const wire::NeedTold* told) {
        tell();
        if (told != nullptr) { Q_EMIT acted(); }
    });
    tell();
}

void NeedPage::takeFiled(const wire::Answered<wire::NeedFile>& filed) {
    if (!filed) {
        m_filingProblem = words::problem(filed.error());
        tell();
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
    tell();
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

QString NeedPage::key() const {
    return m_card ? QString::number(db::raw(m_card->need.id)) : QString{};
}

QString NeedPage::filed() const {
    if (!m_filed) { return {}; }
    const QString slip =
        tr("已登记。请抄给居民：查询号 %1，查询码 %2").arg(words::caseNumber(m_filed->number), text(m_filed->code));
    return m_filed->mayBeSame ? tr("%1。以前有人提过相近的，请看是不是同一件").arg(slip) : slip;
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

QVariantList NeedPage::categories() const {
    QVariantList list;
    for (const auto& category : m_catalogue.catalogue().categories) {
        list << QVariantMap{{QStringLiteral("code"), text(category.code)},
                            {QStringLiteral("text"), m_names.of(category.code)}};
    }
    return list;
}

} // namespace desk
