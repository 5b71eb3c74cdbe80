// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/sample/sample_hall.h"
#include "kiosk/desk/shell/desk_app.h"
#include "kiosk/desk/shell/language.h"
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
#include <chrono>
#include <memory>
#include <vector>

/// A computer without a printer, whatever the tests run on.
class NoPrinter : public look::Printer {
public:
    [[nodiscard]] bool isThere() const override { return false; }
    [[nodiscard]] bool print(const look::Sheet&) override { return false; }
};

/// A desk and its sample hall for the screen tests, with a clock that the test moves. GUI thread.
class DeskStage : public QObject {
    Q_OBJECT
    Q_PROPERTY(desk::DeskApp* app READ app CONSTANT)

public:
    explicit DeskStage(QObject* parent = nullptr)
        : QObject{parent}
        , m_hall{[this] { return m_now; }}
        , m_app{m_hall,
                {.now = [this] { return m_now; },
                 .searchDelay = std::chrono::milliseconds{0},
                 .catalogue = &m_catalogue,
                 .printer = std::make_shared<NoPrinter>(),
                 .steady = [this] { return wire::Steady{m_now.time_since_epoch()}; }}} {
        connect(m_app.reception(), &desk::Reception::cardShown, this, &DeskStage::cardShown);
    }

    [[nodiscard]] desk::DeskApp* app() { return &m_app; }
    Q_INVOKABLE bool play(const QString& what) { return m_hall.play(what); }
    Q_INVOKABLE void pass(int seconds) {
        m_now += std::chrono::seconds{seconds};
        m_app.tick();
    }
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

    db::Time m_now{std::chrono::milliseconds{1'795'225'200'000}}; // 2026-11-21 01:00 UTC
    desk::sample::SampleHall m_hall;
    guide::HallCatalogue m_catalogue{m_hall, {}};
    desk::DeskApp m_app;
    std::unique_ptr<desk::Language> m_language;
};
