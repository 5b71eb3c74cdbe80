// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/shell/desk_app.h"
#include "kiosk/desk/shell/language.h"
#include "kiosk/practice/day.h"
#include "kiosk/practice/must.h"
#include "kiosk/practice/practice_hall.h"
#include "tests/support/accessible_walk.h"

#include <QDir>
#include <QKeySequence>
#include <QObject>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlregistration.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

/// A computer without a printer, whatever the tests run on.
class NoPrinter : public paper::Printer {
public:
    [[nodiscard]] bool isThere() const override { return false; }
    [[nodiscard]] bool print(const paper::Sheet&) override { return false; }
};

/// A desk in a practice hall for the screen tests, with a clock that the test moves. GUI thread.
class DeskStage : public QObject {
    Q_OBJECT
    Q_PROPERTY(desk::DeskApp* app READ app CONSTANT)
    /// As practice::Day has it.
    Q_PROPERTY(QString oneTimePassword READ oneTimePassword)

public:
    explicit DeskStage(QObject* parent = nullptr)
        : QObject{parent} {
        connect(m_app.reception(), &desk::Reception::cardShown, this, &DeskStage::cardShown);
        m_line->connectNow();
        settle();
    }

    [[nodiscard]] desk::DeskApp* app() { return &m_app; }
    [[nodiscard]] QString oneTimePassword() const { return QString::fromStdString(m_day.oneTimePassword()); }
    /// What practice::Day knows. When it returns, the desk has been told what came of it.
    Q_INVOKABLE bool play(const QString& what) {
        bool isKnown = true;
        if (what == QLatin1String("clock-off")) {
            m_hallBehind += std::chrono::milliseconds{std::chrono::hours{1}}.count(); // somebody set it back
            m_hall.tick();
        } else if (what == QLatin1String("troubles")) {
            damage();
        } else {
            isKnown = m_day.play(what.toStdString());
        }
        settle();
        return isKnown;
    }
    Q_INVOKABLE void pass(int seconds) {
        m_now += seconds * 1000;
        m_app.tick();
        settle();
        m_hall.tick();
        settle();
    }
    /// Until the hall has answered all that the desk has asked.
    Q_INVOKABLE void settle() { m_hall.settle(); }
    Q_INVOKABLE void english() {
        if (!m_language) { m_language = std::make_unique<desk::Language>(m_app, *qmlEngine(this)); }
        m_app.setLanguage(QStringLiteral("en"));
    }
    /// Where pictures go, or empty: the folder in YIMEN_SHOTS.
    Q_INVOKABLE [[nodiscard]] QString shots() const {
        const QString folder = qEnvironmentVariable("YIMEN_SHOTS");
        if (!folder.isEmpty()) { QDir{}.mkpath(folder); }
        return folder;
    }

    /// What is wrong for whoever cannot see the screen or works it by keys, a line each.
    Q_INVOKABLE [[nodiscard]] static QStringList accessibleProblems(QQuickItem* screen) {
        return support::accessibleProblems(screen);
    }
    /// Every Shortcut below `screen`: {deed, keys, enabled}; the deed of a bare one is empty.
    Q_INVOKABLE [[nodiscard]] QVariantList shortcuts(QQuickItem* screen) const {
        QVariantList list;
        for (const QObject* one : shortcutsOf(screen)) {
            list << QVariantMap{{QStringLiteral("deed"), one->property("deed").toString()},
                                {QStringLiteral("keys"), one->property("sequences").toStringList()},
                                {QStringLiteral("enabled"), one->property("enabled").toBool()}};
        }
        return list;
    }
    /// Presses the first key of the deed that may act now; the deeds of the shortcuts that acted upon it.
    Q_INVOKABLE [[nodiscard]] QStringList press(QQuickItem* screen, const QString& deed) const {
        const auto all = shortcutsOf(screen);
        const auto wanted = std::ranges::find_if(all, [&deed](const QObject* one) {
            return one->property("enabled").toBool() && one->property("deed").toString() == deed;
        });
        if (wanted == all.end()) { return {}; }
        const QKeySequence keys{(*wanted)->property("sequences").toStringList().first()};
        std::vector<std::pair<QString, std::unique_ptr<QSignalSpy>>> spies;
        for (QObject* one : all) {
            spies.emplace_back(one->property("deed").toString(),
                               std::make_unique<QSignalSpy>(one, SIGNAL(activated())));
        }
        const auto combination = keys[0];
        QTest::keyClick(screen->window(), combination.key(), combination.keyboardModifiers());
        QStringList acted;
        for (const auto& [name, spy] : spies) {
            for (qsizetype at = 0; at < spy->count(); ++at) {
                acted << name;
            }
        }
        return acted;
    }
    /// All that a clerk sees or hears of, in one text: what stands there, what is chosen, who has the keyboard.
    Q_INVOKABLE [[nodiscard]] QString look(QQuickItem* screen) const {
        QStringList seen{screen->property("app").value<QObject*>()->property("isSilent").toString()};
        lookAt(screen, screen->window()->activeFocusItem(), seen);
        return seen.join(QLatin1Char{'\n'});
    }

Q_SIGNALS:
    void cardShown(qint64 arrival, qint64 seq);

private:
    /// The disk has lost three rows, and a backup was put back: three residents have not said yet that they still
    /// consent.
    void damage() {
        m_hall.restart([](const hall::DataFolder& folder) {
            const auto change = [](const std::filesystem::path& file, const char* sql) {
                SQLite::Database{file.string(), SQLite::OPEN_READWRITE}.exec(sql);
            };
            change(folder.hallDatabase(),
                   "UPDATE resident SET name = CAST(x'00' || substr(name, 2) AS BLOB) WHERE id = 20");
            change(folder.hallDatabase(), "UPDATE matter_step SET words = x'00' WHERE id = 1");
            change(folder.facesDatabase(), "UPDATE face_template SET embedding = x'00' WHERE id = 101");
        });
        auto held = m_hall.records().heldConsents();
        const auto by = db::stores::byOperator(now());
        (void)practice::must(held.holdAll("restored", by));
        const auto& people = m_hall.people();
        for (const db::ResidentId who : practice::must(held.residents())) {
            const bool isStillHeld = who == people.resident(practice::MuchToDo) ||
                                     who == people.resident(practice::LittleToDo) ||
                                     who == people.resident(practice::LongestName);
            if (!isStillHeld) { practice::must(held.confirm(who, "asked", by)); }
        }
        m_line->connectNow();
        m_hall.tick();
    }
    [[nodiscard]] db::Time now() const { return db::Time{std::chrono::milliseconds{m_now}}; }
    static void lookAt(const QQuickItem* item, const QQuickItem* focused, QStringList& seen) {
        if (!item->isVisible()) { return; }
        QStringList about;
        for (const char* what : {"text", "checked", "chosen", "primary", "enabled"}) {
            if (const QVariant value = item->property(what); value.isValid()) { about << value.toString(); }
        }
        if (item == focused) { about << QStringLiteral("focus"); }
        if (about.size() > 1) { seen << about.join(QLatin1Char{' '}); }
        for (const QQuickItem* child : item->childItems()) {
            lookAt(child, focused, seen);
        }
    }
    /// Those of delegates hang below their items alone.
    static void collect(QObject* below, QSet<QObject*>& all) {
        if (all.contains(below)) { return; }
        all << below;
        for (QObject* child : below->children()) {
            collect(child, all);
        }
        if (const auto* item = qobject_cast<QQuickItem*>(below)) {
            for (QQuickItem* child : item->childItems()) {
                collect(child, all);
            }
        }
    }
    [[nodiscard]] static std::vector<QObject*> shortcutsOf(QQuickItem* screen) {
        QSet<QObject*> all;
        collect(screen, all);
        std::vector<QObject*> shortcuts;
        for (QObject* one : all) {
            if (one->inherits("QQuickShortcut")) { shortcuts.push_back(one); }
        }
        return shortcuts;
    }

    std::atomic<std::int64_t> m_now{1'795'225'200'000}; // 2026-11-21 01:00 UTC; the hall's worker asks, too
    std::atomic<std::int64_t> m_hallBehind{0};          // the desk's clock, in milliseconds
    practice::Hall m_hall{{.wall = [this] { return now() - std::chrono::milliseconds{m_hallBehind}; },
                           .steady = [this] { return wire::Steady{now().time_since_epoch()}; }}};
    std::unique_ptr<wire::LoopLink> m_line = m_hall.line(m_hall.people().desks.at(practice::You));
    practice::Day m_day{m_hall, *m_line};
    guide::HallCatalogue m_catalogue{*m_line, {}};
    desk::DeskApp m_app{*m_line,
                        {.now = [this] { return now(); },
                         .searchDelay = std::chrono::milliseconds{0},
                         .catalogue = &m_catalogue,
                         .printer = std::make_shared<NoPrinter>(),
                         .steady = [this] { return wire::Steady{now().time_since_epoch()}; }}};
    std::unique_ptr<desk::Language> m_language;
};
