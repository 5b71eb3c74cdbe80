// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/part.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/hall_link.h"

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <set>
#include <string>
#include <vector>

namespace desk {

/// People at a kiosk who want to enrol their face, newest first: who waits for a member of staff, and how far the
/// others are. GUI thread.
class EnrolmentRequests : public QAbstractListModel, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int askedCount READ askedCount NOTIFY countChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY actionChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY actionChanged)
    Q_PROPERTY(bool needsGuardian READ needsGuardian NOTIFY actionChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        KioskRole,    ///< label of the kiosk
        StepRole,     ///< wire::EnrolmentStep as int
        SentenceRole, ///< where it stands, in words
        ToneRole,     ///< db::SummaryTone as int
        NameRole,     ///< the resident, once a member of staff said who it is
        AskedRole,    ///< it waits for a decision
        RefreshRole,  ///< new pictures after a change of the model
    };

    /// So many of the newest are kept; what is finished is of no use at the desk for long.
    static constexpr std::size_t kKept = 20;

    explicit EnrolmentRequests(wire::HallLink& link, QObject* parent = nullptr);

    void forget() override {} ///< a locked desk rings for them
    void retranslate() override;
    void signedIn(const wire::StaffSignedIn& /*staff*/) override { beginRetelling(); }
    void signedOut() override { clear(); }
    void onNews(const wire::Body& told) override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void upsert(const wire::EnrolmentChanged& changed);
    void clear();
    /// At sign-in the hall tells again of every request that is still under way. Those that it does not tell of between
    /// these two calls ended while this desk was away, and leave the list.
    void beginRetelling();
    void endRetelling();

    /// The clerk has looked at an identity document and says who stands there; for a child also who consents.
    Q_INVOKABLE void approve(const QString& key, qint64 resident, const QString& guardianName = {});
    Q_INVOKABLE void decline(const QString& key);

    /// Of an enrolment that stopped at a duplicate: another person (stored, and asked about from now on), or the same.
    Q_INVOKABLE void decideDuplicate(const QString& key, bool isAnother);
    /// What a decision is about: isRefresh, isDuplicate, resident (of a refresh), name and duplicateName.
    Q_INVOKABLE [[nodiscard]] QVariantMap about(const QString& key) const;

    /// Whether this request still waits for a decision.
    Q_INVOKABLE [[nodiscard]] bool isAsked(const QString& key) const;

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int askedCount() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// The hall wants a guardian's name: the resident of the last approval is a child.
    [[nodiscard]] bool needsGuardian() const { return m_needsGuardian; }
    /// Another resident or request was chosen: what the hall said of the last one is not about it.
    Q_INVOKABLE void forgetProblem();

Q_SIGNALS:
    void countChanged();
    void actionChanged();
    /// A request that was not there before, or one that waits for a decision again.
    void asked();

private:
    template <wire::Exchanged Decision>
    void decide(Decision decision);
    [[nodiscard]] const wire::EnrolmentChanged* find(const QString& key) const;

    wire::HallLink& m_link;
    std::vector<wire::EnrolmentChanged> m_rows;
    std::set<std::string> m_untold; ///< keys that were under way when the retelling began, not told again yet
    bool m_isBusy = false;
    bool m_needsGuardian = false;
    QString m_problem;
};

} // namespace desk
