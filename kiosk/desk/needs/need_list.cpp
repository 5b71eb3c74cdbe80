// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/needs/need_list.h"

#include "kiosk/desk/base/need_words.h"
#include "kiosk/desk/base/words.h"

#include <QStringList>
#include <algorithm>
#include <utility>

namespace desk {
namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QVariantMap choice(const QString& words, const QString& detail, bool isChosen, qint64 value) {
    return {{QStringLiteral("text"), words},
            {QStringLiteral("detail"), detail},
            {QStringLiteral("chosen"), isChosen},
            {QStringLiteral("value"), value}};
}

} // namespace

NeedList::NeedList(wire::HallLink& link, const CatalogueNames& names, QObject* parent)
    : RowList{parent}
    , m_link{link}
    , m_reading{link, *this}
    , m_names{names} {}

int NeedList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> NeedList::roleNames() const {
    return {{KeyRole, "key"},   {WordsRole, "words"}, {AboutRole, "about"}, {ClockRole, "clock"},
            {ToneRole, "tone"}, {StageRole, "stage"}, {KindRole, "kind"}};
}

QVariant NeedList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) { return {}; }
    const auto& line = m_needs.lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return QString::number(db::raw(line.need));
    case Qt::DisplayRole:
    case WordsRole:
        return text(line.text);
    case AboutRole: {
        QStringList about{m_names.of(line.category)};
        for (const std::string* part : {&line.placeLabel, &line.residentName, &line.claimedBy}) {
            if (!part->empty()) { about << text(*part); }
        }
        return about.join(QStringLiteral(" · "));
    }
    case ClockRole:
        return words::matterClock(line.colour, line.workingDaysLeft);
    case ToneRole:
        return static_cast<int>(words::clockTone(line.colour));
    case StageRole:
        return words::needStage(line.state, !line.claimedBy.empty(), line.isDone, line.end);
    case KindRole:
        return words::needKind(line.kind);
    default:
        return {};
    }
}

int NeedList::overdue() const {
    const auto found = std::ranges::find(m_needs.counts, wire::NeedFilter::Overdue, &wire::Needs::Count::filter);
    return found == m_needs.counts.end() ? 0 : found->needs;
}

QVariantList NeedList::filters() const {
    QVariantList list;
    for (const auto& counted : m_needs.counts) {
        list << choice(words::needFilter(counted.filter) + QStringLiteral(" ") + QString::number(counted.needs), {},
                       m_request.filter == counted.filter, static_cast<qint64>(counted.filter));
    }
    return list;
}

QVariantList NeedList::kinds() const {
    QVariantList list{choice(tr("各类"), {}, !m_request.kind, -1)};
    for (const auto kind : {db::NeedKind::Routine, db::NeedKind::Professional, db::NeedKind::Key}) {
        const auto found = std::ranges::find(m_needs.byKind, std::optional(kind), &wire::Needs::KindCount::kind);
        const int open = found == m_needs.byKind.end() ? 0 : found->open;
        list << choice(words::needKind(kind) + QStringLiteral(" ") + QString::number(open), {}, m_request.kind == kind,
                       static_cast<qint64>(kind));
    }
    return list;
}

QVariantList NeedList::places() const {
    QVariantList list;
    for (const auto& counted : m_needs.byPlace) {
        const QString label = counted.place ? text(counted.label) : tr("没写地点");
        list << choice(
            label, tr("在办 %1 · 没人认领 %2 · 超期 %3").arg(counted.open).arg(counted.unclaimed).arg(counted.overdue),
            counted.place && m_request.place == counted.place, counted.place ? db::raw(*counted.place) : 0);
    }
    return list;
}

void NeedList::choose(int filter) {
    m_request.filter = static_cast<wire::NeedFilter>(std::clamp(filter, 0, static_cast<int>(wire::NeedFilter::Ended)));
    reload();
}

void NeedList::chooseKind(int kind) {
    m_request.kind = kind < 0 ? std::nullopt : std::optional(static_cast<db::NeedKind>(std::min(kind, 2)));
    reload();
}

void NeedList::choosePlace(qint64 place) {
    const auto asked = place > 0 ? std::optional(db::GridCellId{place}) : std::nullopt;
    m_request.place = asked == m_request.place ? std::nullopt : asked;
    reload();
}

QString NeedList::keyAt(int row) const {
    return data(index(row), KeyRole).toString();
}

void NeedList::reload() {
    m_reading.begin();
    Q_EMIT stateChanged();
    ask(Reading::How::Loud);
}

void NeedList::onChanged() {
    if (m_reading.mustAskAgain()) { ask(Reading::How::Quiet); }
}

void NeedList::ask(Reading::How how) {
    m_reading.ask(
        m_request, how,
        [this, how](const wire::Needs* needs) {
            if (needs != nullptr) { take(*needs, how); }
            Q_EMIT stateChanged();
        },
        [this] { onChanged(); });
}

void NeedList::take(const wire::Needs& needs, Reading::How how) {
    if (how == Reading::How::Quiet) {
        auto shown = std::move(m_needs.lines);
        m_needs = needs;
        m_needs.lines = std::move(shown);
        follow(m_needs.lines, needs.lines, &wire::Needs::Line::need);
    } else {
        beginResetModel();
        m_needs = needs;
        endResetModel();
    }
}

void NeedList::setResidentPercent(int percent) {
    m_weightProblem.clear();
    m_link.ask(wire::NeedWeightSet{percent}, this, [this, percent](const wire::Answered<wire::NeedWeightSet>& done) {
        if (done) {
            m_needs.residentPercent = percent;
            onChanged(); // a list that is under way may be older than this
        } else {
            m_weightProblem = words::problem(done.error());
        }
        Q_EMIT stateChanged();
        if (done) { Q_EMIT weightSet(); }
    });
}

void NeedList::forgetWeightProblem() {
    m_weightProblem.clear();
    Q_EMIT stateChanged();
}

void NeedList::clear() {
    m_reading.forget();
    beginResetModel();
    m_needs = {};
    m_request = {};
    m_weightProblem.clear();
    endResetModel();
    Q_EMIT stateChanged();
}

void NeedList::onChange(const wire::Body& told) {
    if (wire::holds<wire::NeedsChanged>(told)) { onChanged(); }
}

void NeedList::retranslate() {
    if (count() > 0) { Q_EMIT dataChanged(index(0), index(count() - 1)); }
    Q_EMIT stateChanged();
}

} // namespace desk
