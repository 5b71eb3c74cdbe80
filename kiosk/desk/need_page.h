// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/catalogue_names.h"
#include "kiosk/desk/clock.h"
#include "kiosk/desk/request_state.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// One need: its five steps, what looks like it, what was done, and what this member of staff may do next. The hall
/// decides; what it refuses comes back as `problem`. GUI thread.
class NeedPage : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QString slip READ slip NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QString plan READ plan NOTIFY changed)
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString rating READ rating NOTIFY changed)
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY changed)
    Q_PROPERTY(QStringList may READ may NOTIFY changed)
    Q_PROPERTY(QVariantList five READ five NOTIFY changed)
    Q_PROPERTY(QVariantList similar READ similar NOTIFY changed)
    Q_PROPERTY(QVariantList claimants READ claimants NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    Q_PROPERTY(QVariantList categories READ categories NOTIFY changed)

public:
    /// Requires: `link`, `catalogue` and `names` outlive this.
    NeedPage(wire::HallLink& link, const guide::HallCatalogue& catalogue, const CatalogueNames& names, Clock hallTime,
             QObject* parent = nullptr);

    /// `key`: of NeedList.
    Q_INVOKABLE void open(const QString& key);
    Q_INVOKABLE void close();
    /// A new need; `channel`: of db::NeedChannel; `resident`: whose file it goes into, or 0. Opens it when it is filed.
    Q_INVOKABLE void file(const QString& category, const QString& words, int channel, qint64 resident);
    /// One of `may`. `choice`: the kind, the grade, the working days of a plan, or the other need of a merge.
    Q_INVOKABLE void act(const QString& step, const QString& words, qint64 choice);
    Q_INVOKABLE void claim(const QString& claimant);
    /// Asks who could do it; `claimants` follows.
    Q_INVOKABLE void askWho();
    Q_INVOKABLE void forgetProblem();
    void retranslate();

    [[nodiscard]] Loading::State state() const { return m_state; }
    /// Empty: none is open.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString words() const;
    /// Category, place, channel, day, who.
    [[nodiscard]] QString about() const;
    /// The number and the code for the resident's slip.
    [[nodiscard]] QString slip() const;
    [[nodiscard]] QString clock() const;
    [[nodiscard]] int tone() const;
    [[nodiscard]] QString plan() const;
    [[nodiscard]] QString result() const;
    [[nodiscard]] QString rating() const;
    [[nodiscard]] QString suggestion() const;
    [[nodiscard]] QStringList may() const;
    /// The five steps: {text, mark} with mark 0 done, 1 now, 2 to come.
    [[nodiscard]] QVariantList five() const;
    /// {key, text, detail}
    [[nodiscard]] QVariantList similar() const;
    /// {code, text, detail, fits}
    [[nodiscard]] QVariantList claimants() const;
    /// What was done, newest first: {tag, tone, text, because}.
    [[nodiscard]] QVariantList steps() const;
    /// {code, text}
    [[nodiscard]] QVariantList categories() const;

Q_SIGNALS:
    void changed();
    /// Something was done: lists show it differently now.
    void acted();
    void signedOut();

private:
    void send(wire::NeedAct request);
    void ask(wire::Body request, bool isStep);
    void take(const std::optional<wire::Body>& reply, bool isStep);
    void takeFiled(const wire::NeedFiled& filed);

    wire::HallLink& m_link;
    const guide::HallCatalogue& m_catalogue;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    Loading::State m_state = Loading::State::Idle;
    bool m_isBusy = false;
    QString m_problem;
    std::optional<wire::NeedCard> m_card;
    wire::Directory m_directory;
    int m_asked = 0;
};

} // namespace desk
