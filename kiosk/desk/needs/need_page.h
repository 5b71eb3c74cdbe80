// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/open_record.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/needs/need_facts.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/needs.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// One need: its five steps, what looks like it, what was done, and what this member of staff may do next. The hall
/// decides; what it refuses comes back as `problem`. GUI thread.
class NeedPage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    /// Why the new need was not filed; what is open has nothing to do with it.
    Q_PROPERTY(QString filingProblem READ filingProblem NOTIFY changed)
    Q_PROPERTY(desk::NeedFacts facts READ facts NOTIFY changed)
    /// The slip of what was filed at this desk just now, with whether it looks like another need; else empty.
    Q_PROPERTY(QString filed READ filed NOTIFY changed)
    Q_PROPERTY(QVariantList claimants READ claimants NOTIFY changed)
    /// Whether somebody reads it now; what changes meanwhile is asked for when it is shown again.
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY changed)
    /// Whether the clerk is in the middle of a step: then nothing is put in place of what they read.
    Q_PROPERTY(bool isWriting READ isWriting WRITE setWriting NOTIFY changed)
    /// It went on elsewhere while the clerk was writing; takeNews() shows it.
    Q_PROPERTY(bool hasNews READ hasNews NOTIFY changed)
    Q_PROPERTY(QVariantList categories READ categories NOTIFY changed)

public:
    /// Requires: `link`, `catalogue` and `names` outlive this.
    NeedPage(wire::HallLink& link, const guide::HallCatalogue& catalogue, const CatalogueNames& names, Clock hallTime,
             QObject* parent = nullptr);

    void forget() override { close(); }
    void retranslate() override { tell(); }
    void onChange(const wire::Body& told) override;
    void onBack(bool wasAway) override;

    /// `key`: of NeedList.
    Q_INVOKABLE void open(const QString& key);
    Q_INVOKABLE void close();
    /// A new need; `channel`: of db::NeedChannel; `resident`: whose file it goes into, or 0; `place`: of PlacePicker,
    /// or 0. Opens it when it is filed.
    Q_INVOKABLE void file(const QString& category, const QString& words, int channel, qint64 resident, qint64 place);
    /// One of NeedFacts::may. `choice`: the kind, the grade, the working days of a plan, or the other need of a merge.
    Q_INVOKABLE void act(const QString& step, const QString& words, qint64 choice);
    Q_INVOKABLE void claim(const QString& claimant);
    /// Asks who could do it; `claimants` follows.
    Q_INVOKABLE void askWho();
    Q_INVOKABLE void forgetProblem();
    Q_INVOKABLE void takeNews() { m_card.takeNews(); }
    /// Something became of a need, perhaps of this one: it is asked again quietly. At most one question is under way.
    void onChanged() { m_card.onChanged(); }
    /// What was asked for and never came is asked again.
    void retry();
    void setShown(bool isShown) { m_card.setShown(isShown); }
    void setWriting(bool isWriting) { m_card.setWriting(isWriting); }

    [[nodiscard]] Loading::State state() const { return m_card.state(); }
    /// Empty: none is open.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString problem() const { return m_card.problem(); }
    [[nodiscard]] bool isBusy() const { return m_card.isBusy() || m_filing.isUnderWay(); }
    [[nodiscard]] QString filingProblem() const { return m_filingProblem; }
    [[nodiscard]] bool isShown() const { return m_card.isShown(); }
    [[nodiscard]] bool isWriting() const { return m_card.isWriting(); }
    [[nodiscard]] bool hasNews() const { return m_card.hasNews(); }
    [[nodiscard]] const NeedFacts& facts() const { return m_facts; }
    [[nodiscard]] QString filed() const;
    /// {code, text, detail, fits}
    [[nodiscard]] QVariantList claimants() const;
    /// {code, text}
    [[nodiscard]] QVariantList categories() const;

Q_SIGNALS:
    void changed();
    /// Something was done: lists show it differently now.
    void acted();
    /// The hall has the new need: nothing that was written for it is needed any more.
    void filedHere();

private:
    void send(wire::NeedAct request);
    /// Whatever may have changed: the need, the language, the day.
    void tell();
    void takeFiled(const wire::Answered<wire::NeedFile>& filed);

    struct Kind {
        using Record = wire::NeedCard;
        using Open = wire::NeedOpen;
        static Open open(const Record& card) { return {card.need.id}; }
        static std::optional<Record> in(const wire::NeedTold& told) { return told.card; }
        static bool differs(const Record& one, const Record& other);
    };

    wire::HallLink& m_link;
    OpenRecord<Kind> m_card;
    Question m_filing;
    const guide::HallCatalogue& m_catalogue;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    QString m_filingProblem;
    std::optional<wire::NeedFile> m_unanswered; ///< that was filed here and that the hall has not said yes to
    wire::Directory m_directory;
    std::optional<wire::NeedFiled> m_filed; ///< the one that is open, if it was filed here just now
    bool m_wantsDirectory = false;          ///< asked for, and not there
    NeedFacts m_facts;
};

} // namespace desk
