// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/catalogue_names.h"
#include "kiosk/desk/clock.h"
#include "kiosk/desk/request_state.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// One matter: its clock, what is missing, what was done, and what can be done next. The hall decides; what it refuses
/// comes back as `problem`. GUI thread.
class MatterPage : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString item READ item NOTIFY changed)
    Q_PROPERTY(QString resident READ resident NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QString limits READ limits NOTIFY changed)
    Q_PROPERTY(QString handedOn READ handedOn NOTIFY changed)
    Q_PROPERTY(QStringList missing READ missing NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isWaiting READ isWaiting NOTIFY changed)
    Q_PROPERTY(bool awaitsAnswer READ awaitsAnswer NOTIFY changed)

public:
    /// Requires: `link` and `names` outlive this.
    MatterPage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent = nullptr);

    /// `key`: of MatterList.
    Q_INVOKABLE void open(const QString& key);
    Q_INVOKABLE void close();
    /// A new matter of the resident with what they brought.
    Q_INVOKABLE void start(qint64 resident, const QString& itemCode, const QStringList& brought);

    Q_INVOKABLE void bring(const QStringList& materials);
    Q_INVOKABLE void askFor(const QString& material);
    Q_INVOKABLE void note(const QString& words);
    Q_INVOKABLE void delay(int workingDays, const QString& reason);
    Q_INVOKABLE void handOn(const QString& unit, const QString& reason);
    Q_INVOKABLE void acknowledge();
    /// `told`: 0 in person, 1 by phone, 2 by message, 3 by letter (db::Told).
    Q_INVOKABLE void finish(const QString& result, int told);
    Q_INVOKABLE void withdraw(const QString& reason);
    Q_INVOKABLE void forgetProblem();
    void retranslate();

    [[nodiscard]] Loading::State state() const { return m_state; }
    /// Empty: none is open.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString item() const;
    [[nodiscard]] QString resident() const;
    [[nodiscard]] QString clock() const;
    [[nodiscard]] int tone() const;
    /// Its state and whose it is.
    [[nodiscard]] QString about() const;
    /// When it was accepted, and both limits.
    [[nodiscard]] QString limits() const;
    /// The unit that has it, and by when it answers; or empty.
    [[nodiscard]] QString handedOn() const;
    [[nodiscard]] QStringList missing() const;
    /// 一次性告知 that the last step asks for: everything that is missing, to be told now; or empty.
    [[nodiscard]] QString notice() const;
    /// What was done, newest first: {tag, tone, text, because}.
    [[nodiscard]] QVariantList steps() const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] bool awaitsAnswer() const;

Q_SIGNALS:
    void changed();
    /// Something was done: lists show it differently now.
    void acted();
    void signedOut();

private:
    void act(wire::MatterAct request);
    void ask(wire::Body request, bool isStep);
    void take(const std::optional<wire::Body>& reply, bool isStep);

    wire::HallLink& m_link;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    Loading::State m_state = Loading::State::Idle;
    bool m_isBusy = false;
    QString m_problem;
    std::optional<wire::MatterFile> m_file;
    std::vector<std::string> m_notice;
    int m_asked = 0;
};

} // namespace desk
