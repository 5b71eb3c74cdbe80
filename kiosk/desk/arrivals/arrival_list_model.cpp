// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/arrivals/arrival_list_model.h"

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/words.h"
#include "kiosk/wire/residents.h"

#include <QRegularExpression>
#include <QVariantMap>
#include <algorithm>
#include <cassert>
#include <chrono>

namespace desk {

namespace {

constexpr std::size_t kMaxTags = 2;

bool isOlder(const wire::ArrivalChanged& a, const wire::ArrivalChanged& b) {
    if (a.arrival.firstSeenAt != b.arrival.firstSeenAt) { return a.arrival.firstSeenAt < b.arrival.firstSeenAt; }
    return db::raw(a.arrival.id) < db::raw(b.arrival.id);
}

/// How long the person waited: until somebody took them, or until now.
std::chrono::milliseconds waited(const db::Arrival& arrival, db::Time now) {
    if (arrival.state != db::ArrivalState::Waiting && arrival.takenAt) {
        return *arrival.takenAt - arrival.firstSeenAt;
    }
    return now - arrival.firstSeenAt;
}

/// "服务方式" says nothing from two metres; how to serve does, if its first clause is short enough for a tag.
QString tagText(const db::SummaryLine& line) {
    constexpr qsizetype kLongestTag = 20; // Latin letters; a Chinese character is as wide as two
    if (line.tone != db::SummaryTone::Help) { return words::ofHall(line.tag); }
    static const QRegularExpression kClauseEnd{QStringLiteral("[；。，,;]")};
    const QString clause = words::ofHall(line.text).section(kClauseEnd, 0, 0);
    const auto wide = std::ranges::count_if(clause, [](QChar one) { return one.unicode() >= 0x2E80; });
    return clause.isEmpty() || clause.size() + wide > kLongestTag ? words::ofHall(line.tag) : clause;
}

QVariantMap tag(const QString& text, db::SummaryTone tone) {
    return {{QStringLiteral("text"), text}, {QStringLiteral("tone"), static_cast<int>(tone)}};
}

} // namespace

ArrivalListModel::ArrivalListModel(About about, const CatalogueNames& names, QObject* parent)
    : QAbstractListModel{parent}
    , m_about{about}
    , m_names{names} {}

int ArrivalListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ArrivalListModel::roleNames() const {
    return {{IdRole, "arrivalId"},       {SeqRole, "seq"},           {NameRole, "name"},       {InitialRole, "initial"},
            {ColourRole, "colour"},      {ReasonRole, "reason"},     {WaitingRole, "waiting"}, {KioskRole, "kiosk"},
            {SentToRole, "sentTo"},      {SurenessRole, "sureness"}, {UnsureRole, "unsure"},   {TagsRole, "tags"},
            {StateRole, "arrivalState"}, {WaitsRole, "waits"},       {TakenByRole, "takenBy"}, {MineRole, "mine"},
            {UnreadRole, "unread"}};
}

QVariant ArrivalListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) { return {}; }
    const wire::ArrivalChanged& row = at(index.row());
    switch (role) {
    case IdRole:
        return static_cast<qint64>(db::raw(row.arrival.id));
    case SeqRole:
        return static_cast<qint64>(db::raw(row.seq));
    case Qt::DisplayRole:
    case NameRole:
        return words::heading(row);
    case InitialRole:
        return row.summary ? QString::fromStdString(row.summary->initial) : QStringLiteral("?");
    case ColourRole:
        return row.summary ? row.summary->colour : -1;
    case ReasonRole:
        return words::reason(row, m_names);
    case WaitingRole:
        return row.arrival.state == db::ArrivalState::Waiting ? words::span(waited(row.arrival, m_now))
                                                              : words::waited(waited(row.arrival, m_now));
    case SentToRole:
        return words::sentTo(row.arrival);
    case KioskRole:
        return QString::fromStdString(row.kioskLabel);
    case SurenessRole:
        return words::sureness(row.arrival.basis);
    case UnsureRole:
        return row.arrival.basis == db::ArrivalBasis::Unsure;
    case TagsRole:
        return tags(row);
    case WaitsRole:
        return row.arrival.state == db::ArrivalState::Waiting;
    case StateRole:
        return static_cast<int>(row.arrival.state);
    case TakenByRole:
        return words::takenBy(row);
    case MineRole:
        return m_staff && row.arrival.takenBy == m_staff;
    case UnreadRole:
        return m_unread.contains(row.arrival.id);
    default:
        return {};
    }
}

QVariant ArrivalListModel::tags(const wire::ArrivalChanged& row) const {
    QVariantList list;
    if (row.arrival.basis == db::ArrivalBasis::Unsure) { list << tag(tr("请确认"), db::SummaryTone::Soon); }
    if (!row.summary) { return list; }
    // What is late, what is due and how to serve the person are worth a look from two metres; the rest can wait.
    for (const db::SummaryTone tone : {db::SummaryTone::Late, db::SummaryTone::Help, db::SummaryTone::Soon}) {
        const auto line = std::find_if(row.summary->lines.begin(), row.summary->lines.end(),
                                       [tone](const db::SummaryLine& one) { return one.tone == tone; });
        if (line == row.summary->lines.end() || static_cast<std::size_t>(list.size()) == kMaxTags) { continue; }
        list << tag(tagText(*line), tone);
    }
    return list;
}

bool ArrivalListModel::isAbout(const wire::ArrivalChanged& changed) const {
    if (m_now != db::Time{} && localDay(changed.arrival.firstSeenAt) < localDay(m_now)) { return false; }
    switch (m_about) {
    case About::Open:
        return changed.arrival.state != db::ArrivalState::Done;
    case About::Taken:
        return changed.arrival.state == db::ArrivalState::Taken;
    case About::Finished:
        return db::wasServed(changed.arrival);
    }
    return false;
}

bool ArrivalListModel::upsert(const wire::ArrivalChanged& changed) {
    const db::ArrivalId id = changed.arrival.id;
    const auto known = m_known.find(id);
    if (known != m_known.end() && changed.seq <= known->second) { return false; }
    const bool isFirstEvent = known == m_known.end();
    m_known.insert_or_assign(id, changed.seq);

    if (changed.arrival.state != db::ArrivalState::Waiting) { m_unread.erase(id); }
    const auto place = std::find_if(m_rows.begin(), m_rows.end(),
                                    [id](const wire::ArrivalChanged& row) { return row.arrival.id == id; });
    if (!isAbout(changed)) {
        m_unread.erase(id);
        if (place != m_rows.end()) { remove(static_cast<int>(place - m_rows.begin())); }
    } else if (place == m_rows.end()) {
        const bool isNew = isFirstEvent && m_marksUnread && changed.arrival.state == db::ArrivalState::Waiting;
        if (isNew) { m_unread.insert(id); }
        insert(changed);
    } else {
        replace(static_cast<int>(place - m_rows.begin()), changed);
    }
    Q_EMIT countChanged();
    return true;
}

bool ArrivalListModel::standsAbove(const wire::ArrivalChanged& a, const wire::ArrivalChanged& b) const {
    if (m_about == About::Finished) { return isOlder(b, a); }
    const auto place = [this](const db::Arrival& arrival) {
        if (arrival.state == db::ArrivalState::Waiting) { return 1; }
        return m_staff && arrival.takenBy == m_staff ? 0 : 2;
    };
    if (place(a.arrival) != place(b.arrival)) { return place(a.arrival) < place(b.arrival); }
    return isOlder(a, b);
}

void ArrivalListModel::insert(const wire::ArrivalChanged& changed) {
    const auto place =
        std::ranges::find_if(m_rows, [&](const wire::ArrivalChanged& row) { return standsAbove(changed, row); });
    const int row = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(place, changed);
    endInsertRows();
}

void ArrivalListModel::replace(int row, const wire::ArrivalChanged& changed) {
    const auto begin = m_rows.begin();
    begin[row] = changed;
    int to = 0; // above how many of the others it does not stand
    for (int other = 0; other < count(); ++other) {
        if (other != row && !standsAbove(changed, at(other))) { ++to; }
    }
    if (to != row) {
        beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
        if (to > row) {
            std::rotate(begin + row, begin + row + 1, begin + to + 1);
        } else {
            std::rotate(begin + to, begin + row, begin + row + 1);
        }
        endMoveRows();
    }
    Q_EMIT dataChanged(index(to), index(to));
}

void ArrivalListModel::remove(int row) {
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void ArrivalListModel::takeSummary(const db::NeedsSummary& summary) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].summary || m_rows[i].summary->resident != summary.resident) { continue; }
        m_rows[i].summary = summary;
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void ArrivalListModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_known.clear();
    m_unread.clear();
    endResetModel();
    Q_EMIT countChanged();
}

void ArrivalListModel::setNow(db::Time now) {
    m_now = now;
    const db::Date today = localDay(now);
    bool hasLeft = false;
    for (int row = count(); row-- > 0;) {
        if (localDay(at(row).arrival.firstSeenAt) >= today) { continue; }
        m_unread.erase(at(row).arrival.id);
        remove(row);
        hasLeft = true;
    }
    if (hasLeft) { Q_EMIT countChanged(); }
    touchAll({WaitingRole});
}

void ArrivalListModel::setStaff(std::optional<db::StaffId> staff) {
    if (m_staff == staff) { return; }
    beginResetModel(); // whose are the clerk's own stand elsewhere
    m_staff = staff;
    std::ranges::sort(m_rows, [this](const auto& a, const auto& b) { return standsAbove(a, b); });
    endResetModel();
}

void ArrivalListModel::markRead(db::ArrivalId id) {
    if (m_unread.erase(id) == 0) { return; }
    if (const auto row = rowOf(id)) { Q_EMIT dataChanged(index(*row), index(*row), {UnreadRole}); }
    Q_EMIT countChanged();
}

void ArrivalListModel::setMarksUnread(bool marks) {
    m_marksUnread = marks;
}

void ArrivalListModel::signedOut() {
    clear();
    setStaff(std::nullopt);
    setMarksUnread(false);
}

void ArrivalListModel::onNews(const wire::Body& told) {
    if (const auto* changed = wire::getIf<wire::SummaryChanged>(&told)) { takeSummary(changed->summary); }
}

void ArrivalListModel::retranslate() {
    touchAll({});
}

void ArrivalListModel::touchAll(const QList<int>& roles) {
    if (count() > 0) { Q_EMIT dataChanged(index(0), index(count() - 1), roles); }
}

std::optional<int> ArrivalListModel::rowOf(db::ArrivalId id) const {
    for (int row = 0; row < count(); ++row) {
        if (at(row).arrival.id == id) { return row; }
    }
    return std::nullopt;
}

int ArrivalListModel::viewRowOf(qint64 arrival) const {
    return rowOf(db::ArrivalId{arrival}).value_or(-1);
}

const wire::ArrivalChanged& ArrivalListModel::at(int row) const {
    assert(row >= 0 && row < count());
    return m_rows[static_cast<std::size_t>(row)];
}

std::optional<db::ArrivalId> ArrivalListModel::neighbour(std::optional<db::ArrivalId> id, int step) const {
    if (m_rows.empty()) { return std::nullopt; }
    const auto row = id ? rowOf(*id) : std::nullopt;
    if (!row) { return at(0).arrival.id; }
    return at(std::clamp(*row + step, 0, count() - 1)).arrival.id;
}

std::optional<db::ArrivalId> ArrivalListModel::longestWaiting() const {
    return nextWaiting(std::nullopt);
}

std::optional<db::ArrivalId> ArrivalListModel::nextWaiting(std::optional<db::ArrivalId> id) const {
    const auto waits = [](const wire::ArrivalChanged& row) { return row.arrival.state == db::ArrivalState::Waiting; };
    const auto first = std::ranges::find_if(m_rows, waits);
    if (first == m_rows.end()) { return std::nullopt; }
    const auto row = id ? rowOf(*id) : std::nullopt;
    if (!row || !waits(at(*row))) { return first->arrival.id; }
    const auto next = std::find_if(m_rows.begin() + *row + 1, m_rows.end(), waits);
    return (next == m_rows.end() ? first : next)->arrival.id;
}

int ArrivalListModel::waitingCount() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const wire::ArrivalChanged& row) {
        return row.arrival.state == db::ArrivalState::Waiting;
    }));
}

} // namespace desk
