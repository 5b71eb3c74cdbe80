// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/desk_app.h"
#include "kiosk/desk/language.h"
#include "kiosk/desk/sample/sample_hall.h"

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
#include <numeric>
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
        connect(&m_app, &desk::DeskApp::cardShown, this, &DeskStage::cardShown);
    }

    [[nodiscard]] desk::DeskApp* app() { return &m_app; }
    Q_INVOKABLE bool play(const QString& what) { return m_hall.play(what); }
    Q_INVOKABLE void pass(int seconds) {
        m_now += std::chrono::seconds{seconds};
        m_app.tick();
    }
    Q_INVOKABLE void english() {
        if (!m_language) m_language = std::make_unique<desk::Language>(m_app, *qmlEngine(this));
        m_app.setLanguage(QStringLiteral("en"));
    }
    /// Where pictures go, or empty: the folder in YIMEN_SHOTS.
    Q_INVOKABLE [[nodiscard]] QString shots() const {
        const QString folder = qEnvironmentVariable("YIMEN_SHOTS");
        if (!folder.isEmpty()) QDir{}.mkpath(folder);
        return folder;
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
    /// Presses the first key of the deed that may act now; how many shortcuts acted upon it.
    Q_INVOKABLE [[nodiscard]] int pressAndCount(QQuickItem* screen, const QString& deed) const {
        const auto all = shortcutsOf(screen);
        const auto wanted = std::ranges::find_if(all, [&deed](const QObject* one) {
            return one->property("enabled").toBool() && one->property("deed").toString() == deed;
        });
        if (wanted == all.end()) return 0;
        const QKeySequence keys{(*wanted)->property("sequences").toStringList().first()};
        std::vector<std::unique_ptr<QSignalSpy>> spies;
        for (QObject* one : all)
            spies.push_back(std::make_unique<QSignalSpy>(one, SIGNAL(activated())));
        const auto combination = keys[0];
        QTest::keyClick(screen->window(), combination.key(), combination.keyboardModifiers());
        return std::accumulate(spies.begin(), spies.end(), 0,
                               [](int sum, const auto& spy) { return sum + static_cast<int>(spy->count()); });
    }

Q_SIGNALS:
    void cardShown(qint64 arrival, qint64 seq);

private:
    /// Those of delegates hang below their items alone.
    static void collect(QObject* below, QSet<QObject*>& all) {
        if (all.contains(below)) return;
        all << below;
        for (QObject* child : below->children())
            collect(child, all);
        if (const auto* item = qobject_cast<QQuickItem*>(below))
            for (QQuickItem* child : item->childItems())
                collect(child, all);
    }
    [[nodiscard]] static std::vector<QObject*> shortcutsOf(QQuickItem* screen) {
        QSet<QObject*> all;
        collect(screen, all);
        std::vector<QObject*> shortcuts;
        for (QObject* one : all)
            if (one->inherits("QQuickShortcut")) shortcuts.push_back(one);
        return shortcuts;
    }

    db::Time m_now{std::chrono::milliseconds{1'795'225'200'000}}; // 2026-11-21 01:00 UTC
    desk::sample::SampleHall m_hall;
    guide::HallCatalogue m_catalogue{m_hall, {}};
    desk::DeskApp m_app;
    std::unique_ptr<desk::Language> m_language;
};
