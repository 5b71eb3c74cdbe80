// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/residents.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <chrono>
#include <vector>

namespace desk {

/// Residents that fit what the clerk types, asked of the hall a moment after the last key. GUI thread.
class SearchModel : public QAbstractListModel, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY stateChanged)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY stateChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)

public:
    enum Role { ResidentRole = Qt::UserRole + 1, NameRole, InitialRole, AboutRole, WhereRole, AsideRole };

    /// The longest text that the hall takes, in characters.
    static constexpr int kLongestText = 40;

    SearchModel(wire::HallLink& link, std::chrono::milliseconds delay, QObject* parent = nullptr);

    void forget() override { clear(); }
    void retranslate() override;
    void onBack(bool /*wasAway*/) override { retry(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] Loading::State state() const { return m_state; }
    [[nodiscard]] int count() const { return static_cast<int>(m_matches.size()); }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// 0 if there is no such row.
    Q_INVOKABLE [[nodiscard]] qint64 residentAt(int row) const;
    Q_INVOKABLE [[nodiscard]] QString nameAt(int row) const;

    /// Asks at once: Enter, or "try again".
    Q_INVOKABLE void searchNow();
    /// What was asked for and never came is asked again.
    void retry();
    /// Forgets what was typed and found.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void textChanged();
    void stateChanged();

private:
    void take(const wire::Answered<wire::SearchResidents>& found);
    void setMatches(std::vector<wire::ResidentMatches::Match> matches, bool hasMore);
    void setState(Loading::State state, const QString& problem = {});

    Question m_question;
    QTimer m_delay;
    QString m_text;
    Loading::State m_state = Loading::State::Idle;
    QString m_problem;
    std::vector<wire::ResidentMatches::Match> m_matches;
    bool m_hasMore = false;
};

} // namespace desk
