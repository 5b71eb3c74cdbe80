// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/desk_app.h"
#include "kiosk/desk/language.h"
#include "kiosk/desk/sample/sample_hall.h"
#include "kiosk/practice/day.h"
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
#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

/// A computer without a printer, whatever the tests run on.
class NoPrinter : public look::Printer {
public:
    [[nodiscard]] bool isThere() const override { return false; }
    [[nodiscard]] bool print(const look::Sheet&) override { return false; }
};

/// A desk in a practice hall for the screen tests, with a clock that the test moves. GUI thread.
class DeskStage : public QObject {
    Q_OBJECT
    Q_PROPERTY(desk::DeskApp* app READ app CONSTANT)
    /// The sample hall instead, for the tests that are not on the practice hall yet. Set before anything else.
    Q_PROPERTY(bool onSample MEMBER m_onSample)
    /// As practice::Day has it.
    Q_PROPERTY(QString oneTimePassword READ oneTimePassword)

public:
    using QObject::QObject;

    [[nodiscard]] desk::DeskApp* app() {
        if (!m_app) { begin(); }
        return m_app.get();
    }
    [[nodiscard]] QString oneTimePassword() const { return QString::fromStdString(m_day->oneTimePassword()); }
    /// What practice::Day knows. When it returns, the desk has been told what came of it.
    Q_INVOKABLE bool play(const QString& what) {
        (void)app();
        if (m_sample) { return m_sample->play(what); }
        const bool isKnown = m_day->play(what.toStdString());
        settle();
        return isKnown;
    }
    Q_INVOKABLE void pass(int seconds) {
        m_now += seconds * 1000;
        app()->tick();
        if (!m_hall) { return; }
        settle();
        m_hall->tick();
        settle();
    }
    /// Until the hall has answered all that the desk has asked.
    Q_INVOKABLE void settle() {
        if (m_hall) { m_hall->settle(); }
    }
    Q_INVOKABLE void english() {
        if (!m_language) { m_language = std::make_unique<desk::Language>(*app(), *qmlEngine(this)); }
        app()->setLanguage(QStringLiteral("en"));
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
    void begin() {
        if (m_onSample) {
            m_sample = std::make_unique<desk::sample::SampleHall>([this] { return now(); });
        } else {
            m_hall = std::make_unique<practice::Hall>(practice::Clocks{
                .wall = [this] { return now(); }, .steady = [this] { return wire::Steady{now().time_since_epoch()}; }});
            m_line = m_hall->line(m_hall->people().desks.at(practice::You));
            m_day = std::make_unique<practice::Day>(*m_hall, *m_line);
        }
        wire::HallLink& line = m_sample ? static_cast<wire::HallLink&>(*m_sample) : *m_line;
        m_catalogue = std::make_unique<guide::HallCatalogue>(line, QString());
        m_app = std::make_unique<desk::DeskApp>(
            line, desk::DeskSettings{.now = [this] { return now(); },
                                     .searchDelay = std::chrono::milliseconds{0},
                                     .catalogue = m_catalogue.get(),
                                     .printer = std::make_shared<NoPrinter>(),
                                     .steady = [this] { return wire::Steady{now().time_since_epoch()}; }});
        connect(m_app->reception(), &desk::Reception::cardShown, this, &DeskStage::cardShown);
        if (m_line) { m_line->connectNow(); }
        settle();
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
    bool m_onSample = false;
    std::unique_ptr<desk::sample::SampleHall> m_sample;
    std::unique_ptr<practice::Hall> m_hall;
    std::unique_ptr<wire::LoopLink> m_line;
    std::unique_ptr<practice::Day> m_day;
    std::unique_ptr<guide::HallCatalogue> m_catalogue;
    std::unique_ptr<desk::DeskApp> m_app;
    std::unique_ptr<desk::Language> m_language;
};
