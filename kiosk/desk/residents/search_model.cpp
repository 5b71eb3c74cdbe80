// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/search_model.h"

#include "kiosk/desk/base/words.h"

#include <utility>

namespace desk {

SearchModel::SearchModel(wire::HallLink& link, std::chrono::milliseconds delay, QObject* parent)
    : QAbstractListModel{parent}
    , m_question{link, *this} {
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &SearchModel::searchNow);
}

int SearchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> SearchModel::roleNames() const {
    return {{ResidentRole, "resident"}, {NameRole, "name"},   {InitialRole, "initial"},
            {AboutRole, "about"},       {WhereRole, "where"}, {AsideRole, "aside"}};
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) { return {}; }
    const wire::ResidentMatches::Match& match = m_matches[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ResidentRole:
        return static_cast<qint64>(db::raw(match.resident));
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(match.name);
    case InitialRole:
        return QString::fromStdString(match.name).left(1);
    case AboutRole: {
        const QString about = words::ofHall(match.sexAndAge);
        if (match.idTail.empty()) { return about; }
        const QString tail = tr("证件尾号 %1").arg(QString::fromStdString(match.idTail));
        return about.isEmpty() ? tail : about + QStringLiteral(" · ") + tail;
    }
    case WhereRole:
        return QString::fromStdString(match.address);
    case AsideRole:
        if (match.standing == db::Standing::MovedOut) { return tr("已迁出"); }
        if (match.standing == db::Standing::Died) { return tr("已去世"); }
        return match.faceEnrolled ? tr("已登记人脸") : QString{};
    default:
        return {};
    }
}

void SearchModel::setText(const QString& text) {
    const QString kept = text.left(kLongestText);
    if (kept == m_text) { return; }
    m_text = kept;
    Q_EMIT textChanged();
    if (m_text.trimmed().isEmpty()) {
        m_delay.stop();
        m_question.forget();
        setMatches({}, false);
        setState(Loading::State::Idle);
        return;
    }
    m_delay.start();
}

void SearchModel::searchNow() {
    m_delay.stop();
    const QString wanted = m_text.trimmed();
    if (wanted.isEmpty()) { return; }
    setState(Loading::State::Loading);
    m_question.ask(wire::SearchResidents{wanted.toStdString()},
                   [this](const wire::Answered<wire::SearchResidents>& found) { take(found); });
}

void SearchModel::take(const wire::Answered<wire::SearchResidents>& found) {
    if (found) {
        setMatches(found->matches, found->hasMore);
        setState(Loading::State::Ready);
        return;
    }
    setMatches({}, false);
    setState(Loading::State::Failed, words::problem(found.error()));
}

void SearchModel::setMatches(std::vector<wire::ResidentMatches::Match> matches, bool hasMore) {
    beginResetModel();
    m_matches = std::move(matches);
    m_hasMore = hasMore;
    endResetModel();
}

void SearchModel::setState(Loading::State state, const QString& problem) {
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

qint64 SearchModel::residentAt(int row) const {
    if (row < 0 || row >= count()) { return 0; }
    return db::raw(m_matches[static_cast<std::size_t>(row)].resident);
}

QString SearchModel::nameAt(int row) const {
    if (row < 0 || row >= count()) { return {}; }
    return QString::fromStdString(m_matches[static_cast<std::size_t>(row)].name);
}

void SearchModel::retry() {
    if (m_state == Loading::State::Failed) { searchNow(); }
}

void SearchModel::clear() {
    setText({});
}

void SearchModel::retranslate() {
    if (count() > 0) { Q_EMIT dataChanged(index(0), index(count() - 1)); }
}

} // namespace desk
