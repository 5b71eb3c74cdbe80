// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/cases/rating_list.h"

#include "kiosk/desk/base/need_words.h"
#include "kiosk/desk/base/words.h"

#include <QStringList>
#include <QVariantMap>
#include <utility>

namespace desk {
namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

db::SummaryTone toneOf(db::Grade grade) {
    return grade >= db::Grade::Poor   ? db::SummaryTone::Late
           : grade == db::Grade::Fair ? db::SummaryTone::Soon
                                      : db::SummaryTone::Calm;
}

} // namespace

RatingList::RatingList(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_reading{link, *this}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void RatingList::reload() {
    m_reading.begin();
    Q_EMIT changed();
    ask(Reading::How::Loud);
}

void RatingList::onChanged() {
    if (m_reading.mustAskAgain(m_isShown)) { ask(Reading::How::Quiet); }
}

void RatingList::setShown(bool isShown) {
    if (isShown == m_isShown) { return; }
    m_isShown = isShown;
    Q_EMIT changed();
    if (m_isShown) { reload(); }
}

void RatingList::ask(Reading::How how) {
    m_reading.ask(
        wire::RatingsAsk{}, how,
        [this](const wire::Ratings* ratings) {
            if (ratings != nullptr) { m_ratings = *ratings; }
            Q_EMIT changed();
        },
        [this] { onChanged(); });
}

void RatingList::clear() {
    m_reading.forget();
    m_ratings = {};
    Q_EMIT changed();
}

void RatingList::onChange(const wire::Body& told) {
    if (wire::holds<wire::RatingsChanged>(told)) { onChanged(); }
}

QVariantList RatingList::lines() const {
    QVariantList list;
    const db::Date today = localDay(m_hallTime());
    for (const auto& line : m_ratings.lines) {
        QStringList about;
        if (!line.about.empty()) { about << m_names.of(line.about); }
        if (!line.residentName.empty()) { about << text(line.residentName); }
        if (!line.number.empty()) { about << words::caseNumber(line.number); }
        if (!line.staffName.empty()) { about << tr("%1 办的").arg(text(line.staffName)); }
        about << words::day(line.on, today);
        list << QVariantMap{{QStringLiteral("tag"), words::grade(line.grade)},
                            {QStringLiteral("tone"), static_cast<int>(toneOf(line.grade))},
                            {QStringLiteral("text"), line.words.empty() ? tr("没有留话") : text(line.words)},
                            {QStringLiteral("because"), about.join(QStringLiteral(" · "))}};
    }
    return list;
}

QString RatingList::sentence() const {
    if (state() != Loading::State::Ready) { return {}; }
    return tr("近 90 天 %1 份，其中不满意 %2 份").arg(m_ratings.all).arg(m_ratings.low);
}

} // namespace desk
