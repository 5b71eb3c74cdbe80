// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/coverage/coverage_page.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/body.h"

#include <QVariantMap>
#include <algorithm>
#include <utility>

namespace desk {

namespace {

db::CoverageSource sourceOf(CoveragePage::Source source) {
    return source == CoveragePage::Source::List ? db::CoverageSource::List : db::CoverageSource::OwnMatters;
}

/// All who have it are known; whoever had it before `own` began is not.
bool isWhole(const wire::Coverage::Item& item) {
    return (item.own && !item.own->day) || (item.list && !item.isListTooOld);
}

} // namespace

CoveragePage::CoveragePage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_names{names}
    , m_hallTime{std::move(hallTime)}
    , m_reading{link, *this} {}

void CoveragePage::retranslate() {
    makeRows();
    Q_EMIT changed();
}

void CoveragePage::signedIn(const wire::StaffSignedIn& staff) {
    m_role = staff.role;
    Q_EMIT changed();
}

void CoveragePage::onNews(const wire::Body& told) {
    if (wire::holds<wire::CoverageChanged>(told) && m_reading.mustAskAgain()) { read(Reading::How::Quiet); }
}

void CoveragePage::onBack(bool /*wasAway*/) {
    if (m_reading.mustAskAgain()) { read(Reading::How::Quiet); }
}

void CoveragePage::clear() {
    m_reading.forget();
    m_role.reset();
    m_now.reset();
    m_isBusy = false;
    makeRows();
    cancel();
}

// --- what the hall is asked ------------------------------------------------------------------------------------------

void CoveragePage::refresh() {
    if (!m_now) { m_reading.begin(); }
    read(m_now ? Reading::How::Quiet : Reading::How::Loud);
    Q_EMIT changed();
}

void CoveragePage::read(Reading::How how) {
    m_reading.ask(
        wire::CoverageAsk{}, how,
        [this](const wire::Coverage* told) {
            if (told != nullptr) { take(*told); }
            Q_EMIT changed();
        },
        [this] { read(Reading::How::Quiet); });
}

void CoveragePage::take(const wire::Coverage& told) {
    m_now = told;
    m_reading.settle();
    makeRows();
    Q_EMIT changed();
}

template <wire::Exchanged Request>
void CoveragePage::request(Request request) {
    m_isBusy = true;
    m_refusal.clear();
    Q_EMIT changed();
    m_link.ask(std::move(request), this, [this](const wire::Answered<Request>& told) {
        m_isBusy = false;
        if (!told) {
            refuse(words::problem(told.error()));
            return;
        }
        take(*told);
        cancel();
    });
}

void CoveragePage::refuse(const QString& why) {
    if (m_asked.isEmpty()) { return; }
    m_refusal = why;
    Q_EMIT changed();
}

void CoveragePage::ask(const QString& code) {
    if (!isManager() || m_isBusy) { return; }
    m_asked = code;
    m_refusal.clear();
    Q_EMIT changed();
}

void CoveragePage::cancel() {
    m_asked.clear();
    m_refusal.clear();
    Q_EMIT changed();
}

void CoveragePage::say(Source source, const QString& day, const QString& reference) {
    if (m_asked.isEmpty() || m_isBusy) { return; }
    const std::optional<db::Date> typed = words::typedDay(day);
    const bool isTyped = !day.trimmed().isEmpty();
    if (isTyped && !typed) {
        refuse(tr("日期请写成 2026-12-31 的样子"));
    } else if (source == Source::List && !typed) {
        refuse(tr("名单要写明是哪天的"));
    } else if (typed && *typed > localDay(m_hallTime())) {
        refuse(tr("这一天还没有到"));
    } else {
        request(wire::CoverageSet{.code = m_asked.toStdString(),
                                  .source = sourceOf(source),
                                  .day = typed,
                                  .reference = reference.trimmed().toStdString()});
    }
}

void CoveragePage::takeBack(Source source) {
    if (m_asked.isEmpty() || m_isBusy) { return; }
    request(wire::CoverageRemove{.code = m_asked.toStdString(), .source = sourceOf(source)});
}

// --- what it says ----------------------------------------------------------------------------------------------------

QString CoveragePage::askedName() const {
    return m_names.of(m_asked.toStdString());
}

QVariantList CoveragePage::said() const {
    std::optional<wire::CoverageSaid> own;
    std::optional<wire::CoverageSaid> list;
    if (m_now) {
        const auto item = std::ranges::find(m_now->items, m_asked.toStdString(), &wire::Coverage::Item::code);
        if (item != m_now->items.end()) {
            own = item->own;
            list = item->list;
        }
    }
    const auto shown = [](const std::optional<wire::CoverageSaid>& one) {
        return QVariantMap{{QStringLiteral("isSaid"), one.has_value()},
                           {QStringLiteral("day"), one && one->day ? words::isoDay(*one->day) : QString{}},
                           {QStringLiteral("reference"), one ? QString::fromStdString(one->reference) : QString{}}};
    };
    return {shown(own), shown(list)};
}

QString CoveragePage::inShort() const {
    if (!m_now) { return {}; }
    const auto whole = std::ranges::count_if(m_now->items, isWhole);
    return tr("卡片会提醒的 %1 类事项里，%2 类有全部记录").arg(m_now->items.size()).arg(whole);
}

QString CoveragePage::whoAndWhen(const wire::CoverageSaid& said) const {
    const QString who = said.byName == "operator" ? tr("运维人员") : QString::fromStdString(said.byName);
    const QString when = words::day(localDay(said.at), localDay(m_hallTime()));
    const QString reference = QString::fromStdString(said.reference);
    return (reference.isEmpty() ? QString{} : reference + QStringLiteral(" · ")) + tr("%1 %2设定").arg(who, when);
}

QString CoveragePage::sentence(const wire::Coverage::Item& item) const {
    const db::Date today = localDay(m_hallTime());
    QStringList lines;
    if (item.list && item.list->day) {
        const QString day = words::day(*item.list->day, today);
        lines << (item.isListTooOld ? tr("有 %1的全部名单，过了一个月，不再作数") : tr("有 %1的全部名单")).arg(day) +
                     tr("（%1）").arg(whoAndWhen(*item.list));
    }
    if (item.own) {
        lines << (item.own->day ? tr("%1起，都在本厅办理").arg(words::day(*item.own->day, today))
                                : tr("一直都在本厅办理")) +
                     tr("（%1）").arg(whoAndWhen(*item.own));
    }
    if (lines.isEmpty()) { lines << tr("还没有设定：没有记录时，卡片只提醒“可问是否已办”"); }
    lines << tr("本厅有 %n 件记录", nullptr, item.matters);
    return lines.join(QStringLiteral("\n"));
}

void CoveragePage::makeRows() {
    m_rows.clear();
    if (!m_now) { return; }
    for (const wire::Coverage::Item& item : m_now->items) {
        const bool isPartly = !isWhole(item) && item.own;
        const bool isOld = !isWhole(item) && !item.own && item.list;
        const db::SummaryTone tone = isOld                       ? db::SummaryTone::Soon
                                     : isWhole(item) || isPartly ? db::SummaryTone::Calm
                                                                 : db::SummaryTone::Help;
        m_rows << QVariantMap{{QStringLiteral("code"), QString::fromStdString(item.code)},
                              {QStringLiteral("name"), m_names.of(item.code)},
                              {QStringLiteral("sentence"), sentence(item)},
                              {QStringLiteral("tag"), isWhole(item) ? tr("记录齐全")
                                                      : isPartly    ? tr("部分时间齐全")
                                                      : isOld       ? tr("名单过期")
                                                                    : tr("不齐全")},
                              {QStringLiteral("tone"), static_cast<int>(tone)}};
    }
}

} // namespace desk
