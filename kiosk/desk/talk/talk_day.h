// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/desk/talk/topic_facts.h"
#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/talk.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// 居民说事日: what was raised on a talk day, and one topic in its five steps: 说事、议事、办事、评事、了事. The hall
/// decides; what it refuses comes back as `problem`. GUI thread.
class TalkDay : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(desk::TalkDayFacts day READ day NOTIFY listChanged)
    Q_PROPERTY(QString key READ key NOTIFY changed)
    /// The one that is open.
    Q_PROPERTY(desk::TopicFacts topic READ topic NOTIFY changed)
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY changed)
    Q_PROPERTY(QVariantList categories READ categories NOTIFY changed)
    /// Names that `discuss` may be given to: the hall's directory.
    Q_PROPERTY(QStringList responsibles READ responsibles NOTIFY changed)

public:
    /// Requires: `link`, `catalogue` and `names` outlive this.
    TalkDay(wire::HallLink& link, const guide::HallCatalogue& catalogue, const CatalogueNames& names, Clock hallTime,
            QObject* parent = nullptr);

    void forget() override { clear(); }
    void retranslate() override { tellAll(); }
    void signedIn(const wire::StaffSignedIn& staff) override { setRole(staff.role); }
    void onChange(const wire::Body& told) override;
    void onBack(bool wasAway) override;

    /// Whoever signed in; nothing: nobody.
    void setRole(std::optional<db::StaffRole> role);
    /// A need or a topic changed: what is shown is asked again. At most one question is under way, and one follows it.
    void onChanged();
    /// What was asked for and never came is asked again.
    void retry();
    void clear();
    void setShown(bool isShown);

    Q_INVOKABLE void reload();
    /// `value`: of TalkDayFacts::days; 0: the next talk day, or today's.
    Q_INVOKABLE void chooseDay(int value);
    Q_INVOKABLE void open(const QString& key);
    /// 1: the next topic, -1: the one before.
    Q_INVOKABLE void move(int step);
    /// On the next talk day, or today's; `need`: the key of the need that it comes from, or empty. Opens it then.
    Q_INVOKABLE void raise(const QString& title, const QString& category, const QString& need);
    Q_INVOKABLE void discuss(const QString& decision, const QString& responsible, int workingDays);
    /// "finish", "close" or "reopen".
    Q_INVOKABLE void act(const QString& step, const QString& words);
    /// How many gave each of the five grades, best first; what is no number counts as none.
    Q_INVOKABLE void rate(const QStringList& counts);
    Q_INVOKABLE void forgetProblem();
    /// `responsibles` follows.
    Q_INVOKABLE void askWho();

    [[nodiscard]] Loading::State state() const { return m_reading.state(); }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_step.isUnderWay(); }
    [[nodiscard]] const TalkDayFacts& day() const { return m_day; }
    /// Empty: none is open.
    [[nodiscard]] QString key() const;
    [[nodiscard]] const TopicFacts& topic() const { return m_topic; }
    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] QVariantList categories() const;
    [[nodiscard]] QStringList responsibles() const;

Q_SIGNALS:
    void changed();
    void listChanged();
    /// A step was taken.
    void acted();
    /// It was raised: the screen may go there.
    void raised();

private:
    void ask(Reading::How how);
    void send(wire::TopicAct request);
    void takeStep(const wire::Answered<wire::TopicAct>& told, bool isRaise);
    /// What may have changed: the open topic, the language, the day; tellAll(): the talk day, too.
    void tell();
    void tellAll();
    [[nodiscard]] const wire::TopicCard* openCard() const;
    [[nodiscard]] db::Date today() const { return localDay(m_hallTime()); }

    wire::HallLink& m_link;
    Reading m_reading; ///< the day
    Question m_step;   ///< in one topic
    const guide::HallCatalogue& m_catalogue;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    bool m_isManager = false;
    QString m_problem;
    wire::TopicsAsk m_request;
    wire::Topics m_list;
    std::optional<db::TopicId> m_open;
    std::vector<std::string> m_directory;
    bool m_wantsDirectory = false; ///< asked for, and not there
    bool m_isShown = false;
    TalkDayFacts m_day;
    TopicFacts m_topic;
};

} // namespace desk
