// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/recognition.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// How recognition stands in this hall, for everybody; its calibration, for a manager. GUI thread.
class RecognitionPage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isManager READ isManager NOTIFY changed)
    /// "124 位居民登记了人脸；其中 12 位 ..."; empty as long as nothing is known.
    Q_PROPERTY(QString people READ people NOTIFY changed)
    Q_PROPERTY(bool isAnybodyLeft READ isAnybodyLeft NOTIFY changed)
    Q_PROPERTY(QString inForce READ inForce NOTIFY changed)
    Q_PROPERTY(QString thresholdNow READ thresholdNow NOTIFY changed)
    Q_PROPERTY(bool isEmptyHall READ isEmptyHall NOTIFY changed)
    /// The share of strangers that may be named, as an index into `aims`.
    Q_PROPERTY(QStringList aims READ aims CONSTANT)
    Q_PROPERTY(int aim READ aim WRITE setAim NOTIFY changed)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    Q_PROPERTY(double runningShare READ runningShare NOTIFY changed)
    Q_PROPERTY(bool canTry READ canTry NOTIFY changed)
    Q_PROPERTY(bool hasTried READ hasTried NOTIFY changed)
    /// What came out: maps of label, value and because.
    Q_PROPERTY(QVariantList tried READ tried NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(bool isTooFew READ isTooFew NOTIFY changed)
    Q_PROPERTY(bool canKeep READ canKeep NOTIFY changed)
    /// Newest first, the shipped thresholds last: maps of id, title, sentence, numbers, isInForce and canChoose.
    Q_PROPERTY(QVariantList calibrations READ calibrations NOTIFY changed)

public:
    /// Requires: `link` outlives this.
    RecognitionPage(wire::HallLink& link, Clock hallTime, QObject* parent = nullptr);

    void forget() override {} ///< it names nobody but managers
    void retranslate() override { Q_EMIT changed(); }
    void signedIn(const wire::StaffSignedIn& staff) override { setRole(staff.role); }
    void signedOut() override { clear(); }
    void onNews(const wire::Body& told) override;
    void onBack(bool /*wasAway*/) override { onChanged(); }

    /// Whoever signed in; nothing: nobody.
    void setRole(std::optional<db::StaffRole> role);
    void onChanged();
    void clear();

    /// Asks the hall; what is on the screen stays meanwhile.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void tryIt();
    Q_INVOKABLE void keep();
    /// 0: the thresholds that came with the program.
    Q_INVOKABLE void choose(qint64 calibration);
    void setAim(int aim);

    [[nodiscard]] Loading::State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isManager() const { return m_role == db::StaffRole::Manager; }
    [[nodiscard]] QString people() const;
    [[nodiscard]] bool isAnybodyLeft() const { return m_now && m_now->toRefresh > 0; }
    [[nodiscard]] QString inForce() const;
    [[nodiscard]] QString thresholdNow() const;
    [[nodiscard]] bool isEmptyHall() const { return m_now && m_now->persons - m_now->toRefresh <= 0; }
    [[nodiscard]] static QStringList aims();
    [[nodiscard]] int aim() const { return m_aim; }
    [[nodiscard]] bool isRunning() const { return m_now && m_now->isRunning; }
    [[nodiscard]] double runningShare() const { return m_now ? m_now->runningPercent / 100.0 : 0; }
    [[nodiscard]] bool canTry() const { return m_now && !m_isBusy && !isRunning() && !isEmptyHall(); }
    [[nodiscard]] bool hasTried() const { return m_now && m_now->tried && !isRunning(); }
    [[nodiscard]] QVariantList tried() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] bool isTooFew() const;
    [[nodiscard]] bool canKeep() const { return hasTried() && !isTooFew() && !m_isBusy; }
    [[nodiscard]] QVariantList calibrations() const;

Q_SIGNALS:
    void changed();

private:
    void take(const wire::Answered<wire::RecognitionAsk>& now);
    template <wire::Exchanged Request>
    void request(Request request);
    void fail(const wire::NoAnswer& none);
    [[nodiscard]] QString when(db::Time at) const;

    wire::HallLink& m_link;
    Question m_question; ///< how recognition stands
    Clock m_hallTime;
    std::optional<db::StaffRole> m_role;
    std::optional<wire::Recognition> m_now;
    Loading::State m_state = Loading::State::Idle;
    QString m_problem;
    bool m_isBusy = false;
    int m_aim = 0;
};

} // namespace desk
