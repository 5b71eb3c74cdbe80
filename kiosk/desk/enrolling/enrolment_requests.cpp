// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/enrolling/enrolment_requests.h"

#include "kiosk/desk/base/words.h"

#include <algorithm>
#include <utility>

namespace desk {

namespace {

bool isUnderWay(wire::EnrolmentStep step) {
    return step == wire::EnrolmentStep::Asked || step == wire::EnrolmentStep::Approved ||
           step == wire::EnrolmentStep::Duplicate;
}

bool waitsForStaff(wire::EnrolmentStep step) {
    return step == wire::EnrolmentStep::Asked || step == wire::EnrolmentStep::Duplicate;
}

db::SummaryTone toneOf(wire::EnrolmentStep step) {
    switch (step) {
    case wire::EnrolmentStep::Asked:
        return db::SummaryTone::Soon;
    case wire::EnrolmentStep::Approved:
        return db::SummaryTone::Help;
    case wire::EnrolmentStep::Enrolled:
        return db::SummaryTone::Calm;
    case wire::EnrolmentStep::Duplicate:
    case wire::EnrolmentStep::LowQuality:
        return db::SummaryTone::Late;
    case wire::EnrolmentStep::Declined:
    case wire::EnrolmentStep::Cancelled:
        return db::SummaryTone::Calm;
    }
    return db::SummaryTone::Calm;
}

} // namespace

EnrolmentRequests::EnrolmentRequests(wire::HallLink& link, QObject* parent)
    : QAbstractListModel{parent}
    , m_link{link} {}

int EnrolmentRequests::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> EnrolmentRequests::roleNames() const {
    return {{KeyRole, "key"},   {KioskRole, "kiosk"}, {StepRole, "step"},   {SentenceRole, "sentence"},
            {ToneRole, "tone"}, {NameRole, "name"},   {AskedRole, "asked"}, {RefreshRole, "refresh"}};
}

QVariant EnrolmentRequests::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) { return {}; }
    const wire::EnrolmentChanged& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return QString::fromStdString(row.enrolmentKey);
    case KioskRole:
        return QString::fromStdString(row.kioskLabel);
    case StepRole:
        return static_cast<int>(row.step);
    case Qt::DisplayRole:
    case SentenceRole:
        return words::enrolmentStep(row);
    case ToneRole:
        return static_cast<int>(toneOf(row.step));
    case NameRole:
        return QString::fromStdString(row.residentName);
    case AskedRole:
        return waitsForStaff(row.step);
    case RefreshRole:
        return row.isRefresh;
    default:
        return {};
    }
}

void EnrolmentRequests::upsert(const wire::EnrolmentChanged& changed) {
    m_untold.erase(changed.enrolmentKey);
    const auto place = std::find_if(m_rows.begin(), m_rows.end(), [&changed](const wire::EnrolmentChanged& row) {
        return row.enrolmentKey == changed.enrolmentKey;
    });
    if (place != m_rows.end()) {
        const bool isNewQuestion = changed.step == wire::EnrolmentStep::Duplicate && place->step != changed.step;
        *place = changed;
        const int row = static_cast<int>(place - m_rows.begin());
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT countChanged();
        if (isNewQuestion) { Q_EMIT asked(); }
        return;
    }
    // The Tab key goes through a list's rows in the order in which they were made: all of them anew.
    beginResetModel();
    m_rows.insert(m_rows.begin(), changed);
    if (m_rows.size() > kKept) { m_rows.pop_back(); }
    endResetModel();
    Q_EMIT countChanged();
    if (changed.step == wire::EnrolmentStep::Asked) { Q_EMIT asked(); }
}

void EnrolmentRequests::beginRetelling() {
    m_untold.clear();
    for (const wire::EnrolmentChanged& row : m_rows) {
        if (isUnderWay(row.step)) { m_untold.insert(row.enrolmentKey); }
    }
}

void EnrolmentRequests::endRetelling() {
    for (int row = count() - 1; row >= 0; --row) {
        const auto place = m_rows.begin() + row;
        if (!m_untold.contains(place->enrolmentKey)) { continue; }
        beginRemoveRows({}, row, row);
        m_rows.erase(place);
        endRemoveRows();
    }
    m_untold.clear();
    Q_EMIT countChanged();
}

void EnrolmentRequests::clear() {
    beginResetModel();
    m_untold.clear();
    m_rows.clear();
    m_isBusy = false;
    m_needsGuardian = false;
    m_problem.clear();
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT actionChanged();
}

void EnrolmentRequests::onNews(const wire::Body& told) {
    if (const auto* changed = wire::getIf<wire::EnrolmentChanged>(&told)) { upsert(*changed); }
}

void EnrolmentRequests::retranslate() {
    if (count() > 0) { Q_EMIT dataChanged(index(0), index(count() - 1)); }
}

void EnrolmentRequests::approve(const QString& key, qint64 resident, const QString& guardianName) {
    decide(
        wire::EnrolmentDecide{key.toStdString(), true, db::ResidentId{resident}, guardianName.trimmed().toStdString()});
}

void EnrolmentRequests::decline(const QString& key) {
    decide(wire::EnrolmentDecide{key.toStdString(), false, {}, {}});
}

void EnrolmentRequests::decideDuplicate(const QString& key, bool isAnother) {
    decide(wire::DuplicateDecide{key.toStdString(), isAnother});
}

template <wire::Exchanged Decision>
void EnrolmentRequests::decide(Decision decision) {
    if (m_isBusy) { return; }
    m_isBusy = true;
    m_problem.clear();
    Q_EMIT actionChanged();
    m_link.ask(std::move(decision), this, [this](const wire::Answered<Decision>& done) {
        m_isBusy = false;
        m_problem = done ? QString{} : words::problem(done.error());
        m_needsGuardian = !done && done.error().refusal.code == wire::RefusalCode::NeedsGuardian;
        Q_EMIT actionChanged();
    });
}

void EnrolmentRequests::forgetProblem() {
    if (m_isBusy) { return; }
    m_problem.clear();
    m_needsGuardian = false;
    Q_EMIT actionChanged();
}

const wire::EnrolmentChanged* EnrolmentRequests::find(const QString& key) const {
    const std::string wanted = key.toStdString();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&wanted](const wire::EnrolmentChanged& row) {
        return row.enrolmentKey == wanted;
    });
    return found == m_rows.end() ? nullptr : &*found;
}

bool EnrolmentRequests::isAsked(const QString& key) const {
    const auto* row = find(key);
    return row != nullptr && waitsForStaff(row->step);
}

QVariantMap EnrolmentRequests::about(const QString& key) const {
    const auto* row = find(key);
    if (row == nullptr) { return {}; }
    return {{QStringLiteral("isRefresh"), row->isRefresh && row->step == wire::EnrolmentStep::Asked},
            {QStringLiteral("isDuplicate"), row->step == wire::EnrolmentStep::Duplicate},
            {QStringLiteral("resident"), row->resident ? qint64{db::raw(*row->resident)} : qint64{0}},
            {QStringLiteral("name"), QString::fromStdString(row->residentName)},
            {QStringLiteral("duplicateName"), QString::fromStdString(row->duplicateName)}};
}

int EnrolmentRequests::askedCount() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const wire::EnrolmentChanged& row) { return waitsForStaff(row.step); }));
}

} // namespace desk
